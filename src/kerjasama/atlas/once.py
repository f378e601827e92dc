"""What several data files need, made once for a world and a day."""

from collections.abc import Callable
from functools import wraps
from typing import Final, TypeVar, cast

from kerjasama.world import World

T = TypeVar("T")
_DAYS: Final = 2  # of which a world remembers what its files share


def once(make: Callable[[World], T]) -> Callable[[World], T]:
    """Let a world remember what a function makes of it, for each of the last days it was asked.

    What is remembered is shared: who receives it must not change it.

    Examples
    --------
    >>> @once
    ... def states(world: World) -> list[str]:
    ...     return [state.code for state in world.states()]
    >>> world = World.load()
    >>> states(world) is states(world), states(world) is states(world.at("1990"))
    (True, False)
    """

    @wraps(make)
    def kept(world: World) -> T:
        days: dict[str, dict[object, object]] = world.remembered("atlas", dict)
        day = str(world.day())
        if day not in days:
            while len(days) >= _DAYS:
                del days[next(iter(days))]
            days[day] = {}
        if make not in days[day]:
            days[day][make] = make(world)
        return cast("T", days[day][make])

    return kept
