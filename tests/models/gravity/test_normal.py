"""Normal equations without the effects are those of annihilated regressors."""

import numpy as np
import pytest

from kerjasama.models.gravity.effects import Effects, Sums
from kerjasama.models.gravity.normal import Rest, crossed, independent, information, score
from kerjasama.models.gravity.pairs import solved
from tests.models.gravity.conftest import ALL, dummies


@pytest.mark.parametrize("effects", ALL, ids=str)
def test_information_and_score_are_those_of_what_effects_leave(panel, effects: Effects) -> None:
    y, X, known = panel
    w = np.where(known, 1 + np.sin(np.arange(y.size)).reshape(y.shape) ** 2, 0.0)
    r = np.where(known, y - y.mean(), 0.0)
    sides = np.concatenate([X[:2] * w, r[None]])
    d = sides.sum(axis=1)[None] if effects.pair else np.zeros((1, 3, 0, 0))
    sums = Sums(sides.sum(axis=3).swapaxes(0, 1), sides.sum(axis=2).swapaxes(0, 1), d)
    a, b, c, *_ = solved(w, effects, sums, np.zeros(d.shape), 1e-13)
    x, root = X[:2, known].T, np.sqrt(w[known])[:, None]
    D = dummies(known, effects)
    left = x - D @ np.linalg.lstsq(D * root, x * root, rcond=1e-12)[0]
    G = information(sums, np.einsum("ktij,ltij,tij->kl", X[:2], X[:2], w), a, b, c)
    assert pytest.approx((left * root**2).T @ left, rel=1e-8) == G
    pairs = d[:, 2] if effects.pair else np.zeros((1, 0, 0))
    Xr = np.einsum("ktij,tij->k", X[:2], r)
    rest = Rest(sums.a[:, 2], sums.b[:, 2], pairs, Xr, 0.0, 0.0)
    assert score(rest, a, b, c) == pytest.approx(left.T @ r[known], rel=1e-8, abs=1e-8)


@pytest.mark.parametrize("shape", [(0, 3, 3), (1, 1, 1), (4, 97, 200), (24, 200, 199)])
def test_cross_products_by_rows_are_those_of_the_whole(shape: tuple[int, int, int]) -> None:
    one, other = np.random.default_rng(3).normal(size=(2, *shape))
    whole = np.einsum("knm,lnm->kl", one, other)
    assert crossed(one, other) == pytest.approx(whole, rel=1e-9, abs=1e-9)


def test_independent_keeps_the_first_of_those_that_say_the_same() -> None:
    x = np.random.default_rng(1).normal(size=(50, 3))
    columns = np.column_stack([x, x[:, 0] + 2 * x[:, 2], np.zeros(50)])
    G = columns.T @ columns
    assert independent(G, np.diagonal(G)).tolist() == [True, True, True, False, False]
