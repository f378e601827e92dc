"""A timeline of ties: when each began and ended, no more exactly than is known."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, final

from kerjasama.briefs.drawing.canvas import SMALL, Canvas, lines, number, text_width
from kerjasama.briefs.palette import CSS, Palette
from kerjasama.words import Words

Precision = Literal["day", "month", "year", "unknown"]
HATCH = "pending"
_NARROW = 500.0
_BAR, _HEAD, _ROW, _TICK_ROOM = 8.0, 14.0, 12.5, 40.0


@final
@dataclass(frozen=True, slots=True)
class Tie:
    """Something that holds from `start` to `end`, in years with their fraction.

    `end=None` is open; `end == start` is a single event, drawn as a diamond. `pending`
    is concluded or signed but not in force.
    """

    label: str
    start: float
    end: float | None = None
    start_precision: Precision = "day"
    end_precision: Precision = "day"
    pending: bool = False


@final
@dataclass(frozen=True, slots=True)
class Lane:
    """A row of ties of one kind."""

    label: str
    ties: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class _Scale:
    first: float
    last: float
    left: float
    right: float

    def x(self, year: float) -> float:
        held = min(max(year, self.first), self.last)
        span = max(self.last - self.first, 1e-9)
        return self.left + (held - self.first) / span * (self.right - self.left)


def timeline(
    lanes: Sequence[Lane],
    words: Words,
    *,
    title: str,
    first: int,
    last: int,
    width: float = 640,
    palette: Palette = CSS,
) -> str:
    """Draw lanes of ties from the start of year `first` to the end of year `last`.

    A day or month is drawn as a sharp end, a year as a fading one, an open end as an
    arrow, a tie that is concluded but not in force hatched, an event as a diamond.

    Parameters
    ----------
    lanes
        Groups from the top down; ties of one label share a row.
    words
        The language.
    title
        What the drawing shows.
    first, last
        Years at the left and the right end.
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
    >>> lane = Lane("Trade", (Tie("IK-CEPA", 2023.0), Tie("signed", 2020.96, 2020.96)))
    >>> svg = timeline([lane], Words("en"), title="Ties", first=1973, last=2026)
    >>> "IK-CEPA" in svg and "open" in svg
    True
    """
    sheet = Canvas(width, palette)
    sheet.hatch(HATCH, palette.second)
    scale = _Scale(first, last + 1, round(width * (0.5 if width < _NARROW else 0.34)), width - 12)
    body = Canvas(width, palette)
    y = 4.0
    for lane in lanes:
        y = _lane(body, lane, scale, y)
    _ticks(sheet, scale, y)
    sheet.parts += body.parts
    height = _key(sheet, lanes, y + 30, words)
    return sheet.svg(height, title, _described(lanes, words))


def _ticks(sheet: Canvas, scale: _Scale, bottom: float) -> None:
    room = (scale.right - scale.left) / _TICK_ROOM
    steps = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500)
    step = next((s for s in steps if (scale.last - scale.first) / s <= room), 1000)
    start = int(-(-scale.first // step) * step)
    for year in range(start, int(scale.last) + 1, step):
        x = scale.x(year)
        sheet.rule(x, 2, x, bottom)
        sheet.text(x, bottom + 11, str(year), size=SMALL, anchor="middle", fill=sheet.palette.muted)


def _lane(sheet: Canvas, lane: Lane, scale: _Scale, top: float) -> float:
    """Write a lane's name, then one row for each label, with all its bars beside it."""
    sheet.text(0, top + 11, lines(lane.label, sheet.width, SMALL, 1)[0], size=SMALL, bold=True)
    y = top + _HEAD
    named: dict[str, list[Tie]] = {}
    for tie in sorted(lane.ties, key=lambda t: (t.start, t.label)):
        named.setdefault(tie.label, []).append(tie)
    for label, ties in named.items():
        said = lines(label, scale.left - 18, SMALL, 1)[0]
        sheet.text(8, y + 10.5, said, size=SMALL)
        for tie in ties:
            _tie(sheet, tie, scale, y + 3)
        y += _ROW
    sheet.rule(0, y + 2, sheet.width, y + 2)
    return y + 4


