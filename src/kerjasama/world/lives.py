"""Lives of agreements in plain values, for those who ask about thousands of parties at once.

`kerjasama.world.status` says the same of one party with its evidence; a test keeps the two
together.
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from kerjasama.world.status import BOUND, CONSENT, PLACES, RATIFIED, TURNS, stepped, whole_steps
from kerjasama.world.things import Agreement

if TYPE_CHECKING:
    from kerjasama.world.catalogue import Catalogue

Step = tuple[int, int, str, int]
"""Day on which it counts, place in a life, event, earliest day that its date allows."""

FOREVER = 3652059  # the last day that has an ordinal


@dataclass
class Life:
    """Events of one agreement.

    Attributes
    ----------
    whole, own
        Steps of the agreement as a whole and of each party, in their order.
    needs
        How many consents it needs; where no more have signed, all of them have given it.
    ratified
        Whether the ratification of any party is recorded.
    """

    listed: frozenset[str]
    needs: int | None = None
    whole: list[Step] = field(default_factory=list)
    own: dict[str, list[Step]] = field(default_factory=dict)
    ratified: bool = False

    @cached_property
    def shared(self) -> bool:
        """Whether all who signed are bound with the agreement, whatever else is recorded."""
        signed = sum(any(s[2] == "signed" for s in steps) for steps in self.own.values())
        return not self.ratified or (self.needs is not None and self.needs >= signed)

    @cached_property
    def turns(self) -> tuple[list[int], list[str]]:
        """Days of the steps of the agreement as a whole, and its status from each on."""
        found = ["", *whole_steps(step[2] for step in self.whole)]
        return [step[0] for step in self.whole], found

    def status(self, day: int) -> str:
        """Status of the agreement on a day (an ordinal)."""
        days, found = self.turns
        return found[bisect_right(days, day)]

    def party(self, code: str, day: int) -> str:
        """Status of a party on a day: as `party_status` has it, empty before its first step."""
        whole = self.status(day)
        steps = self.own.get(code, [])
        if not steps:
            return whole if code in self.listed else ""
        now, consent = "", 0
        signed = any(s[2] == "signed" for s in steps)
        for at, _, event, earliest in steps:
            if at > day:
                break
            now = stepped(now, event, signed=signed)
            if event in CONSENT:
                consent = earliest
        if now == "signed" and whole in BOUND and code in self.listed and self.shared:
            return whole
        if now in BOUND and whole in TURNS:
            return whole
        if now == "consented" and whole == "in-force":
            waits = any(s[2] == "entered-into-force" and s[3] > consent for s in steps)
            return now if waits else "in-force"
        return now

    def bound(self, code: str) -> Iterator[tuple[int, int]]:
        """First and last day of every time in which a party is bound."""
        steps = [*self.whole, *self.own.get(code, [])]
        days = sorted({step[0] for step in steps})
        for day, after in zip(days, [*days[1:], FOREVER + 1], strict=True):
            if self.party(code, day) in BOUND:
                yield day, after - 1


def remembered_lives(world: Catalogue, agreements: Iterable[Agreement]) -> dict[str, Life]:
    """Lives of agreements, by code; each is read once for a world.

    Examples
    --------
    >>> from kerjasama.world import World
    >>> world = World.load()
    >>> life = remembered_lives(world, [world.agreement("IK-CEPA")])["IK-CEPA"]
    >>> life is remembered_lives(world, [world.agreement("IK-CEPA")])["IK-CEPA"]
    True
    """
    kept: dict[str, Life] = world.remembered("lives", dict)
    listed = {a.code: a for a in agreements}
    kept |= lives(world.db, [a for code, a in listed.items() if code not in kept])
    return {code: kept[code] for code in listed}


def lives(db: sqlite3.Connection, agreements: Iterable[Agreement]) -> dict[str, Life]:
    """Lives of agreements, by code."""
    found = {a.code: Life(frozenset(a.parties), a.needs_parties) for a in agreements}
    listed = tuple(found)
    raw: dict[tuple[str, str], list[tuple[str, int]]] = {}
    marks = ", ".join("?" * len(listed))
    query = f"SELECT agreement, party, event, first FROM event WHERE agreement IN ({marks})"  # noqa: S608 - marks only
    if len(listed) > _MANY:
        query, listed = "SELECT agreement, party, event, first FROM event", ()
    for code, party, event, first in db.execute(query, listed):
        if code in found:
            raw.setdefault((code, party), []).append((event, first))
    for (code, party), events in raw.items():
        life, steps = found[code], _ordered(events)
        if party:
            life.own[party] = steps
            life.ratified = life.ratified or any(event in RATIFIED for event, _ in events)
        else:
            life.whole = steps
    return found


_MANY = 500  # SQLite takes so many values at once, and a whole table is read as quickly
_UNKNOWN = 1  # the first day of an event that nobody can date


def _ordered(events: list[tuple[str, int]]) -> list[Step]:
    """Steps by day and place; one of unknown date follows the dated steps before it in a life."""
    placed = [(PLACES.get(event, len(PLACES)), event, first) for event, first in events]
    return sorted(
        (
            first
            if first != _UNKNOWN
            else max((f for p, _, f in placed if p < place and f != _UNKNOWN), default=_UNKNOWN),
            place,
            event,
            first,
        )
        for place, event, first in placed
    )
