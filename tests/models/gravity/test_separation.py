"""Separated observations are found, all of them and no others, with a proof that holds."""

from fractions import Fraction
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kerjasama.errors import BadRequestError
from kerjasama.models.gravity.separation import separated

METHODS = ("linear-programme", "rectifier")
both = pytest.mark.parametrize("method", METHODS)
ONE = np.ones((6, 1))


def design(X, groups):
    """Regressors and dummies as one matrix."""
    dummies = [(np.asarray(g)[:, None] == np.arange(max(g) + 1)).astype(float) for g in groups]
    return np.hstack([np.asarray(X, float), *dummies])


def null(rows, width):
    """Span what a matrix of fractions sends to zero."""
    rows, pivots = [list(r) for r in rows], []
    for column in range(width):
        at = next((i for i in range(len(pivots), len(rows)) if rows[i][column]), None)
        if at is None:
            continue
        top = len(pivots)
        rows[top], rows[at] = rows[at], rows[top]
        rows[top] = [a / rows[top][column] for a in rows[top]]
        for i, row in enumerate(rows):
            if i != top and row[column]:
                rows[i] = [a - row[column] * b for a, b in zip(row, rows[top], strict=True)]
        pivots.append(column)
    span = []
    for free in set(range(width)) - set(pivots):
        vector = [Fraction(int(c == free)) for c in range(width)]
        for i, column in enumerate(pivots):
            vector[column] = -rows[i][free]
        span.append(vector)
    return span


def by_extreme_rays(y, A):
    """Separated rows in fractions: the supports of all extreme rays of the cone of certificates."""
    A = [[Fraction(int(a)) for a in row] for row in A]
    zero = [i for i, v in enumerate(y) if v == 0]
    space = null([row for row, v in zip(A, y, strict=True) if v], len(A[0]))
    columns = [[sum(a * b for a, b in zip(A[i], g, strict=True)) for i in zero] for g in space]
    # As many columns as the rank: the others can do nothing new, and the cone has a point.
    kept = []
    for column in columns:
        trial = [*kept, column]
        if not null([list(r) for r in zip(*trial, strict=True)], len(trial)):
            kept = trial
    Z = [list(r) for r in zip(*kept, strict=True)] if kept else []
    found = np.zeros(len(y), dtype=bool)
    for faces in combinations(range(len(Z)), len(kept) - 1) if kept else ():
        rays = null([Z[i] for i in faces], len(kept))
        if len(rays) != 1:
            continue
        for sign in (1, -1):
            z = [sign * sum(a * b for a, b in zip(row, rays[0], strict=True)) for row in Z]
            if min(z) >= 0:
                found[[i for i, v in zip(zero, z, strict=True) if v > 0]] = True
    return found


def laws(found, y, X, groups):
    """Assert what any certificate must obey."""
    y, z, A = np.asarray(y), found.certificate, design(X, groups)
    assert (z[found.rows] > 0).all()
    assert (z[~found.rows] == 0).all()
    assert not (found.rows & (y > 0)).any()
    beta = np.linalg.lstsq(A, z, rcond=None)[0]
    assert np.abs(A @ beta - z).max(initial=0) < 1e-8 * np.abs(z).max(initial=1)
    assert not found.regressors[~np.asarray(X, float).any(axis=0)].any()


@both
def test_a_regressor_that_is_positive_only_where_nothing_is_traded(method):
    X = np.c_[ONE, [0, 0, 0, 0, 2, 0], [1, 2, 3, 4, 5, 7]]
    found = separated([3, 1, 2, 0, 0, 0], X, method=method)
    assert found.rows.tolist() == [False] * 4 + [True, False]
    assert found.regressors.tolist() == [False, True, False]
    assert found.method == method


@both
def test_two_regressors_that_separate_only_together(method):
    y, a, b = [3, 1, 2, 0, 0, 0], [1, 2, 4, 3, 1, -1], [1, 2, 4, 2, 0, -1]
    assert separated(y, np.c_[ONE, a, b], method=method).rows.tolist() == [False] * 3 + [
        True,
        True,
        False,
    ]
    assert not separated(y, np.c_[ONE, a], method=method).rows.any()
    assert not separated(y, np.c_[ONE, b], method=method).rows.any()


@both
def test_a_group_of_zeros_goes_without_a_programme(method):
    group = [0, 0, 1, 1, 2, 2]
    found = separated([0, 0, 0, 4, 1, 1], np.zeros((6, 0)), [group], method)
    assert found.rows.tolist() == [True, True, False, False, False, False]
    assert (found.method, found.iterations) == ("fixed-effects", 0)
    laws(found, [0, 0, 0, 4, 1, 1], np.zeros((6, 0)), [group])


@both
def test_a_regressor_separates_only_after_a_group_of_zeros_is_dropped(method):
    y, x, group = [0, 0, 0, 4, 1, 1], [[-5], [2], [1], [0], [0], [0]], [0, 0, 1, 1, 2, 2]
    found = separated(y, x, [group], method)
    assert found.rows.tolist() == [True, True, True, False, False, False]
    assert found.regressors.tolist() == [True]
    laws(found, y, x, [group])  # one certificate for all: the group's effect makes up for the −5
    assert not separated(y, x, method=method).rows.any()


@both
def test_two_effects_separate_what_no_group_of_zeros_does(method):
    # Trade links {0, 1} × {0, 1} and {2} × {2}; a row from the one to the other is separated.
    exporter, importer = [0, 0, 1, 1, 2, 0], [0, 1, 0, 1, 2, 2]
    y = [1, 2, 1, 0, 3, 0]
    found = separated(y, np.zeros((6, 0)), [exporter, importer], method)
    assert found.rows.tolist() == [False] * 5 + [True]
    both_ways = separated(
        [*y, 0], np.zeros((7, 0)), [[*exporter, 2], [*importer, 0]], method
    )  # a row back takes the separation away
    assert not both_ways.rows.any()


