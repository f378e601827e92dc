"""Panels and effects that make no gravity tensor, estimated by pyfixest, and said so.

Such are effects of other columns (``exporter^industry``) and several rows for a pair in a year.
What the estimates rest on stays the same as for a tensor: rows that say nothing are left out and
counted, separation is decided exactly before anything is estimated, and a result that does not
satisfy its own first-order conditions is an error.
"""

import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from kerjasama.errors import (
    BadRequestError,
    ConvergenceError,
    KerjasamaError,
    MissingExtraError,
    NotATensorError,
    short,
)
from kerjasama.models.gravity.covariance import Small
from kerjasama.models.gravity.effects import Effects, Floats
from kerjasama.models.gravity.formula import columns
from kerjasama.models.gravity.likelihood import log_factorial
from kerjasama.models.gravity.result import Estimate, Separated
from kerjasama.models.gravity.separation import separated
from kerjasama.words import N_, Text, Words, preferred

Codes = NDArray[np.int64]
_SEPARATED: Final = N_("separated by a fixed effect: all its flows are zero")
_SINGLE: Final = N_("alone in a fixed effect, which fits it whatever the rest says")
_MOMENTS: Final = 1e-6  # largest violation of a first-order condition, beside what it adds up
_MOST_CLUSTERS: Final = 2
_MOST_STEPS: Final = 100
_PLAIN: Final = {"", "exporter", "importer", "year", "pair", "symmetric-pair", "sector"}
_FINER: Final = 1e-2  # demeaning must be finer than the steps of the coefficients


class FallbackWarning(UserWarning):
    """An estimate was made by another package than this one."""


@dataclass(frozen=True, slots=True)
class _Rows:
    """What is estimated: flows (n,), regressors (n, k), groups of effects and clusters (n,)."""

    y: Floats
    X: Floats
    names: tuple[str, ...]
    groups: Mapping[str, Codes]
    clusters: Mapping[str, Codes]

    def only(self, kept: NDArray[np.bool_]) -> "_Rows":
        """Take some of the rows, the codes of the effects without gaps."""
        groups = {k: np.unique(g[kept], return_inverse=True)[1] for k, g in self.groups.items()}
        clusters = {k: c[kept] for k, c in self.clusters.items()}
        return _Rows(self.y[kept], self.X[kept], self.names, groups, clusters)


