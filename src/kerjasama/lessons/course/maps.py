"""Maps of a lesson: who belongs to an organisation, and the world to colour."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kerjasama.briefs.document import Cell, Figure, Paragraph, Table
from kerjasama.briefs.drawing import world_map
from kerjasama.briefs.drawing.world_map import Class
from kerjasama.briefs.pictures import atlas
from kerjasama.briefs.wording import since
from kerjasama.lessons.course.telling import LessonPage
from kerjasama.world.things import FULL

_PACIFIC: Final = 150  # degrees east: the meridian of the map's middle
_SIZE: Final = (640.0, 312.0)


def roster(page: LessonPage, organisation: str) -> Figure:
    """Map of an organisation's members on the lesson's day, with their list."""
    say = page.say
    members = [m for m in page.world.members(organisation) if m.role in FULL]
    name = say(page.world.named(organisation))
    caption = say("Members of {name} on {date}: {n}.", name=name, date=page.day, n=len(members))
    table = Table(
        caption,
        (say("Name"), say("Since")),
        tuple(
            (
                Cell(say(page.world.named(m.member))),
                page.cite.cell(since(m.span, say, bare=True), page.cite.of(m.subject, "from")),
            )
            for m in members
        ),
    )
    return replace(coloured(page, organisation), table=table)


def coloured(page: LessonPage, organisation: str) -> Figure:
    """Map of an organisation's members on the lesson's day."""
    say = page.say
    members = [m.member for m in page.world.members(organisation) if m.role in FULL]
    name = say(page.world.named(organisation))
    caption = say("Members of {name} on {date}: {n}.", name=name, date=page.day, n=len(members))
    told = Paragraph((page.cite.sentence(caption, page.cite.claims()),))
    return Figure(drawn(page, caption, members), told, caption)


def drawn(page: LessonPage, title: str, members: Sequence[str] = ()) -> str:
    """The world with the lesson's state named, and the states that are to be shown.

    Returns
    -------
    svg
        Without members, a map to colour.
    """
    chosen, own = atlas(_PACIFIC), page.country.code
    states = chosen["states"]
    on_it = {own} & set(states)
    shown: dict[str, Class] = dict.fromkeys(members, "member")
    if members:
        shown |= dict.fromkeys(on_it, "first")
    return world_map(
        {code: s["d"] for code, s in states.items() if s["d"]} | {"": chosen["other"]},
        page.say,
        title=title,
        highlight=shown,
        points={code: (states[code]["x"], states[code]["y"]) for code in on_it},
        names=dict.fromkeys(on_it, page.name),
        size=_SIZE,
        box=(0.0, 0.0, *chosen["box"]),
    )
