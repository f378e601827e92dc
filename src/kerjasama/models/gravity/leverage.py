"""Leverage: how far a cell draws its own fitted flow, through regressors and fixed effects."""

from typing import Final

import numpy as np

from kerjasama.models.gravity.effects import Effects, Floats, Sums
from kerjasama.models.gravity.normal import independent
from kerjasama.models.gravity.pairs import solved
from kerjasama.models.threads import one_blas_thread

_ACCURACY: Final = 1e-6  # of a projection; chance adds far more
_AT_ONCE: Final = 20_000_000  # numbers that the probes of one block fill
_SEED: Final = 20_061_101


def leverage(mu: Floats, X: Floats, effects: Effects, probes: int = 64) -> Floats:
    r"""Estimate the diagonal of the hat matrix of a Poisson regression, shape (T, N, M).

    The matrix projects on the square root of the weights times regressors and effects,

    .. math:: H = W^{1/2} Z (Z' W Z)^{-1} Z' W^{1/2}, \quad W = \mathrm{diag}(\hat\mu),

    and is far too large to be written down. For a vector v of random signs the mean of v ∘ Hv is
    its diagonal, and Hv is a weighted least-squares problem that the tensor solves at once.

    Parameters
    ----------
    mu
        Fitted flows, shape (T, N, M); 0 outside the sample.
    X
        Regressors, shape (K, T, N, M); collinear ones do no harm.
    probes
        How many vectors: each value h has a standard error of √((h − h²) / probes). The signs are
        the same at every call.

    Returns
    -------
    h
        Between 0 and 1, without bias but for those bounds; they add up to about the number of
        regressors and effects.

    References
    ----------
    .. [hutchinson1990] M. F. Hutchinson (1990), A stochastic estimator of the trace of the
       influence matrix for Laplacian smoothing splines, Communications in Statistics 19(2).

    Examples
    --------
    >>> far = np.sin(np.arange(36.0)).reshape(1, 1, 6, 6)
    >>> h = leverage(np.exp(far[0]), far, Effects(), 400)
    >>> round(float(h.sum()))
    12
    """
    root = np.sqrt(mu)
    k = len(X)
    with one_blas_thread():
        left = _left(X * root, root, effects)
        G = left.reshape(k, mu.size) @ left.reshape(k, mu.size).T
        kept = independent(G, (X**2 * mu).sum(axis=(1, 2, 3)))
        left = left.reshape(k, mu.size)[kept]
        inverse = np.linalg.inv(G[kept][:, kept])
        found, chance = np.zeros(mu.shape), np.random.default_rng(_SEED)
        block = max(1, min(probes, _AT_ONCE // mu.size))
        for start in range(0, probes, block):
            n = min(block, probes - start)
            v = chance.integers(0, 2, (n, *mu.shape), np.int8) * 2.0 - 1
            v *= mu > 0
            through = v - _left(v, root, effects)
            along = v.reshape(n, -1) @ left.T
            through += (along @ inverse @ left).reshape(through.shape)
            found += (v * through).sum(axis=0)
    return np.clip(found / probes, 0.0, 1.0)


def _left(sides: Floats, root: Floats, effects: Effects) -> Floats:
    """What the effects leave of columns that are multiplied by the root of the weights."""
    weighted = sides * root
    sums = Sums(
        weighted.sum(axis=3).swapaxes(0, 1),
        weighted.sum(axis=2).swapaxes(0, 1),
        weighted.reshape(len(sides), effects.sets, -1, *root.shape[1:]).sum(axis=2).swapaxes(0, 1),
    )
    a, b, d, *_ = solved(root**2, effects, sums, np.zeros(sums.d.shape), _ACCURACY)
    explained = a.swapaxes(0, 1)[..., None] + b.swapaxes(0, 1)[:, :, None, :]
    explained = explained + np.repeat(d.swapaxes(0, 1), len(root) // effects.sets, axis=1)
    return np.asarray(sides - explained * root)
