"""The laboratory on the data that come with the project: what must hold can be seen anywhere."""

import numpy as np
import pytest

from kerjasama.measures.trade import flows
from kerjasama.models import gravity
from kerjasama.models.equilibrium import Economy, change, pairs

THETA = 4.0


@pytest.fixture(scope="module")
def economy() -> Economy:
    """Return the 80 economies of 2022; final sales by destination are imputed."""
    f = flows()
    return Economy(f.codes, f.balanced.sum(axis=0, dtype=np.float64), THETA)


@pytest.fixture(scope="module")
def traits(world):
    """Return log distance of the pairs whose distance is known."""
    codes = list(flows().codes)
    panel = world.panel(2022, 2022).columns
    at = {pair: k for k, pair in enumerate(zip(panel["iso3_o"], panel["iso3_d"], strict=True))}
    found = np.full((80, 80), np.nan)
    for i, a in enumerate(codes):
        for j, b in enumerate(codes):
            if (a, b) in at:
                found[i, j] = np.log(panel["distance_km"][at[a, b]])
    return found


def test_a_cross_section_against_plain_dummies(economy, traits) -> None:
    i, j = np.nonzero(np.isfinite(traits))
    data = {
        "trade": economy.X[i, j],
        "log_distance": traits[i, j],
        "iso3_o": np.array(economy.names)[i],
        "iso3_d": np.array(economy.names)[j],
    }
    found = gravity.ppml("trade ~ log_distance | exporter + importer", data)
    D = np.hstack([np.eye(80)[i], np.eye(80)[j]])
    both = np.column_stack([data["log_distance"], D[:, D.any(axis=0)]])
    eta = np.log((data["trade"] + data["trade"].mean()) / 2)
    for _ in range(40):
        mu = np.exp(eta)
        root = np.sqrt(mu)
        z = (eta + (data["trade"] - mu) / mu) * root
        weighed = both * root[:, None]
        b = np.linalg.lstsq(weighed.T @ weighed, weighed.T @ z, rcond=1e-12)[0]
        eta = both @ b
    assert found.beta[0] == pytest.approx(b[0], abs=1e-9)
    place = np.searchsorted(np.unique(i), i), np.searchsorted(np.unique(i), j)
    assert found.mu[0][place] == pytest.approx(np.exp(eta), rel=1e-6)


def test_nothing_changes_when_nothing_is_changed(economy) -> None:
    same = change(economy, np.ones((80, 80)))
    assert np.abs(np.log(same.real_wage)).max() < 1e-12
    assert same.trade == pytest.approx(economy.trade, rel=1e-10)


def test_markets_clear_and_welfare_is_that_of_the_domestic_share(economy) -> None:
    phi = np.ones((80, 80))
    a, b = economy.index("IDN"), economy.index("KOR")
    phi[a, b] = phi[b, a] = np.exp(0.5)
    found = change(economy, phi)
    assert found.trade.sum(axis=1) == pytest.approx(economy.output * found.wage, rel=1e-10)
    assert found.residual < 1e-11
    assert found.real_wage == pytest.approx(found.domestic_share_change ** (-1 / THETA), rel=1e-10)
    assert found.real_wage[[a, b]].min() > 1


def test_all_3160_pairs_are_those_of_newton(economy) -> None:
    every = pairs(economy, 0.5)
    for one, other in (("IDN", "KOR"), ("USA", "CHN"), ("LUX", "BRN")):
        phi = np.ones((80, 80))
        a, b = economy.index(one), economy.index(other)
        phi[a, b] = phi[b, a] = np.exp(0.5)
        exact = np.log(change(economy, phi).real_wage)
        assert every.between(one, other) == pytest.approx(exact, abs=1e-9)


def test_a_small_change_is_what_hulten_says(economy) -> None:
    """To first order the world gains the trade whose costs fall, times the fall."""
    level = Economy(economy.names, economy.X, THETA, "balanced")
    phi = np.ones((80, 80))
    a, b = level.index("IDN"), level.index("JPN")
    small = 1e-5
    phi[a, b] = np.exp(small)
    gains = np.log(change(level, phi).real_wage)
    weight = level.trade.sum(axis=0)
    assert gains @ weight == pytest.approx(level.trade[a, b] * small / THETA, rel=1e-4)
