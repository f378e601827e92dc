"""Normal equations of the coefficients, the effects solved out, and which of them say something."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kerjasama.models.gravity.effects import Floats, Sums

COLLINEAR: Final = 1e-9  # share of a regressor's variation that effects and others leave
_PRODUCT: Final = 20_000  # numbers of a factor that the cache holds beside the other


@dataclass(frozen=True, slots=True)
class Rest:
    """Sums of y − μ, and how far a step went that led there.

    Attributes
    ----------
    a, b, d
        By exporter and year (T, N), by importer and year (T, M), by pair (S, N, M).
    Xr
        Times the regressors, length K.
    objective
        Sum of μ − y log μ.
    largest
        Largest change of a linear predictor.
    """

    a: Floats
    b: Floats
    d: Floats
    Xr: Floats
    objective: float
    largest: float


def information(s: Sums, XX: Floats, a: Floats, b: Floats, d: Floats) -> Floats:
    """Weighted cross products of the regressors, the effects solved out.

    Parameters
    ----------
    s
        Weighted sums of K regressors over each effect, and of one right-hand side more.
    XX
        Weighted cross products of the regressors, shape (K, K).
    a, b, d
        Coefficients of the regressors on the effects, in the shapes of the sums.

    Examples
    --------
    >>> sums = Sums(np.ones((1, 2, 2)), np.zeros((1, 2, 2)), np.zeros((1, 2, 0, 0)))
    >>> information(sums, np.array([[2.0]]), sums.a / 2, sums.b, sums.d).tolist()
    [[1.0]]
    """
    k = len(XX)
    G = XX - np.einsum("tkn,tln->kl", s.a[:, :k], a[:, :k])
    G -= np.einsum("tkm,tlm->kl", s.b[:, :k], b[:, :k])
    for one, other in zip(s.d, d, strict=True):
        size = one[0].size
        G -= one[:k].reshape(k, size) @ other[:k].reshape(k, size).T
    found: Floats = (G + G.T) / 2
    return found


def crossed(one: Floats, other: Floats) -> Floats:
    """Cross products of columns that are slices of a tensor, shapes (K, N, M); some rows at a time.

    A product of a few very long rows reads them again and again, and two threads wait for memory.

    Examples
    --------
    >>> crossed(np.ones((1, 2, 3)), np.full((1, 2, 3), 2.0)).tolist()
    [[12.0]]
    """
    k, n, m = one.shape
    some = max(_PRODUCT // max(k * m, 1), 1)
    even = n - n % some
    left, right = (part[:, :even].reshape(k, even // some, some * m) for part in (one, other))
    found: Floats = np.matmul(left.swapaxes(0, 1), right.transpose(1, 2, 0)).sum(axis=0)
    if even < n:
        size = (n - even) * m
        found += one[:, even:].reshape(k, size) @ other[:, even:].reshape(k, size).T
    return found


def score(rest: Rest, a: Floats, b: Floats, d: Floats) -> Floats:
    """Sums of y − μ times the regressors, the effects solved out; length K.

    Parameters
    ----------
    a, b, d
        Coefficients of the regressors on the effects: (T, K, N), (T, K, M), (S, K, N, M); more
        rows than K are overlooked.

    Examples
    --------
    >>> half = np.full((1, 1, 2), 0.5)
    >>> rest = Rest(np.ones((1, 2)), np.zeros((1, 2)), np.zeros((1, 0, 0)), np.array([3.0]), 0, 0)
    >>> score(rest, half, half, np.zeros((1, 1, 0, 0))).tolist()
    [2.0]
    """
    k = len(rest.Xr)
    g = rest.Xr - np.einsum("tn,tkn->k", rest.a, a[:, :k])
    g -= np.einsum("tm,tkm->k", rest.b, b[:, :k])
    for one, other in zip(rest.d, d, strict=True):
        g -= other[:k].reshape(k, one.size) @ one.ravel()
    return np.asarray(g)


def independent(G: Floats, raw: Floats, least: float = COLLINEAR) -> NDArray[np.bool_]:
    """Which columns are not combinations of earlier ones and the effects.

    A Cholesky factorisation with pivots shows the rank; of columns that say the same, the first is
    kept.

    Parameters
    ----------
    G
        Cross products of the annihilated columns, shape (K, K).
    raw
        Cross products of each column before, length K.
    least
        Share of its variation that a column must have left.

    Examples
    --------
    >>> independent(np.array([[4.0, 2.0, 0.0], [2.0, 1.0, 0.0], [0.0, 0.0, 1e-15]]), np.ones(3))
    array([ True, False, False])
    """
    scale = np.sqrt(np.where(raw > 0, raw, 1.0))
    left = G / np.outer(scale, scale)
    kept = np.zeros(len(G), bool)
    for k in range(len(G)):
        if left[k, k] > least:
            kept[k] = True
            left = left - np.outer(left[:, k], left[k]) / left[k, k]
    return kept
