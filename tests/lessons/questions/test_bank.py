"""Laws that hold for every question of every bank, and what a quiz draws."""

import re
from collections import Counter

import pytest

from kerjasama.errors import BadRequestError, UnknownNameError
from kerjasama.lessons.questions import LEVELS, TOPICS, bank, quiz
from kerjasama.lessons.questions.bank import drawn

DAY = "2026-06-30"
SOUTH_EAST_ASIA = ("BRN", "KHM", "LAO", "MMR", "MYS", "PHL", "SGP", "THA", "TLS", "VNM")


def test_two_thousand_for_indonesia(items) -> None:
    assert len(items) >= 2000
    assert {i.topic for i in items} == set(TOPICS)
    assert len({i.template for i in items}) >= 30


@pytest.mark.parametrize("country", SOUTH_EAST_ASIA)
def test_two_thousand_for_each_neighbour(world, country) -> None:
    found = bank(world, country, DAY)
    assert len(found) >= 2000
    assert sum(country in (*i.given, *(o.code for o in i.options)) for i in found) >= 300


def test_the_same_bank_each_time(world, items) -> None:
    again = bank(type(world)(world.db), "Indonesia", DAY)  # nothing remembered
    assert again == items


def test_no_two_are_alike(items) -> None:
    assert len({i.id for i in items}) == len(items)
    shown = Counter(
        (i.stem.en, frozenset(o.text.en for o in i.options), frozenset(o.code for o in i.matches))
        for i in items
    )
    assert [asked for asked, n in shown.items() if n > 1] == []


def test_no_key_rests_on_memory_or_on_what_is_disputed(items, world) -> None:
    disputed = {(d.subject, d.property) for d in world.disagreements()}
    query = "SELECT subject, property FROM statement WHERE fate = 'kept' AND basis = 'read'"
    read = set(map(tuple, world.db.execute(query)))
    for item in items:
        assert item.facts, item.id
        for fact in item.facts:
            assert fact[0] == "series" or (fact in read and fact not in disputed), (item.id, fact)


def test_texts_are_whole_in_both_languages(items) -> None:
    for item in items:
        for text in (item.stem, item.why, *(o.text for o in (*item.options, *item.matches))):
            for said in (text.en, text.id):
                assert said == said.strip() != ""
                assert not re.search(r"[{}]|\bNone\b|  |\.\.|\bthe the\b", said), said
        for text in (item.stem, item.why):
            assert text.en != text.id, text
            assert text.en[0] == text.en[0].upper()
            assert re.search(r"[.?”]$", text.en), text.en
        assert not re.search(r"\b(the|which|was|joined|since)\b", item.stem.id), item.stem.id


def test_levels_and_positions_are_balanced(items) -> None:
    levels = Counter(i.level for i in items)
    assert set(levels) == set(LEVELS)
    assert min(levels.values()) >= 0.15 * len(items)
    four = [i for i in items if i.kind == "single" and len(i.options) == 4]
    places = Counter([o.code for o in i.options].index(i.key[0]) for i in four)
    assert all(0.2 < n / len(four) < 0.3 for n in places.values())


def test_wrong_states_are_of_the_same_kind(items, world) -> None:
    states = {s.code: s.type for s in world.states()}
    for item in items:
        kinds = {states[o.code] for o in item.options if o.code in states}
        assert kinds <= {"state"}
        if kinds and item.kind != "matching":
            assert all(o.code in states for o in item.options)


# a quiz


def test_a_quiz_is_what_was_asked_for(world) -> None:
    found = quiz(world, "agreements", level="apply", n=15, seed=4, on=DAY)
    assert len({i.id for i in found}) == 15
    assert {(i.topic, i.level) for i in found} == {("agreements", "apply")}
    assert found == quiz(world, "agreements", level="apply", n=15, seed=4, on=DAY)
    assert found != quiz(world, "agreements", level="apply", n=15, seed=5, on=DAY)


def test_a_topic_can_be_the_name_of_a_thing(world) -> None:
    for item in quiz(world, "Perserikatan Bangsa-Bangsa", n=5, on=DAY):
        assert "UN" in (*item.given, *(o.code for o in item.options))


def test_sorts_take_turns(items) -> None:
    sorts = Counter(i.template for i in drawn(items, 40, 1))
    assert max(sorts.values()) <= 2


def test_what_cannot_be_asked(world) -> None:
    for words, said in (
        ({"topic": "astrology"}, "astrology"),
        ({"level": "guess"}, "guess"),
        ({"n": 0}, "at least one"),
        ({"n": 99999}, "not 99999"),
    ):
        with pytest.raises(BadRequestError, match=said):
            quiz(world, **words, on=DAY)
    with pytest.raises(UnknownNameError, match="Atlantis"):
        quiz(world, country="Atlantis", on=DAY)


def test_no_question_is_about_a_day_after_the_last_reading(world) -> None:
    assert all(i.on <= str(world.recorded) for i in bank(world, "IDN", "2031"))
