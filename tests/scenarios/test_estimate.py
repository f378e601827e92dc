"""Effects of agreements, estimated on a world that is known."""

import numpy as np
import pytest

from kerjasama.errors import BadRequestError
from kerjasama.scenarios.estimate import GROUPS, agreement_effects
from kerjasama.world.depth import DEPTHS
from kerjasama.world.trade_agreements import trade_agreements

CODES = ("AUS", "CAN", "CHE", "CHN", "DEU", "FRA", "IDN", "JPN", "KOR", "MEX", "POL", "USA", "VNM")
TRUE = {"shallow": 0.2, "deep": 0.5, "union": 0.8}


@pytest.fixture(scope="module")
def panel(world):
    """Flows that answer agreements at once, without noise."""
    r = np.random.default_rng(1)
    group = {d: g for g, depths in GROUPS.items() for d in depths}
    n, rows = len(CODES), {"trade": [], "exporter": [], "importer": [], "year": []}
    pair = r.normal(0, 0.5, (n, n)) + 2 * np.eye(n)
    for year in range(1990, 2013, 2):
        bonds = trade_agreements(world, CODES, f"{year}-07-01")
        size = r.normal(0, 1, (2, n))
        for i, a in enumerate(CODES):
            for j, b in enumerate(CODES):
                bond = bonds.get((min(a, b), max(a, b)))
                effect = TRUE[group[bond.depth]] if bond and a != b else 0.0
                eta = (
                    size[0, i] + size[1, j] + pair[i, j] + effect + 0.02 * (year - 1990) * (i != j)
                )
                for key, value in zip(rows, (np.exp(eta), a, b, year), strict=True):
                    rows[key].append(value)
    return {k: np.array(v) for k, v in rows.items()}


def test_known_effects_are_found(world, panel) -> None:
    found = agreement_effects(world, panel, lags=(0,), correct=False)
    assert found.names == tuple(TRUE)
    assert found.values == pytest.approx(list(TRUE.values()), abs=1e-7)


def test_long_run_effects_are_sums_over_the_lags(world, panel) -> None:
    found = agreement_effects(world, panel, correct=False)
    assert found.values == pytest.approx(list(TRUE.values()), abs=1e-6)
    assert found.V.shape == (3, 3)


@pytest.mark.parametrize(
    ("by", "names"),
    [("form", ("bilateral", "regional", "multilateral")), ("further", ("any", "further"))],
)
def test_agreements_are_told_apart_as_was_asked(world, panel, by, names) -> None:
    found = agreement_effects(world, panel, by=by, lags=(0,), correct=False)
    assert (found.by, found.names) == (by, names)
    assert found.V.shape == (len(names), len(names))


def test_groups_hold_every_class_once() -> None:
    assert sorted(d for depths in GROUPS.values() for d in depths) == sorted(DEPTHS)


def test_a_panel_without_its_columns_is_refused(world) -> None:
    with pytest.raises(BadRequestError, match="no column importer"):
        agreement_effects(world, {"trade": [1], "exporter": ["IDN"], "year": [2000]})
