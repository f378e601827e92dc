"""What is coloured on a lesson's map: which states, chosen by what."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from kerjasama.lessons.course.clubs import Club, clubs, newest_of_two, own_region, proven, widest
from kerjasama.lessons.course.reckoned import bound_with, buyers, free_trade, frees_trade, nearest
from kerjasama.lessons.course.telling import LessonPage
from kerjasama.measures import border
from kerjasama.world import Agreement
from kerjasama.world import rows as read
from kerjasama.world.naming import the_club, the_pact
from kerjasama.world.things import FULL

_TEN: Final = 10
_FEW, _MANY = 3, 60  # parties of a club that is worth a map


@dataclass(frozen=True, slots=True)
class Ground:
    """States that are coloured together.

    Attributes
    ----------
    codes
        The states, without the lesson's own where it is not one of them.
    title
        What they are, as a heading: "Members of ASEAN".
    task
        The same within a sentence: "the members of ASEAN".
    """

    codes: tuple[str, ...]
    title: str
    task: str


Places = Callable[[LessonPage], Ground | None]
"""Chooses the states of a map for the page's state and day, or none where nothing fits."""


def ground(page: LessonPage, choose: Places) -> Ground:
    """What is coloured: as the lesson chooses, else the state's own region, else all states.

    Examples
    --------
    >>> from kerjasama.words import Words
    >>> from kerjasama.world import World
    >>> world = World.load()
    >>> page = LessonPage(world.at("2026-01-01"), world.state("IDN"), Words("en"))
    >>> ground(page, own_members).title, len(ground(page, own_members).codes)
    ('Members of ASEAN', 11)
    """
    found = choose(page) or own_members(page) or _of(page, widest(page))
    return found or Ground((page.country.code,), page.name, page.called)


def members(page: LessonPage, organisation: str) -> list[str]:
    """Codes of an organisation's full members on the lesson's day."""
    return [m.member for m in page.world.members(organisation) if m.role in FULL]


def own_members(page: LessonPage) -> Ground | None:
    """Members of the state's own regional organisation."""
    return _of(page, own_region(page))


def across(page: LessonPage) -> Ground | None:
    """Members of the state's widest organisation of several regions that is not for all."""
    own = (c for c in proven(page) if c.organisation and c.form.label != "regional")
    return _of(page, next((c for c in own if c.form.parties <= _MANY), None))


def _of(page: LessonPage, club: Club | None) -> Ground | None:
    return _club(page, club, members(page, club.thing.code)) if club is not None else None


def _club(page: LessonPage, club: Club, codes: Iterable[str]) -> Ground | None:
    say = page.say
    if club.organisation:
        name = the_club(club.thing.short(say.lang), say)
        title, task = say("Members of {name}", name=name), say("the members of {name}", name=name)
    else:
        name = the_pact(club.thing.short(say.lang), say)
        title, task = say("Parties to {name}", name=name), say("the parties to {name}", name=name)
    return Ground(tuple(codes), title, task)


def pact(page: LessonPage) -> Ground | None:
    """Parties to the newest free-trade agreement of a few states that binds the state."""
    own = [
        c
        for c in proven(page)
        if isinstance(c.thing, Agreement)
        and _FEW <= c.form.parties <= _MANY
        and frees_trade(c.thing)
    ]
    club = max(own, key=lambda c: c.begun, default=None)
    if club is None:
        return None
    return _club(page, club, [page.country.code, *bound_with(page, club)])


def founders(page: LessonPage) -> Ground | None:
    """Founding members of the state's own regional organisation."""
    if (club := own_region(page)) is None:
        return None
    say = page.say
    codes = tuple(
        dict.fromkeys(m.member for m in page.world.spells(club.thing.code) if m.role == "founding")
    )
    if len(codes) < _FEW:
        return None
    name = the_club(club.thing.short(say.lang), say)
    return Ground(
        codes, say("Founders of {name}", name=name), say("the founders of {name}", name=name)
    )


def near(page: LessonPage) -> Ground | None:
    """States that share a land border with the state; those nearest to it where none does."""
    say, own, measure = page.say, page.country.code, border(page.world)
    codes = tuple(
        s.code
        for s in page.world.states()
        if s.type == "state" and s.span.covers(page.on) and measure.between(own, s.code)
    )
    if codes:
        return Ground(
            codes,
            say("States that border on {country}", country=page.called),
            say("the states that border on {country}", country=page.called),
        )
    codes = tuple(nearest(page))
    title = say("The states nearest to {country}", country=page.called)
    task = say("the states nearest to {country}", country=page.called)
    return Ground(codes, title, task) if codes else None


def with_two(page: LessonPage) -> Ground | None:
    """States with which an agreement of two binds the state."""
    say = page.say
    of_two = [c for c in clubs(page) if not c.organisation and c.form.count == "bilateral"]
    states = {s.code for s in page.world.states()}
    codes = {
        code
        for c in of_two
        for code in page.world.parties(c.thing.code)
        if code in states and code != page.country.code
    }
    if newest_of_two(page) is None or not codes:
        return None
    return Ground(
        tuple(sorted(codes)),
        say("States with which an agreement of two binds {country}", country=page.called),
        say("the states with which an agreement of two binds {country}", country=page.called),
    )


def friends(page: LessonPage) -> Ground | None:
    """States with which the state has a partnership."""
    say, own = page.say, page.country.code
    query = "SELECT * FROM tie WHERE ? IN (a, b) AND tie = 'partnership' ORDER BY a, b"
    ties = map(read.tie, read.rows(page.world.db, query, (own,)))
    states = {s.code for s in page.world.states()}
    codes = {t.b if t.a == own else t.a for t in ties if t.span.covers(page.on)} & states
    if not codes:
        return None
    return Ground(
        tuple(sorted(codes)),
        say("Partners of {country} by a declared partnership", country=page.called),
        say("the states with which {country} has declared a partnership", country=page.called),
    )


def customers(page: LessonPage) -> Ground | None:
    """The ten economies to which the state sold most."""
    codes, say = tuple(buyers(page, _TEN)), page.say
    if not codes:
        return None
    return Ground(
        codes,
        say("Economies to which {country} sold most in 2022", country=page.called),
        say("the economies to which {country} sold most in 2022", country=page.called),
    )


def freely(page: LessonPage) -> Ground | None:
    """States with which a free-trade agreement binds the state."""
    codes, say = tuple(sorted(free_trade(page))), page.say
    if not codes:
        return None
    return Ground(
        codes,
        say("States with which a free-trade agreement binds {country}", country=page.called),
        say("the states with which a free-trade agreement binds {country}", country=page.called),
    )


def vetoes(page: LessonPage) -> Ground | None:
    """The permanent members of the Security Council."""
    say = page.say
    codes = tuple(m.member for m in page.world.members("UN-SC") if m.role == "permanent")
    title = say("Permanent members of the Security Council")
    return (
        Ground(codes, title, say("the permanent members of the Security Council"))
        if codes
        else None
    )
