"""Every pattern is read by the grammar, and none runs away on a long sentence."""

import time

import pytest

from kerjasama.lessons.claims.entry_patterns import ENTRIES

LONG = "<S0> dan <S1>, <O2> pada tahun <D3> yang " * 60


def test_each_pattern_names_its_kind() -> None:
    assert all(kind.isalpha() and pattern.pattern for kind, pattern in ENTRIES)


def test_a_long_sentence_is_searched_quickly() -> None:
    start = time.process_time()
    for _, pattern in ENTRIES:
        list(pattern.finditer(LONG))
    assert time.process_time() - start < 2


CASES = {
    "The EU expanded in waves during the 1970s to incorporate Denmark and Norway.": [
        "joined DNK EU true",
        "joined NOR EU false",
    ],
    "The EU expanded in waves during the 1970s to incorporate Danish ideas.": [],
    "Mercosur grew. Full membership for Venezuela became effective on 31 July 2012.": [
        "joined VEN MERCOSUR true"
    ],
}


@pytest.mark.parametrize("text", CASES)
def test_an_entry_is_read(told, text) -> None:
    assert sorted(told(text)) == sorted(CASES[text])


def test_who_was_taken_out_has_left(told) -> None:
    text = "The president withdrew the United States from the Paris Agreement in 2020."
    assert told(text) == ["left USA PARIS-2015 true"]
    assert told("The president withdrew troops from the Paris Agreement in 2020.") == []
