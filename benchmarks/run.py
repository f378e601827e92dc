"""Measure what the project promises: ``python -m benchmarks.run [--install] [--strict]``.

CPU seconds are user plus system time of all threads; each figure is the median of its runs.
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from kerjasama.places import data_dir
from kerjasama.world import World, store

_HERE = Path(__file__).parents[1]
_PROGRAM = "import sys; from kerjasama.cli import main; sys.exit(main())"
_FIRST, _LAST = 1950, 2024
_MB = 1_000_000


def main() -> int:
    """Measure, print, and return 1 if a promise is broken and ``--strict`` was asked for."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=5, help="runs of each measure (default 5)")
    asked.add_argument("--install", action="store_true", help="also install into a fresh venv")
    asked.add_argument("--strict", action="store_true", help="fail if a promise is broken")
    said = asked.parse_args()
    kept = look_ups()
    kept &= panels(said.runs)
    kept &= commands(said.runs)
    kept &= sizes(install=said.install)
    return 0 if kept or not said.strict else 1


def look_ups() -> bool:
    """Milliseconds of one question, asked again and again, and of a search with a mistake in it."""
    world = World.load()
    kept = True
    for ask, of, limit in (
        (world.find, ("PBB",), 1.0),
        (world.is_member, ("IDN", "UN", "1966-01-01"), 1.0),
        (world.memberships, ("IDN",), 1.0),
        (world.members, ("UN",), 1.0),
        (world.status, ("PARIS-2015",), 1.0),
        (world.party_status, ("PARIS-2015", "USA", "2018"), 1.0),
        (world.parties, ("PARIS-2015",), None),
        (world.search, ("perserikatan bangsa banga",), None),
        (world.ties, ("IDN", "KOR"), None),
    ):
        walls = []
        for _ in range(100):
            began = time.perf_counter()
            ask(*of)
            walls.append(time.perf_counter() - began)
        name = f"World.{ask.__name__}({', '.join(map(repr, of))})"
        kept &= _say(name, 1000 * median(walls), "ms", limit, f"the first {1000 * walls[0]:.1f} ms")
    return kept


def panels(runs: int) -> bool:
    """Compare the panel by interval differences with one SQL range join in DuckDB."""
    from benchmarks.panel_in_sql import join, load

    world = World.load()
    world.panel(_FIRST, _LAST)  # imports DuckDB and NumPy's parts for both
    made = world.panel(_FIRST, _LAST)
    db = load(world, _FIRST, _LAST)
    told = join(db)
    ours = {name: int(made.columns[name].sum()) for name in told if name != "rows"}
    if told != {"rows": len(made), **ours}:
        print(f"The two panels differ: {told} and {len(made)} rows, {ours}")
        return False
    what = f"panel of all states, {_FIRST}-{_LAST}, {len(made):,} rows"
    wall, cpu = _timed(lambda: world.panel(_FIRST, _LAST), runs)
    kept = _say(f"{what}: kerjasama, all columns", cpu, "s CPU", 1.0, f"{wall:.2f} s wall")
    sql_wall, sql_cpu = _timed(lambda: join(db), runs)
    _say(
        "the same counts as a range join in DuckDB",
        sql_cpu,
        "s CPU",
        None,
        f"{sql_wall:.2f} s wall",
    )
    ratio = f"{sql_wall / wall:.1f} times the wall time"
    _say("DuckDB to kerjasama", sql_cpu / cpu, "times the CPU", None, ratio)
    return kept


