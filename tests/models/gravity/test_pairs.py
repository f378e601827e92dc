"""Weighted least squares on effects, beside the same with a column for every effect."""

import numpy as np
import pytest

from kerjasama.models.gravity.effects import Effects, Sums
from kerjasama.models.gravity.pairs import Pairs, solved
from kerjasama.models.gravity.years import Room, Years
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


@pytest.mark.parametrize("pair", ["directed", "symmetric"])
@pytest.mark.parametrize("kind", [np.float64, np.float32])
@pytest.mark.parametrize("unit", [1.0, 250.0])
def test_inverses_of_other_weights_lead_to_the_same(pair, kind, unit) -> None:
    r = np.random.default_rng(5)
    effects = Effects(pair=pair)
    before = np.exp(r.normal(size=(4, 40, 40))) + 60 * np.eye(40)
    w = before * np.exp(r.uniform(-0.15, 0.15, before.shape))
    wz = w * r.normal(size=w.shape)
    sums = Sums(wz.sum(2)[:, None], wz.sum(1)[:, None], wz.sum(0)[None, None])
    begin = np.zeros((1, 1, 40, 40))
    anew = solved(w, effects, sums, begin, 1e-10)
    other = Room(kind)
    Years((before / unit).astype(kind), effects, other)
    room = Room()
    room.follow(other, unit, 0.15)
    assert room.known is not None
    found = solved(w, effects, sums, begin, 1e-10, room=room)
    assert room.known is None
    assert room.last is None  # conjugate gradients ask too much of them

    def predictors(parts):
        a, b, d, _ = parts
        return a[:, 0][:, :, None] + b[:, 0][:, None] + d[0, 0]

    assert predictors(found) == pytest.approx(predictors(anew), abs=1e-8)
