"""Who was in what in which years."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerjasama.atlas.clubs import (
    _overlap,
    _without,
    by_side,
    clubs,
    company,
    fields,
    forms,
    inside,
    organs,
    spells,
    things,
)
from kerjasama.world.spells import merged

ranges = st.lists(
    st.tuples(st.integers(1900, 1930), st.integers(0, 6)).map(lambda x: (x[0], sum(x))), max_size=4
)


def years(spans) -> set[int]:
    return {year for first, last in spans for year in range(first, last + 1)}


@given(one=ranges, other=ranges)
def test_years_in_both_and_in_one_alone(one, other) -> None:
    assert years(_overlap(tuple(one), tuple(other))) == years(one) & years(other)
    assert years(_without(one, other)) == years(one) - years(other)


def test_every_spell_of_a_state_is_in_a_seat(today) -> None:
    states = {s.code for s in today.states()}
    every = {key: tuple(v) for key, v in merged(spells(today)).items() if key[0] in states}
    found = {
        (state, club): seat[0]
        for club, there in inside(today).items()
        for state, seat in there.seats.items()
    }
    assert found == every


def test_states_that_are_alike_stand_together_once(today) -> None:
    there = inside(today)["EU-JAPAN-EPA"]
    assert sorted(code for codes in there.alike.values() for code in codes) == sorted(there.seats)
    assert len(there.alike) < len(there.seats)


def test_company_goes_both_ways(today) -> None:
    for club in ("UN", "RCEP", "EU-JAPAN-EPA", "ASEAN"):
        states = list(inside(today)[club].seats)
        told = {state: company(today, club, state) for state in states}
        for state in states[::9]:
            for first, last, codes in told[state]:
                for other in codes.split():
                    assert any((first, last) == (a, b) and state in c for a, b, c in told[other])


def test_nobody_keeps_company_with_oneself_or_with_a_stranger(today) -> None:
    assert all("IDN" not in codes.split() for *_, codes in company(today, "UN", "IDN"))
    assert company(today, "UN", "XXX") == []
    assert company(today, "NOWHERE", "IDN") == []


def test_a_seat_apart_by_side() -> None:
    seat = (((1990, 2025),), (("EU", ((1995, 2004), (2007, 2020))),))
    assert list(by_side(seat)) == [
        ("", (1990, 1994)),
        ("", (2005, 2006)),
        ("", (2021, 2025)),
        ("EU", (1995, 2004)),
        ("EU", (2007, 2020)),
    ]


def test_years_of_a_seat_do_not_touch(today) -> None:
    for there in inside(today).values():
        for spans, _ in there.seats.values():
            assert all(b + 1 < c for (_, b), (c, _) in pairwise(spans))


def test_forms_are_those_of_the_world(today) -> None:
    told = forms(today)
    assert set(told) == {thing.code for thing in things(today)}
    for code in ("ASEAN", "UN", "IK-CEPA", "PARIS-2015"):
        assert told[code] == today.form(code)
    assert told["CTBTO"] is None


def test_nobody_sits_in_an_organ(today) -> None:
    assert organs(today) == {o.code for o in today.organisations() if o.type == "organ"}
    assert organs(today).isdisjoint(inside(today))
    assert set(inside(today)) < set(clubs(today)) == {thing.code for thing in things(today)}


@pytest.mark.parametrize(("code", "top"), [("trade", "economy"), ("politics", "politics")])
def test_the_broadest_field(today, code, top) -> None:
    assert fields(today)[code] == top
    assert fields(today) == {code: today.top_field(code) for code in today.fields()}
