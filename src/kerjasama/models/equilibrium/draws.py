r"""Uncertainty: the same counterfactual under many draws of its effects and of the elasticity.

What an agreement does to trade is an estimate, and so is the trade elasticity. Each draw b of both,

.. math::

   \ln \phi_{ij} = \sum_e b_e\,D_{eij},

is solved by Newton's method, from the linear prediction at their means; none is reported that is
not solved. `kerjasama.models.equilibrium.streams` makes the draws.
"""

from dataclasses import dataclass
from typing import Final, Literal, get_args

import numpy as np
from numpy.typing import ArrayLike

from kerjasama.errors import BadRequestError, ConvergenceError, short
from kerjasama.models.equilibrium.economy import Economy, Floats
from kerjasama.models.equilibrium.market import Market
from kerjasama.models.equilibrium.result import Change
from kerjasama.models.equilibrium.solve import check, shocks, solved
from kerjasama.models.equilibrium.tariffs import Tariffs
from kerjasama.models.threads import one_blas_thread, over
from kerjasama.words import N_, Text

Quantity = Literal["real_wage", "real_income", "exports", "imports"]
QUANTITIES: Final = get_args(Quantity)
_STEP: Final = 1e-5  # of the differences that make the linear prediction
_THREADED: Final = 160  # economies from which on threads gain


@dataclass(frozen=True, eq=False, slots=True)
class Draws:
    """Log changes of every economy in every draw.

    Attributes
    ----------
    center
        The counterfactual at the means of all effects and of the elasticity.
    effects, theta
        Shape (B, E) and (B,), what was drawn.
    real_wage, real_income, exports, imports
        Shape (B, n), log changes; of trade with all others in units of world output, NaN for who
        had none.
    residual
        Largest log excess demand left in any draw.
    """

    center: Change
    effects: Floats
    theta: Floats
    real_wage: Floats
    real_income: Floats
    exports: Floats
    imports: Floats
    residual: float

    def interval(self, quantity: Quantity = "real_wage", level: float = 0.95) -> Floats:
        """Percentile interval of each economy, lower and upper ends, shape (2, n).

        Raises
        ------
        BadRequestError
            If there is no such quantity, or the level is not between 0 and 1.
        """
        if quantity not in QUANTITIES:
            what = N_("Draws know {known}, not {quantity!r}.")
            values = {"known": ", ".join(QUANTITIES), "quantity": short(quantity)}
            raise BadRequestError(Text(what, values))
        if not 0 < level < 1:
            what = N_("The level of an interval lies between 0 and 1, and {level} does not.")
            raise BadRequestError(Text(what, {"level": level}))
        tail = (1 - level) / 2
        ends: Floats = np.quantile(getattr(self, quantity), [tail, 1 - tail], axis=0)
        return ends


def draws(
    economy: Economy,
    effects: ArrayLike,
    patterns: ArrayLike,
    theta: ArrayLike | None = None,
    *,
    productivity: ArrayLike | None = None,
    tariffs: Tariffs | None = None,
) -> Draws:
    r"""Solve full equilibrium for every draw of the effects on trade and of the elasticity.

    Parameters
    ----------
    economy
        The baseline; its `theta` is what every draw has if none is drawn.
    effects
        Shape (B, E): draws of E coefficients, normal ones (`normal_effects`) or those of a
        bootstrap.
    patterns
        Shape (E, n, n), exporter × importer: what an effect is multiplied by, as 1 for pairs in an
        agreement; :math:`\ln \phi` is their sum.
    theta
        Shape (B,): draws of the trade elasticity (`elasticities`).
    productivity, tariffs
        As in `change`, the same in every draw.

    Returns
    -------
    draws
        Each solved to 1e-12, the same bytes whatever the number of threads.

    Raises
    ------
    BadRequestError
        If something told cannot be used.
    ConvergenceError
        If a draw has no solution; it says which.

    Examples
    --------
    >>> from kerjasama.models.equilibrium import elasticities, normal_effects, standard_draws
    >>> world = Economy("ABC", [[80, 9, 11], [11, 80, 9], [9, 11, 80]], theta=4)
    >>> z = standard_draws(seed=1, count=200, streams=("agreement", "theta"))
    >>> effects = normal_effects([0.5], [[0.1**2]], z[:, :1])
    >>> agreement = [[[0, 1, 0], [1, 0, 0], [0, 0, 0]]]
    >>> found = draws(world, effects, agreement, elasticities(4, 0.5, z[:, 1]))
    >>> np.log(found.center.real_wage).round(4).tolist()
    [0.0166, 0.0162, -0.0015]
    >>> found.interval("real_wage").round(3).tolist()
    [[0.01, 0.009, -0.002], [0.026, 0.026, -0.001]]
    """
    n = len(economy.names)
    asked = _Asked.of(economy, effects, patterns, theta, productivity, tariffs)
    with one_blas_thread():
        center, slopes = asked.linear()
        x, middle = np.log(center.wage), asked.draws.mean(axis=0)
        told = np.empty((4, len(asked.draws), n))

        def work(block: slice) -> float:
            worst = 0.0
            for k in range(block.start, block.stop):
                found = asked.one(k, x + (asked.draws[k] - middle) @ slopes)
                for row, values in zip(told[:, k], _quantities(found), strict=True):
                    np.log(values, out=row)
                worst = max(worst, found.residual)
            return worst

        # Small systems spend their time between the products, where threads wait for each other.
        every = slice(0, len(asked.draws))
        worst = over(every.stop, work) if n >= _THREADED else [work(every)]
    return Draws(
        center=center,
        effects=asked.draws[:, :-1],
        theta=asked.draws[:, -1],
        real_wage=told[0],
        real_income=told[1],
        exports=told[2],
        imports=told[3],
        residual=max(worst),
    )


