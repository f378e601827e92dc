"""Questions of a state as the pages receive them."""

import gzip
import re
from collections import Counter
from pathlib import Path

import pytest

from kerjasama.atlas.practice import chosen, practice, pupils
from kerjasama.lessons.questions import LEVELS, TOPICS, bank

ASKING = Path(__file__).parents[2] / "web" / "src" / "lib" / "asking.ts"


def test_pupils_are_the_members_of_asean_on_the_day(world) -> None:
    assert pupils(world.at("1967-08-08")) == ["IDN", "MYS", "PHL", "SGP", "THA"]
    assert "TLS" not in pupils(world.at("2025-01-01"))
    assert "TLS" in pupils(world.at("2026"))


def test_what_is_chosen_is_spread_over_topics_levels_and_templates(today) -> None:
    items = bank(today, "IDN")
    some = chosen(items, 400)
    assert len({item.id for item in some}) == 400
    cells = {(item.topic, item.level) for item in items}
    told = Counter((item.topic, item.level) for item in some)
    assert set(told) == cells
    sizes = Counter((item.topic, item.level) for item in items)
    full = [n for cell, n in told.items() if n < sizes[cell]]  # the others have no more to give
    assert max(full) - min(full) <= 1
    assert {item.template for item in some} == {item.template for item in items}
    assert {item.level for item in some} == set(LEVELS)


def test_the_choice_does_not_depend_on_the_order_of_the_bank(today) -> None:
    items = bank(today, "IDN")
    assert chosen(items, 50) == chosen(tuple(reversed(items)), 50)
    assert chosen(items, 50) == chosen(items, 60)[:50]
    assert len(chosen(items[:7], 50)) == 7


def test_a_question_is_that_of_the_bank(today, told) -> None:
    by_id = {item.id: item for item in bank(today, "IDN")}
    asked = told("practice/IDN")["items"]
    assert len(asked) == len({one["id"] for one in asked}) == 400
    for one in asked:
        item = by_id[one["id"]]
        assert one["stem"] == [item.stem.en, item.stem.id]
        assert one["key"] == list(item.key)
        assert [code for code, _ in one["options"]] == [o.code for o in item.options]
        assert (one["kind"], one["level"], one["topic"]) == (item.kind, item.level, item.topic)


def test_every_key_has_a_source_that_the_atlas_shows(told) -> None:
    shown = {row["key"] for row in told("sources")["rows"]}
    for one in told("practice/IDN")["items"]:
        assert one["sources"], one["id"]
        assert set(one["sources"]) <= shown
        assert one["facts"] >= 1


def test_pages_are_files_of_the_atlas_and_have_names(today, told) -> None:
    codes = {"state": today.states(), "organisation": today.organisations()}
    codes |= {"agreement": today.agreements()}
    known = {f"{kind}/{thing.code}" for kind, things in codes.items() for thing in things}
    file = told("practice/IDN")
    pages = {page for one in file["items"] for page in one["pages"]}
    assert {page for page in pages if not page.startswith("pair/")} <= known
    assert any(page.startswith("pair/") and "IDN" in page for page in pages)
    assert {name for page in pages for name in page.split("/")[1:]} == set(file["names"])


def test_questions_of_another_day_are_of_that_day(world) -> None:
    file = practice(world.at("2019-12-31"), "IDN")
    assert file["on"] == "2019-12-31"
    assert not any("2026" in one["stem"][0] for one in file["items"])


def test_it_is_quickly_loaded(script) -> None:
    assert len(gzip.compress(script("practice/IDN"), 6)) < 120_000


def test_the_pages_have_a_word_for_every_topic_and_level() -> None:
    if not ASKING.is_file():
        pytest.skip("the pages' source is not there")
    words = set(re.findall(r"case '(\w+)': return t\(", ASKING.read_text("utf-8")))
    assert {*TOPICS, *LEVELS} <= words
