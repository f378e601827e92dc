"""The static atlas: everything, whole or not there, and the same every time."""

import pytest

from kerjasama.atlas import names
from kerjasama.atlas import site as written
from kerjasama.atlas.files import data_file
from kerjasama.errors import BadRequestError

site = __import__("kerjasama.atlas.site", fromlist=["site"])
SOME = ["start", "changes/1960", "organisation/ASEAN", "agreement/IK-CEPA"]


@pytest.fixture
def pages(tmp_path, monkeypatch):
    """A bundle as the pages' builder makes it."""
    place = tmp_path / "web"
    (place / "assets").mkdir(parents=True)
    (place / "index.html").write_text("<!doctype html>", "utf-8")
    (place / "assets" / "atlas-1.js").write_text("0", "utf-8")
    monkeypatch.setattr(site, "web_dir", lambda: place)
    return place


def test_every_file_is_written(today, tmp_path, monkeypatch, pages) -> None:  # noqa: ARG001
    monkeypatch.setattr(site, "data_file", lambda _, name: name.encode())
    heard = []
    place = tmp_path / "atlas"
    found = written(today, place, progress=lambda done, of: heard.append((done, of)))
    every = names(today)
    assert {p.relative_to(place).as_posix() for p in found} == {
        "index.html",
        "assets/atlas-1.js",
        *(f"data/{name}.js" for name in every),
    }
    assert all((place / "data" / f"{name}.js").read_text("utf-8") == name for name in every)
    assert heard == [(n, len(every)) for n in range(1, len(every) + 1)]
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


def test_the_same_bytes_twice_and_those_of_the_server(
    world,
    today,
    tmp_path,
    monkeypatch,
    pages,  # noqa: ARG001
) -> None:
    monkeypatch.setattr(site, "names", lambda _: SOME)
    one, two = (written(world, tmp_path / name) for name in ("one", "two"))
    assert len(one) == len(SOME) + 2
    assert [p.read_bytes() for p in one] == [p.read_bytes() for p in two]
    for name in SOME:  # a world without a day is that of the last reading
        script = (tmp_path / "one" / "data" / f"{name}.js").read_bytes()
        assert script == data_file(today, name)


def test_what_is_there_is_not_overwritten(today, tmp_path, pages) -> None:  # noqa: ARG001
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("mine", "utf-8")
    with pytest.raises(BadRequestError, match="not an empty folder"):
        written(today, tmp_path / "mine")
    assert [p.name for p in (tmp_path / "mine").iterdir()] == ["thesis.txt"]


def test_a_failure_leaves_nothing(today, tmp_path, monkeypatch, pages) -> None:  # noqa: ARG001
    def fails(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(site, "data_file", fails)
    with pytest.raises(BadRequestError, match="No space left"):
        written(today, tmp_path / "atlas")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["web"]


def test_without_its_pages_there_is_no_site(today, tmp_path, pages) -> None:
    (pages / "index.html").unlink()
    with pytest.raises(BadRequestError, match=r"not built.*index\.html.*make web"):
        written(today, tmp_path / "atlas")
    assert not (tmp_path / "atlas").exists()
