"""How many members there are, told in passing."""

import pytest

CASES = {
    "OKI adalah organisasi dengan anggota 57 negara.": ["count OIC true"],
    "The Commonwealth is a 56-member body.": ["count COMMONWEALTH true"],
    "ASEAN berdialog dengan empat negara yang tergabung dalam EFTA.": ["count EFTA true"],
    "IMF bertanggung jawab kepada negara anggotanya yang berjumlah 190 negara.": [
        "count IMF was-true"
    ],
    "CARICOM is a bloc. There are 15 CARICOM countries here.": ["count CARICOM true"],
    "Initially, BIMSTEC was formed with four member states.": ["founders BIMSTEC true"],
    "Ten of the 27 EU members signed.": [],
    "AU is led by a 265-member assembly.": [],
    "The EU met. The two members objected.": [],
    "Two members of NATO objected.": [],
    "NATO: 10 new members came.": [],
    "The EU has two members that are neutral.": [],
    "The treaty of the EU is signed by its 20 members.": [],
    "Does the EU serve its 20 members?": [],
}


@pytest.mark.parametrize("text", CASES)
def test_a_number_told_in_passing_is_read(told, text) -> None:
    assert told(text) == CASES[text]


def test_a_club_is_what_the_text_speaks_of(told) -> None:
    text = "OECD tumbuh. Klub negara maju di Paris itu beranggotakan 38 negara."
    assert told(text) == ["count OECD true"]
    assert told("OECD tumbuh. Sebuah klub di Paris beranggotakan 38 orang.") == []
