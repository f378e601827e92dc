"""Drivers in trade: who needs what the other sells, and who leans on whom."""

from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kerjasama.facts import When
from kerjasama.measures.measure import Measure
from kerjasama.words import N_, Text
from kerjasama.world import World
from kerjasama.world.series import table

Matrix = NDArray[np.float64]
_SERIES: Final = ("oecd/icio-2022",)
_YEAR: Final = "2022"
_IMPUTED: Final = Text(
    N_("Flows to final demand are imputed in proportion to each product's intermediate buyers.")
)


@dataclass(frozen=True)
class Flows:
    """Flows of 2022 in millions of US dollars; domestic sales stand in the cubes alone.

    Attributes
    ----------
    codes
        Economies, length n.
    sectors
        Sectors, length s.
    exports, imports
        By economy and sector, shape (n, s).
    bilateral
        From row to column, shape (n, n), zero on the diagonal.
    intermediate, total, balanced
        By sector, seller and buyer, shape (s, n, n): the OECD's sales of inputs; with final sales,
        imputed in the same proportions; those balanced to all exports and imports.
    """

    codes: tuple[str, ...]
    sectors: tuple[str, ...]
    exports: Matrix
    imports: Matrix
    bilateral: Matrix
    intermediate: NDArray[np.float32]
    total: NDArray[np.float32]
    balanced: NDArray[np.float32]


@cache
def flows() -> Flows:
    """Read the embedded flows of the OECD's inter-country input-output tables of 2022.

    The table has a row for every combination, in the order of sectors and economies.

    Examples
    --------
    >>> f = flows()
    >>> f.exports.shape, bool(np.isclose(f.exports.sum(), f.imports.sum()))
    ((80, 50), True)
    """
    codes = tuple(table("oecd_economies", "iso3")["iso3"].tolist())
    sectors = tuple(table("oecd_sectors", "sector")["sector"].tolist())
    n, s = len(codes), len(sectors)
    columns = table("oecd_flows", "intermediate", "total", "total_ras")
    intermediate, total, balanced = (c.reshape(s, n, n) for c in columns.values())
    abroad = ~np.eye(n, dtype=bool)
    exports = np.einsum("sij,ij->is", total, abroad, dtype=np.float64)
    imports = np.einsum("sij,ij->js", total, abroad, dtype=np.float64)
    bilateral = total.sum(axis=0, dtype=np.float64) * abroad
    return Flows(codes, sectors, exports, imports, bilateral, intermediate, total, balanced)


def _shares(table: Matrix) -> Matrix:
    total = table.sum(axis=1, keepdims=True)
    return table / np.where(total > 0, total, np.nan)


def _off_diagonal(values: Matrix) -> Matrix:
    values = values.copy()
    np.fill_diagonal(values, np.nan)
    return values


def rca() -> tuple[tuple[str, ...], tuple[str, ...], Matrix]:
    r"""Balassa's revealed comparative advantage.

    .. math:: RCA_{is} = \frac{X_{is} / X_i}{X_s / X}

    Returns
    -------
    codes, sectors
        Of rows and columns.
    RCA
        Ratio, no unit, shape (n, s); above 1 the economy exports more of it than the world does.

    References
    ----------
    .. [balassa1965] B. Balassa (1965), Trade Liberalisation and "Revealed" Comparative Advantage,
       The Manchester School 33, 99-123.

    Examples
    --------
    >>> codes, sectors, advantage = rca()
    >>> bool(advantage[codes.index("IDN"), sectors.index("B05")] > 10)  # coal
    True
    """
    f = flows()
    world = f.exports.sum(axis=0) / f.exports.sum()
    return f.codes, f.sectors, _shares(f.exports) / np.where(world > 0, world, np.nan)


def complementarity(world: World, on: When | None = None) -> Measure:  # noqa: ARG001
    r"""Michaely's trade complementarity: whether the one sells what the other buys.

    .. math:: C_{ij} = 1 - \tfrac12 \sum_s \left| m_{js} - x_{is} \right|

    Parameters
    ----------
    world, on
        Not used: the flows are those of 2022.

    Returns
    -------
    measure
        Share in [0, 1], from exporter (row) to importer (column), 80 economies.

    References
    ----------
    .. [michaely1996] M. Michaely (1996), Trade Preferential Agreements in Latin America: An
       Ex-Ante Assessment, World Bank Policy Research Working Paper 1583.

    Examples
    --------
    >>> 0 < complementarity(World.load()).between("IDN", "KOR") < 1
    True
    """
    f = flows()
    x, m = _shares(f.exports), _shares(f.imports)
    values = 1 - 0.5 * np.abs(x[:, None, :] - m[None, :, :]).sum(axis=2)
    return Measure(
        "complementarity",
        f.codes,
        _off_diagonal(values),
        directed=True,
        unit="share",
        near=1,
        name=Text(N_("Trade complementarity (Michaely)")),
        plain=Text(N_("How far what the one sells to the world is what the other buys from it.")),
        formula="Cᵢⱼ = 1 − ½ Σₛ |mⱼₛ − xᵢₛ|",
        series=_SERIES,
        years=_YEAR,
        paper="Michaely (1996), World Bank Policy Research Working Paper 1583",
        imputed=_IMPUTED,
    )


