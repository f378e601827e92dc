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
    "Indonesia\n\nMember of: ASEAN, G20, NATO (partner), the Order of Sand, ICC (NGOs), WTO": [
        "member IDN ASEAN true",
        "member IDN G20 true",
        "member IDN NATO not-in-registry",
        "member IDN WTO true",
    ],
    "Indonesia\n\nKeanggotaan organisasi\n\nASEAN; G20; WTO": [
        "member IDN ASEAN true",
        "member IDN G20 true",
        "member IDN WTO true",
    ],
    "Kota Lama\n\nMember of: ASEAN, G20, WTO": [],
}


@pytest.mark.parametrize("text", CASES)
def test_organisations_of_a_state_are_read(told, text) -> None:
    assert told(text) == CASES[text]
