"""Gather what is known of a pair of states, before a word is written about it."""

import math
from dataclasses import dataclass

from kerjasama.facts import When
from kerjasama.measures import MEASURES, Measure
from kerjasama.measures.size import latest
from kerjasama.measures.trade import flows
from kerjasama.words import Named
from kerjasama.world import (
    Disagreement,
    Event,
    Form,
    Membership,
    Region,
    State,
    Ties,
    World,
)
from kerjasama.world.forms import agreement_parties
from kerjasama.world.series import table

TOP = 5  # sectors that a brief shows each way
_DAYS = 4  # of which a world remembers all measures, six megabytes each


@dataclass(frozen=True, slots=True)
class Figure:
    """A macro figure with its year."""

    value: float
    year: int


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two states."""

    state: State
    regions: tuple[Region, ...]
    population: Figure | None
    gdp: Figure | None
    income_group: str
    un: Membership | None


@dataclass(frozen=True, slots=True)
class SectorFlow:
    """What one sector of the one sold to the other in 2022, in USD mn."""

    sector: str
    name: Named
    intermediate: float
    total: float


@dataclass(frozen=True, slots=True)
class Flow:
    """All that the one sold to the other in 2022, in USD mn.

    Attributes
    ----------
    intermediate
        Sales to the other's industries, as the OECD gives them.
    total
        With final demand, imputed in proportion to intermediate sales.
    balanced
        As `total`, balanced to each economy's total exports and imports; None where it cannot be.
    """

    intermediate: float
    total: float
    balanced: float | None
    sectors: tuple[SectorFlow, ...]


@dataclass(frozen=True, slots=True)
class Partner:
    """The other's share in one's exports or imports, where it is among the listed partners.

    Attributes
    ----------
    share
        In per cent, or None when the other is not among those listed.
    least
        The smallest share that the source lists: an unlisted partner has no more.
    """

    of: str
    direction: str
    share: float | None
    least: float
    year: int


@dataclass(frozen=True, slots=True)
class Reading:
    """One measure of the pair in one direction, next to all other pairs."""

    measure: Measure
    a: str
    b: str
    value: float | None
    percentile: float | None

    @property
    def pull(self) -> str:
        """``together``, ``apart``, ``little``, ``either`` or ``unknown``."""
        if self.value is None or self.percentile is None:
            return "unknown"
        if self.measure.unit == "yes-no":
            return "together" if self.value else "little"
        if self.measure.near == 0:
            return "either"
        height = self.percentile if self.measure.near > 0 else 100 - self.percentile
        return "together" if height >= 200 / 3 else "apart" if height <= 100 / 3 else "little"


@dataclass(frozen=True, slots=True)
class Pair:
    """Everything that a brief tells of two states on a day.

    Attributes
    ----------
    forms
        Of the organisations that they share, and of the agreements with a closed list of parties.
    wide
        Agreements open to others, and how many parties are counted of each: one that many have
        joined says little about two of them.
    """

    a: Side
    b: Side
    on: When
    asked: When
    ties: Ties
    forms: dict[str, Form]
    wide: dict[str, int]
    complete: dict[str, bool]
    flows: tuple[Flow, Flow] | None
    partners: tuple[Partner, ...]
    readings: tuple[Reading, ...]
    disagreements: tuple[Disagreement, ...]


def gather(world: World, a: str, b: str, on: When | str | None = None) -> Pair:
    """Gather what is known of two states on a day.

    Parameters
    ----------
    a, b
        Any names of two states.
    on
        The day; by default the world's own, or the last on which both existed.

    Raises
    ------
    UnknownNameError, AmbiguousNameError
        If a name means no state, or several.
    BadRequestError
        If the two are one.

    Examples
    --------
    >>> pair = gather(World.load(), "IDN", "KOR", "2024-06-30")
    >>> pair.a.state.code, pair.flows[0].total > pair.flows[1].total
    ('IDN', True)
    """
    asked = world.day(on)
    one, two = world.state(a), world.state(b)
    day = _common_day(one, two, asked) if on is None else asked
    ties = world.ties(one.code, two.code, day)
    clubs = [s.organisation for s in (*ties.organisations, *ties.organs)]
    shared = [s.agreement for s in ties.shared_agreements]
    pacts = [a.code for a in shared if a.parties]
    subjects = _subjects(ties, pacts)
    open_ = agreement_parties(world, [a for a in shared if not a.parties], day)
    return Pair(
        _side(world, one, day),
        _side(world, two, day),
        day,
        asked,
        ties,
        {code: world.form(code, on=day) for code in (*clubs, *pacts)},
        {code: len(parties) for code, parties in open_.items()},
        {code: world.complete(code, day) for code in clubs},
        _flows(one.code, two.code),
        _partners(one.code, two.code),
        tuple(_readings(world, one.code, two.code, day)),
        tuple(world.disagreements(*subjects)) if subjects else (),
    )


def _common_day(one: State, two: State, asked: When) -> When:
    """The day asked for, or the last on which a state still was that has ended before it."""
    ends = [s.span.end for s in (one, two)]
    past = [e for e in ends if isinstance(e, When) and e.last < asked.first]
    return min(past, default=asked)


def _side(world: World, state: State, on: When) -> Side:
    def figure(name: str) -> Figure | None:
        found = latest(name).get(state.code)
        return Figure(*found) if found else None

    groups = table("unsd_regions", "iso3", "income_group")
    group = groups["income_group"][groups["iso3"] == state.code].tolist()
    un = [m for m in world.memberships(state.code, on) if m.organisation == "UN"]
    return Side(
        state,
        tuple(world.regions(state.code, on)),
        figure("population"),
        figure("gdp_nominal"),
        group[0] if group else "",
        un[0] if un else None,
    )


def _flows(a: str, b: str) -> tuple[Flow, Flow] | None:
    known = flows().codes
    if a not in known or b not in known:
        return None
    return _flow(a, b), _flow(b, a)


def _flow(seller: str, buyer: str) -> Flow:
    f = flows()
    pair = (slice(None), f.codes.index(seller), f.codes.index(buyer))
    names = table("oecd_sectors", "sector", "name_en", "name_id")
    sectors = [
        SectorFlow(code, Named(en, id_), part, total)
        for code, en, id_, part, total in zip(
            *(column.tolist() for column in (*names.values(), f.intermediate[pair], f.total[pair])),
            strict=True,
        )
    ]
    sectors.sort(key=lambda s: (-s.total, s.sector))
    balanced = float(f.balanced[pair].sum())
    return Flow(
        sum(s.intermediate for s in sectors),
        sum(s.total for s in sectors),
        None if math.isnan(balanced) else balanced,
        tuple(sectors[:TOP]),
    )


def _partners(a: str, b: str) -> tuple[Partner, ...]:
    """Shares in each other's exports and imports from the lists of main partners."""
    told = table("cia_partners", "iso3", "direction", "partner", "share", "year")
    found = []
    for of, other in ((a, b), (b, a)):
        for direction in ("export", "import"):
            rows = (told["iso3"] == of) & (told["direction"] == direction)
            shares = dict(
                zip(told["partner"][rows].tolist(), told["share"][rows].tolist(), strict=True)
            )
            if shares:
                year = int(told["year"][rows].max())
                found.append(Partner(of, direction, shares.get(other), min(shares.values()), year))
    return tuple(found)


