"""Least squares with a sign rule: separation where a linear programme would be too large.

What the certificates of separation can be is a linear space, and often a small one: every
combination of the regressors and effects that vanishes where y > 0. It is found with dense algebra
for the regressors and conjugate gradients for the effects. In it the iterative rectifier looks for
a nonnegative vector: fit 1 by least squares, lift what is negative to zero, fit again.
"""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from kerjasama.errors import ConvergenceError
from kerjasama.words import N_, Text

Floats = NDArray[np.float64]
_BLOWN = 1e4  # once the residual is so many times its lowest, only rounding is left in it
_TINY = 1e-9  # relative size below which a number is taken to be the rounding of a zero
_NOISE = 1e-10  # the same for vectors of length one that span a space
_ROOM = 50_000_000  # numbers that the space of certificates may take up: 400 MB


@dataclass(frozen=True, slots=True)
class Dummies:
    """Fixed effects as a matrix of zeros and ones that is never written out.

    Attributes
    ----------
    codes
        One integer array of shape (n,) for each kind of effect.
    levels
        How many levels each kind has; the columns of the matrix run through the kinds in order.

    Examples
    --------
    >>> D = Dummies.of([np.array([0, 0, 1]), np.array([0, 1, 1])])
    >>> D.times(np.array([1.0, 2.0, 10.0, 20.0]))
    array([11., 21., 22.])
    >>> D.sums(np.array([1.0, 2.0, 3.0]))
    array([3., 3., 1., 5.])
    """

    codes: tuple[NDArray[np.intp], ...]
    levels: tuple[int, ...]

    @classmethod
    def of(cls, groups: list[NDArray[np.intp]]) -> Self:
        """Count the levels of some codes that run from 0."""
        return cls(tuple(groups), tuple(int(g.max()) + 1 if g.size else 0 for g in groups))

    @property
    def columns(self) -> int:
        """Number of columns: levels of all kinds."""
        return sum(self.levels)

    def at(self, rows: NDArray[np.bool_]) -> "Dummies":
        """Keep some rows and all columns."""
        return Dummies(tuple(c[rows] for c in self.codes), self.levels)

    def times(self, alpha: Floats) -> Floats:
        """Multiply by a vector over the columns: the sum of its effects, for each row."""
        parts = np.split(alpha, np.cumsum(self.levels)[:-1]) if self.levels else []
        n = self.codes[0].size if self.codes else 0
        total = np.zeros(n)
        for a, c in zip(parts, self.codes, strict=True):
            total += a[c]
        return total

    def sums(self, v: Floats) -> Floats:
        """Multiply the transpose by a vector over the rows: its sum over each level."""
        pairs = zip(self.codes, self.levels, strict=True)
        return np.concatenate([np.zeros(0), *(np.bincount(c, v, n) for c, n in pairs)])


def partialled(D: Dummies, v: Floats, tolerance: float = 1e-13, limit: int = 20_000) -> Floats:
    """Effects that fit a vector best: least squares on dummies by conjugate gradients.

    Parameters
    ----------
    D
        Dummies of n rows.
    v
        Shape (n,).
    tolerance
        Largest sum of residuals over a level, relative to the sum of the sizes of `v`'s entries.
    limit
        Steps before it gives up.

    Returns
    -------
    alpha
        Effects, shape (columns of `D`,). Levels without rows get zero.

    Raises
    ------
    ConvergenceError
        If the tolerance is not met.

    Examples
    --------
    >>> D = Dummies.of([np.array([0, 0, 1])])
    >>> partialled(D, np.array([1.0, 3.0, 7.0]))
    array([2., 7.])
    """
    alpha = np.zeros(D.columns)
    scale = 1 / np.maximum(D.sums(np.ones(v.size)), 1)
    largest = float(np.abs(D.sums(np.abs(v)) * scale).max(initial=0))
    step, off = 0, 0.0
    for _ in range(6):  # a fresh start from the true residual takes away the drift of the recursion
        r = D.sums(v - D.times(alpha))
        off = float(np.abs(r * scale).max(initial=0))
        if off <= tolerance * largest:
            return alpha
        p = s = scale * r
        power = lowest = float(r @ s)
        # To go on below what rounding leaves would blow up what the effects cannot tell apart.
        while np.abs(s).max() > 0.3 * tolerance * largest and step < limit:
            if power > _BLOWN * lowest:
                break
            step += 1
            Ap = D.sums(D.times(p))
            curve = float(p @ Ap)
            if curve <= 0:
                break
            alpha = alpha + power / curve * p
            r = r - power / curve * Ap
            s = scale * r
            before, power = power, float(r @ s)
            lowest = min(lowest, power)
            p = s + power / before * p
    raise ConvergenceError(N_("Partialling out effects"), step, off / largest, tolerance)


