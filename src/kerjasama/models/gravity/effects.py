"""Fixed effects of a trade tensor: which there are, and sums over their cells."""

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Pair = Literal["", "directed", "symmetric"]


@dataclass(frozen=True, slots=True)
class Effects:
    """Which fixed effects a model has.

    Attributes
    ----------
    exporter_year, importer_year
        Whether each exporter (importer) has an effect of its own in every year.
        Where there are sectors: in every sector and year.
    pair
        Effects of pairs that hold in all years: ``directed`` (i → j and j → i differ),
        ``symmetric``, or none.
    pair_sector
        Whether pairs have effects of their own in every sector, rather than one for all.
    sectors
        How many sectors there are. The first axis of a tensor then runs over the years of the
        first sector, those of the second, and so on.
    """

    exporter_year: bool = True
    importer_year: bool = True
    pair: Pair = ""
    pair_sector: bool = False
    sectors: int = 1

    @property
    def any(self) -> bool:
        """Whether there is any effect, and so no need of a constant."""
        return self.exporter_year or self.importer_year or bool(self.pair)

    @property
    def sets(self) -> int:
        """How many effects a pair has: one, or one a sector."""
        return self.sectors if self.pair and self.pair_sector else 1

    def by_set(self, tensor: NDArray[Any]) -> NDArray[Any]:
        """Cut the first axis of a tensor into sets that have pair effects of their own."""
        return tensor.reshape(self.sets, -1, *tensor.shape[1:])


@dataclass(frozen=True, slots=True)
class Sums:
    """Weighted sums of R right-hand sides over the cells of each effect.

    Attributes
    ----------
    a, b, d
        By exporter and year (T, R, N), by importer and year (T, R, M), by pair (S, R, N, M), with
        S sets of pair effects.
    """

    a: Floats
    b: Floats
    d: Floats


def inverse(weights: Floats) -> Floats:
    """One over each weight, and 0 where it is 0, or so small that one over it is infinite."""
    least = np.finfo(weights.dtype).tiny
    return np.divide(1.0, weights, out=np.zeros_like(weights), where=weights >= least)


def fold(values: Floats, pair: Pair) -> Floats:
    """Add i → j and j → i where pairs are symmetric; axes (…, N, M).

    Examples
    --------
    >>> fold(np.array([[1.0, 2.0], [5.0, 1.0]]), "symmetric").tolist()
    [[2.0, 7.0], [7.0, 2.0]]
    """
    return values + values.swapaxes(-1, -2) if pair == "symmetric" else values
