"""Every pattern is read by the grammar, and none runs away on a long sentence."""

import time

import pytest

from kerjasama.lessons.claims.body_patterns import BODIES_SAID

LONG = "<S0> dan <S1>, <O2> pada tahun <D3> yang " * 60


def test_each_pattern_names_its_kind() -> None:
    assert all(kind.isalpha() and pattern.pattern for kind, pattern in BODIES_SAID)


def test_a_long_sentence_is_searched_quickly() -> None:
    start = time.process_time()
    for _, pattern in BODIES_SAID:
        list(pattern.finditer(LONG))
    assert time.process_time() - start < 2


KINDS = {
    "ANZUS Treaty is a collective security agreement.": ["type ANZUS-1951 true"],
    "USMCA is one of the world's largest free trade zones.": ["type USMCA true"],
    "UNICEF berada di bawah PBB.": ["agency UNICEF true"],
}


@pytest.mark.parametrize("text", KINDS)
def test_sorts_and_parents_are_read(told, text) -> None:
    assert sorted(told(text)) == sorted(KINDS[text])
