"""What a supposed world changes in the costs of trade between modelled economies."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kerjasama.errors import BadRequestError
from kerjasama.scenarios.kinds import Shock, Tariff
from kerjasama.scenarios.suppose import Supposed
from kerjasama.words import N_, Named, Text
from kerjasama.world import Organisation, World
from kerjasama.world.depth import DEPTHS, depth
from kerjasama.world.elasticities import sector_groups
from kerjasama.world.parameters import EffectSet, effects
from kerjasama.world.series import table
from kerjasama.world.trade_agreements import Pair, TradeBond, trade_agreements

Floats = NDArray[np.float64]
_GROUPS: Final = (10, 25)
_LARGEST: Final = 10  # log points: no agreement makes trade twenty thousand times as large
_SERVICES: Final = ("broad", "deep", "market")
"""Classes of depth that reach services."""


@dataclass(frozen=True, slots=True)
class Touched:
    """A pair of economies whose trade agreements differ, with their class before and after.

    An empty text is for no agreement.
    """

    a: str
    b: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Costs:
    r"""Changes of trade costs in a model of n economies.

    The log trade-cost term changes by :math:`\sum_e b_e D_e - \theta \ln \hat t`.

    Attributes
    ----------
    names, sectors
        Economies, length n, and the S sectors of the embedded flows.
    coefficients
        Names of the effects that count, length E.
    patterns
        Shape (E, n, n), what multiplies each effect: 1 where it is switched on, -1 where off.
    services
        Shape (E, n, n), the same for what reaches services.
    border
        Shape (S, n, n), log change of iceberg costs.
    productivity
        Shape (S, n), log change.
    tariffs
        Shape (2, S, n, n), ad valorem rates before and after.
    touched
        Pairs whose agreements differ.
    """

    names: tuple[str, ...]
    sectors: tuple[str, ...]
    coefficients: tuple[str, ...]
    patterns: Floats
    services: Floats
    border: Floats
    productivity: Floats
    tariffs: Floats
    touched: tuple[Touched, ...]

    @property
    def nothing(self) -> bool:
        """Whether no cost changes at all."""
        moved = self.tariffs[1] != self.tariffs[0]
        parts = (self.patterns, self.services, self.border, self.productivity, moved)
        return not any(p.any() for p in parts)


def effect_set(asked: str = "default") -> EffectSet:
    """Find a set of effects by its code, or make one of a number.

    Parameters
    ----------
    asked
        A code of `kerjasama.world.parameters.effects`, or log points for any agreement: ``0.35``,
        or with a standard error ``0.35:0.1``.

    Raises
    ------
    BadRequestError
        If it is neither.

    Examples
    --------
    >>> effect_set("0.35:0.1").coefficients, effect_set("guide").kind
    ({'given': 0.35}, 'cited')
    """
    known = {s.code: s for s in effects()}
    if asked in known:
        return known[asked]
    value, _, error = asked.partition(":")
    try:
        b, se = float(value), float(error) if error else None
    except ValueError:
        b, se = np.nan, None
    if not abs(b) <= _LARGEST or (se is not None and not 0 <= se <= _LARGEST):
        values: dict[str, object] = {"asked": asked[:40], "known": ", ".join(known)}
        raise BadRequestError(
            Text(N_("{asked!r} is no effect of agreements."), values),
            Text(N_("Choose one of {known}, or log points as 0.35 or 0.35:0.1."), values),
        )
    name = Named("the number given", "angka yang diberikan")
    note = Named("Log points for any agreement.", "Poin log untuk setiap perjanjian.")
    classes = dict.fromkeys(DEPTHS, "given")
    spread = ((se**2,),) if se is not None else ((),)
    return EffectSet(
        asked, name, "given", note, {"given": b}, spread, classes, "", "", "computed", ""
    )


def covariance(chosen: EffectSet, coefficients: Iterable[str]) -> Floats:
    """Covariance of some coefficients, shape (E, E); zero where none is published."""
    listed = list(chosen.coefficients)
    V = np.array([row or [0.0] * len(listed) for row in chosen.covariance], dtype=float)
    at = [listed.index(c) for c in coefficients]
    found: Floats = V.reshape(len(listed), len(listed))[np.ix_(at, at)]
    return found


def costs(supposed: Supposed, names: tuple[str, ...], chosen: EffectSet) -> Costs:
    """Compare a supposed world with the real one, pair by pair.

    Parameters
    ----------
    supposed
        What is supposed, on the world's day.
    names
        Economies of the model, ISO 3166 alpha-3 codes.
    chosen
        What agreements do to trade.

    Raises
    ------
    BadRequestError
        With everybody who is named and not modelled, and every sector that is not known.

    Examples
    --------
    >>> from kerjasama.scenarios import Sign, suppose
    >>> world = suppose(World.load().at("2022-07"), Sign("IDN", "USA", "goods-only"))
    >>> found = costs(world, ("IDN", "USA", "KOR"), effect_set("own"))
    >>> found.coefficients, found.patterns[0].tolist()
    (('shallow',), [[0.0, 1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 0.0]])
    """
    at = {name: i for i, name in enumerate(names)}
    before = trade_agreements(supposed.real or supposed, names)
    after = supposed.bonds(names)
    touched = tuple(_touched(before, after))
    used = [c for c in chosen.coefficients if c in _switched(touched, chosen)]
    patterns, services = np.zeros((2, len(used), len(names), len(names)))
    for t in touched:
        for bonds, sign in ((before, -1.0), (after, 1.0)):
            bond = bonds.get((t.a, t.b))
            name = chosen.classes.get(bond.depth) if bond else None
            if bond is None or name is None:
                continue
            # A customs union on top of a treaty about services does not end that treaty.
            reached = any(depth(pact) in _SERVICES for pact in bond.agreements)
            for i, j in ((at[t.a], at[t.b]), (at[t.b], at[t.a])):
                patterns[used.index(name), i, j] += sign
                services[used.index(name), i, j] += sign * reached
    keep = [k for k, part in enumerate(patterns) if part.any() or services[k].any()]
    kinds = dict(zip(*table("oecd_sectors", "sector", "kind").values(), strict=True))
    told = _Told(supposed, at, {str(k): str(v) for k, v in kinds.items()})
    for change in supposed.steps:
        if isinstance(change, Shock):
            told.shock(change)
        elif isinstance(change, Tariff):
            told.tariff(change)
    if told.flaws:
        raise BadRequestError(*told.flaws)
    return Costs(
        names,
        tuple(kinds),
        tuple(used[k] for k in keep),
        patterns[keep],
        services[keep],
        told.border,
        told.productivity,
        told.tariffs,
        touched,
    )


def _touched(
    before: Mapping[Pair, TradeBond], after: Mapping[Pair, TradeBond]
) -> Iterable[Touched]:
    for a, b in sorted({*before, *after}):
        was = before[a, b].depth if (a, b) in before else ""
        now = after[a, b].depth if (a, b) in after else ""
        if was != now:
            yield Touched(a, b, was, now)


def _switched(touched: Iterable[Touched], chosen: EffectSet) -> set[str]:
    depths = {d for t in touched for d in (t.before, t.after) if d}
    return {chosen.classes[d] for d in depths if d in chosen.classes}


class _Told:
    """Shocks and tariffs, sector by sector, as far as they have been told."""

    def __init__(self, world: World, at: Mapping[str, int], kinds: Mapping[str, str]) -> None:
        S, n = len(kinds), len(at)
        self.world, self.at, self.kinds = world, at, kinds
        self.border, self.productivity = np.zeros((S, n, n)), np.zeros((S, n))
        self.tariffs = np.zeros((2, S, n, n))
        self.flaws: list[Text] = []

    def shock(self, change: Shock) -> None:
        """Add a change of border costs or productivity."""
        sectors = self._sectors(change.sectors, tuple(self.kinds))
        one, by = self._who(change.a), np.log1p(change.change)
        if change.target == "productivity":
            self.productivity[np.ix_(sectors, one)] += by
            return
        for i, j in ((i, j) for i in one for j in self._who(change.b) if i != j):
            self.border[sectors, i, j] += by
            self.border[sectors, j, i] += by

    def tariff(self, change: Tariff) -> None:
        """Put a tariff on goods, or on the sectors that are named."""
        goods = tuple(s for s, kind in self.kinds.items() if kind == "goods")
        sectors = self._sectors(change.sectors, goods)
        importers = self._who(change.importer)
        exporters = self._who(change.exporter) if change.exporter else list(self.at.values())
        for j in importers:
            for i in exporters:
                if i != j and (change.exporter or i not in importers):
                    self.tariffs[0, sectors, i, j] = change.was
                    self.tariffs[1, sectors, i, j] = change.rate

    def _who(self, name: str) -> list[int]:
        try:
            return modelled(self.world, name, self.at)
        except BadRequestError as e:
            self.flaws += [s for s in e.sentences if s not in self.flaws]
            return []

    def _sectors(self, asked: tuple[str, ...], every: tuple[str, ...]) -> list[int]:
        """Positions of sectors; a group of them may be named, too."""
        listed, codes = list(self.kinds), list[str]()
        groups = {g.code: g.sectors for n in _GROUPS for g in sector_groups(n)}
        for code in asked:
            if code not in self.kinds and code not in groups:
                values: dict[str, object] = {"code": code[:40], "known": ", ".join(groups)}
                self.flaws.append(Text(N_("No sector is called {code!r}."), values))
                self.flaws.append(Text(N_("Name a sector of the OECD or one of {known}."), values))
            codes += groups.get(code, (code,) if code in self.kinds else ())
        return sorted({listed.index(c) for c in codes or (() if asked else every)})


def modelled(world: World, name: str, at: Mapping[str, int]) -> list[int]:
    """Positions of the modelled economies that a party stands for.

    Raises
    ------
    BadRequestError
        If there are none.
    """
    party = world.party(name)
    codes = {party.code}
    if isinstance(party, Organisation):
        codes = set(world.full_members().get(party.code, ()))
    found = sorted(at[c] for c in codes if c in at)
    if not found:
        values: dict[str, object] = {"name": world.named(party.code), "n": len(at)}
        raise BadRequestError(
            Text(N_("{name} is not among the {n} economies of the model."), values),
            Text(N_("See them: kerjasama names economy."), values),
        )
    return found
