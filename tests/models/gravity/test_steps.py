"""What steps are made of."""

import numpy as np
import pytest

from kerjasama.models.gravity.effects import Effects
from kerjasama.models.gravity.room import Room
from kerjasama.models.gravity.steps import (
    beyond,
    centred,
    converted,
    moved,
    nothing,
    solution,
    vanished,
)


def test_an_effect_moves_with_the_coefficients() -> None:
    r = np.random.default_rng(3)
    change = r.normal(size=2)
    parts = [r.normal(size=(1, 3, *shape)) for shape in ((4,), (4,), (4, 5))]
    found = moved(change, *parts)
    assert found[0] is change
    for part, move in zip(parts, found[1:], strict=True):
        wanted = part[:, 2] - change[0] * part[:, 0] - change[1] * part[:, 1]
        assert move == pytest.approx(wanted)


def test_equations_that_fail_give_what_no_step_survives() -> None:
    assert solution(np.eye(2) * 2, np.array([2.0, 4.0])).tolist() == [1, 2]
    assert np.isnan(solution(np.zeros((2, 2)), np.ones(2))).all()


def test_the_beginning_is_in_the_precision_of_the_flows() -> None:
    flows = np.ones((2, 3, 3), np.float32)
    beta, a, b, d = nothing(4, flows, Effects(pair="directed"))
    assert {part.dtype for part in (beta, a, b, d)} == {np.dtype(np.float32)}
    assert [part.shape for part in (beta, a, b, d)] == [(4,), (2, 3), (2, 3), (1, 3, 3)]
    assert not any(part.any() for part in (beta, a, b, d))


def test_numbers_are_converted_and_multiplied() -> None:
    values = np.arange(24.0).reshape(2, 3, 4)
    assert converted(values, np.float64) is values
    found = converted(values, np.float32, 0.5)
    assert found.dtype == np.float32
    assert found == pytest.approx(values / 2)


def test_only_cells_without_a_flow_vanish() -> None:
    y = np.array([[[0.0, 1.0], [0.0, 3.0]]])
    mu = np.array([[[1e-30, 1e-30], [0.5, 3.0]]])
    everywhere = np.ones(y.shape, bool)
    assert vanished(y, mu, everywhere).tolist() == [[[True, False], [False, False]]]
    assert vanished(y, mu, ~everywhere) is None


def test_regressors_are_centred_where_most_flows_are() -> None:
    r = np.random.default_rng(5)
    X, y = 9 + r.normal(size=(2, 6, 4, 4)), r.uniform(size=(6, 4, 4))
    flows, found, levels = centred(X, y, 0.25, Room(np.float32))
    assert flows.dtype == found.dtype == np.float32
    assert flows == pytest.approx(4 * y)
    assert levels == pytest.approx(np.einsum("kij,ij->k", X[:, 3], y[3]) / y[3].sum())
    assert found == pytest.approx(X - levels[:, None, None, None], abs=1e-6)
    assert np.isfinite(centred(X, 0 * y, 1.0, Room(np.float32))[1]).all()


def test_flows_beyond_the_sample_are_seen() -> None:
    y = np.zeros((2, 3, 3))
    y[1, 2, 0] = 1.0
    assert not beyond(y, np.ones(y.shape, bool))
    assert beyond(y, y == 0)
