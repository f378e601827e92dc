"""Likelihoods beside those of a library, cell by cell."""

import numpy as np
import pytest
from scipy.special import gammaln
from scipy.stats import poisson

from kerjasama.models.gravity.likelihood import likelihood, log_factorial, of_flows


def test_log_factorial() -> None:
    y = np.concatenate([np.linspace(0, 12, 200), np.geomspace(10, 1e12, 50)])
    assert log_factorial(y) == pytest.approx(gammaln(y + 1), rel=1e-12, abs=1e-11)


@pytest.mark.parametrize("weighted", [False, True])
def test_likelihoods_are_those_of_the_distribution(weighted) -> None:
    r = np.random.default_rng(4)
    y = r.poisson(6, (3, 5, 5)) * (r.uniform(size=(3, 5, 5)) < 0.8) * 1.0
    mu, sample = r.uniform(2, 9, y.shape), r.uniform(size=y.shape) < 0.9
    w = r.uniform(0.5, 2, y.shape) if weighted else np.ones(y.shape)
    found = likelihood(y, np.where(sample, mu, 0.0), sample, w if weighted else None)
    mean = (w * y)[sample].sum() / w[sample].sum()
    fitted = (w * poisson.logpmf(y, mu))[sample].sum()
    assert found.fitted == pytest.approx(fitted, rel=1e-12)
    assert found.constant == pytest.approx((w * poisson.logpmf(y, mean))[sample].sum(), rel=1e-12)
    perfect = (w * poisson.logpmf(y, y))[sample].sum()
    assert found.deviance == pytest.approx(2 * (perfect - fitted), rel=1e-12)
    assert found.pseudo_r2 == 1 - found.fitted / found.constant


def test_an_objective_that_is_known_tells_the_same() -> None:
    r = np.random.default_rng(5)
    mu = r.uniform(2, 9, (3, 5, 5))
    y, sample = r.poisson(mu) * 1.0, np.ones(mu.shape, bool)
    whole = likelihood(y, mu, sample)
    objective = float((mu - y * np.log(mu)).sum())
    found = likelihood(y, np.full_like(mu, np.nan), sample, None, of_flows(y, sample), objective)
    assert found.fitted == pytest.approx(whole.fitted, rel=1e-13)
    assert found.constant == whole.constant
    assert found.deviance == pytest.approx(whole.deviance, rel=1e-12)


def test_a_fit_that_is_all_but_perfect_is_looked_at_cell_by_cell() -> None:
    y = np.random.default_rng(6).uniform(2, 9, (3, 5, 5))
    mu, sample = y * (1 + 1e-7 * np.sin(np.arange(y.size)).reshape(y.shape)), np.ones(y.shape, bool)
    found = likelihood(y, mu, sample, None, None, float((mu - y * np.log(mu)).sum()))
    assert found.deviance == likelihood(y, mu, sample).deviance
