"""Poisson pseudo maximum likelihood on a trade tensor, by Newton's method.

Every step is a weighted least-squares problem: its fixed effects are solved out exactly within
years and by conjugate gradients across them (`kerjasama.models.gravity.pairs`), for all
regressors and the working residual at once. Working residuals enter as y − μ, so that cells of a
vanishing mean do no harm.

Where a panel is large, the first steps are made in single precision, which halves the memory that
they go through. They only find where to begin: rank, convergence and errors are judged in double
precision, and the predictors begin again from coefficients and effects, without their rounding.
One step more goes in single precision from sums of y − μ in double: so near to the end, its
rounding is a small share of a small step.
"""

from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import DTypeLike, NDArray

from kerjasama.errors import ConvergenceError
from kerjasama.models.gravity.effects import Effects, Floats, Sums, inverse
from kerjasama.models.gravity.fits import Fit
from kerjasama.models.gravity.normal import Rest, crossed, independent, information, score
from kerjasama.models.gravity.pairs import solved
from kerjasama.models.gravity.room import Room
from kerjasama.models.gravity.rough import Ended
from kerjasama.models.gravity.sample import usable
from kerjasama.models.gravity.start import Start, halfway, nearby, swept
from kerjasama.models.gravity.steps import (
    COARSE,
    DOUBLE,
    SINGLE,
    Move,
    along,
    beyond,
    centred,
    moved,
    nothing,
    solution,
    vanished,
)
from kerjasama.models.threads import one_blas_thread, over
from kerjasama.words import N_, Text

_FEW, _MANY, _LARGE = 6, 15, 200_000  # years of a first guess; years and cells that are worth one
_LARGER: Final = 0.5  # share of economies
_ALL: Final = (slice(None),) * 3
_Part = tuple[slice | NDArray[np.int64], ...]
_NEARBY: Final = 5e-4  # tolerance of the steps in single precision
_ROUGH, _MOST, _FAR = 5e-2, 15, 30.0  # its tolerance, its steps, its largest linear predictor
_HALVINGS: Final = 12
_NOISE: Final = 1e-20  # of all flows, the working residual squared: nothing finer is asked
_AHEAD: Final = {True: 1e-8, False: 1e-4}  # with pairs and without, where another step follows
_EXACT: Final = 1e-9  # tolerance of conjugate gradients without pairs, for errors as exact
_SETTLED: Final = 1e-6  # largest change of a linear predictor in the last step
_LAST: Final = 1e-4  # such a change from which on the next step settles them
_LOOSE: Final = 100  # predictors may change by so many times the tolerance of coefficients
_NEAR, _CLOSE = 1e-2, 1e-5  # changes of a coefficient between which the next step may be the last
_FINE: Final = 1e-3  # tolerance of conjugate gradients in the last step
_DOUBTFUL: Final = (1e-13, 1e-3)  # shares of its variation that a collinear regressor may show
_ROUNDED: Final = 1e-4  # such a share in single precision
_LONG_WAY: Final = 20  # steps that are as many only where a predictor falls
_RUNAWAY: Final = 0.05  # a predictor that still falls so much goes to minus infinity
_SLICES: Final = 5  # that are worked on together
_FULL: Final = 0.9  # share of cells from which on a start may overlook that some are missing
_NEVER: Final = -1e30  # predictor of a cell outside the sample
_PATIENCE: Final = 6  # steps that predictors get after the coefficients have settled
_HINT: Final = N_("Allow more iterations, or look for regressors that explain only zeros.")


