"""What goes out: the JSON envelope, pages of a list, CSV, and the tag of an answer."""

import csv
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from importlib.metadata import version
from io import StringIO
from typing import Any, Final
from urllib.parse import urlencode

from kerjasama.words import Text, Words

Row = dict[str, Any]
PROGRAM: Final = version("kerjasama")
LIMIT: Final = 10_000  # rows of one page
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Told:
    """An answer before it is wrapped.

    Attributes
    ----------
    data
        Plain values; of a list, its rows.
    sources, warnings
        As ``docs/reference/json.md`` tells.
    evidence
        Of a list that is too long to look up who says all of it: sources and warnings of some rows.
    """

    data: Any
    sources: Sequence[Mapping[str, Any]] = ()
    warnings: Sequence[str] = ()
    more: Mapping[str, Any] = field(default_factory=dict)
    evidence: "Callable[[Sequence[Row]], Told] | None" = None

    def part(self, limit: int, offset: int) -> "Told":
        """Some rows of a list.

        Examples
        --------
        >>> Told([{"code": "IDN"}, {"code": "KOR"}]).part(1, 1).data
        [{'code': 'KOR'}]
        """
        rows = self.data[offset : offset + limit]
        return Told(rows, self.sources, self.warnings) if not self.evidence else self.evidence(rows)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list.

    Attributes
    ----------
    kind
        ``text``, ``integer``, ``number``, ``boolean``, ``list`` (of texts) or ``date``.
    label
        What it holds, in both languages.
    """

    name: str
    kind: str
    label: Text


def envelope(schema: str, data_version: str, told: Told, page: Mapping[str, Any] | None) -> bytes:
    """Wrap an answer as the command line's ``--json`` does; a list tells its page besides.

    Examples
    --------
    >>> envelope("form", "0", Told({"label": "regional"}), None)[:30]
    b'{"schema":"kerjasama/form/1","'
    """
    whole = {
        "schema": f"kerjasama/{schema}/1",
        "version": {"kerjasama": PROGRAM, "data": data_version},
        "data": told.data,
        "sources": list(told.sources),
        "warnings": list(told.warnings),
    }
    if page is not None:
        whole["page"] = page
    return dumps(whole)


def dumps(value: Any) -> bytes:
    """Write JSON without spaces, in UTF-8; NaN is no JSON and would be an error of ours."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode()


def links(path: str, query: Mapping[str, str], limit: int, offset: int, total: int) -> Row:
    """Say where this page of a list lies among all.

    Examples
    --------
    >>> page = links("/api/v1/states", {"lang": "id"}, 100, 0, 255)
    >>> page["links"]["next"]
    '/api/v1/states?lang=id&limit=100&offset=100'
    >>> page["links"]["previous"] is None
    True
    """
    kept = {k: v for k, v in query.items() if k not in ("limit", "offset")}

    def at(start: int) -> str:
        return f"{path}?{urlencode(kept | {'limit': str(limit), 'offset': str(start)})}"

    others = f"?{urlencode(kept)}" if kept else ""
    return {
        "limit": limit,
        "offset": offset,
        "total": total,
        "links": {
            "self": at(offset),
            "next": at(offset + limit) if offset + limit < total else None,
            "previous": at(max(offset - limit, 0)) if offset else None,
            "csv": f"{path}.csv{others}",
            "metadata": f"{path}.metadata.json{others}",
        },
    }


def csv_bytes(columns: Sequence[Column], rows: Iterable[Row]) -> bytes:
    r"""Write rows as CSV; what begins like a formula is kept from being one.

    Examples
    --------
    >>> csv_bytes([Column("name", "text", Text("Name"))], [{"name": "=1+1"}])
    b"name\n'=1+1\n"
    """
    return table_bytes([c.name for c in columns], rows)


def table_bytes(names: Sequence[str], rows: Iterable[Row]) -> bytes:
    """Write these keys of rows as CSV."""
    text = StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(names)
    table.writerows([cell(row[name]) for name in names] for row in rows)
    return text.getvalue().encode()


def cell(value: Any) -> str:
    """Write one value for a table: lists joined by semicolons, nothing for what is unknown.

    Examples
    --------
    >>> cell(["a", "b"]), cell(None), cell(True), cell(1.5), cell(-2), cell("-2")
    ('a;b', '', 'true', '1.5', '-2', "'-2")
    """
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int() | float():
            return f"{value:.9g}" if isinstance(value, float) else str(value)
        case list() | tuple():
            return cell(";".join(map(str, value)))
    text = str(value)
    return f"'{text}" if text[:1] in _FORMULA else text


def described(columns: Sequence[Column], words: Words) -> list[Row]:
    """Columns as ``.metadata.json`` tells them."""
    return [{"name": c.name, "type": c.kind, "label": words(c.label)} for c in columns]


def tag(*parts: str) -> str:
    """Weak entity tag of an answer: it depends on these parts and nothing else.

    Examples
    --------
    >>> tag("a", "b") == tag("a", "b") != tag("ab", "")
    True
    """
    digest = blake2b(digest_size=12)
    for part in (PROGRAM, *parts):
        content = part.encode("utf-8", "surrogatepass")
        digest.update(f"{len(content)} ".encode() + content)
    return f'W/"{digest.hexdigest()}"'


def matches(header: str, own: str) -> bool:
    """Whether ``If-None-Match`` names a tag.

    Examples
    --------
    >>> matches('"x", W/"y"', 'W/"y"')
    True
    """
    return any(part.strip().removeprefix("W/") == own[2:] for part in header.split(","))