@dataclass(frozen=True, slots=True)
class Space:
    """All that the regressors and effects can make of the rows where y = 0 and nothing elsewhere.

    Attributes
    ----------
    z
        Vectors that span it, shape (rows where y = 0, d).
    gamma, alpha
        Coefficients that make them, shape (k, d) and (columns of the dummies, d).
    """

    z: Floats
    gamma: Floats
    alpha: Floats


def silent(zero: NDArray[np.bool_], X: Floats, D: Dummies) -> Space:
    """Find every combination of regressors and effects that vanishes where y > 0.

    Parameters
    ----------
    zero
        Where y = 0, shape (n,).
    X
        Regressors of like scale, shape (n, k).
    D
        Effects, each level of which that has rows has one where y > 0.

    Returns
    -------
    space
        Its dimension d is at most k plus the number of ties between effects that are lost where
        y > 0 only is looked at.

    Raises
    ------
    ConvergenceError
        If the effects cannot be partialled out, or the space is too large to be held.
    """
    k = X.shape[1]
    positive, none = D.at(~zero), D.at(zero)
    fitted = [partialled(positive, X[~zero, j]) for j in range(k)] if D.codes else []
    H = np.column_stack(fitted) if fitted else np.zeros((D.columns, k))
    rest = X[~zero].copy()
    for j in range(len(fitted)):
        rest[:, j] -= positive.times(H[:, j])
    gamma = _null(rest)
    z = X[zero] @ gamma
    alpha = -H @ gamma
    if D.codes:
        for j in range(gamma.shape[1]):
            z[:, j] += none.times(alpha[:, j])
    space = _trimmed(Space(z, gamma, alpha))
    return _trimmed(_loose_effects(space, positive, none)) if len(D.codes) > 1 else space


def _null(A: Floats) -> Floats:
    """Span what a tall matrix, its columns of size one at first, sends to zero."""
    if not A.shape[0]:
        return np.eye(A.shape[1])
    if not A.shape[1]:
        return np.zeros((0, 0))
    s, Vt = np.linalg.svd(np.linalg.qr(A, mode="r"))[1:]
    rank = int((s > _TINY * np.sqrt(A.shape[0])).sum())
    return np.ascontiguousarray(Vt[rank:].T)


def _loose_effects(space: Space, positive: Dummies, none: Dummies) -> Space:
    """Add what effects alone can do, by random vectors until one brings nothing new."""
    draw = np.random.default_rng(2019)  # any seed spans the same space
    n, k = none.codes[0].size, space.gamma.shape[0]
    new: list[Floats] = []
    basis: list[Floats] = []
    while True:
        alpha = draw.standard_normal(none.columns)
        alpha -= partialled(positive, positive.times(alpha))
        z = none.times(alpha)
        left = z.copy()
        for _ in range(2):  # once more, for rounding
            for q in basis:
                left -= (q @ left) * q
        size = float(np.linalg.norm(left))
        if size <= _TINY * np.sqrt(n):
            break
        basis.append(left / size)
        new.append(alpha)
        if len(new) * (n + none.columns) > _ROOM:
            hint = Text(N_("Use fewer effects, or drop groups of which hardly a row is positive."))
            raise ConvergenceError(N_("The rectifier"), len(new), size, _TINY * np.sqrt(n), hint)
    if not new:
        return space
    effects = np.column_stack(new)
    return Space(
        np.column_stack([space.z, *(none.times(a) for a in new)]),
        np.hstack([space.gamma, np.zeros((k, len(new)))]),
        np.hstack([space.alpha, effects]),
    )


def _trimmed(space: Space) -> Space:
    """Choose vectors at right angles, and leave out what is zero up to rounding."""
    peak = np.abs(space.z).max(axis=0, initial=0)
    keep = peak > _TINY
    z = space.z[:, keep] / peak[keep]
    if not z.shape[1] or not z.shape[0]:
        empty = np.zeros((space.z.shape[0], 0))
        return Space(empty, space.gamma[:, :0], space.alpha[:, :0])
    U, s, Vt = np.linalg.svd(z, full_matrices=False)
    real = s > _TINY * s[0]
    turn = (Vt[real] / s[real, None]).T / peak[keep, None]
    return Space(U[:, real], space.gamma[:, keep] @ turn, space.alpha[:, keep] @ turn)


