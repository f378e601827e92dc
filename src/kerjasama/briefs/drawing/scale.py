"""Round numbers for scales: where classes part, where ticks stand, how a change is written."""

import math
from bisect import bisect_left
from collections.abc import Iterable
from decimal import Decimal
from itertools import combinations, pairwise
from typing import Final

from kerjasama.briefs.drawing.bars import known
from kerjasama.words import Words

_ROUND: Final = (1, 2, 5)
_DEPTH: Final = 3  # powers of ten below the largest value that are still told apart
MINUS: Final = "\u2212"


def breaks(values: Iterable[float | None], most: int = 3) -> tuple[float, ...]:
    """Choose round cut points for the sizes of values on both sides of zero.

    Of all sets of the numbers 1, 2 and 5 times a power of ten, the one is taken whose classes
    are closest within themselves in logarithms (natural breaks), so that a few large changes
    and many small ones both keep their differences. What is below a thousandth of the largest
    counts as that thousandth.

    Parameters
    ----------
    values
        Changes in any unit; `None`, infinite and undefined ones are passed over.
    most
        Number of cut points, 1 to 3: they make twice as many classes and one around zero.

    Returns
    -------
    tuple of float
        Positive cut points, rising, in the unit of the values, all below the largest size;
        empty where no value differs from zero.

    Examples
    --------
    >>> breaks([0.62, 0.41, -0.08, -0.06, 0.011, -0.012, 0.0007, -0.001, None])
    (0.01, 0.05, 0.2)
    >>> breaks([0.0, None])
    ()
    """
    sizes = sorted(abs(v) for v in values if known(v) and v)
    if not sizes:
        return ()
    top = sizes[-1]
    floor = top / 10**_DEPTH
    logs = [math.log(max(size, floor)) for size in sizes]
    choices = [c for c in _rounds(floor, top) if c < top]
    ends = {c: bisect_left(sizes, c) for c in choices}

    def spread(cuts: tuple[float, ...]) -> tuple[float, float]:
        at = [0, *(ends[c] for c in cuts), len(logs)]
        within = sum(_squares(logs[a:b]) for a, b in pairwise(at))
        return round(within, 9), -sum(map(math.log, cuts))  # of equals, the largest cuts

    return min(combinations(choices, min(most, len(choices))), key=spread, default=())


def ticks(low: float, high: float, most: int = 5) -> list[float]:
    """Place round ticks between two ends, zero among them where it lies between.

    Parameters
    ----------
    low, high
        Ends of the scale, in its unit.
    most
        Largest number of ticks, at least 1.

    Returns
    -------
    list of float
        Multiples of one round step, rising; empty where the ends do not part.

    Examples
    --------
    >>> ticks(-0.13, 0.42)
    [0.0, 0.2, 0.4]
    >>> ticks(-0.13, 0.42, 6)
    [-0.1, 0.0, 0.1, 0.2, 0.3, 0.4]
    """
    span = high - low
    if not (span > 0 and math.isfinite(span)):
        return []
    for step in _rounds(span / max(most, 1) / 10, span * 10):
        first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
        if last - first < max(most, 1):
            return [float(Decimal(n) * Decimal(repr(step))) for n in range(first, last + 1)]
    return []  # pragma: no cover - a step of ten spans has one tick at most


def decimals(x: float) -> int:
    """Count the decimals that a round number needs.

    Parameters
    ----------
    x
        A number with few digits, such as a cut point or a tick.

    Returns
    -------
    int
        0 for whole numbers.

    Examples
    --------
    >>> decimals(0.05), decimals(200.0)
    (2, 0)
    """
    exponent = Decimal(f"{x:.6g}").normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def fitting(x: float) -> int:
    """Decimals that show about two figures of a change.

    Examples
    --------
    >>> [fitting(x) for x in (-123.0, 1.2, 0.034, 0.0005)]
    [1, 2, 3, 4]
    """
    return next((d for d, least in enumerate((10, 0.1, 0.01), 1) if abs(x) >= least), 4)


def signed(x: float, digits: int, words: Words) -> str:
    """Write a change with its sign; what rounds to nothing has none.

    Parameters
    ----------
    x
        The change.
    digits
        Decimals.
    words
        The language.

    Returns
    -------
    str
        The number with a plus or a true minus.

    Examples
    --------
    >>> [signed(x, 2, Words("id")) for x in (0.5, -1234.5, -0.001)]
    ['+0,50', '−1.234,50', '0,00']
    """
    told = words.number(abs(x), digits)
    if not any(figure in "123456789" for figure in told):
        return told
    return f"{'+' if x > 0 else MINUS}{told}"


def _rounds(low: float, high: float) -> list[float]:
    """List 1, 2 and 5 times powers of ten from `low` to `high`, both included."""
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    made = (float(f"{figure}e{power}") for power in powers for figure in _ROUND)
    return [x for x in made if low <= x <= high]


def _squares(logs: list[float]) -> float:
    if not logs:
        return 0.0
    mean = math.fsum(logs) / len(logs)
    return math.fsum((x - mean) ** 2 for x in logs)
