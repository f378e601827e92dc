"""Who says it: sources of dates, evidence of things, and where sources disagree."""

from collections.abc import Iterable
from typing import Any

from kerjasama.atlas.once import once
from kerjasama.world import Disagreement, World


@once
def _speakers(world: World) -> dict[str, tuple[str, ...]]:
    """Sources that give the dates of each thing as they are kept, who speaks first."""
    query = (
        "SELECT subject, source, min(fate = 'agrees') AS place FROM statement"
        " WHERE property IN ('from', 'to', 'date') AND fate IN ('kept', 'agrees')"
        " GROUP BY subject, source ORDER BY subject, place, source"
    )
    found: dict[str, list[str]] = {}
    for subject, source, _ in world.db.execute(query):
        found.setdefault(subject, []).append(source)
    return {subject: tuple(sources) for subject, sources in found.items()}


def speakers(world: World, *subjects: str) -> list[str]:
    """Keys of the sources that give the dates of memberships, events or relations.

    Examples
    --------
    >>> from kerjasama.world import World
    >>> speakers(World.load(), "membership:IDN@UN/full/1")[0]
    'un/members'
    """
    every = _speakers(world)
    return list(dict.fromkeys(key for subject in subjects for key in every.get(subject, ())))


def evidence(world: World, subject: str) -> list[dict[str, str]]:
    """Every statement about a thing, those that speak first.

    Examples
    --------
    >>> from kerjasama.world import World
    >>> told = evidence(World.load(), "organisation:ASEAN")
    >>> sorted(told[0])
    ['basis', 'fate', 'known', 'locator', 'property', 'source', 'value']
    """
    keys = ("property", "value", "source", "locator", "basis", "known", "fate")
    return [{key: getattr(e, key) for key in keys} for e in world.evidence(subject)]


@once
def _conflicts(world: World) -> dict[str, list[Disagreement]]:
    found: dict[str, list[Disagreement]] = {}
    for d in world.disagreements():
        found.setdefault(d.subject, []).append(d)
    return found


def disagreements(world: World, subjects: Iterable[str]) -> list[dict[str, Any]]:
    """Where sources disagree about things.

    Examples
    --------
    >>> from kerjasama.world import World
    >>> world = World.load()
    >>> subject = world.disagreements()[0].subject
    >>> disagreements(world, [subject])[0]["subject"] == subject
    True
    """
    every = _conflicts(world)
    return [
        {
            "subject": d.subject,
            "property": d.property,
            "kept": d.kept,
            "keptSource": d.kept_source,
            "other": d.other,
            "otherSource": d.other_source,
        }
        for subject in dict.fromkeys(subjects)
        for d in every.get(subject, ())
    ]
