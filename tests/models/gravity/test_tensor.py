"""Rows in any order become one tensor; what cannot be used is named all at once."""

import numpy as np
import pandas as pd
import pytest

from kerjasama.errors import BadRequestError
from kerjasama.models.gravity import tensor

FROM, TO, YEAR = [list(x) for x in ("aabb" * 2, "abab" * 2, "11112222")]
FLOW = np.arange(1.0, 9.0)


def test_the_order_of_the_rows_does_not_matter() -> None:
    one = tensor(FLOW, {"x": FLOW**2}, FROM, TO, YEAR)
    order = np.random.default_rng(3).permutation(8)
    pick = [np.array(c)[order] for c in (FLOW, FLOW**2, FROM, TO, YEAR)]
    two = tensor(pick[0], {"x": pick[1]}, *pick[2:])
    assert (one.y == two.y).all()
    assert (one.X == two.X).all()
    assert one.y.tolist() == [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]
    assert one.years.tolist() == ["1", "2"]
    assert one.exporters.tolist() == one.importers.tolist() == ["a", "b"]


def test_holes_are_known_as_holes() -> None:
    found = tensor(FLOW[:7], {}, FROM[:7], TO[:7], YEAR[:7])
    assert found.known.sum() == 7
    assert not found.known[1, 1, 1]
    assert found.X.shape == (0, 2, 2, 2)


def test_rows_with_a_missing_value_are_counted() -> None:
    flow, x = FLOW.copy(), FLOW.copy()
    flow[0], x[5] = np.nan, np.nan
    found = tensor(flow, {"x": x}, FROM, TO, YEAR)
    assert found.left_out == {"a value is missing": 2}
    assert found.known.sum() == 6


def test_an_economy_that_only_imports_is_an_exporter_of_nothing_known() -> None:
    found = tensor([1.0, 2.0], {}, ["a", "a"], ["b", "c"])
    assert found.exporters.tolist() == ["a", "b", "c"]
    assert not found.known[0, 1].any()


@pytest.mark.parametrize(
    ("flow", "x", "o", "says"),
    [
        ([1, -2, 3, 4], [0, 0, 0, 0], list("aabb"), "1 are negative, 0 infinite"),
        ([1, np.inf, 3, 4], [0, 0, 0, 0], list("aabb"), "0 are negative, 1 infinite"),
        ([0, 0, 0, 0], [0, 0, 0, 0], list("aabb"), "Every flow is zero"),
        ([1, 2, 3, 4], [0, -np.inf, 0, 0], list("aabb"), "x is infinite in 1 rows"),
        ([1, -2, 3, 4], [0, np.inf, 0, 0], list("aabb"), "x is infinite"),
        ([np.nan] * 4, [0, 0, 0, 0], list("aabb"), "No row has a flow"),
        (["much", 2, 3, 4], [0, 0, 0, 0], list("aabb"), "flow does not hold numbers"),
        ([1, 2, 3], [0, 0, 0, 0], list("aabb"), "The flow has 3 rows"),
        ([[1, 2, 3, 4]], [0, 0, 0, 0], list("aabb"), "2 dimensions, not one"),
        ([1, 2, 3, 4], [0, 0, 0, 0], list("aaaa"), "2 pairs stand more than once in a year: a-a 0"),
    ],
)
def test_what_cannot_be_used_is_named(flow, x, o, says) -> None:
    with pytest.raises(BadRequestError) as error:
        tensor(flow, {"x": x}, o, list("abab"))
    assert says in str(error.value)


def test_one_economy_is_no_world() -> None:
    with pytest.raises(BadRequestError, match="two economies or more"):
        tensor([1.0], {}, ["a"], ["a"])


def test_a_million_labels_are_no_tensor() -> None:
    n = 40_000
    with pytest.raises(BadRequestError, match="is no gravity tensor"):
        tensor(np.ones(n), {}, np.arange(n), np.arange(n)[::-1])


