"""What Newton's steps are made of: the care that a precision asks for, and moves."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import DTypeLike, NDArray

from kerjasama.models.gravity.effects import Effects, Floats
from kerjasama.models.gravity.normal import COLLINEAR
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


def centred(X: Floats, y: Floats, kind: DTypeLike) -> tuple[Floats, Floats]:
    """Regressors less their level where most flows, in some precision; the levels, length K.

    What effects take up anyway would cost digits: distances in logs differ by less than their mean.

    Examples
    --------
    >>> centred(np.array([[[[8.0, 9.0]]]]), np.array([[[3.0, 1.0]]]), np.float32)
    (array([[[[-0.25,  0.75]]]], dtype=float32), array([8.25]))
    """
    middle = len(y) // 2
    flows, total = y[middle], float(y[middle].sum())
    levels = np.asarray(
        (X[:, middle] * (flows / total)).sum(axis=(1, 2)) if total else X[:, 0, 0, 0]
    )
    found = np.empty(X.shape, kind)

    def work(block: slice) -> None:
        np.subtract(
            X[:, block], levels[:, None, None, None], out=found[:, block], casting="same_kind"
        )

    over(len(y), work, X.size)
    return found, levels.astype(np.float64)


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
