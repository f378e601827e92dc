"""What is read from a solution: sums by sector and partner, first order and exact."""

import numpy as np
import pytest

from kerjasama.models.sectors import change


@pytest.fixture
def opened(taxed):
    tariffs = np.array(taxed.tariffs)
    tariffs[:, 0, 1] = tariffs[:, 1, 0] = 0
    return change(taxed, tariffs=tariffs, tolerance=1e-12)


def test_exports_and_imports_leave_domestic_sales_out(opened):
    home = np.einsum("sii->si", opened.trade)
    np.testing.assert_allclose(opened.exports, opened.output - home, rtol=1e-9, atol=1e-9)
    np.testing.assert_allclose(
        opened.imports, opened.trade.sum(axis=1) - home, rtol=1e-9, atol=1e-9
    )
    assert opened.exports[2].tolist() == [0, 0, 0]
    assert opened.imports_change[0] > 1
    assert (opened.bilateral_change[[0, 1], [1, 0]] > 1).all()
    np.testing.assert_allclose(opened.bilateral, opened.trade.sum(axis=0))


def test_what_was_not_there_has_no_change(opened):
    assert np.isnan(opened.output_change[0, 2])
    assert np.isnan(opened.trade_change[2, 0, 1])
    assert np.isfinite(opened.output_change).sum() == 8


def test_first_order_and_exact_agree_for_small_changes(taxed):
    tariffs = np.array(taxed.tariffs)
    tariffs[:, 0, 1] -= 1e-5
    tariffs[:, 1, 0] += 1e-5
    small = change(taxed, tariffs=tariffs, tolerance=1e-14)
    exact = np.log(small.real_income)
    assert np.abs(exact).max() > 1e-8
    np.testing.assert_allclose(
        exact, small.first_order.total, rtol=0, atol=2e-4 * np.abs(exact).max()
    )


def test_terms_of_trade_are_what_partners_lose(opened):
    terms = opened.first_order.terms * opened.economy.income  # money, by partner and economy
    np.testing.assert_allclose(terms, -terms.transpose(0, 2, 1), atol=1e-12)
    assert opened.first_order.terms_of_trade.shape == (3,)
    np.testing.assert_allclose(
        opened.first_order.total,
        opened.first_order.terms_of_trade + opened.first_order.volume_of_trade,
    )


def test_without_tariffs_there_is_no_volume_term(world):
    c = change(world, 1 + 0.2 * ~np.eye(3, dtype=bool))
    assert c.first_order.volume_of_trade.tolist() == [0, 0, 0]


def test_another_numeraire_changes_values_and_nothing_real(opened):
    other = opened.in_numeraire("C")
    assert other.price_index[2] == pytest.approx(1)
    assert (opened.numeraire, other.numeraire) == ("world value added", "C")
    np.testing.assert_allclose(other.real_wage, opened.real_wage)
    np.testing.assert_allclose(other.real_income, opened.real_income)
    np.testing.assert_allclose(other.trade.sum(axis=2), other.output, rtol=1e-9)


def test_the_new_equilibrium_is_a_baseline(opened):
    after = opened.after()
    assert after.notes == ()
    np.testing.assert_allclose(after.final_shares, opened.economy.final_shares, atol=1e-9)
    again = change(after, tolerance=1e-12)
    np.testing.assert_allclose(again.real_income, 1, rtol=1e-12)
    back = change(after, tariffs=opened.economy.tariffs, tolerance=1e-12)
    np.testing.assert_allclose(back.real_income * opened.real_income, 1, rtol=1e-9)


def test_a_solution_is_a_point_that_solves_it(opened):
    np.testing.assert_allclose(np.exp(opened.point()[:3]), opened.wage)
    again = change(opened.economy, tariffs=opened.tariffs, tolerance=1e-11, start=opened)
    assert again.iterations == 0
