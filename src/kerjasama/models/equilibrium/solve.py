r"""One counterfactual of structural gravity, solved by Newton's method in exact hat algebra.

Write :math:`x_i` for the log change of economy i's factory-gate price (its wage, as endowments do
not change), :math:`\phi_{ij} = \hat t_{ij}^{-\theta}` for the change of the trade-cost term,
:math:`\pi_{ij}` and :math:`s_{ij}` for baseline shares of spending and of sales. Then

.. math::

   \Phi_j &= \sum_i \pi_{ij}\,\phi_{ij}\,e^{-\theta x_i}, \qquad
   \hat P_j = \Phi_j^{-1/\theta}, \\
   F_i &= \ln \sum_j s_{ij}\,\phi_{ij}\,\hat E_j / \Phi_j - (1 + \theta)\,x_i = 0 .

Everything is kept as a deviation from one, so that small shocks lose no digits and no shock
returns the baseline exactly. One equation is redundant (Walras); the price level takes its place:
world output keeps its value, :math:`\sum_i Y_i e^{x_i} = \sum_i Y_i`.
"""

from dataclasses import dataclass, replace
from typing import Final, Literal, get_args

import numpy as np
from numpy.typing import ArrayLike

from kerjasama.errors import BadRequestError, ConvergenceError, short
from kerjasama.models.equilibrium.economy import Economy, Floats, abroad, cells, linked, ratio
from kerjasama.models.threads import one_blas_thread
from kerjasama.words import N_, Text

Mode = Literal["conditional", "full"]
WORLD: Final = "world output"
TOLERANCE: Final = 1e-12
_MOST_STEPS: Final = 60
_MOST_HALVINGS: Final = 40


@dataclass(frozen=True, eq=False)
class Change:
    """What a change of trade costs does to every economy.

    Attributes
    ----------
    economy, mode
        What was asked.
    wage
        Shape (n,), change (new over old) of factory-gate prices and so of wages; one where output
        is held fixed.
    price_index
        Shape (n,), change of consumer prices, which is that of inward multilateral resistance.
    outward_resistance
        Shape (n,), change of outward multilateral resistance.
    output, expenditure
        Shape (n,), new values.
    trade
        Shape (n, n), new values.
    kappa
        Common factor of all expenditures that keeps the world's equal to its output; one unless
        deficits are multiplicative. Published results often leave it out: their expenditures and
        trade are ours over `kappa`, their markets clear up to it, and their welfare is `real_wage`.
    numeraire
        What keeps its price: ``"world output"``, or a name that `in_numeraire` was given.
    iterations, residual
        Newton steps taken, and the largest log excess demand left.
    """

    economy: Economy
    mode: Mode
    wage: Floats
    price_index: Floats
    outward_resistance: Floats
    output: Floats
    expenditure: Floats
    trade: Floats
    kappa: float
    numeraire: str
    iterations: int
    residual: float

    @property
    def inward_resistance(self) -> Floats:
        """Change of inward multilateral resistance: another name of `price_index`."""
        return self.price_index

    @property
    def real_wage(self) -> Floats:
        """Change of what one unit of output buys: welfare where trade is balanced."""
        return self.wage / self.price_index

    @property
    def real_income(self) -> Floats:
        """Change of real expenditure: welfare, transfers through the deficit included."""
        return self.expenditure / self.economy.expenditure / self.price_index

    @property
    def trade_change(self) -> Floats:
        """New over old trade, shape (n, n); NaN where there was none."""
        return ratio(self.trade, self.economy.trade)

    @property
    def exports(self) -> Floats:
        """New exports to all others, shape (n,)."""
        return abroad(self.trade, 1)

    @property
    def imports(self) -> Floats:
        """New imports from all others, shape (n,)."""
        return abroad(self.trade, 0)

    @property
    def exports_change(self) -> Floats:
        """New over old exports to all others, shape (n,); NaN for who exported nothing."""
        return ratio(self.exports, abroad(self.economy.trade, 1))

    @property
    def imports_change(self) -> Floats:
        """New over old imports from all others, shape (n,); NaN for who imported nothing."""
        return ratio(self.imports, abroad(self.economy.trade, 0))

    @property
    def domestic_share_change(self) -> Floats:
        """New over old share of spending at home, shape (n,)."""
        new = self.trade.diagonal() / self.expenditure
        return new / self.economy.shares.diagonal()

    def after(self) -> Economy:
        """Return the new equilibrium as the baseline of further changes."""
        return Economy(self.economy.names, self.trade, self.economy.theta, self.economy.rule)

    def in_numeraire(
        self, name: str, of: Literal["consumption", "output"] = "consumption"
    ) -> "Change":
        """Express everything in units in which one economy's prices do not change.

        Parameters
        ----------
        name
            Whose prices.
        of
            ``consumption``: its price index, as in the Advanced Guide; ``output``: its
            factory-gate price, which conditional equilibrium holds fixed anyway.

        Returns
        -------
        change
            The same equilibrium; ratios and real values are the same. Where output is held fixed
            only the resistances change: inward ones by a factor, outward ones by its inverse.

        Raises
        ------
        BadRequestError
            If nobody is called so.

        Examples
        --------
        >>> world = Economy(("North", "South"), [[80, 20], [10, 40]], theta=4)
        >>> c = change(world, [[1, 1.5], [1.5, 1]])
        >>> c.in_numeraire("South").price_index[1], c.numeraire
        (np.float64(1.0), 'world output')
        """
        at = self.economy.index(name)
        factor = 1 / (self.price_index if of == "consumption" else self.wage)[at]
        nominal = factor if self.mode == "full" else 1.0
        return replace(
            self,
            wage=self.wage * nominal,
            price_index=self.price_index * factor,
            outward_resistance=self.outward_resistance / factor,
            output=self.output * nominal,
            expenditure=self.expenditure * nominal,
            trade=self.trade * nominal,
            numeraire=name,
        )


