from dataclasses import astuple
from itertools import pairwise

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


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("side", ["gain", "loss"])
def test_tones_step_away_from_the_paper(palette: Palette, side: str) -> None:
    tones = [palette.even, *(getattr(palette, f"{side}_{step}") for step in ("low", "mid", "high"))]
    steps = [contrast(tone, palette.paper) for tone in tones]
    assert all(b / a >= 1.3 for a, b in pairwise(steps))
    assert steps[-1] >= 2 * AA_SHAPE


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("step", ["low", "mid", "high"])
def test_gains_and_losses_of_a_size_are_equally_far_from_the_paper(
    palette: Palette, step: str
) -> None:
    gain, loss = (getattr(palette, f"{side}_{step}") for side in ("gain", "loss"))
    assert contrast(gain, loss) <= 1.3
