"""Least squares on fixed effects of a trade tensor, for given weights.

Given the weights of a Newton step, exporter-year and importer-year effects decouple by year: each
year is a two-way problem whose Schur complement is an M × M matrix, inverted once for all
right-hand sides. Pair effects join the years; they are found by conjugate gradients on their
coefficients, each product of which solves the years exactly.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import DTypeLike, NDArray

from kerjasama.models.threads import over

Floats = NDArray[np.float64]
Pair = Literal["", "directed", "symmetric"]
_MOST_STEPS: Final = {8: 500, 4: 50}  # by bytes of a number: single precision soon has no more
_WILD: Final = 1e150  # squared residual: rounding has led astray, and soon overflows
_ROUNDED: Final = {8: 2e-12, 4: 1e-5}  # what rounding leaves of a side, beside its sums
_RIDGE: Final = 1e-13  # of a diagonal: keeps the inverse finite where a year falls into two parts
_SMALL: Final = 32
_AT_ONCE: Final = 2 << 20  # bytes of matrices that are worked on together: threads meet less often


@dataclass(frozen=True, slots=True)
class Effects:
    """Which fixed effects a model has.

    Attributes
    ----------
    exporter_year, importer_year
        Whether each exporter (importer) has an effect of its own in every year.
        Where there are sectors: in every sector and year.
    pair
        Effects of pairs that hold in all years: ``directed`` (i → j and j → i differ),
        ``symmetric``, or none.
    pair_sector
        Whether pairs have effects of their own in every sector, rather than one for all.
    sectors
        How many sectors there are. The first axis of a tensor then runs over the years of the
        first sector, those of the second, and so on.
    """

    exporter_year: bool = True
    importer_year: bool = True
    pair: Pair = ""
    pair_sector: bool = False
    sectors: int = 1

    @property
    def any(self) -> bool:
        """Whether there is any effect, and so no need of a constant."""
        return self.exporter_year or self.importer_year or bool(self.pair)

    @property
    def sets(self) -> int:
        """How many effects a pair has: one, or one a sector."""
        return self.sectors if self.pair and self.pair_sector else 1

    def by_set(self, tensor: NDArray[Any]) -> NDArray[Any]:
        """Cut the first axis of a tensor into sets that have pair effects of their own."""
        return tensor.reshape(self.sets, -1, *tensor.shape[1:])


@dataclass(frozen=True, slots=True)
class Sums:
    """Weighted sums of R right-hand sides over the cells of each effect.

    Attributes
    ----------
    a, b, d
        By exporter and year (T, R, N), by importer and year (T, R, M), by pair (S, R, N, M), with
        S sets of pair effects.
    """

    a: Floats
    b: Floats
    d: Floats


def inverse(weights: Floats) -> Floats:
    """One over each weight, and 0 where it is 0, or so small that one over it is infinite."""
    least = np.finfo(weights.dtype).tiny
    return np.divide(1.0, weights, out=np.zeros_like(weights), where=weights >= least)


class Room:
    """Large arrays that are used again and again: fresh memory costs more than arithmetic.

    Examples
    --------
    >>> room = Room()
    >>> room("a", (2, 3)) is room("a", (2, 3))
    True
    """

    def __init__(self, kind: DTypeLike = np.float64) -> None:
        """Begin with nothing; ``kind`` is the precision of the numbers."""
        self.kind = kind
        self._held: dict[str, Floats] = {}

    def __call__(self, name: str, shape: tuple[int, ...]) -> Floats:
        """Array of that name and shape; it holds whatever was in it before."""
        if name not in self._held or self._held[name].shape != shape:
            self._held[name] = np.empty(shape, self.kind)
        return self._held[name]


@dataclass(slots=True)
class Years:
    """Exact least squares on exporter-year and importer-year effects.

    Attributes
    ----------
    w
        Weights, shape (T, N, M).
    room
        Arrays to use again.
    """

    w: Floats
    effects: Effects
    room: Room = field(default_factory=Room)
    row: Floats = field(init=False)
    column: Floats = field(init=False)
    schur: Floats = field(init=False)

    def __post_init__(self) -> None:
        """Sum the weights, and invert the Schur complement of every year."""
        t, n, m = self.w.shape
        row, column = np.empty((t, n), self.w.dtype), np.empty((t, m), self.w.dtype)
        both = self.effects.exporter_year and self.effects.importer_year
        schur = self.room("schur", (t, m, m) if both else (0, 0, 0))

        def work(block: slice) -> None:
            some = max(_AT_ONCE // max(self.w[0].nbytes, 1), 1)
            for s in range(block.start, block.stop, some):
                c = slice(s, min(s + some, block.stop))
                self.w[c].sum(axis=2, out=row[c])
                self.w[c].sum(axis=1, out=column[c])
                if both:
                    _schur(self.w[c], row[c], column[c], schur[c])
                    invert(schur[c])

        over(t, work, self.w.size)
        self.row, self.column, self.schur = inverse(row), inverse(column), schur

    def solve(self, a: Floats, b: Floats) -> tuple[Floats, Floats]:
        """Coefficients for right-hand sides ``a`` (T, R, N) and ``b`` (T, R, M)."""
        alpha, beta = np.zeros_like(a), np.zeros_like(b)
        rows, columns = self.effects.exporter_year, self.effects.importer_year

        def work(c: slice) -> None:
            if rows and columns:
                np.multiply(a[c], self.row[c][:, None], out=alpha[c])
                np.matmul(b[c] - alpha[c] @ self.w[c], self.schur[c], out=beta[c])
                alpha[c] -= (beta[c] @ self.w[c].swapaxes(1, 2)) * self.row[c][:, None]
            elif rows:
                alpha[c] = a[c] * self.row[c][:, None]
            elif columns:
                beta[c] = b[c] * self.column[c][:, None]

        over(len(a), work, self.w.size)
        return alpha, beta


def _schur(w: Floats, row: Floats, column: Floats, out: Floats) -> None:
    """Importers' normal matrices, the exporters solved out; shape (T, M, M).

    The level of a year is free; a matrix of rank one, along it, fixes it and changes nothing else.
    """
    scaled = w * np.sqrt(inverse(row))[:, :, None]
    precision = np.finfo(w.dtype)
    level = column / np.sqrt(np.maximum(column.sum(axis=1, keepdims=True), precision.tiny))
    np.matmul(scaled.swapaxes(1, 2), scaled, out=out)
    np.subtract(level[:, :, None] * level[:, None], out, out=out)
    i = np.arange(column.shape[1])
    out[:, i, i] += np.where(column > 0, column * (1 + max(_RIDGE, precision.eps)), 1)


def invert(matrices: Floats) -> None:
    """Put the inverses in the place of positive definite matrices, shape (T, M, M), by halves.

    Twice as fast as LAPACK's inverse at M = 200, because nearly all of it is products.

    Examples
    --------
    >>> A = np.array([[[2.0, 0.0], [0.0, 4.0]]])
    >>> invert(A)
    >>> A[0].tolist()
    [[0.5, 0.0], [0.0, 0.25]]
    """
    m = matrices.shape[-1]
    if m <= _SMALL:
        matrices[...] = np.linalg.inv(matrices)
        return
    h = m // 2
    first, across, last = matrices[:, :h, :h], matrices[:, :h, h:], matrices[:, h:, h:]
    invert(first)
    left = first @ across
    last -= across.swapaxes(1, 2) @ left
    invert(last)
    np.matmul(left, last, out=across)
    first += across @ left.swapaxes(1, 2)
    np.negative(across, out=across)
    matrices[:, h:, :h] = across.swapaxes(1, 2)


def fold(values: Floats, pair: Pair) -> Floats:
    """Add i → j and j → i where pairs are symmetric; axes (…, N, M).

    Examples
    --------
    >>> fold(np.array([[1.0, 2.0], [5.0, 1.0]]), "symmetric").tolist()
    [[2.0, 7.0], [7.0, 2.0]]
    """
    return values + values.swapaxes(-1, -2) if pair == "symmetric" else values


@dataclass(slots=True)
class Pairs:
    """Least squares on one set of pair effects too, by preconditioned conjugate gradients.

    Attributes
    ----------
    years
        The exact solver of the other effects.
    """

    years: Years
    by_exporter: Floats = field(init=False)
    by_importer: Floats = field(init=False)
    weight: Floats = field(init=False)

    def __post_init__(self) -> None:
        """Lay the weights out by exporter (N, T, M), a view, and by importer (M, T, N)."""
        w = self.years.w
        t, n, m = w.shape
        self.by_exporter, self.by_importer = w.transpose(1, 0, 2), self.years.room("w", (m, t, n))
        self.weight = np.empty((n, m), w.dtype)

        def work(c: slice) -> None:
            self.by_importer[:, :, c] = w[:, c].transpose(2, 0, 1)
            np.sum(w[:, c], axis=0, out=self.weight[c])

        over(n, work, w.size)

    def solve(
        self, sums: Sums, start: Floats, tolerance: float, noise: float = 0.0
    ) -> tuple[Floats, Floats, Floats, int]:
        """Coefficients (T, R, N), (T, R, M), (R, N, M), and the steps taken.

        Parameters
        ----------
        sums
            Right-hand sides; ``d`` without the axis of sets, (R, N, M).
        start
            Pair coefficients to begin with, shape (R, N, M).
        tolerance
            Of the residual beside the right-hand side, in the norm of the preconditioner.
        noise
            Squared residual, as a share of all weights, below which the last right-hand side is
            rounding.
        """
        pair = self.years.effects.pair
        one_over = inverse(fold(self.weight, pair))
        room, shape = self.years.room, start.shape
        d, r = room("d", shape), room("r", shape)
        d[...] = start
        a, b = self.years.solve(sums.a, sums.b)
        r = fold(self._less(a, b, lambda c: sums.d[:, c], r), pair)
        whole, p = fold(sums.d, pair), room("p", shape)
        np.multiply(whole, one_over, out=p)
        least = (_ROUNDED[r.itemsize] / tolerance) ** 2 * np.einsum("rnm,rnm->r", whole, p)
        np.multiply(r, one_over, out=p)
        # A side that the other effects explain leaves rounding alone: there is nothing to solve.
        norm = np.einsum("rnm,rnm->r", r, p)
        norm = np.maximum(norm, np.maximum(least, np.finfo(r.dtype).tiny))
        if d.any():
            applied, *less = self._apply(d)
            r -= applied
            a, b = a - less[0], b - less[1]
            np.multiply(r, one_over, out=p)
        norm[-1] = max(norm[-1], noise * float(self.weight.sum()) / tolerance**2)
        rz = np.einsum("rnm,rnm->r", r, p)
        steps, size, most = 0, r.size, _MOST_STEPS[r.itemsize]
        while steps < most and (rz > tolerance**2 * norm).any() and (rz < _WILD).all():
            q, of_a, of_b = self._apply(p)
            pq = np.einsum("rnm,rnm->r", p, q)
            length = np.divide(rz, pq, out=np.zeros_like(rz), where=pq > 0)
            before = rz
            z = room("z", shape)
            work = _advance((d, r, p, q, z), one_over, length)
            rz = np.sum(over(len(one_over), work, size), axis=0)
            onward = np.divide(rz, before, out=np.zeros_like(rz), where=before > 0)
            over(len(one_over), _follow(p, z, onward), size)
            a -= length[:, None] * of_a
            b -= length[:, None] * of_b
            steps += 1
        return a, b, d, steps

    def _apply(self, d: Floats) -> tuple[Floats, Floats, Floats]:
        """Normal matrix of the pairs, the other effects solved out, times ``d``; those effects."""
        a, b = self.years.solve(*self._gather(d))
        left = self.years.room("less", d.shape)
        left = self._less(a, b, lambda c: self.weight[c] * d[:, c], left)
        return fold(left, self.years.effects.pair), a, b

    def _gather(self, d: Floats) -> tuple[Floats, Floats]:
        """Sums of weight × d over each exporter-year and importer-year."""
        r, n, m = d.shape
        t = self.by_exporter.shape[1]
        a, size = self.years.room("a", (t, r, n)), n * m * t
        b = self.years.room("b", (t, r, m))

        def work(c: slice) -> None:  # exporters and importers are as many: one cut for both
            found = np.matmul(d[:, c].transpose(1, 0, 2), self.by_exporter[c].swapaxes(1, 2))
            a[:, :, c] = found.transpose(2, 1, 0)
            turned = np.ascontiguousarray(d[:, :, c].transpose(2, 0, 1))
            found = np.matmul(turned, self.by_importer[c].swapaxes(1, 2))
            b[:, :, c] = found.transpose(2, 1, 0)

        over(n, work, size)
        return a, b

    def _less(self, a: Floats, b: Floats, side: Callable[[slice], Floats], found: Floats) -> Floats:
        """Sides of some exporters, less weight × (a + b) over the years of each pair, (R, N, M)."""
        t, r, n = a.shape
        m = b.shape[2]
        size = n * m * t
        turned = self.years.room("turned", (m, r, n))
        columns = np.ascontiguousarray(b.transpose(2, 1, 0))

        def work(c: slice) -> None:
            rows = np.ascontiguousarray(a[:, :, c].transpose(2, 1, 0))
            np.matmul(rows, self.by_exporter[c], out=found[:, c].transpose(1, 0, 2))
            np.matmul(columns, self.by_importer[:, :, c], out=turned[:, :, c])
            found[:, c] += turned[:, :, c].transpose(1, 2, 0)
            np.subtract(side(c), found[:, c], out=found[:, c])

        over(n, work, size)
        return found


def _advance(
    arrays: tuple[Floats, Floats, Floats, Floats, Floats], one_over: Floats, length: Floats
) -> Callable[[slice], Floats]:
    """Step of conjugate gradients along p; it returns the squared norms of the residuals."""
    d, r, p, q, z = arrays
    by = length[:, None, None]

    def work(c: slice) -> Floats:
        step = np.multiply(by, p[:, c], out=z[:, c])
        d[:, c] += step
        np.multiply(by, q[:, c], out=step)
        r[:, c] -= step
        np.multiply(r[:, c], one_over[c], out=step)
        return np.asarray(np.einsum("rnm,rnm->r", r[:, c], step))

    return work


def _follow(p: Floats, z: Floats, onward: Floats) -> Callable[[slice], None]:
    """Next direction of conjugate gradients."""

    def work(c: slice) -> None:
        p[:, c] *= onward[:, None, None]
        p[:, c] += z[:, c]

    return work


def solved(
    w: Floats,
    effects: Effects,
    sums: Sums,
    start: Floats,
    tolerance: float,
    noise: float = 0.0,
    room: Room | None = None,
) -> tuple[Floats, Floats, Floats, int]:
    """Least squares on all effects: exact, or by conjugate gradients for each set of pairs.

    Parameters
    ----------
    w
        Weights, shape (T, N, M).
    room
        Arrays to use again.
    start, tolerance, noise
        As in `Pairs.solve`; ``start`` has shape (S, R, N, M).

    Returns
    -------
    a, b, d
        Coefficients (T, R, N), (T, R, M), (S, R, N, M).
    steps
        Of conjugate gradients, of all sets together.

    Examples
    --------
    >>> w = np.ones((2, 2, 2))
    >>> sums = Sums(np.full((2, 1, 2), 2.0), np.full((2, 1, 2), 2.0), np.zeros((1, 1, 2, 2)))
    >>> a, b, d, steps = solved(w, Effects(), sums, sums.d, 1e-9)
    >>> (a + b).round(9).tolist(), steps
    ([[[1.0, 1.0]], [[1.0, 1.0]]], 0)
    """
    room = Room(w.dtype) if room is None else room
    if not effects.pair:
        return *Years(w, effects, room).solve(sums.a, sums.b), start, 0
    a, b, d, steps = np.empty_like(sums.a), np.empty_like(sums.b), np.empty_like(start), 0
    to = len(w) // effects.sets
    for s in range(effects.sets):
        part = slice(s * to, (s + 1) * to)
        one = Sums(sums.a[part], sums.b[part], sums.d[s])
        pairs = Pairs(Years(w[part], effects, room))
        a[part], b[part], d[s], used = pairs.solve(one, start[s], tolerance, noise)
        steps += used
    return a, b, d, steps
