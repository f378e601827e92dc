"""A trade panel as a dense tensor: years × exporters × importers, with a mask for missing cells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from kerjasama.errors import BadRequestError, short
from kerjasama.words import N_, Text

_SHOWN: Final = 3
_DENSE: Final = 4
_LARGEST: Final = 200_000_000  # cells: more would not fit into the memory of a small machine


@dataclass(frozen=True, slots=True)
class Tensor:
    """A panel of bilateral flows in dense form.

    Attributes
    ----------
    y
        Flows, shape (T, N, M): years, exporters, importers; 0 where nothing is known.
    known
        Which cells the panel holds, shape (T, N, M).
    X
        Regressors, shape (K, T, N, M); 0 where nothing is known.
    names
        Names of the regressors, length K.
    years, exporters, importers
        Labels of the three axes; exporters and importers are the same, in one order.
    left_out
        Why and how many rows of the panel are not in the tensor.
    """

    y: NDArray[np.float64]
    known: NDArray[np.bool_]
    X: NDArray[np.float64]
    names: tuple[str, ...]
    years: NDArray[Any]
    exporters: NDArray[Any]
    importers: NDArray[Any]
    left_out: Mapping[str, int]


def tensor(
    flow: ArrayLike,
    regressors: Mapping[str, ArrayLike],
    exporter: ArrayLike,
    importer: ArrayLike,
    year: ArrayLike | None = None,
) -> Tensor:
    """Arrange the rows of a panel, in any order, as a tensor.

    Parameters
    ----------
    flow
        Trade of each row, length n: not negative, in one unit. NaN says that it is not known.
    regressors
        One array of length n for each name; a row with a NaN in any of them is left out, counted.
    exporter, importer
        Labels of each row, length n: text or numbers.
    year
        Year or period of each row; None for a cross-section.

    Raises
    ------
    BadRequestError
        With everything that is wrong at once: lengths that differ, negative or infinite flows,
        infinite regressors, a pair that stands twice in a year, nothing left.

    Examples
    --------
    >>> t = tensor([5, 1, 0, 7], {"rta": [0, 1, 1, 0]}, list("aabb"), list("abab"))
    >>> t.y[0].tolist(), t.names, t.exporters.tolist()
    ([[5.0, 1.0], [0.0, 7.0]], ('rta',), ['a', 'b'])
    """
    y = _numbers("flow", flow)
    columns = {name: _numbers(name, values) for name, values in regressors.items()}
    labels = {"exporter": np.asarray(exporter), "importer": np.asarray(importer)}
    labels["year"] = np.zeros(len(y), int) if year is None else np.asarray(year)
    _same_length(len(y), columns | labels)
    missing = np.isnan(y)
    for values in columns.values():
        missing |= np.isnan(values)
    left_out = {N_("a value is missing"): int(missing.sum())} if missing.any() else {}
    kept = ~missing
    _usable(y[kept], {name: values[kept] for name, values in columns.items()})
    years, t = _codes(labels["year"][kept])
    (exporters, i), (importers, j) = (_codes(labels[c][kept]) for c in ("exporter", "importer"))
    both = np.unique(np.concatenate([exporters, importers]))
    i, j = np.searchsorted(both, exporters)[i], np.searchsorted(both, importers)[j]
    shape = (len(years), len(both), len(both))
    _fits(shape, len(columns))
    cell = np.ravel_multi_index((t, i, j), shape)
    known = np.zeros(shape, bool)
    known.ravel()[cell] = True
    if int(known.sum()) < len(cell):
        raise _twice(cell, shape, (years, both))
    flows = np.zeros(shape)
    flows.ravel()[cell] = y[kept]
    X = np.zeros((len(columns), *shape))
    for k, values in enumerate(columns.values()):
        X[k].ravel()[cell] = values[kept]
    return Tensor(flows, known, X, tuple(columns), years, both, both, left_out)


def _codes(labels: NDArray[Any]) -> tuple[NDArray[Any], NDArray[np.int64]]:
    """Distinct labels, sorted, and the place of each row's among them."""
    if labels.dtype.kind in "iu" and len(labels):
        low = int(labels.min())
        if int(labels.max()) - low < _DENSE * len(labels):  # count instead of sorting
            there = np.bincount(labels - low) > 0
            return np.flatnonzero(there) + low, (np.cumsum(there) - 1)[labels - low]
    if labels.dtype.kind in "OU":  # a table of what was seen is quicker than sorting text
        rows = labels.tolist()
        distinct = np.array(sorted(set(rows)))
        place = {x: k for k, x in enumerate(distinct.tolist())}
        return distinct, np.fromiter(map(place.__getitem__, rows), np.int64, len(rows))
    distinct, places = np.unique(labels, return_inverse=True)
    return distinct, places


