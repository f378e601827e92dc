"""Who may be in, out, or in another role, of what was named before."""

import pytest

CASES = {
    "NATO is an alliance. Cyprus is a member of the EU. Nor is Malta in NATO.": [
        "member CYP EU true"
    ],
    "NATO grew. Cyprus is not a member. Nor is Malta.": [
        "member CYP NATO true",
        "member MLT NATO true",
    ],
    "BRICS tumbuh. Brasil, Rusia, dan India ada di dalamnya.": [
        "member BRA BRICS true",
        "member RUS BRICS true",
        "member IND BRICS true",
    ],
    "BRICS tumbuh. Brasil, Rusia, dan Jepang ada di dalamnya.": [],
    "G7 bertemu di Eropa. Indonesia bukan anggotanya.": ["member IDN G7 true"],
    "Mercosur grew. Bolivia waited for Brazil's Congress, and is the newest.": [],
    "The Warsaw Pact invaded. Romania refused to take part.": [],
    "APEC bertemu. Papua Nugini pun anggota. India belum.": [
        "member PNG APEC true",
        "member IND APEC true",
    ],
    "ASEAN tumbuh. Indonesia belum menjadi anggota.": [],
    "Is Norway a member of the EU?\nNo.": ["member NOR EU true"],
    "Is Sweden a member of the EU?\nNo.": [],
}


@pytest.mark.parametrize(("text", "want"), CASES.items())
def test_who_is_in_or_out_is_surmised(told, text, want) -> None:
    assert [t for t in told(text) if t.startswith("member")] == want
