import math
from xml.etree import ElementTree as ET

import pytest

from kerjasama.briefs.drawing import LIGHT, waterfall
from kerjasama.briefs.drawing.canvas import SMALL, text_width
from kerjasama.words import Words

SVG = "{http://www.w3.org/2000/svg}"
EN = Words("en")
LONG = "Biaya perdagangan yang lebih rendah bagi para pihak dalam persetujuan kemitraan ekonomi"


def drawn(*parts: tuple[str, float | None], width: float = 340, lang: str = "en") -> ET.Element:
    svg = waterfall(parts, "Total", Words(lang), title="T", width=width, palette=LIGHT, unit="%")
    return ET.fromstring(svg)  # noqa: S314 - our own drawing


def ends(root: ET.Element) -> list[tuple[float, float]]:
    bars = [r for r in root.iter(f"{SVG}rect") if r.attrib["fill"] != LIGHT.paper]
    whole = [(float(r.attrib["x"]), float(r.attrib["width"]), r.get("stroke")) for r in bars]
    edge = 0.6  # half of the outline of a hollow bar
    return [(x - edge, x + w + edge) if stroke else (x, x + w) for x, w, stroke in whole]


def test_each_bar_begins_where_the_last_ended_and_the_total_at_zero() -> None:
    first, second, third, total = ends(drawn(("a", 0.5), ("b", -0.2), ("c", 0.4)))
    assert second[1] == pytest.approx(first[1], abs=0.02)
    assert third[0] == pytest.approx(second[0], abs=0.02)
    assert total == pytest.approx((first[0], third[1]), abs=0.02)


def test_lengths_are_in_proportion_on_both_sides_of_zero() -> None:
    first, second, total = ends(drawn(("a", -0.3), ("b", 0.9)))
    assert (second[1] - second[0]) / (first[1] - first[0]) == pytest.approx(3.0, rel=1e-2)
    assert total[1] - total[0] == pytest.approx(2 * (first[1] - first[0]), rel=1e-2)
    assert total[0] == pytest.approx(first[1], abs=0.02)


def test_the_total_is_the_sum_of_what_was_given_and_not_of_what_is_shown() -> None:
    root = drawn(("a", 0.004), ("b", 0.004), ("c", 0.004))
    texts = [t.text for t in root.iter(f"{SVG}text")]
    assert texts.count("0.00") == 3
    assert "+0.01" in texts


@pytest.mark.parametrize("unknown", [None, math.nan, math.inf])
def test_an_unknown_part_is_said_and_makes_the_total_unknown(unknown: float | None) -> None:
    root = drawn(("a", 0.5), ("b", unknown), ("c", 0.2))
    assert [t.text for t in root.iter(f"{SVG}text")].count("unknown") == 2
    first, third = ends(root)
    assert first[0] == pytest.approx(third[0], abs=0.02)
    assert "b: unknown; c: +0.20; Total: unknown" in (root.findtext(f"{SVG}desc") or "")


def test_no_parts_have_no_total() -> None:
    assert "Total: unknown" in (drawn().findtext(f"{SVG}desc") or "")
    assert ends(drawn()) == []


def test_nothing_but_zeros_can_be_drawn() -> None:
    assert [t.text for t in drawn(("a", 0.0)).iter(f"{SVG}text")].count("0.00") == 2


@pytest.mark.parametrize("width", [340, 640])
@pytest.mark.parametrize("values", [(123456.78, -123456.78), (-5.0, -7.0), (1e-9, 3.0)])
def test_texts_and_bars_stay_on_the_sheet(width: float, values: tuple[float, float]) -> None:
    root = drawn((LONG, values[0]), (LONG.upper(), values[1]), width=width, lang="id")
    for text in root.iter(f"{SVG}text"):
        room = text_width(text.text or "", float(text.attrib["font-size"]))
        assert float(text.attrib["x"]) + room <= width
    assert all(0 <= left <= right <= width for left, right in ends(root))
    labels = [t for t in root.iter(f"{SVG}text") if t.attrib["x"] == "0"]
    longest = max(text_width(t.text or "", float(t.attrib["font-size"])) for t in labels)
    assert longest < min(left for left, _ in ends(root))


def test_what_takes_away_differs_without_colour() -> None:
    root = drawn(("a", 0.5), ("b", -0.2))
    assert [r.get("fill") for r in root.iter(f"{SVG}rect")].count("url(#takes-away)") == 1


def test_hostile_labels_stay_text_and_the_bytes_the_same() -> None:
    parts = [('</text><script>alert("1")</script>', 1.0), ("a\x00b & <i>", None)]
    svg = waterfall(parts, "<b>", EN, title="<T>", unit="&")
    tags = {e.tag.removeprefix(SVG) for e in ET.fromstring(svg).iter()}  # noqa: S314
    assert tags <= {"svg", "title", "desc", "defs", "pattern", "path", "text", "line", "rect"}
    assert svg == waterfall(parts, "<b>", EN, title="<T>", unit="&")


def test_numbers_are_in_the_language() -> None:
    said = [t.text for t in drawn(("a", -1234.5), lang="id").iter(f"{SVG}text")]
    assert said.count("−1.234,50") == 2
    assert text_width("−1.234,50", SMALL) < 340
