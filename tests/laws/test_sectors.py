"""What must hold in general equilibrium of many sectors, whatever the world."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from kerjasama.models.sectors import SectorEconomy, aggregate, change

TIGHT = 1e-12
QUICK = settings(max_examples=30)


@st.composite
def worlds(draw, *, rules=("keep", "remove"), taxed=True):
    """Two to four economies with one to four sectors, some of which some do not make."""
    n, S = draw(st.integers(2, 4)), draw(st.integers(1, 4))
    size = draw(hnp.arrays(float, (S, n), elements=st.floats(-1, 1)))
    far = draw(hnp.arrays(float, (S, n, n), elements=st.floats(0, 2)))
    X = np.exp(size[:, :, None] + size[:, None, :] - far) * (1 + 4 * np.eye(n))
    X = 0.9 * (X + X.transpose(0, 2, 1)) / 2 + 0.1 * X  # large fixed deficits may leave nothing
    idle = draw(hnp.arrays(bool, (S, n)))
    idle[:, 0] = idle[0] = False
    X[idle] = 0
    B = draw(hnp.arrays(float, (S, n), elements=st.floats(0.4, 1)))
    mix = draw(hnp.arrays(float, (n, S, S), elements=st.floats(0.1, 1)))
    tariffs = None
    if taxed:
        tariffs = draw(hnp.arrays(float, (S, n, n), elements=st.floats(0, 0.5)))
        tariffs *= ~np.eye(n, dtype=bool)
    theta = draw(hnp.arrays(float, S, elements=st.floats(1, 9)))
    return SectorEconomy(
        [f"E{i}" for i in range(n)],
        [f"S{s}" for s in range(S)],
        X,
        B,
        mix / mix.sum(axis=1, keepdims=True),
        theta,
        tariffs=tariffs,
        rule=draw(st.sampled_from(rules)),
    )


@st.composite
def shocked(draw, *, taxed=True):
    world = draw(worlds(taxed=taxed))
    shape = world.X.shape
    phi = np.exp(draw(hnp.arrays(float, shape, elements=st.floats(-0.5, 0.5))))
    tariffs = None
    if taxed:
        tariffs = draw(hnp.arrays(float, shape, elements=st.floats(0, 0.5)))
        tariffs *= ~np.eye(shape[1], dtype=bool)
    better = np.exp(draw(hnp.arrays(float, shape[:2], elements=st.floats(-0.1, 0.1))))
    return world, {"phi": phi, "tariffs": tariffs, "productivity": better}


@given(worlds())
@QUICK
def test_no_shock_returns_the_baseline(world):
    found = change(world, np.ones(world.X.shape), world.tariffs, tolerance=TIGHT)
    assert found.iterations == 0
    for values in (found.wage, found.price_index, found.prices, found.real_income):
        np.testing.assert_allclose(values, 1, rtol=1e-12)
    np.testing.assert_allclose(found.trade, world.trade, rtol=1e-12)
    np.testing.assert_allclose(found.income, world.income, rtol=1e-9)


@given(shocked())
@QUICK
def test_markets_clear(case):
    world, shock = case
    found = change(world, **shock, tolerance=TIGHT)
    size = found.value_added.sum()
    near = {"rtol": 1e-10, "atol": 1e-10 * size}
    asked = np.einsum("nks,sn->kn", world.flow.gamma, found.output)
    asked += world.final_shares * found.income
    paid = (found.trade * (1 + shock["tariffs"])).sum(axis=1)
    np.testing.assert_allclose(found.trade.sum(axis=2), found.output, **near)
    np.testing.assert_allclose(paid, found.expenditure, **near)
    np.testing.assert_allclose(asked, found.expenditure, **near)
    np.testing.assert_allclose((world.B * found.output).sum(axis=0), found.value_added, **near)
    np.testing.assert_allclose(size, world.value_added.sum(), rtol=1e-10)
    deficits = found.trade.sum(axis=(0, 1)) - found.output.sum(axis=0)
    np.testing.assert_allclose(deficits, world.deficits, **near)


@given(shocked())
@QUICK
def test_adding_and_then_removing_returns(case):
    world, shock = case
    there = change(world, **shock, tolerance=TIGHT)
    away = {"phi": 1 / shock["phi"], "productivity": 1 / shock["productivity"]}
    back = change(there.after(), **away, tariffs=world.tariffs, tolerance=TIGHT)
    np.testing.assert_allclose(there.wage * back.wage, 1, rtol=1e-7)
    np.testing.assert_allclose(there.real_income * back.real_income, 1, rtol=1e-7)
    np.testing.assert_allclose(back.trade, world.trade, rtol=1e-6, atol=1e-9 * world.trade.sum())


@given(shocked(), st.randoms(use_true_random=False))
@QUICK
def test_order_of_economies_and_sectors_and_units_change_nothing(case, random):
    world, shock = case
    S, n = world.X.shape[:2]
    i, s = random.sample(range(n), n), random.sample(range(S), S)
    cube = np.ix_(s, i, i)
    other = SectorEconomy(
        [world.names[k] for k in i],
        [world.sectors[k] for k in s],
        1000 * world.X[cube],
        world.B[np.ix_(s, i)],
        world.G[np.ix_(i, s, s)],
        world.theta[s],
        tariffs=world.tariffs[cube],
        rule=world.rule,
    )
    moved = {k: v[cube] if v.ndim == 3 else v[np.ix_(s, i)] for k, v in shock.items()}
    ours, theirs = change(world, **shock, tolerance=TIGHT), change(other, **moved, tolerance=TIGHT)
    np.testing.assert_allclose(theirs.real_income, ours.real_income[i], rtol=1e-8)
    np.testing.assert_allclose(theirs.wage, ours.wage[i], rtol=1e-8)


@given(worlds(taxed=False), st.data())
@QUICK
def test_hulten_productivity_counts_by_sales_over_income_to_first_order(world, data):
    """World gains are Domar-weighted; each economy's also hold its terms of trade."""
    better = data.draw(hnp.arrays(float, world.B.shape, elements=st.floats(-1, 1)))
    step = 1e-5
    found = change(world, productivity=np.exp(step * better), tolerance=1e-14)
    gain = np.log(found.real_income) * world.income / step
    expected = (world.output * better).sum()
    size = (world.output * np.abs(better)).sum() + world.income.sum()
    assert abs(gain.sum() - expected) < 1e-3 * size


