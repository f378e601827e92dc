"""Dates, tenses and subjects of a match."""

import re

import pytest

from kerjasama.lessons.claims.linking import Linker
from kerjasama.lessons.claims.parts import bodies, date, group, members, tense
from kerjasama.lessons.claims.sentences import sentences
from kerjasama.lessons.claims.templates import templates


def _match(world, text, pattern):
    template = templates(Linker(world), sentences(text))[-1]
    match = re.search(pattern, template.text)
    assert match is not None
    return template, match


@pytest.mark.parametrize(
    ("said", "known"),
    [(" was", ("past", False)), (" is not", ("now", True)), (" tidak lagi", ("ended", False))],
)
def test_a_tense_is_read_from_its_words(said, known) -> None:
    assert tense(said) == known


def test_a_date_until_which_something_was_is_not_the_date_of_the_clause(world) -> None:
    template, match = _match(world, "ASEAN stood until 1967.", "<O0>(?P<rest>.*)")
    assert date(template, match) is None


def test_a_date_before_the_subject_is_taken(world) -> None:
    text = "In 1995, Vietnam joined."
    template, match = _match(world, text, r"(?P<lead>In <D0>, )(?P<x><S1>) joined(?P<rest>.*)")
    assert str(date(template, match)) == "1995"


def test_an_aside_is_no_member(world) -> None:
    template, match = _match(world, "Myanmar (formerly Burma) and Laos", ".*")
    assert [m.code for m in members(template, match.group())] == ["MMR", "LAO"]


def test_its_is_what_the_text_speaks_of(world) -> None:
    template, match = _match(world, "ASEAN tumbuh. Anggotanya banyak.", "(?P<its>Anggotanya)")
    assert group(match, "y") == ""
    assert [m.code for m in bodies(template, match)] == ["ASEAN"]
