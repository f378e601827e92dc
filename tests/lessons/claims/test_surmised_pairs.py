"""Comings and goings by dates beside states, where the registry says so."""

import pytest

CASES = {
    "NATO grew. The Warsaw Pact had gone. In 2004 came Bulgaria, Estonia and Latvia.": [
        "joined BGR NATO true",
        "joined EST NATO true",
        "joined LVA NATO true",
    ],
    "NATO grew. The Warsaw Pact had gone. In 2005 came Bulgaria, Estonia and Latvia.": [],
    "Indonesia dan PBB\nMasuk: 28 September 1950\nKeluar: 1 Januari 1965\nBalik lagi: 1966": [
        "joined IDN UN true",
        "joined IDN UN true",
    ],
    "Indonesia masuk IMF dan Bank Dunia pada 1954.": [
        "joined IDN IMF true",
        "joined IDN WB true",
    ],
    "European Union\n1995\nAustria, Finland and Sweden.": [
        "joined AUT EU true",
        "joined FIN EU true",
        "joined SWE EU true",
    ],
    "OPEC shrank. Qatar walked out.": ["left QAT OPEC true"],
    "OPEC stands. Nigeria never walked out.": [],
    "How Qatar left OPEC": [],
    "UNESCO met. Qatar walked out.": [],
    "UNESCO bersidang. Amerika Serikat keluar, tetapi kemudian kembali lagi.": [
        "left USA UNESCO true",
        "joined USA UNESCO true",
    ],
    "OPEC grew. Nigeria joined in 1971. Libya followed in the same year.": ["joined NGA OPEC true"],
    "ASEAN grew. Laos joined in 1997. Myanmar followed in the same year.": [
        "joined LAO ASEAN true",
        "joined MMR ASEAN true",
    ],
}


@pytest.mark.parametrize(("text", "want"), CASES.items())
def test_comings_and_goings_are_surmised(told, text, want) -> None:
    assert [t for t in told(text) if t.startswith(("joined", "left"))] == want
