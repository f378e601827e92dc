"""What must hold in general equilibrium, whatever the world."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from kerjasama.models.equilibrium import Economy, change, pairs

RULES = ("multiplicative", "additive", "balanced")


@st.composite
def worlds(draw, rules=RULES, smallest=2):
    """Two to six economies of very different size, some of which do not trade with some."""
    n = draw(st.integers(smallest, 6))
    size = draw(hnp.arrays(float, n, elements=st.floats(-2, 2)))
    resistance = draw(hnp.arrays(float, (n, n), elements=st.floats(0, 4)))
    X = np.exp(size[:, None] + size - resistance)
    absent = draw(hnp.arrays(bool, (n, n)))
    absent[0] = absent[:, 0] = False  # everybody trades with the first
    X[absent & ~np.eye(n, dtype=bool)] = 0
    X[np.diag_indices(n)] = np.exp(2 * size + 1)
    rule = draw(st.sampled_from(rules))
    if rule == "additive":  # large fixed deficits may leave no equilibrium
        X = 0.9 * (X + X.T) / 2 + 0.1 * X
    return Economy([f"E{i}" for i in range(n)], X, draw(st.floats(1, 9)), rule)


@st.composite
def shocked(draw, rules=RULES, smallest=2):
    world = draw(worlds(rules, smallest))
    n = len(world.names)
    log = draw(hnp.arrays(float, (n, n), elements=st.floats(-0.7, 0.7)))
    return world, np.exp(log)


@given(worlds(), st.sampled_from(["conditional", "full"]))
def test_no_shock_returns_the_baseline(world, mode):
    found = change(world, np.ones((len(world.names),) * 2), mode=mode)
    for values in (found.wage, found.price_index, found.outward_resistance, found.real_income):
        np.testing.assert_allclose(values, 1, rtol=1e-12)
    np.testing.assert_allclose(found.trade, world.trade, rtol=1e-12)


@given(shocked(), st.sampled_from(["conditional", "full"]))
def test_markets_clear(case, mode):
    found = change(*case, mode=mode)
    size = found.output.sum()
    np.testing.assert_allclose(found.trade.sum(axis=1), found.output, rtol=1e-10)
    np.testing.assert_allclose(found.trade.sum(axis=0), found.expenditure, rtol=1e-10)
    np.testing.assert_allclose(found.expenditure.sum(), size, rtol=1e-10)
    np.testing.assert_allclose(size, case[0].output.sum(), rtol=1e-10)
    if case[0].rule == "additive" or mode == "conditional":
        np.testing.assert_allclose(
            found.expenditure - found.output, case[0].deficits, atol=1e-10 * size
        )


@given(shocked(), st.sampled_from(["conditional", "full"]))
def test_trade_is_structural_gravity_in_the_resistances(case, mode):
    (world, phi), found = case, change(*case, mode=mode)
    share = found.output / world.output / (found.output.sum() / world.output.sum())
    spent = found.expenditure / world.expenditure
    hat = phi * np.outer(share * found.outward_resistance**world.theta, spent)
    hat *= found.inward_resistance**world.theta
    np.testing.assert_allclose(found.trade, world.trade * hat, rtol=1e-10)


@given(shocked(), st.floats(1e-6, 1e6))
def test_the_currency_does_not_matter(case, scale):
    world, phi = case
    ours = change(world, phi)
    theirs = change(Economy(world.names, world.X * scale, world.theta, world.rule), phi)
    np.testing.assert_allclose(theirs.real_income, ours.real_income, rtol=1e-10)
    np.testing.assert_allclose(theirs.wage, ours.wage, rtol=1e-10)
    np.testing.assert_allclose(theirs.trade, ours.trade * scale, rtol=1e-10)


@given(shocked(), st.randoms(use_true_random=False))
def test_the_order_of_economies_does_not_matter(case, random):
    world, phi = case
    order = list(range(len(world.names)))
    random.shuffle(order)
    both = np.ix_(order, order)
    names = [world.names[i] for i in order]
    theirs = change(Economy(names, world.X[both], world.theta, world.rule), phi[both])
    ours = change(world, phi)
    np.testing.assert_allclose(theirs.wage, ours.wage[order], rtol=1e-10)
    np.testing.assert_allclose(theirs.trade, ours.trade[both], rtol=1e-10)


@given(shocked())
def test_a_shock_and_its_inverse_return_to_the_start(case):
    world, phi = case
    there = change(world, phi)
    back = change(there.after(), 1 / phi)
    np.testing.assert_allclose(back.wage * there.wage, 1, rtol=1e-9)
    np.testing.assert_allclose(back.real_income * there.real_income, 1, rtol=1e-9)
    np.testing.assert_allclose(back.trade, world.trade, rtol=1e-9)


@given(shocked())
def test_two_shocks_are_their_product(case):
    world, phi = case
    half = change(change(world, np.sqrt(phi)).after(), np.sqrt(phi))
    np.testing.assert_allclose(half.trade, change(world, phi).trade, rtol=1e-9)


@given(shocked())
def test_welfare_follows_from_the_domestic_share_alone(case):
    """Arkolakis, Costinot, Rodríguez-Clare 2012; of real wages it holds with deficits, too."""
    world, phi = case
    np.fill_diagonal(phi, 1)
    found = change(world, phi)
    gains = found.domestic_share_change ** (-1 / world.theta)
    np.testing.assert_allclose(found.real_wage, gains, rtol=1e-10)
    if world.rule == "balanced":
        np.testing.assert_allclose(found.real_income, gains, rtol=1e-10)


@given(shocked(smallest=3))
def test_markets_that_a_pair_does_not_touch_compare_sellers_by_price_alone(case):
    world, shocks = case
    phi = np.ones_like(shocks)
    phi[0, 1], phi[1, 0] = shocks[0, 1], shocks[1, 0]
    found = change(world, phi)
    shares = found.trade / found.expenditure
    price = found.wage**-world.theta
    for market in range(2, len(world.names)):
        sold = world.shares[:, market] > 0
        hat = shares[sold, market] / world.shares[sold, market] / price[sold]
        np.testing.assert_allclose(hat, hat[0], rtol=1e-10)


@given(shocked(), st.sampled_from(["consumption", "output"]))
def test_the_numeraire_changes_nothing_real(case, of):
    found = change(*case)
    for name in case[0].names:
        other = found.in_numeraire(name, of)
        at = case[0].index(name)
        kept = other.price_index if of == "consumption" else other.wage
        np.testing.assert_allclose(kept[at], 1, rtol=1e-14)
        np.testing.assert_allclose(other.real_income, found.real_income, rtol=1e-13)
        np.testing.assert_allclose(other.real_wage, found.real_wage, rtol=1e-13)
        np.testing.assert_allclose(other.trade.sum(axis=1), other.output, rtol=1e-10)


@settings(max_examples=30)
@given(worlds(), st.floats(-2, 2))
def test_all_pairs_at_once_are_each_pair_by_newton(world, shock):
    found = pairs(world, shock)
    for row, (i, j) in enumerate(zip(found.first, found.second, strict=True)):
        phi = np.ones_like(world.X)
        phi[i, j] = phi[j, i] = np.exp(shock)
        one = np.log(change(world, phi).real_wage)
        np.testing.assert_allclose(found.real_wage[row], one, rtol=0, atol=1e-9)


@given(worlds(("balanced",)))
def test_the_balanced_world_has_no_deficits_and_keeps_the_origins_tastes(world):
    np.testing.assert_allclose(world.deficits, 0, atol=1e-10 * world.output.sum())
    np.testing.assert_allclose(world.output.sum(), world.X.sum(), rtol=1e-10)
    # Relative sales of two sellers in one market move alike in all markets.
    hat = np.where(world.X > 0, world.trade / np.where(world.X > 0, world.X, 1), np.nan)
    relative = hat / hat[0]
    spread = np.nanmax(relative, axis=1) / np.nanmin(relative, axis=1)
    np.testing.assert_allclose(spread, 1, rtol=1e-10)
