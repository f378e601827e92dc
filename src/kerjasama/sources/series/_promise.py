"""What a series promises in its source.yaml, and whether it keeps it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from kerjasama.errors import BadSourceError, Flaw
from kerjasama.sources.series._table import read
from kerjasama.words import Text

__all__ = ["broken", "checked", "folder", "package", "promises"]


def folder(name: str) -> Path:
    """Folder of a series in the repository, such as ``cia/factbook``.

    Parameters
    ----------
    name
        Publisher and data set.

    Returns
    -------
    folder
        It has a source.yaml.
    """
    here = Path(__file__).resolve().parents[4] / "data" / "series" / name
    if not (here / "source.yaml").is_file():
        raise BadSourceError([Flaw(f"data/series/{name}/source.yaml", 0, "", Text("is missing"))])
    return here


def promises(where: Path) -> dict[str, Any]:
    """Content of a series' source.yaml.

    Parameters
    ----------
    where
        Folder of the series.

    Returns
    -------
    promises
        The mapping at the top of the file.
    """
    file = where / "source.yaml"
    name = f"{where.parent.name}/{where.name}/source.yaml"
    try:
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as problem:
        raise BadSourceError([Flaw(name, 0, "", Text(str(problem)))]) from problem
    if not isinstance(content, dict):
        raise BadSourceError([Flaw(name, 0, "", Text("is not a mapping"))])
    return content


def package(name: str) -> tuple[str, str, str]:
    """Name, version and hash of the package that a series is made from.

    Parameters
    ----------
    name
        Publisher and data set.

    Returns
    -------
    name, version, sha256
        As promised in source.yaml.
    """
    said = promises(folder(name))["package"]
    return str(said["name"]), str(said["version"]), str(said["sha256"])


def checked(where: Path) -> dict[str, int]:
    """Rows of each table of a series that keeps its promises.

    Parameters
    ----------
    where
        Folder of the series.

    Returns
    -------
    rows
        For each Parquet table its number of rows.

    Raises
    ------
    BadSourceError
        With all broken promises at once.
    """
    said = promises(where)
    flaws = list(broken(where, said))
    if flaws:
        raise BadSourceError(flaws)
    return {name: int(table["rows"]) for name, table in said.get("tables", {}).items()}


def broken(where: Path, said: dict[str, Any]) -> Iterator[Flaw]:
    """Promises that the tables of a series break.

    Parameters
    ----------
    where
        Folder of the series.
    said
        Content of its source.yaml.

    Yields
    ------
    flaw
        One broken promise.
    """
    for name, table in said.get("tables", {}).items():
        place = f"{where.parent.name}/{where.name}/{name}"
        if not (where / name).is_file():
            yield Flaw(place, 0, "", Text("is missing"))
            continue
        for column, why in _table(where / name, table):
            yield Flaw(place, 0, "", Text(f"{column}: {why}" if column else why))
    for name in said.get("files", {}):
        if not (where / name).is_file():
            yield Flaw(f"{where.parent.name}/{where.name}/{name}", 0, "", Text("is missing"))


def _table(file: Path, table: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Column and reason of each promise that one table breaks."""
    found = [str(row[0]) for row in read(file, "DESCRIBE rows")]
    wanted = list(table["columns"])
    if found != wanted:
        yield "", f"columns are {', '.join(found)}; promised {', '.join(wanted)}"
        return
    rows = int(read(file, "SELECT count(*) FROM rows")[0][0])
    if rows != table["rows"]:
        yield "", f"{rows} rows, promised {table['rows']}"
    key = ", ".join(f'"{c}"' for c in table.get("unique", []))
    if key:
        twice = read(
            file,
            f"SELECT {key} FROM rows GROUP BY {key} HAVING count(*) > 1 ORDER BY {key} LIMIT 1",
        )
        if twice:
            yield ", ".join(table["unique"]), f"{twice[0]} occurs more than once"
    for column, (low, high) in table.get("range", {}).items():
        least, most = read(file, f'SELECT min("{column}"), max("{column}") FROM rows')[0]
        if least is not None and (least < low or most > high):
            yield column, f"values from {least} to {most}, promised {low} to {high}"
    for column, values in table.get("values", {}).items():
        seen = {row[0] for row in read(file, f'SELECT DISTINCT "{column}" FROM rows')}
        strange = sorted(str(v) for v in seen - set(values))
        if strange:
            yield column, f"{', '.join(strange[:5])} is not among the promised values"
