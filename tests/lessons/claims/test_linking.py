"""Names in sentences."""

import pytest

from kerjasama.lessons.claims.linking import Linker

CASES = {
    "Dewan Keamanan PBB": ["UN-SC"],
    "PBB (Perserikatan Bangsa-Bangsa)": ["UN"],
    "Papua New Guinea and Guinea": ["PNG", "GIN"],
    "us and who": [],
    "the US and WHO": ["USA", "WHO"],
    "Burma": ["MMR"],
    "ASEAN atau Association of Southeast Asian Nations": ["ASEAN"],
    "Indonesia, Malaysia": ["IDN", "MYS"],
    "a cat in a car": [],
    "The World Intellectual Property Organisation and the World Health Organisation": [
        "WIPO",
        "WHO",
    ],
    "The United States-Mexico-Canada Agreement": ["USMCA"],
    "the United States and Mexico": ["USA", "MEX"],
}


@pytest.mark.parametrize(("text", "codes"), CASES.items())
def test_names_are_linked(world, text, codes) -> None:
    assert [m.code for m in Linker(world).mentions(text)] == codes


def test_places_are_those_of_the_text(world) -> None:
    text = "Kini Indonesia anggota ASEAN."
    told = [text[m.start : m.end] for m in Linker(world).mentions(text)]
    assert told == ["Indonesia", "ASEAN"]
