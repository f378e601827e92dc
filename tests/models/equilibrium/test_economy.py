"""The baseline: what is derived from trade values, and what is refused."""

import numpy as np
import pytest

from kerjasama.errors import BadRequestError
from kerjasama.models.equilibrium import Economy

X = [[60.0, 30.0, 10.0], [5.0, 40.0, 5.0], [15.0, 0.0, 35.0]]


@pytest.fixture
def world():
    return Economy(["A", "B", "C"], X, 5)


def test_sums_and_shares_follow_from_trade(world):
    assert world.output.tolist() == [100, 50, 50]
    assert world.expenditure.tolist() == [80, 70, 50]
    assert world.deficits.tolist() == [-20, 20, 0]
    assert world.shares[0].tolist() == [60 / 80, 30 / 70, 10 / 50]
    assert world.sales_shares[0].tolist() == [0.6, 0.3, 0.1]
    np.testing.assert_allclose(world.shares.sum(axis=0), 1, rtol=1e-15)
    np.testing.assert_allclose(world.sales_shares.sum(axis=1), 1, rtol=1e-15)


def test_names_are_found_or_the_choice_is_told(world):
    assert [world.index(name) for name in "ABC"] == [0, 1, 2]
    with pytest.raises(BadRequestError, match=r"No economy here is called 'D'.*A, B, C"):
        world.index("D")


def test_nobody_changes_the_baseline_afterwards(world):
    values = np.array(X)
    kept = Economy("ABC", values, 5)
    values[0, 0] = 0
    assert kept.X[0, 0] == 60
    with pytest.raises(ValueError, match="read-only"):
        world.X[0, 0] = 1
    with pytest.raises(AttributeError):
        world.theta = 2


@pytest.mark.parametrize("rule", ["multiplicative", "additive"])
def test_deficits_stay_in_the_baseline_unless_it_is_balanced(rule):
    assert Economy("ABC", X, 5, rule).trade.tolist() == X


def test_a_balanced_baseline_is_the_equilibrium_without_deficits():
    world = Economy("ABC", X, 5, "balanced")
    np.testing.assert_allclose(world.output, world.expenditure, rtol=1e-12)
    assert world.output.sum() == pytest.approx(200)
    # B spent more than it earned, so what it makes must become cheaper for the world to buy it.
    hat = world.trade / np.where(np.array(X) > 0, X, np.nan)
    assert hat[1, 0] > hat[0, 0]
    assert world.trade[2, 1] == 0
    assert world.X.tolist() == X


def test_all_that_is_wrong_is_told_at_once():
    values = np.array(X)
    values[0, 1], values[1, 0], values[2, 2] = np.nan, -1, 0
    with pytest.raises(BadRequestError) as caught:
        Economy(["A", "B", "B"], values, -4, "none")
    said = str(caught.value)
    for part in (
        "These names stand more than once: B.",
        "must be a positive number, and -4.0 is not",
        "multiplicative, additive or balanced, not 'none'",
        "Trade must be a finite number: A → B.",
        "Trade cannot be negative: B → A.",
        "Domestic sales must be positive: B.",
        "Give exporters as rows",
    ):
        assert part in said


@pytest.mark.parametrize(
    ("names", "values", "said"),
    [
        ("AB", X, "there are 2 names, and the shape is 3 × 3"),
        ("AB", [1, 2], "the shape is 2"),
        ("A", [[1]], "at least two names"),
        ("AB", [[1, 2], [3]], "table of numbers"),
        ("AB", [["x", 2], [3, 4]], "table of numbers"),
        ("AB", [[1e308, 1e308], [1, 1]], "too large"),
        ("AB", [[1, np.inf], [1, 1]], "finite number: A → B"),
    ],
)
def test_tables_of_another_form_are_refused(names, values, said):
    with pytest.raises(BadRequestError, match=said):
        Economy(names, values, 4)


@pytest.mark.parametrize("theta", [0, np.nan, np.inf])
def test_the_elasticity_is_a_positive_number(theta):
    with pytest.raises(BadRequestError, match="trade elasticity"):
        Economy("ABC", X, theta)


def test_of_many_flaws_of_one_kind_some_are_shown():
    with pytest.raises(BadRequestError, match="A → B, A → C, B → A, B → C, C → A, …"):
        Economy("ABC", np.eye(3) * 2 - 1, 4)
