"""What lessons are made of: texts in both languages, concepts that are known."""

from string import Formatter

from kerjasama.lessons.course.topics import COURSES
from kerjasama.words import Words

TOPICS = tuple(topic for course in COURSES.values() for topic in course)


def texts(topic) -> list[str]:
    parts = [text for part in topic.parts for text in (part.title, part.text)]
    told = [topic.title, topic.opening, topic.note]
    return [*told, *topic.goals, *topic.prompts, *topic.activity, *parts]


def test_texts_hold_nothing_but_the_state(world) -> None:
    del world
    for topic in TOPICS:
        for text in texts(topic):
            held = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
            assert held <= {"country"}, text


def test_no_fact_is_typed_into_a_text() -> None:
    """A text that a lesson always says names no year but the war's end, and no state."""
    for topic in TOPICS:
        for text in texts(topic):
            assert "Indonesia" not in text
            assert not any(c.isdigit() for c in text.replace("1945", "")), text


def test_every_text_has_two_languages() -> None:
    say = Words("id")
    for topic in TOPICS:
        for text in texts(topic):
            assert say(text) != text, text


def test_concepts_are_known_and_taught_once_a_lesson(world) -> None:
    for topic in TOPICS:
        codes = [(part.scheme, code) for part in topic.parts for code in part.codes]
        assert len(set(codes)) == len(codes), topic.code
        for scheme, code in codes:
            assert world.definition(scheme, code).en, (scheme, code)
