"""The form of cooperation: how many take part, how far apart they lie, and the school's word.

The articles contradict each other: one tells the forms apart by number, another by region. So a
form has two axes, `count` and `spread`, and the school label is derived from both.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from kerjasama.errors import BadRequestError
from kerjasama.facts import When
from kerjasama.words import N_, Named, Text
from kerjasama.world.lives import Life, remembered_lives
from kerjasama.world.regions import common_region, continents, scheme_name
from kerjasama.world.status import BOUND
from kerjasama.world.things import FULL, Agreement, Organisation, Region, State

if TYPE_CHECKING:
    from kerjasama.world.world import World

_TWO: Final = 2
_THREE: Final = 3
_FEW: Final = 40  # up to here the parties are a named few, beyond it many
_CONTINENTS: Final = 5  # regions of UN M49
_REMEMBERED: Final = 4000  # forms: those of all things on some days
_NEARLY_ALL: Final = 150  # states: an agreement that so many have joined is open to all


@dataclass(frozen=True, slots=True)
class Form:
    """The form of an organisation, an agreement or a relation.

    Attributes
    ----------
    label
        The school's word: ``bilateral``, ``regional`` or ``multilateral``.
    count
        ``unilateral``, ``bilateral``, ``trilateral``, ``plurilateral``, ``multilateral`` or
        ``universal``.
    spread
        ``one-region``, ``interregional`` or ``global``.
    parties
        Number of parties that were counted; a union that is a party counts once.
    region
        The narrowest region of a named scheme that holds all parties, if there is one.
    because
        The sentences that say why, waiting for their language.
    """

    about: str
    label: str
    count: str
    spread: str
    parties: int
    region: Region | None
    because: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Parties:
    """What a form is judged from.

    Attributes
    ----------
    number
        How many parties, a union counted once.
    universal
        Whether it is open to every state.
    region, scheme
        The narrowest region that holds all their states, and the name of its scheme.
    continents
        ``(name, states)`` for each UN M49 region that holds some of them.
    complete
        Whether all parties are recorded here.
    """

    number: int
    universal: bool
    region: Region | None
    scheme: Named | None
    continents: tuple[tuple[Named, int], ...]
    complete: bool = True


def judge(about: str, who: Parties) -> Form:
    """Judge the form of what these parties share.

    Examples
    --------
    >>> two = Parties(2, False, None, None, ((Named("Asia", "Asia"), 2),))
    >>> judge("IJEPA", two).label
    'bilateral'
    >>> world = Parties(193, True, None, None, ((Named("Asia", "Asia"), 48),))
    >>> judge("UN", world).count, judge("UN", world).label
    ('universal', 'multilateral')
    """
    values: Mapping[str, object] = {"parties": who.number}
    spread = (
        "one-region"
        if who.region is not None or len(who.continents) == 1
        else "global"
        if len(who.continents) >= _CONTINENTS
        else "interregional"
    )
    split = _split(who.continents)
    if who.number < _TWO:
        why = Text(N_("Only one party is recorded, so it is unilateral."))
        return Form(about, "unilateral", "unilateral", spread, who.number, who.region, (why,))
    if who.number == _TWO:
        why = Text(N_("It has two parties, so it is bilateral wherever they lie."))
        return Form(about, "bilateral", "bilateral", spread, who.number, who.region, (why,))
    if who.universal:
        why = Text(N_("It is open to all states, and {parties} parties take part."), values)
        if not who.complete:
            why = Text(N_("It is open to all states; {parties} parties are recorded here."), values)
        return Form(about, "multilateral", "universal", "global", who.number, None, (why, *split))
    count = (
        "trilateral"
        if who.number == _THREE
        else "plurilateral"
        if who.number < _FEW
        else "multilateral"
    )
    if who.region is not None:
        place = {"region": Named(who.region.name_en, who.region.name_id), "scheme": who.scheme}
        why = Text(
            N_("All {parties} parties lie in one region, {region}, by this scheme: {scheme}."),
            {**values, **place},
        )
        return Form(about, "regional", count, spread, who.number, who.region, (why, *split))
    why = Text(
        N_("Its {parties} parties lie in several regions: no region of a named scheme holds all."),
        values,
    )
    return Form(about, "multilateral", count, spread, who.number, None, (why, *split))


def _split(continents: tuple[tuple[Named, int], ...]) -> tuple[Text, ...]:
    """How the states spread over the regions of UN M49, when over more than one."""
    if len(continents) < _TWO:
        return ()
    ordered = sorted(continents, key=lambda c: (-c[1], c[0].en))
    names: dict[str, object] = {f"c{i}": name for i, (name, _) in enumerate(ordered)}
    listed = ", ".join(f"{{c{i}}} {states}" for i, (_, states) in enumerate(ordered))
    return (Text(N_("By UN M49 they are spread thus: {listed}."), {"listed": Text(listed, names)}),)


def remembered_form(world: "World", thing: Organisation | Agreement, on: When) -> Form:
    """Form of an organisation or agreement on a day; each is judged once for a world.

    Examples
    --------
    >>> from kerjasama.world import World
    >>> world = World.load()
    >>> asean, day = world.organisation("ASEAN"), world.day("2020")
    >>> remembered_form(world, asean, day) is remembered_form(world, asean, day)
    True
    """
    kept: dict[tuple[str, str], Form] = world.remembered("forms", dict)
    key = (thing.code, str(on))
    if key not in kept:
        if len(kept) >= _REMEMBERED:
            kept.clear()
        kept[key] = form(world, thing, on)
    return kept[key]


def form(world: "World", thing: Organisation | Agreement, on: When) -> Form:
    """Form of an organisation or agreement; see `World.form`."""
    parties = _parties(world, thing, on)
    if len(parties) < _TWO:
        parent = _parent(world, thing)
        if parent is not None:
            return replace(form(world, parent, on), about=thing.code)
        values: dict[str, object] = {
            "name": Named(thing.short("en"), thing.short("id")),
            "on": on,
        }
        raise BadRequestError(
            Text(N_("Too little is known of the parties of {name} on {on}."), values),
            Text(N_("Ask for another day with --on.")),
        )
    states = _states(world, parties, on)
    universal = (
        thing.universal == "yes" if isinstance(thing, Organisation) else len(states) >= _NEARLY_ALL
    )
    region = common_region(world.db, states, on) if len(parties) > _TWO else None
    scheme = scheme_name(world.db, region.scheme) if region else None
    complete = isinstance(thing, Agreement) or world.complete(thing.code, on)
    spread = continents(world.db, states, on)
    who = Parties(len(parties), universal, region, scheme, spread, complete)
    result = judge(thing.code, who)
    own_region = isinstance(thing, Organisation) and thing.region_en and not universal
    if result.label == "multilateral" and own_region and isinstance(thing, Organisation):
        values = {"region": Named(thing.region_en, thing.region_id)}
        note = Text(
            N_("Its founding text names a region, {region}; who takes that for one says regional."),
            values,
        )
        result = replace(result, because=(*result.because, note))
    unions = [p for p in parties if p not in states]
    if result.count == "bilateral" and unions:
        members = len(_states(world, unions, on))
        values = {"union": world.named(unions[0]), "states": members}
        note = Text(N_("{union} is one party here, though it has {states} member states."), values)
        return replace(result, because=(*result.because, note))
    return result


def relation_form(
    world: "World", one: State | Organisation, two: State | Organisation, on: When
) -> Form:
    """Form of the relation of two parties, either of which may be an organisation."""
    states = _states(world, [one.code, two.code], on)
    who = Parties(
        _TWO, universal=False, region=None, scheme=None, continents=continents(world.db, states, on)
    )
    result = judge("~".join(sorted((one.code, two.code))), who)
    for state, organisation in ((one, two), (two, one)):
        if isinstance(state, State) and isinstance(organisation, Organisation):
            values: dict[str, object] = {
                "state": world.named(state.code),
                "organisation": world.named(organisation.code),
            }
            what = N_("The two parties are a state, {state}, and an organisation, {organisation}.")
            notes = [Text(what, values)]
            if world.is_member(state.code, organisation.code, on):
                inner = form(world, organisation, on)
                inside = N_(
                    "What {state} does as a member inside {organisation} is {label} cooperation."
                )
                notes.append(Text(inside, values | {"label": Text(inner.label)}))
            return replace(result, because=(*result.because, *notes))
    return result


def _parent(world: "World", thing: Organisation | Agreement) -> Organisation | Agreement | None:
    """Whose members take part: an organ's organisation, or what an agreement amends or founds."""
    if isinstance(thing, Organisation):
        return world.organisation(thing.parent) if thing.parent else None
    for code in (*thing.amends, *thing.implements):
        return world.agreement(code)
    founded = [o for o in world.organisations() if thing.name_en in o.instrument_en]
    return founded[0] if founded else None


