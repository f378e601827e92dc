"""Estimate a gravity equation from the rows of a panel."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from math import erfc, sqrt
from typing import Any, Final

import numpy as np
from numpy.typing import ArrayLike

from kerjasama.errors import BadRequestError, ConvergenceError, NotATensorError, short
from kerjasama.models.gravity.bias import three_way
from kerjasama.models.gravity.covariance import (
    Small,
    clusters_of,
    covariance,
    saturated,
    standard_error,
)
from kerjasama.models.gravity.effects import Effects, Floats
from kerjasama.models.gravity.fallback import by_pyfixest
from kerjasama.models.gravity.fits import Fit
from kerjasama.models.gravity.formula import columns, parts
from kerjasama.models.gravity.likelihood import likelihood, of_flows
from kerjasama.models.gravity.linear import least_squares
from kerjasama.models.gravity.newton import fit
from kerjasama.models.gravity.result import Estimate, Separated
from kerjasama.models.gravity.sample import Mask, usable
from kerjasama.models.gravity.separation import parted
from kerjasama.models.gravity.start import Start
from kerjasama.models.gravity.tensor import Tensor, tensor
from kerjasama.models.threads import aside, one_blas_thread
from kerjasama.words import N_, Text

_INDEX: Final = "index²"
_TAKEN: Final = N_("No cell is left once the effects have taken those that they explain alone.")
_FLAT: Final = 1e-6  # spread of an index whose square says nothing
_NOISE: Final = 1e-24  # share of the squares that is rounding: nothing is left unexplained
_LABELS: Final = {
    "exporter": ("exporter", "iso3_o", "origin"),
    "importer": ("importer", "iso3_d", "destination"),
    "year": ("year", "period"),
    "sector": ("sector",),
}
_OPTIONAL: Final = ("year", "sector")


def ppml(  # noqa: PLR0913 - one option for each choice
    formula: str,
    data: Mapping[str, Any],
    *,
    cluster: str = "pair",
    small: Small = "stata",
    correct: bool = False,
    labels: Mapping[str, str] | None = None,
    weights: str | ArrayLike | None = None,
    tolerance: float = 1e-8,
) -> Estimate:
    """Estimate a gravity equation by Poisson pseudo maximum likelihood.

    Parameters
    ----------
    formula
        Flow, regressors and effects: ``trade ~ rta + log(dist) | exporter^year + importer^year``.
        Effects are ``exporter^year``, ``importer^year``, ``pair`` (each way by itself) or
        ``symmetric-pair``; in a cross-section also ``exporter`` and ``importer``. Where the data
        have several sectors: ``exporter^sector^year``, ``importer^sector^year``, and pairs either
        by sector, ``pair^sector``, or for all sectors alike, ``pair``. Without any effect, a
        constant is added.
    data
        Columns of one length, by name: a dict of arrays or a data frame, in any order of rows.
    cluster
        One of ``pair``, ``symmetric-pair``, ``exporter``, ``importer``, ``year``,
        ``exporter^year``, ``importer^year``, ``sector``, each of them (but the last) also with
        ``^sector``, several joined by ``+``; empty for robust errors.
    small
        Small-sample factor: as ``stata`` (G / (G − 1)), as ``fixest``, or ``none``.
    correct
        Correct coefficients and errors for the bias of three-way effects (Weidner and Zylkin 2021);
        the covariance is then clustered by pair, with the factor of ``stata``.
    labels
        Names of the columns ``exporter``, ``importer``, ``year`` and ``sector`` where they are
        others than these, ``iso3_o``, ``iso3_d``, ``origin``, ``destination`` and ``period``.
    weights
        Weights of the rows in the likelihood, not negative: the name of a column, or an array.
    tolerance
        Largest change of a coefficient that another step would make.

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
    try:
        cells, effects = arranged(formula, data, labels or {}, weights)
    except NotATensorError as why:
        if correct or weights is not None:
            raise
        where = {what: _label(what, data, labels or {}, needed=False) for what in _LABELS}
        return by_pyfixest(
            formula, data, where, why, cluster=cluster, small=small, tolerance=tolerance
        )
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
    cells, effects = arranged(formula, data, labels or {})
    positive = cells.known & (cells.y > 0)
    sample, gone = usable(cells.y, positive, effects)
    _some(sample, _TAKEN)
    left_out = {N_("a flow is zero"): int(cells.known.sum() - positive.sum())} | gone
    z = np.log(np.where(sample, cells.y, 1.0))
    found = telling(cells, least_squares(z, cells.X, sample, effects))
    ways = clusters_of(cluster)
    V, g = covariance(found, cells.X, z, sample, effects, ways, small)
    names, collinear = _kept(cells, found)
    n, log_likelihood, r2 = int(sample.sum()), np.nan, np.nan
    if found.objective > _NOISE * float(np.vdot(z, z)):
        log_likelihood = -n / 2 * (np.log(2 * np.pi * found.objective / n) + 1)
    if np.ptp(z[sample]):
        r2 = 1 - found.objective / float(np.sum((z[sample] - z[sample].mean()) ** 2))
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
        found.objective,
        float(log_likelihood),
        r2,
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
    cells, effects = arranged(formula, data, labels or {})
    ways = clusters_of(cluster)
    first = estimate(cells, effects, ways)
    index = np.log(np.where(first.mu > 0, first.mu, 1.0))
    index -= index[first.mu > 0].mean()
    if np.ptp(index[first.mu > 0]) < _FLAT:
        raise _unsaid()
    more = replace(
        cells, X=np.concatenate([cells.X, index[None] ** 2]), names=(*cells.names, _INDEX)
    )
    again = replace(more, known=first.mu > 0)
    told = estimate(again, effects, ways)
    if _INDEX not in told.names:
        raise _unsaid()
    k = told.names.index(_INDEX)
    z = float(told.beta[k]) / standard_error(told.V, k)
    return z, erfc(abs(z) / sqrt(2))


