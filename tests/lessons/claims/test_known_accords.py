"""Agreements by whose they are and what they are called."""

from kerjasama.lessons.claims.known_accords import known_accords, telling
from kerjasama.lessons.claims.templates import templates_of


def test_an_agreement_of_two_has_two_sides(world) -> None:
    known = {k.code: k for k in known_accords(world)}
    assert known["IJEPA"].sides == {"IDN", "JPN"}
    assert known["IJEPA"].is_of({"JPN"})
    assert not known["IJEPA"].is_of({"KOR"})
    assert known["IJEPA"].trade


def test_words_that_tell_an_agreement_are_names_and_matters(world) -> None:
    [t] = templates_of(world, "Kedua negara meneken perjanjian ekstradisi di Bintan.")
    assert telling(t) == {"ekstradisi", "bintan"}
