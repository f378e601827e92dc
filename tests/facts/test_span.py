"""What a span covers possibly, what surely, and that open is not unknown."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerjasama.errors import BadDateError
from kerjasama.facts import Edge, Span, When

whens = st.builds(
    lambda day, n: When(day.isoformat()[:n]),
    st.dates(date(1900, 1, 1), date(2050, 12, 31)),
    st.sampled_from((4, 7, 10)),
)


def spans() -> st.SearchStrategy[Span]:
    """Spans of every kind, none of them backwards."""

    def made(start: When | Edge, end: When | Edge) -> Span:
        if isinstance(start, When) and isinstance(end, When) and end.last < start.first:
            start, end = end, start
        return Span(start, end)

    edge = st.one_of(whens, st.sampled_from(Edge))
    return st.builds(made, edge, edge)


@pytest.mark.parametrize(
    ("start", "end", "when", "possible", "sure"),
    [
        ("1950-09-28", "1965-01-20", "1950-09-27", False, False),
        ("1950-09-28", "1965-01-20", "1950-09-28", True, True),
        ("1950-09-28", "1965-01-20", "1950", True, False),
        ("1950-09-28", "1965-01-20", "1951", True, True),
        ("1950-09-28", "1965-01-20", "1965-01-19", True, True),
        ("1950-09-28", "1965-01-20", "1965-01-20", True, False),
        ("1950-09-28", "1965-01-20", "1965-01-21", False, False),
        ("1950", "1965", "1950-12-31", True, True),
        ("1950", "1965", "1950-12-30", True, False),
        ("1950", "1965", "1965-12-31", True, False),
        ("1950", "1965", "1964-12-31", True, True),
        ("1950", "..", "9999-12-31", True, True),
        ("1950", "?", "1950", True, False),
        ("1950", "?", "1949", False, False),
        ("?", "1965", "1000", True, False),
        ("..", "1965-06-01", "1000", True, True),
        ("..", "..", "2000", True, True),
        ("?", "?", "2000", True, False),
        ("1950", "1950", "1950", True, False),
    ],
)
def test_cover(start: str, end: str, when: str, *, possible: bool, sure: bool) -> None:
    span = Span.of(start, end)
    assert span.covers(When(when)) is possible
    assert span.surely_covers(When(when)) is sure


@given(span=spans(), when=whens)
def test_sure_implies_possible(span: Span, when: When) -> None:
    assert not span.surely_covers(when) or span.covers(when)


@given(span=spans(), when=whens)
def test_a_date_is_covered_when_one_of_its_days_is(span: Span, when: When) -> None:
    edges = (When(when.first.isoformat()), When(when.last.isoformat()))
    if any(map(span.covers, edges)):
        assert span.covers(when)
    assert span.surely_covers(when) == all(map(span.surely_covers, edges))


@given(span=spans())
def test_text_comes_back_as_the_same_span(span: Span) -> None:
    assert Span.of(*str(span).split("/")) == span


@given(span=spans(), when=whens)
def test_what_ended_unknown_is_never_sure_and_what_is_open_may_be(span: Span, when: When) -> None:
    if Edge.UNKNOWN in (span.start, span.end):
        assert span.sure is None
        assert not span.surely_covers(when)


def test_backwards_is_refused() -> None:
    with pytest.raises(BadDateError, match="it ends before it starts, 1965"):
        Span.of("1965", "1964-12-31")


def test_a_coarse_end_in_the_year_of_the_start_is_not_backwards() -> None:
    assert Span.of("1965-06-01", "1965").covers(When("1965-12"))


@pytest.mark.parametrize("text", ["", "...", "??", "x", "1965/1970"])
def test_an_edge_is_a_date_or_one_of_two_marks(text: str) -> None:
    with pytest.raises(BadDateError):
        Span.of("1950", text)
