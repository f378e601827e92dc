"""Every pattern is read by the grammar, and none runs away on a long sentence."""

import time

import pytest

from kerjasama.lessons.claims.founding_patterns import FOUNDINGS

LONG = "<S0> dan <S1>, <O2> pada tahun <D3> yang " * 60


def test_each_pattern_names_its_kind() -> None:
    assert all(kind.isalpha() and pattern.pattern for kind, pattern in FOUNDINGS)


def test_a_long_sentence_is_searched_quickly() -> None:
    start = time.process_time()
    for _, pattern in FOUNDINGS:
        list(pattern.finditer(LONG))
    assert time.process_time() - start < 2


CASES = {
    "Pembentukan APEC dipelopori oleh usulan Perdana Menteri Australia, Bob Hawke.": [],
    "Berdirinya ASEAN sebelumnya diawali dengan pertemuan di Bangkok pada 8 Agustus 1967.": [],
    "Pemicu berdirinya OKI ialah pembakaran masjid pada 21 Agustus 1969 oleh Israel.": [],
    "Sebagai negara yang turut memprakarsai ASEAN, Laos aktif.": ["founder LAO ASEAN false"],
    "Indonesia menjadi anggota ASEAN pada 8 Agustus 1967 (Pendiri ASEAN)": [
        "founder IDN ASEAN true",
        "joined IDN ASEAN true",
    ],
    "Vietnam menjadi anggota ASEAN pada 28 Juli 1995 (bukan pendiri ASEAN)": [
        "joined VNM ASEAN true"
    ],
    "There were five founding members of CARICOM.": ["founders CARICOM false"],
    "NATO is old. Canada, Spain and France were among the founding members.": [
        "founder CAN NATO true",
        "founder ESP NATO false",
        "founder FRA NATO true",
    ],
    "PBB memiliki 193 anggota ditambah dua negara pengamat.": ["count UN true"],
}


@pytest.mark.parametrize("text", CASES)
def test_a_founding_is_told_in_many_ways(told, text) -> None:
    assert sorted(told(text)) == sorted(CASES[text])
