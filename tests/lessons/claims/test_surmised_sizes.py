"""Numbers of members and parties, where the registry says so."""

import pytest

CASES = {
    "Kesepakatan RCEP diikuti oleh 15 negara.": ["count RCEP true"],
    "Kesepakatan RCEP diikuti oleh 14 negara, katanya.": [],
    "ASEAN has ten partners, including India and Japan.": [],
}


@pytest.mark.parametrize(("text", "want"), CASES.items())
def test_numbers_are_surmised(told, text, want) -> None:
    assert [t for t in told(text) if t.startswith("count") and t.endswith("true")] == want
