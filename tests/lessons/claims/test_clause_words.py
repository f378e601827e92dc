"""Words before, between and behind states and what they are in."""

from kerjasama.lessons.claims import clause_words as w


def test_being_in_and_being_out_are_told_apart() -> None:
    assert w.IN.search(" is a member of ")
    assert w.OUT.search(" is not in ")
    assert not w.OUT.search(" is in ")


def test_who_is_unlike_another_is_named() -> None:
    found = w.UNLIKE.search("Unlike <S0>, <S1> is in <O2>.")
    assert found
    assert found["s"] == "<S0>"


def test_what_is_only_said_by_others_is_none() -> None:
    assert not w.HEARSAY.search("<S0> is in <O1>.")
