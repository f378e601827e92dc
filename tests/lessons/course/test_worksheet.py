"""Worksheets and their keys: what groups need, and what teachers need to judge it."""

import io

import pytest
from docx import Document as Word
from pypdf import PdfReader

from kerjasama.briefs.render import docx, pdf
from kerjasama.lessons.course.topics import TOPICS, topic
from kerjasama.lessons.course.worksheet import worksheet
from kerjasama.words import Words

SHEET = [
    *("identity", "aims", "reading", "steps", "discuss", "tables"),
    *("activity", "map", "questions", "rubric"),
]


@pytest.mark.parametrize("one", TOPICS, ids=lambda one: one.code)
@pytest.mark.parametrize("lang", ["en", "id"])
def test_every_lesson_has_a_sheet_and_a_key(world, one, lang) -> None:
    words = Words(lang)
    sheet = worksheet(world, one, "IDN", words)
    key = worksheet(world, one, "IDN", words, key=True)
    assert [section.id for section in sheet.sections] == SHEET
    assert [section.id for section in key.sections][:2] == ["questions", "key"]
    asked = next(s for s in sheet.sections if s.id == "questions").blocks
    answered = next(s for s in key.sections if s.id == "key").blocks[0].rows
    assert len(asked) == len(answered) >= 6


@pytest.mark.parametrize("code", ["IDN", "MYS", "SGP"])
@pytest.mark.parametrize("on", ["2019-12-31", "2026-11-22"])
def test_no_key_rests_on_memory(world, code, on) -> None:
    for one in TOPICS:
        key = worksheet(world.at(on), one, code, Words("en"), key=True)
        answers = next(s for s in key.sections if s.id == "key").blocks[0].rows
        assert not any(cell.unchecked for row in answers for cell in row), one.code


def test_a_sheet_does_not_tell_its_answers(world) -> None:
    sheet = worksheet(world, topic("cases"), "IDN", Words("en"))
    key = worksheet(world, topic("cases"), "IDN", Words("en"), key=True)
    told = " ".join(said.text for said in sheet.sentences())
    assert "1 January 2023" not in told
    assert "1 January 2023" in " ".join(said.text for said in key.sentences())
    cited = {number for said in sheet.sentences() for number in said.refs}
    assert cited == {reference.number for reference in sheet.references}


def test_the_class_stands_on_the_sheet(world) -> None:
    sheet = worksheet(world, topic("forms"), "IDN", Words("en"), "9B")
    cells = [cell.text for row in sheet.sections[0].blocks[0].rows for cell in row]
    assert "9B" in cells


def test_word_and_paper_open(world) -> None:
    words = Words("id")
    sheet = worksheet(world, topic("forms"), "MYS", words)
    opened = Word(io.BytesIO(docx.render(sheet, words)))
    assert len(opened.tables) > 8
    assert len(opened.inline_shapes) == 1
    pages = PdfReader(io.BytesIO(pdf.render(sheet, words))).pages
    assert 2 <= len(pages) <= 8
    assert "Malaysia" in pages[0].extract_text()
