from xml.etree import ElementTree as ET

from kerjasama.briefs.drawing import world_map
from kerjasama.words import Words

SVG = "{http://www.w3.org/2000/svg}"


def drawn(points: dict[str, tuple[float, float]]) -> ET.Element:
    svg = world_map(
        {"IDN": "M0 0h9v9z", "MYS": "M20 0h9v9z"},
        Words("en"),
        title="Map",
        highlight={"IDN": "first", "SGP": "second", "MYS": "member"},
        points=points,
        names={"IDN": "Indonesia", "SGP": "Singapore"},
        arcs=[("IDN", "SGP")],
    )
    return ET.fromstring(svg)  # noqa: S314 - our own drawing


def test_a_state_too_small_for_a_shape_has_a_circle() -> None:
    root = drawn({"IDN": (500.0, 200.0), "SGP": (480.0, 170.0)})
    assert len(list(root.iter(f"{SVG}circle"))) == 2


def test_two_states_close_together_and_at_the_edge_keep_their_labels_apart() -> None:
    root = drawn({"IDN": (630.0, 300.0), "SGP": (632.0, 302.0)})
    placed = {
        t.text: (t.get("text-anchor"), t.attrib["x"], t.attrib["y"])
        for t in root.iter(f"{SVG}text")
    }
    assert placed["Indonesia"] != placed["Singapore"]
    assert placed["Indonesia"][0] == "end"


def test_the_note_on_borders_is_told() -> None:
    root = drawn({"IDN": (500.0, 200.0), "SGP": (480.0, 170.0)})
    told = root.findtext(f"{SVG}desc") or ""
    assert "Borders on this map imply no recognition." in told


def test_the_arc_is_drawn_over_a_rim() -> None:
    root = drawn({"IDN": (500.0, 200.0), "SGP": (480.0, 170.0)})
    curves = [p for p in root.iter(f"{SVG}path") if "Q" in p.attrib["d"]]
    assert len(curves) == 2
