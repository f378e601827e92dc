"""Regions by scheme and day."""

import pytest

from kerjasama.facts import When
from kerjasama.world import World
from kerjasama.world.regions import common_region, continents, regions_of, scheme_name

NOW = When("2026-11-22")


@pytest.mark.parametrize(
    ("states", "code"),
    [
        (("IDN", "MYS"), "035"),
        (("IDN", "JPN"), "142"),
        (("FRA", "DEU"), "155"),
        (("CAN", "USA"), "021"),
        (("CAN", "USA", "MEX"), "019"),
        (("IDN", "USA", "DEU"), None),
        ((), None),
        (("SUN", "XXX"), None),
    ],
)
def test_the_narrowest_that_holds_all(
    states: tuple[str, ...], code: str | None, world: World
) -> None:
    found = common_region(world.db, states, NOW)
    assert (found.code if found else None) == code


def test_a_state_has_one_region_of_m49_and_those_within_it(world: World) -> None:
    found = {r.level: r.code for r in regions_of(world.db, "IDN", NOW, "m49")}
    assert found["region"] == "142"
    assert found["subregion"] == "035"


def test_regions_change_with_the_day(world: World) -> None:
    for on, code in (("2025-05-22", "SEARO"), ("2025-06-30", "WPRO")):
        found = regions_of(world.db, "IDN", When(on), "who")
        assert [r.code for r in found] == [code]


def test_every_member_of_the_united_nations_has_an_m49_region(world: World) -> None:
    codes = world.region_codes("m49", on=NOW)
    assert {m.member for m in world.members("UN", NOW) if m.role != "observer"} <= set(codes)
    assert len(set(codes.values()) - {"010"}) == 5


def test_continents_count_each_state_once(world: World) -> None:
    found = {name.en: n for name, n in continents(world.db, ("IDN", "JPN", "DEU"), NOW)}
    assert found == {"Asia": 2, "Europe": 1}


def test_schemes_have_names(world: World) -> None:
    assert "M49" in scheme_name(world.db, "m49").en


def test_all_members_of_regions_are_states_that_exist(world: World) -> None:
    codes = {s.code for s in world.states()}
    listed = {code for (code,) in world.db.execute("SELECT DISTINCT state FROM region_member")}
    assert listed <= codes
