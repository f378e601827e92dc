"""Measure the laboratory: ``python -m benchmarks.gravity [--peer PYTHON]``.

A synthetic panel of a known size is estimated by ours and, where ``--peer`` names a Python that has
pyfixest, by that, in the same run; every figure is a median, and the ratio is what counts.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

from kerjasama.models import gravity

_FORMULA = "trade ~ rta + union + tariff + border | exporter^year + importer^year + pair"
_SHARE = 0.3
_PEER = """
import json, sys, time
import numpy as np, pandas as pd, pyfixest as pf
z = np.load(sys.argv[1])
d = pd.DataFrame({k: z[k] for k in z.files})
n, t = d.exporter.max() + 1, d.year.max() + 1
d["et"], d["it"] = d.exporter * t + d.year, d.importer * t + d.year
d["ei"] = d.exporter * n + d.importer
told = []
for _ in range(int(sys.argv[2])):
    began = time.perf_counter()
    m = pf.fepois("trade ~ rta + union + tariff + border | et + it + ei", d, vcov={"CRV1": "ei"})
    told.append(time.perf_counter() - began)
print(json.dumps({"wall": told, "beta": m.coef().tolist(), "se": m.se().tolist()}))
"""


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


def main() -> int:
    """Measure, print, and compare."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=5)
    asked.add_argument("--peer", help="a Python that has pyfixest")
    asked.add_argument("--economies", type=int, default=200)
    asked.add_argument("--years", type=int, default=30)
    said = asked.parse_args()
    data = synthetic(said.economies, said.years)
    began = time.perf_counter()
    found = gravity.ppml(_FORMULA, data, small="fixest")
    first = time.perf_counter() - began
    walls = []
    for _ in range(said.runs):
        began = time.perf_counter()
        str(gravity.ppml(_FORMULA, data, small="fixest"))
        walls.append(time.perf_counter() - began)
    rows = len(data["trade"])
    print(f"three-way PPML, {rows:,} rows, four regressors, errors clustered by pair, table:")
    print(f"  ours: {median(walls):.2f} s wall, the first fit {first:.2f} s,", end=" ")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{found.iterations} steps, peak memory {peak:.0f} MB with the panel")
    if said.peer:
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder, "panel.npz")
            np.savez(place, **data)
            words = [said.peer, "-c", _PEER, str(place), "2"]
            done = subprocess.run(words, capture_output=True, text=True, check=True)
        peer = json.loads(done.stdout.splitlines()[-1])
        gap = np.abs(np.array(peer["beta"]) - found.beta).max()
        wall = min(peer["wall"])
        print(f"  pyfixest: {wall:.1f} s, {wall / median(walls):.0f} times;", end=" ")
        print(f"largest difference of a coefficient {gap:.1e},", end=" ")
        print(f"of an error {np.abs(np.array(peer['se']) - found.se).max():.1e}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
