"""A number for every pair of states, with all that is needed to read it rightly."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from kerjasama.words import Text


@dataclass(frozen=True)
class Measure:
    """One measure of all pairs.

    Attributes
    ----------
    key
        Short name: ``"complementarity"``; concepts refer to it as ``measures/complementarity``.
    codes
        ISO 3166-1 alpha-3 codes of rows and columns, length n.
    values
        Shape (n, n), NaN where unknown and on the diagonal. Row: who exports or depends.
    directed
        Whether the two directions of a pair are different questions.
    unit
        ``"share"`` (0 to 1), ``"ratio"``, ``"km"``, ``"yes-no"`` or ``"log"``.
    near
        1 if a higher value brings states together, -1 if it keeps them apart, 0 if theory and the
        articles say both ("similarities and differences").
    name, plain
        What it is called, and what it says in one plain sentence.
    formula
        In Unicode mathematics.
    series
        Names of the embedded series it rests on, or ``"claims"``.
    years
        What time the data speak of.
    paper
        The work that defines it.
    imputed
        What in it is imputed, or an empty text.
    """

    key: str
    codes: tuple[str, ...]
    values: NDArray[np.float64]
    directed: bool
    unit: str
    near: int
    name: Text
    plain: Text
    formula: str
    series: tuple[str, ...]
    years: str
    paper: str
    imputed: Text = field(default_factory=lambda: Text(""))

    def between(self, a: str, b: str) -> float | None:
        """Return the value from `a` to `b`, or None when it is unknown.

        Examples
        --------
        >>> from kerjasama.measures import distance
        >>> from kerjasama.world import World
        >>> km = distance(World.load())
        >>> 5000 < km.between("IDN", "KOR") < 5300, km.between("IDN", "SUN")
        (True, None)
        """
        if a not in self.codes or b not in self.codes:
            return None
        value = float(self.values[self.codes.index(a), self.codes.index(b)])
        return None if np.isnan(value) else value

    def known(self) -> NDArray[np.float64]:
        """All known values: of ordered pairs when directed, else of each pair once."""
        off = ~np.eye(len(self.codes), dtype=bool)
        cells = off if self.directed else np.triu(off)
        values = self.values[cells]
        return values[~np.isnan(values)]

    def percentile(self, a: str, b: str) -> float | None:
        """Share of all other known pairs with a lower value, ties counted half, in [0, 100].

        Examples
        --------
        >>> from kerjasama.measures import distance
        >>> from kerjasama.world import World
        >>> distance(World.load()).percentile("IDN", "MYS") < 15
        True
        """
        value = self.between(a, b)
        if value is None:
            return None
        known = self.known()
        if len(known) <= 1:
            return None
        below, equal = (known < value).sum(), (known == value).sum() - 1
        return float(100 * (below + equal / 2) / (len(known) - 1))

    @property
    def coverage(self) -> tuple[int, int]:
        """Number of economies, and of pairs, for which the value is known."""
        anyone = ~np.isnan(self.values).all(axis=1)
        return int(anyone.sum()), len(self.known())

    def summary(self) -> dict[str, object]:
        """Return what it says and rests on, without its values.

        Examples
        --------
        >>> from kerjasama.measures import distance
        >>> from kerjasama.world import World
        >>> distance(World.load()).summary()["unit"]
        'km'
        """
        economies, pairs = self.coverage
        return {
            "key": self.key,
            "name": self.name,
            "meaning": self.plain,
            "unit": self.unit,
            "formula": self.formula,
            "series": self.series,
            "years": self.years,
            "paper": self.paper,
            "imputed": self.imputed,
            "coverage": {"economies": economies, "pairs": pairs},
        }
