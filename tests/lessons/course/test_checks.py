"""Questions and their key: asked again of the world, never from memory."""

import pytest

from kerjasama.lessons.course import checks
from kerjasama.lessons.course.checks import FIVE, asked
from kerjasama.lessons.course.telling import LessonPage
from kerjasama.lessons.course.topics import TOPICS
from kerjasama.words import Words
from kerjasama.world.things import FULL


def page(world, code="IDN", on="2026-11-22") -> LessonPage:
    return LessonPage(world.at(on), world.state(code), Words("en"))


@pytest.mark.parametrize("code", ["IDN", "MYS", "SGP"])
@pytest.mark.parametrize("on", ["2019-12-31", "2026-11-22"])
def test_no_key_holds_what_is_unchecked(world, code, on) -> None:
    for topic in TOPICS:
        here = page(world, code, on)
        found = asked(here, (*FIVE, *topic.asks))
        assert len(found) >= 4, topic.code
        assert all(check.answer for check in found)
        assert not any(said.unchecked for check in found for said in check.answer)
        questions = [check.question for check in found]
        assert len(set(questions)) == len(questions)


@pytest.mark.parametrize("on", ["1990", "1998-01-01", "2019-12-31", "2026-11-22"])
def test_counts_are_those_of_the_day(world, on) -> None:
    found = asked(page(world, on=on), (checks.how_many("ASEAN"),))
    members = [m for m in world.members("ASEAN", on=on) if m.role in FULL]
    assert found[0].answer[0].text.endswith(f": {len(members)}.")


def test_who_is_no_member_is_not_asked(world) -> None:
    assert asked(page(world, "USA"), (checks.member_since("ASEAN"),)) == []
    assert asked(page(world, on="1949"), (checks.member_since("UN"),)) == []
    text = asked(page(world), (checks.member_since("UN"),))[0].answer[0].text
    assert text == "Indonesia joined on 28 September 1950."


def test_the_five_questions_teach_their_numbers(world) -> None:
    here = page(world)
    assert len(asked(here, FIVE)) == 5
    assert {48, 49, 50, 51, 52} <= here.taught


def test_the_eu_is_regional_and_the_un_multilateral(world) -> None:
    told = asked(page(world), (checks.form("EU", "UN"),))[0].answer
    assert told[0].text.startswith("EU is regional: 27 parties")
    assert told[1].text.startswith("UN is multilateral: 193 parties")
    before = asked(page(world, on="2019-12-31"), (checks.form("EU"),))[0].answer
    assert before[0].text.startswith("EU is regional: 28 parties")


def test_status_is_asked_of_what_binds(world) -> None:
    told = asked(page(world), (checks.status("IK-CEPA"),))[0]
    assert "IK-CEPA" in told.question
    assert told.answer[0].text == "In force since 1 January 2023."
    other = asked(page(world, on="2022-12-31"), (checks.status("IK-CEPA"),))
    assert "IK-CEPA" not in other[0].question
