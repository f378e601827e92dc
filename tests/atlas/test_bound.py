"""When parties are bound, beside what the world says of single parties on single days."""

from datetime import date
from itertools import pairwise

import pytest

from kerjasama.atlas.bound import bound, turns, whole_turns
from kerjasama.facts import When
from kerjasama.world.lives import remembered_lives

HOME = "IDN"
TALKS = {"THA-EFTA-FTA", "MYS-EU-FTA"}  # talks that were taken up again count as in force


@pytest.mark.parametrize("party", [HOME, "DEU", "EU"])
def test_beginnings_are_those_of_the_world(today, party) -> None:
    checked = 0
    for code, parties in bound(today).items():
        for time in parties.get(party, ()):
            if time.begun.date == "?" or code in TALKS:
                continue
            on = When(date.fromordinal(time.first).isoformat())
            status = today.party_status(code, party, on)
            assert status.event is not None, code
            assert (status.status, str(status.event.when)) == (time.status, time.begun.date), code
            checked += 1
    assert checked > 50


def test_the_times_of_a_party_are_all_in_which_it_is_bound(today) -> None:
    for code, parties in list(bound(today).items())[::7]:
        life = remembered_lives(today, [today.agreement(code)])[code]
        for party, times in parties.items():
            days = {(first, last) for first, last in life.bound(party)}
            assert sum(t.last - t.first + 1 for t in times) == sum(b - a + 1 for a, b in days)
            assert all(one.last < two.first for one, two in pairwise(times))


def test_a_provisional_time_comes_before_the_other(today) -> None:
    times = next(
        times
        for parties in bound(today).values()
        for times in parties.values()
        if [time.status for time in times] == ["provisionally-applied", "in-force"]
    )
    assert times[0].last + 1 == times[1].first
    assert times[0].ended == times[1].begun


def test_an_end_is_told_as_exactly_as_its_source(today) -> None:
    [time] = bound(today)["NAFTA"]["CAN"]
    assert (time.begun.date, time.ended.date) == ("1994-01-01", "2020-07-01")
    [time] = bound(today)["KYOTO-1997"]["CAN"]
    assert time.ended.subject.startswith("event:KYOTO-1997/CAN/exited")


def test_who_never_was_bound_is_not_there(today) -> None:
    assert bound(today)["IEU-CEPA"] == {}


def test_a_date_that_nobody_knows_is_a_question_mark(today) -> None:
    assert [t.begun.date for t in bound(today)["CHEVENING-IDN"]["IDN"]] == ["?"]


def test_every_event_is_there(today) -> None:
    query = "SELECT count(DISTINCT agreement || party || event || first) FROM event"
    count = today.db.execute(query)
    assert len(turns(today)) == count.fetchone()[0]


@pytest.mark.parametrize("code", ["NAFTA", "IK-CEPA", "PARIS-2015", "KYOTO-1997", "RCEP"])
def test_turns_of_the_whole_are_those_of_the_world(today, code) -> None:
    found = whole_turns(today, code)
    assert len(found) > 1
    for status, turn in found:
        assert today.status(code, turn.date).status == status
    assert found[-1][0] == today.status(code, "2100").status
