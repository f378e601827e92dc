"""Judges figures, ranks and seats: what moves with the day and with who counts."""

import re

from kerjasama.lessons.claims.grammar import Claim
from kerjasama.lessons.claims.judgement import (
    DEPENDS,
    FALSE,
    NOT_KNOWN,
    TRUE,
    WAS_TRUE,
    Judgement,
    cautious,
    date_named,
    negation,
    unknown,
)
from kerjasama.words import N_, Named, Text
from kerjasama.world import Observation, World
from kerjasama.world.names import fold_name

_SHOWN = 3
_LONG = 5  # letters of a word that says what a figure is about


def figure(world: World, claim: Claim) -> Judgement:
    """Judge a figure of a state by the figures that are recorded with their days.

    Examples
    --------
    >>> world = World.load().at("2026-11-01")
    >>> told = figure(world, Claim("figure", ("IDN",), "peacekeeping-rank", number=8))
    >>> told.verdict, str(told.until)
    ('was-true', '2022-01')
    """
    code = claim.about[0]
    seen = [o for o in world.observations(code) if o.property == claim.word]
    values: dict[str, object] = {"name": world.named(code)}
    if not seen:
        return unknown(Text(N_("The registry records no such figure of {name}."), values))
    same = [o for o in seen if o.value == str(claim.number)]
    shown = list(dict.fromkeys([*same[-1:], *seen[-_SHOWN:]]))
    note = Text(N_("It depends on the day and on who counts."))
    answers = (note, *(_recorded(o) for o in shown))
    subjects = tuple(o.subject for o in shown)
    if claim.word.endswith("-rank"):
        if same and same[-1] is seen[-1]:
            return Judgement(TRUE, answers, subjects)
        if same:
            return Judgement(WAS_TRUE, answers, subjects, same[-1].on)
    return Judgement(DEPENDS, answers, subjects)


def _recorded(o: Observation) -> Text:
    what = Named(o.definition_en, o.definition_id)
    return Text(N_("{date}: {n} ({what})."), {"date": date_named(o.on), "n": o.value, "what": what})


def first(world: World, claim: Claim) -> Judgement:
    """Judge that a state was the first at something: the registry ranks nobody."""
    code, said = claim.about[0], f" {fold_name(claim.word)} "
    seen = [o for o in world.observations(code) if _speaks_of(o, said)]
    note = Text(N_("Being first depends on the region that is meant and on what is counted."))
    if not seen:
        return Judgement(NOT_KNOWN, (note,))
    answers = (note, *(_recorded(o) for o in seen[:_SHOWN]))
    return Judgement(DEPENDS, answers, tuple(o.subject for o in seen[:_SHOWN]))


def _speaks_of(o: Observation, said: str) -> bool:
    """Whether a sentence holds at least two of the long words that name a figure."""
    words = {w for w in o.property.split("-") if len(w) >= _LONG}
    return len(words & set(said.split())) > 1


def seat(world: World, claim: Claim) -> Judgement:
    """Judge where an organisation has its seat.

    Examples
    --------
    >>> world = World.load()
    >>> [seat(world, Claim("seat", ("ASEAN",), place)).verdict for place in ("Jakarta", "Bangkok")]
    ['true', 'false']
    """
    body = world.organisation(claim.about[0])
    values: dict[str, object] = {"body": world.named(body.code)}
    if not body.seat_en:
        return unknown(Text(N_("The registry does not know the seat of {body}."), values))
    values["seat"] = Named(body.seat_en, body.seat_id)
    answer = Text(N_("The seat of {body} is {seat}."), values)
    place = fold_name(claim.word)
    own = [fold_name(s) for s in (body.seat_en, body.seat_id)]
    capitals = {
        fold_name(c): s.code for s in world.states() for c in (s.capital_en, s.capital_id) if c
    }
    if any(
        re.search(rf"\b{re.escape(part)}\b", o)
        for o in own
        for part in (place, *place.split(" in "))
    ) or any(o.split(" ")[0] and place.startswith(o) for o in own):
        verdict = TRUE
    else:
        verdict = FALSE if place in capitals else NOT_KNOWN
    told = cautious(Judgement(verdict, (answer,), (body.subject,)), body.standing)
    return negation(told) if claim.negated else told
