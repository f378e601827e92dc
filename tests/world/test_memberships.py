"""Which membership speaks for a member on a day."""

from datetime import date

import pytest

from kerjasama.facts import Span, When
from kerjasama.world import World
from kerjasama.world.build import span_days
from kerjasama.world.memberships import current
from kerjasama.world.things import FULL

DAY = date(2026, 11, 22).toordinal()
KEYS = ("member", "organisation", "ended_by", "reason_en", "reason_id", "subject")


def row(role: str, start: str, end: str, member: str = "A") -> dict[str, object]:
    days = dict(
        zip(
            ("first", "last", "sure_first", "sure_last"),
            span_days(Span.of(start, end)),
            strict=True,
        )
    )
    cells = dict.fromkeys(KEYS, "") | {"member": member, "role": role, "standing": 1}
    return cells | {"from": start, "to": end} | days


@pytest.mark.parametrize(
    ("rows", "on", "role", "sure"),
    [
        ([row("full", "2000", "..")], "2001", "full", True),
        ([row("full", "2000", "..")], "2000", "full", False),
        ([row("full", "2000", "?")], "2005", "full", False),
        ([row("full", "2000", ".."), row("suspended", "2005", "2006")], "2005", "suspended", False),
        ([row("observer", "2000", ".."), row("full", "2005-05-05", "..")], "2006", "full", True),
        (
            [row("observer", "1990", "2005-05-05"), row("full", "2005-05-05", "..")],
            "2005-05-05",
            "full",
            True,
        ),
        (
            [row("full", "1990", "2000-01-01"), row("observer", "2000-01-01", "..")],
            "2000-01-01",
            "observer",
            True,
        ),
        (  # nobody knows whether it was lifted: on a later day the membership speaks
            [row("full", "2000-01-01", ".."), row("suspended", "2005-05-05", "?")],
            "2020",
            "full",
            True,
        ),
        (
            [row("full", "2000-01-01", ".."), row("suspended", "2005-05-05", "..")],
            "2020",
            "suspended",
            True,
        ),
        ([row("suspended", "2005-05-05", "?")], "2020", "suspended", False),
        (
            [row("full", "2000-01-01", ".."), row("chair", "2020-01-01", "2020-12-31")],
            "2020-06",
            "full",
            True,
        ),
        (
            [row("observer", "2000-01-01", ".."), row("elected", "2020", "2021")],
            "2020-06",
            "elected",
            False,
        ),
    ],
)
def test_one_speaks(rows: list[dict[str, object]], on: str, role: str, *, sure: bool) -> None:
    for ordered in (rows, rows[::-1]):
        found = current(ordered, When(on), "member")
        assert [(m.role, m.sure) for m in found] == [(role, sure)]


def test_nobody_before_or_after() -> None:
    rows = [row("full", "2000-01-01", "2001-01-01")]
    assert current(rows, When("1999"), "member") == []
    assert current(rows, When("2001-01-02"), "member") == []


def test_the_chair_is_counted_among_the_members(world: World) -> None:
    query = "SELECT member, organisation, last FROM membership WHERE role = 'chair'"
    chairs = world.db.execute(query).fetchall()
    assert len(chairs) > 50
    for member, organisation, last in chairs:
        day = date.fromordinal(min(last, DAY)).isoformat()
        held = {m.member: m.role for m in world.members(organisation, day)}
        assert held[member] in FULL, (member, organisation, day)
        assert world.is_member(member, organisation, day)


def test_members_stand_in_the_order_of_their_codes() -> None:
    rows = [row("full", "2000", "..", m) for m in "CAB"]
    assert [m.member for m in current(rows, When("2010"), "member")] == ["A", "B", "C"]


@pytest.mark.parametrize(
    ("member", "organisation", "on", "status"),
    [
        ("IDN", "UN", "1949", "never"),
        ("IDN", "UN", "1960", "full"),
        ("IDN", "UN", "1965-06", "withdrawn"),
        ("IDN", "UN", "1970", "full"),
        ("GBR", "EU", "2021", "withdrawn"),
        ("CSK", "UN", "1995", "former"),
        ("SYR", "OIC", "2020", "suspended"),
        ("TLS", "ASEAN", "2024", "observer"),
    ],
)
def test_a_status_is_derived_for_any_day(
    member: str, organisation: str, on: str, status: str, world: World
) -> None:
    assert world.membership_status(member, organisation, on).status == status


def test_where_the_roster_has_holes_nobody_is_known_to_be_outside(world: World) -> None:
    holes = [o.code for o in world.organisations() if not world.complete(o.code, "2020")]
    assert holes
    for code in holes:
        there = {m.member for m in world.spells(code)}
        outside = next(s.code for s in world.states() if s.code not in there)
        told = world.membership_status(outside, code, "2020")
        assert (told.status, told.sure) == ("unknown", False), code
    assert world.membership_status("IDN", "EU", "2020").sure
