from dataclasses import astuple

import pytest

from kerjasama.briefs.palette import CSS, DARK, LIGHT, Palette, contrast, printed

AA_TEXT, AA_SHAPE = 4.5, 3.0


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("name", ["ink", "muted", "link", "second"])
def test_text_reaches_wcag_aa(palette: Palette, name: str) -> None:
    assert contrast(getattr(palette, name), palette.paper) >= AA_TEXT
    assert contrast(getattr(palette, name), palette.tint) >= AA_TEXT


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("name", ["first", "second"])
def test_shapes_reach_wcag_aa(palette: Palette, name: str) -> None:
    assert contrast(getattr(palette, name), palette.paper) >= AA_SHAPE
    assert contrast(getattr(palette, name), palette.land) >= AA_SHAPE


def test_contrast_agrees_with_published_values() -> None:
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == 1.0


def test_variables_fall_back_to_light() -> None:
    assert tuple(map(printed, astuple(CSS))) == astuple(LIGHT)
