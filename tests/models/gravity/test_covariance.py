"""Sandwich covariances, beside sums of scores over clusters by hand."""

import numpy as np
import pytest

from kerjasama.errors import BadRequestError
from kerjasama.models.gravity import Effects
from kerjasama.models.gravity.covariance import (
    annihilated,
    clusters_of,
    covariance,
    saturated,
    standard_error,
)
from kerjasama.models.gravity.newton import fit
from kerjasama.models.gravity.sample import usable
from tests.models.gravity.conftest import Plain

EFFECTS = Effects(pair="directed")


@pytest.fixture(scope="module")
def both(panel):
    y, X, known = panel
    sample, _ = usable(y, known, EFFECTS)
    return y, X[:2], sample, fit(y, X[:2], sample, EFFECTS), Plain(y, X[:2], sample, EFFECTS)


def codes(sample, name):
    t, i, j = np.nonzero(sample)
    low, high = np.minimum(i, j), np.maximum(i, j)
    return {
        "year": t,
        "exporter": i,
        "importer": j,
        "pair": i * 100 + j,
        "symmetric-pair": low * 100 + high,
        "exporter^year": t * 100 + i,
        "importer^year": t * 100 + j,
        "": np.arange(len(t)),
    }[name]


@pytest.mark.parametrize(
    "name", ["year", "exporter", "importer", "pair", "symmetric-pair", "exporter^year", ""]
)
def test_one_way(both, name) -> None:
    y, X, sample, found, plain = both
    V, g = covariance(found, X, y, sample, EFFECTS, (name,) if name else (), "none")
    assert pytest.approx(plain.clustered(codes(sample, name)), rel=1e-6) == V
    assert g == len(np.unique(codes(sample, name)))
    stata, _ = covariance(found, X, y, sample, EFFECTS, (name,) if name else (), "stata")
    assert pytest.approx(V * g / (g - 1)) == stata


def test_two_ways_by_inclusion_and_exclusion(both) -> None:
    y, X, sample, found, plain = both
    V, g = covariance(found, X, y, sample, EFFECTS, ("exporter", "importer"), "none")
    ways = [plain.clustered(codes(sample, n)) for n in ("exporter", "importer", "pair")]
    assert pytest.approx(ways[0] + ways[1] - ways[2], rel=1e-6) == V
    assert g == 7


def test_a_cluster_within_another_adds_nothing(both) -> None:
    y, X, sample, found, _ = both
    one, _ = covariance(found, X, y, sample, EFFECTS, ("exporter",), "none")
    two, _ = covariance(found, X, y, sample, EFFECTS, ("exporter", "pair"), "none")
    assert pytest.approx(one) == two


def test_annihilated_regressors_are_orthogonal_to_the_effects(both) -> None:
    _y, X, _sample, found, _ = both
    left = found.mu * annihilated(found, X, 1)
    for axis in (0, 1, 2):
        assert np.abs(left.sum(axis=axis)).max() < 1e-5 * found.mu.max()


def test_names_of_clusters() -> None:
    assert clusters_of("exporter + importer+year") == ("exporter", "importer", "year")
    with pytest.raises(BadRequestError, match="There is no cluster 'country'"):
        clusters_of("country")


def test_as_many_effects_as_cells_leave_no_error() -> None:
    y = np.array([[[5.0, 2.0], [3.0, 9.0]]])
    X, sample = np.array([[[[0.0, 1.0], [0.0, 0.0]]]]), np.ones(y.shape, bool)
    found = fit(y, X, sample, Effects())
    assert saturated(found, y, sample, Effects())
    V, _ = covariance(found, X, y, sample, Effects(), ("exporter",))
    assert np.isnan(V).all()
    with pytest.raises(BadRequestError, match="no standard error"):
        standard_error(V, 0)
    assert standard_error(np.eye(2) * 4, 1) == 2


def test_the_factor_of_fixest_needs_a_degree_of_freedom(both) -> None:
    y, X, sample, found, _ = both
    few = np.zeros_like(sample)
    few[:2, :3, :3] = sample[:2, :3, :3]
    V, _ = covariance(found, X, y, few, EFFECTS, (), "fixest")
    assert np.isnan(V).all()
