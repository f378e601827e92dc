"""Table 3 of the Advanced Guide (chapter 1, application 3): what agreements do, seven ways.

The published figures are those of the edition in R (package tradepolicy, its book's chapter 1),
which gives four decimals; the Guide prints three. Pairs are symmetric, and so are the clusters.
"""

from pathlib import Path

import duckdb
import numpy as np
import pytest

from kerjasama.models import gravity
from kerjasama.models.gravity.fallback import FallbackWarning

REFERENCE = Path(__file__).parents[3] / "shared" / "reference"
DIGITS = 5.1e-5

pytestmark = pytest.mark.skipif(
    not REFERENCE.is_dir(), reason="the reference data do not lie beside the project"
)

EFFECTS = "exporter^year + importer^year"
STANDARD = "trade ~ log_dist + cntg + lang + clny + rta"
PHASED = "rta + rta_lag4 + rta_lag8 + rta_lag12"
LAGS = PHASED.split(" + ")


@pytest.fixture(scope="module")
def every_year():
    path = REFERENCE / "gravity" / "agtpa_gravity_1986_2006.parquet"
    return duckdb.sql(f"SELECT * FROM '{path}'").fetchnumpy()


@pytest.fixture(scope="module")
def guide(every_year):
    """Return every fourth year, with the logarithm of distance and borders by year."""
    chosen = np.isin(every_year["year"], range(1986, 2007, 4))
    data = {name: values[chosen] for name, values in every_year.items()}
    data["log_dist"] = np.log(data["dist"])
    return data | gravity.borders(data, base=2006)


@pytest.fixture(scope="module")
def abroad(guide):
    return {name: x[guide["exporter"] != guide["importer"]] for name, x in guide.items()}


def told(found, expected: dict[str, tuple[float, float]]) -> None:
    for name, (value, se) in expected.items():
        assert found[name] == (pytest.approx(value, abs=DIGITS), pytest.approx(se, abs=DIGITS)), (
            name
        )


def test_least_squares_of_the_logarithm(abroad) -> None:
    found = gravity.ols(f"{STANDARD} | {EFFECTS}", abroad, cluster="symmetric-pair")
    assert found.cells == 25_689
    expected = {
        "log_dist": (-1.2159, 0.0384),
        "cntg": (0.2230, 0.1996),
        "lang": (0.6607, 0.0808),
        "clny": (0.6705, 0.1470),
        "rta": (-0.0044, 0.0531),
    }
    told(found, expected)


def test_ppml(abroad) -> None:
    found = gravity.ppml(f"{STANDARD} | {EFFECTS}", abroad, cluster="symmetric-pair")
    assert found.cells == 28_152
    expected = {
        "log_dist": (-0.8216, 0.0310),
        "cntg": (0.4155, 0.0828),
        "lang": (0.2499, 0.0767),
        "clny": (-0.2054, 0.1143),
        "rta": (0.1907, 0.0658),
    }
    told(found, expected)


WITH_HOME = {
    "log_dist": (-0.8003, 0.0303),
    "cntg": (0.3932, 0.0789),
    "lang": (0.2437, 0.0771),
    "clny": (-0.1822, 0.1134),
    "rta": (0.4085, 0.0688),
}


def homes(data) -> dict[str, np.ndarray]:
    at_home = data["exporter"] == data["importer"]
    return {f"home_{e}": (at_home & (data["exporter"] == e)) * 1.0 for e in set(data["exporter"])}


def test_trade_at_home_by_a_column_for_each_economy(guide) -> None:
    columns = homes(guide)
    formula = " + ".join([STANDARD, *columns]) + f" | {EFFECTS}"
    found = gravity.ppml(formula, guide | columns, cluster="symmetric-pair")
    assert found.cells == 28_566
    told(found, WITH_HOME)


def test_trade_at_home_by_an_effect_of_another_column(guide) -> None:
    pytest.importorskip("pyfixest", reason="pyfixest is not installed")
    data = {name: x[guide["year"] == 2006] for name, x in guide.items()}
    at_home = np.where(data["exporter"] == data["importer"], data["exporter"], "abroad")
    formula = f"{STANDARD} | {EFFECTS}"
    with pytest.warns(FallbackWarning, match="'home' is no fixed effect"):
        found = gravity.ppml(f"{formula} + home", data | {"home": at_home}, tolerance=1e-7)
    columns = homes(data)
    by_columns = gravity.ppml(" + ".join([STANDARD, *columns]) + f" | {EFFECTS}", data | columns)
    for name in WITH_HOME:
        assert found[name] == pytest.approx(by_columns[name], rel=1e-5)


def test_no_cell_is_separated_by_these_effects_either(guide) -> None:
    """The rectifier used to stop here: at the end only rounding was left to be partialled out."""
    home = np.where(guide["exporter"] == guide["importer"], guide["exporter"], "abroad")
    ends = [np.char.add(guide[k], guide["year"].astype(str)) for k in ("exporter", "importer")]
    groups = [np.unique(labels, return_inverse=True)[1] for labels in (*ends, home)]
    X = np.stack([guide[name] for name in WITH_HOME], axis=1)
    found = gravity.separated(guide["trade"], X, groups, method="rectifier")
    assert not found.rows.any()


@pytest.mark.parametrize(
    ("regressors", "expected", "total"),
    [
        ("rta", {"rta": (0.5572, 0.1022)}, None),
        (
            "rta + rta_lead4",
            {"rta": (0.5200, 0.0859), "rta_lead4": (0.0774, 0.0921)},
            (0.5975, 0.1380),
        ),
        (
            PHASED,
            {
                "rta": (0.2914, 0.0892),
                "rta_lag4": (0.4135, 0.0672),
                "rta_lag8": (0.1687, 0.0431),
                "rta_lag12": (0.1189, 0.0301),
            },
            (0.9926, 0.0943),
        ),
        (
            PHASED + "".join(f" + border_{y}" for y in range(1986, 2003, 4)),
            {
                "rta": (0.1157, 0.0867),
                "rta_lag4": (0.2877, 0.0617),
                "rta_lag8": (0.0693, 0.0482),
                "rta_lag12": (0.0024, 0.0291),
                "border_1986": (-0.7056, 0.0478),
                "border_1990": (-0.4803, 0.0429),
                "border_1994": (-0.3665, 0.0335),
                "border_1998": (-0.1581, 0.0233),
                "border_2002": (-0.1409, 0.0169),
            },
            (0.4750, 0.1095),
        ),
    ],
    ids=["pair effects", "lead", "phasing-in", "globalisation"],
)
def test_with_pair_effects(guide, regressors, expected, total) -> None:
    formula = f"trade ~ {regressors} | {EFFECTS} + symmetric-pair"
    found = gravity.ppml(formula, guide, cluster="symmetric-pair")
    assert found.cells == 28_482
    told(found, expected)
    if total is not None:
        names = [name for name in found.names if name.startswith("rta")]
        assert gravity.combination(found, names) == pytest.approx(total, abs=DIGITS)


def test_the_published_lags_are_not_those_of_the_published_column(every_year) -> None:
    """Agreements from before the panel are in the Guide's lags, and not in its `rta`."""
    ours = gravity.phased(every_year, "rta", lags=(4, 8, 12))
    differ = {}
    for name, values in ours.items():
        known = ~np.isnan(values)
        other = known & (values != every_year[name])
        differ[name] = int(other.sum()) / len(set(every_year["year"][known]))
        assert (every_year[name][other] == 1).all()
        assert (every_year["rta"][other] <= 1).all()
    assert differ == {"rta_lag4": 32, "rta_lag8": 120, "rta_lag12": 138}  # pairs, in every year
