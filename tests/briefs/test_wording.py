import pytest

from kerjasama.briefs.wording import (
    cropped,
    event_word,
    number_or_share,
    observed,
    own_date,
    status_told,
    status_verb,
)
from kerjasama.facts import Span, When
from kerjasama.sources.kinds import EVENTS
from kerjasama.words import Words
from kerjasama.world.status import Status

EN, ID = Words("en"), Words("id")


@pytest.mark.parametrize("value", [0.0, -0.0, 1e-9, -1e-9])
@pytest.mark.parametrize("unit", ["share", "ratio", "km", "log", "yes-no"])
def test_no_value_is_minus_zero(value: float, unit: str) -> None:
    assert not number_or_share(value, unit, EN).startswith("-")


def test_a_tiny_share_is_not_nothing() -> None:
    assert number_or_share(0.0001, "share", EN) == "under 0.1%"
    assert number_or_share(0.0001, "share", ID) == "di bawah 0,1%"


def test_dates_are_no_more_exact_than_the_source() -> None:
    assert own_date(When("2017"), ID) == "sejak 2017"
    assert observed(Span.of("?", ".."), EN) == "unknown – now"


def test_an_undated_status_says_so() -> None:
    assert status_told(Status("unknown"), EN) == "status not known"
    assert "not known" in status_verb(Status("in-force"), EN)


def test_every_event_has_a_word_in_both_languages() -> None:
    for event in EVENTS:
        assert event_word(event, EN)
        assert event_word(event, ID) != event


def test_a_name_without_parties_stays() -> None:
    assert cropped("IK-CEPA") == "IK-CEPA"
    assert cropped("Treaty between A and B") == "Treaty between A and B"
