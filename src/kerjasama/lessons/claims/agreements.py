"""Judges claims about agreements, forms and partnerships: signed, in force, replaced, regional."""

from kerjasama.briefs.wording import event_word
from kerjasama.errors import KerjasamaError
from kerjasama.facts import When
from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.founding_treaties import BODIES
from kerjasama.lessons.claims.judgement import (
    DEPENDS,
    FALSE,
    NOT_KNOWN,
    TRUE,
    WAS_TRUE,
    Judgement,
    agrees,
    cautious,
    date_named,
    negation,
    span_named,
    unknown,
)
from kerjasama.words import LANGUAGES, N_, Named, Text, Words
from kerjasama.world import Agreement, Event, Organisation, World
from kerjasama.world.names import fold_name
from kerjasama.world.status import BOUND, CONSENT
from kerjasama.world.things import FULL
from kerjasama.world.ties import latest, relations

_OVER = ("replaced", "terminated")
_MADE = ("signed", "adopted", "entered-into-force")  # on which of these days it was made is open
_TWO = 2
_NEIGHBOURS = 2  # regions of UN M49 that one region may reach into


def _named(agreement: Agreement) -> Named:
    return Named(agreement.short("en"), agreement.short("id"))


def _negated(claim: Claim, told: Judgement) -> Judgement:
    return negation(told) if claim.negated else told


def event(world: World, claim: Claim) -> Judgement:
    """Judge when an agreement was signed, adopted or entered into force.

    Examples
    --------
    >>> world = World.load()
    >>> event(world, Claim("event", ("IK-CEPA",), "signed", When("2023-01-01"))).verdict
    'false'
    """
    agreement, when = world.agreement(claim.about[0]), claim.when
    wanted = _MADE if claim.word == "made" else (claim.word,)
    steps = [e for e in world.events(agreement.code) if e.event in wanted and e.when]
    if claim.word == "concluded" and not steps:  # of a convention: its text was agreed, or signed
        steps = [e for e in world.events(agreement.code) if e.event in _MADE[:2] and e.when]
    whole = [e for e in steps if not e.party]
    steps = whole if whole and claim.word == "made" else steps  # not when one party came to it
    values: dict[str, object] = {"name": _named(agreement)}
    if not (steps and when):
        return unknown(Text(N_("The registry does not know this date of {name}."), values))
    fits = [e for e in (*whole, *steps) if e.when and agrees(when, e.when)]
    told = fits[0] if fits else (whole or steps)[0]
    assert told.when is not None  # noqa: S101 - chosen so
    words = Named(*(event_word(told.event, Words(lang)) for lang in LANGUAGES))
    values |= {"event": words, "date": date_named(told.when)}
    answer = Text(N_("{name}, {event}: {date}."), values)
    if fits:
        verdict = TRUE
    elif _one_day(whole) or (claim.word == "signed" and _before_any(agreement, steps, when)):
        verdict = FALSE
    else:
        verdict = DEPENDS  # several days are recorded, of parties or of rounds
    others = _of_family(world, agreement, wanted, when) if verdict == FALSE else ()
    answers = (answer, *_provisional(world, agreement, when), *others)
    judged = Judgement(verdict, answers, (told.subject,))
    if verdict == FALSE and len(judged.answer) > 1:
        judged = Judgement(DEPENDS, judged.answer, judged.subjects)
    return _negated(claim, cautious(judged, told.standing))


def _one_day(steps: list[Event]) -> bool:
    """Whether all that is recorded happened on the same day."""
    return len({str(e.when) for e in steps}) == 1


def _before_any(agreement: Agreement, steps: list[Event], when: When) -> bool:
    """Whether a day is before the first step of parties, where that of most of them is known."""
    known = {e.party for e in steps}
    return (
        "" not in known
        and len(known) * 2 > len(agreement.parties)
        and all(e.when is not None and when.last < e.when.first for e in steps)
    )


