"""The shorter course is shorter, and whole."""

import pytest

from kerjasama.lessons.course.lesson import lesson
from kerjasama.lessons.course.worksheet import worksheet
from kerjasama.lessons.course.younger import YOUNGER
from kerjasama.words import Words

_WORDS = 60  # of a text that a child reads at once


@pytest.mark.parametrize("one", YOUNGER, ids=lambda one: one.code)
@pytest.mark.parametrize(("code", "lang"), [("IDN", "id"), ("MYS", "en")])
def test_a_lesson_has_its_parts(world, one, code, lang) -> None:
    document = lesson(world, one, code, Words(lang))
    ids = {section.id for section in document.sections}
    assert {"aims", "part-1", "worked", "live", "questions", "key", "teacher"} <= ids
    key = next(section for section in document.sections if section.id == "key").blocks[0]
    assert len(key.rows) >= 2
    assert not any(cell.unchecked for row in key.rows for cell in row)


@pytest.mark.parametrize("one", YOUNGER, ids=lambda one: one.code)
def test_a_sheet_is_short(world, one) -> None:
    sheet = worksheet(world, one, "IDN", Words("id"), "VI")
    steps = next(section for section in sheet.sections if section.id == "steps").blocks[0]
    assert len(steps.rows) == 3
    assert len(next(s for s in sheet.sections if s.id == "questions").blocks) <= 5


def test_texts_are_short() -> None:
    for one in YOUNGER:
        assert one.grade == "VI"
        for part in one.parts:
            assert len(part.text.split()) <= _WORDS, part.title
