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


TURNS = {
    "India held the G20 presidency in 2023, followed by Brazil in 2024 and South Africa in 2025.": [
        "chaired IND G20 true",
        "chaired BRA G20 true",
        "chaired ZAF G20 true",
    ],
    "India will hold the G20 presidency in 2031, followed by Brazil in 2032.": [],
    (
        "Indonesia and Australia elevated their relationship to a Comprehensive Strategic "
        "Partnership in 2018."
    ): ["level IDN AUS true"],
}


@pytest.mark.parametrize("text", TURNS)
def test_turns_of_a_chair_are_read(told, text) -> None:
    assert sorted(told(text)) == sorted(TURNS[text])
