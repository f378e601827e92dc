"""What changed between two days."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kerjasama.errors import UnknownNameError
from kerjasama.facts import When
from kerjasama.sources.kinds import ROLES
from kerjasama.world import World
from kerjasama.world.changes import GROUPS, Change, changes

Claims = Callable[..., Path]
Told = list[tuple[str, str]]


@pytest.fixture
def small(
    data: Path, claims: Claims, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., World]:
    """Make a world in which South Korea has these memberships of the CLUB."""
    monkeypatch.setenv("KERJASAMA_CACHE", str(tmp_path / "cache"))

    def make(*spells: str) -> World:
        keys = ("role", "from", "to", "ended_by")
        rows = [dict(zip(keys, spell.split(), strict=False)) for spell in spells]
        if rows:
            club = {"member": "KOR", "organisation": "CLUB"}
            claims("more/members", "membership", [club | row for row in rows])
        return World.load(data)

    return make


def told(world: World, since: str = "0001", until: str = "2026-11-22", about: str = "KOR") -> Told:
    found = world.changes(since, until, about, "memberships")
    return [(str(c.date), c.kind) for c in found if c.about == "CLUB"]


def test_joining_and_leaving(small: Callable[..., World]) -> None:
    world = small("full 1960-01-01 1970-05-05 withdrew", "full 1980 ..")
    assert told(world) == [("1980", "joined"), ("1970-05-05", "left"), ("1960-01-01", "joined")]


@pytest.mark.parametrize(
    ("spell", "kinds"),
    [
        ("full 1960 1970 expelled", ["expelled", "joined"]),
        ("full 1960 1970 dissolved", ["state-ended", "joined"]),
        ("full 1960 1970 succeeded", ["state-ended", "joined"]),
        ("full 1960 1970 organisation-ended", ["organisation-ended", "joined"]),
        ("full 1960 ?", ["joined"]),
        ("full ? 1970", ["left"]),
        ("observer 1960 1970 upgraded", ["observer"]),
        ("observer 1960 1970 withdrew", ["observer-ended", "observer"]),
        ("elected 1960 1962 term-ended", ["elected"]),
        ("chair 1960 1961 term-ended", ["chair"]),
        ("suspended 1960 1970", ["restored", "suspended"]),
        ("suspended 1960 1970 term-ended", ["restored", "suspended"]),
        ("suspended 1960 1970 withdrew", ["suspended"]),  # it left without being restored
        ("suspended 1960 1970 expelled", ["suspended"]),
        ("suspended 1960 ..", ["suspended"]),
        ("full 1960 1970 suspended", ["suspended", "joined"]),
    ],
)
def test_how_a_spell_begins_and_ends(
    small: Callable[..., World], spell: str, kinds: list[str]
) -> None:
    assert [kind for _, kind in told(small(spell))] == kinds


def test_a_suspension_that_ends_membership_is_told_once(small: Callable[..., World]) -> None:
    world = small("full 1960 1970-01-01 suspended", "suspended 1970-01-01 1980", "full 1980 ..")
    assert told(world) == [("1980", "restored"), ("1970-01-01", "suspended"), ("1960", "joined")]


@pytest.mark.parametrize("role", ROLES)
def test_every_role_can_begin(small: Callable[..., World], role: str) -> None:
    assert len(told(small(f"{role} 1960 .."))) == 1


def test_the_days_of_the_time_are_both_in_it(small: Callable[..., World]) -> None:
    world = small("full 1960-06-15 ..")
    for since, until, count in (
        ("1960-06-15", "1960-06-15", 1),
        ("1960-06-16", "1970", 0),
        ("1950", "1960-06-14", 0),
        ("1960-06", "1960-06", 1),
        ("1960", "1960", 1),
    ):
        assert len(told(world, since, until)) == count, (since, until)


def test_a_coarse_date_counts_if_it_may_lie_in_the_time(small: Callable[..., World]) -> None:
    world = small("full 1960 1970 withdrew")
    assert told(world, "1960-12-31", "1961") == [("1960", "joined")]
    assert told(world, "1961", "1969") == []
    # an end in a year that is not over may not have come yet
    assert told(world, "1970-01-01", "1970-06-30") == []
    assert told(world, "1970-06-30", "1970-12-31") == [("1970", "left")]


def test_agreements_and_things_change_too(small: Callable[..., World]) -> None:
    world = small()
    pact = world.changes("1950", "2000", "PACT-1960")
    assert [(str(c.date), c.kind, c.who) for c in pact] == [
        ("1980", "terminated", ()),
        ("1961", "entered-into-force", ()),
        ("1960-05", "signed", ()),
    ]
    began = world.changes("1900", "1900", group="things")
    assert {(c.kind, c.about) for c in began} == {
        ("state-began", "IDN"),
        ("state-began", "JPN"),
        ("state-began", "KOR"),
    }
    assert [c.about for c in world.changes("1950", "1950", "CLUB", "things")] == ["CLUB"]


def test_the_newest_come_first_and_no_change_is_told_twice(world: World) -> None:
    found = world.changes("1990", "2026-11-22")
    days = [c.date.first for c in found]
    assert days == sorted(days, reverse=True)
    keys = [(c.subject, c.property, c.kind) for c in found]
    assert len(keys) == len(set(keys)) > 3000


def test_the_groups_are_the_whole(world: World) -> None:
    every = world.changes("2015", "2016")
    parts = [c for group in GROUPS for c in world.changes("2015", "2016", group=group)]
    assert {c.group for c in every} == set(GROUPS)
    assert sorted(parts, key=key) == sorted(every, key=key)
    assert world.changes("2015", "2016", group="memberships") != every


def key(change: Change) -> tuple[str, str, str]:
    return change.subject, change.property, change.kind


def test_what_touches_a_state_an_organisation_or_an_agreement(world: World) -> None:
    for about in ("IDN", "UN", "RCEP"):
        found = world.changes("1945", "2026", about)
        assert found
        assert all(about == c.about or about in c.who for c in found)
        every = world.changes("1945", "2026")
        assert len(found) == sum(about == c.about or about in c.who for c in every)


def test_two_times_that_meet_are_one_longer_time(world: World) -> None:
    def days(since: str, until: str) -> set[tuple[str, str, str]]:
        found = changes(world.db, When(since), When(until))
        return {key(c) for c in found if c.date.precision == "day"}

    assert days("2000", "2004") | days("2005", "2009") == days("2000", "2009")
    assert not days("2000", "2004") & days("2005", "2009")


@pytest.mark.parametrize(
    ("about", "year", "kind", "other"),
    [
        ("GBR", "2020", "left", "EU"),
        ("IDN", "1965", "left", "UN"),
        ("IDN", "1966", "joined", "UN"),
        ("TLS", "2025", "joined", "ASEAN"),
        ("FIN", "2023", "joined", "NATO"),
        ("RUS", "2022", "expelled", "COE"),
        ("BFA", "2025", "left", "ECOWAS"),
    ],
)
def test_changes_that_are_known(world: World, about: str, year: str, kind: str, other: str) -> None:
    found = world.changes(year, year, about)
    assert (kind, other) in {(c.kind, c.about) for c in found}


def test_nobody_is_restored_on_the_day_on_which_it_left(world: World) -> None:
    found = world.changes("1945", "2026", group="memberships")
    gone = {(c.who, c.about, str(c.date)) for c in found if c.kind in ("left", "expelled")}
    back = {(c.who, c.about, str(c.date)) for c in found if c.kind == "restored"}
    assert gone & back == set()


def test_an_unknown_name_is_refused(world: World) -> None:
    with pytest.raises(UnknownNameError):
        world.changes("2020", "2021", "Atlantis")
