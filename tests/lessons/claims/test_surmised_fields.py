"""Fields and seats of organisations, where the registry says so."""

import pytest

CASES = {
    "UNHCR mengurus pengungsi.": ["field UNHCR true"],
    "UNHCR mengurus cuaca.": [],
    "WHO ada. Bidang: kesehatan": ["field WHO true"],
    "Where is the seat of the ILO?\nIn Geneva.": ["seat ILO true"],
}


@pytest.mark.parametrize(("text", "want"), CASES.items())
def test_fields_and_seats_are_surmised(told, text, want) -> None:
    assert [t for t in told(text) if t.startswith(("field", "seat"))] == want
