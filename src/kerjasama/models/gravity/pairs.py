"""Least squares on all effects, those of pairs too, for given weights.

Pair effects join the years; they are found by conjugate gradients on their coefficients, each
product of which solves the years (`kerjasama.models.gravity.years`).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from kerjasama.models.gravity.conjugate import ROUNDED
from kerjasama.models.gravity.effects import Effects, Floats, Sums, fold, inverse
from kerjasama.models.gravity.room import Room
from kerjasama.models.gravity.years import Years
from kerjasama.models.threads import over

_MOST_STEPS: Final = {8: 500, 4: 50}  # by bytes of a number: single precision soon has no more
_WILD: Final = 1e150  # squared residual: rounding has led astray, and soon overflows
_FINER: Final = 1e-2  # of a tolerance: what inverses of other weights may leave of a side
_COARSE: Final = 0.1  # of a tolerance: what is left of a side in single precision without pairs
_QUIET: Final = 1e-4  # of the noise without pairs: a product costs little


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
        fine = _FINER * tolerance
        a, b = self.years.solve(sums.a, sums.b, fine)
        r = fold(self._less(a, b, lambda c: sums.d[:, c], r), pair)
        whole, p = fold(sums.d, pair), room("p", shape)
        np.multiply(whole, one_over, out=p)
        least = (ROUNDED[r.itemsize] / tolerance) ** 2 * np.einsum("rnm,rnm->r", whole, p)
        np.multiply(r, one_over, out=p)
        # A side that the other effects explain leaves rounding alone: there is nothing to solve.
        norm = np.einsum("rnm,rnm->r", r, p)
        norm = np.maximum(norm, np.maximum(least, np.finfo(r.dtype).tiny))
        if d.any():
            applied, *less = self._apply(d, fine)
            r -= applied
            a, b = a - less[0], b - less[1]
            np.multiply(r, one_over, out=p)
        norm[-1] = max(norm[-1], noise * float(self.weight.sum()) / tolerance**2)
        rz = np.einsum("rnm,rnm->r", r, p)
        steps, size, most = 0, r.size, _MOST_STEPS[r.itemsize]
        # What is left at first is a small share, and so is what inexact steps leave of it.
        error = tolerance / max(float(np.sqrt((rz / norm).max())), tolerance)
        while steps < most and (rz > tolerance**2 * norm).any() and (rz < _WILD).all():
            q, of_a, of_b = self._apply(p, error)
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

    def _apply(self, d: Floats, error: float) -> tuple[Floats, Floats, Floats]:
        """Normal matrix of the pairs, the other effects solved out, times ``d``; those effects."""
        a, b = self.years.solve(*self._gather(d), error)
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
        Arrays to use again; inverses that it knows serve this time only.
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
        error = tolerance * (_COARSE if w.dtype == np.float32 else 1)
        a, b = Years(w, effects, room).solve(sums.a, sums.b, error, _QUIET * noise)
        room.known = None
        return a, b, start, 0
    a, b, d, steps = np.empty_like(sums.a), np.empty_like(sums.b), np.empty_like(start), 0
    to = len(w) // effects.sets
    for s in range(effects.sets):
        part = slice(s * to, (s + 1) * to)
        one = Sums(sums.a[part], sums.b[part], sums.d[s])
        pairs = Pairs(Years(w[part], effects, room))
        a[part], b[part], d[s], used = pairs.solve(one, start[s], tolerance, noise)
        steps += used
    again = room.known is None and effects.sets == 1  # conjugate gradients ask too often for more
    room.known, room.last = None, room.last if again else None
    return a, b, d, steps
