"""A whole text, and the flags of the school articles."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerjasama.lessons.claims.checking import checked
from kerjasama.lessons.claims.judgement import VERDICTS
from kerjasama.words import Words
from kerjasama.world.things import FULL

ARTICLES = Path(__file__).parents[4] / "shared" / "articles"
FLAGS = {  # flag: article, line, kind, verdict
    1: ("000", 13, "figure", "depends"),
    4: ("000", 15, "form", "true"),
    9: ("001", 25, "stands", "was-true"),
    11: ("001", 83, "count", "true"),
    14: ("002", 51, "composed", "depends"),
    16: ("003", 8, "event", "true"),
    18: ("003", 11, "form", "true"),
    23: ("004", 45, "figure", "depends"),
    25: ("004", 51, "joined", "true"),
    26: ("004", 53, "figure", "was-true"),
    27: ("004", 55, "member", "was-true"),
    28: ("004", 61, "first", "depends"),
}


def _article(number: str) -> str:
    found = sorted(ARTICLES.glob(f"{number}_*.txt"))
    if not found:
        pytest.skip("the articles are not beside the repository")
    return found[0].read_text("utf-8")


@pytest.mark.parametrize("flag", FLAGS)
def test_a_flag_of_the_articles_is_caught(today, flag) -> None:
    number, line, kind, verdict = FLAGS[flag]
    told = {
        (f.sentence.line, f.claim.kind, f.judgement.verdict)
        for f in checked(today, _article(number))
    }
    assert (line, kind, verdict) in told


def test_the_members_of_asean_are_told_where_an_article_names_it(today) -> None:  # flag 4
    found = [f for f in checked(today, _article("000")) if f.sentence.line == 15]
    asean = next(f for f in found if f.claim.about == ("ASEAN",))
    now = len([m for m in today.members("ASEAN") if m.role in FULL])
    assert any(str(now) in Words("en")(t) for t in asean.judgement.answer)


def test_ten_members_of_asean_are_caught(verdicts) -> None:  # and in texts that count them
    assert verdicts("ASEAN beranggotakan 10 negara.") == [("count", "was-true")]


def test_an_article_is_checked_in_a_second(today) -> None:
    text = _article("004")
    start = time.process_time()
    checked(today, text)
    assert time.process_time() - start < 1


def test_now_is_the_day_of_the_world(world) -> None:
    text = "Indonesia is a member of the UN."
    told = [
        checked(world.at(day), text)[0].judgement.verdict for day in ("1960", "1965-06", "1970")
    ]
    assert told == ["true", "was-true", "true"]


_WORDS = (
    "ASEAN", "NATO", "Warsaw Pact", "Piagam PBB", "RCEP", "NAFTA", "GATT", "PBB", "Indonesia",
    "Uni Soviet", "Prancis", "1955", "pada 8 Agustus 1967", "lima negara", "12 members", "joined",
    "was founded by", "anggota", "pendiri", "keluar dari", "menandatangani", "consists of", "and",
    "dan", ",", ":", "(", ")", "headquarters in", "Jakarta", "badan", "yang", "ketua", "replaced",
    "their", "both", "not", "keduanya", "pihak", "elected", "\n- ", "\n\n", ". ",
)  # fmt: skip


@given(said=st.lists(st.sampled_from(_WORDS), max_size=25))
def test_no_text_is_too_odd_to_be_checked(today, said) -> None:
    found = checked(today, " ".join(said))
    assert all(f.judgement.verdict in VERDICTS for f in found)


def test_a_list_that_is_wrong_in_most_of_its_entries_lists_something_else(world) -> None:
    text = "OPEC\n\nOPEC didirikan pada 1960.\n\nAnggota:\n1. {}\n2. Irak\n3. Iran\n4. {}\n5. {}\n"
    strange = checked(world, text.format("Rusia", "Meksiko", "Oman"))
    assert not [f for f in strange if f.judgement.verdict == "false"]
    mistaken = checked(world, text.format("Kuwait", "Norwegia", "Libya"))
    assert [f.claim.about for f in mistaken if f.judgement.verdict == "false"] == [("NOR", "OPEC")]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Malaysia and Iran signed the Outer Space Treaty long ago. Iran has never ratified it.",
            ["party IRN OUTER-SPACE-1967 true", "party MYS OUTER-SPACE-1967 true"],
        ),
        (
            "Indonesia meneken Perjanjian Lombok pada 13 November 2006.",
            ["event LOMBOK-TREATY-2006 true", "party IDN LOMBOK-TREATY-2006 true"],
        ),
        ("Egypt joined the New Development Bank in 2022.", ["joined EGY NDB false"]),
        ("Egypt joined the New Development Bank in 2023.", ["joined EGY NDB true"]),
        ("NATO\nAt the end of the Cold War NATO thus had 16 members.", ["count NATO true"]),
        ("NATO has 16 members.", ["count NATO was-true"]),
        ("The Asian Development Bank began with 31 members.", ["count ADB true"]),
        ("Warsaw Pact\nIt ended. Its members are Russia, Belarus and Kazakhstan.", []),
        ("Kazakhstan is a member of the Warsaw Pact.", ["member KAZ WARSAW-PACT false"]),
        (
            "Sejak 6 Januari 2025 Indonesia menjadi anggota BRICS bersama Brasil dan Rusia.",
            ["joined IDN BRICS true"],
        ),
    ],
)
def test_what_differs_in_time_alone_is_judged_for_its_time(told, text, claims) -> None:
    assert sorted(set(told(text))) == claims


def test_what_is_said_of_an_agency_of_the_un_is_not_said_of_the_un(told) -> None:
    assert "seat UNESCO true" in told("UNESCO adalah badan khusus PBB yang bermarkas di Paris.")
    assert "seat UNESCO false" in told("UNESCO is a UN agency based in New York.")
