"""Measure general equilibrium: ``python -m benchmarks.equilibrium``.

A synthetic world of 200 economies; the peer is the plain fixed-point loop of published code, timed
on a few pairs in the same run and extrapolated to all.
"""

import argparse
import sys
import time
from collections.abc import Callable
from functools import partial
from statistics import median

import numpy as np

from kerjasama.measures.trade import flows
from kerjasama.models.equilibrium import Economy, change, pairs
from kerjasama.models.equilibrium.economy import Floats

_SHOCK, _THETA = 0.5, 4.0


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
    """Measure, print, and compare."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=5)
    asked.add_argument("--economies", type=int, default=200)
    said = asked.parse_args()
    n = said.economies
    X = synthetic(n)
    world = Economy(tuple(f"N{k:03d}" for k in range(n)), X, _THETA)
    count = n * (n - 1) // 2
    every = pairs(world, _SHOCK)
    wall = _median(lambda: pairs(world, _SHOCK), said.runs)
    print(f"all {count:,} pairs of {n}: {wall:.2f} s wall")
    gaps, apart, steps, walls, newtons = [], [], [], [], []
    for a, b in ((0, 1), (3, n // 2), (n - 2, n - 1)):
        phi = np.ones((n, n))
        phi[a, b] = phi[b, a] = np.exp(_SHOCK)
        began = time.perf_counter()
        slow, told = loop(X, phi)
        walls.append(time.perf_counter() - began)
        steps.append(told)
        newtons.append(_median(partial(change, world, phi), said.runs))
        exact = np.log(change(world, phi).real_wage)
        gaps.append(np.abs(every.between(world.names[a], world.names[b]) - exact).max())
        apart.append(np.abs(slow - exact).max())
    print(f"  largest error in log real wage beside Newton: {max(gaps):.1e}")
    print(f"  the loop lies {max(apart):.1e} from Newton")
    print(f"one solution by Newton to 1e-12: {1000 * median(newtons):.1f} ms")
    one = median(walls)
    print(f"one by the plain loop to 1e-8: {1000 * one:.0f} ms, {median(steps)} steps;", end=" ")
    print(f"all pairs {one * count:.0f} s by extrapolation, {one * count / wall:.0f} times")
    f = flows()
    real = Economy(f.codes, f.balanced.sum(axis=0, dtype=np.float64), _THETA)
    wall = _median(lambda: pairs(real, _SHOCK), said.runs)
    print(f"all 3,160 pairs of the embedded 80 economies: {wall:.2f} s wall")
    return 0


def _median(work: Callable[[], object], runs: int) -> float:
    walls = []
    for _ in range(runs):
        began = time.perf_counter()
        work()
        walls.append(time.perf_counter() - began)
    return median(walls)


if __name__ == "__main__":
    sys.exit(main())
