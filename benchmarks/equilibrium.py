"""Measure general equilibrium: ``python -m benchmarks.equilibrium [--peer PYTHON] [--strict]``.

A synthetic world of 200 economies, and the embedded one of 80. Peers are the plain fixed-point loop
of published code and, with ``--peer``, gegravity in another Python; both are timed on a few pairs
in the same run and extrapolated to all.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

import numpy as np

from kerjasama.measures.trade import flows
from kerjasama.models.equilibrium import Economy, PairChanges, Sets, change, many, pairs
from kerjasama.models.equilibrium.economy import Floats
from kerjasama.scenarios.screen import Effect, accessions, all_pairs

_SHOCK, _THETA = 0.5, 4.0
_RCEP = "AUS BRN KHM CHN IDN JPN KOR LAO MYS MMR NZL PHL SGP THA VNM".split()


def synthetic(n: int, seed: int = 0) -> Floats:
    """Trade of n economies that follows a gravity equation, with strong home sales."""
    r = np.random.default_rng(seed)
    mass, place = np.exp(r.normal(0, 2, n)), r.uniform(size=(n, 2))
    far = np.linalg.norm(place[:, None] - place[None], axis=2) + 0.05
    X: Floats = np.outer(mass, mass) / far * np.exp(r.normal(0, 0.5, (n, n)))
    X[np.diag_indices(n)] *= 6
    X *= 1e6 / X.sum()
    return X


def loop(X: Floats, phi: Floats, tolerance: float = 1e-8) -> tuple[Floats, int]:
    """Log real wages by updating wages and prices in turn until trade stands still."""
    Y, E = X.sum(axis=1), X.sum(axis=0)
    cost, price, spending, before = X / E * phi, np.ones(len(X)), E, X
    step, moved = 0, np.inf
    while moved > tolerance:
        wage = (cost @ (spending / price) / Y) ** (1 / (1 + _THETA))
        wage *= Y.sum() / (Y @ wage)
        price, spending = wage**-_THETA @ cost, E * wage
        now = cost * (wage**-_THETA)[:, None] * (spending / price)
        moved, before, step = np.abs(np.log(now / before)).max(), now, step + 1
    return np.log(wage) + np.log(price) / _THETA, step


def main() -> int:
    """Measure, print, compare; return 1 if a promise is broken and ``--strict`` was asked for."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=5)
    asked.add_argument("--economies", type=int, default=200)
    asked.add_argument("--peer", help="a Python that has gegravity")
    asked.add_argument("--strict", action="store_true", help="fail if a promise is broken")
    said = asked.parse_args()
    n = said.economies
    world = Economy(tuple(f"N{k:03d}" for k in range(n)), synthetic(n), _THETA)
    every, wall, kept = solve_all(world, said.runs)
    kept &= beside_others(world, every, wall, said.runs)
    kept &= embedded(said.runs)
    if said.peer:
        beside_gegravity(said.peer, world)
    return 0 if kept or not said.strict else 1


def solve_all(world: Economy, runs: int) -> tuple[PairChanges, float, bool]:
    """Solve all pairs."""
    n = len(world.names)
    every = pairs(world, _SHOCK)
    wall, cpu = _timed(lambda: pairs(world, _SHOCK), runs)
    kept = _say(f"all {n * (n - 1) // 2:,} pairs of {n}", wall, "s", 0.6, f"{cpu:.2f} s CPU")
    return every, wall, kept


