"""What can be wrong with the data of an economy of many sectors, and with a shock to it."""

from collections.abc import Iterator, Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kerjasama.errors import BadRequestError, short
from kerjasama.models.equilibrium.economy import linked, some
from kerjasama.models.sectors.market import Floats, Flow
from kerjasama.words import N_, Text

Names = tuple[str, ...]
Given = Mapping[str, Floats]
_MISS: Final = 1e-4  # by how much the shares of inputs may miss one: published tables are rounded
RULES: Final = ("keep", "remove")


def flaws(names: Names, sectors: Names, rule: str, given: Given) -> list[Text]:
    """List everything that is wrong with the arguments of `SectorEconomy`.

    Parameters
    ----------
    names, sectors, rule
        As there.
    given
        X, B, G, theta by name, and tariffs if there are any.

    Examples
    --------
    >>> one = np.ones((1, 2, 2))
    >>> given = {"X": one, "B": np.ones((1, 2)), "G": np.ones((2, 1, 1)), "theta": np.ones(2)}
    >>> [str(flaw) for flaw in flaws(("A", "B"), ("all",), "keep", given)]
    ['theta has the shape 2; needed is 1.']
    """
    n, S = len(names), len(sectors)
    found = [
        Text(N_("These names stand more than once: {names}."), {"names": some(twice)})
        for twice in (_twice(names), _twice(sectors))
        if twice
    ]
    if rule not in RULES:
        what = N_("The rule for deficits is keep or remove, not {rule!r}.")
        found.append(Text(what, {"rule": short(str(rule))}))
    if n < 2 or S < 1:
        found.append(Text(N_("At least two economies and one sector are needed.")))
    cube = S, n, n
    needed = {"X": cube, "B": (S, n), "G": (n, S, S), "theta": (S,), "tariffs": cube}
    found += _form(given, needed)
    return found or list(_values(names, sectors, given))


def _values(names: Names, sectors: Names, given: Given) -> Iterator[Text]:
    """What is wrong with numbers of the right shape."""
    X, B, G, theta = (given[key] for key in ("X", "B", "G", "theta"))
    tariffs = given.get("tariffs")
    if (theta <= 0).any():
        what = N_("Trade elasticities must be positive: {cells}.")
        yield Text(what, {"cells": some(np.array(sectors)[theta <= 0].tolist())})
    negative: NDArray[np.bool_] = X < 0
    if negative.any():
        yield _told(N_("Trade cannot be negative: {cells}."), sectors, names, negative)
    outside: NDArray[np.bool_] = (B < 0) | (B > 1)
    if outside.any():
        what = N_("Shares of value added lie between zero and one: {cells}.")
        yield _told(what, sectors, names, outside)
    below: NDArray[np.bool_] = (G.min(axis=1) < 0).T
    if below.any():
        what = N_("Shares of inputs cannot be negative: {cells}.")
        yield _told(what, sectors, names, below)
    making: NDArray[np.bool_] = X.sum(axis=2) > 0
    missed: NDArray[np.bool_] = making & (B < 1) & (np.abs(G.sum(axis=1).T - 1) > _MISS)
    if missed.any():
        what = N_("Shares of inputs must sum to one in each using sector: {cells}.")
        yield _told(what, sectors, names, missed)
    if tariffs is not None:
        yield from tariff_flaws(names, sectors, tariffs)
    poor = ~((B * making) > 0).any(axis=0)
    if poor.any():
        what = N_("These add no value in any sector: {names}.")
        yield Text(what, {"names": some(np.array(names)[poor].tolist())})
    spending = (X if tariffs is None else X * (1 + tariffs)).sum(axis=1)
    needs = np.matmul(G * (1 - B.T)[:, None, :], (X.sum(axis=2)).T[:, :, None])[:, :, 0].T
    unsold = (needs > 0) & (spending == 0)
    if unsold.any():
        what = N_("Inputs are used of what nobody sells there: {cells}.")
        yield _told(what, sectors, names, unsold)
    final = np.maximum(spending - needs, 0).sum(axis=0)
    if (final == 0).any():
        what = N_("Nothing is left for final demand: {names}.")
        yield Text(what, {"names": some(np.array(names)[final == 0].tolist())})


