"""All pairs of economies at once: what if just these two traded more easily."""

from dataclasses import dataclass
from typing import Literal, overload

import numpy as np
from numpy.typing import ArrayLike

from kerjasama.errors import BadRequestError
from kerjasama.models.equilibrium.blocks import THREADS, Progress
from kerjasama.models.equilibrium.economy import Economy, Floats
from kerjasama.models.equilibrium.many import SetChanges, many
from kerjasama.models.equilibrium.sets import Integers, Sets
from kerjasama.words import N_, Text


@dataclass(frozen=True, eq=False)
class PairChanges:
    """Log changes of real wages in every economy, for every pair.

    Attributes
    ----------
    economy
        The baseline.
    first, second
        Shape (n_pairs,), positions of the two economies, first < second.
    real_wage
        Shape (n_pairs, n), log change of real wages.
    steps
        Shape (n_pairs,), chord steps taken; -1 where Newton's method took over.
    """

    economy: Economy
    first: Integers
    second: Integers
    real_wage: Floats
    steps: Integers

    def between(self, a: str, b: str) -> Floats:
        """Log changes of all economies' real wages if `a` and `b` are the pair, shape (n,).

        Raises
        ------
        BadRequestError
            If one of them is not here, or both are the same.

        Examples
        --------
        >>> world = Economy("ABC", [[80, 9, 11], [11, 80, 9], [9, 11, 80]], theta=4)
        >>> pairs(world, 0.5).between("A", "C").round(4).tolist()
        [0.0162, -0.0015, 0.0166]
        """
        row: Floats = self.real_wage[_row(self.economy, a, b)]
        return row


@dataclass(frozen=True, eq=False)
class PairSummary:
    """What each pair gains, and what it does to third economies, in log changes of real wages.

    Attributes
    ----------
    economy, first, second, steps
        As in `PairChanges`.
    own
        Shape (n_pairs, 2), log changes of the two.
    third
        Shape (n_pairs,), mean log change of all others, weighted by their baseline output; NaN in
        a world of two, as are `lowest` and `highest`.
    lowest, highest
        Shape (n_pairs,), the least and the greatest log change among all others.
    loser, winner
        Shape (n_pairs,), whose they are; -1 in a world of two.
    """

    economy: Economy
    first: Integers
    second: Integers
    steps: Integers
    own: Floats
    third: Floats
    lowest: Floats
    highest: Floats
    loser: Integers
    winner: Integers


@overload
def pairs(
    economy: Economy,
    shock: ArrayLike,
    *,
    keep: Literal["all"] = "all",
    progress: Progress | None = None,
    threads: int = THREADS,
) -> PairChanges: ...
@overload
def pairs(
    economy: Economy,
    shock: ArrayLike,
    *,
    keep: Literal["summary"],
    progress: Progress | None = None,
    threads: int = THREADS,
) -> PairSummary: ...
def pairs(
    economy: Economy,
    shock: ArrayLike,
    *,
    keep: Literal["all", "summary"] = "all",
    progress: Progress | None = None,
    threads: int = THREADS,
) -> PairChanges | PairSummary:
    r"""Solve full general equilibrium for each pair whose trade becomes easier.

    Parameters
    ----------
    economy
        The baseline, n economies.
    shock
        Log change of the trade-cost term of both directions, :math:`\phi = e^{shock}`: one number
        or one for each pair, shape (n_pairs,) in the order of ``numpy.triu_indices(n, 1)``.
    keep
        ``all``: every economy's change for every pair, 8 n n_pairs bytes (32 MB for 200
        economies); ``summary``: the two's own changes and a summary of the others'.
    progress
        Called from the calling thread with the number of pairs done, and of all.
    threads
        How many blocks are worked on at once, at most one for each processor.

    Returns
    -------
    changes
        With errors below 1e-9.

    Raises
    ------
    BadRequestError
        If the shock is not a finite number, or one for each pair.
    ConvergenceError
        If Newton's method, too, misses a scenario.

    Examples
    --------
    >>> world = Economy("ABC", [[80, 9, 11], [11, 80, 9], [9, 11, 80]], theta=4)
    >>> gains = pairs(world, 0.5, keep="summary")
    >>> gains.own.round(4).tolist(), gains.loser.tolist()
    ([[0.0166, 0.0162], [0.0162, 0.0166], [0.0166, 0.0162]], [2, 1, 0])
    """
    sets = Sets.pairs(len(economy.names))
    I, J = sets.members.T
    if keep not in ("all", "summary"):
        raise BadRequestError(Text(N_("Of pairs is kept all or a summary.")))
    _check(shock, len(I))
    found = many(economy, sets, shock, keep=keep, executor=threads, progress=progress)
    if isinstance(found, SetChanges):
        return PairChanges(economy, I, J, found.real_wage, found.steps)
    summary = found.own, found.third, found.lowest, found.highest, found.loser, found.winner
    return PairSummary(economy, I, J, found.steps, *summary)


def _check(shock: ArrayLike, n: int) -> None:
    what = N_("A shock to pairs is one finite number, or one for each of the {n} pairs.")
    refusal = BadRequestError(Text(what, {"n": n}))
    try:
        with np.errstate(over="ignore"):
            rise = np.expm1(np.asarray(shock, dtype=np.float64))
    except (TypeError, ValueError) as error:
        raise refusal from error
    if rise.shape not in ((), (n,)) or not np.isfinite(rise).all():
        raise refusal


def _row(economy: Economy, a: str, b: str) -> int:
    """Position of a pair in the order of ``numpy.triu_indices(n, 1)``."""
    i, j = sorted((economy.index(a), economy.index(b)))
    if i == j:
        raise BadRequestError(Text(N_("A pair needs two different economies.")))
    return i * (2 * len(economy.names) - i - 1) // 2 + j - i - 1
