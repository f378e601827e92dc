"""Paired horizontal bars: two numbers a row, printed at their ends."""

import math
from collections.abc import Sequence
from typing import TypeGuard

from kerjasama.briefs.drawing.canvas import SMALL, Canvas, lines, text_width
from kerjasama.briefs.palette import CSS, Palette
from kerjasama.words import Words

Row = tuple[str, float | None, float | None]


def bars(  # noqa: PLR0913
    rows: Sequence[Row],
    words: Words,
    *,
    title: str,
    heads: tuple[str, str] = ("", ""),
    unit: str = "",
    digits: int = 0,
    width: float = 340,
    palette: Palette = CSS,
) -> str:
    """Two bars a row: the first solid, the second hollow, both with their numbers.

    Parameters
    ----------
    rows
        Label, first value and second value of each row; `None` is an unknown value, which
        is said and not drawn as zero. Values are not negative.
    words
        The language.
    title
        What the drawing shows.
    heads
        Names of the two series for the key; leave the second empty where there is one.
    unit
        Unit of the values, for the key.
    digits
        Decimals of the printed numbers.
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
    >>> svg = bars([("Coal", 4200.0, None)], Words("en"), title="Trade", heads=("To", "From"))
    >>> "4,200" in svg and "unknown" in svg
    True
    """
    paired = bool(heads[1])
    sheet = Canvas(width, palette)
    shown = [[row[1], row[2]] if paired else [row[1]] for row in rows]
    longest = max((v for pair in shown for v in pair if known(v)), default=0.0)
    unknown = words("unknown")
    numbers = [[words.number(v, digits) if known(v) else unknown for v in pair] for pair in shown]
    margin = max((text_width(n, SMALL) for pair in numbers for n in pair), default=0) + 8
    y = _key(sheet, heads, unit)
    if not paired:
        singles = [(row[0], row[1], said[0]) for row, said in zip(rows, numbers, strict=True)]
        y = _beside(sheet, singles, y, margin)
        return sheet.svg(y + 2, title, _described(rows, numbers, heads, unit, words))
    scale = (width - margin) / longest if longest > 0 else 0.0
    for row, pair, said in zip(rows, shown, numbers, strict=True):
        for line in lines(row[0], width):
            y += 15
            sheet.text(0, y, line)
        y += 5
        sheet.rule(0.5, y - 1.5, 0.5, y + 12 * len(pair) - 1.5, stroke=palette.muted)
        for series, (value, text) in enumerate(zip(pair, said, strict=True)):
            length = value * scale if known(value) else 0.0
            _bar(sheet, series, y, length)
            fill = palette.ink if known(value) else palette.muted
            sheet.text(length + 5, y + 8.5, text, size=SMALL, fill=fill)
            y += 12
        y += 4
    return sheet.svg(y + 2, title, _described(rows, numbers, heads, unit, words))


def _beside(
    sheet: Canvas, rows: Sequence[tuple[str, float | None, str]], y: float, margin: float
) -> float:
    """Draw one bar a row, its label before it."""
    left = min(
        1.08 * max((text_width(row[0]) for row in rows), default=0.0) + 10, sheet.width * 0.5
    )
    longest = max((row[1] for row in rows if known(row[1])), default=0.0)
    scale = (sheet.width - left - margin) / longest if longest > 0 else 0.0
    top = y
    for label, value, text in rows:
        said = lines(label, left - 10)
        height = 16.0 if len(said) == 1 else 28.0
        middle = y + height / 2
        for number, line in enumerate(said):
            sheet.text(0, middle + 4 - (len(said) - 1) * 6.5 + number * 13, line)
        length = value * scale if known(value) else 0.0
        _bar(sheet, 0, middle - 4.5, length, left)
        fill = sheet.palette.ink if known(value) else sheet.palette.muted
        sheet.text(left + length + 5, middle + 4, text, size=SMALL, fill=fill)
        y += height
    sheet.rule(left - 0.5, top, left - 0.5, y, stroke=sheet.palette.muted)
    return y


def known(value: float | None) -> TypeGuard[float]:
    """Whether a value is a number that can be drawn."""
    return value is not None and math.isfinite(value)


def _top(heads: tuple[str, str]) -> float:
    return 22 if any(heads) else 2


def _key(sheet: Canvas, heads: tuple[str, str], unit: str) -> float:
    x = 0.0
    for series, head in enumerate(h for h in heads if h):
        _bar(sheet, series, 3, 12, x)
        sheet.text(x + 18, 12, head, size=SMALL, bold=True)
        x += 18 + text_width(head, SMALL) + 16
    if unit and x + text_width(unit, SMALL) <= sheet.width:
        sheet.text(sheet.width, 12, unit, size=SMALL, anchor="end", fill=sheet.palette.muted)
    return _top(heads)


def _bar(sheet: Canvas, series: int, y: float, length: float, x: float = 0.0) -> None:
    if length <= 0:
        return
    if series == 0:
        sheet.add("rect", x=x, y=y, width=max(length, 1.0), height=9, fill=sheet.palette.first)
    else:
        inner = max(length - 1.4, 0.6)
        look: dict[str, str | float] = {"fill": sheet.palette.paper, "stroke_width": 1.4}
        look["stroke"] = sheet.palette.second
        sheet.add("rect", x=x + 0.7, y=y + 0.7, width=inner, height=7.6, **look)


def _described(
    rows: Sequence[Row],
    numbers: Sequence[Sequence[str]],
    heads: tuple[str, str],
    unit: str,
    words: Words,
) -> str:
    def one(row: Row, said: Sequence[str]) -> str:
        pairs = (f"{head} {n}".strip() for head, n in zip(heads, said, strict=False))
        return f"{row[0]}: {', '.join(pairs)}"

    told = "; ".join(one(row, said) for row, said in zip(rows, numbers, strict=True))
    opening = words("Bar chart, {unit}.", unit=unit) if unit else words("Bar chart.")
    return f"{opening} {told or words('unknown')}."
