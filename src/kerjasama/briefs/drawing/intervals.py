"""Values with their intervals: one dot and one line a row, on a common scale with zero."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, final

from kerjasama.briefs.document import BadDocumentError
from kerjasama.briefs.drawing.bars import known
from kerjasama.briefs.drawing.canvas import SMALL, TEXT, Canvas, lines, text_width
from kerjasama.briefs.drawing.scale import decimals, signed, ticks
from kerjasama.briefs.drawing.waterfall import column, unit_line
from kerjasama.briefs.palette import CSS, Palette
from kerjasama.words import Words

Row = tuple[str, float | None, float | None, float | None]

_WIDER: Final = 1.1  # some fonts run wider than the estimate
_WIDE: Final = 480.0
_LEAST: Final = 130.0  # room of a scale that can still be read
_MOST: Final = 3  # lines of a label
_UNKNOWN: Final = "?"


@final
@dataclass(frozen=True, slots=True)
class _Row:
    """A row whose unknown numbers are all `None`, with its texts."""

    label: str
    value: float | None
    low: float | None
    high: float | None
    number: str
    between: str

    @property
    def sure(self) -> bool:
        """Whether the interval lies on one side of zero."""
        return bool((self.low is not None and self.low > 0) or (self.high or 0.0) < 0)


@final
@dataclass(frozen=True, slots=True)
class _Plot:
    """Where the columns lie and what the scale holds."""

    left: float
    right: float
    low: float
    high: float
    value: float  # right edge of the numbers
    above: bool  # whether labels stand above their lines
    one_line: bool  # whether the interval stands beside its number, not below it

    def x(self, value: float) -> float:
        """Place a value."""
        span = self.high - self.low
        return self.left + (self.right - self.left) * ((value - self.low) / span if span else 0.5)


def intervals(
    rows: Sequence[Row],
    words: Words,
    *,
    title: str,
    unit: str = "",
    digits: int = 2,
    width: float = 340,
    palette: Palette = CSS,
) -> str:
    """Draw a dot for each value and a line for its 95 % interval.

    A dot is hollow where the interval holds zero, or is not known: nobody can tell its sign. Labels
    stand at the left, or above their lines where too little room is left for the scale.

    Parameters
    ----------
    rows
        Label, value, and lower and upper end of the interval, from the top down; any of the
        numbers may be `None`. An end that is unknown is said and has no line to it.
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

    Raises
    ------
    BadDocumentError
        If a lower end lies above its upper end.

    Examples
    --------
    >>> rows = [("Indonesia", 0.42, 0.12, 0.71), ("Malaysia", -0.03, None, None)]
    >>> svg = intervals(rows, Words("en"), title="Change of real income", unit="per cent")
    >>> "+0.12 to +0.71" in svg, "−0.03" in svg, svg.count("<circle")
    (True, True, 3)
    """
    sheet = Canvas(width, palette)
    told = [_read(row, digits, words) for row in rows]
    plot = _plot(told, width)
    top = y = unit_line(sheet, unit)
    body = Canvas(width, palette)
    for row in told:
        y = _row(body, row, plot, y)
        body.rule(0, y, width, y, stroke_width=0.5)
    _axis(sheet, plot, top, y, words)
    sheet.parts += body.parts
    y = _key(sheet, told, y + 20, words)
    return sheet.svg(y, title, _described(told, unit, words))


def _read(row: Row, digits: int, words: Words) -> _Row:
    label, *numbers = row
    value, low, high = (n if known(n) else None for n in numbers)
    if low is not None and high is not None and low > high:
        why = f"its lower end {low} lies above its upper end {high}"
        raise BadDocumentError(f"interval of {label!r}", why, "Give the lower end first.")
    number = words("unknown") if value is None else signed(value, digits, words)
    ends = [_UNKNOWN if n is None else signed(n, digits, words) for n in (low, high)]
    between = "" if low is high is None else words("{low} to {high}", low=ends[0], high=ends[1])
    return _Row(label, value, low, high, number, between)


def _plot(rows: Sequence[_Row], width: float) -> _Plot:
    """Share the width among labels, scale and numbers; the scale holds zero."""
    numbers = [n for row in rows for n in (row.value, row.low, row.high) if n is not None]
    low, high = min(numbers, default=0.0), max(numbers, default=0.0)
    low, high = min(low, 0.0), max(high, 0.0)
    pad = 0.04 * (high - low)
    value = _WIDER * max((text_width(row.number) for row in rows), default=0.0)
    between = _WIDER * max((text_width(row.between, SMALL) for row in rows), default=0.0)
    one_line = width >= _WIDE
    taken = value + 12 + between if one_line else max(value, between)
    right = width - taken - 12
    left = min(
        _WIDER * max((text_width(row.label) for row in rows), default=0.0) + 16, width * 0.36
    )
    above = right - left < _LEAST
    edge = width - between - 12 if one_line and between else width
    return _Plot(8.0 if above else left, right, low - pad, high + pad, edge, above, one_line)


def _row(sheet: Canvas, row: _Row, plot: _Plot, y: float) -> float:
    """Draw one row below a height and give the height where the next begins."""
    height = 31.0 if row.between and not plot.one_line else 20.0
    if plot.above:
        shown = lines(row.label, sheet.width / _WIDER, TEXT, 2)
        height += 13.0 * len(shown) + 4
        room = _WIDER * max(map(text_width, shown)) + 2
        ground = {"width": min(room, sheet.width), "height": 13.0 * len(shown) + 2}
        sheet.add("rect", x=0, y=y + 3, **ground, fill=sheet.palette.paper)  # over the ticks
        column(sheet, shown, y + 4 + 6.5 * len(shown))
        middle = y + 13.0 * len(shown) + 14
    else:
        shown = lines(row.label, (plot.left - 14) / _WIDER, TEXT, _MOST)
        height = max(height, 13.0 * len(shown) + 6)
        column(sheet, shown, y + height / 2)
        middle = y + height / 2
    _mark(sheet, row, plot, middle)
    muted = sheet.palette.muted
    if plot.one_line:
        sheet.text(sheet.width, middle + 4, row.between, size=SMALL, anchor="end", fill=muted)
    up = 6.5 if row.between and not (plot.above or plot.one_line) else 0.0
    if row.value is None:
        sheet.text(plot.value, middle + 4 - up, row.number, size=SMALL, anchor="end", fill=muted)
    else:
        sheet.text(plot.value, middle + 4 - up, row.number, anchor="end", bold=True)
    if row.between and not plot.one_line:
        low = middle + 17 - up
        sheet.text(sheet.width, low, row.between, size=SMALL, anchor="end", fill=muted)
    return y + height


def _mark(sheet: Canvas, row: _Row, plot: _Plot, y: float) -> None:
    """Draw a row's line, with a stroke at each end, and its dot."""
    palette = sheet.palette
    given = [n for n in (row.low, row.value, row.high) if n is not None]
    if not given:
        sheet.rule(plot.left, y, plot.right, y, stroke_dasharray="2 4")
        return
    colour = _colour(row, palette)
    if len(given) > 1:
        sheet.rule(plot.x(given[0]), y, plot.x(given[-1]), y, stroke=colour, stroke_width=2.0)
    for end in (row.low, row.high):
        if end is not None:
            x = plot.x(end)
            sheet.rule(x, y - 3.5, x, y + 3.5, stroke=colour, stroke_width=1.5)
    if row.value is not None:
        _dot(sheet, plot.x(row.value), y, colour, solid=row.sure)


