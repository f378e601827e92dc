"""The articles' drivers and challenges as numbers between every two states."""

from kerjasama.measures.clubs import overlap, same_region
from kerjasama.measures.language import common_speech, official_language
from kerjasama.measures.measure import Measure
from kerjasama.measures.size import income_gap, size_gap
from kerjasama.measures.space import border, distance
from kerjasama.measures.trade import complementarity, dependence, intensity, rca, similarity

MEASURES = (
    complementarity,
    similarity,
    intensity,
    dependence,
    distance,
    border,
    same_region,
    overlap,
    official_language,
    common_speech,
    income_gap,
    size_gap,
)
"""Each a function of a world and a day that returns a `Measure` of all pairs."""

__all__ = [
    "MEASURES",
    "Measure",
    "border",
    "common_speech",
    "complementarity",
    "dependence",
    "distance",
    "income_gap",
    "intensity",
    "official_language",
    "overlap",
    "rca",
    "same_region",
    "similarity",
    "size_gap",
]
