"""Live examples of the words of the field: what shows each in the registry, by a rule.

What Indonesia takes part in comes first, because the words are those of its schools; then what has
the most parties, and of agreements of two the newest.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

import numpy as np

from kerjasama.atlas.bound import bound
from kerjasama.atlas.clubs import fields, forms, organs, things
from kerjasama.atlas.glossary import Concept, glossary, within
from kerjasama.atlas.once import once
from kerjasama.atlas.state import held, tie_name, ties
from kerjasama.atlas.texts import Two, both, listed, names, said, two
from kerjasama.briefs.gather import Reading, measures
from kerjasama.briefs.pictures import label
from kerjasama.briefs.wording import (
    number_or_share,
    observed,
    opened,
    rank_word,
    since,
    status_told,
)
from kerjasama.facts import Span
from kerjasama.measures import Measure
from kerjasama.words import N_, Named, Words
from kerjasama.world import Agreement, Form, Organisation, World
from kerjasama.world.depth import depth
from kerjasama.world.memberships import ENDED
from kerjasama.world.status import BOUND
from kerjasama.world.things import FULL

HOME: Final = "IDN"
Example = dict[str, Any]
_EACH: Final = 2  # organisations, and agreements, of one sort
_MOST: Final = 4
_FEW: Final = 3
_STATES: Final = ("state", "economy")


def examples(world: World, concept: Concept) -> list[Example]:
    """Things of the registry that show a concept, at most four.

    Examples
    --------
    >>> from kerjasama.atlas.glossary import glossary
    >>> world = World.load()
    >>> found = examples(world, glossary(world)["drivers"]["neighbourhood"])
    >>> sorted(example["code"] for example in found)
    ['ASEAN', 'IDN/MYS', 'IDN/PNG', 'IDN/TLS']
    """
    told = (e for rule in _RULES.get(concept.scheme, ()) for e in rule(world, concept))
    return list(islice({e["code"]: e for e in told}.values(), _MOST))


def _example(kind: str, code: str, name: Two, why: Two) -> Example:
    return {"kind": kind, "code": code, "name": name, "why": why}


# clubs, those in which Indonesia takes part first


@dataclass(frozen=True, slots=True)
class _Club:
    """An organisation or agreement of the day, and since when Indonesia takes part, if it does."""

    thing: Organisation | Agreement
    form: Form
    since: Span | None

    @property
    def order(self) -> tuple[bool, int, int, str]:
        """Indonesia's own first, then the widest, then the newest."""
        begun = self.since.possible[0].toordinal() if self.since else 0
        return self.since is None, -self.form.parties, -begun, self.thing.code


@once
def _clubs(world: World) -> list[_Club]:
    """All clubs of which the form is known, in their order."""
    own, every = _own(world), forms(world)
    found = [
        _Club(thing, form, own.get(thing.code))
        for thing in things(world)
        if thing.code not in organs(world)
        and (form := every[thing.code]) is not None
        and (thing.code in own or _alive(world, thing))
    ]
    return sorted(found, key=lambda club: club.order)


def _own(world: World) -> dict[str, Span]:
    """Since when Indonesia takes part in what it takes part in."""
    day = world.day().last.toordinal()
    found = {m.organisation: m.span for m in world.memberships(HOME) if m.role in FULL}
    for code, times in bound(world).items():
        for time in times.get(HOME, ()):
            if time.first <= day <= time.last:
                found[code] = Span.of(time.begun.date, "..")
    return found


def _alive(world: World, thing: Organisation | Agreement) -> bool:
    if isinstance(thing, Organisation):
        return thing.span.covers(world.day())
    return world.status(thing.code).status in BOUND


def _shown(
    world: World, chosen: Iterable[_Club], why: Callable[[World, _Club], Two]
) -> Iterator[Example]:
    """The first organisations and the first agreements."""
    some, told = list(chosen), names(world)
    for kind, sort in (("organisation", Organisation), ("agreement", Agreement)):
        for club in islice((c for c in some if isinstance(c.thing, sort)), _EACH):
            code = club.thing.code
            yield _example(kind, code, told[code], why(world, club))


