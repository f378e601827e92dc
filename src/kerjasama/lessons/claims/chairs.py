"""Judges who held the chair of an organisation, and who hosted its summits."""

from collections.abc import Sequence
from typing import Final

from kerjasama.facts import When
from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.judgement import (
    FALSE,
    NOT_KNOWN,
    TRUE,
    WAS_TRUE,
    Judgement,
    cautious,
    date_named,
    negation,
    span_named,
    unknown,
)
from kerjasama.words import N_, Text
from kerjasama.world import Membership, World

_WEEKS: Final = 45  # days: a summit may be told by its month, or by the day it ended
_AFRO_ASIAN: Final = "BANDUNG-1955"


def chaired(world: World, claim: Claim) -> Judgement:
    """Judge that a state held the chair, or the presidency, of an organisation.

    Examples
    --------
    >>> from kerjasama.facts import When
    >>> world = World.load().at("2026-11-01")
    >>> said = [Claim("chaired", (x, "G20"), when=When("2022")) for x in ("IDN", "JPN")]
    >>> [chaired(world, c).verdict for c in said]
    ['true', 'false']
    """
    return _chair(world, claim, claim.about[0], claim.about[1])


def hosted(world: World, claim: Claim) -> Judgement:
    """Judge that a state hosted a summit, the conference of Bandung, or Asian Games.

    Examples
    --------
    >>> world = World.load().at("2026-11-01")
    >>> hosted(world, Claim("hosted", ("IDN",), "afro")).verdict
    'true'
    """
    code = claim.about[0]
    if claim.word == "afro":
        return _conference(world, claim)
    if claim.word == "games":
        return _games(world, claim)
    told = _chair(world, claim, code, claim.word, at_start=True)
    begun = [m.span.start for m in world.spells(claim.word, code) if m.role == "chair"]
    if told.verdict == TRUE and _in_another_month(claim.when, begun):
        return Judgement(NOT_KNOWN, told.answer, told.subjects)
    return told


def _in_another_month(when: When | None, begun: Sequence[object]) -> bool:
    """Whether a summit, whose day is known by the term that it began, was in another month."""
    if when is None or when.precision == "year":
        return False
    days = [d for d in begun if isinstance(d, When) and d.precision != "year"]
    known = [d for d in days if d.year == when.year and (d.first.month, d.first.day) != (1, 1)]
    near = (abs((d.first - when.first).days) <= _WEEKS for d in known)
    return bool(known) and not any(near)


def _chair(
    world: World, claim: Claim, code: str, body: str, *, at_start: bool = False
) -> Judgement:
    values: dict[str, object] = {"state": world.named(code), "body": world.named(body)}
    chairs = [m for m in world.spells(body) if m.role == "chair"]
    years = [y for y in (claim.when, claim.until) if y]
    then = [m for m in chairs if all(_touches(m, y, at_start=at_start) for y in years)]
    own = [m for m in (then if years else chairs) if m.member == code]
    others = [m for m in chairs if m.member != code or at_start]  # the year of no summit
    others = [m for m in others if any(_touches(m, y) for y in years)]
    known = all(_filled(chairs, y) for y in years)
    if not chairs or not (own or (others and known)):
        return unknown(Text(N_("The registry does not know this chair of {body}."), values))
    m = (own or then or others)[0]
    values |= {"state": world.named(m.member), "span": span_named(m.span)}
    answer = Text(N_("The chair of {body} was held by {state}, {span}."), values)
    over = claim.word == "current" and claim.when is None and m.span.possible[1] < world.day().first
    verdict = (WAS_TRUE if over else TRUE) if own else FALSE
    told = cautious(Judgement(verdict, (answer,), (m.subject,)), m.standing)
    return negation(told) if claim.negated else told


def _touches(m: Membership, when: When, *, at_start: bool = False) -> bool:
    """Whether a chair was held in a year; a summit begins the terms of several years."""
    first, last = m.span.possible
    begins = at_start and last.year - first.year > 1
    return when.year == first.year if begins else first.year <= when.year <= last.year


def _filled(chairs: list[Membership], when: When) -> bool:
    """Whether the chair is known on every day: of some years only the host of a summit is."""
    reached = when.first.toordinal() - 1
    for first, until in sorted(m.span.possible for m in chairs):
        if first.toordinal() <= reached + 1:
            reached = max(reached, until.toordinal())
    return reached >= when.last.toordinal()


def _conference(world: World, claim: Claim) -> Judgement:
    """The conference of 1955: the registry names the host first among those who invited."""
    agreement = world.agreement(_AFRO_ASIAN)
    known = next(e for e in world.events(_AFRO_ASIAN) if not e.party and e.when)
    assert known.when is not None  # noqa: S101 - chosen so
    summary = agreement.summary_en
    state, when = world.state(claim.about[0]), claim.when
    first = min(
        (s for s in world.states() if s.name_en in summary),
        key=lambda s: summary.index(s.name_en),
        default=None,
    )
    fits = when is None or when.contains(known.when) or when.year == known.when.year
    values: dict[str, object] = {"date": date_named(known.when), "state": world.named(state.code)}
    answer = Text(N_("The Asian-African Conference ended on {date}."), values)
    right = first is not None and first.code == state.code and fits
    told = Judgement(TRUE if right else FALSE, (answer,), (agreement.subject, known.subject))
    return negation(told) if claim.negated else told


def _games(world: World, claim: Claim) -> Judgement:
    values: dict[str, object] = {"state": world.named(claim.about[0])}
    seen = world.observations(claim.about[0], "asian-games-hosted")
    fits = [o for o in seen if claim.when is None or claim.when.year == o.on.year]
    if not fits:
        return unknown(Text(N_("The registry records no such Games in {state}."), values))
    values["dates"] = "; ".join(str(o.on.year) for o in seen)
    answer = Text(N_("{state} hosted Asian Games: {dates}."), values)
    return Judgement(TRUE, (answer,), tuple(o.subject for o in fits))
