"""Our numbers beside those of other packages on the same data, and where those are wrong.

``python -m benchmarks.peers`` prints the same comparisons as tables.
"""

import warnings

import numpy as np
import pytest

from benchmarks import peers
from benchmarks.gravity import synthetic
from kerjasama.models import gravity
from kerjasama.models.equilibrium import change

SETS = peers.REFERENCE / "certified" / "ppmlhdfe"
EXAMPLE = peers.REFERENCE / "gravity" / "gegravity_sample_data_set.csv"
KINDS = tuple(peers.EFFECTS)


@pytest.mark.parametrize("kind", KINDS)
def test_pyfixest(kind) -> None:
    pytest.importorskip("pyfixest", reason="pyfixest is not installed")
    data = peers.informative(synthetic(25, 5))
    found = peers.ours(data, kind)
    beta, se = peers.pyfixest(data, kind)
    assert found.beta == pytest.approx(beta, abs=1e-9)
    assert found.se == pytest.approx(se, rel=1e-6)


@pytest.mark.parametrize("kind", KINDS)
def test_statsmodels(kind) -> None:
    pytest.importorskip("statsmodels", reason="statsmodels is not installed")
    data = peers.informative(synthetic(8, 3))
    formula = f"trade ~ {' + '.join(peers.REGRESSORS)} | {peers.EFFECTS[kind]}"
    found = gravity.ppml(formula, data, cluster="", small="none")
    beta, se = peers.statsmodels(data, kind)
    assert found.beta == pytest.approx(beta, abs=1e-8)
    assert found.se == pytest.approx(se, rel=1e-5)


@pytest.fixture(scope="module")
def separated_sets():
    if not SETS.is_dir():
        pytest.skip("the reference data do not lie beside the project")
    return peers.cases(SETS)


def test_after_exact_separation_coefficients_are_the_certified_ones(separated_sets) -> None:
    pytest.importorskip("pyfixest", reason="pyfixest is not installed")
    certified = peers.certified(SETS)
    compared = 0
    for case in separated_sets:
        if case.name not in certified:
            continue
        right = certified[case.name]
        ours = peers.without_separation(case)
        assert set(ours) - {"constant"} == set(right) - {"_cons"}, case.name
        for name in set(ours) - {"constant"}:
            assert ours[name] == pytest.approx(right[name], abs=1e-8), case.name
            compared += 1
    assert compared == 25


def test_pyfixest_reports_coefficients_that_do_not_exist(separated_sets) -> None:
    """With its strictest check; without fixed effects it checks nothing."""
    pyfixest = pytest.importorskip("pyfixest", reason="pyfixest is not installed")
    if not pyfixest.__version__.startswith("0.60"):
        pytest.skip("this is known of pyfixest 0.60")
    told = {
        case.name: peers.verdict(
            peers.asked_pyfixest(case), peers.without_separation(case), case
        ).split(":")[0]
        for case in separated_sets
    }
    assert {n for n, v in told.items() if v == "wrong"} == {
        *("05", "06", "10", "16", "17", "18"),
        "example1",
    }
    assert {n for n, v in told.items() if v == "ValueError"} == {"15", "example2"}


def test_statsmodels_does_not_look_for_separation(separated_sets) -> None:
    pytest.importorskip("statsmodels", reason="statsmodels is not installed")
    pytest.importorskip("pyfixest", reason="pyfixest is not installed")
    (case,) = (c for c in separated_sets if c.name == "example1")
    told = peers.asked_statsmodels(case)
    ours = peers.without_separation(case)
    assert "x2" not in ours
    assert abs(told["x2"]) > 10
    assert told["x1"] + told["x2"] == pytest.approx(ours["x1"], abs=1e-4)  # only this exists


@pytest.fixture(scope="module")
def example():
    pytest.importorskip("gegravity", reason="gegravity is not installed")
    if not EXAMPLE.is_file():
        pytest.skip("the reference data do not lie beside the project")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model, heard = peers.gegravity(EXAMPLE, "DEU", 10)
    assert heard == []
    return model


def test_gegravity_finds_the_same_conditional_equilibrium(example) -> None:
    economy, phi, names = peers.same_world(example)
    ours = change(economy, phi, mode="conditional")

    def ratios(kind: str) -> np.ndarray:
        found = (
            [getattr(example.country_set[n], f"_{when}_{kind}_ratio") for n in names]
            for when in ("conditional", "baseline")
        )
        return np.divide(*map(np.array, found))

    # the importer that it measures by has another name within the package
    theirs = phi * ratios("omr")[:, None] * ratios("imr")
    assert ours.trade / economy.trade == pytest.approx(theirs, rel=1e-6)


def test_gegravity_full_equilibrium_does_not_add_up(example) -> None:
    """It holds shares of output and spending at their baseline; we let them move."""
    economy, phi, names = peers.same_world(example)
    ours = change(economy, phi)
    assert np.abs(ours.trade.sum(axis=0) / ours.expenditure - 1).max() < 1e-12
    assert peers.adding_up(example) == pytest.approx(2e-3, rel=0.1)
    canada = 1 / example.country_results.loc["CAN", "welfare statistic"] - 1
    assert canada == pytest.approx(0.004354, abs=1e-6)
    assert ours.real_wage[names.index("CAN")] - 1 == pytest.approx(0.004453, abs=1e-6)


def test_gegravity_returns_what_did_not_converge_or_aborts(example) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with pytest.raises(ValueError, match="problematic"):
            peers.gegravity(EXAMPLE, "DEU", 1)  # its default
        model, heard = peers.gegravity(EXAMPLE, "USA", 10)
    assert not model.solver_diagnostics["full_GE"]["success"]
    assert heard
    right = example.country_results["welfare statistic"]
    wrong = model.country_results["welfare statistic"]
    assert right["CAN"] < 1 < wrong["CAN"]  # a gain becomes a loss, by the choice of the numeraire