def fit(
    y: Floats,
    X: Floats,
    sample: NDArray[np.bool_] | Floats,
    effects: Effects,
    *,
    start: Start | None = None,
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
        Cells that take part, shape (T, N, M); or their weights in the likelihood, 0 for the others.
        A weighted fit is that of the weighted flows with the weights' logarithm as an offset:
        ``mu`` is weighted, too.
    effects
        Fixed effects; without any, a constant must be among the regressors.
    start
        Where to begin; after some sweeps of proportional fitting if None.
    tolerance
        Largest change of a coefficient that another step would make.
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
    # A step that is too long overflows, and is cut; what still overflows is no convergence.
    with one_blas_thread(), np.errstate(over="ignore", invalid="ignore"):
        newton = Newton(y, X, sample, effects, start)
        found = newton.run(tolerance, most)
        for room in newton.rooms:
            room.leave()
        return found


class Newton:
    """State of the iteration: linear predictors and means, changed in place.

    Outside the sample predictors are so low that means are 0 whatever is added to them.
    """

    def __init__(
        self,
        y: Floats,
        X: Floats,
        sample: NDArray[np.bool_] | Floats,
        effects: Effects,
        start: Start | None,
        room: Room | None = None,
    ) -> None:
        self.X, self.effects, self.y = X, effects, y
        self.sample = np.asarray(sample, bool)
        self.masked = sample.dtype == np.bool_  # weights say no more than which cells take part
        self.weights = None if self.masked and self.sample.all() else sample
        if self.weights is not None and (not self.masked or beyond(y, self.sample)):
            self.y = y * self.weights.astype(y.dtype)
        self.care = SINGLE if y.dtype == np.float32 else DOUBLE
        self.kept = np.ones(len(X), bool)
        self.at = nothing(len(X), self.y, effects)
        self.rooms = [Room(self.y.dtype)] if room is None else [room]  # to be left in the end
        self.room = self.rooms[0]
        self.eta = self.room("eta", y.shape)
        self.mu = np.empty_like(self.y) if room is None else room("mu", y.shape)
        self.rough: Ended | None = None
        self.start = start

    def run(self, tolerance: float, most: int) -> Fit:
        """Step until coefficients and predictors stay, or say that they do not."""
        rest, k, room = self._begin(self.start), len(self.X), self.room
        begin = np.zeros((self.effects.sets, k + 1, *rest.d.shape[1:]), self.y.dtype)
        care, rough, paired = self.care, self.care is SINGLE, bool(self.effects.pair)
        fine = max(_FINE, tolerance) if paired else _EXACT
        accuracy, steps, settled, near, residual = care.first, 0, 0, False, np.inf
        if self.rough is not None:
            (rest, near), accuracy = self._nearer(self.rough, rest, begin), _AHEAD[paired]
        for iteration in range(1, most + 1):
            begin[:, -1] = 0
            sums, XX = self.weighed(rest)
            a, b, d, used = solved(self.mu, self.effects, sums, begin, accuracy, _NOISE, room)
            steps += used
            G = information(sums, XX, a, b, d)
            if iteration == 1:
                self.kept = self._rank(G, np.diagonal(XX), rest)
                lost = self.at[0][~self.kept].any()
                a, b, d, G, rest = self._without(a, b, d, G, rest)
                if lost:  # it began with a coefficient that others say as well
                    self.at = nothing(len(self.X), self.y, self.effects)
                    rest, begin = self._begin(None), d
                    continue
            begin = d
            change = solution(G, score(rest, a, b, d))
            size = residual = float(np.abs(change).max(initial=0.0))
            if near and residual <= tolerance:  # of means nothing changes that is worth a step
                self.at[0][:] += change
                gone = vanished(self.y, self.mu, self.sample)
                return self._fit(G, (a, b, d), rest, (iteration, steps, residual), gone)
            move = moved(change, a, b, d)
            before, halvings = rest.objective, 0
            rest = self._look(move)
            largest = rest.largest
            while not rest.objective <= before + care.slack * abs(before) and halvings < _HALVINGS:
                halvings += 1
                rest = self._look(move, -(0.5**halvings))
            if not np.isfinite(rest.objective):
                raise ConvergenceError("PPML", iteration, size or np.inf, tolerance, Text(_HINT))
            onward = solution(G, score(rest, a, b, d))
            residual = float(np.abs(onward).max(initial=0.0))
            calm = residual <= tolerance and not halvings
            settled += calm and (rough or accuracy <= fine)
            still = largest <= max(_SETTLED, _LOOSE * tolerance)
            if settled and (still or settled > _PATIENCE):
                falling = largest > _RUNAWAY or iteration > _LONG_WAY
                runaway = self._runaway(move) if falling else vanished(self.y, self.mu, self.sample)
                return self._fit(G, (a, b, d), rest, (iteration, steps, residual), runaway)
            near = calm and largest <= _LAST
            room.known = room.alike() if rough or near else None
            ahead = 1e-4 if _CLOSE < size < _NEAR else 1e-2
            accuracy = max(min(COARSE, size * ahead), care.last) if paired or rough else _EXACT
        raise ConvergenceError("PPML", most, residual, tolerance, Text(_HINT))

    def _fit(
        self,
        G: Floats,
        parts: tuple[Floats, Floats, Floats],
        rest: Rest,
        told: tuple[int, int, float],
        runaway: NDArray[np.bool_] | None,
    ) -> Fit:
        a, b, d = (part[:, :-1] for part in parts)
        beta, objective = self.at[0], rest.objective
        return Fit(beta, self.kept, self.mu, a, b, d, G, objective, *told, runaway)

    def _begin(self, start: Start | None) -> Rest:
        """Set predictors and means to those that the first step is made from; sums of y − μ."""
        self._base(start)
        begun = self._roughly() if start is None else None
        if begun is not None:
            return self._look(begun)
        guess = self._guess() if start is None else None
        if guess is not None:
            self.at, rest = nearby(self.y, self.X, self.eta, self.mu, guess, self.effects)
            if rest.largest < _FAR:
                return rest
            self.at = nothing(len(self.X), self.y, self.effects)
            self._base(None)
        beta, a, b, d = nothing(len(self.X), self.y, self.effects)
        if start is not None:
            over(len(self.y), lambda c: np.exp(self.eta[c], out=self.mu[c]), self.y.size)
        if self.effects.any:
            # Few holes make a start no worse: where all flows are zero, effects are zero anyway.
            full = self.sample.size * _FULL <= np.count_nonzero(self.sample)
            plain = self.weights is None or (self.masked and full)
            base = None if plain or self.weights is None else self.weights.astype(self.y.dtype)
            a, b, d = swept(self.y, base if start is None else self.mu, self.effects)
        elif start is None:
            level = self.y.sum() / (self.y.size if self.weights is None else self.weights.sum())
            constant = [k for k, x in enumerate(self.X) if (x[self.sample] == 1).all()][:1]
            beta[constant] = np.log(level)
        if start is not None or self.effects.pair:
            return self._look((beta, a, b, d))
        return halfway(self.y, self.X, self.eta, self.mu, (beta, a, b, d))

    def _base(self, start: Start | None) -> None:
        """Set linear predictors to those of no coefficients and effects, or to where to begin."""

        def work(block: slice) -> None:
            self.eta[block] = 0
            for s in range(block.start, block.stop):
                if self.weights is not None and self.masked:
                    np.multiply(~self.sample[s], _NEVER, out=self.eta[s])
                elif self.weights is not None:
                    self.eta[s] = _NEVER
                    np.log(self.weights[s], out=self.eta[s], where=self.sample[s])
                if start is not None:
                    np.add(self.eta[s], start.eta[s], out=self.eta[s], where=self.sample[s])

        over(len(self.y), work, self.y.size)
        if start is not None:
            self.at[0][:] = start.beta

    def _roughly(self) -> Move | None:
        """Where single precision ends: most of the way, at half the cost."""
        if self.care is SINGLE or not self.effects.any or self.y.size < _LARGE:
            return None
        self.rough = self._ended(_ALL, self.sample, np.float32, _NEARBY)
        return None if self.rough is None else self.rough.move()

    def _nearer(self, rough: Ended, rest: Rest, begin: Floats) -> tuple[Rest, bool]:
        """Step in single precision from where it ended, if that leads on; whether one more settles.

        Parameters
        ----------
        begin
            Where conjugate gradients begin, (S, K + 1, N, M); the regressors' effects go there.
        """
        self.rough = None
        if not self.effects.pair:  # a step in double precision costs as little
            self.room.begin(rough.newton.room)
            return rest, False
        try:
            move, delta = rough.step(self.mu, rest)
        except np.linalg.LinAlgError:
            return rest, False
        if not all(np.isfinite(part).all() for part in move):
            return rest, False
        kept = rough.newton.kept  # coefficients that are left out may be far from their place
        begin[:, np.flatnonzero(kept)] = delta
        nearer = self._look(move)
        if not nearer.objective <= rest.objective + self.care.slack * abs(rest.objective):
            return self._look(move, -1.0), False
        self.room.follow(rough.newton.room, rough.level, nearer.largest)
        return nearer, bool(kept.all()) and nearer.largest <= _LAST

    def _guess(self) -> Floats | None:
        """Coefficients of the largest economies in some years: near enough to save whole steps."""
        sectors, k = self.effects.sectors, len(self.X)
        years = len(self.y) // sectors
        fitting = self.effects.any and not self.effects.pair  # few years tell pairs badly
        if not fitting or not k or years < _MANY or self.y.size < _LARGE:
            return None
        few = np.linspace(0, years - 1, _FEW).round().astype(int)
        some = (np.arange(sectors)[:, None] * years + few).ravel()
        trade = self.y[some].sum(axis=0)
        sizes = trade.sum(axis=1), trade.sum(axis=0)
        part = np.ix_(some, *(np.sort(x.argsort()[-int(len(x) * _LARGER) :]) for x in sizes))
        sample, _ = usable(self.y[part], self.sample[part], self.effects)
        found = self._ended(part, sample, self.y.dtype, _ROUGH) if sample.any() else None
        return None if found is None else found.move()[0].astype(self.y.dtype)

    def _ended(
        self, part: _Part, sample: NDArray[np.bool_], kind: DTypeLike, tolerance: float
    ) -> Ended | None:
        """Where a fit of some cells ends that need not be exact; None if it fails."""
        y, X = self.y[part], self.X[:, *part]
        weights: NDArray[np.bool_] | Floats = sample
        if self.weights is not None and not self.masked:
            weighed: Floats = np.where(sample, self.weights[part], 0.0)
            weights, y = weighed, y * inverse(weighed)
        with np.errstate(all="ignore"):  # what fails here is done again with more care
            level = float(y.mean())  # flows of any unit fit into any precision
            room = Room(kind)
            flows, X, levels = centred(X, y, level, room)
            one = Newton(flows, X, weights, self.effects, None, room)
            if part is _ALL:
                self.rooms.append(room)
            try:
                return Ended(one, one.run(tolerance, _MOST), level, levels)
            except (ConvergenceError, np.linalg.LinAlgError):
                return None

    def _look(self, move: Move, length: float = 1.0) -> Rest:
        """Go along a step to new means; sums of y − μ, a few slices at a time."""
        k, (t, n, m) = len(self.X), self.y.shape
        paired, sets = bool(self.effects.pair), self.effects.sets
        kind = self.y.dtype
        a, b = np.empty((t, n), kind), np.empty((t, m), kind)
        by = (length * move[0], length * move[1], length * move[2], length * move[3])
        for total, step in zip(self.at, by, strict=True):
            np.add(total, step, out=total)
        ones, some = (np.ones(m, kind), np.ones(n, kind)), _SLICES if sets == 1 else 1

        def work(block: slice) -> tuple[Floats, Floats, float, float]:
            d = np.zeros_like(by[3])
            Xr, objective, largest = np.zeros(k, kind), 0.0, 0.0
            room = np.empty((some, n, m), kind)
            for s in range(block.start, block.stop, some):
                c = slice(s, min(s + some, block.stop))
                eta, mu, r = self.eta[c], self.mu[c], room[: c.stop - s]
                along(self.X, c, by, r)
                eta += r
                largest = max(largest, float(r.max()), -float(r.min()))
                np.exp(eta, out=mu)
                np.subtract(self.y[c], mu, out=r)
                np.matmul(r, ones[0], out=a[c])
                np.matmul(ones[1], r, out=b[c])
                Xr += self.X[:, c].reshape(k, r.size) @ r.ravel()
                objective += float(mu.sum() - np.vdot(self.y[c], eta))
                if paired:
                    for one in r:
                        d[s * sets // t] += one
            return d, Xr, objective, largest

        parts = over(t, work, self.y.size)
        d, Xr = np.sum([p[0] for p in parts], axis=0), np.sum([p[1] for p in parts], axis=0)
        largest = max(p[3] for p in parts)
        self.room.gone += largest
        return Rest(a, b, d, Xr, sum(p[2] for p in parts), largest)

    def weighed(self, rest: Rest) -> tuple[Sums, Floats]:
        """Weighted sums of the regressors, with those of y − μ last; their cross products."""
        k, (t, n, m) = len(self.X), self.y.shape
        paired, sets = bool(self.effects.pair), self.effects.sets
        kind = self.y.dtype
        a, b = np.empty((t, k + 1, n), kind), np.empty((t, k + 1, m), kind)
        a[:, k], b[:, k] = rest.a, rest.b
        ones = np.ones(m, kind), np.ones(n, kind)

        whole = np.zeros((sets, k + 1, *rest.d.shape[1:]), kind)
        whole[:, k] = rest.d

        def work(block: slice) -> tuple[Floats, Floats]:
            d = whole[:, :k] if not block.start else np.zeros_like(whole[:, :k])
            XX, wx = np.zeros((k, k), kind), np.empty((k, n, m), kind)
            for s in range(block.start, block.stop):
                np.multiply(self.X[:, s], self.mu[s], out=wx)
                np.matmul(wx, ones[0], out=a[s, :k])
                np.matmul(ones[1], wx, out=b[s, :k])
                XX += crossed(wx, self.X[:, s])
                if paired:
                    d[s * sets // t] += wx
            return d, XX

        parts = over(t, work, self.y.size)
        for d, _ in parts[1:]:
            whole[:, :k] += d
        return Sums(a, b, whole), np.sum([p[1] for p in parts], axis=0)

    def _rank(self, G: Floats, raw: Floats, rest: Rest) -> NDArray[np.bool_]:
        """Which regressors are kept; in doubt those that are if all cells weigh alike.

        Small weights may hide that a regressor varies, and conjugate gradients leave some of what
        others explain.
        """
        hidden, plain = (independent(G, raw, share) for share in _DOUBTFUL)
        if self.care is SINGLE and not self.effects.pair:  # no conjugate gradients, rounding only
            return independent(G, raw, _ROUNDED)
        if self.care is SINGLE or (hidden == plain).all():
            return independent(G, raw, self.care.collinear)
        mu, self.mu = self.mu, self.sample.astype(self.y.dtype)
        sums, XX = self.weighed(rest)
        begin = np.zeros_like(sums.d)  # only so what is left is too large, by a squared error
        a, b, d, _ = solved(self.mu, self.effects, sums, begin, self.care.last, _NOISE, self.room)
        self.mu, self.room.last, G = mu, None, information(sums, XX, a, b, d)
        return hidden & independent(G, np.diagonal(XX), self.care.collinear)

    def _runaway(self, move: Move) -> NDArray[np.bool_]:
        """Cells without a flow whose mean still falls, or has fallen to nothing."""
        step, gone = (
            np.empty((1, *self.y.shape[1:]), self.y.dtype),
            vanished(self.y, self.mu, self.sample),
        )
        found: NDArray[np.bool_] = self.sample & (self.y == 0)
        for s in range(len(self.y)):
            along(self.X, slice(s, s + 1), move, step)
            found[s] &= step[0] < -_RUNAWAY
        return found if gone is None else found | gone

    def _without(
        self, a: Floats, b: Floats, d: Floats, G: Floats, rest: Rest
    ) -> tuple[Floats, Floats, Floats, Floats, Rest]:
        """Leave the collinear regressors out of everything."""
        kept, both = self.kept, np.append(self.kept, True)
        if kept.all():
            return a, b, d, G, rest
        self.X, self.at = self.X[kept], (self.at[0][kept], *self.at[1:])
        fewer = replace(rest, Xr=rest.Xr[kept])
        return a[:, both], b[:, both], d[:, both], G[kept][:, kept], fewer
