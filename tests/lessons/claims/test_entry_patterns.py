"""Every pattern is read by the grammar, and none runs away on a long sentence."""

import time

from kerjasama.lessons.claims.entry_patterns import ENTRIES

LONG = "<S0> dan <S1>, <O2> pada tahun <D3> yang " * 60


def test_each_pattern_names_its_kind() -> None:
    assert all(kind.isalpha() and pattern.pattern for kind, pattern in ENTRIES)


def test_a_long_sentence_is_searched_quickly() -> None:
    start = time.process_time()
    for _, pattern in ENTRIES:
        list(pattern.finditer(LONG))
    assert time.process_time() - start < 2
