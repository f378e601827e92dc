"""Differences in income and in size."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from kerjasama.facts import When
from kerjasama.measures.measure import Measure
from kerjasama.measures.space import entities
from kerjasama.words import N_, Text
from kerjasama.world import World
from kerjasama.world.series import table


@cache
def latest(measure: str) -> dict[str, tuple[float, int]]:
    """Return the newest value of a macro figure by economy, with its year.

    Parameters
    ----------
    measure
        ``gdp_nominal`` (USD), ``gdp_ppp_real_per_head`` (2021 USD), ``population`` (persons) …

    Examples
    --------
    >>> value, year = latest("population")["IDN"]
    >>> value > 2e8
    True
    """
    told = table("cia_macro", "iso3", "measure", "value", "year")
    rows = np.flatnonzero((told["measure"] == measure) & (told["year"] > 0))
    rows = rows[np.argsort(told["year"][rows], kind="stable")]  # the newest speaks last
    columns = (told[c][rows].tolist() for c in ("iso3", "value", "year"))
    return {code: (value, int(year)) for code, value, year in zip(*columns, strict=True)}


def _gap(codes: tuple[str, ...], figures: dict[str, tuple[float, int]]) -> NDArray[np.float64]:
    logs = np.array([np.log(figures[c][0]) if c in figures else np.nan for c in codes])
    gap: NDArray[np.float64] = np.abs(logs[:, None] - logs[None, :])
    np.fill_diagonal(gap, np.nan)
    return gap


def _years(figures: dict[str, tuple[float, int]]) -> str:
    years = sorted({year for _, year in figures.values()})
    return f"{years[0]}–{years[-1]}" if years[0] != years[-1] else str(years[0])


def income_gap(world: World, on: When | None = None) -> Measure:  # noqa: ARG001
    r"""Difference in income per head at purchasing-power parity, as a log ratio.

    .. math:: g_{ij} = \left| \ln y_i - \ln y_j \right|

    Returns
    -------
    measure
        Logarithm of the ratio, symmetric; 0.69 means that one is twice as rich.

    References
    ----------
    .. [linder1961] S. B. Linder (1961), An Essay on Trade and Transformation.

    Examples
    --------
    >>> g = income_gap(World.load())
    >>> g.between("IDN", "SGP") > g.between("DEU", "FRA")
    True
    """
    codes, figures = entities(world), latest("gdp_ppp_real_per_head")
    return Measure(
        "income",
        codes,
        _gap(codes, figures),
        directed=False,
        unit="log",
        near=0,
        name=Text(N_("Income difference")),
        plain=Text(N_("How many times richer the one is than the other, per head.")),
        formula="gᵢⱼ = |ln yᵢ − ln yⱼ|",
        series=("cia/factbook",),
        years=_years(figures),
        paper="Linder (1961), An Essay on Trade and Transformation",
    )


def size_gap(world: World, on: When | None = None) -> Measure:  # noqa: ARG001
    r"""Difference in the size of the economies, as a log ratio of nominal GDP.

    .. math:: g_{ij} = \left| \ln Y_i - \ln Y_j \right|

    Returns
    -------
    measure
        Logarithm of the ratio, symmetric.

    References
    ----------
    .. [helpman1985] E. Helpman and P. Krugman (1985), Market Structure and Foreign Trade.

    Examples
    --------
    >>> size_gap(World.load()).between("USA", "TUV") > 10
    True
    """
    codes, figures = entities(world), latest("gdp_nominal")
    return Measure(
        "size",
        codes,
        _gap(codes, figures),
        directed=False,
        unit="log",
        near=0,
        name=Text(N_("Size difference")),
        plain=Text(N_("How many times larger the one's economy is than the other's.")),
        formula="gᵢⱼ = |ln Yᵢ − ln Yⱼ|",
        series=("cia/factbook",),
        years=_years(figures),
        paper="Helpman and Krugman (1985), Market Structure and Foreign Trade",
    )