def change(
    economy: Economy, phi: ArrayLike, *, mode: Mode = "full", tolerance: float = TOLERANCE
) -> Change:
    r"""Solve the equilibrium after a change of trade costs.

    Parameters
    ----------
    economy
        The baseline.
    phi
        Shape (n, n), exporter × importer: new over old trade-cost term,
        :math:`\phi_{ij} = \hat t_{ij}^{-\theta}`. With an estimated coefficient beta of a policy
        that is switched on it is :math:`e^{\beta}`; see `cost_term` for costs themselves. One
        means no change, zero an end of all trade; positive on the diagonal.
    mode
        ``conditional``: output and expenditure stay, only multilateral resistances adjust.
        ``full``: factory-gate prices adjust, with output and expenditure (full endowment general
        equilibrium of [yotov2016]_).
    tolerance
        Of the largest log excess demand, 1e-12 unless told.

    Returns
    -------
    change
        In units of world output, :math:`\sum_i Y'_i = \sum_i Y_i`. Conditional equilibrium
        determines resistances up to one number; it is set such that
        :math:`\sum_i Y_i \hat\Pi_i^{-1} = \sum_i Y_i`.

    Raises
    ------
    BadRequestError
        If `phi` or `mode` cannot be used, or no trade links some economies to the others.
    ConvergenceError
        If the tolerance is missed; deficits may leave no equilibrium, as where somebody who buys
        more than it sells is cut off from all sellers.

    References
    ----------
    .. [yotov2016] Y. Yotov, R. Piermartini, J.-A. Monteiro, M. Larch (2016), An Advanced Guide to
       Trade Policy Analysis: The Structural Gravity Model, WTO and UNCTAD.
    .. [acr2012] C. Arkolakis, A. Costinot, A. Rodríguez-Clare (2012), New Trade Models, Same Old
       Gains?, American Economic Review 102.

    Examples
    --------
    >>> world = Economy(("North", "South"), [[80, 20], [20, 80]], theta=4)
    >>> c = change(world, [[1, 1.5], [1.5, 1]])
    >>> c.real_wage.round(6).tolist()  # (0.8 + 0.2 × 1.5) ** (1 / 4)
    [1.024114, 1.024114]
    """
    shock = np.array(phi, dtype=np.float64)
    _check(economy, shock, mode)
    full = mode == "full"
    pi, sales = economy.shares, economy.sales_shares
    moves = economy.output / economy.expenditure if economy.rule == "additive" else np.ones(len(pi))
    market = Market(
        pi=pi * shock,
        sales=sales * shock,
        pi0=(pi * (shock - 1)).sum(axis=0),
        sales0=(sales * (shock - 1)).sum(axis=1),
        y=economy.output / economy.output.sum(),
        e=economy.expenditure / economy.expenditure.sum(),
        theta=economy.theta,
        own=1.0 if full else 0.0,
        shift=np.zeros(len(pi)),
        slope=moves if full else np.zeros(len(pi)),
        closed=full and economy.rule == "multiplicative",
    )
    x, steps, residual = newton(market, tolerance)
    at = market.at(x)
    wage = np.exp(x) if full else np.ones(len(x))
    spending = (1 + at.spending) * np.exp(at.log_kappa)
    expenditure = economy.expenditure * spending
    seller, output = np.exp(-economy.theta * x), economy.output * wage
    world = float(output.sum() / economy.output.sum())
    return Change(
        economy,
        mode,
        wage,
        (1 + at.term) ** (-1 / economy.theta),
        (seller * world / wage) ** (1 / economy.theta),
        output,
        expenditure,
        economy.trade * shock * seller[:, None] * (spending / (1 + at.term)),
        float(np.exp(at.log_kappa)),
        WORLD,
        steps,
        residual,
    )


