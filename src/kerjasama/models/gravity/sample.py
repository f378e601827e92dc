"""Which cells of a tensor take part in an estimate, and why the others do not."""

from collections.abc import Callable
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from kerjasama.models.gravity.effects import Effects, Floats
from kerjasama.models.threads import over
from kerjasama.words import N_

Mask = NDArray[np.bool_]
_Count = Callable[[Mask], NDArray[Any]]
_SEPARATED: Final = N_("separated by a fixed effect: all its flows are zero")
_SINGLE: Final = N_("alone in a fixed effect, which fits it whatever the rest says")


def usable(y: Floats, known: Mask, effects: Effects) -> tuple[Mask, dict[str, int]]:
    """Cells that say something of the coefficients.

    A fixed effect whose flows are all zero tends to minus infinity and takes its cells along; a
    cell that is alone in a fixed effect is fitted exactly. Both are left out, again and again until
    nothing changes: coefficients are the same without them.

    Parameters
    ----------
    y
        Flows, shape (T, N, M).
    known
        Cells that the panel holds, shape (T, N, M).

    Returns
    -------
    sample
        Cells that are left, shape (T, N, M).
    left_out
        How many cells went, by reason.

    References
    ----------
    .. [correia2015] S. Correia (2015), Singletons, cluster-robust standard errors and fixed
       effects: a bad mix. Duke University.
    .. [correia2019] S. Correia, P. Guimarães, T. Zylkin (2019), Verifying the existence of maximum
       likelihood estimates for generalized linear models, arXiv 1903.01633.

    Examples
    --------
    >>> y = np.array([[[5.0, 1.0, 0.0], [2.0, 4.0, 0.0], [1.0, 3.0, 0.0]]])
    >>> sample, left_out = usable(y, np.ones(y.shape, bool), Effects())
    >>> int(sample.sum()), left_out
    (6, {'separated by a fixed effect: all its flows are zero': 3})
    """
    sample, left_out = known.copy(), {_SEPARATED: 0, _SINGLE: 0}
    positive = np.empty(y.shape, bool)
    over(len(y), lambda c: np.greater(y[c], 0, out=positive[c]), y.size)
    while True:
        before = int(np.count_nonzero(sample))
        positive &= sample
        for hold in _groups(effects):
            sample &= hold(positive) > 0
        after = int(np.count_nonzero(sample))
        left_out[_SEPARATED] += before - after
        if after < sample.size or min(sample.shape) < 2:
            for hold in _groups(effects):
                sample &= hold(sample) > 1
        left = int(np.count_nonzero(sample))
        left_out[_SINGLE] += after - left
        if left == before:
            return sample, {why: n for why, n in left_out.items() if n}


def _groups(effects: Effects) -> list[_Count]:
    found: list[_Count] = []
    if effects.exporter_year:
        found.append(lambda cells: _within(cells, 2))
    if effects.importer_year:
        found.append(lambda cells: _within(cells, 1))
    if effects.pair:
        found.append(lambda cells: _pairs(cells, effects))
    return found


def _within(cells: Mask, axis: int) -> NDArray[Any]:
    """Cells of each exporter-year (axis 2), importer-year (axis 1), or pair (axis 0)."""
    few = cells.shape[axis] <= np.iinfo(np.uint8).max
    dtype = np.uint8 if few else np.int64  # small numbers are added many at once
    return np.add.reduce(cells.view(np.uint8), axis=axis, dtype=dtype, keepdims=True)


def _pairs(cells: Mask, effects: Effects) -> NDArray[Any]:
    """Cells of each pair, for every slice of its sector."""
    once = np.concatenate([_within(one, 0) for one in effects.by_set(cells)]).astype(np.int64)
    if effects.pair == "symmetric":
        i = np.arange(once.shape[1])
        own = once[:, i, i]
        once = once + once.swapaxes(1, 2)
        once[:, i, i] = own
    return np.repeat(once, len(cells) // len(once), axis=0) if len(once) > 1 else once
