"""An export is whole or not there, overwrites nothing, and is the same every time."""

import csv
import gzip
from pathlib import Path

import duckdb
import pytest

from kerjasama.errors import BadRequestError
from kerjasama.exports import FORMATS, export, folder
from kerjasama.exports.tables import TABLES
from kerjasama.world import World

BESIDE = {"README.md", "LICENCE.txt"}
NAMES = {spec.name for spec in TABLES}
FILES = {
    "csv": {f"{n}.csv" for n in NAMES} | {"panel.csv.gz", "codebook.csv"},
    "parquet": {f"{n}.parquet" for n in NAMES} | {"panel.parquet", "codebook.csv"},
    "jsonld": {"registry.jsonld", "codebook.csv"},
    "graphml": {"registry.graphml", "codebook.csv"},
}
FILES["datapackage"] = FILES["csv"] | {"datapackage.json"}


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_has_its_files(exported, format_) -> None:
    place = exported(format_)
    assert {p.name for p in place.iterdir()} == FILES[format_] | BESIDE
    assert all(p.stat().st_size for p in place.iterdir())
    assert [p.name for p in place.parent.iterdir() if p.name.startswith(".")] == []


@pytest.mark.parametrize("format_", ["graphml", "csv"])
def test_the_same_facts_make_the_same_bytes(today, exported, tmp_path, format_) -> None:
    first = exported(format_)
    for path in export(today, tmp_path / "again", format_, 2024):
        assert path.read_bytes() == (first / path.name).read_bytes(), path.name


def test_the_files_are_told_by_name(today, tmp_path) -> None:
    told = export(today, tmp_path / "graph", "graphml")
    assert told == sorted((tmp_path / "graph").iterdir())


def test_an_empty_folder_may_be_there(today, tmp_path) -> None:
    place = tmp_path / "empty"
    place.mkdir()
    assert export(today, place, "graphml")
    assert [p.name for p in tmp_path.iterdir()] == ["empty"]


def full(root: Path) -> Path:
    (root / "mine").mkdir()
    (root / "mine" / "thesis.txt").write_text("mine", "utf-8")
    return root / "mine"


def taken(root: Path) -> Path:
    (root / "file").write_text("mine", "utf-8")
    return root / "file"


def nowhere(root: Path) -> Path:
    return root / "no" / "such" / "folder"


@pytest.mark.parametrize(
    ("place", "says"),
    [
        (full, "is not an empty folder"),
        (taken, "is not an empty folder"),
        (nowhere, "Cannot write"),
    ],
)
def test_a_refusal_changes_nothing(today, tmp_path, place, says) -> None:
    target = place(tmp_path)
    before = {p: p.read_bytes() if p.is_file() else b"" for p in tmp_path.rglob("*")}
    with pytest.raises(BadRequestError, match=says):
        export(today, target, "graphml")
    assert {p: p.read_bytes() if p.is_file() else b"" for p in tmp_path.rglob("*")} == before


def test_an_unknown_format_is_refused_with_those_that_are_known(today, tmp_path) -> None:
    with pytest.raises(BadRequestError, match=r"'king'.*csv, parquet, jsonld, graphml"):
        export(today, tmp_path / "x", "king")
    assert list(tmp_path.iterdir()) == []


def test_an_export_that_breaks_leaves_nothing_behind(today, tmp_path, monkeypatch) -> None:
    def breaks(world: World, place: Path, _: int) -> None:  # noqa: ARG001
        (place / "half.csv").write_text("half", "utf-8")
        raise OSError(28, "No space left on device")

    monkeypatch.setitem(folder._WRITERS, "csv", breaks)
    kept = tmp_path / "kept"
    kept.mkdir()
    for place in (kept, tmp_path / "new"):
        with pytest.raises(BadRequestError, match="No space left on device"):
            export(today, place, "csv")
    assert [p.name for p in tmp_path.rglob("*")] == ["kept"]


def test_parquet_and_csv_hold_the_same(exported) -> None:
    db = duckdb.connect()
    for name in sorted(NAMES):
        with (exported("csv") / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            rows = csv.reader(file)
            head = next(rows)
            plain = list(rows)
        told = db.execute(f"SELECT * FROM '{exported('parquet')}/{name}.parquet'")
        assert [c[0] for c in told.description] == head
        other = [["" if cell is None else cell for cell in row] for row in told.fetchall()]
        assert other == plain, name


def test_the_panel_holds_every_ordered_pair_of_its_years(exported, today) -> None:
    db = duckdb.connect()
    panel = f"'{exported('parquet')}/panel.parquet'"
    years = db.execute(f"SELECT DISTINCT year FROM {panel} ORDER BY 1").fetchall()
    assert years == [(2024,), (2025,), (2026,)]
    query = f"SELECT cow_o, cow_d, gw_o, gw_d FROM {panel} WHERE iso3_o = 'IDN' AND iso3_d = 'KOR'"
    assert db.execute(query).fetchall() == [(850, 732, 850, 732)] * 3
    one_way, back, all_ = db.execute(
        f"SELECT sum((iso3_o < iso3_d)::int), sum((iso3_o > iso3_d)::int), count(*) FROM {panel}"
    ).fetchone()
    assert one_way == back == all_ / 2
    assert all_ == len(today.panel(2024, 2026))
    with gzip.open(exported("csv") / "panel.csv.gz", "rt", encoding="utf-8") as file:
        assert sum(1 for _ in file) == all_ + 1


def test_no_file_holds_a_place_of_the_machine_that_made_it(exported, tmp_path) -> None:
    for format_ in ("csv", "graphml", "jsonld"):
        for path in exported(format_).iterdir():
            if path.suffix != ".gz":
                text = path.read_text("utf-8")
                assert str(tmp_path.parent) not in text, path.name
