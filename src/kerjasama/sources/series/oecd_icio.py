r"""Flows between 80 economies in 50 sectors, 2022: the OECD's Inter-Country Input-Output tables.

The package keeps input shares :math:`A`, the share of inputs in sales ``omb``, sales ``s``, gross
output ``go`` and sales to final demand ``z``, sector-major (index = sector × 80 + economy). From
them :math:`F = A \cdot (omb \cdot s)` are the intermediate flows. Where final sales go is not in
the package: ``total`` and ``total_ras`` are imputations and say so.
"""

import io
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kerjasama.errors import BadSourceError, Flaw
from kerjasama.sources.series._command import main
from kerjasama.sources.series._package import wheel
from kerjasama.sources.series._promise import folder
from kerjasama.sources.series._promise import package as pinned
from kerjasama.sources.series._sectors import SECTORS
from kerjasama.sources.series._table import read, row_columns, write
from kerjasama.words import Text

__all__ = ["NAME", "Bench", "balanced", "build", "proportional"]

NAME = "oecd/icio-2022"
YEAR = 2022
ROUNDS = 5000
TOLERANCE = 1e-10
KNOWN = 0.85
MOST_ABROAD = 0.7

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Bench:
    """The package's arrays, sector first.

    Attributes
    ----------
    economies
        80 ISO 3166 alpha-3 codes.
    sectors
        50 sector codes.
    D
        Intermediate sales, USD mn, by selling sector, seller and buyer, shape (50, 80, 80).
    G
        Intermediate inputs, USD mn, by input sector, using sector and user, shape (50, 50, 80).
    go, s, z, omb
        Gross output, sales, final sales (USD mn) and share of inputs in sales, shape (50, 80).
    """

    economies: list[str]
    sectors: list[str]
    D: Array
    G: Array
    go: Array
    s: Array
    z: Array
    omb: Array


def build(out: Path, package: Path | None = None) -> list[Path]:
    """Write flows, inputs, nodes, economies and sectors.

    Parameters
    ----------
    out
        Folder for the tables.
    package
        The wheel, if it is already here.

    Returns
    -------
    files
        The five tables.
    """
    bench = _bench(package)
    X = proportional(bench.D, bench.go)
    exports, imports, said = _margins(out, bench, X)
    R = balanced(bench.D, X, exports, imports)
    S, N = len(bench.sectors), len(bench.economies)
    sector, o, d = (i.ravel() for i in np.indices((S, N, N)))
    flows = {
        "sector": ("VARCHAR", [bench.sectors[i] for i in sector]),
        "iso3_o": ("VARCHAR", [bench.economies[i] for i in o]),
        "iso3_d": ("VARCHAR", [bench.economies[i] for i in d]),
        "intermediate": ("FLOAT", bench.D.ravel().tolist()),
        "total": ("FLOAT", X.ravel().tolist()),
        "total_ras": ("FLOAT", R.ravel().tolist()),
    }
    j, k, n = (i.ravel() for i in np.indices((S, S, N)))
    inputs = {
        "sector_input": ("VARCHAR", [bench.sectors[i] for i in j]),
        "sector": ("VARCHAR", [bench.sectors[i] for i in k]),
        "iso3": ("VARCHAR", [bench.economies[i] for i in n]),
        "value": ("FLOAT", bench.G.ravel().tolist()),
    }
    s, e = (i.ravel() for i in np.indices((S, N)))
    nodes = {
        "sector": ("VARCHAR", [bench.sectors[i] for i in s]),
        "iso3": ("VARCHAR", [bench.economies[i] for i in e]),
        "gross_output": ("DOUBLE", bench.go.ravel().tolist()),
        "sales": ("DOUBLE", bench.s.ravel().tolist()),
        "final_sales": ("DOUBLE", bench.z.ravel().tolist()),
        "inputs": ("DOUBLE", (bench.omb * bench.s).ravel().tolist()),
        "value_added": ("DOUBLE", ((1 - bench.omb) * bench.s).ravel().tolist()),
        "active": ("BOOLEAN", (bench.go.ravel() > 0).tolist()),
    }
    kinds = {"iso3": "VARCHAR", "exports": "DOUBLE", "imports": "DOUBLE", "balanced": "BOOLEAN"}
    margins = zip(
        bench.economies,
        exports.round(3).tolist(),
        imports.round(3).tolist(),
        said.tolist(),
        strict=True,
    )
    names = dict.fromkeys(("sector", "isic", "name_en", "name_id", "kind"), "VARCHAR")
    return [
        write(out / "flows.parquet", flows),
        write(out / "inputs.parquet", inputs),
        write(out / "nodes.parquet", nodes),
        write(out / "economies.parquet", row_columns(kinds, margins)),
        write(out / "sectors.parquet", row_columns(names, SECTORS)),
    ]


