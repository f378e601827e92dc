"""The drawings of a brief, made from what was gathered."""

import json
import re
from functools import cache
from typing import Any, Final

from kerjasama.briefs.document import Cell, Figure, Paragraph, Sentence, Table
from kerjasama.briefs.drawing import Dot, Lane, Tie, bars, strip, timeline, world_map
from kerjasama.briefs.gather import Flow, Pair, Reading
from kerjasama.briefs.wording import cropped, number_or_share, pull_word
from kerjasama.facts import When
from kerjasama.places import data_dir
from kerjasama.words import Words
from kerjasama.world import World
from kerjasama.world.things import Event
from kerjasama.world.ties import BilateralTie

_CENTRES: Final = (150, 0)
_WIDE, _HIGH, _LEAST = 340, 172, 420.0  # a drawing's size, and the narrowest piece of the map
_DAYS: Final = 365.25
_STRIP: Final = 640
_ORDER: Final = ("together", "either", "little", "apart", "unknown")


@cache
def atlas(centre: int) -> dict[str, Any]:
    """Shapes of the embedded map around a meridian, 150 or 0 degrees east."""
    path = data_dir() / "series" / "visionscarto" / "world" / f"world-{centre}.json"
    return json.loads(path.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def map_of(pair: Pair, words: Words, refs: tuple[int, ...]) -> Figure | None:
    """Map of the two states and the line between them, or None if one is not on the atlas."""
    a, b = pair.a.state, pair.b.state
    atlases = [atlas(c) for c in _CENTRES]
    if not all(s.code in atlases[0]["states"] for s in (a, b)):
        return None

    def apart(one: dict[str, Any]) -> float:
        return abs(float(one["states"][a.code]["x"]) - float(one["states"][b.code]["x"]))

    chosen = min(atlases, key=apart)  # the one that does not cut the line in two
    states = chosen["states"]
    names = {s.code: s.name(words.lang) for s in (a, b)}
    title = words("{a} and {b} on the map", a=names[a.code], b=names[b.code])
    svg = world_map(
        {code: s["d"] for code, s in states.items() if s["d"]} | {"": chosen["other"]},
        words,
        title=title,
        highlight={a.code: "first", b.code: "second"},
        points={c: (states[c]["x"], states[c]["y"]) for c in names},
        names=names,
        arcs=[(a.code, b.code)],
        size=(_WIDE, _HIGH),
        box=piece([states[c] for c in names], chosen["box"], _WIDE / _HIGH),
    )
    caption = words("Borders on this map imply no recognition.")
    return Figure(svg, Paragraph((Sentence(caption, refs),)), title, "half")


def piece(
    places: list[dict[str, float]], whole: list[float], ratio: float
) -> tuple[float, float, float, float]:
    """Piece of the map that shows all places with room around them.

    Parameters
    ----------
    places
        Each with ``x`` and ``y`` in the units of the map.
    whole
        Width and height of the map.
    ratio
        Width of the piece beside its height.

    Returns
    -------
    x, y, width, height

    Examples
    --------
    >>> piece([{"x": 400.0, "y": 200.0}, {"x": 500.0, "y": 220.0}], [1000.0, 500.0], 2.0)
    (240.0, 105.0, 420.0, 210.0)
    """
    left, right = min(p["x"] for p in places), max(p["x"] for p in places)
    top, bottom = min(p["y"] for p in places), max(p["y"] for p in places)
    width = max((right - left) * 1.8, (bottom - top) * 1.8 * ratio, _LEAST)
    width = min(width, whole[0], whole[1] * ratio)
    height = width / ratio
    x = min(max((left + right - width) / 2, 0), whole[0] - width)
    y = min(max((top + bottom - height) / 2, 0), whole[1] - height)
    return x, y, width, height


def flows_of(flow: Flow, title: str, words: Words, refs: tuple[int, ...]) -> Figure:
    """Bars of the largest sectors of one direction, in millions of US dollars."""
    rows = [(words(s.name), s.total, None) for s in flow.sectors]
    table = Table(
        title,
        (words("Sector"), words("US$ million"), words("of which inputs")),
        tuple(
            (
                Cell(words(s.name)),
                Cell(words.number(s.total)),
                Cell(words.number(s.intermediate)),
            )
            for s in flow.sectors
        ),
        "lrr",
    )
    caption = words(
        "{title}: five largest sectors, 2022, US$ million (totals imputed).", title=title
    )
    svg = bars(rows, words, title=caption)
    return Figure(svg, Paragraph((Sentence(caption, refs),)), title, "half", table)


def strip_of(
    readings: tuple[Reading, ...], words: Words, names: dict[str, str], cells: Table
) -> Figure:
    """Dots that place the pair among all pairs, one row a measure, what brings together first.

    Parameters
    ----------
    readings
        All readings; those that are yes or no are left to sentences.
    words
        The language.
    names
        What to call the two.
    cells
        The full table, for who cannot see the drawing; its references become the caption's.
    """
    shown = [r for r in readings if r.measure.unit != "yes-no"]
    shown.sort(key=lambda r: (_ORDER.index(r.pull), -abs((r.percentile or 0) - 50)))
    dots = [
        Dot(
            short_label(r, words, names),
            r.percentile,
            "" if r.value is None else number_or_share(r.value, r.measure.unit, words),
            "" if r.pull == "unknown" else pull_word(r.pull, words),
            "" if r.pull == "unknown" else r.pull,  # type: ignore[arg-type]
        )
        for r in shown
    ]
    title = words("The pair among all pairs")
    ends = (words("lower than all"), words("higher than all"))
    svg = strip(dots, words, title=title, ends=ends, width=_STRIP)
    refs = sorted({n for row in cells.rows for cell in row for n in cell.refs})
    caption = words(
        "Each dot is the percentile of the pair among all pairs for which the measure is known; "
        "the words at the right say which way it pulls. Unknown is never counted as zero."
    )
    return Figure(svg, Paragraph((Sentence(caption, tuple(refs)),)), title, "full", cells)


def label(reading: Reading, words: Words, names: dict[str, str]) -> str:
    """Name of a measure, with its direction where it has one."""
    name = words(reading.measure.name)
    if not reading.measure.directed:
        return name
    return f"{name}, {names[reading.a]} → {names[reading.b]}"


def short_label(reading: Reading, words: Words, names: dict[str, str]) -> str:
    """Name of a measure without its authors, with its direction where it has one."""
    return re.sub(r" \([^)]*\)", "", label(reading, words, names), count=1)


def timeline_of(pair: Pair, world: World, words: Words) -> Figure | None:
    """Lanes of what ties the two, from the first year to the day of the brief."""
    lanes = [Lane(name, tuple(ties)) for name, ties in _lanes(pair, world, words).items()]
    if not lanes:
        return None
    first = int(min(t.start for lane in lanes for t in lane.ties))
    last = pair.on.last.year + 1
    first = min(first - first % 10, last - 10)
    title = words("What ties the two, {first}–{last}", first=first, last=pair.on.year)
    svg = timeline(lanes, words, title=title, first=first, last=last, width=_WIDE)
    caption = words(
        "{title}. Bars of agreements begin with entry into force, or fade in from signature where "
        "that day is not known.",
        title=title,
    )
    return Figure(svg, Paragraph((Sentence(caption),)), title, "half")


def _lanes(pair: Pair, world: World, words: Words) -> dict[str, list[Tie]]:
    ties = pair.ties
    lanes: dict[str, list[Tie]] = {}
    for tie in (*ties.past, *ties.relations):
        if isinstance(tie.span.start, When) and tie.tie != "cooperation":
            kind = "partnership" if tie.tie == "partnership" else "diplomacy"
            name = words("Partnership") if kind == "partnership" else words("Diplomacy")
            given = tie.name_id if words.lang == "id" else tie.name_en
            text = given or relation(tie.tie, words)
            end = tie.span.end
            lanes.setdefault(name, []).append(_bar(text, tie.span.start, end))
    for bilateral in ties.bilateral:
        field = world.top_field(bilateral.agreement.fields[0])
        drawn = _agreement(bilateral, words)
        if drawn is not None:
            lanes.setdefault(words(world.concept("fields", field)), []).append(drawn)
    return lanes


def relation(tie: str, words: Words) -> str:
    """Word for a kind of relation."""
    return {
        "diplomatic-relations": words("Diplomatic relations"),
        "consular-relations": words("Consular relations"),
        "partnership": words("Partnership"),
        "cooperation": words("Cooperation"),
    }[tie]


def _agreement(tie: BilateralTie, words: Words) -> Tie | None:
    def first(*kinds: str) -> Event | None:
        return next((e for e in tie.events if e.event in kinds and not e.party), None)

    text = cropped(tie.agreement.short(words.lang))
    forced = first("provisionally-applied", "entered-into-force")
    ended = first("terminated", "replaced")
    signed = first("signed", "concluded", "announced")
    if forced is not None and forced.when is not None:
        return _bar(text, forced.when, ended.when if ended else None)
    if signed is None or signed.when is None:
        return None
    if forced is not None:  # in force since a day that nobody here knows
        start = _fraction(signed.when)
        return Tie(text, start, None, "unknown")
    return Tie(text, _fraction(signed.when), None, _precision(signed.when), pending=True)


def _bar(text: str, start: When, end: object) -> Tie:
    if isinstance(end, When):
        return Tie(text, _fraction(start), _fraction(end), _precision(start), _precision(end))
    return Tie(text, _fraction(start), None, _precision(start))


def _precision(when: When) -> Any:
    return when.precision


def _fraction(when: When) -> float:
    return when.year + (when.first.timetuple().tm_yday - 1) / _DAYS
