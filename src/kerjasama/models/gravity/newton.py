"""Poisson pseudo maximum likelihood on a trade tensor, by Newton's method.

Every step is a weighted least-squares problem: its fixed effects are solved out exactly within
years and by conjugate gradients across them (`kerjasama.models.gravity.effects`), for all
regressors and the working residual at once. Working residuals enter as y − μ, so that cells of a
vanishing mean do no harm.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kerjasama.errors import ConvergenceError
from kerjasama.models.gravity.effects import Effects, Floats, Pairs, Sums, Years, inverse
from kerjasama.models.threads import one_blas_thread, over
from kerjasama.words import N_, Text

_SWEEPS: Final = 4  # of iterative proportional fitting, for a start
_HALVINGS: Final = 12
_COLLINEAR: Final = 1e-9  # share of a regressor's variation that effects and others leave
_NOISE: Final = 1e-20  # of the first working residual, squared: nothing finer is asked
_FIRST: Final = 1e-5  # tolerance of the first step: fine enough to see what is collinear
_COARSE: Final = 1e-2  # and of the next ones, until they come near
_SETTLED: Final = 1e-6  # largest change of a linear predictor in the last step
_RUNAWAY: Final = 0.05  # a predictor that still falls so much goes to minus infinity
_PATIENCE: Final = 6  # steps that predictors get after the coefficients have settled


@dataclass(frozen=True, slots=True)
class Fit:
    """Where Newton's method ended.

    Attributes
    ----------
    beta
        Coefficients of the regressors that were kept, length K.
    kept
        Which regressors were kept, length of those given; the others are collinear.
    mu
        Fitted means, shape (T, N, M); 0 outside the sample.
    alpha, gamma, delta
        Coefficients of each kept regressor on the effects, at the fitted weights: (T, K, N),
        (T, K, M) and (N, M, K). What is left of the regressor is its annihilated form.
    information
        Weighted cross products of the annihilated regressors, shape (K, K).
    deviance
        Twice the difference of log likelihoods from that of a perfect fit.
    iterations, steps
        Of Newton, and of conjugate gradients altogether.
    residual
        Largest change of a coefficient in the last step.
    runaway
        Cells whose predictor still fell in the last step, shape (T, N, M): probably separated.
    """

    beta: Floats
    kept: NDArray[np.bool_]
    mu: Floats
    alpha: Floats
    gamma: Floats
    delta: Floats
    information: Floats
    deviance: float
    iterations: int
    steps: int
    residual: float
    runaway: NDArray[np.bool_] | None


@dataclass(frozen=True, slots=True)
class _Moments:
    """Sums over the cells that one Newton step needs; the last right-hand side is y − μ."""

    sums: Sums
    XX: Floats
    Xr: Floats
    objective: float


def fit(
    y: Floats,
    X: Floats,
    sample: NDArray[np.bool_],
    effects: Effects,
    *,
    tolerance: float = 1e-8,
    most: int = 60,
) -> Fit:
    """Maximise the Poisson pseudo likelihood.

    Parameters
    ----------
    y
        Flows, shape (T, N, M).
    X
        Regressors, shape (K, T, N, M).
    sample
        Cells that take part, shape (T, N, M).
    effects
        Fixed effects; without any, a constant must be among the regressors.
    tolerance
        Largest change of a coefficient in the last step.
    most
        Steps that are allowed.

    Raises
    ------
    ConvergenceError
        If the tolerance is missed.

    References
    ----------
    .. [silva2006] J. M. C. Santos Silva, S. Tenreyro (2006), The log of gravity, Review of
       Economics and Statistics 88(4).

    Examples
    --------
    >>> y = np.array([[[9.0, 1.0, 2.0], [2.0, 8.0, 1.0], [1.0, 2.0, 7.0]]])
    >>> home = np.eye(3)[None, None]
    >>> float(fit(y, home, np.ones(y.shape, bool), Effects()).beta[0].round(4))
    1.6707
    """
    with one_blas_thread():
        return _Newton(np.where(sample, y, 0.0), X, sample, effects).run(tolerance, most)


class _Newton:
    """State of the iteration: linear predictors and means, changed in place."""

    def __init__(self, y: Floats, X: Floats, sample: NDArray[np.bool_], effects: Effects) -> None:
        self.y, self.X, self.effects = y, X, effects
        self.mask = None if sample.all() else sample.astype(np.float64)
        self.kept = np.ones(len(X), bool)
        self.beta = np.zeros(len(X))
        self.eta, self.mu = self._start(sample), np.empty_like(y)

    def run(self, tolerance: float, most: int) -> Fit:
        moments = self._moments()
        start = np.zeros((*self.y.shape[1:], len(self.X) + 1))
        accuracy, steps, settled, first = _FIRST, 0, 0, 0.0
        for iteration in range(1, most + 1):
            years = Years(self.mu, self.effects)
            start[..., -1] = 0
            if self.effects.pair:
                least = _NOISE * first / accuracy**2
                a, b, d, used, norm = Pairs(years).solve(moments.sums, start, accuracy, least)
                start, steps, first = d, steps + used, first or norm
            else:
                (a, b), d = years.solve(moments.sums.a, moments.sums.b), start
            G, g = _normal(moments, a, b, d)
            if iteration == 1:
                self.kept = independent(G, np.diagonal(moments.XX))
                a, b, d, G, g, start, moments = self._without(a, b, d, G, g, moments)
            change = np.asarray(np.linalg.solve(G, g), np.float64)
            move = (
                change,
                a[:, -1] - np.tensordot(change, a[:, :-1], (0, 1)),
                b[:, -1] - np.tensordot(change, b[:, :-1], (0, 1)),
                d[..., -1] - d[..., :-1] @ change,
            )
            before = moments.objective
            largest = self._move(move, 1.0)
            moments = self._moments()
            halvings = 0
            while not moments.objective <= before + 1e-9 * abs(before) and halvings < _HALVINGS:
                halvings += 1
                self._move(move, -(0.5**halvings))
                moments = self._moments()
            residual = float(np.abs(change).max(initial=0.0))
            settled += residual <= tolerance and not halvings and accuracy <= 1e-3
            if settled and (largest <= _SETTLED or settled > _PATIENCE):
                runaway = self._runaway(move) if largest > _RUNAWAY else None
                return self._fit(G, a, b, d, (iteration, steps, residual), runaway)
            accuracy = max(min(_COARSE, residual * 1e-2), 1e-9)
        hint = Text(N_("Allow more iterations, or look for regressors that explain only zeros."))
        raise ConvergenceError("PPML", most, residual, tolerance, hint)

    def _start(self, sample: NDArray[np.bool_]) -> Floats:
        """Linear predictors after a few sweeps of iterative proportional fitting.

        Without effects they begin at the mean of the flows, in the coefficient of the constant.
        """
        t, n, m = self.y.shape
        rows, columns, cells = self.y.sum(2), self.y.sum(1), self.y.sum(0)
        a, b, d = np.ones((t, n)), np.ones((t, m)), np.ones((n, m))
        level = self.y.sum() / (self.mask.sum() if self.mask is not None else self.y.size)
        if not self.effects.any:
            constant = [k for k, x in enumerate(self.X) if (x[sample] == 1).all()][:1]
            self.beta[constant] = np.log(level)
            return np.full(self.y.shape, self.beta.sum())
        a *= level
        if self.effects.pair == "symmetric":
            cells = cells + cells.T
        for _ in range(_SWEEPS):
            if self.effects.exporter_year:
                a = rows * inverse(self._times(d, None, b))
            if self.effects.importer_year:
                b = columns * inverse(self._times(d, a, None))
            if self.effects.pair:
                both = self._over_years(a, b)
                d = cells * inverse(both + both.T if self.effects.pair == "symmetric" else both)
        parts = [np.log(np.where(x > 0, x, 1.0)) for x in (a, b, d)]
        start: Floats = parts[0][:, :, None] + parts[1][:, None, :] + parts[2]
        return start

    def _times(self, d: Floats, a: Floats | None, b: Floats | None) -> Floats:
        """Sums of d × b over importers, or of d × a over exporters, in every year."""
        if self.mask is None:
            times: Floats = b @ d.T if b is not None else np.asarray(a) @ d
            return times
        parts = [
            (d * k) @ b[t] if b is not None else np.asarray(a)[t] @ (d * k)
            for t, k in enumerate(self.mask)
        ]
        return np.stack(parts)

    def _over_years(self, a: Floats, b: Floats) -> Floats:
        if self.mask is None:
            return np.asarray(a.T @ b)
        both: Floats = np.einsum("tij,ti,tj->ij", self.mask, a, b, optimize=True)
        return both

    def _moments(self) -> _Moments:
        """Means from the predictors, and every sum over them, a year at a time in the cache."""
        k, t, n, m = self.X.shape
        a, b = np.empty((t, k + 1, n)), np.empty((t, k + 1, m))
        paired = bool(self.effects.pair)

        def work(block: slice) -> tuple[Floats, Floats, Floats, float]:
            d = np.zeros((k + 1, n, m)) if paired else np.zeros((k + 1, 0, 0))
            XX, Xr, objective = np.zeros((k, k)), np.zeros(k), 0.0
            wx, r = np.empty((k, n, m)), np.empty((n, m))
            for s in range(block.start, block.stop):
                w, x = self.mu[s], self.X[:, s]
                np.exp(self.eta[s], out=w)
                if self.mask is not None:
                    w *= self.mask[s]
                np.subtract(self.y[s], w, out=r)
                np.multiply(x, w, out=wx)
                a[s, :k], b[s, :k] = wx.sum(axis=2), wx.sum(axis=1)
                a[s, k], b[s, k] = r.sum(axis=1), r.sum(axis=0)
                flat = x.reshape(k, -1)
                XX += wx.reshape(k, -1) @ flat.T
                Xr += flat @ r.ravel()
                objective += float(w.sum() - np.vdot(self.y[s], self.eta[s]))
                if paired:
                    d[:k] += wx
                    d[k] += r
            return d, XX, Xr, objective

        with np.errstate(over="ignore"):
            parts = over(t, work)
        d = sum((p[0] for p in parts[1:]), parts[0][0])
        XX = sum((p[1] for p in parts[1:]), parts[0][1])
        Xr = sum((p[2] for p in parts[1:]), parts[0][2])
        return _Moments(Sums(a, b, np.moveaxis(d, 0, 2)), XX, Xr, sum(p[3] for p in parts))

    def _move(self, move: tuple[Floats, Floats, Floats, Floats], length: float) -> float:
        """Go along a step; the largest change of a predictor in the sample."""
        change, a, b, d = (length * part for part in move)
        self.beta += change

        def work(block: slice) -> float:
            largest = 0.0
            for s in range(block.start, block.stop):
                by = self._along(s, change, a, b, d)
                self.eta[s] += by
                largest = max(largest, float(np.abs(by).max()))
            return largest

        return max(over(len(self.y), work))

    def _along(self, s: int, change: Floats, a: Floats, b: Floats, d: Floats) -> Floats:
        by = np.tensordot(change, self.X[:, s], (0, 0)) if len(change) else np.zeros_like(self.y[s])
        by += a[s][:, None]
        by += b[s]
        if self.effects.pair:
            by += d
        if self.mask is not None:
            by *= self.mask[s]
        return np.asarray(by)

    def _runaway(self, move: tuple[Floats, Floats, Floats, Floats]) -> NDArray[np.bool_]:
        falls = [self._along(s, *move) < -_RUNAWAY for s in range(len(self.y))]
        runaway: NDArray[np.bool_] = np.stack(falls) & (self.y == 0)
        return runaway

    def _without(
        self, a: Floats, b: Floats, d: Floats, G: Floats, g: Floats, moments: _Moments
    ) -> tuple[Floats, Floats, Floats, Floats, Floats, Floats, _Moments]:
        """Leave the collinear regressors out of everything."""
        kept, both = self.kept, np.append(self.kept, True)
        if kept.all():
            return a, b, d, G, g, d, moments
        self.X, self.beta = self.X[kept], self.beta[kept]
        sums = Sums(moments.sums.a[:, both], moments.sums.b[:, both], moments.sums.d[..., both])
        fewer = _Moments(sums, moments.XX[kept][:, kept], moments.Xr[kept], moments.objective)
        a, b, d = a[:, both], b[:, both], d[..., both]
        return a, b, d, G[kept][:, kept], g[kept], d, fewer

    def _fit(
        self,
        G: Floats,
        a: Floats,
        b: Floats,
        d: Floats,
        told: tuple[int, int, float],
        runaway: NDArray[np.bool_] | None,
    ) -> Fit:
        with np.errstate(divide="ignore", invalid="ignore"):
            terms = np.where(self.y > 0, self.y * np.log(self.y / self.mu), 0.0)
        deviance = 2 * float(terms.sum() - self.y.sum() + self.mu.sum())
        parts = (a[:, :-1], b[:, :-1], d[..., :-1])
        return Fit(self.beta, self.kept, self.mu, *parts, G, deviance, *told, runaway)


def _normal(moments: _Moments, a: Floats, b: Floats, d: Floats) -> tuple[Floats, Floats]:
    """Normal equations of the coefficients, the effects solved out."""
    s, k = moments.sums, len(moments.XX)
    G = moments.XX - np.einsum("tkn,tln->kl", s.a[:, :k], a[:, :k])
    G -= np.einsum("tkm,tlm->kl", s.b[:, :k], b[:, :k])
    g = moments.Xr - np.einsum("tn,tkn->k", s.a[:, k], a[:, :k])
    g -= np.einsum("tm,tkm->k", s.b[:, k], b[:, :k])
    if s.d.size:
        whole = s.d.reshape(-1, k + 1).T @ d.reshape(-1, k + 1)
        G -= whole[:k, :k]
        g -= whole[k, :k]
    return (G + G.T) / 2, g


def independent(G: Floats, raw: Floats, least: float = _COLLINEAR) -> NDArray[np.bool_]:
    """Which columns are not combinations of earlier ones and the effects.

    A Cholesky factorisation with pivots shows the rank; of columns that say the same, the first is
    kept.

    Parameters
    ----------
    G
        Cross products of the annihilated columns, shape (K, K).
    raw
        Cross products of each column before, length K.
    least
        Share of its variation that a column must have left.

    Examples
    --------
    >>> independent(np.array([[4.0, 2.0, 0.0], [2.0, 1.0, 0.0], [0.0, 0.0, 1e-15]]), np.ones(3))
    array([ True, False, False])
    """
    scale = np.sqrt(np.where(raw > 0, raw, 1.0))
    left = G / np.outer(scale, scale)
    kept = np.zeros(len(G), bool)
    for k in range(len(G)):
        if left[k, k] > least:
            kept[k] = True
            left = left - np.outer(left[:, k], left[k]) / left[k, k]
    return kept
