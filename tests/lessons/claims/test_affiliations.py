"""Organisations listed as those of one state."""

import pytest

CASES = {
    "Organisasi internasional yang diikuti Indonesia\n1. ASEAN\nKerja sama luas.\n2. NATO": [
        "member IDN ASEAN true",
        "member IDN NATO false",
    ],
    "Indonesia belongs to these organisations:\n- ASEAN\n- G20": [
        "member IDN ASEAN true",
        "member IDN G20 true",
    ],
    "Organisasi internasional yang tidak diikuti Indonesia\n1. NATO": [],
    "Indonesia dan dunia\n1. NATO": [],
    "Organisasi yang diikuti Indonesia\n" + "Ini kalimat lain.\n" * 15 + "NATO": [],
}


@pytest.mark.parametrize("text", CASES)
def test_organisations_of_a_state_are_read(told, text) -> None:
    assert told(text) == CASES[text]
