"""Questions about seats in councils: who was elected, when, and for how long."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from kerjasama.facts import When
from kerjasama.lessons.questions.item import Item, Option
from kerjasama.lessons.questions.offices import (
    Holders,
    dated_term,
    holders,
    midyear,
    term_facts,
    years_past,
)
from kerjasama.lessons.questions.record import Record
from kerjasama.lessons.questions.wording import (
    both,
    club_told,
    dated,
    joined,
    listed,
    plain,
    state_name,
    state_told,
    timed,
)
from kerjasama.words import N_, Named
from kerjasama.world import Membership, Organisation
from kerjasama.world.things import FULL

_FOUR: Final = 4
_COUNCIL: Final = "UN-SC"
_FOUNDED: Final = 1946  # the first year with elected members
_NEAR: Final = 8
_PEERS: Final = 8
_FEW: Final = 5  # terms, beyond which nobody knows how many there were
_RECENT: Final = 30  # years
_LATER: Final = (-1, 1, 2)  # years by which the wrong ends of a term lie beside the right one


@dataclass(frozen=True, slots=True)
class _Council:
    """The Security Council: who was elected, on each middle of a year that is known whole."""

    club: Organisation
    held: Holders
    permanent: frozenset[str]

    def elected(self, year: int) -> frozenset[str]:
        return frozenset(m.member for m in self.held[year])

    def term(self, code: str, year: int) -> Membership:
        return next(m for m in self.held[year] if m.member == code)


def councils(record: Record) -> Iterator[Item]:
    """All questions of this module for one country.

    Examples
    --------
    >>> from kerjasama.world import World
    >>> made = councils(Record(World.load(), "IDN", When("2026-06-30")))
    >>> sorted({item.template for item in made})[:3]
    ['council-seat', 'council-terms', 'council-year']
    """
    club = record.clubs.get(_COUNCIL)
    if club is not None:
        years = years_past(record, _FOUNDED)
        whole = [y for y in years if record.world.complete(_COUNCIL, midyear(y))]
        held = holders(record, _COUNCIL, "elected", whole)
        spells = record.spells(_COUNCIL)
        permanent = frozenset(m.member for m in spells if m.role == "permanent")
        council = _Council(club, held, permanent)
        yield from _seats(record, council)
        yield from _years(record, council)
        yield from _permanent(record, council)
    yield from _ends(record)


def _sat(record: Record, m: Membership) -> Named:
    """From when to when a state sat."""
    start, end = (dated(d) for d in (m.span.start, m.span.end) if isinstance(d, When))
    state = state_told(record.states[m.member])
    return both(N_("{state} sat there from {start} to {end}."), state=state, start=start, end=end)


def _seats(record: Record, council: _Council) -> Iterator[Item]:
    """Who was elected, beside neighbours who were not."""
    for year in council.held:
        day, chance = midyear(year), record.chance("council-seat", str(year))
        inside = council.elected(year)
        members = {m.member for m in record.world.members("UN", day) if m.sure and m.role in FULL}
        free = [c for c in record.states if c in members - inside - council.permanent]
        for right in record.near(c for c in inside if c in record.states)[:2]:
            home = record.regions.get(right)
            if home != record.regions.get(record.country.code) and year < record.day.year - _RECENT:
                continue  # what was long ago far away nobody needs to know
            beside = record.near(c for c in free if record.regions.get(c) == home)[:_NEAR]
            if len(beside) < _FOUR - 1:
                continue
            wrong = chance.sample(beside, _FOUR - 1)
            told = {"club": club_told(council.club), "time": timed(day)}
            yield Item(
                "council-seat",
                "single",
                "apply",
                "organisations",
                both(N_("Which of these states was an elected member of {club} {time}?"), **told),
                tuple(Option(c, state_name(record.states[c])) for c in (right, *wrong)),
                (right,),
                joined(
                    _sat(record, council.term(right, year)),
                    both(N_("An elected seat is held for a term; then others have their turn.")),
                ),
                (council.club.code,),
                str(day),
                term_facts(council.held, [year]),
                council.club.checklist,
            )


def _spells(record: Record, code: str) -> list[Membership]:
    """Terms of a state in the Security Council that began by the day; none if one is in doubt."""
    found = [
        m
        for m in record.spells(_COUNCIL)
        if m.member == code and m.role == "elected" and m.span.possible[0] <= record.day.last
    ]
    return found if all(dated_term(record, m) for m in found) else []


def _years(record: Record, council: _Council) -> Iterator[Item]:
    """In which year, and how often, a state was elected: the country, and others near it."""
    ever = {c for year in council.held for c in council.elected(year)} - council.permanent
    for code in record.near(c for c in ever if c in record.states)[:_PEERS]:
        spells = _spells(record, code)
        names = {"state": state_told(record.states[code]), "club": club_told(council.club)}
        for m in spells:
            chance = record.chance("council-year", m.subject)
            inside = [y for y in council.held if m in council.held[y]]
            outside = [y for y in council.held if code not in council.elected(y)]
            if not inside or len(outside) < _FOUR - 1:
                continue
            right = chance.choice(inside)
            near = sorted(outside, key=lambda y: (abs(y - right), y))[: 2 * _NEAR]
            wrong = chance.sample(near, _FOUR - 1)
            yield Item(
                "council-year",
                "single",
                "know",
                "organisations",
                both(
                    N_(
                        "In the middle of which of these years was {state} an elected member"
                        " of {club}?"
                    ),
                    **names,
                ),
                tuple(Option(str(y), plain(y)) for y in (right, *wrong)),
                (str(right),),
                _sat(record, m),
                (code, council.club.code),
                str(record.day),
                term_facts(council.held, (right, *wrong)),
                council.club.checklist,
            )
        if 0 < len(spells) <= _FEW:
            yield _often(record, council, spells, names)


def _often(
    record: Record, council: _Council, spells: list[Membership], names: Mapping[str, Named]
) -> Item:
    """How many terms a state has had."""
    starts = [dated(m.span.start) for m in spells if isinstance(m.span.start, When)]
    return Item(
        "council-terms",
        "numeric",
        "apply",
        "organisations",
        both(
            N_("How many terms as an elected member of {club} had {state} begun by {day}?"),
            day=dated(record.day),
            **names,
        ),
        (),
        (str(len(spells)),),
        both(N_("Beginnings of its terms in {club}: {days}."), days=listed(starts), **names),
        (spells[0].member, council.club.code),
        str(record.day),
        tuple((m.subject, "from") for m in spells),
        council.club.checklist,
    )


def _permanent(record: Record, council: _Council) -> Iterator[Item]:
    """Who sits without being elected."""
    chance = record.chance("permanent-seat")
    large = {m.member for m in record.world.members("G20")} & set(record.states)
    if len(large - council.permanent) < _FOUR:  # before there was a G20
        large = set(record.near(record.states)[: 3 * _NEAR])
    free = sorted(large - council.permanent)
    for m in record.spells(_COUNCIL):
        sure = m.role == "permanent" and m.span.surely_covers(record.day)
        if not (sure and dated_term(record, m) and m.member in record.states):
            continue
        wrong = chance.sample(free, _FOUR - 1)
        state = state_told(record.states[m.member])
        told = {"club": club_told(council.club), "state": state}
        yield Item(
            "permanent-seat",
            "single",
            "know",
            "organisations",
            both(N_("Which of these states has a permanent seat in {club}?"), **told),
            tuple(Option(c, state_name(record.states[c])) for c in (m.member, *wrong)),
            (m.member,),
            both(
                N_(
                    "{state} has had a permanent seat in {club} since {date}; who has none"
                    " must be elected."
                ),
                date=dated(m.span.start) if isinstance(m.span.start, When) else plain(""),
                **told,
            ),
            (council.club.code,),
            str(record.day),
            ((m.subject, "role"), (m.subject, "from")),
            council.club.checklist,
        )


def _ends(record: Record) -> Iterator[Item]:
    """When a term ended of which the beginning is told."""
    for club in record.clubs.values():
        spells = [
            m
            for m in record.spells(club.code)
            if m.role == "elected" and m.member in record.states and dated_term(record, m)
        ]
        peers = record.near({m.member for m in spells})[:_PEERS]
        for m in spells:
            start, end = m.span.start, m.span.end
            if not isinstance(start, When) or not isinstance(end, When):
                continue
            if m.member not in peers or end.last > record.day.last:
                continue
            if end.year == start.year or end.year < record.day.year - 2 * _RECENT:
                continue  # two states shared a term, which nobody can foresee; or too long ago
            ends = [When(f"{end.year + later}{str(end)[4:]}") for later in (0, *_LATER)]
            options = [d for d in ends if d.first > start.last]
            names = {"state": state_told(record.states[m.member]), "club": club_told(club)}
            if len(options) < _FOUR - 1 or str(end).endswith("02-29"):
                continue
            yield Item(
                "term-end",
                "single",
                "apply",
                "organisations",
                both(
                    N_(
                        "{state} was elected to {club} for a term that began {time}."
                        " When did it end?"
                    ),
                    time=timed(start),
                    **names,
                ),
                tuple(Option(str(d), dated(d)) for d in options),
                (str(end),),
                joined(
                    _sat(record, m),
                    both(N_("Whoever wants to stay longer has to be elected again.")),
                ),
                (m.member, club.code),
                str(record.day),
                ((m.subject, "from"), (m.subject, "to")),
                club.checklist,
            )
