"""Likelihoods beside those of a library, cell by cell."""

import numpy as np
import pytest
from scipy.special import gammaln
from scipy.stats import poisson

from kerjasama.models.gravity.likelihood import likelihood, log_factorial


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
