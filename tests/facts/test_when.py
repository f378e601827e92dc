"""Dates keep their precision, refuse what is no date, and stand in order."""

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerjasama.errors import BadDateError
from kerjasama.facts import When

days = st.dates(date(1, 1, 1), date(9999, 12, 31))


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("1967", date(1967, 1, 1), date(1967, 12, 31), "year"),
        ("1900-02", date(1900, 2, 1), date(1900, 2, 28), "month"),
        ("2000-02", date(2000, 2, 1), date(2000, 2, 29), "month"),
        ("1967-08-08", date(1967, 8, 8), date(1967, 8, 8), "day"),
        ("0001", date(1, 1, 1), date(1, 12, 31), "year"),
        ("9999-12-31", date(9999, 12, 31), date(9999, 12, 31), "day"),
    ],
)
def test_readings(text: str, first: date, last: date, precision: str) -> None:
    when = When(text)
    assert (when.first, when.last, when.precision) == (first, last, precision)
    assert str(when) == text
    assert when.year == first.year


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "it is not a year, a month or a day"),
        ("67", "it is not a year, a month or a day"),
        ("1967-8", "it is not a year, a month or a day"),
        ("1967-08-08 ", "it is not a year, a month or a day"),
        ("1967-08-08\n", "it is not a year, a month or a day"),
        ("1967/08/08", "it is not a year, a month or a day"),
        ("-1967", "it is not a year, a month or a day"),
        ("١٩٦٧", "it is not a year, a month or a day"),
        ("..", "it is not a year, a month or a day"),
        ("10000", "it is not a year, a month or a day"),
        ("0000", "there is no year 0"),
        ("1967-00", "month must be in 1..12"),
        ("1967-13", "month must be in 1..12"),
        ("1967-02-29", "day must be in 1..28"),
        ("1968-02-30", "day must be in 1..29"),
        ("1967-04-31", "day must be in 1..30"),
        ("1967-08-00", "day must be in 1..31"),
    ],
)
def test_what_is_no_date_is_refused_with_its_reason(text: str, why: str) -> None:
    with pytest.raises(BadDateError) as told:
        When(text)
    assert str(told.value.why) == why
    assert isinstance(told.value, ValueError)


def test_a_long_text_is_quoted_short() -> None:
    with pytest.raises(BadDateError) as told:
        When("9" * 10_000)
    assert len(str(told.value)) < 250


@given(day=days)
def test_a_coarser_date_contains_the_finer(day: date) -> None:
    exact, month, year = (When(day.isoformat()[:n]) for n in (10, 7, 4))
    assert year.contains(month)
    assert month.contains(exact)
    assert year.contains(exact)
    assert not exact.contains(month)
    assert not exact.contains(year)
    assert exact.contains(exact)


@given(days=st.lists(st.tuples(days, st.sampled_from((4, 7, 10))), min_size=1))
def test_order_is_total_and_by_the_earliest_reading(days: list[tuple[date, int]]) -> None:
    ordered = sorted(When(day.isoformat()[:n]) for day, n in days)
    for a, b in itertools.pairwise(ordered):
        assert a.first <= b.first
        assert a <= b
        assert (a < b) + (a == b) + (b < a) == 1


def test_the_coarser_comes_first_when_they_begin_together() -> None:
    assert When("1967") < When("1967-01") < When("1967-01-01") < When("1967-02")


def test_equal_text_is_one_date_and_hashes_so() -> None:
    assert len({When("1967"), When("1967"), When("1967-01")}) == 2


def test_today_is_a_day() -> None:
    assert When.today().precision == "day"
