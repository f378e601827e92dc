"""Least squares on effects of exporters and importers in each year, for given weights.

Given the weights of a Newton step, these effects decouple by year: each year is a two-way problem
whose Schur complement is an M × M matrix. Without effects of pairs it is asked once a step, and
conjugate gradients do (`kerjasama.models.gravity.conjugate`). Pairs ask it again and again, so then
it is inverted, for all right-hand sides. Where weights have hardly changed since, inverses are used
again: what they leave of a side is solved once more.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from kerjasama.models.gravity.conjugate import ROUNDED, descended
from kerjasama.models.gravity.effects import Effects, Floats, inverse
from kerjasama.models.gravity.room import Known, Room
from kerjasama.models.threads import over

_RIDGE: Final = 1e-13  # of a diagonal: keeps the inverse finite where a year falls into two parts
_SMALL: Final = 32
_AT_ONCE: Final = 2 << 20  # bytes of matrices that are worked on together: threads meet less often
_TIMES: Final = 3.0  # as much as a product was seen to leave, it may leave of another side


@dataclass(slots=True)
class Years:
    """Exact least squares on exporter-year and importer-year effects.

    Attributes
    ----------
    w
        Weights, shape (T, N, M).
    room
        Arrays to use again. Inverses that it knows spare those of `w`: what they leave of a side
        is solved again.
    """

    w: Floats
    effects: Effects
    room: Room = field(default_factory=Room)
    row: Floats = field(init=False)
    column: Floats = field(init=False)
    schur: Floats = field(init=False)
    total: Floats = field(init=False)
    leaves: float = field(init=False, default=1.0)

    def __post_init__(self) -> None:
        """Sum the weights, and invert the Schur complements if that pays."""
        t, n, m = self.w.shape
        row, column = np.empty((t, n), self.w.dtype), np.empty((t, m), self.w.dtype)

        def work(c: slice) -> None:
            self.w[c].sum(axis=2, out=row[c])
            self.w[c].sum(axis=1, out=column[c])

        self._by_blocks(work)
        self.row, self.column, self.total = inverse(row), inverse(column), column
        self.schur = np.empty((0, 0, 0))
        both = self.effects.exporter_year and self.effects.importer_year
        asked_often = self.effects.pair or self.room.hard or m <= _SMALL
        if both and self.room.known is None and asked_often:
            self._invert()
        else:
            self.room.last = self.room.known

    def _by_blocks(self, work: Callable[[slice], None]) -> None:
        """Do it for some slices at a time, on all threads."""
        some = max(_AT_ONCE // max(self.w[0].nbytes, 1), 1)

        def several(block: slice) -> None:
            for s in range(block.start, block.stop, some):
                work(slice(s, min(s + some, block.stop)))

        over(len(self.w), several, self.w.size)

    def _invert(self) -> None:
        """Invert the Schur complements of these weights."""
        t, _, m = self.w.shape
        self.schur = self.room("schur", (t, m, m))
        self.room.last, self.room.gone = Known(self.schur), 0.0

        def work(c: slice) -> None:
            _schur(self.w[c], self.row[c], self.total[c], self.schur[c])
            invert(self.schur[c])

        self._by_blocks(work)

    def solve(
        self, a: Floats, b: Floats, error: float = 0.0, noise: float = 0.0
    ) -> tuple[Floats, Floats]:
        """Coefficients for right-hand sides ``a`` (T, R, N) and ``b`` (T, R, M).

        Parameters
        ----------
        error
            Share of the sides of importers that may be left where nothing was inverted for these
            weights.
        noise
            As in `descended`.
        """
        alpha, beta, room = np.zeros_like(a), np.zeros_like(b), self.room
        rows, columns = self.effects.exporter_year, self.effects.importer_year
        least = max(error, ROUNDED[self.w.itemsize])
        if not self.effects.pair and room.began is not None and room.began.shape == b.shape:
            beta[:, :-1] = room.began[:, :-1]

        def work(c: slice) -> float | None:
            first: float | None = 0.0
            if rows and columns:
                np.multiply(a[c], self.row[c][:, None], out=alpha[c])
                side = b[c] - alpha[c] @ self.w[c]
                if self.schur.size:
                    np.matmul(side, self.schur[c], out=beta[c])
                elif room.known is not None:
                    first = self._nearly(room.known, c, side, beta[c], error)
                else:
                    weights = self.w[c], self.row[c], self.total[c]
                    first = 0.0 if descended(weights, (b[c], side), beta[c], least, noise) else None
                alpha[c] -= (beta[c] @ self.w[c].swapaxes(1, 2)) * self.row[c][:, None]
            elif rows:
                alpha[c] = a[c] * self.row[c][:, None]
            elif columns:
                beta[c] = b[c] * self.column[c][:, None]
            return first

        found = over(len(a), work, self.w.size)
        if None in found:  # conjugate gradients did not end, or these weights are too different
            room.known, room.hard = None, room.known is None
            self._invert()
            found = over(len(a), work, self.w.size)
        first = max(map(float, filter(None, found)), default=0.0)
        self.leaves = _TIMES * first if first and self.leaves == 1 else self.leaves
        room.began = None if self.effects.pair else beta
        return alpha, beta

    def _nearly(
        self, known: Known, c: slice, side: Floats, out: Floats, error: float
    ) -> float | None:
        """Importers' coefficients, refined until no more than the error is left, or rounding.

        Returns the share of the side that the first product left, 0 if nobody looked; None if too
        much is left in the end.
        """
        w, inverses, unit = self.w[c], known.inverses[c], 1 / known.unit
        kind, whole = inverses.dtype, float(np.vdot(side, side))
        rest, first = 1.0, 0.0
        out[...] = (unit * side).astype(kind, copy=False) @ inverses
        if not whole:
            return 0.0
        while rest * min(self.leaves, first or 1) > error:
            left = out * self.total[c][:, None]
            left -= ((out @ w.swapaxes(1, 2)) * self.row[c][:, None]) @ w
            np.subtract(side, left, out=left)
            now = float(np.sqrt(np.vdot(left, left) / whole))
            first = first or now
            if not 2 * now <= rest:
                return first if now <= max(error, ROUNDED[w.itemsize]) else None
            rest = now
            out += (unit * left).astype(kind, copy=False) @ inverses
        return first


def _schur(w: Floats, one_over: Floats, column: Floats, out: Floats) -> None:
    """Importers' normal matrices, the exporters solved out; shape (T, M, M).

    The level of a year is free; a matrix of rank one, along it, fixes it and changes nothing else.

    Parameters
    ----------
    one_over
        One over the sums of exporters.
    column
        Sums of importers.
    """
    scaled = w * np.sqrt(one_over)[:, :, None]
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
