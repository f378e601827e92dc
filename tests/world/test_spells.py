"""Spells in whole years."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerjasama.facts import Edge, Span
from kerjasama.world import World
from kerjasama.world.spells import (
    Spell,
    agreement_spells,
    membership_spells,
    merged,
    years_of,
)


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        ("1950-09-28", "1965-01-20", (1950, 1965)),
        ("1950", "..", (1950, 9999)),
        ("?", "1965", (1, 1965)),
        ("1950-12-31", "1950-12-31", (1950, 1950)),
    ],
)
def test_years(start: str, end: str, years: tuple[int, int]) -> None:
    assert years_of(Span.of(start, end)) == years


ranges = st.tuples(st.integers(1900, 1930), st.integers(0, 10)).map(lambda x: (x[0], sum(x)))


@given(years=st.lists(ranges, min_size=1))
def test_joining_keeps_the_years_and_leaves_gaps(years: list[tuple[int, int]]) -> None:
    found = merged(Spell("A", "X", y, "A") for y in years)["A", "X"]
    inside = {n for a, b in years for n in range(a, b + 1)}
    assert {n for a, b in found for n in range(a, b + 1)} == inside
    for (_, end), (start, _) in itertools.pairwise(found):
        assert start > end + 1


def test_by_side_only_unions_count() -> None:
    spells = [Spell("A", "X", (1, 2), "EU"), Spell("B", "X", (1, 2), "B")]
    assert merged(spells, by_side=True) == {("A", "X/EU"): [(1, 2)]}
    assert set(merged(spells)) == {("A", "X"), ("B", "X")}


def test_organs_are_no_clubs(world: World) -> None:
    clubs = {s.club for s in membership_spells(world)}
    assert "UN" in clubs
    organs = {o.code for o in world.organisations() if o.type == "organ"}
    assert organs
    assert not organs & set(clubs)


def bound(world: World, agreement: str, state: str) -> list[tuple[int, int]]:
    return merged(agreement_spells(world, membership_spells(world))).get((state, agreement), [])


def test_what_was_replaced_binds_no_longer(world: World) -> None:
    assert bound(world, "NAFTA", "CAN") == [(1994, 2020)]
    assert bound(world, "USMCA", "CAN") == [(2020, 9999)]


def test_who_left_is_bound_until_the_year_of_leaving(world: World) -> None:
    assert bound(world, "KYOTO-1997", "CAN") == [(2005, 2012)]


def test_a_union_brings_in_its_members_for_their_years(world: World) -> None:
    assert bound(world, "EU-JAPAN-EPA", "DEU") == [(2019, 9999)]
    assert bound(world, "EU-JAPAN-EPA", "GBR") == [(2019, 2020)]
    assert bound(world, "EU-JAPAN-EPA", "CHE") == []


def test_what_is_only_signed_or_concluded_binds_nobody(world: World) -> None:
    assert bound(world, "IEU-CEPA", "IDN") == []
    assert bound(world, "ICA-CEPA", "IDN") == []


def test_nobody_is_in_a_club_before_it_is_founded_because_its_day_is_not_known(
    world: World,
) -> None:
    unknown = {m.member for m in world.spells("IFC") if m.span.start is Edge.UNKNOWN}
    begun = {s.years[0] for s in membership_spells(world) if s.club == "IFC" and s.state in unknown}
    assert len(unknown) > 100
    assert min(begun) == 1956


def test_agreements_bind_states_while_they_exist(world) -> None:
    found = agreement_spells(world, membership_spells(world))
    ends = {s.code: years_of(s.span)[1] for s in world.states()}
    assert [s for s in found if s.years[1] > ends.get(s.state, 9999)] == []
    assert min(s.years[0] for s in found) > 1000
    (abm,) = (s.years for s in found if s.club == "ABM-1972" and s.state == "SUN")
    assert abm == (1972, 1991)
