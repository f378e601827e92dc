"""A waterfall: what makes a total, one part after the other."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, final

from kerjasama.briefs.drawing.bars import known
from kerjasama.briefs.drawing.canvas import SMALL, TEXT, Canvas, lines, text_width
from kerjasama.briefs.drawing.scale import signed
from kerjasama.briefs.palette import CSS, Palette
from kerjasama.words import Words

Part = tuple[str, float | None]

_BAR: Final = 12.0
_GAP: Final = 5.0  # between a bar and its number
_WIDER: Final = 1.1  # some fonts run wider than the estimate
_MOST: Final = 3  # lines of a label
_HATCH: Final = "takes-away"


@final
@dataclass(frozen=True, slots=True)
class _Row:
    """A bar from one end to the other, both unknown where its value is."""

    label: str
    said: str
    start: float | None = None
    end: float | None = None

    @property
    def right(self) -> float:
        """The larger end, zero where there is no bar."""
        return max(self.start or 0.0, self.end or 0.0)


def waterfall(  # noqa: PLR0913
    parts: Sequence[Part],
    total_label: str,
    words: Words,
    *,
    title: str,
    unit: str = "",
    digits: int = 2,
    width: float = 340,
    palette: Palette = CSS,
) -> str:
    """Draw bars that begin where the one above ended, and their total below.

    What adds is solid, what takes away is hatched, the total is black; every bar has its
    number. A part that is unknown is said and not counted as zero: the bars after it begin at
    zero, without a link, and the total is unknown too. So is the total of no parts.

    Parameters
    ----------
    parts
        Label and value of each part, in the order in which they add up.
    total_label
        What the sum of the parts is called.
    words
        The language.
    title
        What the drawing shows.
    unit
        Unit of the values.
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
    >>> parts = [("Terms of trade", 0.31), ("Tariff revenue", -0.06)]
    >>> svg = waterfall(parts, "Real income", Words("en"), title="What makes the change")
    >>> [n in svg for n in ("+0.31", "−0.06", "+0.25")]
    [True, True, True]
    """
    sheet = Canvas(width, palette)
    sheet.hatch(_HATCH, palette.second)
    rows = _rows(parts, total_label, digits, words)
    widest = max(text_width(row.label) for row in rows) * _WIDER + 12
    left = min(widest, width * 0.42)
    low, scale = _scale(rows, width - left, left)
    zero = left - low * scale
    y = top = unit_line(sheet, unit)
    body = Canvas(width, palette)
    above: tuple[float, float] | None = None  # where the last bar ended, and its foot
    for row in rows:
        total = row is rows[-1]
        if total:
            body.rule(0, y + 2, width, y + 2)
            y += 5
        shown = lines(row.label, left / _WIDER - 10, TEXT, _MOST)
        height = max(19.0, 13.0 * len(shown) + 6)
        middle = y + height / 2
        column(body, shown, middle, bold=total)
        if row.start is None or row.end is None:
            body.text(zero + _GAP, middle + 4, row.said, size=SMALL, fill=palette.muted, halo=True)
        else:
            link = row.end if total else row.start
            if above and above[0] == link:
                x = zero + link * scale
                body.rule(x, above[1], x, middle - _BAR / 2, stroke=palette.muted)
            _bar(body, zero + row.start * scale, zero + row.end * scale, middle, total=total)
            x = zero + row.right * scale + _GAP
            body.text(x, middle + 4, row.said, size=SMALL, bold=total, halo=True)
        above = None if row.end is None else (row.end, middle + _BAR / 2)
        y += height
    sheet.rule(zero, top, zero, y, stroke=palette.muted)
    sheet.parts += body.parts
    told = "; ".join(f"{row.label}: {row.said}" for row in rows)
    opening = words("Waterfall chart, {unit}.", unit=unit) if unit else words("Waterfall chart.")
    return sheet.svg(y + 3, title, f"{opening} {told}.")


def unit_line(sheet: Canvas, unit: str) -> float:
    """Write the unit above a drawing, on two lines at most.

    Parameters
    ----------
    sheet
        What to write on.
    unit
        The unit; may be empty.

    Returns
    -------
    float
        Where the drawing may begin.
    """
    if not unit:
        return 3.0
    said = lines(unit, sheet.width / _WIDER, SMALL)
    for number, line in enumerate(said):
        sheet.text(0, 11 + 13 * number, line, size=SMALL, fill=sheet.palette.muted)
    return 6.0 + 13 * len(said)


def column(sheet: Canvas, said: Sequence[str], middle: float, *, bold: bool = False) -> None:
    """Write the lines of a label at the left edge, centred on a height.

    Parameters
    ----------
    sheet
        What to write on.
    said
        The lines.
    middle
        Height of their centre.
    bold
        Whether they stand out.
    """
    for number, line in enumerate(said):
        sheet.text(0, middle + 4 + (number - (len(said) - 1) / 2) * 13, line, bold=bold)


def _rows(parts: Sequence[Part], total_label: str, digits: int, words: Words) -> list[_Row]:
    """Place each bar after the one before; the total comes last."""
    rows: list[_Row] = []
    gone: list[float] | None = []  # what has been added up, unless something is unknown
    for label, value in parts:
        if not known(value):
            rows.append(_Row(label, words("unknown")))
            gone = None
            continue
        start = math.fsum(gone) if gone else 0.0
        if gone is not None:
            gone.append(value)
        end = math.fsum(gone) if gone else value
        rows.append(_Row(label, signed(value, digits, words), start, end))
    if not gone:
        return [*rows, _Row(total_label, words("unknown"))]
    total = math.fsum(gone)
    return [*rows, _Row(total_label, signed(total, digits, words), 0.0, total)]


def _scale(rows: Sequence[_Row], room: float, left: float) -> tuple[float, float]:
    """Find the lowest value, and units a value so that every number stays on the sheet."""
    low = min(min(row.start or 0.0, row.end or 0.0) for row in rows)
    scales = [
        max(room - _GAP - 2 - text_width(row.said, SMALL) * _WIDER, 0.1 * left) / (row.right - low)
        for row in rows
        if row.right > low
    ]
    return low, min(scales, default=0.0)


def _bar(sheet: Canvas, start: float, end: float, middle: float, *, total: bool) -> None:
    x, length = min(start, end), abs(end - start)
    y = middle - _BAR / 2
    palette = sheet.palette
    if total or end >= start:
        fill = palette.ink if total else palette.first
        sheet.add(
            "rect", x=x - (length < 1) / 2, y=y, width=max(length, 1.0), height=_BAR, fill=fill
        )
        return
    look: dict[str, str | float] = {"stroke": palette.second, "stroke_width": 1.2}
    inner = max(length - 1.2, 0.6)
    place = {"x": x + 0.6, "y": y + 0.6, "width": inner, "height": _BAR - 1.2}
    sheet.add("rect", **place, fill=palette.paper)  # the zero line does not shine through
    sheet.add("rect", **place, fill=f"url(#{_HATCH})", **look)
