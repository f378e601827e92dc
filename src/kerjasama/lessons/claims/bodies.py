"""Judges what an organisation is: whose agency, of which sort, in which field, with which name."""

from typing import Final

from kerjasama.briefs.wording import kind_of_thing
from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.judgement import (
    DEPENDS,
    FALSE,
    NOT_KNOWN,
    TRUE,
    Judgement,
    cautious,
    negation,
    told_standing,
    unknown,
)
from kerjasama.words import LANGUAGES, N_, Named, Text, Words
from kerjasama.world import Agreement, Organisation, Standing, World
from kerjasama.world.names import fold_name

_SPECIALISED: Final = ("agency", "bank")
_BROAD: Final = ("economy", "politics", "social-culture", "defence-security")
_FEW: Final = 2  # words: in so short a name another word makes another name
_FREE_TRADE: Final = ("FTA", "CU", "EIA")


def agency(world: World, claim: Claim) -> Judgement:
    """Judge that an organisation is a (specialised) agency, an organ or a part of another.

    Examples
    --------
    >>> world = World.load()
    >>> [agency(world, Claim("agency", (x,), "specialised UN")).verdict for x in ("WHO", "UNICEF")]
    ['true', 'false']
    """
    body = world.organisation(claim.about[0])
    *special, parent = claim.word.split()
    above = _above(world, body)
    values: dict[str, object] = {
        "body": world.named(body.code),
        "parent": world.named(parent),
        "sort": _sort(body.type),
    }
    if parent == "UN" and body.type == "agency" and not above:
        above = (parent,)  # specialised agencies have agreements of their own with it
    if parent in above:
        answer = Text(N_("{body} is in the family of {parent}; its sort: {sort}."), values)
        verdict = FALSE if special and body.type not in _SPECIALISED else TRUE
    else:
        answer = Text(N_("{body} is no part of {parent}; its sort: {sort}."), values)
        verdict = FALSE
    told = cautious(Judgement(verdict, (answer,), (body.subject,)), _standing(world, body, "type"))
    return negation(told) if claim.negated else told


def _standing(world: World, thing: Organisation | Agreement, told: str) -> Standing:
    """How well a trait is known: an agreement is told with its type."""
    if isinstance(thing, Agreement):
        return thing.standing
    return told_standing(world, thing, told)


def _thing(world: World, claim: Claim) -> Organisation | Agreement:
    code = claim.about[0]
    codes = {o.code for o in world.organisations()}
    return world.organisation(code) if code in codes else world.agreement(code)


def _above(world: World, body: Organisation) -> tuple[str, ...]:
    parents: list[str] = []
    while body.parent:
        parents.append(body.parent)
        body = world.organisation(body.parent)
    return tuple(parents)


def sort(world: World, claim: Claim) -> Judgement:
    """Judge that something is an alliance, a free trade agreement, a customs union or a union.

    Examples
    --------
    >>> world = World.load()
    >>> [sort(world, Claim("type", (x,), "alliance")).verdict for x in ("NATO", "ASEAN")]
    ['true', 'false']
    """
    thing = _thing(world, claim)
    trade = thing.trade_type if isinstance(thing, Agreement) else _founding_trade(world, thing)
    match claim.word:
        case "alliance":
            right = thing.type == "alliance"
        case "free-trade":
            right = any(part in trade for part in _FREE_TRADE) or "Free Trade" in thing.name("en")
        case "customs-union":
            right = "CU" in trade
        case "bloc":
            right = bool(trade) or _is_bloc(thing)
        case _:
            right = thing.type == "union"
    name = Named(thing.short("en"), thing.short("id"))
    kind = _sort(thing.type)
    answer = Text(N_("{name}: {type}."), {"name": name, "type": kind})
    sure = claim.word == "alliance" or (bool(trade) and claim.word == "free-trade")
    verdict = TRUE if right else FALSE if sure else DEPENDS
    standing = _standing(world, thing, "type")
    told = cautious(Judgement(verdict, (answer,), (thing.subject,)), standing)
    return negation(told) if claim.negated else told


def _founding_trade(world: World, body: Organisation) -> str:
    """The type of the trade agreement that founded an organisation; an empty text without one."""
    named = (a for a in world.agreements() if a.trade_type and a.short("en") in body.instrument_en)
    return " ".join(a.trade_type for a in named)


def _is_bloc(thing: Organisation | Agreement) -> bool:
    """Whether an organisation works above all for trade among its members."""
    return thing.type == "union" or (
        thing.type == "organisation" and {"trade", "economy"} <= set(thing.fields)
    )


def field(world: World, claim: Claim) -> Judgement:
    """Judge that something works in one or several fields.

    Examples
    --------
    >>> world = World.load()
    >>> [field(world, Claim("field", (x,), "economy")).verdict for x in ("WTO", "ASEAN")]
    ['true', 'depends']
    """
    thing = _thing(world, claim)
    name = Named(thing.short("en"), thing.short("id"))
    if not thing.fields:
        return unknown(Text(N_("The registry does not know the fields of {name}."), {"name": name}))
    said = claim.word.split()
    own = {world.top_field(f) for f in thing.fields}
    right = [s for s in said if s in own]
    broad = [f for f in thing.fields if f in _BROAD]
    listed = [world.concept("fields", f) for f in thing.fields]
    fields = Named(", ".join(n.en for n in listed), ", ".join(n.id for n in listed))
    answer = Text(N_("{name} works in: {fields}."), {"name": name, "fields": fields})
    if not right:
        verdict = FALSE
    elif len(right) < len(said) or (len(said) == 1 and len(broad) > 1):
        verdict = DEPENDS  # it works in other fields too, or not mainly in all of these
    else:
        verdict = TRUE
    standing = _standing(world, thing, "fields")
    told = cautious(Judgement(verdict, (answer,), (thing.subject,)), standing)
    return negation(told) if claim.negated else told


def abbreviation(world: World, claim: Claim) -> Judgement:
    """Judge what an abbreviation stands for.

    Examples
    --------
    >>> world = World.load()
    >>> names = ("OPEC", "Organization of the Petroleum Exporting Countries")
    >>> [abbreviation(world, Claim("abbr", ("OPEC",), x)).verdict for x in names]
    ['true', 'true']
    """
    thing = _thing(world, claim)
    name = Named(thing.name("en"), thing.name("id"))
    answer = Text(N_("Its full name: {name}."), {"name": name})
    said = _letters(claim.word)
    query = "SELECT name FROM lookup WHERE code = ? AND kind != 'state'"
    own = [thing.code, *(name for (name,) in world.db.execute(query, (thing.code,)))]
    close = any(_resembles(claim.word, n) for n in own)
    verdict = TRUE if said in {_letters(n) for n in own} else DEPENDS if close else NOT_KNOWN
    return Judgement(verdict, (answer,), (thing.subject,))


def _resembles(said: str, name: str) -> bool:
    """Whether a name is told in all but one of its words."""
    one, two = fold_name(said).split(), fold_name(name).split()
    same = sum(a == b for a, b in zip(one, two, strict=False))
    return len(one) == len(two) > _FEW and same >= len(one) - 1


def _sort(code: str) -> Named:
    return Named(*(kind_of_thing(code, Words(lang)) for lang in LANGUAGES))


def _letters(name: str) -> str:
    """A name without spaces and case, in the spelling of one side of the ocean."""
    return fold_name(name).replace(" ", "").replace("isation", "ization").replace("the", "")
