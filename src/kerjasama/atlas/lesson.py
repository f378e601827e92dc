"""The files of the course: its list of lessons, and each lesson in both languages."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, Final

from kerjasama.atlas.once import once
from kerjasama.briefs.document import (
    Block,
    Bullets,
    Cell,
    Document,
    Figure,
    Paragraph,
    Reference,
    Section,
    Sentence,
    Table,
)
from kerjasama.briefs.pictures import atlas
from kerjasama.briefs.render.marks import common_day, inlined, is_map, link, said_of
from kerjasama.lessons import course
from kerjasama.lessons.course.lesson import time, title
from kerjasama.lessons.course.telling import HOME, LessonPage
from kerjasama.lessons.course.topic import Grade, Topic
from kerjasama.words import LANGUAGES, Words
from kerjasama.world import World

File = dict[str, Any]
_CENTRES: Final = (0, 150)  # degrees east, of the two maps
_SHAPE: Final = re.compile(r'<path d="([^"]+)"([^>]*)')
_LAND: Final = "var(--land,"  # the colour of states that a map does not mark


def classes(world: World) -> list[str]:
    """States whose lessons a folder holds; a server writes those of every state.

    Examples
    --------
    >>> classes(World.load())
    ['IDN']
    """
    return [code for code in taught(world) if code == HOME]


def taught(world: World) -> list[str]:
    """States that exist on the day, so that their pupils have lessons.

    Examples
    --------
    >>> "SUN" in taught(World.load()), "SUN" in taught(World.load().at("1980"))
    (False, True)
    """
    return [state.code for state in world.states() if state.span.covers(world.day())]


def lessons(states: Sequence[str]) -> list[str]:
    """Keys of the lessons of some states; those of the shorter course tell its class.

    Examples
    --------
    >>> lessons(["IDN"])[:2], "IDN/vi-forms" in lessons(["IDN"])
    (['IDN/what', 'IDN/why'], True)
    """
    keys = ((code, grade, topic) for code in states for grade, topic in _every())
    return [f"{code}/{_name(grade, topic)}" for code, grade, topic in keys]


def _every() -> Iterator[tuple[Grade, Topic]]:
    for grade, topics in course.COURSES.items():
        for topic in topics:
            yield grade, topic


def _name(grade: Grade, topic: Topic) -> str:
    return topic.code if topic in course.TOPICS else f"{grade.lower()}-{topic.code}"


def contents(world: World, code: str) -> File:
    """The lessons of each course for the pupils of a state.

    Examples
    --------
    >>> told = contents(World.load().at("2026-06-30"), "MYS")["courses"]
    >>> told[0]["lessons"][-2]["title"], [one["grade"] for one in told]
    (('The role of Malaysia', 'Peran Malaysia'), ['IX', 'VI'])
    """
    pages = [LessonPage(world, world.state(code), Words(lang)) for lang in LANGUAGES]
    return {
        "code": code,
        "courses": [
            {"grade": grade, "lessons": [_listed(topic, pages) for topic in topics]}
            for grade, topics in course.COURSES.items()
        ],
    }


def _listed(topic: Topic, pages: Sequence[LessonPage]) -> File:
    return {
        "code": topic.code,
        "title": tuple(title(page, topic) for page in pages),
        "time": tuple(time(page, topic.meetings, topic.minutes) for page in pages),
        "goals": [
            tuple(page.say(goal, country=page.called) for page in pages) for goal in topic.goals
        ],
    }


def lesson(world: World, key: str) -> File:
    """One lesson for the pupils of a state.

    Parameters
    ----------
    key
        One of `lessons`.

    Examples
    --------
    >>> told = lesson(World.load().at("2026-06-30"), "IDN/forms")
    >>> told["title"], [section["id"] for section in told["text"][0]["sections"]][:2]
    (('Forms of cooperation', 'Bentuk kerja sama'), ['aims', 'opening'])
    """
    code, _, name = key.partition("/")
    grade, topic = next((g, t) for g, t in _every() if _name(g, t) == name)
    written = [course.lesson(world, topic, code, Words(lang)) for lang in LANGUAGES]
    en, local = written
    return {
        "state": code,
        "code": topic.code,
        "grade": grade,
        "on": str(world.day()),
        "title": (en.title, local.title),
        "text": [text(world, document, Words(document.lang)) for document in written],
    }


def text(world: World, document: Document, words: Words) -> File:
    """What a document says in its language, block by block.

    Examples
    --------
    >>> said = Paragraph((Sentence("One."),))
    >>> document = Document("T", "", "en", (Section("a", "A", (said,)),))
    >>> text(World.load(), document, Words("en"))["sections"][0]["blocks"]
    [{'kind': 'text', 'said': [{'text': 'One.'}]}]
    """
    pages = _pages(world, words.lang)
    day = common_day(document)
    return {
        "sections": [_section(section, pages) for section in document.sections],
        "references": [_reference(one, words, day) for one in document.references],
    }


def _section(section: Section, pages: dict[str, str]) -> File:
    blocks = [_block(block, pages, f"{section.id}-{n}-") for n, block in enumerate(section.blocks)]
    return {"id": section.id, "title": section.title, "blocks": blocks}


def _block(block: Block, pages: dict[str, str], prefix: str) -> File:
    match block:
        case Paragraph():
            return {"kind": "text", "said": _sentences(block, pages)}
        case Bullets(items):
            return {"kind": "list", "items": [_sentences(item, pages) for item in items]}
        case Table():
            return _table(block, pages)
        case Figure():
            return _figure(block, pages, prefix)


def _table(table: Table, pages: dict[str, str]) -> File:
    return {
        "kind": "table",
        "caption": table.caption,
        "head": list(table.head),
        "align": table.alignment,
        "rows": [[_said(cell, pages) for cell in row] for row in table.rows],
        "note": _said(table.note, pages) if table.note else None,
    }


def _figure(figure: Figure, pages: dict[str, str], prefix: str) -> File:
    """A map that marks states is drawn by the atlas itself; any other drawing is sent."""
    told = {
        "caption": _sentences(figure.caption, pages),
        "alt": figure.alt,
        "table": _table(figure.table, pages) if figure.table else None,
    }
    if is_map(figure) and (states := marked(figure)):
        return {"kind": "map", "states": " ".join(states), **told}
    return {"kind": "drawing", "svg": inlined(figure, prefix), **told}


def marked(figure: Figure) -> list[str]:
    """Codes of the states that a map of a lesson marks: their shapes are those of the atlas.

    Examples
    --------
    >>> from kerjasama.lessons.course.maps import roster
    >>> world = World.load().at("1990")
    >>> marked(roster(LessonPage(world, world.state("IDN"), Words("en")), "ASEAN"))
    ['BRN', 'IDN', 'MYS', 'PHL', 'SGP', 'THA']
    """
    drawn = ((_shapes().get(d), look) for d, look in _SHAPE.findall(figure.svg))
    return sorted({code for code, look in drawn if code and _LAND not in look})


@cache
def _shapes() -> dict[str, str]:
    """State by its shape on either map."""
    states = (atlas(centre)["states"] for centre in _CENTRES)
    return {shape["d"]: code for every in states for code, shape in every.items() if shape["d"]}


def _sentences(paragraph: Paragraph, pages: dict[str, str]) -> list[File]:
    return [_said(sentence, pages) for sentence in paragraph.sentences]


def _said(said: Sentence | Cell, pages: dict[str, str]) -> File:
    """A sentence or a cell; what is the name of a thing leads to its page."""
    told: File = {"text": said.text}
    if said.refs:
        told["refs"] = list(said.refs)
    if said.unchecked:
        told["unchecked"] = True
    if isinstance(said, Cell) and said.text in pages:
        told["page"] = pages[said.text]
    return told


def _reference(reference: Reference, words: Words, day: str) -> File:
    return {
        "number": reference.number,
        "text": reference.text,
        "address": link(reference.address),
        "basis": said_of(reference, words, day),
    }


def _pages(world: World, lang: str) -> dict[str, str]:
    """Addresses of the pages of things by each name that only one of them bears."""
    en, local = _named(world)
    return local if lang == "id" else en


@once
def _named(world: World) -> tuple[dict[str, str], dict[str, str]]:
    en, local = (list(_names(world, lang)) for lang in LANGUAGES)
    return single(en), single(local)


def _names(world: World, lang: str) -> Iterator[tuple[str, str]]:
    for state in world.states():
        yield state.name(lang), f"state/{state.code}"
    for kind, things in (
        ("organisation", world.organisations()),
        ("agreement", world.agreements()),
    ):
        for thing in things:
            for name in {thing.name(lang), thing.short(lang)}:
                yield name, f"{kind}/{thing.code}"


def single(named: list[tuple[str, str]]) -> dict[str, str]:
    """Pages by name, of names that one thing alone bears.

    Examples
    --------
    >>> single([("UN", "organisation/UN"), ("Bank", "organisation/WB"), ("Bank", "state/X")])
    {'UN': 'organisation/UN'}
    """
    count = Counter(name for name, _ in named)
    return {name: page for name, page in named if name and count[name] == 1}