@both
def test_three_effects_are_tied_in_a_way_that_two_are_not(method):
    a, b, c = [0, 0, 1, 1, 0], [0, 1, 0, 1, 0], [0, 1, 1, 2, 2]
    y = [1, 1, 1, 1, 0]
    assert separated(y, np.zeros((5, 0)), [a, b, c], method).rows.tolist() == [False] * 4 + [True]
    assert not separated(y, np.zeros((5, 0)), [a, b], method).rows.any()


@both
def test_nothing_is_separated_where_every_zero_lies_among_the_positive(method):
    X = np.c_[ONE, [1, 2, 3, 4, 5, 6]]
    found = separated([1, 0, 2, 0, 0, 3], X, method=method)
    assert not found.rows.any()
    assert not found.certificate.any()
    assert not found.regressors.any()


@both
def test_one_zero_on_either_side_undoes_a_separation(method):
    X = np.c_[ONE, [0, 0, 0, 0, 1e-3, 1e3]]
    assert separated([1, 2, 3, 0, 0, 0], X, method=method).rows.sum() == 2
    X[5, 1] *= -1
    assert not separated([1, 2, 3, 0, 0, 0], X, method=method).rows.any()


def test_without_zeros_there_is_nothing_to_do():
    found = separated([1, 2, 3, 1, 2, 3], ONE, [[0, 0, 1, 1, 2, 2]])
    assert (found.rows.any(), found.method) == (False, "fixed-effects")


@pytest.mark.parametrize(
    ("y", "X", "groups", "why"),
    [
        ([0, 0], [[1], [1]], [], "Every y is zero"),
        ([], np.zeros((0, 1)), [], "Every y is zero"),
        ([0, 1], [[1]], [], "do not fit"),
        ([0, 1], [1, 1], [], "do not fit"),
        ([0, 1], [[1], [1]], [[0]], "do not fit"),
        ([0, 1], [[1], [1]], [[0, -1]], "integers from 0"),
        ([0, 1], [[1], [1]], [[0, 0.5]], "integers from 0"),
        ([-1, 1], [[1], [1]], [], "never negative"),
        ([0, np.nan], [[1], [1]], [], "finite numbers"),
        ([0, 1], [[1], [np.inf]], [], "finite numbers"),
    ],
)
def test_what_is_no_regression_is_refused(y, X, groups, why):
    with pytest.raises(BadRequestError, match=why):
        separated(y, X, groups)


def test_a_method_that_does_not_exist_is_refused():
    with pytest.raises(BadRequestError, match="'simplex' is no method"):
        separated([0, 1], [[1], [1]], method="simplex")


@st.composite
def designs(draw):
    """Draw a few rows of small integers and up to two effects."""
    n, k = draw(st.integers(2, 8)), draw(st.integers(0, 3))
    small = st.integers(-2, 2)
    y = draw(st.lists(st.sampled_from([0, 0, 0, 1]), min_size=n, max_size=n).filter(any))
    X = [draw(st.lists(small, min_size=k, max_size=k)) for _ in range(n)]
    codes = st.lists(st.integers(0, 2), min_size=n, max_size=n)
    return y, np.array(X).reshape(n, k), draw(st.lists(codes, max_size=2))


@settings(max_examples=250, deadline=None)
@given(designs())
def test_small_designs_agree_with_all_extreme_rays_in_fractions(design_):
    y, X, groups = design_
    A = design(X, groups)
    true = by_extreme_rays(y, A) if A.shape[1] else np.zeros(len(y), dtype=bool)
    for method in METHODS:
        found = separated(y, X, groups, method)
        assert found.rows.tolist() == true.tolist(), method
        laws(found, y, X, groups)


@settings(max_examples=60, deadline=None)
@given(designs(), st.lists(st.integers(-6, 6), min_size=3, max_size=3), st.integers(0, 2**32 - 1))
def test_units_order_and_rotation_do_not_matter(design_, powers, seed):
    y, X, groups = design_
    order = np.random.default_rng(seed).permutation(len(y))
    other = X * 10.0 ** np.array(powers[: X.shape[1]]) / 3
    if X.shape[1] > 1:
        other[:, 0] += 0.1 * other[:, 1] * 10.0 ** (powers[0] - powers[1])
    for method in METHODS:
        plain = separated(y, X, groups, method).rows
        turned = separated(
            np.array(y)[order], other[order], [np.array(g)[order] for g in groups], method
        ).rows
        assert turned.tolist() == plain[order].tolist()


@pytest.mark.parametrize("seed", range(4))
def test_the_two_methods_agree_on_a_panel_with_three_effects(seed):
    r = np.random.default_rng(seed)
    i, j, t = (a.ravel() for a in np.indices((8, 8, 3)))
    y = r.poisson(0.3 * np.exp(r.normal(size=(8, 8))[i, j] + r.normal(size=8)[i])).astype(float)
    X = np.c_[r.normal(size=y.size), (y == 0) & (r.random(y.size) < 0.05), r.random(y.size) < 0.2]
    groups = [i * 3 + t, j * 3 + t, i * 8 + j]
    programme, rectifier = (separated(y, X, groups, m) for m in METHODS)
    assert programme.rows.tolist() == rectifier.rows.tolist()
    assert programme.rows.sum() > (y == 0).sum() / 4
    laws(programme, y, X, groups)
    laws(rectifier, y, X, groups)
