"""Screening: what is solved, what it is worth, how sure it is."""

from statistics import NormalDist

import numpy as np
import pytest

from kerjasama.errors import BadRequestError
from kerjasama.models.equilibrium import Economy, change
from kerjasama.scenarios.screen import (
    Agreements,
    Draws,
    Effect,
    How,
    accessions,
    all_pairs,
    groups,
    partners,
)


def world(n=9, seed=0):
    rng = np.random.default_rng(seed)
    mass = np.exp(rng.normal(0, 1, n))
    X = np.outer(mass, mass) * np.exp(rng.normal(0, 1, (n, n)))
    X[np.diag_indices(n)] *= 6
    return Economy([f"E{i}" for i in range(n)], X, 4.0)


def one(economy, pairs_with_effects):
    phi = np.ones_like(economy.X)
    for (a, b), effect in pairs_with_effects.items():
        i, j = economy.index(a), economy.index(b)
        phi[i, j] = phi[j, i] = np.exp(effect)
    return dict(zip(economy.names, np.log(change(economy, phi).real_wage), strict=True))


def own(row):
    return {name: part.value for name, part in zip(row.members, row.own, strict=True)}


def test_every_row_is_an_equilibrium() -> None:
    economy = world()
    for row in all_pairs(economy, Effect(0.5)).rows(5):
        exact = one(economy, {row.members: 0.5})
        for name, gain in (own(row) | {row.loser: row.loss.value}).items():
            assert gain == pytest.approx(exact[name], abs=1e-9)
        assert row.loss.value == pytest.approx(min(v for k, v in exact.items() if k != "x"))


def test_groups_and_accessions_are_too() -> None:
    economy = world()
    names = ["E1", "E3", "E5", "E7"]
    for row in groups(economy, Effect(0.5), names).rows():
        a, b, c = row.members
        exact = one(economy, {(a, b): 0.5, (a, c): 0.5, (b, c): 0.5})
        assert own(row) == pytest.approx({k: exact[k] for k in row.members}, abs=1e-9)
    found = list(accessions(economy, Effect(0.5), names).rows())
    assert {row.members[0] for row in found} == {"E0", "E2", "E4", "E6", "E8"}
    for row in found:
        assert row.members[1:] == tuple(names)
        exact = one(economy, {(row.members[0], name): 0.5 for name in names})
        assert own(row) == pytest.approx({k: exact[k] for k in row.members}, abs=1e-9)


def test_partners_are_ranked_by_the_gain_of_who_asks() -> None:
    economy = world()
    rows = list(partners(economy, Effect(0.5), "E4").rows())
    assert {row.members[1] for row in rows} == set(economy.names) - {"E4"}
    assert {row.members[0] for row in rows} == {"E4"}
    gains = [row.own[0].value for row in rows]
    assert gains == sorted(gains, reverse=True)
    pairs = {frozenset(row.members): row for row in all_pairs(economy, Effect(0.5)).rows()}
    for row in rows:
        assert own(row) == pytest.approx(own(pairs[frozenset(row.members)]), abs=1e-9)


def test_a_pair_with_an_agreement_may_have_an_effect_of_its_own() -> None:
    economy = world(4)
    labels = {("E1", "E0"): "old", ("E2", "E3"): "new", ("E0", "E2"): "talks"}
    known = Agreements(labels, {"old": Effect(0.0), "new": Effect(0.2, 0.05)})
    found = {row.members: row for row in all_pairs(economy, Effect(0.5, 0.1), known).rows()}
    assert set(own(found["E0", "E1"]).values()) == {0.0}
    for pair, effect in ((("E2", "E3"), 0.2), (("E0", "E2"), 0.5), (("E0", "E3"), 0.5)):
        exact = one(economy, {pair: effect})
        assert own(found[pair]) == pytest.approx({k: exact[k] for k in pair}, abs=1e-9)
    low = one(economy, {("E2", "E3"): 0.2 - 1.959963984540054 * 0.05})
    assert found["E2", "E3"].own[0].low == pytest.approx(low["E2"], abs=1e-9)
    trio = next(groups(economy, Effect(0.5), ["E0", "E1", "E2"], 3, known).rows())
    exact = one(economy, {("E0", "E1"): 0.0, ("E0", "E2"): 0.5, ("E1", "E2"): 0.5})
    assert own(trio) == pytest.approx({k: exact[k] for k in trio.members}, abs=1e-9)
    assert (trio.labels, trio.covered, trio.pairs) == (("old", "talks"), 2, 3)