def _unsaid() -> BadRequestError:
    what = Text(N_("The squared index says nothing that the regressors and effects do not."))
    return BadRequestError(what, Text(N_("The test needs regressors that vary.")))


def arranged(
    formula: str,
    data: Mapping[str, Any],
    labels: Mapping[str, str],
    weights: str | ArrayLike | None = None,
) -> tuple[Tensor, Effects]:
    """Tensor and effects that a formula and a panel say; parameters as of `ppml`.

    Examples
    --------
    >>> rows = {"trade": [9, 1, 2, 8], "home": [1, 0, 0, 1]}
    >>> rows |= {"iso3_o": list("aabb"), "iso3_d": list("abab")}
    >>> cells, effects = arranged("trade ~ home | exporter + importer", rows, {})
    >>> cells.y.shape, effects.pair
    ((1, 2, 2), '')
    """
    held = {str(name): data[name] for name in data}
    said_of = formula.partition("|")[2]
    where = {what: _label(what, held, labels, needed=what in said_of) for what in _LABELS}
    year, sector = (np.asarray(held[name]) if name else None for name in map(where.get, _OPTIONAL))
    panel, many = (one is not None and bool((one != one[:1]).any()) for one in (year, sector))
    said = parts(formula, panel=panel, sectors=many)
    weigh = held.get(weights) if isinstance(weights, str) else weights
    missing = [said.flow] if said.flow not in held else []
    missing += [weights] if isinstance(weights, str) and weights not in held else []
    if missing:
        names = ", ".join(map(short, missing))
        values: dict[str, object] = {"names": names, "known": ", ".join(held)}
        what = Text(N_("The data have no column {names}; there are {known}."), values)
        raise BadRequestError(what, Text(N_("Check the spelling.")))
    named = columns(said.regressors, held)
    if not said.effects.any:
        named = {"constant": np.ones(len(held[said.flow]))} | named
    exporter, importer = held[str(where["exporter"])], held[str(where["importer"])]
    who = (exporter, importer, year, sector if many else None)
    cells = tensor(held[said.flow], named, *who, weights=weigh, name=said.flow)
    return cells, replace(said.effects, sectors=len(cells.sectors))


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
    effects = replace(effects, sectors=len(cells.sectors))
    if correct:
        _correctable(effects, cells)
    sample, left_out = usable(cells.y, cells.known, effects)
    w = cells.weights
    y = cells.y if w is None else cells.y * w
    alone = aside(partial(of_flows, cells.y, sample, w))  # a first guess leaves a processor idle
    with one_blas_thread():
        found, sample, proof, gone = fitted(cells, sample, effects, tolerance)
        telling(cells, found)
        V, g = covariance(found, cells.X, y, sample, effects, clusters, small)
        mu = found.mu if w is None else found.mu / np.where(sample, w, 1.0)
        known = found.objective if w is None else None
        told = likelihood(cells.y, mu, sample, w, alone.result(), known)
    left_out = {why: left_out.get(why, 0) + gone.get(why, 0) for why in (left_out | gone)}
    names, collinear = _kept(cells, found)
    beta, correction = found.beta, None
    if correct:
        correction = three_way(found, cells.X, cells.y, sample)
        beta, clusters, small = beta - correction.bias, ("pair",), "stata"
        V = V if saturated(found, y, sample, effects) else correction.V
        g = int(sample.any(axis=0).sum())
    return Estimate(
        "ppml",
        names,
        beta,
        V,
        tuple(clusters),
        g,
        small,
        effects,
        int(np.count_nonzero(sample)),
        dict(cells.left_out) | left_out,
        collinear,
        proof,
        told.deviance,
        told.fitted,
        told.pseudo_r2,
        found.iterations,
        found.residual,
        correction,
        mu,
    )


