"""Questions about agreements: signed, ratified, in force, and in which order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from kerjasama.facts import When
from kerjasama.lessons.questions.item import Item, Option
from kerjasama.lessons.questions.joining import apart, drawn, years
from kerjasama.lessons.questions.record import Record
from kerjasama.lessons.questions.wording import (
    both,
    dated,
    joined,
    listed,
    pact_name,
    plain,
    state_name,
    state_told,
    timed,
)
from kerjasama.words import N_, Named
from kerjasama.world import Agreement, Event

_FOUR: Final = 4
_OUTSIDE: Final = ("unknown", "announced", "negotiating", "concluded", "adopted")  # has no part yet
_CONSENT: Final = {
    "ratified": (
        N_("By ratification"),
        N_("Ratification is the consent of a state that signed before."),
    ),
    "acceded": (
        N_("By accession"),
        N_("Accession is the consent of a state that did not sign: it joins later."),
    ),
    "accepted": (
        N_("By acceptance"),
        N_("Acceptance has the same effect as ratification under another name."),
    ),
    "approved": (
        N_("By approval"),
        N_("Approval has the same effect as ratification under another name."),
    ),
    "succeeded": (
        N_("By succession"),
        N_("By succession a new state takes over what bound the state before it."),
    ),
}
_STATUS: Final = {
    "negotiating": (
        N_("Under negotiation"),
        N_("As long as states negotiate, there is no text that could bind them."),
    ),
    "signed": (
        N_("Signed, not yet in force"),
        N_("A signature fixes the text; to bind, the agreement still has to enter into force."),
    ),
    "in-force": (
        N_("In force"),
        N_("From its entry into force an agreement binds those that have consented to it."),
    ),
    "terminated": (
        N_("Ended"),
        N_("An agreement that has ended binds nobody any more."),
    ),
    "replaced": (
        N_("Replaced by a later agreement"),
        N_("A later agreement of the same parties has taken its place."),
    ),
}


def treaties(record: Record) -> Iterator[Item]:
    """All questions of this module for one country.

    Examples
    --------
    >>> from kerjasama.world import World
    >>> made = treaties(Record(World.load(), "IDN", When("2026-06-30")))
    >>> sorted({item.template for item in made})[:3]
    ['consent-act', 'consent-first', 'consent-last']
    """
    signed: dict[str, Event] = {}
    forced: dict[str, Event] = {}
    for pact in record.pacts.values():
        life = [e for e in record.events(pact.code) if not e.party]
        for name, kept in (("signed", signed), ("entered-into-force", forced)):
            found = [e for e in life if e.event == name]
            if len(found) == 1 and record.told(found[0]):
                kept[pact.code] = found[0]
        yield from _status(record, pact, life)
        yield from _consent(record, pact)
        yield from _race(record, pact, 4)
    yield from _event_year(record, "signed", signed)
    yield from _event_year(record, "force", forced)
    yield from _sequences(record, signed)


def _said(event: Event) -> Named:
    """What happened to an agreement and when."""
    template = {
        "signed": N_("It was signed {time}."),
        "entered-into-force": N_("It entered into force {time}."),
        "terminated": N_("It ended {time}."),
        "replaced": N_("It was replaced {time}."),
        "negotiation-started": N_("Negotiations began {time}."),
    }[event.event]
    return both(template, time=timed(event.date.start))  # type: ignore[arg-type]


def _status(record: Record, pact: Agreement, life: Sequence[Event]) -> Iterator[Item]:
    """What the agreement was between two of its steps, and what it is on the day."""
    steps = [e for e in life if e.event in (*_TELLING,)]
    if not steps or len(life) != len(steps) or not all(map(record.told, steps)):
        return
    days: list[When] = []
    for one, two in zip(steps, [*steps[1:], None], strict=True):
        if two is None and one.event in _OPEN:
            continue  # that no later step was read does not prove that there was none
        start = one.when.last if one.when else date.max
        end = two.when.first if two is not None and two.when else record.day.first
        if (end - start).days > 60:  # noqa: PLR2004 - far enough from both for a fair question
            middle = start + (end - start) / 2
            days.append(When(middle.isoformat()))
    for day in days:
        found = record.world.status(pact.code, day)
        if not found.sure or found.status not in _STATUS or found.event is None:
            continue
        others = [s for s in _STATUS if s != found.status][: _FOUR - 1]
        if found.status not in ("terminated", "replaced"):
            others = [
                s for s in ("negotiating", "signed", "in-force", "terminated") if s != found.status
            ]
        told = [e for e in steps if e.when is not None and e.when.last <= day.first]
        later = [e for e in steps if e not in told][:1]
        yield Item(
            "status-on",
            "single",
            "apply",
            "agreements",
            both(
                N_("What was the status of this agreement {time}: {pact}?"),
                time=timed(day),
                pact=pact_name(pact),
            ),
            tuple(Option(s, both(_STATUS[s][0])) for s in (found.status, *others)),
            (found.status,),
            joined(*(_said(e) for e in (*told, *later)), both(_STATUS[found.status][1])),
            (pact.code,),
            str(day),
            tuple((e.subject, "date") for e in (*told, *later)),
            pact.checklist,
        )


_OPEN: Final = ("signed", "negotiation-started")
_TELLING: Final = ("signed", "entered-into-force", "terminated", "replaced", "negotiation-started")


@dataclass(frozen=True, slots=True)
class Consent:
    """The one act by which a party consented to be bound, and its date."""

    event: Event
    when: When


def consents(record: Record, pact: Agreement) -> Mapping[str, Consent]:
    """Consent of each state that gave it once, at a time that was read.

    Examples
    --------
    >>> from kerjasama.world import World
    >>> record = Record(World.load(), "IDN", When("2026-06-30"))
    >>> consents(record, record.world.agreement("PARIS-2015"))["IDN"].event.event
    'ratified'
    """
    found: dict[str, list[Event]] = {}
    for e in record.events(pact.code):
        if e.party in record.states and e.event in (*_CONSENT, "exited", "exit-notified"):
            found.setdefault(e.party, []).append(e)
    return {
        party: Consent(acts[0], acts[0].when)
        for party, acts in found.items()
        if len(acts) == 1
        and acts[0].event in _CONSENT
        and record.told(acts[0])
        and acts[0].when is not None
    }


def consented(record: Record, consent: Consent) -> Named:
    """How and when a state consented to be bound.

    Examples
    --------
    >>> from kerjasama.world import World
    >>> record = Record(World.load(), "IDN", When("2026-06-30"))
    >>> found = consents(record, record.world.agreement("PARIS-2015"))
    >>> consented(record, found["IDN"]).en
    'Indonesia ratified it on 31 October 2016.'
    """
    template = {
        "ratified": N_("{state} ratified it {time}."),
        "acceded": N_("{state} acceded to it {time}."),
        "accepted": N_("{state} accepted it {time}."),
        "approved": N_("{state} approved it {time}."),
        "succeeded": N_("{state} succeeded to it {time}."),
    }[consent.event.event]
    state = record.states[consent.event.party]
    return both(template, state=state_told(state), time=timed(consent.when))


def _consent(record: Record, pact: Agreement) -> Iterator[Item]:
    """How and when states consented to be bound: the country, and some of its neighbours."""
    found = consents(record, pact)
    chance = record.chance("consent", pact.code)
    for number, party in enumerate(record.near(found)[:4]):
        consent, state = found[party], state_told(record.states[party])
        act = consent.event.event
        facts = ((consent.event.subject, "date"),)
        why = joined(consented(record, consent), both(_CONSENT[act][1]))
        if number < 2:  # noqa: PLR2004 - enough of one agreement
            others = [a for a in ("ratified", "acceded", "succeeded") if a != act]
            if act in {"accepted", "approved"}:
                others = ["acceded", "succeeded"]
            yield Item(
                "consent-act",
                "single",
                "apply",
                "agreements",
                both(
                    N_("How did {state} consent to be bound by this agreement: {pact}?"),
                    state=state,
                    pact=pact_name(pact),
                ),
                tuple(Option(a, both(_CONSENT[a][0])) for a in (act, *others)),
                (act,),
                why,
                (party, pact.code),
                str(record.day),
                (*facts, (consent.event.subject, "event")),
                pact.checklist,
            )
        right = consent.when.year
        wrong = years(chance, right, [c.when.year for c in found.values()], record.day.year)
        yield Item(
            "consent-year",
            "single",
            "know",
            "agreements",
            both(
                N_("In which year did {state} consent to be bound by this agreement: {pact}?"),
                state=state,
                pact=pact_name(pact),
            ),
            tuple(Option(str(y), plain(y)) for y in (right, *wrong)),
            (str(right),),
            why,
            (party, pact.code),
            str(record.day),
            facts,
            pact.checklist,
        )


def _race(record: Record, pact: Agreement, most: int) -> Iterator[Item]:
    """Which of four states consented first or last, and in which order all did."""
    found = consents(record, pact)
    dates = {party: c.when for party, c in found.items()}
    pool = record.near(dates)[:40]
    own = record.country.code if record.country.code in dates else ""
    chance, sets = record.chance("consent-first", pact.code), dict[tuple[str, ...], None]()
    for number in range(most):
        codes = drawn(chance, dates, pool, own if number % 2 == 0 else "")
        if codes:
            sets[codes] = None
    asked = (
        (
            "consent-first",
            N_(
                "Which of these states was the first to consent to be bound by this"
                " agreement: {pact}?"
            ),
        ),
        (
            "consent-last",
            N_(
                "Which of these states was the last to consent to be bound by this"
                " agreement: {pact}?"
            ),
        ),
        (
            "consent-order",
            N_(
                "Put these states in the order in which they consented to be bound by"
                " this agreement, the earliest first: {pact}."
            ),
        ),
    )
    for number, codes in enumerate(sets):
        template, stem = asked[number % len(asked)]
        keys = {"consent-first": codes[:1], "consent-last": codes[-1:], "consent-order": codes}
        yield Item(
            template,
            "ordering" if template == "consent-order" else "single",
            "reason",
            "agreements",
            both(stem, pact=pact_name(pact)),
            tuple(Option(c, state_name(record.states[c])) for c in codes),
            keys[template],
            joined(
                *(consented(record, found[c]) for c in codes),
                both(N_("Each state decides for itself when it is bound.")),
            ),
            (pact.code,),
            str(record.day),
            tuple((found[c].event.subject, "date") for c in codes),
            pact.checklist,
        )


def _event_year(record: Record, what: str, events: Mapping[str, Event]) -> Iterator[Item]:
    """In which year an agreement was signed, or entered into force."""
    known = [e.when.year for e in events.values() if e.when]
    stems = {
        "signed": N_("In which year was this agreement signed: {pact}?"),
        "force": N_("In which year did this agreement enter into force: {pact}?"),
    }
    lessons = {
        "signed": N_("Signing comes before entry into force, often by years."),
        "force": N_("The signature comes before; only entry into force makes it binding."),
    }
    for code, event in events.items():
        pact, right = record.pacts[code], event.when.year if event.when else 0
        if str(right) in pact.name_en + pact.name_id:
            continue  # the name gives the answer away
        wrong = years(record.chance(what, code), right, known, record.day.year)
        yield Item(
            f"{what}-year",
            "single",
            "know",
            "agreements",
            both(stems[what], pact=pact_name(pact)),
            tuple(Option(str(y), plain(y)) for y in (right, *wrong)),
            (str(right),),
            joined(_said(event), both(lessons[what])),
            (code,),
            str(record.day),
            ((event.subject, "date"),),
            pact.checklist,
        )


def _sequences(record: Record, signed: Mapping[str, Event]) -> Iterator[Item]:
    """Which of four agreements was signed first, and the year of each."""
    own = record.country.code
    dates = {
        code: e.when
        for code, e in signed.items()
        if e.when
        and not any(c.isdigit() for c in pact_digits(record.pacts[code]))
        and record.world.party_status(code, own).status not in _OUTSIDE
    }
    chance, found = record.chance("pacts"), dict[tuple[str, ...], None]()
    for _ in range(120):
        if codes := drawn(chance, dates, list(dates)):
            found[codes] = None
    for number, codes in enumerate(found):
        pacts = [record.pacts[c] for c in codes]
        steps = [
            both(N_("{name} ({date})"), name=pact_name(p), date=dated(dates[p.code])) for p in pacts
        ]
        why = both(N_("They were signed in this order: {steps}."), steps=listed(steps))
        options = tuple(Option(p.code, pact_name(p)) for p in pacts)
        facts = tuple((signed[c].subject, "date") for c in codes)
        checklist = tuple(sorted({n for p in pacts for n in p.checklist}))
        about, day = (record.country.code,), str(record.day)
        if number % 2 == 0 and apart(dates, codes):
            stem = both(
                N_("Which of these agreements, in which {state} has a part, was signed first?"),
                state=state_told(record.country),
            )
            yield Item(
                "signed-first",
                "single",
                "reason",
                "agreements",
                stem,
                options,
                codes[:1],
                why,
                about,
                day,
                facts,
                checklist,
            )
        elif len({dates[c].year for c in codes}) == _FOUR:
            stem = both(N_("Match each agreement with the year in which it was signed."))
            right = tuple(str(dates[c].year) for c in codes)
            yield Item(
                "signed-match",
                "matching",
                "know",
                "agreements",
                stem,
                options,
                right,
                why,
                about,
                day,
                facts,
                checklist,
                tuple(Option(y, plain(y)) for y in right),
            )


def pact_digits(pact: Agreement) -> str:
    """Digits in the names of an agreement, which may tell its year.

    Examples
    --------
    >>> from kerjasama.world import World
    >>> pact_digits(World.load().agreement("PARIS-2015"))
    ''
    """
    return "".join(c for c in pact.name_en + pact.name_id if c.isdigit())
