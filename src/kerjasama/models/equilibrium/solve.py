"""One counterfactual of structural gravity: what was asked, checked, solved and told."""

from typing import Final, get_args

import numpy as np
from numpy.typing import ArrayLike

from kerjasama.errors import BadRequestError, short
from kerjasama.models.equilibrium.economy import Economy, Floats, cells, linked, some
from kerjasama.models.equilibrium.market import TOLERANCE, Market, Mode, newton
from kerjasama.models.equilibrium.result import Change
from kerjasama.models.equilibrium.tariffs import Tariffs, consumer_term
from kerjasama.words import N_, Text

WORLD: Final = "world output"


def change(
    economy: Economy,
    phi: ArrayLike | None = None,
    *,
    mode: Mode = "full",
    productivity: ArrayLike | None = None,
    tariffs: Tariffs | None = None,
    tolerance: float = TOLERANCE,
) -> Change:
    r"""Solve the equilibrium after a change of trade costs, productivity or tariffs.

    Parameters
    ----------
    economy
        The baseline.
    phi
        Shape (n, n), exporter × importer: new over old trade-cost term,
        :math:`\phi_{ij} = \hat t_{ij}^{-\theta}`. With an estimated coefficient beta of a policy
        that is switched on it is :math:`e^{\beta}`; see `cost_term` for costs themselves, and
        `border_costs` for those that an economy puts on all its trade. One, which is meant where
        nothing is told, means no change, zero an end of all trade; positive on the diagonal.
    mode
        ``conditional``: output and expenditure stay, only multilateral resistances adjust.
        ``full``: factory-gate prices adjust, with output and expenditure (full endowment general
        equilibrium of [yotov2016]_).
    productivity
        Shape (n,), new over old real output of each economy's endowment, positive: its goods cost
        :math:`\hat w_i / \hat A_i`. In full equilibrium only, as are tariffs.
    tariffs
        Rates before and after; what they bring in is spent. Then trade is at customs value
        (`kerjasama.models.equilibrium.tariffs`), and deficits are those of trade at that value.
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
        If something told cannot be used, or no trade links some economies to the others.
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

    North makes a tenth more with the same hands; its goods become cheaper, so South gains, too.

    >>> change(world, productivity=[1.1, 1]).real_wage.round(4).tolist()
    [1.0972, 1.0026]
    """
    n = len(economy.names)
    asked, A = _numbers(phi, (n, n)), _numbers(productivity, (n,))
    check(economy, asked, A, tariffs, mode)
    return solved(economy, asked, A, tariffs, mode, tolerance)


def solved(
    economy: Economy,
    phi: Floats,
    A: Floats,
    tariffs: Tariffs | None,
    mode: Mode = "full",
    tolerance: float = TOLERANCE,
    start: Floats | None = None,
) -> Change:
    """`change` of what has been checked, from log wages to start with, shape (n,)."""
    theta = economy.theta
    goods, consumers = shocks(phi, A, tariffs, theta)
    if not np.isfinite(goods).all():
        raise BadRequestError(Text(N_("These changes are too large for a number.")))
    market = Market.of(economy, goods, theta, mode)
    x, at, steps = newton(market, tolerance, start)
    at_factory = market.mean * (1 + at.term)  # Φ before tariffs
    term, paid = at_factory, economy.expenditure
    if tariffs is not None:
        term = 1 + consumer_term(economy, tariffs, consumers, at.seller)
        revenue = (tariffs.before * economy.trade).sum(axis=0)
        paid = (paid + revenue) * term / at_factory
    wage = np.exp(x) if mode == "full" else np.ones(len(x))
    seller, output = np.exp(-theta * x), economy.output * wage
    world = float(output.sum() / economy.output.sum())
    spending = (1 + at.spending) * np.exp(at.log_kappa)
    return Change(
        economy=economy,
        mode=mode,
        phi=phi,
        productivity=A,
        tariffs=tariffs,
        wage=wage,
        price_index=term ** (-1 / theta),
        outward_resistance=A * (seller * world / wage) ** (1 / theta),
        output=output,
        expenditure=paid * spending,
        trade=economy.trade * goods * seller[:, None] * (spending / at_factory),
        kappa=float(np.exp(at.log_kappa)),
        numeraire=WORLD,
        iterations=steps,
        residual=at.residual,
    )


def shocks(
    phi: Floats, productivity: Floats, tariffs: Tariffs | None, theta: float
) -> tuple[Floats, Floats]:
    """Change of demand before prices move, at sellers' and at consumers' prices, shape (n, n).

    Examples
    --------
    >>> one = np.ones((1, 1))
    >>> shocks(one, np.array([1.1]), None, 2)[0].round(2).tolist()
    [[1.21]]
    """
    with np.errstate(over="ignore"):
        consumers = phi * productivity[:, None] ** theta
        if tariffs is None:
            return consumers, consumers
        hat = tariffs.hat
        consumers = consumers * hat**-theta
        return consumers / hat, consumers


def without_deficits(economy: Economy) -> Floats:
    """Trade of the same world if everybody spent what it earns, shape (n, n).

    Tariffs that stay as they are change nothing in it, if trade is at customs value.

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
    x, at, _ = newton(market)
    trade: Floats = X * np.exp(-theta * x)[:, None] * ((1 + at.spending) / (1 + at.term))
    trade.flags.writeable = False
    return trade


def _numbers(given: ArrayLike | None, shape: tuple[int, ...]) -> Floats:
    """What was told as an array, ones where nothing was."""
    if given is None:
        return np.ones(shape)
    try:
        return np.array(given, dtype=np.float64)
    except (TypeError, ValueError) as error:  # words, or rows of different lengths
        raise BadRequestError(Text(N_("Changes must be numbers: new over old."))) from error


def check(
    economy: Economy, phi: Floats, productivity: Floats, tariffs: Tariffs | None, mode: str
) -> None:
    """Refuse what means nothing, with all flaws at once: a BadRequestError."""
    names, n = economy.names, len(economy.names)
    flaws = [] if tariffs is None else tariffs.flaws(names)
    if mode not in get_args(Mode):
        what = N_("General equilibrium is conditional or full, not {mode!r}.")
        flaws.append(Text(what, {"mode": short(mode)}))
    if mode == "conditional" and (tariffs is not None or (productivity != 1).any()):
        what = N_(
            "Conditional equilibrium holds incomes fixed, which productivity and tariffs change."
        )
        flaws += [Text(what), Text(N_("Ask for full equilibrium."))]
    if productivity.shape != (n,):
        what = N_("Productivity needs one number for each of the {n} economies.")
        flaws.append(Text(what, {"n": n}))
    elif (bad := ~(np.isfinite(productivity) & (productivity > 0))).any():
        what = N_("Changes of productivity must be positive numbers: {names}.")
        flaws.append(Text(what, {"names": some(np.array(names)[bad].tolist())}))
    if phi.shape != (n, n):
        what = N_("Changes of trade costs have the shape {shape}; the economy needs {n} × {n}.")
        flaws.append(Text(what, {"shape": " × ".join(map(str, phi.shape)), "n": n}))
    else:
        wrong = ~(np.isfinite(phi) & (phi >= 0))
        wrong |= np.diag(phi.diagonal() == 0)
        if wrong.any():
            what = N_("Changes of the trade-cost term must be positive, or zero abroad: {cells}.")
            flaws.append(Text(what, {"cells": cells(names, wrong)}))
    if flaws:
        raise BadRequestError(*flaws)
    linked(names, (economy.trade > 0) & (phi > 0))
