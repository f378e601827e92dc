"""What is told in passing: cells of tables, places in brackets, who is in, which field."""

import pytest

from kerjasama.lessons.claims.checking import checked

TOLD = {
    "Europe | Council of Europe | 1949 | Strasbourg": ["founded COE true", "seat COE true"],
    "WHO, Jenewa, 1948": ["founded WHO true", "seat WHO true"],
    "Asia | SAARC | 1985 | New Delhi": ["founded SAARC true"],
    "- UNESCO (Paris), known for its World Heritage list": ["seat UNESCO true"],
    "Norway and Iceland are in Schengen.": ["member ISL SCHENGEN true", "member NOR SCHENGEN true"],
    "Switzerland isn't in the EU.": ["member CHE EU true"],
    "If Norway is in the EU one day, fish will be cheaper.": [],
    "Contoh di bidang kesehatan ialah WHO.": ["field WHO true"],
    "The African Union (2002) replaced an older body.": ["founded AU true"],
    "The Kyoto Protocol of 1997 had a harder life.": ["event KYOTO-1997 true"],
    "NATO now has 32 allies.": ["count NATO true"],
    "NATO was planned by 12 states.": [],
    "The refugees were helped by UN agency UNHCR.": ["agency UNHCR true"],
    "Indonesia meneken Perjanjian Lombok dengan Australia, yang berlaku 7 Februari 2008.": [
        "event LOMBOK-TREATY-2006 true",
        "party AUS LOMBOK-TREATY-2006 true",
        "party IDN LOMBOK-TREATY-2006 true",
    ],
    "The Australia–China free trade agreement is in force since 20 December 2015.": [
        "event AUS-CHN-FTA true",
    ],
}


@pytest.mark.parametrize(("text", "want"), TOLD.items(), ids=list(TOLD))
def test_what_is_told_in_passing_is_read(world, text, want) -> None:
    told = checked(world, text)
    said = [f"{f.claim.kind} {' '.join(f.claim.about)} {f.judgement.verdict}" for f in told]
    assert sorted(said) == sorted(want)


def test_two_states_of_which_a_text_speaks_are_both_in(world) -> None:
    text = "Indonesia dan Jepang\nIndonesia bersahabat dengan Jepang. Keduanya menjadi anggota G20."
    said = {(f.claim.kind, f.claim.about) for f in checked(world, text)}
    assert {("member", ("IDN", "G20")), ("member", ("JPN", "G20"))} <= said


def test_a_capital_is_a_place(told) -> None:
    text = "Deklarasi Bangkok ditandatangani di ibu kota Thailand pada 8 Agustus 1967."
    assert not [t for t in told(text) if t.startswith("party")]


def test_what_was_replaced_works_in_nothing(told) -> None:
    found = told("Di bidang perdagangan ada WTO, yang menggantikan GATT.")
    assert sorted(found) == ["field WTO true", "replaced WTO GATT true"]