def by_pyfixest(
    formula: str,
    data: Mapping[str, Any],
    labels: Mapping[str, str | None],
    why: NotATensorError,
    *,
    cluster: str = "pair",
    small: Small = "stata",
    tolerance: float = 1e-8,
) -> Estimate:
    """Estimate by PPML on rows instead of a tensor, and warn that it was so.

    Parameters
    ----------
    formula, data, cluster, small, tolerance
        As of `kerjasama.models.gravity.ppml`; effects and clusters may be any columns, joined by
        ``^``, and up to two clusters by ``+``.
    labels
        Names of the columns that hold ``exporter``, ``importer`` and ``year``.
    why
        Why the panel is no tensor. It is raised if an effect is no column either, or if rows are
        repeated with everything that is in the formula.

    Returns
    -------
    estimate
        With ``engine`` and ``why``; ``mu`` is of the rows that took part, shape (n,).

    Raises
    ------
    BadRequestError
        If the rows cannot be used.
    MissingExtraError
        If pyfixest is not installed.
    ConvergenceError
        If pyfixest does not converge, or says that it did where first-order conditions are missed.

    Examples
    --------
    >>> r = np.random.default_rng(3)
    >>> o, d, k = r.integers(0, 5, (3, 300))
    >>> rows = {"trade": r.poisson(5, 300), "rta": r.integers(0, 2, 300), "iso3_o": o, "iso3_d": d,
    ...         "industry": k}
    >>> from kerjasama.models.gravity import ppml
    >>> import pytest; _ = pytest.importorskip("pyfixest")
    >>> with warnings.catch_warnings():
    ...     warnings.simplefilter("ignore", FallbackWarning)
    ...     found = ppml("trade ~ rta | exporter^industry + importer", rows)
    >>> found.engine.split()[0], found.absorbed
    ('pyfixest', ('exporter^industry', 'importer'))
    """
    flow, regressors, effects = _taken_apart(formula)
    rows, left_out = _read(data, labels, (flow, regressors, effects), cluster, why)
    rows, gone = _informative(rows)
    rows, proof, more = _without_separation(rows)
    for told, n in (*gone.items(), *more.items()):
        left_out[told] = left_out.get(told, 0) + n
    try:
        import pyfixest
    except ImportError as e:
        raise MissingExtraError("pyfixest", "peers", why.sentences[0]) from e
    engine = f"pyfixest {pyfixest.__version__}"
    reason = why.sentences[0]
    said = Text(N_("Estimated by {engine}. {why}"), {"engine": engine, "why": reason})
    warnings.warn(Words(preferred())(said), FallbackWarning, stacklevel=3)
    beta, V, kept, mu = _fitted(rows, small, tolerance)
    residual = _residual(rows, kept, mu)
    if not residual < max(_MOMENTS, tolerance / _FINER):
        raise ConvergenceError(engine, 0, residual, max(_MOMENTS, tolerance / _FINER))
    log_likelihood, nothing, deviance = _likelihoods(rows.y, mu)
    counts = [len(np.unique(c)) for c in rows.clusters.values()]
    return Estimate(
        "ppml",
        tuple(n for n, there in zip(rows.names, kept, strict=True) if there),
        beta,
        V,
        tuple(rows.clusters),
        min(counts, default=len(rows.y)),
        small,
        Effects(exporter_year=False, importer_year=False),
        len(rows.y),
        {told: n for told, n in left_out.items() if n},
        tuple(n for n, there in zip(rows.names, kept, strict=True) if not there),
        proof,
        deviance,
        log_likelihood,
        1 - log_likelihood / nothing,
        0,
        residual,
        None,
        mu,
        engine=engine,
        why=reason,
        absorbed=tuple(rows.groups),
    )


def _taken_apart(formula: str) -> tuple[str, str, tuple[str, ...]]:
    left, _, right = formula.partition("~")
    regressors, _, named = right.partition("|")
    terms = (t.strip() for t in named.replace("#", "^").split("+"))
    return left.strip(), regressors.strip(), tuple(t for t in terms if t)


def _read(
    data: Mapping[str, Any],
    labels: Mapping[str, str | None],
    parts: tuple[str, str, tuple[str, ...]],
    cluster: str,
    why: NotATensorError,
) -> tuple[_Rows, dict[str, int]]:
    flow, regressors, effects = parts
    held = {str(name): data[name] for name in data}
    y = np.asarray(held[flow], np.float64) if flow in held else None
    if y is None:
        values: dict[str, object] = {"names": short(flow), "known": ", ".join(held)}
        what = Text(N_("The data have no column {names}; there are {known}."), values)
        raise BadRequestError(what, Text(N_("Check the spelling.")))
    named = {} if effects else {"constant": np.ones(len(y))}
    named |= {k: np.asarray(v, np.float64) for k, v in columns(regressors, held).items()}
    X = np.stack(list(named.values()), axis=1)
    groups = {term: _codes(term, held, labels) for term in effects}
    ways = [c.strip() for c in cluster.split("+") if c.strip()]
    clusters = {term: _codes(term, held, labels) for term in ways}
    unknown = [term for term, codes in clusters.items() if codes is None]
    if any(codes is None for codes in groups.values()):
        raise why
    if unknown or len(ways) > _MOST_CLUSTERS:
        values = {"name": short(unknown[0] if unknown else cluster), "known": ", ".join(held)}
        what = Text(N_("There is no cluster {name!r}."), values)
        hint = N_("Outside a gravity tensor there are one or two, each of columns: {known}.")
        raise BadRequestError(what, Text(hint, values))
    cell = _codes("^".join(k for k in labels if labels[k] is not None), held, labels)
    rows = _Rows(y, X, tuple(named), _known(groups), _known(clusters))
    if set("^".join(effects).split("^")) <= _PLAIN:
        _not_repeated(rows, cell, why)
    missing = np.isnan(y) | np.isnan(X).any(axis=1)
    for part in {part.strip() for term in (*effects, *ways) for part in term.split("^")}:
        missing |= _absent(held.get(labels.get(part) or part), len(y))
    rows = rows.only(~missing)
    _usable(rows)
    return rows, {N_("a value is missing"): int(missing.sum())}


