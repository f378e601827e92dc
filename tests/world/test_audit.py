"""How far the registry can be trusted, counted."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kerjasama.facts import When
from kerjasama.world import World
from kerjasama.world.audit import KINDS, Audit, Dates, _borne_out, audit
from kerjasama.world.rosters import Comparison, Difference
from kerjasama.world.things import FULL

Claims = Callable[..., Path]
DAY = When("2026-11-22")


@pytest.fixture(scope="module")
def found(world: World) -> Audit:
    return audit(world, DAY)


@pytest.fixture
def small(
    data: Path, claims: Claims, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., World]:
    """Make a small world; the given memberships of the CLUB are read in a second source."""
    monkeypatch.setenv("KERJASAMA_CACHE", str(tmp_path / "cache"))

    def make(*rows: dict[str, str]) -> World:
        if rows:
            role = {"organisation": "CLUB", "role": "full", "basis": "read"}
            role |= {"read_on": "2026-11-22", "locator": "p. 1"}
            claims("club/roster", "membership", [role | row for row in rows])
        return World.load(data)

    return make


def dates_of(world: World, code: str) -> Dates:
    return next(d for d in world.audit(DAY).memberships if d.code == code)


def test_everything_is_counted_once(world: World, found: Audit) -> None:
    assert found.statements == found.read + found.recalled
    assert found.unsourced == 0
    assert found.sources == len(world.names("source"))
    assert [t.code for t in found.kinds] == list(KINDS)
    for tally in (*found.kinds, *found.organisations, *found.agreements):
        assert tally.facts == tally.recalled + tally.read + tally.checked, tally.code
    by_kind = {t.code: t for t in found.kinds}
    assert by_kind["state"].facts == len(world.states())
    assert by_kind["agreement"].facts == len(world.agreements())
    assert by_kind["membership"].facts == sum(t.facts for t in found.organisations)
    assert by_kind["event"].facts == sum(t.facts for t in found.agreements)
    assert by_kind["membership"].conflicts == sum(t.conflicts for t in found.organisations)
    assert found.conflicts == len(world.disagreements())


@pytest.mark.parametrize("code", ["membership", "entered-into-force", "all"])
def test_nine_dates_of_ten_have_a_second_word(found: Audit, code: str) -> None:
    assert next(d.share for d in found.dates if d.code == code) >= 0.9


def test_every_date_is_counted_once_and_in_one_way(world: World, found: Audit) -> None:
    for d in (*found.memberships, *found.dates):
        assert 0 <= d.confirmed + d.listed <= d.dates, d.code
        assert 0 <= d.share <= 1
    total = found.dates[0]
    assert total.dates == sum(d.dates for d in found.memberships)
    assert (total.confirmed, total.listed) == (
        sum(d.confirmed for d in found.memberships),
        sum(d.listed for d in found.memberships),
    )
    *parts, whole = found.dates
    assert (whole.code, whole.dates) == ("all", sum(d.dates for d in parts))
    days = [
        edge
        for o in world.organisations()
        for m in world.spells(o.code)
        for edge in (m.span.start, m.span.end)
        if isinstance(edge, When)
    ]
    assert total.dates == len(days)


def test_where_nothing_is_dated_nothing_is_missing() -> None:
    assert Dates("X", 0, 0, 0).share == 1
    assert Dates("X", 4, 1, 2).share == 0.75


def test_memory_alone_supports_nothing(small: Callable[..., World]) -> None:
    world = small()
    assert dates_of(world, "CLUB") == Dates("CLUB", 4, 0, 0)
    told = world.audit(DAY)
    assert (told.read, told.recalled, told.corrections) == (0, told.statements, 0)


def test_a_source_that_was_read_confirms_what_was_remembered(small: Callable[..., World]) -> None:
    world = small({"member": "IDN", "from": "1950-09-28", "to": "1965-01-20"})
    assert dates_of(world, "CLUB") == Dates("CLUB", 4, 2, 0)
    assert world.support("membership:IDN@CLUB/full/1", "from") == (1, True)
    assert world.support("membership:JPN@CLUB/full/1", "from") == (0, False)


def test_a_source_that_says_otherwise_is_a_conflict_and_confirms_nothing(
    small: Callable[..., World],
) -> None:
    world = small({"member": "JPN", "from": "1957", "to": ".."})
    told = world.audit(DAY)
    assert dates_of(world, "CLUB").confirmed == 0
    assert told.conflicts == 1
    (club,) = [t for t in told.organisations if t.code == "CLUB"]
    assert club.conflicts == 1


def test_an_independent_roster_bears_out_only_what_it_agrees_with(
    world: World, found: Audit
) -> None:
    rosters = {r.organisation: r for r in found.rosters}
    some = 0
    for d in found.memberships:
        if d.code not in rosters:
            assert d.listed == 0, d.code
            continue
        roster = rosters[d.code]
        differ = {x.member for x in roster.differences}
        agreed = [
            m
            for m in world.spells(d.code)
            if (m.role in FULL and m.member not in differ) or (m.member, m.role) in roster.others
        ]
        edges = [e for m in agreed for e in (m.span.start, m.span.end) if isinstance(e, When)]
        assert d.listed <= len(edges), d.code
        some += d.listed
    assert found.dates[0].listed == some > 1000


def test_what_begins_after_a_roster_was_made_is_not_borne_out_by_it() -> None:
    row = {"member": "IDN", "role": "full", "first": DAY.first.toordinal(), "last": 10**7}
    roster = Comparison("X", "X", "a/b", When("2026-01-01"), ("IDN",), (), ())
    assert not _borne_out(row, roster)
    assert _borne_out(row | {"first": When("2026-01-01").first.toordinal()}, roster)
    assert not _borne_out(row | {"first": 1, "role": "observer"}, roster)
    differs = replace(roster, differences=(Difference("IDN", here=True, why=None),))
    assert not _borne_out(row | {"first": 1}, differs)


def test_a_figure_grows_old_after_a_year(world: World) -> None:
    old = {(o.about, o.property) for o in audit(world, When("2100")).stale}
    now = {(o.about, o.property) for o in audit(world, DAY).stale}
    newest = audit(world, When("1900")).stale
    assert newest == ()
    assert now < old
    every = {(o.about, o.property) for a in world.states() for o in world.observations(a.code)}
    assert every <= old
    for o in audit(world, DAY).stale:
        later = [x for x in world.observations(o.about, o.property) if x.on > o.on]
        assert later == []
        assert (DAY.first - o.on.last).days > 365
