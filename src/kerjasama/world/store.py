"""The compiled store: built once into the user's cache, whole or not at all."""

import os
import sqlite3
import time
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Final

from kerjasama.errors import BadSourceError, StoreError
from kerjasama.places import cache_dir, data_dir
from kerjasama.sources import read_all, read_rules
from kerjasama.sources.check import known
from kerjasama.sources.claims import unknown_references
from kerjasama.words import N_, Text
from kerjasama.world.build import Progress, build

_STALE: Final = 3600  # seconds after which an unfinished file belongs to a dead build
_OLD: Final = 30 * 24 * 3600  # and after which a store of other data is no longer of use


def store_path(data: Path | None = None) -> Path:
    """Where the store of these data lies, or will lie: its name is the content's hash.

    Examples
    --------
    >>> store_path().suffix
    '.sqlite'
    """
    return cache_dir() / f"store-{data_version(data)}.sqlite"


def data_version(data: Path | None = None) -> str:
    """Hash of every claims and rules file and of the code that compiles them."""
    return _version(data or data_dir())


@cache
def _version(data: Path) -> str:
    code = Path(__file__).parents[1]
    parts = [*_files(data / "claims"), *_files(data / "rules")]
    parts += [
        p for room in ("facts", "sources", "world") for p in sorted((code / room).glob("*.py"))
    ]
    digest = blake2b(sqlite3.sqlite_version.encode(), digest_size=8)
    for path in parts:
        content = path.read_bytes()
        digest.update(f"{path.name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _files(root: Path) -> Iterator[Path]:
    yield from sorted(p for p in root.rglob("*") if p.suffix in (".csv", ".yaml"))


def ready(data: Path | None = None) -> bool:
    """Whether the store of these data is built."""
    return store_path(data).exists()


def _quiet(step: str, done: int, of: int) -> None:
    """Tell nobody."""


def ensure(data: Path | None = None, progress: Progress = _quiet, *, force: bool = False) -> Path:
    """Build the store unless it is there, and return its path.

    The file is written beside its place under another name, synced and renamed, so whoever opens
    the store sees a whole one or none, and a build that dies leaves the old store as it was.

    Raises
    ------
    BadSourceError
        With every flaw of the data.
    StoreError
        If the cache cannot be written.
    """
    data = data or data_dir()
    final = store_path(data)
    if final.exists() and not force:
        return final
    datasets = read_all(data / "claims")
    rules = read_rules(data / "rules")
    flaws = unknown_references(datasets, known(datasets, rules))
    if flaws:
        raise BadSourceError(flaws)
    try:
        final.parent.mkdir(parents=True, exist_ok=True)
        _sweep(final.parent)
        unfinished = final.parent / f".{final.stem}-{os.getpid()}.part"
        unfinished.unlink(missing_ok=True)
        try:
            build(unfinished, datasets, rules, final.stem.removeprefix("store-"), progress)
            _sync(unfinished)
            unfinished.replace(final)
            if os.name == "posix":  # elsewhere a folder cannot be opened
                _sync(final.parent)
        finally:
            unfinished.unlink(missing_ok=True)
    except (OSError, sqlite3.OperationalError) as e:
        values = {"folder": str(final.parent), "reason": getattr(e, "strerror", None) or str(e)}
        what = Text(N_("Cannot build the store in {folder}: {reason}."), values)
        hint = Text(N_("Make the folder writable, or set KERJASAMA_CACHE to one that is."))
        raise StoreError(what, hint) from e
    return final


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sweep(folder: Path) -> None:
    """Remove what builds left that died, and stores of data that were replaced long ago."""
    for pattern, age in ((".store-*.part", _STALE), ("store-*.sqlite", _OLD)):
        for old in folder.glob(pattern):
            if time.time() - old.stat().st_mtime > age:
                old.unlink(missing_ok=True)


def connect(path: Path) -> sqlite3.Connection:
    """Open a finished store for reading only."""
    try:
        db = sqlite3.connect(
            f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        db.execute("SELECT value FROM meta WHERE key = 'version'").fetchone()
    except sqlite3.Error as e:
        values = {"path": str(path), "reason": e}
        what = Text(N_("Cannot read the store {path}: {reason}."), values)
        raise StoreError(what, Text(N_("Build it again: kerjasama build --force"))) from e
    return db
