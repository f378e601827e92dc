"""Least squares of the logarithm, beside a regression with a column for every effect."""

import numpy as np
import pytest

from kerjasama.models.gravity import Effects
from kerjasama.models.gravity.covariance import covariance
from kerjasama.models.gravity.linear import least_squares
from kerjasama.models.gravity.sample import usable
from tests.models.gravity.conftest import ALL, dummies


@pytest.mark.parametrize("effects", ALL, ids=str)
def test_coefficients_residuals_and_errors_are_those_of_dummies(panel, effects) -> None:
    y, X, known = panel
    X = X[:2] if effects.pair else X
    sample, _ = usable(y, known & (y > 0), effects)
    z = np.log(np.where(sample, y, 1.0))
    found = least_squares(z, X, sample, effects)
    x, D = X[:, sample].T, dummies(sample, effects)
    plain = np.linalg.lstsq(np.hstack([x, D]), z[sample], rcond=1e-12)[0]
    gap = z[sample] - np.hstack([x, D]) @ plain
    assert found.beta == pytest.approx(plain[: len(X)], abs=1e-9)
    assert (z - found.mu)[sample] == pytest.approx(gap, abs=1e-8)
    assert found.objective == pytest.approx(gap @ gap)
    left = x - D @ np.linalg.lstsq(D, x, rcond=1e-12)[0]
    bread = np.linalg.inv(left.T @ left)
    meat = (left * gap[:, None]).T @ (left * gap[:, None])
    V, _ = covariance(found, X, z, sample, effects, (), "none")
    assert pytest.approx(bread @ meat @ bread, rel=1e-6) == V


def test_what_the_effects_explain_is_left_out(panel) -> None:
    y, X, known = panel
    effects = Effects(pair="directed")
    sample, _ = usable(y, known & (y > 0), effects)
    found = least_squares(np.log(np.where(sample, y, 1.0)), X, sample, effects)
    assert found.kept.tolist() == [True, True, False]
