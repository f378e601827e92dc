"""Measure estimation: ``python -m benchmarks.gravity [--peer PYTHON] [--guide FILE] [--strict]``.

Synthetic panels of a known size (and the Advanced Guide's, where ``--guide`` names it) are
estimated from columns to the printed table: one with skewed sizes, agreements among
the near and large, tariffs that last, sorted by pair, for which the promises are made; and one of
even sizes, which is easier. Each engine works in a process of its own, which tells its times and
its peak memory. With ``--peer``, a Python that has pyfixest estimates the same in turns with ours,
each round on another draw, for how fast both are hangs on the draw; the ratio of medians counts.
With Rscript and the R package fixest, that is compared too. The first fit of a process, which may
compile, is left out for every engine.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

_SHARE, _NEAR, _COLONIES = 0.3, 700, 0.02
_OURS = """
import json, resource, sys, time
import numpy as np
z = np.load(sys.argv[1])
data = {k: z[k] for k in z.files}
held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
from kerjasama.models import gravity
told = []
for _ in range(int(sys.argv[4])):
    began = time.perf_counter(), time.process_time()
    found = gravity.ppml(f"trade ~ {sys.argv[2]} | {sys.argv[3]}", data, small="fixest")
    str(found)
    told.append((time.perf_counter() - began[0], time.process_time() - began[1]))
print(json.dumps({"wall": [w for w, _ in told], "cpu": [c for _, c in told], "held": held,
    "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, "beta": found.beta.tolist(),
    "se": found.se.tolist(), "steps": found.iterations}))
"""
_PEER = """
import json, resource, sys, time, warnings
warnings.simplefilter("ignore")
import numpy as np, pandas as pd
z = np.load(sys.argv[1])
d = pd.DataFrame({k: z[k] for k in z.files})
held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
import pyfixest as pf
for a in ("exporter", "importer"):
    d[a] = pd.factorize(d[a])[0]
n, t = d.exporter.max() + 1, d.year.max() + 1
d["et"], d["it"] = d.exporter * t + d.year, d.importer * t + d.year
d["ei"] = d.exporter * n + d.importer
columns = {"exporter^year": "et", "importer^year": "it", "pair": "ei"}
effects = " + ".join(columns[e] for e in sys.argv[3].split(" + "))
options = json.loads(sys.argv[5])
told = []
for _ in range(int(sys.argv[4])):
    began = time.perf_counter()
    m = pf.fepois(f"trade ~ {sys.argv[2]} | {effects}", d, vcov={"CRV1": "ei"}, **options)
    m.tidy().to_string()
    told.append(time.perf_counter() - began)
