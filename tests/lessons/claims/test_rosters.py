"""Lists in sentences."""

import time

import pytest

from kerjasama.lessons.claims.checking import checked
from kerjasama.lessons.claims.linking import Linker
from kerjasama.lessons.claims.rosters import Rosters
from kerjasama.lessons.claims.sentences import sentences
from kerjasama.lessons.claims.templates import templates

CASES = {
    "Its members are Laos and Japan.": [],
    "ASEAN grew. Its members are Laos and Japan.": [
        "member LAO ASEAN true",
        "member JPN ASEAN false",
    ],
    "SAARC has seven member states. They are India, Nepal and Japan.": [
        "count SAARC was-true",
        "member IND SAARC true",
        "member NPL SAARC true",
        "member JPN SAARC false",
    ],
    "OPEC didirikan oleh lima negara. Kelima negara itu adalah Iran, Irak dan Qatar.": [
        "founders OPEC true",
        "founder IRN OPEC true",
        "founder IRQ OPEC true",
        "founder QAT OPEC false",
    ],
    "Anggota Uni Eropa antara lain Jerman, negara Kupon, Italia, dan Jepang.": [
        "member DEU EU true",
    ],
    "The initial members of the SCO were China and the Asian countries of Kazakhstan and Laos.": [
        "founder CHN SCO true",
        "founder KAZ SCO true",
        "founder LAO SCO false",
        "founders SCO false",
    ],
    "GCC, aliansi enam negara Teluk—Arab Saudi, Kuwait, Qatar, Bahrain, Oman, dan Jepang.": [
        "member SAU GCC true",
        "member KWT GCC true",
        "member QAT GCC true",
        "member BHR GCC true",
        "member OMN GCC true",
        "member JPN GCC false",
    ],
    "GNB digagas oleh Gamal Abdel Nasser dari Mesir dan Kwame Nkrumah dari Ghana.": [
        "founder EGY NON-ALIGNED true",
        "founder GHA NON-ALIGNED true",
    ],
    "All African states are members of the AU except Morocco and Ghana.": [
        "member MAR AU was-true",
        "member GHA AU false",
    ],
    "Semua negara Arab tergabung dalam Liga Arab, kecuali Mesir.": ["member EGY LAS false"],
    "Members of NATO include Turkey (1952) and Finland (observer).": ["joined TUR NATO true"],
    "Negara anggota OPEC: Libya (1962), Qatar (1961–2019).": [
        "joined LBY OPEC true",
        "joined QAT OPEC true",
        "left QAT OPEC true",
    ],
    "In addition to the founding members of ASEAN, Laos and Japan came.": [],
    "Negara ASEAN seperti Laos dan Thailand tumbuh.": [
        "member LAO ASEAN true",
        "member THA ASEAN true",
    ],
    "Countries outside the EU include Norway, Switzerland and Iceland.": [],
    "Mitra dagang ASEAN adalah Jepang, Tiongkok, dan India.": [],
    "NATO troops were sent to Libya, Iraq and Kenya.": [],
    "KTT ASEAN dihadiri Jepang, Korea Selatan, dan Australia.": [],
    "ASEAN has ten members. They trade with China, Japan and India.": ["count ASEAN was-true"],
    "Are the members of ASEAN Laos and Japan?": [],
    "The members of ASEAN will be Laos and Japan.": [],
}


@pytest.mark.parametrize("text", CASES)
def test_a_list_in_a_sentence_is_read(told, text) -> None:
    assert sorted(told(text)) == sorted(CASES[text])


def test_a_long_list_is_read_quickly(world) -> None:
    text = "Anggota ASEAN adalah " + "Indonesia, Kupon Raya, dan Laos (x), " * 60 + "."
    (template,) = templates(Linker(world), sentences(text))
    start = time.process_time()
    Rosters().claims(template)
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    "text",
    [
        "ASEAN tumbuh. Negara pendiri AFTA adalah Indonesia, Brunei, dan Laos.",
        "The EU grew, with four non-EU members: Iceland, Norway and Switzerland.",
        "PBB besar. The Council of the League had four permanent members: Italy and Japan.",
    ],
)
def test_a_list_of_something_else_is_left_alone(told, text) -> None:
    assert told(text) == []


def test_an_organisation_has_no_parties(today) -> None:
    assert checked(today, "Among the first World Bank signatories were Poland and Denmark.") == []
