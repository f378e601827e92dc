"""Wald tests, and sums of coefficients."""

from dataclasses import replace

import numpy as np
import pytest
from scipy import stats

from kerjasama.errors import BadRequestError
from kerjasama.models.gravity import Effects, Estimate, combination, equal, wald
from kerjasama.models.gravity.hypotheses import chi2_tail

V = np.array([[0.04, 0.01, 0.0], [0.01, 0.09, 0.02], [0.0, 0.02, 0.16]])


@pytest.fixture
def found() -> Estimate:
    return Estimate(
        "ppml",
        ("a", "b", "c"),
        np.array([0.5, 0.9, 0.4]),
        V,
        ("pair",),
        10,
        "stata",
        Effects(),
        100,
        {},
        ("d",),
        None,
        1.0,
        -1.0,
        0.9,
        5,
        0.0,
    )


def test_the_tail_of_chi2() -> None:
    for df in range(1, 12):
        for x in (0.0, 0.01, 0.5, 3.0, 20.0, 90.0):
            assert chi2_tail(x, df) == pytest.approx(stats.chi2.sf(x, df), rel=1e-10), (x, df)


def test_zero_is_the_quadratic_form(found) -> None:
    told = wald(found, ["c", "a"])
    b, W = found.beta[[2, 0]], V[np.ix_([2, 0], [2, 0])]
    assert told.statistic == pytest.approx(b @ np.linalg.inv(W) @ b)
    assert (told.df, told.null) == (2, "zero")
    assert told.p == pytest.approx(stats.chi2.sf(told.statistic, 2))
    assert str(wald(found, ["a"])) == (
        "The hypothesis of zero coefficients is rejected for a (χ²(1) = 6.25, p = 0.012)."
    )
    assert wald(found, ["a"]).statistic == pytest.approx(2.5**2)


def test_equality_does_not_depend_on_the_order(found) -> None:
    told, turned = equal(found, ["a", "b", "c"]), equal(found, ["c", "b", "a"])
    assert told.statistic == pytest.approx(turned.statistic)
    assert told.df == 2
    two = equal(found, ["a", "b"])
    assert two.statistic == pytest.approx(0.4**2 / (0.04 + 0.09 - 0.02))
    assert "are equal is not rejected" in str(two)
    assert two.say("id") != str(two)
    assert f"{two.statistic:.2f}".replace(".", ",") in two.say("id")
    wide = replace(found, beta=np.array([0.5, 9.0, 0.4]))
    assert "differ" in str(equal(wide, ["a", "b"]))
    assert "p < 0.001" in str(equal(wide, ["a", "b"]))


def test_a_sum_has_the_error_of_a_sum(found) -> None:
    value, se = combination(found, ["a", "b"])
    assert (value, se) == (pytest.approx(1.4), pytest.approx(np.sqrt(0.04 + 0.09 + 0.02)))
    value, se = combination(found, {"b": 2.0, "a": -1.0})
    assert value == pytest.approx(1.3)
    assert se == pytest.approx(np.sqrt(4 * 0.09 + 0.04 - 4 * 0.01))


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        (lambda e: wald(e, ["x"]), "no coefficient 'x'"),
        (lambda e: wald(e, ["d"]), "Left out as collinear: d"),
        (lambda e: wald(e, []), "one coefficient or more"),
        (lambda e: wald(e, ["a", "a"]), "each once"),
        (lambda e: equal(e, ["a"]), "Two coefficients or more"),
        (lambda e: combination(e, ["x"]), "no coefficient 'x'"),
        (lambda e: wald(replace(e, V=np.ones((3, 3))), ["a", "b"]), "singular \\(10 clusters\\)"),
        (lambda e: wald(replace(e, V=np.zeros((3, 3))), ["a"]), "singular"),
    ],
)
def test_what_cannot_be_asked_is_said(found, ask, says) -> None:
    with pytest.raises(BadRequestError, match=says):
        ask(found)
