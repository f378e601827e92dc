"""Chairs, hosts and relations of two states."""

import pytest

CASES = {
    "Indonesia kembali dipercaya memegang tampuk keketuaan ASEAN pada tahun 2023.": [
        "chaired IDN ASEAN true"
    ],
    "Ketua ASEAN tahun 2023 adalah Indonesia.": ["chaired IDN ASEAN true"],
    "India held the rotating presidency of the G20 in 2023.": ["chaired IND G20 true"],
    "Indonesia is the chair of the ASEAN Committee.": [],
    "Indonesia was the first chair of the G20 (2019).": ["chaired IDN G20 false"],
    "The G20 grew. Indonesia was the chair (2022).": ["chaired IDN G20 true"],
    "Brasil, yang saat ini memegang kursi kepemimpinan BRICS tahun 2025, hadir.": [
        "chaired BRA BRICS true"
    ],
    "Indonesia menjadi tuan rumah diselenggarakannya KTT ke-17 G20 pada tahun 2022.": [
        "hosted IDN true"
    ],
    "India hosted the annual G20 Leaders' Summit in 2023.": ["hosted IND true"],
    "India hosted the G20 ministers of finance.": [],
    "Indonesia akan menjadi tuan rumah KTT ASEAN.": [],
    "Vietnam dan Indonesia telah menggalang hubungan diplomatik dari tahun 1955.": [
        "level VNM IDN true"
    ],
    "Indonesia opened diplomatic relations with Japan in 1958.": ["level IDN JPN true"],
    "Indonesia dan Jepang dekat. Kedua negara menjalin hubungan diplomatik pada tahun 1958.": [
        "level IDN JPN true"
    ],
    "Indonesia and Japan have diplomatic relations.": [],
}


@pytest.mark.parametrize("text", CASES)
def test_an_office_is_read(told, text) -> None:
    assert sorted(told(text)) == sorted(CASES[text])
