"""All pairs of economies at once: what if just these two traded more easily.

A shock to one pair touches two cells of the world's trade, so the first-order answer is a
combination of four precomputed rows. From there each scenario goes on by chord-Newton, with the
inverse Jacobian of the baseline, in blocks that keep the matrix products large. The few that
converge too slowly are solved by Newton's method.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from typing import Final, Literal, overload

import numpy as np
from numpy.typing import ArrayLike, NDArray

from kerjasama.errors import BadRequestError
from kerjasama.models.equilibrium.economy import Economy, Floats
from kerjasama.models.equilibrium.solve import change
from kerjasama.models.threads import one_blas_thread, workers
from kerjasama.words import N_, Text

Integers = NDArray[np.intp]
Progress = Callable[[int, int], None]
_BLOCK: Final = 384  # scenarios: 200 economies fill half a megabyte, which stays in the cache
_MOST_STEPS: Final = 12
_TOLERANCE: Final = 1e-10
_SANE: Final = 0.5  # excess demand that a common factor of all spending may leave
_THREADS: Final = 2


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
    threads: int = _THREADS,
) -> PairChanges: ...
@overload
def pairs(
    economy: Economy,
    shock: ArrayLike,
    *,
    keep: Literal["summary"],
    progress: Progress | None = None,
    threads: int = _THREADS,
) -> PairSummary: ...
def pairs(
    economy: Economy,
    shock: ArrayLike,
    *,
    keep: Literal["all", "summary"] = "all",
    progress: Progress | None = None,
    threads: int = _THREADS,
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

    Notes
    -----
    A chord step that moved log prices by d, after one by d₀, leaves an error of about
    d r / (1 − r), where r is d / d₀ or, if that is more, (1 + θ) d or the share of the
    two's spending or sales that the shock makes new; a scenario is done when this is below 1e-10.

    Examples
    --------
    >>> world = Economy("ABC", [[80, 9, 11], [11, 80, 9], [9, 11, 80]], theta=4)
    >>> gains = pairs(world, 0.5, keep="summary")
    >>> gains.own.round(4).tolist(), gains.loser.tolist()
    ([[0.0166, 0.0162], [0.0162, 0.0166], [0.0166, 0.0162]], [2, 1, 0])
    """
    n = len(economy.names)
    I, J = np.triu_indices(n, 1)
    if keep not in ("all", "summary"):
        raise BadRequestError(Text(N_("Of pairs is kept all or a summary.")))
    rise = _rise(shock, I.shape)
    with one_blas_thread():
        chord = _Chord.of(economy, I, J, rise)
    wages = np.empty((len(I), n)) if keep == "all" else None
    steps = np.empty(len(I), dtype=np.intp)
    own, third = np.empty((len(I), 2)), np.full((len(I), 3), np.nan)
    ends = np.full((len(I), 2), -1, dtype=np.intp)

    def work(block: slice) -> int:
        solved, steps[block] = chord.solve(block)
        if wages is None:
            own[block], third[block], ends[block] = _summary(solved, I[block], J[block], chord.y)
        else:
            wages[block] = solved
        return len(solved)

    blocks = [slice(a, min(a + _BLOCK, len(I))) for a in range(0, len(I), _BLOCK)]
    with one_blas_thread(), ThreadPoolExecutor(max(1, min(threads, workers()))) as pool:
        done, waiting = 0, [pool.submit(work, block) for block in blocks]
        try:
            for ready in as_completed(waiting):
                done += ready.result()
                if progress:
                    progress(done, len(I))
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    if wages is not None:
        return PairChanges(economy, I, J, wages, steps)
    return PairSummary(economy, I, J, steps, own, *third.T, *ends.T)