def _numbers(name: str, values: ArrayLike) -> NDArray[np.float64]:
    try:
        found = np.asarray(values, dtype=np.float64)
    except (TypeError, ValueError) as e:
        what = Text(N_("The column {name} does not hold numbers."), {"name": short(name)})
        raise BadRequestError(what, Text(N_("Give one number a row."))) from e
    if found.ndim != 1:
        values_: dict[str, object] = {"name": short(name), "dimensions": found.ndim}
        what = Text(N_("The column {name} has {dimensions} dimensions, not one."), values_)
        raise BadRequestError(what, Text(N_("Give one number a row.")))
    return found


def _same_length(n: int, columns: Mapping[str, NDArray[Any]]) -> None:
    wrong = [f"{short(name)} ({len(c)})" for name, c in columns.items() if len(c) != n]
    if wrong:
        values: dict[str, object] = {"n": n, "columns": ", ".join(wrong[:_SHOWN])}
        what = Text(N_("The flow has {n} rows, but not every column: {columns}."), values)
        raise BadRequestError(what, Text(N_("Give columns of one length.")))


def _usable(y: NDArray[np.float64], columns: Mapping[str, NDArray[np.float64]]) -> None:
    sentences = []
    if not len(y):
        sentences.append(Text(N_("No row has a flow and every regressor.")))
    elif np.isinf(y).any() or (y < 0).any():
        values: dict[str, object] = {
            "infinite": int(np.isinf(y).sum()),
            "negative": int((y < 0).sum()),
        }
        sentences.append(
            Text(
                N_("Flows must be zero or more: {negative} are negative, {infinite} infinite."),
                values,
            )
        )
    elif not y.any():
        sentences.append(Text(N_("Every flow is zero: there is nothing to explain.")))
    for name, column in columns.items():
        if np.isinf(column).any():
            values = {"name": short(name), "n": int(np.isinf(column).sum())}
            sentences.append(
                Text(N_("{name} is infinite in {n} rows (a logarithm of zero?)."), values)
            )
    if sentences:
        raise BadRequestError(*sentences, Text(N_("Mend or leave out these rows.")))


def _fits(shape: tuple[int, ...], k: int) -> None:
    if shape[1] < 2:
        what = Text(N_("A gravity panel needs two economies or more."))
        raise BadRequestError(what, Text(N_("Check the columns of exporter and importer.")))
    cells = shape[0] * shape[1] * shape[2] * max(k, 1)
    if cells > _LARGEST:
        values: dict[str, object] = {"economies": shape[1], "years": shape[0], "cells": cells}
        what = Text(N_("{economies} economies in {years} years make {cells} cells."), values)
        hint = N_("That is no gravity tensor: check the labels, or use pyfixest for sparse data.")
        raise BadRequestError(what, Text(hint))


def _twice(
    cell: NDArray[np.int64], shape: tuple[int, ...], labels: Sequence[NDArray[Any]]
) -> BadRequestError:
    order = np.sort(cell)
    twice = np.unique(order[1:][order[1:] == order[:-1]])
    years, both = labels
    t, i, j = np.unravel_index(twice[:_SHOWN], shape)
    shown = [f"{both[b]}-{both[c]} {years[a]}" for a, b, c in zip(t, i, j, strict=True)]
    values: dict[str, object] = {"n": len(twice), "shown": ", ".join(shown)}
    what = Text(N_("{n} pairs stand more than once in a year: {shown} …"), values)
    return BadRequestError(what, Text(N_("Sum or choose their rows first.")))
