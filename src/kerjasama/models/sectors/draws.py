"""Many counterfactuals of one economy: draws of shocks and of trade elasticities."""

from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar, overload

import numpy as np
from numpy.typing import ArrayLike

from kerjasama.errors import BadRequestError
from kerjasama.models.sectors.accelerate import Memory
from kerjasama.models.sectors.economy import SectorEconomy
from kerjasama.models.sectors.market import Floats
from kerjasama.models.sectors.result import SectorChange
from kerjasama.models.sectors.solve import TOLERANCE, Shock, solved
from kerjasama.models.threads import one_blas_thread, over
from kerjasama.words import N_, Text

T = TypeVar("T")
_BLOCK: Final = 8  # draws that share a memory; not one block a thread, so that answers are the same


def real_income(change: SectorChange) -> Floats:
    """Read the change of real income, shape (n,), from a solution."""
    return change.real_income


@overload
def changes(
    economy: SectorEconomy,
    shocks: Sequence[Shock],
    thetas: ArrayLike | None = None,
    *,
    tolerance: float = TOLERANCE,
) -> list[Floats]: ...
@overload
def changes(
    economy: SectorEconomy,
    shocks: Sequence[Shock],
    thetas: ArrayLike | None = None,
    *,
    read: Callable[[SectorChange], T],
    tolerance: float = TOLERANCE,
) -> list[T]: ...
def changes(
    economy: SectorEconomy,
    shocks: Sequence[Shock],
    thetas: ArrayLike | None = None,
    *,
    read: Callable[[SectorChange], Any] = real_income,
    tolerance: float = TOLERANCE,
) -> list[Any]:
    """Solve many shocks, each with its own trade elasticities, on threads.

    Parameters
    ----------
    economy
        The baseline. Where deficits are removed it is solved anew for each row of `thetas`.
    shocks
        One for each draw.
    thetas
        Shape (len(shocks), S) or (len(shocks), 1); the economy's own unless given.
    read
        What is kept of each solution, the change of real income unless told. It is called on
        threads; solutions themselves are large.
    tolerance
        As in `change`.

    Returns
    -------
    answers
        What `read` gave, in the order of `shocks`. The same on any number of processors.

    Raises
    ------
    BadRequestError, ConvergenceError
        As `change`, for the first draw that fails; also if `thetas` has another shape.

    Notes
    -----
    Each draw starts from the solution before it, and with its memory of how the system answers.

    Examples
    --------
    >>> X = [[[50, 10], [20, 40]], [[80, 5], [0, 90]]]
    >>> B, G = np.full((2, 2), 0.5), np.full((2, 2, 2), 0.5)
    >>> world = SectorEconomy(("North", "South"), ("goods", "services"), X, B, G, (5, 8))
    >>> draws = [Shock([[1, g], [g, 1]]) for g in (1.4, 1.5, 1.6)]
    >>> np.array(changes(world, draws)).round(4).tolist()
    [[1.0199, 1.0145], [1.0247, 1.0179], [1.0295, 1.0212]]
    """
    drawn = _thetas(economy, len(shocks), thetas)
    _ = economy.flow  # solved once, before the threads ask for it
    answers: list[Any] = [None] * len(shocks)

    def block(first: int) -> None:
        memory = Memory(len(economy.names) * (1 + 2 * len(economy.sectors)))
        point = base = None
        for k in range(first, min(first + _BLOCK, len(shocks))):
            owner, flow = economy, economy.flow
            if drawn is not None:
                flow, base = economy.solved(drawn[k], base)
                owner = economy.based(drawn[k], flow)
            found = solved(owner, flow, shocks[k], point, tolerance, memory)
            point = found.point()
            answers[k] = read(found)

    def work(blocks: slice) -> None:
        for k in range(blocks.start, blocks.stop):
            block(k * _BLOCK)

    with one_blas_thread():
        over(-(-len(shocks) // _BLOCK), work)
    return answers


def _thetas(economy: SectorEconomy, count: int, thetas: ArrayLike | None) -> Floats | None:
    if thetas is None:
        return None
    shape = count, len(economy.sectors)
    try:
        drawn = np.broadcast_to(np.asarray(thetas, dtype=np.float64), shape)
    except (TypeError, ValueError) as error:
        what = N_("Elasticities of draws have one row a shock and one column a sector: {n} × {s}.")
        raise BadRequestError(Text(what, {"n": count, "s": shape[1]})) from error
    if not (np.isfinite(drawn) & (drawn > 0)).all():
        raise BadRequestError(Text(N_("Trade elasticities must be positive numbers.")))
    return drawn
