"""All pairs at once: as good as one by one."""

import numpy as np
import pytest

from kerjasama.errors import BadRequestError, ConvergenceError
from kerjasama.models.equilibrium import Economy, PairChanges, PairSummary, change, pairs


def world(n, rule="multiplicative", theta=4.0, seed=0):
    """Economies of very different size on a plain, the nearer the more trade."""
    rng = np.random.default_rng(seed)
    mass, place = np.exp(rng.normal(0, 1.5, n)), rng.uniform(0, 1, (n, 2))
    km = np.linalg.norm(place[:, None] - place, axis=2) + 0.05
    X = np.outer(mass, mass) / km * np.exp(rng.normal(0, 0.5, (n, n)))
    X[np.diag_indices(n)] *= 6
    if rule == "additive":
        X = 0.9 * (X + X.T) / 2 + 0.1 * X
    return Economy([f"E{i}" for i in range(n)], X, theta, rule)


def one(economy, i, j, shock):
    phi = np.ones_like(economy.X)
    phi[i, j] = phi[j, i] = np.exp(shock)
    return np.log(change(economy, phi).real_wage)


@pytest.mark.parametrize("rule", ["multiplicative", "additive", "balanced"])
@pytest.mark.parametrize("shock", [0.5, -1.0])
def test_every_pair_is_within_1e_9_of_newton(rule, shock):
    economy = world(16, rule)
    found = pairs(economy, shock)
    expected = [one(economy, i, j, shock) for i, j in zip(found.first, found.second, strict=True)]
    np.testing.assert_allclose(found.real_wage, expected, rtol=0, atol=1e-9)


def test_200_economies_in_blocks_are_within_1e_9_of_newton():
    economy = world(200)
    found = pairs(economy, 0.5)
    assert found.real_wage.shape == (19_900, 200)
    assert np.isfinite(found.real_wage).all()
    strongest = np.argsort(np.abs(found.real_wage).max(axis=1))[-40:]
    for row in (*strongest, *np.random.default_rng(1).integers(0, 19_900, 40)):
        exact = one(economy, found.first[row], found.second[row], 0.5)
        np.testing.assert_allclose(found.real_wage[row], exact, rtol=0, atol=1e-9)


def test_two_mirror_economies_follow_their_closed_form():
    found = pairs(Economy("AB", [[80, 20], [20, 80]], 4), np.log(1.5))
    np.testing.assert_allclose(found.real_wage, np.log(0.8 + 0.2 * 1.5) / 4, atol=1e-10)


def test_what_the_chord_misses_newton_solves():
    economy = world(12, theta=8.0)
    found = pairs(economy, 8.0)
    missed = np.flatnonzero(found.steps == -1)
    assert len(missed)
    for row in missed:
        exact = one(economy, found.first[row], found.second[row], 8.0)
        np.testing.assert_allclose(found.real_wage[row], exact, rtol=0, atol=1e-12)


def test_a_chord_that_went_astray_is_not_taken_for_an_answer():
    """From here it runs to where all demand abroad has vanished, and stands still there."""
    economy = Economy("AB", [[np.e, np.exp(-4)], [np.exp(-1.5), np.e]], 5)
    np.testing.assert_allclose(pairs(economy, 2.0).real_wage[0], one(economy, 0, 1, 2.0), atol=1e-9)


def test_what_newton_misses_too_is_an_error():
    X = np.full((3, 3), 1.0) + np.diag([1, 1, 20.0])
    X[0, 1] = 40  # B lives on a deficit with A, its only partner of weight
    with pytest.raises(ConvergenceError):
        pairs(Economy("ABC", X, 4, "additive"), -12.0)


def test_each_pair_may_have_a_shock_of_its_own():
    economy = world(9)
    shocks = np.linspace(-1, 1, 36)
    found = pairs(economy, shocks)
    for row in (0, 20, 35):
        exact = one(economy, found.first[row], found.second[row], shocks[row])
        np.testing.assert_allclose(found.real_wage[row], exact, rtol=0, atol=1e-9)


def test_no_shock_changes_nothing():
    assert not pairs(world(9), 0.0).real_wage.any()


def test_pairs_without_trade_gain_nothing_from_easier_trade():
    X = [[80.0, 0, 20], [0, 70, 30], [20, 30, 50]]
    found = pairs(Economy("ABC", X, 4), 1.0)
    assert not found.between("A", "B").any()
    assert found.between("A", "C")[0] > 0


def test_one_pair_is_found_by_its_names_in_either_order():
    economy = world(7)
    found = pairs(economy, 0.3)
    for row, (i, j) in enumerate(zip(found.first, found.second, strict=True)):
        assert found.between(f"E{j}", f"E{i}").tolist() == found.real_wage[row].tolist()
    with pytest.raises(BadRequestError, match="two different"):
        found.between("E1", "E1")
    with pytest.raises(BadRequestError, match="'X'"):
        found.between("E1", "X")


def test_the_summary_says_what_all_changes_say():
    economy = world(30)
    full, brief = pairs(economy, 0.5), pairs(economy, 0.5, keep="summary")
    assert isinstance(full, PairChanges)
    assert isinstance(brief, PairSummary)
    for row in range(0, 435, 7):
        i, j = full.first[row], full.second[row]
        others = np.setdiff1d(np.arange(30), [i, j])
        wages = full.real_wage[row]
        assert brief.own[row].tolist() == [wages[i], wages[j]]
        assert brief.third[row] == pytest.approx(
            np.average(wages[others], weights=economy.output[others]), abs=1e-15
        )
        assert brief.lowest[row] == wages[others].min() == wages[brief.loser[row]]
        assert brief.highest[row] == wages[others].max() == wages[brief.winner[row]]
        assert {brief.loser[row], brief.winner[row]} <= set(others)


def test_a_world_of_two_has_no_others():
    brief = pairs(Economy("AB", [[80, 20], [20, 80]], 4), 0.5, keep="summary")
    assert np.isnan([brief.third[0], brief.lowest[0], brief.highest[0]]).all()
    assert (brief.loser[0], brief.winner[0]) == (-1, -1)
    assert (brief.own > 0).all()


def test_progress_is_told_until_all_are_done():
    heard = []
    pairs(world(50), 0.5, progress=lambda done, of: heard.append((done, of)))
    assert heard[-1] == (1225, 1225)
    assert [done for done, _ in heard] == sorted({done for done, _ in heard})


def test_who_stops_listening_stops_the_work():
    def stop(*_):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        pairs(world(50), 0.5, progress=stop)


def test_the_number_of_threads_changes_no_bit():
    economy = world(50)
    alone, both = (pairs(economy, 0.5, threads=k) for k in (1, 2))
    assert alone.real_wage.tobytes() == both.real_wage.tobytes()


@pytest.mark.parametrize("shock", [np.nan, np.inf, 1000.0, [0.5, 0.5], "much"])
def test_shocks_that_mean_nothing_are_refused(shock):
    with pytest.raises(BadRequestError, match="one for each of the 3 pairs"):
        pairs(world(3), shock)


def test_other_forms_are_refused():
    with pytest.raises(BadRequestError, match="all or a summary"):
        pairs(world(3), 0.5, keep="some")
