"""Write an export: every file into a new folder that appears when it is whole."""

import csv
import gzip
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from kerjasama.errors import BadRequestError, short
from kerjasama.exports import codebook
from kerjasama.exports.codebook import PANEL_COLUMNS
from kerjasama.exports.tables import TABLES, columns, records
from kerjasama.words import N_, Text
from kerjasama.world import World

FORMATS: Final = ("csv", "parquet", "jsonld", "graphml", "datapackage")
PANEL_FROM: Final = 1945
_QUIET: Final[dict[str, Any]] = {"threads": 1}


def export(
    world: World, folder: Path, format_: str = "datapackage", panel_from: int = PANEL_FROM
) -> list[Path]:
    """Write the whole registry to a folder.

    Parameters
    ----------
    folder
        New or empty; it appears with all its files or stays as it was.
    format_
        ``csv``, ``parquet``, ``datapackage`` (CSV with its description, as Frictionless Data
        Package v1), ``jsonld`` (W3C ORG and schema.org terms) or ``graphml``.
    panel_from
        First year of the panel of pairs, which the first three formats hold; it ends with the year
        of the world's own day, or of the last one on which a source was read.

    Returns
    -------
    files
        Every file, by name.

    Raises
    ------
    BadRequestError
        If the folder holds something or cannot be written, or no such format exists.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as place:
    ...     [p.name for p in export(World.load(), Path(place) / "graph", "graphml")]
    ['LICENCE.txt', 'README.md', 'codebook.csv', 'registry.graphml']
    """
    if format_ not in FORMATS:
        values: dict[str, object] = {"format": short(format_), "formats": ", ".join(FORMATS)}
        raise BadRequestError(
            Text(N_("There is no export format {format!r}."), values),
            Text(N_("Choose one of {formats}."), values),
        )
    if world.on is None:  # the same facts make the same files on any day
        world = world.at(world.recorded)
    with new_folder(folder) as unfinished:
        _WRITERS[format_](world, unfinished, panel_from)
        _about(world, unfinished)
    return sorted(folder.resolve().iterdir())


@contextmanager
def new_folder(folder: Path) -> Iterator[Path]:
    """Yield a place to write to, which becomes the folder when all went well.

    Parameters
    ----------
    folder
        New or empty.

    Raises
    ------
    BadRequestError
        If the folder holds something or cannot be written; it is then as it was.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as place:
    ...     with new_folder(Path(place) / "new") as unfinished:
    ...         _ = (unfinished / "a.txt").write_text("whole", "utf-8")
    ...     (Path(place) / "new" / "a.txt").read_text("utf-8")
    'whole'
    """
    values: dict[str, object] = {"path": short(str(folder), 200)}
    try:
        final = folder.resolve()
        if final.exists() and (not final.is_dir() or any(final.iterdir())):
            raise BadRequestError(
                Text(N_("{path} is not an empty folder."), values),
                Text(N_("Name a new one, so that nothing of yours is overwritten.")),
            )
        unfinished = Path(tempfile.mkdtemp(dir=final.parent, prefix=".kerjasama-"))
        try:
            yield unfinished
            unfinished.chmod(0o755)
            with suppress(FileNotFoundError):
                final.rmdir()
            unfinished.rename(final)
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)
    except OSError as e:
        raise BadRequestError(
            Text(N_("Cannot write {path}: {reason}."), values | {"reason": e.strerror or str(e)}),
            Text(N_("Name a folder that exists and can be written.")),
        ) from e


