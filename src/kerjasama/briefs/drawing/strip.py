"""A strip of percentiles: where this pair stands among all pairs."""

from collections.abc import Sequence

from kerjasama.briefs.drawing.bars import known
from kerjasama.briefs.drawing.canvas import SMALL, TEXT, Canvas, lines
from kerjasama.briefs.palette import CSS, Palette
from kerjasama.words import Words


def strip(  # noqa: PLR0913
    rows: Sequence[tuple[str, float | None]],
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
        Label and percentile of each row, the percentile from 0 to 100 or `None`.
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
    >>> svg = strip([("Distance", 62.0), ("Language", None)], Words("en"), title="Drivers")
    >>> svg.count("<circle"), svg.count("unknown")
    (1, 2)
    """
    sheet = Canvas(width, palette)
    left, right = round(width * 0.42), width - 34
    low, high = ends[0] or "0", ends[1] or "100"
    sheet.text(left, 11, low, size=SMALL, fill=palette.muted)
    sheet.text(right, 11, high, size=SMALL, anchor="end", fill=palette.muted)
    y = 18.0
    told = []
    for label, value in rows:
        said = lines(label, left - 12)
        height = 26 if len(said) == 1 else 36
        middle = y + height / 2
        for number, line in enumerate(said):
            sheet.text(0, middle + 4 - (len(said) - 1) * 7 + number * 14, line)
        number_said = _row(sheet, value, (left, right, middle), words)
        told.append(f"{label}: {number_said}")
        y += height
    opening = words("Percentiles from 0 ({low}) to 100 ({high}).", low=low, high=high)
    return sheet.svg(y + 2, title, f"{opening} {'; '.join(told) or words('unknown')}.")


def _row(
    sheet: Canvas, value: float | None, place: tuple[float, float, float], words: Words
) -> str:
    left, right, y = place
    palette = sheet.palette
    if value is None or not known(value):
        sheet.rule(left, y, right, y, stroke=palette.line, stroke_dasharray="2 4")
        said = words("unknown")
        muted = palette.muted
        sheet.text(
            (left + right) / 2, y + 3.5, said, size=SMALL, anchor="middle", fill=muted, halo=True
        )
        return said
    held = min(max(value, 0.0), 100.0)
    sheet.rule(left, y, right, y, stroke=palette.line, stroke_width=2.0)
    sheet.rule((left + right) / 2, y - 4, (left + right) / 2, y + 4, stroke=palette.line)
    x = left + (right - left) * held / 100
    sheet.add("circle", cx=x, cy=y, r=5, fill=palette.first, stroke=palette.paper, stroke_width=1.5)
    said = words.number(held)
    sheet.text(sheet.width, y + 4, said, size=TEXT, anchor="end", bold=True)
    return said
