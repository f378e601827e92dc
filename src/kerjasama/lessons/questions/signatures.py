"""Questions about how far one state had gone with one agreement by a day."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from kerjasama.facts import When
from kerjasama.lessons.questions.item import Item, Option
from kerjasama.lessons.questions.record import Record
from kerjasama.lessons.questions.treaties import Consent, consented, consents
from kerjasama.lessons.questions.wording import (
    both,
    dated,
    joined,
    pact_name,
    state_told,
    timed,
)
from kerjasama.words import N_
from kerjasama.world import Agreement

_FAR: Final = timedelta(days=30)  # how far from each step a fair day lies
_PEERS: Final = 3
_STEPS: Final = (
    ("none", N_("It had neither signed nor consented to be bound.")),
    ("signed", N_("It had signed, but not yet consented to be bound.")),
    ("bound", N_("It had consented to be bound.")),
)
_LESSONS: Final = {
    "none": N_("Before its signature a state has no part in an agreement."),
    "signed": N_("A signature announces the will to join; only consent, often years later, binds."),
    "bound": N_("By its consent a state binds itself, from the entry into force on."),
}


def signatures(record: Record) -> Iterator[Item]:
    """All questions of this module for one country.

    Examples
    --------
    >>> from kerjasama.world import World
    >>> made = signatures(Record(World.load(), "IDN", When("2026-06-30")))
    >>> {item.template for item in made}
    {'party-status-on'}
    """
    for pact in record.pacts.values():
        given = consents(record, pact)
        for party in record.near(given)[:_PEERS]:
            yield from _steps(record, pact, given[party])


def _middle(start: date, end: date) -> When | None:
    """A day between two others, and far enough from both."""
    if end - start < 2 * _FAR:
        return None
    return When((start + (end - start) / 2).isoformat())


def _steps(record: Record, pact: Agreement, consent: Consent) -> Iterator[Item]:
    """The day before it signed, between signature and consent, or after the consent."""
    party, steps = consent.event.party, record.events(pact.code)
    acts = [e for e in steps if e.event == "signed" and e.party == party]
    if len(acts) != 1 or not record.told(acts[0]) or acts[0].when is None:
        return
    signed, bound = acts[0].when, consent.when
    if signed.last >= bound.first:
        return
    chance = record.chance("party-status", pact.code, party)
    life = [e.when for e in steps if not e.party and record.told(e)]
    begun = min((when.last for when in life if when is not None), default=date.max)
    days = {
        "none": _middle(begun, signed.first),
        "signed": _middle(signed.last, bound.first),
        "bound": _middle(bound.last, record.day.first),
    }
    fair = {s: d for s, d in days.items() if d and record.states[party].span.covers(d)}
    if not fair:
        return
    right, day = chance.choice(list(fair.items()))
    state = state_told(record.states[party])
    stem = N_("How far had {state} gone with this agreement by {day}: {pact}?")
    yield Item(
        "party-status-on",
        "single",
        "apply",
        "agreements",
        both(stem, state=state, day=dated(day), pact=pact_name(pact)),
        tuple(Option(step, both(text)) for step, text in _STEPS),
        (right,),
        joined(
            both(N_("{state} signed it {time}."), state=state, time=timed(signed)),
            consented(record, consent),
            both(_LESSONS[right]),
        ),
        (party, pact.code),
        str(day),
        ((acts[0].subject, "date"), (consent.event.subject, "date")),
        pact.checklist,
    )