print(json.dumps({"wall": told, "held": held, "beta": m.coef().tolist(), "se": m.se().tolist(),
    "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}))
"""
_R = """
suppressMessages(library(fixest)); setFixest_nthreads(2)
args <- commandArgs(TRUE); n <- as.integer(args[2]); names <- strsplit(args[3], " ")[[1]]
f <- file(args[1], "rb"); d <- as.data.frame(lapply(names, function(x) readBin(f, "double", n)))
names(d) <- names; close(f)
form <- as.formula(paste("trade ~", args[4], "|", gsub("pair", "exporter^importer", args[5])))
told <- c()
for (k in 1:as.integer(args[6])) {
  began <- proc.time()[["elapsed"]]
  m <- fepois(form, d, cluster = ~exporter^importer, notes = FALSE); capture.output(print(m))
  told <- c(told, proc.time()[["elapsed"]] - began)
}
cat("\\n[", paste(told, collapse = ","), "]\\n", sep = "")
"""
_TIGHT = {"fixef_tol": 1e-12, "iwls_tol": 1e-12, "fixef_maxiter": 10**6, "iwls_maxiter": 200}
_MB = 1024


@dataclass(frozen=True, slots=True)
class Case:
    """What is estimated, and what is promised: seconds, and how much faster than pyfixest.

    Attributes
    ----------
    times
        How many times as fast as pyfixest with `options`; 0 tells it without a promise.
    """

    name: str
    regressors: str
    effects: str
    seconds: float
    times: float
    options: dict[str, float]


_FOUR = "rta + union + tariff + border"
_TWO = "exporter^year + importer^year"
_FINER = {"fixef_tol": 1e-10, "iwls_tol": 1e-10}  # told besides its defaults
_EIGHT = "rta + union + tariff + distance + contiguity + language + colony + abroad"
_TRADE = (
    Case("three-way", _FOUR, f"{_TWO} + pair", 0.5, 80, {}),
    Case("two-way", _FOUR, _TWO, 0.5, 80, {}),
    Case("two-way, eight regressors", _EIGHT, _TWO, 0.5, 80, {}),
)
_EVEN = (
    Case("even sizes, three-way", _FOUR, f"{_TWO} + pair", 0.5, 0, {}),
    Case("even sizes, two-way", _FOUR, _TWO, 0.5, 0, {}),
)
_BORDERS = " + ".join(f"border_{year}" for year in range(1986, 2006))
_GUIDE = Case(
    "the Guide's panel, 24 regressors",
    f"rta + rta_lag4 + rta_lag8 + rta_lag12 + {_BORDERS}",
    f"{_TWO} + pair",
    0.3,
    1,
    _TIGHT,
)
Draw = Callable[[int], dict[str, Any]]  # of a seed, the columns of a panel
_COLD = 2.5  # seconds of a process with its first estimate
_SHARE_OF_PEAK = 0.5  # of pyfixest's memory


def synthetic(n: int, t: int, seed: int = 1) -> dict[str, Any]:
    """Rows of a panel of n economies and t years whose flows follow a gravity equation."""
    r = np.random.default_rng(seed)
    place = r.uniform(size=(n, 2))
    far = np.log(0.05 + np.linalg.norm(place[:, None] - place[None], axis=2))
    size = r.normal(0, 1.5, n)
    drift = np.cumsum(r.normal(0, 0.08, (2, t, n)), axis=1)
    luck = np.triu(r.uniform(size=(n, n)), 1)
    near = luck + luck.T < 1 / (1 + np.exp(2 + far))
    begins = np.triu(r.integers(0, t, (n, n)), 1)
    begins = np.where(near, begins + begins.T, t)
    years = np.arange(t)[:, None, None]
    abroad = 1.0 - np.eye(n)
    rta = (years >= begins) * abroad
    union = (years >= begins + t // 3) * (luck + luck.T < _SHARE) * abroad
    tariff = np.abs(r.normal(0.08, 0.04, (t, n, n))) * (1 - rta) * abroad
    border = np.broadcast_to(years / t * abroad, rta.shape)
    eta = size[:, None] + size + drift[0][:, :, None] + drift[1][:, None, :] - 0.9 * far
    eta = eta - 2 * abroad + r.normal(0, 0.7, (n, n)) + 0.35 * rta + 0.15 * union - 3 * tariff
    eta = eta + 0.4 * border + 1 - eta.mean()
    flow = r.poisson(np.exp(np.minimum(eta, 20)) * np.exp(r.normal(-0.245, 0.7, eta.shape)))
    year, o, d = np.indices(flow.shape)
    told = {"trade": flow, "rta": rta, "union": union, "tariff": tariff, "border": border}
    rows = {name: np.ravel(values).astype(float) for name, values in told.items()}
    return rows | {"exporter": o.ravel(), "importer": d.ravel(), "year": year.ravel()}


def trading(n: int, t: int, seed: int = 1) -> dict[str, Any]:
    """Rows, by pair, of n economies of very unequal sizes over t years, whose tariffs last."""
    r = np.random.default_rng(seed)
    alike = np.eye(n, dtype=bool)
    place = r.uniform(size=(n, 2))
    far = 1e4 * np.linalg.norm(place[:, None] - place[None], axis=2)
    far += np.where(alike, r.uniform(50, 500, n)[:, None], 100)
    group = r.integers(0, 12, n)
    fixed = {
        "distance": np.log(far),
        "contiguity": (far < _NEAR) & ~alike,
        "language": (group[:, None] == group) & ~alike,
        "colony": (_symmetric(r.uniform(size=(n, n))) < _COLONIES) & ~alike,
        "abroad": ~alike,
    }
    size = r.normal(0, 1.6, n)
    odds = 0.25 * (size[:, None] + size) - 0.9 * (fixed["distance"] - fixed["distance"].mean())
    likely = 1 / (1 + np.exp(1.2 - odds))
    luck = _symmetric(r.uniform(size=(n, n)))
    years = np.arange(t)
    agreed = (luck < likely) & ~alike
    rta = agreed[..., None] & (years >= _symmetric(r.integers(-5, t, (n, n)))[..., None])
    agreed = (luck < _SHARE * likely) & ~alike
    union = agreed[..., None] & (years >= _symmetric(r.integers(0, 3 * t, (n, n)))[..., None])
    duty = np.abs(r.normal(0.08, 0.05, n)) * r.lognormal(0, 0.2, (n, n)) * ~alike
    tariff = np.log1p(duty[..., None] * np.linspace(1, 0.5, t) * ~rta)
    border = np.where(alike[..., None], 0, years / t)
    ends = size + np.cumsum(r.normal(0, 0.08, (2, t, n)), axis=1) + r.normal(0, 0.3, (2, 1, n))
    eta = ends[0].T[:, None] + ends[1].T + 0.35 * rta + 0.15 * union - 3 * tariff + 0.4 * border
    pair = r.normal(0, 0.8, (n, n)) - 2 * fixed["abroad"] - 0.9 * fixed["distance"]
    pair += 0.4 * fixed["contiguity"] + 0.5 * fixed["language"] + 0.4 * fixed["colony"]
    eta += pair[..., None]
    eta += 1 - eta.mean()
    flow = r.poisson(np.minimum(np.exp(eta) * r.lognormal(-0.245, 0.7, eta.shape), 1e9))
    told = {"trade": flow, "rta": rta, "union": union, "tariff": tariff, "border": border}
    told |= {name: np.broadcast_to(v[..., None], flow.shape) for name, v in fixed.items()}
    o, d, year = np.indices(flow.shape)
    rows = {name: np.ravel(values).astype(float) for name, values in told.items()}
    return rows | {"exporter": o.ravel(), "importer": d.ravel(), "year": year.ravel()}


def _symmetric(values: Any) -> Any:
    upper = np.triu(values, 1)
    return upper + upper.T


def guide(path: Path) -> dict[str, Any]:
    """Columns of the Advanced Guide's panel, all years, with its borders by year but the last."""
    import duckdb

    names = "exporter, importer, year, trade, rta, rta_lag4, rta_lag8, rta_lag12"
    found = duckdb.execute(f"SELECT {names} FROM '{path}'").fetchnumpy()
    data = {name: np.asarray(values) for name, values in found.items()}
    for end in ("exporter", "importer"):
        data[end] = data[end].astype(str)
    abroad = data["exporter"] != data["importer"]
    borders = {f"border_{y}": (abroad & (data["year"] == y)) * 1.0 for y in range(1986, 2006)}
    return data | borders


def asked(python: str, program: str, place: Path, case: Case, runs: int) -> dict[str, Any]:
    """What a process of an engine tells of itself."""
    words = [python, "-c", program, str(place), case.regressors, case.effects, str(runs)]
    words.append(json.dumps(case.options))
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr[-2000:])
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def in_turns(
    engines: dict[str, tuple[str, str, Case, int]], draw: Draw, rounds: int, folder: Path
) -> dict[str, list[dict[str, Any]]]:
    """What each engine tells, round by round, each of another draw; without its first time."""
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in engines}
    place = folder / "panel.npz"
    for seed in range(1, rounds + 1):
        np.savez(place, **draw(seed))
        for name, (python, program, case, runs) in engines.items():
            one = asked(python, program, place, case, runs + 1)
            found[name].append(one | {k: one[k][1:] for k in {"wall", "cpu"} & set(one)})
    return found


def times(told: list[dict[str, Any]], kind: str = "wall") -> list[float]:
    """Seconds of all rounds."""
    return [seconds for one in told for seconds in one[kind]]


def measured(case: Case, draw: Draw, runs: int, peer: str, rounds: int) -> bool:
    """Print one case; whether all that is promised of it is kept."""
    data = draw(1)
    print(f"{case.name}, {len(data['trade']):,} rows, errors by pair, table:")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        engines = {"ours": (sys.executable, _OURS, case, runs)}
        if peer:
            engines["theirs"] = (peer, _PEER, case, 1)
        found = in_turns(engines, draw, rounds, folder)
        ours = found["ours"]
        began = time.perf_counter()
        asked(sys.executable, _OURS, folder / "panel.npz", case, 1)
        cold = time.perf_counter() - began
        wall, cpu = median(times(ours)), median(times(ours, "cpu"))
        kept = told("ours, wall", wall, "s", case.seconds)
        steps = ", ".join(str(one["steps"]) for one in ours)
        print(f"    least {min(times(ours)):.2f} s, CPU {cpu:.2f} s, steps {steps}")
        kept &= told("a cold process with its first fit", cold, "s", _COLD)
        peak, held = (max(one[kind] for one in ours) / _MB for kind in ("peak", "held"))
        print(f"    peak memory {peak:.0f} MB, of which the panel and Python {held:.0f}")
        if peer:
            kept &= beside(case, ours, found["theirs"])
            if not case.options:
                finer = replace(case, times=0, options=_FINER)
                one = in_turns({"theirs": (peer, _PEER, finer, 1)}, draw, 1, folder)
                beside(finer, ours[:1], one["theirs"])
        by_r(case, data, folder, wall)
    return kept


def beside(case: Case, ours: list[dict[str, Any]], theirs: list[dict[str, Any]]) -> bool:
    """Print our figures as ratios of pyfixest's, all rounds together and each."""
    seconds, peak = median(times(theirs)), max(one["peak"] for one in theirs)
    rest = f"least {min(times(theirs)):.1f} s, peak memory {peak / _MB:.0f} MB"
    print(f"  pyfixest: {seconds:.1f} s wall, {rest}, options {case.options}")
    both = list(zip(ours, theirs, strict=True))
    ratio = seconds / median(times(ours))
    each = ", ".join(f"{median(b['wall']) / median(a['wall']):.0f}" for a, b in both)
    word = "       " if not case.times else "kept   " if ratio >= case.times else "BROKEN "
    promise = f", promised {case.times:.0f}" if case.times else ""
    print(f"  {word}{ratio:.0f} times as fast{promise}; by round {each}")
    share = max(one["peak"] for one in ours) / peak
    kept = told("our share of its peak memory", share, "", _SHARE_OF_PEAK)
    for what, kind in (("a coefficient", "beta"), ("an error", "se")):
        gap = max(np.abs(np.array(b[kind]) - np.array(a[kind])).max() for a, b in both)
        print(f"    largest difference of {what} {gap:.1e}")
    return kept and ratio >= case.times


def by_r(case: Case, data: dict[str, Any], folder: Path, wall: float) -> None:
    """Print the time of R's fixest, where it is installed."""
    rscript = shutil.which("Rscript")
    there = (
        rscript
        and not subprocess.run(
            [rscript, "-e", "library(fixest)"], capture_output=True, check=False
        ).returncode
    )
    if rscript is None or not there:
        print("  fixest: left out, there is no Rscript with the package fixest")
        return
    codes = {
        n: np.unique(v, return_inverse=True)[1] for n, v in data.items() if v.dtype.kind in "UO"
    }
    columns = np.stack([np.asarray(v, float) for v in (data | codes).values()])
    place = folder / "panel.bin"
    columns.tofile(place)
    names, n = " ".join(data), str(columns.shape[1])
    words = [rscript, "-e", _R, str(place), n, names, case.regressors, case.effects, "3"]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    seconds = median(json.loads(done.stdout.splitlines()[-1]))
    print(f"  fixest in R: {seconds:.2f} s wall, {seconds / wall:.1f} times ours")


def told(what: str, value: float, unit: str, limit: float) -> bool:
    """Print a figure beside its promise; whether it is kept."""
    kept = value <= limit
    print(f"  {'kept  ' if kept else 'BROKEN'} {what}: {value:.2f} {unit}, promised {limit} {unit}")
    return kept


def main() -> int:
    """Measure, print, and return 1 if a promise is broken and ``--strict`` was asked for."""
    asks = argparse.ArgumentParser(description=__doc__)
    asks.add_argument("--runs", type=int, default=5, help="runs of ours, after a first one")
    asks.add_argument("--peer", default="", help="a Python that has pyfixest")
    asks.add_argument(
        "--rounds", type=int, default=5, help="draws, on each of which ours and the peer take turns"
    )
    asks.add_argument(
        "--guide", type=Path, help="the Guide's panel, agtpa_gravity_1986_2006.parquet"
    )
    asks.add_argument("--economies", type=int, default=200)
    asks.add_argument("--years", type=int, default=30)
    asks.add_argument("--strict", action="store_true", help="fail if a promise is broken")
    said = asks.parse_args()
    kept = True
    for make, cases in ((trading, _TRADE), (synthetic, _EVEN)):
        draw = partial(make, said.economies, said.years)
        for case in cases:
            kept &= measured(case, draw, said.runs, said.peer, said.rounds)
    if said.guide and said.guide.is_file():
        data = guide(said.guide)
        kept &= measured(_GUIDE, lambda _: data, said.runs, said.peer, said.rounds)
    else:
        print("the Guide's panel: left out, --guide does not name it")
    return 0 if kept or not said.strict else 1


if __name__ == "__main__":
    sys.exit(main())
