"""A page of a lesson says nothing of later days or of other states."""

import pytest

from kerjasama.errors import BadRequestError
from kerjasama.lessons.course.telling import LessonPage
from kerjasama.words import Words


def page(world, code="IDN", on="2026-11-22", lang="en") -> LessonPage:
    return LessonPage(world.at(on), world.state(code), Words(lang))


@pytest.mark.parametrize("lang", ["en", "id"])
def test_what_came_later_is_not_told(world, lang) -> None:
    earlier = page(world, on="2019-12-31", lang=lang).meaning("region-schemes", "southeast-asia")[1]
    today = page(world, lang=lang).meaning("region-schemes", "southeast-asia")[1]
    assert "2025" not in earlier
    assert "2025" in today
    assert earlier


def test_the_day_itself_counts(world) -> None:
    told = [
        page(world, on=on).meaning("region-schemes", "southeast-asia")[1]
        for on in ("2025-10-25", "2025-10-26")
    ]
    assert ["26 October" in text for text in told] == [False, True]


@pytest.mark.parametrize("lang", ["en", "id"])
def test_another_state_is_told_nothing_of_indonesia(world, lang) -> None:
    own, other = page(world, lang=lang), page(world, "MYS", lang=lang)
    assert "Indonesia" in own.meaning("treaty-acts", "ratification")[1]
    text = other.meaning("treaty-acts", "ratification")[1]
    assert text
    assert "Indonesia" not in text
    assert other.meaning("basics", "indonesia-in-its-regions") == ("", "")
    assert 32 not in other.taught
    assert 32 not in own.taught
    own.meaning("basics", "indonesia-in-its-regions")
    assert 32 in own.taught


def test_verdicts_are_of_the_day_of_reading(world) -> None:
    assert page(world).verdicts([179])
    assert page(world, on="2019-12-31").verdicts([179]) == []
    assert page(world, "MYS").verdicts([179]) == []
    shared = page(world, "MYS")
    assert [item.number for item, _ in shared.verdicts([38])] == [38]
    assert shared.taught == {38}


def test_dates_of_treaties_old_enough_stay(world) -> None:
    told = page(world, on="1970").meaning("mechanisms", "diplomacy")[1]
    assert "1961" in told
    assert "1961" not in page(world, on="1950").meaning("mechanisms", "diplomacy")[1]


def test_a_state_is_called_as_sentences_want_it(world) -> None:
    assert page(world, "USA").called == "the United States"
    assert page(world, "USA", lang="id").called == "Amerika Serikat"


@pytest.mark.parametrize(("code", "on"), [("SUN", "2026"), ("IDN", "1900"), ("SSD", "2010")])
def test_a_state_must_exist(world, code, on) -> None:
    with pytest.raises(BadRequestError, match=on):
        page(world, code, on)
    assert page(world, "SUN", "1991").name
