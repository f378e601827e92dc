"""What agreements do to trade, as it is told."""

import json
from types import SimpleNamespace

import numpy as np
import pytest

from kerjasama.briefs.document import Paragraph, Table
from kerjasama.briefs.effects import effects, estimated
from kerjasama.scenarios.estimate import AgreementEffects
from kerjasama.words import Words
from kerjasama.world.parameters import effects as sets

OWN = AgreementEffects(
    "depth",
    ("shallow", "deep"),
    np.array([0.2, 0.5]),
    np.array([[0.01, 0.0], [0.0, 0.04]]),
    SimpleNamespace(cells=1234),
)


@pytest.mark.parametrize("lang", ["en", "id"])
def test_every_set_has_its_table_and_its_source(world, lang) -> None:
    document = effects(world, None, Words(lang))
    assert [s.id for s in document.sections] == [s.code for s in sets()]
    for section, told in zip(document.sections, sets(), strict=True):
        table, note = section.blocks
        assert isinstance(table, Table)
        assert isinstance(note, Paragraph)
        assert len(table.rows) == len(told.coefficients)
        assert note.sentences[0].refs
        assert f"--effect {told.code}" in table.caption
        assert "{" not in note.sentences[0].text


def test_per_cent_are_those_of_log_points(world) -> None:
    document = effects(world, None, Words("en"))
    (guide,) = (s.blocks[0] for s in document.sections if s.id == "guide")
    depths, log, error, rise = (cell.text for cell in guide.rows[0])
    assert (log, error, rise) == ("0.557", "0.056", "75 %")
    assert "Deep" in depths
    (bare,) = (s.blocks[0] for s in document.sections if s.id == "baier-bergstrand")
    assert bare.rows[0][2].text == "not given"


@pytest.mark.parametrize("lang", ["en", "id"])
def test_an_estimate_of_ones_own_stands_first(world, lang) -> None:
    first = effects(world, OWN, Words(lang)).sections[0]
    assert first.id == "yours"
    cells = [[cell.text.replace(",", ".") for cell in row] for row in first.blocks[0].rows]
    assert cells[0] == ["shallow", "0.2000", "0.1000", "0.004 … 0.396"]
    assert cells[1][1:3] == ["0.5000", "0.2000"]
    assert Words(lang).number(1234) in first.blocks[1].sentences[0].text


def test_plain_values() -> None:
    told = json.loads(json.dumps(estimated(None, Words("id")), allow_nan=False))
    assert told["yours"] is None
    assert [s["code"] for s in told["sets"]] == [s.code for s in sets()]
    (bare,) = (s for s in told["sets"] if s["code"] == "baier-bergstrand")
    assert bare["standard_errors"] == {"free-trade": None}
    assert estimated(OWN, Words("en"))["yours"] == {
        "by": "depth",
        "coefficients": {"shallow": 0.2, "deep": 0.5},
        "covariance": [[0.01, 0.0], [0.0, 0.04]],
        "cells": 1234,
    }
