"""What is made once."""

from kerjasama.atlas.once import _DAYS, once
from kerjasama.world import World


def test_it_is_made_once_for_a_day_and_few_days_are_kept() -> None:
    made = []

    @once
    def counted(world: World) -> int:
        made.append(str(world.day()))
        return len(made)

    world = World.load()
    days = [f"20{n:02}" for n in range(_DAYS + 2)]
    for day in days:
        assert counted(world.at(day)) == counted(world.at(day))
    assert made == days
    counted(world.at(days[-1]))
    counted(world.at(days[0]))
    assert made == [*days, days[0]]
    assert len(world.remembered("atlas", dict)) == _DAYS


def test_worlds_keep_their_own() -> None:
    @once
    def itself(world: World) -> int:
        return id(world)

    one, other = World.load(), World.load()
    assert itself(one) == id(one)
    assert itself(other) == id(other)


def test_two_functions_of_one_name_are_two() -> None:
    def maker(n: int):
        @once
        def number(_: World) -> int:
            return n

        return number

    world = World.load()
    assert (maker(1)(world), maker(2)(world)) == (1, 2)
