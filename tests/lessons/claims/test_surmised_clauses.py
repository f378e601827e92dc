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
    "Indonesia is negotiating its accession to the OECD.": ["member IDN OECD true"],
    "The members of the OIC range from Suriname to Brunei.": [
        "member SUR OIC true",
        "member BRN OIC true",
    ],
    "Kemenangan di Vietnam mengejutkan ASEAN.": [],
}


@pytest.mark.parametrize(("text", "want"), CASES.items())
def test_who_is_in_or_out_is_surmised_by_clauses(told, text, want) -> None:
    assert [t for t in told(text) if t.startswith("member")] == want
