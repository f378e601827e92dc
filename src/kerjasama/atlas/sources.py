"""The file of sources: who says all this, and how far it can be trusted."""

from typing import Any

from kerjasama.atlas.texts import said, two
from kerjasama.briefs.audit import KINDS
from kerjasama.briefs.cite import bibtex, citations
from kerjasama.exports.about import cited
from kerjasama.words import Words
from kerjasama.world import World

File = dict[str, Any]


def sources(world: World) -> File:
    """Every source and series with what it says, and the registry by its support.

    Examples
    --------
    >>> told = sources(World.load())
    >>> next(row["statements"] > 100 for row in told["rows"] if row["key"] == "un/members")
    True
    """
    itself, *others = citations(world, Words("en"))
    heard = _heard(world)
    return {
        "rows": [_row(citation, heard.get(citation["key"], (0, 0))) for citation in others],
        "audit": [
            {
                "name": two(KINDS[tally.code]),
                "number": tally.facts,
                "checked": tally.checked,
                "read": tally.read,
                "recalled": tally.recalled,
            }
            for tally in world.audit().kinds
        ],
        "project": {"text": said(lambda say: cited(world, say)), "bibtex": bibtex(itself)},
    }


def _row(citation: dict[str, str], heard: tuple[int, int]) -> File:
    statements, read = heard
    return {
        **citation,
        "statements": statements,
        "read": read,
        "recalled": statements - read,
        "bibtex": bibtex(citation),
    }


def _heard(world: World) -> dict[str, tuple[int, int]]:
    """Statements of each source, and how many of them were read."""
    query = "SELECT source, count(*), sum(basis = 'read') FROM statement GROUP BY source"
    return {source: (said, read) for source, said, read in world.db.execute(query)}