def _colour(row: _Row, palette: Palette) -> str:
    if not row.sure:
        return palette.muted
    return palette.first if row.low is not None and row.low > 0 else palette.second


def _dot(sheet: Canvas, x: float, y: float, colour: str, *, solid: bool) -> None:
    fill = colour if solid else sheet.palette.paper
    sheet.add("circle", cx=x, cy=y, r=4.2, fill=fill, stroke=colour, stroke_width=1.6)


def _axis(sheet: Canvas, plot: _Plot, top: float, bottom: float, words: Words) -> None:
    """Draw the ticks, as many as fit, and zero through all rows."""
    muted = sheet.palette.muted
    for most in range(7, 0, -1):
        at = ticks(plot.low, plot.high, most)
        said = [signed(x, max(map(decimals, at)), words) if x else "0" for x in at]
        room = 12 + _WIDER * max((text_width(text, SMALL) for text in said), default=0.0)
        if len(at) * room <= plot.right - plot.left + room / 2:
            break
    for x, text in zip(at, said, strict=True):
        sheet.rule(plot.x(x), top, plot.x(x), bottom + 3)
        half = text_width(text, SMALL) * _WIDER / 2
        middle = min(max(plot.x(x), half), sheet.width - half)
        sheet.text(middle, bottom + 14, text, size=SMALL, anchor="middle", fill=muted)
    sheet.rule(plot.x(0.0), top, plot.x(0.0), bottom + 3, stroke=muted, stroke_width=1.2)


def _key(sheet: Canvas, rows: Sequence[_Row], y: float, words: Words) -> float:
    """Explain the line, and the hollow dot where there is one."""
    said = []
    if any(row.between for row in rows):
        said.append((True, words("95 % interval")))
    if any(row.value is not None and not row.sure for row in rows):
        said.append((False, words("hollow: the sign is not certain")))
    x = 0.0
    palette = sheet.palette
    for line, text in said:
        room = 24 + _WIDER * text_width(text, SMALL)
        if x and x + room > sheet.width:
            x, y = 0.0, y + 14
        if line:
            sheet.rule(x + 1, y + 5, x + 19, y + 5, stroke=palette.ink, stroke_width=2.0)
            for end in (x + 1, x + 19):
                sheet.rule(end, y + 1.5, end, y + 8.5, stroke=palette.ink, stroke_width=1.5)
        else:
            _dot(sheet, x + 10, y + 5, palette.muted, solid=False)
        sheet.text(x + 25, y + 9, lines(text, sheet.width - 26, SMALL, 1)[0], size=SMALL)
        x += room + 16
    return y + (14 if said else 0)


def _described(rows: Sequence[_Row], unit: str, words: Words) -> str:
    def one(row: _Row) -> str:
        between = row.between.replace(_UNKNOWN, words("unknown"))
        return f"{row.label}: {row.number}" + (f" ({between})" if between else "")

    told = "; ".join(map(one, rows)) or words("unknown")
    if unit:
        return f"{words('Values with 95 % intervals, {unit}.', unit=unit)} {told}."
    return f"{words('Values with 95 % intervals.')} {told}."
