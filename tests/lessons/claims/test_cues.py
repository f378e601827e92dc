"""What is said before a list of states."""

import pytest

from kerjasama.lessons.claims.cues import cue
from kerjasama.lessons.claims.linking import Linker
from kerjasama.lessons.claims.sentences import sentences
from kerjasama.lessons.claims.templates import templates

CASES = {
    "The states that founded OPEC are": ("founder", "OPEC"),
    "Negara anggota yang membentuk OPEC adalah": ("founder", "OPEC"),
    "Orang yang membentuk OPEC adalah": None,
    "The GCC was established by an agreement of 1981 among": ("founder", "GCC"),
    "The GCC signed an agreement of 1981 among": None,
    "Negara-negara anggota KTT D-8 meliputi": ("member", "D8"),
    "NATO was formed in 1949 initially with members:": ("founder", "NATO"),
    "The members of ASEAN are": ("member", "ASEAN"),
    "Negara anggota ASEAN yaitu": ("member", "ASEAN"),
    "The EU is a union that consists of": ("member", "EU"),
    "ASEAN, didirikan pada 1967, beranggotakan": ("member", "ASEAN"),
    "NATO, which includes": ("member", "NATO"),
    "Para pendiri OPEC adalah": ("founder", "OPEC"),
    "OPEC was founded in 1960 by": ("founder", "OPEC"),
    "APEC dibentuk oleh menteri luar negeri": ("founder", "APEC"),
    "Signatories of the Paris Agreement include": ("party", "PARIS-2015"),
    "Dewan Keamanan PBB memiliki anggota tetap, yaitu": ("permanent", "UN-SC"),
    "In 2004 the states that joined the EU were": ("joined", "EU"),
    "The observers of ASEAN are": None,
    "Selain anggota ASEAN, yaitu": None,
    "Mitra dialog ASEAN adalah": None,
    "ECOWAS was created by the Treaty of Lagos in": None,
    "Three states that border the EU are": None,
    "The council of ASEAN advises": None,
}


@pytest.mark.parametrize("text", CASES)
def test_the_words_before_a_list_decide(world, text) -> None:
    (template,) = templates(Linker(world), sentences(f"{text} x"))
    found = cue(template, template.text[: -len("x")], 3)
    assert (found and (found.role, found.body.code)) == CASES[text]