def without_deficits(economy: Economy) -> Floats:
    """Trade of the same world if everybody spent what it earns, shape (n, n).

    Raises
    ------
    BadRequestError
        If no trade links some economies to the others.
    ConvergenceError
        If the equilibrium is not found.

    Examples
    --------
    >>> X = without_deficits(Economy(("North", "South"), [[80, 20], [10, 40]], theta=4))
    >>> bool(abs(X.sum(axis=0) - X.sum(axis=1)).max() < 1e-9)
    True
    """
    X, theta = economy.X, economy.theta
    Y, E = X.sum(axis=1), X.sum(axis=0)
    linked(economy.names, X > 0)
    nothing = np.zeros(len(Y))
    market = Market(
        pi=X / E,
        sales=X / Y[:, None],
        pi0=nothing,
        sales0=nothing,
        y=Y / Y.sum(),
        e=E / E.sum(),
        theta=theta,
        own=1.0,
        shift=Y / E - 1,
        slope=Y / E,
        closed=False,
    )
    x, _, _ = newton(market, TOLERANCE)
    at = market.at(x)
    trade: Floats = X * np.exp(-theta * x)[:, None] * ((1 + at.spending) / (1 + at.term))
    trade.flags.writeable = False
    return trade


@dataclass(frozen=True, slots=True)
class State:
    """Where the markets stand at some prices: deviations from one, and log excess demand.

    Attributes
    ----------
    seller, term
        Of sellers' competitiveness, exp(−θ x) − 1; of the importers' price terms, Φ − 1.
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


def newton(market: Market, tolerance: float) -> tuple[Floats, int, float]:
    """Solve a market from unchanged prices, halving steps where the residual grows.

    Returns
    -------
    x, steps, residual
        Log prices, shape (n,); Newton steps; largest log excess demand. Or a ConvergenceError.
    """
    x = np.zeros(len(market.y))
    step = 0
    # Several threads of BLAS would wait longer for each other than such small systems take; and a
    # step too far gives NaN, and is halved.
    with one_blas_thread(), np.errstate(all="ignore"):
        at = market.at(x)
        while at.residual > tolerance:
            longer = _longer(market, x, at) if step < _MOST_STEPS else None
            if longer is None:
                hint = N_(
                    "Try a smaller change of trade costs, or balanced trade: some deficits leave no"
                    " equilibrium."
                )
                raise ConvergenceError(
                    "general equilibrium", step, at.residual, tolerance, Text(hint)
                )
            x, at = longer
            step += 1
    return x, step, at.residual


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


def _check(economy: Economy, phi: Floats, mode: str) -> None:
    names, n = economy.names, len(economy.names)
    if mode not in get_args(Mode):
        what = N_("General equilibrium is conditional or full, not {mode!r}.")
        raise BadRequestError(Text(what, {"mode": short(mode)}))
    if phi.shape != (n, n):
        what = N_("Changes of trade costs have the shape {shape}; the economy needs {n} × {n}.")
        values = {"shape": " × ".join(map(str, phi.shape)), "n": n}
        raise BadRequestError(Text(what, values))
    wrong = ~(np.isfinite(phi) & (phi >= 0))
    wrong |= np.diag(phi.diagonal() == 0)
    if wrong.any():
        what = N_("Changes of the trade-cost term must be positive, or zero abroad: {cells}.")
        raise BadRequestError(Text(what, {"cells": cells(names, wrong)}))
    linked(names, (economy.trade > 0) & (phi > 0))
