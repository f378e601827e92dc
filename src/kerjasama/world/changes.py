"""What began, ended, was signed or entered into force between two days."""

import sqlite3
from dataclasses import dataclass
from typing import Final

from kerjasama.facts import When
from kerjasama.world import rows
from kerjasama.world.things import Standing

_TAKES_PART: Final = ("founding", "full", "permanent")
_WORDS: Final = {  # how a role begins
    "elected": "elected",
    "observer": "observer",
    "associate": "associate",
    "candidate": "candidate",
    "partner": "partner",
    "suspended": "suspended",
    "chair": "chair",
}
_ENDS: Final = {  # how full membership ends
    "withdrew": "left",
    "expelled": "expelled",
    "suspended": "suspended",
    "dissolved": "state-ended",
    "succeeded": "state-ended",
    "organisation-ended": "organisation-ended",
}
GROUPS: Final = ("memberships", "agreements", "relations", "things")


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed on a day.

    Attributes
    ----------
    group
        One of `GROUPS`.
    kind
        ``joined``, ``left``, ``suspended``, ``restored`` …, an event of an agreement such as
        ``entered-into-force``, or ``began`` and ``ended``.
    who
        Codes of those to whom it happened; empty for an agreement as a whole.
    about
        Code of the organisation or agreement, or the level of a relation, if it has one.
    """

    date: When
    group: str
    kind: str
    who: tuple[str, ...]
    about: str
    subject: str
    property: str
    standing: Standing


def changes(
    db: sqlite3.Connection, since: When, until: When, about: str = "", group: str = ""
) -> list[Change]:
    """Changes from the first day of `since` to the last of `until`, the newest first.

    Parameters
    ----------
    about
        Code of a state, organisation or agreement that they must touch; empty for all.
    group
        One of `GROUPS`; empty for all.
    """
    days = (since.first.toordinal(), until.last.toordinal())
    found: list[Change] = []
    if group in ("", "memberships"):
        found += _memberships(db, days)
    if group in ("", "agreements"):
        found += _agreements(db, days)
    if group in ("", "relations"):
        found += _relations(db, days)
    if group in ("", "things"):
        found += _things(db, days)
    if about:
        found = [c for c in found if about == c.about or about in c.who]
    return sorted(found, key=lambda c: (c.date.first, c.subject), reverse=True)


def _within(text: str, days: tuple[int, int]) -> When | None:
    """Read a date if it may lie between the days."""
    if text in ("", "..", "?"):
        return None
    when = When(text)
    inside = when.first.toordinal() <= days[1] and when.last.toordinal() >= days[0]
    return when if inside else None


def _memberships(db: sqlite3.Connection, days: tuple[int, int]) -> list[Change]:
    query = (
        "SELECT * FROM membership"
        " WHERE (first BETWEEN ? - 366 AND ?) OR (last BETWEEN ? AND ? + 366)"
    )
    found = []
    for row in rows.rows(db, query, (*days, *days)):
        full = row["role"] in _TAKES_PART
        start, end = _within(row["from"], days), _within(row["to"], days)
        if start is not None:
            kind = "joined" if full else _WORDS[row["role"]]
            found.append(_membership(row, start, kind, "from"))
        over = end is not None and end.last.toordinal() <= days[1]  # "in 2026" may not be over yet
        kind = _end(row["role"], row["ended_by"], full=full)
        if end is not None and over and kind:
            found.append(_membership(row, end, kind, "to"))
    return _once(found)


def _once(found: list[Change]) -> list[Change]:
    """Leave out what a neighbouring spell says too: a suspension ends one and begins another."""
    said = {(c.kind, c.who, c.about, c.date): c for c in reversed(found)}
    return [
        c
        for c in found
        if said[c.kind, c.who, c.about, c.date] is c
        and not (c.kind == "joined" and ("restored", c.who, c.about, c.date) in said)
    ]


def _end(role: str, ended_by: str, *, full: bool) -> str:
    """What the end of a spell is called; empty where another spell tells of it."""
    if role == "suspended":  # who left while suspended was not restored
        return "restored" if ended_by in ("", "term-ended") else ""
    if role == "chair" or ended_by in ("upgraded", "term-ended"):
        return ""
    return _ENDS.get(ended_by, "left") if full else f"{role}-ended"


def _membership(row: rows.Row, date: When, kind: str, property_: str) -> Change:
    who, standing = (row["member"],), Standing(row["standing"])
    about, subject = row["organisation"], row["subject"]
    return Change(date, "memberships", kind, who, about, subject, property_, standing)


def _agreements(db: sqlite3.Connection, days: tuple[int, int]) -> list[Change]:
    query = "SELECT * FROM event WHERE first <= ? AND last >= ?"
    found = []
    for row in rows.rows(db, query, (days[1], days[0])):
        date = _within(row["date"], days)
        if date is None:
            continue
        who = (row["party"],) if row["party"] else ()
        found.append(
            Change(
                date,
                "agreements",
                row["event"],
                who,
                row["agreement"],
                row["subject"],
                "date",
                Standing(row["standing"]),
            )
        )
    return found


def _relations(db: sqlite3.Connection, days: tuple[int, int]) -> list[Change]:
    found = []
    for row in rows.rows(db, "SELECT * FROM tie"):
        for column, kind in (("from", "began"), ("to", "ended")):
            date = _within(row[column], days)
            if date is not None:
                found.append(
                    Change(
                        date,
                        "relations",
                        f"{row['tie']}-{kind}",
                        (row["a"], row["b"]),
                        row["level"],
                        row["subject"],
                        column,
                        Standing(row["standing"]),
                    )
                )
    return found


def _things(db: sqlite3.Connection, days: tuple[int, int]) -> list[Change]:
    found = []
    for table, code, start, end in (
        ("state", "state", "from", "to"),
        ("organisation", "organisation", "founded", "ended"),
    ):
        for row in rows.rows(db, f'SELECT * FROM "{table}"'):  # noqa: S608 - our own tables
            for column, kind in ((start, "began"), (end, "ended")):
                date = _within(row[column], days)
                if date is not None:
                    found.append(
                        Change(
                            date,
                            "things",
                            f"{table}-{kind}",
                            (row[code],),
                            row[code],
                            row["subject"],
                            column,
                            Standing(row["standing"]),
                        )
                    )
    return found
