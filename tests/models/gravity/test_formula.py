"""Formulas say flow, regressors and effects, or what is wrong with them."""

import numpy as np
import pytest

from kerjasama.errors import BadRequestError
from kerjasama.models.gravity import Effects
from kerjasama.models.gravity.formula import columns, parts


@pytest.mark.parametrize(
    ("text", "effects"),
    [
        ("y ~ x | exporter^year + importer^year + pair", Effects(pair="directed")),
        ("y ~ x | year^exporter+year#importer + exporter^importer", Effects(pair="directed")),
        (
            "y ~ x | symmetric-pair",
            Effects(exporter_year=False, importer_year=False, pair="symmetric"),
        ),
        ("y ~ x", Effects(exporter_year=False, importer_year=False)),
    ],
)
def test_effects(text, effects) -> None:
    assert parts(text).effects == effects


def test_in_a_cross_section_an_exporter_is_an_exporter_year() -> None:
    assert parts("y ~ x | exporter + importer", panel=False).effects == Effects()
    with pytest.raises(BadRequestError, match="'exporter' is no fixed effect"):
        parts("y ~ x | exporter + importer")


@pytest.mark.parametrize("text", ["", "y", "y ~", "~ x", "y x | pair"])
def test_what_is_no_formula(text) -> None:
    with pytest.raises(BadRequestError, match="Cannot read the formula"):
        parts(text)


def test_plain_columns_are_taken_as_they_are() -> None:
    data = {"log(dist)": [1.0], "rta": [0.0]}
    assert columns("log(dist) + rta", data) == data


def test_functions_are_computed_and_named_as_written() -> None:
    pytest.importorskip("formulaic")
    found = columns("log(dist) + rta:far", {"dist": [1.0, np.e], "rta": [1, 2], "far": [3, 4]})
    assert {k: v.tolist() for k, v in found.items()} == {"log(dist)": [0, 1], "rta:far": [3, 8]}


@pytest.mark.parametrize("terms", ["log(distt)", "log(dist", "rta + nothing"])
def test_a_term_that_cannot_be_computed_is_named(terms) -> None:
    pytest.importorskip("formulaic")
    with pytest.raises(BadRequestError, match=r"Cannot compute|no column"):
        columns(terms, {"dist": [1.0, 2.0], "rta": [0, 1]})
