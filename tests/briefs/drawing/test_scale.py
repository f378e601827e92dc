import math

import pytest

from kerjasama.briefs.drawing.scale import breaks, decimals, fitting, signed, ticks
from kerjasama.words import Words


def test_cut_points_are_round_rising_and_below_the_largest_value() -> None:
    values = [math.sin(7 * n) * 10 ** (n % 5 - 3) for n in range(1, 200)]
    cuts = breaks(values)
    assert len(cuts) == 3
    assert list(cuts) == sorted(set(cuts))
    assert cuts[-1] < max(map(abs, values))
    assert all(f"{cut:e}"[0] in "125" and float(f"{cut:.0e}") == cut for cut in cuts)


def test_a_cut_lies_between_clusters() -> None:
    near, far = [0.011, 0.012, -0.013], [0.9, -1.1, 1.2]
    (cut,) = breaks([*near, *far], most=1)
    assert 0.013 < cut < 0.9


def test_cut_points_follow_the_unit_and_not_the_sign_or_order() -> None:
    values = [0.62, 0.41, -0.08, 0.011, -0.0007]
    assert breaks(values) == breaks([-v for v in reversed(values)])
    assert breaks(100 * v for v in values) == pytest.approx([100 * c for c in breaks(values)])


@pytest.mark.parametrize("values", [[], [0.0], [None, math.nan, math.inf]])
def test_nothing_that_differs_from_zero_has_no_cut_points(values: list[float | None]) -> None:
    assert breaks(values) == ()


@pytest.mark.parametrize("values", [[0.3], [0.3, 0.3], [1.0], [5e-300], [1e300, -1e300]])
def test_a_single_size_has_cut_points_below_it(values: list[float]) -> None:
    cuts = breaks(values)
    assert len(cuts) == 3
    assert cuts[-1] < max(map(abs, values))


@pytest.mark.parametrize(("low", "high"), [(-0.13, 0.42), (0.0, 7e-6), (-3e5, 1.0), (-1.0, 0.0)])
@pytest.mark.parametrize("most", [1, 3, 5, 7])
def test_ticks_are_few_hold_zero_and_lie_between(low: float, high: float, most: int) -> None:
    at = ticks(low, high, most)
    assert 1 <= len(at) <= most
    assert 0.0 in at
    assert all(low - 1e-9 <= x <= high + 1e-9 for x in at)


def test_a_point_has_no_ticks() -> None:
    assert ticks(1.0, 1.0) == ticks(2.0, 1.0) == ticks(math.nan, 1.0) == []


def test_decimals_are_those_of_the_written_number() -> None:
    assert [decimals(x) for x in (0.1 + 0.2, 0.05, 20.0, 1e-7, 0.0)] == [1, 2, 0, 7, 0]


def test_a_change_has_a_sign_unless_it_rounds_to_nothing() -> None:
    words = Words("en")
    assert [signed(x, 1, words) for x in (0.06, -0.06, 0.04, -0.04)] == [
        "+0.1",
        "−0.1",
        "0.0",
        "0.0",
    ]


@pytest.mark.parametrize("x", [123.0, 10.0, 9.99, 1.2, 0.1, 0.099, 0.034, 0.01, 0.0051, 0.00012])
def test_fitting_shows_about_two_figures_whatever_the_sign(x: float) -> None:
    assert fitting(x) == fitting(-x)
    assert 1 <= fitting(x) <= 4
    shown = round(x, fitting(x))
    assert abs(shown - x) <= (0.06 if x >= 0.0005 else 0.5) * x
    assert fitting(x) >= fitting(10 * x)


def test_fitting_of_nothing_is_the_finest() -> None:
    assert fitting(0.0) == fitting(1e-12) == 4
