"""An estimate as a table, in four formats and two languages."""

from dataclasses import replace

import numpy as np
import pytest

from kerjasama.errors import BadRequestError
from kerjasama.models.gravity import Effects, Estimate
from kerjasama.models.gravity.result import Separated
from kerjasama.words import N_, Text


@pytest.fixture
def found() -> Estimate:
    return Estimate(
        "ppml",
        ("rta", "log(dist)_&"),
        np.array([0.5, -1.0]),
        np.diag([0.04, 0.01]),
        ("pair",),
        1190,
        "stata",
        Effects(pair="directed"),
        5950,
        {"a value is missing": 3},
        ("cntg",),
        Separated(7, ("rta",), "linear-programme", 0.0),
        12.5,
        -100.0,
        0.9,
        5,
        1e-12,
    )


def test_rows_are_the_normal_approximation(found) -> None:
    first = found.rows()[0]
    assert first["z"] == pytest.approx(2.5)
    assert first["p"] == pytest.approx(0.012419, abs=1e-6)
    assert (first["low"], first["high"]) == pytest.approx(
        (0.5 - 0.391993, 0.5 + 0.391993), abs=1e-6
    )


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize("format_", ["text", "markdown", "html", "latex"])
def test_every_table_tells_estimates_and_notes(found, format_, lang) -> None:
    told = found.table(format_, lang)
    method = "linear programme" if lang == "en" else "program linear"

    def number(text: str) -> str:
        return text if lang == "en" else text.replace(".", ",")

    for part in (
        number("0.5000"),
        number("0.2000"),
        "1,190" if lang == "en" else "1.190",
        "cntg",
        method,
    ):
        assert part in told
    assert ("Regressor" in told) == (lang == "en")


def test_html_and_latex_escape_names(found) -> None:
    assert '<th scope="row">log(dist)_&amp;</th>' in found.table("html")
    assert r"log(dist)\_\&" in found.table("latex")
    assert found._repr_html_() == found.table("html")


def test_a_data_frame(found) -> None:
    frame = found.to_pandas()
    assert frame.loc["rta", "estimate"] == 0.5
    assert list(frame.columns) == ["estimate", "se", "z", "p", "low", "high"]


def test_a_coefficient_by_name(found) -> None:
    assert found["rta"] == (0.5, 0.2)
    with pytest.raises(BadRequestError, match="no coefficient 'fta'"):
        found["fta"]


def test_methods_are_cited(found) -> None:
    assert any("log of gravity" in paper for paper in found.cite())
    assert not any("Weidner" in paper for paper in found.cite())


def test_an_error_that_does_not_exist_is_a_dash(found) -> None:
    told = replace(found, V=np.diag([np.nan, 0.01])).table()
    assert "– … –" in told
    assert "there is no error" in told


def test_the_effects_of_sectors_are_named(found) -> None:
    effects = Effects(pair="symmetric", pair_sector=True, sectors=3)
    told = str(replace(found, effects=effects))
    assert "exporter-sector-year, importer-sector-year, pair by sector, both ways alike" in told
    told = str(replace(found, effects=replace(effects, pair_sector=False)))
    assert "importer-sector-year, pair, both ways alike" in told


def test_another_engine_is_named_and_cited(found) -> None:
    other = replace(
        found, engine="pyfixest 1.0", why=Text(N_("none")), absorbed=("exporter^industry",)
    )
    told = str(other)
    assert "fixed effects: exporter^industry." in told
    assert "Estimated by pyfixest 1.0. none" in told
    assert "converged" not in told
    assert any("PyFixest" in paper for paper in other.cite())
    assert not any("PyFixest" in paper for paper in found.cite())
