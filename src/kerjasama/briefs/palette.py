"""The colours of a brief: one set for light paper, one for dark screens.

The three accents are told apart by people with any of the common colour-vision
deficiencies, and a drawing never relies on them alone: a second series is hollow,
a second state is hatched, an unchecked statement carries a dagger. The tones of a map of
changes run from `even` to `gain_high` and to `loss_high`, each step as far from the paper
on the one side as on the other, and losses are hatched.
"""

import re
from dataclasses import astuple, dataclass, fields
from typing import final

FONT = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
"""The family of the shipped font, then what most machines have."""


@final
@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by what they are for, each a CSS colour."""

    ink: str
    muted: str
    line: str
    paper: str
    land: str
    first: str
    second: str
    tint: str
    link: str
    even: str
    gain_low: str
    gain_mid: str
    gain_high: str
    loss_low: str
    loss_mid: str
    loss_high: str


LIGHT = Palette(
    ink="#1b2530",
    muted="#55616e",
    line="#d3d9df",
    paper="#ffffff",
    land="#dfe4e8",
    first="#1f5f8b",
    second="#b3500f",
    tint="#f4f6f8",
    link="#1a5785",
    even="#f3f5f7",
    gain_low="#bcd8ea",
    gain_mid="#5e9dc9",
    gain_high="#174a70",
    loss_low="#f6cfa8",
    loss_mid="#dd8433",
    loss_high="#8a3d08",
)
DARK = Palette(
    ink="#e6eaee",
    muted="#a3aeb9",
    line="#39434d",
    paper="#14191f",
    land="#343e48",
    first="#6fb3e0",
    second="#f0a05a",
    tint="#1c232b",
    link="#8ac4ee",
    even="#262e36",
    gain_low="#33617f",
    gain_mid="#5fa6d4",
    gain_high="#c4e6fa",
    loss_low="#79502a",
    loss_mid="#cf8638",
    loss_high="#ffdcb5",
)
CSS = Palette(
    *(f"var(--{f.name}, {c})" for f, c in zip(fields(LIGHT), astuple(LIGHT), strict=True))
)


def properties(palette: Palette) -> str:
    """CSS custom properties that a page sets for drawings made with `CSS`.

    Parameters
    ----------
    palette
        Explicit colours.

    Returns
    -------
    str
        Declarations such as `--ink:#1b2530`, joined by semicolons.

    Examples
    --------
    >>> properties(LIGHT)[:13]
    '--ink:#1b2530'
    """
    pairs = zip(fields(palette), astuple(palette), strict=True)
    return ";".join(f"--{field.name}:{colour}" for field, colour in pairs)


def printed(svg: str) -> str:
    """Replace the variables of a drawing by their explicit fallback colours.

    Parameters
    ----------
    svg
        A drawing made with any palette.

    Returns
    -------
    str
        The same drawing for readers that know no CSS variables (PDF, Word).

    Examples
    --------
    >>> printed('<svg fill="var(--ink, #1b2530)"></svg>')
    '<svg fill="#1b2530"></svg>'
    """
    return re.sub(r"var\(--[\w-]+,\s*([^()]+)\)", r"\1", svg)


def contrast(one: str, other: str) -> float:
    """How far two colours stand apart, by the formula of WCAG 2.2.

    Parameters
    ----------
    one, other
        Colours written `#rrggbb`.

    Returns
    -------
    float
        A ratio from 1 (the same) to 21 (black on white), no unit.

    References
    ----------
    .. [wcag22] W3C, Web Content Accessibility Guidelines 2.2, success criterion 1.4.3.

    Examples
    --------
    >>> contrast("#000000", "#ffffff")
    21.0
    """
    low, high = sorted((_luminance(one), _luminance(other)))
    return round((high + 0.05) / (low + 0.05), 2)


def _luminance(colour: str) -> float:
    weights = (0.2126, 0.7152, 0.0722)
    shares = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]  # noqa: PLR2004
    return sum(w * s for w, s in zip(weights, linear, strict=True))
