"""What is no gravity tensor is estimated by pyfixest, and said so."""

import sys
import warnings

import numpy as np
import pytest

from kerjasama.errors import BadRequestError, ConvergenceError, MissingExtraError, NotATensorError
from kerjasama.models.gravity import fallback, ppml
from kerjasama.models.gravity.fallback import FallbackWarning, by_pyfixest
from kerjasama.words import N_, Text

LABELS = {"exporter": "iso3_o", "importer": "iso3_d", "year": "year"}
WHY = NotATensorError(Text(N_("Sum or choose their rows first.")))


@pytest.fixture(scope="module")
def rows(panel):
    """Return the panel as columns, with an industry that nothing depends on."""
    y, X, known = panel
    t, i, j = np.nonzero(known)
    return {
        "trade": y[known],
        "rta": X[0][known],
        "tariff": X[1][known],
        "iso3_o": np.array(list("abcdefg"))[i],
        "iso3_d": np.array(list("abcdefg"))[j],
        "year": 2000 + t,
        "industry": (i + 2 * j + t) % 3,
    }


def quietly(*args, **kwargs):
    pytest.importorskip("pyfixest", reason="pyfixest is not installed")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FallbackWarning)
        return by_pyfixest(*args, **kwargs)


@pytest.mark.parametrize(
    ("cluster", "small"),
    [("pair", "stata"), ("pair", "fixest"), ("exporter+importer", "stata"), ("", "none")],
)
def test_on_a_tensor_both_engines_tell_the_same(rows, cluster, small) -> None:
    formula = "trade ~ rta + tariff | exporter^year + importer^year + pair"
    ours = ppml(formula, rows, cluster=cluster, small=small)
    theirs = quietly(formula, rows, LABELS, WHY, cluster=cluster, small=small)
    assert theirs.beta == pytest.approx(ours.beta, abs=1e-8)
    assert np.allclose(theirs.V, ours.V, rtol=1e-6, atol=0)
    assert (theirs.cells, theirs.n_clusters) == (ours.cells, ours.n_clusters)
    assert theirs.left_out == ours.left_out
    for name in ("deviance", "log_likelihood", "pseudo_r2"):
        assert getattr(theirs, name) == pytest.approx(getattr(ours, name), rel=1e-9)


def test_other_effects_are_estimated_with_a_warning_that_says_why(rows) -> None:
    pytest.importorskip("pyfixest", reason="pyfixest is not installed")
    with pytest.warns(FallbackWarning, match="by pyfixest .*'exporter\\^industry' is no fixed"):
        found = ppml("trade ~ rta | exporter^industry + importer^year", rows, cluster="industry")
    assert found.engine.startswith("pyfixest ")
    assert found.absorbed == ("exporter^industry", "importer^year")
    assert found.n_clusters == 3
    assert found.residual < 1e-8
    told = str(found)
    assert "fixed effects: exporter^industry, importer^year." in told
    assert "Estimated by pyfixest" in told


def test_several_rows_of_a_pair_give_what_their_sum_gives(rows) -> None:
    pytest.importorskip("pyfixest", reason="pyfixest is not installed")
    n = len(rows["trade"])
    part = np.floor(rows["trade"] * 0.3)
    twice = {name: np.concatenate([values, values]) for name, values in rows.items()}
    twice["trade"] = np.concatenate([part + 0.25, rows["trade"] - part + 0.5])
    with pytest.warns(FallbackWarning, match=f"{n} pairs stand more than once in a year"):
        found = ppml("trade ~ rta | exporter^year + importer^year", twice)
    summed = ppml(
        "trade ~ rta | exporter^year + importer^year", rows | {"trade": rows["trade"] + 0.75}
    )
    assert found.beta == pytest.approx(summed.beta, abs=1e-8)
    assert found.se == pytest.approx(summed.se, rel=1e-6)  # clusters hold both rows


def test_rows_that_are_repeated_in_everything_stay_an_error(rows) -> None:
    twice = {name: np.concatenate([values, values]) for name, values in rows.items()}
    with pytest.raises(BadRequestError, match="stand more than once"):
        ppml("trade ~ rta | exporter^year + importer^year", twice)


