"""A world of three economies and three sectors; one sector is not made everywhere."""

import numpy as np
import pytest

from kerjasama.models.sectors import SectorEconomy

NAMES, SECTORS = ("A", "B", "C"), ("farm", "mill", "shop")


def arrays(seed: int = 0) -> dict[str, np.ndarray]:
    r = np.random.default_rng(seed)
    X = np.exp(r.normal(0, 1, (3, 3, 3))) * 5
    X += 200 * np.eye(3)
    X[2] *= np.eye(3)  # shops sell at home only
    X[0, 2] = 0  # C has no farms and buys from the others
    X[0, :2, 2] += 80
    B = r.uniform(0.5, 0.7, (3, 3))
    G = r.dirichlet(np.ones(3), (3, 3)).transpose(0, 2, 1)
    return {"X": X, "B": B, "G": G, "theta": np.array([4.0, 6.0, 8.0])}


@pytest.fixture
def given() -> dict[str, object]:
    """What `SectorEconomy` is given, to break."""
    return {"names": NAMES, "sectors": SECTORS, **arrays()}


@pytest.fixture
def world() -> SectorEconomy:
    return SectorEconomy(NAMES, SECTORS, **arrays())


@pytest.fixture
def taxed() -> SectorEconomy:
    tariffs = np.full((3, 3, 3), 0.1) * ~np.eye(3, dtype=bool)
    tariffs[0, 1, 0] = 0.3
    return SectorEconomy(NAMES, SECTORS, **arrays(), tariffs=tariffs)
