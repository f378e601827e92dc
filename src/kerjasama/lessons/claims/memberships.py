"""Judges claims about members: who is in, since when, who left, who founded, how many."""

from dataclasses import replace

from kerjasama.facts import When
from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.counts import nearly
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
    told_standing,
    unknown,
)
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.quantities import quantities
from kerjasama.words import N_, Named, Text
from kerjasama.world import Membership, Organisation, Standing, State, World
from kerjasama.world.names import fold_name
from kerjasama.world.things import FULL

_RENAMED_FOR_A_TIME = {"G7": "G8"}  # who met with it then: some say it was in, others not
_MADE_AT = regex(r"\b(?:at|in) (?P<place>[A-Z][\w-]*(?: [A-Z][\w-]*)*) on (?P<day>\d+ \w+ \d{4})")
_INFORMAL = 3  # years: what has no charter begins with talks, with a summit, or with its name
_COUNCIL = "UN-SC"  # elsewhere "a permanent member" is a member for good
_BESIDE_MEMBERS = ("observer", "partner", "associate", "candidate")
_SOON = 31  # days: who leaves at the end of a year is told to leave in the next one too


def member(world: World, claim: Claim) -> Judgement:
    """Judge that one is, was or is not a member.

    Examples
    --------
    >>> world = World.load().at("2026-11-01")
    >>> told = member(world, Claim("member", ("GBR", "EU")))
    >>> told.verdict, str(told.until)
    ('was-true', '2020-01-31')
    """
    code, body = claim.about
    role = "" if claim.word == "permanent" and body != _COUNCIL else claim.word
    roles = (role,) if role else FULL
    spells = world.spells(body, code)
    meant = [m for m in spells if m.role in roles]
    if not meant:
        return _negated(claim, _outside(world, claim, spells))
    if claim.tense == "since" and claim.word:
        return _since(world, claim, meant)
    if claim.tense == "since":  # the date is a claim of its own
        claim = replace(claim, when=None, tense="now")
    if claim.when is not None:
        return _negated(claim, _then(world, claim, meant))
    day = world.day()
    held = [m for m in meant if m.span.covers(day)]
    past = [m for m in meant if m.span.possible[1] < day.first]
    suspended = [m for m in spells if m.role == "suspended" and m.span.surely_covers(day)]
    first, last = meant[0], (held or past or meant)[-1]
    if claim.tense == "past":
        return _negated(claim, _told(world, TRUE if past or held else FALSE, last))
    if suspended:
        return _told(world, DEPENDS, suspended[-1], N_("{member} is suspended in {body}, {span}."))
    if claim.tense == "ended":
        return _told(world, TRUE if past and not held else FALSE, last)
    if held and claim.tense == "waiting":
        start = first.span.start
        told = _told(world, WAS_TRUE, held[-1])
        return Judgement(
            told.verdict, told.answer, told.subjects, start if isinstance(start, When) else None
        )
    start = first.span.start
    if held and claim.negated and isinstance(start, When) and _came_later(world, body, first):
        told = _told(world, WAS_TRUE, held[-1])
        return Judgement(told.verdict, told.answer, told.subjects, start)
    over = world.organisation(body).span.possible[1] < day.first  # what is told of it is past
    verdict = TRUE if held or (past and over and not claim.negated) else WAS_TRUE if past else FALSE
    return _negated(claim, _told(world, verdict, last))


def _came_later(world: World, body: str, first: Membership) -> bool:
    """Whether an organisation was there for a year or more before a member came."""
    start, begun = first.span.start, world.organisation(body).span.start
    if not isinstance(start, When) or not isinstance(begun, When) or first.role == "founding":
        return False
    return start.year > begun.year


def _negated(claim: Claim, told: Judgement) -> Judgement:
    return negation(told) if claim.negated else told


def _told(world: World, verdict: str, m: Membership, text: str = "") -> Judgement:
    """A verdict that rests on one stay."""
    values: dict[str, object] = {
        "member": world.named(m.member),
        "body": world.named(m.organisation),
        "span": span_named(m.span),
        "role": world.concept("memberships", m.role),
    }
    answer = Text(text or N_("{member} in {body}: {role}, {span}."), values)
    end = m.span.end if isinstance(m.span.end, When) else None
    until = end if verdict == WAS_TRUE else None
    return cautious(Judgement(verdict, (answer,), (m.subject,), until), m.standing)