def _csv(world: World, folder: Path, panel_from: int) -> None:
    for spec in TABLES:
        with (folder / f"{spec.name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns(world, spec), lineterminator="\n")
            writer.writeheader()
            writer.writerows(records(world, spec))
    (folder / "codebook.csv").write_text(codebook.tables(world), "utf-8", newline="")
    plain = folder / "panel.csv"
    _panel(world, panel_from, plain, "FORMAT csv, HEADER")
    with (
        plain.open("rb") as whole,
        (folder / "panel.csv.gz").open("wb") as target,
        gzip.GzipFile("", "wb", 6, target, mtime=0) as packed,  # the same bytes every time
    ):
        shutil.copyfileobj(whole, packed)
    plain.unlink()


def _parquet(world: World, folder: Path, panel_from: int) -> None:
    import duckdb
    import numpy as np

    with duckdb.connect(config=_QUIET) as db:
        db.execute("SET enable_progress_bar = false")  # whoever calls shows that there is work
        for spec in TABLES:
            told = list(records(world, spec))
            table = {
                name: np.array([row[name] for row in told], dtype=object)
                for name in columns(world, spec)
            }
            db.register("told", table)
            some = ", ".join(f'nullif("{name}", \'\') AS "{name}"' for name in table)
            target = str(folder / f"{spec.name}.parquet").replace("'", "''")
            db.execute(f"COPY (SELECT {some} FROM told) TO '{target}' ({_ZSTD})")  # noqa: S608 - our own tables and columns
            db.unregister("told")
    _panel(world, panel_from, folder / "panel.parquet", _ZSTD)
    (folder / "codebook.csv").write_text(codebook.tables(world), "utf-8", newline="")


_ZSTD: Final = "FORMAT parquet, COMPRESSION zstd"


def _panel(world: World, panel_from: int, path: Path, options: str) -> None:
    """Write the panel of pairs with the numbers that researchers join on."""
    import duckdb
    import numpy as np

    panel = world.panel(panel_from, world.day().year)
    states = {
        "iso3": np.array([s.code for s in world.states()]),
        "cow": np.array([s.cow or 0 for s in world.states()], np.int16),
        "gw": np.array([s.gw or 0 for s in world.states()], np.int16),
    }
    listed = ", ".join(
        f'nullif({name[-1]}.{name[:-2]}, 0) AS "{name}"'
        if name[:-2] in ("cow", "gw")
        else f'p."{name}"'
        for name in PANEL_COLUMNS
    )
    target = str(path).replace("'", "''")
    with duckdb.connect(config=_QUIET) as db:
        db.execute("SET enable_progress_bar = false")
        db.register("panel", panel.columns)
        db.register("states", states)
        db.execute(
            f"COPY (SELECT {listed} FROM panel p JOIN states o ON o.iso3 = p.iso3_o"  # noqa: S608 - our own tables and columns
            " JOIN states d ON d.iso3 = p.iso3_d ORDER BY p.iso3_o, p.iso3_d, p.year)"
            f" TO '{target}' ({options})"
        )


def _datapackage(world: World, folder: Path, panel_from: int) -> None:
    from kerjasama.exports.datapackage import descriptor

    _csv(world, folder, panel_from)
    (folder / "datapackage.json").write_text(descriptor(world, folder), "utf-8")


def _jsonld(world: World, folder: Path, _: int) -> None:
    from kerjasama.exports.jsonld import TERMS, linked

    (folder / "registry.jsonld").write_text(linked(world), "utf-8")
    (folder / "codebook.csv").write_text(codebook.terms({"registry": TERMS}), "utf-8", newline="")


def _graphml(world: World, folder: Path, _: int) -> None:
    from kerjasama.exports.graphml import EDGE, NODE, graph

    (folder / "registry.graphml").write_bytes(graph(world))
    told = codebook.terms({"node": NODE, "edge": EDGE})
    (folder / "codebook.csv").write_text(told, "utf-8", newline="")


_WRITERS: Final[dict[str, Callable[[World, Path, int], Any]]] = {
    "csv": _csv,
    "parquet": _parquet,
    "datapackage": _datapackage,
    "jsonld": _jsonld,
    "graphml": _graphml,
}


def _about(world: World, folder: Path) -> None:
    from kerjasama.exports.about import licence, readme

    (folder / "README.md").write_text(readme(world, folder), "utf-8")
    (folder / "LICENCE.txt").write_text(licence(), "utf-8")
