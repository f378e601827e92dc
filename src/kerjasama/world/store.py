"""The compiled store: built once into the user's cache, whole or not at all."""

import os
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kerjasama.errors import BadSourceError, StoreError
from kerjasama.places import cache_dir, data_dir, keep
from kerjasama.words import N_, Text

if TYPE_CHECKING:  # what only a build needs is imported when there is something to build
    from kerjasama.sources import Dataset, Rules
    from kerjasama.world.build import Progress

_STALE: Final = 3600  # seconds after which an unfinished file belongs to a dead build
_DIGITS: Final = 16  # of a version
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
    """Hash of every claims, rules and manifest file, and of the code that compiles them.

    It is kept in the cache beside the sizes and times of the files, so that a question need not
    read them all again.

    Examples
    --------
    >>> len(data_version())
    16
    """
    data, code = data or data_dir(), Path(__file__).parents[1]
    parts = [(data, p) for room in ("claims", "rules", "series") for p in _files(data / room)]
    for room in ("facts", "sources", "world"):
        parts += [(code, p) for p in sorted((code / room).glob("*.py"))]
    seen = blake2b(f"{data}\0{sqlite3.sqlite_version}".encode(), digest_size=8)
    for _, path in parts:
        state = path.stat()
        seen.update(f"{path}\0{state.st_size}\0{state.st_mtime_ns}\0".encode())
    kept = cache_dir() / f"version-{seen.hexdigest()}.txt"
    with suppress(OSError, ValueError):
        version = kept.read_text("ascii")
        if len(version) == _DIGITS:
            return version
    digest = blake2b(sqlite3.sqlite_version.encode(), digest_size=8)
    for root, path in parts:
        content = path.read_bytes()
        digest.update(f"{path.relative_to(root).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    version = digest.hexdigest()
    with suppress(OSError):
        if (cache_dir() / f"store-{version}.sqlite").exists():  # sound data, which were built
            keep(kept, version.encode("ascii"))
    return version


def _files(root: Path) -> Iterator[Path]:
    yield from sorted(p for p in root.rglob("*") if p.suffix in (".csv", ".yaml"))


def _quiet(step: str, done: int, of: int) -> None:
    """Tell nobody."""


def ensure(data: Path | None = None, progress: "Progress" = _quiet, *, force: bool = False) -> Path:
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
    try:
        if final.exists() and not force:
            return final
        from kerjasama.world.build import build

        datasets, rules, series = _sound(data)
        final.parent.mkdir(parents=True, exist_ok=True)
        _sweep(final.parent)
        handle, name = tempfile.mkstemp(prefix=f".{final.stem}-", suffix=".part", dir=final.parent)
        os.close(handle)
        unfinished = Path(name)
        try:
            build(unfinished, datasets, rules, series, final.stem.removeprefix("store-"), progress)
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


def _sound(data: Path) -> "tuple[list[Dataset], Rules, dict[str, dict[str, object]]]":
    """All claims and rules, every code in them looked up."""
    from kerjasama.sources import read_all, read_rules
    from kerjasama.sources.check import known
    from kerjasama.sources.claims import unknown_references
    from kerjasama.sources.manifest import load_yaml

    datasets, rules = read_all(data / "claims"), read_rules(data / "rules")
    flaws = unknown_references(datasets, known(datasets, rules))
    if flaws:
        raise BadSourceError(flaws)
    series, flaws = {}, []
    for path in sorted((data / "series").glob("*/*/source.yaml")):
        name = "/".join(path.parent.parts[-2:])
        series[name], bad = load_yaml(path, f"{name}/source.yaml")
        flaws += bad
    if flaws:
        raise BadSourceError(flaws)
    return datasets, rules, series


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sweep(folder: Path) -> None:
    """Remove what builds left that died, and stores of data that were replaced long ago."""
    old_files = ((".store-*.part", _STALE), ("store-*.sqlite", _OLD), ("version-*.txt", _OLD))
    for pattern, age in old_files:
        for old in folder.glob(pattern):
            with suppress(FileNotFoundError):  # another build may be sweeping too
                if time.time() - old.stat().st_mtime > age:
                    old.unlink()


def connect(path: Path) -> sqlite3.Connection:
    """Open a finished store for reading only."""
    try:
        _whole(path)
        db = sqlite3.connect(
            f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        db.execute("SELECT value FROM meta WHERE key = 'version'").fetchone()
    except (OSError, sqlite3.Error) as e:
        values = {"path": str(path), "reason": e}
        what = Text(N_("Cannot read the store {path}: {reason}."), values)
        raise StoreError(what, Text(N_("Build it again: kerjasama build --force"))) from e
    return db


def _whole(path: Path) -> None:
    """Compare the file's size with the pages that its header counts."""
    with path.open("rb") as file:
        header = file.read(32)
    page, pages = int.from_bytes(header[16:18]), int.from_bytes(header[28:32])
    if len(header) < 32 or path.stat().st_size != page * pages:  # noqa: PLR2004 - SQLite's header
        reason = "the file is cut short"
        raise sqlite3.DatabaseError(reason)
