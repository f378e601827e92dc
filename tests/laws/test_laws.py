"""What holds in every world, tried on many small ones."""

from datetime import date

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from kerjasama.facts import Basis, Promises, Source, Span, Statement, When
from kerjasama.measures import overlap
from kerjasama.world import Event, Standing, World
from kerjasama.world.fold import fold
from kerjasama.world.panel import _shared
from kerjasama.world.spells import Spell
from kerjasama.world.status import party_status, status

days = st.dates(date(1900, 1, 1), date(2050, 12, 31))
whens = st.builds(lambda day, n: When(day.isoformat()[:n]), days, st.sampled_from((4, 7, 10)))

# folding

SOURCES = [
    Source(n, "membership", "t", "p", "", "facts", "2026", r, Promises((1, 9)))
    for n, r in (("a/a", 1), ("b/b", 1), ("c/c", 2), ("d/d", 3))
]
statements = st.lists(
    st.builds(
        lambda subject, prop, source, basis: Statement(subject, *prop, source.name, basis=basis),
        st.sampled_from(("membership:A@X/full/1", "membership:B@X/full/1")),
        st.one_of(
            st.tuples(
                st.sampled_from(("from", "to")), whens.map(str) | st.sampled_from(("..", "?"))
            ),
            st.tuples(st.just("role"), st.sampled_from(("full", "founding", "observer"))),
            st.tuples(st.just("reason_en"), st.sampled_from(("x", "y"))),
        ),
        st.sampled_from(SOURCES),
        st.sampled_from(Basis),
    ),
    unique=True,
    max_size=12,
)


@given(told=statements, data=st.data())
def test_the_order_of_statements_and_sources_does_not_matter(
    told: list[Statement], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(told))
    first, second = fold(SOURCES, told), fold(SOURCES[::-1], shuffled)
    assert first.things == second.things
    assert first.conflicts == second.conflicts
    assert first.fates == second.fates


@given(told=statements)
def test_nothing_that_was_said_is_lost_and_one_statement_speaks(told: list[Statement]) -> None:
    folded = fold(SOURCES, told)
    assert set(folded.fates) == set(told)
    for subject, properties in folded.things.items():
        for name, held in properties.items():
            about = [s for s in told if (s.subject, s.property) == (subject, name)]
            assert [s for s in about if folded.fates[s] == "kept"] == [held.by]
            assert held.value == held.by.value
    differing = [s for s, fate in folded.fates.items() if fate == "differs"]
    assert len(folded.conflicts) == len(differing)


@given(told=statements)
def test_another_witness_never_lowers_the_standing(told: list[Statement]) -> None:
    before = fold(SOURCES, told)
    for subject, properties in before.things.items():
        for name, held in properties.items():
            witness = Statement(subject, name, held.value, "d/d", basis=Basis.READ)
            after = fold(SOURCES, [*told, witness]).things[subject][name]
            if after.value == held.value:
                assert after.standing >= held.standing


# status

CONSENT = ("ratified", "accepted", "approved", "acceded")
MAKING = ("announced", "negotiation-started", "concluded", "adopted", "signed")
MAKING += ("provisionally-applied", "entered-into-force")
HEIGHT = ("unknown", "announced", "negotiating", "concluded", "adopted", "signed")
HEIGHT += ("provisionally-applied", "in-force")


def event(name: str, when: str, party: str = "") -> Event:
    return Event("s", "X", party, name, Span.of(when, when), "", "", Standing.READ)


making = st.lists(
    st.builds(event, st.sampled_from(MAKING), whens.map(str) | st.just("?")), max_size=6
)


@given(events=making, one=days, two=days)
def test_an_agreement_in_the_making_only_rises(events: list[Event], one: date, two: date) -> None:
    early, late = sorted((one, two))
    heights = [HEIGHT.index(status(events, When(day.isoformat())).status) for day in (early, late)]
    assert heights[0] <= heights[1]


@given(events=making, day=days, data=st.data())
def test_the_order_of_events_does_not_matter(
    events: list[Event], day: date, data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(events))
    when = When(day.isoformat())
    assert status(events, when).status == status(shuffled, when).status


@given(events=making, day=days)
def test_before_every_event_nothing_is_known(events: list[Event], day: date) -> None:
    dated = [e for e in events if e.when is not None]
    if len(dated) == len(events) and all(e.when and e.when.first > day for e in dated):
        assert status(events, When(day.isoformat())).status == "unknown"


