"""Members of groups of states today, to compare our rosters with."""

import json
import sys
from pathlib import Path

from kerjasama.sources.series._command import main
from kerjasama.sources.series._package import wheel
from kerjasama.sources.series._promise import package as pinned
from kerjasama.sources.series._table import row_columns, write

__all__ = ["NAME", "build"]

NAME = "worldcountrygroups/groups"
FOLDER = "worldcountrygroups/data/groups/"
KINDS = {"organisation": "VARCHAR", "iso3": "VARCHAR"}


def build(out: Path, package: Path | None = None) -> list[Path]:
    """Write the table of groups.

    Parameters
    ----------
    out
        Folder for the table.
    package
        The wheel, if it is already here.

    Returns
    -------
    files
        ``groups.parquet``.
    """
    rows = set()
    with wheel(*pinned(NAME), package) as archive:
        for name in archive.namelist():
            if name.startswith(FOLDER) and name.endswith(".json"):
                group = json.loads(archive.read(name))
                rows |= {(str(group["gid"]), str(c["iso3"])) for c in group["countries"]}
    return [write(out / "groups.parquet", row_columns(KINDS, sorted(rows)))]


if __name__ == "__main__":
    sys.exit(main(NAME, build))
