"""Laws that hold for every question of every bank, and what a quiz draws."""

import re
from collections import Counter
from typing import get_args

import pytest

from kerjasama.errors import BadRequestError, UnknownNameError
from kerjasama.lessons.questions import LEVELS, TOPICS, bank, quiz
from kerjasama.lessons.questions.bank import drawn
from kerjasama.lessons.questions.item import Kind

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


def test_wording(items) -> None:
    article = re.compile(
        r"\ba (Asia|Africa|Europe|[aeiou])|\ban [bcdfgjklmpqrstvwz]", re.IGNORECASE
    )
    for item in items:
        for said in (item.stem.en, item.stem.id):
            assert said[0] == said[0].upper(), said
            assert said[-1] in "?.:”", said
            assert not re.search(r" [,.?:;]|[,;:][?.]|\?\?|\(\)", said), said
        assert not article.search(item.stem.en.replace("a one", "").replace("a union", "")), (
            item.stem.en
        )


def test_names_are_shown_and_not_codes(items, world) -> None:
    states = {s.code for s in world.states()} - {"CAN", "NAM", "GNB"}  # organisations, too
    pacts = {a.code for a in world.agreements() if "-" in a.code}
    for item in items:
        shown = [t for o in (*item.options, *item.matches) for t in (o.text.en, o.text.id)]
        assert not states & {*shown}, item.id
        words = {*re.split(r"[ ,;:()“”?.]+", item.stem.en + " " + item.stem.id)}
        assert not states & words, item.stem.en
        assert not {p for p in pacts & {*shown} if p[-4:].isdigit()}, shown


def test_no_stem_gives_the_answer_away(items, world) -> None:
    """What is asked for stands only among the options; no name says the number of its members."""
    for item in items:
        if item.template == "how-many":
            club = world.organisation(item.given[0])
            assert item.key[0] not in club.name_en + club.short_en + club.short_id, item.id
        elif item.one and item.template not in {"is-it-so", "field-odd", "form-of"}:
            (right,) = item.right
            assert right.text.en not in item.stem.en, item.stem.en
            assert right.text.id not in item.stem.id, item.stem.id


def test_explanations_teach_more_than_the_key(items) -> None:
    """They name what was chosen, or the year or number that was asked for."""
    for item in items:
        if item.template in {
            "joined-year",
            "founded-year",
            "chair-of",
            "lies-between",
            "capital-of",
        }:
            told = item.right[0].text.en if item.options else item.key[0]
            assert told in item.why.en, item.id


def test_levels_are_balanced(items) -> None:
    levels = Counter(i.level for i in items)
    assert set(levels) == set(LEVELS)
    assert min(levels.values()) >= 0.2 * len(items)


@pytest.mark.parametrize("many", [3, 4])
def test_right_answers_stand_anywhere(items, many) -> None:
    """Pearson's chi-square of the places of the right answers, by three seeds."""
    asked = [i for i in items if i.one and len(i.options) == many]
    for seed in (1, 2, 3):
        shown = [i.shuffled(seed) for i in asked]
        places = Counter([o.code for o in i.options].index(i.key[0]) for i in shown)
        even = len(asked) / many
        chi_square = sum((places[p] - even) ** 2 / even for p in range(many))
        assert chi_square < {3: 13.8, 4: 16.3}[many], places  # exceeded by chance once in 1,000


def test_wrong_answers_are_of_the_same_kind(items, world) -> None:
    """All options of a question are states, or organisations, or agreements, or years."""
    kinds = {
        **{s.code: "state" for s in world.states()},
        **{o.code: "organisation" for o in world.organisations()},
        **{a.code: "agreement" for a in world.agreements()},
    }

    def kind(code: str) -> str:
        return "year" if re.fullmatch(r"\d+", code) else kinds.get(code, "other")

    for item in items:
        assert len({kind(o.code) for o in item.options}) <= 1, item.id
        assert len({kind(o.code) for o in item.matches}) <= 1, item.id


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


@pytest.mark.parametrize("country", ["IDN", "TLS"])
def test_a_quiz_is_balanced(world, country) -> None:
    """Without a topic: by level, by topic as far as there are sorts of it, and by sort."""
    made = bank(world, country, DAY)
    for seed in range(25):
        found = drawn(made, 20, seed)
        levels, topics = Counter(i.level for i in found), Counter(i.topic for i in found)
        assert min(levels[level] for level in LEVELS) >= 4, seed
        assert set(topics) == {i.topic for i in made}, seed
        assert max(topics.values()) <= 6, (seed, topics)
        assert max(Counter(i.template for i in found).values()) == 1, seed


def test_a_map_comes_up(world) -> None:
    """Every kind of question is drawn now and then."""
    kinds = {i.kind for seed in range(40) for i in drawn(bank(world, "IDN", DAY), 20, seed)}
    assert kinds == set(get_args(Kind))


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


def test_only_what_fits_is_drawn(world) -> None:
    found = quiz(world, "trade", n=5, on=DAY, fits=lambda item: item.level == "reason")
    assert {item.level for item in found} == {"reason"}
    with pytest.raises(BadRequestError, match=r"There are 0 such questions that fit the format"):
        quiz(world, "trade", n=1, on=DAY, fits=lambda _: False)
