"""The embedded series, asked."""

from pathlib import Path

import numpy as np
import pytest

from kerjasama.errors import BadRequestError
from kerjasama.world import series
from kerjasama.world.series import columns_of, manifest, query, version


def test_missing_numbers_are_nan_and_missing_texts_none() -> None:
    found = query("SELECT * FROM (VALUES (1, 'a'), (NULL, NULL)) AS t(n, s)")
    assert found["n"][0] == 1
    assert np.isnan(found["n"][1])
    assert list(found["s"]) == ["a", None]


def test_values_stand_for_question_marks() -> None:
    assert query("SELECT ? AS x", "'; DROP TABLE oecd_flows")["x"][0] == "'; DROP TABLE oecd_flows"


def test_the_flows_are_a_whole_cube() -> None:
    found = query(
        "SELECT count(*) AS n, count(DISTINCT (iso3_o, iso3_d, sector)) AS d FROM oecd_flows"
    )
    assert (int(found["n"][0]), int(found["d"][0])) == (80 * 80 * 50, 80 * 80 * 50)


def test_a_manifest_says_who(tmp_path: Path) -> None:
    assert "OECD" in manifest("oecd/icio-2022")["publisher"]
    for name in ("no/such", "", "../claims/un/members", str(tmp_path)):
        with pytest.raises(BadRequestError, match="There is no series"):
            manifest(name)


def test_the_version_is_stable() -> None:
    assert version() == version()
    assert len(version()) == 8


def test_data_may_lie_in_a_folder_with_an_apostrophe(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = tmp_path / "Qur'an"
    odd.mkdir()
    (odd / "series").symlink_to(series.data_dir() / "series")
    monkeypatch.setattr(series, "data_dir", lambda: odd)
    kept = (series._tables, series._view, series._database)
    for cached in kept:
        cached.cache_clear()
    try:
        assert query("SELECT count(*) AS n FROM oecd_sectors")["n"][0] == 50
    finally:
        for cached in kept:
            cached.cache_clear()


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_columns_of_a_users_own_file(tmp_path: Path) -> None:
    path = written(tmp_path, "a.CSV", "year;trade;who\n2000;1.5;IDN\n2001;;KOR\n")
    found = columns_of(path, ("trade", "who"))
    assert list(found) == ["trade", "who"]
    assert found["trade"][0] == 1.5
    assert np.isnan(found["trade"][1])
    assert found["who"].tolist() == ["IDN", "KOR"]
    import duckdb

    parquet = tmp_path / "it's [a]*.parquet"
    plain = tmp_path / "a.parquet"
    duckdb.sql(f"COPY (SELECT 7 AS year, 'IDN' AS \"od\"\"d\") TO '{plain}'")
    plain.rename(parquet)
    assert columns_of(parquet, ("year",))["year"].tolist() == [7]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.xlsx", "x", r"its name ends neither in \.parquet nor in \.csv"),
        ("a.csv", "year\n1\n", "has no column trade; it has year"),
        ("a.csv", "", "has no column trade"),
        ("a.parquet", "rubbish", "Cannot read"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused(
    tmp_path: Path, name: str, text: str, said: str
) -> None:
    with pytest.raises(BadRequestError, match=said):
        columns_of(written(tmp_path, name, text), ("trade",))
    with pytest.raises(BadRequestError, match="There is no file"):
        columns_of(tmp_path / "none.csv", ("trade",))
