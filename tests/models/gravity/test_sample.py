"""Cells go where an effect takes them along, and are counted."""

import numpy as np
import pytest

from kerjasama.models.gravity import Effects
from kerjasama.models.gravity.sample import usable
from tests.models.gravity.conftest import ALL


def test_a_chain_of_effects_that_separates_step_by_step() -> None:
    y = np.array(
        [[[4.0, 2.0, 0.0, 3.0], [1.0, 5.0, 0.0, 2.0], [0.0, 0.0, 6.0, 0.0], [2.0, 1.0, 0.0, 7.0]]]
    )
    known = np.ones(y.shape, bool)
    known[0, 2, 2] = False  # without it neither the exporter nor the importer has a flow
    sample, left_out = usable(y, known, Effects())
    assert not sample[0, 2].any()
    assert not sample[0, :, 2].any()
    assert sum(left_out.values()) == known.sum() - sample.sum() == 6


def test_who_is_alone_in_an_effect_goes_too() -> None:
    y = np.ones((2, 3, 3))
    known = np.ones(y.shape, bool)
    known[1, 0, 1] = False
    sample, left_out = usable(y, known, Effects(pair="directed"))
    assert not sample[0, 0, 1]
    assert list(left_out.values()) == [1]


def test_both_ways_of_a_pair_are_one_effect() -> None:
    y = np.ones((1, 3, 3))
    y[0, 0, 1] = 0.0
    known = np.ones(y.shape, bool)
    kept, _ = usable(y, known, Effects(exporter_year=False, importer_year=False, pair="symmetric"))
    assert kept[0, 0, 1]
    assert not kept[0, 0, 0]  # a pair with itself, once: alone
    gone, _ = usable(y, known, Effects(exporter_year=False, importer_year=False, pair="directed"))
    assert not gone.any()


@pytest.mark.parametrize("effects", ALL, ids=str)
def test_nothing_more_goes_the_second_time(panel, effects) -> None:
    y, _, known = panel
    sample, _ = usable(y, known, effects)
    again, left_out = usable(y, sample, effects)
    assert (again == sample).all()
    assert left_out == {}
