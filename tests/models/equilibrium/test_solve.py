"""One counterfactual: closed forms, modes, numeraires, refusals."""

import warnings

import numpy as np
import pytest

from kerjasama.errors import BadRequestError, ConvergenceError
from kerjasama.models.equilibrium import Economy, border_costs, change, cost_term, without_deficits
from kerjasama.models.equilibrium.market import TOLERANCE

UNEVEN = [[60.0, 30.0, 10.0], [5.0, 40.0, 5.0], [15.0, 0.0, 35.0]]


def off(phi, n=2):
    """Trade-cost terms that change abroad only."""
    return np.where(np.eye(n, dtype=bool), 1.0, phi)


# --- two mirror economies: everything is known in closed form -------------------------------------


@pytest.mark.parametrize("phi", [1e-6, 0.4, 1.0, 1.5, 30.0])
@pytest.mark.parametrize("rule", ["multiplicative", "additive", "balanced"])
def test_two_mirror_economies_follow_their_closed_form(phi, rule):
    """With home share d the price term is d + (1 - d) phi, and wages do not move."""
    theta, d = 4.0, 0.8
    found = change(Economy("AB", [[80, 20], [20, 80]], theta, rule), off(phi))
    term = d + (1 - d) * phi
    for values, expected in (
        (found.wage, 1),
        (found.price_index, term ** (-1 / theta)),
        (found.real_wage, term ** (1 / theta)),
        (found.real_income, term ** (1 / theta)),
        (found.domestic_share_change, 1 / term),
        (found.exports, 20 * phi / term),
        (found.imports_change, phi / term),
        (found.output, 100),
        (found.expenditure, 100),
    ):
        np.testing.assert_allclose(values, expected, rtol=1e-11)
    np.testing.assert_allclose(found.trade_change, off(phi) / term, rtol=1e-11)


def test_a_small_economy_gains_what_a_price_taker_gains():
    """Prices of a large partner do not move; those of the small one solve one equation."""
    theta, d, phi, size = 4.0, 0.5, 1.4, 1e-9
    world = Economy("LS", [[1, size * (1 - d)], [size * (1 - d), size * d]], theta)
    wage = change(world, off(phi)).wage
    w = wage[1] / wage[0]
    # Spending at home plus exports, which the large market buys in proportion to phi w^-theta.
    term = d * w**-theta + (1 - d) * phi
    assert w == pytest.approx(w * d * w**-theta / term + (1 - d) * phi * w**-theta, rel=1e-7)
    assert w > 1


# --- the two modes --------------------------------------------------------------------------------


def test_conditional_equilibrium_keeps_output_and_expenditure():
    world = Economy("ABC", UNEVEN, 5)
    found = change(world, off(1.3, 3), mode="conditional")
    assert found.wage.tolist() == [1, 1, 1]
    np.testing.assert_allclose(found.trade.sum(axis=1), world.output, rtol=1e-12)
    np.testing.assert_allclose(found.trade.sum(axis=0), world.expenditure, rtol=1e-12)
    # Rows and columns of the shock times trade, scaled: nothing else happened.
    hat = (found.trade_change / off(1.3, 3))[:2, :2]
    assert hat[0, 0] * hat[1, 1] == pytest.approx(hat[0, 1] * hat[1, 0], rel=1e-12)
    weights = world.output / world.output.sum()
    assert weights @ (1 / found.outward_resistance) == pytest.approx(1, abs=1e-12)


# --- deficits -------------------------------------------------------------------------------------


def test_multiplicative_deficits_keep_their_proportion_to_output_up_to_one_factor():
    world = Economy("ABC", UNEVEN, 5)
    found = change(world, off(1.5, 3))
    parity = found.expenditure / found.output * world.output / world.expenditure
    np.testing.assert_allclose(parity, found.kappa, rtol=1e-12)
    assert abs(found.kappa - 1) > 1e-5
    assert found.expenditure.sum() == pytest.approx(found.output.sum(), rel=1e-13)


def test_additive_deficits_keep_their_value():
    world = Economy("ABC", UNEVEN, 5, "additive")
    found = change(world, off(1.5, 3))
    np.testing.assert_allclose(found.expenditure - found.output, [-20, 20, 0], atol=1e-10)
    assert found.kappa == 1


def test_without_deficits_a_balanced_world_stays_as_it_is():
    once = without_deficits(Economy("ABC", UNEVEN, 5))
    np.testing.assert_allclose(without_deficits(Economy("ABC", once, 5)), once, rtol=1e-11)


# --- productivity ---------------------------------------------------------------------------------


def test_productivity_is_a_shock_to_all_that_an_economy_sells_and_to_what_its_hands_earn():
    world, A = Economy("ABC", UNEVEN, 5), np.array([1.2, 1, 0.9])
    found = change(world, off(1.3, 3), productivity=A)
    same = change(world, off(1.3, 3) * A[:, None] ** 5)
    for value in ("wage", "price_index", "trade", "real_income"):
        np.testing.assert_allclose(getattr(found, value), getattr(same, value), rtol=1e-13)
    np.testing.assert_allclose(found.factory_price * A, found.wage, rtol=1e-15)
    # Gravity in resistances knows of productivity through prices alone.
    np.testing.assert_allclose(found.outward_resistance, A * same.outward_resistance, rtol=1e-13)


def test_when_all_make_a_tenth_more_all_have_a_tenth_more():
    found = change(Economy("ABC", UNEVEN, 5), productivity=[1.1] * 3)
    np.testing.assert_allclose(found.real_income, 1.1, rtol=1e-12)
    np.testing.assert_allclose(found.trade_change[:2], 1, rtol=1e-12)


