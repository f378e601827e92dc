"""The command that asks."""

import json
from typing import get_args
from zipfile import ZipFile

import pytest
from docx import Document as Word
from lxml import etree
from openpyxl import load_workbook

from kerjasama.cli.quiz import Paper, Platform
from kerjasama.lessons.questions.formats import FORMATS

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
    ):
        told = ask("quiz", "--n", "4", *DAY, "--country", "Malaysia", "--out", name)
        assert told.status == 0, told.err
        assert (home / name).stat().st_size > 500
    assert len(etree.parse(home / "quiz.xml").getroot()) == 4
    assert (home / "quiz.gift").read_text("utf-8").count("\n}") == 4
    assert "function makeQuiz()" in (home / "quiz.gs").read_text("utf-8")
    assert len(json.loads((home / "quiz.json").read_text("utf-8"))["data"]["items"]) == 4
    assert any("4. " in p.text for p in Word(str(home / "quiz.docx")).paragraphs)


def test_every_platform_of_the_table_can_be_named() -> None:
    assert set(get_args(Platform)) == set(FORMATS)
    assert not set(get_args(Paper)) & set(FORMATS)


def test_cards(ask, home) -> None:
    told = ask("quiz", "--n", "5", *DAY, "--out", "quiz.apkg", "--lang", "id")
    assert told.status == 0, told.err
    assert "Not drawn" not in told.err
    assert "collection.anki2" in ZipFile(home / "quiz.apkg").namelist()


@pytest.mark.parametrize(("name", "first"), [("qti21", "test.xml"), ("scorm12", "index.html")])
def test_packages_for_learning_platforms(ask, home, name, first) -> None:
    told = ask("quiz", "--n", "5", *DAY, "--format", name, "--out", "quiz.zip", "--lang", "id")
    assert told.status == 0, told.err
    assert {"imsmanifest.xml", first} <= set(ZipFile(home / "quiz.zip").namelist())


def test_a_quiz_for_kahoot_is_of_what_kahoot_takes(ask, home) -> None:
    told = ask("quiz", "--n", "20", *DAY, "--format", "kahoot", "--out", "quiz.xlsx")
    assert told.status == 0
    assert told.err.startswith("Not drawn, as kahoot cannot take them: ")
    assert "question too long (" in told.err
    sheet = load_workbook(home / "quiz.xlsx").active
    assert sheet.max_row == 28


def test_too_few_that_fit_is_said_with_the_reasons(ask) -> None:
    told = ask("quiz", "--n", "9999", *DAY, "--format", "kahoot", "--out", "quiz.xlsx")
    assert told.status == 2
    assert "such questions that fit the format, not 9999" in told.err
    assert "of a kind that the format does not know (" in told.err


@pytest.mark.parametrize("name", ["quiz.xlsx", "quiz.zip"])
def test_an_ending_of_several_formats_does_not_choose(ask, home, name) -> None:
    told = ask("quiz", "--out", name)
    assert told.status == 2
    assert "--format" in told.err
    assert not (home / name).exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("astrology",), "astrology"),
        (("--country", "Atlantis"), "Atlantis"),
        (("--level", "guess"), "guess"),
        (("--format", "qti"), "qti21"),
        (("--format", "xml"), "moodle"),
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