def within(space: Space, rows: NDArray[np.bool_]) -> Space:
    """Look at some of the rows only: the others may take any value."""
    return _trimmed(Space(space.z[rows], space.gamma, space.alpha))


def rectified(z: Floats, limit: int = 0) -> tuple[Floats, int]:
    r"""Coefficients of the nonnegative vector of a space that is nearest to one.

    The iterative rectifier repeats :math:`u \leftarrow \max(P u, 0)` from :math:`u = 1`, where
    :math:`P` projects on the space. Written for what the lifting adds up to, :math:`\lambda =
    1 + \sum \max(-Pu, 0) \ge 1`, it makes :math:`|P \lambda|` ever smaller; where that ends is a
    least-squares problem with signs, which the active-set method of Lawson and Hanson solves in
    finitely many steps. If :math:`P \lambda = 0`, then :math:`\lambda > 0` proves that the space
    has no nonnegative vector but zero: nothing is separated.

    Parameters
    ----------
    z
        Orthonormal vectors that span the space, shape (n, d).
    limit
        Steps before it gives up; 0 means 10 (n + d).

    Returns
    -------
    c
        Shape (d,): ``z @ c`` is nonnegative and not zero, or ``c`` is zero.
    steps
        How often rows were lifted.

    Raises
    ------
    ConvergenceError
        If the steps do not suffice.

    References
    ----------
    .. [correia2019] S. Correia, P. Guimarães and T. Zylkin (2019), Verifying the existence of
       maximum likelihood estimates for generalized linear models, arXiv:1903.01633.
    .. [lawson1974] C. L. Lawson and R. J. Hanson (1974), Solving Least Squares Problems, ch. 23.

    Examples
    --------
    >>> rectified(np.array([[0.6], [0.8]]))[0].round(2)
    array([2.])
    >>> rectified(np.array([[0.6], [-0.8]]))[0]
    array([0.])
    """
    n, d = z.shape
    size = np.linalg.norm(z, axis=1)
    size = size / size.max(initial=np.finfo(float).tiny)
    z, size = z[size > _TINY], size[size > _TINY]
    q = z / np.linalg.norm(z, axis=1)[:, None]  # a row's scale says nothing about its sign …
    slack = _NOISE * (1 + 1 / size)  # … but much about its rounding
    start = q.sum(axis=0)
    lift = np.zeros(len(q))
    held = np.zeros(len(q), dtype=bool)  # rows that are lifted: their fitted value is zero
    refused = held
    c, many, step, off = start, 1 + d // 8, 0, 0.0
    for step in range(limit or 10 * (n + d)):
        far = float(np.linalg.norm(c))
        if far <= 1e-12 * (len(q) + lift.sum()) * max(d, 1):
            return np.zeros(d), step
        short = np.where(held | refused, 0.0, q @ c) / far / slack
        off = -float(short.min())
        if off <= 1:
            return c, step
        chosen = np.argsort(short)[:many]
        chosen = chosen[short[chosen] < -1]
        trial = held.copy()
        trial[chosen] = True
        lift, held = _lifted(q, start, lift, trial)
        c = start + q.T @ lift
        if held[chosen].any():
            refused, many = np.zeros_like(held), 1 + d // 8
        elif many > 1:  # several at once got into each other's way
            many = 1
        else:  # rounding: it lies in what the held rows span
            refused = refused.copy()
            refused[chosen] = True
    raise ConvergenceError(N_("The rectifier"), step + 1, off * _NOISE, _NOISE)


def _lifted(
    q: Floats, start: Floats, lift: Floats, held: NDArray[np.bool_]
) -> tuple[Floats, NDArray[np.bool_]]:
    """Lift the held rows to zero by least squares; let go of rows that it would push down."""
    held = held.copy()
    while held.any():
        full = np.zeros(len(q))
        full[held] = np.linalg.lstsq(q[held].T, -start, rcond=_TINY)[0]
        down = held & (full <= 0)
        if not down.any():
            return full, held
        way = lift[down] / np.maximum(lift[down] - full[down], np.finfo(float).tiny)
        lift = lift + way.min() * (full - lift)
        gone = np.flatnonzero(down)[way <= way.min()]
        held[gone] = False
        lift[~held] = 0
    return np.zeros(len(q)), held
