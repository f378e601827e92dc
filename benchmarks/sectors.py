"""Measure the equilibrium of many sectors: ``python -m benchmarks.sectors [--reference DIR]``.

NAFTA of Caliendo and Parro (2015) where their data lie in DIR, else a synthetic world of the same
size; and the embedded 80 economies with 25 and 50 sectors. The peer is the nested loop of published
code: prices to a fixed point, spending to another, wages by a damped step, and again. Their damping
of 0.2 serves NAFTA; on the embedded world it never settles, and 0.1 does.
"""

import argparse
import gzip
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

import numpy as np

from kerjasama.models.sectors import SectorEconomy, Shock, change, changes
from kerjasama.models.sectors.market import Floats
from kerjasama.scenarios.baseline import many_sectors

_DRAWS, _TOLERANCE, _PATIENCE = 100, 1e-8, 30.0


def synthetic(n: int = 31, S: int = 40, seed: int = 0) -> tuple[SectorEconomy, Floats]:
    """Economies that trade by gravity behind tariffs, and the tariffs without those of three."""
    r = np.random.default_rng(seed)
    mass = np.exp(r.normal(0, 1, n) + r.normal(0, 0.5, (S, n)))
    X = mass[:, :, None] * mass[:, None, :] * np.exp(r.normal(0, 0.7, (S, n, n)))
    X = X + X.transpose(0, 2, 1)
    X[:, range(n), range(n)] *= 60
    tariffs = r.uniform(0, 0.2, (S, n, n)) * ~np.eye(n, dtype=bool)
    G = r.dirichlet(np.full(S, 0.5), (n, S)).transpose(0, 2, 1)
    B, theta = r.uniform(0.4, 0.6, (S, n)), r.uniform(2, 12, S)
    names, sectors = [f"N{k:02d}" for k in range(n)], [f"S{k:02d}" for k in range(S)]
    world = SectorEconomy(names, sectors, X, B, G, theta, tariffs=tariffs, rule="remove")
    tariffs[:, :3, :3] = 0
    return world, tariffs


def nafta(folder: Path) -> tuple[SectorEconomy, Floats]:
    """Read the data of Caliendo and Parro; deficits are removed first."""
    n, S, goods = 31, 40, 20

    def numbers(name: str) -> Floats:
        with gzip.open(folder / f"{name}.txt.gz", "rt") as f:
            return np.array([[float(v) for v in line.split()] for line in f if line.strip()])

    def cube(name: str, scale: float) -> Floats:
        values = np.zeros((S, n, n))
        values[:goods] = scale * numbers(name).reshape(goods, n, n).transpose(0, 2, 1)
        return values

    X = cube("xbilat1993", 1000)
    made = np.maximum(numbers("GO"), X.sum(axis=2))
    X[:, range(n), range(n)] = made - X.sum(axis=2)
    G = np.maximum(numbers("IO").reshape(n, S, S), 0)
    G /= np.where(G.sum(axis=1) > 0, G.sum(axis=1), 1)[:, None]
    tariffs, later = cube("tariffs1993", 0.01), cube("tariffs2005", 0.01)
    theta = np.append(numbers("T"), np.full(S - goods, 8.22))
    names, sectors = [f"N{k:02d}" for k in range(n)], [f"S{k:02d}" for k in range(S)]
    B = numbers("B")
    world = SectorEconomy(names, sectors, X, B, G, theta, tariffs=tariffs, rule="remove")
    three = np.ix_(range(S), [4, 19, 29], [4, 19, 29])
    tariffs[three] = later[three]
    return world, tariffs