def tariff_flaws(names: Names, sectors: Names, tariffs: Floats) -> Iterator[Text]:
    """Tell what is wrong with tariffs of the right shape, (S, n, n)."""
    if (tariffs <= -1).any():
        what = N_("Tariffs are shares of the price, above -1: {cells}.")
        yield _told(what, sectors, names, tariffs <= -1)
    home = np.einsum("sii->si", tariffs) != 0
    if home.any():
        yield _told(N_("There are no tariffs at home: {cells}."), sectors, names, home)


def check_shock(
    names: Names,
    sectors: Names,
    flow: Flow,
    phi: Floats | None,
    tariffs: Floats | None,
    productivity: Floats | None,
) -> None:
    """Refuse what is no change of trade costs, tariffs and productivity.

    Raises
    ------
    BadRequestError
        With everything that is wrong, at once.
    """
    S, n = flow.spending.shape
    asked = {"phi": phi, "tariffs": tariffs, "productivity": productivity}
    given = {name: values for name, values in asked.items() if values is not None}
    needed = {"phi": (S, n, n), "tariffs": (S, n, n), "productivity": (S, n)}
    found = _form(given, needed)
    if not found:
        found += list(_shocks(names, sectors, phi, tariffs, productivity))
    if not found and phi is not None and (phi == 0).any():
        left = flow.trade * phi
        cut = (left.sum(axis=1) == 0) & (flow.spending > 0)
        if cut.any():
            what = N_("Nobody would sell this there any more: {cells}.")
            found.append(_told(what, sectors, names, cut))
        else:
            linked(names, left.sum(axis=0) > 0)
    if found:
        raise BadRequestError(*found)


def _shocks(
    names: Names,
    sectors: Names,
    phi: Floats | None,
    tariffs: Floats | None,
    productivity: Floats | None,
) -> Iterator[Text]:
    if phi is not None:
        wrong = phi < 0
        wrong |= np.eye(phi.shape[1], dtype=bool) & (phi == 0)
        if wrong.any():
            what = N_("Changes of the trade-cost term must be positive, or zero abroad: {cells}.")
            yield _told(what, sectors, names, wrong)
    if tariffs is not None:
        yield from tariff_flaws(names, sectors, tariffs)
    if productivity is not None and (productivity <= 0).any():
        what = N_("Changes of productivity must be positive, new over old: {cells}.")
        yield _told(what, sectors, names, productivity <= 0)


def _form(given: Given, needed: Mapping[str, tuple[int, ...]]) -> list[Text]:
    """Wrong shapes, and numbers that are none."""
    what = N_("{name} has the shape {shape}; needed is {needed}.")
    found = [
        Text(what, {"name": name, "shape": _times(a.shape), "needed": _times(needed[name])})
        for name, a in given.items()
        if a.shape != needed[name]
    ]
    infinite = [name for name, values in given.items() if not np.isfinite(values).all()]
    if infinite:
        what = N_("These hold what is no finite number: {names}.")
        found.append(Text(what, {"names": some(infinite)}))
    return found


def _times(shape: tuple[int, ...]) -> str:
    return " × ".join(map(str, shape)) or "0"


def _told(what: str, sectors: Names, names: Names, where: NDArray[np.bool_]) -> Text:
    """Name the first few cells, shape (S, n) or (S, n, n), where something holds."""
    cells = [
        f"{sectors[s]} {' → '.join(names[i] for i in at)}" for s, *at in np.argwhere(where)[:6]
    ]
    return Text(what, {"cells": some(cells)})


def _twice(names: Names) -> list[str]:
    return sorted({name for name in names if names.count(name) > 1})