def test_an_effect_that_is_no_column_stays_an_error(rows) -> None:
    with pytest.raises(BadRequestError, match="'exporter\\^sektor' is no fixed effect"):
        ppml("trade ~ rta | exporter^sektor", rows)


@pytest.mark.parametrize(
    ("changed", "cluster", "says"),
    [
        ({}, "sektor", "no cluster 'sektor'"),
        ({}, "exporter+importer+year", "one or two"),
        ({"trade": -1.0}, "pair", "Flows must be zero or more"),
        ({"trade": 0.0}, "pair", "Every flow is zero"),
        ({"rta": np.inf}, "pair", "rta is infinite in"),
    ],
)
def test_bad_rows_and_clusters_are_named(rows, changed, cluster, says) -> None:
    data = rows | {name: np.full(len(rows["trade"]), value) for name, value in changed.items()}
    with pytest.raises(BadRequestError, match=says):
        ppml("trade ~ rta | exporter^industry", data, cluster=cluster)


def test_separation_is_exact_here_too(rows) -> None:
    some = (rows["trade"] == 0) & (np.arange(len(rows["trade"])) % 3 == 0)
    formula = "trade ~ rta + embargo | exporter^industry + importer^year"
    found = quietly(formula, rows | {"embargo": some * 1.0}, LABELS, WHY)
    assert found.separated is not None
    assert found.separated.regressors == ("embargo",)
    assert found.separated.cells >= some.sum()
    assert found.collinear == ("embargo",)
    assert found.cells + found.separated.cells + sum(found.left_out.values()) == len(some)


def test_missing_values_are_counted_and_a_constant_is_added(rows) -> None:
    rta = np.where(np.arange(len(rows["trade"])) < 5, np.nan, rows["rta"])
    found = quietly("trade ~ rta", rows | {"rta": rta}, LABELS, WHY, cluster="")
    assert found.left_out == {"a value is missing": 5}
    assert found.names == ("constant", "rta")
    y = rows["trade"][5:]
    means = [y[rows["rta"][5:] == r].mean() for r in (0, 1)]
    assert found.beta == pytest.approx([np.log(means[0]), np.log(means[1] / means[0])])


def test_rows_without_a_label_are_left_out_and_counted(rows) -> None:
    named = np.array(["x", "y", "z"], object)[rows["industry"]]
    named[:4] = [None, float("nan"), None, None]
    found = quietly("trade ~ rta | exporter^kind", rows | {"kind": named}, LABELS, WHY)
    assert found.left_out["a value is missing"] == 4
    numbered = rows["industry"] + 0.0
    numbered[:3] = np.nan
    found = quietly("trade ~ rta | exporter^kind", rows | {"kind": numbered}, LABELS, WHY)
    assert found.left_out["a value is missing"] == 3


def test_a_result_that_misses_its_conditions_is_an_error(rows, monkeypatch) -> None:
    pytest.importorskip("pyfixest", reason="pyfixest is not installed")
    right = fallback._fitted

    def wrong(*args):
        beta, V, kept, mu = right(*args)
        return beta, V, kept, 1.01 * mu

    monkeypatch.setattr(fallback, "_fitted", wrong)
    with pytest.raises(ConvergenceError, match=r"pyfixest .* did not converge"):
        quietly("trade ~ rta | exporter^industry", rows, LABELS, WHY)


def test_what_pyfixest_refuses_is_told(rows) -> None:
    flat = rows | {"one": np.ones(len(rows["trade"]))}
    with pytest.raises(BadRequestError, match=r"pyfixest \S+ cannot estimate this"):
        quietly("trade ~ one | exporter^industry", flat, LABELS, WHY)
    stopped = fallback._refused(ValueError("Demeaning failed after 9 iterations."), "p", 1e-8)
    assert isinstance(stopped, ConvergenceError)


def test_without_pyfixest_it_says_why_it_is_needed(rows, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "pyfixest", None)
    with pytest.raises(MissingExtraError, match=r"no fixed effect.*kerjasama\[peers\]"):
        ppml("trade ~ rta | exporter^industry", rows)


def test_the_correction_is_for_tensors(rows) -> None:
    with pytest.raises(NotATensorError):
        ppml("trade ~ rta | exporter^industry", rows, correct=True)
