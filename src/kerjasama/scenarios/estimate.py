"""What agreements do to trade, estimated from a panel and the registry's own dates and depths."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

from kerjasama.errors import BadRequestError, short
from kerjasama.models import gravity
from kerjasama.words import N_, Text
from kerjasama.world import World
from kerjasama.world.depth import depth
from kerjasama.world.parameters import blocs
from kerjasama.world.trade_agreements import TradeBond, trade_agreements

Floats = NDArray[np.float64]
By = Literal["depth", "form", "further"]
GROUPS: Final[dict[str, tuple[str, ...]]] = {
    "shallow": ("unclassified", "rules-only", "partial", "goods-only"),
    "deep": ("broad", "deep"),
    "union": ("union", "market"),
}
"""Classes of depth that share a coefficient: finer ones are too rare to tell apart."""
_NAMES: Final[dict[By, tuple[str, ...]]] = {
    "depth": tuple(GROUPS),
    "form": ("bilateral", "regional", "multilateral"),
    "further": ("any", "further"),
}
_LESSER: Final = ("unclassified", "rules-only", "partial")
LAGS: Final = (0, 4, 8)
_MIDYEAR: Final = "07-01"
_YEARS: Final = (1900, 2100)


@dataclass(frozen=True, slots=True)
class AgreementEffects:
    """Long-run effects of agreements on trade between their parties, in log points.

    Attributes
    ----------
    by
        What tells the groups apart.
    names
        Groups, length G.
    values, V
        Effects, shape (G,), and their covariance, shape (G, G): sums over the lags.
    estimate
        The gravity equation behind them.
    """

    by: By
    names: tuple[str, ...]
    values: Floats
    V: Floats
    estimate: gravity.Estimate


def agreement_effects(
    world: World,
    panel: Mapping[str, Any],
    *,
    by: By = "depth",
    lags: Sequence[int] = LAGS,
    correct: bool = True,
) -> AgreementEffects:
    r"""Estimate what agreements do to trade, by depth, by form, or by whether they are the first.

    Three-way PPML with domestic sales; a dummy for each group in the year and `lags` years before,
    so that agreements may phase in [baier2007]_, and a dummy for international trade in every year
    but the first, so that globalisation is not taken for their work [bergstrand2015]_.
    The effect is the sum of a group's coefficients.

    Parameters
    ----------
    world
        The facts: which agreement bound whom in the middle of each year, and how deep it goes.
    panel
        Columns ``trade``, ``exporter``, ``importer`` (ISO 3166 alpha-3 codes) and ``year``, with
        domestic sales; one row a pair and year.
    by
        ``depth``: the group of the deepest agreement that binds the two. ``form``: a dummy for each
        of bilateral, regional and multilateral, whether or not there are others. ``further``: one
        for any agreement, and one for two or more that go beyond parts of the tariff and of which
        none amends or carries out another.
    lags
        In years; the registry knows earlier agreements, so none of the panel's years is lost.
    correct
        Whether to correct the bias of three-way effects.

    Raises
    ------
    BadRequestError
        If the panel cannot be used.
    ConvergenceError
        If the estimation does not converge.

    References
    ----------
    .. [baier2007] S. Baier, J. Bergstrand (2007), Do free trade agreements actually increase
       members' international trade?, Journal of International Economics 71.
    .. [bergstrand2015] J. Bergstrand, M. Larch, Y. Yotov (2015), Economic integration agreements,
       border effects, and distance elasticities in the gravity equation, European Economic Review
       78.

    Examples
    --------
    >>> try:
    ...     agreement_effects(World.load(), {"trade": [1.0], "year": [2000]})
    ... except BadRequestError as error:
    ...     print(error)
    The panel has no column exporter, importer. Name its columns trade, exporter, importer, year.
    """
    missing = [c for c in ("trade", "exporter", "importer", "year") if c not in panel]
    if missing:
        raise BadRequestError(
            Text(N_("The panel has no column {names}."), {"names": ", ".join(missing)}),
            Text(N_("Name its columns trade, exporter, importer, year.")),
        )
    columns = {c: np.asarray(panel[c]) for c in ("trade", "exporter", "importer", "year")}
    _check(columns)
    dummies = _dummies(world, columns, lags, by)
    borders = _borders(columns)
    formula = f"trade ~ {' + '.join([*dummies, *borders])} | exporter^year + importer^year + pair"
    found = gravity.ppml(formula, columns | dummies | borders, cluster="pair", correct=correct)
    groups = tuple(g for g in _NAMES[by] if any(n.startswith(f"{g}_") for n in found.names))
    sums = np.array([[n.startswith(f"{g}_") for n in found.names] for g in groups], dtype=float)
    return AgreementEffects(by, groups, sums @ found.beta, sums @ found.V @ sums.T, found)


def _check(columns: Mapping[str, NDArray[Any]]) -> None:
    """Refuse what is no year and no state, everything at once."""
    flaws: list[Text] = []
    for name in ("exporter", "importer"):
        if missing := sum(code in (None, "") for code in columns[name].tolist()):
            values: dict[str, object] = {"name": name, "n": missing}
            flaws.append(Text(N_("The column {name} is empty in {n} rows."), values))
    first, last = _YEARS
    for year in columns["year"].tolist():
        if not isinstance(year, int | float) or not first <= year <= last or year % 1:
            values = {"year": short(str(year)), "first": first, "last": last}
            what = N_("The column year holds {year!r}, not a year from {first} to {last}.")
            flaws.append(Text(what, values))
            break
    if flaws:
        raise BadRequestError(*flaws, Text(N_("Mend or leave out these rows.")))


def _dummies(
    world: World, columns: Mapping[str, NDArray[Any]], lags: Sequence[int], by: By
) -> dict[str, Floats]:
    """One column for each group and lag."""
    codes = sorted({*columns["exporter"].tolist(), *columns["importer"].tolist()})
    at = {code: i for i, code in enumerate(codes)}
    i = np.array([at[c] for c in columns["exporter"].tolist()])
    j = np.array([at[c] for c in columns["importer"].tolist()])
    years, names = columns["year"].astype(int), _NAMES[by]
    found = {f"{name}_{lag}": np.zeros(len(years)) for name in names for lag in lags}
    for year in sorted({y - lag for y in set(years.tolist()) for lag in lags}):
        of = np.zeros((len(names), len(codes), len(codes)), bool)
        day = f"{year}-{_MIDYEAR}"
        grouped = _grouped(world, by, day)
        for (a, b), bond in trade_agreements(world, codes, day).items():
            for g in grouped(bond):
                of[g, at[a], at[b]] = of[g, at[b], at[a]] = True
        for lag in lags:
            rows = np.flatnonzero(years - lag == year)
            for g, name in enumerate(names):
                found[f"{name}_{lag}"][rows] = of[g, i[rows], j[rows]]
    return found


def _grouped(world: World, by: By, day: str) -> Callable[[TradeBond], set[int]]:
    """Say in which groups a bond is on a day."""
    if by == "depth":
        of = {d: {g} for g, depths in enumerate(GROUPS.values()) for d in depths}
        return lambda bond: of[bond.depth]
    if by == "further":
        return lambda bond: {0, 1} if _several(bond) else {0}
    holder = {b.agreement: b.organisation for b in blocs()}  # of a bloc the members are the parties

    @cache
    def label(code: str) -> int:
        return _NAMES["form"].index(world.form(holder.get(code) or code, on=day).label)

    return lambda bond: {label(a.code) for a in bond.agreements}


def _several(bond: TradeBond) -> bool:
    """Whether two agreements of substance bind the two, and not one and what belongs to it."""
    whole = [a for a in bond.agreements if depth(a) not in _LESSER]
    codes = {a.code for a in whole}
    return sum(codes.isdisjoint((*a.amends, *a.implements)) for a in whole) > 1


def _borders(columns: Mapping[str, NDArray[Any]]) -> dict[str, Floats]:
    abroad = columns["exporter"] != columns["importer"]
    years = sorted(set(columns["year"].astype(int).tolist()))
    return {
        f"border_{y}": ((columns["year"].astype(int) == y) & abroad).astype(float)
        for y in years[1:]
    }