def _taking_part(_: World, club: _Club) -> Two:
    span, n = club.since, club.form.parties
    organisation = isinstance(club.thing, Organisation)
    if span is None:
        text = (
            N_("{n} members are recorded here; Indonesia is not one of them.")
            if organisation
            else N_("{n} parties are recorded here; Indonesia is not one of them.")
        )
        return said(lambda say: say(text, n=say.number(n)))
    text = (
        N_("{n} members are recorded here; Indonesia is one {since}.")
        if organisation
        else N_("{n} parties are recorded here; Indonesia is one {since}.")
    )
    return said(lambda say: say(text, n=say.number(n), since=since(span, say)))


def _forms(world: World, concept: Concept) -> Iterator[Example]:
    """What has a form, and why it has it."""
    axis = concept.broader if concept.broader in ("count", "spread") else "label"
    code = concept.code.removeprefix("school-").removesuffix("-count")
    chosen = (club for club in _clubs(world) if getattr(club.form, axis) == code)
    yield from _shown(world, chosen, _because)


def _because(_: World, club: _Club) -> Two:
    return listed([two(text) for text in club.form.because])


def _fields(world: World, concept: Concept) -> Iterator[Example]:
    """What lies in a field above all, then what lies there too."""
    field, top = within(world, concept), fields(world)

    def order(club: _Club) -> tuple[bool, bool, bool]:
        told = club.thing.fields
        near = sum(top[code] == top[concept.code] for code in told)
        return told[0] not in field, club.since is None, 2 * near <= len(told)

    chosen = [club for club in _clubs(world) if field & set(club.thing.fields)]
    chosen.sort(key=order)
    yield from _shown(world, chosen, _taking_part)


def _mechanisms(world: World, concept: Concept) -> Iterator[Example]:
    ways = within(world, concept)
    chosen = (club for club in _clubs(world) if ways & set(club.thing.mechanisms))
    yield from _shown(world, chosen, _taking_part)


def _trade(world: World, concept: Concept) -> Iterator[Example]:
    """Trade agreements of a class of depth, with a provision, on a basis in WTO law."""

    def shows(thing: Organisation | Agreement) -> bool:
        if not isinstance(thing, Agreement) or thing.type != "trade":
            return False
        told = {"depth": (depth(thing),), "provisions": thing.covers, "wto-bases": thing.wto_basis}
        return concept.code in told[concept.scheme]

    yield from _shown(world, (c for c in _clubs(world) if shows(c.thing)), _taking_part)


def _carriers(world: World, concept: Concept) -> Iterator[Example]:
    """What serves the same numbers of the checklist, but for those that a broader concept has."""
    numbers = set(concept.checklist)
    if concept.broader:
        numbers -= set(glossary(world)[concept.scheme][concept.broader].checklist)
    order = {club.thing.code: place for place, club in enumerate(_clubs(world))}
    found = [thing for thing in things(world) if numbers & set(thing.checklist)]
    for thing in sorted(found, key=lambda t: (order.get(t.code, len(order)), t.code)):
        kind = "organisation" if isinstance(thing, Organisation) else "agreement"
        why = both(thing, "goals" if kind == "organisation" else "summary")
        yield _example(kind, thing.code, names(world)[thing.code], why)


# Indonesia's pairs


def _pair(world: World, other: str, why: Two) -> Example:
    (en, local), (other_en, other_local) = names(world)[HOME], names(world)[other]
    name = (f"{en} – {other_en}", f"{local} – {other_local}")
    return _example("pair", f"{HOME}/{other}", name, why)


def _measured(world: World, concept: Concept) -> Iterator[Example]:
    """Pairs that a measure puts at its ends; of a question, those for whom the answer is yes."""
    every = {m.key: m for m in measures(world, world.day())}
    for key in concept.measures:
        for other in _ends(world, every[key], every["distance"]):
            yield _pair(world, other, _reading(world, every[key], other))


