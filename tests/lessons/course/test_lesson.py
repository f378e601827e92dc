"""Lessons as documents: right for the state and the day, in both languages, in every format."""

import re
from importlib import import_module

import pytest

from kerjasama.errors import UnknownNameError
from kerjasama.lessons.course.lesson import lesson
from kerjasama.lessons.course.topics import TOPICS, topic
from kerjasama.words import Words
from kerjasama.world.things import FULL

SECTIONS = [
    "aims",
    "opening",
    "worked",
    "live",
    "discuss",
    "activity",
    "questions",
    "key",
    "teacher",
]


def text(document) -> str:
    return " ".join(said.text for said in document.sentences())


@pytest.mark.parametrize("one", TOPICS, ids=lambda one: one.code)
def test_every_lesson_has_its_parts(world, one) -> None:
    for lang in ("en", "id"):
        document = lesson(world, one, "IDN", Words(lang))
        ids = [section.id for section in document.sections]
        assert [name for name in ids if name in SECTIONS] == SECTIONS
        live = next(section for section in document.sections if section.id == "live")
        assert any(hasattr(block, "svg") for block in live.blocks)
        assert "part-1" in ids
        assert document.references
        assert document.lang == lang


@pytest.mark.parametrize("one", TOPICS, ids=lambda one: one.code)
def test_a_lesson_for_malaysia_is_about_malaysia(world, one) -> None:
    document = lesson(world, one, "MYS", Words("en"))
    assert dict(document.facts)["State"] == "Malaysia"
    told = [
        said.text
        for section in document.sections
        if section.id not in {"live", "worked"}  # who borders on Malaysia may be Indonesia
        for said in document.__class__("", "", "en", (section,), document.references).sentences()
    ]
    assert [said for said in told if re.search(r"\bIndonesia", said)] == []


@pytest.mark.parametrize("one", TOPICS, ids=lambda one: one.code)
@pytest.mark.parametrize("code", ["IDN", "SGP"])
def test_a_lesson_for_2019_knows_nothing_later(world, one, code) -> None:
    document = lesson(world.at("2019-12-31"), one, code, Words("en"))
    assert "31 December 2019" in dict(document.facts).values()
    later = re.findall(r"[^.|]*\b202[0-6]\b[^.|]*", text(document))
    # a term that had begun may end later, as was known when it began
    assert [said for said in later if not re.search(r"20\d\d – ", said)] == []


@pytest.mark.parametrize("code", ["IDN", "MYS", "SGP"])
@pytest.mark.parametrize("on", ["2019-12-31", "2026-11-22"])
def test_facts_are_those_of_the_world(world, code, on) -> None:
    told = lesson(world.at(on), topic("organisations"), code, Words("en"))
    tables = [b for s in told.sections if s.id == "live" for b in s.blocks if hasattr(b, "rows")]
    sizes = {row[0].text: int(row[3].text) for row in tables[0].rows}
    for name in ("ASEAN", "APEC"):
        members = [m for m in world.members(name, on=on) if m.role in FULL]
        assert sizes[name] == len(members)
        assert world.is_member(code, name, on=on)


def test_no_number_is_typed_in(world) -> None:
    """The same lesson on two days differs where the world does."""
    told = {
        on: text(lesson(world.at(on), topic("forms"), "IDN", Words("en")))
        for on in ("1998-01-01", "2000-01-01", "2026-11-22")
    }
    for on, whole in told.items():
        n = len([m for m in world.members("ASEAN", on=on) if m.role in FULL])
        assert f": {n}." in whole
        assert f"All {n} parties lie in one region" in whole


def test_every_fact_has_its_source(world) -> None:
    document = lesson(world, topic("history"), "IDN", Words("en"))
    table = next(b for s in document.sections if s.id == "live" for b in s.blocks)
    assert all(row[0].refs for row in table.rows)
    assert all(row[2].refs for row in table.rows if row[2].text[:1].isdigit())


@pytest.mark.parametrize("format_", ["html", "pdf", "docx", "markdown", "text"])
def test_a_lesson_goes_into_every_format(world, format_) -> None:
    words = Words("id")
    document = lesson(world, topic("organisations"), "IDN", words)
    made = import_module(f"kerjasama.briefs.render.{format_}").render(document, words)
    assert len(made) > 5000


def test_an_unknown_state_is_told(world) -> None:
    with pytest.raises(UnknownNameError):
        lesson(world, topic("forms"), "Atlantis", Words("en"))
