"""Who holds an office on a day: what the templates of chairs and councils share."""

from collections.abc import Iterable
from typing import Final

from kerjasama.facts import When
from kerjasama.lessons.questions.item import Fact
from kerjasama.lessons.questions.record import Record
from kerjasama.world import Membership

Holders = dict[int, list[Membership]]
"""Who held an office on the first of July of each year."""
_DATES: Final = ("from", "to")


def midyear(year: int) -> When:
    """The day of a year on which offices are asked about: terms begin and end far from it.

    Examples
    --------
    >>> str(midyear(2014))
    '2014-07-01'
    """
    return When(f"{year}-07-01")


def years_past(record: Record, first: int) -> list[int]:
    """Years from a first one whose middle is not later than the day.

    Examples
    --------
    >>> from kerjasama.world import World
    >>> years_past(Record(World.load(), "IDN", When("2026-06-30")), 2023)
    [2023, 2024, 2025]
    """
    return [y for y in range(first, record.day.year + 1) if midyear(y).last <= record.day.last]


def dated_term(record: Record, m: Membership) -> bool:
    """Whether a source that was read tells who held an office from when to when.

    Examples
    --------
    >>> from kerjasama.world import World
    >>> record = Record(World.load(), "IDN", When("2026-06-30"))
    >>> [dated_term(record, m) for m in record.world.spells("UN-SC", "IDN")]
    [True, True, True, True]
    """
    return all(record.read(m.subject, p) for p in ("role", *_DATES))


def holders(record: Record, club: str, role: str, years: Iterable[int]) -> Holders:
    """Who held an office in the middle of each year; nothing of years in which that is in doubt.

    Examples
    --------
    >>> from kerjasama.world import World
    >>> record = Record(World.load(), "IDN", When("2026-06-30"))
    >>> [m.member for m in holders(record, "ASEAN", "chair", [2023])[2023]]
    ['IDN']
    """
    spells = [m for m in record.spells(club) if m.role == role]
    found: Holders = {}
    for year in years:
        day = midyear(year)
        held = [m for m in spells if m.span.covers(day)]
        if held and all(dated_term(record, m) and m.span.surely_covers(day) for m in held):
            found[year] = held
    return found


def term_facts(found: Holders, years: Iterable[int]) -> tuple[Fact, ...]:
    """What the offices of some years rest on.

    Examples
    --------
    >>> from kerjasama.world import World
    >>> record = Record(World.load(), "IDN", When("2026-06-30"))
    >>> len(term_facts(holders(record, "ASEAN", "chair", [2022, 2023]), [2023]))
    2
    """
    held = [m for year in years for m in found[year]]
    return tuple(dict.fromkeys((m.subject, p) for m in held for p in _DATES))
