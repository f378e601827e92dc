"""Worked examples say what the registry says, for any state and day."""

import re

import pytest

from kerjasama.lessons.course import worked
from kerjasama.lessons.course.telling import LessonPage
from kerjasama.words import Words
from kerjasama.world.things import FULL


def told(world, tell, code="IDN", on="2026-11-22", lang="en") -> list[str]:
    page = LessonPage(world.at(on), world.state(code), Words(lang))
    found = []
    for block in tell(page):
        items = getattr(block, "items", (block,))
        found += [said.text for item in items for said in item.sentences]
    return found


EVERY = (
    worked.definition,
    worked.votes,
    worked.two_questions,
    worked.main_field,
    worked.from_signature,
    worked.years_between,
    worked.goal_sorted,
    worked.right_until,
    worked.term,
    worked.profile,
)


@pytest.mark.parametrize("tell", EVERY, ids=lambda tell: tell.__name__)
@pytest.mark.parametrize("lang", ["en", "id"])
def test_an_example_asks_reasons_and_answers(world, tell, lang) -> None:
    question, *steps, answer = told(world, tell, lang=lang)
    assert question.endswith(("?", "?”"))
    assert len(steps) >= 1
    assert all(re.match(r"(Step|Langkah) \d+\. ", step) for step in steps)
    assert answer.startswith(("Answer: ", "Jawaban: "))


@pytest.mark.parametrize("tell", EVERY, ids=lambda tell: tell.__name__)
@pytest.mark.parametrize(("code", "on"), [("FJI", "2026-11-22"), ("MYS", "2019-12-31")])
def test_an_example_without_facts_is_left_out_whole(world, tell, code, on) -> None:
    found = told(world, tell, code, on)
    assert not found or len(found) >= 3


def test_a_number_that_was_right_is_that_of_the_day_before(world) -> None:
    found = told(world, worked.right_until)
    for on, text in (("2026-11-22", found[1]), ("2025-10-25", found[3])):
        n = len([m for m in world.members("ASEAN", on=on) if m.role in FULL])
        assert re.search(rf"\b{n}\b", text), text


def test_days_between_signature_and_force_are_counted(world) -> None:
    found = told(world, worked.from_signature, "MYS", "2019-12-31")
    assert any("471 days" in text for text in found)  # 17 April 2014 to 1 August 2015


def test_a_term_that_is_over_is_no_membership(world) -> None:
    assert told(world, worked.term, "MYS", "2019-12-31")[-1].startswith("Answer: No")
    assert told(world, worked.term, "MYS", "2015-06-30")[-1].startswith("Answer: Yes")


def test_years_are_those_between_the_founding_and_the_entry(world) -> None:
    assert "5 years later" in told(world, worked.years_between)[-1]
    assert "From the beginning" in told(world, worked.years_between, "FRA")[-1]
