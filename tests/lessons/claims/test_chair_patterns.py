"""Every pattern is read by the grammar, and none runs away on a long sentence."""

import time

import pytest

from kerjasama.lessons.claims.chair_patterns import CHAIRS

LONG = "<S0> dan <S1>, <O2> pada tahun <D3> yang " * 60


def test_each_pattern_names_its_kind() -> None:
    assert all(kind.isalpha() and pattern.pattern for kind, pattern in CHAIRS)


def test_a_long_sentence_is_searched_quickly() -> None:
    start = time.process_time()
    for _, pattern in CHAIRS:
        list(pattern.finditer(LONG))
    assert time.process_time() - start < 2


LISTS = {
    (
        "The presiding country of the Non-Aligned Movement is one thing. The chair of the "
        "Non-Aligned Movement, a post which has been held by Egypt (twice), Zambia and Iran."
    ): [
        "chaired EGY NON-ALIGNED true",
        "chaired ZMB NON-ALIGNED true",
        "chaired IRN NON-ALIGNED true",
    ],
    "Negara yang pernah menyelenggarakan KTT Non-Blok termasuk Mesir, Zambia dan Malaysia.": [
        "hosted EGY true",
        "hosted ZMB true",
        "hosted MYS true",
    ],
    "KTT Gerakan Non-Blok diselenggarakan di Kairo, Mesir (1964), lalu Lusaka, Zambia (1969).": [
        "hosted EGY true",
        "hosted ZMB false",
    ],
    "The 17th G20 Summit took place in Bali, Indonesia on 15-16 November 2022.": [
        "hosted IDN true"
    ],
    "Konferensi Asia Afrika diselenggarakan di Bandung, Indonesia, pada 18 April 1955.": [
        "hosted IDN true"
    ],
    "ASEAN diketuai Malaysia pada 2025.": ["chaired MYS ASEAN true"],
    "NATO is led by the United States.": [],
    "OPEC yang dipimpin Arab Saudi memangkas produksi.": [],
}


@pytest.mark.parametrize("text", LISTS)
def test_lists_of_chairs_and_hosts_are_read(told, text) -> None:
    assert sorted(told(text)) == sorted(LISTS[text])
