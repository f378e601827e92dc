import pytest

from kerjasama.lessons.claims.surmised_traits import heading_of_agencies

CASES = {
    "NATO is a military alliance.": ["type NATO true"],
    "Among clubs, ASEAN is no military alliance.": [],
    "MERCOSUR, by now, is an imperfect customs union.": ["type MERCOSUR true"],
    "IMF mengurusi keuangan dunia.": ["field IMF true"],
    "IMF mengurusi pertahanan dunia.": ["field IMF false"],
    "Dewan Keamanan ialah organ utama PBB, bersama Majelis Umum dan Mahkamah Internasional.": [
        "agency UN-GA true",
        "agency UN-ICJ true",
        "agency UN-SC true",
    ],
    "PBB itu luas. PBB punya anak.\nBadan khusus\nUNESCO\nWHO (kesehatan)": [
        "agency UNESCO true",
        "agency WHO true",
        "field WHO true",
    ],
    "Berlaku IJEPA (Indonesia dan Jepang).": ["party IDN IJEPA true", "party JPN IJEPA true"],
    "Berlaku IJEPA (Indonesia dan Korea Selatan).": [],
}


@pytest.mark.parametrize("text", CASES)
def test_traits_that_the_registry_confirms_are_told(told, text) -> None:
    kinds = {"type", "field", "agency", "party"}
    assert sorted(said for said in told(text) if said.split()[0] in kinds) == CASES[text]


@pytest.mark.parametrize(
    ("text", "there"),
    [("Organ Utama", True), ("Specialised agencies", True), ("Badan khusus <O0>", False)],
)
def test_a_heading_without_a_name_may_announce_agencies(text, there) -> None:
    assert heading_of_agencies(text) is there
