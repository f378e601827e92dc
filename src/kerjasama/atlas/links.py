"""The file of a state's numbers with every other: measures, trade, and the next agreement."""

from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from kerjasama.atlas.once import once
from kerjasama.atlas.texts import Two, said, two
from kerjasama.briefs.document import Bullets
from kerjasama.briefs.gather import Reading, measures
from kerjasama.briefs.screening import Ranking, screening
from kerjasama.measures import Measure
from kerjasama.measures.trade import flows
from kerjasama.scenarios.baseline import SERIES, labels, notes, one_sector
from kerjasama.scenarios.costs import effect_set
from kerjasama.scenarios.prospects import prospects
from kerjasama.scenarios.screen import How, all_pairs
from kerjasama.scenarios.whatif import THETA
from kerjasama.words import Words
from kerjasama.world import World
from kerjasama.world.elasticities import sector_groups

File = dict[str, Any]
_GROUPS: Final = 25  # of sectors
_YEAR: Final = 2022
_RESTS_ON: Final = {"claims": "kerjasama"}  # the registry as a whole, as it is cited
_SOURCES: Final = {"region": ["unsd/regions"]}  # where the regions of UN M49 come from
_DIGITS: Final = 4


def links(world: World, code: str) -> File:
    """Numbers between a state and every other.

    Parameters
    ----------
    code
        A state's code; of one that has ended, or is in no series, there are no numbers.

    Examples
    --------
    >>> told = links(World.load(), "IDN")
    >>> distance = next(m for m in told["measures"] if m["key"] == "distance")
    >>> distance["values"]["SGP"][0] < distance["values"]["KOR"][0]
    True
    """
    return {
        "code": code,
        "measures": [_measure(world, measure, code) for measure in measures(world, world.day())],
        "trade": _trade(code),
        "next": _next(world, code),
    }


def rounded(x: float) -> float:
    """A number with the four digits that a page shows.

    Examples
    --------
    >>> rounded(0.123456), rounded(1234567.0)
    (0.1235, 1235000.0)
    """
    return float(f"{x:.{_DIGITS}g}")


# measures


def _measure(world: World, measure: Measure, code: str) -> File:
    ranked = _ranked(world)[measure.key]
    there = code in measure.codes
    at = measure.codes.index(code) if there else -1
    return {
        **_about(world)[measure.key],
        "values": _values(measure, measure.values[at], ranked) if there else {},
        "back": (_values(measure, measure.values[:, at], ranked) if there else {})
        if measure.directed
        else None,
    }


@once
def _about(world: World) -> dict[str, File]:
    """What is the same of a measure for all states, by key."""
    return {
        m.key: {
            "key": m.key,
            "name": two(m.name),
            "meaning": two(m.plain),
            "formula": m.formula,
            "unit": m.unit,
            "years": m.years,
            "paper": m.paper,
            "pairs": m.coverage[1],
            "imputed": two(m.imputed),
            "sources": _SOURCES.get(m.key, [_RESTS_ON.get(name, name) for name in m.series]),
            "high": _end(m, 1.0),
            "low": _end(m, 0.0),
        }
        for m in measures(world, world.day())
    }


def _end(measure: Measure, end: float) -> str:
    """What the highest (1) or the lowest (0) value of all pairs means, if it means something."""
    pull = Reading(measure, "", "", end, 100 * end).pull
    return pull if pull in ("together", "apart") else ""


@once
def _ranked(world: World) -> dict[str, NDArray[np.float64]]:
    """All known values of each measure, the lowest first."""
    return {m.key: np.sort(m.known()) for m in measures(world, world.day())}


def _values(
    measure: Measure, row: NDArray[np.float64], ranked: NDArray[np.float64]
) -> dict[str, tuple[float, float | None]]:
    """Value and percentile of each other state of which the value is known."""
    known = np.flatnonzero(~np.isnan(row))
    values = row[known]
    percentiles = [None] * len(known)
    if len(ranked) > 1:  # as Measure.percentile has it, of all at once
        below = np.searchsorted(ranked, values)
        equal = np.searchsorted(ranked, values, "right") - below - 1
        percentiles = (100 * (below + equal / 2) / (len(ranked) - 1)).round(1).tolist()
    return {
        measure.codes[at]: (rounded(value), percentile)
        for at, value, percentile in zip(known.tolist(), values.tolist(), percentiles, strict=True)
    }


# trade


@cache
def _grouped() -> NDArray[np.float64]:
    """Flows of goods and services by group of sectors, seller and buyer, USD million."""
    f = flows()
    return np.array(
        [
            f.total[[f.sectors.index(sector) for sector in group.sectors]].sum(
                axis=0, dtype=np.float64
            )
            for group in sector_groups(_GROUPS)
        ]
    )


def _trade(code: str) -> File | None:
    codes = flows().codes
    if code not in codes:
        return None
    me, by_group = codes.index(code), _grouped()
    sold, bought = by_group[:, me, :].T.round(1).tolist(), by_group[:, :, me].T.round(1).tolist()
    return {
        "year": _YEAR,
        "source": SERIES,
        "note": two(notes(flows="proportional")[0]),
        "sectors": [
            {"code": group.code, "name": two(name)}
            for group, name in zip(sector_groups(_GROUPS), labels(_GROUPS), strict=True)
        ],
        "partners": {
            other: {"exports": sold[at], "imports": bought[at]}
            for at, other in enumerate(codes)
            if other != code
        },
    }


# the next agreement


@dataclass(frozen=True, slots=True)
class _Screened:
    """An agreement of every pair of economies, solved as `kerjasama next` solves it.

    Attributes
    ----------
    gains
        Shape (pairs, 2, 3): of each member the point, the low and the high end, per cent.
    """

    pairs: tuple[tuple[str, str], ...]
    gains: NDArray[np.float64]
    states: tuple[str, ...]
    method: Two


@once
def _screened(world: World) -> _Screened:
    economy, chosen = one_sector("balanced", THETA), effect_set()
    found = prospects(world, economy.names, chosen)
    screen = all_pairs(economy, found.effect, found.known, How(executor=1))
    pairs = [(economy.names[a], economy.names[b]) for a, b in screen.sets.members.tolist()]
    three = np.stack([g.own for g in (screen.center, screen.low, screen.high)], axis=2)
    states = (
        "exists"
        if (key := (min(pair), max(pair))) in found.bonds
        else "negotiating"
        if key in found.under_way
        else "none"
        for pair in pairs
    )
    ranking = Ranking("pairs", "", world, screen, found, chosen, "balanced")
    return _Screened(tuple(pairs), 100 * np.expm1(three), tuple(states), _method(ranking))


def _method(ranking: Ranking) -> Two:
    """How a screen was computed, in the words of its document."""

    def tell(say: Words) -> str:
        [section] = [s for s in screening(ranking, say, 0).sections if s.id == "method"]
        return " ".join(
            sentence.text
            for block in section.blocks
            if isinstance(block, Bullets)
            for item in block.items
            for sentence in item.sentences
        )

    return said(tell)


def _next(world: World, code: str) -> File | None:
    if code not in flows().codes:
        return None
    screened = _screened(world)
    partners = []
    for pair, gains, state in zip(screened.pairs, screened.gains, screened.states, strict=True):
        if code in pair:
            own, other = gains if pair[0] == code else gains[::-1]
            partners.append(
                {
                    "with": pair[1] if pair[0] == code else pair[0],
                    "state": state,
                    "own": [rounded(x) for x in own.tolist()],
                    "partner": [rounded(x) for x in other.tolist()],
                }
            )
    return {"method": screened.method, "source": SERIES, "partners": partners}