@dataclass(frozen=True, eq=False, slots=True)
class _Asked:
    """Checked input: draws of effects, and of theta in the last column, shape (B, E + 1)."""

    economy: Economy
    draws: Floats
    patterns: Floats
    productivity: Floats
    tariffs: Tariffs | None

    @classmethod
    def of(
        cls,
        economy: Economy,
        effects: ArrayLike,
        patterns: ArrayLike,
        theta: ArrayLike | None,
        productivity: ArrayLike | None,
        tariffs: Tariffs | None,
    ) -> "_Asked":
        """Check everything."""
        n = len(economy.names)
        try:
            b, D = np.array(effects, np.float64), np.array(patterns, np.float64)
            A = np.ones(n) if productivity is None else np.array(productivity, np.float64)
            t = np.array(economy.theta if theta is None else theta, np.float64)
        except (TypeError, ValueError) as error:  # words, or rows of different lengths
            raise BadRequestError(Text(N_("Draws must be tables of numbers."))) from error
        if b.ndim != 2 or not b.size or D.shape != (b.shape[1], n, n):
            what = N_("Draws need one number for each draw and effect, and {n} × {n} a pattern.")
            raise BadRequestError(Text(what, {"n": n}))
        if t.shape not in ((), b.shape[:1]) or not (np.isfinite(t) & (t > 0)).all():
            what = N_("Draws need a positive trade elasticity for each.")
            raise BadRequestError(Text(what))
        if not (np.isfinite(b).all() and np.isfinite(D).all()):
            raise BadRequestError(Text(N_("Draws and patterns must be finite numbers.")))
        check(economy, np.ones((n, n)), A, tariffs, "full")
        both = np.column_stack((b, np.broadcast_to(t, len(b))))
        return cls(economy, both, D, A, tariffs)

    def at(self, draw: Floats) -> tuple[Economy, Floats]:
        """Baseline and trade-cost terms of a draw, shape (E + 1,)."""
        economy, theta = self.economy, float(draw[-1])
        if theta != economy.theta:
            economy = Economy(economy.names, economy.X, theta, economy.rule)
        with np.errstate(over="ignore"):
            return economy, np.exp(np.tensordot(draw[:-1], self.patterns, 1))

    def linear(self) -> tuple[Change, Floats]:
        """Solution at the means, and how log wages move with what is drawn, shape (E + 1, n)."""
        middle = self.draws.mean(axis=0)
        economy, phi = self.at(middle)
        center = solved(economy, phi, self.productivity, self.tariffs)
        x = np.log(center.wage)
        market = self._market(middle)
        moves = np.empty((len(middle), len(x)))
        for k, value in enumerate(middle):
            step = np.zeros_like(middle)
            step[k] = _STEP * max(1, abs(value))
            up, down = (self._market(middle + s).at(x).excess for s in (step, -step))
            moves[k] = (up - down) / (2 * step[k])
        slopes = np.linalg.solve(market.jacobian(x, market.at(x)), -moves.T)
        return center, np.asarray(slopes.T, dtype=np.float64)

    def one(self, k: int, start: Floats) -> Change:
        """Solve one draw, from unchanged wages if the prediction leads astray."""
        economy, phi = self.at(self.draws[k])
        for begin in (start, None):
            try:
                return solved(economy, phi, self.productivity, self.tariffs, start=begin)
            except ConvergenceError as error:
                missed = error
        where = N_("This is draw {draw} of {count}, with a trade elasticity of {theta}.")
        values = {"draw": k + 1, "count": len(self.draws), "theta": f"{economy.theta:.4g}"}
        raise ConvergenceError(
            "general equilibrium",
            missed.iterations,
            missed.residual,
            missed.tolerance,
            Text(where, values),
        )

    def _market(self, draw: Floats) -> Market:
        economy, phi = self.at(draw)
        goods = shocks(phi, self.productivity, self.tariffs, economy.theta)[0]
        return Market.of(economy, goods, economy.theta, "full")


def _quantities(found: Change) -> tuple[Floats, ...]:
    return found.real_wage, found.real_income, found.exports_change, found.imports_change