def loop(world: SectorEconomy, asked: Shock, damping: float) -> tuple[Floats, int]:
    """Log real wages by nested loops; NaN when patience ends."""
    f, n = world.flow, len(world.names)
    old = np.zeros(f.trade.shape) if f.tariffs is None else f.tariffs
    new = old if asked.tariffs is None else np.asarray(asked.tariffs)
    theta = f.theta[:, None, None]
    shock = ((1 + new) / (1 + old)) ** -theta * np.asarray(1.0 if asked.phi is None else asked.phi)
    kernel = f.trade * (1 + old) / np.where(f.spending > 0, f.spending, 1)[:, None] * shock
    wage, log_p, steps = np.ones(n), np.zeros(f.spending.shape), 0
    spending = f.spending
    began = time.perf_counter()
    while time.perf_counter() - began < _PATIENCE:
        steps += 1
        moved = 1.0
        while moved > 0.1 * _TOLERANCE:
            cost = f.B * np.log(wage) + np.einsum("nks,kn->sn", f.gamma, log_p)
            supply = kernel * np.exp(-theta * cost[:, :, None])
            total = supply.sum(axis=1)
            now = -np.log(np.where(total > 0, total, 1)) / f.theta[:, None]
            moved, log_p = float(np.abs(now - log_p).max()), now
        share = supply / np.where(total > 0, total, 1)[:, None] / (1 + new)
        moved = 1.0
        while moved > 0.1 * _TOLERANCE:  # a dense linear system of (S n)² is slower still
            made = np.einsum("sin,sn->si", share, spending)
            revenue = ((1 - share.sum(axis=1)) * spending * (spending > 0)).sum(axis=0)
            income = wage * f.value_added + revenue + f.deficits
            wanted = np.einsum("nks,sn->kn", f.gamma, made) + f.alpha * income
            moved = float(np.abs(wanted - spending).max() / wanted.max())
            spending = wanted
        excess = (f.B * made).sum(axis=0) / (wage * f.value_added) - 1
        if np.abs(excess).max() < _TOLERANCE:
            real: Floats = np.log(wage) - (f.alpha * log_p).sum(axis=0)
            return real, steps
        wage = wage * (1 + damping * excess)
        wage *= f.value_added.sum() / (f.value_added @ wage)
    return np.full(n, np.nan), steps


def main() -> int:
    """Measure, print, and compare."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=7)
    asked.add_argument("--reference", type=Path, help="folder of Caliendo and Parro's data")
    asked.add_argument("--no-peer", action="store_true")
    said = asked.parse_args()
    given = said.reference and (said.reference / "xbilat1993.txt.gz").exists()
    world, tariffs = nafta(said.reference) if given else synthetic()
    title = "NAFTA, 31 × 40" if given else "synthetic tariffs, 31 × 40"
    _compare(title, world, Shock(tariffs=tariffs), 0.2, said)
    for groups in (25, 50):
        world = many_sectors(groups)
        phi = _pair(world, 0.4)
        _compare(f"embedded 80 × {groups}, IDN-KOR", world, Shock(phi), 0.1, said)
        scale = np.random.default_rng(0).uniform(0.7, 1.3, _DRAWS)
        shocks = [Shock(_pair(world, 0.4 * s)) for s in scale]
        thetas = world.theta * np.exp(0.2 * np.random.default_rng(1).normal(size=(_DRAWS, 1)))
        wall = _median(partial(changes, world, shocks, thetas), 3)
        print(f"  {_DRAWS} draws of shock and elasticities: {wall:.2f} s wall")
    return 0


def _compare(
    title: str, world: SectorEconomy, shock: Shock, damping: float, said: argparse.Namespace
) -> None:
    found = change(world, shock.phi, shock.tariffs)
    wall = _median(lambda: change(world, shock.phi, shock.tariffs), said.runs)
    print(f"{title}: {1000 * wall:.1f} ms, {found.iterations} moves to {found.residual:.0e}")
    if said.no_peer:
        return
    began = time.perf_counter()
    real, steps = loop(world, shock, damping)
    peer = time.perf_counter() - began
    apart = np.abs(real - np.log(found.real_wage)).max()
    print(f"  nested loop: {peer:.2f} s, {steps} steps, {peer / wall:.0f} times;", end=" ")
    print(f"log real wages {apart:.0e} apart")


def _pair(world: SectorEconomy, size: float) -> Floats:
    phi = np.ones((len(world.names),) * 2)
    i, j = world.index("IDN"), world.index("KOR")
    phi[i, j] = phi[j, i] = np.exp(size)
    return phi


def _median(work: Callable[[], object], runs: int) -> float:
    walls = []
    for _ in range(runs):
        began = time.perf_counter()
        work()
        walls.append(time.perf_counter() - began)
    return median(walls)


if __name__ == "__main__":
    sys.exit(main())