def _of_family(
    world: World, agreement: Agreement, wanted: tuple[str, ...], when: When
) -> tuple[Text, ...]:
    """The same step, on that day, of an agreement that carries this one out: one name for all."""
    told = []
    for other in world.agreements():
        if agreement.code in other.implements:
            for e in world.events(other.code):
                if e.event in wanted and e.when and not e.party and agrees(when, e.when):
                    words = Named(*(event_word(e.event, Words(lang)) for lang in LANGUAGES))
                    values: dict[str, object] = {"name": _named(other), "event": words}
                    values["date"] = date_named(e.when)
                    told.append(Text(N_("{name}, {event}: {date}."), values))
    return tuple(told[:1])


def _provisional(world: World, agreement: Agreement, when: When) -> tuple[Text, ...]:
    """That it was applied provisionally from the day that is claimed."""
    early = [e for e in world.events(agreement.code) if e.event == "provisionally-applied"]
    fits = [e for e in early if e.when and agrees(when, e.when)]
    return (Text(N_("It was applied provisionally from that time.")),) if fits else ()


def stands(world: World, claim: Claim) -> Judgement:
    """Judge that an agreement is in force, or is spoken of as if it were."""
    agreement = world.agreement(claim.about[0])
    now = world.status(agreement.code)
    if now.event is None:
        return unknown(
            Text(
                N_("The registry does not know the status of {name}."), {"name": _named(agreement)}
            )
        )
    bound = now.status in BOUND
    verdict = TRUE if bound else WAS_TRUE if now.status in _OVER else DEPENDS
    if claim.tense == "past":
        verdict = TRUE if verdict in (TRUE, WAS_TRUE) else verdict
    if claim.tense == "ended":
        verdict = {TRUE: FALSE, WAS_TRUE: TRUE}.get(verdict, verdict)
    when = now.event.when
    values: dict[str, object] = {
        "name": _named(agreement),
        "status": world.concept("statuses", now.status),
        "date": date_named(when) if when else Text(N_("an unknown day")),
    }
    text = N_("{name}: {status} since {date}.")
    until = when if verdict == WAS_TRUE else None
    answers = [Text(text, values)]
    answers += [
        Text(N_("{name} took its place."), {"name": _named(successor)})
        for successor in world.agreements()
        if agreement.code in successor.replaces
    ]
    told = Judgement(verdict, tuple(answers), (now.event.subject,), until)
    return _negated(claim, cautious(told, now.event.standing))


def form(world: World, claim: Claim) -> Judgement:
    """Judge that something is bilateral, regional or multilateral.

    Examples
    --------
    >>> world = World.load()
    >>> [form(world, Claim("form", (x,), "regional")).verdict for x in ("EU", "APEC", "UN")]
    ['true', 'depends', 'false']
    """
    thing = world.find(claim.about[0], "organisation", "agreement")
    try:
        found = world.form(thing.code)
    except KerjasamaError as e:
        return unknown(e.sentences[0])
    known, said = found.label, claim.word
    if known == said:
        wide = known == "regional" and _continents(world, thing) > _NEIGHBOURS
        verdict = DEPENDS if wide else TRUE  # on the scheme that names so wide a region
    elif "bilateral" in (known, said) or found.count == "universal":
        verdict = FALSE
    else:
        verdict = DEPENDS  # by number or by region: the school texts use both
    values: dict[str, object] = {"name": _title(thing), "label": world.concept("forms", known)}
    answer = Text(N_("{name}: {label}."), values)
    return _negated(claim, Judgement(verdict, (answer, *found.because[:2]), (thing.subject,)))


def _continents(world: World, thing: object) -> int:
    """Over how many regions of UN M49 the members of an organisation spread."""
    if not isinstance(thing, Organisation):
        return 1
    regions = world.region_codes("m49")
    return len(
        {
            regions[m.member]
            for m in world.members(thing.code)
            if m.role in FULL and m.member in regions
        }
    )


