"""The words that stand for a state."""

import pytest

from kerjasama.lessons.claims.linking import Linker
from kerjasama.lessons.claims.sentences import sentences
from kerjasama.lessons.claims.standins import with_states
from kerjasama.lessons.claims.templates import templates

CASES = {
    "Gambia bergabung dengan Persemakmuran. Namun, negara itu keluar pada 2013.": [
        "left GMB COMMONWEALTH true"
    ],
    "Fiji joined the Commonwealth in 1970. In 1987 the country left.": [
        "joined FJI COMMONWEALTH true",
        "left FJI COMMONWEALTH true",
    ],
    "Fiji met Samoa. The Commonwealth grew. The country left in 1987.": [],
    "The Commonwealth met Fiji and Samoa. The country left in 1987.": [],
    "Fiji joined the Commonwealth in 1970. The country of Laos left in 1987.": [
        "joined FJI COMMONWEALTH true"
    ],
}


@pytest.mark.parametrize("text", CASES)
def test_the_country_is_the_one_of_the_sentence_before(told, text) -> None:
    assert set(CASES[text]) <= set(told(text))
    assert not [t for t in told(text) if t.startswith("left") and t not in CASES[text]]


def test_the_words_of_the_sentence_stay(world) -> None:
    said = sentences("Fiji left. Negara itu keluar.")
    told = list(with_states(templates(Linker(world), said)))
    assert told[1].text == "<S0> keluar."
    assert told[1].said("<S0>") == "Negara itu"


IT = {
    "Estonia\n\nIt joined both NATO and the EU in 2004.": {
        "joined EST NATO true",
        "joined EST EU true",
    },
    "Hungary is old. It joined NATO in 1999.": {"joined HUN NATO true"},
    "Indonesia\n\nDulu begitu. Ia bergabung dengan PBB pada 1950.": {"joined IDN UN true"},
    "The ASEAN summit met in Fiji. It joined NATO in 1999.": set(),
    "Hungary is old. It was founded in 1945.": set(),
}


@pytest.mark.parametrize("text", IT)
def test_it_is_the_state_that_led_the_sentence_before_or_the_title(told, text) -> None:
    assert {t for t in told(text) if t.startswith(("joined", "founded"))} == IT[text]


GROUPS = {
    "Laos dan Myanmar ada di Asia. Kedua negara tersebut bergabung dengan ASEAN pada 1997.": 2,
    "Laos, Myanmar, dan Kamboja ada. Ketiga negara tersebut bergabung dengan ASEAN pada 1997.": 3,
    "Laos, Myanmar and Cambodia met. These three countries joined ASEAN in 1997.": 3,
    "Laos, Myanmar and Cambodia met. These four countries joined ASEAN in 1997.": 0,
    "Negara ASEAN:\n1. Laos\n2. Myanmar\n3. Kamboja\nKetiga negara itu bergabung pada 1997": 3,
    "ASEAN tumbuh. Ketiga negara tersebut bergabung pada 1999.": 0,
}


@pytest.mark.parametrize("text", GROUPS)
def test_the_countries_are_those_that_were_listed(told, text) -> None:
    assert len([t for t in told(text) if t.startswith("joined")]) == GROUPS[text]
