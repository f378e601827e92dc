"""What must hold in general equilibrium, whatever the world."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from kerjasama.models.equilibrium import (
    Economy,
    Tariffs,
    acr_welfare,
    change,
    draws,
    origins,
    pairs,
    parts,
)

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


@st.composite
def with_everything(draw, rules=RULES, smallest=2):
    """A world, trade costs, productivity and tariffs that all change."""
    world, phi = draw(shocked(rules, smallest))
    n = len(world.names)
    A = np.exp(draw(hnp.arrays(float, n, elements=st.floats(-0.3, 0.3))))
    rates = draw(hnp.arrays(float, (2, n, n), elements=st.floats(0, 0.5)))
    rates[:, np.eye(n, dtype=bool)] = 0
    return world, phi, {"productivity": A, "tariffs": Tariffs(*rates)}


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


# --- productivity and tariffs ---------------------------------------------------------------------


@given(with_everything())
def test_budgets_hold_with_tariffs_and_productivity(case):
    world, phi, more = case
    found = change(world, phi, **more)
    rates, size = more["tariffs"], found.output.sum()
    np.testing.assert_allclose(found.trade.sum(axis=1), found.output, rtol=1e-10)
    np.testing.assert_allclose(found.revenue, (rates.after * found.trade).sum(axis=0), rtol=1e-12)
    goods = found.trade.sum(axis=0)
    np.testing.assert_allclose(found.expenditure, goods + found.revenue, rtol=1e-10)
    np.testing.assert_allclose(goods.sum(), size, rtol=1e-10)
    if world.rule != "multiplicative":
        np.testing.assert_allclose(goods - found.output, world.deficits, atol=1e-10 * size)


@given(with_everything())
def test_buyers_compare_prices_with_tariffs(case):
    """Ratios of spending on two origins move with prices at the consumer, by theta."""
    world, phi, more = case
    found, t = change(world, phi, **more), more["tariffs"]
    spent = np.where(world.trade > 0, found.trade_change, 1) * t.hat
    price = found.factory_price[:, None] * phi ** (-1 / world.theta) * t.hat
    log = np.log(spent) + world.theta * np.log(price)
    log = np.where(world.trade > 0, log - log.diagonal(), 0)
    np.testing.assert_allclose(log, 0, atol=1e-9)


@given(shocked())
def test_no_tariffs_before_and_after_are_no_tariffs(case):
    world, phi = case
    n = len(world.names)
    ours = change(world, phi)
    free = change(world, phi, tariffs=Tariffs(np.zeros((n, n)), np.zeros((n, n))))
    for value in ("wage", "price_index", "expenditure", "trade", "real_income"):
        np.testing.assert_allclose(getattr(free, value), getattr(ours, value), rtol=1e-12)
    assert not free.revenue.any()


@given(with_everything())
def test_nothing_changes_where_tariffs_stay(case):
    world, _, more = case
    rates = more["tariffs"].after
    found = change(world, tariffs=Tariffs(rates, rates))
    np.testing.assert_allclose(found.real_income, 1, rtol=1e-12)
    np.testing.assert_allclose(found.trade, world.trade, rtol=1e-12)
    np.testing.assert_allclose(found.revenue, found.revenue_before, rtol=1e-12)


@given(with_everything(), st.floats(1e-6, 1e6))
def test_the_currency_does_not_matter_with_tariffs(case, scale):
    world, phi, more = case
    ours = change(world, phi, **more)
    theirs = change(Economy(world.names, world.X * scale, world.theta, world.rule), phi, **more)
    # Markets clear to 1e-12; a hard world passes on a thousand times as much.
    np.testing.assert_allclose(theirs.real_income, ours.real_income, rtol=1e-8)
    small = 1e-12 * world.X.sum() * scale
    np.testing.assert_allclose(theirs.revenue, ours.revenue * scale, rtol=1e-8, atol=small)


@given(with_everything())
def test_shocks_of_every_kind_and_their_inverse_return_to_the_start(case):
    world, phi, more = case
    A, t = more["productivity"], more["tariffs"]
    there = change(world, phi, **more)
    back = change(there.after(), 1 / phi, productivity=1 / A, tariffs=Tariffs(t.after, t.before))
    np.testing.assert_allclose(back.real_income * there.real_income, 1, rtol=1e-9)
    np.testing.assert_allclose(back.trade, world.trade, rtol=1e-9)


@given(worlds(("balanced",)))
def test_no_tariff_is_better_for_a_small_economy_than_one_over_the_elasticity(world):
    """Gros 1987: it takes all prices but its own, and demand for its goods has 1 + theta."""
    n, own = len(world.names), np.sqrt(world.X.diagonal())
    X = world.X + 0.01 * np.outer(own, own)  # the others do not need it to trade
    X[0, 1:] *= 1e-7
    X[1:, 0] *= 1e-7
    X[0, 0] *= 1e-7
    small = Economy(world.names, X, world.theta, "balanced")

    def gain(rate):
        rates = np.zeros((n, n))
        rates[1:, 0] = rate
        return np.log(change(small, tariffs=Tariffs(np.zeros((n, n)), rates)).real_income[0])

    best = 1 / world.theta
    assert gain(best) > max(gain(0.97 * best), gain(1.03 * best))


@given(worlds(("balanced",)), st.data())
def test_a_small_gain_of_productivity_is_worth_the_output_it_makes(world, data):
    """Hulten 1978: to first order the world gains each gain times the output it befalls."""
    small = 1e-6
    gain = data.draw(hnp.arrays(float, len(world.names), elements=st.floats(-small, small)))
    found = change(world, productivity=np.exp(gain))
    worth = np.log(found.real_income) @ world.expenditure / world.output.sum()
    np.testing.assert_allclose(worth, gain @ world.output / world.output.sum(), atol=1e-10)


@given(worlds(), st.floats(0.2, 5))
def test_when_all_make_more_all_have_more_and_trade_is_the_same(world, A):
    found = change(world, productivity=np.full(len(world.names), A))
    np.testing.assert_allclose(found.real_income, A, rtol=1e-10)
    np.testing.assert_allclose(found.trade, world.trade, rtol=1e-10)


@given(with_everything())
def test_the_parts_of_welfare_leave_nothing_over(case):
    world, phi, more = case
    found = change(world, phi, **more)
    np.testing.assert_allclose(parts(found).total, np.log(found.real_income), atol=1e-11)


@given(with_everything())
def test_with_tariffs_too_the_domestic_share_tells_real_wages(case):
    world, phi, more = case
    np.fill_diagonal(phi, 1)
    found = change(world, phi, **more)
    np.testing.assert_allclose(acr_welfare(found), found.real_wage, rtol=1e-10)


@given(shocked(smallest=3), st.data())
def test_what_partners_gain_home_and_third_economies_lose(case, data):
    world, phi = case
    count = data.draw(st.integers(2, len(world.names)))
    found = origins(change(world, phi), world.names[:count])
    np.testing.assert_allclose(found.shift.sum(axis=1), 0, atol=1e-12)
    np.testing.assert_allclose(found.before.sum(axis=1), world.expenditure, rtol=1e-12)


@settings(max_examples=30)
@given(shocked(), st.data())
def test_every_draw_is_solved_as_alone(case, data):
    world, phi = case
    b = data.draw(hnp.arrays(float, (4, 1), elements=st.floats(-1, 1)))
    theta = data.draw(hnp.arrays(float, 4, elements=st.floats(1, 9)))
    found = draws(world, b, [np.log(phi)], theta)
    assert found.residual <= 1e-12
    for k in range(4):
        same = Economy(world.names, world.X, theta[k], world.rule)
        alone = np.log(change(same, phi ** b[k, 0]).real_wage)
        np.testing.assert_allclose(found.real_wage[k], alone, atol=1e-9)
