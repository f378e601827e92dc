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
    assert (room.gone, room.left) == (0.0, 0.0)
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