def _outside(world: World, claim: Claim, spells: list[Membership]) -> Judgement:
    """Judge a claim of membership where the registry has no such stay."""
    code, body = claim.about
    day = claim.when or world.day()
    values: dict[str, object] = {"member": world.named(code), "body": world.named(body)}
    wider = world.spells(_RENAMED_FOR_A_TIME.get(body, body), code)
    if wider and not spells and (claim.kind == "left" or claim.tense in ("past", "ended")):
        return _told(world, DEPENDS, wider[0])
    if spells:
        return _told(world, FALSE, spells[-1])
    # A full list of members is none of those who only watch, unless it holds some.
    listed = world.members(body, day)
    whole = claim.word not in _BESIDE_MEMBERS or claim.word in {m.role for m in listed}
    if whole and world.complete(body, day):
        answer = Text(
            N_("{member} is not in the registry's full list of members of {body}."), values
        )
        return Judgement(FALSE, (answer,), tuple(m.subject for m in listed[:1]))
    return unknown(
        Text(N_("The registry does not know whether {member} is a member of {body}."), values)
    )


def _then(world: World, claim: Claim, meant: list[Membership]) -> Judgement:
    """Judge a membership on a date, or for the years of a term."""
    when = claim.when
    assert when is not None  # noqa: S101 - the caller asked
    years = [when, claim.until] if claim.until else [when]
    held = [m for m in meant if all(m.span.covers(y) for y in years)]
    if not held:
        near = min(meant, key=lambda m: abs((m.span.possible[0] - when.first).days))
        return _told(world, FALSE, near)
    stay = held[0]
    over = stay.span.possible[1] < world.day().first
    verdict = WAS_TRUE if over and claim.until and claim.tense == "now" else TRUE
    return _told(world, verdict, stay)


def _since(world: World, claim: Claim, meant: list[Membership]) -> Judgement:
    when = claim.when
    assert when is not None  # noqa: S101 - the caller asked
    begun = [m for m in meant if isinstance(m.span.start, When) and agrees(when, m.span.start)]
    if not begun:
        return _date_differs(world, claim, meant[0])
    day = world.day()
    if begun[-1].span.covers(day):
        return _told(world, TRUE, begun[-1])
    back = [m for m in meant if m.span.covers(day)]
    if back:
        gap = N_("{member} was away for a time: recorded in {body} {span} again.")
        told = _told(world, DEPENDS, back[-1], gap)
        return Judgement(told.verdict, told.answer, (begun[-1].subject, *told.subjects))
    return _told(world, WAS_TRUE, begun[-1])


def _date_differs(world: World, claim: Claim, m: Membership) -> Judgement:
    """Another date than the registry's: wrong, unless founders can be dated in several ways."""
    start = m.span.start
    near = isinstance(start, When) and claim.when and abs(claim.when.year - start.year) <= 1
    near = near or (m.role == "founding" and _of_its_beginning(world, claim))
    verdict = (
        DEPENDS if (m.role == "founding" and near) or _one_day_apart(claim.when, start) else FALSE
    )
    if claim.word in _BESIDE_MEMBERS:  # such beginnings are told in many ways
        verdict = DEPENDS
    if not isinstance(start, When):
        verdict = NOT_KNOWN
    return _told(world, verdict, m)


def _of_its_beginning(world: World, claim: Claim) -> bool:
    """Whether a founder is dated by another of the days that one can take for the founding."""
    told = founded(world, Claim("founded", claim.about[1:], when=claim.when))
    return told.verdict == DEPENDS


def _one_day_apart(claimed: When | None, known: object) -> bool:
    """Whether two days follow each other: time zones and ceremonies make such differences."""
    if claimed is None or not isinstance(known, When) or claimed.precision != known.precision:
        return False
    return claimed.precision == "day" and abs((claimed.first - known.first).days) == 1


def joined(world: World, claim: Claim) -> Judgement:
    """Judge that one joined, when, and as which in order."""
    code, body = claim.about
    spells = [m for m in world.spells(body, code) if m.role in FULL]
    if not spells:
        return _negated(claim, _outside(world, claim, world.spells(body, code)))
    if claim.negated:
        return negation(_told(world, TRUE, spells[0]))
    told = _told(world, TRUE, spells[0])
    if claim.when is not None:
        when = claim.when
        begun = [m for m in spells if isinstance(m.span.start, When) and agrees(when, m.span.start)]
        told = _told(world, TRUE, begun[0]) if begun else _date_differs(world, claim, spells[0])
        if claim.word == "again" and not begun and len(spells) == 1:
            return Judgement(NOT_KNOWN, told.answer, told.subjects)  # a return is not recorded
    if len(spells) > 1 and told.verdict == TRUE:
        again = Text(N_("It left and came back: {span}."), {"span": span_named(spells[-1].span)})
        told = Judgement(TRUE, (*told.answer, again), (*told.subjects, spells[-1].subject))
    if claim.number is not None and told.verdict == TRUE:
        return _ranked(world, claim, told)
    return told


