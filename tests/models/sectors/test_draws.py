"""Many shocks and elasticities are what each would be alone, whatever the number of threads."""

import numpy as np
import pytest

from kerjasama.errors import BadRequestError
from kerjasama.models import threads
from kerjasama.models.sectors import SectorEconomy, Shock, change, changes


def shocks(count: int) -> list[Shock]:
    apart = ~np.eye(3, dtype=bool)
    return [Shock(np.exp(g * apart)) for g in np.linspace(0.1, 0.6, count)]


def test_draws_are_what_each_is_alone(world):
    thetas = np.exp(np.random.default_rng(0).normal(1.5, 0.2, (20, 3)))
    found = changes(world, shocks(20), thetas, tolerance=1e-10)
    for k, shock in enumerate(shocks(20)):
        alone = change(world.with_theta(thetas[k]), shock.phi, tolerance=1e-12)
        np.testing.assert_allclose(found[k], alone.real_income, rtol=1e-8)


def test_without_deficits_each_draw_has_its_own_baseline(taxed):
    balanced = SectorEconomy(
        taxed.names, taxed.sectors, taxed.X, taxed.B, taxed.G, taxed.theta,
        tariffs=taxed.tariffs, rule="remove",
    )  # fmt: skip
    thetas = np.array([[3.0], [6.0], [9.0]])
    found = changes(balanced, shocks(3), thetas, tolerance=1e-10)
    for k, shock in enumerate(shocks(3)):
        alone = change(balanced.with_theta(thetas[k, 0]), shock.phi, tolerance=1e-12)
        np.testing.assert_allclose(found[k], alone.real_income, rtol=1e-8)


def test_answers_are_the_same_on_one_thread(world, monkeypatch):
    many = changes(world, shocks(20))
    monkeypatch.setattr(threads, "workers", lambda: 1)
    assert np.array_equal(changes(world, shocks(20)), many)


def test_what_is_read_is_free(world):
    steps = changes(world, shocks(8), read=lambda c: c.iterations)
    assert len(steps) == 8
    assert steps[0] == change(world, shocks(1)[0].phi).iterations
    assert changes(world, []) == []


@pytest.mark.parametrize("thetas", [np.ones((2, 3)), np.zeros((4, 3)), "many"])
def test_bad_elasticities_are_refused(world, thetas):
    with pytest.raises(BadRequestError, match=r"[Ee]lasticities"):
        changes(world, shocks(4), thetas)
