"""Read claims files: flat rows in, statements out, all flaws at once."""

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any, Final

from kerjasama.errors import BadDateError, BadSourceError, Flaw
from kerjasama.facts import Basis, Promises, Source, Span, Statement, When
from kerjasama.sources.corrections import Correction, corrected
from kerjasama.sources.kinds import KINDS, PROVENANCE, Column, Kind
from kerjasama.sources.manifest import is_number, read_manifest
from kerjasama.words import N_, Text

Row = dict[str, str]
MAX_BYTES: Final = 20_000_000  # a claims file is written by hand; anything larger is a mistake
_CODE: Final = re.compile(r"[A-Z0-9]+(-[A-Z0-9]+)*", re.ASCII)
_CONTROL: Final = re.compile(r"[\x00-\x1f]")
_MARKS: Final = {"date": (), "day": ("?",), "start": ("..", "?"), "end": ("..", "?")}
_FULL: Final = ("founding", "full", "permanent")
_SPANS: Final = {"organisation": ("founded", "ended"), "event": ("date", "date")}
_NOT_SAID: Final = frozenset(c.name for c in PROVENANCE) | {"spell"}


@dataclass(frozen=True, slots=True)
class Dataset:
    """One claims folder, read and found sound.

    Attributes
    ----------
    rows
        ``(line, subject, row)`` of every row after corrections.
    statements
        One for every filled cell that says something of the subject.
    """

    source: Source
    rows: tuple[tuple[int, str, Row], ...]
    statements: tuple[Statement, ...]
    corrections: tuple[Correction, ...] = ()


def read(folder: Path) -> Dataset:
    """Read one claims folder.

    Parameters
    ----------
    folder
        Holds ``source.yaml``, ``rows.csv`` and perhaps ``corrections.yaml``.

    Raises
    ------
    BadSourceError
        With every flaw of the folder: cells that cannot be read, broken promises.

    Examples
    --------
    >>> from kerjasama.places import data_dir
    >>> asean = read(data_dir() / "claims" / "asean" / "members")
    >>> asean.source.publisher, asean.statements[0].subject
    ('ASEAN Secretariat', 'membership:BRN@ASEAN/full/1')
    """
    source, flaws = read_manifest(folder)
    if source is None:
        raise BadSourceError(flaws)
    kind = KINDS[source.kind]
    file = f"{source.name}/rows.csv"
    raw, more = _table(folder / "rows.csv", file, kind)
    flaws += more
    raw, corrections, more = corrected(raw, folder / "corrections.yaml", source.name)
    flaws += more
    for line, row in raw:
        flaws += _cells(row, kind, file, line)
    if not flaws:
        flaws += _promises(raw, source, kind, file)
    if flaws:
        raise BadSourceError(flaws)
    rows = tuple(_subjects(raw, kind))
    statements = tuple(s for line, subject, row in rows for s in _said(row, subject, source, kind))
    return Dataset(source, rows, statements, tuple(corrections))


def read_all(root: Path) -> list[Dataset]:
    """Read every claims folder below `root`, in the order of their names.

    Raises
    ------
    BadSourceError
        With every flaw of every folder.
    """
    found: list[Dataset] = []
    flaws: list[Flaw] = []
    for manifest in claims_manifests(root):
        try:
            found.append(read(manifest.parent))
        except BadSourceError as e:
            flaws += e.flaws
    if flaws:
        raise BadSourceError(flaws)
    return found


def claims_manifests(root: Path) -> list[Path]:
    """Every ``source.yaml`` of claims below `root`; series have manifests of another shape."""
    found = sorted(root.rglob("source.yaml"))
    return [m for m in found if "series" not in m.relative_to(root).parts]


def _table(path: Path, file: str, kind: Kind) -> tuple[list[tuple[int, Row]], list[Flaw]]:
    """Rows with their line numbers; a row of the wrong length is a flaw."""
    try:
        if path.stat().st_size > MAX_BYTES:
            too_large = N_("{size} MB is too large for claims written by hand (at most {limit} MB)")
            size, limit = path.stat().st_size // 1_000_000, MAX_BYTES // 1_000_000
            return [], [Flaw(file, 0, "", Text(too_large, {"size": size, "limit": limit}))]
        text = path.read_bytes().decode("utf-8-sig")
    except OSError:
        return [], [Flaw(file, 0, "", Text(N_("the file is missing or cannot be read")))]
    except UnicodeDecodeError as e:
        why = Text(N_("not UTF-8 at byte {byte}; save the file as UTF-8"), {"byte": e.start})
        return [], [Flaw(file, 0, "", why)]
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    rows: list[tuple[int, Row]] = []
    flaws: list[Flaw] = []
    known = {c.name for c in kind.columns}
    try:
        header = next(reader, [])
        missing = {c.name for c in kind.columns if c.required} - set(header)
        for name in sorted(set(header) - known):
            why = Text(N_("a {kind} has no such column"), {"kind": Text(kind.name)})
            flaws.append(Flaw(file, 1, name, why))
        flaws += [
            Flaw(file, 1, name, Text(N_("this column is missing"))) for name in sorted(missing)
        ]
        for name, times in Counter(header).items():
            if times > 1:
                flaws.append(Flaw(file, 1, name, Text(N_("this column stands here twice"))))
        line = reader.line_num + 1
        for cells in reader:
            if len(cells) == len(header):
                rows.append((line, dict(zip(header, (c.strip() for c in cells), strict=True))))
            elif cells:
                values = {"found": len(cells), "expected": len(header)}
                why = Text(N_("{found} cells where the header has {expected}"), values)
                flaws.append(Flaw(file, line, "", why))
            line = reader.line_num + 1
    except csv.Error as e:
        why = Text(N_("not readable as CSV: {reason}"), {"reason": e})
        flaws.append(Flaw(file, reader.line_num, "", why))
    return rows, flaws


