"""The dyad-year panel."""

import sys
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import pytest
from nanoarrow import ArrayStream

from kerjasama.errors import BadRequestError, MissingExtraError
from kerjasama.world import Panel, World
from kerjasama.world.panel import ENDINGS, FIELDS, geography, save

FIRST, LAST = 1989, 2022


@pytest.fixture(scope="module")
def panel(world: World) -> Panel:
    return world.panel(FIRST, LAST)


@pytest.fixture(scope="module")
def frame(panel: Panel) -> pd.DataFrame:
    return panel.to_pandas().set_index(["iso3_o", "iso3_d", "year"]).sort_index()


def test_rows_run_by_origin_destination_and_year_without_repeating(panel: Panel) -> None:
    c = panel.columns
    assert {len(column) for column in c.values()} == {len(panel)}
    keys = np.char.add(np.char.add(c["iso3_o"], c["iso3_d"]), c["year"].astype(str))
    assert (keys[:-1] < keys[1:]).all()
    assert (c["iso3_o"] != c["iso3_d"]).all()


def test_everything_between_two_is_mutual(panel: Panel) -> None:
    frame = panel.to_pandas()
    mirrored = frame.rename(columns={"iso3_o": "iso3_d", "iso3_d": "iso3_o"})
    both = frame.merge(mirrored, on=["iso3_o", "iso3_d", "year"], suffixes=("", "_2"))
    assert len(both) == len(frame)
    for name in panel.columns:
        if name not in ("iso3_o", "iso3_d", "year"):
            assert both[name].equals(both[f"{name}_2"].rename(name)), name


def test_states_are_there_only_while_they_exist(frame: pd.DataFrame) -> None:
    assert ("SUN", "USA", 1990) in frame.index
    assert ("SUN", "USA", 1992) not in frame.index
    assert ("TLS", "IDN", 2000) not in frame.index
    assert ("TLS", "IDN", 2003) in frame.index
    assert ("HKG", "IDN", 2003) not in frame.index  # an economy, no state


def test_every_column_has_its_label_in_both_languages(panel: Panel) -> None:
    assert set(panel.labels) == set(panel.columns)
    for label in panel.labels.values():
        assert label.en
        assert label.id
        assert label.en != label.id


def test_no_field_has_more_agreements_than_there_are(panel: Panel) -> None:
    c = panel.columns
    assert (c["agreements"] >= 0).all()
    for field in FIELDS:
        some = c[f"agreements_{field.replace('-', '_')}"]
        assert (some >= 0).all()
        assert (some <= c["agreements"]).all()
    assert set(np.unique(c["alliance"])) == {0, 1}


@pytest.mark.parametrize(
    ("pair", "column", "year", "value"),
    [
        (("DEU", "FRA"), "contiguity", 2020, 1),
        (("IDN", "KOR"), "contiguity", 2020, 0),
        (("IDN", "MYS"), "contiguity", 2020, 1),
        (("DEU", "AUT"), "common_official_language", 2020, 1),
        (("USA", "CAN"), "alliance", 2020, 1),
        (("USA", "KOR"), "alliance", 2020, 1),
        (("IDN", "KOR"), "alliance", 2020, 0),
        (("FRA", "POL"), "alliance", 1998, 0),
        (("FRA", "POL"), "alliance", 1999, 1),
    ],
)
def test_known_cells(
    pair: tuple[str, str], column: str, year: int, value: float, frame: pd.DataFrame
) -> None:
    assert frame.loc[(*pair, year), column] == value


def test_nafta_gives_way_to_its_successor(frame: pd.DataFrame) -> None:
    economy = frame.loc[("MEX", "USA")]["agreements_economy"]  # the third had a treaty before
    assert economy[1994] - economy[1993] == 1
    assert economy[2021] == economy[2019]


def test_members_of_one_union_share_nothing_through_it(frame: pd.DataFrame) -> None:
    with_japan = frame.loc[("DEU", "JPN")]["agreements_economy"]
    assert with_japan[2019] - with_japan[2018] == 1
    inside = frame.loc[("DEU", "FRA")]["agreements_economy"]
    assert inside[2019] == inside[2018]


def test_what_is_not_known_is_not_zero() -> None:
    tables = geography(["IDN", "KOR", "SUN", "XXX"])
    for table in tables.values():
        assert np.isnan(table[2:, :]).all()
        assert np.array_equal(table, table.T, equal_nan=True)


@pytest.mark.parametrize(
    ("first", "last"), [(2000, 1999), (1815, 1900), (2000, 2101), (0, 0), (-5, 5)]
)
def test_years_that_make_no_sense(first: int, last: int, world: World) -> None:
    with pytest.raises(BadRequestError, match=f"A panel cannot run from {first} to {last}"):
        world.panel(first, last)


def test_a_single_year_and_one_before_most_states(world: World) -> None:
    assert set(world.panel(2000, 2000).columns["year"]) == {2000}
    assert len(world.panel(1816, 1816)) >= 0


def test_a_long_panel_holds_the_short_one(world: World, panel: Panel) -> None:
    wide = world.panel(FIRST - 5, LAST + 3).to_pandas()
    cut = wide[(wide.year >= FIRST) & (wide.year <= LAST)].reset_index(drop=True)
    pd.testing.assert_frame_equal(cut, panel.to_pandas())


