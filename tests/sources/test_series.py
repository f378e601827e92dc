"""The embedded series keep their promises, and broken ones are told."""

import hashlib
import json
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pytest
import yaml

from kerjasama.errors import BadSourceError
from kerjasama.sources.series import MAKERS, check, folder, promises
from kerjasama.sources.series._package import fetched
from kerjasama.sources.series._shapes import cut, equal_earth, inner_point, merged, path, thinned
from kerjasama.sources.series._table import Columns, write
from kerjasama.sources.series.cia_factbook import amount
from kerjasama.sources.series.geonames_distance import great_circle
from kerjasama.sources.series.oecd_icio import balanced, proportional

NEEDED = set(
    "name title publisher address licence attribution citation package "
    "script retrieved rank tables method imputed notes".split()
)
LARGEST = 12 * 2**20


def rows(name: str, query: str) -> list[tuple[Any, ...]]:
    """Ask one table of the series."""
    return duckdb.connect().execute(query.replace("@", str(folder(name)))).fetchall()


@pytest.mark.parametrize("name", MAKERS)
def test_promises_are_kept(name: str) -> None:
    """Rows, columns, ranges, vocabularies and keys are as source.yaml says."""
    said = promises(folder(name))
    assert set(said) >= NEEDED
    assert said["name"] == name
    assert {"en", "id"} <= set(said["notes"])
    assert said["script"] == f"kerjasama.sources.series.{MAKERS[name]}"
    assert check(folder(name)).keys() == said["tables"].keys()


def test_all_series_are_small() -> None:
    """Everything embedded stays below 12 MiB."""
    files = [f for name in MAKERS for f in folder(name).iterdir()]
    assert sum(f.stat().st_size for f in files) < LARGEST


def test_a_broken_promise_is_told(tmp_path: Path) -> None:
    """All flaws at once, each with its file."""
    where = tmp_path / "a" / "b"
    where.mkdir(parents=True)
    write(where / "t.parquet", {"x": ("INTEGER", [1, 1, 9]), "y": ("VARCHAR", ["p", "p", "q"])})
    table = {"rows": 4, "columns": {"x": {}, "y": {}}, "unique": ["x"], "range": {"x": [0, 5]}}
    said = {"tables": {"t.parquet": table | {"values": {"y": ["p"]}}, "no.parquet": table}}
    (where / "source.yaml").write_text(yaml.safe_dump(said))
    with pytest.raises(BadSourceError) as told:
        check(where)
    assert str(told.value).splitlines() == [
        "a/b/no.parquet: is missing",
        "a/b/t.parquet: 3 rows, promised 4",
        "a/b/t.parquet: x: (1,) occurs more than once",
        "a/b/t.parquet: x: values from 1 to 9, promised 0 to 5",
        "a/b/t.parquet: y: q is not among the promised values",
    ]


def test_other_columns_are_told(tmp_path: Path) -> None:
    """A column more or less breaks the promise."""
    where = tmp_path / "a" / "b"
    write(where / "t.parquet", {"x": ("INTEGER", [1])})
    table = {"rows": 1, "columns": {"x": {}, "z": {}}}
    (where / "source.yaml").write_text(yaml.safe_dump({"tables": {"t.parquet": table}}))
    with pytest.raises(BadSourceError, match="columns are x; promised x, z"):
        check(where)


def test_a_package_with_another_hash_is_refused(tmp_path: Path) -> None:
    """A file that is not the pinned one is never read."""
    file = tmp_path / "p.whl"
    file.write_bytes(b"other")
    with pytest.raises(BadSourceError, match="promised 00"):
        fetched("pypi", "p", "1", "00", file)
    sha = hashlib.sha256(b"other").hexdigest()
    assert fetched("pypi", "p", "1", sha, file) == file


