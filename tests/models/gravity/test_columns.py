"""Estimates side by side."""

from dataclasses import replace

import numpy as np
import pytest

from kerjasama.errors import BadRequestError
from kerjasama.models.gravity import Effects, Estimate, compare
from kerjasama.models.gravity.result import Separated
from kerjasama.words import N_, Text


@pytest.fixture
def one() -> Estimate:
    return Estimate(
        "ppml",
        ("rta", "dist"),
        np.array([0.5, -1234.5]),
        np.diag([0.04, 0.01]),
        ("pair", "year"),
        1190,
        "stata",
        Effects(pair="directed"),
        5950,
        {},
        (),
        None,
        12.5,
        -100.0,
        0.91234,
        5,
        1e-12,
    )


@pytest.fixture
def two(one) -> Estimate:
    gone = Separated(7, (), "rectifier", 0.0)
    names, beta, V = ("rta", "border"), np.array([0.25, 2.0]), np.eye(2)
    left = {"a value is missing": 3}
    changed = {"method": "ols", "clusters": (), "effects": Effects(False, False)}
    parts = {"names": names, "beta": beta, "V": V, "collinear": ("dist",), "separated": gone}
    return replace(one, left_out=left, **changed, **parts)


def test_each_coefficient_stands_once_with_its_error_below(one, two) -> None:
    lines = compare(one, two, labels=["PPML", "OLS"]).split("\n")
    assert lines[0].split() == ["PPML", "OLS"]
    assert lines[2].split() == ["rta", "0.5000", "0.2500"]
    assert lines[3].split() == ["(0.2000)", "(1.0000)"]
    assert lines[4].split() == ["dist", "-1,234.5000", "×"]
    assert lines[6].split() == ["border", "2.0000"]
    assert "*" not in "".join(lines)


def test_the_foot_tells_how_each_was_estimated(one, two) -> None:
    told = compare(one, two)
    for part in (
        "Fixed effects   exporter-year",
        "each way",
        "none, robust",
        "Cells left out              0             10",
        "0.9123",
        "×: left out as collinear.",
    ):
        assert part in told, part
    assert "Estimated by" not in told
    other = replace(two, engine="pyfixest 1.0", why=Text(N_("none")), absorbed=("exporter^a",))
    told = compare(one, other)
    assert "Estimated by" in told
    assert "pyfixest 1.0" in told
    assert "exporter^a" in told


@pytest.mark.parametrize("format_", ["text", "markdown", "html", "latex"])
def test_in_indonesian_with_its_numbers(one, two, format_) -> None:
    told = compare(one, two, format_=format_, lang="id", digits=2)
    assert "-1.234,50" in told
    assert "(0,20)" in told


def test_what_has_no_error_has_a_dash(one) -> None:
    told = compare(replace(one, V=np.diag([-0.1, 0.01])))
    assert "(–)" in told
    assert "there is no error" in told


def test_labels_must_be_as_many(one) -> None:
    with pytest.raises(BadRequestError, match="1 estimates and 2 labels"):
        compare(one, labels=["a", "b"])
    with pytest.raises(BadRequestError, match="0 estimates"):
        compare()
