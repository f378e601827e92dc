"""Conjugate gradients within years, beside a library's solution."""

import numpy as np
import pytest

from kerjasama.models.gravity.conjugate import descended


@pytest.fixture
def year():
    """Weights of three years, sums, sides of importers, and their Schur complements."""
    r = np.random.default_rng(3)
    w = np.exp(2 * r.normal(size=(3, 50, 50)))
    one_over, total = 1 / w.sum(2), w.sum(1)
    schur = np.stack([np.diag(total[t]) - (w[t].T * one_over[t]) @ w[t] for t in range(3)])
    side = schur @ r.normal(size=(3, 50, 2))
    return (w, one_over, total), side.swapaxes(1, 2).copy(), schur


@pytest.mark.parametrize(("kind", "error"), [(np.float64, 1e-10), (np.float32, 1e-4)])
def test_no_more_is_left_than_asked_for(year, kind, error) -> None:
    weights, side, schur = year
    found = np.zeros(side.shape, kind)
    weights = tuple(part.astype(kind) for part in weights)
    assert descended(weights, (side.astype(kind), side.astype(kind)), found, error)
    exact = np.stack([np.linalg.lstsq(schur[t], side[t].T, rcond=1e-12)[0].T for t in range(3)])
    level = (found - exact).mean(2, keepdims=True)  # is free
    assert found - level == pytest.approx(exact, abs=100 * error)


def test_who_begins_at_the_end_stays(year) -> None:
    weights, side, _ = year
    found = np.zeros(side.shape)
    assert descended(weights, (side, side), found, 1e-10)
    again = found.copy()
    assert descended(weights, (side, side), again, 1e-9)
    assert (again == found).all()


def test_what_is_no_side_takes_away_what_was_begun_with(year) -> None:
    """A regressor that exporters explain in these years: rounding is all that is asked."""
    weights, side, _ = year
    found = np.full(side.shape, 1e-6) * np.arange(50)
    none = np.zeros_like(side)
    assert descended(weights, (side, none), found, 1e-10)
    assert np.ptp(found, axis=2) == pytest.approx(0, abs=1e-9)


def test_noise_of_the_last_side_is_left(year) -> None:
    weights, side, _ = year
    first, last = np.zeros(side.shape), np.zeros(side.shape)
    noise = side.copy()
    noise[:, -1] *= 1e-9
    assert descended(weights, (noise, noise), first, 1e-10)
    assert descended(weights, (noise, noise), last, 1e-10, 1e-12)
    assert first[:, -1].any()
    assert not last[:, -1].any()
    assert last[:, 0] == pytest.approx(first[:, 0])


def test_what_does_not_end_says_so() -> None:
    """Neighbours in a long row: news travels one place a product."""
    w = np.eye(200)[None] + np.eye(200, k=1)[None]
    side = np.zeros((1, 1, 200))
    side[0, 0, [0, -1]] = 1, -1
    assert not descended((w, 1 / w.sum(2), w.sum(1)), (side, side), np.zeros_like(side), 1e-9)
