"""Our dates beside four data sets that may be read but are not part of the project.

`data/claims/{stevedata,desta,country-converter}/…` say what came of the comparison, row by row,
and nothing of their data. These tests compare again where the data lie beside the project; with
``KERJASAMA_COMPARE=1`` in the environment they write what came of it anew.
"""

import csv
import os
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from kerjasama.facts import When
from kerjasama.places import data_dir
from kerjasama.world import World, rows

REFERENCE = Path(__file__).parents[3] / "shared" / "reference" / "agreements"
HEAD = "about,property,outcome,precision,found,page,locator,basis,read_on,note".split(",")
Check = dict[str, str]

pytestmark = pytest.mark.skipif(
    not REFERENCE.is_dir(), reason="the reference data do not lie beside the project"
)


def check(about: str, prop: str, ours: str, theirs: str, locator: str) -> Check:
    precision = {4: "year", 7: "month", 10: "day"}[len(theirs)]
    agrees = ours not in ("", "?", "..") and (
        When(ours).contains(When(theirs)) or When(theirs).contains(When(ours))
    )
    outcome = {"outcome": "agrees", "found": ""}
    if not agrees:
        outcome = {"outcome": "differs", "found": theirs}
    fixed = {"page": "", "locator": locator, "basis": "read", "read_on": "2026-11-22", "note": ""}
    return {"about": about, "property": prop, "precision": precision} | outcome | fixed


def accessions(world: World, organisation: str, dates: dict[str, str]) -> Iterator[Check]:
    query = (
        'SELECT * FROM membership WHERE organisation = ? AND role IN ("founding", "full")'.replace(
            '"', "'"
        )
        + " ORDER BY subject"
    )
    ours: dict[str, list[rows.Row]] = {}
    for row in rows.rows(world.db, query, (organisation,)):
        ours.setdefault(row["member"], []).append(row)
    for code, date in sorted(dates.items()):
        spells = ours.get(code, [])
        if spells:  # of several stays the one that began nearest to the date
            nearest = min(spells, key=lambda r: abs(r["first"] - When(date).first.toordinal()))
            yield check(nearest["subject"], "from", nearest["from"], date, nearest["member"])


def gatt(world: World) -> list[Check]:
    path = REFERENCE / "stevedata_gatt_members.parquet"
    query = f"SELECT iso3c, strftime(date_iso, '%Y-%m-%d') FROM '{path}'"
    dates = {code: date for code, date in duckdb.sql(query).fetchall() if code}
    return list(accessions(world, "GATT", dates))


def eu(world: World) -> list[Check]:
    path = REFERENCE / "stevedata_eustates.parquet"
    query = f"SELECT iso2c, strftime(date_iso, '%Y-%m-%d') FROM '{path}'"
    codes = {s.iso2: s.code for s in world.states() if s.type == "state"} | {
        "EL": "GRC",
        "UK": "GBR",
    }
    dates = {codes[two]: date for two, date in duckdb.sql(query).fetchall()}
    return list(accessions(world, "EU", dates))


def desta(world: World) -> list[Check]:
    """Signature and entry into force of the agreements that were found there, by its number."""
    query = (
        f"SELECT number, year, entryforceyear FROM '{REFERENCE}/desta_list_of_treaties_raw.parquet'"
    )
    years = {str(n): (y, f) for n, y, f in duckdb.sql(query).fetchall()}
    found = []
    for row in committed("desta/checks"):
        number = row["locator"].removeprefix("treaty ")
        step = row["about"].split("/")[1]
        year = years[number][0 if step == "signed" else 1]
        ours = rows.rows(world.db, "SELECT * FROM event WHERE subject = ?", (row["about"],))
        assert ours, row["about"]
        found.append(check(row["about"], "date", ours[0]["date"], str(int(year)), row["locator"]))
    return found


def years(world: World) -> list[Check]:
    """Years in which states joined the UN, the OECD and the euro area, by country_converter."""
    package = pytest.importorskip("country_converter", reason="country_converter is not installed")
    path = Path(package.__file__).parent / "country_data.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        told = list(csv.DictReader(file, delimiter="\t"))
    found = []
    for column, organisation in (("UNmember", "UN"), ("OECD", "OECD"), ("EURO", "EURO-AREA")):
        dates = {row["ISO3"]: row[column] for row in told if row[column].isdecimal()}
        found += accessions(world, organisation, dates)
    return found


def committed(name: str) -> list[Check]:
    path = data_dir() / "claims" / name / "rows.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("name", "compare"),
    [
        ("stevedata/gatt", gatt),
        ("stevedata/eu", eu),
        ("desta/checks", desta),
        ("country-converter/years", years),
    ],
    ids=["gatt", "eu", "desta", "years"],
)
def test_the_outcome_of_every_comparison_is_as_recorded(world: World, name: str, compare) -> None:  # type: ignore[no-untyped-def]
    found = sorted(compare(world), key=lambda r: (r["about"], r["property"]))
    if os.environ.get("KERJASAMA_COMPARE"):
        path = data_dir() / "claims" / name / "rows.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, HEAD, lineterminator="\n")
            writer.writeheader()
            writer.writerows(found)
    assert found == committed(name)
    assert sum(r["outcome"] == "agrees" for r in found) > 0.9 * len(found)
