"""Series: small columnar tables made from pinned registry packages.

* ``check(folder)`` – does a series keep what its source.yaml promises?
* ``build(name, out, package)`` – make a series' tables again
* ``MAKERS`` – the series and the modules that make them, in the order in which they are made

``python -m kerjasama.sources.series`` rebuilds all; ``--check`` compares with what is here.
"""

import importlib
from pathlib import Path

from kerjasama.sources.series._promise import checked, folder, promises

__all__ = ["MAKERS", "build", "check", "folder", "promises"]

MAKERS = {
    "cia/factbook": "cia_factbook",
    "oecd/icio-2022": "oecd_icio",
    "geonames/distance": "geonames_distance",
    "cldr/languages": "cldr_languages",
    "unsd/regions": "unsd_regions",
    "visionscarto/world": "visionscarto_world",
    "worldcountrygroups/groups": "worldcountrygroups_groups",
}


def check(where: Path) -> dict[str, int]:
    """Verify a series against its own source.yaml.

    Parameters
    ----------
    where
        Folder of the series: source.yaml and its tables.

    Returns
    -------
    rows
        For each table its number of rows.

    Raises
    ------
    BadSourceError
        With all broken promises at once.
    """
    return checked(where)


def build(name: str, out: Path, package: Path | None = None) -> list[Path]:
    """Make the tables of one series.

    Parameters
    ----------
    name
        Publisher and data set, a key of `MAKERS`.
    out
        Folder for the tables.
    package
        The package file, if it is already here.

    Returns
    -------
    files
        What was written.
    """
    maker = importlib.import_module(f"kerjasama.sources.series.{MAKERS[name]}")
    files: list[Path] = maker.build(out, package)
    return files
