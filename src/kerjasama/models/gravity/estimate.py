"""Estimate a gravity equation from the rows of a panel."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

import numpy as np

from kerjasama.errors import BadRequestError, ConvergenceError, short
from kerjasama.models.gravity.bias import three_way
from kerjasama.models.gravity.covariance import Small, clusters_of, covariance
from kerjasama.models.gravity.effects import Effects, Floats
from kerjasama.models.gravity.formula import columns, parts
from kerjasama.models.gravity.linear import least_squares
from kerjasama.models.gravity.newton import Fit, fit
from kerjasama.models.gravity.result import Estimate, Separated
from kerjasama.models.gravity.sample import Mask, usable
from kerjasama.models.gravity.separation import Separation, separated
from kerjasama.models.gravity.tensor import Tensor, tensor
from kerjasama.models.threads import over
from kerjasama.words import N_, Text

_SMALL: Final = 8.0
_INDEX: Final = "index²"
_LABELS: Final = {
    "exporter": ("exporter", "iso3_o", "origin"),
    "importer": ("importer", "iso3_d", "destination"),
    "year": ("year", "period"),
}


def ppml(
    formula: str,
    data: Mapping[str, Any],
    *,
    cluster: str = "pair",
    small: Small = "stata",
    correct: bool = False,
    labels: Mapping[str, str] | None = None,
    tolerance: float = 1e-8,
) -> Estimate:
    """Estimate a gravity equation by Poisson pseudo maximum likelihood.

    Parameters
    ----------
    formula
        Flow, regressors and effects: ``trade ~ rta + log(dist) | exporter^year + importer^year``.
        Effects are ``exporter^year``, ``importer^year``, ``pair`` (each way by itself) or
        ``symmetric-pair``; in a cross-section also ``exporter`` and ``importer``. Without any, a
        constant is added.
    data
        Columns of one length, by name: a dict of arrays or a data frame, in any order of rows.
    cluster
        One of ``pair``, ``symmetric-pair``, ``exporter``, ``importer``, ``year``,
        ``exporter^year``, ``importer^year``, several joined by ``+``; empty for robust errors.
    small
        Small-sample factor: as ``stata`` (G / (G − 1)), as ``fixest``, or ``none``.
    correct
        Correct coefficients and errors for the bias of three-way effects (Weidner and Zylkin 2021);
        the covariance is then clustered by pair, with the factor of ``stata``.
    labels
        Names of the columns ``exporter``, ``importer`` and ``year`` where they are others than
        these, ``iso3_o``, ``iso3_d``, ``origin``, ``destination`` and ``period``.
    tolerance
        Largest change of a coefficient in the last step.

    Returns
    -------
    estimate
        Coefficients with covariance, what was left out and why, and the state of convergence.

    Raises
    ------
    BadRequestError
        If formula or data cannot be used.
    ConvergenceError
        If the tolerance is missed.

    Examples
    --------
    >>> o, d = np.divmod(np.arange(25), 5)
    >>> flow = np.where(o == d, 90.0, 10.0 + o + 2 * d)
    >>> found = ppml("trade ~ home | exporter + importer",
    ...              {"trade": flow, "home": (o == d) * 1.0, "iso3_o": o, "iso3_d": d})
    >>> round(found["home"][0], 3)
    1.729
    """
    cells, effects = _arranged(formula, data, labels or {})
    ways = clusters_of(cluster)
    return estimate(cells, effects, ways, small, correct=correct, tolerance=tolerance)


def ols(
    formula: str,
    data: Mapping[str, Any],
    *,
    cluster: str = "pair",
    small: Small = "stata",
    labels: Mapping[str, str] | None = None,
) -> Estimate:
    """Estimate the logarithm of the flow by least squares, zeros left out: for comparison.

    Parameters, errors and effects are those of `ppml`; the flow in the formula is not a logarithm.

    Examples
    --------
    >>> o, d = np.divmod(np.arange(25), 5)
    >>> flow = np.where(o == d, 90.0, 10.0 + o + 2 * d)
    >>> found = ols("trade ~ home | exporter + importer",
    ...             {"trade": flow, "home": (o == d) * 1.0, "iso3_o": o, "iso3_d": d})
    >>> round(found["home"][0], 2)
    1.74
    """
    cells, effects = _arranged(formula, data, labels or {})
    positive = cells.known & (cells.y > 0)
    sample, gone = usable(cells.y, positive, effects)
    left_out = {N_("a flow is zero"): int(cells.known.sum() - positive.sum())} | gone
    z = np.log(np.where(sample, cells.y, 1.0))
    found = least_squares(z, cells.X, sample, effects)
    ways = clusters_of(cluster)
    V, g = covariance(found, cells.X, z, sample, effects, ways, small)
    names, collinear = _kept(cells, found)
    n = int(sample.sum())
    likelihood = -n / 2 * (np.log(2 * np.pi * found.deviance / n) + 1)
    spread = float(np.sum((z[sample] - z[sample].mean()) ** 2))
    return Estimate(
        "ols",
        names,
        found.beta,
        V,
        ways,
        g,
        small,
        effects,
        n,
        dict(cells.left_out) | {why: m for why, m in left_out.items() if m},
        collinear,
        None,
        found.deviance,
        float(likelihood),
        1 - found.deviance / spread,
        found.iterations,
        found.residual,
        None,
        found.mu,
    )


def reset(
    formula: str,
    data: Mapping[str, Any],
    *,
    cluster: str = "pair",
    labels: Mapping[str, str] | None = None,
) -> tuple[float, float]:
    """Ramsey's test of the form of the equation: z and p of the squared fitted index.

    A small p says that the index does not explain the flows in the right form.

    References
    ----------
    .. [ramsey1969] J. B. Ramsey (1969), Tests for specification errors in classical linear
       least-squares regression analysis, Journal of the Royal Statistical Society B 31(2).

    Examples
    --------
    >>> o, d = np.divmod(np.arange(400), 20)
    >>> far = np.abs(o - d) / 20
    >>> rows = {"trade": np.exp(3 - far + 0.1 * np.sin(np.arange(400))), "far": far}
    >>> z, p = reset("trade ~ far", rows | {"iso3_o": o, "iso3_d": d})
    >>> bool(p > 0.05)
    True
    """
    cells, effects = _arranged(formula, data, labels or {})
    ways = clusters_of(cluster)
    first = estimate(cells, effects, ways)
    index = np.log(np.where(first.mu > 0, first.mu, 1.0))
    index -= index[first.mu > 0].mean()
    more = replace(
        cells, X=np.concatenate([cells.X, index[None] ** 2]), names=(*cells.names, _INDEX)
    )
    again = replace(more, known=first.mu > 0)
    told = {str(row["name"]): row for row in estimate(again, effects, ways).rows()}
    if _INDEX not in told:
        what = Text(N_("The squared index says nothing that the regressors and effects do not."))
        raise BadRequestError(what, Text(N_("The test needs regressors that vary.")))
    return float(told[_INDEX]["z"]), float(told[_INDEX]["p"])


def _arranged(
    formula: str, data: Mapping[str, Any], labels: Mapping[str, str]
) -> tuple[Tensor, Effects]:
    held = {str(name): data[name] for name in data}
    where = {what: _label(what, held, labels) for what in _LABELS}
    year = np.asarray(held[where["year"]]) if where["year"] is not None else None
    panel = year is not None and bool((year != year[:1]).any())
    said = parts(formula, panel=panel)
    if said.flow not in held:
        values: dict[str, object] = {"names": short(said.flow), "known": ", ".join(held)}
        what = Text(N_("The data have no column {names}; there are {known}."), values)
        raise BadRequestError(what, Text(N_("Check the spelling.")))
    named = columns(said.regressors, held)
    if not said.effects.any:
        named = {"constant": np.ones(len(held[said.flow]))} | named
    exporter, importer = held[str(where["exporter"])], held[str(where["importer"])]
    return tensor(held[said.flow], named, exporter, importer, year), said.effects


def estimate(
    cells: Tensor,
    effects: Effects,
    clusters: Sequence[str] = ("pair",),
    small: Small = "stata",
    *,
    correct: bool = False,
    tolerance: float = 1e-8,
) -> Estimate:
    """Estimate on a tensor; `ppml` says what the parameters mean."""
    if correct and (
        effects.pair != "directed" or not (effects.exporter_year and effects.importer_year)
    ):
        what = Text(N_("The correction is for exporter-year, importer-year and pair effects."))
        raise BadRequestError(what, Text(N_("Add these effects, or leave the correction out.")))
    sample, left_out = usable(cells.y, cells.known, effects)
    if not sample.any():
        what = Text(
            N_("No cell is left once the effects have taken those that they explain alone.")
        )
        raise BadRequestError(what, Text(N_("Use fewer effects or more data.")))
    found, sample, proof, gone = _fitted(cells, sample, effects, tolerance)
    left_out = {why: left_out.get(why, 0) + gone.get(why, 0) for why in (left_out | gone)}
    names, collinear = _kept(cells, found)
    V, g = covariance(found, cells.X, cells.y, sample, effects, clusters, small)
    beta, correction = found.beta, None
    if correct:
        correction = three_way(found, cells.X, cells.y, sample)
        beta, V, clusters, small = beta - correction.bias, correction.V, ("pair",), "stata"
        g = int(sample.any(axis=0).sum())
    y = cells.y[sample]
    log_likelihood, nothing = _log_likelihoods(y, found.mu[sample])
    return Estimate(
        "ppml",
        names,
        beta,
        V,
        tuple(clusters),
        g,
        small,
        effects,
        int(sample.sum()),
        dict(cells.left_out) | left_out,
        collinear,
        proof,
        found.deviance,
        log_likelihood,
        1 - log_likelihood / nothing,
        found.iterations,
        found.residual,
        correction,
        found.mu,
    )


def _kept(cells: Tensor, found: Fit) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names of the regressors that were kept, and of those that are collinear."""
    kept = [n for n, there in zip(cells.names, found.kept, strict=True) if there]
    return tuple(kept), tuple(n for n in cells.names if n not in kept)