@pytest.fixture(scope="module")
def short(world: World) -> Panel:
    return world.panel(2019, 2020)


def streamed(path: Path) -> dict[str, tuple[str, list[Any]]]:
    """Type and values of every column of a stream of Arrow."""
    read = ArrayStream.from_path(path).read_all()
    types = {field.name: field.type.name.lower() for field in read.schema.fields}
    rows = list(read.to_pylist())
    return {name: (kind, [row[name] for row in rows]) for name, kind in types.items()}


@pytest.mark.parametrize(
    "name", [*(f"p{ending}" for ending in ENDINGS), "Qur'an 50%.csv", "a\\b.arrow"]
)
def test_what_is_written_comes_back(name: str, short: Panel, tmp_path: Path) -> None:
    path = tmp_path / name
    short.write(path)
    assert [p.name for p in tmp_path.iterdir()] == [name]
    if path.suffix == ".csv":
        found = pd.read_csv(path, keep_default_na=False, na_values=[""])  # Namibia's code is NAM
    elif path.suffix == ".parquet":
        found = duckdb.read_parquet(str(path)).df()
    elif path.suffix == ".jsonl":
        found = pd.read_json(path, lines=True)
    elif path.suffix == ".arrow":
        found = pd.DataFrame({name: column for name, (_, column) in streamed(path).items()})
    else:
        found = pd.read_stata(path)
    pd.testing.assert_frame_equal(found, short.to_pandas(), check_dtype=False, rtol=1e-5)


def test_the_same_bytes_every_time(short: Panel, tmp_path: Path) -> None:
    for ending in ENDINGS:
        one, two = (tmp_path / f"{n}{ending}" for n in "ab")
        short.write(one)
        short.write(two)
        assert one.read_bytes() == two.read_bytes(), ending


def test_arrow_keeps_the_types_and_tells_unknown_from_zero(tmp_path: Path) -> None:
    columns = {
        "iso3": np.array(["IDN", "SUN", "IDN"]),
        "year": np.array([1950, 1991, 2024], np.int16),
        "km": np.array([1.5, np.nan, 0], np.float32),
    }
    save(columns, tmp_path / "p.arrow")
    assert streamed(tmp_path / "p.arrow") == {
        "iso3": ("string", ["IDN", "SUN", "IDN"]),
        "year": ("int16", [1950, 1991, 2024]),
        "km": ("float", [1.5, None, 0]),
    }


def test_without_the_extra_one_error_names_it(short: Panel, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "nanoarrow.ipc", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'kerjasama\[arrow\]'"):
        short.write(tmp_path / "p.arrow")
    assert list(tmp_path.iterdir()) == []


def test_stata_gets_the_labels(short: Panel, tmp_path: Path) -> None:
    short.write(tmp_path / "p.dta")
    with pd.io.stata.StataReader(tmp_path / "p.dta") as reader:
        labels = reader.variable_labels()
    assert labels["distance_km"] == short.labels["distance_km"].en


@pytest.mark.parametrize("name", ["p.xlsx", "p", "p.csv.gz", "csv"])
def test_an_unknown_ending(name: str, short: Panel, tmp_path: Path) -> None:
    with pytest.raises(BadRequestError, match=r"End the name in one of \.csv, .*\.arrow, \.dta"):
        short.write(tmp_path / name)


@pytest.mark.parametrize("ending", [ending[1:] for ending in ENDINGS])
def test_a_place_that_cannot_be_written(ending: str, short: Panel, tmp_path: Path) -> None:
    (tmp_path / f"folder.{ending}").mkdir()
    for place in (tmp_path / "no" / f"p.{ending}", tmp_path / f"folder.{ending}"):
        with pytest.raises(BadRequestError, match=r"Cannot write .* Name a folder that exists"):
            short.write(place)


def test_it_agrees_with_a_join_in_duckdb(world: World, panel: Panel) -> None:
    """Count shared organisations once more, in another language."""
    query = (  # by the store's days: nobody joined before there was a club
        "SELECT member, organisation, m.first, m.last FROM membership m JOIN organisation o"
        " USING (organisation) WHERE o.type != 'organ'"
        " AND role IN ('founding', 'full', 'permanent', 'elected')"
    )
    rows = [
        (member, club, *(date.fromordinal(day).year for day in days))
        for member, club, *days in world.db.execute(query)
    ]
    spells = pd.DataFrame(rows, columns=["state", "club", "first", "last"])
    years = pd.DataFrame({"year": range(FIRST, LAST + 1)})
    db = duckdb.connect()
    db.register("spells", spells)
    db.register("years", years)
    db.register("panel", panel.to_pandas())
    wrong = db.execute(
        """
        WITH seat AS (SELECT DISTINCT state, club, year FROM spells JOIN years
                      ON year BETWEEN first AND last),
             shared AS (SELECT a.state AS iso3_o, b.state AS iso3_d, year, count(*) AS n
                        FROM seat a JOIN seat b USING (club, year) WHERE a.state != b.state
                        GROUP BY ALL)
        SELECT count(*) FROM panel LEFT JOIN shared USING (iso3_o, iso3_d, year)
        WHERE shared_organisations != coalesce(n, 0)
        """
    ).fetchone()
    assert wrong == (0,)
