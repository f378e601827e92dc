"""Weighted least squares on effects, beside the same with a column for every effect."""

import numpy as np
import pytest

from kerjasama.models.gravity.effects import Effects, Pairs, Sums, Years, inverse
from tests.models.gravity.conftest import ALL, dummies


@pytest.mark.parametrize("effects", ALL, ids=str)
def test_what_the_effects_explain_is_the_projection(panel, effects) -> None:
    y, _, known = panel
    w = np.where(known, 0.5 + np.abs(np.sin(np.arange(y.size).reshape(y.shape))), 0.0)
    z = np.cos(np.arange(y.size)).reshape(y.shape)
    wz = w * z
    sums = Sums(wz.sum(2)[:, None], wz.sum(1)[:, None], wz.sum(0)[None])
    years = Years(w, effects)
    if effects.pair:
        a, b, d, steps = Pairs(years).solve(sums, np.zeros((1, 7, 7)), 1e-12)
        assert 0 < steps < 100
    else:
        (a, b), d = years.solve(sums.a, sums.b), np.zeros((1, 7, 7))
    ours = a[:, 0][:, :, None] + b[:, 0][:, None, :] + d[0]
    D, root = dummies(known, effects), np.sqrt(w[known])
    theirs = D @ np.linalg.lstsq(D * root[:, None], z[known] * root, rcond=1e-12)[0]
    assert ours[known] == pytest.approx(theirs, abs=1e-9)


def test_one_over_nothing_is_nothing() -> None:
    assert inverse(np.array([2.0, 0.0])).tolist() == [0.5, 0.0]


def test_whether_there_is_any_effect() -> None:
    assert Effects().any
    assert Effects(exporter_year=False, importer_year=False, pair="directed").any
    assert not Effects(exporter_year=False, importer_year=False).any


def test_a_weight_whose_inverse_is_infinite_counts_as_none() -> None:
    assert inverse(np.array([4.0, 0.0, 1e-310])).tolist() == [0.25, 0.0, 0.0]
