"""A map of changes: who gains, who loses, and how much, in classes on both sides of zero."""

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final, final

from kerjasama.briefs.document import BadDocumentError, clean
from kerjasama.briefs.drawing.bars import known
from kerjasama.briefs.drawing.canvas import SMALL, Canvas, lines, number, text_width
from kerjasama.briefs.drawing.scale import breaks, decimals, signed
from kerjasama.briefs.drawing.world_map import write_names
from kerjasama.briefs.palette import CSS, Palette
from kerjasama.words import Words

_MOST: Final = 3  # cut points on each side
_NAMED: Final = 4  # as many states in focus are named
_LETTERED: Final = 480.0  # on a map less wide than this, a name would cover its state
_TOLD: Final = 5  # largest changes that the description tells
_STRIP: Final = 380.0  # widest scale of the key
_BESIDE: Final = 560.0  # from this width on, the rest of the key stands beside the scale
_WIDER: Final = 1.1  # some fonts run wider than the estimate


def shaded_map(  # noqa: PLR0913
    shapes: Mapping[str, str],
    words: Words,
    *,
    title: str,
    values: Mapping[str, float | None],
    points: Mapping[str, tuple[float, float]] | None = None,
    small: Collection[str] = (),
    names: Mapping[str, str] | None = None,
    focus: Collection[str] = (),
    focus_head: str = "",
    cuts: Sequence[float] | None = None,
    unit: str = "",
    ends: tuple[str, str] = ("", ""),
    size: tuple[float, float] = (340, 149),
    box: tuple[float, float, float, float] | None = None,
    palette: Palette = CSS,
) -> str:
    """Shade states by a change, from paths that the caller has projected into `box`.

    Gains are blue and solid, losses orange and hatched, what lies around zero is pale, and a
    state without a value is dotted; so the map can be read in grey and by the colour-blind.

    Parameters
    ----------
    shapes
        ISO 3166 alpha-3 code to SVG path data; other keys hold land that is nobody's.
    words
        The language.
    title
        What the drawing shows.
    values
        State to its change; `None`, infinite and undefined ones are not known.
    points
        Where the circle or the name of a state stands, in the units of the paths.
    small
        States that are too small to see: those with a point and a value get a circle, as do
        those without a shape.
    names
        What states are called: for the largest changes in the description and, where at most four
        states are in focus, for those in the key and on wide maps.
    focus
        States to outline, such as the parties of an agreement.
    focus_head
        What the outlined states are, for the key, such as "parties".
    cuts
        One to three positive cut points, rising; `breaks` of the values when left out.
    unit
        Unit of the values, above the key.
    ends
        What values below and above zero mean; "falls" and "rises" when left out.
    size
        Width and height of the map; the key stands below it. A width of 340 suits half a page,
        640 a whole one.
    box
        Part of the paths' plane to show as x, y, width, height; `size` when left out.
    palette
        Colours.

    Returns
    -------
    str
        An SVG.

    Raises
    ------
    BadDocumentError
        If the cut points are not one to three positive rising numbers.

    Examples
    --------
    >>> svg = shaded_map({"IDN": "M0 0h9v9z", "JPN": "M20 0h9v9z"}, Words("en"), title="Map",
    ...     values={"IDN": 0.42, "SGP": -0.03}, points={"SGP": (40, 40)}, cuts=(0.01, 0.1),
    ...     names={"SGP": "Singapore"})
    >>> [svg.count(look) for look in ("Singapore −0.030", "Borders on this map")]
    [1, 1]
    """
    shades = _Shades(values, _checked(breaks(values.values()) if cuts is None else cuts), palette)
    width, height = size
    view = _View.fitted(size, box or (0.0, 0.0, width, height))
    sheet = Canvas(width, palette)
    shades.define(sheet, "land", 1 / view.zoom)
    shades.define(sheet, "key", 1.0)
    _land(sheet, shapes, shades, focus, view, size)
    names, placed = names or {}, {c: view.at(*xy) for c, xy in (points or {}).items()}
    circles = [c for c in placed if c in small or c not in shapes]
    circles = [c for c in circles if shades.of(c) is not None or c in focus]
    _circles(sheet, {c: placed[c] for c in circles}, shades, focus)
    outlined = [c for c in sorted(focus) if c in names] if len(focus) <= _NAMED else []
    if width >= _LETTERED:
        write_names(sheet, {c: placed[c] for c in outlined if c in placed}, names, height)
    head = ": ".join(filter(None, (focus_head, ", ".join(names[c] for c in outlined))))
    said = ends[0] or words("falls"), ends[1] or words("rises")
    bottom = _Key(sheet, shades, words).draw(height + 5, unit, said, head)
    shown = sorted({*filter(None, shapes), *circles})
    return sheet.svg(bottom, title, _described(shades, shown, names, unit, said, words))


def _checked(cuts: Sequence[float]) -> tuple[float, ...]:
    rising = all(a < b for a, b in zip((0.0, *cuts), cuts, strict=False))
    if len(cuts) > _MOST or not rising or not all(map(known, cuts)):
        why = f"its cut points are {', '.join(map(str, cuts))}"
        raise BadDocumentError("shaded map", why, "Give one to three positive rising numbers.")
    return tuple(cuts)


