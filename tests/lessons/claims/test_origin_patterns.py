"""Foundings told in passing."""

import time

import pytest

from kerjasama.lessons.claims.origin_patterns import ORIGINS

LONG = "<S0> dan <S1>, <O2> pada tahun <D3> yang " * 60
CASES = {
    "Since its formation in 1949, NATO has grown.": ["founded NATO true"],
    "Since its reform in 1949, NATO has grown.": [],
    "Sejak didirikan pada 1967, ASEAN terus tumbuh.": ["founded ASEAN true"],
    "Awal berdiri IMF adalah tanggal 27 Desember 1945.": ["founded IMF true"],
    "Awal krisis IMF adalah tanggal 27 Desember 1945.": [],
    "Indonesia salah satu pendiri ASEAN (8 Agustus 1967).": ["founded ASEAN true"],
}


def test_each_pattern_names_its_kind() -> None:
    assert all(kind.isalpha() and pattern.pattern for kind, pattern in ORIGINS)


def test_a_long_sentence_is_searched_quickly() -> None:
    start = time.process_time()
    for _, pattern in ORIGINS:
        list(pattern.finditer(LONG))
    assert time.process_time() - start < 2


@pytest.mark.parametrize("text", CASES)
def test_a_founding_in_passing_is_read(told, text) -> None:
    assert [t for t in told(text) if t.startswith("founded")] == CASES[text]
