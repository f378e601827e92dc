"""Bootstrap of a gravity estimate by pair: draws of coefficients where no formula is trusted.

Pairs are drawn with replacement, all their years and sectors together. A pair that is drawn twice
has weight two in the pseudo likelihood, so a draw is a weighted fit that begins where the estimate
ended. The draws are also what a scenario needs to carry the uncertainty of an estimate on.
"""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

from kerjasama.errors import BadRequestError, ConvergenceError, short
from kerjasama.models.gravity.effects import Effects, Floats
from kerjasama.models.gravity.estimate import arranged, fitted, telling
from kerjasama.models.gravity.sample import Mask, usable
from kerjasama.models.gravity.start import Start
from kerjasama.models.gravity.tables import Format, render
from kerjasama.models.gravity.tensor import Tensor
from kerjasama.models.threads import alone, one_blas_thread
from kerjasama.words import N_, Text, Words

Cluster = Literal["pair", "symmetric-pair"]
_LEAST: Final = 2
_LOWEST: Final = -700.0  # predictor of a mean that is zero in floating point


@dataclass(frozen=True, slots=True)
class Bootstrap:
    """Coefficients of many draws.

    Attributes
    ----------
    names, beta
        Regressors and the coefficients of the whole sample, length K.
    draws
        Coefficients of every draw, shape (B, K); NaN where it failed.
    failed
        Why draws failed, by their number.
    cluster, clusters
        What was drawn, and of how many.
    seed
        Of the random numbers; with it and the number of a draw its clusters are settled.
    """

    names: tuple[str, ...]
    beta: Floats
    draws: Floats
    failed: Mapping[int, Text]
    cluster: Cluster
    clusters: int
    seed: int

    @property
    def good(self) -> Floats:
        """Draws that did not fail, shape (B', K)."""
        return self.draws[[b for b in range(len(self.draws)) if b not in self.failed]]

    @property
    def V(self) -> Floats:
        """Covariance of the coefficients over the draws, shape (K, K)."""
        return np.atleast_2d(np.cov(self.good, rowvar=False))

    @property
    def se(self) -> Floats:
        """Standard errors, length K."""
        return np.sqrt(np.diag(self.V))

    def interval(self, level: float = 0.95) -> Floats:
        """Bounds between which the middle share of the draws lies, shape (K, 2)."""
        tail = (1 - level) / 2
        return np.quantile(self.good, [tail, 1 - tail], axis=0).T

    def table(self, format_: Format = "text", lang: str = "en") -> str:
        """Show coefficients, errors and percentile intervals, in ``en`` or ``id``."""
        say = Words(lang)
        head = [say(N_("Regressor")), say(N_("Estimate")), say(N_("Std. error"))]
        head.append(say(N_("95 % interval")))
        body = [
            [name, say.number(b, 4), say.number(se, 4), " … ".join(say.number(x, 4) for x in ends)]
            for name, b, se, ends in zip(
                self.names,
                self.beta.tolist(),
                self.se.tolist(),
                self.interval().tolist(),
                strict=True,
            )
        ]
        values: dict[str, object] = {
            "draws": say.number(len(self.draws)),
            "n": say.number(self.clusters),
            "cluster": self.cluster,
            "seed": self.seed,
            "failed": say.number(len(self.failed)),
        }
        notes = [
            say(N_("Bootstrap: {draws} draws of {n} clusters ({cluster}), seed {seed}."), **values)
        ]
        if self.failed:
            notes.append(say(N_("{failed} draws failed and are left out."), **values))
        return render(format_, head, body, notes)

    def __str__(self) -> str:
        """Show the table as text."""
        return self.table()


