"""Our rosters beside independent ones."""

import pytest

from kerjasama.world import World
from kerjasama.world.rosters import Comparison, compared
from kerjasama.world.things import FULL


@pytest.fixture(scope="module")
def rosters(world: World) -> dict[str, Comparison]:
    return {r.organisation: r for r in compared(world)}


def test_every_organisation_of_the_rules_exists_once_and_is_compared(
    world: World, rosters: dict[str, Comparison]
) -> None:
    named = [code for (code,) in world.db.execute("SELECT organisation FROM roster_rule")]
    assert len(named) == len(set(named)) > 100
    known = {o.code for o in world.organisations()}
    assert [code for code in named if code not in known] == []
    assert set(rosters) == set(named)


def test_no_name_in_the_other_roster_is_mistyped(rosters: dict[str, Comparison]) -> None:
    nobody = [
        code
        for code, r in rosters.items()
        if not r.both and not any(not d.here for d in r.differences)
    ]
    assert nobody == []


def test_every_difference_has_a_reason(rosters: dict[str, Comparison]) -> None:
    assert {code: r.unexplained for code, r in rosters.items() if r.unexplained} == {}


def test_no_reason_is_stale(world: World, rosters: dict[str, Comparison]) -> None:
    differ = {(code, d.member) for code, r in rosters.items() for d in r.differences}
    reasons = world.db.execute("SELECT organisation, member FROM roster_reason").fetchall()
    assert [pair for pair in reasons if tuple(pair) not in differ] == []


def test_every_reason_is_given_in_both_languages(rosters: dict[str, Comparison]) -> None:
    for roster in rosters.values():
        for difference in roster.differences:
            assert difference.why is not None
            assert difference.why.en.endswith(".")
            assert difference.why.id.endswith(".")
            assert difference.why.en != difference.why.id


def test_both_and_differences_are_the_two_rosters(
    world: World, rosters: dict[str, Comparison]
) -> None:
    for code in ("ASEAN", "UN", "NATO", "OPEC", "IORA"):
        roster = rosters[code]
        here = {d.member for d in roster.differences if d.here}
        ours = {m.member for m in world.spells(code) if m.role in FULL and m.span.covers(roster.on)}
        assert ours == set(roster.both) | here, code
        assert not set(roster.both) & {d.member for d in roster.differences}


def test_rosters_that_are_equal(rosters: dict[str, Comparison]) -> None:
    for code, count in (("ASEAN", 11), ("NATO", 32), ("GCC", 6), ("SAARC", 8)):
        assert rosters[code].differences == ()
        assert len(rosters[code].both) == count


def test_who_is_listed_in_a_lesser_role_is_no_member_there(
    rosters: dict[str, Comparison],
) -> None:
    assert ("PNG", "observer") in rosters["ASEAN"].others
    assert not any(role == "member" for r in rosters.values() for _, role in r.others)