def _cells(row: Row, kind: Kind, file: str, line: int) -> Iterator[Flaw]:
    """Everything wrong with the cells of one row."""
    for column in kind.columns:
        cell = row.get(column.name, "")
        if not cell:
            if column.required and column.name in row:  # a missing column has been named above
                yield Flaw(file, line, column.name, Text(N_("this cell must be filled")))
            continue
        why = _wrong(cell, column)
        if why is not None:
            yield Flaw(file, line, column.name, why)
    if row.get("basis") == "read" and not row.get("read_on"):
        yield Flaw(file, line, "read_on", Text(N_("a source that was read has a day on which")))
    if row.get("basis") == "recalled" and row.get("read_on"):
        yield Flaw(file, line, "read_on", Text(N_("what is recalled was not read on a day")))
    first, last = _span_columns(kind)
    if row.get(first) and row.get(last):
        try:
            Span.of(row[first], row[last])
        except BadDateError as e:
            if "before" in str(e.why):  # a cell that is no date has been named above
                yield Flaw(file, line, last, e.why)


def _wrong(cell: str, column: Column) -> Text | None:
    """Why a cell cannot stand in its column, or None."""
    values: dict[str, object] = {"cell": cell[:60]}
    if _CONTROL.search(cell):
        return Text(N_("it holds a control character"))
    if column.type in _MARKS:
        if cell in _MARKS[column.type]:
            return None
        try:
            When(cell)
        except BadDateError as e:
            return Text(N_("{cell!r} is not a date: {why}"), values | {"why": e.why})
    elif column.type == "code":
        if not _CODE.fullmatch(cell):
            return Text(N_("{cell!r} is not a code: capital letters, digits and hyphens"), values)
    elif column.type == "integer":
        if not cell.isdecimal():
            return Text(N_("{cell!r} is not a whole number"), values)
    elif column.type == "choice" and cell not in column.choices:
        allowed = ", ".join(column.choices)
        return Text(N_("{cell!r} is not one of {allowed}"), values | {"allowed": allowed})
    elif column.type == "list" and not all(part.strip() for part in cell.split(";")):
        return Text(N_("an item of the list is empty"))
    return None


def _promises(raw: list[tuple[int, Row]], source: Source, kind: Kind, file: str) -> Iterator[Flaw]:
    """Every promise of source.yaml that the rows break."""
    promises = source.promises
    least, most = promises.rows
    if not least <= len(raw) <= most:
        values: dict[str, object] = {"rows": len(raw), "least": least, "most": most}
        yield Flaw(file, 0, "", Text(N_("{rows} rows, promised {least} to {most}"), values))
    for key in {promises.unique or kind.key, kind.key}:
        seen: dict[tuple[str, ...], int] = {}
        for line, row in raw:
            name = tuple(row.get(c, "") for c in key)
            if name in seen:
                values = {"key": " ".join(filter(None, name)), "line": seen[name]}
                yield Flaw(
                    file, line, key[0], Text(N_("{key} stands already in line {line}"), values)
                )
            seen.setdefault(name, line)
    yield from _twice(raw, kind, file)
    for line, row in raw:
        for column, allowed in promises.values.items():
            cell = row.get(column, "")
            if cell and cell not in allowed:
                values = {"cell": cell, "allowed": ", ".join(allowed)}
                yield Flaw(file, line, column, Text(N_("{cell!r} is not one of {allowed}"), values))
        for column, (low, high) in promises.range.items():
            cell = row.get(column, "")
            if cell not in ("", "..", "?") and not _within(cell, low, high):
                values = {"cell": cell, "low": low, "high": high}
                why = Text(N_("{cell} is outside the promised range {low} to {high}"), values)
                yield Flaw(file, line, column, why)
    if promises.complete:
        yield from _roster(raw, promises, file)