@pytest.mark.parametrize("order", ["tij", "tji", "itj", "ijt", "jti", "jit"])
def test_a_full_panel_is_read_whichever_label_comes_first(order) -> None:
    sizes = {"t": 3, "i": 4, "j": 4}
    grid = np.indices([sizes[axis] for axis in order])
    at = {axis: grid[k].ravel() for k, axis in enumerate(order)}
    flow = 100.0 * at["t"] + 10 * at["i"] + at["j"]
    found = tensor(flow, {"x": -flow}, at["i"], at["j"], 1990 + at["t"])
    t, i, j = np.indices((3, 4, 4))
    assert (found.y == 100 * t + 10 * i + j).all()
    assert (found.X[0] == -found.y).all()
    assert found.known.all()
    swapped = flow.copy()
    swapped[[1, 2]] = swapped[[2, 1]]
    codes = [c.copy() for c in (at["i"], at["j"], 1990 + at["t"])]
    for c in codes:
        c[[1, 2]] = c[[2, 1]]
    assert (tensor(swapped, {}, *codes).y == found.y).all()


@pytest.mark.parametrize("kind", [int, float, str, object])
@pytest.mark.parametrize("order", ["stij", "ijts", "tjis", "isjt"])
def test_a_sorted_panel_is_the_same_as_a_shuffled_one(order, kind) -> None:
    sizes = {"s": 2, "t": 3, "i": 4, "j": 4}
    grid = np.indices([sizes[axis] for axis in order])
    labels = [(grid[order.index(axis)].ravel() + 1).astype(kind) for axis in "ijts"]
    if kind is object:
        labels = [np.array([f"{x}" for x in label], object) for label in labels]
    flow = np.arange(1.0, 97.0)
    mixed = np.random.default_rng(5).permutation(96)
    one = tensor(flow, {"x": -flow}, *labels)
    two = tensor(flow[mixed], {"x": -flow[mixed]}, *(label[mixed] for label in labels))
    assert (one.y == two.y).all()
    assert (one.X == two.X).all()
    for axis in ("sectors", "years", "exporters", "importers"):
        told, again = getattr(one, axis), getattr(two, axis)
        assert told.tolist() == again.tolist()
        assert told.dtype.kind == again.dtype.kind


@pytest.mark.parametrize("nothing", [pd.NA, None, float("nan"), ""])
def test_a_label_that_is_missing_everywhere_is_told(nothing) -> None:
    exporter = np.array(["a", "a", nothing, nothing], dtype=object)
    with pytest.raises(BadRequestError, match="column exporter is empty in 2 rows"):
        tensor([1, 2, 3, 4], {}, exporter, list("abab"))


def test_weights_are_arranged_too_and_zeros_leave() -> None:
    w = np.array([0.0, 2, 3, 4, 5, 6, 7, 8])
    found = tensor(FLOW, {"flow": FLOW, "weights": -FLOW}, FROM, TO, YEAR, weights=w)
    assert found.left_out == {"a weight is zero": 1}
    assert not found.known[0, 0, 0]
    assert found.weights[1].tolist() == [[5, 6], [7, 8]]
    assert found.names == ("flow", "weights")
    assert (found.X[0] == found.y).all()
    assert tensor(FLOW, {}, FROM, TO, YEAR).weights is None


@pytest.mark.parametrize("nothing", [None, "", float("nan")])
def test_a_row_without_a_label_is_told(nothing) -> None:
    exporter = np.array(["a", "a", "b", nothing], dtype=object)
    with pytest.raises(BadRequestError, match="column exporter is empty in 1 rows"):
        tensor([1, 2, 3, 4], {}, exporter, list("abab"))
    with pytest.raises(BadRequestError, match="column year is empty in 1 rows"):
        tensor([1, 2, 3, 4], {}, list("aabb"), list("abab"), [2000, 2000, 2000, np.nan])


def test_labels_of_two_kinds_are_told() -> None:
    with pytest.raises(BadRequestError, match="column importer mixes text and numbers"):
        tensor([1, 2, 3, 4], {}, list("aabb"), np.array(["a", 1, "a", 1], dtype=object))


def test_a_flow_that_is_no_number_is_called_by_its_name() -> None:
    with pytest.raises(BadRequestError, match="The column sales does not hold numbers"):
        tensor(["much"], {}, ["a"], ["b"], name="sales")