def _readings(world: World, a: str, b: str, on: When) -> list[Reading]:
    found = []
    for measure in measures(world, on):
        for one, two in ((a, b), (b, a)) if measure.directed else ((a, b),):
            value = measure.between(one, two)
            found.append(Reading(measure, one, two, value, measure.percentile(one, two)))
    return found


def measures(world: World, on: When) -> tuple[Measure, ...]:
    """All measures of a day; those of the last few days are remembered.

    Examples
    --------
    >>> measures(World.load(), When("2024"))[0].key
    'complementarity'
    """
    kept: dict[str, tuple[Measure, ...]] = world.remembered("measures", dict)
    if str(on) not in kept:
        if len(kept) >= _DAYS:
            del kept[next(iter(kept))]
        kept[str(on)] = tuple(measured(world, on) for measured in MEASURES)
    return kept[str(on)]


def _subjects(ties: Ties, pacts: list[str]) -> list[str]:
    """What the told ties rest on, for looking up disagreements: no agreement open to all."""
    events: list[Event | None] = [e for t in ties.bilateral for e in t.events]
    events += [
        s.event
        for t in ties.shared_agreements
        if t.agreement.code in pacts
        for s in (t.status, t.a, t.b)
    ]
    found = [e.subject for e in events if e is not None]
    found += [m.subject for s in (*ties.organisations, *ties.organs) for m in (s.a, s.b)]
    found += [t.subject for t in (*ties.relations, *ties.past)]
    return sorted(set(found))
