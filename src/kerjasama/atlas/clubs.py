"""Organisations and agreements as clubs: what they are, and who was in them in which years."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kerjasama.atlas.once import once
from kerjasama.atlas.texts import names
from kerjasama.errors import BadRequestError
from kerjasama.world import Agreement, Form, Organisation, World
from kerjasama.world.spells import (
    Spell,
    Years,
    agreement_spells,
    membership_spells,
    merged,
)

Stays = tuple[Years, ...]
Seat = tuple[Stays, tuple[tuple[str, Stays], ...]]
"""Years in which a state is in a club, and of them those through each union."""


@dataclass(frozen=True, slots=True)
class Inside:
    """Who was in a club when.

    Attributes
    ----------
    seats
        By state.
    alike
        States that came and left in the same years: there are fewer of these than of states.
    """

    seats: Mapping[str, Seat]
    alike: Mapping[Seat, list[str]]


def things(world: World) -> list[Organisation | Agreement]:
    """All organisations and agreements.

    Examples
    --------
    >>> {type(thing).__name__ for thing in things(World.load())} == {"Organisation", "Agreement"}
    True
    """
    return [*world.organisations(), *world.agreements()]


@once
def forms(world: World) -> dict[str, Form | None]:
    """Form of every organisation and agreement; None where too few parties are recorded.

    Examples
    --------
    >>> forms(World.load())["ASEAN"].label
    'regional'
    """
    found: dict[str, Form | None] = {}
    for thing in things(world):
        try:
            found[thing.code] = world.form(thing.code)
        except BadRequestError:
            found[thing.code] = None
    return found


@once
def clubs(world: World) -> dict[str, dict[str, Any]]:
    """Keys of an organisation or agreement that are the same for all who take part, by code.

    Examples
    --------
    >>> clubs(World.load())["IK-CEPA"]["type"]
    'trade'
    """
    told, every, top = names(world), forms(world), fields(world)
    found = {}
    for thing in things(world):
        form = every[thing.code]
        found[thing.code] = {
            "code": thing.code,
            "kind": "organisation" if isinstance(thing, Organisation) else "agreement",
            "short": told[thing.code],
            "type": thing.type,
            "form": form.label if form else "",
            "fields": list(dict.fromkeys(top[field] for field in thing.fields)),
        }
    return found


@once
def organs(world: World) -> frozenset[str]:
    """Organisations that are organs of another: no clubs of their own.

    Examples
    --------
    >>> "UN-SC" in organs(World.load())
    True
    """
    return frozenset(o.code for o in world.organisations() if o.type == "organ")


@once
def fields(world: World) -> dict[str, str]:
    """The broadest field that each field lies in, itself if there is none.

    Examples
    --------
    >>> fields(World.load())["climate"]
    'environment'
    """
    return {code: world.top_field(code) for code in world.fields()}


@once
def spells(world: World) -> list[Spell]:
    """Who was in which club in which years, through which side.

    Examples
    --------
    >>> len({spell.club for spell in spells(World.load())}) > 500
    True
    """
    members = membership_spells(world)
    return [*members, *agreement_spells(world, members)]


@once
def inside(world: World) -> dict[str, Inside]:
    """Years of every state in every club, by club.

    Examples
    --------
    >>> inside(World.load())["UN"].seats["IDN"]
    (((1950, 9999),), ())
    """
    every, states = spells(world), {state.code for state in world.states()}
    through: dict[tuple[str, str], list[tuple[str, Stays]]] = {}
    for (state, club_side), years in sorted(merged(every, by_side=True).items()):
        club, side = club_side.split("/")
        through.setdefault((state, club), []).append((side, tuple(years)))
    seats: dict[str, dict[str, Seat]] = {}
    for (state, club), years in sorted(merged(every).items()):
        if state in states:
            sides = tuple(through.get((state, club), ()))
            seats.setdefault(club, {})[state] = (tuple(years), sides)
    return {club: Inside(taken, _alike(taken)) for club, taken in seats.items()}


def _alike(seats: Mapping[str, Seat]) -> dict[Seat, list[str]]:
    found: dict[Seat, list[str]] = {}
    for state, seat in seats.items():
        found.setdefault(seat, []).append(state)
    return found


def by_side(seat: Seat) -> Iterator[tuple[str, Years]]:
    """Years of a seat with the union through which it is held, an empty text for none.

    Examples
    --------
    >>> list(by_side((((2019, 9999),), (("EU", ((2019, 2020),)),))))
    [('', (2021, 9999)), ('EU', (2019, 2020))]
    """
    years, sides = seat
    through = [(side, pair) for side, pairs in sides for pair in pairs]
    yield from (("", pair) for pair in _without(years, [pair for _, pair in through]))
    yield from through


def company(world: World, club: str, state: str) -> list[tuple[int, int, str]]:
    """Others in a club with a state: first year, last year, codes with spaces between.

    Two members of a union share nothing by what the union alone is bound by.

    Examples
    --------
    >>> company(World.load(), "IK-CEPA", "IDN")
    [(2023, 9999, 'KOR')]
    """
    there = inside(world).get(club)
    if there is None or state not in there.seats:
        return []
    mine, sides = there.seats[state]
    found: dict[Years, list[str]] = {}
    for (theirs, others), codes in there.alike.items():
        both: Iterable[Years] = _overlap(mine, theirs)
        for side, years in sides:
            for other, years_too in others:
                if side == other:
                    both = _without(both, _overlap(years, years_too))
        for pair in both:
            found.setdefault(pair, []).extend(code for code in codes if code != state)
    return [(*years, " ".join(sorted(found[years]))) for years in sorted(found) if found[years]]


def _overlap(one: Stays, other: Stays) -> list[Years]:
    """Years in both."""
    return [(max(a, c), min(b, d)) for a, b in one for c, d in other if max(a, c) <= min(b, d)]


def _without(years: Iterable[Years], gone: Iterable[Years]) -> list[Years]:
    """Years that are left when others are taken away."""
    left = list(years)
    for c, d in gone:
        left = [
            part
            for a, b in left
            for part in ((a, min(b, c - 1)), (max(a, d + 1), b))
            if part[0] <= part[1]
        ]
    return left
