"""The chord: each scenario to its tolerance, or to Newton."""

import numpy as np
import pytest

from kerjasama.models.equilibrium import Economy, Sets, change
from kerjasama.models.equilibrium import chord as module
from kerjasama.models.equilibrium.chord import Cells, Chord


def world(n, rule="multiplicative", theta=4.0, seed=0):
    rng = np.random.default_rng(seed)
    mass = np.exp(rng.normal(0, 1, n))
    X = np.outer(mass, mass) * np.exp(rng.normal(0, 1, (n, n)))
    X[np.diag_indices(n)] *= 6
    if rule == "additive":
        X = 0.9 * (X + X.T) / 2 + 0.1 * X
    return Economy([f"E{i}" for i in range(n)], X, theta, rule)


def solved(economy, sets, shock):
    rows = np.repeat(np.arange(len(sets)), np.diff(sets.start))
    rise = np.expm1(sets.shocks(shock))
    return Chord.of(economy).solve(Cells(rows, sets.exporter, sets.importer, rise), len(sets))


def one(economy, sets, k, shock):
    phi, at = np.ones_like(economy.X), slice(sets.start[k], sets.start[k + 1])
    phi[sets.exporter[at], sets.importer[at]] = np.exp(sets.shocks(shock)[at])
    return np.log(change(economy, phi).real_wage)


@pytest.mark.parametrize("rule", ["multiplicative", "additive", "balanced"])
@pytest.mark.parametrize("shock", [0.4, -0.8])
def test_groups_and_accessions_are_within_1e_9_of_newton(rule, shock) -> None:
    economy = world(12, rule)
    for sets in (Sets.groups(12, range(7), 3), Sets.accessions(12, range(5), range(5, 12))):
        found, _ = solved(economy, sets, shock)
        exact = [one(economy, sets, k, shock) for k in range(len(sets))]
        np.testing.assert_allclose(found, exact, rtol=0, atol=1e-9)


def test_cells_may_have_shocks_of_their_own_and_scenarios_any_number_of_cells() -> None:
    economy, rng = world(8), np.random.default_rng(1)
    every = [(i, j) for i in range(8) for j in range(8) if i != j]
    listed = [[every[c] for c in rng.permutation(56)[:size]] for size in (1, 0, 56, 7, 3)]
    sets = Sets.of(8, listed)
    shock = rng.uniform(-1, 0.5, 67)
    found, _ = solved(economy, sets, shock)
    exact = [one(economy, sets, k, shock) for k in range(5)]
    np.testing.assert_allclose(found, exact, rtol=0, atol=1e-9)
    assert not found[1].any()


def test_trade_may_end() -> None:
    economy, sets = world(6), Sets.pairs(6)
    found, _ = solved(economy, sets, -np.inf)
    np.testing.assert_allclose(found[3], one(economy, sets, 3, -np.inf), rtol=0, atol=1e-9)
    assert found[3][sets.members[3]].max() < 0


def test_rows_added_and_products_start_from_the_same_prices(monkeypatch) -> None:
    economy, sets = world(10), Sets.pairs(10)
    added = solved(economy, sets, 0.5)[0]
    monkeypatch.setattr(module, "_FEW", 0)
    np.testing.assert_allclose(solved(economy, sets, 0.5)[0], added, rtol=0, atol=1e-14)


def test_what_shrinks_too_slowly_is_left_to_newton() -> None:
    economy, sets = world(9, theta=8.0), Sets.groups(9, range(9), 4)
    found, steps = solved(economy, sets, 5.0)
    left = np.flatnonzero(steps == -1)
    assert len(left)
    for k in (*left[:5], *np.flatnonzero(steps > 0)[:5]):
        np.testing.assert_allclose(found[k], one(economy, sets, k, 5.0), rtol=0, atol=1e-9)


def test_a_room_used_before_leaves_no_trace() -> None:
    economy, sets = world(10), Sets.pairs(10)
    fresh = solved(economy, sets, 0.3)[0]
    solved(world(14, seed=3), Sets.pairs(14), 2.0)
    assert solved(economy, sets, 0.3)[0].tobytes() == fresh.tobytes()
