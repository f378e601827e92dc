"""The rectifier knows all combinations that vanish where y > 0, and which cannot be positive."""

import numpy as np
import pytest

from kerjasama.errors import ConvergenceError
from kerjasama.models.gravity.rectifier import Dummies, partialled, rectified, silent, within


def three_effects(seed, n=120):
    r = np.random.default_rng(seed)
    groups = [np.unique(r.integers(0, 20, n), return_inverse=True)[1] for _ in range(3)]
    D = Dummies.of(groups)
    return r, D, np.hstack([np.eye(m)[c] for c, m in zip(D.codes, D.levels, strict=True)])


def test_dummies_multiply_as_the_matrix_that_they_stand_for():
    r, D, A = three_effects(1)
    alpha, v = r.normal(size=D.columns), r.normal(size=len(A))
    assert np.allclose(D.times(alpha), A @ alpha)
    assert np.allclose(D.sums(v), A.T @ v)
    some = v > 0
    assert np.allclose(D.at(some).times(alpha), (A @ alpha)[some])


def test_partialling_out_agrees_with_dense_least_squares():
    r, D, A = three_effects(2)
    v = r.normal(size=len(A))
    dense = A @ np.linalg.lstsq(A, v, rcond=None)[0]
    assert np.abs(D.times(partialled(D, v)) - dense).max() < 1e-11


def test_partialling_out_says_when_it_gives_up():
    r, D, A = three_effects(3)
    with pytest.raises(ConvergenceError, match="Partialling out effects did not converge"):
        partialled(D, r.normal(size=len(A)), limit=2)


@pytest.mark.parametrize("seed", range(6))
def test_the_space_has_the_dimension_that_dense_algebra_gives(seed):
    r, D, dummies = three_effects(seed)
    X = r.normal(size=(len(dummies), 3))
    zero = r.random(len(dummies)) < 0.5
    X[:, 2] *= zero  # vanishes where y > 0
    for c, m in zip(D.codes, D.levels, strict=True):  # each level has a row where y > 0
        zero[[np.flatnonzero(c == level)[0] for level in range(m)]] = False
    X[~zero, 2] = 0
    A = np.hstack([X, dummies])
    space = silent(zero, X, D)
    ranks = [int(np.linalg.matrix_rank(M, tol=1e-9)) for M in (A, A[~zero])]
    assert space.z.shape == (zero.sum(), ranks[0] - ranks[1])
    made = A @ np.vstack([space.gamma, space.alpha])
    assert np.abs(made[~zero]).max() < 1e-10
    assert np.abs(made[zero] - space.z).max() < 1e-10


def test_a_space_in_fewer_rows_has_only_what_shows_there():
    zero, X = np.array([False, True, True]), np.array([[0.0, 0], [1, 0], [0, 1]])
    space = silent(zero, X, Dummies.of([]))
    assert space.z.shape == (2, 2)
    assert within(space, np.array([True, False])).z.shape == (1, 1)
    assert within(space, np.array([False, False])).z.shape == (0, 0)


@pytest.mark.parametrize("seed", range(20))
def test_the_end_is_a_nonnegative_vector_or_none_exists(seed):
    r = np.random.default_rng(seed)
    z = np.linalg.qr(r.normal(size=(12, 4)))[0]
    c, _ = rectified(z)
    if c.any():
        assert (z @ c).min() > -1e-9
        assert (z @ c).max() > 1e-3
    else:  # no sign pattern of 10,000 random vectors is nonnegative either
        assert ((z @ r.normal(size=(4, 10_000))).min(axis=0) < 0).all()


def test_the_rectifier_says_when_it_gives_up():
    z = np.linalg.qr(np.random.default_rng(0).normal(size=(40, 8)))[0]
    with pytest.raises(ConvergenceError, match="The rectifier did not converge"):
        rectified(z, limit=1)
