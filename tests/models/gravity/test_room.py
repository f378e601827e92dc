"""Inverses serve again where little changed; arrays go from one fit to the next."""

import numpy as np
import pytest

from kerjasama.models.gravity.effects import Effects
from kerjasama.models.gravity.newton import fit
from kerjasama.models.gravity.room import Known, Room
from kerjasama.models.gravity.years import Years


def test_inverses_are_used_again_only_where_little_changed() -> None:
    room = Room()
    assert room.alike() is None
    years = Years(np.ones((2, 5, 5)), Effects(), room)
    room.gone += 0.1
    known = room.alike(3.0)
    assert known is not None
    assert known.inverses is years.schur
    assert known.unit == 3.0
    room.known = known
    Years(np.full((2, 5, 5), 3.0), Effects(), room)
    room.gone += 0.1
    again = room.alike(2.0)
    assert again is not None
    assert again.inverses is years.schur
    assert again.unit == 6.0
    room.gone += 0.35
    assert room.alike() is None  # predictors have come too far, step by step
    room.known = None
    Years(np.ones((2, 5, 5)), Effects(), room)
    assert room.alike() is not None
    room.gone += np.nan
    assert room.alike() is None


def test_who_goes_on_in_another_precision_begins_where_it_ended() -> None:
    first, room = Room(np.float32), Room()
    w = np.exp(np.random.default_rng(1).normal(size=(2, 40, 40)))
    a, b = w.sum(2)[:, None], w.sum(1)[:, None]
    _, found = Years(w.astype(np.float32), Effects(), first).solve(
        a.astype(np.float32), b.astype(np.float32), 1e-3
    )
    room.begin(first)
    assert room.began.dtype == np.float64
    assert (room.began == found).all()
    assert not room.hard
    room.begin(Room(np.float32))
    assert room.began is None


def test_who_follows_knows_how_far_predictors_have_come() -> None:
    first, room = Room(np.float32), Room()
    years = Years(np.ones((2, 5, 5), np.float32), Effects(), first)
    first.gone, room.gone = 0.1, 17.0
    room.follow(first, 3.0, 0.1)
    assert room.known == Known(years.schur, 3.0)
    assert room.gone == pytest.approx(0.2)
    room.follow(first, 3.0, 0.35)
    assert room.known is None


def test_what_is_left_is_found_once_where_it_fits() -> None:
    room = Room(np.float32)
    kept, other = room("a", (2, 3)), room("b", (4,))
    room.leave()
    one, two = Room(np.float32), Room(np.float32)
    assert one("a", (2, 3)) is kept
    assert one("b", (5,)) is not other
    assert two("a", (2, 3)) is not kept
    assert Room(np.float64)("a", (2, 3)).dtype == np.float64


def test_more_than_a_little_is_not_kept(monkeypatch) -> None:
    monkeypatch.setattr("kerjasama.models.gravity.room._MOST", 40)
    room = Room(np.float64)
    large = room("a", (6,))
    room.leave()
    assert Room(np.float64)("a", (6,)) is not large


@pytest.mark.parametrize("effects", [Effects(), Effects(pair="directed")], ids=str)
def test_a_fit_is_not_touched_by_the_next(monkeypatch, effects) -> None:
    monkeypatch.setattr("kerjasama.models.gravity.newton._LARGE", 0)  # single precision, too
    r = np.random.default_rng(6)
    X = r.normal(size=(2, 20, 9, 9))
    flows = [r.poisson(np.exp(1 + X[0] * k)).astype(float) for k in (0.5, -0.5)]
    whole = np.ones(flows[0].shape, bool)
    first = fit(flows[0], X, whole, effects)
    arrays = ("mu", "beta", "alpha", "gamma", "delta", "information")
    before = {name: getattr(first, name).copy() for name in arrays}
    fit(flows[1], X, whole, effects)
    again = fit(flows[0], X, whole, effects)
    for name, array in before.items():
        assert (getattr(first, name) == array).all()
        assert (getattr(again, name) == array).all()