# --- the solver -----------------------------------------------------------------------------------


def test_a_tiny_shock_loses_no_digits():
    eps = 1e-13
    found = change(Economy("AB", [[80, 20], [20, 80]], 4), off(1 + eps), tolerance=1e-20)
    assert np.log(found.real_wage) == pytest.approx([0.05 * eps] * 2, abs=3e-16)
    assert found.residual <= 1e-20


def test_a_few_steps_are_enough_and_are_told():
    found = change(Economy("ABC", UNEVEN, 5), off(1.3, 3))
    assert 1 <= found.iterations <= 6
    assert found.residual <= TOLERANCE
    assert change(Economy("ABC", UNEVEN, 5), np.ones((3, 3))).iterations == 0


def test_huge_shocks_are_solved_by_shorter_steps():
    rng = np.random.default_rng(1)
    X = np.exp(rng.normal(0, 2, (12, 12))) + 20 * np.eye(12)
    phi = np.exp(rng.normal(0, 5, (12, 12)))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = change(Economy("ABCDEFGHIJKL", X, 8), phi)
    np.testing.assert_allclose(found.trade.sum(axis=1), found.output, rtol=1e-10)
    np.testing.assert_allclose(found.trade.sum(axis=0), found.expenditure, rtol=1e-10)


def test_deficits_that_nobody_can_keep_are_no_result():
    world = Economy("AB", [[10, 40], [1, 1]], 4, "additive")
    with pytest.raises(ConvergenceError, match="or balanced trade") as caught:
        change(world, off(1e-12))
    assert caught.value.residual > TOLERANCE


def test_a_tolerance_that_no_number_reaches_is_refused_in_the_end():
    with pytest.raises(ConvergenceError, match="general equilibrium did not converge"):
        change(Economy("ABC", UNEVEN, 5), off(1.3, 3), tolerance=0)


# --- refusals -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("phi", "said"),
    [
        (np.ones((3, 3)), "have the shape 3 × 3; the economy needs 2 × 2"),
        ([[1, -1], [1, 1]], "positive, or zero abroad: A → B"),
        ([[1, 1], [np.nan, 1]], "positive, or zero abroad: B → A"),
        ([[0, 1], [1, 1]], "positive, or zero abroad: A → A"),
        ([[1, 0], [0, 1]], "No trade links these to A: B"),
    ],
)
def test_shocks_that_mean_nothing_are_refused(phi, said):
    with pytest.raises(BadRequestError, match=said):
        change(Economy("AB", [[80, 20], [20, 80]], 4), phi)


def test_productivity_that_means_nothing_is_refused_with_everything_else():
    world = Economy("AB", [[80, 20], [20, 80]], 4)
    with pytest.raises(BadRequestError) as caught:
        change(world, np.ones((3, 3)), mode="half", productivity=[0, np.nan])
    for part in ("have the shape 3 × 3", "not 'half'", "must be positive numbers: A, B"):
        assert part in str(caught.value)
    with pytest.raises(BadRequestError, match="one number for each of the 2 economies"):
        change(world, productivity=[1.1])
    with pytest.raises(BadRequestError, match="Changes must be numbers"):
        change(world, productivity=["a", 1])
    with pytest.raises(BadRequestError, match="too large"):
        change(world, productivity=[1e200, 1])
    with pytest.raises(BadRequestError, match=r"holds incomes fixed.*Ask for full"):
        change(world, productivity=[1.1, 1], mode="conditional")


def test_costs_of_borders_fall_on_all_trade_and_on_nothing_at_home():
    phi = border_costs(4, exports=[1.1, 1, 1], imports=[1, 1.2, 1])
    assert phi.diagonal().tolist() == [1, 1, 1]
    assert phi[0, 1] == pytest.approx((1.1 * 1.2) ** -4)
    assert phi[0, 2] == pytest.approx(1.1**-4)
    assert phi[2, 1] == pytest.approx(1.2**-4)
    assert phi[1, 0] == phi[1, 2] == phi[2, 0] == 1
    for wrong in ({}, {"exports": [1], "imports": [1, 1]}, {"imports": [[1, 1]]}):
        with pytest.raises(BadRequestError, match="one factor for each economy"):
            border_costs(4, **wrong)
    with pytest.raises(BadRequestError, match="positive numbers"):
        border_costs(4, imports=["a", "b"])


def test_other_modes_and_names_are_refused():
    world = Economy("AB", [[80, 20], [20, 80]], 4)
    with pytest.raises(BadRequestError, match="conditional or full, not 'partial'"):
        change(world, off(2), mode="partial")
    with pytest.raises(BadRequestError, match="No economy here is called 'C'"):
        change(world, off(2)).in_numeraire("C")


def test_trade_costs_must_be_positive_factors():
    np.testing.assert_allclose(cost_term([[1, 2]], 3), [[1, 1 / 8]])
    for wrong in (0, -1, np.nan):
        with pytest.raises(BadRequestError, match="positive numbers"):
            cost_term([wrong], 3)


def test_an_end_of_some_trade_is_a_shock_like_others():
    phi = np.ones((3, 3))
    phi[0, 1] = phi[1, 0] = 0
    found = change(Economy("ABC", np.array(UNEVEN) + 5, 5), phi)
    assert found.trade[0, 1] == found.trade[1, 0] == 0
    assert found.real_wage[0] < 1 > found.real_wage[1]


def test_a_deficit_without_sellers_is_no_equilibrium():
    phi = np.ones((3, 3))
    phi[0, 1] = 0  # B buys more than it sells, and of A alone
    with pytest.raises(ConvergenceError, match="some deficits leave no equilibrium"):
        change(Economy("ABC", UNEVEN, 5), phi)
