"""Who may have begun an organisation, where the registry says so."""

import pytest

CASES = {
    "OPEC lahir di Baghdad. Lima negara berkumpul: Irak, Iran, Kuwait, Arab Saudi, Venezuela.": [
        "founder IRQ OPEC true",
        "founder IRN OPEC true",
        "founder KWT OPEC true",
        "founder SAU OPEC true",
        "founder VEN OPEC true",
        "founders OPEC true",
    ],
    "OPEC was born. Five governments sat at the table: Iran, Iraq, Kuwait, Saudi Arabia.": [],
    "The members of the Gulf Cooperation Council, since it was set up, are many.": [],
    "Peran Indonesia\nTurut mendirikan ASEAN pada 1967.": ["founder IDN ASEAN true"],
    "Moscow answered and set up the Warsaw Pact.": ["founder SUN WARSAW-PACT true"],
    "Blok Timur dipimpin Uni Soviet membentuk Pakta Warsawa.": [],
    "ASEAN was founded in Bangkok, Thailand, by its founders.": [],
    "Pendiri ASEAN:\nAdam Malik dari Indonesia\nRajaratnam dari Singapura": [
        "founder IDN ASEAN true",
        "founder SGP ASEAN true",
    ],
    "SAARC kuat. Perjanjian itu ditandatangani tujuh negara.": [],
    "Dua belas negara mendirikan NATO.": ["founders NATO true"],
    "Sebelas negara mendirikan NATO.": ["founders NATO false"],
    "Tokoh pendiri Gerakan Non-Blok: Soekarno (Indonesia), Tito (Yugoslavia), Nasser (Mesir).": [
        "founder IDN NON-ALIGNED true",
        "founder YUG NON-ALIGNED true",
        "founder EGY NON-ALIGNED true",
    ],
}


@pytest.mark.parametrize(("text", "want"), CASES.items())
def test_founders_are_surmised_by_sets_and_roles(told, text, want) -> None:
    assert [t for t in told(text) if t.startswith("founder")] == want
