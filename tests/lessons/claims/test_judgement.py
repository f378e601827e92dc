"""Verdicts turned round and made cautious."""

import pytest

from kerjasama.facts import Span, When
from kerjasama.lessons.claims.judgement import (
    VERDICTS,
    Judgement,
    agrees,
    cautious,
    negation,
    settled,
    span_named,
)
from kerjasama.words import Words
from kerjasama.world import Standing


@pytest.mark.parametrize("verdict", VERDICTS)
def test_what_was_checked_stays(verdict) -> None:
    told = Judgement(verdict, ())
    assert cautious(told, Standing.READ) == told
    assert settled(cautious(told, Standing.RECALLED)).verdict != "false"
    assert settled(negation(cautious(told, Standing.RECALLED))).verdict != "false"


@pytest.mark.parametrize("verdict", ["true", "false", "depends", "not-in-registry"])
def test_twice_denied_is_said(verdict) -> None:
    assert negation(negation(Judgement(verdict, ()))).verdict == verdict


def test_dates_agree_at_the_coarser_of_two() -> None:
    assert agrees(When("1950-09-28"), When("1950"))
    assert not agrees(When("1950-09"), When("1950-08-28"))


def test_an_unknown_end_is_told() -> None:
    assert "1950" in Words("en")(span_named(Span.of("1950", "?")))
