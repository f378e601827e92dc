"""Fold statements into things: the better-placed source speaks, every disagreement is kept."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from kerjasama.facts import Basis, Source, Statement, When
from kerjasama.sources import KINDS, Column
from kerjasama.world.things import Standing

_DATES: Final = ("date", "day", "start", "end")
_MANY: Final = frozenset(
    {"compilations", "kerjasama", "press", "reference"}
)  # folders of many publishers


@dataclass(frozen=True, slots=True)
class Told:
    """What is held of one property of one thing, and who says so.

    Attributes
    ----------
    witnesses
        How many independent sources that were read say so.
    confirmed
        Whether a source that was read agrees with another word than its own: that of a second
        one, or what had been written from memory before it was looked up.
    """

    value: str
    standing: Standing
    by: Statement
    witnesses: int
    confirmed: bool


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
    the same more exactly, and is taken. Two data sets of one publisher are one witness. A ``check``
    is the word of a source whose data are not republished: it bears witness or disagrees.

    Parameters
    ----------
    sources
        Their ranks decide who speaks.
    statements
        From any number of sources.
    """
    sources = list(sources)
    rank = {s.name: s.rank for s in sources}
    follows = {s.name: frozenset(s.follows) for s in sources}
    said: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for statement in statements:
        said[statement.subject, statement.property].append(statement)
    checks = _checks(said)
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
        knowing = [s for s in agreeing if (s.value == "?") == (kept.value == "?")]
        witnesses = {voice(s) for s in knowing if s.basis is Basis.READ}
        for check in checks.get((subject, name), ()):
            if check.property == "found":
                conflicts.append(Conflict(subject, name, kept, check))
            else:
                witnesses.add(voice(check))
        standing = Standing(min(len(witnesses), Standing.CHECKED))
        heard_from = {s.source for s in knowing if s.basis is Basis.READ}
        remembered = any(
            s.basis is Basis.RECALLED and not follows[s.source] & heard_from for s in knowing
        )
        confirmed = len(witnesses) + remembered >= Standing.CHECKED and bool(witnesses)
        things[subject][name] = Told(kept.value, standing, kept, len(witnesses), confirmed)
        for s in heard:
            same = s in agreeing or subject.startswith("check:")  # each comparison stands by itself
            fates[s] = "kept" if s is kept else "agrees" if same else "differs"
            if not same:
                conflicts.append(Conflict(subject, name, kept, s))
    return Folded(things, tuple(conflicts), fates)


def voice(statement: Statement) -> str:
    """Who says so: the publisher, or the page's host where one folder holds many publishers."""
    publisher = statement.source.split("/", 1)[0]
    host = urlsplit(statement.page).hostname if publisher in _MANY else None
    return host or publisher


def _checks(
    said: Mapping[tuple[str, str], list[Statement]],
) -> dict[tuple[str, str], list[Statement]]:
    """Statements of the checks that were read, by the thing and property they look up.

    Of one that agrees, the statement of its outcome; of one that differs, what was found.
    """
    found: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for subject, name in said:
        if name != "outcome" or not subject.startswith("check:"):
            continue
        about = (said[subject, "about"][0].value, said[subject, "property"][0].value)
        for outcome in said[subject, "outcome"]:
            if outcome.basis is Basis.READ and outcome.value == "agrees":
                found[about].append(outcome)
            elif outcome.basis is Basis.READ:
                found[about] += [
                    s for s in said.get((subject, "found"), ()) if s.source == outcome.source
                ]
    return found


def _finest(heard: list[Statement], column: Column) -> Statement:
    first = heard[0]
    if column.type not in _DATES or first.value == "..":
        return first
    if first.value == "?":  # who knows a day speaks before who knows that there was one
        known = [s for s in heard if s.value not in ("..", "?")]
        return _finest(known, column) if known else first
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
