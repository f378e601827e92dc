"""The file of questions: what a pupil practises with, drawn from the bank of a state."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice, zip_longest
from typing import Any, Final, TypeVar

from kerjasama.atlas.once import once
from kerjasama.atlas.texts import Two, two
from kerjasama.atlas.texts import names as short_names
from kerjasama.lessons.questions import Item, Option, bank
from kerjasama.lessons.questions.item import Fact
from kerjasama.world import World
from kerjasama.world.things import FULL

File = dict[str, Any]
T = TypeVar("T")
_MOST: Final = 400  # questions of one state: twenty rounds of twenty, and a quick download
_CLUB: Final = "ASEAN"
_SUBJECT: Final = re.compile(
    r"membership:[^@]+@(?P<organisation>[^/]+)/"
    r"|event:(?P<agreement>[^/]+)/"
    r"|tie:(?P<pair>[^/]+)/"
    r"|(?P<kind>state|organisation|agreement):(?P<code>[^/]+)"
)


def pupils(world: World) -> list[str]:
    """States whose questions a folder holds: the members of ASEAN on the day.

    A server makes the questions of every state; each takes it some seconds.

    Examples
    --------
    >>> pupils(World.load().at("1990"))
    ['BRN', 'IDN', 'MYS', 'PHL', 'SGP', 'THA']
    """
    return sorted({m.member for m in world.members(_CLUB, world.day()) if m.role in FULL})


def practice(world: World, code: str) -> File:
    """Some questions of the bank of a state, with their keys and what these rest on.

    Examples
    --------
    >>> told = practice(World.load().at("2026-06-30"), "IDN")
    >>> len(told["items"]), sorted(told["items"][0])[:4]
    (400, ['facts', 'id', 'key', 'kind'])
    """
    items = chosen(bank(world, code), _MOST)
    asked = [_question(world, item) for item in items]
    every, pages = short_names(world), {page for one in asked for page in one["pages"]}
    things = sorted({name for page in pages for name in page.split("/")[1:]})
    return {
        "code": code,
        "on": str(min(world.day(), world.recorded)),
        "items": asked,
        "names": {name: every[name] for name in things},
    }


def chosen(items: Iterable[Item], most: int) -> list[Item]:
    """So many questions, as evenly as can be over topics, levels and templates.

    Parameters
    ----------
    items
        In any order; which are chosen does not depend on it.
    most
        All are chosen where there are no more.

    Examples
    --------
    >>> some = chosen(bank(World.load(), "IDN", "2026-06-30"), 12)
    >>> len(some), len({(item.topic, item.level) for item in some})
    (12, 12)
    """
    cells: dict[tuple[str, str], dict[str, list[Item]]] = {}
    for item in sorted(items, key=lambda item: item.id):  # by a hash: in no order of subjects
        piles = cells.setdefault((item.topic, item.level), {})
        piles.setdefault(item.template, []).append(item)
    ordered = (_in_turn(cells[cell].values()) for cell in sorted(cells))
    return list(islice(_in_turn(ordered), most))


def _in_turn(piles: Iterable[Iterable[T]]) -> Iterator[T]:
    """One of each pile after another, as long as any has one."""
    for row in zip_longest(*piles):
        yield from (one for one in row if one is not None)


def _question(world: World, item: Item) -> File:
    read = _read(world)
    sources = (f[1] if f[0] == "series" else read.get(f, "") for f in item.facts)
    return {
        "id": item.id,
        "kind": item.kind,
        "level": item.level,
        "topic": item.topic,
        "stem": two(item.stem),
        "options": [_option(o) for o in item.options],
        "matches": [_option(o) for o in item.matches],
        "key": list(item.key),
        "tolerance": item.tolerance,
        "why": two(item.why),
        "facts": len(item.facts),
        "pages": list(dict.fromkeys(page for subject, _ in item.facts if (page := _page(subject)))),
        "sources": list(dict.fromkeys(filter(None, sources))),
    }


def _option(option: Option) -> tuple[str, Two]:
    return option.code, two(option.text)


def _page(subject: str) -> str:
    """Address of the page on which a record is shown; empty for one that has none."""
    found = _SUBJECT.match(subject)
    if not found:
        return ""
    told = {name: text for name, text in found.groupdict().items() if text}
    if "kind" in told:
        return f"{told['kind']}/{told['code']}"
    ((kind, code),) = told.items()
    return f"{kind}/{code.replace('~', '/')}"


@once
def _read(world: World) -> dict[Fact, str]:
    """The source in which each fact was read."""
    query = "SELECT subject, property, source FROM statement WHERE basis = 'read' AND fate = 'kept'"
    return {(subject, property_): source for subject, property_, source in world.db.execute(query)}
