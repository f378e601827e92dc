"""Rows and plain values that several questions tell."""

from collections.abc import Iterable, Mapping
from typing import Any

from kerjasama.api.envelope import Column, Row
from kerjasama.briefs.plain import plain
from kerjasama.words import Words
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
    >>> from kerjasama.world import World
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
    return list(dict.fromkeys(str(getattr(row, "subject")) for row in rows))  # noqa: B009 - of whatever record, which object does not tell


def ties_subjects(ties: Ties) -> list[str]:
    """The records that the ties of two rest on."""
    told = [m.subject for s in (*ties.organisations, *ties.organs) for m in (s.a, s.b)]
    told += [t.subject for t in (*ties.relations, *ties.past)]
    return told + [e.subject for t in ties.bilateral for e in t.events]


def status_row(code: str, status: Mapping[str, Any]) -> Row:
    """A status of one party as a row."""
    event = status["event"] or {}
    date = event.get("date") or {}
    return {"party": code, "status": status["status"], "since": date.get("from")}
