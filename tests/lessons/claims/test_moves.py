"""Who joined and who left, verb by verb."""

import time

import pytest

from kerjasama.lessons.claims.linking import Linker
from kerjasama.lessons.claims.moves import moves
from kerjasama.lessons.claims.sentences import sentences
from kerjasama.lessons.claims.templates import templates

CASES = {
    "Gabon, which joined OPEC in 1975, left in 1995.": [
        "joined GAB OPEC 1975",
        "left GAB OPEC 1995",
    ],
    "Pada 1962, Indonesia bergabung dengan OPEC, namun kemudian keluar pada 2008.": [
        "joined IDN OPEC 1962",
        "left IDN OPEC 2008",
    ],
    "Ekuador yang bergabung menjadi anggota OPEC pada 1973, memilih keluar tahun 1992.": [
        "joined ECU OPEC 1973",
        "left ECU OPEC 1992",
    ],
    "Austria and Sweden joined the EU in 1995 and thus ceased to be EFTA members.": [
        "joined AUT EU 1995",
        "joined SWE EU 1995",
        "left AUT EFTA None",
        "left SWE EFTA None",
    ],
    "In 2009 Croatia joined NATO, in 2017 Montenegro.": [
        "joined HRV NATO 2009",
        "joined MNE NATO 2017",
    ],
    "Sudan Selatan adalah anggota terbaru Uni Afrika, bergabung pada 2011.": ["joined SSD AU 2011"],
    "When India and Pakistan were admitted at the Astana meeting of the SCO in 2017, it grew.": [
        "joined IND SCO 2017",
        "joined PAK SCO 2017",
    ],
    "Indonesia menjadi anggota PBB.": [],
    "Finland joined EFTA as an associate member in 1961.": [],
    "Indonesia joined the ASEAN summit in 2011.": [],
    "The president of Indonesia joined ASEAN in 1967.": [],
    "Indonesia akan bergabung dengan OECD pada 2027.": [],
    "Indonesia dan Jepang bergabung dalam latihan militer NATO pada 2015.": [],
    "Sweden left the meeting of the EU early in 2019.": [],
    "Indonesia bergabung.": [],
}


@pytest.mark.parametrize("text", CASES)
def test_each_verb_has_its_subject_and_date(world, text) -> None:
    told = templates(Linker(world), sentences(text))
    found = [f"{c.kind} {' '.join(c.about)} {c.when}" for t in told for c in moves(t)]
    assert sorted(found) == sorted(CASES[text])


def test_a_long_sentence_is_searched_quickly(world) -> None:
    text = "Indonesia, Laos dan Jepang yang pada 1967 bergabung dengan ASEAN, lalu keluar, " * 40
    (template,) = templates(Linker(world), sentences(text))
    start = time.process_time()
    list(moves(template))
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    "text",
    [
        "SEATO was an alliance. France withdrew from Indochina in 1954.",
        "ASEAN grew. Papua New Guinea became the first State to accede to the Treaty in 1989.",
        "Jepang bergabung dalam perundingan TPP pada 2013.",
        "NATO grew. AS mundur dari kesepakatan nuklir dengan Iran pada 2018.",
        "The EU met. Beginning in 2010, Greece entered three bailout agreements.",
    ],
)
def test_other_acts_are_no_moves(world, text) -> None:
    assert [c for t in templates(Linker(world), sentences(text)) for c in moves(t)] == []


def test_a_subject_may_do_something_else_first(told) -> None:
    assert told("In 1949, Norway abandoned neutrality and became a member of NATO.") == [
        "joined NOR NATO true"
    ]


def test_the_first_time_is_no_place_in_an_order(told) -> None:
    assert told("Indonesia masuk PBB pertama kali pada 28 September 1950.") == [
        "joined IDN UN true"
    ]


def test_an_aside_holds_no_subject(world) -> None:
    text = "The bloc is NATO. Albania, which broke with the Soviet Union in 1961, left in 1968."
    found = [c.about[0] for t in templates(Linker(world), sentences(text)) for c in moves(t)]
    assert "SUN" not in found


def test_what_is_named_later_is_not_what_was_left(world) -> None:
    text = "PBB besar. Indonesia keluar pada 1965 karena Malaysia masuk Dewan Keamanan PBB."
    found = [c.about for t in templates(Linker(world), sentences(text)) for c in moves(t)]
    assert ("IDN", "UN-SC") not in found


PLAIN = {
    "NATO grew. Greece, Spain, and Japan have all joined.": [
        "joined GRC NATO true",
        "joined ESP NATO true",
        "joined JPN NATO false",
    ],
    "Persemakmuran tumbuh. Spain joined the war.": [],
    "India and China joined.": [],
    "In 1973 Ireland joined the EU along with Denmark and Norway.": [
        "joined IRL EU true",
        "joined DNK EU true",
        "joined NOR EU false",
    ],
    "The EU was ten strong in 1981, when Greece, newly free, was admitted.": ["joined GRC EU true"],
    "Vietnam menjadi anggota ASEAN pada tanggal 28 Juli lalu.": ["joined VNM ASEAN true"],
    "After long negotiations, Denmark joined the EU in 1973.": ["joined DNK EU true"],
    "While in negotiations, Denmark joined the EU in 1974.": [],
    "After 1994, South Africa was welcomed back into the Commonwealth.": [
        "joined ZAF COMMONWEALTH true"
    ],
}


@pytest.mark.parametrize("text", PLAIN)
def test_a_move_without_a_date_is_read(told, text) -> None:
    assert sorted(told(text)) == sorted(PLAIN[text])


LATER = {
    "ASEAN kuat. Selanjutnya Laos kemudian bergabung pada 23 Juli 1997, dan Kamboja pada 30 April"
    " 1999.": ["joined KHM ASEAN true", "joined LAO ASEAN true"],
    "ASEAN kuat. Universitas Laos bergabung pada 23 Juli 1997.": [],
    "ASEAN grew. Laos followed in 1997.": ["joined LAO ASEAN true"],
    "ASEAN grew. Laos followed the talks in 1998.": [],
    "EFTA grew. Austria and Sweden resigned in 1994 to join the European Union.": [
        "left AUT EFTA true",
        "left SWE EFTA true",
    ],
    "The EU grew. Austria and Sweden resigned in 1994 to join the European Union.": [],
    "OPEC grew as more countries, such as Qatar, Libya, and others, joined.": [
        "joined LBY OPEC true",
        "joined QAT OPEC true",
    ],
}


@pytest.mark.parametrize("text", LATER)
def test_who_came_or_left_later_is_read(told, text) -> None:
    assert sorted(told(text)) == LATER[text]


def test_who_follows_in_an_office_joins_nothing(told) -> None:
    text = "Indonesia held the presidency of the G20 in 2022, and India followed in 2023."
    assert not any(c.startswith("joined") for c in told(text))
