"""Who may be bound by what, where the registry says so."""

import pytest

CASES = {
    "RCEP mengikat Jepang dan Tiongkok.": ["party CHN RCEP true", "party JPN RCEP true"],
    "RCEP mengikat Jepang dan India.": [],
    "RCEP akan mengikat Jepang dan Tiongkok.": [],
    "RCEP\nLocation signed: Hanoi, Vietnam": [],
    "Japan signed a letter on the Paris Agreement.": [],
    "Deklarasi Bangkok lahir pada 1967. Penandatangannya Adam Malik (Indonesia), Thanat Khoman"
    " (Thailand), dan S. Rajaratnam (Singapura).": [
        "party IDN ASEAN-DECLARATION true",
        "party SGP ASEAN-DECLARATION true",
        "party THA ASEAN-DECLARATION true",
    ],
}


@pytest.mark.parametrize(("text", "want"), CASES.items())
def test_parties_are_surmised(told, text, want) -> None:
    assert sorted(t for t in told(text) if t.startswith("party")) == want
