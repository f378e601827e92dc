"""Which trade agreements bind which pairs of economies on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from kerjasama.world.depth import DEPTHS, depth
from kerjasama.world.lives import Life, remembered_lives
from kerjasama.world.parameters import blocs
from kerjasama.world.status import BOUND

if TYPE_CHECKING:
    from kerjasama.facts import When
    from kerjasama.world.things import Agreement
    from kerjasama.world.world import World

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class TradeBond:
    """The trade agreements that bind two economies on a day.

    Attributes
    ----------
    agreements
        All of them, by code.
    depth
        Class of the deepest; see `kerjasama.world.depth`.
    """

    agreements: tuple[Agreement, ...]
    depth: str


def trade_agreements(
    world: World, economies: Iterable[str], on: When | str | None = None
) -> dict[Pair, TradeBond]:
    """Bonds of all pairs of economies that have any.

    Parameters
    ----------
    world
        The facts.
    economies
        ISO 3166 alpha-3 codes.
    on
        The day; the world's own unless told.

    Returns
    -------
    bonds
        By pair, the lower code first. A member of a union is bound by what the union is bound by,
        but not to other members of it. A bloc whose founding treaty lists no parties binds the
        full members of its organisation (``data/rules/blocs.yaml``).

    Examples
    --------
    >>> from kerjasama.world import World
    >>> found = trade_agreements(World.load(), ["IDN", "JPN", "DEU", "FRA", "USA"], on="2022-07")
    >>> [a.code for a in found["IDN", "JPN"].agreements], found["IDN", "JPN"].depth
    (['AJCEP', 'AJCEP-PROTOCOL-2019', 'IJEPA'], 'deep')
    >>> found["DEU", "FRA"].depth, ("IDN", "USA") in found
    ('market', False)
    """
    codes, day = frozenset(economies), world.day(on)
    pacts = {a.code: a for a in world.agreements() if a.trade_type}
    found: dict[Pair, set[str]] = defaultdict(set)
    full = world.full_members(day)
    unions = {o.code for o in world.organisations() if o.type == "union"}
    inside = {code: full.get(code, frozenset()) for code in unions}
    last = day.last.toordinal()
    every = remembered_lives(world, pacts.values())
    for code, life in every.items():
        for pair in _pairs(_sides(life, last, codes, inside)):
            found[pair].add(code)
    for bloc in blocs():
        if bloc.agreement in every and every[bloc.agreement].status(last) in BOUND:
            members = (full.get(bloc.organisation, frozenset()) & codes) - bloc.without
            for pair in combinations(sorted(members), 2):
                found[pair].add(bloc.agreement)
    return {pair: _bond([pacts[c] for c in sorted(found[pair])]) for pair in sorted(found)}


def _sides(
    life: Life, day: int, codes: frozenset[str], inside: Mapping[str, frozenset[str]]
) -> list[frozenset[str]]:
    """Economies that each bound party brings in."""
    bound = [p for p in sorted({*life.listed, *life.own}) if life.party(p, day) in BOUND]
    own = frozenset(bound)
    sides = [inside[p] - own if p in inside else frozenset((p,)) for p in bound]
    return [side & codes for side in sides if side & codes]


def _pairs(sides: list[frozenset[str]]) -> Iterator[Pair]:
    for one, other in combinations(sides, 2):
        for a in one:
            for b in other:
                if a != b:
                    yield (a, b) if a < b else (b, a)


def _bond(agreements: list[Agreement]) -> TradeBond:
    deepest = max((depth(a) for a in agreements), key=DEPTHS.index)
    return TradeBond(tuple(agreements), deepest)