def _tie(sheet: Canvas, tie: Tie, scale: _Scale, y: float) -> None:
    palette = sheet.palette
    colour = palette.second if tie.pending else palette.first
    x, middle = scale.x(tie.start), y + _BAR / 2
    if tie.end == tie.start:
        d = f"M{number(x - 5)} {number(middle)}l5 -5l5 5l-5 5z"
        fill = palette.paper if tie.pending else colour
        sheet.add("path", d=d, fill=fill, stroke=colour, stroke_width=1.4)
        return
    end = scale.x(scale.last if tie.end is None else tie.end)
    end = max(end, x + 2)
    fill = f"url(#{HATCH})" if tie.pending else colour
    look: dict[str, str | float] = {"fill": fill}
    if tie.pending:
        look |= {"stroke": colour, "stroke_width": 1.0}
    x = _soft(sheet, (x, end), y, colour, rising=True) if _vague(tie.start_precision) else x
    solid = end
    if tie.end is None:
        solid = max(end - 6, x)
    elif _vague(tie.end_precision):
        solid = _soft(sheet, (end, x), y, colour, rising=False)
    if solid > x:
        sheet.add("rect", x=x, y=y, width=solid - x, height=_BAR, **look)
    if tie.end is None:
        tip = f"M{number(solid)} {number(y - 3)}L{number(solid + 10)} {number(middle)}"
        sheet.add("path", d=f"{tip}L{number(solid)} {number(y + _BAR + 3)}z", fill=colour)


def _vague(precision: Precision) -> bool:
    return precision in {"year", "unknown"}


def _soft(
    sheet: Canvas, ends: tuple[float, float], y: float, colour: str, *, rising: bool
) -> float:
    """Fade a bar in or out by three steps and return where its solid part begins."""
    outer, inner = ends
    step = max(min(3.0, abs(inner - outer) / 4), 0.5) * (1 if rising else -1)
    for count in range(3):
        x = outer + count * step
        left = x if rising else x + step
        sheet.add("rect", x=left, y=y, width=max(abs(step) - 1, 0.4), height=_BAR, fill=colour)
    return outer + 3 * step


def _key(sheet: Canvas, lanes: Sequence[Lane], y: float, words: Words) -> float:
    ties = [tie for lane in lanes for tie in lane.ties]
    scale = _Scale(0, 1, 0, 22)
    samples = [
        (any(t.end is None for t in ties), Tie("", 0), words("still open")),
        (
            any(_vague(t.start_precision) or _vague(t.end_precision) for t in ties),
            Tie("", 0, 1, "year", "year"),
            words("only the year is known"),
        ),
        (
            any(t.pending for t in ties),
            Tie("", 0, 1, pending=True),
            words("concluded, not in force"),
        ),
        (any(t.end == t.start for t in ties), Tie("", 0.4, 0.4), words("event")),
    ]
    x = 0.0
    used = [(tie, said) for wanted, tie, said in samples if wanted]
    for tie, said in used:
        room = 34 + text_width(said, SMALL) + 18
        if x and x + room > sheet.width + 18:
            x, y = 0.0, y + 18
        key = Canvas(sheet.width, sheet.palette)
        _tie(key, tie, scale, y - 8)
        sheet.add("g", "".join(key.parts), transform=f"translate({number(x)} 0)")
        sheet.text(x + 34, y, said, size=SMALL, fill=sheet.palette.muted)
        x += room
    return y + 6 if used else y - 12


def _described(lanes: Sequence[Lane], words: Words) -> str:
    def one(tie: Tie) -> str:
        start = int(tie.start)
        if tie.end == tie.start:
            said = f"{tie.label} ({start})"
        elif tie.end is None:
            said = words("{label} ({start}, still open)", label=tie.label, start=start)
        else:
            said = f"{tie.label} ({start}-{int(tie.end)})"
        return f"{said}, {words('concluded, not in force')}" if tie.pending else said

    told = [f"{lane.label}: {'; '.join(map(one, lane.ties)) or '-'}" for lane in lanes]
    return f"{words('Timeline.')} {'. '.join(told)}."
