"""Questions about partnerships of two states: of which level, since when, and with whom."""

from collections.abc import Iterator, Mapping
from typing import Final

from kerjasama.facts import When
from kerjasama.lessons.questions.item import Fact, Item, Option
from kerjasama.lessons.questions.joining import years
from kerjasama.lessons.questions.record import Record
from kerjasama.lessons.questions.wording import (
    both,
    dated,
    joined,
    plain,
    state_name,
    state_told,
)
from kerjasama.words import N_, Named
from kerjasama.world import rows
from kerjasama.world.things import Tie

_FOUR: Final = 4
_SETS: Final = 16
_LEVELS: Final = ("partnership", "comprehensive", "strategic", "comprehensive-strategic")
_LESSON: Final = N_(
    "A partnership is a political promise of two states; its level is what they agree to call it."
)


def partnerships(record: Record) -> Iterator[Item]:
    """All questions of this module for one country.

    Examples
    --------
    >>> from kerjasama.world import World
    >>> made = partnerships(Record(World.load(), "IDN", When("2026-06-30")))
    >>> sorted({item.template for item in made})
    ['partnership-level', 'partnership-since', 'partnership-who']
    """
    found = _held(record)
    known = [t.span.start.year for t in found.values() if isinstance(t.span.start, When)]
    for other, tie in found.items():
        yield _level(record, other, tie)
        yield from _since(record, other, tie, known)
    yield from _who(record, found)


def _held(record: Record) -> dict[str, Tie]:
    """The one partnership with each state on the day, if its level and beginning were read."""
    own, query = record.country.code, "SELECT * FROM tie WHERE tie = 'partnership' AND ? IN (a, b)"
    ties: dict[str, list[Tie]] = {}
    for row in rows.rows(record.world.db, query, (own,)):
        tie = rows.tie(row)
        if tie.span.covers(record.day):
            ties.setdefault(tie.b if tie.a == own else tie.a, []).append(tie)
    return {
        other: held[0]
        for other, held in sorted(ties.items())
        if len(held) == 1
        and other in record.states
        and held[0].level in _LEVELS
        and all(record.read(held[0].subject, p) for p in ("level", "from", "to"))
        and held[0].span.surely_covers(record.day)
    }


def _facts(*ties: Tie) -> tuple[Fact, ...]:
    return tuple((t.subject, p) for t in ties for p in ("level", "from"))


def _named(record: Record, level: str) -> Named:
    """A level inside a sentence."""
    label = record.world.concept("partnership-levels", level)
    return Named(label.en.lower(), label.id.lower())


def _told(record: Record, other: str, tie: Tie) -> Named:
    """Since when which partnership has been there."""
    return both(
        N_("{state} and {other} have had a {level} since {date}."),
        state=state_told(record.country),
        other=state_told(record.states[other]),
        level=_named(record, tie.level),
        date=dated(tie.span.start) if isinstance(tie.span.start, When) else plain(""),
    )


def _level(record: Record, other: str, tie: Tie) -> Item:
    names = {"state": state_told(record.country), "other": state_told(record.states[other])}
    return Item(
        "partnership-level",
        "single",
        "know",
        "relations",
        both(N_("What do {state} and {other} call their partnership?"), **names),
        tuple(Option(x, record.world.concept("partnership-levels", x)) for x in _LEVELS),
        (tie.level,),
        joined(_told(record, other, tie), both(_LESSON)),
        (record.country.code, other),
        str(record.day),
        _facts(tie),
        tie.checklist,
    )


def _since(record: Record, other: str, tie: Tie, known: list[int]) -> Iterator[Item]:
    start = tie.span.start
    if not isinstance(start, When):
        return
    wrong = years(record.chance("partnership", other), start.year, known, record.day.year)
    yield Item(
        "partnership-since",
        "single",
        "know",
        "relations",
        both(
            N_("Since which year have {state} and {other} had a {level}?"),
            state=state_told(record.country),
            other=state_told(record.states[other]),
            level=_named(record, tie.level),
        ),
        tuple(Option(str(y), plain(y)) for y in (start.year, *wrong)),
        (str(start.year),),
        joined(_told(record, other, tie), both(_LESSON)),
        (record.country.code, other),
        str(record.day),
        _facts(tie),
        tie.checklist,
    )


def _who(record: Record, found: Mapping[str, Tie]) -> Iterator[Item]:
    """Which of four partners has the level that the others have not."""
    chance, seen = record.chance("partnership-who"), set[tuple[str, ...]]()
    for number in range(_SETS):
        level = _LEVELS[-1 - number % 2]
        inside = [c for c, t in found.items() if t.level == level]
        outside = [c for c, t in found.items() if t.level != level]
        if not inside or len(outside) < _FOUR - 1:
            continue
        codes = (chance.choice(inside), *sorted(chance.sample(outside, _FOUR - 1)))
        if codes in seen:
            continue
        seen.add(codes)
        yield Item(
            "partnership-who",
            "single",
            "apply",
            "relations",
            both(
                N_("With which of these states does {state} have a {level}, as both call it?"),
                state=state_told(record.country),
                level=_named(record, level),
            ),
            tuple(Option(c, state_name(record.states[c])) for c in codes),
            codes[:1],
            joined(*(_told(record, c, found[c]) for c in codes)),
            (record.country.code, level),
            str(record.day),
            _facts(*(found[c] for c in codes)),
            tuple(sorted({n for c in codes for n in found[c].checklist})),
        )
