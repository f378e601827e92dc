"""Who may have founded, signed or be in it, where the registry says so."""

import pytest

CASES = {
    "The ministers of the founding states of SAARC, among them Nepal and Bhutan, wept.": [
        "founder NPL SAARC true",
        "founder BTN SAARC true",
    ],
    "The founders of SAARC were proud, Nepal and Afghanistan above all.": [],
    "Swiss dan Norwegia, walaupun kaya, bukan anggota Uni Eropa.": [
        "member CHE EU true",
        "member NOR EU true",
    ],
    "Saat ini OPEC punya 13 anggota, dan lebih dari separuhnya di Afrika.": ["count OPEC was-true"],
    "Dari 13 anggota OPEC, dua berbeda pendapat.": [],
    "Iran bukan anggota Liga Arab, demikian pula Turki.": [
        "member IRN LAS true",
        "member TUR LAS true",
    ],
    "Although not a member of the EU, Andorra enjoys a special relationship with it.": [
        "member AND EU true",
    ],
    "Perjanjian Paris dan UNFCCC. Eritrea dan Yaman menandatangani tetapi belum meratifikasi.": [
        "party YEM PARIS-2015 true",  # of Eritrea the registry knows more than that
    ],
}


@pytest.mark.parametrize("text", CASES)
def test_what_the_registry_confirms_is_told(told, text) -> None:
    assert told(text) == CASES[text]


def test_five_permanent_members_are_known_together(told) -> None:
    text = "The Security Council has vetoes (China, France, Russia, the UK and the US) and others."
    assert told(text) == [f"member {s} UN-SC true" for s in ("CHN", "FRA", "RUS", "GBR", "USA")]


def test_parties_stand_together_beside_their_agreement(told) -> None:
    text = "RCEP, a pact on trade, has among its parties China, Japan and Australia."
    assert told(text)[-3:] == [f"party {s} RCEP true" for s in ("CHN", "JPN", "AUS")]
