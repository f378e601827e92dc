"""Solve a scenario: what a supposed world does to every economy, with its uncertainty."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kerjasama.errors import BadRequestError, KerjasamaError
from kerjasama.measures.trade import flows as embedded
from kerjasama.models import equilibrium, sectors
from kerjasama.models.equilibrium import Deficits, Draws, Economy, Tariffs
from kerjasama.models.equilibrium.economy import abroad, ratio
from kerjasama.models.sectors import SectorChange, SectorEconomy
from kerjasama.scenarios import baseline
from kerjasama.scenarios.costs import Costs, costs, covariance, effect_set, modelled
from kerjasama.scenarios.kinds import Break, Change, Shock, Sign, Tariff
from kerjasama.scenarios.suppose import Supposed, suppose
from kerjasama.words import N_, Text
from kerjasama.world import World
from kerjasama.world.elasticities import sector_groups
from kerjasama.world.parameters import EffectSet

Floats = NDArray[np.float64]
THETA: Final = 4.0
"""Trade elasticity of all trade: "roughly four", Simonovska and Waugh (2014), abstract."""
THETA_ERROR: Final = 1.0
"""Our own choice: 95 % of the draws lie between 2.4 and 6.3, which holds most of the literature."""
DRAWS: Final = 200
SEED: Final = 1
_LEVEL: Final = 0.95
_NAMED: Final = 4  # economies in focus where no single one is named


@dataclass(frozen=True, slots=True)
class Options:
    """How a scenario is solved.

    Attributes
    ----------
    effect
        A set of effects of agreements, or log points; see `kerjasama.scenarios.costs.effect_set`.
    theta, theta_error
        Trade elasticity of the one-sector model, and its standard error; sectors' elasticities
        are drawn in the same proportion.
    draws, seed
        How many draws make the intervals (0 for none), and where their numbers begin.
    groups
        Sectors of the many-sector model: 10, 25 or 50; 0 takes all trade as one sector.
    elasticities
        Set of sector elasticities; empty for the default.
    flows
        ``balanced`` or ``proportional``: how final sales were imputed.
    rule
        What becomes of deficits in the one-sector model.
    """

    effect: str = "default"
    theta: float = THETA
    theta_error: float = THETA_ERROR
    draws: int = DRAWS
    seed: int = SEED
    groups: int = 25
    elasticities: str = ""
    flows: baseline.Kind = "balanced"
    rule: Deficits = "multiplicative"


@dataclass(frozen=True, eq=False)
class WhatIf:
    """What a scenario does.

    Attributes
    ----------
    supposed, asked
        The supposed world, and what was asked.
    turned
        Whether parties that are bound already were asked to sign: the scenario is then the world
        without what binds them.
    costs, effects, options
        What was changed, by whose numbers, and how it was solved.
    one
        One-sector general equilibrium at the means of all parameters.
    many
        The many-sector one, or None; where it is there, it speaks.
    one_draws, many_draws
        The same for every draw, or None: of the many-sector model log real income, (B, n).
    focus
        Positions of the economies whose changes are told in full.
    """

    supposed: Supposed
    asked: tuple[Change, ...]
    turned: bool
    costs: Costs
    effects: EffectSet
    options: Options
    one: equilibrium.Change
    many: SectorChange | None
    one_draws: Draws | None
    many_draws: Floats | None
    focus: tuple[int, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Economies of the model, length n."""
        return self.costs.names

    @cached_property
    def real_income(self) -> Floats:
        """Log change of real income, shape (n,)."""
        speaks = self.one if self.many is None else self.many
        found: Floats = np.log(speaks.real_income)
        return found

    @cached_property
    def interval(self) -> Floats | None:
        """Ends of 95 % of the draws of `real_income`, shape (2, n), or None."""
        if self.many_draws is not None:
            tail = (1 - _LEVEL) / 2
            ends: Floats = np.quantile(self.many_draws, [tail, 1 - tail], axis=0)
            return ends
        if self.one_draws is not None and self.many is None:
            return self.one_draws.interval("real_income", _LEVEL)
        return None

    @cached_property
    def income(self) -> Floats:
        """Income in 2022, millions of US dollars, shape (n,)."""
        if self.many is not None:
            return self.many.economy.income
        return self.one.expenditure_before * self._value_added

    @cached_property
    def _value_added(self) -> Floats:
        """Value added in a unit of output, shape (n,): gross output counts inputs twice."""
        world = baseline.many_sectors(50, "", self.options.flows)
        shares: Floats = (world.B * world.output).sum(axis=0) / world.output.sum(axis=0)
        return shares

    @cached_property
    def trade(self) -> tuple[Floats, Floats]:
        """Trade before and after, exporter × importer, shape (n, n) each."""
        if self.many is not None:
            return self.many.economy.trade.sum(axis=0), self.many.bilateral
        return self.one.economy.trade, self.one.trade

    @property
    def exports(self) -> Floats:
        """New over old exports, shape (n,)."""
        before, after = self.trade
        return ratio(abroad(after, 1), abroad(before, 1))

    @property
    def imports(self) -> Floats:
        """New over old imports, shape (n,)."""
        before, after = self.trade
        return ratio(abroad(after, 0), abroad(before, 0))


