"""One counterfactual of many sectors, beside the model of one sector and by its definition."""

import numpy as np
import pytest

from kerjasama.errors import BadRequestError, ConvergenceError
from kerjasama.models import equilibrium
from kerjasama.models.sectors import SectorEconomy, Shock, change

X = np.array([[60.0, 30, 10], [5, 40, 5], [15, 20, 35]])


def single(rule: str) -> SectorEconomy:
    return SectorEconomy(
        "ABC", ("all",), X[None], np.ones((1, 3)), np.ones((3, 1, 1)), 4, rule=rule
    )


@pytest.mark.parametrize(("rule", "same"), [("keep", "additive"), ("remove", "balanced")])
def test_one_sector_without_inputs_is_the_model_of_one_sector(rule, same):
    phi = np.array([[1, 1.4, 1], [1.4, 1, 0.8], [1.1, 1, 1]])
    many = change(single(rule), phi, tolerance=1e-12)
    one = equilibrium.change(equilibrium.Economy("ABC", X, 4, same), phi)
    np.testing.assert_allclose(many.wage, one.wage, rtol=1e-10)
    np.testing.assert_allclose(many.price_index, one.price_index, rtol=1e-10)
    np.testing.assert_allclose(many.trade[0], one.trade, rtol=1e-10)
    np.testing.assert_allclose(many.real_income, one.real_income, rtol=1e-10)
    np.testing.assert_allclose(many.exports_change, one.exports_change, rtol=1e-10)


def test_markets_clear_and_incomes_are_spent(taxed):
    phi = np.ones((3, 3, 3))
    phi[:2, 0, 1] = phi[:2, 1, 0] = 1.5
    tariffs = np.array(taxed.tariffs)
    tariffs[0] = 0
    c = change(taxed, phi, tariffs, tolerance=1e-12)
    np.testing.assert_allclose(c.trade.sum(axis=2), c.output, rtol=1e-10)
    np.testing.assert_allclose((c.trade * (1 + tariffs)).sum(axis=1), c.expenditure, rtol=1e-10)
    np.testing.assert_allclose((tariffs * c.trade).sum(axis=(0, 1)), c.revenue, rtol=1e-10)
    np.testing.assert_allclose((taxed.B * c.output).sum(axis=0), c.value_added, rtol=1e-10)
    np.testing.assert_allclose(c.value_added.sum(), taxed.value_added.sum(), rtol=1e-10)
    asked = np.einsum("nks,sn->kn", taxed.flow.gamma, c.output) + taxed.final_shares * c.income
    np.testing.assert_allclose(c.expenditure, asked, rtol=1e-10)
    np.testing.assert_allclose(
        c.trade.sum(axis=(0, 1)) - c.output.sum(axis=0), taxed.deficits, rtol=1e-9
    )


def test_a_neighbouring_solution_is_a_quicker_start(world):
    phi = np.full((3, 3, 3), 1.5)
    phi[:, range(3), range(3)] = 1
    cold = change(world, phi)
    warm = change(world, 1 + 1.001 * (phi - 1), start=cold)
    assert warm.iterations < cold.iterations
    assert change(world, phi, start=cold).iterations == 0


def test_a_start_of_another_shape_is_refused(world):
    with pytest.raises(BadRequestError, match="solution of an economy of this shape"):
        change(world, start=change(single("keep")))


def test_shocks_broadcast_over_sectors(world):
    phi = np.ones((3, 3))
    phi[0, 1] = 2
    flat, cube = change(world, phi), change(world, np.broadcast_to(phi, (3, 3, 3)))
    assert flat.wage.tolist() == cube.wage.tolist()


def test_better_farms_make_farm_goods_cheap_by_as_much(world):
    better = np.ones((3, 3))
    better[0] = 1.1  # farms everywhere, which use inputs of farms themselves
    c = change(world, productivity=better, tolerance=1e-12)
    assert (c.prices[0] < 1 / 1.1).all()
    assert (c.real_wage > 1).all()


def test_the_best_tariff_of_a_small_economy_is_one_over_the_elasticity():
    X = np.array([[[1.0, 0.3], [0.3, 1e4]]])  # the first is small
    small = SectorEconomy("AB", ("all",), X, np.ones((1, 2)), np.ones((2, 1, 1)), 5)
    best = []
    for level in (0.18, 0.2, 0.22):
        tariffs = np.zeros((1, 2, 2))
        tariffs[0, 1, 0] = level
        best.append(change(small, tariffs=tariffs, tolerance=1e-13).real_income[0])
    assert best[1] > best[0] > 1
    assert best[1] > best[2] > 1


def test_no_trade_abroad_can_be_asked_for_where_all_is_made_at_home():
    shut = change(single("remove"), np.array([[1, 0, 1], [0, 1, 1], [1, 1, 1.0]]), tolerance=1e-11)
    assert shut.trade[0, 0, 1] == shut.trade[0, 1, 0] == 0
    assert (shut.real_wage[:2] < 1).all()


def test_deficits_that_nothing_can_pay_are_no_result():
    X = np.array([[10.0, 1, 1], [60, 40, 5], [60, 5, 40]])
    one = SectorEconomy("ABC", ("all",), X[None], np.ones((1, 3)), np.ones((3, 1, 1)), 4)
    phi = np.ones((3, 3))
    phi[1:, 0] = phi[0, 1:] = 1e-9
    with pytest.raises(ConvergenceError, match="deficits: some leave no equilibrium"):
        change(one, phi)


def test_nothing_changes_is_a_shock_too():
    assert Shock().phi is None
    c = change(single("keep"))
    assert c.iterations == 0
    np.testing.assert_allclose(c.real_income, 1, rtol=1e-15)
