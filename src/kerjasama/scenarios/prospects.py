"""What is there already between modelled economies: agreements in force, and those under way."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product
from typing import Final

import numpy as np

from kerjasama.errors import BadRequestError
from kerjasama.scenarios.costs import covariance
from kerjasama.scenarios.screen import Agreements, Effect
from kerjasama.words import N_, Text
from kerjasama.world import Agreement, World
from kerjasama.world.parameters import EffectSet
from kerjasama.world.status import Status
from kerjasama.world.trade_agreements import Pair, TradeBond, trade_agreements

UNDER_WAY: Final = ("announced", "negotiating", "concluded", "adopted", "signed")


@dataclass(frozen=True, slots=True)
class Prospects:
    """What screening must know of the pairs of n economies.

    Attributes
    ----------
    depth
        Class of the agreement that is supposed.
    effect
        What it does to trade where nothing binds the two.
    bonds
        Trade agreements in force, by pair.
    under_way
        Trade agreements that are negotiated, concluded or signed and not in force, by pair.
    known
        The same for `kerjasama.scenarios.screen`: what binds a pair is its label, and a new
        agreement adds what it does beyond that.
    """

    depth: str
    effect: Effect
    bonds: Mapping[Pair, TradeBond]
    under_way: Mapping[Pair, tuple[tuple[Agreement, Status], ...]]
    known: Agreements


def prospects(
    world: World,
    economies: tuple[str, ...],
    chosen: EffectSet,
    depth: str = "deep",
    *,
    afresh: bool = False,
) -> Prospects:
    """Gather what binds the pairs of some economies on the world's day.

    Parameters
    ----------
    chosen
        What agreements do to trade.
    depth
        Class of the agreement that is supposed.
    afresh
        Take a new agreement to do as much as where nothing is in force.

    Raises
    ------
    BadRequestError
        If the effects do not know that class.

    Examples
    --------
    >>> from kerjasama.scenarios.costs import effect_set
    >>> found = prospects(World.load().at("2024"), ("IDN", "JPN", "USA"), effect_set())
    >>> found.bonds["IDN", "JPN"].depth, found.known.effects["deep"], ("IDN", "USA") in found.bonds
    ('deep', Effect(log=0.0, error=0.0), False)
    """
    effect = _beyond(chosen, depth, "")
    if effect is None:
        values: dict[str, object] = {
            "depth": world.concept("depth", depth),
            "effect": chosen.name,
            "known": ", ".join(chosen.classes),
        }
        raise BadRequestError(
            Text(N_("The effect {effect} does not know agreements of the class {depth}."), values),
            Text(N_("It knows {known}."), values),
        )
    bonds = trade_agreements(world, economies)
    labels = {pair: bond.depth for pair, bond in bonds.items()}
    added = {d: _beyond(chosen, depth, d) or Effect(0.0) for d in set(labels.values())}
    added = {} if afresh else added
    return Prospects(depth, effect, bonds, _under_way(world, economies), Agreements(labels, added))


def _beyond(chosen: EffectSet, new: str, old: str) -> Effect | None:
    """What a class of depth does beyond another; nothing below zero, None where it is unknown."""
    if new not in chosen.classes:
        return None
    name, before = chosen.classes[new], chosen.classes.get(old)
    if name == before:
        return Effect(0.0)
    if before is None:
        V = covariance(chosen, [name])
        return Effect(chosen.coefficients[name], float(np.sqrt(V[0, 0])))
    V = covariance(chosen, [name, before])
    gain = chosen.coefficients[name] - chosen.coefficients[before]
    error = float(np.sqrt(V[0, 0] + V[1, 1] - 2 * V[0, 1]))
    return Effect(gain, error) if gain > 0 else Effect(0.0)


def _under_way(
    world: World, economies: tuple[str, ...]
) -> dict[Pair, tuple[tuple[Agreement, Status], ...]]:
    """Trade agreements on the way, by the pairs that they would bind."""
    codes, full = frozenset(economies), world.full_members()
    unions = {o.code for o in world.organisations() if o.type == "union"}
    found: dict[Pair, list[tuple[Agreement, Status]]] = {}
    for pact in world.agreements():
        trade = pact.type == "trade" or pact.trade_type
        if not trade or len(pact.parties) < 2:  # noqa: PLR2004 - somebody to sign with
            continue
        status = world.status(pact.code)
        if status.status not in UNDER_WAY:
            continue
        sides = [full.get(p, frozenset()) if p in unions else frozenset((p,)) for p in pact.parties]
        for k, one in enumerate(sides):
            for other in sides[k + 1 :]:
                for a, b in product(one & codes, other & codes):
                    if a != b:
                        found.setdefault((min(a, b), max(a, b)), []).append((pact, status))
    return {pair: tuple(told) for pair, told in found.items()}
