"""The drawings of a scenario: the map of gains, what makes them, and how sure they are."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kerjasama.briefs.document import Cell, Figure, Paragraph, Sentence, Table
from kerjasama.briefs.drawing import intervals, shaded_map, waterfall
from kerjasama.briefs.drawing.scale import fitting, signed
from kerjasama.briefs.pictures import atlas
from kerjasama.models.equilibrium import parts
from kerjasama.scenarios.whatif import WhatIf
from kerjasama.words import N_, Words

Floats = NDArray[np.float64]
_PACIFIC: Final = 150  # the map that does not cut the Indonesian archipelago's neighbourhood
_SIZE: Final = (340.0, 149.0)
_PARTS: Final = (
    ("terms_of_trade", N_("terms of trade")),
    ("trade_costs", N_("lower or higher trade costs")),
    ("tariffs", N_("tariffs that buyers pay")),
    ("productivity", N_("productivity")),
    ("revenue", N_("tariff revenue")),
    ("transfers", N_("lending behind the deficit")),
)
_NIL: Final = 1e-9
_ROWS: Final = 12  # of the map's table; CSV and JSON have all


def map_of(found: WhatIf, gain: Floats, words: Words, refs: tuple[int, ...]) -> Figure:
    """Map of the change of real income, in per cent."""
    raw = atlas(_PACIFIC)
    states, world = raw["states"], found.supposed
    title = words("Change of real income, %")
    named = {code: words(world.named(code)) for code in found.names}
    svg = shaded_map(
        {code: s["d"] for code, s in states.items() if s["d"]} | {"": raw["other"]},
        words,
        title=title,
        values=dict(zip(found.names, gain.tolist(), strict=True)),
        points={code: (s["x"], s["y"]) for code, s in states.items()},
        small={code for code, s in states.items() if s.get("small")},
        names=named,
        focus=[found.names[k] for k in found.focus],
        focus_head=words("named in the question"),
        unit="%",
        ends=(words("loss"), words("gain")),
        size=_SIZE,
        box=(0, 0, *raw["box"]),
    )
    caption = words("{title}. Borders on this map imply no recognition.", title=title)
    order = np.argsort(-np.abs(gain), kind="stable")
    digits = fitting(float(gain[order[0]])) + 1
    rows = tuple(
        (Cell(named[found.names[k]]), Cell(signed(float(gain[k]), digits, words)))
        for k in order[:_ROWS]
    )
    table = Table(title, (words("Economy"), "%"), rows, "lr")
    return Figure(svg, Paragraph((Sentence(caption, refs),)), title, "half", table)


def intervals_of(
    found: WhatIf,
    listed: Sequence[int],
    gain: Floats,
    ends: tuple[Floats | None, Floats | None],
    words: Words,
) -> Figure | None:
    """Dots with the span of 95 % of the draws, or None where nothing was drawn."""
    low, high = ends
    if low is None or high is None or not listed:
        return None
    title = words("Change of real income, %, with 95 % of the draws")
    names = [words(found.supposed.named(found.names[k])) for k in listed]
    rows = [
        (name, float(gain[k]), float(low[k]), float(high[k]))
        for name, k in zip(names, listed, strict=True)
    ]
    digits = fitting(min(abs(row[1]) for row in rows))
    svg = intervals(rows, words, title=title, unit="%", digits=digits)
    return Figure(svg, Paragraph((Sentence(f"{title}."),)), title, "half")


def waterfall_of(found: WhatIf, at: int, words: Words) -> Figure:
    """What makes the change of an economy's real income in the one-sector model."""
    split = parts(found.one)
    told = [(words(label), 100 * float(getattr(split, key)[at])) for key, label in _PARTS]
    told = [(label, x) for label, x in told if abs(x) > _NIL]
    name = words(found.supposed.named(found.names[at]))
    total = 100 * float(split.total[at])
    digits = fitting(max((abs(x) for _, x in told), default=1.0))
    title = words("What changes the real income of {name}, log points × 100", name=name)
    svg = waterfall(told, words("real income"), words, title=title, digits=digits)
    caption = words(
        "{title}; one-sector model, an exact split. Terms of trade are own prices over those of "
        "sellers.",
        title=title,
    )
    rows = [*told, (words("real income"), total)]
    cells = tuple((Cell(label), Cell(signed(x, digits, words))) for label, x in rows)
    table = Table(title, (words("Part"), words("log points × 100")), cells, "lr")
    return Figure(svg, Paragraph((Sentence(caption),)), title, "half", table)