def replaced(world: World, claim: Claim) -> Judgement:
    """Judge that one agreement or organisation took the place of another."""
    new, old = (world.find(code, "organisation", "agreement") for code in claim.about)
    if claim.word:
        return _renamed(world, claim, new)
    values: dict[str, object] = {"new": _title(new), "old": _title(old)}
    if isinstance(new, Agreement) and isinstance(old, Agreement):
        steps = [e for e in world.events(old.code) if e.event == "replaced"]
        known = bool(new.replaces or steps)
        right = old.code in new.replaces or _on_that_day(world, new, old)
        dates = [e.when for e in steps if e.when]
        subjects = (new.subject, *(e.subject for e in steps))
    else:
        successor = old.successor if isinstance(old, Organisation) else ""
        known, right = bool(successor), successor == new.code
        end = old.span.end if isinstance(old, Organisation) else None
        start = new.span.start if isinstance(new, Organisation) else None
        dates = [d for d in (end, start) if isinstance(d, When)]
        subjects = (old.subject,)
    if not known:
        return unknown(Text(N_("The registry does not know what replaced {old}."), values))
    if not right:
        answer = Text(N_("By the registry {new} is not what replaced {old}."), values)
        return _negated(claim, cautious(Judgement(FALSE, (answer,), subjects), old.standing))
    if not dates:
        answer = Text(N_("{new} took the place of {old}."), values)
        return _negated(claim, Judgement(NOT_KNOWN if claim.when else TRUE, (answer,), subjects))
    values["date"] = date_named(dates[0])
    answer = Text(N_("{new} took the place of {old}: {date}."), values)
    fits = claim.when is None or any(agrees(claim.when, d) for d in dates)
    return _negated(claim, Judgement(TRUE if fits else FALSE, (answer,), subjects))


def _on_that_day(world: World, new: Agreement, old: object) -> bool:
    """Whether one agreement began as another of the same parties was replaced."""
    if not (isinstance(old, Agreement) and set(old.parties) & set(new.parties)):
        return False
    begun = {str(e.when) for e in world.events(new.code) if e.event == "entered-into-force"}
    return any(e.event == "replaced" and str(e.when) in begun for e in world.events(old.code))


def _renamed(world: World, claim: Claim, thing: object) -> Judgement:
    """Judge that something had another name before."""
    query = "SELECT name FROM lookup WHERE code = ? AND style = 'former'"
    told = {fold_name(name) for (name,) in world.db.execute(query, (claim.about[0],))}
    values: dict[str, object] = {"name": _title(thing), "old": claim.word}
    if fold_name(claim.word) not in told:
        return unknown(Text(N_("The registry knows no such former name of {name}."), values))
    answer = Text(N_("{old} is a former name of {name}."), values)
    assert isinstance(thing, Organisation | Agreement)  # noqa: S101 - it was asked for so
    return _negated(claim, Judgement(TRUE, (answer,), (thing.subject,)))


def _title(thing: object) -> object:
    assert isinstance(thing, Organisation | Agreement)  # noqa: S101 - both were asked for so
    return Named(thing.short("en"), thing.short("id"))


def level(world: World, claim: Claim) -> Judgement:
    """Judge the level of a partnership of two states."""
    a, b = claim.about
    if claim.word == "diplomatic":
        return _diplomatic(world, claim)
    found, day = relations(world, a, b), world.day()
    values: dict[str, object] = {"a": world.named(a), "b": world.named(b)}
    now = latest(t for t in found if t.span.covers(day))
    past = [
        t
        for t in found
        if t.span.possible[1] < day.first and t.tie == "partnership" and t.level == claim.word
    ]
    if now is None:
        return unknown(Text(N_("The registry knows no partnership of {a} and {b}."), values))
    values |= {
        "level": world.concept("partnership-levels", now.level),
        "span": span_named(now.span),
    }
    answer = Text(N_("{a} and {b}: {level}, {span}."), values)
    if now.level == claim.word:
        told = Judgement(TRUE, (answer,), (now.subject,))
    elif past:
        end = past[-1].span.end
        until = end if isinstance(end, When) else None
        told = Judgement(WAS_TRUE, (answer,), (past[-1].subject, now.subject), until)
    else:  # a strategic partnership may be called so whatever its further name
        loose = claim.word and claim.word in now.level
        told = Judgement(DEPENDS if loose or not claim.word else FALSE, (answer,), (now.subject,))
    return _negated(claim, cautious(told, now.standing))


