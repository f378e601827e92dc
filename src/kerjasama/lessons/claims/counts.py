"""Judges claims about how many take part, and of what sort they are."""

from dataclasses import replace

from kerjasama.facts import When
from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.judgement import (
    DEPENDS,
    FALSE,
    TRUE,
    WAS_TRUE,
    Judgement,
    cautious,
    date_named,
    negation,
    unknown,
)
from kerjasama.words import N_, Named, Text
from kerjasama.world import Membership, Observation, Organisation, Standing, State, World
from kerjasama.world.status import BOUND
from kerjasama.world.things import FULL

_NEAR = 0.1  # how far "about" may be from the number
_MANY = 20  # so many founders are counted in several ways
_NEAR_FOUNDERS = 0.25  # how far such counts may differ
_FEW = 3  # memberships that are cited for a number


def count(world: World, claim: Claim) -> Judgement:
    """Judge how many members an organisation has, or parties an agreement.

    Examples
    --------
    >>> world = World.load().at("2026-11-01")
    >>> told = count(world, Claim("count", ("ASEAN",), number=10))
    >>> told.verdict, str(told.until)
    ('was-true', '2025-10-26')
    """
    thing = world.find(claim.about[0], "organisation", "agreement")
    if isinstance(thing, Organisation):
        told = _members(world, thing, claim)
        if claim.tense == "then" and told.verdict != TRUE:  # the day is that of something else
            told = _members(world, thing, replace(claim, when=None))
    else:
        told = _parties(world, thing.code, claim)
    over = isinstance(thing, Organisation) and thing.span.possible[1] < world.day().first
    if (claim.tense in ("past", "ended") or over) and told.verdict == WAS_TRUE:
        told = replace(told, verdict=TRUE)
    return negation(told) if claim.negated else told


def _fits(claim: Claim, n: int) -> bool:
    number = claim.number or 0
    match claim.bound:
        case "more":
            return n >= number
        case "less":
            return n <= number
        case "about":
            return abs(n - number) <= _NEAR * number
    return n == number


_OF_ALL = {"UN-GA": "UN"}  # an organ of which every member is one: article 9 of the Charter


def _members(world: World, body: Organisation, claim: Claim) -> Judgement:
    body = world.organisation(_OF_ALL.get(body.code, body.code))
    if claim.tense == "first" and claim.when is None:
        return _at_first(world, body, claim)
    day = claim.when or world.day()
    listed = _counted(world, body.code, day)
    seen = [o for o in world.observations(body.code) if o.property == "members"]
    name = world.named(body.code)
    if not world.complete(body.code, day):
        return _observed(claim, seen, name)
    values: dict[str, object] = {"body": name, "n": len(listed), "on": date_named(day)}
    answer = Text(N_("{body} has {n} members ({on})."), values)
    standing = max(
        min((m.standing for m in listed), default=Standing.RECALLED), _of(seen, len(listed))
    )
    subjects = tuple(m.subject for m in listed[-_FEW:])
    if _fits(claim, len(listed)):
        return cautious(Judgement(TRUE, (answer,), subjects), standing)
    states = sum(isinstance(world.party(m.member), State) for m in listed)
    if _fits(claim, states):
        note = Text(N_("{n} of them are states; the others are organisations."), {"n": states})
        return Judgement(DEPENDS, (answer, note), subjects)
    invited = [m for m in world.members(body.code, day) if m.role == "candidate"]
    forum = body.type == "forum" and not claim.bound  # without accession the guests come at once
    if forum and invited and _fits(claim, len(listed) + len(invited)):
        names = [world.named(m.member) for m in invited]
        said = Named(", ".join(n.en for n in names), ", ".join(n.id for n in names))
        note = Text(N_("With those invited it would be so many: {names}."), {"names": said})
        return Judgement(DEPENDS, (answer, note), subjects)
    active = sum(m.role in FULL for m in listed)
    if _fits(claim, active):
        note = Text(N_("Without those suspended they are {n}."), {"n": active})
        return Judgement(DEPENDS, (answer, note), subjects)
    before = None if claim.when or claim.bound else _last_day(world, body.code, claim.number or 0)
    if before is not None:
        note = Text(N_("It had {n} until {date}."), {"n": claim.number, "date": date_named(before)})
        changed = _changed(world, body.code, before)
        return Judgement(WAS_TRUE, (answer, note), changed or subjects, before)
    return cautious(Judgement(FALSE, (answer,), subjects), max(standing, Standing.READ))


def _counted(world: World, body: str, day: When) -> list[Membership]:
    """Members on a day; who is suspended counts unless that has ended the membership."""
    full = {m.member for m in world.spells(body) if m.role in FULL and m.span.covers(day)}
    return [
        m
        for m in world.members(body, day)
        if m.role in FULL or (m.role == "suspended" and m.member in full)
    ]


def _at_first(world: World, body: Organisation, claim: Claim) -> Judgement:
    """Judge how many members an organisation had when it began."""
    start = body.span.start
    founding = [m for m in world.spells(body.code) if m.role == "founding"]
    if not founding or not isinstance(start, When) or not world.complete(body.code, start):
        return unknown(
            Text(
                N_("The registry does not know the founders of {body}."),
                {"body": world.named(body.code)},
            )
        )
    values: dict[str, object] = {"body": world.named(body.code), "n": len(founding)}
    answer = Text(N_("The registry knows {n} founding members of {body}."), values)
    present = sum(m.role in FULL for m in world.members(body.code, start))
    subjects = tuple(m.subject for m in founding[:_FEW])
    if _fits(claim, len(founding)) or _fits(claim, present):
        return Judgement(TRUE, (answer,), subjects)
    number = claim.number or 0
    soon = _last_day(world, body.code, number) is not None  # so many were in it a little later
    verdict = DEPENDS if soon or nearly(number, len(founding)) else FALSE
    standing = min(m.standing for m in founding)
    return cautious(Judgement(verdict, (answer,), subjects), standing)


