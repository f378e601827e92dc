"""Fewer sectors: the same economy with sectors taken together."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import ArrayLike

from kerjasama.errors import BadRequestError
from kerjasama.models.equilibrium.economy import some
from kerjasama.models.sectors.economy import SectorEconomy
from kerjasama.models.sectors.market import Floats
from kerjasama.words import N_, Text


def aggregate(economy: SectorEconomy, groups: Mapping[str, Sequence[str]]) -> SectorEconomy:
    """Take sectors together.

    Trade and inputs are sums; trade elasticities are means weighted by trade between economies;
    tariffs are means weighted by that trade.

    Parameters
    ----------
    economy
        Its data, before anything is removed or repaired.
    groups
        Name of each new sector → names of the old ones in it; each old one stands in one group.

    Returns
    -------
    economy
        With ``len(groups)`` sectors, in the order of `groups`.

    Raises
    ------
    BadRequestError
        If a sector stands in no group or several, or is not known.

    Examples
    --------
    >>> X = [[[50, 10], [20, 40]], [[80, 5], [0, 90]]]
    >>> B, G = np.full((2, 2), 0.5), np.full((2, 2, 2), 0.5)
    >>> world = SectorEconomy(("North", "South"), ("goods", "services"), X, B, G, (5, 8))
    >>> one = aggregate(world, {"all": ("goods", "services")})
    >>> one.X.tolist(), one.theta.round(2).tolist()
    ([[[130.0, 15.0], [20.0, 130.0]]], [5.43])
    """
    listed = [sector for members in groups.values() for sector in members]
    unknown = sorted(set(listed) - set(economy.sectors))
    missing = [sector for sector in economy.sectors if sector not in listed]
    twice = sorted({sector for sector in listed if listed.count(sector) > 1})
    found = [
        Text(what, {"names": some(names)})
        for what, names in (
            (N_("No sectors here are called {names}."), unknown),
            (N_("These sectors stand in no group: {names}."), missing),
            (N_("These sectors stand in several groups: {names}."), twice),
        )
        if names
    ]
    if found:
        raise BadRequestError(*found)
    A = np.array([[sector in members for sector in economy.sectors] for members in groups.values()])
    A = A.astype(np.float64)
    X, n = economy.X, len(economy.names)
    output = X.sum(axis=2)
    added = A @ (economy.B * output)
    bought = economy.G * ((1 - economy.B) * output).T[:, None, :]
    inputs = A @ bought @ A.T
    made, used = A @ output, inputs.sum(axis=1, keepdims=True)
    abroad = X * ~np.eye(n, dtype=bool)
    tariffs = None
    if economy.tariffs is not None:
        tariffs = _ratio(_summed(A, abroad * economy.tariffs), _summed(A, abroad))
    return SectorEconomy(
        economy.names,
        tuple(groups),
        _summed(A, X),
        _ratio(added, made, 1.0),
        _ratio(inputs, np.broadcast_to(used, inputs.shape)),
        pooled(economy.theta, abroad.sum(axis=(1, 2)), A),
        tariffs=tariffs,
        rule=economy.rule,
    )


def pooled(theta: ArrayLike, weights: ArrayLike, groups: ArrayLike) -> Floats:
    """Means of elasticities in groups, weighted; plain means where all weights are zero.

    Parameters
    ----------
    theta, weights
        Shape (S,).
    groups
        Shape (groups, S), one where a sector is in a group.

    Examples
    --------
    >>> pooled([4, 8, 5], [3, 1, 0], [[1, 1, 0], [0, 0, 1]]).tolist()
    [5.0, 5.0]
    """
    values, weight, A = (np.asarray(a, dtype=np.float64) for a in (theta, weights, groups))
    weight = np.where((A @ weight) @ A > 0, weight, 1.0)
    means: Floats = A @ (weight * values) / (A @ weight)
    return means


def _summed(A: Floats, cube: Floats) -> Floats:
    """Sum a cube (S, n, n) over the sectors of each group."""
    flat = cube.reshape(len(cube), -1)
    sums: Floats = np.reshape(A @ flat, (len(A), *cube.shape[1:]))
    return sums


def _ratio(above: Floats, below: Floats, otherwise: float = 0.0) -> Floats:
    filled: Floats = np.divide(above, below, out=np.full(above.shape, otherwise), where=below > 0)
    return filled
