"""The effects that come with the project, estimated anew on the panel that they came from."""

from pathlib import Path

import duckdb
import numpy as np
import pytest

from kerjasama.scenarios.estimate import agreement_effects
from kerjasama.world.parameters import effects

PANEL = Path(__file__).parents[3] / "shared/reference/gravity/agtpa_gravity_1986_2006.parquet"
OURS = {"ROM": "ROU"}


@pytest.fixture(scope="module")
def panel():
    if not PANEL.exists():
        pytest.skip("the panel of the Advanced Guide does not lie beside the project")
    raw = duckdb.read_parquet(str(PANEL)).fetchnumpy()
    codes = {
        side: np.array([OURS.get(c, c) for c in raw[side].tolist()])
        for side in ("exporter", "importer")
    }
    return codes | {"trade": raw["trade"].astype(float), "year": raw["year"].astype(int)}


@pytest.fixture(scope="module")
def found(world, panel):
    """The effects of agreements by their depth."""
    return agreement_effects(world, panel)


def test_our_own_estimate_is_the_one_that_comes_with_the_project(found) -> None:
    own = next(s for s in effects() if s.code == "own")
    names = tuple(own.coefficients)
    assert found.names == names
    assert found.values == pytest.approx(list(own.coefficients.values()), abs=5e-5)
    spread = np.array(own.covariance)
    assert pytest.approx(spread, abs=5e-8) == found.V


def test_deeper_agreements_do_not_differ_measurably_from_those_about_goods(found) -> None:
    at = [found.names.index(n) for n in ("shallow", "deep")]
    gap = found.values[at[1]] - found.values[at[0]]
    spread = found.V[np.ix_(at, at)]
    error = np.sqrt(spread[0, 0] + spread[1, 1] - 2 * spread[0, 1])
    assert abs(gap) < 2 * error


def test_a_further_agreement_adds_nothing_that_can_be_measured(world, panel) -> None:
    found = agreement_effects(world, panel, by="further")
    errors = np.sqrt(np.diag(found.V))
    assert found.names == ("any", "further")
    assert found.values.round(2).tolist() == [0.28, -0.11]
    assert errors.round(2).tolist() == [0.07, 0.15]


def test_wide_agreements_are_made_where_trade_grows_less(world, panel) -> None:
    found = agreement_effects(world, panel, by="form")
    errors = np.sqrt(np.diag(found.V))
    assert found.names == ("bilateral", "regional", "multilateral")
    assert found.values.round(2).tolist() == [0.25, 0.26, -0.29]
    assert errors.round(2).tolist() == [0.10, 0.08, 0.08]
