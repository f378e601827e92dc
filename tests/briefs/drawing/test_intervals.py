import math
from xml.etree import ElementTree as ET

import pytest

from kerjasama.briefs.document import BadDocumentError
from kerjasama.briefs.drawing import LIGHT, intervals
from kerjasama.briefs.drawing.canvas import text_width
from kerjasama.briefs.drawing.intervals import Row
from kerjasama.words import Words

SVG = "{http://www.w3.org/2000/svg}"
LONG = "Komputer, produk elektronik dan optik serta peralatannya yang diperdagangkan"


def drawn(*rows: Row, width: float = 340, lang: str = "en") -> ET.Element:
    svg = intervals(rows, Words(lang), title="T", unit="%", width=width, palette=LIGHT)
    return ET.fromstring(svg)  # noqa: S314 - our own drawing


def dots(root: ET.Element) -> list[tuple[float, str]]:
    """Place and fill of the dots, without the one of the key."""
    circles = list(root.iter(f"{SVG}circle"))
    if any("hollow" in (t.text or "") for t in root.iter(f"{SVG}text")):
        circles.pop()
    return [(float(c.attrib["cx"]), c.attrib["fill"]) for c in circles]


def spans(root: ET.Element) -> list[tuple[float, float]]:
    rules = [r for r in root.iter(f"{SVG}line") if r.get("stroke-width") == "2"]
    return [(float(r.attrib["x1"]), float(r.attrib["x2"])) for r in rules]


def zero(root: ET.Element) -> float:
    rules = [r for r in root.iter(f"{SVG}line") if r.get("stroke-width") == "1.2"]
    return float(rules[0].attrib["x1"])


def test_places_are_in_proportion_from_zero() -> None:
    root = drawn(("a", 0.2, 0.1, 0.4), ("b", -0.1, -0.2, -0.05))
    (a, _), (b, _) = dots(root)
    x0 = zero(root)
    assert (a - x0) / (x0 - b) == pytest.approx(2.0, rel=1e-2)
    low, high = spans(root)[0]
    assert (high - x0) / (low - x0) == pytest.approx(4.0, rel=1e-2)


def test_a_dot_is_solid_only_where_the_sign_is_certain() -> None:
    rows: list[Row] = [("a", 0.2, 0.1, 0.4), ("b", -0.2, -0.3, -0.1), ("c", 0.1, -0.1, 0.3)]
    root = drawn(*rows, ("d", 0.1, None, None), ("e", 0.1, 0.0, 0.2))
    hollow = LIGHT.paper
    assert [fill for _, fill in dots(root)] == [LIGHT.first, LIGHT.second, hollow, hollow, hollow]
    assert any("hollow" in (t.text or "") for t in root.iter(f"{SVG}text"))
    assert not any("hollow" in (t.text or "") for t in drawn(rows[0]).iter(f"{SVG}text"))


@pytest.mark.parametrize("nothing", [None, math.nan, math.inf])
def test_unknown_numbers_are_said_and_not_drawn(nothing: float | None) -> None:
    root = drawn(("a", nothing, nothing, nothing), ("b", 0.1, nothing, 0.3), ("c", 0.1, 0.05, 0.2))
    desc = root.findtext(f"{SVG}desc") or ""
    assert "a: unknown; b: +0.10 (unknown to +0.30); c: +0.10 (+0.05 to +0.20)" in desc
    assert len(dots(root)) == 2
    (left, right), _ = spans(root)[:2]
    assert left == dots(root)[0][0] < right


def test_an_interval_without_a_value_has_a_line_and_no_dot() -> None:
    root = drawn(("a", None, 0.1, 0.3))
    assert dots(root) == []
    assert len(spans(root)) == 2  # with the one of the key


def test_an_interval_upside_down_is_refused() -> None:
    with pytest.raises(BadDocumentError, match="its lower end 2"):
        drawn(("a", 1.0, 2.0, 0.5))


def test_nothing_and_zeros_can_be_drawn() -> None:
    assert "unknown" in (drawn().findtext(f"{SVG}desc") or "")
    assert len(dots(drawn(("a", 0.0, 0.0, 0.0)))) == 1
    assert len(dots(drawn(("a", None, None, None)))) == 0


@pytest.mark.parametrize("width", [340, 640])
@pytest.mark.parametrize("size", [1e-4, 1.0, 12345.6])
def test_texts_and_marks_stay_on_the_sheet(width: float, size: float) -> None:
    rows: list[Row] = [
        (LONG, size, -size, 2 * size),
        (LONG.upper(), -size, -9 * size, None),
        ("Uni Eropa", None, None, None),
    ]
    root = drawn(*rows, width=width, lang="id")
    for text in root.iter(f"{SVG}text"):
        room = text_width(text.text or "", float(text.attrib["font-size"]))
        share = {None: 0.0, "middle": 0.5, "end": 1.0}[text.get("text-anchor")]
        left = float(text.attrib["x"]) - share * room
        assert left >= 0
        assert left + room <= width
    for left, right in spans(root):
        assert 0 <= left <= right <= width


def test_labels_stand_above_their_lines_where_room_is_scarce() -> None:
    def heights(width: float) -> tuple[float, float]:
        root = drawn((LONG, 0.2, 0.1, 0.4), width=width)
        label = next(t for t in root.iter(f"{SVG}text") if (t.text or "").startswith("Komputer"))
        dot = next(root.iter(f"{SVG}circle"))
        return float(label.attrib["y"]), float(dot.attrib["cy"])

    label, dot = heights(340)
    assert label < dot - 10
    label, dot = heights(640)
    assert abs(label - dot) < 13


def test_hostile_labels_stay_text_and_the_bytes_the_same() -> None:
    rows: list[Row] = [
        ('</text><script>alert("1")</script>', 1.0, 0.5, 2.0),
        ("a\x00&", None, 0, 1),
    ]
    svg = intervals(rows, Words("en"), title="<T>", unit="<u>")
    tags = {e.tag.removeprefix(SVG) for e in ET.fromstring(svg).iter()}  # noqa: S314
    assert tags == {"svg", "title", "desc", "text", "line", "rect", "circle"}
    assert svg == intervals(rows, Words("en"), title="<T>", unit="<u>")