def _twice(raw: list[tuple[int, Row]], kind: Kind, file: str) -> Iterator[Flaw]:
    """Rows that would count as a second event or spell, but date an earlier row more exactly."""
    if kind.name not in ("event", "membership"):
        return
    *key, dated = kind.key
    seen: dict[tuple[str, ...], list[tuple[int, When]]] = {}
    for line, row in raw:
        cell = row.get(dated, "")
        if row.get("spell") or cell in ("", "..", "?") or _wrong(cell, kind.column(dated)):
            continue  # a spell that has its number is not counted
        day, name = When(cell), tuple(row.get(c, "") for c in key)
        for earlier, other in seen.setdefault(name, []):
            if day != other and (day.contains(other) or other.contains(day)):
                values: dict[str, object] = {"line": earlier, "cell": cell, "other": other}
                why = N_("{cell} may be the same as {other} in line {line}: keep the finer one")
                yield Flaw(file, line, dated, Text(why, values))
        seen[name].append((line, day))


def _within(cell: str, low: str, high: str) -> bool:
    """Whether a date or a number lies between two of its kind; the bounds were checked."""
    try:
        if is_number(low):
            return float(low) <= float(cell) <= float(high)
        return When(low).first <= When(cell).last and When(cell).first <= When(high).last
    except ValueError:
        return False


def _roster(raw: list[tuple[int, Row]], promises: Promises, file: str) -> Iterator[Flaw]:
    """Count the members on the promised day."""
    roles = promises.complete.get("role", list(_FULL))
    on = When(str(promises.complete["on"]))
    members = {
        row["member"]
        for _, row in raw
        if row["organisation"] == promises.complete["organisation"]
        and row["role"] in (roles if isinstance(roles, list) else [roles])
        and Span.of(row["from"], row["to"]).covers(on)
    }
    if len(members) != promises.complete["count"]:
        values: dict[str, object] = {
            "found": len(members),
            "organisation": promises.complete["organisation"],
            "on": on,
            "promised": promises.complete["count"],
        }
        why = N_("{found} members of {organisation} on {on}, promised {promised}")
        yield Flaw(file, 0, "", Text(why, values))


def _span_columns(kind: Kind) -> tuple[str, str]:
    return _SPANS.get(kind.name, ("from", "to"))


def _subjects(raw: list[tuple[int, Row]], kind: Kind) -> Iterator[tuple[int, str, Row]]:
    """Name what each row is about; spells and repeated events are counted in their order."""
    order: dict[str, list[tuple[str, int]]] = defaultdict(list)
    named = []
    for line, row in raw:
        stem = _stem(row, kind)
        named.append((line, stem, row))
        start = row.get(_span_columns(kind)[0], "")
        order[stem].append((start if start not in ("..", "?") else "", line))
    for line, stem, row in named:
        subject = f"{kind.name}:{stem}"
        if kind.name in ("membership", "event", "tie"):
            place = [at for _, at in sorted(order[stem])].index(line) + 1
            subject += f"/{row.get('spell') or place}"
        yield line, subject, row


def _stem(row: Row, kind: Kind) -> str:
    if kind.name == "membership":
        group = "full" if row["role"] in _FULL else row["role"]
        return f"{row['member']}@{row['organisation']}/{group}"
    if kind.name == "event":
        return "/".join(filter(None, (row["agreement"], row.get("party", ""), row["event"])))
    if kind.name == "tie":
        parts = (row["tie"], row.get("level", ""), row.get("name_en", "").replace("/", "-"))
        return f"{row['a']}~{row['b']}/" + "/".join(filter(None, parts))
    if kind.name == "verdict":
        return row["checklist"] + row.get("part", "")
    return "/".join(row.get(c, "") for c in kind.key)


def _said(row: Row, subject: str, source: Source, kind: Kind) -> Iterator[Statement]:
    first, last = _span_columns(kind)
    start, end = row.get(first, ""), row.get(last, "")
    valid = Span.of(start, end or "..") if start else None
    if kind.name == "observation":
        valid = Span.of(row["on"], row["on"])
    for column in kind.columns:
        cell = row.get(column.name, "")
        if cell and column.name not in _NOT_SAID:
            yield Statement(
                subject,
                column.name,
                cell,
                source.name,
                valid,
                row.get("page", ""),
                row.get("locator", ""),
                Basis(row["basis"]),
                row.get("read_on") or source.retrieved,
            )


def unknown_references(
    datasets: Iterable[Dataset], known: Mapping[str, frozenset[str]]
) -> list[Flaw]:
    """Codes in any row that name nothing that exists.

    Parameters
    ----------
    known
        Codes that exist, by what a column refers to (see `Column.refers`).
    """
    flaws = []
    for dataset in datasets:
        columns = [c for c in KINDS[dataset.source.kind].columns if c.refers]
        for line, _, row in dataset.rows:
            for column in columns:
                cell = row.get(column.name, "")
                for code in cell.split(";") if column.type == "list" else [cell]:
                    if code.strip() and code.strip() not in known[column.refers]:
                        values: dict[str, Any] = {"code": code.strip(), "kind": Text(column.refers)}
                        why = Text(N_("no {kind} is called {code!r}"), values)
                        file = f"{dataset.source.name}/rows.csv"
                        flaws.append(Flaw(file, line, column.name, why))
    return flaws
