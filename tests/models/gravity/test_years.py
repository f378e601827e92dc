"""Inverses that are used again, and when they are not."""

import numpy as np
import pytest

from kerjasama.models.gravity.effects import Effects
from kerjasama.models.gravity.room import Known, Room
from kerjasama.models.gravity.years import Years, invert


def test_an_inverse_by_halves_is_the_inverse() -> None:
    r = np.random.default_rng(1)
    A = r.normal(size=(3, 90, 90))
    A = A @ A.swapaxes(1, 2) + np.eye(90)
    found = A.copy()
    invert(found)
    assert found == pytest.approx(np.linalg.inv(A), abs=1e-9)


@pytest.mark.parametrize("kind", [np.float64, np.float32])
def test_inverses_of_weights_that_are_too_different_are_made_anew(kind) -> None:
    r = np.random.default_rng(4)
    w = np.exp(r.normal(size=(3, 30, 30))).astype(kind)
    a, b = w.sum(2)[:, None], w.sum(1)[:, None]
    other = Room(kind)
    Years(np.exp(r.normal(size=w.shape)).astype(kind), Effects(), other)
    room = Room(kind)
    room.known = other.alike()
    years = Years(w, Effects(), room)
    found = years.solve(a, b, 1e-4)
    assert room.known is None
    assert room.last == Known(years.schur)
    assert room.gone == 0
    total = found[0].swapaxes(1, 2) + found[1]
    assert total == pytest.approx(np.ones_like(total), abs=1e-5)  # all ones explain all ones


@pytest.mark.parametrize("error", [1e-2, 1e-6, 0.0])
def test_no_more_is_left_than_was_asked_for(error) -> None:
    r = np.random.default_rng(2)
    w = np.exp(r.normal(size=(3, 30, 30)))
    near = Room()
    Years(w * np.exp(r.uniform(-0.2, 0.2, w.shape)), Effects(), near)
    a = r.normal(size=(3, 2, 30))
    b = r.normal(size=(3, 2, 30))
    b += (a.sum(2) - b.sum(2))[:, :, None] / 30  # both sum to all flows
    exact = Years(w, Effects()).solve(a, b)
    room = Room()
    room.follow(near, 1.0, 0.2)
    found = Years(w, Effects(), room).solve(a, b, error)
    rows = np.einsum("tnm,trn->trnm", w, found[0]) + np.einsum("tnm,trm->trnm", w, found[1])
    left = np.abs(rows.sum(2) - b).max() / np.abs(b).max()
    assert left <= max(3 * error, 1e-12)
    level = found[0] + found[1].mean(2, keepdims=True)
    assert level == pytest.approx(exact[0] + exact[1].mean(2, keepdims=True), abs=30 * error + 1e-9)


def test_inverses_that_do_not_fit_do_no_endless_work() -> None:
    w = np.exp(np.random.default_rng(3).normal(size=(1, 30, 30)))
    room = Room()
    room.known = Known(np.eye(30)[None] * 1e3)
    a, b = np.ones((1, 1, 30)), np.ones((1, 1, 30))
    found = Years(w, Effects(), room).solve(a, b, 1e-9)
    assert all(np.isfinite(part).all() for part in found)


@pytest.mark.parametrize("kind", [np.float64, np.float32])
def test_years_that_are_not_inverted_are_solved_as_if(kind) -> None:
    """Sixty economies, some of whom trade with few: by conjugate gradients, and by inverses."""
    r = np.random.default_rng(7)
    w = np.exp(r.normal(size=(3, 60, 60))) * (r.uniform(size=(3, 60, 60)) < 0.5)
    w[0, :, 5] = 0  # nobody sells to it
    z = r.normal(size=(2, 1, 60, 60)) * w
    a = z.sum(3).transpose(1, 0, 2).astype(kind)
    b = z.sum(2).transpose(1, 0, 2).astype(kind)
    w = w.astype(kind)
    quick, room, hard = Room(kind), Room(kind), 1e-3 if kind is np.float32 else 1e-9
    room.hard = True
    exact = Years(w, Effects(), room).solve(a, b)
    found = Years(w, Effects(), quick).solve(a, b, hard)
    assert quick.last is None, "inverted"
    assert not quick.hard
    there = w > 0
    for one, other in zip(found[0].swapaxes(0, 1), exact[0].swapaxes(0, 1), strict=True):
        assert one.shape == other.shape
    both = [x[0][:, :, :, None] + x[1][:, :, None] for x in (found, exact)]
    for t in range(3):
        assert both[0][t][:, there[t]] == pytest.approx(both[1][t][:, there[t]], abs=30 * hard)


def test_years_that_conjugate_gradients_do_not_end_in_are_inverted() -> None:
    """A hundred economies in a row that trade with their neighbours alone."""
    w = np.eye(100)[None] + np.eye(100, k=1)[None] * 1e-3
    side = np.random.default_rng(8).normal(size=(1, 1, 100, 100)) * w
    room = Room()
    a, b = side.sum(3), side.sum(2)
    found = Years(w, Effects(), room).solve(a, b, 1e-9)
    assert room.hard
    assert room.last is not None
    rows = w * (found[0][0, 0][:, None] + found[1][0, 0])
    assert rows[0].sum(1) == pytest.approx(a[0, 0], abs=1e-8)
    assert rows[0].sum(0) == pytest.approx(b[0, 0], abs=1e-8)
