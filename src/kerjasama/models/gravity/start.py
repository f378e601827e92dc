"""Where Newton's method begins: iterative proportional fitting of the effects, and flows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from kerjasama.models.gravity.effects import Effects, Floats, fold, inverse
from kerjasama.models.gravity.normal import Rest
from kerjasama.models.gravity.steps import Move, along
from kerjasama.models.threads import over

_SWEEPS: Final = {True: 4, False: 12}  # with pairs and without, where they cost little
_AT_ONCE: Final = 1 << 20  # bytes of an array that is worked on together, in the cache
_WORST: Final = 1e300  # an objective that any step makes better


@dataclass(frozen=True, slots=True)
class Start:
    """Where to begin: the end of another fit, of other weights or fewer cells.

    Attributes
    ----------
    beta
        Coefficients of all regressors, length K.
    eta
        Linear predictors, shape (T, N, M); whatever they are outside the sample.
    """

    beta: Floats
    eta: Floats


def swept(y: Floats, base: Floats | None, effects: Effects) -> tuple[Floats, Floats, Floats]:
    """Effects after a few sweeps of iterative proportional fitting.

    Parameters
    ----------
    y
        Flows, shape (T, N, M).
    base
        Means where all effects are zero, shape (T, N, M); 0 outside the sample. All one if None.

    Returns
    -------
    a, b, d
        What effects add to the linear predictors, shapes (T, N), (T, M) and (S, N, M) with S sets
        of pair effects.

    References
    ----------
    .. [deming1940] W. E. Deming, F. F. Stephan (1940), On a least squares adjustment of a sampled
       frequency table when the expected marginal totals are known, Annals of Mathematical
       Statistics 11(4).

    Examples
    --------
    >>> y = np.array([[[2.0, 4.0], [3.0, 6.0]]])
    >>> a, b, _ = swept(y, None, Effects())
    >>> np.exp(np.add.outer(a[0], b[0])).round(9).tolist()
    [[2.0, 4.0], [3.0, 6.0]]
    """
    t, n, m = y.shape
    rows, columns, to = np.empty((t, n), y.dtype), np.empty((t, m), y.dtype), t // effects.sets

    def total(block: slice) -> Floats:
        found = np.zeros((effects.sets, n, m), y.dtype)
        for s in range(block.start, block.stop):
            rows[s], columns[s] = y[s].sum(axis=1), y[s].sum(axis=0)
            if effects.pair:
                found[s // to] += y[s]
        return found

    cells = fold(np.sum(over(t, total, y.size), axis=0), effects.pair)
    level = float(rows.sum()) / (y.size if base is None else float(base.sum()))
    a, b, d = np.full_like(rows, level), np.ones_like(columns), np.ones_like(cells)
    if base is not None and not effects.pair:
        over(t, lambda c: _settle(base[c], (rows[c], columns[c]), (a[c], b[c]), effects), y.size)
        return _log(a), _log(b), np.zeros((1, 0, 0), y.dtype)
    sweep = (
        _products(rows, columns, effects) if base is None else _slices(base, rows, columns, effects)
    )
    for _ in range(_SWEEPS[bool(effects.pair)]):
        both = sweep(a, b, d)
        if effects.pair:
            d = cells * inverse(fold(both, effects.pair))
    return _log(a), _log(b), _log(d) if effects.pair else np.zeros((1, 0, 0), y.dtype)


def _log(factors: Floats) -> Floats:
    """What factors add to linear predictors; nothing where there is none."""
    return np.asarray(np.log(np.where(factors > 0, factors, factors.dtype.type(1))))


def _settle(
    base: Floats, sums: tuple[Floats, Floats], factors: tuple[Floats, Floats], effects: Effects
) -> None:
    """Sweep over exporters and importers of some slices that no pairs join, in place."""
    (rows, columns), (a, b) = sums, factors
    for _ in range(_SWEEPS[False]):
        if effects.exporter_year:
            np.multiply(rows, inverse((base @ b[:, :, None])[:, :, 0]), out=a)
        if effects.importer_year:
            np.multiply(columns, inverse((a[:, None] @ base)[:, 0]), out=b)


def nearby(
    y: Floats, X: Floats, eta: Floats, mu: Floats, beta: Floats, effects: Effects
) -> tuple[Move, Rest]:
    """Set predictors and means to those of coefficients, and of effects after a few sweeps.

    All that a slice needs is done while it is in the cache; no pairs may join the slices.

    Parameters
    ----------
    y, X
        Flows, shape (T, N, M), and regressors, shape (K, T, N, M).
    eta
        Predictors of no coefficients and effects, shape (T, N, M); vanishing outside the sample.
    mu
        To be set, shape (T, N, M).
    beta
        Coefficients, length K.

    Returns
    -------
    move
        Coefficients and effects.
    rest
        Sums of y − μ; the largest predictor that coefficients make as its ``largest``.

    Examples
    --------
    >>> y, X = np.array([[[2.0, 6.0], [3.0, 9.0]]]), np.zeros((0, 1, 2, 2))
    >>> eta, mu = np.zeros_like(y), np.empty_like(y)
    >>> (_, a, b, _), rest = nearby(y, X, eta, mu, np.zeros(0), Effects())
    >>> np.exp(np.add.outer(a[0], b[0])).round(9).tolist(), mu.round(9).tolist()
    ([[2.0, 6.0], [3.0, 9.0]], [[[2.0, 6.0], [3.0, 9.0]]])
    """
    k, (t, n, m) = len(X), y.shape
    logs = np.empty((t, n), y.dtype), np.empty((t, m), y.dtype)
    a, b = np.empty_like(logs[0]), np.empty_like(logs[1])

    some = max(_AT_ONCE // max(n * m * y.itemsize, 1), 1)

    def work(block: slice) -> tuple[Floats, float, float]:
        Xr, objective, largest = np.zeros(k, y.dtype), 0.0, 0.0
        room = np.empty((some, n, m), y.dtype)
        for s in range(block.start, block.stop, some):
            c = slice(s, min(s + some, block.stop))
            base, means, flows = room[: c.stop - s], mu[c], y[c]
            here = X[:, c].reshape(k, base.size)
            np.matmul(beta, here, out=base.reshape(-1))
            largest = max(largest, float(base.max()), -float(base.min()))
            eta[c] += base
            np.exp(eta[c], out=base)
            rows, columns = np.ones_like(a[c]), np.ones_like(b[c])
            _settle(base, (flows.sum(axis=2), flows.sum(axis=1)), (rows, columns), effects)
            for factor, log in ((rows, logs[0]), (columns, logs[1])):
                factor[factor <= 0] = 1
                np.log(factor, out=log[c])
            np.multiply(base, rows[:, :, None], out=means)
            means *= columns[:, None]
            eta[c] += logs[0][c][:, :, None]
            eta[c] += logs[1][c][:, None]
            np.subtract(flows, means, out=base)
            base.sum(axis=2, out=a[c])
            base.sum(axis=1, out=b[c])
            Xr += here @ base.reshape(-1)
            objective += float(means.sum() - np.vdot(flows, eta[c]))
        return Xr, objective, largest

    parts = over(t, work, y.size)
    no, largest = np.zeros((1, 0, 0), y.dtype), max(p[2] for p in parts)
    Xr = np.sum([p[0] for p in parts], axis=0)
    return (beta, *logs, no), Rest(a, b, no, Xr, sum(p[1] for p in parts), largest)


def halfway(y: Floats, X: Floats, eta: Floats, mu: Floats, move: Move) -> Rest:
    """Set means half-way between flows and those of a start; what a first step is made from.

    Means without coefficients may be far off where sizes are unequal, and a step from them too
    long. Flows tell which cells weigh much, so a regression of their logarithm, weighted by these
    means, comes nearer; as the first step of iterated weighted least squares it asks for predictors
    themselves, not for changes.

    Parameters
    ----------
    y, X
        Flows, shape (T, N, M), and regressors, shape (K, T, N, M).
    eta
        Predictors of no coefficients and effects, shape (T, N, M); vanishing outside the sample.
    mu
        To be set, shape (T, N, M).
    move
        Coefficients and effects of the start; none of pairs, whose own sweeps come nearer.

    Examples
    --------
    >>> y, X, mu = np.full((1, 1, 1), 4.0), np.ones((1, 1, 1, 1)), np.empty((1, 1, 1))
    >>> no, none = np.zeros((1, 1)), np.zeros((1, 0, 0))
    >>> rest = halfway(y, X, np.zeros_like(y), mu, (np.array([np.log(2.0)]), no, no, none))
    >>> mu.round(9).tolist(), (rest.Xr / 3).round(3).tolist()  # log 3 + (4 - 3) / 3
    ([[[3.0]]], [1.432])
    """
    k, (t, n, m) = len(X), y.shape
    a, b = np.empty((t, n), y.dtype), np.empty((t, m), y.dtype)

    def work(block: slice) -> Floats:
        Xr, r = np.zeros(k, y.dtype), np.empty((1, n, m), y.dtype)
        for s in range(block.start, block.stop):
            c = slice(s, s + 1)
            along(X, c, move, r)
            r += eta[c]
            np.exp(r, out=r)
            np.add(y[c], r, out=mu[c])
            mu[c] *= 0.5
            np.log(mu[c], out=r, where=mu[c] > 0)
            r -= eta[c]
            r *= mu[c]
            r += y[c]
            r -= mu[c]
            r.sum(axis=2, out=a[c])
            r.sum(axis=1, out=b[c])
            Xr += X[:, s].reshape(k, r.size) @ r.ravel()
        return Xr

    Xr = np.sum(over(t, work, y.size), axis=0)
    return Rest(a, b, np.zeros_like(move[3]), Xr, _WORST, np.inf)


_Sweep = Callable[[Floats, Floats, Floats], Floats]


def _products(rows: Floats, columns: Floats, effects: Effects) -> _Sweep:
    """Sweep over exporters and importers where no cell is missing: products of matrices."""

    def sweep(a: Floats, b: Floats, d: Floats) -> Floats:
        by_set = effects.by_set
        if effects.exporter_year:
            a[...] = rows * inverse((by_set(b) @ d.swapaxes(1, 2)).reshape(a.shape))
        if effects.importer_year:
            b[...] = columns * inverse((by_set(a) @ d).reshape(b.shape))
        found: Floats = by_set(a).swapaxes(1, 2) @ by_set(b)
        return found

    return sweep


def _slices(base: Floats, rows: Floats, columns: Floats, effects: Effects) -> _Sweep:
    """Sweep over exporters and importers, slice by slice; it returns the sums of their pairs."""
    t = len(base)

    def sweep(a: Floats, b: Floats, d: Floats) -> Floats:
        def work(block: slice) -> Floats:
            found, phi = np.zeros_like(d), np.empty_like(d[0])
            for s in range(block.start, block.stop):
                part = s * len(d) // t
                np.multiply(d[part], base[s], out=phi)
                if effects.exporter_year:
                    a[s] = rows[s] * inverse(phi @ b[s])
                if effects.importer_year:
                    b[s] = columns[s] * inverse(a[s] @ phi)
                np.multiply(a[s][:, None], b[s], out=phi)
                phi *= base[s]
                found[part] += phi
            return found

        return np.asarray(np.sum(over(t, work, base.size), axis=0))

    return sweep
