"""The file of the words of the field: what they mean, and what shows them in the registry."""

from typing import Any

from kerjasama.atlas.examples import examples
from kerjasama.atlas.glossary import Concept, glossary
from kerjasama.world import World

File = dict[str, Any]


def concepts(world: World) -> File:
    """Every concept by scheme, with examples that are chosen by rules.

    Examples
    --------
    >>> told = concepts(World.load())
    >>> fields = next(s for s in told["schemes"] if s["code"] == "fields")
    >>> next(c["name"] for c in fields["concepts"] if c["code"] == "health")
    ('Health', 'Kesehatan')
    """
    query = "SELECT code, name_en, name_id FROM concept_scheme ORDER BY code"
    return {
        "schemes": [
            {
                "code": scheme,
                "name": (en, local),
                "concepts": [_told(world, c) for c in glossary(world)[scheme].values()],
            }
            for scheme, en, local in world.db.execute(query)
        ]
    }


def _told(world: World, concept: Concept) -> File:
    return {
        "code": concept.code,
        "name": concept.name,
        "definition": concept.definition,
        "broader": concept.broader,
        "related": list(concept.related),
        "checklist": list(concept.checklist),
        "examples": examples(world, concept),
        "measures": list(concept.measures),
    }
