"""The correction of three-way effects: its parts by hand, and what it does in a small world."""

import numpy as np
import pytest

from kerjasama.models.gravity import Effects
from kerjasama.models.gravity.bias import _leverage, _within, three_way
from kerjasama.models.gravity.covariance import covariance
from kerjasama.models.gravity.newton import fit
from kerjasama.models.gravity.sample import usable

EFFECTS = Effects(pair="directed")


@pytest.fixture(scope="module")
def fitted(panel):
    y, X, known = panel
    sample, _ = usable(y, known, EFFECTS)
    return fit(y, X[:2], sample, EFFECTS), X[:2], y, sample


def test_leverage_is_that_of_the_whole_normal_matrix(fitted) -> None:
    lam = fitted[0].mu
    t, n, _ = lam.shape
    total = 1 / lam.sum(axis=0)
    H = np.stack([_within(lam[:, i], total[i]) for i in range(n)])
    normal = np.zeros((2 * n * t, 2 * n * t))
    for i in range(n):
        for j in range(n):
            a, b = slice(i * t, i * t + t), slice((n + j) * t, (n + j) * t + t)
            for p in (a, b):
                for q in (a, b):
                    normal[p, q] += H[i, j]
    inverse = np.linalg.pinv(normal, rcond=1e-11, hermitian=True)
    for i, ours in enumerate(_leverage(lam, total)):
        for j in range(n):
            a, b = slice(i * t, i * t + t), slice((n + j) * t, (n + j) * t + t)
            theirs = inverse[a, a] + inverse[b, b] + inverse[a, b] + inverse[b, a]
            assert H[i, j] @ ours[j] @ H[i, j] == pytest.approx(
                H[i, j] @ theirs @ H[i, j], abs=1e-8
            )


def test_corrected_errors_are_larger(fitted) -> None:
    found, X, y, sample = fitted
    V, _ = covariance(found, X, y, sample, EFFECTS, ("pair",))
    corrected = three_way(found, X, y, sample)
    assert (np.diag(corrected.V) > np.diag(V)).all()
    assert pytest.approx(corrected.V.T) == corrected.V
    assert corrected.bias.shape == (2,)


def test_the_unit_of_the_flow_changes_nothing(fitted) -> None:
    found, X, y, sample = fitted
    other = fit(1000 * y, X, sample, EFFECTS)
    one, two = three_way(found, X, y, sample), three_way(other, X, 1000 * y, sample)
    assert one.bias == pytest.approx(two.bias, abs=1e-8)
    assert pytest.approx(two.V, abs=1e-8) == one.V