def whatif(world: World, *changes: Change, options: Options | None = None) -> WhatIf:
    """Solve a scenario.

    Parameters
    ----------
    world
        The world on a day; its agreements on that day are what changes. Flows are those of 2022.
    changes
        What is supposed.
    options
        How it is solved.

    Raises
    ------
    BadRequestError
        If something cannot be supposed, or nothing would change.
    ConvergenceError
        If a model has no solution.

    Examples
    --------
    >>> found = whatif(World.load().at("2026-11-22"), Sign("IDN", "USA"),
    ...                options=Options(draws=0, groups=10))
    >>> at = found.names.index("IDN")
    >>> found.costs.coefficients, bool(found.real_income[at] > 0)
    (('deep',), True)
    """
    options = options or Options()
    effects = effect_set(options.effect)
    economy = baseline.one_sector(options.flows, options.theta, options.rule)
    supposed, turned = suppose(world, *changes), False
    found = costs(supposed, economy.names, effects)
    if found.nothing:
        supposed, turned = _turned(world, changes, effects), True
        found = costs(supposed, economy.names, effects)
    values = np.array([effects.coefficients[c] for c in found.coefficients])
    one, one_draws = _one(economy, found, effects, options, values)
    many, many_draws = _many(found, effects, options, values) if options.groups else (None, None)
    focus = _focus(supposed, found, economy)
    return WhatIf(
        supposed,
        changes,
        turned,
        found,
        effects,
        options,
        one,
        many,
        one_draws,
        many_draws,
        focus,
    )


def _one(
    economy: Economy, found: Costs, effects: EffectSet, options: Options, values: Floats
) -> tuple[equilibrium.Change, Draws | None]:
    """The one-sector model: what reaches some sectors only, reaches their share of the trade."""
    whole = (found.sectors,)
    patterns, border, A, tariffs = _merged(found, whole, options.flows)
    patterns, border = patterns[:, 0], border[0]
    rates = Tariffs(*tariffs[:, 0]) if tariffs.any() else None
    phi = np.exp(np.tensordot(values, patterns, 1) - options.theta * border)
    one = equilibrium.change(economy, phi, productivity=np.exp(A[0]), tariffs=rates)
    if not options.draws:
        return one, None
    drawn, theta = _drawn(found, effects, options)
    if border.any() or not len(values):
        # Iceberg costs work through the elasticity, so their effect moves with its draw.
        drawn = np.column_stack((drawn, -theta))
        patterns = np.concatenate((patterns, border[None]))
    told = equilibrium.draws(
        economy, drawn, patterns, theta, productivity=np.exp(A[0]), tariffs=rates
    )
    return one, told


def _many(
    found: Costs, effects: EffectSet, options: Options, values: Floats
) -> tuple[SectorChange, Floats | None]:
    """The many-sector model."""
    world = baseline.many_sectors(options.groups, options.elasticities, options.flows)
    members = tuple(group.sectors for group in sector_groups(options.groups))
    patterns, border, A, tariffs = _merged(found, members, options.flows)
    after = None
    if tariffs.any():
        after = tariffs[1]
        if tariffs[0].any():
            parts = (world.X, world.B, world.G, world.theta)
            world = SectorEconomy(world.names, world.sectors, *parts, tariffs=tariffs[0])

    def shock(b: Floats, theta: Floats) -> sectors.Shock:
        log = np.tensordot(b, patterns, 1) - theta[:, None, None] * border
        return sectors.Shock(np.exp(log), after, np.exp(A))

    central = shock(values, world.theta)
    many = sectors.change(world, central.phi, central.tariffs, central.productivity)
    if not options.draws:
        return many, None
    drawn, theta = _drawn(found, effects, options)
    thetas = world.theta * (theta / options.theta)[:, None]
    shocks = [shock(b, t) for b, t in zip(drawn, thetas, strict=True)]
    return many, np.log(np.array(sectors.changes(world, shocks, thetas)))


def _drawn(found: Costs, effects: EffectSet, options: Options) -> tuple[Floats, Floats]:
    """Draws of the effects, (B, E), and of the elasticity, (B,): common random numbers."""
    streams = (*found.coefficients, "theta")
    z = equilibrium.standard_draws(options.seed, options.draws, streams)
    theta = equilibrium.elasticities(options.theta, options.theta_error, z[:, -1])
    if not found.coefficients:
        return np.zeros((len(z), 0)), theta
    mean = [effects.coefficients[c] for c in found.coefficients]
    V = covariance(effects, found.coefficients)
    return equilibrium.normal_effects(mean, V, z[:, :-1]), theta


