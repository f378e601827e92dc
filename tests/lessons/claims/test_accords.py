"""Boxes about agreements."""

import pytest

CASES = {
    "RCEP\nType: Free trade agreement\nSigned | 15 November 2020 |": [
        "type RCEP true",
        "event RCEP true",
    ],
    "RCEP\nDate effective: 1 January 2021": ["event RCEP false"],
    "RCEP\nParties: China, Japan": ["party CHN RCEP true", "party JPN RCEP true"],
    "RCEP\nLocation signed: Hanoi, Vietnam": [],
    "ASEAN\nSigned: 15 November 2020": [],
    "Type: Free trade agreement": [],
}


@pytest.mark.parametrize("text", CASES)
def test_a_line_of_a_box_is_read(told, text) -> None:
    assert told(text) == CASES[text]


STEPS = {
    "Treaty of Maastricht\nSigned 7 February 1992\nCame into force 1 November 1993": [
        "event TEU true",
        "event TEU true",
    ],
    "1957 - Treaty of Rome\nsigned in Rome, 25 March 1957": ["event ROME-1957 true"],
    "Treaty of Maastricht\nSigned by many people on 7 February 1993 and kept": [],
    "History\nSigned 7 February 1992": [],
}


@pytest.mark.parametrize("text", STEPS)
def test_a_line_without_a_subject_is_of_the_heading(told, text) -> None:
    assert told(text) == STEPS[text]
