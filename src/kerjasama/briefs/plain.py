"""What the record holds, as plain values that JSON can carry."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from numbers import Real
from typing import Any, Protocol, runtime_checkable

from kerjasama.facts import Edge, Span, When
from kerjasama.words import Named, Text, Words
from kerjasama.world import Membership, Standing, World

Plain = dict[str, Any]


@runtime_checkable
class Summarised(Protocol):
    """What is told by a summary instead of its fields, such as a measure of all pairs."""

    def summary(self) -> Mapping[str, object]:
        """Return what is told of it, by name."""


def plain(value: object, words: Words) -> Any:  # noqa: C901, PLR0911 - JSON is untyped
    """Turn a value of the record into what JSON can carry.

    Dates are texts as exactly as the source gives them; a span is ``{"from", "to"}`` with null for
    an open end and ``"?"`` for an unknown one; names keep both languages; NaN is null.

    Examples
    --------
    >>> plain(Span.of("1950-09-28", ".."), Words("en"))
    {'from': '1950-09-28', 'to': None}
    """
    match value:
        case None | bool() | int() | str() if not isinstance(value, Enum):
            return value
        case When():
            return str(value)
        case Span():
            return {"from": edge(value.start), "to": edge(value.end)}
        case Standing():
            return value.name.lower()
        case Enum():
            return value.value
        case Real():
            return None if math.isnan(value) else round(float(value), 6)
        case Named():
            return {"en": value.en, "id": value.id}
        case Text():
            return words(value)
        case date():
            return value.isoformat()
        case Summarised():
            return plain(value.summary(), words)
        case Mapping():
            return {str(k): plain(v, words) for k, v in value.items()}
        case tuple() | list():
            return [plain(v, words) for v in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name), words) for f in fields(value)}
    raise TypeError(type(value))


def edge(value: When | Edge) -> str | None:
    """Write one end of a span: a date, null for open, ``"?"`` for unknown."""
    if isinstance(value, Edge):
        return None if value is Edge.OPEN else "?"
    return str(value)


def member(world: World, m: Membership, words: Words) -> Plain:
    """Write one membership as ``members --json`` gives it."""
    return {
        "state": m.member,
        "name": words(world.named(m.member)),
        "role": m.role,
        "from": edge(m.span.start),
        "to": edge(m.span.end),
        "sure": m.sure,
        "standing": m.standing.name.lower(),
        "ended_by": m.ended_by or None,
    }


def sources(world: World, subjects: Iterable[str], told: str = "") -> list[Plain]:
    """Every source that speaks about these things, each once, in the order of rank and name.

    Parameters
    ----------
    told
        Only those that tell this of a thing, such as ``"founded"``; where none does, all of it.
    """
    found: dict[tuple[str, str, str], Plain] = {}
    for subject in subjects:
        known = world.evidence(subject)
        for e in [e for e in known if told and e.property.startswith(told)] or known:
            key = (e.source, e.address, e.basis)
            if key not in found:
                found[key] = {
                    "source": e.source,
                    "title": e.title,
                    "publisher": e.publisher,
                    "address": e.address,
                    "licence": e.licence,
                    "rank": e.rank,
                    "basis": e.basis,
                    "read_on": e.known if e.basis == "read" else None,
                }
    return sorted(found.values(), key=lambda s: (s["rank"], s["source"], s["address"]))


def series_source(name: str) -> Plain:
    """Write an embedded series as a source."""
    from kerjasama.world.series import manifest

    raw = manifest(name)
    keys = ("title", "publisher", "address", "licence", "rank", "citation")
    told = {key: raw.get(key) for key in keys}
    return {"source": name, **told, "basis": "computed", "read_on": str(raw.get("retrieved"))}