def _known(codes: Mapping[str, Codes | None]) -> dict[str, Codes]:
    return {name: c for name, c in codes.items() if c is not None}


def _codes(term: str, data: Mapping[str, Any], labels: Mapping[str, str | None]) -> Codes | None:
    """One code for each combination of the columns that a term joins; None if one is not there."""
    found: Codes | None = None
    for name in (part.strip() for part in term.split("^")):
        if name in ("pair", "symmetric-pair"):
            two = [np.asarray(data[str(labels[k])]).astype(str) for k in ("exporter", "importer")]
            both = np.unique(np.concatenate(two), return_inverse=True)[1].reshape(2, -1)
            both = np.sort(both, axis=0) if name == "symmetric-pair" else both
            codes = both[0] * (int(both.max(initial=0)) + 1) + both[1]
        else:
            column = labels.get(name) or name
            if column not in data:
                return None
            values = np.asarray(data[column])
            values = values.astype(str) if values.dtype.kind == "O" else values
            codes = np.unique(values, return_inverse=True)[1]
        joined = codes if found is None else found * (int(codes.max(initial=0)) + 1) + codes
        found = np.unique(joined, return_inverse=True)[1].astype(np.int64)
    return found


def _absent(values: Any, n: int) -> NDArray[np.bool_]:
    """Where a label is missing; nowhere, if there is no such column."""
    found = np.zeros(n, bool) if values is None else np.asarray(values)
    if found.dtype.kind == "O":
        return np.array([x is None or x != x for x in found.tolist()])  # noqa: PLR0124
    return np.isnan(found) if found.dtype.kind == "f" else np.zeros(n, bool)


def _not_repeated(rows: _Rows, cell: Codes | None, why: NotATensorError) -> None:
    """Pairs that stand twice with the same of everything are a mistake, not a finer panel."""
    if cell is None:
        return
    once = np.unique(np.column_stack([cell, rows.y, rows.X]), axis=0)
    if len(once) < len(cell) and len(np.unique(once[:, 0])) == len(once):
        raise why


def _usable(rows: _Rows) -> None:
    bad = {"infinite": int(np.isinf(rows.y).sum()), "negative": int((rows.y < 0).sum())}
    sentences = []
    if bad["infinite"] or bad["negative"]:
        told = N_("Flows must be zero or more: {negative} are negative, {infinite} infinite.")
        sentences.append(Text(told, dict(bad)))
    elif not rows.y.any():
        sentences.append(Text(N_("Every flow is zero: there is nothing to explain.")))
    for name, infinite in zip(rows.names, np.isinf(rows.X).sum(axis=0).tolist(), strict=True):
        if infinite:
            told = N_("{name} is infinite in {n} rows (a logarithm of zero?).")
            sentences.append(Text(told, {"name": short(name), "n": infinite}))
    if sentences:
        raise BadRequestError(*sentences, Text(N_("Mend or leave out these rows.")))


def _informative(rows: _Rows) -> tuple[_Rows, dict[str, int]]:
    """Leave out effects whose flows are all zero, and rows alone in an effect, again and again."""
    kept = np.ones(len(rows.y), bool)
    gone = {_SEPARATED: 0, _SINGLE: 0}
    while True:
        before = int(kept.sum())
        for codes in rows.groups.values():
            kept &= (np.bincount(codes, np.where(kept, rows.y, 0.0)) > 0)[codes]
        after = int(kept.sum())
        gone[_SEPARATED] += before - after
        for codes in rows.groups.values():
            kept &= (np.bincount(codes, kept) > 1)[codes]
        left = int(kept.sum())
        gone[_SINGLE] += after - left
        if not left:
            what = Text(
                N_("No cell is left once the effects have taken those that they explain alone.")
            )
            raise BadRequestError(what, Text(N_("Use fewer effects or more data.")))
        if left == before:
            return rows.only(kept), gone


