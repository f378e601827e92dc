"""Lessons of the module `practice`: each is whole."""

from kerjasama.lessons.course import practice
from kerjasama.lessons.course.topic import Topic
from kerjasama.lessons.course.topics import TOPICS

LESSONS = [one for one in vars(practice).values() if isinstance(one, Topic)]


def test_every_lesson_is_whole_and_in_the_course() -> None:
    assert LESSONS
    for one in LESSONS:
        assert one in TOPICS
        assert one.meetings in (1, 2), one.code
        assert 2 <= len(one.goals) <= 4, one.code
        assert min(map(len, (one.parts, one.live, one.prompts, one.activity, one.asks))) >= 1
        assert one.opening.endswith("?"), one.code
