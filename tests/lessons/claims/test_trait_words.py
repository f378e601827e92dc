"""Entries of lists, both of two, what is compared."""

from kerjasama.lessons.claims.scene import Scene
from kerjasama.lessons.claims.templates import templates_of
from kerjasama.lessons.claims.trait_words import CARD, ONLY_NAMES, compared, two_of


def test_a_card_is_a_name_with_a_town() -> None:
    assert CARD.fullmatch("1. <O0> – Geneva")
    assert not CARD.fullmatch("<O0> grew fast and strong in all these years.")


def test_a_line_may_hold_names_alone() -> None:
    assert ONLY_NAMES.fullmatch("<O0> dan <O1>")
    assert not ONLY_NAMES.fullmatch("<O0> grew")


def test_both_are_the_last_that_were_named(world) -> None:
    [t] = templates_of(world, "Both are old.")
    scene = Scene(t, (), (), (), "", (), lambda _: "", recent=("UN", "FAO", "ILO", "WHO"))
    assert two_of(scene) == ["FAO", "ILO"]


def test_what_another_is_compared_with_is_not_meant(world) -> None:
    [t] = templates_of(world, "Like the WHO, it is an agency.")
    assert compared(Scene(t, (), (), (), "", (), lambda _: "")) == ["WHO"]
