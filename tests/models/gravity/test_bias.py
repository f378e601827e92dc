"""The correction of three-way effects: its parts by hand, and what it does in a small world."""

import numpy as np
import pytest

from kerjasama.models.gravity import Effects
from kerjasama.models.gravity.bias import _balanced, _inverse, _leverage, _within, three_way
from kerjasama.models.gravity.covariance import covariance
from kerjasama.models.gravity.newton import fit
from kerjasama.models.gravity.sample import usable

EFFECTS = Effects(pair="directed")


@pytest.fixture(scope="module")
def fitted(panel):
    y, X, known = panel
    sample, _ = usable(y, known, EFFECTS)
    return fit(y, X[:2], sample, EFFECTS), X[:2], y, sample


def _normal(H):
    """Write out the normal matrix of all exporter-year and importer-year effects."""
    n, t = len(H), H.shape[-1]
    normal = np.zeros((2 * n * t, 2 * n * t))
    for i in range(n):
        for j in range(n):
            a, b = slice(i * t, i * t + t), slice((n + j) * t, (n + j) * t + t)
            for p in (a, b):
                for q in (a, b):
                    normal[p, q] += H[i, j]
    return normal


def test_leverage_is_that_of_the_whole_normal_matrix(fitted) -> None:
    lam = fitted[0].mu
    t, n, _ = lam.shape
    total = 1 / lam.sum(axis=0)
    H = np.stack([_within(lam[:, i], total[i]) for i in range(n)])
    inverse = np.linalg.pinv(_normal(H), rcond=1e-11, hermitian=True)
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


def test_years_without_an_economy_and_a_panel_in_two_parts_change_no_leverage(fitted) -> None:
    lam = fitted[0].mu.copy()
    lam[1, 2] = lam[2, :, 4] = 0  # an exporter is missing in a year, an importer in another
    lam[:, :3, 3:] = lam[:, 3:, :3] = 0  # and nothing joins the first three to the others
    t, n, _ = lam.shape
    total = np.divide(1, lam.sum(axis=0), out=np.zeros((n, n)), where=lam.sum(axis=0) > 0)
    H = np.stack([_within(lam[:, i], total[i]) for i in range(n)])
    inverse = np.linalg.pinv(_normal(H), rcond=1e-11, hermitian=True)
    for i, ours in enumerate(_leverage(lam, total)):
        for j in range(n):
            a, b = slice(i * t, i * t + t), slice((n + j) * t, (n + j) * t + t)
            theirs = inverse[a, a] + inverse[b, b] + inverse[a, b] + inverse[b, a]
            ends = H[i, j] @ ours[j] @ H[i, j], H[i, j] @ theirs @ H[i, j]
            assert ends[0] == pytest.approx(ends[1], abs=1e-8)


def test_a_singular_matrix_has_a_pseudo_inverse_and_its_neighbours_an_inverse() -> None:
    both = np.stack([2 * np.eye(2), np.ones((2, 2)), [[1.0, 1.0], [1.0, 1.0 + 1e-13]]])
    ones = np.full((2, 2), 0.25)
    assert _inverse(both) == pytest.approx(np.stack([np.eye(2) / 2, ones, ones]))
    assert _inverse(both[:1]) == pytest.approx(both[:1] / 4)
    sizes = np.diag([1e-9, 1e9])[None]  # of another size is not singular
    assert _balanced(sizes) == pytest.approx(np.linalg.inv(sizes))
