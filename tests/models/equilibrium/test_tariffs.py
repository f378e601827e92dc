"""Tariffs with revenue: budgets, the optimal tariff, refusals."""

import numpy as np
import pytest

from kerjasama.errors import BadRequestError
from kerjasama.models.equilibrium import Economy, Tariffs, change

X = np.array([[60.0, 30.0, 10.0], [5.0, 40.0, 5.0], [15.0, 0.0, 35.0]])
OLD = np.array([[0, 0.1, 0.3], [0, 0, 0.05], [0.2, 0, 0]])
NEW = np.array([[0, 0, 0.3], [0.1, 0, 0], [0.4, 0.1, 0]])
RULES = ["multiplicative", "additive", "balanced"]


def on_imports(rate, n=2):
    """Tariffs of the first economy on all others."""
    rates = np.zeros((n, n))
    rates[1:, 0] = rate
    return Tariffs(np.zeros((n, n)), rates)


def best(world):
    """The tariff that is best for the first economy, by golden section."""
    low, high, ratio = 0.0, 3 / world.theta, (np.sqrt(5) - 1) / 2
    for _ in range(45):
        a, b = high - ratio * (high - low), low + ratio * (high - low)
        gain = [np.log(change(world, tariffs=on_imports(t)).real_income[0]) for t in (a, b)]
        low, high = (low, b) if gain[0] > gain[1] else (a, high)
    return (low + high) / 2


def two(size, home, theta):
    """A balanced world of two; the second is of size one and the first of another."""
    sold = size * (1 - home)
    return Economy("SL", [[size * home, sold], [sold, 1 - sold]], theta)


# --- budgets --------------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", RULES)
def test_spending_is_demand_at_consumer_prices_and_income_is_output_revenue_and_deficit(rule):
    """Everything from its definition in levels: nothing of the solution's algebra."""
    theta = 3.0
    world = Economy("ABC", X, theta, rule)
    A, phi = np.array([1.1, 1, 0.9]), np.where(np.eye(3), 1, 1.2)
    found = change(world, phi, productivity=A, tariffs=Tariffs(OLD, NEW))
    # Tastes and costs of the baseline, where prices at the factory are one.
    paid = world.trade * (1 + OLD)
    taste = paid / paid.sum(axis=0) * (1 + OLD) ** theta
    cost = (found.wage / A)[:, None] * phi ** (-1 / theta) * (1 + NEW)
    weight = taste * cost**-theta
    spent = weight / weight.sum(axis=0) * found.expenditure
    np.testing.assert_allclose(spent / (1 + NEW), found.trade, rtol=1e-12)
    np.testing.assert_allclose(found.trade.sum(axis=1), found.output, rtol=1e-10)
    np.testing.assert_allclose(found.revenue, (NEW * found.trade).sum(axis=0), rtol=1e-14)
    deficit = found.trade.sum(axis=0) - found.trade.sum(axis=1)
    np.testing.assert_allclose(
        found.expenditure, found.output + found.revenue + deficit, rtol=1e-12
    )
    if rule == "additive":
        np.testing.assert_allclose(deficit, world.deficits, atol=1e-10)
    # P is what a unit of utility costs: weights over those of the baseline.
    base = paid / paid.sum(axis=0)
    np.testing.assert_allclose(
        found.price_index, (weight.sum(axis=0) / base.sum(axis=0)) ** (-1 / theta), rtol=1e-12
    )
    assert found.residual <= 1e-12


def test_trade_is_that_after_trade_costs_with_one_exponent_more():
    world, tariffs = Economy("ABC", X, 4), Tariffs(OLD, NEW)
    costs = ((1 + NEW) / (1 + OLD)) ** -5
    found, same = change(world, tariffs=tariffs), change(world, costs)
    np.testing.assert_allclose(found.trade, same.trade, rtol=1e-12)
    np.testing.assert_allclose(found.wage, same.wage, rtol=1e-12)
    assert abs(found.price_index / same.price_index - 1).max() > 1e-3


def test_a_tariff_costs_less_than_the_same_trade_cost_because_its_revenue_stays():
    world = two(1.0, 0.7, 4)
    tariff = change(world, tariffs=on_imports(0.1))
    cost = change(world, [[1, 1], [1.1**-4, 1]])
    assert tariff.real_income[0] > 1 > cost.real_income[0]
    assert tariff.revenue.tolist() == [pytest.approx(0.1 * tariff.trade[1, 0]), 0]
    assert cost.revenue.tolist() == [0, 0]