def test_intervals_from_the_ends_are_the_percentiles_of_draws() -> None:
    """At 39 draws that are exactly the fortieths of the normal, the outermost are the ends."""
    economy, effect = world(7), Effect(0.5, 0.15)
    z = [NormalDist().inv_cdf(k / 40) for k in range(1, 40)]
    screen = all_pairs(economy, effect)
    brute = [all_pairs(economy, Effect(0.5 + 0.15 * x)).center for x in z]
    hollow = []
    for low, high, *draws in zip(
        screen.low.all, screen.high.all, *(each.all for each in brute), strict=True
    ):
        least, most = np.min(draws, axis=0), np.max(draws, axis=0)
        steps = np.diff(draws, axis=0)
        monotone = (steps >= 0).all(axis=0) | (steps <= 0).all(axis=0)
        np.testing.assert_allclose(low[monotone], least[monotone], rtol=0, atol=2e-9)
        np.testing.assert_allclose(high[monotone], most[monotone], rtol=0, atol=2e-9)
        assert (low >= least - 2e-9).all()
        assert (high <= most + 2e-9).all()
        hollow.append(int((~monotone).sum()))
    # Members' gains always rise. Of one pair the best of the others gains ever more, then less.
    assert hollow == [0, 0, 0, 0, 1]


def test_intervals_by_draws_know_the_elasticity_too() -> None:
    economy = world(5)
    draws = Draws((-1.0, 0.0, 0.5, 1.5), (3.0, 4.0, 5.0, 4.5))
    screen = all_pairs(economy, Effect(0.5, 0.1), how=How(draws=draws))
    each = [
        all_pairs(Economy(economy.names, economy.X, theta), Effect(0.5 + 0.1 * z)).center.own
        for z, theta in zip(draws.z, draws.theta, strict=True)
    ]
    low, high = np.quantile(each, [0.025, 0.975], axis=0)
    np.testing.assert_allclose(screen.low.own, low, rtol=1e-12)
    np.testing.assert_allclose(screen.high.own, high, rtol=1e-12)
    exact = all_pairs(economy, Effect(0.5)).center.own
    assert screen.center.own.tobytes() == exact.tobytes()


def test_a_known_effect_has_no_interval_and_is_solved_once() -> None:
    heard = []
    screen = all_pairs(world(5), Effect(0.5), how=How(progress=lambda *told: heard.append(told)))
    assert screen.low.own.tobytes() == screen.center.own.tobytes() == screen.high.own.tobytes()
    assert heard == [(10, 10)]


def test_progress_counts_the_ends_of_the_interval() -> None:
    heard = []
    all_pairs(world(5), Effect(0.5, 0.1), how=How(progress=lambda *told: heard.append(told)))
    assert heard == [(10, 30), (20, 30), (30, 30)]


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda e: all_pairs(e, Effect(np.nan)), "not nan ± 0.0"),
        (lambda e: all_pairs(e, Effect(0.5, -1)), "not 0.5 ± -1"),
        (lambda e: all_pairs(e, Effect(1000)), "logarithm of a factor"),
        (lambda e: partners(e, Effect(0.5), "XX"), "No economy here is called 'XX'"),
        (lambda e: accessions(e, Effect(0.5), ["E0"], ["XX"]), "'XX'"),
        (lambda e: accessions(e, Effect(0.5), e.names), "nobody to make an agreement with"),
        (lambda e: groups(e, Effect(0.5), ["E0", "E1"]), "all 2, not 3"),
        (lambda e: all_pairs(e, Effect(0.5), how=How(draws=Draws(()))), "one finite number"),
        (
            lambda e: all_pairs(e, Effect(0.5), how=How(draws=Draws((0.0,), (4.0, 4.0)))),
            "as many as of effects",
        ),
        (
            lambda e: all_pairs(e, Effect(0.5), how=How(draws=Draws((0.0,), (-4.0,)))),
            "are positive",
        ),
    ],
)
def test_questions_without_sense_are_refused(ask, said) -> None:
    with pytest.raises(BadRequestError, match=said):
        ask(world(4))
