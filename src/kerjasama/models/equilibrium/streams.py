"""Random numbers for `draws`: a stream for each source of uncertainty.

A stream depends on the seed and on its own name alone. So scenarios share their random numbers, and
differ by what they are.
"""

from collections.abc import Iterable

import numpy as np
from numpy.typing import ArrayLike

from kerjasama.errors import BadRequestError
from kerjasama.models.equilibrium.economy import Floats
from kerjasama.words import N_, Text


def standard_draws(seed: int, count: int, streams: Iterable[str]) -> Floats:
    """Standard normal numbers, antithetic: the second half is the first with the other sign.

    Every stream has its own numbers, which depend on the seed and on its name alone: the
    elasticity has the same draws in a scenario with one agreement and in another with five, so
    that differences between scenarios are not noise.

    Parameters
    ----------
    seed
        Not negative.
    count
        How many draws, B; where it is even their mean is exactly zero.
    streams
        A name for each source of uncertainty, E of them.

    Returns
    -------
    z
        Shape (B, E).

    Raises
    ------
    BadRequestError
        If the seed is negative, or nothing is to be drawn.

    Examples
    --------
    >>> z = standard_draws(1, 4, ("rta", "theta"))
    >>> z.shape, bool((z[2:] == -z[:2]).all())
    ((4, 2), True)
    >>> bool((standard_draws(1, 4, ("theta",))[:, 0] == z[:, 1]).all())
    True
    """
    names = list(streams)
    if seed < 0 or count < 1 or not names:
        what = N_("Draws need a seed of 0 or more, at least one draw and one stream.")
        raise BadRequestError(Text(what))
    half = np.empty(((count + 1) // 2, len(names)))
    for column, name in enumerate(names):
        bits = np.random.PCG64(np.random.SeedSequence([seed, *name.encode()]))
        half[:, column] = np.random.Generator(bits).standard_normal(len(half))
    return np.concatenate((half, -half))[:count]


def normal_effects(mean: ArrayLike, covariance: ArrayLike, z: Floats) -> Floats:
    """Draws of estimated coefficients, shape (B, E), from standard ones of that shape.

    Parameters
    ----------
    mean
        Estimates, shape (E,).
    covariance
        Of the estimates, shape (E, E), symmetric; singular ones will do.
    z
        Shape (B, E), as of `standard_draws`.

    Raises
    ------
    BadRequestError
        If shapes do not fit, or the covariance is none.

    Examples
    --------
    >>> normal_effects([0.5], [[0.04]], np.array([[1.0], [-1.0]])).tolist()
    [[0.7], [0.3]]
    """
    what = N_("Draws of effects need one estimate each, and their symmetric covariance.")
    flaw = BadRequestError(Text(what))
    try:
        b, V = np.array(mean, dtype=np.float64), np.array(covariance, dtype=np.float64)
    except (TypeError, ValueError) as error:  # words, or rows of different lengths
        raise flaw from error
    if b.ndim != 1 or V.shape != (len(b), len(b)) or z.shape[1:] != b.shape:
        raise flaw
    if not (np.isfinite(b).all() and np.isfinite(V).all() and np.allclose(V, V.T)):
        raise flaw
    size, axes = np.linalg.eigh(V)
    if size.min() < -1e-10 * abs(size).max():
        raise flaw
    # The symmetric root: an effect's draws do not depend on the order of the others.
    root = (axes * np.sqrt(np.maximum(size, 0))) @ axes.T
    effects: Floats = b + z @ root
    return effects


def elasticities(theta: float, error: float, z: Floats) -> Floats:
    """Draws of the trade elasticity, log-normal with this mean and standard error, shape (B,).

    Raises
    ------
    BadRequestError
        If the elasticity is not positive or the error negative.

    Examples
    --------
    >>> elasticities(4, 0.5, np.array([-1.0, 0.0, 1.0])).round(3).tolist()
    [3.504, 3.969, 4.495]
    """
    if not (0 < theta < np.inf and 0 <= error < np.inf):
        what = N_("An elasticity is positive, and its standard error is not below zero.")
        raise BadRequestError(Text(what))
    spread = np.log1p((error / theta) ** 2)
    drawn: Floats = theta * np.exp(np.sqrt(spread) * z - spread / 2)
    return drawn
