"""Random numbers that scenarios share."""

import numpy as np
import pytest

from kerjasama.errors import BadRequestError
from kerjasama.models.equilibrium import elasticities, normal_effects, standard_draws


def test_the_second_half_mirrors_the_first():
    z = standard_draws(7, 1000, ("a", "b"))
    assert z.shape == (1000, 2)
    assert (z[500:] == -z[:500]).all()
    assert z.std(axis=0) == pytest.approx([1, 1], abs=0.08)
    assert abs(np.corrcoef(z.T)[0, 1]) < 0.1
    assert standard_draws(7, 3, "a").shape == (3, 1)


def test_a_stream_depends_on_the_seed_and_its_name_alone():
    z = standard_draws(7, 10, ("a", "b"))
    assert standard_draws(7, 10, ("b", "c", "a"))[:, [2, 0]].tolist() == z.tolist()
    assert standard_draws(8, 10, ("a",))[0] != z[0, 0]
    assert z[0, 0] != z[0, 1]
    # More draws begin with the same ones.
    assert standard_draws(7, 100, ("a",))[:5, 0].tolist() == z[:5, 0].tolist()


def test_effects_have_the_covariance_of_their_estimates():
    V = np.array([[0.04, 0.01, 0], [0.01, 0.09, 0], [0, 0, 0]])
    z = standard_draws(7, 20_000, "abc")
    b = normal_effects([0.5, -1, 2], V, z)
    np.testing.assert_allclose(b.mean(axis=0), [0.5, -1, 2], atol=1e-12)
    np.testing.assert_allclose(np.cov(b.T), V, atol=2e-3)
    assert (b[:, 2] == 2).all()
    # The order of effects does not matter.
    turned = normal_effects([2, -1, 0.5], V[::-1, ::-1], z[:, ::-1])
    np.testing.assert_allclose(turned[:, ::-1], b, atol=1e-12)


def test_elasticities_are_positive_with_the_mean_and_error_asked():
    theta = elasticities(4, 1.5, standard_draws(7, 20_000, ("theta",))[:, 0])
    assert theta.min() > 0
    assert theta.mean() == pytest.approx(4, rel=0.01)
    assert theta.std() == pytest.approx(1.5, rel=0.03)
    assert elasticities(4, 0, np.array([1.0, -1.0])).tolist() == [4, 4]


def test_what_is_no_distribution_is_refused():
    z = np.zeros((4, 2))
    for mean, V in (
        ([1], np.eye(2)),
        ([1, 2, 3], np.eye(3)),
        ([1, 2], [[1, 2], [0, 1]]),
        ([1, 2], [[1, 2], [2, 1]]),
        ([1, np.nan], np.eye(2)),
        ([1, 2], [[1, np.inf], [np.inf, 1]]),
        (["a", "b"], np.eye(2)),
    ):
        with pytest.raises(BadRequestError, match="their symmetric covariance"):
            normal_effects(mean, V, z)
    for theta, error in ((0, 1), (-1, 1), (4, -1), (np.inf, 1), (4, np.nan)):
        with pytest.raises(BadRequestError, match="An elasticity is positive"):
            elasticities(theta, error, z[:, 0])
    for seed, count, streams in ((-1, 4, "a"), (1, 0, "a"), (1, 4, "")):
        with pytest.raises(BadRequestError, match="Draws need a seed"):
            standard_draws(seed, count, streams)
