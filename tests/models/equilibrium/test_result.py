"""What a counterfactual tells: numeraires, ratios, the next baseline."""

import numpy as np
import pytest

from kerjasama.models.equilibrium import Economy, change

UNEVEN = [[60.0, 30.0, 10.0], [5.0, 40.0, 5.0], [15.0, 0.0, 35.0]]


def off(phi, n=2):
    """Trade-cost terms that change abroad only."""
    return np.where(np.eye(n, dtype=bool), 1.0, phi)


def test_in_one_numeraire_conditional_resistances_change_and_values_do_not():
    found = change(Economy("ABC", UNEVEN, 5), off(1.3, 3), mode="conditional")
    other = found.in_numeraire("B")
    assert other.price_index[1] == pytest.approx(1, abs=1e-15)
    np.testing.assert_allclose(
        np.outer(other.outward_resistance, other.inward_resistance),
        np.outer(found.outward_resistance, found.inward_resistance),
        rtol=1e-14,
    )
    assert other.trade.tolist() == found.trade.tolist()
    assert (other.numeraire, found.numeraire) == ("B", "world output")


def test_in_one_numeraire_full_values_are_all_scaled():
    found = change(Economy("ABC", UNEVEN, 5), off(1.3, 3))
    for of, price in (("consumption", "price_index"), ("output", "wage")):
        other = found.in_numeraire("C", of)
        factor = 1 / getattr(found, price)[2]
        assert getattr(other, price)[2] == pytest.approx(1, abs=1e-15)
        for value in ("wage", "price_index", "output", "expenditure", "trade", "exports"):
            np.testing.assert_allclose(getattr(other, value), getattr(found, value) * factor)
        np.testing.assert_allclose(other.real_income, found.real_income, rtol=1e-14)


def test_a_large_productivity_shock_in_the_numeraire_of_output():
    found = change(Economy("AB", [[80, 20], [20, 80]], 4), productivity=[3, 1])
    other = found.in_numeraire("A", "output")
    assert other.factory_price[0] == pytest.approx(1, abs=1e-15)
    assert other.wage[0] == pytest.approx(3, rel=1e-14)


def test_where_there_was_no_trade_there_is_no_change():
    found = change(Economy("ABC", UNEVEN, 5), off(1.3, 3))
    assert np.argwhere(np.isnan(found.trade_change)).tolist() == [[2, 1]]
    world = Economy("AB", [[80, 0], [20, 80]], 4)
    assert np.isnan(change(world, off(1.3)).exports_change).tolist() == [True, False]


def test_a_change_remembers_what_was_asked():
    world, phi = Economy("ABC", UNEVEN, 5), off(1.3, 3)
    found = change(world, phi, productivity=[1.1, 1, 1])
    assert found.economy is world
    assert (found.mode, found.tariffs) == ("full", None)
    assert found.phi.tolist() == phi.tolist()
    assert found.productivity.tolist() == [1.1, 1, 1]
    assert found.revenue.tolist() == found.revenue_before.tolist() == [0, 0, 0]
    assert found.expenditure_before.tolist() == world.expenditure.tolist()


def test_the_new_equilibrium_is_the_baseline_of_further_changes():
    found = change(Economy("ABC", UNEVEN, 5, "additive"), off(1.3, 3))
    next_ = found.after()
    assert (next_.theta, next_.rule, next_.names) == (5, "additive", ("A", "B", "C"))
    assert next_.trade.tolist() == found.trade.tolist()
    np.testing.assert_allclose(next_.deficits, [-20, 20, 0], atol=1e-10)
