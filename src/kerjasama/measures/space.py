"""Geography as a driver: how far apart, and whether side by side."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from kerjasama.facts import When
from kerjasama.measures.measure import Measure
from kerjasama.words import N_, Text
from kerjasama.world import World
from kerjasama.world.panel import geography


def entities(world: World) -> tuple[str, ...]:
    """Codes of all states, economies and territories of today.

    Examples
    --------
    >>> "IDN" in entities(World.load()), "SUN" in entities(World.load())
    (True, False)
    """
    return tuple(s.code for s in world.states() if s.type != "former-state")


@cache
def _geography(codes: tuple[str, ...]) -> dict[str, NDArray[np.float32]]:
    return geography(list(codes))


def distance(world: World, on: When | None = None) -> Measure:  # noqa: ARG001
    r"""Harmonic population-weighted distance between the largest cities of two states.

    .. math:: d_{ij} = \left( \sum_{k \in i} \sum_{l \in j}
              \frac{p_k}{p_i} \frac{p_l}{p_j} d_{kl}^{-1} \right)^{-1}

    Returns
    -------
    measure
        Kilometres, symmetric.

    References
    ----------
    .. [mayer2011] T. Mayer and S. Zignago (2011), Notes on CEPII's distances measures: The GeoDist
       database, CEPII Working Paper 2011-25.

    Examples
    --------
    >>> d = distance(World.load())
    >>> d.between("IDN", "SGP") < d.between("IDN", "KOR")
    True
    """
    codes = entities(world)
    return Measure(
        "distance",
        codes,
        _geography(codes)["distance_km"].astype(np.float64),
        directed=False,
        unit="km",
        near=-1,
        name=Text(N_("Distance")),
        plain=Text(N_("How far the people of the one live from the people of the other.")),
        formula="dᵢⱼ = (Σₖ Σₗ (pₖ∕pᵢ)(pₗ∕pⱼ) dₖₗ⁻¹)⁻¹",
        series=("geonames/distance",),
        years="2025",
        paper="Mayer and Zignago (2011), CEPII Working Paper 2011-25",
    )


def border(world: World, on: When | None = None) -> Measure:  # noqa: ARG001
    """Whether two states share a land border.

    Returns
    -------
    measure
        1 or 0, symmetric, NaN where the source does not treat of a state.

    Examples
    --------
    >>> b = border(World.load())
    >>> b.between("IDN", "MYS"), b.between("IDN", "KOR")
    (1.0, 0.0)
    """
    codes = entities(world)
    return Measure(
        "contiguity",
        codes,
        _geography(codes)["contiguity"].astype(np.float64),
        directed=False,
        unit="yes-no",
        near=1,
        name=Text(N_("Common land border")),
        plain=Text(N_("Whether the two touch each other on land.")),
        formula="bᵢⱼ ∈ {0, 1}",
        series=("cia/factbook",),
        years="2025",
        paper="Stinnett et al. (2002), Conflict Management and Peace Science 19",
    )