def test_tables_are_the_same_bytes_twice(tmp_path: Path) -> None:
    """Writing is repeatable, unknown stays unknown."""
    columns: Columns = {"a": ("VARCHAR", ["x", None]), "b": ("DOUBLE", [None, 2.5])}
    one, two = write(tmp_path / "1.parquet", columns), write(tmp_path / "2.parquet", columns)
    assert one.read_bytes() == two.read_bytes()
    found = duckdb.connect().execute(f"FROM '{one}'").fetchall()
    assert found == [("x", None), (None, 2.5)]


def test_flows_add_up() -> None:
    """Intermediate and final sales are sales; both imputed totals are output."""
    gaps = rows(
        "oecd/icio-2022",
        "SELECT max(abs(i + final_sales - sales) / greatest(sales, 1)),"
        " max(abs(t - gross_output) / greatest(gross_output, 1)),"
        " max(abs(r - gross_output) / greatest(gross_output, 1)) FROM (SELECT sector,"
        " iso3_o AS iso3, sum(intermediate::DOUBLE) i, sum(total::DOUBLE) t,"
        " sum(total_ras::DOUBLE) r FROM '@/flows.parquet' GROUP BY ALL)"
        " JOIN '@/nodes.parquet' USING (sector, iso3)",
    )[0]
    assert max(gaps) < 1e-6


def test_no_total_is_below_its_intermediate_part() -> None:
    """Imputations only add final sales."""
    query = "SELECT count(*) FROM '@/flows.parquet' WHERE {} < intermediate * 0.999999"
    for total in ("total", "total_ras"):
        assert rows("oecd/icio-2022", query.format(total)) == [(0,)]


def test_known_flows() -> None:
    """Exports in USD bn and the pair Indonesia-Korea as docs/sources/flows.md gives them."""
    found = dict(
        rows(
            "oecd/icio-2022",
            "SELECT iso3_o, round(sum(total) / 1000) FROM '@/flows.parquet'"
            " WHERE iso3_o <> iso3_d GROUP BY 1",
        )
    )
    assert [found[c] for c in ("IDN", "USA", "CHN", "DEU", "JPN", "KOR", "GBR", "VNM")] == [
        321,
        2733,
        2386,
        1647,
        867,
        692,
        834,
        282,
    ]
    pair = rows(
        "oecd/icio-2022",
        "SELECT round(sum(intermediate)) FROM '@/flows.parquet' WHERE (iso3_o, iso3_d) IN"
        " (('IDN', 'KOR'), ('KOR', 'IDN')) GROUP BY iso3_o ORDER BY iso3_o",
    )
    assert pair == [(13765,), (8938,)]


def test_imputations_on_a_small_case() -> None:
    """Proportional totals keep output; balanced ones also meet exports and imports."""
    D = np.array([[[4.0, 1, 1], [1, 4, 1], [2, 1, 3]]])
    go = np.array([[12.0, 12, 12]])
    X = proportional(D, go)
    assert np.allclose(X.sum(2), go)
    assert np.allclose(X, 2 * D)
    exports, imports = np.array([5.0, 4.5, 6]), np.array([6.5, 4.5, 4.5])
    R = balanced(D, X, exports, imports)
    away = R.sum(0) * ~np.eye(3, dtype=bool)
    assert np.allclose(R.sum(2), go)
    assert np.allclose(away.sum(1), exports)
    assert np.allclose(away.sum(0), imports)
    assert (R >= D).all()


def test_a_seller_without_intermediate_sales_sells_at_home() -> None:
    """Output never goes missing."""
    X = proportional(np.zeros((1, 2, 2)), np.array([[3.0, 0.0]]))
    assert X.tolist() == [[[3.0, 0.0], [0.0, 0.0]]]


@pytest.mark.parametrize(
    ("text", "value", "year"),
    [
        ("$1.396 trillion (2024 est.)", 1_396_000_000_000, 2024),
        ("-$8.47 billion (2024 est.)", -8_470_000_000, 2024),
        ("283,587,097 (2025 est.)", 283_587_097, 2025),
        ("0.8% of GDP (2022)", 0.8, 2022),
        ("NA", None, None),
    ],
)
def test_amounts(text: str, value: float | None, year: int | None) -> None:
    """Figures as the Factbook writes them."""
    found = amount(text)
    assert (None if found[0] is None else float(found[0]), found[1]) == (value, year)


