"""The making of agreements, their parties, ends and names; no pattern runs away."""

import time

import pytest

from kerjasama.lessons.claims.agreement_patterns import AGREEMENTS

LONG = "<S0> dan <S1>, <O2> pada tahun <D3> yang " * 60


def test_each_pattern_names_its_kind() -> None:
    assert all(kind.isalpha() and pattern.pattern for kind, pattern in AGREEMENTS)


def test_a_long_sentence_is_searched_quickly() -> None:
    start = time.process_time()
    for _, pattern in AGREEMENTS:
        list(pattern.finditer(LONG))
    assert time.process_time() - start < 2


NAFTA = ["party CAN NAFTA true", "party MEX NAFTA true", "party USA NAFTA true"]
CASES = {
    "NAFTA is an agreement among Canada, Mexico and the United States.": NAFTA,
    "NAFTA is between the United States, Canada and Mexico.": NAFTA,
    "NAFTA adalah perjanjian antara Kanada, Meksiko, dan Amerika Serikat.": NAFTA,
    "Sejarah NAFTA pada 1992, yang melibatkan AS, Kanada, dan Meksiko.": NAFTA,
    "NAFTA was signed in 1992 by Canada, Mexico and the United States.": [
        "event NAFTA true",
        *NAFTA,
    ],
    "NAFTA dibentuk oleh Kanada, Meksiko, dan Amerika Serikat pada tahun 1994.": [
        "event NAFTA true",
        *NAFTA,
    ],
    "The parties to NAFTA are Canada, Mexico and the United States.": NAFTA,
    "RCEP is an agreement between ASEAN and two partners: Japan and Australia.": [
        "party AUS RCEP true",
        "party JPN RCEP true",
    ],
    "Kesepakatan RCEP diikuti oleh 15 negara, yaitu Indonesia dan Jepang.": [
        "count RCEP true",
        "party IDN RCEP true",
        "party JPN RCEP true",
    ],
    "Kanada adalah pihak NAFTA.": ["party CAN NAFTA was-true"],
    "Indonesia dan Korea Selatan menandatangani perjanjian kemitraan (IK-CEPA).": [
        "party IDN IK-CEPA true",
        "party KOR IK-CEPA true",
    ],
    "Indonesia and Korea concluded a free trade agreement called IK-CEPA.": [
        "party IDN IK-CEPA true",
        "party KOR IK-CEPA true",
    ],
    "The only country that has not signed the Paris Agreement is Syria.": [
        "party SYR PARIS-2015 not-in-registry"  # its accession has not been checked yet
    ],
    "Japan became the second country to ratify the CPTPP.": ["party JPN CPTPP true"],
    "RCEP was created in 1990.": ["event RCEP depends"],
    "Signed in November 2020, RCEP grew.": ["event RCEP true"],
    "Negotiations for the RCEP began in November 2012.": ["event RCEP true"],
    "Perundingan RCEP dimulai pada tahun 2015.": [],
    "NAFTA expired in 2020.": ["stands NAFTA true"],
    "NAFTA telah berakhir.": ["stands NAFTA true"],
    "Isi perjanjian NAFTA berlaku selama 1994 hingga 2020.": [
        "event NAFTA true",
        "stands NAFTA true",
    ],
    "NAFTA tidak berlaku lagi.": ["stands NAFTA true"],
    "NAFTA menggantikan pendahulunya, CUSFTA.": ["replaced NAFTA CUSFTA true"],
    "NAFTA was scrapped and replaced by the USMCA.": ["replaced USMCA NAFTA true"],
    "The OAU is the predecessor of the African Union.": ["replaced AU OAU true"],
    "OKI dahulu bernama Organisasi Konferensi Islam.": ["replaced OIC OIC true"],
    "The European Economic Community became the European Union in 1993.": ["replaced EU EU true"],
    "ASEAN mengganti namanya dari ASEAN menjadi ASEAN.": [],
    "Hubungan diplomatik Indonesia dan Jepang dimulai pada April 1958.": ["level IDN JPN true"],
    "Indonesia menjalin hubungan diplomatik dengan Jepang sejak tahun 1958.": [
        "level IDN JPN true"
    ],
    "Indonesia and Japan established diplomatic relations in 1971.": ["level IDN JPN false"],
    "Is NAFTA an agreement between Canada and Mexico?": [],
    "RCEP will be an agreement between China and India.": [],
    "NAFTA is not an agreement between China and India.": [],
    "RCEP was signed at a summit that was hosted by Vietnam.": [],
    "The RCEP talks may begin in 2030.": [],
    "NICE-2001 was signed by Belgium, France and Italy.": [],  # nobody has recorded its parties
}


@pytest.mark.parametrize("text", CASES)
def test_what_is_said_of_an_agreement_is_judged(told, text) -> None:
    assert sorted(told(text)) == sorted(CASES[text])


SIGNINGS = {
    "The EEC came into being in 1957 with the signing of the Treaty of Rome.": [
        "event ROME-1957 true",
        "founded EU depends",
    ],
    "The same countries signed up in 1957 to the Treaties of Rome.": ["event ROME-1957 true"],
    (
        "Twelve founding members signed the North Atlantic Treaty at the time: Belgium, "
        "Canada, and Denmark."
    ): [
        "party BEL NORTH-ATLANTIC-TREATY true",
        "party CAN NORTH-ATLANTIC-TREATY true",
        "party DNK NORTH-ATLANTIC-TREATY true",
    ],
    (
        "Menteri yang ikut menandatangani Deklarasi Bangkok pada 8 Agustus 1967 adalah Adam "
        "Malik (Indonesia) dan Thanat Khoman (Thailand)."
    ): [
        "event ASEAN-DECLARATION true",
        "party IDN ASEAN-DECLARATION true",
        "party THA ASEAN-DECLARATION true",
    ],
    "It borrows from the CPTPP, of which Canada and Mexico are signatories.": [
        "party CAN CPTPP true",
        "party MEX CPTPP true",
    ],
    "RCEP antara Jepang dan Tiongkok akan diberlakukan pada 1 Januari 2030.": [],
    "After signing the Paris Agreement in April 2016, Indonesia ratified it in October 2016.": [
        "party IDN PARIS-2015 true"
    ],
}


@pytest.mark.parametrize("text", SIGNINGS)
def test_signings_and_signers_are_read(told, text) -> None:
    assert sorted(told(text)) == sorted(SIGNINGS[text])


IN_PASSING = {
    "This led to the 2015 adoption of the Paris Agreement.": ["event PARIS-2015 true"],
    "This led to the 2015 review of the Paris Agreement.": [],
    "- Internasional: Kerja sama global (PBB, WTO)": [
        "form UN multilateral true",
        "form WTO multilateral true",
    ],
    "- Internasional: Rapat besar (PBB, WTO)": [],
}


@pytest.mark.parametrize("text", IN_PASSING)
def test_what_is_said_in_passing_is_read(told, text) -> None:
    assert told(text) == [c.replace(" multilateral", "") for c in IN_PASSING[text]]
