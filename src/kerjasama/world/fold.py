"""Fold statements into things: the better-placed source speaks, every disagreement is kept."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from kerjasama.facts import Basis, Source, Statement, When
from kerjasama.sources import KINDS, Column
from kerjasama.world.things import Standing

_DATES: Final = ("date", "day", "start", "end")


@dataclass(frozen=True, slots=True)
class Told:
    """What is held of one property of one thing, and who says so."""

    value: str
    standing: Standing
    by: Statement


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two sources, one property, two values. Kept and shown, never averaged away."""

    subject: str
    property: str
    kept: Statement
    other: Statement


@dataclass(frozen=True, slots=True)
class Folded:
    """All things by subject, every disagreement, and how each statement fared."""

    things: Mapping[str, Mapping[str, Told]]
    conflicts: tuple[Conflict, ...]
    fates: Mapping[Statement, str]


def fold(sources: Iterable[Source], statements: Iterable[Statement]) -> Folded:
    """Fold statements into things, in any order with the same result.

    Of two sources that disagree, one that was read speaks before one that was only recalled, then
    the lower rank, then the name. A date that is finer than the speaker's and lies inside it says
    the same more exactly, and is taken.

    Parameters
    ----------
    sources
        Their ranks decide who speaks.
    statements
        From any number of sources.
    """
    rank = {s.name: s.rank for s in sources}
    said: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for statement in statements:
        said[statement.subject, statement.property].append(statement)
    things: dict[str, dict[str, Told]] = defaultdict(dict)
    conflicts: list[Conflict] = []
    fates: dict[Statement, str] = {}
    for subject, name in sorted(said):
        column = KINDS[subject.split(":", 1)[0]].column(name)
        heard = sorted(
            said[subject, name],
            key=lambda s: (s.basis is Basis.RECALLED, rank[s.source], s.source, s.value),
        )
        kept = _finest(heard, column)
        agreeing = [s for s in heard if _agrees(s.value, kept.value, column)]
        witnesses = {s.source for s in agreeing if s.basis is Basis.READ}
        standing = Standing(min(len(witnesses), Standing.CHECKED))
        things[subject][name] = Told(kept.value, standing, kept)
        for s in heard:
            same = s is kept or s in agreeing
            fates[s] = "kept" if s is kept else "agrees" if same else "differs"
            if not same:
                conflicts.append(Conflict(subject, name, kept, s))
    return Folded(things, tuple(conflicts), fates)


def _finest(heard: list[Statement], column: Column) -> Statement:
    first = heard[0]
    if column.type not in _DATES or first.value == "..":
        return first
    if first.value == "?":  # who knows a day speaks before who knows that there was one
        known = [s for s in heard if s.basis is first.basis and s.value not in ("..", "?")]
        return known[0] if known else first
    finer = [
        s
        for s in heard
        if s.basis is first.basis
        and s.value not in ("..", "?")
        and len(s.value) > len(first.value)
        and When(first.value).contains(When(s.value))
    ]
    return max(finer, key=lambda s: len(s.value)) if finer else first


def _agrees(a: str, b: str, column: Column) -> bool:
    """Whether two values say the same; prose is not compared, a coarser date contains a finer."""
    if a == b or (column.type == "text" and column.name != "value"):
        return True
    if column.type == "list":
        return True  # each source lists what it treats of
    if column.type in _DATES and not {a, b} & {"..", "?"}:
        return When(a).contains(When(b)) or When(b).contains(When(a))
    if column.name == "role":  # a founder is a full member: said more exactly
        return {a, b} <= {"founding", "full"}
    if {a, b} == {"..", "?"}:  # still so, or ended on a day that nobody knows
        return column.type != "end"
    return column.type in _DATES and "?" in (a, b)  # not knowing contradicts nobody
