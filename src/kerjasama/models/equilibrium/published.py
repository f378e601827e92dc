r"""Full equilibrium as the Advanced Guide publishes it: a loop that stops early.

The Guide [yotov2016]_ goes to the full equilibrium by rounds of constrained estimates. Trade is
scaled by the last change of factory-gate prices and resistances, fitted again by PPML with effects
of exporters and importers, and prices follow from the exporters' effects; the loop ends as soon as
the *round before* moved prices by no more than 0.01. Its published numbers are where it stops, and
not the equilibrium: run on, the loop settles elsewhere, or not at all. `change` is the exact
answer; this is for comparison with what is in print.

Constrained PPML scales rows and columns until both sums fit, which is conditional equilibrium, and
only ratios of its effects are used: so baseline trade and the change of trade costs are enough.

References
----------
.. [yotov2016] Y. Yotov, R. Piermartini, J.-A. Monteiro, M. Larch (2016), An Advanced Guide to
   Trade Policy Analysis: The Structural Gravity Model, WTO and UNCTAD.
"""

from dataclasses import dataclass
from typing import ClassVar, Final

import numpy as np
from numpy.typing import ArrayLike

from kerjasama.errors import ConvergenceError
from kerjasama.models.equilibrium.economy import Economy, Floats, abroad, ratio
from kerjasama.models.equilibrium.solve import change
from kerjasama.words import N_, Text

STOP: Final = 0.01
_MOST_ROUNDS: Final = 50


@dataclass(frozen=True, eq=False, slots=True)
class EarlyStop:
    """Where the Guide's loop stops; new over old values are those it publishes.

    Attributes
    ----------
    economy, reference
        The baseline; whose consumer prices are the numeraire.
    factory_price, price_index, outward_resistance
        Shape (n,), changes of factory-gate prices, of consumer prices, which are inward
        resistances, and of outward resistances.
    trade
        Shape (n, n), new values.
    rounds
        How many rounds the loop took.
    moved
        Largest change of factory-gate prices in the round that ended the loop.
    name
        What to call these numbers.
    """

    economy: Economy
    reference: str
    factory_price: Floats
    price_index: Floats
    outward_resistance: Floats
    trade: Floats
    rounds: int
    moved: float

    name: ClassVar[Text] = Text(N_("as published: early stop"))

    @property
    def exports_change(self) -> Floats:
        """New over old exports to all others, shape (n,); NaN for who exported nothing."""
        return ratio(abroad(self.trade, 1), abroad(self.economy.trade, 1))

    @property
    def real_output(self) -> Floats:
        """Change of real output as the Guide tells it, shape (n,)."""
        return self.factory_price / self.price_index


def as_published(
    economy: Economy, phi: ArrayLike, reference: str, *, stop: float = STOP
) -> EarlyStop:
    """Repeat the Guide's loop for the full equilibrium, and stop where it stops.

    Parameters
    ----------
    economy
        The baseline: trade fitted by the Guide's estimate.
    phi
        Shape (n, n), change of the trade-cost term, as in `change`.
    reference
        The economy whose importer effect is left out (the Guide's is Germany).
    stop
        Both the largest change of prices in a round and their standard deviation, 0.01 unless
        told.

    Raises
    ------
    BadRequestError
        If `phi` or `reference` cannot be used.
    ConvergenceError
        If the loop does not stop within fifty rounds, as with a smaller `stop` it may not.

    Examples
    --------
    >>> world = Economy(("North", "South"), [[80, 20], [10, 40]], theta=6)
    >>> early = as_published(world, [[1, 1.5], [1.5, 1]], "South")
    >>> exact = change(world, [[1, 1.5], [1.5, 1]]).in_numeraire("South")
    >>> early.factory_price.round(4).tolist(), exact.wage.round(4).tolist()
    ([1.0307, 1.0224], [1.031, 1.0224])
    """
    at, theta = economy.index(reference), economy.theta
    Y, E = economy.output, economy.expenditure
    parity, world = E / Y, float(Y.sum())
    asked = change(economy, phi, mode="conditional").phi  # which checks it, too
    costs = asked * economy.trade / (np.outer(Y, E) / world)
    base = Y / world
    fit = _fit(economy, costs, (Y, E), E, at)
    prices = [np.zeros_like(Y), (fit.exporter / base) ** (-1 / theta)]
    resistance = np.ones_like(costs)
    for count in range(1, _MOST_ROUNDS + 1):
        scaled = fit.trade * np.outer(prices[-1], prices[-1]) / resistance
        if not (np.isfinite(scaled).all() and np.isfinite(scaled.sum())):
            break
        before, sums = fit, (scaled.sum(axis=1), scaled.sum(axis=0))
        fit = _fit(economy, costs, sums, parity * sums[0], at)
        moved = prices[-1] - prices[-2]  # of the round before, as published
        prices.append((fit.exporter / before.exporter) ** (-1 / theta))
        resistance = np.outer(fit.outward / before.outward, fit.inward / before.inward)
        if moved.std() <= stop and abs(moved.max()) <= stop:
            price: Floats = (fit.exporter / base) ** (-1 / theta)
            return EarlyStop(
                economy=economy,
                reference=reference,
                factory_price=price,
                price_index=fit.inward ** (-1 / theta),
                outward_resistance=(price * Y / fit.exporter / world) ** (-1 / theta),
                trade=fit.trade * (E * price / (parity * sums[0])),
                rounds=count,
                moved=float(abs(prices[-1] - prices[-2]).max()),
            )
    hint = N_("The published loop need not settle; the exact equilibrium is that of change.")
    left = float(abs(prices[-1] - prices[-2]).max())
    raise ConvergenceError("the published loop", len(prices) - 2, left, stop, Text(hint))


@dataclass(frozen=True, slots=True)
class _Fit:
    """One constrained estimate: trade, and what the Guide makes of its effects, shape (n,).

    Exporters' effects over the reference's spending; outward and inward resistances to the power
    −θ, as its tables hold them.
    """

    trade: Floats
    exporter: Floats
    outward: Floats
    inward: Floats


def _fit(
    economy: Economy, costs: Floats, sums: tuple[Floats, Floats], spent: Floats, at: int
) -> _Fit:
    """Fit trade to sums of rows and columns; its effects are conditional resistances."""
    (Y, E), theta = sums, economy.theta
    free = Economy(economy.names, np.outer(Y, E) / Y.sum(), theta)
    found = change(free, costs, mode="conditional").in_numeraire(economy.names[at])
    exporter = Y / Y.sum() * found.outward_resistance**theta * E[at] / spent[at]
    importer = E / E[at] * found.inward_resistance**theta
    return _Fit(found.trade, exporter, Y / exporter, spent / importer / spent[at])