def similarity(world: World, on: When | None = None) -> Measure:  # noqa: ARG001
    r"""Finger and Kreinin's export similarity: whether the two sell the same things.

    .. math:: S_{ij} = \sum_s \min(x_{is}, x_{js})

    Returns
    -------
    measure
        Share in [0, 1], symmetric, 80 economies.

    References
    ----------
    .. [finger1979] J. M. Finger and M. E. Kreinin (1979), A Measure of "Export Similarity" and
       Its Possible Uses, The Economic Journal 89, 905-912.

    Examples
    --------
    >>> s = similarity(World.load())
    >>> s.between("IDN", "KOR") == s.between("KOR", "IDN")
    True
    """
    f = flows()
    x = _shares(f.exports)
    values = np.minimum(x[:, None, :], x[None, :, :]).sum(axis=2)
    return Measure(
        "similarity",
        f.codes,
        _off_diagonal(values),
        directed=False,
        unit="share",
        near=0,
        name=Text(N_("Export similarity (Finger–Kreinin)")),
        plain=Text(N_("How far the two sell the same things: rivals on the world's markets.")),
        formula="Sᵢⱼ = Σₛ min(xᵢₛ, xⱼₛ)",
        series=_SERIES,
        years=_YEAR,
        paper="Finger and Kreinin (1979), The Economic Journal 89",
        imputed=_IMPUTED,
    )


def intensity(world: World, on: When | None = None) -> Measure:  # noqa: ARG001
    r"""Trade intensity: more or less than the two sizes would have one expect.

    .. math:: I_{ij} = \frac{X_{ij} / X_i}{M_j / (M - M_i)}

    Returns
    -------
    measure
        Ratio, 1 = as much as the importer's weight in the world, from exporter to importer.

    References
    ----------
    .. [kojima1964] K. Kojima (1964), The Pattern of International Trade among Advanced Countries,
       Hitotsubashi Journal of Economics 5, 16-36.

    Examples
    --------
    >>> intensity(World.load()).between("IDN", "KOR") > 1
    True
    """
    f = flows()
    x, m = f.bilateral.sum(axis=1), f.bilateral.sum(axis=0)
    values = (f.bilateral / x[:, None]) / (m[None, :] / (m.sum() - m)[:, None])
    return Measure(
        "intensity",
        f.codes,
        _off_diagonal(values),
        directed=True,
        unit="ratio",
        near=1,
        name=Text(N_("Trade intensity")),
        plain=Text(N_("How many times more the one sells to the other than its size explains.")),
        formula="Iᵢⱼ = (Xᵢⱼ ∕ Xᵢ) ∕ (Mⱼ ∕ (M − Mᵢ))",
        series=_SERIES,
        years=_YEAR,
        paper="Kojima (1964), Hitotsubashi Journal of Economics 5",
        imputed=_IMPUTED,
    )


def dependence(world: World, on: When | None = None) -> Measure:  # noqa: ARG001
    r"""Trade dependence: the other's share in all of one's trade.

    .. math:: D_{ij} = \frac{X_{ij} + X_{ji}}{X_i + M_i}

    Returns
    -------
    measure
        Share in [0, 1] of the row's trade that is with the column. The difference between the two
        directions is the pair's asymmetry.

    References
    ----------
    .. [hirschman1945] A. O. Hirschman (1945), National Power and the Structure of Foreign Trade.

    Examples
    --------
    >>> d = dependence(World.load())
    >>> d.between("IDN", "KOR") > d.between("KOR", "IDN")
    True
    """
    f = flows()
    both = f.bilateral + f.bilateral.T
    values = both / both.sum(axis=1, keepdims=True)
    return Measure(
        "dependence",
        f.codes,
        _off_diagonal(values),
        directed=True,
        unit="share",
        near=1,
        name=Text(N_("Trade dependence")),
        plain=Text(N_("The other's share in all that the one buys and sells abroad.")),
        formula="Dᵢⱼ = (Xᵢⱼ + Xⱼᵢ) ∕ (Xᵢ + Mᵢ)",
        series=_SERIES,
        years=_YEAR,
        paper="Hirschman (1945), National Power and the Structure of Foreign Trade",
        imputed=_IMPUTED,
    )
