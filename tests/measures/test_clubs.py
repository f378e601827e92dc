"""Shared organisations and regions."""

import pytest

from kerjasama.facts import When
from kerjasama.measures import overlap, same_region
from kerjasama.world import World


@pytest.mark.parametrize(("a", "b"), [("IDN", "KOR"), ("DEU", "FRA"), ("USA", "PRK")])
@pytest.mark.parametrize("on", ["1990", "2024"])
def test_overlap_is_the_share_of_sets(a: str, b: str, on: str, world: World) -> None:
    def clubs(state: str) -> set[str]:
        return {
            o.code
            for o in world.organisations()
            if o.type != "organ" and world.complete(o.code) and world.is_member(state, o.code, on)
        }

    one, two = clubs(a), clubs(b)
    told = overlap(world, When(on)).between(a, b)
    if one and two:
        assert told == pytest.approx(len(one & two) / len(one | two))
    else:
        assert told is None


def test_who_is_in_nothing_has_no_share_rather_than_zero(world: World) -> None:
    told = overlap(world, When("2024"))
    alone = [s.code for s in world.states() if s.type != "state" and not world.memberships(s.code)]
    assert alone
    assert told.between("IDN", alone[0]) is None
    assert overlap(world, When("1800")).coverage == (0, 0)


def test_the_worlds_own_day_is_used(world: World) -> None:
    then = overlap(world.at("1990"))
    assert then.years == "1990"
    assert then.between("DEU", "POL") == overlap(world, When("1990")).between("DEU", "POL")


def test_regions(world: World) -> None:
    same = same_region(world)
    assert same.between("IDN", "JPN") == 1
    assert same.between("IDN", "AUS") == 0
    assert same.between("CYP", "TUR") == 1  # both lie in Asia by UN M49
    assert same.between("MEX", "BRA") == 1
