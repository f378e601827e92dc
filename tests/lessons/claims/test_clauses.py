"""Verbs find their subjects over asides, phrases and definitions, and nothing else's subject."""

import re
import time

import pytest

from kerjasama.lessons.claims.clauses import clauses, is_free, plain_text

VERBS = re.compile(
    r"\b(?:(?P<made>adopted|signed|ditandatangani|diadopsi)|(?P<force>took effect|mulai berlaku))\b"
)
SUBJECTS = {
    "<A0> was adopted in <D1>.": ["<A0>"],
    "<A0>, a treaty of many states, was finally adopted.": ["<A0>"],
    "On <D0>, the text of the <A1> was adopted.": ["<A1>"],
    "<A0> adalah perjanjian dagang yang ditandatangani pada <D1>.": ["<A0>"],
    "<A0> resmi ditandatangani dan mulai berlaku pada <D1>.": ["<A0>", "<A0>"],
    "<A0> was signed in <D1>, and <A2> took effect in <D3>.": ["<A0>", "<A2>"],
    "It is a protocol to the <A0>, which was adopted in <D1>.": ["<A0>"],
    "The leaders of <S0>, <S1> and <S2> signed it.": ["<S0>, <S1> and <S2>"],
    "<A0> holds many rules and took effect in <D1>.": ["<A0>"],
    "Members of the <A0> adopted a plan.": [],  # of something that is a part of it
    "<A0> leaders signed it.": [],
    "<A0> means that another treaty was signed.": [],
    "Anggota <O0> yang ditandatangani itu.": [],
    "Ministers of <O0>, <S1> and <S2> signed it.": ["<O0>, <S1> and <S2>"],
}


@pytest.mark.parametrize("text", SUBJECTS)
def test_a_verb_has_the_subject_that_is_its_own(text) -> None:
    assert [c.subject for _, c in clauses(text, VERBS)] == SUBJECTS[text]


def test_light_verbs_leave_a_subject_with_its_noun() -> None:
    assert not is_free(" memegang")
    assert is_free(" memegang", frozenset({"memegang"}))


def test_a_lone_name_in_brackets_stays() -> None:
    assert plain_text("perjanjian kemitraan (<A0>)") == "perjanjian kemitraan <A0>"


def test_a_long_sentence_is_read_quickly() -> None:
    start = time.process_time()
    list(clauses("<S0> dan <S1>, <A2> yang signed pada <D3>, adopted, " * 60, VERBS))
    assert time.process_time() - start < 1


def test_the_country_of_a_town_is_no_subject() -> None:
    said = "<A0> was adopted in Kyoto, <S1>, on <D2> and signed in <D3>"
    assert [c.subject for _, c in clauses(said, VERBS)] == ["<A0>", "<A0>"]


def test_members_of_it_are_another_subject() -> None:
    verbs = re.compile(r"(?P<is>is|are)")
    text = "<O0> is a forum, and all <N1> member states are part of <O2>"
    assert len(list(clauses(text, verbs))) == 1
