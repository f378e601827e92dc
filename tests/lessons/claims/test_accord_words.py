"""Words for what happens to agreements."""

from kerjasama.lessons.claims.accord_words import PAPER, RATIFIED, REPLACING, STEPS, THERE


def test_steps_are_told_in_both_languages() -> None:
    steps = dict(STEPS)
    assert steps["signed"].search("diteken di Seoul")
    assert steps["entered-into-force"].search("took effect")
    assert not steps["signed"].search("took effect")


def test_what_only_speaks_of_an_agreement_is_none() -> None:
    assert PAPER.search("signed a letter on")
    assert not PAPER.search("signed the treaty")


def test_who_ratified_is_bound() -> None:
    assert RATIFIED.search("telah meratifikasinya")
    assert not RATIFIED.search("menandatanganinya")


def test_the_day_of_a_change_is_no_day_of_an_agreement() -> None:
    assert REPLACING.search("was replaced by")
    assert not REPLACING.search("berlaku sejak")


def test_what_is_there_exists() -> None:
    assert THERE.search("memiliki")
    assert not THERE.search("ada di")
