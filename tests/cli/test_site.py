"""The command that writes the atlas as files."""

import importlib
import re

import pytest

sites = importlib.import_module("kerjasama.atlas.site")


@pytest.fixture(autouse=True)
def small(tmp_path, monkeypatch):
    """A bundle of one page, and three data files."""
    place = tmp_path / "web"
    place.mkdir()
    (place / "index.html").write_text("<!doctype html>", "utf-8")
    monkeypatch.setattr(sites, "web_dir", lambda: place)
    monkeypatch.setattr(sites, "names", lambda _: ["start", "map-0", "changes/1770"])


@pytest.mark.parametrize("lang", ["en", "id"])
def test_site(ask, tmp_path, lang) -> None:
    place = tmp_path / "atlas"
    told = ask("site", str(place), "--lang", lang)
    assert (told.status, told.err) == (0, "")
    count, opening = told.out.splitlines()
    assert re.match(r"4 (files|berkas), \d+[.,]\d MB, ", count)
    assert str(place / "index.html") in opening
    assert (place / "data" / "changes" / "1770.js").is_file()


def test_site_as_json(ask, tmp_path) -> None:
    place = tmp_path / "atlas"
    data = ask("site", str(place), "--json").data
    assert data["folder"] == str(place)
    assert {f["path"]: f["bytes"] for f in data["files"]} == {
        p.relative_to(place).as_posix(): p.stat().st_size for p in place.rglob("*") if p.is_file()
    }


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("site", "FOLDER"),
        ("site {there}", "not an empty folder"),
        ("site {new}/a/b", "Cannot write"),
        ("site {new} --force", "--force"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(ask, tmp_path, words, says) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "mine.txt").write_text("mine", "utf-8")
    line = words.format(there=tmp_path / "there", new=tmp_path / "new").split()
    told = ask(*line)
    assert (told.status, told.out, told.err.count("\n")) == (2, "", 1)
    assert says in told.err
    assert not (tmp_path / "new").exists()


def test_without_pages_the_command_says_how_to_build_them(ask, tmp_path) -> None:
    (tmp_path / "web" / "index.html").unlink()
    told = ask("site", str(tmp_path / "new"))
    assert told.status == 2
    assert "make web" in told.err