@dataclass(frozen=True, slots=True, eq=False)
class _Chord:
    """Chord-Newton over scenarios; rows are scenarios, columns economies.

    Instead of the log excess demand its exponential less one is driven to zero, which has the
    same Jacobian in equilibrium and needs no logarithm.
    """

    economy: Economy
    I: Integers
    J: Integers
    g: Floats  # (n_pairs,), φ − 1
    inverse: Floats  # (n, n), transposed inverse Jacobian of the baseline
    first: Floats  # (n, n), rows of the first-order answer to importers' price terms
    pi: Floats
    sales: Floats  # transposed
    y: Floats
    slope: Floats | None  # of spending in prices, None where it moves one to one

    @classmethod
    def of(cls, economy: Economy, I: Integers, J: Integers, g: Floats) -> "_Chord":
        """Prepare what all scenarios share."""
        n, theta = len(economy.names), economy.theta
        pi, sales = np.ascontiguousarray(economy.shares), economy.sales_shares
        y = economy.output / economy.output.sum()
        slope = economy.output / economy.expenditure if economy.rule == "additive" else None
        # A common factor of all spending moves all prices alike: it is left out here.
        F = sales @ (theta * pi.T) + sales * (1.0 if slope is None else slope)
        F[np.diag_indices(n)] -= 1 + theta
        inverse = np.ascontiguousarray(np.linalg.inv(F + y).T)
        sales = np.ascontiguousarray(sales.T)
        return cls(economy, I, J, g, inverse, sales @ inverse, pi, sales, y, slope)

    def solve(self, block: slice) -> tuple[Floats, Integers]:
        """Log changes of real wages (len(block), n), and steps taken, of a block of scenarios."""
        at = np.arange(block.start, block.stop)
        wages = np.empty((len(at), len(self.y)))
        steps = np.full(len(at), -1, dtype=np.intp)
        left = np.arange(len(at))
        with np.errstate(all="ignore"):  # what diverges is solved again
            x = self._start(at)
            before, least = np.abs(x).max(axis=1), self._touched(at)
            for step in range(1, _MOST_STEPS + 1):
                new, seller, term, excess = self._step(at[left], x)
                moved = new - x
                size = np.abs(moved).max(axis=1)
                rate = np.divide(size, before, out=np.zeros_like(size), where=before > 0)
                rate = np.maximum(np.maximum(rate, least), (1 + self.economy.theta) * size)
                done = size * rate < _TOLERANCE * (1 - rate)
                # Far out, where only demand at home is left, every excess is −1 and steps are nil.
                done[done] = np.abs(excess[done]).max(axis=1) < _SANE
                # Φ was taken at x; what is left of its move to the new prices is of second order.
                gain = np.log1p(term[done]) / self.economy.theta
                moved = moved[done] * (1 + seller[done])
                shift = self._shares(at[left[done]], moved) / (1 + term[done])
                wages[left[done]] = new[done] + gain - shift
                steps[left[done]] = step
                left, x, before, least = left[~done], new[~done], size[~done], least[~done]
                if not len(left):
                    return wages, steps
        for row in left:
            wages[row] = self._newton(at[row])
        return wages, steps

    def _touched(self, at: Integers) -> Floats:
        """How much of the largest of the four shares is new: about the rate of the chord."""
        g, i, j = self.g[at], self.I[at], self.J[at]
        four = np.stack((self.pi[i, j], self.pi[j, i], self.sales[j, i], self.sales[i, j]))
        new: Floats = np.abs(g * four / (1 + g * four)).max(axis=0)
        return new

    def _start(self, at: Integers) -> Floats:
        """First-order answer of the third economies to the shock; exact in the two cells."""
        g, i, j = self.g[at], self.I[at], self.J[at]
        rises = g * self.pi[i, j], g * self.pi[j, i]
        fall_j, fall_i = (-rise / (1 + rise) for rise in rises)
        x = fall_j[:, None] * self.first[j] + fall_i[:, None] * self.first[i]
        x += (g * self.sales[j, i] * (1 + fall_j))[:, None] * self.inverse[i]
        x += (g * self.sales[i, j] * (1 + fall_i))[:, None] * self.inverse[j]
        return self._level(-x)

    def _shares(self, at: Integers, sellers: Floats) -> Floats:
        """Sum what belongs to sellers over each importer's shares times the shock."""
        rows, g, i, j = np.arange(len(at)), self.g[at], self.I[at], self.J[at]
        sums: Floats = sellers @ self.pi
        sums[rows, j] += g * self.pi[i, j] * sellers[rows, i]
        sums[rows, i] += g * self.pi[j, i] * sellers[rows, j]
        return sums

    def _step(self, at: Integers, x: Floats) -> tuple[Floats, Floats, Floats, Floats]:
        """One chord step from log prices x; exp(−θ x) − 1, Φ − 1 and excess demand at x."""
        rows, g, i, j = np.arange(len(at)), self.g[at], self.I[at], self.J[at]
        price = np.expm1(x)
        seller = np.expm1(-self.economy.theta * x)
        term = self._shares(at, seller)
        term[rows, j] += g * self.pi[i, j]
        term[rows, i] += g * self.pi[j, i]
        spending = price if self.slope is None else self.slope * price
        pull = (spending - term) / (1 + term)
        excess = pull @ self.sales
        excess[rows, i] += g * self.sales[j, i] * (1 + pull[rows, j])
        excess[rows, j] += g * self.sales[i, j] * (1 + pull[rows, i])
        # (1 + demand) exp(−(1 + θ) x) − 1
        excess += seller + excess * seller - price
        excess /= 1 + price
        if self.slope is not None:
            excess += (price @ self.y)[:, None]
        return self._level(x - excess @ self.inverse), seller, term, excess

    def _level(self, x: Floats) -> Floats:
        """Keep the mean log price where it was, unless fixed deficits tie the price level."""
        return x - (x @ self.y)[:, None] if self.slope is None else x

    def _newton(self, scenario: np.intp) -> Floats:
        phi = np.ones_like(self.pi)
        i, j = self.I[scenario], self.J[scenario]
        phi[i, j] = phi[j, i] = 1 + self.g[scenario]
        log: Floats = np.log(change(self.economy, phi).real_wage)
        return log


