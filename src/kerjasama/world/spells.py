"""Spells in whole years: who was in which club from when to when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import MINYEAR, date
from typing import TYPE_CHECKING, Final

from kerjasama.facts import Span
from kerjasama.world import rows
from kerjasama.world.lives import FOREVER, Life, lives
from kerjasama.world.things import FULL

if TYPE_CHECKING:
    from kerjasama.world.world import World

Years = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Spell:
    """A state in a club for some years.

    Attributes
    ----------
    side
        The union through which the state takes part, or the state itself: two members of one
        side share nothing by the agreement.
    """

    state: str
    club: str
    years: Years
    side: str
    fields: frozenset[str] = frozenset()
    alliance: bool = False


def years_of(span: Span) -> Years:
    """First and last year of which some reading of the span covers a day.

    Examples
    --------
    >>> years_of(Span.of("1950-09-28", "1965-01-20"))
    (1950, 1965)
    """
    first, last = span.possible
    return first.year, last.year


def membership_spells(world: World) -> list[Spell]:
    """Full memberships of states in organisations that are no organs of another.

    One whose beginning nobody here knows begins no earlier than its two sides.
    """
    clubs = {o.code: o for o in world.organisations() if o.type != "organ"}
    marks = ", ".join("?" * len(FULL))
    query = f"SELECT member, organisation, first, last FROM membership WHERE role IN ({marks})"  # noqa: S608 - marks only
    return [
        Spell(
            row["member"],
            row["organisation"],
            (_year(row["first"]), _year(row["last"])),
            row["member"],
            alliance=clubs[row["organisation"]].type == "alliance",
        )
        for row in rows.rows(world.db, query, FULL)
        if row["organisation"] in clubs
    ]


def agreement_spells(world: World, members: Iterable[Spell]) -> list[Spell]:
    """Years in which each state is bound by each agreement, itself or through its union.

    A state that has ended is bound no more. What began on a day that nobody here knows begins no
    earlier than its parties.

    Parameters
    ----------
    members
        What `membership_spells` says of the same world.
    """
    unions = {o.code for o in world.organisations() if o.type == "union"}
    top = {code: world.top_field(code) for code in world.fields()}
    inside: dict[str, list[Spell]] = defaultdict(list)
    for spell in members:
        if spell.club in unions:
            inside[spell.club].append(spell)
    lived = {s.code: years_of(s.span) for s in world.states()}
    found = []
    every = lives(world.db, world.agreements())
    for agreement in world.agreements():
        fields = frozenset(top.get(f, f) for f in agreement.fields)
        allied = agreement.type == "alliance"
        bound = _bound(every[agreement.code], lived)
        for party, spans in bound.items():
            for years in spans:
                for member in inside.get(party, []):
                    both = (max(years[0], member.years[0]), min(years[1], member.years[1]))
                    if both[0] <= both[1] and not _touches(bound.get(member.state, []), both):
                        found.append(
                            Spell(member.state, agreement.code, both, party, fields, allied)
                        )
                found.append(Spell(party, agreement.code, years, party, fields, allied))
    return found


def _touches(spans: Iterable[Years], years: Years) -> bool:
    """Whether a state is a party itself in any of the years in which its union is."""
    return any(first <= years[1] and years[0] <= last for first, last in spans)


_FOREVER: Final = 9999


def _bound(life: Life, lived: Mapping[str, Years]) -> dict[str, list[Years]]:
    """Years in which each party is bound."""
    parties = sorted({*life.listed, *life.own})
    youngest = max((lived[p][0] for p in parties if p in lived), default=0)
    found: dict[str, list[Years]] = {}
    for party in parties:
        end = lived.get(party, (0, _FOREVER))[1]
        spans = [(_year(first), min(_year(last), end)) for first, last in life.bound(party)]
        known = [(youngest if first == MINYEAR else first, last) for first, last in spans]
        found[party] = [(first, last) for first, last in known if first <= last]
    return found


def _year(day: int) -> int:
    return _FOREVER if day == FOREVER else date.fromordinal(day).year


def merged(spells: Iterable[Spell], *, by_side: bool = False) -> dict[tuple[str, str], list[Years]]:
    """Spells of one state in one club, joined where they touch or overlap.

    Parameters
    ----------
    by_side
        Keep only spells through a union, and take each union's side as a club of its own.
    """
    groups: dict[tuple[str, str], list[Years]] = defaultdict(list)
    for s in spells:
        if by_side and s.side == s.state:
            continue
        groups[s.state, f"{s.club}/{s.side}" if by_side else s.club].append(s.years)
    result = {}
    for key, years in groups.items():
        joined: list[Years] = []
        for start, end in sorted(years):
            if joined and start <= joined[-1][1] + 1:
                joined[-1] = (joined[-1][0], max(joined[-1][1], end))
            else:
                joined.append((start, end))
        result[key] = joined
    return result
