"""The commands that teach: pages, files, the unit, and what they refuse."""

import json

import pytest
from docx import Document as Word


def test_without_a_topic_the_lessons_are_listed(ask) -> None:
    told = ask("lesson", "--country", "Malaysia")
    assert (told.status, told.err) == (0, "")
    assert "The role of Malaysia" in told.out


@pytest.mark.parametrize("lang", ["en", "id"])
def test_a_lesson_on_a_day(ask, lang) -> None:
    told = ask("lesson", "forms", "--country", "MYS", "--on", "2019-12-31", "--lang", lang)
    assert told.status == 0
    assert "2019" in told.out
    assert "Malaysia" in told.out


def test_json_has_sections_and_sources(ask) -> None:
    whole = ask("lesson", "history", "--json").envelope
    assert whole["schema"] == "kerjasama/lesson/1"
    assert whole["data"]["sections"]
    assert whole["sources"]
    assert ask("lkpd", "--json").envelope["schema"] == "kerjasama/lkpd/1"


def test_a_worksheet_and_its_key_go_to_files(ask, home) -> None:
    for name, more in (("sheet.docx", ()), ("key.docx", ("--key",))):
        told = ask("lkpd", "forms", "--class", "9B", "--out", name, *more)
        assert told.status == 0, told.err
        assert Word(str(home / name)).tables


def test_the_unit_is_written_whole(ask, home) -> None:
    told = ask("lesson", "--unit", "unit", "--format", "md", "--json")
    files = told.data["files"]
    assert sorted(p.name for p in (home / "unit").iterdir()) == sorted(f["path"] for f in files)
    assert all(f["bytes"] == (home / "unit" / f["path"]).stat().st_size for f in files)
    again = ask("lesson", "--unit", "unit")
    assert again.status == 2
    assert len(list((home / "unit").iterdir())) == len(files)


@pytest.mark.parametrize(
    "words",
    [
        ("lesson", "nothing"),
        ("lkpd", "nothing"),
        ("lesson", "forms", "--country", "Atlantis"),
        ("lkpd", "--country", "Atlantis"),
        ("lesson", "forms", "--on", "yesterday"),
        ("lesson", "forms", "--on", "1900"),
        ("lesson", "forms", "--unit", "u"),
        ("lesson", "--unit", "u", "--format", "json"),
        ("lesson", "--unit", "u", "--country", "Atlantis"),
        ("lkpd", "--format", "docs"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_done_is_one_clear_error(ask, home, words) -> None:
    told = ask(*words)
    assert told.status == 2
    assert told.out == ""
    assert "Traceback" not in told.err
    assert list(home.iterdir()) == []
    error = ask(*words, "--json")
    assert set(json.loads(error.err)["error"]) == {"code", "message"}


def test_a_file_must_say_its_format(ask, home) -> None:
    told = ask("lkpd", "--out", "sheet.xyz")
    assert told.status == 2
    assert "sheet.xyz" in told.err
    assert list(home.iterdir()) == []
