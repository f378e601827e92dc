"""General equilibrium beside numbers that others published.

Stata's ge_gravity (Baier, Yotov, Zylkin 2019) on 44 economies, and the two applications of chapter
2 of the Advanced Guide (Yotov, Piermartini, Monteiro, Larch 2016) on 69. The Guide's *full*
equilibrium is a loop stopped early (changes of prices below 0.01): `as_published` repeats it and
gives what it gave there; the exact equilibrium lies near it, and is checked by its definition.
"""

import csv
import gzip
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import duckdb
import numpy as np
import pytest

from kerjasama.models.equilibrium import Change, EarlyStop, Economy, as_published, change

REFERENCE = Path(__file__).parents[3] / "shared" / "reference"
GRAVITY = REFERENCE / "gravity"
GUIDE = GRAVITY / "known_answers"
SIGMA = 7

pytestmark = pytest.mark.skipif(
    not GRAVITY.is_dir(), reason="the reference data do not lie beside the project"
)


def table(query: str) -> dict[str, np.ndarray]:
    return duckdb.sql(query).fetchnumpy()


def results(name: str, names: tuple[str, ...]) -> dict[str, np.ndarray]:
    """Columns of the Guide's results, one row an economy in the order of the names."""
    with gzip.open(GUIDE / f"ylmp_{name}.csv.gz", "rt") as f:
        rows = {row.pop("country"): row for row in csv.DictReader(f)}
    return {key: np.array([float(rows[n][key]) for n in names]) for key in rows[names[0]]}


def fitted(names: tuple[str, ...], Y: np.ndarray, E: np.ndarray, costs: np.ndarray) -> np.ndarray:
    """Trade that PPML with effects of exporters and importers fits, given trade-cost terms.

    Its first-order conditions are that rows sum to output and columns to expenditure: the
    conditional equilibrium of a world where trade costs nothing.
    """
    free = Economy(names, np.outer(Y, E) / Y.sum(), SIGMA - 1)
    return change(free, costs, mode="conditional").trade


# --- Stata's ge_gravity: the enlargement of the European Union, 2000 ------------------------------


@pytest.fixture(scope="module")
def enlargement() -> SimpleNamespace:
    cells = table(
        "SELECT exporter, trade, eu_effect::DOUBLE AS effect, w_eu::DOUBLE AS additive,"
        " X_eu::DOUBLE AS additive_trade, w_mult::DOUBLE AS multiplicative, X_mult::DOUBLE AS"
        f" multiplicative_trade FROM '{GRAVITY / 'wiod44_ge_gravity_results.csv.gz'}'"
        " WHERE year = 2000 ORDER BY exporter, importer"
    )
    names = tuple(map(str, np.unique(cells.pop("exporter"))))
    square = {k: np.asarray(v, float).reshape(len(names), -1) for k, v in cells.items()}
    return SimpleNamespace(names=names, **square)


def test_additive_deficits_give_the_welfare_of_ge_gravity(enlargement):
    world = Economy(enlargement.names, enlargement.trade, 4, "additive")
    found = change(world, np.exp(enlargement.effect))
    assert len(world.names) == 44
    np.testing.assert_allclose(found.real_income, enlargement.additive[:, 0], rtol=0, atol=1e-6)
    told = {"POL": 1.006804, "HUN": 1.014043, "DEU": 1.000725}
    for name, value in told.items():
        assert found.real_income[world.index(name)] == pytest.approx(value, abs=5.1e-7)
    # They store trade with seven digits.
    np.testing.assert_allclose(found.trade, enlargement.additive_trade, rtol=2e-7, atol=1e-5)


def test_multiplicative_deficits_give_the_welfare_of_ge_gravity(enlargement):
    world = Economy(enlargement.names, enlargement.trade, 4)
    found = change(world, np.exp(enlargement.effect))
    np.testing.assert_allclose(found.real_wage, enlargement.multiplicative[:, 0], rtol=0, atol=1e-6)
    # They let world spending differ from world output, by 1.6e-6 here; ours is scaled to it.
    ratio = found.trade / enlargement.multiplicative_trade
    traded = enlargement.trade > 1
    assert np.ptp(ratio[traded]) < 4e-7
    assert found.expenditure.sum() == pytest.approx(found.output.sum(), rel=1e-14)


