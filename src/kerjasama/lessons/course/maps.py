"""Maps of a lesson: states that have something in common, coloured or to be coloured."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kerjasama.briefs.document import Cell, Figure, Paragraph, Sentence, Table
from kerjasama.briefs.drawing import world_map
from kerjasama.briefs.drawing.world_map import Class
from kerjasama.briefs.pictures import atlas
from kerjasama.briefs.wording import since
from kerjasama.lessons.course.grounds import Ground, members
from kerjasama.lessons.course.telling import LessonPage
from kerjasama.world.naming import the, the_club
from kerjasama.world.things import FULL

_PACIFIC: Final = 150  # degrees east: the meridian of the map's middle
_SIZE: Final = (640.0, 312.0)
_LISTED: Final = 25  # names that a caption can hold


def roster(page: LessonPage, organisation: str) -> Figure:
    """Map of an organisation's members on the lesson's day, with their list."""
    say = page.say
    held = [m for m in page.world.members(organisation) if m.role in FULL]
    name = the_club(page.world.organisation(organisation).short(say.lang), say)
    ground = Ground(tuple(members(page, organisation)), say("Members of {name}", name=name), name)
    table = Table(
        _caption(page, ground),
        (say("Name"), say("Since")),
        tuple(
            (
                Cell(say(page.world.named(m.member))),
                page.cite.cell(since(m.span, say, bare=True), page.cite.of(m.subject, "from")),
            )
            for m in held
        ),
    )
    return replace(coloured(page, ground, listed=False), table=table)


def _caption(page: LessonPage, ground: Ground) -> str:
    return page.say(
        "{title} on {date}: {n}.", title=ground.title, date=page.day, n=len(ground.codes)
    )


def coloured(page: LessonPage, ground: Ground, *, listed: bool = True) -> Figure:
    """Map on which states are coloured; the caption names them where they are few.

    Examples
    --------
    >>> from kerjasama.lessons.course.grounds import own_members
    >>> from kerjasama.words import Words
    >>> from kerjasama.world import World
    >>> world = World.load()
    >>> page = LessonPage(world.at("2026-01-01"), world.state("IDN"), Words("en"))
    >>> coloured(page, own_members(page)).alt
    'Members of ASEAN on 1 January 2026: 11.'
    """
    say, caption = page.say, _caption(page, ground)
    told = [page.cite.sentence(caption, page.cite.claims())]
    if listed and len(ground.codes) <= _LISTED:
        names = [the(say(page.world.named(code)), say) for code in ground.codes]
        told.append(Sentence(say("They are: {names}.", names=say.list(names))))
    told.append(Sentence(say("Borders on this map imply no recognition.")))
    return Figure(_drawn(page, caption, ground.codes), Paragraph(tuple(told)), caption)


def blank(page: LessonPage, ground: Ground) -> Figure:
    """Map to colour, with the task."""
    say = page.say
    text = say("Colour {task} on {date}, and write their names.", task=ground.task, date=page.day)
    note = say("Borders on this map imply no recognition.")
    alt = say("World map to colour")
    return Figure(_drawn(page, alt), Paragraph((Sentence(text), Sentence(note))), alt)


def _drawn(page: LessonPage, title: str, shown: Sequence[str] = ()) -> str:
    """The world with the lesson's state named; the states that are shown, coloured, as SVG."""
    chosen, own = atlas(_PACIFIC), page.country.code
    states = chosen["states"]
    on_it = {own} & set(states)
    colours: dict[str, Class] = dict.fromkeys(shown, "member")
    if shown:
        colours |= dict.fromkeys(on_it, "first")
    return world_map(
        {code: s["d"] for code, s in states.items() if s["d"]} | {"": chosen["other"]},
        page.say,
        title=title,
        highlight=colours,
        points={code: (states[code]["x"], states[code]["y"]) for code in on_it},
        names=dict.fromkeys(on_it, page.name),
        size=_SIZE,
        box=(0.0, 0.0, *chosen["box"]),
    )
