"""The course's list, and what it says to a lesson that it has not."""

import re

import pytest

from kerjasama.errors import BadRequestError
from kerjasama.lessons.course.topics import TOPICS, topic


def test_codes_are_short_and_one_each() -> None:
    codes = [one.code for one in TOPICS]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch("[a-z]+", code) for code in codes)


def test_a_lesson_is_found_however_it_is_written() -> None:
    assert topic(" Forms ").code == "forms"


@pytest.mark.parametrize("wrong", ["", "nothing", "x" * 500])
def test_an_unknown_lesson_names_those_there_are(wrong) -> None:
    with pytest.raises(BadRequestError) as caught:
        topic(wrong)
    assert all(one.code in str(caught.value) for one in TOPICS)
    assert len(str(caught.value)) < 400
