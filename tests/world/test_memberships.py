"""Which membership speaks for a member on a day."""

import pytest

from kerjasama.facts import Span, When
from kerjasama.world import World
from kerjasama.world.build import span_days
from kerjasama.world.memberships import current

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
        ("ETH", "WHO", "2020", "unknown"),  # of WHO only some members are recorded
    ],
)
def test_a_status_is_derived_for_any_day(
    member: str, organisation: str, on: str, status: str, world: World
) -> None:
    assert world.membership_status(member, organisation, on).status == status