# --- The Guide: two applications, each in conditional and full equilibrium ------------------------


@dataclass(frozen=True)
class Case:
    """One application: fitted baseline, trade-cost terms before and after, published results."""

    world: Economy
    before: np.ndarray
    after: np.ndarray
    published: dict[str, np.ndarray]

    @classmethod
    def of(cls, name: str, names: tuple[str, ...], trade: np.ndarray, *terms: np.ndarray) -> "Case":
        X = fitted(names, trade.sum(axis=1), trade.sum(axis=0), terms[0])
        published = results(f"{name}_PROD", names) | results(f"{name}_CONS", names)
        return cls(Economy(names, X, SIGMA - 1), *terms, published)

    def solved(self, mode: str) -> Change:
        return change(self.world, self.after / self.before, mode=mode).in_numeraire("DEU")

    def loop(self) -> EarlyStop:
        return as_published(self.world, self.after / self.before, "DEU")


@pytest.fixture(scope="module")
def borders() -> Case:
    """Application 1: a world without borders, 2006."""
    path = GUIDE / "input_Chapter2_Datasets_Chapter2Application1.parquet"
    cells = table(
        "SELECT exporter, trade, DIST, CNTG, exporter <> importer AS border"
        f" FROM '{path}' WHERE year = 2006 ORDER BY exporter, importer"
    )
    names = tuple(map(str, np.unique(cells.pop("exporter"))))
    trade, km, contiguous, border = (np.asarray(v, float).reshape(69, 69) for v in cells.values())
    # The coefficients that the Guide's log prints.
    after = np.exp(-0.7912879 * np.log(km) + 0.6736456 * contiguous)
    before = after * np.exp(-2.47445 * border)
    return Case.of("ch2app1_trade_without_border", names, trade, before, after)


@pytest.fixture(scope="module")
def nafta() -> Case:
    """Application 2: a world without NAFTA, 1994."""
    path = GUIDE / "input_Chapter2_Datasets_Chapter2Application2.parquet"
    cells = table(
        f"SELECT exporter, trade, RTA, DIST, CNTG, LANG, CLNY FROM '{path}' WHERE year IN"
        " (1986, 1990, 1994, 1998, 2002, 2006) ORDER BY year, exporter, importer"
    )
    names = tuple(map(str, np.unique(cells.pop("exporter"))))
    trade, rta, *gravity = (np.asarray(v, float).reshape(6, 69, 69) for v in cells.values())
    beta = 0.5571853  # estimated with these effects, as the Guide's log prints it
    costs = pair_terms(trade, np.exp(beta * rta))
    costs = filled(costs, np.log(gravity[0][0]), *(g[0] for g in gravity[1:]))
    america = np.isin(names, ["CAN", "MEX", "USA"])
    without = rta[2] * ~(np.outer(america, america) & ~np.eye(69, dtype=bool))
    before, after = costs * np.exp(beta * rta[2]), costs * np.exp(beta * without)
    return Case.of("ch2app2_RTAsEffects", names, trade[2], before, after)


def pair_terms(trade: np.ndarray, policy: np.ndarray) -> np.ndarray:
    """Symmetric effects of pairs beside those of exporter-years and importer-years, by PPML.

    Each kind of effect in turn makes its own sums fit; domestic trade has the effect one.
    """
    both = (trade + trade.transpose(0, 2, 1)).sum(axis=0)
    pair, importers = np.ones((69, 69)), np.ones((6, 1, 69))
    for _ in range(1000):
        costs = policy * pair
        exporters = trade.sum(2, keepdims=True) / (costs * importers).sum(2, keepdims=True)
        importers = trade.sum(1, keepdims=True) / (costs * exporters).sum(1, keepdims=True)
        sums = (policy * exporters * importers).sum(axis=0)
        new = both / (sums + sums.T)
        np.fill_diagonal(new, 1)
        if np.allclose(new, pair, rtol=1e-12, atol=0):
            return new
        pair = new
    raise AssertionError("the effects do not settle")


