"""A small map: two states, what joins them, and circles for states too small to see."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from kerjasama.briefs.drawing.canvas import TEXT, Canvas, number, text_width
from kerjasama.briefs.palette import CSS, Palette
from kerjasama.words import Words

Class = Literal["first", "second", "member", "blank"]


def world_map(  # noqa: PLR0913
    shapes: Mapping[str, str],
    words: Words,
    *,
    title: str,
    highlight: Mapping[str, Class],
    points: Mapping[str, tuple[float, float]],
    names: Mapping[str, str],
    arcs: Sequence[tuple[str, str]] = (),
    size: tuple[float, float] = (640, 312),
    box: tuple[float, float, float, float] | None = None,
    palette: Palette = CSS,
) -> str:
    """Draw states from paths that the caller has projected into `box`.

    Parameters
    ----------
    shapes
        ISO 3166 alpha-3 code to SVG path data.
    words
        The language.
    title
        What the drawing shows.
    highlight
        States to bring forward: `first` solid, `second` hatched, `member` outlined and tinted;
        `blank` outlined alone, to be coloured.
    points
        Where a state's circle and its end of an arc lie, in the units of the paths.
    names
        What to call the states that get a label.
    arcs
        Pairs of states to join, both with a point.
    size
        Width and height of the drawing.
    box
        Part of the paths' plane to show as x, y, width, height; `size` when left out.
    palette
        Colours.

    Returns
    -------
    str
        An SVG.

    Examples
    --------
    >>> svg = world_map({"IDN": "M0 0h9v9z"}, Words("en"), title="Map",
    ...     highlight={"IDN": "first", "SGP": "second"}, names={"SGP": "Singapore"},
    ...     points={"IDN": (4, 4), "SGP": (40, 40)}, arcs=[("IDN", "SGP")])
    >>> "Singapore" in svg and svg.count("<circle")
    2
    """
    width, height = size
    x0, y0, w, h = box or (0.0, 0.0, width, height)
    sheet = Canvas(width, palette)
    sheet.hatch("second-state", palette.second)
    zoom = min(width / w, height / h)
    dx, dy = (width - w * zoom) / 2 - x0 * zoom, (height - h * zoom) / 2 - y0 * zoom
    land = Canvas(width, palette)
    for code in sorted(shapes, key=lambda c: (c in highlight, c)):
        land.add("path", d=shapes[code], **_look(highlight.get(code), palette, 1 / zoom))
    move = f"matrix({number(zoom)} 0 0 {number(zoom)} {number(dx)} {number(dy)})"
    frame = f'<clipPath id="frame"><rect width="{number(width)}" height="{number(height)}"/>'
    sheet.add("defs", frame + "</clipPath>")
    group = f'<g transform="{move}">{"".join(land.parts)}</g>'
    sheet.add("g", group, clip_path="url(#frame)")
    placed = {c: (x * zoom + dx, y * zoom + dy) for c, (x, y) in points.items()}
    for one, other in arcs:
        _arc(sheet, placed[one], placed[other])
    for code, (x, y) in sorted(placed.items()):
        colour = palette.second if highlight.get(code) == "second" else palette.first
        ring: dict[str, str | float] = {"stroke": palette.paper, "stroke_width": 1.5}
        sheet.add("circle", cx=x, cy=y, r=4, fill=colour, **ring)
    write_names(sheet, {c: placed[c] for c in names if c in placed}, names, height)
    note = words("Borders on this map imply no recognition.")
    who = ", ".join(names[c] for c in names)
    return sheet.svg(height, title, f"{words('Map.')} {who}. {note}", kind="map")


def _look(kind: Class | None, palette: Palette, unit: float) -> dict[str, str | float]:
    edge: dict[str, str | float] = {"stroke": palette.paper, "stroke_width": 0.5 * unit}
    match kind:
        case "first":
            return {**edge, "fill": palette.first}
        case "second":
            edge = {"stroke": palette.second, "stroke_width": 1.2 * unit}
            return {**edge, "fill": "url(#second-state)"}
        case "member":
            edge = {"stroke": palette.first, "stroke_width": 1.0 * unit}
            return {**edge, "fill": palette.tint}
        case "blank":
            edge = {"stroke": palette.muted, "stroke_width": 0.7 * unit}
            return {**edge, "fill": palette.paper}
        case None:
            return {**edge, "fill": palette.land}


def _arc(sheet: Canvas, one: tuple[float, float], other: tuple[float, float]) -> None:
    (x1, y1), (x2, y2) = one, other
    rise = 0.18 * ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    cx, cy = (x1 + x2) / 2, (y1 + y2) / 2 - rise
    if abs(x2 - x1) < abs(y2 - y1):
        cx, cy = (x1 + x2) / 2 + rise, (y1 + y2) / 2
    ends = [number(v) for v in (x1, y1, cx, cy, x2, y2)]
    d = "M{} {}Q{} {} {} {}".format(*ends)
    for look in ((sheet.palette.paper, 4.0), (sheet.palette.ink, 1.6)):
        sheet.add("path", d=d, fill="none", stroke=look[0], stroke_width=look[1])


def write_names(
    sheet: Canvas,
    placed: Mapping[str, tuple[float, float]],
    names: Mapping[str, str],
    height: float,
) -> None:
    """Write each name on the first of four sides where it covers no name and no circle.

    Parameters
    ----------
    sheet
        A map.
    placed
        State to its place on the sheet.
    names
        State to its name.
    height
        Height of the map.
    """
    taken = [(x - 5, y - 5, x + 5, y + 5) for x, y in placed.values()]
    centre = sum(y for _, y in placed.values()) / max(len(placed), 1)
    for code, (x, y) in placed.items():
        room = text_width(names[code], TEXT)
        spots = [_Spot(x + 9, y + 4, "start"), _Spot(x - 9, y + 4, "end")]
        under, over = _Spot(x, y + 19, "middle"), _Spot(x, y - 10, "middle")
        spots = [under, *spots, over] if y > centre else [*spots, over, under]
        inside = [spot for spot in spots if spot.fits(room, sheet.width, height)] or spots
        free = [spot for spot in inside if not any(_meet(spot.box(room), other) for other in taken)]
        spot = (free or inside)[0]
        taken.append(spot.box(room))
        sheet.text(spot.x, spot.y, names[code], anchor=spot.anchor, bold=True, halo=True)


@dataclass(frozen=True, slots=True)
class _Spot:
    x: float
    y: float
    anchor: Literal["start", "middle", "end"]

    def box(self, room: float) -> tuple[float, float, float, float]:
        left = self.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[self.anchor] * room
        return left, self.y - 11, left + room, self.y + 3

    def fits(self, room: float, width: float, height: float) -> bool:
        """Whether the label stays on the sheet, also where a small screen enlarges it."""
        left, top, right, bottom = self.box(room * 1.55)
        return left >= 0 and right <= width and top >= 0 and bottom <= height


def _meet(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
