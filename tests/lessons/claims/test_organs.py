"""Bodies listed as those of another."""

import pytest

CASES = {
    "Organ-organ utama PBB\n1) Majelis Umum :\nSemua negara hadir.\n2) Dewan Keamanan PBB :": [
        "agency UN-GA true",
        "agency UN-SC true",
    ],
    "Badan khusus PBB:\n- WHO (kesehatan)\n- UNICEF": [
        "agency WHO true",
        "field WHO true",
        "agency UNICEF false",
    ],
    "Organisasi di bawah PBB o Kesehatan (WHO) o Anak (UNICEF) o Makanan (FAO)": [
        "agency WHO true",
        "agency UNICEF true",
        "agency FAO true",
    ],
    "Organisasi di bawah PBB dan WHO": [],
    "Tujuan PBB\n1) Majelis Umum": [],
    "Organ PBB\n" + "Ini kalimat lain.\n" * 15 + "1) Majelis Umum": [],
    "Organ PBB\nMajelis Umum bersidang di sini.": [],
}


@pytest.mark.parametrize("text", CASES)
def test_bodies_of_another_are_read(told, text) -> None:
    assert told(text) == CASES[text]
