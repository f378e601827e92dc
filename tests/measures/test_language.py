"""Languages in common."""

import numpy as np
import pytest

from kerjasama.measures import common_speech, official_language
from kerjasama.measures.language import _spoken
from kerjasama.world import World


@pytest.mark.parametrize(
    ("a", "b", "common"),
    [
        ("DEU", "AUT", 1),
        ("GBR", "USA", 1),
        ("BRA", "PRT", 1),
        ("SAU", "EGY", 1),
        ("MYS", "BRN", 1),
        ("IDN", "KOR", 0),
        ("JPN", "DEU", 0),
    ],
)
def test_official(a: str, b: str, common: int, world: World) -> None:
    assert official_language(world).between(a, b) == common


@pytest.mark.parametrize(("a", "b"), [("DEU", "AUT"), ("IDN", "MYS"), ("USA", "IND")])
def test_speech_is_the_chance_of_its_formula(a: str, b: str, world: World) -> None:
    told = common_speech(world)
    shares = _spoken(told.codes)
    one, two = (shares[told.codes.index(c)] for c in (a, b))
    assert told.between(a, b) == pytest.approx(1 - np.prod(1 - one * two))


def test_shares_are_shares(world: World) -> None:
    shares = _spoken(common_speech(world).codes)
    assert ((shares >= 0) & (shares <= 1)).all()
