from xml.etree import ElementTree as ET

from kerjasama.briefs.drawing import Dot, strip
from kerjasama.words import Words

SVG = "{http://www.w3.org/2000/svg}"


def test_dots_lie_in_order_and_within_the_scale() -> None:
    svg = strip(
        [Dot("a", 0.0), Dot("b", 50.0), Dot("c", 100.0), Dot("d", 400.0)], Words("en"), title="T"
    )
    root = ET.fromstring(svg)  # noqa: S314 - our own drawing
    a, b, c, d = [float(dot.attrib["cx"]) for dot in root.iter(f"{SVG}circle")]
    assert abs((b - a) - (c - b)) < 0.05
    assert c == d < 340


def test_unknown_has_no_dot() -> None:
    svg = strip([Dot("Votes", None)], Words("en"), title="T")
    assert "<circle" not in svg
    assert "Votes: unknown" in svg
    assert "stroke-dasharray" in svg


def test_value_and_reading_stand_beside_the_dot_and_on_the_sheet() -> None:
    rows = [
        Dot(
            "Distance between the two, a rather long label",
            28.0,
            "5,070 km",
            "holds apart",
            "apart",
        ),
        Dot("Income", 52.0, "3.5 times", "can pull either way", "either"),
    ]
    root = ET.fromstring(strip(rows, Words("en"), title="T", width=640))  # noqa: S314
    texts = {t.text: float(t.attrib["x"]) for t in root.iter(f"{SVG}text")}
    assert texts["5,070 km"] < float(next(root.iter(f"{SVG}circle")).attrib["cx"])
    assert texts["28"] < texts["holds apart"] < 640
    assert "holds apart" in (root.findtext(f"{SVG}desc") or "")


def test_pulls_look_different_without_colour_alone() -> None:
    rows = [
        Dot("a", 80.0, "", "can pull either way", "either"),
        Dot("b", 80.0, "", "x", "together"),
    ]
    root = ET.fromstring(strip(rows, Words("en"), title="T"))  # noqa: S314
    either, together = root.iter(f"{SVG}circle")
    assert either.attrib["fill"] == together.attrib["stroke"]