def _ranked(world: World, claim: Claim, told: Judgement) -> Judgement:
    """Judge a place in the order of joining."""
    code, body = claim.about
    seen = [o for o in world.observations(code) if o.property == f"{body.lower()}-member-ordinal"]
    if seen:
        values: dict[str, object] = {"n": seen[0].value}
        values["place"] = Named(seen[0].definition_en, seen[0].definition_id)
        answer = Text(N_("Recorded place in order: {n} ({place})."), values)
        right = int(seen[0].value) == claim.number
        subjects = (*told.subjects, seen[0].subject)
        return Judgement(TRUE if right else FALSE, (*told.answer, answer), subjects)
    first: dict[str, When] = {}
    for m in world.spells(body):
        if m.role in FULL and isinstance(m.span.start, When):
            first.setdefault(m.member, m.span.start)
    start = first.get(code)
    if start is None or not world.complete(body, start):
        return Judgement(NOT_KNOWN, told.answer, told.subjects)
    before = sum(w.last < start.first for w in first.values())
    same = sum(agrees(w, start) for w in first.values())
    values = {"from": before + 1, "to": before + same}
    answer = Text(N_("By the recorded dates it is number {from} to {to} in order."), values)
    right = claim.number is not None and before < claim.number <= before + same
    return Judgement(TRUE if right else DEPENDS, (*told.answer, answer), told.subjects)


def left(world: World, claim: Claim) -> Judgement:
    """Judge that a member left, and when."""
    code, body = claim.about
    spells = [m for m in world.spells(body, code) if m.role in FULL]
    if not spells:
        return _negated(claim, _outside(world, claim, world.spells(body, code)))
    ended = [
        m for m in spells if isinstance(m.span.end, When) and m.span.possible[1] <= world.day().last
    ]
    if not ended:
        return _negated(claim, _told(world, FALSE, spells[-1]))
    when = claim.when
    fits = [m for m in ended if when is None or agrees(when, m.span.end)]  # type: ignore[arg-type]
    if fits:
        return _negated(claim, _told(world, TRUE, fits[0]))
    near = [m for m in ended if when and _gap(when, m) <= _SOON]
    return _negated(claim, _told(world, DEPENDS if near else FALSE, (near or ended)[0]))


def _gap(when: When, m: Membership) -> int:
    """Days between a date and the end of a stay, as far as both are known."""
    return max((when.first - m.span.possible[1]).days, (m.span.possible[1] - when.last).days, 0)


def _continued(world: World, code: str) -> tuple[str, ...]:
    """The state that took the place of a state that is no more; none if the state exists."""
    state = world.party(code)
    return state.successors[:1] if isinstance(state, State) else ()


def founder(world: World, claim: Claim) -> Judgement:
    """Judge that one founded an organisation."""
    code, body = claim.about
    founders = [m for m in world.spells(body) if m.role == "founding"]
    own = [m for m in founders if m.member == code]
    if own:
        return _negated(claim, _told(world, TRUE, own[0]))
    values: dict[str, object] = {"member": world.named(code), "body": world.named(body)}
    if not founders:
        return unknown(Text(N_("The registry does not know the founders of {body}."), values))
    before = [m for m in founders if code in _continued(world, m.member)]
    if before:
        return _negated(claim, _told(world, DEPENDS, before[0]))
    later = [m for m in world.spells(body, code) if m.role in FULL]
    if later:
        return _negated(claim, _told(world, FALSE, later[0]))
    answer = Text(N_("{member} is not among the recorded founders of {body}."), values)
    sure = min(m.standing for m in founders)
    told = Judgement(FALSE, (answer,), tuple(m.subject for m in founders[:1]))
    return _negated(claim, cautious(told, sure))


def _is_later(world: World, name: str, body: str) -> bool:
    """Whether one who is called a founder is known to have come later."""
    return founder(world, Claim("founder", (name, body))).verdict == FALSE


