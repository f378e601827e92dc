"""Names of organisations lead to what the registry knows, and each to one alone."""

from collections import Counter

from kerjasama.lessons.claims.body_spellings import BODY_SPELLINGS


def test_every_code_is_an_organisation(today) -> None:
    assert set(BODY_SPELLINGS) - {""} <= {o.code for o in today.organisations()}


def test_a_name_is_that_of_one() -> None:
    often = Counter(name for names in BODY_SPELLINGS.values() for name in names.split("; "))
    assert [name for name, n in often.items() if n > 1] == []
