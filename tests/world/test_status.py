"""Events are stored, status is derived."""

import pytest

from kerjasama.facts import Span, When
from kerjasama.world import Event, Standing, World
from kerjasama.world.status import BOUND, party_status, status, whole_steps


def happened(event: str, date: str, party: str = "") -> Event:
    return Event("s", "X", party, event, Span.of(date, date), "", "", Standing.READ)


LIFE = [
    happened("negotiation-started", "2000"),
    happened("concluded", "2001-05-01"),
    happened("signed", "2002-06-15"),
    happened("provisionally-applied", "2003-01-01"),
    happened("entered-into-force", "2004"),
    happened("suspended", "2010"),
    happened("resumed", "2011"),
    happened("terminated", "2020-12-31"),
]


@pytest.mark.parametrize(
    ("on", "said", "sure"),
    [
        ("1999", "unknown", True),
        ("2000-06", "negotiating", False),
        ("2001", "concluded", False),
        ("2001-05-01", "concluded", True),
        ("2002-06-14", "concluded", True),
        ("2002-06-15", "signed", True),
        ("2003-12-31", "provisionally-applied", True),
        ("2004-02-01", "in-force", False),
        ("2005", "in-force", True),
        ("2010-05", "suspended", False),
        ("2012", "in-force", True),
        ("2020-12-30", "in-force", True),
        ("2021", "terminated", True),
    ],
)
def test_a_life(on: str, said: str, *, sure: bool) -> None:
    for events in (LIFE, LIFE[::-1]):
        now = status(events, When(on))
        assert (now.status, now.sure) == (said, sure)


def test_a_later_step_of_making_never_lowers_what_stands() -> None:
    events = [happened("entered-into-force", "2000"), happened("signed", "2001")]
    assert status(events, When("2005")).status == "in-force"


def test_what_has_ended_is_not_begun_again_by_a_late_signature() -> None:
    events = [happened("terminated", "2000"), happened("signed", "2001")]
    assert status(events, When("2005")).status == "terminated"


def test_notice_of_exit_and_amendment_change_nothing() -> None:
    events = [happened("entered-into-force", "2000"), happened("amended", "2001")]
    events.append(happened("exit-notified", "2002"))
    assert status(events, When("2005")).status == "in-force"


def test_an_undated_entry_into_force_does_not_hold_before_the_signature() -> None:
    events = [happened("signed", "2000-11-28"), happened("entered-into-force", "?")]
    assert status(events, When("1990")).status == "unknown"
    assert status(events, When("2000-11-27")).status == "unknown"
    later = status(events, When("2026"))
    assert (later.status, later.sure) == ("in-force", False)


def test_only_undated_events_are_never_sure() -> None:
    now = status([happened("announced", "?")], When("2020"))
    assert (now.status, now.sure) == ("announced", False)


OWN = [
    happened("entered-into-force", "2000"),
    happened("signed", "1998", "A"),
    happened("ratified", "1999", "A"),
    happened("acceded", "2005-03-01", "B"),
    happened("exit-notified", "2010", "A"),
    happened("exited", "2011-06-01", "A"),
    happened("acceded", "2015", "A"),
    happened("signed", "1998", "C"),
]


@pytest.mark.parametrize(
    ("party", "on", "said"),
    [
        ("A", "1997", "unknown"),
        ("A", "1998", "signed"),
        ("A", "1999-12-31", "consented"),
        ("A", "2000", "in-force"),
        ("A", "2010", "in-force"),
        ("A", "2011-05-31", "in-force"),
        ("A", "2011-06-01", "exited"),
        ("A", "2014", "exited"),
        ("A", "2016", "in-force"),
        ("B", "2005-02-28", "unknown"),
        ("B", "2005-03-01", "in-force"),
        ("C", "2020", "signed"),
        ("D", "2020", "unknown"),
    ],
)
def test_parties(party: str, on: str, said: str) -> None:
    for events in (OWN, OWN[::-1]):
        assert party_status(events, party, When(on)).status == said


def test_consent_waits_for_the_partys_own_entry_into_force() -> None:
    events = [
        happened("entered-into-force", "2000"),
        happened("ratified", "2001-01-01", "A"),
        happened("entered-into-force", "2001-03-01", "A"),
    ]
    assert party_status(events, "A", When("2001-02-01")).status == "consented"
    assert party_status(events, "A", When("2001-03-01")).status == "in-force"


@pytest.mark.parametrize("end", ["terminated", "replaced", "suspended"])
def test_nobody_is_bound_by_what_is_no_longer_in_force(end: str) -> None:
    events = [
        happened("entered-into-force", "2000"),
        happened("ratified", "1999", "A"),
        happened("entered-into-force", "2000", "A"),
        happened(end, "2020"),
    ]
    assert party_status(events, "A", When("2019")).status == "in-force"
    assert party_status(events, "A", When("2021")).status == end


def test_a_party_is_bound_from_the_later_of_consent_and_entry_into_force(world: World) -> None:
    told = world.party_status("ASEAN-CHARTER", "LAO", "2020")
    assert told.status == "in-force"
    assert str(told.event.when) == "2008-12-15"


@pytest.mark.parametrize(
    ("events", "after"),
    [
        (["negotiation-started", "suspended", "resumed"], "negotiating"),
        (["suspended", "negotiation-started", "resumed"], "negotiating"),
        (["entered-into-force", "suspended", "resumed"], "in-force"),
        (["negotiation-started", "suspended", "resumed", "concluded", "signed"], "signed"),
        (["negotiation-started", "resumed"], "negotiating"),
        (["signed", "entered-into-force", "suspended", "signed"], "suspended"),
        (["entered-into-force", "terminated", "signed"], "terminated"),
    ],
)
def test_what_is_taken_up_again_is_what_it_was(events, after) -> None:
    assert list(whole_steps(events))[-1] == after


@pytest.mark.parametrize("code", ["MYS-EU-FTA", "PHL-EU-FTA", "THA-EU-FTA"])
def test_talks_that_go_on_bind_nobody(world, code) -> None:
    assert world.status(code).status == "negotiating"
    assert all(s.status not in BOUND for s in world.parties(code).values())
