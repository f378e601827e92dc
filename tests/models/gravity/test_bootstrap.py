"""Draws of pairs, beside errors that are clustered by pair."""

import sys

import numpy as np
import pytest

from kerjasama.errors import BadRequestError, ConvergenceError, KerjasamaError
from kerjasama.models.gravity import bootstrap, ppml
from kerjasama.models.threads import alone, over
from tests.models.gravity.conftest import tiny

module = sys.modules["kerjasama.models.gravity.bootstrap"]

TWO = "trade ~ rta + far | exporter^year + importer^year"
THREE = "trade ~ rta | exporter^year + importer^year + pair"


@pytest.fixture(scope="module")
def rows():
    """Return a panel of 30 economies in two years whose shocks belong to pairs."""
    r = np.random.default_rng(8)
    t, i, j = (x.ravel() for x in np.indices((2, 30, 30)))
    begins = r.integers(0, 4, (30, 30))
    rta, far = (t >= begins[i, j]) * 1.0, r.uniform(size=(30, 30))
    luck = r.gamma(4, 1 / 4, (30, 30))[i, j] * r.gamma(8, 1 / 8, i.size)
    trade = np.exp(2 + 0.5 * rta - far[i, j] + i / 40 - j / 50) * luck
    return {"trade": trade, "rta": rta, "far": far[i, j], "exporter": i, "importer": j, "year": t}


@pytest.mark.parametrize("formula", [TWO, THREE])
def test_errors_are_near_those_clustered_by_pair(rows, formula) -> None:
    drawn, told = bootstrap(formula, rows, draws=150, seed=3), ppml(formula, rows)
    assert drawn.names == told.names
    assert drawn.beta == pytest.approx(told.beta, abs=1e-8)
    assert drawn.se == pytest.approx(told.se, rel=0.2)
    low, high = drawn.interval().T
    assert (low < told.beta).all()
    assert (told.beta < high).all()
    assert drawn.clusters == told.n_clusters
    assert not drawn.failed


def test_a_seed_gives_the_same_bytes_on_any_number_of_threads(rows) -> None:
    one, two, other = (
        bootstrap(TWO, rows, draws=4, seed=s, threads=n) for s, n in ((1, 1), (1, 3), (2, 2))
    )
    assert one.draws.tobytes() == two.draws.tobytes()
    assert not (one.draws == other.draws).any()


def test_a_draw_is_a_weighted_estimate_of_what_was_drawn(rows) -> None:
    times = np.bincount(np.random.default_rng([5, 0]).integers(0, 900, 900), minlength=900)
    weights = times[rows["exporter"] * 30 + rows["importer"]]
    told = ppml(TWO, rows, weights=weights)
    assert bootstrap(TWO, rows, draws=2, seed=5, tolerance=1e-9).draws[0] == pytest.approx(
        told.beta, abs=1e-7
    )


def test_both_ways_of_a_pair_are_drawn_together(rows) -> None:
    sample = np.ones((2, 30, 30), bool)
    codes, n = module._clusters(sample, "symmetric-pair")
    assert n == 30 * 31 / 2
    assert (codes == codes.T).all()
    assert len(np.unique(codes)) == n
    assert bootstrap(TWO, rows, draws=2, cluster="symmetric-pair").clusters == n


def test_draws_that_fail_are_named_and_left_out(rows, monkeypatch) -> None:
    right, calls = module.fitted, iter(range(100))

    def now_and_then(*asked):
        if next(calls) % 3 == 1:
            raise ConvergenceError("PPML", 60, 1.0, 1e-8)
        return right(*asked)

    monkeypatch.setattr(module, "fitted", now_and_then)
    found = bootstrap(TWO, rows, draws=6, threads=1)
    assert sorted(found.failed) == [0, 3]
    assert np.isnan(found.draws[[0, 3]]).all()
    assert len(found.good) == 4
    assert np.isfinite(found.se).all()
    assert "2 draws failed" in str(found)


def test_a_regressor_that_few_pairs_have_is_collinear_in_some_draws(rows) -> None:
    rare = (rows["exporter"] == 1) & (rows["importer"] == 2)
    found = bootstrap(
        "trade ~ far + rare | exporter^year + importer^year", rows | {"rare": rare * 1.0}, draws=12
    )
    assert 0 < len(found.failed) < 12
    assert all("Collinear in the draw: rare" in str(why) for why in found.failed.values())


def test_progress_is_told(rows) -> None:
    told = []
    bootstrap(TWO, rows, draws=3, progress=lambda done, of: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"draws": 1}, "are no bootstrap"),
        ({"threads": 0}, "are no bootstrap"),
        ({"cluster": "year"}, "not of 'year'"),
    ],
)
def test_bad_wishes_are_refused(rows, options, says) -> None:
    with pytest.raises(BadRequestError, match=says):
        bootstrap(TWO, rows, **options)


def test_blocks_are_the_same_alone() -> None:
    both = over(7, lambda c: (c.start, c.stop))
    with alone():
        assert over(7, lambda c: (c.start, c.stop)) == both


@pytest.mark.filterwarnings("error")
def test_draws_of_a_tiny_panel_fail_one_by_one_or_with_one_clear_error() -> None:
    for seed in range(20):
        try:
            found = bootstrap(*tiny(seed), draws=4, threads=1)
        except KerjasamaError:
            continue
        assert len(found.good) >= 2
        assert np.isfinite(found.good).all()
        assert str(found)
