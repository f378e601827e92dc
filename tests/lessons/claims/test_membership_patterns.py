"""Every pattern is read by the grammar, and none runs away on a long sentence."""

import time

import pytest

from kerjasama.lessons.claims.membership_patterns import MEMBERSHIPS

LONG = "<S0> dan <S1>, <O2> pada tahun <D3> yang " * 60


def test_each_pattern_names_its_kind() -> None:
    assert all(kind.isalpha() and pattern.pattern for kind, pattern in MEMBERSHIPS)


def test_a_long_sentence_is_searched_quickly() -> None:
    start = time.process_time()
    for _, pattern in MEMBERSHIPS:
        list(pattern.finditer(LONG))
    assert time.process_time() - start < 2


CASES = {
    "With Russia and China as members of the SCO, it grew.": [
        "member RUS SCO true",
        "member CHN SCO true",
    ],
    "With Russia and China as guests of the SCO, it grew.": [],
    "Keanggotaan Indonesia dalam G20 menjadikan pasar terbuka.": ["member IDN G20 true"],
    "Keanggotaan Indonesia dalam G20 dibahas.": ["member IDN G20 true"],
}


@pytest.mark.parametrize("text", CASES)
def test_a_membership_is_told_in_passing(told, text) -> None:
    assert [t for t in told(text) if t.startswith("member")] == CASES[text]
