"""Sweeps of proportional fitting begin near the effects that fit."""

import numpy as np
import pytest

from kerjasama.models.gravity.effects import Effects
from kerjasama.models.gravity.newton import fit
from kerjasama.models.gravity.start import Start, swept
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
