import math
import re
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from kerjasama.briefs.document import BadDocumentError, Figure, Paragraph
from kerjasama.briefs.drawing import LIGHT, shaded_map
from kerjasama.briefs.drawing.canvas import text_width
from kerjasama.words import Words

SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {
    "IDN": "M0 0h9v9z",
    "KOR": "M20 0h9v9z",
    "MYS": "M40 0h9v9z",
    "NRU": "M60 0h9v9z",
    "": "M80 0h9v9z",
}
VALUES = {"IDN": 0.5, "KOR": 0.02, "MYS": -0.3, "SGP": -0.004}
POINTS = {"SGP": (300.0, 100.0), "TUV": (310.0, 120.0), "IDN": (4.0, 4.0)}
CUTS = (0.01, 0.1)


def svg_of(lang: str = "en", **changed: Any) -> str:
    given: dict[str, Any] = {"values": VALUES, "points": POINTS, "cuts": CUTS, "palette": LIGHT}
    return shaded_map(SHAPES, Words(lang), title="Map", **(given | changed))


def root_of(**changed: Any) -> ET.Element:
    return ET.fromstring(svg_of(**changed))  # noqa: S314 - our own drawing


def look(root: ET.Element, code: str) -> dict[str, str]:
    """Attributes of a state: those of its texture where it has one over its colour."""
    path = next(p for p in root.iter(f"{SVG}path") if p.get("d") == SHAPES[code])
    over = [u for u in root.iter(f"{SVG}use") if u.get("href") == f"#{path.get('id')}"]
    return (over[0] if over else path).attrib


def told(root: ET.Element) -> str:
    return root.findtext(f"{SVG}desc") or ""


def test_gains_are_solid_losses_hatched_and_the_unknown_dotted() -> None:
    root = root_of()
    assert look(root, "IDN")["fill"] == LIGHT.gain_high
    assert look(root, "KOR")["fill"] == LIGHT.gain_low
    assert look(root, "MYS")["fill"] == "url(#land-loss2)"
    assert look(root, "NRU")["fill"] == look(root, "")["fill"] == "url(#land-unknown)"
    below = next(g for g in root.iter(f"{SVG}g") if g.get("fill"))
    assert below.attrib["fill"] == LIGHT.loss_high
    assert below[0].attrib["d"] == SHAPES["MYS"]


def test_every_texture_that_is_used_is_defined() -> None:
    svg = svg_of(cuts=(0.001, 0.01, 0.1))
    used = set(re.findall(r"url\(#([\w-]+)\)", svg))
    assert used <= set(re.findall(r'id="([\w-]+)"', svg))
    assert {"key-loss1", "key-loss2", "key-loss3", "key-unknown"} <= used


@pytest.mark.parametrize("value", [None, math.nan, math.inf])
def test_what_is_not_a_number_is_no_data(value: float | None) -> None:
    root = root_of(values={**VALUES, "IDN": value})
    assert look(root, "IDN")["fill"] == "url(#land-unknown)"


def test_a_cut_point_belongs_to_the_class_farther_from_zero() -> None:
    root = root_of(values={"IDN": 0.1, "KOR": -0.1, "MYS": math.nextafter(0.01, 0), "NRU": 0.0})
    assert look(root, "IDN")["fill"] == LIGHT.gain_high
    assert look(root, "KOR")["fill"] == "url(#land-loss2)"
    assert look(root, "MYS")["fill"] == look(root, "NRU")["fill"] == LIGHT.even


def test_small_states_with_a_value_are_circles_and_those_without_are_not() -> None:
    def drawn(root: ET.Element) -> set[str]:
        return {c.attrib["cx"] for c in root.iter(f"{SVG}circle") if c.get("stroke")}

    assert drawn(root_of()) == {"300"}
    assert drawn(root_of(small=("IDN", "KOR"), values={**VALUES, "TUV": 1})) == {"300", "310", "4"}


def test_states_in_focus_come_last_with_a_dark_outline_and_stand_in_the_key() -> None:
    root = root_of(focus=("IDN",), focus_head="parties", names={"IDN": "Indonesia"})
    assert look(root, "IDN")["stroke"] == LIGHT.ink
    assert look(root, "KOR")["stroke"] == LIGHT.muted
    land = [p.attrib["d"] for p in root.iter(f"{SVG}path") if p.get("d") in SHAPES.values()]
    assert land[-1] == SHAPES["IDN"]
    assert "parties: Indonesia" in [t.text for t in root.iter(f"{SVG}text")]