def _diplomatic(world: World, claim: Claim) -> Judgement:
    """Judge since when two states have diplomatic relations."""
    a, b = claim.about
    values: dict[str, object] = {"a": world.named(a), "b": world.named(b)}
    spells = [t for t in relations(world, a, b) if t.tie == "diplomatic-relations"]
    dated = [(t, t.span.start) for t in spells if isinstance(t.span.start, When)]
    right = [(t, d) for t, d in dated if claim.when is None or agrees(claim.when, d)]
    if not dated:
        return unknown(
            Text(N_("The registry does not know this date of relations of {a} and {b}."), values)
        )
    tie, start = (right or dated)[0]
    values["date"] = date_named(start)
    answer = Text(N_("Diplomatic relations of {a} and {b}: since {date}."), values)
    near = claim.when is not None and claim.when.year == start.year  # signed, or opened
    told = Judgement(TRUE if right else DEPENDS if near else FALSE, (answer,), (tie.subject,))
    return _negated(claim, cautious(told, tie.standing))


def party(world: World, claim: Claim) -> Judgement:
    """Judge that a state is a party to an agreement, or signed or ratified it.

    Examples
    --------
    >>> world = World.load().at("2026-11-01")
    >>> party(world, Claim("party", ("IDN", "RCEP"), "party")).verdict
    'true'
    """
    code, name = claim.about
    agreement = world.agreement(name)
    values: dict[str, object] = {"party": world.named(code), "name": _named(agreement)}
    if name in BODIES and not _own_parties(world, name):
        return _by_membership(world, claim, agreement)
    if claim.word != "party":
        wanted = ("signed",) if claim.word == "signed" else CONSENT
        steps = [e for e in world.events(name, code) if e.event in wanted and e.when]
        if not steps and code in agreement.parties:
            steps = [e for e in world.events(name) if e.event in wanted and e.when and not e.party]
        if not steps:
            return unknown(
                Text(N_("The registry records no such step of {party}: {name}."), values)
            )
        fits = [e for e in steps if e.when and (claim.when is None or agrees(claim.when, e.when))]
        values["dates"] = _dates([e.when for e in steps if e.when])
        answer = Text(N_("{party}, {name}: {dates}."), values)
        since = claim.tense == "waiting" and world.party_status(name, code).status in BOUND
        verdict = (WAS_TRUE if since else TRUE) if fits else FALSE
        told = Judgement(verdict, (answer,), tuple(e.subject for e in steps))
        return _negated(claim, cautious(told, steps[0].standing))
    now = world.party_status(name, code, claim.when)
    if now.event is None:
        listed = world.parties(name)
        answer = Text(N_("The registry does not record {party} as a party to {name}."), values)
        closed = bool(agreement.parties) and code not in listed
        if not closed:
            return unknown(answer)
        told = Judgement(FALSE, (answer,), (agreement.subject,))
        return _negated(claim, cautious(told, agreement.standing))
    values["status"] = world.concept("statuses", now.status)
    ended = world.status(name).status in _OVER
    left = now.status in (*_OVER, "exited") or (ended and now.status == "consented")
    verdict = TRUE if now.status in BOUND else WAS_TRUE if left else DEPENDS
    if now.status == "signed" and claim.negated:
        verdict = FALSE  # who has signed alone is no party
    elif now.status == "signed" and (claim.tense == "defined" or _of_signing(world, claim)):
        verdict = TRUE  # who made it is said, and not who is bound
    elif now.status == "consented" and claim.tense == "defined" and len(agreement.parties) == _TWO:
        verdict = TRUE
    over = claim.tense == "defined" and ended
    if verdict == WAS_TRUE and (claim.tense == "past" or over):
        verdict = TRUE  # whose agreement it was is said truly of one that has ended
    until = now.event.when if verdict == WAS_TRUE else None
    answer = Text(N_("{party}, {name}: {status}."), values)
    told = Judgement(verdict, (answer,), (now.event.subject,), until)
    return _negated(claim, cautious(told, now.event.standing))