def _label(what: str, data: Mapping[str, Any], labels: Mapping[str, str]) -> str | None:
    named = labels.get(what)
    for name in (named,) if named else _LABELS[what]:
        if name in data:
            return name
    if what == "year" and not named:
        return None
    values: dict[str, object] = {"what": what, "known": ", ".join(data)}
    message = Text(N_("No column says the {what}; there are {known}."), values)
    raise BadRequestError(message, Text(N_("Name it: labels={'exporter': 'origin_code', …}.")))


def _fitted(
    cells: Tensor, sample: Mask, effects: Effects, tolerance: float
) -> tuple[Fit, Mask, Separated | None, dict[str, int]]:
    """Fit; where predictors run away, prove which cells are separated, and fit without them.

    Without cells that are separated, others may be alone in an effect: the last item counts them.
    """
    try:
        found = fit(cells.y, cells.X, sample, effects, tolerance=tolerance)
        if found.runaway is None:
            return found, sample, None, {}
        proof = _separation(cells, sample, effects)
        if not proof.rows.any():
            return found, sample, None, {}
    except ConvergenceError:
        if not (sample & (cells.y == 0)).any():
            raise
        proof = _separation(cells, sample, effects)
        if not proof.rows.any():
            raise
    left = sample.copy()
    left[sample] = ~proof.rows
    left, gone = usable(cells.y, left, effects)
    told = Separated(
        int(proof.rows.sum()),
        tuple(n for n, part in zip(cells.names, proof.regressors, strict=True) if part),
        proof.method,
        float(np.abs(proof.certificate[~proof.rows]).max(initial=0.0)),
    )
    return fit(cells.y, cells.X, left, effects, tolerance=tolerance), left, told, gone


