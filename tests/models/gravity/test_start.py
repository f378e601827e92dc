"""Sweeps of proportional fitting begin near the effects that fit."""

import numpy as np
import pytest

from kerjasama.models.gravity.effects import Effects
from kerjasama.models.gravity.newton import fit
from kerjasama.models.gravity.sample import usable
from kerjasama.models.gravity.start import Start, halfway, nearby, swept
from tests.models.gravity.conftest import ALL


@pytest.mark.parametrize("effects", [e for e in ALL if not e.pair], ids=str)
def test_two_kinds_of_effects_are_fitted_at_once_on_a_full_product(effects) -> None:
    r = np.random.default_rng(1)
    sides = (r.uniform(1, 3, (3, 5, 1)), r.uniform(1, 3, (3, 1, 5)))
    y = np.ones((3, 5, 5))
    for side, there in zip(sides, (effects.exporter_year, effects.importer_year), strict=True):
        y = y * side if there else y
    a, b, _ = swept(y, None, effects)
    found = a[:, :, None] + b[:, None]
    assert np.exp(found) == pytest.approx(y)


@pytest.mark.parametrize("effects", ALL, ids=str)
def test_sums_over_the_last_effects_are_matched(panel, effects) -> None:
    y, _, known = panel
    base = np.where(known, 0.5 + np.cos(np.arange(y.size).reshape(y.shape)) ** 2, 0.0)
    flows = np.where(known, y, 0.0)
    a, b, d = swept(flows, base, effects)
    mu = base * np.exp(a[:, :, None] + b[:, None] + (d if effects.pair else 0))
    if effects.pair:
        gap = (flows - mu).sum(axis=0)
        gap = gap + gap.T if effects.pair == "symmetric" else gap
    else:
        gap = (flows - mu).sum(axis=1 if effects.importer_year else 2)
    assert np.abs(gap).max() < 1e-9 * flows.sum()


@pytest.mark.parametrize("effects", [e for e in ALL if not e.pair], ids=str)
def test_a_start_nearby_is_that_of_coefficients_and_sweeps(panel, effects) -> None:
    y, X, known = panel
    sample, _ = usable(y, known, effects)
    flows, beta = np.where(sample, y, 0.0), np.full(len(X), 0.3)
    eta, mu = np.where(sample, 0.0, -1e30), np.empty_like(flows)
    base = np.where(sample, np.exp(np.tensordot(beta, X, 1)), 0.0)
    a, b, _ = swept(flows, base, effects)
    (_, found_a, found_b, _), rest = nearby(flows, X, eta, mu, beta, effects)
    total = a[:, :, None] + b[:, None]
    assert (found_a[:, :, None] + found_b[:, None])[sample] == pytest.approx(total[sample])
    assert mu == pytest.approx(base * np.exp(total))
    assert np.exp(eta) == pytest.approx(mu)
    assert rest.Xr == pytest.approx(np.tensordot(X, flows - mu, 3))
    assert rest.a == pytest.approx((flows - mu).sum(2), abs=1e-9 * flows.sum())
    assert rest.b == pytest.approx((flows - mu).sum(1), abs=1e-9 * flows.sum())
    assert rest.objective == pytest.approx(mu.sum() - flows[sample] @ eta[sample])
    assert rest.largest == pytest.approx(np.abs(np.tensordot(beta, X, 1)).max())


def test_the_start_changes_the_way_and_not_the_end(panel) -> None:
    y, X, known = panel
    effects = Effects()
    far = fit(y, X, known, effects)
    near = fit(y, X, known, effects, start=Start(far.beta, np.log(np.where(known, far.mu, 1.0))))
    assert near.iterations < far.iterations
    assert near.beta == pytest.approx(far.beta, abs=1e-8)


def test_a_guess_from_a_few_years_changes_the_way_and_not_the_end(monkeypatch) -> None:
    r = np.random.default_rng(6)
    t, n = 40, 12
    X = r.normal(size=(2, t, n, n))
    size = r.normal(size=(t, n, 1)) + r.normal(size=(t, 1, n))
    y = r.poisson(np.exp(1 + size + 3 * X[0] - 2 * X[1])).astype(float)
    whole = np.ones(y.shape, bool)
    plain = fit(y, X, whole, Effects())
    monkeypatch.setattr("kerjasama.models.gravity.newton._LARGE", 0)
    guessed = fit(y, X, whole, Effects())
    assert guessed.iterations < plain.iterations
    assert guessed.beta == pytest.approx(plain.beta, abs=1e-9)
    held = fit(y, np.stack([X[0], X[0], X[1]]), whole, Effects())
    assert held.kept.tolist() == [True, False, True]
    assert held.beta == pytest.approx(plain.beta, abs=1e-9)


@pytest.mark.parametrize("effects", [e for e in ALL if not e.pair], ids=str)
def test_the_first_step_is_made_from_half_way_to_the_flows(panel, effects) -> None:
    y, X, known = panel
    sample, _ = usable(y, known, effects)
    flows, eta = np.where(sample, y, 0.0), np.where(sample, 0.0, -1e30)
    a, b, d = swept(flows, sample.astype(float), effects)
    means = np.where(sample, np.exp(a[:, :, None] + b[:, None]), 0.0)
    mu = np.empty_like(flows)
    rest = halfway(flows, X, eta, mu, (np.zeros(len(X)), a, b, d))
    assert mu == pytest.approx((flows + means) / 2)
    z = np.where(sample, np.log(np.where(sample, mu, 1.0)) * mu + flows - mu, 0.0)
    assert rest.a == pytest.approx(z.sum(2))
    assert rest.b == pytest.approx(z.sum(1))
    assert rest.Xr == pytest.approx(np.einsum("ktnm,tnm->k", X, z))


def test_unequal_sizes_need_few_steps() -> None:
    r = np.random.default_rng(2)
    size = r.normal(0, 2, (2, 3, 30))
    abroad = np.broadcast_to(1 - np.eye(30), (3, 30, 30))
    far = r.uniform(0, 3, (3, 30, 30)) + 6 * abroad
    y = r.poisson(np.exp(2 + size[0][:, :, None] + size[1][:, None] - far)).astype(float)
    sample, _ = usable(y, np.ones(y.shape, bool), Effects())
    found = fit(y, np.stack([far, abroad]), sample, Effects())
    assert found.iterations <= 8  # from where sweeps end, 10


def test_weights_begin_half_way_too() -> None:
    weights, y = np.array([[[2.0, 0.5]]]), np.array([[[6.0, 1.0]]])
    mu, zero, none = np.empty_like(y), np.zeros((1, 1)), np.zeros((1, 0, 0))
    move = np.zeros(0), zero, zero[:, [0, 0]], none
    rest = halfway(y, np.empty((0, 1, 1, 2)), np.log(weights), mu, move)
    assert mu[0, 0].tolist() == pytest.approx([4.0, 0.75])
    assert rest.b[0].tolist() == pytest.approx([4 * np.log(2) + 2, 0.75 * np.log(1.5) + 0.25])
