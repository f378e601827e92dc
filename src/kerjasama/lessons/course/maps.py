"""Maps of a lesson: states that have something in common, coloured or to be coloured."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from kerjasama.briefs.document import Cell, Figure, Paragraph, Sentence, Table
from kerjasama.briefs.drawing import world_map
from kerjasama.briefs.drawing.world_map import Class
from kerjasama.briefs.pictures import atlas, piece
from kerjasama.briefs.wording import since
from kerjasama.lessons.course.grounds import Ground, members
from kerjasama.lessons.course.telling import LessonPage
from kerjasama.world.naming import the, the_club
from kerjasama.world.things import FULL

_CENTRES: Final = (150, 0)  # degrees east: meridians of the maps' middles
_SIZE: Final = (640.0, 312.0)
_LISTED, _NAMED = 25, 12  # names that a caption can hold, and a map


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
    return Figure(_drawn(page, caption, ground), Paragraph(tuple(told)), caption)


def blank(page: LessonPage, ground: Ground) -> Figure:
    """Map to colour, with the task."""
    say = page.say
    text = say("Colour {task} on {date}, and write their names.", task=ground.task, date=page.day)
    note = say("Borders on this map imply no recognition.")
    alt = say("World map to colour")
    return Figure(
        _drawn(page, alt, ground, blank=True), Paragraph((Sentence(text), Sentence(note))), alt
    )


def _drawn(page: LessonPage, title: str, ground: Ground, *, blank: bool = False) -> str:
    """The piece of the world with the lesson's state and the states that are meant, as SVG.

    Coloured, few states are named; blank, every state is outlined and the lesson's own named.
    """
    own = page.country.code
    chosen = min(map(atlas, _CENTRES), key=lambda one: _width(one, [own, *ground.codes]))
    states = chosen["states"]
    meant = [code for code in dict.fromkeys((own, *ground.codes)) if code in states]
    if blank:
        colours: dict[str, Class] = dict.fromkeys(states, "blank")
        marked = [code for code in (own,) if code in states]
    else:
        colours = dict.fromkeys(ground.codes, "member")
        colours |= dict.fromkeys([own], "first")
        marked = meant if len(meant) <= _NAMED else [code for code in (own,) if code in states]
    return world_map(
        {code: s["d"] for code, s in states.items() if s["d"]} | {"": chosen["other"]},
        page.say,
        title=title,
        highlight=colours,
        points={code: (states[code]["x"], states[code]["y"]) for code in marked},
        names={code: page.say(page.world.named(code)) for code in marked},
        size=_SIZE,
        box=piece([states[code] for code in meant], chosen["box"], _SIZE[0] / _SIZE[1])
        if meant
        else (0.0, 0.0, *chosen["box"]),
    )


def _width(one: dict[str, Any], codes: Sequence[str]) -> float:
    """How far apart states lie on a map."""
    places = [one["states"][code]["x"] for code in codes if code in one["states"]]
    return float(max(places) - min(places)) if places else 0.0