def _without_separation(rows: _Rows) -> tuple[_Rows, Separated | None, dict[str, int]]:
    if rows.y.all():
        return rows, None, {}
    groups = list(rows.groups.values())
    try:
        proof = separated(rows.y, rows.X, groups)
    except ConvergenceError:  # the rectifier, where effects contain one another
        proof = separated(rows.y, rows.X, groups, method="linear-programme")
    if not proof.rows.any():
        return rows, None, {}
    told = Separated(
        int(proof.rows.sum()),
        tuple(n for n, part in zip(rows.names, proof.regressors, strict=True) if part),
        proof.method,
        float(np.abs(proof.certificate[~proof.rows]).max(initial=0.0)),
    )
    left, gone = _informative(rows.only(~proof.rows))
    return left, told, gone


def _fitted(
    rows: _Rows, small: Small, tolerance: float
) -> tuple[Floats, Floats, NDArray[np.bool_], Floats]:
    """Coefficients, covariance, which regressors were kept, and fitted flows."""
    import pandas as pd
    import pyfixest

    table: dict[str, Any] = {"y": rows.y} | {f"x{k}": x for k, x in enumerate(rows.X.T)}
    table |= {f"f{k}": codes for k, codes in enumerate(rows.groups.values())}
    table |= {f"c{k}": codes for k, codes in enumerate(rows.clusters.values())}
    xs, fs, cs = ([name for name in table if name[0] == kind] for kind in "xfc")
    fml = f"y ~ {' + '.join(xs)}" + (f" | {' + '.join(fs)}" if fs else "")
    ssc = pyfixest.ssc(k_adj=small == "fixest", G_adj=small != "none", G_df="min")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what pandas will change
        try:
            model: Any = pyfixest.fepois(
                fml,
                pd.DataFrame(table),
                vcov={"CRV1": "+".join(cs)} if cs else "hetero",
                ssc=ssc,
                drop_intercept=not fs,
                fixef_rm="none",
                separation_check=[],
                iwls_tol=tolerance * _FINER,
                iwls_maxiter=_MOST_STEPS,
                demeaner=pyfixest.MapDemeaner(fixef_tol=tolerance * _FINER, fixef_maxiter=100_000),
            )
        except Exception as e:  # it raises whatever its parts raise
            raise _refused(e, f"pyfixest {pyfixest.__version__}", tolerance) from e
        mu = np.asarray(model.predict(type="response"), np.float64)
        coefficients = model.coef()
    kept = np.isin(xs, [str(name) for name in coefficients.index])
    V = np.asarray(model._vcov, np.float64)  # noqa: SLF001 - no public way to all of it
    return coefficients.to_numpy(np.float64), V, kept, mu


def _refused(e: Exception, engine: str, tolerance: float) -> KerjasamaError:
    """Our error for one of pyfixest's: no convergence, or data that it cannot use."""
    if type(e).__name__ == "NonConvergenceError" or "failed after" in str(e):
        return ConvergenceError(engine, _MOST_STEPS, float("nan"), tolerance)
    values: dict[str, object] = {"engine": engine, "reason": short(str(e).strip(), 160)}
    what = Text(N_("{engine} cannot estimate this: {reason}."), values)
    return BadRequestError(what, Text(N_("Check regressors and effects.")))


def _residual(rows: _Rows, kept: NDArray[np.bool_], mu: Floats) -> float:
    """Largest violation of a first-order condition, as a share of what it adds up."""
    left = rows.y - mu
    both = rows.y + mu
    X = rows.X[:, kept]
    shares = [np.abs(X.T @ left) / (np.abs(X).T @ both)]
    shares += [
        np.abs(np.bincount(codes, left)) / np.bincount(codes, both)
        for codes in rows.groups.values()
    ]
    return float(np.max(np.concatenate(shares)))


def _likelihoods(y: Floats, mu: Floats) -> tuple[float, float, float]:
    """Log likelihood of the fit and of a constant alone, and the deviance."""
    there = y > 0
    constant, total = float(log_factorial(y).sum()), float(y.sum())
    told = float(y[there] @ np.log(mu[there]) - mu.sum()) - constant
    nothing = total * float(np.log(y.mean())) - total - constant
    best = float(y[there] @ np.log(y[there])) - total - constant
    return told, nothing, 2 * (best - told)
