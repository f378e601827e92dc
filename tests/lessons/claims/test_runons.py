"""Sentences that a text has run together."""

import pytest

from kerjasama.lessons.claims.linking import Linker
from kerjasama.lessons.claims.runons import apart
from kerjasama.lessons.claims.sentences import sentences
from kerjasama.lessons.claims.templates import templates

CASES = {
    "The PIF is a group of 18 states.Members include Fiji and Laos.": [
        "count PIF true",
        "member FJI PIF true",
        "member LAO PIF false",
    ],
    "Afghanistan joined SAARC in 2007.The members are eight.": [
        "count SAARC true",
        "joined AFG SAARC true",
    ],
}


@pytest.mark.parametrize("text", CASES)
def test_a_claim_does_not_cross_into_the_next_sentence(told, text) -> None:
    assert sorted(told(text)) == sorted(CASES[text])


@pytest.mark.parametrize("text", ["The U.S.A joined NATO.", "See Asean.org today.", "ASEAN grew."])
def test_other_points_part_nothing(world, text) -> None:
    (template,) = templates(Linker(world), sentences(text))
    assert [t.text for t in apart([template])] == [template.text]
