"""The part of the registry that a key may rest on: what was read, and whose dates are sure."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from math import inf, isfinite
from random import Random
from typing import Final

from kerjasama.facts import When
from kerjasama.lessons.questions.item import Fact
from kerjasama.measures.measure import Measure
from kerjasama.measures.space import distance
from kerjasama.world import Agreement, Event, Membership, Organisation, State, World, rows
from kerjasama.world.things import FULL, Tie

_SCHEME: Final = "m49"
_ENOUGH: Final = 4  # states beside the members, so that no wrong answer stands out
_NEIGHBOURS: Final = 12  # states of the continent that lie nearest to the members
_NO_TREATIES: Final = ("programme", "partnership")


class Record:
    """What is known for sure on a day, for questions that one country's pupils are asked.

    Parameters
    ----------
    world
        Everything known.
    country
        Any name of a state; questions are about it, its organisations and its partners.
    on
        The day; nothing later is asked about.

    Examples
    --------
    >>> record = Record(World.load(), "Indonesia", When("2026-06-30"))
    >>> record.country.code, str(record.joined("ASEAN")["VNM"])
    ('IDN', '1995-07-28')
    >>> len(record.roster("ASEAN", When("1998")))
    9
    """

    def __init__(self, world: World, country: str, on: When) -> None:
        """Read which facts were read."""
        self.world, self.day = world.at(on), on
        self.country = world.state(country)
        query = "SELECT subject, property FROM statement WHERE basis = 'read' AND fate = 'kept'"
        self._read = {(subject, property_) for subject, property_ in world.db.execute(query)}
        self._disputed: dict[Fact, list[str]] = {}
        for d in world.disagreements():
            self._disputed.setdefault((d.subject, d.property), []).append(d.other)
        self._rosters: dict[tuple[str, str], frozenset[str] | None] = {}
        self._joined: dict[str, Mapping[str, When]] = {}
        self._events: dict[str, tuple[Event, ...]] = {}
        self._spells: dict[str, tuple[Membership, ...]] = {}

    def read(self, subject: str, property_: str) -> bool:
        """Whether a source that was read tells this, and no other one says otherwise."""
        fact = (subject, property_)
        return fact in self._read and fact not in self._disputed

    def _present(self, m: Membership, day: When) -> bool:
        """Whether a member was in on a day by everybody's date, though these may differ."""
        others = self._disputed.get((m.subject, "from"), [])
        before = all(other != "?" and When(other).last < day.first for other in others)
        dated = (m.subject, "from") in self._read
        return m.sure and dated and before and self.read(m.subject, "role")

    def chance(self, *about: str) -> Random:
        """A lottery that draws the same for the same question."""
        return Random(" ".join((self.country.code, *about)))  # noqa: S311 - no secret

    @cached_property
    def states(self) -> dict[str, State]:
        """Sovereign states on the day, by code."""
        held = self.world.states()
        return {s.code: s for s in held if s.type == "state" and s.span.covers(self.day)}

    @cached_property
    def clubs(self) -> dict[str, Organisation]:
        """Organisations that exist on the day: the country's own first, then by code."""
        own = {m.organisation for m in self.world.memberships(self.country.code)}
        found = [o for o in self.world.organisations() if o.span.covers(self.day)]
        return {o.code: o for o in sorted(found, key=lambda o: (o.code not in own, o.code))}

    @cached_property
    def own(self) -> frozenset[str]:
        """Codes of the organisations in which the country takes part on the day, in any role."""
        return frozenset(m.organisation for m in self.world.memberships(self.country.code))

    def spells(self, club: str) -> tuple[Membership, ...]:
        """All memberships and offices there ever were, in the order of their beginnings."""
        if club not in self._spells:
            self._spells[club] = tuple(self.world.spells(club))
        return self._spells[club]

    def stay(self, club: str, member: str) -> Membership:
        """The one full membership of a state that `joined` names."""
        return next(m for m in self.spells(club) if m.member == member and m.role in FULL)

    def joined(self, club: str) -> Mapping[str, When]:
        """When each state that is in joined, if it came once and stayed and the date was read."""
        if club not in self._joined:
            spells: dict[str, list[Membership]] = {}
            for m in self.spells(club):
                if m.role in (*FULL, "suspended"):
                    spells.setdefault(m.member, []).append(m)
            self._joined[club] = {
                code: held[0].span.start
                for code, held in spells.items()
                if len(held) == 1
                and code in self.states
                and held[0].role in FULL
                and isinstance(held[0].span.start, When)
                and self.read(held[0].subject, "from")
                and held[0].span.surely_covers(self.day)
            }
        return self._joined[club]

    def roster(self, club: str, day: When) -> frozenset[str] | None:
        """All full members on a day; None where one is suspended, in doubt or recalled."""
        key = (club, str(day))
        if key not in self._rosters:
            held = self.world.members(club, day)
            whole = held and self.world.complete(club, day)
            whole = whole and all(m.role != "suspended" for m in held)
            full = [m for m in held if m.role in FULL]
            sure = whole and all(self._present(m, day) for m in full)
            codes = frozenset(m.member for m in full)
            self._rosters[key] = codes if sure and len(codes) > 1 else None
        return self._rosters[key]

    def outside(self, club: str, day: When) -> list[str]:
        """States near its members that have no part in an organisation on a day.

        They lie in the subregions of the members; where these are too few, on their continents,
        the nearest first.
        """
        inside = self.roster(club, day) or frozenset()
        touched = {m.member for m in self.world.members(club, day)}
        regions = self.regions
        near = {regions.get(code) for code in inside}
        held = [s.code for s in self.states.values() if s.span.covers(day)]
        out = [code for code in held if code not in touched]
        beside = [code for code in out if regions.get(code) in near]
        if len(beside) >= _ENOUGH:
            return beside
        around = {self.continents.get(code) for code in inside}
        far = [code for code in out if self.continents.get(code) in around]
        return sorted(far, key=lambda code: self._farness(code, inside))[:_NEIGHBOURS]

    @cached_property
    def _distances(self) -> Measure:
        """Kilometres between states."""
        return distance(self.world)

    def _farness(self, code: str, others: Iterable[str]) -> float:
        """Kilometres from a state to the nearest of others; infinity where nobody tells."""
        measure = self._distances
        if code not in self._places:
            return inf
        row = measure.values[self._places[code]]
        km = [float(row[self._places[c]]) for c in others if c in self._places]
        return min((d for d in km if isfinite(d)), default=inf)

    @cached_property
    def _places(self) -> dict[str, int]:
        """Row of every state among the distances."""
        return {code: i for i, code in enumerate(self._distances.codes)}

    @cached_property
    def regions(self) -> dict[str, str]:
        """Subregion of every state, by UN M49."""
        return self.world.region_codes(_SCHEME, "subregion", self.day)

    @cached_property
    def continents(self) -> dict[str, str]:
        """Region of every state, by UN M49."""
        return self.world.region_codes(_SCHEME, "region", self.day)

    def near(self, codes: Iterable[str]) -> list[str]:
        """The same states: the country, then those of its subregion, then those well known."""
        regions, own, known = self.regions, self.country.code, self._well_known
        home = regions.get(own)
        return sorted(codes, key=lambda c: (c != own, regions.get(c) != home, c not in known, c))

    @cached_property
    def _well_known(self) -> frozenset[str]:
        """States of which every pupil has heard: the members of the G20."""
        return frozenset(m.member for m in self.world.members("G20"))

    def telling(self, club: Organisation) -> bool:
        """Whether the name of an organisation names states, and so gives answers away."""
        return any(s.name_en in club.name_en for s in self.states.values())

    def joined_fact(self, club: str, *members: str) -> tuple[Fact, ...]:
        """What the dates of these members rest on."""
        return tuple((self.stay(club, member).subject, "from") for member in members)

    def roster_facts(self, club: str, day: When) -> tuple[Fact, ...]:
        """What a roster rests on."""
        held = self.world.members(club, day)
        return tuple((m.subject, "role") for m in held if m.role in FULL)

    @cached_property
    def pacts(self) -> dict[str, Agreement]:
        """Agreements in which the country has a part, by code; no mere programmes."""
        found = self.world.agreements_of(self.country.code)
        return {a.code: a for a in found if a.type not in _NO_TREATIES}

    @cached_property
    def relations(self) -> dict[str, Tie]:
        """Diplomatic relations of the country by the other state: read, and never broken off."""
        own, query = self.country.code, "SELECT * FROM tie WHERE tie = ? AND (a = ? OR b = ?)"
        found: dict[str, list[Tie]] = {}
        for row in rows.rows(self.world.db, query, ("diplomatic-relations", own, own)):
            tie = rows.tie(row)
            found.setdefault(tie.b if tie.a == own else tie.a, []).append(tie)
        return {
            other: ties[0]
            for other, ties in sorted(found.items())
            if len(ties) == 1
            and other in self.states
            and self.read(ties[0].subject, "from")
            and ties[0].span.surely_covers(self.day)
        }

    def events(self, pact: str) -> tuple[Event, ...]:
        """All steps of an agreement and its parties, in the order of their dates."""
        if pact not in self._events:
            self._events[pact] = tuple(self.world.events(pact))
        return self._events[pact]

    def told(self, event: Event) -> bool:
        """Whether an event's date is known, was read, and is not later than the day."""
        when = event.when
        return when is not None and when.last <= self.day.last and self.read(event.subject, "date")
