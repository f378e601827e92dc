"""Agreements that are told by their parties."""

import pytest

from kerjasama.lessons.claims.linking import Linker

TOLD = {
    "The Australia–China free trade agreement": ["AUS", "CHN", "AUS-CHN-FTA"],
    "the FTA between the EU and Vietnam": ["VNM-EU-FTA", "EU", "VNM"],
    "perjanjian perdagangan bebas antara Tiongkok dan Australia": ["AUS-CHN-FTA", "CHN", "AUS"],
    "China and Australia trade a lot": ["CHN", "AUS"],
    "the border between France and Germany": ["FRA", "DEU"],
}


@pytest.mark.parametrize(("text", "want"), TOLD.items(), ids=list(TOLD))
def test_two_names_side_by_side_tell_an_agreement(world, text, want) -> None:
    assert [m.code for m in Linker(world).mentions(text)] == want
