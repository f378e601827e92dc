"""Judges who held the chair of an organisation, and who hosted its summits."""

from typing import Final

from kerjasama.facts import When
from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.judgement import (
    FALSE,
    TRUE,
    Judgement,
    cautious,
    date_named,
    negation,
    span_named,
    unknown,
)
from kerjasama.words import N_, Text
from kerjasama.world import Membership, World

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
    return _chair(world, claim, code, claim.word)


def _chair(world: World, claim: Claim, code: str, body: str) -> Judgement:
    values: dict[str, object] = {"state": world.named(code), "body": world.named(body)}
    chairs = [m for m in world.spells(body) if m.role == "chair"]
    years = [y for y in (claim.when, claim.until) if y]
    then = [m for m in chairs if all(_touches(m, y) for y in years)]
    own = [m for m in (then if years else chairs) if m.member == code]
    others = [m for m in chairs if m.member != code and any(_touches(m, y) for y in years)]
    known = all(_filled(chairs, y) for y in years)
    if not chairs or not (own or (others and known)):
        return unknown(Text(N_("The registry does not know this chair of {body}."), values))
    m = (own or then or others)[0]
    values |= {"state": world.named(m.member), "span": span_named(m.span)}
    answer = Text(N_("The chair of {body} was held by {state}, {span}."), values)
    told = cautious(Judgement(TRUE if own else FALSE, (answer,), (m.subject,)), m.standing)
    return negation(told) if claim.negated else told


def _touches(m: Membership, when: When) -> bool:
    first, last = m.span.possible
    return first.year <= when.year <= last.year


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
