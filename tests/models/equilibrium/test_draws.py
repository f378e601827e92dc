"""Uncertainty: every draw is its own exact solution."""

import sys

import numpy as np
import pytest

from kerjasama.errors import BadRequestError, ConvergenceError
from kerjasama.models import threads
from kerjasama.models.equilibrium import (
    Economy,
    Tariffs,
    change,
    draws,
    elasticities,
    normal_effects,
    standard_draws,
)

MODULE = sys.modules["kerjasama.models.equilibrium.draws"]  # beside the function of that name
UNEVEN = [[60.0, 30.0, 10.0], [5.0, 40.0, 5.0], [15.0, 0.0, 35.0]]
ONE = np.array([[0.0, 1, 0], [1, 0, 0], [0, 0, 0]])
TWO = np.array([[0.0, 0, 1], [0, 0, 1], [1, 1, 0]])


@pytest.mark.parametrize("rule", ["multiplicative", "additive", "balanced"])
def test_every_draw_is_solved_as_alone(rule):
    world = Economy("ABC", UNEVEN, 5, rule)
    z = standard_draws(3, 12, ("one", "two", "theta"))
    b = normal_effects([0.5, -0.3], [[0.09, 0.02], [0.02, 0.04]], z[:, :2])
    theta = elasticities(5, 1, z[:, 2])
    rates = np.where(np.eye(3), 0, 0.1)
    tariffs, A = Tariffs(rates, rates * 2), [1.1, 1, 0.95]
    found = draws(world, b, [ONE, TWO], theta, productivity=A, tariffs=tariffs)
    assert found.effects.tolist() == b.tolist()
    assert found.theta.tolist() == theta.tolist()
    assert 0 < found.residual <= 1e-12
    for k in range(12):
        alone = change(
            Economy("ABC", UNEVEN, theta[k], rule),
            np.exp(b[k, 0] * ONE + b[k, 1] * TWO),
            productivity=A,
            tariffs=tariffs,
        )
        for name, value in (
            ("real_wage", alone.real_wage),
            ("real_income", alone.real_income),
            ("exports", alone.exports_change),
            ("imports", alone.imports_change),
        ):
            np.testing.assert_allclose(getattr(found, name)[k], np.log(value), atol=1e-11)


def test_the_center_is_the_counterfactual_at_the_means():
    world = Economy("ABC", UNEVEN, 5)
    found = draws(world, [[0.2], [0.6]], [ONE], [4, 6])
    exact = change(world, np.exp(0.4 * ONE))
    np.testing.assert_allclose(found.center.real_wage, exact.real_wage, rtol=1e-12)
    assert found.center.economy.theta == 5


def test_where_everything_is_linear_the_interval_is_that_of_the_delta_method():
    world, error = Economy("ABC", UNEVEN, 5), 1e-5
    z = standard_draws(3, 400, ("one",))
    found = draws(world, normal_effects([0.5], [[error**2]], z), [ONE])
    up, down = (np.log(change(world, np.exp(b * ONE)).real_wage) for b in (0.501, 0.499))
    slope = (up - down) / 0.002
    reach = np.quantile(z, 0.975) * error
    middle = np.log(found.center.real_wage)
    low, high = found.interval("real_wage", 0.95)
    np.testing.assert_allclose((low + high) / 2, middle, rtol=0, atol=1e-10)
    np.testing.assert_allclose((high - low) / 2, abs(slope) * reach, rtol=1e-4)
    assert reach / error == pytest.approx(1.96, abs=0.2)


def test_the_same_seed_gives_the_same_bytes_on_any_number_of_threads(monkeypatch):
    monkeypatch.setattr(MODULE, "_THREADED", 0)
    world = Economy("ABC", UNEVEN, 5, "balanced")
    told = []
    for count in (1, 2, 3):
        monkeypatch.setattr(threads, "workers", lambda count=count: count)
        z = standard_draws(3, 50, ("one", "theta"))
        b, theta = normal_effects([0.5], [[0.04]], z[:, :1]), elasticities(5, 0.5, z[:, 1])
        found = draws(world, b, [ONE], theta)
        told.append(found.real_wage.tobytes() + found.exports.tobytes())
    assert told[0] == told[1] == told[2]


def test_scenarios_with_common_numbers_differ_by_what_they_are():
    """The difference of two nested agreements is known much better than either."""
    world = Economy("ABC", UNEVEN, 5)
    z = standard_draws(3, 200, ("one", "theta"))
    b, theta = normal_effects([0.5], [[0.04]], z[:, :1]), elasticities(5, 0.5, z[:, 1])
    small, large = (draws(world, b, [D], theta).real_wage for D in (ONE, ONE + 0.1 * TWO))
    assert (large - small)[:, 0].std() < 0.3 * small[:, 0].std()