def _merged(
    found: Costs, members: Sequence[Sequence[str]], flows: baseline.Kind
) -> tuple[Floats, Floats, Floats, Floats]:
    """Changes by group of sectors: means weighted by the trade that they touch.

    Returns
    -------
    patterns, border, productivity, tariffs
        Shapes (E, G, n, n), (G, n, n), (G, n) and (2, G, n, n).
    """
    f = embedded()
    X = (f.balanced if flows == "balanced" else f.total).astype(np.float64)
    goods = baseline.goods(len(f.sectors))
    shape = (len(members), *X.shape[1:])
    border, share = np.zeros((2, *shape))
    tariffs, A = np.zeros((2, *shape)), np.zeros(shape[:2])
    told = [x.any() for x in (found.border, found.tariffs, found.productivity)]
    for g, codes in enumerate(members):
        at = [f.sectors.index(c) for c in codes]
        W = X[at] / np.where(X[at].sum(axis=0) > 0, X[at].sum(axis=0), 1)
        W = np.where(X[at].sum(axis=0) > 0, W, 1 / len(at))
        share[g] = W[goods[at]].sum(axis=0)
        if told[0]:
            border[g] = (W * found.border[at]).sum(axis=0)
        if told[1]:
            tariffs[:, g] = (W * found.tariffs[:, at]).sum(axis=1)
        if told[2]:
            Y = X[at].sum(axis=2)
            made = Y.sum(axis=0)
            A[g] = (Y * found.productivity[at]).sum(axis=0) / np.where(made > 0, made, 1)
    patterns = found.patterns[:, None] * share + found.services[:, None] * (1 - share)
    return patterns, border, A, tariffs


def _turned(world: World, changes: tuple[Change, ...], effects: EffectSet) -> Supposed:
    """Ask instead what would be without the agreements of those who should sign.

    Raises
    ------
    BadRequestError
        If that is no question either.
    """
    pairs = [c for c in changes if isinstance(c, Sign)]
    unmoved = _unmoved(world, changes, effects)
    if not pairs or len(pairs) != len(changes):
        raise unmoved
    try:
        supposed = suppose(world, *(Break(c.a, c.b) for c in pairs))
    except KerjasamaError as error:
        raise unmoved from error
    if costs(supposed, embedded().codes, effects).nothing:
        raise unmoved
    return supposed


def _unmoved(world: World, changes: tuple[Change, ...], effects: EffectSet) -> BadRequestError:
    """Say why nothing changes: who is not modelled, or that the effect knows no difference."""
    codes = embedded().codes
    flaws: list[Text] = []
    for change in changes:
        for key in ("who", "a", "b"):
            try:
                modelled(world, getattr(change, key, "") or codes[0], dict.fromkeys(codes, 0))
            except BadRequestError as e:
                flaws += [s for s in e.sentences if s not in flaws]
            except LookupError:
                continue  # an agreement
    if flaws:
        return BadRequestError(*flaws)
    if all(isinstance(change, Tariff | Shock) for change in changes):
        return BadRequestError(
            Text(N_("Nothing changes: what is supposed is as it was.")),
            Text(N_("Name a rate or cost that differs from the old one.")),
        )
    values: dict[str, object] = {"effect": effects.name}
    return BadRequestError(
        Text(
            N_("Nothing changes for the economies of the model by this effect: {effect}."), values
        ),
        Text(N_("Name other parties, a deeper class, or another --effect.")),
    )


def _focus(supposed: Supposed, found: Costs, economy: Economy) -> tuple[int, ...]:
    """Economies that are named; where only groups are, those whose costs change most."""
    at = {name: i for i, name in enumerate(economy.names)}
    named: list[str] = []
    for change in supposed.steps:
        for key in ("who", "a", "b", "importer", "exporter"):
            if text := getattr(change, key, ""):
                try:
                    named.append(supposed.party(text).code)
                except LookupError:
                    continue  # an agreement, or a name of several things
    own = tuple(at[c] for c in dict.fromkeys(named) if c in at)
    if own:
        return own
    moved = np.abs(found.patterns).sum(axis=(0, 2)) + np.abs(found.border).sum(axis=(0, 2))
    moved = moved + np.abs(found.tariffs[1] - found.tariffs[0]).sum(axis=(0, 1))
    moved = moved + np.abs(found.productivity).sum(axis=0)
    order = np.argsort(-moved * economy.output, kind="stable")
    return tuple(int(i) for i in order[:_NAMED] if moved[i])
