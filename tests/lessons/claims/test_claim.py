"""A claim is a plain value."""

from kerjasama.lessons.claims.claim import Claim


def test_claims_that_say_the_same_are_one() -> None:
    assert len({Claim("count", ("ASEAN",), number=10), Claim("count", ("ASEAN",), number=10)}) == 1
