"""The command that checks the claims of a text."""

import pytest

CLAIM = "Indonesia is a member of ASEAN. ASEAN has ten members."


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "lesson.txt"
    path.write_text(CLAIM, "utf-8")
    return path


@pytest.mark.parametrize("command", ["cek", "check-text"])
def test_a_text_is_checked(ask, file, command) -> None:
    told = ask(command, str(file), "--on", "2026-11-22")
    assert (told.status, told.err) == (0, "")
    assert "was true" in told.out


@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_answer_is_wrapped_as_all_are(ask, file, world, lang) -> None:
    told = ask("cek", str(file), "--on", "2020", "--json", "--lang", lang).envelope
    assert told["schema"] == "kerjasama/cek/1"
    assert told["version"]["data"] == world.version
    assert told["data"]["counts"]["true"] == 2
    assert told["sources"]


def test_a_page_is_written(ask, file, tmp_path) -> None:
    out = tmp_path / "checked.html"
    assert ask("cek", str(file), "--out", str(out)).status == 0
    assert out.read_text("utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(
    "words",
    [
        ["none.txt"],
        ["--out", "a.pdf"],
        ["--out", "/dev/null/a.html"],
        ["--on", "2000-13"],
        ["--format", "docx"],
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(ask, file, words) -> None:
    told = ask("cek", *([str(file)] if words[0].startswith("--") else []), *words)
    assert (told.status, told.out) == (2, "")
    assert told.err.count("\n") == 1
