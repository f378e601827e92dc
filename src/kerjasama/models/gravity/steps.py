"""What Newton's steps are made of: the care that a precision asks for, and moves."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import DTypeLike, NDArray

from kerjasama.models.gravity.effects import Effects, Floats
from kerjasama.models.gravity.normal import COLLINEAR
from kerjasama.models.gravity.room import Room
from kerjasama.models.threads import over

COARSE: Final = 3e-2  # tolerance of conjugate gradients until steps come near
_VANISHED: Final = 1e-15  # of the mean flow: a fitted flow that is as good as zero


@dataclass(frozen=True, slots=True)
class Care:
    """What numbers of a precision allow.

    Attributes
    ----------
    first, last
        Tolerance of conjugate gradients in the first step, fine enough to see what is collinear,
        and the least in any step.
    collinear
        Share of a regressor's variation that cannot be told from none.
    slack
        Share by which rounding may raise the objective.
    """

    first: float
    last: float
    collinear: float
    slack: float


DOUBLE: Final = Care(1e-6, 1e-9, COLLINEAR, 1e-9)
SINGLE: Final = Care(COARSE, 1e-3, 1e-3, 1e-4)


Move = tuple[Floats, Floats, Floats, Floats]
"""Changes of the coefficients, and of the effects of exporters, importers and pairs."""


def moved(change: Floats, a: Floats, b: Floats, d: Floats) -> Move:
    """Changes of the coefficients, and of the effects that go with them."""
    x, y, z = (part[:, -1] - np.tensordot(change, part[:, :-1], (0, 1)) for part in (a, b, d))
    return change, x, y, z


def along(X: Floats, c: slice, move: Move, out: Floats) -> None:
    """Put the change of the predictors of some slices of one set into an array.

    Examples
    --------
    >>> X, found = np.array([[[[1.0, 2.0]]]]), np.empty((1, 1, 2))
    >>> none = np.zeros((1, 0, 0))
    >>> along(X, slice(0, 1), (np.array([3.0]), np.ones((1, 1)), np.zeros((1, 2)), none), found)
    >>> found.tolist()
    [[[4.0, 7.0]]]
    """
    change, a, b, d = move
    np.matmul(change, X[:, c].reshape(len(change), out.size), out=out.reshape(-1))
    out += a[c][:, :, None]
    out += b[c][:, None]
    if d.size:
        out += d[c.start * len(d) // len(a)]


def solution(G: Floats, g: Floats) -> Floats:
    """Coefficients; NaN, which no step survives, where the equations fail."""
    try:
        return np.asarray(np.linalg.solve(G, g))
    except np.linalg.LinAlgError:
        return np.full_like(g, np.nan)


def nothing(k: int, y: Floats, effects: Effects) -> Move:
    """Coefficients and effects that are all zero, in the precision of the flows."""
    (t, n, m), kind = y.shape, y.dtype
    pairs = (effects.sets, n, m) if effects.pair else (1, 0, 0)
    return np.zeros(k, kind), np.zeros((t, n), kind), np.zeros((t, m), kind), np.zeros(pairs, kind)


def converted(values: Floats, kind: DTypeLike, times: float = 1.0) -> Floats:
    """Numbers, multiplied, in some precision; on all threads; shape (…, T, N, M)."""
    if values.dtype == kind and times == 1:
        return values
    found = np.empty(values.shape, kind)

    def work(block: slice) -> None:
        part = ..., block, slice(None), slice(None)
        np.multiply(values[part], times, out=found[part], casting="same_kind")

    over(values.shape[-3], work, values.size)
    return found


def centred(X: Floats, y: Floats, unit: float, room: Room) -> tuple[Floats, Floats, Floats]:
    """Flows in the precision of a room, and regressors less their level where most flows are.

    What effects take up anyway would cost digits: distances in logs differ by less than their mean.

    Parameters
    ----------
    X, y
        Regressors, shape (K, T, N, M), and flows, shape (T, N, M).
    unit
        The flow that becomes one.

    Returns
    -------
    flows, regressors
        Side by side in one array, for large ones are quicker to get.
    levels
        What was taken from each regressor, length K.

    Examples
    --------
    >>> X, y = np.array([[[[8.0, 9.0]]]]), np.array([[[3.0, 1.0]]])
    >>> flows, regressors, levels = centred(X, y, 2.0, Room(np.float32))
    >>> flows.tolist(), regressors.tolist(), levels.tolist()
    ([[[1.5, 0.5]]], [[[[-0.25, 0.75]]]], [8.25])
    """
    middle = len(y) // 2
    flows, total, at = y[middle], float(y[middle].sum()), X[:, middle]
    levels = np.asarray((at * (flows / total)).sum(axis=(1, 2)) if total else at[:, 0, 0])
    found, less = room("centred", (len(X) + 1, *y.shape)), levels[:, None, None]

    def work(block: slice) -> None:
        for s in range(block.start, block.stop):
            np.multiply(y[s], 1 / unit, out=found[0, s], casting="same_kind")
            np.subtract(X[:, s], less, out=found[1:, s], casting="same_kind")

    over(len(y), work, found.size)
    return found[0], found[1:], levels.astype(np.float64)


def beyond(y: Floats, sample: NDArray[np.bool_]) -> bool:
    """Whether there is a flow outside the sample."""
    return any(over(len(y), lambda c: bool(((y[c] != 0) > sample[c]).any()), y.size))


def vanished(y: Floats, mu: Floats, sample: NDArray[np.bool_]) -> NDArray[np.bool_] | None:
    """Cells without a flow whose mean has fallen to nothing; None if there is none."""
    least, found = _VANISHED * float(y.mean()), np.empty(y.shape, bool)

    def work(c: slice) -> bool:
        np.less(mu[c], least, out=found[c])
        if found[c].any():
            found[c] &= (y[c] == 0) & sample[c]
        return bool(found[c].any())

    return found if any(over(len(y), work, y.size)) else None
