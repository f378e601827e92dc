"""Coefficients as a drawing that is true, readable and safe."""

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import numpy as np
import pytest

from kerjasama.errors import BadRequestError
from kerjasama.models.gravity import Effects, Estimate, coefficient_plot

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def found() -> Estimate:
    return Estimate(
        "ppml",
        ("rta", "<b>&dist"),
        np.array([0.5, -1.0]),
        np.diag([0.04, 0.01]),
        ("pair",),
        10,
        "stata",
        Effects(),
        100,
        {},
        (),
        None,
        1.0,
        -1.0,
        0.9,
        5,
        0.0,
    )


def marks(svg: str) -> tuple[list[float], list[tuple[float, float]]]:
    root = ET.fromstring(svg)  # noqa: S314 - our own
    points = [float(c.get("cx")) for c in root.iter(SVG + "circle")]
    bars = [
        tuple(map(float, re.fullmatch(r"M(\S+) \S+H(\S+)", p.get("d")).groups()))
        for p in root.iter(SVG + "path")
        if "H" in p.get("d")
    ]
    return points, bars


def scale(svg: str) -> tuple[float, float]:
    """Places of the drawing for 0 and 1."""
    root = ET.fromstring(svg)  # noqa: S314 - our own
    ticks = [t for t in root.iter(SVG + "text") if re.fullmatch(r"-?[\d.]+", t.text)]
    at = {float(t.text): float(t.get("x")) for t in ticks}
    (a, x), (b, y) = min(at.items()), max(at.items())
    unit = (y - x) / (b - a)
    return x - a * unit, unit


def test_points_and_bars_lie_where_the_numbers_are(found) -> None:
    svg = found.plot()
    points, bars = marks(svg)
    zero, unit = scale(svg)
    assert [(x - zero) / unit for x in points] == pytest.approx([0.5, -1.0], abs=0.002)
    wanted = [(0.5 - 0.392, 0.5 + 0.392), (-1.196, -0.804)]
    for bar, (low, high) in zip(bars, wanted, strict=True):
        assert [(x - zero) / unit for x in bar] == pytest.approx([low, high], abs=0.003)


def test_zero_has_a_line_of_its_own(found) -> None:
    above = replace(found, beta=np.array([5.0, 6.0]))
    for estimate in (found, above):
        svg = estimate.plot()
        zero, _ = scale(svg)
        dashed = re.findall(r'd="M(\S+) [^"]*" stroke="[^"]*" stroke-dasharray', svg)
        assert [float(x) for x in dashed] == pytest.approx([zero], abs=0.1)


def test_what_is_drawn_is_also_told(found) -> None:
    root = ET.fromstring(found.plot("id"))  # noqa: S314 - our own
    assert root.get("role") == "img"
    ids = root.get("aria-labelledby").split()
    assert [root.find(SVG + k).get("id") for k in ("title", "desc")] == ids
    assert "rta: 0,500 (0,108 … 0,892)" in root.find(SVG + "desc").text


def test_several_estimates_differ_in_shape_and_place(found) -> None:
    more = [found, replace(found, beta=found.beta + 0.1), replace(found, names=("rta", "other"))]
    svg = coefficient_plot(more, labels=["one", "two", "three"])
    root = ET.fromstring(svg)  # noqa: S314 - our own
    rows = [t.text for t in root.iter(SVG + "text") if t.get("text-anchor") == "end"]
    assert rows == ["rta", "<b>&dist", "other"]
    heights = [c.get("cy") for c in root.iter(SVG + "circle") if float(c.get("cy")) > 30]
    assert len(set(heights)) == 4
    shapes = {(c.tag, c.get("fill")) for c in root.iter() if c.get("stroke-width") == "2"}
    assert len({s for s in shapes if "path" not in s[0]}) == 3
    assert "rta, two: 0.600" in root.find(SVG + "desc").text


def test_two_drawings_on_a_page_do_not_share_names(found) -> None:
    other = replace(found, beta=found.beta + 0.1)
    first, second = (set(re.findall(r' id="([^"]+)"', e.plot())) for e in (found, other))
    assert len(first) == 3
    assert not first & second


def test_it_follows_light_and_dark(found) -> None:
    svg = found.plot()
    assert "prefers-color-scheme:dark" in svg
    assert "var(--ink,#1b2530)" in svg
    assert not re.search(r'(fill|stroke)="#', svg)


def test_what_has_no_interval_is_not_drawn(found) -> None:
    bad = replace(found, V=np.diag([np.nan, 0.01]))
    points, _ = marks(bad.plot())
    assert len(points) == 1
    assert coefficient_plot([found], names=["rta"]).count("<circle") == 1
    with pytest.raises(BadRequestError, match="None of the estimates"):
        coefficient_plot([found], names=["nothing"])
    with pytest.raises(BadRequestError, match="1 estimates and 2 labels"):
        coefficient_plot([found], labels=["a", "b"])


def test_many_long_labels_take_several_lines(found) -> None:
    svg = coefficient_plot(
        [found] * 6, labels=[f"a rather long label, number {k}" for k in range(6)]
    )
    root = ET.fromstring(svg)  # noqa: S314 - our own
    key = [t for t in root.iter(SVG + "text") if t.get("text-anchor") == "start"]
    assert len({t.get("y") for t in key}) > 1
    assert all(float(t.get("x")) < 500 for t in key)
