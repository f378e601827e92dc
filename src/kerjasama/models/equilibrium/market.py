r"""The markets of a counterfactual in exact hat algebra, cleared by Newton's method.

Write :math:`x_i` for the log change of economy i's wage, :math:`g_{ij}` for the change of what
trade costs make of demand, :math:`\pi_{ij}` and :math:`s_{ij}` for baseline shares of spending and
of sales. Then

.. math::

   \Phi_j &= \sum_i \pi_{ij}\,g_{ij}\,e^{-\theta x_i}, \\
   F_i &= \ln \sum_j s_{ij}\,g_{ij}\,\hat E_j / \Phi_j - (1 + \theta)\,x_i = 0 .

Everything is kept as a deviation from one, so that small shocks lose no digits and no shock
returns the baseline exactly. One equation is redundant (Walras); the price level takes its place:
world output keeps its value, :math:`\sum_i Y_i e^{x_i} = \sum_i Y_i`.
"""

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from kerjasama.errors import ConvergenceError
from kerjasama.models.equilibrium.economy import Economy, Floats
from kerjasama.models.threads import one_blas_thread
from kerjasama.words import N_, Text

Mode = Literal["conditional", "full"]
TOLERANCE: Final = 1e-12
_MOST_STEPS: Final = 60
_MOST_HALVINGS: Final = 40
_FAR: Final = 0.5  # change of an importer's price term that is no small deviation


@dataclass(frozen=True, slots=True)
class State:
    """Where the markets stand at some prices: deviations from one, and log excess demand.

    Attributes
    ----------
    seller, term
        Of sellers' competitiveness, exp(−θ x) − 1; of the importers' price terms, Φ − 1 but for
        the market's `mean`.
    spending, log_kappa
        Of expenditures before the common factor, and that factor's logarithm.
    demand
        Of sales at unchanged competitiveness.
    excess, residual
        F plus the deviation of the price level; the larger of |F| and of that deviation.
    """

    seller: Floats
    term: Floats
    spending: Floats
    log_kappa: float
    demand: Floats
    excess: Floats
    residual: float


