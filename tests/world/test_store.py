"""The store: the same bytes for the same inputs, whole or not at all."""

import hashlib
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kerjasama.errors import StoreError
from kerjasama.world import World, store

Claims = Callable[..., Path]
KILLS = 26
_BUILD = """
import sys
from pathlib import Path
from kerjasama.world import store
data = Path(sys.argv[1]) if len(sys.argv) > 1 else None
print("go", flush=True)
print(store.ensure(data, force=True), flush=True)
"""
_BUILD_ON_AND_ON = _BUILD + "while True: store.ensure(data, force=True)"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give the test a cache of its own, and no memory of hashes."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("KERJASAMA_CACHE", str(folder))
    return folder


def python(script: str, *arguments: str, **variables: str) -> "subprocess.Popen[str]":
    """Start Python on a script."""
    return subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        env=os.environ | variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def whole(path: Path) -> str:
    """Open a store as a reader would, see that nothing is missing, and return its version."""
    db = store.connect(path)
    try:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("SELECT count(*) FROM lookup").fetchone()[0] > 5
        return str(db.execute("SELECT value FROM meta WHERE key = 'version'").fetchone()[0])
    finally:
        db.close()


def test_the_same_bytes_whatever_the_hash_seed_zone_locale_and_threads(tmp_path: Path) -> None:
    surroundings = (
        {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C", "OMP_NUM_THREADS": "1"},
        {"PYTHONHASHSEED": "4", "TZ": "Asia/Jakarta", "LC_ALL": "id_ID.UTF-8"}
        | {"OMP_NUM_THREADS": "8", "PYTHONUTF8": "0"},
        {"PYTHONHASHSEED": "99", "TZ": "America/New_York", "LC_ALL": "tr_TR.UTF-8"}
        | {"OMP_NUM_THREADS": "3", "LANG": "ar_EG"},
    )
    digests = set()
    for number, variables in enumerate(surroundings):
        builder = python(_BUILD, **variables, KERJASAMA_CACHE=str(tmp_path / str(number)))
        out, err = builder.communicate()
        assert builder.returncode == 0, err
        digests.add(hashlib.sha256(Path(out.split()[-1]).read_bytes()).hexdigest())
    assert len(digests) == 1


def test_the_same_bytes_wherever_the_data_lie(data: Path, cache: Path, tmp_path: Path) -> None:
    first = store.ensure(data)
    content = first.read_bytes()
    first.unlink()
    elsewhere = data.rename(tmp_path / "elsewhere")
    again = store.ensure(elsewhere)
    assert again == first
    assert again.read_bytes() == content
    assert cache in again.parents


def test_a_killed_build_leaves_the_old_store_whole(data: Path, cache: Path) -> None:
    path = store.ensure(data)
    version, content = whole(path), path.read_bytes()
    dice = random.Random(1945)  # noqa: S311 - moments, not secrets
    looks = 0
    for _ in range(KILLS):
        builder = python(_BUILD_ON_AND_ON, str(data), KERJASAMA_CACHE=str(cache))
        assert builder.stdout is not None
        assert builder.stdout.readline() == "go\n"
        until = time.monotonic() + dice.uniform(0, 0.25)
        while time.monotonic() < until:  # a reader looks all the while
            assert whole(path) == version
            looks += 1
        builder.send_signal(signal.SIGKILL)
        builder.communicate()
        assert builder.returncode == -signal.SIGKILL
        assert whole(path) == version
        assert path.read_bytes() == content
    assert looks > KILLS
    assert [p.name for p in cache.iterdir() if p.suffix == ".sqlite"] == [path.name]


def test_what_dead_builds_left_is_swept_away_when_it_is_old(data: Path, cache: Path) -> None:
    path = store.ensure(data)
    old, new = (cache / f".{path.stem}-{name}.part" for name in ("old", "new"))
    for left in (old, new):
        left.write_bytes(b"half")
    hours_ago = time.time() - 7200
    os.utime(old, (hours_ago, hours_ago))
    store.ensure(data, force=True)
    assert not old.exists()
    assert new.exists()  # may be another build at work


def test_a_build_that_fails_half_way_leaves_nothing_and_the_old_store_whole(
    data: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = store.ensure(data)
    content = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(store, "_sync", full)
    with pytest.raises(StoreError, match="No space left on device"):
        store.ensure(data, force=True)
    assert path.read_bytes() == content
    assert list(cache.glob(".*.part")) == []


def test_an_interrupted_build_leaves_nothing(data: Path, cache: Path) -> None:
    def interrupt(step: str, done: int, of: int) -> None:  # noqa: ARG001
        if step == "index":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.ensure(data, interrupt)
    assert list(cache.iterdir()) == []


def test_two_processes_build_at_the_same_time(data: Path, cache: Path) -> None:
    builders = [python(_BUILD, str(data), KERJASAMA_CACHE=str(cache)) for _ in range(3)]
    for builder in builders:
        _, err = builder.communicate()
        assert builder.returncode == 0, err
    whole(store.store_path(data))
    assert list(cache.glob(".*.part")) == []


def test_threads_of_one_process_build_at_the_same_time(data: Path, cache: Path) -> None:
    path = store.ensure(data)
    content = path.read_bytes()
    with ThreadPoolExecutor(4) as threads:
        for done in [threads.submit(store.ensure, data, force=True) for _ in range(8)]:
            assert done.result() == path
    assert path.read_bytes() == content
    assert list(cache.glob(".*.part")) == []


def test_a_part_that_vanishes_while_being_swept_is_no_error(
    data: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache.mkdir()
    gone = cache / ".store-0-0.part"  # another build has just finished and renamed it
    glob = Path.glob

    def late(self: Path, pattern: str) -> Iterator[Path]:
        yield from glob(self, pattern)
        if pattern.startswith(".store"):
            yield gone

    monkeypatch.setattr(Path, "glob", late)
    assert store.ensure(data).exists()


def test_it_is_built_once(data: Path, cache: Path) -> None:
    steps: list[str] = []

    def note(step: str, done: int, of: int) -> None:
        assert 0 <= done <= of
        steps.append(step)

    assert not store.store_path(data).exists()
    path = store.ensure(data, note)
    assert store.store_path(data) == path
    told = len(steps)
    assert told > 1
    stamp = path.stat().st_mtime_ns
    assert store.ensure(data, note) == path
    assert len(steps) == told
    assert path.stat().st_mtime_ns == stamp
    assert cache in path.parents


def test_a_changed_file_is_another_store(data: Path, cache: Path) -> None:
    before = store.ensure(data)
    rows = data / "claims" / "small" / "members" / "rows.csv"
    rows.write_text(rows.read_text("utf-8").replace("1966-09-28", "1966-09-29"), "utf-8")
    after = store.ensure(data)
    assert before != after
    assert before.exists()
    spells = World(store.connect(after)).spells("CLUB", "IDN")
    assert [str(m.span) for m in spells] == ["1950-09-28/1965-01-20", "1966-09-29/.."]
    assert cache in after.parents


def test_forcing_a_build_never_puts_new_data_under_an_old_name(data: Path, cache: Path) -> None:
    before = store.ensure(data)
    content = before.read_bytes()
    rows = data / "claims" / "small" / "members" / "rows.csv"
    rows.write_text(rows.read_text("utf-8").replace("1966-09-28", "1966-09-29"), "utf-8")
    store.ensure(data, force=True)
    assert before.read_bytes() == content
    assert len(list(cache.glob("*.sqlite"))) == 2


def test_the_version_in_the_file_is_that_of_its_name(data: Path, cache: Path) -> None:
    path = store.ensure(data)
    assert path == cache / f"store-{whole(path)}.sqlite"
    assert store.data_version(data) == whole(path)


@pytest.mark.parametrize("kind", ["file", "device", "long"])
def test_a_cache_that_cannot_be_written(
    kind: str, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = {
        "file": tmp_path / "file" / "below",
        "device": Path("/dev/null/below"),
        "long": tmp_path / ("x" * 300),
    }
    (tmp_path / "file").write_text("", "utf-8")
    monkeypatch.setenv("KERJASAMA_CACHE", str(places[kind]))
    with pytest.raises(StoreError) as told:
        World.load(data)
    assert str(places[kind])[:50] in str(told.value)
    assert str(told.value).endswith(
        "Make the folder writable, or set KERJASAMA_CACHE to one that is."
    )


def test_a_cache_that_may_not_even_be_looked_into(
    data: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(self: Path, **_: object) -> bool:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "exists", refused)
    with pytest.raises(StoreError, match="Permission denied"):
        store.ensure(data)
    assert not cache.is_dir()


def test_a_relative_cache_works(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KERJASAMA_CACHE", "here")
    assert World.load(data).state("IDN").code == "IDN"


@pytest.mark.parametrize("share", [0, 0.00001, 0.01, 0.5, 0.9, 0.99])
def test_a_truncated_store_is_told_with_a_hint(share: float, data: Path, cache: Path) -> None:
    path = store.ensure(data)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(StoreError) as told:
        World.load(data)
    assert str(path) in str(told.value)
    assert str(told.value).endswith("Build it again: kerjasama build --force")
    assert cache in path.parents


def test_a_store_that_is_something_else_or_missing(data: Path, cache: Path) -> None:
    path = store.ensure(data)
    path.write_text("not a database at all, but long enough to look at" * 100, "utf-8")
    with pytest.raises(StoreError, match="kerjasama build --force"):
        store.connect(path)
    with pytest.raises(StoreError):
        store.connect(cache / "missing.sqlite")
    assert not (cache / "missing.sqlite").exists()


def test_forcing_mends_a_broken_store(data: Path, cache: Path) -> None:
    path = store.ensure(data)
    content = path.read_bytes()
    path.write_bytes(b"")
    assert store.ensure(data, force=True) == path
    assert path.read_bytes() == content
    assert cache in path.parents


def test_nobody_writes_into_a_finished_store(data: Path, cache: Path) -> None:
    db = store.connect(store.ensure(data))
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        db.execute("DELETE FROM meta")
    assert cache.is_dir()


def test_a_cache_with_odd_letters_in_its_name(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KERJASAMA_CACHE", str(tmp_path / "50% Qur'an? #1 é"))
    assert World.load(data).state("Jepang").code == "JPN"