def test_names_are_written_on_wide_maps_only() -> None:
    given: dict[str, Any] = {"focus": ("IDN",), "names": {"IDN": "Indonesia"}, "focus_head": "p"}
    for width, count in ((340, 0), (640, 1)):
        texts = [t.text for t in root_of(size=(width, 280), **given).iter(f"{SVG}text")]
        assert texts.count("Indonesia") == count


def test_the_key_is_in_the_language_and_within_the_sheet() -> None:
    long = "Perubahan pendapatan riil setiap negara terhadap keadaan tanpa persetujuan, per sen"
    for size in ((340, 149), (640, 280)):
        root = root_of(
            lang="id",
            cuts=(0.00001, 0.00005, 0.0002),
            unit=long,
            focus=tuple(SHAPES),
            focus_head=long,
            size=size,
            ends=(long, long),
        )
        texts = [t.text for t in root.iter(f"{SVG}text")]
        assert "−0,00001" in texts
        assert "+0,0002" in texts
        boxes = []
        for text in root.iter(f"{SVG}text"):
            room = text_width(text.text or "", float(text.attrib["font-size"]))
            share = {None: 0.0, "middle": 0.5, "end": 1.0}[text.get("text-anchor")]
            left = float(text.attrib["x"]) - share * room
            assert left >= 0
            assert left + room <= size[0]
            boxes.append((float(text.attrib["y"]), left, left + room))
        for one in boxes:
            for other in boxes:
                same = one is other or abs(one[0] - other[0]) > 1
                assert same or one[2] <= other[1] or other[2] <= one[1]


def test_the_description_counts_and_names_the_largest_changes() -> None:
    names = {"IDN": "Indonesia", "MYS": "Malaysia", "SGP": "Singapore"}
    said = told(root_of(names=names, unit="per cent", ends=("loses", "gains")))
    assert "per cent" in said
    assert "loses: 1; gains: 2; little or no change: 1; no data: 1." in said
    assert "Indonesia +0.500; Malaysia −0.300; Singapore −0.004" in said
    assert "Borders on this map imply no recognition." in said


def test_classes_are_chosen_where_none_are_given() -> None:
    swatches = [r for r in root_of(cuts=None).iter(f"{SVG}rect") if r.get("height") == "11"]
    assert len({r.attrib["x"] for r in swatches}) == 7


@pytest.mark.parametrize("values", [{}, {"IDN": None}, {"IDN": 0.0}])
def test_no_change_and_no_data_are_drawn_as_such(values: dict[str, float | None]) -> None:
    root = root_of(values=values, cuts=None)
    texts = [t.text for t in root.iter(f"{SVG}text")]
    assert ("no change" in texts) == (values.get("IDN") == 0.0)
    assert look(root, "NRU")["fill"] == "url(#land-unknown)"


@pytest.mark.parametrize(
    "cuts", [(0.1, 0.1), (0.2, 0.1), (0.0, 1.0), (-1.0,), (1, 2, 3, 4), (math.nan,), (1, math.inf)]
)
def test_cut_points_that_do_not_rise_are_refused(cuts: tuple[float, ...]) -> None:
    with pytest.raises(BadDocumentError, match="one to three positive rising"):
        svg_of(cuts=cuts)


def test_hostile_texts_stay_text_and_the_bytes_the_same() -> None:
    bad = '</text><script>alert("1")</script>'
    given: dict[str, Any] = {"names": {"IDN": bad}, "unit": bad, "focus": {"IDN", "KOR", "MYS"}}
    svg = svg_of(**given, focus_head=bad, ends=(bad, "\x00"), size=(640, 280))
    tags = {e.tag.removeprefix(SVG) for e in ET.fromstring(svg).iter()}  # noqa: S314
    assert "script" not in tags
    assert svg == svg_of(**given, focus_head=bad, ends=(bad, "\x00"), size=(640, 280))
    assert Figure(svg_of(), Paragraph(()), "Map")


def test_a_circle_lies_where_the_paths_would_put_it() -> None:
    root = root_of(size=(340, 149), box=(0, 0, 2000, 876))
    move = next(g.attrib["transform"] for g in root.iter(f"{SVG}g") if "transform" in g.attrib)
    zoom, _, _, _, dx, dy = map(float, move.removeprefix("matrix(").rstrip(")").split())
    circle = next(c for c in root.iter(f"{SVG}circle") if "cx" in c.attrib and c.get("stroke"))
    assert float(circle.attrib["cx"]) == pytest.approx(300 * zoom + dx, abs=0.02)
    assert float(circle.attrib["cy"]) == pytest.approx(100 * zoom + dy, abs=0.02)
