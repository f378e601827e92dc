"""Questions about who joined which organisation, and when."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from random import Random
from typing import Final, TypeVar

from kerjasama.facts import When
from kerjasama.lessons.questions.item import TRUTH, Item, Option
from kerjasama.lessons.questions.record import Record
from kerjasama.lessons.questions.wording import (
    both,
    club_name,
    club_short,
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
from kerjasama.world import Organisation

_FOUR: Final = 4
_TRIES: Final = 40
T = TypeVar("T")


def joining(record: Record) -> Iterator[Item]:
    """All questions of this module for one country.

    Examples
    --------
    >>> from kerjasama.world import World
    >>> made = joining(Record(World.load(), "IDN", When("2026-06-30")))
    >>> next(made).template
    'joined-year'
    """
    for club in record.clubs.values():
        dates = record.joined(club.code)
        if len(dates) >= _FOUR:
            own = club.code in record.own
            yield from _years(record, club, 8 if own else 4)
            yield from _first(record, club, 8 if own else 4)
            yield from _order(record, club, 6 if own else 3)
            yield from _match_members(record, club, 3 if own else 1)
        if record.country.code in dates:
            yield from _truths(record, club)
    yield from _own_clubs(record)


def apart(dates: Mapping[str, When], codes: Sequence[str]) -> bool:
    """Whether every reading of these dates puts them in one order, no two at the same time.

    Examples
    --------
    >>> apart({"a": When("1967"), "b": When("1967-08")}, ("a", "b"))
    False
    """
    ordered = sorted((dates[c] for c in codes), key=lambda d: d.first)
    return all(a.last < b.first for a, b in pairwise(ordered))


def drawn(
    chance: Random, dates: Mapping[str, When], codes: Sequence[str], first: str = ""
) -> tuple[str, ...]:
    """Four of some codes whose dates are apart, `first` among them; none if luck fails.

    Examples
    --------
    >>> dates = {c: When(str(1960 + n)) for n, c in enumerate("abcde")}
    >>> codes = drawn(Random(1), dates, "abcde", "c")
    >>> len(set(codes)), "c" in codes
    (4, True)
    """
    rest = [c for c in codes if c != first]
    many = _FOUR - bool(first)
    if len(rest) < many:
        return ()
    for _ in range(_TRIES):
        picked = (*([first] if first else []), *chance.sample(rest, many))
        if apart(dates, picked):
            return tuple(sorted(picked, key=lambda c: dates[c].first))
    return ()


def years(chance: Random, right: int, others: Sequence[int], last: int) -> list[int]:
    """Three wrong years: those of others where there are any, else years nearby, none later."""
    pool = sorted({y for y in others if y != right})
    near = sorted(pool, key=lambda y: abs(y - right))[:8]
    picked = chance.sample(near, min(3, len(near)))
    steps = [s for n in range(2, 12) for s in (right - n, right + n) if s <= last]
    for year in chance.sample(steps, len(steps)):
        if len(picked) == _FOUR - 1:
            break
        if year not in picked:
            picked.append(year)
    return picked


def founded(record: Record, club: Organisation, member: str) -> Named | None:
    """That a member was there from the start, if that was read."""
    stay = record.stay(club.code, member)
    if stay.role != "founding" or not record.read(stay.subject, "role"):
        return None
    return both(N_("It is one of the founding members."))


def _since(record: Record, club: Organisation, member: str) -> Named:
    when = record.joined(club.code)[member]
    told = state_told(record.states[member])
    names = {"state": told, "club": club_told(club), "date": dated(when)}
    return both(N_("{state} has been a member of {club} since {date}."), **names)


def _years(record: Record, club: Organisation, most: int) -> Iterator[Item]:
    dates, chance = record.joined(club.code), record.chance("joined-year", club.code)
    known = [y.year for y in dates.values()]
    for member in record.near(dates)[:most]:
        right = dates[member].year
        wrong = years(chance, right, known, record.day.year)
        stem = both(
            N_("In which year did {state} become a member of {club}?"),
            state=state_told(record.states[member]),
            club=club_told(club),
        )
        fellows = [c for c in record.near(dates) if dates[c].year == right and c != member][:3]
        beside = None
        if fellows:
            names = listed([state_told(record.states[c]) for c in fellows])
            beside = both(N_("In the same year came {states}."), states=names)
        numeric = chance.random() < 0.2  # noqa: PLR2004 - one in five
        options = tuple(Option(str(y), plain(y)) for y in (right, *wrong))
        yield Item(
            "joined-year",
            "numeric" if numeric else "single",
            "know",
            "membership",
            stem,
            () if numeric else options,
            (str(right),),
            joined(_since(record, club, member), founded(record, club, member), beside),
            (member, club.code),
            str(record.day),
            record.joined_fact(club.code, member, *fellows),
            club.checklist,
        )


def _sequence(record: Record, club: Organisation, codes: Sequence[str]) -> Named:
    """Who came when, in the order of time."""
    dates = record.joined(club.code)
    steps = [
        both(N_("{name} ({date})"), name=state_name(record.states[c]), date=dated(dates[c]))
        for c in codes
    ]
    return both(
        N_("They joined {club} in this order: {steps}."),
        club=club_told(club),
        steps=listed(steps),
    )


def _sets(record: Record, club: Organisation, template: str, most: int) -> list[tuple[str, ...]]:
    """Sets of four members that joined one after another, no set twice."""
    dates, chance = record.joined(club.code), record.chance(template, club.code)
    own = record.country.code if record.country.code in dates else ""
    pool, found = record.near(dates)[:30], dict[tuple[str, ...], None]()
    for number in range(most):
        codes = drawn(chance, dates, pool, own if number % 2 == 0 else "")
        if codes:
            found[codes] = None
    return list(found)


def _first(record: Record, club: Organisation, most: int) -> Iterator[Item]:
    for number, codes in enumerate(_sets(record, club, "joined-first", most)):
        last = number % 2 == 1
        template = (
            N_("Which of these states was the last to join {club}?")
            if last
            else N_("Which of these states was the first to join {club}?")
        )
        yield Item(
            "joined-last" if last else "joined-first",
            "single",
            "reason",
            "membership",
            both(template, club=club_told(club)),
            tuple(Option(c, state_name(record.states[c])) for c in codes),
            (codes[-1 if last else 0],),
            _sequence(record, club, codes),
            (club.code,),
            str(record.day),
            record.joined_fact(club.code, *codes),
            club.checklist,
        )


def _order(record: Record, club: Organisation, most: int) -> Iterator[Item]:
    for codes in _sets(record, club, "joined-order", most):
        yield Item(
            "joined-order",
            "ordering",
            "reason",
            "membership",
            both(
                N_(
                    "Put these states in the order in which they joined {club}, the earliest first."
                ),
                club=club_told(club),
            ),
            tuple(Option(c, state_name(record.states[c])) for c in codes),
            codes,
            _sequence(record, club, codes),
            (club.code,),
            str(record.day),
            record.joined_fact(club.code, *codes),
            club.checklist,
        )


def _match_members(record: Record, club: Organisation, most: int) -> Iterator[Item]:
    dates = record.joined(club.code)
    for codes in _sets(record, club, "joined-match", most):
        if len({dates[c].year for c in codes}) < _FOUR:
            continue
        yield Item(
            "joined-match",
            "matching",
            "know",
            "membership",
            both(
                N_("Match each state with the year in which it joined {club}."),
                club=club_told(club),
            ),
            tuple(Option(c, state_name(record.states[c])) for c in codes),
            tuple(str(dates[c].year) for c in codes),
            _sequence(record, club, codes),
            (club.code,),
            str(record.day),
            record.joined_fact(club.code, *codes),
            club.checklist,
            tuple(Option(str(dates[c].year), plain(dates[c].year)) for c in codes),
        )


def _truths(record: Record, club: Organisation) -> Iterator[Item]:
    """One statement about a time before the country joined, or one about a time after."""
    member = record.country.code
    start = record.joined(club.code)[member]
    chance = record.chance("was-member", club.code)
    later = min(start.year + chance.randint(2, 12), record.day.year - 1)
    before = When(str(start.year - chance.randint(1, 8)))
    for when, true in ((When(str(later)), True), (before, False)):
        stays = [m for m in record.world.spells(club.code, member) if m.span.covers(when)]
        if true != bool(stays) or (true and later <= start.year):
            continue
        if not true and not record.states[member].span.covers(when):
            continue
        yield Item(
            "was-member",
            "truth",
            "apply",
            "membership",
            both(
                N_("{time}, {state} was a member of {club}."),
                time=timed(when),
                state=state_told(record.states[member]),
                club=club_told(club),
            ),
            tuple(Option(code, both(text)) for code, text in TRUTH),
            ("true" if true else "false",),
            joined(_since(record, club, member), founded(record, club, member)),
            (member, club.code),
            str(when),
            record.joined_fact(club.code, member),
            club.checklist,
        )


def _own_clubs(record: Record) -> Iterator[Item]:
    """Which of its organisations the country joined first, and in which order."""
    own = record.country.code
    dates = {c: record.joined(c)[own] for c in record.clubs if own in record.joined(c)}
    chance, found = record.chance("clubs"), dict[tuple[str, ...], None]()
    for _ in range(240):
        if codes := drawn(chance, dates, list(dates)):
            found[codes] = None
    for number, codes in enumerate(found):
        clubs = [record.clubs[c] for c in codes]
        steps = [
            both(N_("{name} ({date})"), name=club_short(c), date=dated(dates[c.code]))
            for c in clubs
        ]
        told = {"state": state_told(record.country), "steps": listed(steps)}
        why = both(N_("{state} joined them in this order: {steps}."), **told)
        facts = tuple(f for c in codes for f in record.joined_fact(c, own))
        options = tuple(Option(c.code, club_name(c)) for c in clubs)
        checklist = tuple(sorted({n for c in clubs for n in c.checklist}))
        state, day = state_told(record.country), str(record.day)
        if number % 3 == 0:
            stem = both(N_("Which of these organisations did {state} join first?"), state=state)
            yield Item(
                "clubs-first",
                "single",
                "reason",
                "membership",
                stem,
                options,
                codes[:1],
                why,
                (own,),
                day,
                facts,
                checklist,
            )
        elif number % 3 == 1:
            order = N_(
                "Put these organisations in the order in which {state} joined them,"
                " the earliest first."
            )
            yield Item(
                "clubs-order",
                "ordering",
                "reason",
                "membership",
                both(order, state=state),
                options,
                codes,
                why,
                (own,),
                day,
                facts,
                checklist,
            )
        elif len({dates[c].year for c in codes}) == _FOUR:
            pairs = N_("Match each organisation with the year in which {state} joined it.")
            right = tuple(str(dates[c].year) for c in codes)
            yield Item(
                "clubs-match",
                "matching",
                "know",
                "membership",
                both(pairs, state=state),
                options,
                right,
                why,
                (own,),
                day,
                facts,
                checklist,
                tuple(Option(y, plain(y)) for y in right),
            )
