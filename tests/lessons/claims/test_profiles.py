"""Lines and tables of profiles."""

import pytest

CASES = {
    "OPEC\nEstablished: 14 September 1960\nHeadquarters: Vienna\nMembers: 11": [
        "founded OPEC true",
        "seat OPEC true",
        "count OPEC true",
    ],
    "ASEAN\nTanggal berdiri: 8 Agustus 1967\nSekretariat: Jakarta": [
        "founded ASEAN true",
        "seat ASEAN true",
    ],
    "Organization | Headquarters\nUNESCO | Paris, France": ["seat UNESCO true"],
    "ASEAN\nObservers: 2": [],
    "ASEAN\nMembers: 2?": [],
}


@pytest.mark.parametrize("text", CASES)
def test_a_profile_is_read(told, text) -> None:
    assert sorted(told(text)) == sorted(CASES[text])


BELOW = {
    "WTO\nKantor pusat\nJenewa, Swiss": ["seat WTO true"],
    "APEC\nMarkas Besar\nTokyo.": ["seat APEC false"],
    "WTO\nKantor pusat\nLihat juga halaman lain": [],
    "Kelompok D-8\nTanggal pendirian | 1996 1997 |": [],
}


@pytest.mark.parametrize("text", BELOW)
def test_a_value_stands_on_the_next_line(told, text) -> None:
    assert told(text) == BELOW[text]
