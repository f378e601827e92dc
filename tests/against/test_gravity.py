"""Our estimates beside published ones: the Advanced Guide's, and Stata's."""

from pathlib import Path

import duckdb
import numpy as np
import pytest

from kerjasama.models import gravity

REFERENCE = Path(__file__).parents[3] / "shared" / "reference"

pytestmark = pytest.mark.skipif(
    not REFERENCE.is_dir(), reason="the reference data do not lie beside the project"
)


@pytest.fixture(scope="module")
def guide():
    """Return the panel of Yotov, Piermartini, Monteiro and Larch (2016), every fourth year."""
    path = REFERENCE / "gravity" / "agtpa_gravity_1986_2006.parquet"
    query = f"SELECT * FROM '{path}' WHERE year IN (1986, 1990, 1994, 1998, 2002, 2006)"
    return duckdb.sql(query).fetchnumpy()


@pytest.fixture(scope="module")
def stata():
    """Return the example of ppmlhdfe: 35 exporters, five years, all trade."""
    pandas = pytest.importorskip("pandas")
    path = REFERENCE / "certified" / "ppmlhdfe" / "datasets" / "EXAMPLE_TRADE_FTA_DATA.dta"
    frame = pandas.read_stata(path)
    return frame[frame["category"] == "TOTAL"]


def test_chapter_1_application_1(guide) -> None:
    abroad = guide["exporter"] != guide["importer"]
    data = {name: values[abroad] for name, values in guide.items()}
    data["log_dist"] = np.log(data["dist"])
    found = gravity.ppml(
        "trade ~ log_dist + cntg + lang + clny | exporter^year + importer^year", data
    )
    assert found.cells == 28_152
    assert found.beta.round(3).tolist() == [-0.841, 0.437, 0.247, -0.222]


def test_chapter_2_application_2(guide) -> None:
    found = gravity.ppml(
        "trade ~ rta | exporter^year + importer^year + symmetric-pair", guide, cluster=""
    )
    assert found.cells == 28_482
    assert found["rta"][0] == pytest.approx(0.5571853, abs=5e-8)
    each = gravity.ppml("trade ~ rta | exporter^year + importer^year + pair", guide, cluster="")
    assert each["rta"][0] == pytest.approx(0.5671, abs=5e-5)


LABELS = {"exporter": "isoexp", "importer": "isoimp"}
THREE = "trade ~ fta | exporter^year + importer^year + pair"


def test_three_way_effects_as_ppmlhdfe(stata) -> None:
    found = gravity.ppml(THREE, stata, labels=LABELS)
    assert (found.cells, found.n_clusters) == (5950, 1190)
    assert found["fta"] == (
        pytest.approx(0.1924455, abs=5e-8),
        pytest.approx(0.0419527, abs=5e-8),
    )
    assert found.deviance == pytest.approx(377332502.3, abs=0.05)
    assert found.log_likelihood == pytest.approx(-188710931.7, abs=0.05)
    assert round(found.pseudo_r2, 4) == 0.9938
    first = found.rows()[0]
    assert (round(first["z"], 2), first["low"], first["high"]) == (
        4.59,
        pytest.approx(0.1102197, abs=5e-8),
        pytest.approx(0.2746713, abs=5e-8),
    )


def test_small_samples_as_fixest(stata) -> None:
    found = gravity.ppml(THREE, stata, labels=LABELS, small="fixest")
    assert found["fta"][1] == pytest.approx(0.0432402252048432, abs=1e-8)  # its own tolerance


def test_the_bias_of_three_way_effects_as_ppml_fe_bias(stata) -> None:
    found = gravity.ppml(THREE, stata, labels=LABELS, correct=True)
    assert found.correction.bias[0] == pytest.approx(0.0060619547, abs=5e-10)
    assert found["fta"] == (
        pytest.approx(0.1863835, abs=5e-8),
        pytest.approx(0.0527904093, abs=5e-10),
    )
