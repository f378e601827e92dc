"""What a text can have meant."""

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.judgement import Judgement
from kerjasama.lessons.claims.plausibility import plausible


def told(verdict: str, state: str, kind: str = "member"):
    return Claim(kind, (state, "NATO")), Judgement(verdict, ())


def test_a_list_wrong_in_most_names_was_misread() -> None:
    judged = [told("false", "IDN"), told("false", "MYS"), told("true", "USA")]
    assert plausible(judged, "", set(), lambda *_: True) == judged[2:]
    assert plausible(judged, "", {"NATO"}, lambda *_: True) == judged  # the text says so itself


def test_a_list_with_one_wrong_name_is_as_it_stands() -> None:
    judged = [told("false", "IDN"), told("true", "FRA"), told("true", "USA")]
    assert plausible(judged, "", {"NATO"}, lambda *_: True) == judged


def test_a_body_that_is_not_named_and_has_nothing_to_do_with_a_state_was_not_meant() -> None:
    judged = [told("false", "IDN", "joined")]
    assert plausible(judged, "", set(), lambda *_: False) == []
    assert (
        len(plausible([*judged, told("true", "USA", "joined")], "", set(), lambda *_: False)) == 2
    )
    assert plausible(judged, "", {"NATO"}, lambda *_: False) == judged
    assert plausible(judged, "", set(), lambda *_: True, "NATO") == judged  # the text is about it
    assert plausible(judged, "", set(), lambda *_: True) == []


def test_what_the_registry_does_not_know_is_said_of_few_kinds() -> None:
    judged = [told("not-in-registry", "IDN"), told("not-in-registry", "IDN", "level")]
    assert plausible(judged, "", set(), lambda *_: True) == judged[1:]
    assert plausible(judged, "", {"NATO"}, lambda *_: True) == judged  # it was asked plainly


def test_an_associate_is_no_member_that_the_registry_denies(told) -> None:
    assert told("In 1963, Turkey became an associate member of the European Community.") == []
