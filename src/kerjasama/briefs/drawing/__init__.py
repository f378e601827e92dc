"""Drawings for briefs, as SVG text: pure functions of their data.

* `bars` compares two numbers a row, such as what each side sells to the other
* `timeline` shows ties from year to year, as exactly as their dates are known
* `strip` places a pair among all pairs, from 0 to 100
* `world_map` shows where the states lie
* `shaded_map` shades the states by a change, on both sides of zero; `breaks` chooses its classes
* `waterfall` shows what makes a total, part by part
* `intervals` shows values with their 95 % intervals

Each takes `palette`: `CSS` (variables with fallbacks, the default: they follow the
page into the dark) or `LIGHT` (explicit colours). Each carries a title and a
description for who cannot see it.
"""

from kerjasama.briefs.drawing.bars import bars
from kerjasama.briefs.drawing.intervals import intervals
from kerjasama.briefs.drawing.scale import breaks
from kerjasama.briefs.drawing.shaded_map import shaded_map
from kerjasama.briefs.drawing.strip import Dot, strip
from kerjasama.briefs.drawing.timeline import Lane, Tie, timeline
from kerjasama.briefs.drawing.waterfall import waterfall
from kerjasama.briefs.drawing.world_map import world_map
from kerjasama.briefs.palette import CSS, DARK, LIGHT, Palette, printed

__all__ = [
    "CSS",
    "DARK",
    "LIGHT",
    "Dot",
    "Lane",
    "Palette",
    "Tie",
    "bars",
    "breaks",
    "intervals",
    "printed",
    "shaded_map",
    "strip",
    "timeline",
    "waterfall",
    "world_map",
]
