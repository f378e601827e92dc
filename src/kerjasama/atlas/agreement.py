"""The file of an agreement: its life, its parties, what it covers and what it follows."""

from typing import Any, Final

from kerjasama.atlas.bound import Bound, bound, whole_turns
from kerjasama.atlas.clubs import forms
from kerjasama.atlas.once import once
from kerjasama.atlas.organisation import form
from kerjasama.atlas.state import standing
from kerjasama.atlas.support import disagreements, evidence, speakers
from kerjasama.atlas.texts import Two, both, label, names
from kerjasama.world import Agreement, Event, Status, World
from kerjasama.world.depth import depth

File = dict[str, Any]
_LINEAGE: Final = (  # what an agreement says of an earlier one, and the earlier one of it
    ("replaces", "replaced-by"),
    ("amends", "amended-by"),
    ("implements", "implemented-by"),
)


def agreement(world: World, code: str) -> File:
    """Everything that the atlas tells of one agreement.

    Examples
    --------
    >>> told = agreement(World.load().at("2024"), "IK-CEPA")
    >>> [turn["status"] for turn in told["turns"]], told["status"]["since"]
    (['concluded', 'signed', 'in-force'], '2023-01-01')
    """
    thing, events = world.agreement(code), world.events(code)
    parties, times = world.parties(code), bound(world).get(code, {})
    return {
        "code": code,
        "name": both(thing, "name"),
        "short": names(world)[code],
        "type": thing.type,
        "tradeType": thing.trade_type,
        "standing": standing(thing),
        "fields": list(thing.fields),
        "mechanisms": [label(world, "mechanisms", m) for m in thing.mechanisms],
        "form": form(forms(world)[code]),
        "summary": both(thing, "summary"),
        "depositary": thing.depositary,
        "condition": both(thing, "condition"),
        "needsParties": thing.needs_parties,
        "delayDays": thing.delay_days,
        "notice": both(thing, "notice"),
        "covers": [label(world, "provisions", p) for p in thing.covers],
        "depth": _depth(world, thing),
        "status": status(world.status(code)),
        "turns": [{"status": s, "from": turn.date} for s, turn in whole_turns(world, code)],
        "parties": [
            {
                "code": party,
                "name": names(world)[party],
                **status(told),
                "stays": _stays(times.get(party, ())),
            }
            for party, told in parties.items()
        ],
        "events": [_event(world, e) for e in events],
        "lineage": _lineage(world).get(code, []),
        "checklist": list(thing.checklist),
        "evidence": evidence(world, thing.subject),
        "disagreements": disagreements(world, [thing.subject, *(e.subject for e in events)]),
    }


def status(told: Status) -> dict[str, str]:
    """A status, and the date of the step that brought it.

    Examples
    --------
    >>> status(World.load().status("NAFTA", "2021"))
    {'status': 'replaced', 'since': '2020-07-01'}
    """
    when = told.event.when if told.event else None
    return {"status": told.status, "since": str(when) if when else "?"}


def _depth(world: World, thing: Agreement) -> Two:
    return label(world, "depth", depth(thing)) if thing.type == "trade" else ("", "")


def _stays(times: tuple[Bound, ...]) -> list[dict[str, str | None]]:
    """When a party is bound, provisionally or fully: times that follow at once are one."""
    found: list[dict[str, str | None]] = []
    for before, time in zip((None, *times), times, strict=False):
        end = time.ended.date if time.ended else None
        if before is not None and before.last + 1 == time.first:
            found[-1]["to"] = end
        else:
            found.append({"from": time.begun.date, "to": end})
    return found


def _event(world: World, e: Event) -> File:
    return {
        "party": e.party,
        "event": e.event,
        "date": str(e.when) if e.when else "?",
        "detail": both(e, "detail"),
        "standing": standing(e),
        "sources": speakers(world, e.subject),
    }


@once
def _lineage(world: World) -> dict[str, list[File]]:
    """What each agreement follows, and what follows it, by code."""
    told, found = names(world), dict[str, list[File]]()

    def tell(code: str, relation: str, other: str) -> None:
        relative = {"relation": relation, "code": other, "name": told[other]}
        found.setdefault(code, []).append(relative)

    for says, said in _LINEAGE:
        for later in world.agreements():
            for earlier in getattr(later, says):
                tell(later.code, says, earlier)
                tell(earlier, said, later.code)
    return found