def nearly(number: int, founders: int) -> bool:
    """Whether a number of many founders can be that of another day or another count.

    Examples
    --------
    >>> nearly(50, 51), nearly(6, 5)
    (True, False)
    """
    return founders >= _MANY and abs(number - founders) <= _NEAR_FOUNDERS * founders


def _of(seen: list[Observation], number: int) -> Standing:
    """How far a recorded figure supports a number."""
    return max((o.standing for o in seen if int(o.value) == number), default=Standing.RECALLED)


def _observed(claim: Claim, seen: list[Observation], name: Named) -> Judgement:
    """Judge by recorded figures where no full list is known."""
    values: dict[str, object] = {"body": name}
    if not seen:
        return unknown(Text(N_("The registry has no full list of the members of {body}."), values))
    fits = [o for o in seen if _fits(claim, int(o.value))]
    last = seen[-1]
    told = fits[-1] if fits else last
    values |= {"n": int(told.value), "on": date_named(told.on)}
    answer = Text(N_("Recorded for {body} ({on}): {n}."), values)
    verdict = TRUE if fits and told == last else DEPENDS
    return Judgement(verdict, (answer,), (told.subject,))


def _last_day(world: World, body: str, number: int) -> When | None:
    """The last day on which the organisation had so many members, by its full list."""
    days = set()
    today = world.day().first.toordinal()
    for m in world.spells(body):
        if m.role in FULL:
            days |= {d for d in (m.span.start, m.span.end) if isinstance(d, When)}
    for day in sorted((d for d in days if d.first.toordinal() <= today), reverse=True):
        eve = _eve(day)
        if not world.complete(body, eve):
            return None
        if len(_counted(world, body, eve)) == number:
            return day
    return None


def _changed(world: World, body: str, day: When) -> tuple[str, ...]:
    return tuple(m.subject for m in world.spells(body) if day in (m.span.start, m.span.end))[:_FEW]


def _parties(world: World, code: str, claim: Claim) -> Judgement:
    day = claim.when or world.day()
    bound = {c: s for c, s in world.parties(code, day).items() if s.status in BOUND}
    seen = [o for o in world.observations(code) if o.property == "parties"]
    name = Named(world.agreement(code).short("en"), world.agreement(code).short("id"))
    if not bound and not seen and claim.when is None:  # an agreement that has ended
        once = {e.party for e in world.events(code) if e.party}
        bound = {c: s for c, s in world.parties(code).items() if c in once}
    if not bound and not seen:
        return unknown(
            Text(N_("The registry does not know the parties of {body}."), {"body": name})
        )
    if seen:
        return _observed(claim, seen, name)
    values: dict[str, object] = {"body": name, "n": len(bound), "on": date_named(day)}
    answer = Text(N_("{body} binds {n} parties ({on}), by what is recorded."), values)
    subjects = tuple(s.event.subject for s in bound.values() if s.event)[:_FEW]
    return Judgement(TRUE if _fits(claim, len(bound)) else DEPENDS, (answer,), subjects)


def composed(world: World, claim: Claim) -> Judgement:
    """Judge that an organisation is made of states of one sort: that is a matter of definition."""
    body = claim.about[0]
    listed = [m for m in world.members(body) if m.role in FULL]
    values: dict[str, object] = {"body": world.named(body), "n": len(listed)}
    others = [m for m in listed if not isinstance(world.party(m.member), State)]
    answers = [Text(N_("Who belongs to such a sort of states depends on the definition."))]
    subjects = [m.subject for m in listed[:1]]
    if others:
        values["states"] = len(listed) - len(others)
        text = N_("{body} has {n} members, {states} of them states; the others are organisations.")
        answers.append(Text(text, values))
        subjects = [m.subject for m in others]
    for o in world.observations(body):
        if o.property.startswith("members-"):
            told = {"n": int(o.value), "what": Named(o.definition_en, o.definition_id)}
            answers.append(Text(N_("Recorded: {n} ({what})."), told))
            subjects.append(o.subject)
    if claim.number is not None:
        return _with_others(world, claim, tuple(answers), tuple(subjects))
    return Judgement(DEPENDS, tuple(answers), tuple(subjects))


def _with_others(
    world: World, claim: Claim, answers: tuple[Text, ...], subjects: tuple[str, ...]
) -> Judgement:
    """Judge "so many states and this organisation", now and before the last organisation came."""
    body = claim.about[0]

    def sorts(on: When) -> tuple[int, set[str]]:
        listed = [m.member for m in world.members(body, on) if m.role in FULL]
        others = {m for m in listed if not isinstance(world.party(m), State)}
        return len(listed) - len(others), others

    said = (claim.number, set(claim.word.split()))
    if sorts(world.day()) == said:
        return Judgement(TRUE, answers[1:], subjects)
    starts = {m.span.start for m in world.spells(body) if isinstance(m.span.start, When)}
    for start in sorted(starts, key=lambda w: w.first, reverse=True):
        if start.first <= world.day().first and sorts(_eve(start)) == said:
            return Judgement(WAS_TRUE, answers[1:], subjects, start)
    return Judgement(DEPENDS, answers, subjects)


def _eve(day: When) -> When:
    from datetime import timedelta

    return When(str(day.first - timedelta(days=1)))
