"""Least squares on fixed effects of a trade tensor, for given weights.

Given the weights of a Newton step, exporter-year and importer-year effects decouple by year: each
year is a two-way problem whose Schur complement is an M × M matrix, inverted once for all
right-hand sides. Pair effects join the years; they are found by conjugate gradients on their
coefficients, each product of which solves the years exactly.
"""

from dataclasses import dataclass, field
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from kerjasama.models.threads import over

Floats = NDArray[np.float64]
Pair = Literal["", "directed", "symmetric"]
_MOST_STEPS: Final = 500
_RIDGE: Final = 1e-13  # of a diagonal: keeps the inverse finite where a year falls into two parts
_FLOOR: Final = 1e-300
_SMALL: Final = 32


@dataclass(frozen=True, slots=True)
class Effects:
    """Which fixed effects a model has.

    Attributes
    ----------
    exporter_year, importer_year
        Whether each exporter (importer) has an effect of its own in every year.
    pair
        Effects of pairs that hold in all years: ``directed`` (i → j and j → i differ),
        ``symmetric``, or none.
    """

    exporter_year: bool = True
    importer_year: bool = True
    pair: Pair = ""

    @property
    def any(self) -> bool:
        """Whether there is any effect, and so no need of a constant."""
        return self.exporter_year or self.importer_year or bool(self.pair)


@dataclass(frozen=True, slots=True)
class Sums:
    """Weighted sums of R right-hand sides over the cells of each effect.

    Attributes
    ----------
    a, b, d
        By exporter and year (T, R, N), by importer and year (T, R, M), by pair (N, M, R).
    """

    a: Floats
    b: Floats
    d: Floats


def inverse(weights: Floats) -> Floats:
    """One over each weight, and 0 where it is 0."""
    return np.divide(1.0, weights, out=np.zeros_like(weights), where=weights > 0)


@dataclass(slots=True)
class Years:
    """Exact least squares on exporter-year and importer-year effects.

    Attributes
    ----------
    w
        Weights, shape (T, N, M).
    """

    w: Floats
    effects: Effects
    row: Floats = field(init=False)
    column: Floats = field(init=False)
    schur: Floats = field(init=False)

    def __post_init__(self) -> None:
        """Sum the weights, and invert the Schur complement of every year."""
        t, n, m = self.w.shape
        row, column = np.empty((t, n)), np.empty((t, m))
        both = self.effects.exporter_year and self.effects.importer_year
        schur = np.empty((t, m, m)) if both else np.empty((0, 0, 0))

        def work(block: slice) -> None:
            for s in range(block.start, block.stop):
                row[s], column[s] = self.w[s].sum(axis=1), self.w[s].sum(axis=0)
                if both:
                    schur[s] = _schur(self.w[s], row[s], column[s])
            if both:
                schur[block] = inverted(schur[block])

        over(t, work)
        self.row, self.column, self.schur = inverse(row), inverse(column), schur

    def solve(self, a: Floats, b: Floats) -> tuple[Floats, Floats]:
        """Coefficients for right-hand sides ``a`` (T, R, N) and ``b`` (T, R, M)."""
        alpha, beta = np.zeros_like(a), np.zeros_like(b)
        rows, columns = self.effects.exporter_year, self.effects.importer_year

        def work(c: slice) -> None:
            if rows and columns:
                first = a[c] * self.row[c][:, None]
                beta[c] = np.matmul(b[c] - np.matmul(first, self.w[c]), self.schur[c])
                back = np.matmul(beta[c], self.w[c].transpose(0, 2, 1))
                alpha[c] = first - back * self.row[c][:, None]
            elif rows:
                alpha[c] = a[c] * self.row[c][:, None]
            elif columns:
                beta[c] = b[c] * self.column[c][:, None]

        over(len(a), work)
        return alpha, beta


def _schur(w: Floats, row: Floats, column: Floats) -> Floats:
    """Importers' normal matrix, the exporters solved out.

    The level of a year is free; a matrix of rank one, along it, fixes it and changes nothing else.
    """
    scaled = w * np.sqrt(inverse(row))[:, None]
    matrix: Floats = np.outer(column, column) / max(column.sum(), _FLOOR) - scaled.T @ scaled
    i = np.arange(len(column))
    matrix[i, i] += np.where(column > 0, column * (1 + _RIDGE), 1.0)
    return matrix


def inverted(matrices: Floats) -> Floats:
    """Inverses of positive definite matrices, shape (T, M, M), by halves.

    Twice as fast as LAPACK's inverse at M = 200, because nearly all of it is products.

    Examples
    --------
    >>> inverted(np.array([[[2.0, 0.0], [0.0, 4.0]]]))[0].tolist()
    [[0.5, 0.0], [0.0, 0.25]]
    """
    m = matrices.shape[-1]
    if m <= _SMALL:
        return np.asarray(np.linalg.inv(matrices), np.float64)
    h = m // 2
    first = inverted(matrices[:, :h, :h])
    across = matrices[:, :h, h:]
    left = first @ across
    last = inverted(matrices[:, h:, h:] - across.swapaxes(1, 2) @ left)
    found = np.empty_like(matrices)
    corner = -(left @ last)
    found[:, :h, :h] = first - corner @ left.swapaxes(1, 2)
    found[:, :h, h:], found[:, h:, :h] = corner, corner.swapaxes(1, 2)
    found[:, h:, h:] = last
    return found


