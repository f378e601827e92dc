"""Least squares on the logarithm of flows, with the same effects: the old way, for comparison.

Zeros have no logarithm and are left out; under heteroskedasticity the coefficients are biased,
which is why PPML replaced it (Santos Silva and Tenreyro 2006).
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from kerjasama.models.gravity.effects import Effects, Floats, Sums
from kerjasama.models.gravity.fits import Fit
from kerjasama.models.gravity.normal import independent
from kerjasama.models.gravity.pairs import solved
from kerjasama.models.threads import one_blas_thread

_ACCURACY: Final = 1e-12


def least_squares(z: Floats, X: Floats, sample: NDArray[np.bool_], effects: Effects) -> Fit:
    """Regress on regressors and effects.

    Parameters
    ----------
    z
        What is explained, shape (T, N, M).
    X
        Regressors, shape (K, T, N, M); without effects a constant must be among them.
    sample
        Cells that take part, shape (T, N, M).

    Returns
    -------
    fit
        ``mu`` holds the fitted values of `z`, ``objective`` the sum of squared residuals.

    Examples
    --------
    >>> z = np.log([[[9.0, 1.0, 2.0], [2.0, 8.0, 1.0], [1.0, 2.0, 7.0]]])
    >>> home = np.eye(3)[None, None]
    >>> float(least_squares(z, home, np.ones(z.shape, bool), Effects()).beta[0].round(4))
    1.7276
    """
    w = sample.astype(np.float64)
    sides = np.concatenate([X, z[None]]) * w
    k = len(X)
    with one_blas_thread():
        sums = Sums(
            sides.sum(axis=3).swapaxes(0, 1),
            sides.sum(axis=2).swapaxes(0, 1),
            sides.reshape(k + 1, effects.sets, -1, *z.shape[1:]).sum(axis=2).swapaxes(0, 1),
        )
        a, b, d, steps = solved(w, effects, sums, np.zeros(sums.d.shape), _ACCURACY)
        explained = a.swapaxes(0, 1)[..., None] + b.swapaxes(0, 1)[:, :, None, :]
        explained += np.repeat(d.swapaxes(0, 1), len(z) // effects.sets, axis=1)
        left = (sides - explained * w).reshape(k + 1, z.size)
        whole = left @ left.T
    raw = (sides[:k] ** 2).sum(axis=(1, 2, 3))
    kept = independent(whole[:k, :k], raw)
    G = whole[:k, :k][kept][:, kept]
    beta = np.asarray(np.linalg.solve(G, whole[:k, k][kept]), np.float64)
    residual = (left[k] - beta @ left[:k][kept]).reshape(z.shape)
    parts = (a[:, :k][:, kept], b[:, :k][:, kept], d[:, :k][:, kept])
    squares = float(np.vdot(residual, residual))
    return Fit(
        beta, kept, np.where(sample, z - residual, 0.0), *parts, G, squares, 1, steps, 0.0, None
    )