def test_known_borders_and_members() -> None:
    """Indonesia's three land borders; 193 members of the United Nations."""
    land = "SELECT iso3_a, iso3_b, km FROM '@/borders.parquet' WHERE 'IDN' IN (iso3_a, iso3_b)"
    assert rows("cia/factbook", land + " ORDER BY 2") == [
        ("IDN", "MYS", 1881),
        ("IDN", "PNG", 824),
        ("IDN", "TLS", 253),
    ]
    members = "SELECT count(*) FROM '@/memberships.parquet' WHERE organisation = 'UN'"
    assert rows("cia/factbook", members + " AND status = 'member'") == [(193,)]


def test_great_circle_of_a_quarter() -> None:
    """From the equator to the pole it is a quarter of the sphere's girth."""
    a, b, c, d = (np.array([v]) for v in (0.0, 10.0, 90.0, 0.0))
    assert great_circle(a, b, c, d)[0, 0] == pytest.approx(6371 * np.pi / 2)


def test_equal_earth_keeps_areas() -> None:
    """A cell's area does not depend on where it lies."""
    for south in (-80.0, -30.0, 0.0, 55.0):
        lat = np.linspace(south, south + 1, 200)
        west = np.column_stack([np.full(200, 20.0), lat])
        east = np.column_stack([np.full(200, 21.0), lat[::-1]])
        xy = equal_earth(np.concatenate([west, east]))
        x, y = xy.T
        area = abs((x * np.roll(y, -1) - np.roll(x, -1) * y).sum()) / 2
        sphere = np.radians(1) * (np.sin(np.radians(south + 1)) - np.sin(np.radians(south)))
        assert area == pytest.approx(sphere, rel=1e-4)


def test_cutting_keeps_both_sides() -> None:
    """A square across the cut becomes two, inside the map."""
    ring = np.array([[170.0, 0], [190, 0], [190, 10], [170, 10], [170, 0]])
    parts = cut(ring, 0.0)
    assert sorted((p[:, 0].min(), p[:, 0].max()) for p in parts) == [(-180, -170), (170, 180)]
    assert len(cut(ring, 150.0)) == 1


def test_merging_drops_the_common_border() -> None:
    """Two squares that share arc 1 become one ring of their outer arcs."""
    assert merged([[[0, 1]], [[~1, 2]]]) == [[0, 2]]


def test_thinning_and_paths() -> None:
    """Points on a line go; corners stay."""
    line = np.array([[0.0, 0], [1, 0.01], [2, 0], [2, 2]])
    assert thinned(line, line, 0.1).tolist() == [[0, 0], [2, 0], [2, 2]]
    assert path([np.array([[1, 2], [4, 2], [4, 0]])]) == "M1,2l3,0 0-2z"
    assert inner_point(np.array([[0.0, 0], [4, 0], [4, 4], [0, 4]]))[0] == pytest.approx(2, abs=0.2)


@pytest.mark.parametrize("file", ["world-0.json", "world-150.json"])
def test_the_map_draws_all_members(file: str) -> None:
    """Each UN member has a place on the map, within its box; disputed areas are as promised."""
    drawn = json.loads((folder("visionscarto/world") / file).read_text(encoding="utf-8"))
    states, (width, height) = drawn["states"], drawn["box"]
    said = promises(folder("visionscarto/world"))["files"][file]
    assert (len(states), drawn["box"]) == (said["states"], said["box"])
    query = "SELECT iso3 FROM '@/memberships.parquet' WHERE organisation = 'UN' AND status = "
    members = {row[0] for row in rows("cia/factbook", query + "'member'")}
    assert members | {"ESH", "XKX", "PSE", "TWN", "VAT"} <= set(states)
    assert not {"SOL", "CYN", "ATA"} & set(states)
    for state in states.values():
        assert 0 <= state["x"] <= width
        assert 0 <= state["y"] <= height
        assert state["d"] or state.get("small")
