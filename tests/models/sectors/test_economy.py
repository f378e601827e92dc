"""The baseline of many sectors: what follows from the data, what is repaired, what is refused."""

import numpy as np
import pytest

from kerjasama.errors import BadRequestError
from kerjasama.models.sectors import SectorEconomy

TWO = {
    "names": ("A", "B"),
    "sectors": ("goods", "services"),
    "X": [[[50.0, 10], [20, 40]], [[80, 5], [0, 90]]],
    "B": np.full((2, 2), 0.5),
    "G": np.full((2, 2, 2), 0.5),
    "theta": (5, 8),
}


def test_sums_follow_from_trade():
    world = SectorEconomy(**TWO)
    assert world.trade.tolist() == TWO["X"]
    assert world.output.tolist() == [[60, 60], [85, 90]]
    assert world.expenditure.tolist() == [[70, 50], [80, 95]]
    assert world.value_added.tolist() == [72.5, 75]
    assert world.deficits.tolist() == [5, -5]
    assert world.income.tolist() == [77.5, 70]
    # A's industries spend 72.5 on inputs, half of it on each sector.
    assert (world.final_shares * world.income).round(12).tolist() == [[33.75, 12.5], [43.75, 57.5]]
    assert world.notes == ()


def test_tariffs_are_spent_and_come_back_as_income():
    tariffs = np.zeros((2, 2, 2))
    tariffs[0, 1, 0] = 0.25
    world = SectorEconomy(**TWO, tariffs=tariffs)
    assert world.expenditure[0].tolist() == [75, 50]
    assert world.revenue.tolist() == [5, 0]
    assert world.income.tolist() == [82.5, 70]
    final = world.expenditure.sum(axis=0) - world.output.sum(axis=0) + world.value_added
    np.testing.assert_allclose(world.income, final)


def test_one_number_is_the_elasticity_of_all_sectors():
    assert SectorEconomy(**TWO | {"theta": 4}).theta.tolist() == [4, 4]


def test_without_deficits_everybody_spends_what_it_earns(taxed):
    before = taxed.income
    balanced = SectorEconomy(
        taxed.names, taxed.sectors, taxed.X, taxed.B, taxed.G, taxed.theta,
        tariffs=taxed.tariffs, rule="remove",
    )  # fmt: skip
    scale = before.sum()
    np.testing.assert_allclose(balanced.deficits, 0, atol=1e-10 * scale)
    np.testing.assert_allclose(balanced.final_shares, taxed.final_shares, atol=1e-12)
    np.testing.assert_allclose(balanced.value_added.sum(), taxed.value_added.sum(), rtol=1e-9)
    assert np.abs(balanced.income / before - 1).max() > 1e-3
    assert "deficits were removed" in str(balanced.notes[0])


def test_more_inputs_than_purchases_are_repaired_and_told():
    G = np.zeros((2, 2, 2))
    G[:, 0] = 0.98  # industries want 71 of goods, households get none in A, some in B
    G[:, 1] = 0.02
    world = SectorEconomy(**TWO | {"G": G, "B": np.array([[0.5, 0.6], [0.5, 0.7]])})
    assert world.clipped.tolist() == [[True, False], [False, False]]
    assert world.final_shares[0, 0] == 0
    np.testing.assert_allclose(world.final_shares.sum(axis=0), 1)
    said = str(world.notes[0])
    assert "in 1 of 4 sectors" in said
    assert "goods A" in said
    # The baseline is an equilibrium: what is spent is what inputs and households ask for.
    gamma = world.flow.gamma
    asked = np.einsum("nks,sn->kn", gamma, world.output) + world.final_shares * world.income
    np.testing.assert_allclose(world.expenditure, asked, rtol=1e-9)
    np.testing.assert_allclose(world.deficits, SectorEconomy(**TWO).deficits, rtol=1e-8)


def test_other_elasticities_leave_the_data(world):
    other = world.with_theta(3)
    assert other.theta.tolist() == [3, 3, 3]
    assert other.trade.tolist() == world.trade.tolist()


def test_a_baseline_that_is_known_is_not_solved_again(taxed):
    theta = np.array([2.0, 3.0, 4.0])
    flow, point = taxed.solved(theta)
    other = taxed.based(theta, flow)
    assert point is None
    assert other.flow is flow
    assert other.theta.tolist() == [2, 3, 4]
    assert taxed.theta.tolist() == [4, 6, 8]


def test_nobody_changes_the_data_afterwards():
    values = np.array(TWO["X"])
    kept = SectorEconomy(**TWO | {"X": values})
    values[0, 0, 0] = 0
    assert kept.X[0, 0, 0] == 50
    with pytest.raises(ValueError, match="read-only"):
        kept.X[0, 0, 0] = 1


def test_positions_are_found_or_the_choice_is_told(world):
    assert world.index("B") == world.sector("mill") == 1
    with pytest.raises(BadRequestError, match=r"No economy here is called 'D'.*A, B, C"):
        world.index("D")
    with pytest.raises(BadRequestError, match=r"No sector here is called 'A'.*farm, mill"):
        world.sector("A")


def test_words_are_no_numbers():
    with pytest.raises(BadRequestError, match="B must be a table of numbers"):
        SectorEconomy(**TWO | {"B": "many"})
