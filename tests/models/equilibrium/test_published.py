"""The Guide's loop: it stops early, and is not the equilibrium."""

import numpy as np
import pytest

from kerjasama.errors import BadRequestError, ConvergenceError
from kerjasama.models.equilibrium import Economy, as_published, change

WORLD = Economy("ABC", [[60.0, 30.0, 10.0], [5.0, 40.0, 5.0], [15.0, 2.0, 35.0]], 6)


def agreement(gain):
    phi = np.ones((3, 3))
    phi[0, 1] = phi[1, 0] = gain
    return phi


def test_no_shock_stops_after_two_rounds_at_the_baseline():
    early = as_published(WORLD, np.ones((3, 3)), "B")
    assert early.rounds == 2  # it looks at the round before
    for value in (early.factory_price, early.price_index, early.outward_resistance):
        np.testing.assert_allclose(value, 1, rtol=1e-10)
    np.testing.assert_allclose(early.trade, WORLD.trade, rtol=1e-10)
    assert early.moved < 1e-10


def test_the_early_stop_lies_near_the_equilibrium_and_is_not_it():
    early = as_published(WORLD, agreement(1.5), "B")
    exact = change(WORLD, agreement(1.5)).in_numeraire("B")
    assert 1e-5 < abs(early.factory_price / exact.wage - 1).max() < 0.02
    assert early.price_index[1] == pytest.approx(1, abs=1e-12)
    np.testing.assert_allclose(early.real_output, exact.real_wage, rtol=0.02)
    np.testing.assert_allclose(early.exports_change, exact.exports_change, rtol=0.05)
    assert str(early.name) == "as published: early stop"
    assert early.reference == "B"


def scaled_to(costs, Y, E):
    """Trade with these sums, and the effects that make it of costs: rows and columns in turn."""
    rows, columns = Y, E / Y.sum()
    for _ in range(2000):
        rows = Y / (costs @ columns)
        columns = E / (rows @ costs)
    return rows[:, None] * costs * columns, rows, columns


@pytest.mark.parametrize("gain", [0.6, 1.5])
def test_the_loop_is_the_guides_written_plainly(gain):
    """Stata's rounds one by one, with effects of exporters and importers; B is the reference."""
    theta, X, costs = WORLD.theta, WORLD.trade, WORLD.trade * agreement(gain)
    Y, E = WORLD.output, WORLD.expenditure
    parity = E / Y

    def effects(rows, columns, Y, E):
        pi, chi = rows * columns[1], columns / columns[1]
        return pi, E[1], Y * E[1] / pi, E / (chi * E[1])

    base, base_E, _, base_inward = effects(np.ones(3), np.ones(3), Y, E)
    trade, *rest = scaled_to(costs, Y, E)
    pi, E_R, outward, inward = effects(*rest, Y, E)
    prices = [np.zeros(3), (pi / E_R / (base / base_E)) ** (-1 / theta)]
    resistance, rounds = np.ones((3, 3)), 0
    while True:
        rounds += 1
        before = pi / E_R, outward, inward
        X = trade * np.outer(prices[-1], prices[-1]) / resistance
        trade, *rest = scaled_to(costs, X.sum(axis=1), X.sum(axis=0))
        Y = X.sum(axis=1)
        pi, E_R, outward, inward = effects(*rest, Y, parity * Y)
        moved = prices[-1] - prices[-2]
        prices.append((pi / E_R / before[0]) ** (-1 / theta))
        resistance = np.outer(outward / before[1], inward / before[2])
        if moved.std() <= 0.01 and abs(moved.max()) <= 0.01:
            break
    early = as_published(WORLD, agreement(gain), "B")
    price = (pi / E_R / (base / base_E)) ** (-1 / theta)
    assert early.rounds == rounds > 2
    np.testing.assert_allclose(early.factory_price, price, rtol=1e-10)
    np.testing.assert_allclose(
        early.price_index, (inward / base_inward) ** (-1 / theta), rtol=1e-10
    )
    spent = WORLD.expenditure * price
    np.testing.assert_allclose(early.trade, trade * spent / (parity * Y), rtol=1e-10)


def test_currency_and_order_do_not_matter_but_the_reference_does():
    early = as_published(WORLD, agreement(1.5), "B")
    scaled = Economy("ABC", WORLD.X * 1e3, 6)
    again = as_published(scaled, agreement(1.5), "B")
    np.testing.assert_allclose(again.factory_price, early.factory_price, rtol=1e-10)
    turned = as_published(Economy("CBA", WORLD.X[::-1, ::-1], 6), agreement(1.5)[::-1, ::-1], "B")
    np.testing.assert_allclose(turned.factory_price[::-1], early.factory_price, rtol=1e-10)
    assert as_published(WORLD, agreement(1.5), "C").price_index[2] == pytest.approx(1, abs=1e-12)


def test_what_cannot_be_asked_is_refused():
    with pytest.raises(BadRequestError, match="No economy here is called 'D'"):
        as_published(WORLD, agreement(2), "D")
    with pytest.raises(BadRequestError, match="have the shape"):
        as_published(WORLD, np.ones((2, 2)), "B")


def test_a_loop_that_does_not_settle_says_so():
    with pytest.raises(ConvergenceError, match=r"the published loop did not converge.*exact"):
        as_published(WORLD, agreement(1.5), "B", stop=0)