def commands(runs: int) -> bool:
    """CPU of the commands that people wait for, in processes of their own."""
    with tempfile.TemporaryDirectory() as folder:
        out = str(Path(folder, "brief.html"))
        brief = ["brief", "IDN", "KOR"]

        def cold() -> None:
            shutil.rmtree(Path(folder, "cold"), ignore_errors=True)
            _run([*brief, "--out", out], Path(folder, "cold"))

        def unit() -> None:
            shutil.rmtree(Path(folder, "unit"), ignore_errors=True)
            _run(["lesson", "--unit", str(Path(folder, "unit"))], warm)

        article = str(Path(folder, "article.txt"))
        Path(article).write_text(_article(World.load()), "utf-8")
        warm = Path(folder, "warm")
        _run(brief, warm)
        kept = True
        for name, work, limit, times in (
            ("kerjasama --help", lambda: _run(["--help"], warm), 0.3, runs),
            ("kerjasama brief IDN KOR, store built", lambda: _run(brief, warm), 1.0, runs),
            (
                "kerjasama brief IDN KOR --out brief.html, store built",
                lambda: _run([*brief, "--out", out], warm),
                1.0,
                runs,
            ),
            ("kerjasama brief IDN KOR --out brief.html, first build", cold, 10.0, min(runs, 3)),
            (
                "kerjasama lkpd --out sheet.docx",
                lambda: _run(["lkpd", "--out", str(Path(folder, "sheet.docx"))], warm),
                2.0,
                runs,
            ),
            ("kerjasama cek of 100 claims", lambda: _run(["cek", article], warm), 1.0, runs),
            ("kerjasama lesson --unit, in Word", unit, 60.0, min(runs, 3)),
        ):
            wall, cpu = _timed(work, times, children=True)
            kept &= _say(name, cpu, "s CPU", limit, f"{wall:.2f} s wall")
    return kept


def _article(world: World) -> str:
    """Text of 100 claims of membership, right and wrong."""
    states = [world.named(s.code).en for s in world.states()[:50]]
    told = [f"{state} is a member of {name}." for state in states for name in ("ASEAN", "NATO")]
    return "\n\n".join(" ".join(told[n : n + 5]) for n in range(0, len(told), 5))


def sizes(*, install: bool) -> bool:
    """Size of the embedded data, and of a base install when asked for."""
    kept = _say("embedded data", _size(data_dir()) / _MB, "MB", 15.0, "before compression")
    kept &= _say("store", store.ensure().stat().st_size / _MB, "MB", 30.0, "built from it")
    if install:
        with tempfile.TemporaryDirectory() as folder:
            python = Path(folder, "bin", "python")
            pip = [str(python), "-m", "pip", "--quiet", "--disable-pip-version-check", "install"]
            lock = str(_HERE / "requirements" / "base.txt")
            subprocess.run([sys.executable, "-m", "venv", folder], check=True)
            empty = _size(Path(folder))
            subprocess.run([*pip, "--require-hashes", "-r", lock], check=True)
            subprocess.run([*pip, "--no-deps", "--no-build-isolation", str(_HERE)], check=True)
            size = (_size(Path(folder)) - empty) / _MB
        kept &= _say("base install, without Python and pip", size, "MB", 400.0, "compiled code too")
    return kept


def _run(words: list[str], cache: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, *words],
        env={**os.environ, "KERJASAMA_CACHE": str(cache)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"kerjasama {' '.join(words)} ended with {done.returncode}:\n{done.stderr}")


def _timed(work: Callable[[], object], runs: int, *, children: bool = False) -> tuple[float, float]:
    """Median wall and CPU seconds of so many runs."""
    who = resource.RUSAGE_CHILDREN if children else resource.RUSAGE_SELF
    walls, cpus = [], []
    for _ in range(runs):
        began, before = time.perf_counter(), resource.getrusage(who)
        work()
        after = resource.getrusage(who)
        walls.append(time.perf_counter() - began)
        cpus.append(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    return median(walls), median(cpus)


def _size(folder: Path) -> int:
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file() and not p.is_symlink())


def _say(what: str, figure: float, unit: str, limit: float | None, more: str) -> bool:
    kept = limit is None or figure < limit
    promise = "" if limit is None else f" (promised: under {limit:g}{'' if kept else '; BROKEN'})"
    print(f"{what}: {figure:.2f} {unit}{promise}; {more}", flush=True)
    return kept


if __name__ == "__main__":
    sys.exit(main())