@dataclass(frozen=True, slots=True)
class Market:
    """The excess-demand system F(x) of the module's docstring, and its Jacobian.

    Attributes
    ----------
    pi, sales
        Shares times the shock, shape (n, n).
    pi0, sales0
        Sums of their changes by importer and by exporter, shape (n,).
    y, e
        Shares of world output and expenditure, shape (n,).
    theta, own
        Trade elasticity; 1 where incomes move with prices, 0 where output is fixed.
    shift, slope
        Expenditure changes by ``shift + slope * (exp(x) - 1)``, shape (n,).
    closed
        Whether a common factor keeps world expenditure equal to world output.
    mean
        What was taken out of importers' price terms, Φ = mean (1 + term): markets do not feel what
        reaches all sellers to an importer alike, and large numbers lose digits.
    """

    pi: Floats
    sales: Floats
    pi0: Floats
    sales0: Floats
    y: Floats
    e: Floats
    theta: float
    own: float
    shift: Floats
    slope: Floats
    closed: bool
    mean: Floats | float = 1.0

    @classmethod
    def of(cls, economy: Economy, shock: Floats, theta: float, mode: Mode) -> "Market":
        """Markets of a baseline after a shock g, shape (n, n), for a trade elasticity."""
        pi, sales, nothing = economy.shares, economy.sales_shares, np.zeros(len(shock))
        full = mode == "full"
        moves = economy.output / economy.expenditure if economy.rule == "additive" else nothing + 1
        lift = (pi * (shock - 1)).sum(axis=0)
        # The shock over its mean, less one: as deviations while it is small, and as it stands
        # where one less almost all of it would leave no digits.
        rest = (shock - 1 - lift) / (1 + lift)
        mean = np.where(abs(lift) < _FAR, 1 + lift, (pi * shock).sum(axis=0))
        rest = np.where(abs(lift) < _FAR, rest, shock / mean - 1)
        return cls(
            pi=pi * (1 + rest),
            sales=sales * (1 + rest),
            pi0=nothing,
            sales0=(sales * rest).sum(axis=1),
            y=economy.output / economy.output.sum(),
            e=economy.expenditure / economy.expenditure.sum(),
            theta=theta,
            own=1.0 if full else 0.0,
            shift=nothing,
            slope=moves if full else nothing,
            closed=full and economy.rule == "multiplicative",
            mean=mean,
        )

    def at(self, x: Floats) -> State:
        """Evaluate at log prices x, shape (n,)."""
        price = np.expm1(x)
        seller = np.expm1(-self.theta * x)
        term = self.pi0 + seller @ self.pi
        spending = self.shift + self.slope * price
        demand = self.sales0 + self.sales @ ((spending - term) / (1 + term))
        level = float(self.y @ price)
        kappa = float(np.log1p(level) - np.log1p(self.e @ price)) if self.closed else 0.0
        F = np.log1p(demand) - (self.own + self.theta) * x + kappa
        return State(
            seller, term, spending, kappa, demand, F + level, float(max(abs(F).max(), abs(level)))
        )

    def jacobian(self, x: Floats, at: State) -> Floats:
        """Derivatives of the excess at x, shape (n, n)."""
        wage = np.exp(x)
        new_sales = self.sales * ((1 + at.spending) / (1 + at.term))
        new_sales /= (1 + at.demand)[:, None]
        new_pi = self.pi * (1 + at.seller)[:, None] / (1 + at.term)
        J: Floats = new_sales @ (self.theta * new_pi.T)
        J += new_sales * (self.slope * wage / (1 + at.spending))
        J[np.diag_indices(len(x))] -= self.own + self.theta
        border = self.y * wage
        if self.closed:
            border = border + border / border.sum() - self.e * wage / (self.e @ wage)
        return J + border


def newton(
    market: Market, tolerance: float = TOLERANCE, start: Floats | None = None
) -> tuple[Floats, State, int]:
    """Solve a market, halving steps where the residual grows.

    Parameters
    ----------
    market
        What to clear.
    tolerance
        Of the largest log excess demand.
    start
        Log prices to begin with, shape (n,); unchanged ones unless told.

    Returns
    -------
    x, state, steps
        Log prices, shape (n,); where the markets stand there; Newton steps.

    Raises
    ------
    ConvergenceError
        If the tolerance is missed.
    """
    # Several threads of BLAS would wait longer for each other than such small systems take; and a
    # step too far gives NaN, and is halved.
    with one_blas_thread(), np.errstate(all="ignore"):
        return cleared(market, tolerance, start)


def cleared(market: Market, tolerance: float, start: Floats | None) -> tuple[Floats, State, int]:
    """`newton` for callers that have set the threads of BLAS, and NumPy's warnings, themselves."""
    x = np.zeros(len(market.y)) if start is None else start
    at = market.at(x)
    step = 0
    while not at.residual <= tolerance:
        longer = _longer(market, x, at) if step < _MOST_STEPS else None
        if longer is None:
            hint = N_(
                "Try a smaller change of trade costs, or balanced trade: some deficits leave no"
                " equilibrium."
            )
            raise ConvergenceError("general equilibrium", step, at.residual, tolerance, Text(hint))
        x, at = longer
        step += 1
    return x, at, step


def _longer(market: Market, x: Floats, at: State) -> tuple[Floats, State] | None:
    """One Newton step that comes closer, or None."""
    try:
        step = np.linalg.solve(market.jacobian(x, at), -at.excess)
    except np.linalg.LinAlgError:
        return None
    for _ in range(_MOST_HALVINGS):
        new = market.at(x + step)
        # The comparison is false for NaN; expenditures below zero are no equilibrium.
        if abs(new.excess).max() < abs(at.excess).max() and new.spending.min() > -1:
            return x + step, new
        step /= 2
    return None
