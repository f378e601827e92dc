"""A sheet to draw on: it escapes, rounds and measures, and closes as one SVG."""

import unicodedata
from dataclasses import dataclass, field
from html import escape
from typing import Literal, final

from kerjasama.briefs.document import clean
from kerjasama.briefs.palette import FONT, Palette

TEXT = 12.0
"""Size of labels, in the drawing's units."""
SMALL = 10.5
"""Size of tick labels and notes."""

_NARROW = frozenset("iljtfrI.,:;'|!()[] -·/")


def text_width(text: str, size: float = TEXT) -> float:
    """Room that a text takes, estimated generously for any sans-serif.

    Parameters
    ----------
    text
        The words.
    size
        Size of the letters, in the drawing's units.

    Returns
    -------
    float
        Width in the drawing's units.

    Examples
    --------
    >>> text_width("ill") < text_width("WWW")
    True
    """
    em = 0.0
    for letter in text:
        if unicodedata.combining(letter):
            continue
        if unicodedata.east_asian_width(letter) in "WF":
            em += 1.0
        elif letter in _NARROW:
            em += 0.34
        elif letter.isupper() or letter in "mw—%":
            em += 0.68
        else:
            em += 0.54
    return em * size


def lines(text: str, room: float, size: float = TEXT, most: int = 2) -> list[str]:
    """Break a label into lines that fit, the last cut with an ellipsis if it must be.

    Parameters
    ----------
    text
        The label.
    room
        Width to fit into, in the drawing's units.
    size
        Size of the letters.
    most
        Largest number of lines.

    Returns
    -------
    list of str
        At least one line and at most `most`.

    Examples
    --------
    >>> lines("Computers and electronics", 90)
    ['Computers and', 'electronics']
    >>> lines("Computers and electronics", 90, most=1)
    ['Computers and…']
    """
    made = [""]
    for word in clean(text).split():
        longer = f"{made[-1]} {word}".strip()
        if made[-1] and text_width(longer, size) > room:
            made.append(word)
        else:
            made[-1] = longer
    if len(made) > most:
        made = [*made[: most - 1], made[most - 1] + "…"]
    return [_cut(line, room, size) for line in made]


def _cut(line: str, room: float, size: float) -> str:
    while len(line) > 1 and text_width(line, size) > room:
        line = line.rstrip("…")[:-1].rstrip() + "…"
    return line


def number(x: float) -> str:
    """Write a coordinate with at most two decimals and no trailing zeros.

    Parameters
    ----------
    x
        The coordinate.

    Returns
    -------
    str
        Its shortest form.

    Examples
    --------
    >>> number(12.0), number(0.1 + 0.2), number(-0.001)
    ('12', '0.3', '0')
    """
    text = f"{x:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


@final
@dataclass(slots=True)
class Canvas:
    """What is drawn so far; `svg` closes it."""

    width: float
    palette: Palette
    parts: list[str] = field(default_factory=list)

    def add(self, element: str, /, *insides: str, **attributes: str | float) -> None:
        """Draw one element; `stroke_width` becomes `stroke-width`, a number is rounded."""
        pairs = "".join(
            f' {name.rstrip("_").replace("_", "-")}="'
            f'{number(value) if isinstance(value, float | int) else escape(clean(value))}"'
            for name, value in attributes.items()
        )
        inside = "".join(insides)
        self.parts.append(
            f"<{element}{pairs}>{inside}</{element}>" if inside else f"<{element}{pairs}/>"
        )

    def text(  # noqa: PLR0913
        self,
        x: float,
        y: float,
        said: str,
        *,
        size: float = TEXT,
        anchor: Literal["start", "middle", "end"] = "start",
        fill: str = "",
        bold: bool = False,
        halo: bool = False,
    ) -> None:
        """Write one line of text with its baseline at `y`."""
        look: dict[str, str | float] = {"fill": fill or self.palette.ink, "font_size": size}
        if anchor != "start":
            look["text_anchor"] = anchor
        if bold:
            look["font_weight"] = "600"
        if halo:
            look |= {"stroke": self.palette.paper, "stroke_width": 3.0}
            look |= {"stroke_linejoin": "round", "paint_order": "stroke"}
        self.add("text", escape(clean(said), quote=False), x=x, y=y, **look)

    def rule(self, x1: float, y1: float, x2: float, y2: float, **look: str | float) -> None:
        """Draw a straight thin line."""
        given = {"stroke": self.palette.line, "stroke_width": 1.0, **look}
        self.add("line", x1=x1, y1=y1, x2=x2, y2=y2, **given)

    def hatch(self, name: str, colour: str) -> None:
        """Define a diagonal hatch that shapes fill themselves with as `url(#name)`."""
        stroke = f'<path d="M0 6L6 0M-1 1L1 -1M5 7L7 5" stroke="{colour}" stroke-width="1.4"/>'
        inside = f'<pattern id="{name}" width="6" height="6" patternUnits="userSpaceOnUse">{stroke}'
        self.add("defs", inside + "</pattern>")

    def svg(self, height: float, title: str, desc: str, *, kind: str = "chart") -> str:
        """Close the sheet at a height, with its title, its description and its class."""
        w, h = number(self.width), number(height)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="{kind}" viewBox="0 0 {w} {h}" '
            f'width="{w}" height="{h}" role="img" aria-labelledby="title desc" '
            f'font-family="{escape(FONT)}">'
            f'<title id="title">{escape(clean(title), quote=False)}</title>'
            f'<desc id="desc">{escape(clean(desc), quote=False)}</desc>'
            f"{''.join(self.parts)}</svg>"
        )