def proportional(D: Array, go: Array) -> Array:
    r"""Impute total flows: final sales follow each product's intermediate destinations.

    .. math:: X_{sin} = \frac{D_{sin}}{\sum_m D_{sim}}\, go_{si}

    Parameters
    ----------
    D
        Intermediate sales, shape (S, N, N).
    go
        Gross output, shape (S, N).

    Returns
    -------
    X
        Total flows in the unit of `go`, shape (S, N, N), summing to `go`. A seller without
        intermediate sales sells at home.
    """
    sold = D.sum(2)
    home = np.broadcast_to(np.eye(D.shape[1]), D.shape)
    share = np.where(sold[:, :, None] > 0, D / np.where(sold > 0, sold, 1)[:, :, None], home)
    X: Array = share * go[:, :, None]
    return X


def balanced(D: Array, X: Array, exports: Array, imports: Array) -> Array:
    """Impute total flows: final sales scaled in turn until output and trade are met (RAS).

    Intermediate sales stay as they are, so that no total is below them; only what is left of
    each product's output is moved between buyers.

    Parameters
    ----------
    D
        Intermediate sales, shape (S, N, N).
    X
        First guess of total flows, shape (S, N, N), whose sums over buyers are kept.
    exports, imports
        Totals of each economy with the others, shape (N,), with equal sums, above those of `D`.

    Returns
    -------
    R
        Balanced total flows, shape (S, N, N).

    Raises
    ------
    BadSourceError
        When the totals cannot be met.

    References
    ----------
    .. [deming1940] Deming and Stephan (1940), Annals of Mathematical Statistics 11(4), 427-444.
    """
    abroad = ~np.eye(X.shape[1], dtype=bool)
    Z = np.maximum(X - D, 0)
    left = Z.sum(2)
    sent, received = exports - (D * abroad).sum((0, 2)), imports - (D * abroad).sum((0, 1))
    gap = np.inf
    for _ in range(ROUNDS):
        Z *= np.where(abroad, (sent / (Z * abroad).sum((0, 2)))[:, None], 1)
        Z *= np.where(abroad, (received / (Z * abroad).sum((0, 1)))[None, :], 1)
        made = Z.sum(2)
        Z *= np.where(made > 0, left / np.where(made > 0, made, 1), 1)[:, :, None]
        gap = max(
            float((np.abs((Z * abroad).sum((0, 2)) - sent) / exports).max()),
            float((np.abs((Z * abroad).sum((0, 1)) - received) / imports).max()),
        )
        if gap < TOLERANCE:
            R: Array = D + Z
            return R
    raise BadSourceError([Flaw(NAME, 0, "", Text(f"balancing stopped at a gap of {gap:.1e}"))])


def _bench(package: Path | None) -> Bench:
    """Read the package's arrays."""
    with wheel(*pinned(NAME), package) as archive:
        content = archive.read("sanction_simulator/data/bench_cache.npz")
    with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
        economies = [str(c) for c in arrays["countries"]]
        sectors = [str(c) for c in arrays["sectors"]]
        S, N = len(sectors), len(economies)
        go, s, z, omb = (arrays[k].reshape(S, N) for k in ("go", "s", "z", "omb"))
        F = arrays["A"] * (omb * s).ravel()[None, :]
    if sectors != [row[0] for row in SECTORS]:
        raise BadSourceError([Flaw(NAME, 0, "", Text("other sectors than expected"))])
    F = F.reshape(S, N, S, N)
    D, G = F.sum(2), F.sum(1)
    gap = np.abs(D.sum(2) + z - s).max()
    if gap > 1e-6:
        raise BadSourceError([Flaw(NAME, 0, "", Text(f"sales are off by {gap} USD mn"))])
    return Bench(economies, sectors, D, G, go, s, z, omb)


def _margins(out: Path, bench: Bench, X: Array) -> tuple[Array, Array, Array]:
    """Exports and imports of 2022 in USD mn with equal sums, and whose are the Factbook's."""
    beside = out.parents[1] / "cia" / "factbook" / "macro.parquet"
    file = beside if beside.is_file() else folder("cia/factbook") / "macro.parquet"
    query = f"SELECT iso3, measure, value FROM rows WHERE year = {YEAR}"
    found = {(iso3, measure): value / 1e6 for iso3, measure, value in read(file, query)}
    exports, imports = (
        np.array([found.get((c, m), np.nan) for c in bench.economies])
        for m in ("exports", "imports")
    )
    abroad = ~np.eye(len(bench.economies), dtype=bool)
    needed = (exports - (bench.D * abroad).sum((0, 2))) / (X - bench.D).sum((0, 2))
    said = (needed > 0) & (needed < MOST_ABROAD) & (imports > 0)
    if said.mean() < KNOWN:
        raise BadSourceError([Flaw("cia/factbook", 0, "", Text("too few totals to balance to"))])
    exports = np.where(said, exports, (X * abroad).sum((0, 2)))
    imports = np.where(said, imports, (X * abroad).sum((0, 1)))
    return exports, imports * exports.sum() / imports.sum(), said


if __name__ == "__main__":
    sys.exit(main(NAME, build))
