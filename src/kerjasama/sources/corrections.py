"""Corrections: what a source says wrongly, in writing, beside what is right and who says so."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kerjasama.errors import Flaw
from kerjasama.sources.manifest import load_yaml
from kerjasama.words import N_, Text

Row = dict[str, str]
_KEYS: Final = {"where", "column", "was", "now", "why", "by"}


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction that was applied: what the source says, what is right, and by whom."""

    where: str
    column: str
    was: str
    now: str
    why: str
    by: str


def corrected(
    rows: list[tuple[int, Row]], path: Path, source: str
) -> tuple[list[tuple[int, Row]], list[Correction], list[Flaw]]:
    """Apply the corrections of a folder to its rows.

    Each is ``{where: {column: value, …}, column, was, now, why, by}`` and must find exactly one
    row that still says what `was` says; otherwise it is itself a flaw.
    """
    if not path.exists():
        return rows, [], []
    file = f"{source}/corrections.yaml"
    raw, flaws = load_yaml(path, file)
    if flaws:
        return rows, [], flaws
    mended = [(line, dict(row)) for line, row in rows]
    applied = []
    if not isinstance(raw or [], list):
        return rows, [], [Flaw(file, 0, "", Text(N_("it is not a list of corrections")))]
    for number, item in enumerate(raw or [], start=1):
        place = f"#{number}"
        if not _is_correction(item):
            values: dict[str, object] = {"keys": ", ".join(sorted(_KEYS))}
            flaws.append(Flaw(file, 0, place, Text(N_("a correction has the keys {keys}"), values)))
            continue
        wanted = {str(k): str(v) for k, v in item["where"].items()}
        was, now = ("" if item[k] is None else str(item[k]) for k in ("was", "now"))
        hits = [row for _, row in mended if all(row.get(k) == v for k, v in wanted.items())]
        if len(hits) != 1:
            values = {"rows": len(hits)}
            flaws.append(Flaw(file, 0, place, Text(N_("it finds {rows} rows, not one"), values)))
        elif item["column"] not in hits[0]:
            values = {"name": item["column"]}
            flaws.append(Flaw(file, 0, place, Text(N_("no column is called {name!r}"), values)))
        elif hits[0][item["column"]] != was:
            values = {"found": hits[0][item["column"]], "was": was}
            why = Text(N_("the row says {found!r}, not {was!r}"), values)
            flaws.append(Flaw(file, 0, place, why))
        else:
            hits[0][item["column"]] = now
            where = " ".join(wanted.values())
            told = (str(item["why"]), str(item["by"]))
            applied.append(Correction(where, item["column"], was, now, *told))
    return mended, applied, flaws


def _is_correction(item: object) -> bool:
    return (
        isinstance(item, dict)
        and set(item) == _KEYS
        and isinstance(item["where"], dict)
        and isinstance(item["column"], str)
    )
