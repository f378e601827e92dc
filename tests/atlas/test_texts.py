"""Texts in both languages."""

from kerjasama.atlas.texts import both, label, listed, names, said, two
from kerjasama.words import Named, Text


def test_texts_names_and_templates() -> None:
    assert two("Sources") == ("Sources", "Sumber")
    assert two(Named("Japan", "Jepang")) == ("Japan", "Jepang")
    assert two(Text("{a} and {b}", {"a": 1, "b": Named("two", "dua")})) == (
        "1 and two",
        "1 dan dua",
    )
    assert two("") == ("", "")


def test_what_is_told_in_each_language() -> None:
    assert said(lambda say: say.lang) == ("en", "id")


def test_names_are_the_short_ones(today) -> None:
    told = names(today)
    assert told["UN"] == ("UN", "PBB")
    assert told["KOR"] == ("South Korea", "Korea Selatan")
    counted = (today.states(), today.organisations(), today.agreements())
    assert len(told) == sum(map(len, counted))  # no code is borne twice


def test_labels_are_those_of_the_concepts(today) -> None:
    named = today.concept("mechanisms", "treaty")
    assert label(today, "mechanisms", "treaty") == (named.en, named.id)


def test_both_texts_of_a_thing(today) -> None:
    assert both(today.organisation("ASEAN"), "seat") == ("Jakarta", "Jakarta")


def test_sentences_in_a_row() -> None:
    assert listed([]) == ("", "")
    assert listed([("A.", "B."), ("C.", "D.")]) == ("A. C.", "B. D.")
