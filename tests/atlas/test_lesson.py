"""Lessons as the pages show them: the same as the documents, with links and maps of the atlas."""

import gzip
from collections.abc import Iterator
from typing import Any

import pytest

from kerjasama.atlas import lesson
from kerjasama.briefs.document import (
    Bullets,
    Cell,
    Document,
    Figure,
    Paragraph,
    Section,
    Sentence,
    Table,
)
from kerjasama.lessons import course
from kerjasama.words import Words

DRAWN = '<svg class="chart" viewBox="0 0 9 9"><g id="bars"><path d="M0,0h9"/></g></svg>'


def said(block: Any) -> Iterator[dict[str, Any]]:
    """Every sentence and cell of a block, in reading order."""
    if isinstance(block, list):
        for one in block:
            yield from said(one)
    elif isinstance(block, dict) and "text" in block:
        yield block
    elif isinstance(block, dict):
        for key in ("said", "items", "rows", "note", "caption", "table"):
            yield from said(block.get(key))


LESSONS = {topic.code: topic for topic in course.TOPICS}
LESSONS |= {f"vi-{topic.code}": topic for topic in course.COURSES["VI"]}


@pytest.mark.parametrize(("name", "topic"), LESSONS.items(), ids=LESSONS)
def test_a_lesson_says_what_the_document_says(today, told, name, topic) -> None:
    found = told(f"lesson/IDN/{name}")
    for n, lang in enumerate(("en", "id")):
        document = course.lesson(today, topic, "IDN", Words(lang))
        blocks = [section["blocks"] for section in found["text"][n]["sections"]]
        mine = [(one["text"], tuple(one.get("refs", ()))) for one in said(blocks)]
        assert mine == [(one.text, one.refs) for one in document.sentences()]
        assert [s["title"] for s in found["text"][n]["sections"]] == [
            section.title for section in document.sections
        ]
        numbers = [one["number"] for one in found["text"][n]["references"]]
        assert {ref for _, refs in mine for ref in refs} <= set(numbers)


def test_lessons_are_small(script) -> None:
    sizes = {name: len(gzip.compress(script(f"lesson/IDN/{name}"))) for name in LESSONS}
    assert max(sizes.values()) < 30_000, sizes


def test_the_course_says_what_each_lesson_teaches(told) -> None:
    courses = {one["grade"]: one["lessons"] for one in told("course/PHL")["courses"]}
    for grade, topics in course.COURSES.items():
        assert [one["code"] for one in courses[grade]] == [topic.code for topic in topics]
        assert all(one["goals"] and one["time"][0] for one in courses[grade])
    assert any("the Philippines" in one["title"][0] for one in courses["IX"])
    assert any("Filipina" in one["title"][1] for one in courses["IX"])


def test_names_lead_to_their_pages_and_maps_to_their_states(told) -> None:
    for text in told("lesson/IDN/organisations")["text"]:
        blocks = [block for section in text["sections"] for block in section["blocks"]]
        cells = {one["text"]: one["page"] for one in said(blocks) if "page" in one}
        assert cells["ASEAN"] == "organisation/ASEAN"
        assert cells["Malaysia"] == "state/MYS"
        maps = [block for block in blocks if block["kind"] == "map"]
        rostered = next(block for block in maps if block["table"])
        states = {row[0]["page"] for row in rostered["table"]["rows"]}
        assert {f"state/{code}" for code in rostered["states"].split()} >= states


def test_a_name_that_two_bear_leads_nowhere() -> None:
    named = [("Bank", "organisation/WB"), ("Bank", "organisation/ADB"), ("", "state/X")]
    assert lesson.single([*named, ("PBB", "organisation/UN")]) == {"PBB": "organisation/UN"}


def test_every_block_is_told(today) -> None:
    """A drawing that is no map of states is sent as it is."""
    table = Table("T", ("A",), ((Cell("ASEAN", unchecked=True),),), note=Sentence("Note."))
    words = Paragraph((Sentence("One."), Sentence("Two.")))
    blocks = (words, Bullets((words,)), table, Figure(DRAWN, words, "Bars", table=table))
    document = Document("T", "", "en", (Section("all", "All", blocks),))
    told = lesson.text(today, document, Words("en"))["sections"][0]["blocks"]
    assert [block["kind"] for block in told] == ["text", "list", "table", "drawing"]
    assert told[2]["rows"] == [[{"text": "ASEAN", "unchecked": True, "page": "organisation/ASEAN"}]]
    assert told[3]["svg"] == DRAWN.replace('id="bars"', 'id="all-3-bars"')
    assert told[3]["table"] == told[2]
