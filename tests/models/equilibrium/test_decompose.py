"""Where a change comes from: shares move without remainder, and so does welfare."""

import numpy as np
import pytest

from kerjasama.errors import BadRequestError
from kerjasama.models.equilibrium import (
    Economy,
    Tariffs,
    acr_welfare,
    change,
    gains_from_trade,
    origins,
    parts,
    terms_of_trade,
)

UNEVEN = [[60.0, 30.0, 10.0], [5.0, 40.0, 5.0], [15.0, 0.0, 35.0]]


def agreement(gain=1.5):
    phi = np.ones((3, 3))
    phi[0, 1] = phi[1, 0] = gain
    return phi


@pytest.fixture(params=["multiplicative", "additive", "balanced"])
def world(request):
    return Economy("ABC", UNEVEN, 5, request.param)


# --- trade creation and diversion -----------------------------------------------------------------


def test_purchases_are_split_by_origin():
    found = origins(change(Economy("ABC", UNEVEN, 5), np.ones((3, 3))), "AB")
    assert found.members.tolist() == [True, True, False]
    assert found.before.tolist() == [[5, 15, 60], [30, 0, 40], [15, 0, 35]]
    np.testing.assert_allclose(found.after, found.before, rtol=1e-12)
    np.testing.assert_allclose(found.shift, 0, atol=1e-12)
    assert np.isnan(found.growth).tolist() == [
        [False] * 3,
        [False, True, False],
        [False, True, False],
    ]


def test_partners_gain_what_home_and_third_economies_lose(world):
    found = origins(change(world, agreement()), ["B", "A"])
    np.testing.assert_allclose(found.shift.sum(axis=1), 0, atol=1e-15)
    np.testing.assert_allclose((found.creation + found.diversion)[:2], found.shift[:2, 0])
    assert found.creation[:2].min() > 0.01
    assert found.diversion[0] > 0.001
    assert found.diversion[1] == 0  # B bought nothing of C
    assert np.isnan([found.creation[2], found.diversion[2]]).all()


def test_creation_and_diversion_do_not_depend_on_the_numeraire(world):
    ours = change(world, agreement())
    for name in "ABC":
        theirs = origins(ours.in_numeraire(name), "AB")
        np.testing.assert_allclose(theirs.shift, origins(ours, "AB").shift, atol=1e-15)


def test_an_agreement_of_all_has_no_third_economies(world):
    found = origins(change(world, np.where(np.eye(3), 1, 1.3)), "ABC")
    assert found.diversion.tolist() == [0, 0, 0]
    assert found.creation.min() > 0


def test_one_member_is_no_agreement_and_strangers_are_named():
    found = change(Economy("ABC", UNEVEN, 5), agreement())
    with pytest.raises(BadRequestError, match="two members or more"):
        origins(found, ["A", "A"])
    with pytest.raises(BadRequestError, match="No economy here is called 'D'"):
        origins(found, "AD")


# --- the parts of welfare -------------------------------------------------------------------------


def test_the_parts_of_welfare_leave_nothing_over(world):
    old, new = np.full((3, 3), 0.1), np.full((3, 3), 0.3)
    for rates in (old, new):
        np.fill_diagonal(rates, 0)
    new[0] = 0
    found = change(world, agreement(0.4), productivity=[1.1, 0.9, 1], tariffs=Tariffs(old, new))
    of = parts(found)
    np.testing.assert_allclose(of.total, np.log(found.real_income), atol=1e-14)
    np.testing.assert_allclose(of.productivity, np.log([1.1, 0.9, 1]))
    assert of.tariffs[0] < 0  # all that A buys abroad
    if world.rule == "balanced":
        np.testing.assert_allclose(of.transfers, 0, atol=1e-14)


def test_each_cause_stands_in_its_own_part(world):
    costs, better = parts(change(world, agreement())), parts(change(world, productivity=[2, 1, 1]))
    assert not costs.productivity.any()
    assert not costs.tariffs.any()
    assert costs.trade_costs[:2].min() > 0 == costs.trade_costs[2]
    assert not better.trade_costs.any()
    assert better.productivity.tolist() == [np.log(2), 0, 0]
    assert better.terms_of_trade[0] < 0 < better.terms_of_trade[1]


def test_to_first_order_the_parts_are_those_of_textbooks():
    world, small = Economy("ABC", UNEVEN, 5, "balanced"), 1e-6
    found = change(world, agreement(np.exp(small)))
    of, shares = parts(found), world.shares
    price = np.log(found.factory_price)
    np.testing.assert_allclose(of.terms_of_trade, price - price @ shares, rtol=0, atol=1e-12)
    gain = small / 5 * np.array([shares[1, 0], shares[0, 1], 0])
    np.testing.assert_allclose(of.trade_costs, gain, rtol=0, atol=1e-12)


@pytest.mark.parametrize("rule", ["multiplicative", "additive", "balanced"])
def test_trade_that_ends_costs_a_finite_amount(rule):
    world = Economy("ABC", np.array(UNEVEN) + 5, 5, rule)
    found = change(world, agreement(0))
    of = parts(found)
    np.testing.assert_allclose(of.total, np.log(found.real_income), atol=1e-14)
    # Nearly closed links come as near as one over the logarithm of what is left.
    gaps = [
        parts(change(world, agreement(p))).trade_costs - of.trade_costs for p in (1e-150, 1e-300)
    ]
    np.testing.assert_allclose(gaps[1], gaps[0] / 2, rtol=0.01, atol=1e-12)
    assert of.trade_costs[:2].max() < -0.005


def test_terms_of_trade_of_two_are_one_price_over_the_other():
    found = change(Economy("AB", [[80, 20], [10, 40]], 4), productivity=[1.3, 1])
    a, b = found.factory_price
    np.testing.assert_allclose(terms_of_trade(found), [a / b, b / a], rtol=1e-13)
    # Who imports nothing has none.
    world = Economy("ABC", [[80, 5, 0], [0, 40, 0], [10, 0, 40]], 4, "additive")
    assert np.isnan(terms_of_trade(change(world, agreement()))).tolist() == [False, False, True]


def test_a_world_whose_prices_do_not_move_has_no_parts():
    found = change(Economy("ABC", UNEVEN, 5), agreement(), mode="conditional")
    for asked in (parts, terms_of_trade):
        with pytest.raises(BadRequestError, match=r"there are no parts\. Ask for full"):
            asked(found)


# --- Arkolakis, Costinot, Rodríguez-Clare ---------------------------------------------------------


def test_the_domestic_share_tells_real_wages(world):
    found = change(world, agreement(), productivity=[1.1, 1, 0.9])
    np.testing.assert_allclose(acr_welfare(found), found.real_wage, rtol=1e-12)


def test_gains_from_trade_are_what_an_end_of_all_trade_nearly_costs():
    world = Economy("ABC", UNEVEN, 5, "balanced")
    closed = change(world, np.where(np.eye(3), 1, 1e-12))
    np.testing.assert_allclose(1 - closed.real_income, gains_from_trade(world), rtol=1e-9)