def _separation(cells: Tensor, sample: Mask, effects: Effects) -> Separation:
    """Exact separation on the rows of the sample."""
    t, i, j = np.nonzero(sample)
    n = len(cells.exporters)
    groups = []
    if effects.exporter_year:
        groups.append(t * n + i)
    if effects.importer_year:
        groups.append(t * n + j)
    if effects.pair:
        low, high = (np.minimum(i, j), np.maximum(i, j)) if effects.pair == "symmetric" else (i, j)
        groups.append(low * n + high)
    codes = [np.unique(g, return_inverse=True)[1] for g in groups]
    return separated(cells.y[sample], cells.X[:, sample].T, codes)


def _log_likelihoods(y: Floats, mu: Floats) -> tuple[float, float]:
    """Of the fit, and of a model with a constant alone."""

    def work(c: slice) -> tuple[float, float]:
        with np.errstate(divide="ignore", invalid="ignore"):
            terms = np.where(y[c] > 0, y[c] * np.log(mu[c]), 0.0)
        return float(log_factorial(y[c]).sum()), float(terms.sum() - mu[c].sum())

    parts = over(len(y), work)
    constant, told, total = sum(p[0] for p in parts), sum(p[1] for p in parts), float(y.sum())
    return told - constant, total * np.log(total / len(y)) - total - constant


def log_factorial(y: Floats) -> Floats:
    """Logarithm of Γ(y + 1), to 1e-11: Stirling's series, after a shift by eight where y is small.

    Examples
    --------
    >>> log_factorial(np.array([3.0, 5.0])).round(6).tolist()
    [1.791759, 4.787492]
    """
    small = np.flatnonzero(y < _SMALL)
    x = y + 1.0
    x[small] += _SMALL
    over = 1 / (x * x)
    series = (1 / 12 - (1 / 360 - (1 / 1260 - over / 1680) * over) * over) / x
    found: Floats = (x - 0.5) * np.log(x) - x + 0.5 * np.log(2 * np.pi) + series
    shift = np.ones(len(small))
    for k in range(1, int(_SMALL) + 1):
        shift *= y[small] + k
    found[small] -= np.log(shift)
    return found
