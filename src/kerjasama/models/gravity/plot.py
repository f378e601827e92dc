"""Coefficients as a drawing: a point and the interval of 95 % for each, as SVG text.

Colours are CSS variables with fallbacks, so that a drawing follows the page that it stands in, and
the reader's light or dark by itself. Estimates are told apart by shape as well as by colour.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from html import escape
from math import ceil, floor, isfinite, log10
from typing import Final

from kerjasama.errors import BadRequestError
from kerjasama.models.gravity.result import Estimate
from kerjasama.words import N_, Text, Words

_FONT: Final = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
_STYLE: Final = (
    "{of}{{--k-ink:var(--ink,#1b2530);--k-soft:var(--muted,#55616e);--k-line:var(--line,#d3d9df);"
    "--k-paper:var(--paper,#ffffff);--k-0:var(--first,#1f5f8b);--k-1:var(--second,#b3500f)}}"
    "@media(prefers-color-scheme:dark){{{of}{{--k-ink:var(--ink,#e6eaee);"
    "--k-soft:var(--muted,#a3aeb9);--k-line:var(--line,#39434d);--k-paper:var(--paper,#14191f);"
    "--k-0:var(--first,#6fb3e0);--k-1:var(--second,#f0a05a)}}}}"
)
_Scale = Callable[[float], float]
_LINE: Final = 'stroke="var(--k-line)"'
_COLOURS: Final = ("var(--k-0)", "var(--k-1)", "var(--k-ink)")
_SIZE: Final = 12.5
_EM: Final = 0.56  # width of a letter beside its height, generously
_WIDTH: Final = 640.0
_ROW: Final = 14.0  # of one mark
_GAP: Final = 12.0  # between coefficients
_TICKS: Final = 6
_LONGEST: Final = 30


@dataclass(frozen=True, slots=True)
class _Mark:
    """One coefficient of one estimate."""

    of: int
    value: float
    low: float
    high: float


def coefficient_plot(
    estimates: Sequence[Estimate],
    labels: Sequence[str] = (),
    *,
    names: Sequence[str] = (),
    lang: str = "en",
) -> str:
    """Draw coefficients of one estimate, or of several side by side.

    Parameters
    ----------
    estimates
        One or more.
    labels
        What to call each; numbers in brackets by default.
    names
        Regressors to draw, in this order; all by default.
    lang
        ``en`` or ``id``.

    Returns
    -------
    svg
        With a title and a description that reads out every value.

    Raises
    ------
    BadRequestError
        If there is nothing to draw, or labels are not as many as estimates.

    Examples
    --------
    >>> from kerjasama.models.gravity import ppml
    >>> import numpy as np
    >>> o, d = np.divmod(np.arange(25), 5)
    >>> rows = {"trade": 10.0 + o + 80 * (o == d), "home": (o == d) * 1.0, "iso3_o": o, "iso3_d": d}
    >>> svg = coefficient_plot([ppml("trade ~ home | exporter + importer", rows)])
    >>> svg[:4], "home: 2.041" in svg
    ('<svg', True)
    """
    if not estimates or (labels and len(labels) != len(estimates)):
        values: dict[str, object] = {"n": len(estimates), "labels": len(labels)}
        what = Text(N_("There are {n} estimates and {labels} labels."), values)
        raise BadRequestError(what, Text(N_("Give one estimate or more, and a label for each.")))
    words = Words(lang)
    rows = _rows(estimates, names)
    if not rows:
        what = Text(N_("None of the estimates has a coefficient to draw."))
        known = {"known": ", ".join(dict.fromkeys(n for e in estimates for n in e.names))}
        raise BadRequestError(what, Text(N_("There are {known}."), known))
    many = len(estimates) > 1
    called = list(labels) or [f"({k + 1})" for k in range(len(estimates))]
    step, ticks = _ticks(rows)
    left = min(max(_wide(_short(n)) for n in rows) + 14, 240)
    low, high = min(ticks), max(ticks)

    def x(value: float) -> float:
        return left + (value - low) / (high - low) * (_WIDTH - left - 18)

    top = _key_height(called) if many else 6.0
    bottom = top + sum(_GAP + _ROW * len(marks) for marks in rows.values())
    parts = ['<rect width="100%" height="100%" fill="var(--k-paper)"/>']
    parts += _key(called) if many else []
    digits = max(0, -floor(log10(step) + 1e-9))
    for tick in ticks:
        look = 'stroke="var(--k-soft)" stroke-dasharray="3 2"' if not tick else _LINE
        parts.append(f'<path d="M{_n(x(tick))} {_n(top)}V{_n(bottom)}" {look}/>')
        parts.append(_text(x(tick), bottom + 16, words.number(tick, digits), "middle", "soft"))
    y = top + _GAP / 2
    for name, marks in rows.items():
        middle = y + _ROW * len(marks) / 2
        parts.append(_text(left - 10, middle + 4.2, _short(name), "end", "ink"))
        parts += [_mark(m, x, y + _ROW * (k + 0.5)) for k, m in enumerate(marks)]
        y += _ROW * len(marks) + _GAP
    axis = words(N_("Coefficient, with its interval of 95 %"))
    parts.append(_text((left + _WIDTH - 18) / 2, bottom + 35, axis, "middle", "soft"))
    title = words(N_("Coefficients of the gravity equation"))
    return _svg(parts, bottom + 43, title, _described(rows, called if many else [], words))


def _rows(estimates: Sequence[Estimate], names: Sequence[str]) -> dict[str, list[_Mark]]:
    found: dict[str, list[_Mark]] = {n: [] for n in names}
    for k, estimate in enumerate(estimates):
        for row in estimate.rows():
            name = str(row["name"])
            numbers = [float(row[c]) for c in ("estimate", "low", "high")]
            if (name in found or not names) and all(map(isfinite, numbers)):
                found.setdefault(name, []).append(_Mark(k, *numbers))
    return {name: marks for name, marks in found.items() if marks}


def _ticks(rows: dict[str, list[_Mark]]) -> tuple[float, list[float]]:
    """Round numbers that hold all intervals and zero between them, and their distance."""
    ends = [v for marks in rows.values() for m in marks for v in (m.low, m.high)] + [0.0]
    span = (max(ends) - min(ends)) or 1.0
    size = 10.0 ** floor(log10(span / _TICKS))
    step = next(size * k for k in (1, 2, 5, 10) if span / (size * k) <= _TICKS)
    first, last = floor(min(ends) / step), ceil(max(ends) / step)
    return step, [k * step for k in range(first, max(last, first + 1) + 1)]


def _mark(m: _Mark, x: _Scale, y: float) -> str:
    colour = _COLOURS[m.of % len(_COLOURS)]
    bar = f'<path d="M{_n(x(m.low))} {_n(y)}H{_n(x(m.high))}" stroke="{colour}" stroke-width="2"/>'
    return bar + _shape(m.of, x(m.value), y)


def _shape(k: int, x: float, y: float) -> str:
    """Circles and squares by turns, filled and hollow by turns of two."""
    colour = _COLOURS[k % len(_COLOURS)]
    fill = "var(--k-paper)" if k % 2 else colour
    look = f'fill="{fill}" stroke="{colour}" stroke-width="2"'
    if k // 2 % 2:
        return f'<rect x="{_n(x - 4)}" y="{_n(y - 4)}" width="8" height="8" {look}/>'
    return f'<circle cx="{_n(x)}" cy="{_n(y)}" r="4" {look}/>'


def _key_places(called: Sequence[str]) -> list[tuple[float, float]]:
    """Where each entry of the key begins, in lines that fit."""
    places, x, y = [], 8.0, 16.0
    for label in called:
        room = 18 + _wide(_short(label)) + 16
        if x > 8.0 and x + room > _WIDTH:
            x, y = 8.0, y + 18
        places.append((x, y))
        x += room
    return places


def _key_height(called: Sequence[str]) -> float:
    return _key_places(called)[-1][1] + 12


def _key(called: Sequence[str]) -> list[str]:
    parts = []
    for k, (label, (x, y)) in enumerate(zip(called, _key_places(called), strict=True)):
        parts += [_shape(k, x + 5, y - 4), _text(x + 16, y, _short(label), "start", "ink")]
    return parts


def _described(rows: dict[str, list[_Mark]], called: Sequence[str], words: Words) -> str:
    told = []
    for name, marks in rows.items():
        for m in marks:
            value, low, high = (words.number(v, 3) for v in (m.value, m.low, m.high))
            who = f", {called[m.of]}" if called else ""
            told.append(f"{name}{who}: {value} ({low} … {high})")
    return "; ".join(told) + "."


def _svg(parts: list[str], height: float, title: str, desc: str) -> str:
    body = "".join(parts)
    mark = "k" + blake2b((body + desc).encode(), digest_size=5).hexdigest()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" id="{mark}" class="coefficients" role="img"'
        f' viewBox="0 0 {_n(_WIDTH)} {_n(height)}" width="{_n(_WIDTH)}" height="{_n(height)}"'
        f' font-family="{escape(_FONT)}" font-size="{_SIZE}" aria-labelledby="{mark}t {mark}d">'
        f'<title id="{mark}t">{escape(title, quote=False)}</title>'
        f'<desc id="{mark}d">{escape(desc, quote=False)}</desc>'
        f"<style>{_STYLE.format(of='#' + mark)}</style>{body}</svg>"
    )


def _text(x: float, y: float, said: str, anchor: str, colour: str) -> str:
    look = f'text-anchor="{anchor}" fill="var(--k-{colour})"'
    return f'<text x="{_n(x)}" y="{_n(y)}" {look}>{escape(said, quote=False)}</text>'


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _wide(text: str) -> float:
    return len(text) * _EM * _SIZE


def _n(value: float) -> str:
    text = f"{value:.1f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
