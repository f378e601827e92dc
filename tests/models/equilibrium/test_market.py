"""Clearing markets: the Jacobian, starts, and what is refused."""

import numpy as np
import pytest

from kerjasama.errors import ConvergenceError
from kerjasama.models.equilibrium import Economy
from kerjasama.models.equilibrium.market import Market, newton

UNEVEN = [[60.0, 30.0, 10.0], [5.0, 40.0, 5.0], [15.0, 0.0, 35.0]]


def off(phi, n=3):
    return np.where(np.eye(n, dtype=bool), 1.0, phi)


@pytest.mark.parametrize(
    ("own", "slope", "closed"), [(1.0, 1.0, True), (1.0, 0.7, False), (0.0, 0.0, False)]
)
def test_the_jacobian_is_the_derivative_of_the_excess(own, slope, closed):
    X = np.array(UNEVEN)
    Y, E, phi = X.sum(axis=1), X.sum(axis=0), off(1.7, 3)
    pi, sales = X / E, X / Y[:, None]
    market = Market(
        pi * phi,
        sales * phi,
        (pi * (phi - 1)).sum(axis=0),
        (sales * (phi - 1)).sum(axis=1),
        Y / Y.sum(),
        E / E.sum(),
        3.0,
        own,
        np.full(3, 0.1),
        np.full(3, slope),
        closed=closed,
    )
    x, h = np.array([0.1, -0.2, 0.05]), 1e-6
    numeric = [
        (market.at(x + h * e).excess - market.at(x - h * e).excess) / (2 * h) for e in np.eye(3)
    ]
    np.testing.assert_allclose(market.jacobian(x, market.at(x)), np.transpose(numeric), atol=1e-8)


@pytest.mark.parametrize("rule", ["multiplicative", "additive", "balanced"])
@pytest.mark.parametrize("mode", ["conditional", "full"])
def test_another_start_leads_to_the_same_prices(rule, mode):
    economy = Economy("ABC", UNEVEN, 5, rule)
    market = Market.of(economy, off(1.4), 5, mode)
    x, at, steps = newton(market)
    near, _, fewer = newton(market, start=x + 1e-9)
    np.testing.assert_allclose(near, x, rtol=0, atol=1e-12)
    assert fewer < steps
    assert at.residual <= 1e-12
    far, _, _ = newton(market, start=x + np.array([0.3, -0.2, 0.1]))
    np.testing.assert_allclose(far, x, rtol=0, atol=1e-11)


def test_a_start_that_is_no_number_is_no_result():
    market = Market.of(Economy("ABC", UNEVEN, 5), off(1.4), 5, "full")
    with pytest.raises(ConvergenceError):
        newton(market, start=np.full(3, np.nan))
