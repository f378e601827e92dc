"""The words of the field as the rules hold them, ready to be shown."""

from dataclasses import dataclass
from typing import Final

from kerjasama.atlas.once import once
from kerjasama.atlas.texts import Two
from kerjasama.world import World, rows

_MEASURES: Final = "measures/"


@dataclass(frozen=True, slots=True)
class Concept:
    """A word of the field.

    Attributes
    ----------
    broader, related
        Codes of other concepts of its scheme.
    measures
        Keys of the measures that tell it in numbers.
    checklist
        Numbers of the school articles' checklist that it serves.
    """

    scheme: str
    code: str
    name: Two
    definition: Two
    broader: str
    related: tuple[str, ...]
    measures: tuple[str, ...]
    checklist: tuple[int, ...]


Glossary = dict[str, dict[str, Concept]]
"""Concepts by scheme and code, in the order in which the rules tell them."""


@once
def glossary(world: World) -> Glossary:
    """All concepts.

    Examples
    --------
    >>> found = glossary(World.load())["drivers"]["neighbourhood"]
    >>> found.name, found.broader, found.measures
    (('Common borders', 'Bertetangga'), 'geography', ('contiguity',))
    """
    found: Glossary = {}
    for row in rows.rows(world.db, "SELECT * FROM concept ORDER BY rowid"):
        told = row["related"].split(";") if row["related"] else []
        measures = [code for code in told if code.startswith(_MEASURES)]
        found.setdefault(row["scheme"], {})[row["code"]] = Concept(
            row["scheme"],
            row["code"],
            (row["label_en"], row["label_id"]),
            (row["definition_en"], row["definition_id"]),
            row["broader"],
            tuple(code for code in told if code not in measures),
            tuple(code.removeprefix(_MEASURES) for code in measures),
            tuple(map(int, filter(None, row["checklist"].split(";")))),
        )
    return found


def within(world: World, concept: Concept) -> frozenset[str]:
    """Codes of a concept and of all narrower ones.

    Examples
    --------
    >>> sorted(within(World.load(), glossary(World.load())["fields"]["environment"]))
    ['biodiversity', 'climate', 'disaster', 'environment', 'pollution']
    """
    inside = {concept.code}
    for other in glossary(world)[concept.scheme].values():  # the broader one stands first
        if other.broader in inside:
            inside.add(other.code)
    return frozenset(inside)