def bootstrap(  # noqa: PLR0913 - one parameter for each choice
    formula: str,
    data: Mapping[str, Any],
    *,
    draws: int = 200,
    seed: int = 0,
    cluster: Cluster = "pair",
    labels: Mapping[str, str] | None = None,
    tolerance: float = 1e-6,
    threads: int = 2,
    progress: Callable[[int, int], None] | None = None,
) -> Bootstrap:
    """Estimate by PPML again and again, on pairs drawn with replacement.

    Parameters
    ----------
    formula, data, labels
        As of `ppml`.
    draws
        How many.
    seed
        Of the random numbers. The same seed gives the same draws on any number of threads.
    cluster
        ``pair``: i → j with all its years (and sectors); ``symmetric-pair``: with j → i.
    tolerance
        Largest change of a coefficient that another step of a draw would make.
    threads
        Draws that are computed at once; each needs memory for about ten tensors.
    progress
        Called after each draw with the number of those done and of all.

    Returns
    -------
    bootstrap
        The draws, with standard errors and percentile intervals. Draws fail if a regressor is
        collinear in them, or if they do not converge; they are named.

    Raises
    ------
    BadRequestError
        If formula, data or the number of draws cannot be used, or fewer than two draws succeed.
    ConvergenceError
        If the estimate itself does not converge.

    References
    ----------
    .. [cameron2008] A. C. Cameron, J. B. Gelbach, D. L. Miller (2008), Bootstrap-based improvements
       for inference with clustered errors, Review of Economics and Statistics 90(3).

    Examples
    --------
    >>> o, d = np.divmod(np.arange(100), 10)
    >>> flow = np.where(o == d, 90.0, 10.0 + o + 2 * d) * (1 + 0.2 * np.sin(np.arange(100.0)))
    >>> rows = {"trade": flow, "home": (o == d) * 1.0, "iso3_o": o, "iso3_d": d}
    >>> found = bootstrap("trade ~ home | exporter + importer", rows, draws=20)
    >>> found.draws.shape, len(found.failed), bool(0 < found.se[0] < 0.3)
    ((20, 1), 0, True)
    """
    _asked(draws, threads, cluster)
    cells, effects = arranged(formula, data, labels or {})
    sample, _ = usable(cells.y, cells.known, effects)
    whole, sample, *_ = fitted(cells, sample, effects)
    telling(cells, whole)
    names = tuple(name for name, kept in zip(cells.names, whole.kept, strict=True) if kept)
    cells = replace(cells, X=cells.X[whole.kept], names=names)
    low = np.full(whole.mu.shape, _LOWEST)
    start = Start(whole.beta, np.log(whole.mu, out=low, where=whole.mu > 0))
    codes, n = _clusters(sample, cluster)

    def one(number: int) -> Floats | Text:
        chance = np.random.default_rng([seed, number])
        times = np.bincount(chance.integers(0, n, n), minlength=n + 1)[codes].astype(np.float64)
        with alone():
            return _drawn(replace(cells, weights=times * sample), effects, start, tolerance)

    found = np.full((draws, len(names)), np.nan)
    failed: dict[int, Text] = {}
    with one_blas_thread(), ThreadPoolExecutor(threads) as pool:
        for number, told in enumerate(pool.map(one, range(draws))):
            if isinstance(told, Text):
                failed[number] = told
            else:
                found[number] = told
            if progress is not None:
                progress(number + 1, draws)
    if draws - len(failed) < _LEAST:
        values: dict[str, object] = {"failed": len(failed), "draws": draws}
        what = Text(N_("{failed} of {draws} draws failed:"), values)
        raise BadRequestError(what, next(iter(failed.values())))
    return Bootstrap(names, whole.beta, found, failed, cluster, n, seed)


def _asked(draws: int, threads: int, cluster: str) -> None:
    if draws < _LEAST or threads < 1:
        values: dict[str, object] = {"draws": draws, "threads": threads}
        what = Text(N_("{draws} draws on {threads} threads are no bootstrap."), values)
        raise BadRequestError(what, Text(N_("Ask for two draws or more, on one thread or more.")))
    if cluster not in ("pair", "symmetric-pair"):
        what = Text(N_("Draws are of pairs, not of {name!r}."), {"name": short(cluster)})
        raise BadRequestError(what, Text(N_("Write pair or symmetric-pair.")))


def _clusters(sample: Mask, cluster: Cluster) -> tuple[NDArray[np.int64], int]:
    """Number of each pair's cluster, shape (N, M), and how many there are; theirs for the rest."""
    there = sample.any(axis=0)
    if cluster == "symmetric-pair":
        there = np.triu(there | there.T)
    n = int(there.sum())
    codes = np.full(there.shape, n)
    codes[there] = np.arange(n)
    return (np.minimum(codes, codes.T) if cluster == "symmetric-pair" else codes), n


def _drawn(cells: Tensor, effects: Effects, start: Start, tolerance: float) -> Floats | Text:
    """Coefficients of one draw, or why there are none."""
    weights = cells.weights
    sample, _ = usable(cells.y, np.asarray(weights) > 0, effects)
    try:
        found, *_ = fitted(cells, sample, effects, tolerance, start)
    except (BadRequestError, ConvergenceError) as e:
        return e.sentences[0]
    if not found.kept.all():
        lost = [name for name, kept in zip(cells.names, found.kept, strict=True) if not kept]
        return Text(N_("Collinear in the draw: {names}."), {"names": ", ".join(lost)})
    return found.beta
