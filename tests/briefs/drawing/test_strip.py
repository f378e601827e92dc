from xml.etree import ElementTree as ET

from kerjasama.briefs.drawing import strip
from kerjasama.words import Words

SVG = "{http://www.w3.org/2000/svg}"


def test_dots_lie_in_order_and_within_the_scale() -> None:
    svg = strip([("a", 0.0), ("b", 50.0), ("c", 100.0), ("d", 400.0)], Words("en"), title="T")
    root = ET.fromstring(svg)  # noqa: S314 - our own drawing
    a, b, c, d = [float(dot.attrib["cx"]) for dot in root.iter(f"{SVG}circle")]
    assert b - a == c - b
    assert c == d < 340


def test_unknown_has_no_dot() -> None:
    svg = strip([("Votes", None)], Words("en"), title="T")
    assert "<circle" not in svg
    assert "Votes: unknown" in svg
    assert "stroke-dasharray" in svg
