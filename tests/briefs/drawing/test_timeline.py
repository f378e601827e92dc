from itertools import combinations
from xml.etree import ElementTree as ET

from kerjasama.briefs.drawing import Lane, Tie, timeline
from kerjasama.briefs.drawing.canvas import SMALL, text_width
from kerjasama.words import Words

SVG = "{http://www.w3.org/2000/svg}"


def drawn(*ties: Tie, first: int = 1945, last: int = 2026) -> str:
    return timeline([Lane("Lane", ties)], Words("en"), title="T", first=first, last=last)


def test_labels_never_cover_each_other_and_stay_on_the_sheet() -> None:
    ties = [Tie(f"Membership number {n}", 1950 + 3 * n, 1955 + 3 * n) for n in range(24)]
    root = ET.fromstring(drawn(*ties))  # noqa: S314 - our own drawing
    boxes = []
    for text in root.iter(f"{SVG}text"):
        if (text.text or "").startswith("Membership"):
            x, y = float(text.attrib["x"]), float(text.attrib["y"])
            boxes.append((x, y - SMALL, x + text_width(text.text or "", SMALL), y))
    assert len(boxes) == 24
    assert all(box[0] >= 0 and box[2] <= 640 for box in boxes)
    for a, b in combinations(boxes, 2):
        assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]


def test_a_gap_in_a_membership_is_two_bars() -> None:
    svg = drawn(Tie("UN", 1950.74, 1965.05), Tie("UN again", 1966.74))
    root = ET.fromstring(svg)  # noqa: S314
    first, second = list(root.iter(f"{SVG}rect"))[:2]
    assert float(first.attrib["x"]) + float(first.attrib["width"]) < float(second.attrib["x"])


def test_year_precision_is_soft_and_day_precision_is_sharp() -> None:
    sharp = drawn(Tie("a", 1990.0, 2000.0))
    soft = drawn(Tie("a", 1990.0, 2000.0, "year", "year"))
    assert "only the year is known" in soft
    assert "only the year is known" not in sharp
    assert soft.count("<rect") > sharp.count("<rect")


def test_pending_is_hatched_and_open_has_an_arrow() -> None:
    pending = drawn(Tie("CEPA", 2025.7, None, pending=True))
    assert "url(#pending)" in pending
    assert "concluded, not in force" in pending
    assert "still open" in pending
    assert "still open" not in drawn(Tie("a", 1990.0, 1995.0))


def test_an_event_is_a_diamond() -> None:
    svg = drawn(Tie("signed", 2020.96, 2020.96))
    assert "signed (2020)" in svg
    assert "event" in svg


def test_a_tie_outside_the_years_and_an_empty_lane_do_no_harm() -> None:
    svg = drawn(Tie("old", 1600.0, 1700.0), Tie("later", 2100.0))
    assert ET.fromstring(svg) is not None  # noqa: S314
    assert ET.fromstring(drawn()) is not None  # noqa: S314
    assert ET.fromstring(drawn(first=2020, last=2020)) is not None  # noqa: S314