def _summary(
    wages: Floats, i: Integers, j: Integers, y: Floats
) -> tuple[Floats, Floats, NDArray[np.intp]]:
    """Own changes (m, 2); weighted mean, least, greatest of the others (m, 3); whose (m, 2)."""
    rows = np.arange(len(wages))
    own = np.stack((wages[rows, i], wages[rows, j]), axis=1)
    if len(y) < 3:
        return own, np.full((len(rows), 3), np.nan), np.full((len(rows), 2), -1, dtype=np.intp)
    others = wages.copy()
    others[rows, i] = others[rows, j] = 0
    mean = others @ y / (1 - y[i] - y[j])
    others[rows, i] = others[rows, j] = np.inf
    loser = others.argmin(axis=1)
    others[rows, i] = others[rows, j] = -np.inf
    winner = others.argmax(axis=1)
    third = np.stack((mean, wages[rows, loser], wages[rows, winner]), axis=1)
    return own, third, np.stack((loser, winner), axis=1)


def _rise(shock: ArrayLike, shape: tuple[int, ...]) -> Floats:
    """Deviation of the trade-cost term from one, for each pair."""
    what = N_("A shock to pairs is one finite number, or one for each of the {n} pairs.")
    refusal = BadRequestError(Text(what, {"n": shape[0]}))
    try:
        with np.errstate(over="ignore"):
            rise = np.expm1(np.asarray(shock, dtype=np.float64))
    except (TypeError, ValueError) as error:
        raise refusal from error
    if rise.shape not in ((), shape) or not np.isfinite(rise).all():
        raise refusal
    return np.broadcast_to(rise, shape)


def _row(economy: Economy, a: str, b: str) -> int:
    """Position of a pair in the order of ``numpy.triu_indices(n, 1)``."""
    i, j = sorted((economy.index(a), economy.index(b)))
    if i == j:
        raise BadRequestError(Text(N_("A pair needs two different economies.")))
    return i * (2 * len(economy.names) - i - 1) // 2 + j - i - 1
