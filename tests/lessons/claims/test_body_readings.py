"""Seats, sorts, fields, agencies, chairs, hosts and steps that sentences name."""

import pytest

CASES = {
    "Markas besar PBB berada di New York.": ["seat UN true"],
    "OPEC berkedudukan di Jenewa.": ["seat OPEC not-in-registry"],
    "WTO, headquartered in Paris, sets rules.": ["seat WTO false"],
    "ASEAN tumbuh. Sekretariatnya terletak di Jakarta.": ["seat ASEAN true"],
    "Markas OPEC pada awalnya bertempat di Jenewa.": [],
    "The WHO and UNICEF are specialised agencies of the UN.": [
        "agency WHO true",
        "agency UNICEF false",
    ],
    "Badan khusus PBB seperti UNESCO dan FAO membantu.": ["agency UNESCO true", "agency FAO true"],
    "NATO adalah aliansi militer.": ["type NATO true"],
    "ASEAN is a military alliance.": ["type ASEAN false"],
    "RCEP is a free trade agreement.": ["type RCEP true"],
    "WTO bergerak di bidang perdagangan.": ["field WTO true"],
    "WHO bergerak di bidang pertahanan.": ["field WHO false"],
    "APEC singkatan dari Asia-Pacific Economic Cooperation.": ["abbr APEC true"],
    "Indonesia memegang presidensi G20 pada tahun 2022.": ["chaired IDN G20 true"],
    "Indonesia chaired ASEAN in 2022.": ["chaired IDN ASEAN false"],
    "Indonesia menjadi tuan rumah Konferensi Asia-Afrika pada tahun 1955.": ["hosted IDN true"],
    "India menjadi tuan rumah Konferensi Asia-Afrika pada tahun 1955.": ["hosted IND false"],
    "India hosted the G20 summit in 2023.": ["hosted IND true"],
    "Indonesia menjadi tuan rumah Asian Games pada 2018.": ["hosted IDN true"],
    "USMCA came into force on 1 July 2020 and replaced NAFTA.": [
        "event USMCA true",
        "replaced USMCA NAFTA true",
    ],
    "ASEAN Charter entered into force on 15 December 2009.": ["event ASEAN-CHARTER false"],
    "On 8 March 2018, Japan and Chile signed CPTPP.": [
        "party JPN CPTPP true",
        "party CHL CPTPP true",
    ],
    "Is the UN headquartered in Paris?": [],
    "Indonesia akan menjadi tuan rumah KTT G20.": [],
}


@pytest.mark.parametrize("text", CASES)
def test_claims_are_read_and_judged(told, text) -> None:
    assert sorted(told(text)) == sorted(CASES[text])
