"""Form, sort, and whose part something may be, where the registry says so."""

import pytest

CASES = {
    "WTO sama sekali bukan badan khusus PBB.": ["agency WTO true"],
    "FAO dan ILO ada. Keduanya merupakan badan khusus PBB.": [
        "agency FAO true",
        "agency ILO true",
    ],
    "FAO grew. Like the WHO, it is a specialised agency of the UN.": ["agency FAO true"],
    "Contoh kerja sama regional:\n1. ASEAN\n2. Uni Eropa": ["form ASEAN true", "form EU true"],
    "WTO adalah contoh kerja sama internasional.": [],
    "NATO is an alliance.": ["type NATO true"],
}


@pytest.mark.parametrize(("text", "want"), CASES.items())
def test_what_something_is_is_surmised(told, text, want) -> None:
    kinds = ("agency", "form", "type")
    assert sorted(t for t in told(text) if t.startswith(kinds)) == sorted(want)
