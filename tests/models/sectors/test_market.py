"""The equations of many sectors, beside levels written out one by one."""

import numpy as np

from kerjasama.models.sectors.market import Market


def test_one_evaluation_is_what_the_equations_say_in_levels(taxed):
    r = np.random.default_rng(3)
    f, n, S = taxed.flow, 3, 3
    phi = np.exp(r.normal(0, 0.3, (S, n, n)))
    new = np.abs(r.normal(0, 0.2, (S, n, n))) * ~np.eye(n, dtype=bool)
    made_better = np.exp(r.normal(0, 0.1, (S, n)))
    x, p, e = r.normal(0, 0.05, n), r.normal(0, 0.05, (S, n)), r.normal(0, 0.05, (S, n))
    at = Market(f, np.log(phi), new, np.log(made_better)).at(x, p, e)
    old = taxed.tariffs
    w, P, E = np.exp(x), np.exp(p), f.spending * np.exp(e)
    cost, term, output, revenue = (np.zeros((S, n)) for _ in range(4))
    for s in range(S):
        for i in range(n):
            cost[s, i] = w[i] ** f.B[s, i] / made_better[s, i]
            for k in range(S):
                cost[s, i] *= P[k, i] ** f.gamma[i, k, s]
    share = np.zeros((S, n, n))
    for s in range(S):
        for m in range(n):
            for i in range(n):
                dearer = (1 + new[s, i, m]) / (1 + old[s, i, m]) * cost[s, i]
                share[s, i, m] = f.trade[s, i, m] * (1 + old[s, i, m]) / f.spending[s, m]
                share[s, i, m] *= phi[s, i, m] * dearer ** -f.theta[s]
            term[s, m] = share[s, :, m].sum()
            share[s, :, m] /= term[s, m]
    X = share * E[:, None] / (1 + new)
    output = X.sum(axis=2)
    revenue = (new * X).sum(axis=(0, 1))
    income = w * f.value_added + revenue + f.deficits
    asked = np.einsum("nks,sn->kn", f.gamma, output) + f.alpha * income
    np.testing.assert_allclose(np.exp(at.cost), cost, rtol=1e-12)
    np.testing.assert_allclose(1 + at.term, term, rtol=1e-12)
    made = f.output > 0
    np.testing.assert_allclose((f.output * (1 + at.output))[made], output[made], rtol=1e-12)
    np.testing.assert_allclose(taxed.revenue + at.revenue, revenue, rtol=1e-12)
    np.testing.assert_allclose(f.spending * (1 + at.spending), asked, rtol=1e-12)


def test_nothing_moves_without_a_shock(taxed):
    market = Market(taxed.flow)
    move, residual = market.move(np.zeros(3 + 18))
    assert residual < 1e-15
    assert np.abs(move).max() < 1e-15


def test_no_number_is_no_residual(world):
    market = Market(world.flow)
    z = np.zeros(21)
    z[5] = np.nan
    with np.errstate(all="ignore"):
        assert np.isnan(market.move(z)[1])
