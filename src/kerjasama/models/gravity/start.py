"""Where Newton's method begins: iterative proportional fitting of the effects."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from kerjasama.models.gravity.effects import Effects, Floats, fold, inverse
from kerjasama.models.threads import over

_SWEEPS: Final = 4


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
            found[s // to] += y[s]
        return found

    cells = fold(np.sum(over(t, total, y.size), axis=0), effects.pair)
    level = float(rows.sum()) / (y.size if base is None else float(base.sum()))
    a, b, d = np.full_like(rows, level), np.ones_like(columns), np.ones_like(cells)
    sweep = (
        _products(rows, columns, effects) if base is None else _slices(base, rows, columns, effects)
    )
    for _ in range(_SWEEPS):
        both = sweep(a, b, d)
        if effects.pair:
            d = cells * inverse(fold(both, effects.pair))
    a, b, d = (np.log(np.where(x > 0, x, x.dtype.type(1))) for x in (a, b, d))
    return a, b, d if effects.pair else np.zeros((1, 0, 0), y.dtype)


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
    """Sweep over exporters and importers, slice by slice; it returns the sums of the pairs."""
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
                if effects.pair:
                    np.multiply(a[s][:, None], b[s], out=phi)
                    phi *= base[s]
                    found[part] += phi
            return found

        return np.asarray(np.sum(over(t, work, base.size), axis=0))

    return sweep
