"""Least squares on effects of exporters and importers within years, by conjugate gradients.

What is left when exporters are solved out is divided by what each importer's own weight says. A few
products suffice where everybody trades with many, and a product with a year's weights costs a small
share of an inverse.
"""

from typing import Final

import numpy as np

from kerjasama.models.gravity.effects import Floats, inverse

ROUNDED: Final = {8: 2e-12, 4: 1e-5}  # by bytes of a number: what rounding leaves of a side
_MOST: Final = 30  # products, from which on an inverse costs less
_LEAST: Final = 1e-3  # of an importer's weight: as much as exporters leave of it, at least


def descended(
    weights: tuple[Floats, Floats, Floats],
    sides: tuple[Floats, Floats],
    found: Floats,
    error: float,
    noise: float = 0.0,
) -> bool:
    """Improve importers' coefficients in place; whether no more than the error is left.

    Parameters
    ----------
    weights
        Weights, shape (T, N, M); one over the sums of exporters, (T, N); sums of importers, (T, M).
    sides
        Right-hand sides of importers, shape (T, R, M), as given and with the exporters solved out.
    found
        Where to begin, shape (T, R, M).
    error
        Share of a side that may be left, in the norm of the preconditioner.
    noise
        Square of what may be left of the last side in any case, as a share of a year's weights.

    References
    ----------
    .. [hestenes1952] M. R. Hestenes, E. Stiefel (1952), Methods of conjugate gradients for solving
       linear systems, Journal of Research of the National Bureau of Standards 49(6).

    Examples
    --------
    >>> w, side, found = np.ones((1, 2, 2)), np.array([[[1.0, -1.0]]]), np.zeros((1, 1, 2))
    >>> descended((w, w.sum(2) / 4, w.sum(1)), (side, side), found, 1e-9), found.tolist()
    (True, [[[0.5, -0.5]]])
    """
    w, (raw, side) = weights[0], sides
    one_over, total = weights[1][:, None], weights[2][:, None]
    whole = np.maximum(total.sum(axis=2, keepdims=True), np.finfo(w.dtype).tiny)
    level = total / np.sqrt(whole)  # the level of a year is free: along it nothing is changed
    own = total - one_over @ np.square(w)
    own += level * level
    scale = inverse(np.maximum(own, _LEAST * total))

    def product(p: Floats) -> Floats:
        q = p * total
        q -= ((p @ w.swapaxes(1, 2)) * one_over) @ w
        q += (p @ level.swapaxes(1, 2)) * level
        return q

    goal = np.maximum(error**2 * _dot(side, side * scale), _dot(raw, raw * scale) * _least(w))
    goal[:, -1] = np.maximum(goal[:, -1], noise * whole[:, 0, 0])
    left = side - product(found) if found.any() else side.copy()
    z = left * scale
    p, rz = z.copy(), _dot(left, z)
    for _ in range(_MOST):
        open_ = rz > goal
        if not open_.any():
            return True
        q = product(p)
        pq = _dot(p, q)
        length = np.divide(rz, pq, out=np.zeros_like(rz), where=open_ & (pq > 0))[:, :, None]
        found += length * p
        q *= length
        left -= q
        np.multiply(left, scale, out=z)
        before, rz = rz, _dot(left, z)
        p *= np.divide(rz, before, out=np.zeros_like(rz), where=before > 0)[:, :, None]
        p += z
    return not (rz > goal).any()


def _dot(x: Floats, y: Floats) -> Floats:
    return np.asarray(np.einsum("trm,trm->tr", x, y))


def _least(w: Floats) -> float:
    return ROUNDED[w.itemsize] ** 2
