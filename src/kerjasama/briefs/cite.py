"""How to cite kerjasama, its data and each of its sources."""

from importlib.metadata import version
from typing import Any

from kerjasama.errors import UnknownNameError
from kerjasama.world import World
from kerjasama.world.rows import rows
from kerjasama.world.series import manifest, names

Citation = dict[str, str]


def citations(world: World, name: str = "") -> list[Citation]:
    """List what to cite: the software and data first, then every series and claims source.

    Parameters
    ----------
    name
        One source or series only.

    Raises
    ------
    UnknownNameError
        If there is none of that name.

    Examples
    --------
    >>> citations(World.load(), "oecd/icio-2022")[0]["publisher"][:12]
    'Organisation'
    """
    itself = {
        "key": "kerjasama",
        "publisher": "kerjasama contributors",
        "title": "kerjasama: an open atlas and laboratory of international cooperation",
        "edition": f"version {version('kerjasama')}, data {world.version}",
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


def text(citation: Citation) -> str:
    """Write a citation as one line."""
    parts = [f"{citation['publisher']}, {citation['title']}"]
    parts += [citation["edition"]] if citation["edition"] else []
    parts += [f"retrieved {citation['retrieved']}"] if citation["retrieved"] else []
    parts += [citation["address"]] if citation["address"] else []
    return f"[{citation['key']}] {', '.join(parts)}. {citation['licence']}."


def bibtex(citation: Citation) -> str:
    """Write a citation as a BibTeX entry.

    Examples
    --------
    >>> print(bibtex(citations(World.load())[0]).splitlines()[0])
    @misc{kerjasama,
    """
    key = citation["key"].replace("/", "-")
    note = "; ".join(filter(None, (citation["edition"], citation["licence"])))
    entries = {
        "author": "{" + citation["publisher"] + "}",
        "title": "{" + citation["title"] + "}",
        "url": citation["address"],
        "urldate": citation["retrieved"],
        "note": note,
    }
    lines = [f"  {k} = {{{_safe(v)}}}" for k, v in entries.items() if v and v != "{}"]
    return f"@misc{{{key},\n" + ",\n".join(lines) + "\n}"


def _safe(value: str) -> str:
    return value.replace("&", r"\&").replace("%", r"\%").replace("_", r"\_")
