"""A strip of percentiles: where this pair stands among all pairs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, final

from kerjasama.briefs.drawing.bars import known
from kerjasama.briefs.drawing.canvas import SMALL, TEXT, Canvas, lines, text_width
from kerjasama.briefs.palette import CSS, Palette
from kerjasama.words import Words

Pull = Literal["", "together", "apart", "little", "either"]
_GAP = 14.0


@final
@dataclass(frozen=True, slots=True)
class Dot:
    """One row: a label, its percentile (`None` is unknown), its value and what it means in words.

    `pull` gives the dot its look; the reading says the same in words.
    """

    label: str
    percentile: float | None
    value: str = ""
    reading: str = ""
    pull: Pull = ""


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns of a strip lie."""

    value: float
    left: float
    right: float
    number: float
    reading: float


def strip(
    rows: Sequence[Dot],
    words: Words,
    *,
    title: str,
    ends: tuple[str, str] = ("", ""),
    width: float = 340,
    palette: Palette = CSS,
) -> str:
    """One dot a row on a scale from 0 to 100; what is unknown is said and not placed.

    Parameters
    ----------
    rows
        From the top down.
    words
        The language.
    title
        What the drawing shows.
    ends
        What 0 and 100 mean, such as `("weakest", "strongest")`.
    width
        Width of the drawing; 340 suits half a page, 640 a whole one.
    palette
        Colours.

    Returns
    -------
    str
        An SVG.

    Examples
    --------
    >>> rows = [Dot("Distance", 62.0, "5,070 km"), Dot("Language", None)]
    >>> svg = strip(rows, Words("en"), title="Drivers")
    >>> svg.count("<circle"), svg.count("unknown"), svg.count("5,070 km")
    (1, 2, 2)
    """
    sheet = Canvas(width, palette)
    at = _columns(rows, width)
    low, high = ends[0] or "0", ends[1] or "100"
    sheet.text(at.left, 11, low, size=SMALL, fill=palette.muted)
    sheet.text(at.right, 11, high, size=SMALL, anchor="end", fill=palette.muted)
    y = 16.0
    told = []
    for row in rows:
        said = lines(row.label, at.value - _widest(r.value for r in rows) - _GAP)
        height = 16.0 if len(said) == 1 else 29.0
        middle = y + height / 2
        for number, line in enumerate(said):
            sheet.text(0, middle + 4 - (len(said) - 1) * 7 + number * 14, line)
        if row.value:
            sheet.text(at.value, middle + 4, row.value, anchor="end")
        told.append(_row(sheet, row, at, middle, words))
        y += height
        sheet.rule(0, y, width, y, stroke_width=0.5)
        y += 1
    opening = words("Percentiles from 0 ({low}) to 100 ({high}).", low=low, high=high)
    return sheet.svg(y + 2, title, f"{opening} {'; '.join(told) or words('unknown')}.")


def _widest(texts: Iterable[str], size: float = TEXT) -> float:
    return max((text_width(text, size) for text in texts), default=0.0)


def _columns(rows: Sequence[Dot], width: float) -> _Columns:
    value = _widest(row.value for row in rows)
    reading = 1.1 * _widest((row.reading for row in rows), SMALL)  # some fonts run wider
    label = min(_widest(row.label for row in rows), width * 0.5)
    at = label + (_GAP + value if value else 0.0)
    right = width - 28 - (reading + _GAP if reading else 0.0)
    return _Columns(at, min(at + _GAP * 1.4, right - 40), right, right + 26, width - reading)


def _row(sheet: Canvas, row: Dot, at: _Columns, y: float, words: Words) -> str:
    palette = sheet.palette
    left, right = at.left, at.right
    if not known(row.percentile):
        sheet.rule(left, y, right, y, stroke=palette.line, stroke_dasharray="2 4")
        said, muted = words("unknown"), palette.muted
        middle = (left + right) / 2
        sheet.text(middle, y + 3.5, said, size=SMALL, anchor="middle", fill=muted, halo=True)
        return f"{row.label}: {said}"
    held = min(max(row.percentile, 0.0), 100.0)
    sheet.rule(left, y, right, y, stroke=palette.line, stroke_width=2.0)
    sheet.rule((left + right) / 2, y - 4, (left + right) / 2, y + 4, stroke=palette.line)
    x = left + (right - left) * held / 100
    colour = {"apart": palette.second, "little": palette.muted}.get(row.pull, palette.first)
    fill = palette.paper if row.pull == "either" else colour
    ring = palette.paper if fill == colour else colour
    radius = 5.0 if fill == colour else 4.2
    sheet.add("circle", cx=x, cy=y, r=radius, fill=fill, stroke=ring, stroke_width=1.5)
    said = words.number(held)
    sheet.text(at.number, y + 4, said, size=TEXT, anchor="end", bold=True)
    if row.reading:
        sheet.text(at.reading, y + 4, row.reading, size=SMALL, fill=palette.muted)
    return f"{row.label}: {', '.join(filter(None, (row.value, said, row.reading)))}"
