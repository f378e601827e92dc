"""Help pages: one heading, aligned entries, the reader's language."""

from types import SimpleNamespace

import pytest
from rich.console import Console

from kerjasama.cli.help import Help
from kerjasama.words import Words


def entry(*names, description="", **more):
    kept = {"choices": (), "default": None, "required": False, "positive_shorts": ()}
    return SimpleNamespace(positive_names=names, description=description, **(kept | more))


def shown(capsys, lang, *entries, title="Options", panel="parameter"):
    made = SimpleNamespace(title=title, format=panel, entries=list(entries))
    Help(Words(lang))(Console(), None, made)
    return capsys.readouterr().out


def test_entries_stand_in_two_columns(capsys) -> None:
    page = shown(capsys, "en", entry("--on", description="The day. " * 20))
    head, first, *rest = page.rstrip("\n").splitlines()
    assert head == "Options:"
    assert first.startswith("  --on" + " " * 22 + "The day.")
    assert rest
    assert all(line.startswith(" " * 28 + "The") or line[28:].strip() for line in rest)
    assert max(map(len, [first, *rest])) <= 100


def test_a_long_name_has_a_line_of_its_own(capsys) -> None:
    name = "--a-very-long-name-of-an-option"
    lines = shown(capsys, "en", entry(name, description="What it does.")).splitlines()
    assert lines[1:3] == [f"  {name}", " " * 28 + "What it does."]


@pytest.mark.parametrize(
    ("lang", "notes"),
    [
        ("en", "[one of: en, id] [default: en] [required]"),
        ("id", "[salah satu dari: en, id] [bawaan: en] [wajib]"),
    ],
)
def test_notes_follow_the_text(capsys, lang, notes) -> None:
    page = shown(capsys, lang, entry("--lang", choices=("en", "id"), default="en", required=True))
    assert notes in page


@pytest.mark.parametrize("default", [None, "", '""', "False", "None"])
def test_an_empty_default_is_not_worth_a_word(capsys, default) -> None:
    assert "default" not in shown(capsys, "en", entry("--on", default=default))


def test_places_are_named_in_the_readers_language(capsys) -> None:
    assert "  NAMA  " in shown(capsys, "id", entry("NAME"))
    assert "  NAME  " in shown(capsys, "en", entry("NAME"))
    assert "  --name  " in shown(capsys, "id", entry("--name"))
    Help(Words("id")).render_usage(Console(), None, "Usage: kerjasama form [OPTIONS] NAME [ARGS]")
    assert capsys.readouterr().out == "Pemakaian: kerjasama form [PILIHAN] NAMA [ISIAN]\n\n"


def test_a_panel_without_entries_is_left_out(capsys) -> None:
    assert shown(capsys, "en") == ""


def test_a_command_is_described_by_its_first_paragraph(capsys) -> None:
    page = shown(
        capsys, "en", entry("form", description="Say the form.\n\nFor example:"), panel="command"
    )
    assert "Say the form." in page
    assert "example" not in page


def test_marks_of_rich_are_only_letters(capsys) -> None:
    Help(Words("en")).render_description(Console(), None, "[red]one[/red] :smile:")
    assert capsys.readouterr().out == "[red]one[/red] :smile:\n\n"
