"""Parts of patterns."""

import re

from kerjasama.lessons.claims.phrases import DATE, START, STATES, STOP, compiled


def test_a_subject_stands_at_the_beginning_of_a_clause() -> None:
    pattern = re.compile(START + STATES)
    assert pattern.search("<S0> dan <S1> ada")
    assert pattern.search("Kini <S0> ada")
    assert not pattern.search("Presiden <S0> ada")


def test_an_object_ends_its_phrase() -> None:
    assert re.search("<O0>" + STOP, "<O0> sejak")
    assert not re.search("<O0>" + STOP, "<O0> Secretariat")


def test_a_date_may_follow_a_place() -> None:
    assert re.fullmatch(DATE, " di Bangkok pada tanggal <D0>")


def test_patterns_keep_their_kind() -> None:
    assert [kind for kind, _ in compiled(("a", "b"), ("c", "d"))] == ["a", "c"]
