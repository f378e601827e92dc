"""Bad data and bad shocks get one error that lists everything."""

import numpy as np
import pytest

from kerjasama.errors import BadRequestError
from kerjasama.models.sectors import SectorEconomy, change


def put(given: dict, key: str, at: tuple, value: float) -> dict:
    given[key] = given[key].copy()
    given[key][at] = value
    return given


@pytest.mark.parametrize(
    ("key", "at", "value", "says"),
    [
        ("X", (0, 1, 2), -1, "Trade cannot be negative: farm B → C"),
        ("X", (0, 1, 2), np.nan, "no finite number: X"),
        ("X", 0, 0, "Inputs are used of what nobody sells there: farm A"),
        ("B", (1, 2), 1.5, "value added lie between zero and one: mill C"),
        ("B", np.s_[:, 0], 0, "add no value in any sector: A"),
        ("G", (0, 1, 2), 0.9, "must sum to one in each using sector: shop A"),
        ("G", (0, 1, 2), -0.1, "inputs cannot be negative: shop A"),
        ("theta", (1,), 0, "elasticities must be positive: mill"),
    ],
)
def test_a_bad_number_is_refused_and_told_where(given, key, at, value, says):
    with pytest.raises(BadRequestError, match=says):
        SectorEconomy(**put(given, key, at, value))


@pytest.mark.parametrize(
    ("key", "value", "says"),
    [
        ("theta", np.ones(4), "theta has the shape 4; needed is 3"),
        ("X", np.ones((3, 3)), "X has the shape 3 × 3; needed is 3 × 3 × 3"),
        ("rule", "forget", "keep or remove, not 'forget'"),
        ("tariffs", np.full((3, 3, 3), 0.1), "no tariffs at home: farm A"),
        ("tariffs", -np.ones((3, 3, 3)), "above -1: farm A → A"),
    ],
)
def test_a_bad_argument_is_refused(given, key, value, says):
    with pytest.raises(BadRequestError, match=says):
        SectorEconomy(**given | {key: value})


def test_a_world_of_several_parts_is_refused(given):
    X = given["X"].copy()
    X[:, [0, 2], 1] = X[:, 1, [0, 2]] = 0
    with pytest.raises(BadRequestError, match="No trade links these to A: B"):
        SectorEconomy(**given | {"X": X})


def test_all_flaws_are_told_at_once(given):
    with pytest.raises(BadRequestError, match=r"Trade cannot.*value added lie"):
        SectorEconomy(**put(given, "X", (0, 1, 2), -1) | {"B": np.full((3, 3), 2.0)})
    with pytest.raises(BadRequestError, match=r"more than once: A.*At least two"):
        SectorEconomy(**given | {"names": "AA", "sectors": ()})


def test_nothing_left_for_households_is_refused(given):
    X = np.einsum("s,ij->sij", np.ones(3), np.eye(3) + 0.1)
    X[:, 0, 1:] = 9  # A sells nearly all abroad and buys less than its industries need
    even = {"X": X, "B": np.full((3, 3), 1e-9), "G": np.full((3, 3, 3), 1 / 3)}
    with pytest.raises(BadRequestError, match="Nothing is left for final demand: A"):
        SectorEconomy(**given | even)


@pytest.mark.parametrize(
    ("shock", "says"),
    [
        ({"phi": np.ones((2, 2))}, "phi has the shape 2 × 2; needed is 3 × 3 × 3"),
        ({"phi": -1.0}, "positive, or zero abroad: farm A → A"),
        ({"phi": np.nan}, "no finite number: phi"),
        ({"phi": 1 - np.eye(3)}, "positive, or zero abroad: farm A → A, farm B → B"),
        ({"phi": np.eye(3)}, "Nobody would sell this there any more: farm C"),
        ({"tariffs": 0.1}, "no tariffs at home"),
        ({"tariffs": "high"}, "tariffs must be a table of numbers"),
        ({"productivity": 0.0}, "productivity must be positive, new over old: farm A"),
    ],
)
def test_bad_shocks_are_refused(world, shock, says):
    with pytest.raises(BadRequestError, match=says):
        change(world, **shock)


def test_worlds_that_fall_apart_are_refused(world):
    phi = np.ones((3, 3, 3))
    phi[:, 1, [0, 2]] = phi[:, [0, 2], 1] = 0
    with pytest.raises(BadRequestError, match="No trade links these to A: B"):
        change(world, phi)