def _by_membership(world: World, claim: Claim, agreement: Agreement) -> Judgement:
    """Judge that a state is a party to the treaty of an organisation: its members are."""
    code, body = claim.about[0], BODIES[agreement.code]
    spells = [m for m in world.spells(body, code) if m.role in (*FULL, "founding")]
    founded = any(m.role == "founding" for m in spells)
    values: dict[str, object] = {"party": world.named(code), "body": world.named(body)}
    dated = claim.word == "ratified" and claim.when is not None  # that day is not recorded
    if not spells or dated or (claim.word == "signed" and not founded):
        return unknown(Text(N_("The registry knows no such party by {body}: {party}."), values))
    now = any(m.span.covers(world.day()) for m in spells)
    verdict = TRUE if now or claim.tense in ("past", "defined") or founded else WAS_TRUE
    if claim.word == "signed" and claim.when:
        days = [e.when for e in world.events(agreement.code) if e.event == "signed" and e.when]
        verdict = TRUE if any(agrees(claim.when, d) for d in days) else DEPENDS
    elif claim.when and not any(_begins(m.span.start, claim.when) for m in spells):
        verdict = DEPENDS
    values["span"] = span_named(spells[0].span)
    answer = Text(N_("{party} in {body}, whose treaty it is: {span}."), values)
    told = Judgement(verdict, (answer,), tuple(m.subject for m in spells))
    return _negated(claim, cautious(told, min(m.standing for m in spells)))


def _begins(start: object, when: When) -> bool:
    return isinstance(start, When) and agrees(when, start)


def _own_parties(world: World, agreement: str) -> bool:
    own = world.agreement(agreement).parties
    return bool(own) or any(e.party for e in world.events(agreement))


def _of_signing(world: World, claim: Claim) -> bool:
    """Whether the date that is told is that of the signature."""
    code, name = claim.about
    signed = [e for e in world.events(name) if e.event == "signed" and e.party in ("", code)]
    when = claim.when
    return when is not None and any(e.when is not None and agrees(when, e.when) for e in signed)


def on_record(world: World, agreement: str) -> bool:
    """Whether the registry knows any party to an agreement, so that it can judge who is one.

    Examples
    --------
    >>> world = World.load()
    >>> on_record(world, "RCEP"), on_record(world, "NICE-2001")
    (True, False)
    """
    return agreement in BODIES or _own_parties(world, agreement)


def departure(world: World, claim: Claim) -> Judgement:
    """Judge that a party left an agreement, and when."""
    code, name = claim.about
    agreement = world.agreement(name)
    steps: list[Event] = [e for e in world.events(name, code) if e.event == "exited" and e.when]
    values: dict[str, object] = {"party": world.named(code), "name": _named(agreement)}
    if not steps:
        return unknown(Text(N_("The registry records no exit of {party} from {name}."), values))
    fits = [e for e in steps if e.when and (claim.when is None or agrees(claim.when, e.when))]
    shown = fits or steps
    values["dates"] = _dates([e.when for e in shown if e.when])
    answer = Text(N_("{party} left {name}: {dates}."), values)
    notices = [e.when for e in world.events(name, code) if e.event == "exit-notified" and e.when]
    given = claim.when is not None and any(agrees(claim.when, d) for d in notices)
    verdict = TRUE if fits else DEPENDS if given else FALSE  # left, or said that it would
    told = Judgement(verdict, (answer,), tuple(e.subject for e in shown))
    return _negated(claim, cautious(told, shown[0].standing))


def _dates(dates: list[When]) -> Named:
    told = [date_named(d) for d in dates]
    return Named("; ".join(t.en for t in told), "; ".join(t.id for t in told))
