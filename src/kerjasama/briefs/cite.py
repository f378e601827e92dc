"""How to cite kerjasama, its data and each of its sources."""

import re
from importlib.metadata import version
from typing import Any

from kerjasama.errors import UnknownNameError
from kerjasama.words import Words
from kerjasama.world import World
from kerjasama.world.rows import rows
from kerjasama.world.series import manifest, names

Citation = dict[str, str]


def citations(world: World, words: Words, name: str = "") -> list[Citation]:
    """List what to cite: the software and data first, then every series and claims source.

    Parameters
    ----------
    words
        The language of the edition.
    name
        One source or series only.

    Raises
    ------
    UnknownNameError
        If there is none of that name.

    Examples
    --------
    >>> citations(World.load(), Words("id"), "oecd/icio-2022")[0]["publisher"][:12]
    'Organisation'
    """
    itself = {
        "key": "kerjasama",
        "publisher": "kerjasama contributors",
        "title": "kerjasama: an open atlas and laboratory of international cooperation",
        "edition": words(
            "version {version}, data {data}", version=version("kerjasama"), data=world.version
        ),
        "address": "",
        "licence": "Apache-2.0; facts CC BY 4.0",
        "retrieved": "",
    }
    found = [itself, *map(_series, names())]
    for row in rows(world.db, "SELECT * FROM source ORDER BY name"):
        kept = {k: str(row[k]) for k in ("publisher", "title", "address", "licence", "retrieved")}
        found.append({"key": row["name"], "edition": "", **kept})
    if not name:
        return found
    chosen = [c for c in found if c["key"] == name]
    if not chosen:
        near = [c["key"] for c in found if name.casefold() in c["key"]][:3]
        raise UnknownNameError("source", name, near)
    return chosen


def _series(name: str) -> Citation:
    raw: dict[str, Any] = manifest(name)
    keys = ("publisher", "title", "address", "licence", "retrieved")
    return {"key": name, "edition": "", **{k: str(raw.get(k, "")) for k in keys}}


def text(citation: Citation, words: Words) -> str:
    """Write a citation as one line."""
    day = citation["retrieved"]
    parts = [f"{citation['publisher']}, {citation['title']}"]
    parts += [citation["edition"]] if citation["edition"] else []
    parts += [words("retrieved {date}", date=words.date(day))] if day else []
    parts += [citation["address"]] if citation["address"] else []
    return f"[{citation['key']}] {', '.join(parts)}. {citation['licence']}."


def bibtex(citation: Citation) -> str:
    """Write a citation as a BibTeX entry.

    Examples
    --------
    >>> print(bibtex(citations(World.load(), Words("en"))[0]).splitlines()[0])
    @misc{kerjasama,
    """
    key = citation["key"].replace("/", "-")
    note = "; ".join(filter(None, (citation["edition"], citation["licence"])))
    entries = {
        "author": f"{{{_safe(citation['publisher'])}}}",
        "title": f"{{{_safe(citation['title'])}}}",
        "url": citation["address"],  # as it is: the styles print it so
        "urldate": citation["retrieved"],
        "note": _safe(note),
    }
    lines = [f"  {k} = {{{v}}}" for k, v in entries.items() if v]
    return f"@misc{{{key},\n" + ",\n".join(lines) + "\n}"


def _safe(value: str) -> str:
    return re.sub(r"([&%_#$])", r"\\\1", value)
