"""Lists in sentences."""

import time

import pytest

from kerjasama.lessons.claims.checking import checked
from kerjasama.lessons.claims.linking import Linker
from kerjasama.lessons.claims.rosters import Rosters
from kerjasama.lessons.claims.sentences import sentences
from kerjasama.lessons.claims.templates import templates

CASES = {
    "NATO grew. Twelve founding members signed the North Atlantic Treaty: Belgium and Spain.": [
        "party BEL NORTH-ATLANTIC-TREATY true",
        "party ESP NORTH-ATLANTIC-TREATY true",
        "founder BEL NATO true",
        "founder ESP NATO false",
        "founders NATO true",
    ],
    "Perjanjian Paris telah diratifikasi oleh 21 negara antara lain Fiji, Palau dan Peru.": [
        "party FJI PARIS-2015 true",
        "party PLW PARIS-2015 true",
        "party PER PARIS-2015 true",
    ],
    "Menteri yang menandatangani Deklarasi Bangkok adalah Malik (Laos) dan Khoman (Thailand).": [
        "party LAO ASEAN-DECLARATION not-in-registry",
        "party THA ASEAN-DECLARATION true",
    ],
    "Negara lain tidak bergabung dengan Persemakmuran. Negara itu antara lain Irak dan Ghana.": [
        "member IRQ COMMONWEALTH true",
        "member GHA COMMONWEALTH was-true",
    ],
    "Lima negara terpilih menjadi anggota tidak tetap DK PBB mulai 2019. Mereka Jerman dan Laos.": [
        "member DEU UN-SC true",
        "member LAO UN-SC false",
    ],
    "Anggota OKI adalah negara-negara Islam. Berbagai negara itu antara lain Mali dan Jepang.": [
        "member MLI OIC true",
        "member JPN OIC false",
    ],
    "The Arab League began with Egypt, Transjordan (renamed Jordan in 1949) and Kuwait.": [],
    "ASEAN beranggotakan 11 negara (termasuk Jepang).": [
        "member JPN ASEAN false",
        "count ASEAN true",
    ],
    "The OECD had 3 founding members: Australia, Belgium and Canada.": [
        "founder AUS OECD false",
        "founder BEL OECD true",
        "founder CAN OECD true",
        "founders OECD false",
    ],
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
        "count GCC true",
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
        "ASEAN tumbuh. Negara pendiri GAFTA adalah Indonesia, Brunei, dan Laos.",
        "PBB besar. The Council of the League had four permanent members: Italy and Japan.",
    ],
)
def test_a_list_of_something_else_is_left_alone(told, text) -> None:
    assert told(text) == []


def test_an_organisation_has_no_parties(today) -> None:
    assert checked(today, "Among the first World Bank signatories were Poland and Denmark.") == []


OTHERS = {  # whose members a list names, or does not
    "OPEC met. The 3 ABC members include Iran, Iraq and Norway.": [],
    "ASEAN berawal dari organisasi bernama Association of Southeast Asia (ASA), sebuah aliansi yang"
    " beranggotakan Malaysia, Jepang, dan Thailand.": [],
    "ASEAN adalah organisasi untuk kerja sama pembangunan antara Laos, Malaysia, dan Thailand.": [
        "member LAO ASEAN true",
        "member MYS ASEAN true",
        "member THA ASEAN true",
    ],
    "The PIF's membership has grown from seven members to also include Palau and Niue.": [
        "member NIU PIF true",
        "member PLW PIF true",
    ],
    "The three countries of the EEC were Belgium, France, and Italy.": [
        "member BEL EU true",
        "member FRA EU true",
        "member ITA EU true",
    ],
    "The five countries of the EEC were Belgium, France, and Italy.": [],
    "ASEAN currently has ten members with HQ in Jakarta (Indonesia).": [],
    "Dengan keanggotaan yang luas, termasuk Australia, Chili, dan Vietnam, APEC memegang peran.": [
        "member AUS APEC true",
        "member CHL APEC true",
        "member VNM APEC true",
    ],
    "Dengan dukungan yang luas, termasuk Australia, Chili, dan Vietnam, APEC memegang peran.": [],
    "SEATO dibentuk tahun 1954 dengan anggota Prancis, Thailand, dan Pakistan.": [
        "member FRA SEATO true",
        "member PAK SEATO true",
        "member THA SEATO true",
    ],
    "ASEAN bekerja dengan anggota Uni Eropa, Jepang, dan India.": [],
}


@pytest.mark.parametrize("text", OTHERS)
def test_a_list_is_given_to_what_it_is_of(told, text) -> None:
    assert sorted(t for t in told(text) if t.startswith("member")) == OTHERS[text]


def test_who_is_excepted_is_a_member_or_is_none(told) -> None:
    assert told("Semua negara Afrika menjadi anggota AU kecuali Maroko.") == [
        "member MAR AU was-true"
    ]
    assert told("It is the money of all EU member states except Denmark and Sweden.") == [
        "member DNK EU true",
        "member SWE EU true",
    ]


def test_a_name_that_begins_another_clause_is_none_of_the_list(told) -> None:
    text = "Pendiri OPEC adalah Iran, Irak, dan Venezuela, dan Indonesia termasuk anggotanya."
    assert not [c for c in told(text) if c.startswith("founder IDN")]
    assert "founder VEN OPEC true" in told(text)
