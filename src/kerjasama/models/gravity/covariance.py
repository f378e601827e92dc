"""Standard errors of a gravity estimate: robust, and clustered in one way or several."""

from collections.abc import Sequence
from itertools import combinations
from typing import Final, Literal

import numpy as np

from kerjasama.errors import BadRequestError, short
from kerjasama.models.gravity.effects import Effects, Floats
from kerjasama.models.gravity.fits import Fit
from kerjasama.models.gravity.sample import Mask
from kerjasama.models.threads import over
from kerjasama.words import N_, Text

Small = Literal["stata", "fixest", "none"]
Axes = tuple[int, ...]
_SECTOR, _YEAR, _EXPORTER, _IMPORTER = _ALL = (0, 1, 2, 3)
CLUSTERS: Final[dict[str, Axes]] = {
    "year": (_YEAR,),
    "sector": (_SECTOR,),
    "exporter": (_EXPORTER,),
    "importer": (_IMPORTER,),
    "pair": (_EXPORTER, _IMPORTER),
    "exporter^year": (_YEAR, _EXPORTER),
    "importer^year": (_YEAR, _IMPORTER),
    "exporter^sector": (_SECTOR, _EXPORTER),
    "importer^sector": (_SECTOR, _IMPORTER),
    "pair^sector": (_SECTOR, _EXPORTER, _IMPORTER),
    "sector^year": (_SECTOR, _YEAR),
    "exporter^sector^year": (_SECTOR, _YEAR, _EXPORTER),
    "importer^sector^year": (_SECTOR, _YEAR, _IMPORTER),
    "symmetric-pair": (_EXPORTER, _IMPORTER),
    "symmetric-pair^sector": (_SECTOR, _EXPORTER, _IMPORTER),
}
_BOTH_WAYS: Final = "symmetric-pair"
_EXACT, _ROUNDING = 1e-6, 1e-9  # of a flow, of the largest: a fit that misses none by more is exact
_Way = tuple[Axes, bool]  # axes that tell clusters apart, and whether i → j and j → i are one


def clusters_of(named: str) -> tuple[str, ...]:
    """Ways of clustering in a text such as ``exporter + importer + year``; none is robust.

    Examples
    --------
    >>> clusters_of("exporter+importer"), clusters_of("")
    (('exporter', 'importer'), ())
    """
    found = tuple(_ordered(part) for part in named.split("+") if part.strip())
    for name in found:
        if name not in CLUSTERS:
            values: dict[str, object] = {"name": short(name), "known": ", ".join(CLUSTERS)}
            what = Text(N_("There is no cluster {name!r}."), values)
            raise BadRequestError(what, Text(N_("Choose from {known}."), values))
    return found


def _ordered(name: str) -> str:
    """Name of a cluster as it is listed, in whatever order its parts were written."""
    parts = sorted(part.strip() for part in name.split("^"))
    return next((known for known in CLUSTERS if sorted(known.split("^")) == parts), name.strip())


def annihilated(fit: Fit, X: Floats, k: int) -> Floats:
    """Regressor `k` (of those kept) less what the effects explain of it, shape (T, N, M)."""
    left: Floats = X[np.flatnonzero(fit.kept)[k]] - fit.alpha[:, k][:, :, None]
    left -= fit.gamma[:, k][:, None, :]
    if fit.delta.size:
        each = left.reshape(len(fit.delta), -1, *left.shape[1:])
        each -= fit.delta[:, k][:, None]
    return left


def covariance(
    fit: Fit,
    X: Floats,
    y: Floats,
    sample: Mask,
    effects: Effects,
    clusters: Sequence[str] = (),
    small: Small = "stata",
) -> tuple[Floats, int]:
    """Sandwich covariance of the coefficients, and the number of clusters (cells, if none).

    Parameters
    ----------
    clusters
        Names out of `CLUSTERS`; several are combined by inclusion and exclusion. None: each cell
        stands for itself.
    small
        Correction for small samples. ``stata``: G / (G − 1), as in ``ppmlhdfe`` and ``poisson``;
        ``fixest``: (n − 1) / (n − K) times it, K with the effects that are not nested in a cluster;
        ``none``. With several ways G is that of the way with the fewest.

    Returns
    -------
    V
        Shape (K, K); NaN where no degree of freedom is left.
    G
        Clusters of the way with the fewest.

    References
    ----------
    .. [cameron2011] A. C. Cameron, J. B. Gelbach, D. L. Miller (2011), Robust inference with
       multiway clustering, Journal of Business & Economic Statistics 29(2).
    """
    bread = np.linalg.inv(fit.information)
    wanted: dict[_Way, int] = {}
    if not clusters:
        wanted[_ALL, False] = 1
    for size in range(1, len(clusters) + 1):
        for some in combinations(clusters, size):
            way = _common(some)
            wanted[way] = wanted.get(way, 0) + (-1) ** (size + 1)
    wanted = {way: times for way, times in wanted.items() if times}
    meats = _meats(fit, X, y, sample, list(wanted), effects.sectors)
    meat = sum((wanted[way] * one for way, one in meats.items()), np.zeros_like(bread))
    cells = sample.reshape(effects.sectors, -1, *sample.shape[1:])
    counts = [_count(cells, CLUSTERS[c], symmetric=c.startswith(_BOTH_WAYS)) for c in clusters]
    g = min(counts, default=int(np.count_nonzero(sample)))
    if g < 2:
        values: dict[str, object] = {"clusters": " + ".join(clusters) or Text(N_("cell"))}
        what = Text(N_("Errors cannot be clustered by {clusters}: there is only one."), values)
        raise BadRequestError(what, Text(N_("Choose clusters of which there are many.")))
    factor = 1.0 if small == "none" else g / (g - 1)
    n, k = int(np.count_nonzero(sample)), len(bread)
    if small == "fixest":
        free = n - k - _effects(cells, effects, clusters)
        factor *= (n - 1) / free if free > 0 else np.nan
    if saturated(fit, y, sample, effects):
        factor = np.nan
    return factor * bread @ meat @ bread, g


