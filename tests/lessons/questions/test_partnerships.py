"""Partnerships, asked again of the world."""

from kerjasama.facts import When
from kerjasama.lessons.questions.partnerships import partnerships
from kerjasama.lessons.questions.record import Record


def level(world, one: str, two: str) -> tuple[str, When]:
    """The one partnership of two states on the day: its level and its beginning."""
    held = [t for t in world.ties(one, two, "2026-06-30").relations if t.tie == "partnership"]
    (tie,) = held
    assert isinstance(tie.span.start, When)
    return tie.level, tie.span.start


def test_levels_and_years(items, world) -> None:
    found = [i for i in items if i.template in {"partnership-level", "partnership-since"}]
    assert len(found) > 20
    for item in found:
        told, start = level(world, *item.given)
        right = told if item.template == "partnership-level" else str(start.year)
        assert item.key == (right,), item.id


def test_only_one_of_four_has_the_level(items, world) -> None:
    found = [i for i in items if i.template == "partnership-who"]
    assert found
    for item in found:
        own, asked = item.given
        inside = {o.code for o in item.options if level(world, own, o.code)[0] == asked}
        assert inside == set(item.key), item.id


def test_of_an_earlier_day(world) -> None:
    """In 2016 China was the only comprehensive strategic partner that was read of."""
    before = partnerships(Record(world, "IDN", When("2016-06-30")))
    told = {i.given[1]: i.key[0] for i in before if i.template == "partnership-level"}
    assert told["CHN"] == "comprehensive-strategic"
    assert told["USA"] == "strategic"
    assert told["VNM"] == "strategic"
