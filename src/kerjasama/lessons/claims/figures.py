"""Judges figures, ranks and seats: what moves with the day and with who counts."""

import re

from kerjasama.lessons.claims.claim import Claim
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
    told_standing,
    unknown,
)
from kerjasama.lessons.claims.patterns import regex
from kerjasama.words import N_, Named, Text
from kerjasama.world import Observation, State, World
from kerjasama.world.names import fold_name

_SHOWN = 3
_PARTS = regex(
    r", (?:di |in |at )?(?!D)|; | dan | and | in | at | di |[()]|\bjuga |\balso |later |kemudian "
)
_HOSTS = {  # states of towns that are no capitals and have seats of organisations
    **dict.fromkeys(("geneva", "jenewa"), "CHE"),
    **dict.fromkeys(("newyork", "washingtondc"), "USA"),
    **dict.fromkeys(("thehague", "denhaag"), "NLD"),
    **dict.fromkeys(("strasbourg", "lyon"), "FRA"),
    **dict.fromkeys(("jeddah", "jedah"), "SAU"),
    "montreal": "CAN",
    "frankfurt": "DEU",
}
_NONE = regex(r"(?i:no\b|none\b)")
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
    standing = told_standing(world, body, "seat_en")
    if not claim.word:  # whether it has one
        verdict = FALSE if _NONE.match(body.seat_en) else TRUE
        told = cautious(Judgement(verdict, (answer,), (body.subject,)), standing)
        return negation(told) if claim.negated else told
    own = {_city(p) for text in (body.seat_en, body.seat_id) for p in _PARTS.split(text)} - {""}
    said = [_city(part) for part in _PARTS.split(claim.word)]
    own |= {o.removesuffix("dc").removeprefix("metro") for o in own}
    if any(part in own or any(part.startswith(o) for o in own) for part in said):
        verdict = TRUE
    elif host := next((s for s in world.states() if said[0] in _names(s)), None):
        verdict = _in_state(world, host.code, own)
    else:
        verdict = FALSE if set(said) & _cities(world) else NOT_KNOWN
    if claim.tense == "past" and verdict == FALSE:
        verdict = NOT_KNOWN  # where it was before is not recorded
    told = cautious(Judgement(verdict, (answer,), (body.subject,)), standing)
    return negation(told) if claim.negated else told


def _names(state: State) -> set[str]:
    return {_city(state.name_en), _city(state.name_id)}


def _in_state(world: World, code: str, own: set[str]) -> str:
    """Whether the seat is in a state: known where it is the capital of that one or of another."""
    capitals = {s.code: {_city(s.capital_en), _city(s.capital_id)} - {""} for s in world.states()}
    if capitals[code] & own or any(_HOSTS.get(town) == code for town in own):
        return TRUE
    return FALSE if any(named & own for named in capitals.values()) else NOT_KNOWN


def _city(text: str) -> str:
    return re.sub(r"\W|\bcity\b|\bkota\b", "", fold_name(text.replace("D.C", "DC")))


def _cities(world: World) -> set[str]:
    """Capitals, and seats of organisations."""
    told = [c for s in world.states() for c in (s.capital_en, s.capital_id)]
    told += [c for o in world.organisations() for c in (o.seat_en, o.seat_id)]
    return {_city(part) for text in told for part in _PARTS.split(text)} - {""}
