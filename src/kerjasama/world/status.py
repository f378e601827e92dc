"""What an agreement is on a day, derived from its events (Vienna Convention terms)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from kerjasama.facts import When
from kerjasama.world.things import Event

_STEPS: Final = {  # what an agreement is after an event
    "announced": "announced",
    "negotiation-started": "negotiating",
    "concluded": "concluded",
    "initialled": "concluded",
    "adopted": "adopted",
    "signed": "signed",
    "provisionally-applied": "provisionally-applied",
    "entered-into-force": "in-force",
    "resumed": "in-force",  # or what it was before it was suspended
    "exit-reversed": "in-force",
    "suspended": "suspended",
    "terminated": "terminated",
    "exited": "terminated",
    "replaced": "replaced",
}
_HEIGHT: Final = {  # a later step of making never lowers what stands
    "": 0,
    "announced": 1,
    "negotiating": 2,
    "concluded": 3,
    "adopted": 4,
    "signed": 5,
    "provisionally-applied": 6,
    "in-force": 7,
}
_ORDER: Final = tuple(_STEPS)
BOUND: Final = ("in-force", "provisionally-applied")
CONSENT: Final = ("ratified", "accepted", "approved", "acceded", "succeeded")
RATIFIED: Final = (
    "ratified",
    "accepted",
    "approved",
    "entered-into-force",
    "provisionally-applied",
)
TURNS: Final = ("suspended", "terminated", "replaced")


_TOLD: Final = {  # events that say anew what a party is already
    "signed": ("signed",),
    "consented": CONSENT,
    "in-force": ("entered-into-force", "exit-reversed"),
    "provisionally-applied": ("provisionally-applied",),
    "exited": ("exited",),
}
PLACES: Final = {  # of events in the life of an agreement; consent lies between signature and force
    event: place
    for place, event in enumerate(
        (*_ORDER[: _ORDER.index("signed") + 1], *CONSENT, *_ORDER[_ORDER.index("signed") + 1 :])
    )
}


@dataclass(frozen=True, slots=True)
class Status:
    """A status on a day, the event that brought it, and whether the dates leave no doubt."""

    status: str
    event: Event | None = None
    sure: bool = True


UNKNOWN: Final = Status("unknown")


def status(events: Iterable[Event], on: When) -> Status:
    """Status of an agreement as a whole.

    Parameters
    ----------
    events
        Of one agreement; those of single parties are left aside.
    on
        An event counts if some reading of its date is not after the last reading of `on`.

    Returns
    -------
    status
        ``announced``, ``negotiating``, ``concluded``, ``adopted``, ``signed``,
        ``provisionally-applied``, ``in-force``, ``suspended``, ``terminated``, ``replaced``, or
        ``unknown`` before the first known event.
    """
    now, word = UNKNOWN, ""
    told = _before((e for e in events if not e.party), on)
    for event, after in zip(told, whole_steps(e.event for e in told), strict=True):
        if after != word or _STEPS.get(event.event) == after:
            now, word = Status(after, event, sure=_sure(event, on)), after
    return now


def whole_steps(events: Iterable[str]) -> Iterator[str]:
    """What an agreement is after each of its events.

    A later step of making never lowers what stands. What was suspended and is taken up again is
    what it was before: talks are talks, a treaty is in force.

    Examples
    --------
    >>> list(whole_steps(["negotiation-started", "suspended", "resumed"]))
    ['negotiating', 'suspended', 'negotiating']
    >>> list(whole_steps(["entered-into-force", "suspended", "resumed", "signed"]))
    ['in-force', 'suspended', 'in-force', 'in-force']
    """
    now = before = ""
    for event in events:
        step = _STEPS.get(event, now)
        if event == "suspended" and now != "suspended":
            before = now
        if event == "resumed":
            step = before if now == "suspended" else now
        elif step in _HEIGHT and event != "exit-reversed":
            if now == "suspended" and _HEIGHT[step] > _HEIGHT.get(before, 0):
                before = step  # its day is not known well enough to stand before the suspension
            making = now not in TURNS and _HEIGHT[step] >= _HEIGHT.get(now, 0)
            step = step if making else now
        now = step
        yield now


def stepped(now: str, event: str, *, signed: bool) -> str:
    """What a party is after an event of its own.

    Parameters
    ----------
    signed
        Whether it ever signed: who takes a ratification back is then a signatory again.
    """
    if event in CONSENT:
        return "consented"
    if event == "signed":
        return now if now in ("consented", *BOUND) else "signed"
    if event in ("entered-into-force", "provisionally-applied", "exit-reversed"):
        return _STEPS[event]
    if event == "consent-withdrawn":
        return "signed" if signed else "exited"
    return "exited" if event == "exited" else now


def party_status(events: Iterable[Event], party: str, on: When) -> Status:
    """Status of one party to an agreement: ``signed``, ``consented``, ``in-force``, ``exited``.

    A party that has consented is bound once the agreement is in force as a whole, unless an event
    of its own says otherwise. The status' event is then the later of the two: if that is the
    consent, the party's own day of entry into force is not recorded, and lies on it or after it.
    """
    events = list(events)
    signed = any(e.party == party and e.event == "signed" for e in events)
    now, word = UNKNOWN, ""
    for event in _before((e for e in events if e.party == party), on):
        after = stepped(word, event.event, signed=signed)
        if after != word or event.event in _TOLD.get(after, ()):
            now, word = Status(after, event, sure=_sure(event, on)), after
    whole = status(events, on)
    if now.status in BOUND and whole.status in TURNS:
        return Status(whole.status, whole.event, now.sure and whole.sure)
    if now.status == "consented":
        own = [e for e in events if e.party == party and e.event == "entered-into-force"]
        waits = any(
            now.event is not None and e.date.possible[0] > now.event.date.possible[0] for e in own
        )
        if whole.status == "in-force" and not waits and now.event is not None:
            begun = max(now.event, whole.event or now.event, key=lambda e: e.date.possible[0])
            return Status("in-force", begun, now.sure and whole.sure)
    return now


def _before(events: Iterable[Event], on: When) -> list[Event]:
    """Events that may have happened by the end of `on`, oldest first.

    An event of unknown date is taken to follow the dated steps that come before it in the life of
    an agreement: what was signed in 2013 did not enter into force in 1960.
    """
    told = list(events)
    keyed = [(_earliest(e, told), _place(e), e) for e in told]
    return [e for day, _, e in sorted(keyed, key=lambda k: k[:2]) if day <= on.last]


def _place(event: Event) -> int:
    return PLACES.get(event.event, len(PLACES))


def _earliest(event: Event, events: list[Event]) -> date:
    if event.when is not None:
        return event.when.first
    earlier = [e.when.first for e in events if e.when is not None and _place(e) < _place(event)]
    return max(earlier, default=date.min)


def _sure(event: Event, on: When) -> bool:
    return event.when is not None and event.when.last <= on.first
