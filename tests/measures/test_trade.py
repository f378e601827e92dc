"""Trade measures against their definitions, computed the slow way."""

import numpy as np
import pytest

from kerjasama.measures import complementarity, dependence, intensity, rca, similarity
from kerjasama.measures.trade import flows
from kerjasama.world import World
from kerjasama.world.series import query

PAIRS = [("IDN", "KOR"), ("KOR", "IDN"), ("USA", "CHN"), ("DEU", "FRA")]


@pytest.fixture(scope="module")
def cube() -> dict[tuple[str, str], dict[str, float]]:
    """Flows by pair and sector, as the table says, without the domestic ones."""
    told = query("SELECT iso3_o, iso3_d, sector, total FROM oecd_flows WHERE iso3_o != iso3_d")
    found: dict[tuple[str, str], dict[str, float]] = {}
    for o, d, s, x in zip(*(told[c] for c in ("iso3_o", "iso3_d", "sector", "total")), strict=True):
        found.setdefault((o, d), {})[s] = float(x)
    return found


def shares(cube: dict[tuple[str, str], dict[str, float]], code: str, side: int) -> dict[str, float]:
    total: dict[str, float] = {}
    for pair, sectors in cube.items():
        if pair[side] == code:
            for s, x in sectors.items():
                total[s] = total.get(s, 0) + x
    return {s: x / sum(total.values()) for s, x in total.items()}


def test_no_flow_is_missing_or_negative() -> None:
    told = query("SELECT min(total) AS low, count(*) - count(total) AS gaps FROM oecd_flows")
    assert told["low"][0] >= 0
    assert told["gaps"][0] == 0  # a missing flow would be counted as zero


def test_what_is_sold_is_bought() -> None:
    f = flows()
    assert np.allclose(f.exports.sum(axis=0), f.imports.sum(axis=0))
    assert np.allclose(f.bilateral.sum(axis=1), f.exports.sum(axis=1))
    assert np.allclose(f.bilateral.sum(axis=0), f.imports.sum(axis=1))
    assert (np.diag(f.bilateral) == 0).all()


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_bilateral_flows(a: str, b: str, cube: dict[tuple[str, str], dict[str, float]]) -> None:
    f = flows()
    told = f.bilateral[f.codes.index(a), f.codes.index(b)]
    assert told == pytest.approx(sum(cube[a, b].values()))


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_complementarity(
    a: str, b: str, cube: dict[tuple[str, str], dict[str, float]], world: World
) -> None:
    x, m = shares(cube, a, 0), shares(cube, b, 1)
    slow = 1 - sum(abs(m[s] - x[s]) for s in x) / 2
    assert complementarity(world).between(a, b) == pytest.approx(slow)


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_similarity(
    a: str, b: str, cube: dict[tuple[str, str], dict[str, float]], world: World
) -> None:
    x, y = shares(cube, a, 0), shares(cube, b, 0)
    slow = sum(min(x[s], y[s]) for s in x)
    assert similarity(world).between(a, b) == pytest.approx(slow)


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_intensity_and_dependence(
    a: str, b: str, cube: dict[tuple[str, str], dict[str, float]], world: World
) -> None:
    flow = {pair: sum(sectors.values()) for pair, sectors in cube.items()}
    total = sum(flow.values())
    exports = sum(x for (o, _), x in flow.items() if o == a)
    imports = sum(x for (_, d), x in flow.items() if d == a)
    bought = sum(x for (_, d), x in flow.items() if d == b)
    slow = (flow[a, b] / exports) / (bought / (total - imports))
    assert intensity(world).between(a, b) == pytest.approx(slow)
    leans = (flow[a, b] + flow[b, a]) / (exports + imports)
    assert dependence(world).between(a, b) == pytest.approx(leans)


def test_all_dependence_of_one_economy_adds_up_to_one(world: World) -> None:
    assert np.allclose(np.nansum(dependence(world).values, axis=1), 1)


def test_advantage_weighted_by_the_worlds_exports_is_one() -> None:
    codes, sectors, advantage = rca()
    assert advantage.shape == (len(codes), len(sectors)) == (80, 50)
    f = flows()
    weights = f.exports.sum(axis=1) / f.exports.sum()
    told = np.nansum(weights[:, None] * advantage, axis=0)
    assert np.allclose(told[f.exports.sum(axis=0) > 0], 1)
