"""Questions about the chair of a forum or an organisation, which passes from state to state."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kerjasama.facts import When
from kerjasama.lessons.questions.item import Fact, Item, Option
from kerjasama.lessons.questions.offices import (
    Holders,
    holders,
    midyear,
    term_facts,
    years_past,
)
from kerjasama.lessons.questions.record import Record
from kerjasama.lessons.questions.wording import (
    both,
    club_name,
    club_told,
    joined,
    listed,
    plain,
    state_name,
    state_told,
    timed,
)
from kerjasama.words import N_, Named
from kerjasama.world import Organisation

_FOUR: Final = 4
_NEAR: Final = 8  # chairs before and after, from whom the wrong answers are drawn
_MOST: Final = 40  # years of one chair
_RUN: Final = 5  # years of which four are put in order
_PEERS: Final = 10  # states of whose chair it is asked when they had it


@dataclass(frozen=True, slots=True)
class _Chair:
    """The chair of one organisation: who had it in the middle of each year."""

    club: Organisation
    of: Mapping[int, str]
    held: Holders

    def facts(self, years: Sequence[int]) -> tuple[Fact, ...]:
        return term_facts(self.held, years)

    def steps(self, record: Record, years: Sequence[int]) -> Named:
        """Who had it in some years, one after another."""
        names = [(state_name(record.states[self.of[y]]), plain(y)) for y in years]
        return listed([both(N_("{name} ({date})"), name=n, date=y) for n, y in names])

    def gap(self, code: str, year: int) -> tuple[int, str]:
        """How many years from a year a state had it."""
        return min(abs(y - year) for y, c in self.of.items() if c == code), code


def chairs(record: Record) -> Iterator[Item]:
    """All questions of this module for one country.

    Examples
    --------
    >>> from kerjasama.world import World
    >>> made = chairs(Record(World.load(), "IDN", When("2026-06-30")))
    >>> sorted({item.template for item in made})
    ['chair-match', 'chair-of', 'chair-order', 'chair-year', 'chairs-of-day']
    """
    years, found = years_past(record, record.day.year - _MOST), list[_Chair]()
    for club in record.clubs.values():
        held = holders(record, club.code, "chair", years)
        one = {y: ms[0].member for y, ms in held.items() if len(ms) == 1}
        of = {y: code for y, code in one.items() if code in record.states}
        if len(set(of.values())) >= _FOUR:
            chair = _Chair(club, of, held)
            found.append(chair)
            yield from _who(record, chair)
            yield from _when(record, chair)
            yield from _runs(record, chair)
    for year in years:
        yield from _same_day(record, [c for c in found if year in c.of], year)


def _who(record: Record, chair: _Chair) -> Iterator[Item]:
    """Which state had it, to be shown on a map."""
    club = chair.club
    for year, right in chair.of.items():
        chance, day = record.chance("chair-of", club.code, str(year)), midyear(year)
        others = sorted(set(chair.of.values()) - {right}, key=lambda c: chair.gap(c, year))
        wrong = chance.sample(others[:_NEAR], _FOUR - 1)
        beside = [y for y in (year - 1, year, year + 1) if y in chair.of]
        told = {"club": club_told(club), "time": timed(day)}
        had = N_("{state} had the chair of {club} {time}.")
        turns = N_("The chair passes from one member to another: {steps}.")
        yield Item(
            "chair-of",
            "map",
            "know",
            "organisations",
            both(N_("Show on the map: which state had the chair of {club} {time}?"), **told),
            tuple(Option(c, state_name(record.states[c])) for c in (right, *wrong)),
            (right,),
            joined(
                both(had, state=state_told(record.states[right]), **told),
                both(turns, steps=chair.steps(record, beside)) if len(beside) > 1 else None,
            ),
            (club.code,),
            str(day),
            chair.facts(beside),
            club.checklist,
        )


def _when(record: Record, chair: _Chair) -> Iterator[Item]:
    """In which year a state had it: the country, and others near it."""
    club = chair.club
    for code in record.near(set(chair.of.values()))[:_PEERS]:
        chance = record.chance("chair-year", club.code, code)
        right = chance.choice([y for y, c in chair.of.items() if c == code])
        others = [y for y, c in chair.of.items() if c != code]
        near = sorted(others, key=lambda y: (abs(y - right), y))[:_NEAR]
        wrong = chance.sample(near, _FOUR - 1)
        names = {"state": state_told(record.states[code]), "club": club_told(club)}
        turns = N_("In the other years it was the turn of others: {steps}.")
        yield Item(
            "chair-year",
            "single",
            "know",
            "organisations",
            both(
                N_("In the middle of which of these years did {state} have the chair of {club}?"),
                **names,
            ),
            tuple(Option(str(y), plain(y)) for y in (right, *wrong)),
            (str(right),),
            joined(
                both(
                    N_("{state} had the chair of {club} {time}."),
                    time=timed(When(str(right))),
                    **names,
                ),
                both(turns, steps=chair.steps(record, sorted(wrong))),
            ),
            (code, club.code),
            str(record.day),
            chair.facts((right, *wrong)),
            club.checklist,
        )


def _runs(record: Record, chair: _Chair) -> Iterator[Item]:
    """Four chairs within a few years, to be ordered or matched."""
    club, chance = chair.club, record.chance("chair-order", chair.club.code)
    firsts = range(min(chair.of), max(chair.of) - _RUN + 2, 2)
    for number, first in enumerate(firsts):
        span = [y for y in range(first, first + _RUN) if y in chair.of]
        if len(span) < _FOUR or len({chair.of[y] for y in span}) < len(span):
            continue
        years = sorted(chance.sample(span, _FOUR))
        codes = tuple(chair.of[y] for y in years)
        stem, match = (
            N_(
                "Put these states in the order in which they had the chair of {club}"
                " between {first} and {last}, the earliest first."
            ),
            N_("Match each state with the year in the middle of which it had the chair of {club}."),
        )
        matched = number % 2 == 1
        told = {"club": club_told(club), "first": plain(first), "last": plain(first + _RUN - 1)}
        order = N_("They had the chair of {club} in this order: {steps}.")
        yield Item(
            "chair-match" if matched else "chair-order",
            "matching" if matched else "ordering",
            "know" if matched else "apply",
            "organisations",
            both(match if matched else stem, **told),
            tuple(Option(c, state_name(record.states[c])) for c in codes),
            tuple(map(str, years)) if matched else codes,
            both(order, club=club_told(club), steps=chair.steps(record, years)),
            (club.code,),
            str(record.day),
            chair.facts(years),
            club.checklist,
            tuple(Option(str(y), plain(y)) for y in years) if matched else (),
        )


def _same_day(record: Record, held: Sequence[_Chair], year: int) -> Iterator[Item]:
    """Who had the chairs of several organisations on one day."""
    codes = [c.of[year] for c in held]
    if len(held) < _FOUR - 1 or len(set(codes)) < len(codes):
        return
    clubs = [(c.club, state_told(record.states[c.of[year]])) for c in held]
    day = midyear(year)
    had = N_("{state} had the chair of {club} {time}.")
    yield Item(
        "chairs-of-day",
        "matching",
        "apply",
        "organisations",
        both(
            N_("Match each organisation with the state that had its chair {time}."), time=timed(day)
        ),
        tuple(Option(club.code, club_name(club)) for club, _ in clubs),
        tuple(codes),
        joined(*(both(had, state=s, club=club_told(c), time=timed(day)) for c, s in clubs)),
        (),
        str(day),
        tuple(f for c in held for f in c.facts([year])),
        tuple(sorted({n for club, _ in clubs for n in club.checklist})),
        tuple(Option(c, state_name(record.states[c])) for c in codes),
    )