@given(events=making, day=days)
def test_what_is_sure_holds_on_the_next_reading_too(events: list[Event], day: date) -> None:
    now = status(events, When(day.isoformat()))
    if now.sure and now.event is not None:
        assert now.event.when is not None
        assert now.event.when.last <= day


@given(
    events=making,
    own=st.lists(st.builds(event, st.sampled_from(CONSENT), whens.map(str), st.just("A"))),
    day=days,
)
def test_nobody_is_bound_alone(events: list[Event], own: list[Event], day: date) -> None:
    when = When(day.isoformat())
    told = party_status([*events, *own], "A", when).status
    assert told in ("unknown", "consented", "in-force")
    if told == "in-force":
        assert status(events, when).status == "in-force"


# sharing

STATES = "ABCDE"
FIRST, LAST = 1950, 1969


@st.composite
def worlds(draw: st.DrawFn) -> list[Spell]:
    """Spells of five states in three clubs; in each club a state goes by one side."""
    side = {(s, c): draw(st.sampled_from((s, s, "EU", "AU"))) for s in STATES for c in "XYZ"}
    found = []
    for _ in range(draw(st.integers(0, 14))):
        state, club = draw(st.sampled_from(STATES)), draw(st.sampled_from("XYZ"))
        start = draw(st.integers(FIRST - 10, LAST + 5))
        years = (start, draw(st.sampled_from((start, start + 1, start + 4, start + 30, 9999))))
        found.append(Spell(state, club, years, side[state, club]))
    return found


def counted(spells: list[Spell], a: str, b: str, year: int) -> int:
    """Clubs in which both take part in a year, by different sides: the slow and plain way."""
    sides = [
        {(s.club, s.side) for s in spells if s.state == who and s.years[0] <= year <= s.years[1]}
        for who in (a, b)
    ]
    return len({c for c, one in sides[0] for d, two in sides[1] if c == d and one != two})


@given(spells=worlds())
@settings(max_examples=150)
def test_the_panel_counts_like_three_plain_loops(spells: list[Spell]) -> None:
    index = {s: i for i, s in enumerate(STATES)}
    cube = _shared(spells, index, np.arange(FIRST, LAST + 1))
    assert cube.shape == (5, 5, LAST - FIRST + 1)
    for a in STATES:
        for b in STATES:
            for year in range(FIRST, LAST + 1) if a != b else ():
                assert cube[index[a], index[b], year - FIRST] == counted(spells, a, b, year)


@given(spells=worlds(), joiner=st.sampled_from(STATES), year=st.integers(FIRST, LAST))
def test_joining_never_shrinks_what_is_shared(spells: list[Spell], joiner: str, year: int) -> None:
    index = {s: i for i, s in enumerate(STATES)}
    years = np.arange(FIRST, LAST + 1)
    plain = [Spell(s.state, s.club, s.years, s.state) for s in spells]
    before = _shared(plain, index, years)
    after = _shared([*plain, Spell(joiner, "X", (year, year + 3), joiner)], index, years)
    assert (after >= before).all()
    others = [index[s] for s in STATES if s != joiner]
    assert (after[np.ix_(others, others)] == before[np.ix_(others, others)]).all()


@given(spells=worlds())
def test_sharing_is_mutual_and_never_negative(spells: list[Spell]) -> None:
    index = {s: i for i, s in enumerate(STATES)}
    cube = _shared(spells, index, np.arange(FIRST, LAST + 1))
    off = ~np.eye(5, dtype=bool)
    assert (cube == cube.transpose(1, 0, 2)).all()
    assert (cube[off] >= 0).all()


@given(year=st.integers(1946, 2026))
@settings(max_examples=6)
def test_overlap_is_symmetric_and_a_share(year: int, world: World) -> None:
    values = overlap(world, When(str(year))).values
    assert np.array_equal(values, values.T, equal_nan=True)
    known = values[~np.isnan(values)]
    assert len(known)
    assert ((known >= 0) & (known <= 1)).all()


@given(day=days)
@settings(max_examples=15)
def test_a_member_on_a_day_is_one_in_its_month_and_year(day: date, world: World) -> None:
    exact, month, year = (
        {m.member for m in world.members("UN", day.isoformat()[:n])} for n in (10, 7, 4)
    )
    assert exact <= month <= year


@given(day=days)
@settings(max_examples=15)
def test_sure_members_are_members(day: date, world: World) -> None:
    for m in world.members("NATO", day.isoformat()):
        if m.sure:
            assert m.span.surely_covers(When(day.isoformat()))
        assert m.span.covers(When(day.isoformat()))