@final
@dataclass(frozen=True, slots=True)
class _View:
    """How the paths' plane lies on the sheet."""

    zoom: float
    dx: float
    dy: float

    @classmethod
    def fitted(cls, size: tuple[float, float], box: tuple[float, float, float, float]) -> "_View":
        x0, y0, w, h = box
        zoom = min(size[0] / w, size[1] / h)
        return cls(zoom, (size[0] - w * zoom) / 2 - x0 * zoom, (size[1] - h * zoom) / 2 - y0 * zoom)

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Place a point of the plane on the sheet."""
        return x * self.zoom + self.dx, y * self.zoom + self.dy


@final
@dataclass(frozen=True, slots=True)
class _Shades:
    """The class of each state, from -n (the largest losses) to n, and its look."""

    values: Mapping[str, float | None]
    cuts: tuple[float, ...]
    palette: Palette

    def of(self, code: str) -> int | None:
        """Class of a state, `None` where its value is not known."""
        value = self.values.get(code)
        if not known(value):
            return None
        rank = bisect_right(self.cuts, abs(value)) if self.cuts else 0
        return rank if value > 0 else -rank

    def tones(self, side: str) -> list[str]:
        """Colours of one side, from near zero outwards."""
        steps = {0: (), 1: ("mid",), 2: ("low", "high"), 3: ("low", "mid", "high")}
        return [getattr(self.palette, f"{side}_{step}") for step in steps[len(self.cuts)]]

    def ground(self, rank: int | None) -> str:
        """Colour of a class."""
        if not rank:
            return self.palette.paper if rank is None else self.palette.even
        return self.tones("loss" if rank < 0 else "gain")[abs(rank) - 1]

    @staticmethod
    def texture(rank: int | None, scale: str) -> str:
        """Fill over the colour, empty where there is none; `scale` names the size of the marks."""
        if rank is None:
            return f"url(#{scale}-unknown)"
        return f"url(#{scale}-loss{-rank})" if rank < 0 else ""

    def define(self, sheet: Canvas, scale: str, unit: float) -> None:
        """Define the hatches of losses and the dots of what is not known."""
        palette, count = self.palette, len(self.cuts)
        made = [_pattern(f"{scale}-unknown", unit, _dots(palette.muted))]
        for rank in range(1, count + 1):
            pale = rank == count > 1  # the darkest class has pale strokes
            strokes = _strokes(palette.loss_low if pale else palette.loss_high)
            made.append(_pattern(f"{scale}-loss{rank}", unit, strokes))
        sheet.add("defs", *made)


def _pattern(name: str, unit: float, marks: str) -> str:
    """Marks without a ground: some readers leave seams between the tiles of a ground."""
    return (
        f'<pattern id="{name}" width="4" height="4" patternUnits="userSpaceOnUse" '
        f'patternTransform="scale({unit:.6g})">{marks}</pattern>'
    )


def _strokes(colour: str) -> str:
    return f'<path d="M0 4L4 0M-1 1L1 -1M3 5L5 3" stroke="{colour}" stroke-width="0.7"/>'


def _dots(colour: str) -> str:
    return f'<circle cx="1" cy="1" r="0.5" fill="{colour}"/>'


def _edge(palette: Palette, unit: float, *, focused: bool) -> dict[str, str | float]:
    """Outline of a state: thick and dark in focus, thin elsewhere."""
    width = f"{(0.8 if focused else 0.3) * unit:.4g}"
    stroke = palette.ink if focused else palette.muted
    return {"stroke": stroke, "stroke_width": width, "stroke_linejoin": "round"}


def _land(
    sheet: Canvas,
    shapes: Mapping[str, str],
    shades: _Shades,
    focus: Collection[str],
    view: _View,
    size: tuple[float, float],
) -> None:
    land = Canvas(sheet.width, sheet.palette)
    for place, code in enumerate(sorted(shapes, key=lambda c: (c in focus, c))):
        rank = shades.of(code)
        look = _edge(sheet.palette, 1 / view.zoom, focused=code in focus)
        if not (texture := shades.texture(rank, "land")):
            land.add("path", d=shapes[code], fill=shades.ground(rank), **look)
        elif rank is None:
            land.add("path", d=shapes[code], fill=texture, **look)
        else:  # twice the same shape, first in its colour
            path = f'<path id="state{place}" d="{escape(clean(shapes[code]))}"/>'
            land.add("g", path, fill=shades.ground(rank))
            land.add("use", href=f"#state{place}", fill=texture, **look)
    frame = f'<clipPath id="frame"><rect width="{number(size[0])}" height="{number(size[1])}"/>'
    sheet.add("defs", frame + "</clipPath>")
    move = f"matrix({view.zoom:.6g} 0 0 {view.zoom:.6g} {number(view.dx)} {number(view.dy)})"
    group = f'<g transform="{move}">{"".join(land.parts)}</g>'
    sheet.add("g", group, clip_path="url(#frame)")


def _circles(
    sheet: Canvas,
    placed: Mapping[str, tuple[float, float]],
    shades: _Shades,
    focus: Collection[str],
) -> None:
    radius = min(max(sheet.width / 150, 2.3), 4.0)
    for code in sorted(placed, key=lambda c: (c in focus, c)):
        x, y = placed[code]
        focused = code in focus
        look = _edge(sheet.palette, 1.4 if focused else 2.0, focused=focused)
        rank = shades.of(code)
        for fill in filter(None, (shades.ground(rank), shades.texture(rank, "key"))):
            sheet.add("circle", cx=x, cy=y, r=radius, fill=fill, **look)


@final
@dataclass(frozen=True, slots=True)
class _Key:
    """What the shades mean, below the map."""

    sheet: Canvas
    shades: _Shades
    words: Words

    def draw(self, y: float, unit: str, ends: tuple[str, str], focus_head: str) -> float:
        """Draw the scale and the other signs below a height, and give where they end."""
        sheet = self.sheet
        beside = sheet.width >= _BESIDE
        wide = min(sheet.width, _STRIP)
        below = self._scale(y, wide, unit, ends) if self.shades.cuts else y
        signs = [("url(#key-unknown)", 0.3, self.words("no data, or within the rest of the world"))]
        if not self.shades.cuts and any(map(known, self.shades.values.values())):
            signs.insert(0, (sheet.palette.even, 0.3, self.words("no change")))
        if focus_head:
            signs.append(("none", 1.5, focus_head))
        x, at = (wide + 28, y + 6) if beside else (0.0, below + 4)
        for fill, stroke, text in signs:
            look: dict[str, str | float] = {"stroke_width": stroke}
            look["stroke"] = sheet.palette.ink if stroke > 1 else sheet.palette.muted
            sheet.add("rect", x=x + 1, y=at + 1, width=18, height=10, fill=fill, **look)
            for line in lines(text, (sheet.width - x - 26) / _WIDER, SMALL, 2):
                sheet.text(x + 25, at + 10, line, size=SMALL)
                at += 13
            at += 3
        return max(at, below) + 1

    def _scale(self, y: float, wide: float, unit: str, ends: tuple[str, str]) -> float:
        """Draw a swatch a class, with the cut points between them."""
        sheet, cuts = self.sheet, self.shades.cuts
        if unit:
            for line in lines(unit, wide / _WIDER, SMALL):
                sheet.text(0, y + 10, line, size=SMALL, bold=True)
                y += 13
        for x, text, anchor in ((0.0, f"← {ends[0]}", "start"), (wide, f"{ends[1]} →", "end")):
            said = lines(text, wide / 2 / _WIDER - 4, SMALL, 1)[0]
            sheet.text(x, y + 10, said, size=SMALL, anchor=anchor, fill=sheet.palette.muted)  # type: ignore[arg-type]
        y += 14
        count = 2 * len(cuts) + 1
        step = (wide - 1) / count
        for place in range(count):
            rank = place - len(cuts)
            edge = _edge(sheet.palette, 1.4, focused=False)
            for fill in filter(None, (self.shades.ground(rank), self.shades.texture(rank, "key"))):
                x = 0.5 + place * step
                sheet.add("rect", x=x, y=y, width=step, height=11, fill=fill, **edge)
        said_cuts = [signed(c, decimals(c), self.words) for c in (*(-c for c in cuts[::-1]), *cuts)]
        crowded = max(text_width(t, SMALL) for t in said_cuts) * _WIDER + 4 > step
        for place, text in enumerate(said_cuts, 1):
            x, low = 0.5 + place * step, y + (36 if crowded and place % 2 == 0 else 23)
            sheet.rule(x, y + 11, x, low - 9, stroke=sheet.palette.muted, stroke_width=0.7)
            sheet.text(x, low, text, size=SMALL, anchor="middle")
        return y + (40 if crowded else 27)


def _described(
    shades: _Shades,
    shown: Sequence[str],
    names: Mapping[str, str],
    unit: str,
    ends: tuple[str, str],
    words: Words,
) -> str:
    """Say how many states change which way, and where the most."""
    ranks = [shades.of(code) for code in shown]
    counts = words(
        "Number of states, {falls}: {down}; {rises}: {up}; little or no change: {even}; "
        "no data: {unknown}.",
        falls=ends[0],
        rises=ends[1],
        down=words.number(sum(r is not None and r < 0 for r in ranks)),
        up=words.number(sum(r is not None and r > 0 for r in ranks)),
        even=words.number(ranks.count(0)),
        unknown=words.number(ranks.count(None)),
    )
    digits = 1 + decimals(shades.cuts[0]) if shades.cuts else 0
    changes = [(v, c) for c in shown if known(v := shades.values.get(c)) and c in names and v]
    largest = sorted(changes, key=lambda one: (-abs(one[0]), one[1]))[:_TOLD]
    told = "; ".join(f"{names[c]} {signed(v, digits, words)}" for v, c in largest)
    note = words("Borders on this map imply no recognition.")
    head = f"{words('Map.')} {unit}." if unit else words("Map.")
    most = words("Largest changes: {list}.", list=told) if told else ""
    return " ".join(filter(None, (head, counts, most, note)))
