"""Terms in elected organs, and suspensions, where the registry says so."""

import pytest

CASES = {
    "Dewan Keamanan bersidang. Indonesia pernah terpilih empat kali.": ["member IDN UN-SC true"],
    "Dewan Keamanan bersidang. Monako pernah terpilih empat kali.": [],
    "Dewan Keamanan. Malaysia duduk pada 2015-2016.": ["member MYS UN-SC true"],
    "Dewan Keamanan. Malaysia duduk pada 2017-2018.": [],
    "The African Union met. Madagascar was suspended.": ["member MDG AU true"],
    "The African Union met. Kenya was suspended.": [],
}


@pytest.mark.parametrize(("text", "want"), CASES.items())
def test_terms_and_suspensions_are_surmised(told, text, want) -> None:
    assert [t for t in told(text) if t.startswith("member")] == want