def filled(pair: np.ndarray, *gravity: np.ndarray) -> np.ndarray:
    """Pairs that never traded, from a PPML of the other pairs' effects on gravity variables."""
    rows, columns = np.nonzero(~np.eye(69, dtype=bool))
    one = np.eye(69)
    Z = np.hstack([one[rows], one[columns], *(g[rows, columns, None] for g in gravity)])
    y, known = pair[rows, columns], pair[rows, columns] > 0
    mu = (y[known] + y[known].mean()) / 2
    for _ in range(25):
        working = np.log(mu) + y[known] / mu - 1
        weighted = Z[known] * mu[:, None]
        b = np.linalg.lstsq(weighted.T @ Z[known], weighted.T @ working, rcond=1e-12)[0]
        mu = np.exp(Z[known] @ b)
    assert abs(Z[known].T @ (y[known] - mu)).max() < 1e-9
    out = pair.copy()
    out[rows[~known], columns[~known]] = np.exp(Z[~known] @ b)
    return out


@pytest.fixture(params=["borders", "nafta"])
def case(request: pytest.FixtureRequest) -> Case:
    return request.getfixturevalue(request.param)


def test_conditional_equilibrium_is_the_guides(case):
    found, theirs = case.solved("conditional"), case.published
    domestic = case.world.trade.diagonal()
    np.testing.assert_allclose(case.world.output - domestic, theirs["Xi_BLN"], rtol=1e-6)
    np.testing.assert_allclose(found.exports, theirs["Xi_CDL"], rtol=1e-6)
    for ours, name in (("outward_resistance", "OMR"), ("inward_resistance", "IMR")):
        # Where a policy is removed the Guide tells how far the baseline lies above the outcome;
        # its tables hold resistances to the power 1 - sigma.
        told = (theirs[f"{name}_CDL"] / theirs[f"{name}_BLN"]) ** (1 / (1 - SIGMA))
        np.testing.assert_allclose(getattr(found, ours), told, rtol=1e-6)


def test_the_loop_that_the_guide_stops_early_gives_its_full_equilibrium(case):
    early, theirs = case.loop(), case.published
    np.testing.assert_allclose(early.factory_price, theirs["change_pricei_FULL"], rtol=2e-7)
    exports = early.exports_change * (case.world.output - case.world.trade.diagonal())
    np.testing.assert_allclose(exports, theirs["Xi_FULL"], rtol=1e-6)
    for ours, name in ((early.outward_resistance, "OMR"), (early.price_index, "IMR")):
        told = (theirs[f"{name}_FULL"] / theirs[f"{name}_BLN"]) ** (1 / (1 - SIGMA))
        np.testing.assert_allclose(ours, told, rtol=2e-7)


def test_full_equilibrium_holds_by_its_definition_and_lies_near_the_early_stop(case):
    found, world = case.solved("full"), case.world
    # Levels, nothing in hats: X_ij = (p_i / P_j)^-theta, costs and tastes as in the baseline.
    taste = world.trade / case.before / world.expenditure
    supply = (taste * case.after) * found.wage[:, None] ** (1 - SIGMA)
    X = supply / supply.sum(axis=0) * (found.kappa * world.expenditure * found.wage)
    np.testing.assert_allclose(X.sum(axis=1), world.output * found.wage, rtol=1e-12)
    np.testing.assert_allclose(found.trade, X, rtol=1e-12)
    early = case.published["change_pricei_FULL"]
    np.testing.assert_allclose(found.wage, early, rtol=6e-3)
    assert abs(found.wage / early - 1).max() > 1e-4


def test_what_nafta_did_to_exports(nafta):
    at = [nafta.world.index(name) for name in ("CAN", "MEX", "USA")]
    conditional, full = nafta.solved("conditional"), nafta.solved("full")
    told = 100 / conditional.exports_change[at] - 100
    np.testing.assert_allclose(told, [34.9918, 41.6408, 14.4808], rtol=0, atol=6e-5)
    # In prices of German consumers, expenditures not scaled to the world's output.
    told = 100 * full.kappa / full.exports_change[at] - 100
    np.testing.assert_allclose(told, [36.71, 42.87, 14.89], rtol=0, atol=5e-3)
    # What is in print is where the loop stops.
    early = nafta.loop()
    told = 100 / early.exports_change[at] - 100
    np.testing.assert_allclose(told, [37.4551, 43.5084, 14.8758], rtol=0, atol=6e-5)
    assert (early.rounds, str(early.name)) == (3, "as published: early stop")
    assert early.moved < 0.01
