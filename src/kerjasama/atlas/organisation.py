"""The file of an organisation: what it is, and every stay of every member."""

from typing import Any

from kerjasama.atlas.clubs import forms
from kerjasama.atlas.once import once
from kerjasama.atlas.state import span, standing
from kerjasama.atlas.support import disagreements, evidence, speakers
from kerjasama.atlas.texts import both, label, listed, names, two
from kerjasama.world import Form, Membership, Observation, World

File = dict[str, Any]


def organisation(world: World, code: str) -> File:
    """Everything that the atlas tells of one organisation, organ, fund or forum.

    Examples
    --------
    >>> told = organisation(World.load(), "ASEAN")
    >>> told["form"]["label"], told["complete"], len(told["members"]) > 10
    ('regional', True, True)
    """
    thing, members = world.organisation(code), world.spells(code)
    return {
        "code": code,
        "name": both(thing, "name"),
        "short": names(world)[code],
        "type": thing.type,
        "span": span(thing.span),
        "standing": standing(thing),
        "parent": thing.parent,
        "children": _children(world).get(code, []),
        "successor": thing.successor,
        "instrument": both(thing, "instrument"),
        "seat": both(thing, "seat"),
        "decision": both(thing, "decision"),
        "goals": both(thing, "goals"),
        "region": both(thing, "region"),
        "fields": list(thing.fields),
        "mechanisms": [label(world, "mechanisms", m) for m in thing.mechanisms],
        "form": form(forms(world)[code]),
        "members": [_member(world, m) for m in members],
        "complete": world.complete(code),
        "observations": [_observation(world, o) for o in world.observations(code)],
        "checklist": list(thing.checklist),
        "evidence": evidence(world, thing.subject),
        "disagreements": disagreements(world, [thing.subject, *(m.subject for m in members)]),
    }


def form(found: Form | None) -> File | None:
    """The form of an organisation or agreement, and why; None where too little is known.

    Examples
    --------
    >>> told = form(World.load().form("IK-CEPA"))
    >>> told["label"], told["because"][0]
    ('bilateral', 'It has two parties, so it is bilateral wherever they lie.')
    """
    if found is None:
        return None
    return {
        "label": found.label,
        "count": found.count,
        "spread": found.spread,
        "parties": found.parties,
        "because": listed([two(text) for text in found.because]),
    }


@once
def _children(world: World) -> dict[str, list[File]]:
    """Organs of each organisation, by its code."""
    told, found = names(world), dict[str, list[File]]()
    for o in world.organisations():
        if o.parent:
            child = {"code": o.code, "name": told[o.code], "type": o.type}
            found.setdefault(o.parent, []).append(child)
    return found


def _member(world: World, m: Membership) -> File:
    return {
        "code": m.member,
        "name": names(world)[m.member],
        "role": m.role,
        "span": span(m.span),
        "endedBy": m.ended_by,
        "reason": both(m, "reason"),
        "standing": standing(m),
        "sources": speakers(world, m.subject),
    }


def _observation(world: World, o: Observation) -> File:
    """A dated figure, with the source that speaks."""
    told = world.evidence(o.subject)
    source = next(e.source for e in told if (e.property, e.fate) == ("value", "kept"))
    return {
        "property": o.property,
        "definition": both(o, "definition"),
        "value": o.value,
        "unit": o.unit,
        "on": str(o.on),
        "source": source,
    }