@given(shocked(taxed=False))
@QUICK
def test_real_wages_follow_from_domestic_shares_alone(case):
    """ACR with input-output links: no foreign variable is needed."""
    world, shock = case
    phi = np.array(shock["phi"])
    phi[:, range(len(world.names)), range(len(world.names))] = 1  # no shock at home
    found = change(world, phi, tolerance=TIGHT)
    n, S = len(world.names), len(world.sectors)
    for k in range(n):
        made = world.output[:, k] > 0
        if not made.all():
            continue  # what is not made at home has no domestic share
        old = world.trade[:, k, k] / world.expenditure[:, k]
        new = found.trade[:, k, k] / found.expenditure[:, k]
        gamma = world.flow.gamma[k]
        # p = c + ln(share change) / theta at home; c = B w + gamma' p.
        own = np.log(new / old) / world.theta
        p = np.linalg.solve(np.eye(S) - gamma.T, world.B[:, k] * np.log(found.wage[k]) + own)
        real = np.log(found.wage[k]) - world.final_shares[:, k] @ p
        assert abs(real - np.log(found.real_wage[k])) < 1e-9


@given(shocked(taxed=False))
@QUICK
def test_sectors_that_are_alike_can_be_taken_together(case):
    world, _ = case
    n = len(world.names)
    split = np.array([0.3, 0.7])
    one = aggregate(world, {"all": world.sectors})
    two = SectorEconomy(
        one.names,
        ("part", "rest"),
        split[:, None, None] * one.X,
        np.repeat(one.B, 2, axis=0),
        np.broadcast_to(split[:, None], (n, 2, 2)),
        one.theta[0],
        rule=one.rule,
    )
    phi = np.exp(0.3 * ~np.eye(n, dtype=bool))
    np.testing.assert_allclose(
        change(two, phi, tolerance=TIGHT).real_income,
        change(one, phi, tolerance=TIGHT).real_income,
        rtol=1e-9,
    )
