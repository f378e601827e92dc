"""One counterfactual of many sectors."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from kerjasama.errors import BadRequestError
from kerjasama.models.sectors.accelerate import Memory, fixed_point
from kerjasama.models.sectors.checks import check_shock
from kerjasama.models.sectors.economy import SOLVER, SectorEconomy
from kerjasama.models.sectors.market import Floats, Flow, Market
from kerjasama.models.sectors.result import SectorChange
from kerjasama.models.threads import one_blas_thread
from kerjasama.words import N_, Text

TOLERANCE: Final = 1e-8


@dataclass(frozen=True, eq=False)
class Shock:
    r"""What changes; None means that it does not.

    Attributes
    ----------
    phi
        Shape (S, n, n) or what broadcasts to it, exporter × importer: new over old trade-cost
        term, :math:`\hat t^{-\theta}`, as estimated by gravity: :math:`e^{\beta}` where a policy
        is switched on. Zero ends all trade; see `equilibrium.cost_term` for costs themselves.
    tariffs
        Shape (S, n, n) likewise, new ad valorem tariffs (not their change): 0.05 is 5 %.
    productivity
        Shape (S, n) likewise, new over old.
    """

    phi: ArrayLike | None = None
    tariffs: ArrayLike | None = None
    productivity: ArrayLike | None = None


def change(
    economy: SectorEconomy,
    phi: ArrayLike | None = None,
    tariffs: ArrayLike | None = None,
    productivity: ArrayLike | None = None,
    *,
    tolerance: float = TOLERANCE,
    start: SectorChange | None = None,
) -> SectorChange:
    """Solve the equilibrium after a change of trade costs, tariffs or productivity.

    Parameters
    ----------
    economy
        The baseline.
    phi, tariffs, productivity
        As in `Shock`.
    tolerance
        Of the largest log residual, 1e-8 unless told.
    start
        Solution of a neighbouring problem, to begin from.

    Returns
    -------
    change
        In units of the world's value added, whose value does not change.

    Raises
    ------
    BadRequestError
        If a shock cannot be used, or leaves somebody without any seller.
    ConvergenceError
        If the tolerance is missed; fixed deficits may leave no equilibrium.

    Notes
    -----
    Wages, prices and spending are found together, as a fixed point with Anderson acceleration; see
    `market` for the equations. Cost per evaluation is 2 S n² multiplications (3 with tariffs).

    Examples
    --------
    >>> X = [[[50, 10], [20, 40]], [[80, 5], [0, 90]]]
    >>> B, G = np.full((2, 2), 0.5), np.full((2, 2, 2), 0.5)
    >>> world = SectorEconomy(("North", "South"), ("goods", "services"), X, B, G, (5, 8))
    >>> c = change(world, [[1, 1.5], [1.5, 1]])
    >>> c.real_wage.round(4).tolist()
    [1.0247, 1.0179]
    """
    shock = Shock(phi, tariffs, productivity)
    begin = None if start is None else start.point()
    return solved(economy, economy.flow, shock, begin, tolerance)


def solved(
    economy: SectorEconomy,
    flow: Flow,
    shock: Shock,
    start: Floats | None,
    tolerance: float,
    memory: Memory | None = None,
) -> SectorChange:
    """Solve from a given baseline; `change` tells the rest."""
    S, n = flow.spending.shape
    phi = _broadcast("phi", shock.phi, (S, n, n))
    tariffs = _broadcast("tariffs", shock.tariffs, (S, n, n))
    productivity = _broadcast("productivity", shock.productivity, (S, n))
    check_shock(economy.names, economy.sectors, flow, phi, tariffs, productivity)
    size = n + 2 * S * n
    if start is not None and start.shape != (size,):
        raise BadRequestError(Text(N_("A start must be a solution of an economy of this shape.")))
    with one_blas_thread(), np.errstate(divide="ignore"):
        market = Market(
            flow,
            None if phi is None else np.log(phi),
            tariffs,
            None if productivity is None else np.log(productivity),
        )
        hint = N_("Try a smaller change, or remove deficits: some leave no equilibrium.")
        begin = np.zeros(size) if start is None else start
        z, steps, residual = fixed_point(market.move, begin, tolerance, SOLVER, memory, Text(hint))
        x, p, e = market.split(z)
        at = market.at(x, p, e)
    wage, spending = np.exp(x), np.exp(e)
    value_added, revenue = flow.value_added * wage, _revenue(flow) + at.revenue
    return SectorChange(
        economy,
        wage,
        np.exp((flow.alpha * p).sum(axis=0)),
        np.exp(p),
        np.exp(at.cost),
        flow.output * (1 + at.output),
        flow.spending * spending,
        value_added,
        revenue,
        value_added + revenue + flow.deficits,
        market.tariffs,
        steps,
        residual,
        (market.sold, 1 + at.seller, spending / (1 + at.term)),
    )


def _revenue(flow: Flow) -> Floats | float:
    return 0.0 if flow.tariffs is None else (flow.trade * flow.tariffs).sum(axis=(0, 1))


def _broadcast(name: str, values: ArrayLike | None, shape: tuple[int, ...]) -> Floats | None:
    if values is None:
        return None
    try:
        given = np.asarray(values, dtype=np.float64)
    except (TypeError, ValueError) as error:
        what = N_("{name} must be a table of numbers.")
        raise BadRequestError(Text(what, {"name": name})) from error
    try:
        return np.broadcast_to(given, shape)
    except ValueError:
        return given  # its shape is refused with all else that is wrong
