"""The command that asks."""

import json

import pytest
from docx import Document as Word
from lxml import etree

DAY = ("--on", "2026-06-30")


def test_questions_on_the_terminal(ask) -> None:
    told = ask("quiz", "ASEAN", "--n", "3", *DAY)
    assert (told.status, told.err) == (0, "")
    assert "3. " in told.out
    assert "Answer:" not in told.out
    with_key = ask("quiz", "ASEAN", "--n", "3", *DAY, "--key").out
    assert with_key.count("Answer:") == 3
    assert "http" in with_key


def test_json_has_the_keys_and_the_sources(ask) -> None:
    told = ask("quiz", "agreements", "--level", "apply", "--n", "4", *DAY, "--json").envelope
    assert told["schema"] == "kerjasama/quiz/1"
    assert told["data"]["on"] == "2026-06-30"
    assert len(told["data"]["items"]) == 4
    assert {i["level"] for i in told["data"]["items"]} == {"apply"}
    assert {s["basis"] for s in told["sources"]} <= {"read", "computed"}
    again = ask("quiz", "agreements", "--level", "apply", "--n", "4", *DAY, "--json").envelope
    assert again == told
    other = ask("quiz", "agreements", "--level=apply", "--n=4", *DAY, "--json", "--seed", "2").data
    assert other != told["data"]


def test_files(ask, home) -> None:
    for name in (
        "quiz.docx",
        "quiz.xml",
        "quiz.gift",
        "quiz.gs",
        "quiz.json",
        "quiz.html",
        "quiz.md",
    ):
        told = ask("quiz", "--n", "4", *DAY, "--country", "Malaysia", "--out", name)
        assert told.status == 0, told.err
        assert (home / name).stat().st_size > 500
    assert len(etree.parse(home / "quiz.xml").getroot()) == 4
    assert (home / "quiz.gift").read_text("utf-8").count("\n}") == 4
    assert "function makeQuiz()" in (home / "quiz.gs").read_text("utf-8")
    assert len(json.loads((home / "quiz.json").read_text("utf-8"))["data"]["items"]) == 4
    assert any("4. " in p.text for p in Word(str(home / "quiz.docx")).paragraphs)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("astrology",), "astrology"),
        (("--country", "Atlantis"), "Atlantis"),
        (("--level", "guess"), "guess"),
        (("--format", "qti"), "qti"),
        (("--n", "0"), "at least one"),
        (("--n", "99999"), "not 99999"),
        (("--n", "2.5"), "2.5"),
        (("--on", "2026-13"), "2026-13"),
        (("--out", "quiz.xyz"), "quiz.xyz"),
    ],
)
def test_what_cannot_be_asked(ask, words, said) -> None:
    told = ask("quiz", *words)
    assert (told.status, told.out) == (2, "")
    assert said in told.err
    assert "Traceback" not in told.err


def test_help_has_examples(ask) -> None:
    told = ask("quiz", "--help")
    assert "kerjasama quiz ASEAN" in told.out
    assert "--seed" in told.out
