"""Foundings, clause by clause."""

import pytest

CASES = {
    "ECOWAS, which stands for a community, was established in the year 1975.": [
        "founded ECOWAS true"
    ],
    "Maka, pada tahun 1995, WTO resmi dibentuk.": ["founded WTO true"],
    "SAARC was found in 1985 with its members.": ["founded SAARC true"],
    "ASEAN didirikan oleh 5 negara pada 8 Agustus 1968 di Bangkok.": [
        "founded ASEAN false",
        "founders ASEAN true",
    ],
    "France and Laos founded the EU.": ["founder FRA EU true", "founder LAO EU false"],
    "Indonesia ikut mendirikan ASEAN pada 1967.": [
        "founder IDN ASEAN true",
        "founded ASEAN true",
    ],
    "In 1984 the GCC established a standing force.": [],
    "NATO formed a council in 1952.": [],
    "Was ASEAN founded in 1967?": [],
    "ECOWAS was created by the Treaty of Lagos in Lagos, Nigeria, on 28 May 1975.": [
        "founded ECOWAS true"
    ],
}


@pytest.mark.parametrize("text", CASES)
def test_a_founding_is_read_and_judged(told, text) -> None:
    assert sorted(told(text)) == sorted(CASES[text])
