"""Turn rows of the store into things."""

import sqlite3
from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar

from kerjasama.facts import Span, When
from kerjasama.world.things import (
    Agreement,
    Event,
    Membership,
    Name,
    Observation,
    Organisation,
    Standing,
    State,
    Tie,
)

T = TypeVar("T")
Row = Mapping[str, Any]


def rows(db: sqlite3.Connection, query: str, values: tuple[object, ...] = ()) -> list[Row]:
    """All rows of a query, each a mapping from column to cell."""
    cursor = db.execute(query, values)
    names = [c[0] for c in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def _items(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def _numbers(cell: str) -> tuple[int, ...]:
    return tuple(map(int, _items(cell)))


def _made(cls: type[T], row: Row, **values: object) -> T:
    """Fill a dataclass from the cells of the same names."""
    names = cls.__dataclass_fields__  # type: ignore[attr-defined]
    cells = {name: row[name] for name in names if name in row and name not in values}
    cells["standing"] = Standing(row["standing"])
    return cls(**cells, **values)


def _span(row: Row, start: str = "from", end: str = "to") -> Span:
    return _between(row[start] or "..", row[end] or "..")


@cache
def _between(start: str, end: str) -> Span:
    return Span.of(start, end)


def _whole(row: Row, *names: str) -> dict[str, int | None]:
    return {name: int(row[name]) if row[name] else None for name in names}


def state(row: Row) -> State:
    """Read a state."""
    return _made(
        State,
        row,
        code=row["state"],
        span=_span(row),
        successors=_items(row["successors"]),
        languages=_items(row["languages"]),
        **_whole(row, "cow", "gw"),
    )


def organisation(row: Row) -> Organisation:
    """Read an organisation."""
    return _made(
        Organisation,
        row,
        code=row["organisation"],
        span=_span(row, "founded", "ended"),
        fields=_items(row["fields"]),
        mechanisms=_items(row["mechanisms"]),
        checklist=_numbers(row["checklist"]),
    )


def agreement(row: Row) -> Agreement:
    """Read an agreement."""
    lists = (
        "parties",
        "fields",
        "mechanisms",
        "replaces",
        "amends",
        "implements",
        "wto_basis",
        "covers",
        "needs_named",
    )
    numbers = ("needs_parties", "needs_share", "delay_days", "notice_months", "lock_months")
    return _made(
        Agreement,
        row,
        code=row["agreement"],
        checklist=_numbers(row["checklist"]),
        **{name: _items(row[name]) for name in lists},
        **_whole(row, *numbers),
    )


def membership(row: Row, *, sure: bool = True) -> Membership:
    """Read a membership."""
    return _made(Membership, row, span=_span(row), sure=sure)


def event(row: Row) -> Event:
    """Read an event; its date may be unknown."""
    return _made(Event, row, date=Span.of(row["date"], row["date"]))


def tie(row: Row) -> Tie:
    """Read a tie."""
    return _made(
        Tie,
        row,
        span=_span(row),
        fields=_items(row["fields"]),
        checklist=_numbers(row["checklist"]),
    )


def name(row: Row) -> Name:
    """Read a name with the time in which it was borne."""
    return _made(Name, row, span=_span(row))


def observation(row: Row) -> Observation:
    """Read an observation."""
    return _made(Observation, row, on=When(row["on"]), checklist=_numbers(row["checklist"]))
