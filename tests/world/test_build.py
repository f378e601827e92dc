"""What the compiled store holds."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerjasama.facts import Span, When
from kerjasama.sources import KINDS
from kerjasama.world import store
from kerjasama.world.build import span_days


@pytest.fixture
def db(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[sqlite3.Connection]:
    monkeypatch.setenv("KERJASAMA_CACHE", str(tmp_path / "cache"))
    db = store.connect(store.ensure(data))
    yield db
    db.close()


def test_one_table_a_kind_and_no_provenance_in_it(db: sqlite3.Connection) -> None:
    for kind in KINDS:
        columns = [row[1] for row in db.execute(f'PRAGMA table_info("{kind}")')]
        assert columns[0] == "subject"
        assert columns[-5:] == ["standing", "first", "last", "sure_first", "sure_last"]
        assert not {"page", "locator", "basis", "read_on", "note"} & set(columns)


def test_every_statement_is_kept_with_its_fate(db: sqlite3.Connection) -> None:
    fates = dict(db.execute("SELECT fate, count(*) FROM statement GROUP BY fate"))
    assert set(fates) == {"kept"}
    cells = db.execute(
        "SELECT value FROM statement WHERE subject = 'membership:IDN@CLUB/full/2' ORDER BY property"
    ).fetchall()
    assert cells == [("1966-09-28",), ("IDN",), ("CLUB",), ("full",), ("..",)]


def test_spans_are_kept_in_days(db: sqlite3.Connection) -> None:
    query = "SELECT first, last, sure_first, sure_last FROM membership WHERE subject = ?"
    days = db.execute(query, ("membership:IDN@CLUB/full/1",)).fetchone()
    assert days == span_days(Span.of("1950-09-28", "1965-01-20"))
    unknown = db.execute(query, ("membership:KOR@TABLE/full/1",)).fetchone()
    assert unknown[2:] == (None, None)


def test_names_are_found_by_their_letters(db: sqlite3.Connection) -> None:
    query = "SELECT DISTINCT code FROM lookup WHERE folded = ?"
    assert db.execute(query, ("korea selatan",)).fetchall() == [("KOR",)]
    assert db.execute(query, ("pact 1960",)).fetchall() == [("PACT-1960",)]


def test_regions_hold_the_members_of_the_regions_within_them(db: sqlite3.Connection) -> None:
    query = "SELECT region FROM region_member WHERE state = 'IDN' AND scheme = 'm49'"
    assert {"035", "142"} <= {code for (code,) in db.execute(query)}


edges = st.one_of(
    st.sampled_from(("..", "?")),
    st.builds(
        lambda day, n: day.isoformat()[:n],
        st.dates(When("1900").first, When("2050").last),
        st.sampled_from((4, 7, 10)),
    ),
)


@given(start=edges, end=edges, day=st.dates(When("1890").first, When("2060").last))
def test_days_say_the_same_as_the_span(start: str, end: str, day: object) -> None:
    try:
        span = Span.of(start, end)
    except ValueError:
        return
    when = When(str(day))
    n = when.first.toordinal()
    first, last, sure_first, sure_last = span_days(span)
    assert first is not None
    assert last is not None
    assert (first <= n <= last) == span.covers(when)
    sure = sure_first is not None and sure_last is not None and sure_first <= n <= sure_last
    assert sure == span.surely_covers(when)
