"""Which regions states lie in, by scheme and day."""

import sqlite3
from collections.abc import Collection
from functools import cache
from typing import Final

from kerjasama.facts import When
from kerjasama.words import Named
from kerjasama.world.rows import Row, rows
from kerjasama.world.things import Region

_NARROW_FIRST: Final = (  # where a region that holds all parties is looked for
    ("m49", "intermediate"),
    ("m49", "subregion"),
    ("m49", "region"),
    ("kemlu", "region"),
    ("who", "region"),
    ("asia-pacific", "region"),
)
_IN = "m.scheme = r.scheme AND m.region = r.code AND m.first <= ? AND m.last >= ?"


def regions_of(db: sqlite3.Connection, state: str, on: When, scheme: str = "") -> list[Region]:
    """Regions that a state lies in on a day, scheme by scheme."""
    query = (
        f"SELECT r.* FROM region r JOIN region_member m ON {_IN}"  # noqa: S608 - no user text
        " WHERE m.state = ? AND (? = '' OR r.scheme = ?) ORDER BY r.scheme, r.level, r.code"
    )
    days = (on.last.toordinal(), on.first.toordinal())
    return [_region(row) for row in rows(db, query, (*days, state, scheme, scheme))]


@cache
def _most(db: sqlite3.Connection) -> int:
    """How many states the largest region ever held."""
    query = "SELECT count(DISTINCT state) AS n FROM region_member GROUP BY scheme, region"
    return max((row["n"] for row in rows(db, query)), default=0)


def common_region(db: sqlite3.Connection, states: Collection[str], on: When) -> Region | None:
    """The narrowest region of the schemes that holds all these states on a day."""
    if len(states) > _most(db):
        return None
    marks = ", ".join("?" * len(states))
    query = (
        f"SELECT r.*, count(DISTINCT m.state) AS n FROM region r JOIN region_member m ON {_IN}"  # noqa: S608
        f" WHERE r.scheme = ? AND r.level = ? AND m.state IN ({marks})"
        " GROUP BY r.scheme, r.code HAVING n = ? ORDER BY r.code"
    )
    days = (on.last.toordinal(), on.first.toordinal())
    for scheme, level in _NARROW_FIRST if states else ():
        hits = rows(db, query, (*days, scheme, level, *sorted(states), len(states)))
        if hits:
            return _region(hits[0])
    return None


def continents(
    db: sqlite3.Connection, states: Collection[str], on: When
) -> tuple[tuple[Named, int], ...]:
    """How many of the states lie in each UN M49 region."""
    marks = ", ".join("?" * len(states))
    query = (
        f"SELECT r.name_en, r.name_id, count(*) FROM region r JOIN region_member m ON {_IN}"  # noqa: S608
        f" WHERE r.scheme = 'm49' AND r.level = 'region' AND m.state IN ({marks})"
        " GROUP BY r.code ORDER BY r.name_en"
    )
    days = (on.last.toordinal(), on.first.toordinal())
    found = db.execute(query, (*days, *sorted(states)))
    return tuple((Named(en, id_), count) for en, id_, count in found)


def scheme_name(db: sqlite3.Connection, scheme: str) -> Named:
    """Both names of a region scheme."""
    query = "SELECT name_en, name_id FROM scheme WHERE code = ?"
    return Named(*db.execute(query, (scheme,)).fetchone())


def _region(row: Row) -> Region:
    return Region(*(row[c] for c in ("scheme", "code", "name_en", "name_id", "level", "within")))
