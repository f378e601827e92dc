"""Lists with years: who joined when, and who left."""

import pytest

CASES = {
    "Later NATO was joined by Greece (1952), Spain, Hungary, Laos (1999).": [
        "joined GRC NATO true",
        "joined ESP NATO true",
        "joined HUN NATO true",
        "joined LAO NATO false",
    ],
    "OPEC later had other members: Qatar (1961); Indonesia (1962) and Gabon (1975–1994).": [
        "joined QAT OPEC true",
        "joined IDN OPEC true",
        "joined GAB OPEC true",
        "left GAB OPEC true",
    ],
    "Negara lain kemudian bergabung dengan OPEC. Di antaranya Qatar (1961) dan Libya (1969).": [
        "joined QAT OPEC true",
        "joined LBY OPEC false",
    ],
    "New members of NATO came: Greece and Turkey (1952), Spain (1982).": [
        "joined GRC NATO true",
        "joined TUR NATO true",
        "joined ESP NATO true",
    ],
    "OPEC menerima anggota baru, termasuk Qatar pada 1961, serta Indonesia dan Libya pada 1962.": [
        "joined QAT OPEC true",
        "joined IDN OPEC true",
        "joined LBY OPEC true",
    ],
    "Beberapa negara keluar dari OPEC, seperti Qatar pada 2019 dan Ekuador pada 2020.": [
        "left QAT OPEC true",
        "left ECU OPEC true",
    ],
    "Some countries, such as Greece in 1952 and Spain in 1983, joined NATO.": [
        "joined GRC NATO true",
        "joined ESP NATO false",
    ],
    "Brunei joined ASEAN in 1984. Vietnam in 1995, Laos and Myanmar in 1997.": [
        "joined BRN ASEAN true",
        "joined VNM ASEAN true",
        "joined LAO ASEAN true",
        "joined MMR ASEAN true",
    ],
    "Inggris bergabung dengan Uni Eropa pada 1973. Yunani dan Spanyol pada 1980-an.": [
        "joined GBR EU true",
        "joined GRC EU true",
        "joined ESP EU true",
    ],
    "The summit of ASEAN was hosted by Malaysia (1977) and Vietnam (1998) as members joined.": [],
    "Observers that joined OPEC: Egypt (1984) and Mexico (1985).": [],
    "Did other members join OPEC: Qatar (1961) and Libya (1962)?": [],
    "Jepang bukan anggota ASEAN. Jepang pada 1977 dan India pada 1992.": ["member JPN ASEAN true"],
}


@pytest.mark.parametrize("text", CASES)
def test_a_list_with_years_is_read(told, text) -> None:
    kinds = {"joined", "left", "member"}
    found = [c for c in told(text) if c.split()[0] in kinds]
    assert sorted(found) == sorted(CASES[text])


def test_of_names_that_only_commas_part_the_last_has_the_year(told) -> None:
    text = "New members of ASEAN: Indonesia, Malaysia, Laos (1997), Kamboja (1999)."
    assert "joined IDN ASEAN false" not in told(text)
