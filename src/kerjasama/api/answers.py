"""Rows and plain values that several questions tell."""

from collections.abc import Iterable, Mapping
from typing import Any

from kerjasama.api.envelope import Column, Row
from kerjasama.briefs.page import later
from kerjasama.briefs.plain import plain
from kerjasama.words import N_, Words
from kerjasama.world import World
from kerjasama.world.ties import Ties


def flat(thing: object, columns: Iterable[Column], words: Words, **more: Any) -> Row:
    """One record as a row: its span as ``from`` and ``to``, texts in the answer's language.

    Parameters
    ----------
    thing
        A frozen record of `kerjasama.world`.
    more
        Columns that the record itself does not know.

    Examples
    --------
    >>> from kerjasama.api.questions import columns
    >>> flat(World.load().state("IDN"), columns("code name from to"), Words("id"))
    {'code': 'IDN', 'name': 'Indonesia', 'from': '1945-08-17', 'to': None}
    """
    told: dict[str, Any] = plain(thing, words) | more
    told |= told.get("span") or {}
    row: Row = {}
    for column in columns:
        name = column.name
        value = told[name] if name in told else told[f"{name}_{words.lang}"]
        row[name] = None if value == "" else value
    return row


def subjects(rows: Iterable[object]) -> list[str]:
    """The records that these rest on, each once."""
    return list(dict.fromkeys(str(getattr(row, "subject")) for row in rows))  # noqa: B009


def ties_subjects(ties: Ties) -> list[str]:
    """The records that the ties of two rest on."""
    told = [m.subject for s in (*ties.organisations, *ties.organs) for m in (s.a, s.b)]
    told += [t.subject for t in (*ties.relations, *ties.past)]
    return told + [e.subject for t in ties.bilateral for e in t.events]


def doubts(world: World, about: list[str], words: Words) -> list[str]:
    """Warnings: how much of the answer is unchecked, and where sources disagree."""
    found = []
    recalled = sum(
        any(e.fate == "kept" and e.basis == "recalled" for e in world.evidence(s)) for s in about
    )
    if recalled:
        found.append(
            words(
                N_("{recalled} of {all} records rest on memory and are unchecked."),
                recalled=recalled,
                all=len(about),
            )
        )
    if world.day().first > world.recorded.last:
        found.append(later(world, words))
    conflicts = len(world.disagreements(*about)) if about else 0
    if conflicts:
        found.append(
            words.plural(
                "Sources disagree in {n} place.", "Sources disagree in {n} places.", conflicts
            )
        )
    return found


def status_row(code: str, status: Mapping[str, Any]) -> Row:
    """A status of one party as a row."""
    event = status["event"] or {}
    date = event.get("date") or {}
    return {"party": code, "status": status["status"], "since": date.get("from")}