def test_to_first_order_a_first_tariff_moves_income_between_economies_only():
    world = Economy("ABC", X, 4, "balanced")
    gains = np.log(change(world, tariffs=on_imports(1e-6, 3)).real_income)
    assert abs(gains).max() > 1e-8
    assert gains @ world.expenditure == pytest.approx(0, abs=1e-10)


def test_tariffs_that_go_and_come_back_leave_the_baseline():
    world = Economy("ABC", X, 4, "additive")
    there = change(world, tariffs=Tariffs(OLD, NEW))
    back = change(there.after(), tariffs=Tariffs(NEW, OLD))
    np.testing.assert_allclose(back.trade, world.trade, rtol=1e-10)
    np.testing.assert_allclose(back.real_income * there.real_income, 1, rtol=1e-10)
    np.testing.assert_allclose(back.revenue, there.revenue_before, rtol=1e-10)


def test_in_another_numeraire_revenue_moves_with_all_values():
    found = change(Economy("ABC", X, 4), tariffs=Tariffs(OLD, NEW))
    other = found.in_numeraire("B")
    factor = other.output[0] / found.output[0]
    np.testing.assert_allclose(other.revenue, found.revenue * factor, rtol=1e-14)
    np.testing.assert_allclose(other.real_income, found.real_income, rtol=1e-14)
    assert other.revenue_before.tolist() == found.revenue_before.tolist()


def test_trade_that_a_tariff_forbids_brings_nothing_in():
    found = change(two(1.0, 0.7, 4), tariffs=Tariffs(np.zeros((2, 2)), [[0, 1e4], [1e4, 0]]))
    np.testing.assert_allclose(found.revenue, 0, atol=1e-12)
    np.testing.assert_allclose(found.real_income, 0.7 ** (1 / 4), rtol=1e-12)


# --- the optimal tariff ---------------------------------------------------------------------------


@pytest.mark.parametrize("theta", [2.0, 4.0, 8.0])
@pytest.mark.parametrize("home", [0.02, 0.5])
def test_the_optimal_tariff_of_a_small_economy_is_one_over_the_elasticity(theta, home):
    """The foreign demand for what only it makes has the elasticity 1 + theta (Gros 1987)."""
    assert best(two(1e-4, home, theta)) * theta == pytest.approx(1, abs=2e-4)
    assert best(two(1e-6, home, theta)) * theta == pytest.approx(1, abs=3e-6)


@pytest.mark.parametrize("size", [0.3, 1.0])
def test_the_optimal_tariff_of_a_large_economy_counts_the_others_domestic_share(size):
    """t* = 1 / (theta times the partner's domestic share), taken at the optimum (Gros 1987)."""
    world = two(size, 0.8, 4.0)
    rate = best(world)
    sales = change(world, tariffs=on_imports(rate)).trade[:, 1]
    assert rate * 4 * sales[1] / sales.sum() == pytest.approx(1, abs=2e-6)
    assert rate > 1.03 / 4


# --- refusals -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (np.zeros((3, 3)), "Tariffs have the shape 3 × 3; the economy needs 2 × 2"),
        ([[0, -0.1], [0, 0]], "none below zero, as 0.05 for 5 %: A → B"),
        ([[0, np.nan], [0, 0]], "none below zero, as 0.05 for 5 %: A → B"),
        ([[0, 0], [0, 0.1]], "Nobody pays tariffs at home: B → B"),
    ],
)
def test_rates_that_mean_nothing_are_refused(after, said):
    tariffs = Tariffs(np.zeros((2, 2)), after)
    with pytest.raises(BadRequestError, match=said):
        change(Economy("AB", [[80, 20], [20, 80]], 4), tariffs=tariffs)


def test_what_is_no_table_is_refused_at_once():
    with pytest.raises(BadRequestError, match="table of numbers"):
        Tariffs([["a"]], [[0]])
    with pytest.raises(ValueError, match="read-only"):
        Tariffs([[0]], [[0]]).after[0, 0] = 1


def test_conditional_equilibrium_has_no_revenue():
    with pytest.raises(BadRequestError, match="holds incomes fixed"):
        change(Economy("AB", [[80, 20], [20, 80]], 4), tariffs=on_imports(0.1), mode="conditional")
