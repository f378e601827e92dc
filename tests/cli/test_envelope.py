"""What goes out: formats, and files that are whole or as they were."""

import os
import stat
from pathlib import Path

import pytest

from kerjasama.briefs.document import Document, Paragraph, Section, Sentence
from kerjasama.cli import envelope as module
from kerjasama.cli.envelope import FORMATS, chosen, deliver, rendered, whole
from kerjasama.errors import BadRequestError
from kerjasama.words import Words

WORDS = Words("en")
START = {
    "text": "Title\n=====",
    "html": "<!doctype html>",
    "pdf": b"%PDF-",
    "docx": b"PK\x03\x04",
    "md": "# Title",
}


@pytest.fixture
def page() -> Document:
    blocks = (Paragraph((Sentence("One sentence."),)),)
    return Document("Title", "Under it", "en", (Section("one", "Head", blocks),))


def test_an_answer_is_wrapped_the_same_way_always(world) -> None:
    told = module.envelope("x", world, {"é": None}, [], ["w"])
    assert '"schema": "kerjasama/x/1"' in told
    assert f'"data": "{world.version}"' in told
    assert "é" in told


def test_numbers_that_json_lacks_are_an_error_of_ours(world) -> None:
    with pytest.raises(ValueError, match="JSON"):
        module.envelope("x", world, float("nan"), [], [])


@pytest.mark.parametrize(("ending", "format_"), FORMATS.items())
def test_the_ending_names_the_format(ending, format_) -> None:
    assert chosen(None, Path(f"a.b{ending}")) == format_
    assert chosen(None, Path(f"A{ending.upper()}")) == format_
    assert chosen("md", Path(f"a{ending}")) == "md"


def test_without_a_file_it_is_text() -> None:
    assert chosen(None, None) == chosen(None, Path("-")) == "text"
    assert chosen("pdf", None) == "pdf"


@pytest.mark.parametrize("name", ["page", "page.odt", ".html", "page.html.gz", ""])
def test_other_endings_are_refused(name) -> None:
    with pytest.raises(BadRequestError, match="does not say in which format"):
        chosen(None, Path(name))


@pytest.mark.parametrize("format_", START)
def test_every_format_begins_as_it_should(page, format_) -> None:
    made = rendered(page, format_, WORDS)
    assert made[: len(START[format_])].lower() == START[format_].lower()  # type: ignore[union-attr]


@pytest.mark.parametrize("content", ["grün\n", b"\x00\xff"])
def test_a_file_is_written_as_it_is(tmp_path, capsys, content) -> None:
    out = tmp_path / "page.md"
    deliver(content, "md", out, WORDS)
    assert out.read_bytes() == (content if isinstance(content, bytes) else content.encode())
    assert capsys.readouterr() == ("", f"Written: {out}\n")
    assert [p.name for p in tmp_path.iterdir()] == ["page.md"]
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(out.stat().st_mode) == 0o666 & ~mask


def test_without_a_file_text_is_printed(capsys) -> None:
    deliver("one\n\n", "text", None, WORDS)
    deliver("two", "text", Path("-"), WORDS)
    assert capsys.readouterr() == ("one\ntwo\n", "")


def test_an_old_file_keeps_its_rights_and_a_link_its_target(tmp_path) -> None:
    old, link = tmp_path / "old.md", tmp_path / "link.md"
    old.write_text("old", "utf-8")
    old.chmod(0o600)
    link.symlink_to(old)
    deliver("new", "md", link, WORDS)
    assert link.is_symlink()
    assert old.read_text("utf-8") == "new"
    assert stat.S_IMODE(old.stat().st_mode) == 0o600


def test_a_pipe_is_written_and_stays_a_pipe(tmp_path) -> None:
    pipe = tmp_path / "pipe.md"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDWR)  # a writer need not wait
    try:
        deliver("through", "md", pipe, WORDS)
        assert os.read(reader, 100) == b"through"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), BadRequestError()])
def test_a_failure_leaves_the_old_file_whole(tmp_path, error) -> None:
    out = tmp_path / "page.md"
    out.write_text("old", "utf-8")

    def half() -> None:
        with whole(out) as place:
            place.write_text("ne", "utf-8")
            raise error

    with pytest.raises(BadRequestError):
        half()
    assert out.read_text("utf-8") == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["page.md"]


def test_a_stop_leaves_the_old_file_whole(tmp_path) -> None:
    out = tmp_path / "page.md"
    out.write_text("old", "utf-8")

    def stopped() -> None:
        with whole(out) as place:
            place.write_text("ne", "utf-8")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert out.read_text("utf-8") == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["page.md"]


@pytest.mark.parametrize("name", ["file/x", "nowhere/x", "x" * 300, "folder", "a\0b"])
@pytest.mark.parametrize("command", ["show ASEAN --out {}.md", "panel --from 2024 --out {}.csv"])
def test_what_cannot_be_written_is_told_and_nothing_changes(ask, tmp_path, command, name) -> None:
    (tmp_path / "file").write_text("old", "utf-8")
    for ending in (".md", ".csv"):
        (tmp_path / f"folder{ending}").mkdir()
    before = sorted(tmp_path.iterdir())
    words = command.split()
    told = ask(*words[:-1], words[-1].format(tmp_path / name))
    assert (told.status, told.out, told.err.count("\n")) == (2, "", 1)
    assert told.err.startswith(f"Cannot write {tmp_path}")
    assert sorted(tmp_path.iterdir()) == before
    assert (tmp_path / "file").read_text("utf-8") == "old"


def test_a_name_as_long_as_the_system_takes(ask, tmp_path) -> None:
    out = tmp_path / f"{'x' * 252}.md"
    assert ask("show", "ASEAN", "--out", str(out)).status == 0
    assert out.read_text("utf-8").startswith("# ")


def test_a_name_with_a_line_break_is_told_in_one_line(ask, tmp_path) -> None:
    told = ask("show", "ASEAN", "--out", str(tmp_path / "a\nb.md"))
    assert told.status == 0
    assert told.err.count("\n") == 1
    assert (tmp_path / "a\nb.md").exists()
