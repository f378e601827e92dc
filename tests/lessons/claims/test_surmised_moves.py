"""Who may have come or gone, where the registry says so."""

import pytest

CASES = {
    "ASEAN tumbuh: menyusul Vietnam pada 28 Juli 1995, terakhir Kamboja pada 30 April 1999.": [
        "joined VNM ASEAN true",
        "joined KHM ASEAN true",
    ],
    "ASEAN tumbuh: menyusul Vietnam pada 28 Juli 1996.": [],
    "OPEC shrank: off went Qatar on 1 January 2019.": ["left QAT OPEC true"],
    "NATO, in a happy mood, had admitted them: Poland, Hungary and Czechia.": [
        "joined POL NATO true",
        "joined HUN NATO true",
        "joined CZE NATO true",
    ],
    "OPEC met. Libya came in in 1962, Algeria in 1969 and Nigeria in 1973.": [
        "joined LBY OPEC true",
        "joined DZA OPEC true",
        "joined NGA OPEC false",
    ],
    "OPEC met. Libya came in in 1962, Algeria in 1970 and Nigeria in 1973.": [
        "joined LBY OPEC true",
    ],
    "APEC grew. Dua tahun kemudian Tiongkok, Hong Kong, dan Taiwan menyusul.": [
        "joined CHN APEC true",
        "joined HKG APEC true",
        "joined TWN APEC true",
    ],
    "G20 bertemu. Sejak September 2023 Uni Afrika pun resmi ikut bergabung.": [
        "joined AU G20 true",
    ],
    "Siprus dan Malta keluar dari Gerakan Non-Blok pada 2004 karena memasuki Uni Eropa.": [
        "left CYP NON-ALIGNED true",
        "left MLT NON-ALIGNED true",
        "joined CYP EU true",
        "joined MLT EU true",
    ],
    "Poland and Hungary were taken in by NATO in 1999.": [
        "joined POL NATO true",
        "joined HUN NATO true",
    ],
    "Bulgaria adopted the euro at the start of 2026.": ["joined BGR EURO-AREA true"],
}


@pytest.mark.parametrize("text", CASES)
def test_what_the_registry_confirms_is_told(told, text) -> None:
    assert told(text) == CASES[text]


def test_both_are_the_two_that_were_named_last(told) -> None:
    text = "The IMF lends. The World Bank builds. Both saw Indonesia leave them in 1965."
    assert told(text) == ["left IDN WB true", "left IDN IMF true"]
