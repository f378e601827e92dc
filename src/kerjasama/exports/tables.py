"""The tables of an export: what each holds, its columns, and its rows from the store."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from kerjasama.world import World, rows

_DATE_COLUMNS: Final = ("first", "last", "sure_first", "sure_last")
_NAMES: Final = {  # columns of the store that an export names more plainly
    "first": "earliest",
    "last": "latest",
    "sure_first": "surely_from",
    "sure_last": "surely_to",
}
_OPEN: Final = (1, date.max.toordinal(), date.min.toordinal())
_STANDINGS: Final = ("recalled", "read", "checked")


@dataclass(frozen=True, slots=True)
class TableSpec:
    """One table of an export.

    Attributes
    ----------
    key
        Columns that name a row.
    refers
        Column → ``(table, column)`` that it must be found in.
    """

    name: str
    query: str
    key: tuple[str, ...]
    refers: Mapping[str, tuple[str, str]]


TABLES: Final[tuple[TableSpec, ...]] = (
    TableSpec(
        "states",
        "SELECT state AS iso3, iso2, m49, cow, gw, type, name_en, name_id, official_en,"
        ' official_id, capital_en, capital_id, languages, "from", "to", successors,'
        " recognition_en, recognition_id, standing, first, last, sure_first, sure_last"
        " FROM state ORDER BY state",
        ("iso3",),
        {},
    ),
    TableSpec(
        "names",
        "SELECT kind, code, name, lang, style FROM lookup WHERE style NOT IN ('code', 'iso')"
        " GROUP BY 1, 2, 3, 4, 5 ORDER BY kind, code, lang, name, style",
        ("kind", "code", "name", "lang", "style"),
        {},
    ),
    TableSpec(
        "organisations",
        "SELECT organisation, short_en, short_id, name_en, name_id, type, parent, universal,"
        " region_en, region_id, instrument_en, instrument_id, founded, ended, successor, seat_en,"
        " seat_id, decision_en, decision_id, fields, mechanisms, goals_en, goals_id, checklist,"
        " standing, first, last, sure_first, sure_last FROM organisation ORDER BY organisation",
        ("organisation",),
        {
            "parent": ("organisations", "organisation"),
            "successor": ("organisations", "organisation"),
        },
    ),
    TableSpec(
        "memberships",
        'SELECT subject AS id, member, organisation, role, "from", "to", ended_by, reason_en,'
        " reason_id, standing, first, last, sure_first, sure_last FROM membership ORDER BY subject",
        ("id",),
        {"organisation": ("organisations", "organisation")},
    ),
    TableSpec(
        "agreements",
        "SELECT agreement, name_en, name_id, short_en, short_id, type, trade_type, wto_basis,"
        " covers, parties, fields, mechanisms, depositary, condition_en, condition_id,"
        " needs_parties, needs_share, needs_named, delay_days, notice_en, notice_id,"
        " notice_months, lock_months, replaces, amends, implements, summary_en, summary_id,"
        " checklist, standing FROM agreement ORDER BY agreement",
        ("agreement",),
        {},
    ),
    TableSpec(
        "events",
        'SELECT subject AS id, agreement, party, event, "date", detail_en, detail_id, standing,'
        " first, last, sure_first, sure_last FROM event ORDER BY subject",
        ("id",),
        {"agreement": ("agreements", "agreement")},
    ),
    TableSpec(
        "relations",
        'SELECT subject AS id, a, b, tie, level, fields, "from", "to", ended_by, name_en, name_id,'
        " text_en, text_id, standing, first, last, sure_first, sure_last FROM tie ORDER BY subject",
        ("id",),
        {},
    ),
    TableSpec(
        "observations",
        'SELECT subject AS id, about, property, value, unit, "on", definition_en, definition_id,'
        " standing FROM observation ORDER BY subject",
        ("id",),
        {},
    ),
    TableSpec(
        "sources",
        "SELECT name AS source, kind, title, publisher, address, licence, retrieved, rank"
        " FROM source ORDER BY name",
        ("source",),
        {},
    ),
    TableSpec(
        "statements",
        "SELECT subject, property, value, source, page, locator, basis, known, fate"
        " FROM statement ORDER BY subject, property, source, value, page, locator",
        ("subject", "property", "source", "value", "page", "locator"),
        {"source": ("sources", "source")},
    ),
    TableSpec(
        "conflicts",
        "SELECT subject, property, kept, kept_source, other, other_source FROM conflict"
        " ORDER BY 1, 2, 6, 5",
        ("subject", "property", "other_source", "other"),
        {"kept_source": ("sources", "source"), "other_source": ("sources", "source")},
    ),
    TableSpec(
        "corrections",
        'SELECT source, "where", "column", was, now, why, "by" FROM correction ORDER BY 1, 2, 3',
        ("source", "where", "column", "was"),
        {"source": ("sources", "source")},
    ),
)


def records(world: World, spec: TableSpec) -> Iterator[dict[str, str]]:
    """Rows of a table as texts; what is not said is empty."""
    for row in rows.rows(world.db, spec.query):
        yield {_NAMES.get(name, name): _text(name, value) for name, value in row.items()}


def columns(world: World, spec: TableSpec) -> list[str]:
    """Names of a table's columns, in their order."""
    cursor = world.db.execute(f"{spec.query} LIMIT 0")
    return [_NAMES.get(c[0], c[0]) for c in cursor.description]


def _text(name: str, value: object) -> str:
    if value is None:
        return ""
    if name == "standing":
        return _STANDINGS[int(str(value))]
    if name in _DATE_COLUMNS:
        day = int(str(value))
        return "" if day in _OPEN else date.fromordinal(day).isoformat()
    return str(value)
