from xml.etree import ElementTree as ET

import pytest

from kerjasama.briefs.drawing.canvas import Canvas, lines, number, text_width
from kerjasama.briefs.palette import CSS


@pytest.mark.parametrize("text", ["<b>&\"'", "a\x00b\x1b", "</text><script>"])
def test_any_text_stays_text(text: str) -> None:
    sheet = Canvas(100, CSS)
    sheet.text(0, 0, text)
    sheet.add("rect", aria_label=text)
    root = ET.fromstring(sheet.svg(10, text, text))  # noqa: S314 - our own drawing
    assert {child.tag.split("}")[1] for child in root} == {"title", "desc", "text", "rect"}


def test_lines_fit_their_room() -> None:
    label = "Komputer, produk elektronik dan optik serta peralatannya"
    made = lines(label, 120)
    assert len(made) == 2
    assert all(text_width(line) <= 120 for line in made)
    assert made[-1].endswith("…")
    assert lines("", 10) == [""]
    assert text_width(lines("W" * 99, 40)[0]) <= 40


def test_wide_letters_take_more_room() -> None:
    assert text_width("한국") > text_width("ko")
    assert text_width("e\u0301") == text_width("e")


def test_coordinates_are_short() -> None:
    assert [number(x) for x in (1 / 3, -0.0, 10.0, 100.0)] == ["0.33", "0", "10", "100"]
