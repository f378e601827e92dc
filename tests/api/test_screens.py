import pytest

from kerjasama.api.screens import COLUMNS, flat, ranked
from kerjasama.errors import BadRequestError

HOW = {"depth": "deep", "afresh": False, "effect": "0.3", "theta": None, "flows": None}


def test_partners_are_those_of_the_one_that_is_named(world):
    found = ranked(world, {**HOW, "state": "Indonesia"}, lambda *_: None)
    assert (found.kind, found.about) == ("partners", "IDN")


def test_members_of_a_club_can_be_named_by_the_club(world):
    found = ranked(world, {**HOW, "groups": 2, "among": "ASEAN"}, lambda *_: None)
    members = {code for row in found.screen.rows() for code in row.members}
    assert "IDN" in members
    assert "JPN" not in members


def test_more_than_one_request_may_solve_is_refused_before_it_is_begun(world):
    steps = []
    with pytest.raises(BadRequestError, match="82160"):
        ranked(world, {**HOW, "groups": 3}, lambda *step: steps.append(step))
    assert steps == []


@pytest.mark.parametrize("asked", [{}, {"pairs": True, "accede": "RCEP"}])
def test_one_thing_is_screened(world, asked):
    with pytest.raises(BadRequestError, match="Screen one thing"):
        ranked(world, HOW | asked, lambda *_: None)


def test_a_row_of_a_table_has_every_column():
    ends = {"value": 0.1, "low": None, "high": 0.2}
    row = {
        "rank": 1,
        "members": ["IDN", "KOR"],
        "own": [ends, ends],
        "joint": ends,
        "third": ends,
        "loser": None,
        "loss": ends,
        "winner": "JPN",
        "gain": ends,
        "in_force": ["RCEP"],
        "under_way": [{"agreement": "X", "status": "signed"}],
    }
    assert tuple(flat(row)) == COLUMNS
    assert flat(row)["own"] == "0.1;0.1"
    assert flat(row)["under_way"] == ["X:signed"]
