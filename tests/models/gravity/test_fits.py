"""What a fit leaves behind."""

import numpy as np
import pytest

from kerjasama.models.gravity.effects import Effects
from kerjasama.models.gravity.newton import fit


@pytest.fixture(scope="module")
def panel():
    r = np.random.default_rng(3)
    X = r.normal(size=(2, 4, 6, 6))
    return r.poisson(np.exp(1 + 0.3 * X[0] - 0.2 * X[1])).astype(float), X


def test_what_is_left_of_regressors_is_orthogonal_to_the_effects(panel) -> None:
    y, X = panel
    found = fit(y, X, np.ones(y.shape, bool), Effects(pair="directed"), tolerance=1e-10)
    explained = (
        found.alpha.transpose(1, 0, 2)[..., None] + found.gamma.transpose(1, 0, 2)[:, :, None]
    )
    left = X - explained - found.delta[0][:, None]
    weighed = left * found.mu
    for axis in (1, 2, 3):  # pairs, importer-years, exporter-years
        assert np.abs(weighed.sum(axis=axis)).max() < 1e-5 * np.abs(weighed).sum()
    information = np.einsum("ktnm,ltnm->kl", weighed, left)
    assert found.information == pytest.approx(information, rel=1e-6)


def test_fitted_and_observed_flows_have_the_same_sums(panel) -> None:
    y, X = panel
    found = fit(y, X, np.ones(y.shape, bool), Effects(pair="directed"), tolerance=1e-10)
    for axis in (0, 1, 2):
        assert found.mu.sum(axis=axis) == pytest.approx(y.sum(axis=axis), rel=1e-6)
