"""Newton on the tensor finds what a regression with a column for every effect finds."""

import numpy as np
import pytest

from kerjasama.errors import ConvergenceError
from kerjasama.models.gravity import Effects
from kerjasama.models.gravity.newton import fit
from kerjasama.models.gravity.sample import usable
from kerjasama.models.gravity.start import Start
from tests.models.gravity.conftest import ALL, Plain


@pytest.mark.parametrize("effects", ALL, ids=str)
def test_coefficients_are_those_of_a_regression_on_dummies(panel, effects) -> None:
    y, X, known = panel
    X = X[:2] if effects.pair else X  # the distance does not vary within a pair
    sample, _ = usable(y, known, effects)
    found, plain = fit(y, X, sample, effects), Plain(y, X, sample, effects)
    assert found.beta == pytest.approx(plain.beta, abs=1e-9)
    assert found.mu[sample] == pytest.approx(plain.mu, rel=1e-6)
    assert not found.mu[~sample].any()
    assert np.linalg.inv(found.information) == pytest.approx(plain.bread, rel=1e-6)
    assert found.runaway is None


def test_the_fit_adds_up_over_every_effect(panel) -> None:
    y, X, known = panel
    effects = Effects(pair="directed")
    sample, _ = usable(y, known, effects)
    gap = np.where(sample, y - fit(y, X[:2], sample, effects).mu, 0.0)
    for axis in (0, 1, 2):
        assert np.abs(gap.sum(axis=axis)).max() < 1e-6 * y.max()


def test_a_full_tensor_needs_no_mask(panel) -> None:
    y, X, _ = panel
    whole = np.ones(y.shape, bool)
    found, plain = fit(y, X, whole, Effects()), Plain(y, X, whole, Effects())
    assert found.beta == pytest.approx(plain.beta, abs=1e-9)


def test_what_the_effects_explain_is_left_out_and_the_rest_is_the_same(panel) -> None:
    y, X, known = panel
    effects = Effects(pair="directed")
    sample, _ = usable(y, known, effects)
    found = fit(y, X[[2, 0, 1, 1]], sample, effects)
    assert found.kept.tolist() == [False, True, True, False]
    assert found.beta == pytest.approx(fit(y, X[:2], sample, effects).beta, abs=1e-8)
    assert found.alpha.shape[1] == 2


def test_the_unit_of_the_flow_changes_nothing(panel) -> None:
    y, X, known = panel
    effects = Effects(pair="directed")
    sample, _ = usable(y, known, effects)
    one, many = (fit(scale * y, X[:2], sample, effects).beta for scale in (1.0, 1e6))
    assert one == pytest.approx(many, abs=1e-9)


def test_too_few_steps_are_an_error_and_no_result(panel) -> None:
    y, X, known = panel
    sample, _ = usable(y, known, Effects())
    with pytest.raises(ConvergenceError) as error:
        fit(y, X, sample, Effects(), most=1)
    assert error.value.iterations == 1
    assert error.value.residual > error.value.tolerance


def test_a_cell_that_runs_away_is_named() -> None:
    y = np.array([[[9.0, 3.0, 4.0], [2.0, 8.0, 0.0], [5.0, 1.0, 7.0]]])
    X = np.zeros((1, 1, 3, 3))
    X[0, 0, 1, 2] = 1.0  # positive only where nothing flows
    try:
        found = fit(y, X, np.ones(y.shape, bool), Effects())
    except ConvergenceError:
        return
    assert found.runaway is not None
    assert np.argwhere(found.runaway).tolist() == [[0, 1, 2]]


@pytest.mark.parametrize("effects", ALL, ids=str)
def test_steps_in_single_precision_change_the_way_and_not_the_end(
    panel, effects, monkeypatch
) -> None:
    y, X, known = panel
    X = X[:2] if effects.pair else X
    sample, _ = usable(y, known, effects)
    far = fit(y, X, sample, effects)
    monkeypatch.setattr("kerjasama.models.gravity.newton._LARGE", 0)
    near = fit(y, X, sample, effects)
    assert near.iterations < far.iterations
    assert near.beta == pytest.approx(far.beta, abs=1e-9)
    assert near.mu[sample] == pytest.approx(far.mu[sample], rel=1e-7)
    assert near.information == pytest.approx(far.information, rel=1e-6, abs=1e-6)


@pytest.mark.usefixtures("rough")
def test_rank_is_judged_in_double_precision(panel) -> None:
    y, X, known = panel
    effects = Effects(pair="directed")
    sample, _ = usable(y, known, effects)
    near = X[0] + 1e-3 * X[1]  # single precision sees no difference to the first
    found = fit(y, np.stack([X[0], near, X[2], 2 * X[0] - near]), sample, effects)
    assert found.kept.tolist() == [True, True, False, False]
    plain = Plain(y, X[:2], sample, effects).beta
    assert found.beta[1] == pytest.approx(1e3 * plain[1], rel=1e-6)
    assert found.beta.sum() == pytest.approx(plain[0], abs=1e-6)


@pytest.mark.usefixtures("rough")
@pytest.mark.parametrize("effects", [Effects(), Effects(pair="directed")], ids=str)
def test_the_level_of_a_regressor_costs_no_digits(panel, effects: Effects) -> None:
    y, X, known = panel
    sample, _ = usable(y, known, effects)
    low, high = (fit(y, X[:2] + level, sample, effects) for level in (0.0, 300.0))
    assert high.iterations == low.iterations
    assert high.beta == pytest.approx(low.beta, abs=1e-9)


@pytest.mark.usefixtures("rough")
@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(("flows", "regressors"), [(1e45, 1.0), (1e-50, 1.0), (1.0, 1e30)])
def test_what_single_precision_cannot_hold_is_fitted_all_the_same(panel, flows, regressors) -> None:
    y, X, known = panel
    effects = Effects(pair="directed")
    sample, _ = usable(y, known, effects)
    found = fit(flows * y, regressors * X[:2], sample, effects)
    plain = Plain(y, X[:2], sample, effects).beta
    assert regressors * found.beta == pytest.approx(plain, abs=1e-9)


def test_a_start_may_have_a_coefficient_of_what_is_collinear(panel) -> None:
    y, X, known = panel
    sample, _ = usable(y, known, Effects())
    plain = fit(y, X, sample, Effects())
    twice = np.concatenate([X, X[:1]])
    start = Start(np.append(plain.beta, 0.5), np.log(np.where(sample, plain.mu, 1.0)) + 0.5 * X[0])
    found = fit(y, twice, sample, Effects(), start=start)
    assert found.kept.tolist() == [True, True, True, False]
    assert found.beta == pytest.approx(plain.beta, abs=1e-8)
