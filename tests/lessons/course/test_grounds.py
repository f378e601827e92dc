"""What a lesson's map shows: states by a rule, right for the state and the day."""

import pytest

from kerjasama.lessons.course import grounds
from kerjasama.lessons.course.telling import LessonPage
from kerjasama.lessons.course.topics import COURSES
from kerjasama.words import Words


def page(world, code="IDN", on="2026-11-22", lang="en") -> LessonPage:
    return LessonPage(world.at(on), world.state(code), Words(lang))


@pytest.mark.parametrize("code", ["IDN", "MYS", "SGP", "FJI", "VAT", "CHE"])
@pytest.mark.parametrize("on", ["1999-12-31", "2026-11-22"])
def test_every_lesson_has_states_to_colour(world, code, on) -> None:
    here = page(world, code, on)
    known = {s.code for s in world.states()} | {o.code for o in world.organisations()}
    for course in COURSES.values():
        for topic in course:
            found = grounds.ground(here, topic.places)
            assert found.codes
            assert len(set(found.codes)) == len(found.codes)
            assert set(found.codes) <= known
            assert found.title[:1].isupper()
            assert found.task


def test_who_is_near_has_a_border_or_lies_near(world) -> None:
    assert set(grounds.near(page(world)).codes) == {"MYS", "PNG", "TLS"}
    assert "nearest" in grounds.near(page(world, "SGP")).title


def test_the_newest_pact_counts_the_state_itself(world) -> None:
    found = grounds.pact(page(world, on="2023-06-30"))
    assert "RCEP" in found.title
    assert len(found.codes) == 15


def test_founders_are_of_all_days(world) -> None:
    found = grounds.founders(page(world))
    assert set(found.codes) == {"IDN", "MYS", "PHL", "SGP", "THA"}


def test_free_trade_and_treaties_of_two_name_other_states(world) -> None:
    for choose in (grounds.freely, grounds.with_two, grounds.friends, grounds.customers):
        found = choose(page(world))
        assert "IDN" not in found.codes
        assert "JPN" in found.codes


def test_five_may_veto(world) -> None:
    assert set(grounds.vetoes(page(world)).codes) == {"CHN", "FRA", "GBR", "RUS", "USA"}