def _fold(values: Floats, pair: Pair) -> Floats:
    """Add i → j and j → i where pairs are symmetric; axes (N, M, …)."""
    return values + values.swapaxes(0, 1) if pair == "symmetric" else values


@dataclass(slots=True)
class Pairs:
    """Least squares on pair effects too, by preconditioned conjugate gradients.

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
        """Lay the weights out by exporter (N, T, M) and by importer (M, T, N)."""
        w = self.years.w
        self.by_exporter = np.ascontiguousarray(w.transpose(1, 0, 2))
        self.by_importer = np.ascontiguousarray(w.transpose(2, 0, 1))
        self.weight = self.by_exporter.sum(axis=1)

    def solve(
        self, sums: Sums, start: Floats, tolerance: float, least: float = 0.0
    ) -> tuple[Floats, Floats, Floats, int, float]:
        """Coefficients (T, R, N), (T, R, M), (N, M, R), the steps taken, the last side's norm.

        Parameters
        ----------
        start
            Pair coefficients to begin with, shape (N, M, R).
        tolerance
            Of the residual beside the right-hand side, in the norm of the preconditioner.
        least
            Norm below which the last right-hand side counts as this much.
        """
        pair = self.years.effects.pair
        one_over = inverse(_fold(self.weight, pair))[..., None]
        a, b = self.years.solve(sums.a, sums.b)
        r = _fold(sums.d - self._spread(a, b), pair)
        norm = np.maximum((r * r * one_over).sum(axis=(0, 1)), _FLOOR)
        last = float(norm[-1])
        norm[-1] = max(last, least)
        d = start.copy()
        if d.any():
            r -= self._apply(d)
        p = r * one_over
        z, q, length, onward = np.empty_like(r), r, norm, norm

        def squared(c: slice) -> Floats:
            return np.asarray(np.einsum("nmr,nmr,nmr->r", r[c], r[c], one_over[c]))

        def advance(c: slice) -> Floats:
            d[c] += length * p[c]
            r[c] -= length * q[c]
            np.multiply(r[c], one_over[c], out=z[c])
            return squared(c)

        def follow(c: slice) -> None:
            p[c] *= onward
            p[c] += z[c]

        steps, rz = 0, np.sum(over(len(r), squared), axis=0)
        while steps < _MOST_STEPS and (rz > tolerance**2 * norm).any():
            q = self._apply(p)
            pq = np.einsum("nmr,nmr->r", p, q)
            length = np.divide(rz, pq, out=np.zeros_like(rz), where=pq > 0)
            before, rz = rz, np.sum(over(len(r), advance), axis=0)
            onward = np.divide(rz, before, out=np.zeros_like(rz), where=before > 0)
            over(len(r), follow)
            steps += 1
        fromrows, fromcolumns = self._gather(d)
        a, b = self.years.solve(sums.a - fromrows, sums.b - fromcolumns)
        return a, b, d, steps, last

    def _apply(self, d: Floats) -> Floats:
        """Normal matrix of the pairs, the other effects solved out, times ``d``."""
        a, b = self.years.solve(*self._gather(d))
        return _fold(self.weight[..., None] * d - self._spread(a, b), self.years.effects.pair)

    def _gather(self, d: Floats) -> tuple[Floats, Floats]:
        """Sums of weight × d over each exporter-year and importer-year."""
        n, m, r = d.shape
        t = self.by_exporter.shape[1]
        a, b, turned = np.empty((n, t, r)), np.empty((m, t, r)), np.empty((m, n, r))
        turned[...] = d.transpose(1, 0, 2)
        over(n, lambda c: np.matmul(self.by_exporter[c], d[c], out=a[c]))
        over(m, lambda c: np.matmul(self.by_importer[c], turned[c], out=b[c]))
        return a.transpose(1, 2, 0), b.transpose(1, 2, 0)

    def _spread(self, a: Floats, b: Floats) -> Floats:
        """Sums of weight × (a + b) over the years of each pair, shape (N, M, R)."""
        rows, columns = (np.ascontiguousarray(x.transpose(2, 0, 1)) for x in (a, b))
        n, m = len(rows), len(columns)
        first, second = np.empty((n, m, rows.shape[2])), np.empty((m, n, rows.shape[2]))
        over(n, lambda c: np.matmul(self.by_exporter[c].swapaxes(1, 2), rows[c], out=first[c]))
        over(m, lambda c: np.matmul(self.by_importer[c].swapaxes(1, 2), columns[c], out=second[c]))
        first += second.transpose(1, 0, 2)
        return first
