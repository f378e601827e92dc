"""A trade panel as a dense tensor: years × exporters × importers, with a mask for missing cells.

Sectors, where there are any, lengthen the first axis: its slices are the years of the first sector,
then those of the second, and so on.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from kerjasama.errors import BadRequestError, NotATensorError, short
from kerjasama.models.threads import each
from kerjasama.words import N_, Text

_NONE: Final = np.zeros(1, int)  # a single label, which all rows have
_AXES: Final = ("sector", "year", "exporter", "importer")
_AT_ONCE: Final = 30_000  # rows that are copied together, from one place of the cache to another
_GLANCE: Final = 1024
_SHOWN: Final = 3
_DENSE: Final = 4
_EVERY: Final = 97
_LARGEST: Final = 200_000_000  # cells: more would not fit into the memory of a small machine


@dataclass(frozen=True, slots=True)
class Tensor:
    """A panel of bilateral flows in dense form.

    Attributes
    ----------
    y
        Flows, shape (T, N, M): slices (years, or the years of every sector), exporters, importers;
        0 where nothing is known.
    known
        Which cells the panel holds, shape (T, N, M).
    X
        Regressors, shape (K, T, N, M); 0 where nothing is known.
    names
        Names of the regressors, length K.
    years, exporters, importers
        Labels of the axes; exporters and importers are the same, in one order.
    left_out
        Why and how many rows of the panel are not in the tensor.
    sectors
        Labels of the sectors; a single one where there are none. T is their number times that of
        the years.
    weights
        Of the cells in the likelihood, shape (T, N, M); None if all are alike.
    """

    y: NDArray[np.float64]
    known: NDArray[np.bool_]
    X: NDArray[np.float64]
    names: tuple[str, ...]
    years: NDArray[Any]
    exporters: NDArray[Any]
    importers: NDArray[Any]
    left_out: Mapping[str, int]
    sectors: NDArray[Any] = field(default_factory=lambda: np.zeros(1, int))
    weights: NDArray[np.float64] | None = None


def tensor(  # noqa: PLR0913 - a panel has columns
    flow: ArrayLike,
    regressors: Mapping[str, ArrayLike],
    exporter: ArrayLike,
    importer: ArrayLike,
    year: ArrayLike | None = None,
    sector: ArrayLike | None = None,
    weights: ArrayLike | None = None,
    *,
    name: str = "flow",
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
    sector
        Sector or product of each row; None where there is but one.
    weights
        Weight of each row in the likelihood, not negative; rows with 0 are left out, counted.
    name
        What errors call the flow.

    Raises
    ------
    BadRequestError
        With everything that is wrong at once: lengths that differ, negative or infinite flows,
        infinite regressors, a pair that stands twice in a year and sector, nothing left.

    Examples
    --------
    >>> t = tensor([5, 1, 0, 7], {"rta": [0, 1, 1, 0]}, list("aabb"), list("abab"))
    >>> t.y[0].tolist(), t.names, t.exporters.tolist()
    ([[5.0, 1.0], [0.0, 7.0]], ('rta',), ['a', 'b'])
    """
    y, X = _numbers(name, flow), {key: _numbers(key, x) for key, x in regressors.items()}
    w = None if weights is None else _numbers("weights", weights)
    given = {"exporter": exporter, "importer": importer, "year": year, "sector": sector}
    labels = {key: np.asarray(values) for key, values in given.items() if values is not None}
    _same_length(len(y), X | labels | ({} if w is None else {"weights": w}))
    finite = all(each(lambda x: bool(np.isfinite(x.sum())), [y, *X.values()]))
    kept, left_out = (None, {}) if finite and w is None else _complete(y, list(X.values()), w)
    if left_out:
        y, w = y[kept], None if w is None else w[kept]
        X, labels = ({key: v[kept] for key, v in c.items()} for c in (X, labels))
    _usable(y, {} if finite else X, w)
    k = len(X)
    (sectors, years, both), known, place = _in_turn(labels, k) or _scattered(labels, k)
    columns = [*X.values(), y] + ([] if w is None else [w])
    whole = np.empty((len(columns), *known.shape))
    each(lambda c: place(columns[c], whole[c]), range(len(columns)))
    found = (whole[k], known, whole[:k], tuple(X), years, both, both, left_out, sectors)
    return Tensor(*found, None if w is None else whole[k + 1])


def _complete(
    y: NDArray[np.float64], X: list[NDArray[np.float64]], w: NDArray[np.float64] | None
) -> tuple[NDArray[np.bool_], dict[str, int]]:
    """Rows with a number in every column and a weight, and how many are left out for want of it."""
    columns = [y, *X] + ([] if w is None else [w])
    kept, left_out = np.ones(len(y), bool), {}
    for there in each(lambda values: ~np.isnan(values), columns):
        kept &= there
    left_out[N_("a value is missing")] = len(y) - int(kept.sum())
    if w is not None:
        left_out[N_("a weight is zero")] = int((kept & (w == 0)).sum())
        kept &= w != 0
    return kept, {why: n for why, n in left_out.items() if n}


