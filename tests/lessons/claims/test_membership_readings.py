"""Members, founders and numbers that sentences name."""

import pytest

ASEAN_FOUNDERS = [f"founder {s} ASEAN true" for s in ("IDN", "MYS", "PHL", "SGP", "THA")]
CASES = {
    "Indonesia adalah anggota ASEAN.": ["member IDN ASEAN true"],
    "Anggota BRICS adalah Brasil dan Thailand.": [
        "member BRA BRICS true",
        "member THA BRICS false",
    ],
    "The members of NATO include Sweden.": ["member SWE NATO true"],
    "CPTPP members are Japan and Chile.": ["party JPN CPTPP true", "party CHL CPTPP true"],
    "The UN Security Council has five permanent members: China and France.": [
        "member CHN UN-SC true",
        "member FRA UN-SC true",
    ],
    "ASEAN comprises Thailand, Brunei (1984) and Vietnam (1994).": [
        "member THA ASEAN true",
        "joined BRN ASEAN true",
        "joined VNM ASEAN false",
    ],
    "Pada 28 September 1950 Indonesia resmi menjadi anggota PBB ke-60.": ["joined IDN UN true"],
    "Brunei joined ASEAN in 1984, followed by Vietnam in 1995.": [
        "joined BRN ASEAN true",
        "joined VNM ASEAN true",
    ],
    "ASEAN grew. Brunei joined on 7 January 1984, and Cambodia on 30 April 1999.": [
        "joined BRN ASEAN true",
        "joined KHM ASEAN true",
    ],
    "Cambodia became ASEAN's tenth member in 1999.": ["joined KHM ASEAN true"],
    "In 2024, BRICS admitted new members such as Iran and Egypt.": [
        "joined IRN BRICS true",
        "joined EGY BRICS true",
    ],
    "OPEC mulai menerima anggota baru seperti Qatar pada 1961 dan Libya pada 1962.": [
        "joined QAT OPEC true",
        "joined LBY OPEC true",
    ],
    "Pada tahun 2016, Indonesia mengundurkan diri dari keanggotaan OPEC.": ["left IDN OPEC true"],
    "Uni Eropa berubah. Keluarnya Inggris terjadi pada 31 Januari 2020.": ["left GBR EU true"],
    "Lima negara pendiri ASEAN adalah Indonesia, Malaysia, Filipina, Singapura, dan Thailand.": [
        "founders ASEAN true",
        *ASEAN_FOUNDERS,
    ],
    "ASEAN was formed in 1967 by Indonesia, Malaysia, the Philippines, Singapore and Thailand.": [
        "founded ASEAN true",
        *ASEAN_FOUNDERS,
    ],
    "Indonesia pendiri ASEAN bersama Thailand.": [
        "founder IDN ASEAN true",
        "founder THA ASEAN true",
    ],
    "Didirikan pada 8 Agustus 1967 di Bangkok, ASEAN tumbuh.": ["founded ASEAN true"],
    "G20 beranggotakan 19 negara dan Uni Eropa.": ["composed G20 was-true"],
    "G20 beranggotakan 19 negara.": ["count G20 depends"],
    "Saat ini terdapat 27 negara yang menjadi anggota Uni Eropa.": ["count EU true"],
    "NATO has grown to 30 members.": ["count NATO was-true"],
    "ASEAN had ten members.": ["count ASEAN true"],
    "BRICS kini memiliki 11 negara anggota.": ["count BRICS depends"],
    "Awalnya ASEAN hanya memiliki lima anggota.": [],
}


@pytest.mark.parametrize("text", CASES)
def test_claims_of_membership_are_read_and_judged(told, text) -> None:
    assert sorted(told(text)) == sorted(CASES[text])