def _correctable(effects: Effects, cells: Tensor) -> None:
    if effects.pair != "directed" or not (effects.exporter_year and effects.importer_year):
        what = Text(N_("The correction is for exporter-year, importer-year and pair effects."))
        raise BadRequestError(what, Text(N_("Add these effects, or leave the correction out.")))
    if effects.sectors > 1:
        what = Text(N_("The correction of three-way effects is not worked out for sectors."))
        hint = N_("Estimate sector by sector, or leave the correction out.")
        raise BadRequestError(what, Text(hint))
    if cells.weights is not None:
        what = Text(N_("The correction of three-way effects is not worked out for weights."))
        raise BadRequestError(what, Text(N_("Leave the weights or the correction out.")))


def _kept(cells: Tensor, found: Fit) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names of the regressors that were kept, and of those that are collinear."""
    kept = [n for n, there in zip(cells.names, found.kept, strict=True) if there]
    return tuple(kept), tuple(n for n in cells.names if n not in kept)


def telling(cells: Tensor, found: Fit) -> Fit:
    """Refuse a fit that tells nothing of any regressor."""
    if cells.names and not found.kept.any():
        values: dict[str, object] = {"names": ", ".join(map(short, cells.names))}
        what = Text(N_("The effects explain every regressor: {names}."), values)
        raise BadRequestError(what, Text(N_("Use regressors that vary within the effects.")))
    return found


def _label(
    what: str, data: Mapping[str, Any], labels: Mapping[str, str], *, needed: bool = False
) -> str | None:
    named = labels.get(what)
    for name in (named,) if named else _LABELS[what]:
        if name in data:
            return name
    if what in _OPTIONAL and not needed and not named:
        return None
    values: dict[str, object] = {"what": what, "known": ", ".join(data)}
    message = Text(N_("No column says the {what}; there are {known}."), values)
    raise BadRequestError(message, Text(N_("Name it: labels={'exporter': 'origin_code', …}.")))


def fitted(
    cells: Tensor,
    sample: Mask,
    effects: Effects,
    tolerance: float = 1e-8,
    start: Start | None = None,
) -> tuple[Fit, Mask, Separated | None, dict[str, int]]:
    """Fit; where predictors run away, prove which cells are separated, and fit without them.

    Parameters
    ----------
    sample
        Cells that take part, shape (T, N, M), as `usable` leaves them.
    start
        Where to begin.

    Returns
    -------
    fit, sample
        The cells of the sample that are not separated, and the fit to them.
    separated
        What was proved; None if nothing is separated.
    left_out
        Cells that are alone in an effect without those that are separated.

    Raises
    ------
    BadRequestError
        If no cell is left.
    ConvergenceError
        If the tolerance is missed.

    Examples
    --------
    >>> from kerjasama.models.gravity import Effects, tensor
    >>> cells = tensor([9, 1, 2, 8], {"home": [1, 0, 0, 1]}, list("aabb"), list("abab"))
    >>> round(float(fitted(cells, cells.known, Effects())[0].beta[0]), 3)
    1.792
    """

    def weighed(left: Mask) -> Mask | Floats:
        return left if cells.weights is None else left * cells.weights

    _some(sample, _TAKEN)
    try:
        found = fit(cells.y, cells.X, weighed(sample), effects, start=start, tolerance=tolerance)
        if found.runaway is None:
            return found, sample, None, {}
        proof = parted(cells, sample, effects)
        if not proof.rows.any():
            return found, sample, None, {}
    except ConvergenceError:
        if not (sample & (cells.y == 0)).any():
            raise
        proof = parted(cells, sample, effects)
        if not proof.rows.any():
            raise
    left = sample.copy()
    left[sample] = ~proof.rows
    left, gone = usable(cells.y, left, effects)
    _some(left, N_("No cell is left that is neither separated nor explained by an effect alone."))
    told = Separated(
        int(proof.rows.sum()),
        tuple(n for n, part in zip(cells.names, proof.regressors, strict=True) if part),
        proof.method,
        float(np.abs(proof.certificate[~proof.rows]).max(initial=0.0)),
    )
    found = fit(cells.y, cells.X, weighed(left), effects, start=start, tolerance=tolerance)
    return found, left, told, gone


def _some(sample: Mask, what: str) -> None:
    """Refuse to estimate on nothing."""
    if not sample.any():
        raise BadRequestError(Text(what), Text(N_("Use fewer effects or more data.")))