_Place = Callable[[NDArray[np.float64], NDArray[np.float64]], None]
_Arrangement = tuple[tuple[NDArray[Any], ...], NDArray[np.bool_], _Place]
"""Labels of sectors, years and economies; cells that rows fill; what puts a column into them."""


def _in_turn(labels: Mapping[str, NDArray[Any]], k: int) -> _Arrangement | None:
    """Axes of a full panel that is sorted, whichever label comes first; None if it is another.

    Then labels repeat themselves, which takes less time to see than to sort and to scatter them.
    """
    sizes, left = dict[str, int](), len(labels["exporter"])
    if not left or any(column.dtype.kind not in "iufOU" for column in labels.values()):
        return None

    def axis(key: str) -> NDArray[Any] | None:
        turns = labels[key].reshape(-1, sizes[key], runs[key])
        first = turns[0, :, 0]
        sound = not any(map(_missing, first.tolist())) and (first[1:] > first[:-1]).all()
        return np.array(first.tolist()) if sound and (turns == first[:, None]).all() else None

    try:
        runs = {key: _run(column) for key, column in labels.items()}
        order = sorted(labels, key=runs.__getitem__, reverse=True)
        for key in order:
            sizes[key], rest = divmod(left, runs[key])
            left = runs[key]
            if rest:
                return None
        found = dict(zip(labels, each(axis, list(labels)), strict=True))
    except TypeError:  # labels that cannot be compared: text beside numbers, nothing at all
        return None
    told = {key: one for key, one in found.items() if one is not None}
    if left != 1 or len(told) < len(labels):
        return None
    if not np.array_equal(told["exporter"], told["importer"]):
        return None
    axes = (told.get("sector", _NONE), told.get("year", _NONE), told["exporter"])
    shape, there = _shape(axes, k), [key for key in _AXES if key in labels]
    as_sorted, forth = [sizes[key] for key in order], [there.index(key) for key in order]
    some = max(_AT_ONCE * sizes[order[0]] // len(labels["exporter"]), 1)
    some = sizes[order[0]] if order == there else some

    def copy(values: NDArray[np.float64], out: NDArray[np.float64]) -> None:
        source = values.reshape(as_sorted)
        target = out.reshape([sizes[key] for key in there]).transpose(forth)

        for first in range(0, len(source), some):
            target[first : first + some] = source[first : first + some]

    return axes, np.ones(shape, bool), copy


def _run(column: NDArray[Any]) -> int:
    """How many labels at the beginning are alike."""
    start, some = 0, _GLANCE
    while start < len(column):
        other = np.not_equal(column[start : start + some], column[0])
        if other.any():
            return start + int(other.argmax())
        start, some = start + some, 4 * some
    return len(column)


def _scattered(labels: Mapping[str, NDArray[Any]], k: int) -> _Arrangement:
    """Axes of a panel whose rows come in any order, the cells that they fill, and what fills them.

    Raises
    ------
    NotATensorError
        If a pair stands twice in a year and sector.
    """
    coded = dict(zip(labels, each(lambda one: _codes(*one), list(labels.items())), strict=True))
    (exporters, i), (importers, j) = coded["exporter"], coded["importer"]
    both = exporters
    if not np.array_equal(exporters, importers):
        both = np.unique(np.concatenate([exporters, importers]))
        i, j = np.searchsorted(both, exporters)[i], np.searchsorted(both, importers)[j]
    nowhere = np.zeros(1, np.int64)
    years, t = coded.get("year", (_NONE, nowhere))
    sectors, s = coded.get("sector", (_NONE, nowhere))
    axes = (sectors, years, both)
    shape = _shape(axes, k)
    codes = (np.broadcast_to(s * len(years) + t if len(sectors) > 1 else t, i.shape), i, j)
    cell, known = np.ravel_multi_index(codes, shape), np.zeros(shape, bool)
    known.ravel()[cell] = True
    if int(known.sum()) != len(cell):
        named = [f"{u}" if len(sectors) == 1 else f"{u} {v}" for v in sectors for u in years]
        raise _twice(codes, shape, (named, both))

    def scatter(values: NDArray[np.float64], out: NDArray[np.float64]) -> None:
        out[...] = 0.0
        out.ravel()[cell] = values

    return axes, known, scatter


def _codes(name: str, labels: NDArray[Any]) -> tuple[NDArray[Any], NDArray[np.int64]]:
    """Distinct labels, sorted, and the place of each row's among them."""
    if labels.dtype.kind in "iu" and len(labels):
        low, high = int(labels.min()), int(labels.max())
        if high - low < _DENSE * len(labels):  # mark what is there instead of sorting
            above, there = labels - low if low else labels, np.zeros(high - low + 1, bool)
            there[above[::_EVERY]] = True  # mostly enough to see them all
            if not there.all():
                there[above] = True
            places = above if there.all() else (np.cumsum(there) - 1)[above]
            return np.flatnonzero(there) + low, places.astype(np.int64, copy=False)
    if labels.dtype.kind in "OU":  # a table of what was seen is quicker than sorting text
        rows = labels.tolist()
        seen = set(rows)
        if any(map(_missing, seen)):
            raise _unlabelled(name, sum(map(_missing, rows)))
        try:
            distinct = np.array(sorted(seen))
        except TypeError as e:
            what = Text(N_("The column {name} mixes text and numbers."), {"name": short(name)})
            raise BadRequestError(what, Text(N_("Write all its labels alike."))) from e
        place = {x: k for k, x in enumerate(distinct.tolist())}
        return distinct, np.fromiter(map(place.__getitem__, rows), np.int64, len(rows))
    distinct, places = np.unique(labels, return_inverse=True)
    if labels.dtype.kind == "f" and np.isnan(distinct).any():
        raise _unlabelled(name, int(np.isnan(labels).sum()))
    return distinct, places


def _missing(label: Any) -> bool:
    """Whether a label is none: nothing, an empty text, not a number, or what pandas has for it."""
    if label is None or type(label).__name__ in ("NAType", "NaTType"):
        return True
    return bool(label in ("", b"") or label != label)  # noqa: PLR0124 - NaN alone differs


def _unlabelled(name: str, rows: int) -> BadRequestError:
    values: dict[str, object] = {"name": short(name), "n": rows}
    what = Text(N_("The column {name} is empty in {n} rows."), values)
    return BadRequestError(what, Text(N_("Mend or leave out these rows.")))


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


def _usable(
    y: NDArray[np.float64],
    columns: Mapping[str, NDArray[np.float64]],
    w: NDArray[np.float64] | None,
) -> None:
    """Refuse negative and infinite numbers, and a panel that says nothing."""
    sentences = []
    if not len(y):
        sentences.append(Text(N_("No row has a flow and every regressor.")))
    elif not (y.max() < np.inf and y.min() >= 0):
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
    if w is not None and not (w.min(initial=0) >= 0 and w.max(initial=0) < np.inf):
        values = {"n": int(((w < 0) | np.isinf(w)).sum())}
        what = N_("Weights must be zero or more: {n} are negative or infinite.")
        sentences.append(Text(what, values))
    for name, column in columns.items():
        if len(column) and np.isinf(column[[column.argmin(), column.argmax()]]).any():
            values = {"name": short(name), "n": int(np.isinf(column).sum())}
            sentences.append(
                Text(N_("{name} is infinite in {n} rows (a logarithm of zero?)."), values)
            )
    if sentences:
        raise BadRequestError(*sentences, Text(N_("Mend or leave out these rows.")))


def _shape(axes: tuple[NDArray[Any], ...], k: int) -> tuple[int, int, int]:
    """Shape of a tensor by the labels of its sectors, years and economies, if it is no giant."""
    sectors, years, both = axes
    shape = len(sectors) * len(years), len(both), len(both)
    if len(both) < 2:
        what = Text(N_("A gravity panel needs two economies or more."))
        raise BadRequestError(what, Text(N_("Check the columns of exporter and importer.")))
    cells = shape[0] * shape[1] * shape[2] * max(k, 1)
    if cells > _LARGEST:
        values: dict[str, object] = {"economies": len(both), "years": shape[0], "cells": cells}
        what = Text(N_("{economies} economies in {years} years make {cells} cells."), values)
        hint = N_("That is no gravity tensor: check the labels, or use pyfixest for sparse data.")
        raise NotATensorError(what, Text(hint))
    return shape


def _twice(
    codes: tuple[NDArray[np.int64], ...],
    shape: tuple[int, ...],
    labels: tuple[Sequence[str], NDArray[Any]],
) -> NotATensorError:
    order = np.sort(np.ravel_multi_index(codes, shape))
    twice = np.unique(order[1:][order[1:] == order[:-1]])
    slices, both = labels
    t, i, j = np.unravel_index(twice[:_SHOWN], shape)
    shown = [f"{both[b]}-{both[c]} {slices[a]}" for a, b, c in zip(t, i, j, strict=True)]
    values: dict[str, object] = {"n": len(twice), "shown": ", ".join(shown)}
    what = Text(N_("{n} pairs stand more than once in a year: {shown} …"), values)
    return NotATensorError(what, Text(N_("Sum or choose their rows first.")))
