"""What a state takes part in on a day, asked again of the world."""

import pytest

from kerjasama.lessons.course.clubs import (
    clubs,
    form_of,
    newest_of_two,
    own_region,
    proven,
    stays,
    widest,
)
from kerjasama.lessons.course.telling import LessonPage
from kerjasama.words import Words
from kerjasama.world import Standing
from kerjasama.world.status import BOUND

CASES = [("IDN", "2026-11-22"), ("MYS", "2019-12-31"), ("SGP", "2019-12-31"), ("SMR", "2026")]


def page(world, code, on) -> LessonPage:
    return LessonPage(world.at(on), world.state(code), Words("en"))


@pytest.mark.parametrize(("code", "on"), CASES)
def test_every_club_holds_on_the_day(world, code, on) -> None:
    here = page(world, code, on)
    assert clubs(here)
    for club in clubs(here):
        name = club.thing.code
        if club.organisation:
            assert world.is_member(code, name, on=on), name
        else:
            assert world.party_status(name, code, on=on).status in BOUND, name
        assert club.span.possible[0] <= here.on.last, name


def test_the_widest_stand_first(world) -> None:
    sizes = [club.form.parties for club in clubs(page(world, "IDN", "2026"))]
    assert sizes == sorted(sizes, reverse=True)


def test_worked_examples_rest_on_what_was_read(world) -> None:
    for code, on in CASES:
        here = page(world, code, on)
        assert all(club.standing > Standing.RECALLED for club in proven(here))
        for chosen in (newest_of_two(here), own_region(here), widest(here)):
            assert chosen is None or chosen in proven(here)


def test_examples_change_with_state_and_day(world) -> None:
    before, after = (newest_of_two(page(world, "IDN", on)) for on in ("2022-12-31", "2023-01-01"))
    assert before is not None
    assert after is not None
    assert before.thing.code != after.thing.code == "IK-CEPA"
    assert own_region(page(world, "SMR", "2026")) is None
    region = own_region(page(world, "DEU", "2026"))
    assert region is not None
    assert region.thing.code == "EU"


def test_who_left_and_came_back_has_two_stays(world) -> None:
    here = page(world, "IDN", "2026")
    club = widest(here)
    assert club is not None
    assert stays(here, club).text.count(";") == 1
    assert stays(here, club).refs
    early = page(world, "IDN", "1960")
    club = widest(early)
    assert club is not None
    assert "1966" not in stays(early, club).text


def test_a_form_that_nobody_knows_is_none(world) -> None:
    assert form_of(world, "DARMASISWA") is None
