"""Regions by scheme and day."""

import pytest

from kerjasama.facts import When
from kerjasama.world import World
from kerjasama.world.regions import common_region, continents, regions_of, scheme_name
from kerjasama.world.rows import rows
from kerjasama.world.series import query

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


def test_the_rules_place_every_state_where_the_series_does(world: World) -> None:
    """Two roads to UN M49: the rules, written by hand, and a table from a package."""
    names = {
        (r["level"], r["code"]): r["name_en"]
        for r in rows(world.db, "SELECT * FROM region WHERE scheme = 'm49'")
    }
    told = query("SELECT iso3, region, subregion FROM unsd_regions WHERE subregion IS NOT NULL")
    for level in ("region", "subregion"):
        ours = world.region_codes("m49", level)
        theirs = dict(zip(told["iso3"], told[level], strict=True))
        both = ours.keys() & theirs.keys()
        assert len(both) > 230
        assert {c for c in both if names[level, ours[c]] != theirs[c]} == set()