def test_intervals_are_percentiles_and_nan_where_nothing_was_traded():
    world = Economy("AB", [[80, 0], [20, 80]], 4, "additive")
    found = draws(world, [[0.1], [0.2], [0.3]], [[[0, 1], [1, 0]]])
    assert np.isnan(found.exports[:, 0]).all()
    assert np.isnan(found.interval("exports")[:, 0]).all()
    low, high = found.interval("real_wage", 0.5)
    np.testing.assert_allclose([low, high], np.quantile(found.real_wage, [0.25, 0.75], axis=0))


def test_wide_draws_are_solved_too():
    world = Economy("ABC", UNEVEN, 5, "balanced")
    found = draws(world, [[-12.0], [0.0], [4.0]], [np.where(np.eye(3), 0, 1)])
    assert found.residual <= 1e-12
    assert found.real_wage[0].max() < 0 < found.real_wage[2].min()
    np.testing.assert_allclose(found.real_wage[1], 0, atol=1e-12)


def test_a_prediction_that_leads_astray_is_left_behind(monkeypatch):
    world, b = Economy("ABC", UNEVEN, 5), [[0.1], [0.3]]
    right = draws(world, b, [ONE]).real_wage
    linear = MODULE._Asked.linear

    def astray(asked):
        center, slopes = linear(asked)
        return center, slopes * np.nan

    monkeypatch.setattr(MODULE._Asked, "linear", astray)
    np.testing.assert_allclose(draws(world, b, [ONE]).real_wage, right, rtol=0, atol=1e-12)


@pytest.mark.parametrize("rule", ["multiplicative", "additive", "balanced"])
def test_the_prediction_is_the_derivative_of_log_wages(rule):
    world, h = Economy("ABC", UNEVEN, 5, rule), 1e-5
    tariffs = Tariffs(np.zeros((3, 3)), np.where(np.eye(3), 0, 0.1))
    asked = MODULE._Asked.of(world, [[0.5, -0.2]], [ONE, TWO], 5, None, tariffs)
    slopes = asked.linear()[1]
    for k, step in enumerate(np.eye(3) * h):
        wages = []
        for sign in (1, -1):
            b1, b2, theta = np.array([0.5, -0.2, 5]) + sign * step
            same = Economy("ABC", UNEVEN, theta, rule)
            wages.append(change(same, np.exp(b1 * ONE + b2 * TWO), tariffs=tariffs).wage)
        numeric = np.log(wages[0] / wages[1]) / (2 * h)
        np.testing.assert_allclose(slopes[k], numeric, rtol=0, atol=1e-7)


def test_a_draw_without_equilibrium_is_named():
    world = Economy("AB", [[10, 40], [1, 1]], 4, "additive")
    with pytest.raises(
        ConvergenceError, match=r"This is draw 2 of 3, with a trade elasticity of 4"
    ):
        draws(world, [[0.0], [-30.0], [30.0]], [[[0, 1], [1, 0]]])


@pytest.mark.parametrize(
    ("effects", "patterns", "theta", "said"),
    [
        ([0.1], [ONE], None, "one number for each draw and effect"),
        ([[0.1]], ONE, None, "one number for each draw and effect"),
        (np.zeros((0, 1)), [ONE], None, "one number for each draw and effect"),
        ([[0.1, 0.2]], [ONE], None, "3 × 3 a pattern"),
        ([["a"]], [ONE], None, "tables of numbers"),
        ([[np.nan]], [ONE], None, "must be finite numbers"),
        ([[0.1]], [np.where(ONE, np.inf, 0)], None, "must be finite numbers"),
        ([[0.1]], [ONE], [0], "a positive trade elasticity for each"),
        ([[0.1]], [ONE], [4, 5], "a positive trade elasticity for each"),
        ([[1e6]], [ONE], None, "too large for a number"),
    ],
)
def test_draws_that_mean_nothing_are_refused(effects, patterns, theta, said):
    with pytest.raises(BadRequestError, match=said):
        draws(Economy("ABC", UNEVEN, 5), effects, patterns, theta)


def test_intervals_of_nothing_are_refused():
    found = draws(Economy("ABC", UNEVEN, 5), [[0.1]], [ONE])
    with pytest.raises(
        BadRequestError, match="real_wage, real_income, exports, imports, not 'gdp'"
    ):
        found.interval("gdp")
    for level in (0, 1, 95):
        with pytest.raises(BadRequestError, match="between 0 and 1"):
            found.interval("exports", level)
