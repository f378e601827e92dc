"""The file of an agreement agrees with the world."""

import pytest

from kerjasama.atlas.agreement import agreement, status
from kerjasama.atlas.bound import bound
from kerjasama.world import Status
from kerjasama.world.status import BOUND

SOME = ("IK-CEPA", "PARIS-2015", "NAFTA", "EU-JAPAN-EPA", "IEU-CEPA", "RCEP", "KYOTO-1997")


@pytest.mark.parametrize("code", SOME)
def test_status_and_parties_are_those_of_the_world(today, told, code) -> None:
    file = told(f"agreement/{code}")
    assert file["status"] == status(today.status(code))
    wanted = today.parties(code)
    assert {p["code"]: p["status"] for p in file["parties"]} == {
        party: s.status for party, s in wanted.items()
    }
    for party in file["parties"]:
        when = wanted[party["code"]].event.when
        assert party["since"] == (str(when) if when else "?")


@pytest.mark.parametrize("code", SOME)
def test_who_is_bound_has_a_stay_that_lasts(told, code) -> None:
    for party in told(f"agreement/{code}")["parties"]:
        lasts = bool(party["stays"]) and party["stays"][-1]["to"] is None
        assert lasts == (party["status"] in BOUND), party["code"]


def test_who_left_has_a_stay_that_ended(told) -> None:
    canada = next(p for p in told("agreement/KYOTO-1997")["parties"] if p["code"] == "CAN")
    assert canada["status"] == "exited"
    assert [s["to"] for s in canada["stays"]] == [canada["since"]]


def test_turns_are_in_the_order_of_a_life(told) -> None:
    turns = told("agreement/NAFTA")["turns"]
    assert [(t["status"], t["from"]) for t in turns] == [
        ("signed", "1992-12-17"),
        ("in-force", "1994-01-01"),
        ("replaced", "2020-07-01"),
    ]


def test_events_are_all_there(today, told) -> None:
    for code in ("PARIS-2015", "CHEVENING-IDN"):
        events = told(f"agreement/{code}")["events"]
        assert len(events) == len(today.events(code))
        assert all(e["sources"] for e in events)
    assert {e["date"] for e in events} == {"?"}


def test_lineage_goes_both_ways(told) -> None:
    def relatives(code: str) -> set[tuple[str, str]]:
        return {(r["relation"], r["code"]) for r in told(f"agreement/{code}")["lineage"]}

    assert ("replaces", "NAFTA") in relatives("USMCA")
    assert ("replaced-by", "USMCA") in relatives("NAFTA")


def test_depth_is_told_of_trade_agreements_alone(told) -> None:
    assert told("agreement/RCEP")["depth"] == ["Deep", "Dalam"]
    assert told("agreement/PARIS-2015")["depth"] == ["", ""]
    assert len(told("agreement/RCEP")["covers"]) > 5


def test_conditions_keep_their_numbers(today, told) -> None:
    paris = today.agreement("PARIS-2015")
    file = told("agreement/PARIS-2015")
    assert (file["needsParties"], file["delayDays"]) == (paris.needs_parties, paris.delay_days)
    assert told("agreement/IK-CEPA")["needsParties"] is None


def test_disagreements_touch_the_agreement(told) -> None:
    for code in SOME:
        for d in told(f"agreement/{code}")["disagreements"]:
            assert d["subject"].split(":")[1].split("/")[0] == code


def test_a_status_without_an_event_has_an_unknown_date() -> None:
    assert status(Status("unknown")) == {"status": "unknown", "since": "?"}


def test_provisional_and_full_force_are_one_stay(today) -> None:
    code, party, times = next(
        (code, party, times)
        for code, parties in bound(today).items()
        for party, times in parties.items()
        if [time.status for time in times] == ["provisionally-applied", "in-force"]
    )
    told = next(p for p in agreement(today, code)["parties"] if p["code"] == party)
    assert told["stays"] == [{"from": times[0].begun.date, "to": None}]
