"""Foundings, clause by clause."""

import pytest

CASES = {
    "Mercosur is a bloc. Founded in 1991 by a treaty, it grew.": ["founded MERCOSUR true"],
    "PIF is a forum. The secretariat to the PIF was established in 1972.": [],
    "The founding of the Mercosur Parliament was agreed in 2004.": [],
    "12 negara berkumpul di Canberra, Australia, untuk mendirikan APEC.": ["founders APEC true"],
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
    "Iraq mendekati negara penghasil minyak seperti Gabon dan Libya dan membentuk OPEC.": [
        "founder IRQ OPEC true"
    ],
    "Was ASEAN founded in 1967?": [],
    "ECOWAS was created by the Treaty of Lagos in Lagos, Nigeria, on 28 May 1975.": [
        "founded ECOWAS true"
    ],
}


@pytest.mark.parametrize("text", CASES)
def test_a_founding_is_read_and_judged(told, text) -> None:
    assert sorted(told(text)) == sorted(CASES[text])


SEVERAL = {
    "Three countries - France, Italy and Belgium - set up the ECSC.": [
        "founder BEL ECSC true",
        "founder FRA ECSC true",
        "founder ITA ECSC true",
        "founders ECSC false",
    ],
    "Six countries - France, Italy and Belgium - set up the ECSC.": [
        "founder BEL ECSC true",
        "founder FRA ECSC true",
        "founder ITA ECSC true",
        "founders ECSC true",
    ],
    "PBB\nBerdiri pada tanggal 24 Oktober 1945 diprakarsai oleh 5 negara.": ["founded UN true"],
    "The SCO is big. It was preceded by the Shanghai Five mechanism, which was set up in 1996.": [],
}


@pytest.mark.parametrize("text", SEVERAL)
def test_a_founding_by_several_is_read(told, text) -> None:
    assert sorted(told(text)) == SEVERAL[text]
