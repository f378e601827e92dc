"""Who may be in or out of organisations that a sentence names itself."""

import pytest

CASES = {
    "Satu-satunya negara ASEAN yang tidak punya laut ialah Laos.": ["member LAO ASEAN true"],
    "Satu-satunya negara ASEAN yang tidak punya laut ialah Nepal.": [],
    "France and Canada, both NATO allies France and Canada, agreed.": [
        "member FRA NATO true",
        "member CAN NATO true",
    ],
    "Every member of the African Union except Eritrea signed.": ["member ERI AU true"],
    "AUKUS joins Australia, the United Kingdom and the United States.": [
        "member AUS AUKUS true",
        "member GBR AUKUS true",
        "member USA AUKUS true",
    ],
    "Di APEC ada Indonesia, Jepang, dan Peru.": [
        "member IDN APEC true",
        "member JPN APEC true",
        "member PER APEC true",
    ],
    "Di APEC ada Indonesia, Jepang, dan Nepal.": [],
    "Ireland is in the European Union but not in NATO.": [
        "member IRL EU true",
        "member IRL NATO true",
    ],
    "Peristiwa itu menyusul terpilihnya Malaysia menjadi anggota tidak tetap Dewan Keamanan.": [
        "member MYS UN-SC true"
    ],
    "The EU grew, with four non-EU members: Iceland, Norway and Switzerland.": [
        "member ISL EU true",  # that they are none
        "member NOR EU true",
        "member CHE EU true",
    ],
    "Mantan anggota OPEC adalah Indonesia dan Qatar.": [
        "member IDN OPEC true",
        "member QAT OPEC true",
    ],
    "ASEAN menerima Jepang sebagai mitra pada 1987.": [],
    "Papua Nugini bukan pengamat di ASEAN.": [],
    "The members of the OIC range from Suriname to Brunei.": [
        "member SUR OIC true",
        "member BRN OIC true",
    ],
    "Kemenangan di Vietnam mengejutkan ASEAN.": [],
}


@pytest.mark.parametrize(("text", "want"), CASES.items())
def test_who_is_in_or_out_is_surmised_by_clauses(told, text, want) -> None:
    assert [t for t in told(text) if t.startswith("member")] == want
