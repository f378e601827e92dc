"""What may have happened on a day, where the registry says so."""

import pytest

CASES = {
    "The birth of ASEAN, which all remember, was on 8 August 1967.": ["founded ASEAN true"],
    "The birth of ASEAN, which all remember, was on 9 May 1950.": [],
    "Pada 16 September 1987 disepakatilah di Montreal sebuah naskah, Protokol Montreal.": [
        "event MONTREAL-1987 true"
    ],
    "Hubungan diplomatik Indonesia dan Korea Selatan terjalin sejak 18 September 1973.": [
        "level IDN KOR true"
    ],
    "Konferensi Asia-Afrika, yang termasyhur itu, digelar Indonesia pada 1955.": [
        "hosted IDN true"
    ],
    "The G20 summit in Bali was held in November 2022.": ["hosted IDN true"],
    "A rotating chair: for Indonesia the chair of ASEAN came in 2023.": ["chaired IDN ASEAN true"],
}


@pytest.mark.parametrize("text", CASES)
def test_what_the_registry_confirms_of_a_day_is_told(told, text) -> None:
    assert told(text) == CASES[text]


def test_a_treaty_of_another_day_dates_no_founding(told) -> None:
    text = "MERCOSUR was created by a treaty, signed in 1991, of four states."
    assert "founded MERCOSUR true" not in told(text)


def test_what_was_named_before_may_be_meant(told) -> None:
    text = "The Montreal Protocol is old. Ozone was thin then. From 1 January 1989 all was valid."
    assert told(text) == ["event MONTREAL-1987 true"]