def _ends(world: World, measure: Measure, distance: Measure) -> list[str]:
    states = {s.code for s in world.states() if s.type in _STATES}
    row = measure.values[measure.codes.index(HOME)].tolist()
    told = zip(measure.codes, row, strict=True)
    known = {code: x for code, x in told if code in states and not np.isnan(x)}
    if measure.unit == "yes-no":
        yes = [code for code, x in known.items() if x]
        return sorted(yes, key=lambda code: distance.between(HOME, code) or np.inf)[:_FEW]
    ordered = sorted(known, key=lambda code: known[code], reverse=measure.near >= 0)
    return [ordered[0], ordered[-1]]


def _reading(world: World, measure: Measure, other: str) -> Two:
    value, percentile = measure.between(HOME, other), measure.percentile(HOME, other)
    reading = Reading(measure, HOME, other, value, percentile)

    def tell(say: Words) -> str:
        called = {code: say(world.named(code)) for code in (HOME, other)}
        number = number_or_share(value or 0.0, measure.unit, say)
        return f"{label(reading, say, called)}: {number}, {rank_word(reading, say)}."

    return said(tell)


def _partners(world: World, concept: Concept) -> Iterator[Example]:
    """The newest partnerships of a level."""
    states = {state.code for state in world.states()}
    for tie in reversed(ties(world)):
        other = tie.b if tie.a == HOME else tie.a
        own = HOME in (tie.a, tie.b) and tie.level == concept.code
        if own and other in states and tie.span.covers(world.day()):
            name = Named(*tie_name(tie))
            why = said(lambda say: f"{say(name)} {since(tie.span, say)}.")  # noqa: B023 - at once
            yield _pair(world, other, why)


# Indonesia's own history


def _stays(world: World, concept: Concept) -> Iterator[Example]:
    """The newest stay in a role, or ended in a way, in each of the widest organisations."""
    newest: dict[str, Span] = {}
    for code, stays in held(world, HOME).items():
        for stay in stays:  # the oldest first
            if concept.code in (stay.role, ENDED.get(stay.ended_by)):
                newest[code] = stay.span
    sizes = {code: form.parties if (form := forms(world)[code]) else 0 for code in newest}
    home = world.named(HOME)
    for code in sorted(newest, key=lambda code: (-sizes[code], code)):
        span = newest[code]
        when = span.start if span.start == span.end else span
        why = said(lambda say: f"{say(home)}: {observed(when, say)}.")  # noqa: B023 - at once
        yield _example("organisation", code, names(world)[code], why)


def _statuses(world: World, concept: Concept) -> Iterator[Example]:
    """The agreements that came to a status last."""
    told = [(a, world.status(a.code)) for a in world.agreements_of(HOME)]
    dated = [
        (status.event.when, a.code, status)
        for a, status in told
        if status.status == concept.code and status.event and status.event.when
    ]
    for _, code, status in sorted(dated, key=lambda d: d[:2], reverse=True)[:_FEW]:
        why = said(lambda say: f"{opened(status_told(status, say))}.")  # noqa: B023 - at once
        yield _example("agreement", code, names(world)[code], why)


Rule = Callable[[World, Concept], Iterator[Example]]
_RULES: Final[dict[str, Sequence[Rule]]] = {
    "basics": (_carriers,),
    "benefits": (_carriers,),
    "challenges": (_measured, _carriers),
    "depth": (_trade,),
    "drivers": (_measured, _carriers),
    "fields": (_fields,),
    "forms": (_forms,),
    "goals": (_carriers,),
    "history": (_carriers,),
    "mechanisms": (_mechanisms,),
    "memberships": (_stays,),
    "partnership-levels": (_partners,),
    "principles": (_carriers,),
    "provisions": (_trade,),
    "region-schemes": (_carriers,),
    "statuses": (_statuses,),
    "wto-bases": (_trade,),
}
