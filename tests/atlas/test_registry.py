"""Changes, gaps and names are those of the world."""

import pytest

from kerjasama.atlas.registry import changes, decades
from kerjasama.briefs.changes import kind_word
from kerjasama.words import Words
from kerjasama.world.status import BOUND


def test_every_change_is_in_one_decade(today) -> None:
    some = [decade for decade in decades(today) if decade < 1960]
    found = [row for decade in some for row in changes(today, decade)["rows"]]
    assert len(found) == len(today.changes("0001", "1959"))
    years = [row["date"][:4] for row in found]
    assert years == sorted(years)


def test_a_row_says_what_happened_in_both_languages(today, told) -> None:
    row = next(
        r
        for r in told("changes/1960")["rows"]
        if (r["who"], r["about"], r["kind"]) == ("IDN", "UN", "left")
    )
    change = next(c for c in today.changes("1965", "1965", "IDN") if c.kind == "left")
    assert row["text"] == [kind_word(change, Words(lang)) for lang in ("en", "id")]
    assert (row["date"], row["name"]) == ("1965-01-20", ["UN", "PBB"])


def test_both_sides_of_a_relation_are_named(told) -> None:
    rows = [r for r in told("changes/2010")["rows"] if r["group"] == "relations"]
    assert rows
    assert all(len(r["who"].split()) == 2 for r in rows)
    assert all(all(r["name"]) for r in rows)


@pytest.mark.parametrize("day", ["1999-06-30", "2004"])
def test_nothing_is_told_of_later_days(today, day) -> None:
    then = today.at(day)
    assert decades(then)[-1] == then.day().year // 10 * 10
    last = changes(then, decades(then)[-1])["rows"]
    assert last
    assert max(row["date"] for row in last) <= str(then.day().last)


def test_decades_hold_something(today) -> None:
    assert decades(today) == sorted(set(decades(today)))
    assert all(changes(today, decade)["rows"] for decade in decades(today)[:8])


def test_gaps_are_those_of_the_world(today, told) -> None:
    wanted = {gap.agreement.code: gap for gap in today.gaps()}
    rows = {row["agreement"]: row for row in told("gaps")["rows"]}
    assert len(rows) == len(told("gaps")["rows"])
    assert set(wanted) < set(rows)
    for code, gap in wanted.items():
        row = rows[code]
        assert (row["kind"], row["stillNeeded"]) == (gap.kind, gap.still_needed)
        assert (row["consented"], row["missing"]) == (list(gap.consented), list(gap.missing))
        assert row["sources"] or gap.whole.event is None


@pytest.mark.parametrize("party", ["IDN", "USA", "EGY"])
def test_who_signed_what_is_in_force_for_others_is_told(today, told, party) -> None:
    wanted = {
        gap.agreement.code
        for gap in today.gaps(party)
        if gap.kind == "waits-for-us" and gap.whole.status in BOUND
    }
    found = {
        row["agreement"]
        for row in told("gaps")["rows"]
        if row["status"] in BOUND and party in row["missing"]
    }
    assert found == wanted
    assert found


def test_everything_is_found_by_every_name(today, told) -> None:
    rows = {(row["kind"], row["code"]): row for row in told("names")["rows"]}
    assert len(rows) == len(today.names())
    for kind, code, name in today.db.execute("SELECT kind, code, name FROM lookup"):
        row = rows[kind, code]
        assert name in (code, *row["name"], *row["names"])
    for row in rows.values():
        assert len(set(row["names"])) == len(row["names"])