def _parties(world: "World", thing: Organisation | Agreement, on: When) -> list[str]:
    """Who takes part on the day; of what has ended, who did on its last day."""
    if isinstance(thing, Organisation):
        ended = thing.span.end
        when = ended if isinstance(ended, When) and ended.last < on.first else on
        roles = (*FULL, "suspended")
        marks = ", ".join("?" * len(roles))
        query = (
            f"SELECT DISTINCT member FROM membership WHERE role IN ({marks})"  # noqa: S608
            " AND organisation = ? AND first <= ? AND last >= ? ORDER BY member"
        )
        days = (when.last.toordinal(), when.first.toordinal())
        return [code for (code,) in world.db.execute(query, (*roles, thing.code, *days))]
    return agreement_parties(world, [thing], on)[thing.code]


def agreement_parties(
    world: "World", agreements: Iterable[Agreement], on: When
) -> dict[str, list[str]]:
    """Parties that are counted for the form of each agreement on a day, by code."""
    listed = {a.code: a for a in agreements}
    every = remembered_lives(world, listed.values())
    return {code: _counted(listed[code], life, on) for code, life in every.items()}


def _counted(thing: Agreement, life: Life, on: When) -> list[str]:
    day = on.last.toordinal()
    known = {code: life.party(code, day) for code in {*life.listed, *life.own}}
    left = {code for code, status in known.items() if status == "exited"}
    alive = {code for code, status in known.items() if status} - left
    if thing.parties:  # a closed list
        return sorted({*thing.parties, *alive} - left)
    bound = {code for code in alive if known[code] in (*BOUND, "consented")}
    return sorted(bound if life.status(day) in BOUND and bound else alive)


def _states(world: "World", parties: list[str], on: When) -> frozenset[str]:
    """The parties' states: an organisation stands for its full members."""
    states: set[str] = set()
    for code in parties:
        party = world.party(code)
        if isinstance(party, State):
            states.add(code)
        else:
            states |= {m.member for m in world.members(code, on) if m.role in FULL}
    return frozenset(states)
