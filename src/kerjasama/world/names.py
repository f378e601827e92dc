"""Find things by any of their names, codes or spellings."""

import re
import sqlite3
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from typing import Final

from kerjasama.errors import AmbiguousNameError, UnknownNameError
from kerjasama.words import N_
from kerjasama.world import series

_STYLES: Final = (("code",), ("short", "official"), ("iso", "alias"), ("former",))
_NOT_LETTERS: Final = re.compile(r"[\W_]+")
_KINDS: Final = {
    ("state", "organisation", "agreement"): N_("state, organisation or agreement"),
    ("state", "organisation"): N_("state or organisation"),
    ("state",): N_("state"),
    ("organisation",): N_("organisation"),
    ("agreement",): N_("agreement"),
}
_NEAR: Final = 0.6  # below this a suggestion looks like a joke
_LONGEST: Final = 200  # no name is longer; a longer text is not searched


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """One name that one thing bears."""

    kind: str
    code: str
    name: str
    lang: str
    style: str


@cache
def fold_name(text: str) -> str:
    """Reduce a name to what survives case, accents and punctuation.

    Examples
    --------
    >>> fold_name("Côte d’Ivoire"), fold_name("U.S.A.")
    ('cote d ivoire', 'u s a')
    """
    plain = unicodedata.normalize("NFKD", text.replace("&", " and ")).casefold()
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return _NOT_LETTERS.sub(" ", letters).strip()


def find(db: sqlite3.Connection, text: str, kinds: Sequence[str]) -> tuple[str, str]:
    """Find the one thing of these kinds that bears a name.

    Returns
    -------
    kind, code
        Of the thing found. A code speaks before a short or official name, then an alias, then a
        former name.

    Raises
    ------
    UnknownNameError
        With the nearest names.
    AmbiguousNameError
        If several things bear the name equally.
    """
    folded = fold_name(text) if len(text) <= _LONGEST else ""
    spellings = dict.fromkeys((folded, folded.replace(" ", "")))
    for spelling in filter(None, spellings):
        rows = db.execute(
            "SELECT DISTINCT kind, code, style FROM lookup WHERE folded = ?", (spelling,)
        ).fetchall()
        for styles in _STYLES:
            hits = sorted({(k, c) for k, c, s in rows if s in styles and k in kinds})
            if len(hits) == 1:
                return hits[0]
            if hits:
                bearers = [f"{code} ({label(db, kind, code)})" for kind, code in hits]
                raise AmbiguousNameError(kinds[0], text, bearers)
    near = [f"{code} ({name})" for code, name in suggestions(db, text, kinds)]
    raise UnknownNameError(_KINDS.get(tuple(kinds), kinds[0]), text, near)


def suggestions(
    db: sqlite3.Connection, text: str, kinds: Sequence[str], limit: int = 3
) -> list[tuple[str, str]]:
    """Codes and names of the things whose names are nearest to `text`."""
    near = [hit for hit in search(db, text, kinds) if hit[0] >= _NEAR][:limit]
    return [(code, label(db, kind, code)) for _, kind, code, _ in near]


def search(
    db: sqlite3.Connection, text: str, kinds: Sequence[str]
) -> list[tuple[float, str, str, str]]:
    """Things whose names share letters with `text`, best first: score, kind, code, name."""
    folded = fold_name(text[:_LONGEST])
    grams = sorted({folded[i : i + 3] for i in range(len(folded) - 2)})
    rows: list[tuple[str, str, str, str]] = []
    if grams:
        query = " OR ".join(f'"{g}"' for g in grams)
        rows = db.execute(
            "SELECT kind, code, name, lookup.folded FROM search JOIN lookup"
            " ON lookup.rowid = search.rowid WHERE search MATCH ? ORDER BY rank LIMIT 200",
            (query,),
        ).fetchall()
    if len(folded) <= 4:  # codes are too short for trigrams  # noqa: PLR2004
        rows += db.execute(
            "SELECT kind, code, name, folded FROM lookup"
            " WHERE style IN ('code', 'iso') OR length(folded) <= 5"
        ).fetchall()
    best: dict[tuple[str, str], tuple[float, str]] = {}
    matcher = SequenceMatcher(autojunk=False, b=folded)
    for kind, code, name, other in rows:
        if kind in kinds:
            matcher.set_seq1(other)
            score = matcher.ratio() + (0.1 if other.startswith(folded) else 0)
            best[kind, code] = max(best.get((kind, code), (0.0, "")), (score, name))
    return sorted(
        ((score, kind, code, name) for (kind, code), (score, name) in best.items()),
        key=lambda hit: (-hit[0], hit[2]),
    )


def label(db: sqlite3.Connection, kind: str, code: str, lang: str = "en") -> str:
    """Short name of a thing in one language."""
    row = db.execute(
        f'SELECT name_{lang} FROM "{kind}" WHERE "{kind}" = ?',  # noqa: S608 - from a fixed set
        (code,),
    ).fetchone()
    return row[0] if row else code


def listed(db: sqlite3.Connection, kind: str | None) -> list[dict[str, str]]:
    """List what can be asked for; see `World.names`."""
    tables = {
        "state": "SELECT state, name_en, name_id FROM state",
        "organisation": "SELECT organisation, name_en, name_id FROM organisation",
        "agreement": "SELECT agreement, name_en, name_id FROM agreement",
        "source": "SELECT name, title, title FROM source",
        "field": "SELECT code, label_en, label_id FROM concept WHERE scheme = 'fields'",
        "region": "SELECT scheme || '/' || code, name_en, name_id FROM region",
        "depth": "SELECT code, label_en, label_id FROM concept WHERE scheme = 'depth'",
    }
    if kind == "series":
        titles = {name: str(series.manifest(name)["title"]) for name in series.names()}
        return [{"kind": kind, "code": c, "name_en": t, "name_id": t} for c, t in titles.items()]
    if kind == "sector":
        told = series.table("oecd_sectors", "sector", "name_en", "name_id")
        columns = [column.tolist() for column in told.values()]
        return [
            {"kind": kind, "code": c, "name_en": en, "name_id": id_}
            for c, en, id_ in zip(*columns, strict=True)
        ]
    if kind == "economy":  # what the models of trade know
        codes = series.table("oecd_economies", "iso3")["iso3"].tolist()
        return [
            {"kind": kind, "code": c, "name_en": label(db, "state", c)}
            | {"name_id": label(db, "state", c, "id")}
            for c in codes
        ]
    return [
        {"kind": k, "code": code, "name_en": en, "name_id": id_}
        for k in ([kind] if kind else ("state", "organisation", "agreement"))
        for code, en, id_ in db.execute(f"{tables[k]} ORDER BY 1")
    ]
