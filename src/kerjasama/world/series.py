"""The embedded series: small columnar tables, read through DuckDB."""

import re
from functools import cache
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast
from zipfile import BadZipFile

from kerjasama.errors import BadRequestError, short
from kerjasama.places import cache_dir, data_dir, keep
from kerjasama.words import N_, Text

if TYPE_CHECKING:  # NumPy takes a tenth of a second; names and manifests do without
    from numpy.typing import NDArray

Columns: TypeAlias = "dict[str, NDArray[Any]]"
_NAME: Final = re.compile(r"[a-z0-9-]+/[a-z0-9-]+")
_WORD: Final = re.compile(r"\w+")


@cache
def _tables() -> dict[str, Path]:
    """Every embedded table by the name that queries give it."""
    paths = sorted((data_dir() / "series").glob("*/*/*.parquet"))
    return {f"{p.parent.parent.name}_{p.stem}": p for p in paths}


@cache
def _database() -> Any:
    import duckdb

    return duckdb.connect(config={"threads": 1})  # tables are small; threads only cost CPU


@cache
def _view(name: str) -> None:
    """Give a table its name, when a query first asks for it."""
    _database().read_parquet(str(_tables()[name])).create_view(name)


def query(sql: str, *values: object) -> Columns:
    """Ask the embedded series a question.

    Parameters
    ----------
    sql
        DuckDB SQL over the views ``<publisher>_<table>``: ``oecd_flows``, ``oecd_nodes``,
        ``oecd_sectors``, ``oecd_economies``, ``cia_macro``, ``cia_partners``, ``cia_borders``,
        ``cia_memberships``, ``geonames_distance``, ``cldr_languages``, ``unsd_regions``.
    values
        Stand for the question marks in it.

    Returns
    -------
    columns
        One array a column; what is missing is NaN in numbers and None in texts.

    Examples
    --------
    >>> query("SELECT count(DISTINCT sector) AS n FROM oecd_flows")["n"]
    array([50])
    """
    for name in _WORD.findall(sql):
        if name in _tables():
            _view(name)
    columns = _database().execute(sql, list(values)).fetchnumpy()
    return {name: _plain(column) for name, column in columns.items()}


def table(name: str, *columns: str) -> Columns:
    """Read whole columns of an embedded table, in the order of its rows.

    The first time DuckDB reads the Parquet file and the columns are kept in the user's cache as
    NumPy writes them; from then on a brief does without DuckDB, whose start takes a tenth of a
    second.

    Parameters
    ----------
    name
        As in `query`: ``"oecd_flows"``.
    columns
        Their names.

    Returns
    -------
    columns
        One array a column, all of one length; what is missing is NaN in numbers and an empty text.

    Examples
    --------
    >>> sorted(table("oecd_sectors", "sector", "name_id"))
    ['name_id', 'sector']
    """
    return _table(name, columns)


@cache
def _table(name: str, columns: tuple[str, ...]) -> Columns:
    import numpy as np

    state = _tables()[name].stat()
    key = f"{name}:{state.st_size}:{state.st_mtime_ns}:{','.join(columns)}"
    kept = cache_dir() / f"table-{blake2b(key.encode(), digest_size=8).hexdigest()}.npz"
    try:
        with np.load(kept, allow_pickle=False) as stored:
            return {c: stored[c] for c in columns}
    except (OSError, ValueError, KeyError, EOFError, BadZipFile):
        listed = ", ".join(f'"{c}"' for c in columns)
        found = query(f"SELECT {listed} FROM {name}")  # noqa: S608 - names of our own tables
        read = {c: _typed(found[c]) for c in columns}
        whole = BytesIO()
        np.savez(whole, **cast("dict[str, Any]", read))
        keep(kept, whole.getvalue())
        return read


def _typed(column: "NDArray[Any]") -> "NDArray[Any]":
    """Texts as NumPy's own, which need no pickle."""
    import numpy as np

    if column.dtype != object:
        return column
    return np.array(["" if text is None else text for text in column.tolist()])


def _plain(column: "NDArray[Any]") -> "NDArray[Any]":
    import numpy as np

    if not np.ma.isMaskedArray(column):
        return column
    if column.dtype.kind in "iuf":
        return np.ma.filled(column.astype(np.float64), np.nan)
    plain = column.data.astype(object)
    plain[np.ma.getmaskarray(column)] = None
    return plain


def names() -> list[str]:
    """Names of all embedded series.

    Examples
    --------
    >>> "oecd/icio-2022" in names()
    True
    """
    root = data_dir() / "series"
    return sorted("/".join(p.parent.parts[-2:]) for p in root.glob("*/*/source.yaml"))


def version() -> str:
    """Hash of all series tables, for citations."""
    digest = blake2b(digest_size=4)
    for path in sorted((data_dir() / "series").glob("*/*/*.parquet")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def manifest(name: str) -> dict[str, Any]:
    """Read ``source.yaml`` of a series: who publishes it, licence, units, what is imputed.

    Raises
    ------
    BadRequestError
        If no series has that name.

    Examples
    --------
    >>> "OECD" in manifest("oecd/icio-2022")["publisher"]
    True
    """
    from kerjasama.sources.manifest import load_yaml

    if not _NAME.fullmatch(name):
        raise BadRequestError(Text(N_("There is no series {name!r}."), {"name": short(name)}))
    path = data_dir() / "series" / name / "source.yaml"
    raw, flaws = load_yaml(path, name)
    if flaws or not isinstance(raw, dict):
        raise BadRequestError(Text(N_("There is no series {name!r}."), {"name": name}))
    return raw


def columns_of(path: Path, names: tuple[str, ...]) -> Columns:
    r"""Read columns of a user's own Parquet or CSV file.

    Raises
    ------
    BadRequestError
        If the file cannot be read, or lacks a column.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "a.csv")
    ...     _ = path.write_text("year,trade\n2000,1.5\n")
    ...     columns_of(path, ("trade",))["trade"].tolist()
    [1.5]
    """
    import duckdb

    values: dict[str, object] = {"path": short(str(path), 200)}
    readers = {".parquet": "read_parquet", ".csv": "read_csv"}
    if path.suffix.lower() not in readers:
        raise BadRequestError(
            Text(N_("Cannot read {path}: its name ends neither in .parquet nor in .csv."), values)
        )
    if not path.is_file():
        raise BadRequestError(Text(N_("There is no file {path}."), values))
    db = duckdb.connect()
    try:
        table = getattr(db, readers[path.suffix.lower()])(str(path))
        missing = [name for name in names if name not in table.columns]
        if missing:
            values |= {"missing": ", ".join(missing), "known": ", ".join(table.columns[:20])}
            raise BadRequestError(
                Text(N_("{path} has no column {missing}; it has {known}."), values)
            )
        found = table.project(", ".join(f'"{name}"' for name in names)).fetchnumpy()
    except duckdb.Error as e:
        values["reason"] = short(str(e).splitlines()[0], 200)
        raise BadRequestError(Text(N_("Cannot read {path}: {reason}."), values)) from e
    return {name: _plain(column) for name, column in found.items()}
