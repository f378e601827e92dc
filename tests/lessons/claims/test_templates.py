"""Slots, and what a paragraph speaks of."""

from kerjasama.lessons.claims.linking import Linker
from kerjasama.lessons.claims.sentences import sentences
from kerjasama.lessons.claims.templates import templates


def _texts(world, text):
    return [t.text for t in templates(Linker(world), sentences(text))]


def test_a_marker_of_a_list_is_no_number(world) -> None:
    assert _texts(world, "1. ASEAN tumbuh") == ["<O1> tumbuh"]


def test_angle_brackets_of_the_text_are_no_slots(world) -> None:
    assert _texts(world, "<S0> ASEAN") == ["S0 <O0>"]


def test_this_organisation_is_not_taken_over_to_the_next_paragraph(world) -> None:
    told = _texts(world, "ASEAN tumbuh.\n\nOrganisasi ini didirikan pada 1967.")
    assert told[1].startswith("Organisasi ini")
