"""Fixed points by Anderson acceleration, with a safeguard."""

from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kerjasama.errors import ConvergenceError
from kerjasama.words import Text

Floats = NDArray[np.float64]
Move = Callable[[Floats], tuple[Floats, float]]
_KEPT: Final = 15
_MOST_STEPS: Final = 1000
_MOST_RETREATS: Final = 30
_WORSE: Final = 1e2  # how many times the least residual a point may have
_NOISE: Final = 1e-14  # of the products of differences: what lies below is rounding
_STRIDE: Final = 0.3  # the farthest that a component goes at once


class Memory:
    """The last differences of points and of moves, and the products of the latter.

    Parameters
    ----------
    n
        Length of a point.

    Examples
    --------
    >>> Memory(2).combine(np.zeros(2), np.ones(2)).tolist()  # nothing is remembered yet
    [1.0, 1.0]
    """

    def __init__(self, n: int) -> None:
        """Keep room for fifteen differences."""
        self._points = np.empty((_KEPT, n))
        self._moves = np.empty((_KEPT, n))
        self._products = np.zeros((_KEPT, _KEPT))
        self._count = 0
        self._last: tuple[Floats, Floats] | None = None

    def forget(self) -> None:
        """Drop everything."""
        self._count, self._last = 0, None

    def pause(self) -> None:
        """Keep the differences and begin elsewhere: a neighbouring problem has similar ones."""
        self._last = None

    def combine(self, z: Floats, move: Floats) -> Floats:
        """Remember a point and its move, shapes (n,), and return the accelerated move."""
        if self._last is not None:
            row = self._count % _KEPT
            np.subtract(z, self._last[0], out=self._points[row])
            np.subtract(move, self._last[1], out=self._moves[row])
            self._count += 1
            used = min(self._count, _KEPT)
            products = self._moves[:used] @ self._moves[row]
            self._products[row, :used] = self._products[:used, row] = products
        self._last = z, move
        used = min(self._count, _KEPT)
        if not used:
            return move
        moves, points = self._moves[:used], self._points[:used]
        weights = _least_squares(self._products[:used, :used], moves @ move)
        accelerated: Floats = move - weights @ points - weights @ moves
        return accelerated


def fixed_point(
    move: Move,
    start: Floats,
    tolerance: float,
    solver: str,
    memory: Memory | None = None,
    hint: Text | None = None,
) -> tuple[Floats, int, float]:
    """Find the point that is not moved.

    Parameters
    ----------
    move
        Gives at z, shape (n,), the proposed move, shape (n,), and the residual that is compared
        with `tolerance`.
    start
        Shape (n,).
    tolerance
        Of the residual.
    solver, hint
        What an error calls the problem, and what it advises.
    memory
        Of a neighbouring problem, to begin with; it is continued.

    Returns
    -------
    z, steps, residual
        The point, shape (n,); moves taken; residual there.

    Raises
    ------
    ConvergenceError
        If the tolerance is not met within 1,000 moves, or no move leads anywhere.

    Notes
    -----
    The next point combines the last fifteen moves such that their differences leave the least sum
    of squares ([walker2011]_, type II). A point much worse than the best, or no number, is given
    up: the memory is emptied and the search goes on from the best point with half its move.

    References
    ----------
    .. [walker2011] H. F. Walker, P. Ni (2011), Anderson Acceleration for Fixed-Point Iterations,
       SIAM Journal on Numerical Analysis 49.

    Examples
    --------
    >>> turn = np.array([[0.0, -1.2], [1.2, 0.0]])  # plain repetition would run away
    >>> def towards(z):
    ...     move = 1 + turn @ z - z
    ...     return move, float(abs(move).max())
    >>> z, steps, residual = fixed_point(towards, np.zeros(2), 1e-12, "turn")
    >>> bool(abs(turn @ z + 1 - z).max() < 1e-12), steps < 20
    (True, True)
    """
    memory = memory or Memory(len(start))
    memory.pause()
    z, best, best_move = start, start, np.zeros_like(start)
    least, share, retreats, step = np.inf, 1.0, 0, 0
    # A point too far gives infinities, and is given up.
    with np.errstate(all="ignore"):
        while step < _MOST_STEPS and retreats < _MOST_RETREATS:
            moved, residual = move(z)
            if residual <= tolerance:
                return z, step, residual
            step += 1
            if residual <= _WORSE * least:  # false for NaN
                if residual < least:
                    best, best_move, least, share = z, moved, residual, 1.0
                z = z + _within(memory.combine(z, moved))
            else:
                retreats += 1
                share /= 2
                memory.forget()
                z = best + share * _within(best_move)
    raise ConvergenceError(solver, step, least, tolerance, *([hint] if hint else []))


def _within(move: Floats) -> Floats:
    """Shorten what goes too far."""
    far = float(np.abs(move).max())
    return move if far <= _STRIDE else move * (_STRIDE / far)


def _least_squares(products: Floats, right: Floats) -> Floats:
    """Solve the normal equations, scaled to a unit diagonal, without directions of noise."""
    scale = np.sqrt(np.maximum(products.diagonal(), np.finfo(np.float64).tiny))
    values, vectors = np.linalg.eigh(products / np.outer(scale, scale))
    kept = values > _NOISE * values[-1]
    vectors = vectors[:, kept]
    weights: Floats = vectors @ ((right / scale) @ vectors / values[kept]) / scale
    return weights