def founded(world: World, claim: Claim) -> Judgement:
    """Judge when an organisation was founded."""
    body, when = world.organisation(claim.about[0]), claim.when
    start = body.span.start
    values: dict[str, object] = {"body": world.named(body.code)}
    if not isinstance(start, When) or when is None:
        return unknown(Text(N_("The registry does not know when {body} was founded."), values))
    values["date"] = date_named(start)
    answer = Text(N_("{body} was founded: {date}."), values)
    dates = [m.span.start for m in world.spells(body.code) if m.role == "founding"]
    others = [*dates, *_other_dates(world, body)]
    known = told_standing(world, body, "founded")
    standing = max([known, *(Standing.READ for d in dates if d == start)])
    if claim.word and _made_elsewhere(world, body, claim):
        instrument = Named(body.instrument_en, body.instrument_id)
        told_by = Text(N_("Its founding instrument: {instrument}."), {"instrument": instrument})
        told = Judgement(FALSE, (answer, told_by), (body.subject,))
        return _negated(claim, cautious(told, standing))
    if agrees(when, start):
        verdict = TRUE
    elif (
        any(isinstance(d, When) and agrees(when, d) for d in others)
        or (when.year == start.year and "year" in (when.precision, start.precision))
        or _one_day_apart(when, start)
        or (when.year != start.year and _of_its_instrument(body, when))
        or ("(no " in body.instrument_en and 0 < abs(when.year - start.year) <= _INFORMAL)
    ):
        verdict = DEPENDS  # signed, in force, first meeting: each has its day
    else:
        verdict = FALSE
    told = Judgement(verdict, (answer,), (body.subject,))
    return _negated(claim, cautious(told, standing))


def _of_its_instrument(body: Organisation, when: When) -> bool:
    """Whether the founding instrument is of that day, or of a day of that month or year."""
    days = [q.value for q in quantities(body.instrument_en)]
    return any(isinstance(d, When) and when.contains(d) for d in days)


def _made_elsewhere(world: World, body: Organisation, claim: Claim) -> bool:
    """Whether the instrument was made on the day that is told, and in another capital."""
    made = _MADE_AT.search(body.instrument_en)
    day = quantities(made["day"])[0].value if made else None
    if made is None or claim.when is None or claim.when.precision != "day" or day != claim.when:
        return False
    cities = [{fold_name(s.capital_en), fold_name(s.capital_id)} for s in world.states()]
    said, known = fold_name(claim.word), fold_name(made["place"])
    same = [names for names in cities if said in names]
    return bool(same) and not any(known in names for names in same)


def _other_dates(world: World, body: Organisation) -> list[When]:
    """Other days that one can take for the founding: of its treaty, and of what it succeeded."""
    treaties = [
        a
        for a in world.agreements()
        if a.name_en in body.instrument_en or BODIES.get(a.code) == body.code
    ]
    days = [e.when for a in treaties for e in world.events(a.code) if not e.party]
    days += [o.on for o in world.observations(body.code) if o.unit == "date"]
    before = [o.span.start for o in world.organisations() if o.successor == body.code]
    return [d for d in (*days, *before) if isinstance(d, When)]


def founders(world: World, claim: Claim) -> Judgement:
    """Judge how many founded an organisation."""
    body = claim.about[0]
    told = {m.member: m for m in world.spells(body) if m.role == "founding"}
    values: dict[str, object] = {"body": world.named(body), "n": len(told)}
    if not told:
        return unknown(Text(N_("The registry does not know the founders of {body}."), values))
    answer = Text(N_("The registry knows {n} founding members of {body}."), values)
    start, number = world.organisation(body).span.start, claim.number or 0
    sure = [m for m in told.values() if m.standing > Standing.RECALLED]
    on_the_day = sum(m.span.start == start for m in told.values())
    if any(_is_later(world, name, body) for name in claim.word.split()):
        verdict = FALSE  # a list of all of them that names one who came later
    elif number == len(told):
        verdict = TRUE
    else:
        verdict = DEPENDS if number == on_the_day or nearly(number, len(told)) else FALSE
    standing = max(m.standing for m in sure) if number < len(sure) else Standing.RECALLED
    if len(sure) == len(told):
        standing = min(m.standing for m in sure)
    subjects = tuple(m.subject for m in list(told.values())[:3])
    return cautious(Judgement(verdict, (answer,), subjects), standing)
