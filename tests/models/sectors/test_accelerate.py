"""Fixed points: fast where repetition runs away, honest where there is none."""

import numpy as np
import pytest

from kerjasama.errors import ConvergenceError
from kerjasama.models.sectors.accelerate import Memory, fixed_point
from kerjasama.words import Text


def linear(A, b):
    def move(z):
        step = A @ z + b - z
        return step, float(np.abs(step).max())

    return move


def test_a_linear_map_that_runs_away_is_solved_in_about_as_many_steps_as_it_has_dimensions():
    r = np.random.default_rng(0)
    A, b = r.normal(0, 0.9, (6, 6)), r.normal(0, 0.1, 6)
    assert max(abs(np.linalg.eigvals(A))) > 1
    z, steps, residual = fixed_point(linear(A, b), np.zeros(6), 1e-12, "map")
    np.testing.assert_allclose(z, np.linalg.solve(np.eye(6) - A, b), atol=1e-10)
    assert steps < 40
    assert residual <= 1e-12


def test_a_start_that_solves_it_is_returned():
    z, steps, residual = fixed_point(linear(np.eye(2) * 0.5, np.zeros(2)), np.zeros(2), 0, "map")
    assert (z.tolist(), steps, residual) == ([0, 0], 0, 0)


def test_a_memory_of_a_neighbour_saves_steps():
    r = np.random.default_rng(1)
    A, b = 0.9 * np.linalg.qr(r.normal(size=(12, 12)))[0], r.normal(0, 0.01, 12)
    memory = Memory(12)
    z, cold, _ = fixed_point(linear(A, b), np.zeros(12), 1e-10, "map", memory)
    _, warm, _ = fixed_point(linear(A, 1.1 * b), z, 1e-10, "map", memory)
    assert warm < cold / 2


def test_no_number_is_stepped_back_from():
    def root(z):
        step = np.sqrt(z + 0.19) - 0.5 * np.sqrt(0.04) - 1.2 * z - z
        return step, float(np.abs(step).max())

    z, _, _ = fixed_point(root, np.array([5.0]), 1e-12, "root")
    assert abs(root(z)[1]) <= 1e-12


@pytest.mark.parametrize(
    "move",
    [
        lambda _: (np.array([np.nan]), float("nan")),  # nothing to begin with
        lambda z: (np.ones(1), 1.0 + 0 * float(z[0])),  # no fixed point
    ],
)
def test_what_has_no_fixed_point_is_no_result(move):
    with pytest.raises(ConvergenceError, match=r"nowhere did not converge.*Think again") as told:
        fixed_point(move, np.zeros(1), 1e-8, "nowhere", hint=Text("Think again."))
    assert told.value.tolerance == 1e-8
