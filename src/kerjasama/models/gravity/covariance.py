"""Standard errors of a gravity estimate: robust, and clustered in one way or several."""

from collections.abc import Sequence
from itertools import combinations
from typing import Final, Literal

import numpy as np

from kerjasama.errors import BadRequestError, short
from kerjasama.models.gravity.effects import Effects, Floats
from kerjasama.models.gravity.newton import Fit
from kerjasama.models.gravity.sample import Mask
from kerjasama.models.threads import over
from kerjasama.words import N_, Text

Small = Literal["stata", "fixest", "none"]
CLUSTERS: Final = {
    "year": (0,),
    "exporter": (1,),
    "importer": (2,),
    "pair": (1, 2),
    "exporter^year": (0, 1),
    "importer^year": (0, 2),
    "symmetric-pair": (1, 2),
}
_ALL: Final = (0, 1, 2)


def clusters_of(named: str) -> tuple[str, ...]:
    """Ways of clustering in a text such as ``exporter + importer + year``; none is robust.

    Examples
    --------
    >>> clusters_of("exporter+importer"), clusters_of("")
    (('exporter', 'importer'), ())
    """
    found = tuple(part.strip() for part in named.split("+") if part.strip())
    for name in found:
        if name not in CLUSTERS:
            values: dict[str, object] = {"name": short(name), "known": ", ".join(CLUSTERS)}
            what = Text(N_("There is no cluster {name!r}."), values)
            raise BadRequestError(what, Text(N_("Choose from {known}."), values))
    return found


def annihilated(fit: Fit, X: Floats, k: int) -> Floats:
    """Regressor `k` (of those kept) less what the effects explain of it, shape (T, N, M)."""
    left: Floats = X[np.flatnonzero(fit.kept)[k]] - fit.alpha[:, k][:, :, None]
    left -= fit.gamma[:, k][:, None, :]
    if fit.delta.size:
        left -= fit.delta[..., k]
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
        Shape (K, K).
    G
        Clusters of the way with the fewest.

    References
    ----------
    .. [cameron2011] A. C. Cameron, J. B. Gelbach, D. L. Miller (2011), Robust inference with
       multiway clustering, Journal of Business & Economic Statistics 29(2).
    """
    bread = np.linalg.inv(fit.information)
    residual = np.where(sample, y - fit.mu, 0.0)
    wanted: dict[tuple[int, ...], int] = {}
    symmetric = "symmetric-pair" in clusters
    if not clusters:
        wanted[_ALL] = 1
    for size in range(1, len(clusters) + 1):
        for some in combinations(clusters, size):
            axes = tuple(sorted({axis for name in some for axis in CLUSTERS[name]}))
            wanted[axes] = wanted.get(axes, 0) + (-1) ** (size + 1)
    meat = np.zeros_like(bread)
    scores = _scores(fit, X, residual, [axes for axes, times in wanted.items() if times])
    for axes, u in scores.items():
        flat = (_alike(u) if symmetric and axes == (1, 2) else u).reshape(len(u), -1)
        meat += wanted[axes] * (flat @ flat.T)
    counts = [_count(sample, CLUSTERS[c], symmetric=c == "symmetric-pair") for c in clusters]
    g = min(counts, default=int(sample.sum()))
    factor = 1.0 if small == "none" else g / (g - 1)
    if small == "fixest":
        n = int(sample.sum())
        factor *= (n - 1) / (n - len(bread) - _effects(sample, effects, clusters))
    return factor * bread @ meat @ bread, g


def _alike(u: Floats) -> Floats:
    """Scores of both ways of a pair together, once; shape (K, N, N)."""
    both: Floats = np.triu(u + u.swapaxes(1, 2), 1)
    i = np.arange(u.shape[1])
    both[:, i, i] = u[:, i, i]
    return both


def _scores(
    fit: Fit, X: Floats, residual: Floats, wanted: list[tuple[int, ...]]
) -> dict[tuple[int, ...], Floats]:
    """Scores summed over all axes but the wanted ones, a year at a time; shape (K, …)."""
    kept = np.flatnonzero(fit.kept)
    shape, k = residual.shape, len(kept)
    delta = fit.delta.transpose(2, 0, 1)
    found = {axes: np.zeros((k, *(shape[axis] for axis in axes))) for axes in wanted}

    def work(block: slice) -> dict[tuple[int, ...], Floats]:
        parts = {axes: np.zeros_like(u) for axes, u in found.items() if 0 not in axes}
        for s in range(block.start, block.stop):
            cells = X[kept, s] - fit.alpha[s][:, :, None]
            cells -= fit.gamma[s][:, None, :]
            if delta.size:
                cells -= delta
            cells *= residual[s]
            for axes, u in found.items():
                over_ = tuple(axis for axis in (1, 2) if axis not in axes)
                one = cells.sum(axis=over_) if over_ else cells
                if 0 in axes:
                    u[:, s] = one
                else:
                    parts[axes] += one
        return parts

    for parts in over(shape[0], work):
        for axes, part in parts.items():
            found[axes] += part
    return found


def _count(sample: Mask, axes: tuple[int, ...], *, symmetric: bool) -> int:
    there = sample.any(axis=tuple(axis for axis in _ALL if axis not in axes))
    if symmetric:
        there = np.triu(there | there.T)
    return int(there.sum())


def _effects(sample: Mask, effects: Effects, clusters: Sequence[str]) -> int:
    """Fixed effects that no cluster contains, less one for each set after the first."""
    sets = {
        (0, 1): effects.exporter_year,
        (0, 2): effects.importer_year,
        (1, 2): bool(effects.pair),
    }
    nested = [set(CLUSTERS[c]) for c in clusters]
    counts = [
        _count(sample, axes, symmetric=axes == (1, 2) and effects.pair == "symmetric")
        for axes, there in sets.items()
        if there and not any(held <= set(axes) for held in nested)
    ]
    return sum(counts) - max(len(counts) - 1, 0)
