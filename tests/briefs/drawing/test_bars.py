from xml.etree import ElementTree as ET

import pytest

from kerjasama.briefs.drawing import LIGHT, bars
from kerjasama.briefs.drawing.canvas import SMALL, text_width
from kerjasama.words import Words

SVG = "{http://www.w3.org/2000/svg}"
HEADS = ("To", "From")


def widths(svg: str, stroke: str | None = None) -> list[float]:
    root = ET.fromstring(svg)  # noqa: S314 - our own drawing
    rects = [r for r in root.iter(f"{SVG}rect") if r.get("stroke") == stroke]
    return [float(r.attrib["width"]) for r in rects]


def test_lengths_are_in_proportion() -> None:
    rows = [("a", 100.0, 50.0), ("b", 25.0, 100.0)]
    svg = bars(rows, Words("en"), title="T", heads=HEADS, palette=LIGHT)
    _, long, short = widths(svg)
    assert long / short == pytest.approx(4.0, rel=1e-3)
    _, half, whole = widths(svg, LIGHT.second)
    assert whole / half == pytest.approx(2.0, rel=1e-2)


def test_the_longest_bar_and_its_number_stay_on_the_sheet() -> None:
    svg = bars([("a", 123456789.0, 1.0)], Words("en"), title="T", heads=HEADS)
    root = ET.fromstring(svg)  # noqa: S314
    said = next(t for t in root.iter(f"{SVG}text") if t.text == "123,456,789")
    assert float(said.attrib["x"]) + text_width("123,456,789", SMALL) < 340


def test_unknown_is_said_and_not_drawn() -> None:
    svg = bars([("a", 5.0, None), ("b", float("nan"), 1.0)], Words("en"), title="T", heads=HEADS)
    root = ET.fromstring(svg)  # noqa: S314
    assert [t.text for t in root.iter(f"{SVG}text")].count("unknown") == 2
    assert "a: To 5, From unknown" in (root.findtext(f"{SVG}desc") or "")


def test_numbers_follow_the_language() -> None:
    assert "1.234,5" in bars([("a", 1234.5, None)], Words("id"), title="T", digits=1)
    assert "1,234.5" in bars([("a", 1234.5, None)], Words("en"), title="T", digits=1)


def test_nothing_and_zero_can_be_drawn() -> None:
    assert ET.fromstring(bars([], Words("en"), title="T")) is not None  # noqa: S314
    assert ">0<" in bars([("a", 0.0, 0.0)], Words("en"), title="T", heads=HEADS)
