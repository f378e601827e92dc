"""Leverage, beside the hat matrix itself."""

import numpy as np
import pytest

from kerjasama.models.gravity import Effects
from kerjasama.models.gravity import leverage as module
from kerjasama.models.gravity.leverage import leverage as estimated
from tests.models.gravity.conftest import ALL, dummies

KINDS = [*ALL, Effects(exporter_year=False, importer_year=False)]


@pytest.mark.parametrize("effects", KINDS, ids=repr)
def test_it_is_the_diagonal_of_the_hat_matrix(effects) -> None:
    r = np.random.default_rng(1)
    mu = np.exp(r.normal(size=(4, 7, 7)))
    mu[r.uniform(size=mu.shape) < 0.1] = 0
    sample = mu > 0
    X = r.normal(size=(2, *mu.shape)) * sample
    Z = np.hstack([X[:, sample].T, dummies(sample, effects)]) * np.sqrt(mu[sample])[:, None]
    h = np.diag(Z @ np.linalg.pinv(Z))
    found = estimated(mu, X, effects, probes=1000)
    error = np.sqrt((h - h**2) / 1000)
    assert (np.abs(found[sample] - h) < 5 * error + 1e-6).all()
    assert (found[~sample] == 0).all()


def test_collinear_regressors_and_blocks_change_nothing(monkeypatch) -> None:
    r = np.random.default_rng(2)
    mu, X = np.exp(r.normal(size=(2, 6, 6))), r.normal(size=(1, 2, 6, 6))
    once = estimated(mu, X, Effects())
    assert estimated(mu, np.concatenate([X, 2 * X]), Effects()) == pytest.approx(once, abs=1e-9)
    monkeypatch.setattr(module, "_AT_ONCE", 5 * mu.size)
    assert estimated(mu, X, Effects()) == pytest.approx(once, abs=1e-9)