def beside_others(world: Economy, every: PairChanges, wall: float, runs: int) -> bool:
    """Compare some pairs with Newton's method and with the plain loop, for time and result."""
    n = len(world.names)
    count = n * (n - 1) // 2
    gaps, apart, steps, loops, newtons = [], [], [], [], []
    for a, b in ((0, 1), (3, n // 2), (n - 2, n - 1)):
        phi = np.ones((n, n))
        phi[a, b] = phi[b, a] = np.exp(_SHOCK)
        slow, told = loop(world.X, phi)
        loops.append(_timed(partial(loop, world.X, phi), runs)[0])
        steps.append(told)
        newtons.append(_timed(partial(change, world, phi), runs)[0])
        exact = np.log(change(world, phi).real_wage)
        gaps.append(np.abs(every.between(world.names[a], world.names[b]) - exact).max())
        apart.append(np.abs(slow - exact).max())
    kept = _say(
        "  largest error in log real wage beside Newton", max(gaps), "", 1e-9, "three pairs"
    )
    kept &= _say("one solution by Newton to 1e-12", 1000 * median(newtons), "ms", 10, "median")
    one = median(loops)
    _say("one by the plain loop to 1e-8", 1000 * one, "ms", None, f"{median(steps):g} steps")
    _say("  which lies from Newton's", max(apart), "", None, "in log real wage")
    more = f"{one * count / wall:.0f} times ours"
    _say("  all pairs by the loop, extrapolated", one * count, "s", None, more)
    more = f"{median(newtons) * count / wall:.0f} times ours"
    _say("  all pairs by Newton, extrapolated", median(newtons) * count, "s", None, more)
    return kept


def embedded(runs: int) -> bool:
    """Screen the 80 economies that come with the project."""
    f = flows()
    world = Economy(f.codes, f.balanced.sum(axis=0, dtype=np.float64), _THETA)
    one = Effect(_SHOCK, 0.1)
    trios = Sets.groups(80, range(80), 3)
    for name, work in (
        ("3,160 pairs", lambda: pairs(world, _SHOCK, keep="summary")),
        ("3,160 pairs ranked, with intervals", lambda: all_pairs(world, one)),
        (f"all {len(trios):,} groups of three", lambda: many(world, trios, _SHOCK)),
        ("accession of each other to RCEP, with intervals", partial(_rcep, world, one)),
    ):
        wall, cpu = _timed(work, runs)
        _say(f"the embedded 80: {name}", wall, "s", None, f"{cpu:.2f} s CPU")
    program = (
        "from kerjasama.measures.trade import flows; import numpy as np;"
        "from kerjasama.models.equilibrium import Economy;"
        "from kerjasama.scenarios.screen import Effect, all_pairs; f = flows();"
        f"e = Economy(f.codes, f.balanced.sum(axis=0, dtype=np.float64), {_THETA});"
        f"list(all_pairs(e, Effect({_SHOCK}, 0.1)).rows())"
    )
    before = os.times()
    for _ in range(runs):
        subprocess.run([sys.executable, "-c", program], check=True)
    after = os.times()
    spent = after.children_user + after.children_system
    spent -= before.children_user + before.children_system
    what = "  a process of its own that ranks all pairs with intervals"
    return _say(what, spent / runs, "s CPU", 2.0, "start-up included")


def _rcep(world: Economy, effect: Effect) -> object:
    inside = [name for name in _RCEP if name in world.names]
    return accessions(world, effect, inside)


_PEER = """
import io, json, sys, time, warnings
from contextlib import redirect_stdout
import numpy as np, pandas as pd, gegravity as ge
warnings.simplefilter("ignore")
kept = np.load(sys.argv[1])
X, shock, theta, pairs = kept["X"], float(kept["shock"]), float(kept["theta"]), kept["pairs"]
n = len(X)
names = np.array([f"N{k:03d}" for k in range(n)])
Y, E = X.sum(axis=1), X.sum(axis=0)
i, j = (part.ravel() for part in np.indices(X.shape))
frame = pd.DataFrame({
    "exporter": names[i], "importer": names[j], "year": "2022", "trade": X.ravel(), "Y": Y[i],
    "E": E[j], "cost": np.log(X * Y.sum() / np.outer(Y, E)).ravel(), "agreement": 0.0,
})
told = []
with redirect_stdout(io.StringIO()):
    table = pd.DataFrame({
        "var": ["cost", "agreement"], "coeff": [1.0, shock], "ste": [0.1, 0.1],
    })
    cost = ge.CostCoeffs(table, identifier_col="var", coeff_col="coeff", stderr_col="ste")
    base = ge.BaselineData(frame, trade_var_name="trade", expend_var_name="E", output_var_name="Y")
    for a, b in pairs:  # a model simulates once: the second time it misses its reference importer
        other = frame.copy()
        both = ((i == a) & (j == b)) | ((i == b) & (j == a))
        other.loc[both, "agreement"] = 1.0
        began = time.perf_counter()
        model = ge.OneSectorGE(
            base, year="2022", expend_var_name="E", output_var_name="Y", sigma=theta + 1,
            reference_importer=names[0], cost_variables=["cost", "agreement"],
            cost_coeff_values=cost, quiet=True,
        )
        model.build_baseline(omr_rescale=1)
        model.define_experiment(other)
        model.simulate()
        wall = time.perf_counter() - began
        good = {k: bool(v["success"]) for k, v in model.solver_diagnostics.items()}
        gains = model.country_results.sort_index()["welfare statistic"].tolist()
        told.append({"wall": wall, "converged": good, "gains": gains})
print(json.dumps(told))
"""


def beside_gegravity(python: str, world: Economy) -> None:
    """Solve two pairs of some economies by gegravity, and compare time and result.

    Its full equilibrium takes prices from the resistances of the conditional one, and does not let
    them change incomes: the first round of the Advanced Guide's loop. Both are told.
    """
    for n in (30, 80, len(world.names)):
        X = Economy(world.names[:n], world.X[:n, :n], _THETA, "balanced").trade
        chosen = [(0, 1), (3, n // 2)]
        with tempfile.TemporaryDirectory() as folder:
            path = str(Path(folder, "world.npz"))
            np.savez(path, X=X, shock=_SHOCK, theta=_THETA, pairs=chosen)
            command = [python, "-c", _PEER, path]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            print(f"gegravity with {n} economies ended with: {done.stderr.strip()[-300:]}")
            continue
        told = json.loads(done.stdout)
        ours = Economy(world.names[:n], X, _THETA)
        one = median(solved["wall"] for solved in told)
        of = n * (n - 1) // 2
        print(f"gegravity, {n} economies: {one:.1f} s a pair; all {of:,} extrapolated:", end=" ")
        quick = _timed(partial(pairs, ours, _SHOCK), 3)[0]
        print(f"{one * of:.0f} s, {one * of / quick:.0f} times ours")
        for (a, b), solved in zip(chosen, told, strict=True):
            phi = np.ones((n, n))
            phi[a, b] = phi[b, a] = np.exp(_SHOCK)
            gains, first = 1 / np.array(solved["gains"]), change(ours, phi, mode="conditional")
            gap = np.abs(gains - change(ours, phi).real_wage).max()
            once = np.abs(gains * first.outward_resistance * first.price_index - 1).max()
            print(f"  converged: {solved['converged']}")
            print(f"  {gap:.1e} from equilibrium in real wages, {once:.0e} from the first round")


def _timed(work: Callable[[], object], runs: int) -> tuple[float, float]:
    """Median wall and CPU seconds."""
    walls, cpus = [], []
    for _ in range(runs):
        began, before = time.perf_counter(), time.process_time()
        work()
        walls.append(time.perf_counter() - began)
        cpus.append(time.process_time() - before)
    return median(walls), median(cpus)


def _say(what: str, figure: float, unit: str, limit: float | None, more: str) -> bool:
    kept = limit is None or figure <= limit
    promise = "" if limit is None else f" (promised: {limit:g}{'' if kept else '; BROKEN'})"
    print(f"{what}: {figure:.3g} {unit}{promise}; {more}", flush=True)
    return kept


if __name__ == "__main__":
    sys.exit(main())
