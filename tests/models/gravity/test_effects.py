"""Which effects there are, and one over their weights."""

import numpy as np

from kerjasama.models.gravity.effects import Effects, inverse


def test_one_over_nothing_is_nothing() -> None:
    assert inverse(np.array([2.0, 0.0])).tolist() == [0.5, 0.0]


def test_whether_there_is_any_effect() -> None:
    assert Effects().any
    assert Effects(exporter_year=False, importer_year=False, pair="directed").any
    assert not Effects(exporter_year=False, importer_year=False).any


def test_a_weight_whose_inverse_is_infinite_counts_as_none() -> None:
    assert inverse(np.array([4.0, 0.0, 1e-310])).tolist() == [0.25, 0.0, 0.0]