def saturated(fit: Fit, y: Floats, sample: Mask, effects: Effects) -> bool:
    """Whether regressors and effects are as many as the cells, so that they fit every flow.

    Nothing is left then that errors could be told from: they would be rounding.
    """
    left, (t, n, m) = int(np.count_nonzero(sample)) - len(fit.beta), y.shape
    if left > t * (n + m) + effects.sets * n * m:
        return False
    cells = sample.reshape(effects.sectors, -1, n, m)
    if left > _effects(cells, effects, ()):
        return False
    told = y[sample]
    close = np.isclose(fit.mu[sample], told, _EXACT, _ROUNDING * float(np.abs(told).max()))
    return bool(close.all())


def standard_error(V: Floats, k: int) -> float:
    """Standard error of coefficient `k`.

    Raises
    ------
    BadRequestError
        If there is none, because the covariance is not positive or no degree of freedom is left.
    """
    if not V[k, k] > 0:
        what = Text(N_("The test has no standard error: the covariance is not positive."))
        raise BadRequestError(what, Text(N_("Cluster in another way, or use more data.")))
    return float(np.sqrt(V[k, k]))


def _common(some: Sequence[str]) -> _Way:
    """Clusters of what has all of some clusters in common."""
    axes = tuple(sorted({axis for name in some for axis in CLUSTERS[name]}))
    both = [name.startswith(_BOTH_WAYS) for name in some]
    led = [bool({_EXPORTER, _IMPORTER} & set(CLUSTERS[name])) for name in some]
    return axes, any(both) and all(b or not f for b, f in zip(both, led, strict=True))


def _alike(u: Floats) -> Floats:
    """Scores of both ways of a pair together, once; shape (…, N, N)."""
    both: Floats = np.triu(u + u.swapaxes(-1, -2), 1)
    i = np.arange(u.shape[-1])
    both[..., i, i] = u[..., i, i]
    return both


def _meats(
    fit: Fit, X: Floats, y: Floats, sample: Mask, ways: list[_Way], sectors: int
) -> dict[_Way, Floats]:
    """Cross products of the scores summed within clusters, for each way; shape (K, K).

    Scores are summed a slice at a time. Only clusters that reach across slices wait for the end.
    """
    kept = np.flatnonzero(fit.kept)
    n, k = len(y), len(kept)
    sets = len(fit.delta)
    shape = (sectors, n // sectors, *y.shape[1:])
    across = [way for way in ways if not {_SECTOR, _YEAR} <= set(way[0])]

    def crossed(u: Floats, *, alike: bool) -> Floats:
        flat = (_alike(u) if alike else u).reshape(k, -1)
        return np.asarray(flat @ flat.T)

    def work(block: slice) -> tuple[dict[_Way, Floats], dict[_Way, Floats]]:
        sums = {way: np.zeros((k, *(shape[axis] for axis in way[0]))) for way in across}
        meats = {way: np.zeros((k, k)) for way in ways}
        cells = np.empty((k, *y.shape[1:]))
        for s in range(block.start, block.stop):
            of = X[:, s] if k == len(X) else X[kept, s]
            np.subtract(of, fit.alpha[s][:, :, None], out=cells)
            cells -= fit.gamma[s][:, None, :]
            if fit.delta.size:
                cells -= fit.delta[s * sets // n]
            cells *= np.where(sample[s], y[s] - fit.mu[s], 0.0)
            where = divmod(s, shape[_YEAR])
            for way in ways:
                axes, alike = way
                over_ = tuple(axis - 1 for axis in (_EXPORTER, _IMPORTER) if axis not in axes)
                one = cells.sum(axis=over_) if over_ else cells
                if way in sums:
                    sums[way][:, *(where[axis] for axis in axes if axis <= _YEAR)] += one
                else:
                    meats[way] += crossed(one, alike=alike)
        return sums, meats

    parts = over(n, work)
    found = {way: np.sum([meats[way] for _, meats in parts], axis=0) for way in ways}
    for way in across:
        found[way] += crossed(np.sum([sums[way] for sums, _ in parts], axis=0), alike=way[1])
    return found


def _count(cells: Mask, axes: Axes, *, symmetric: bool) -> int:
    """How many clusters or effects have a cell in the sample, shape (sectors, years, N, M)."""
    there = np.asarray(cells.any(axis=tuple(axis for axis in _ALL if axis not in axes)))
    if symmetric:
        there = np.triu(there | np.swapaxes(there, -1, -2))
    return int(np.count_nonzero(there))


def _effects(cells: Mask, effects: Effects, clusters: Sequence[str]) -> int:
    """Fixed effects that no cluster contains, less one for each set after the first."""
    pairs = CLUSTERS["pair^sector" if effects.pair_sector else "pair"]
    sets = {
        (_SECTOR, _YEAR, _EXPORTER): effects.exporter_year,
        (_SECTOR, _YEAR, _IMPORTER): effects.importer_year,
        pairs: bool(effects.pair),
    }
    nested = [set(CLUSTERS[c]) for c in clusters]
    counts = [
        _count(cells, axes, symmetric=axes == pairs and effects.pair == "symmetric")
        for axes, there in sets.items()
        if there and not any(held <= set(axes) for held in nested)
    ]
    return sum(counts) - max(len(counts) - 1, 0)
