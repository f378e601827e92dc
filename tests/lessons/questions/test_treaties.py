"""Agreements, asked again of their events."""

from datetime import date
from itertools import pairwise

import pytest

from kerjasama.facts import When
from kerjasama.lessons.questions.treaties import consents, pact_digits, treaties

CONSENT = ("ratified", "acceded", "accepted", "approved", "succeeded")


def when(world, pact: str, party: str, *kinds: str) -> tuple[str, When]:
    """The one event of these kinds, straight from the store."""
    marks = ", ".join("?" * len(kinds))
    query = (
        f"SELECT event, date FROM event WHERE agreement = ? AND party = ? AND event IN ({marks})"
    )
    found = world.db.execute(query, (pact, party, *kinds)).fetchall()
    assert len(found) == 1, (pact, party, kinds)
    return found[0][0], When(found[0][1])


def test_years_of_whole_agreements(items, world) -> None:
    for template, kind in (("signed-year", "signed"), ("force-year", "entered-into-force")):
        found = [i for i in items if i.template == template]
        assert len(found) > 50
        for item in found:
            assert item.key == (str(when(world, item.given[0], "", kind)[1].year),), item.id
            assert item.key[0] not in world.agreement(item.given[0]).name_en


def test_consent_of_one_state(items, world) -> None:
    for item in items:
        if item.template in {"consent-act", "consent-year"}:
            party, pact = item.given
            act, day = when(world, pact, party, *CONSENT)
            assert item.key == ((act,) if item.template == "consent-act" else (str(day.year),))


@pytest.mark.parametrize("template", ["consent-first", "consent-last", "consent-order"])
def test_who_consented_first(items, world, template) -> None:
    found = [i for i in items if i.template == template]
    assert len(found) > 20
    for item in found:
        dates = {o.code: when(world, item.given[0], o.code, *CONSENT)[1] for o in item.options}
        codes = sorted(dates, key=lambda c: dates[c].first)
        for one, two in pairwise(codes):
            assert dates[one].last < dates[two].first
        keys = {"consent-first": codes[:1], "consent-last": codes[-1:], "consent-order": codes}
        assert list(item.key) == keys[template], item.id


def test_status_on_a_day(items, world) -> None:
    after = {
        "negotiation-started": "negotiating",
        "signed": "signed",
        "entered-into-force": "in-force",
        "terminated": "terminated",
        "replaced": "replaced",
    }
    found = [i for i in items if i.template == "status-on"]
    assert len(found) > 50
    for item in found:
        day = date.fromisoformat(item.on)
        query = "SELECT event, date FROM event WHERE agreement = ? AND party = ''"
        past = [(When(d).last, e) for e, d in world.db.execute(query, item.given)]
        last = max((d, list(after).index(e)) for d, e in past if d <= day)
        assert item.key == (after[list(after)[last[1]]],), item.id


def test_order_of_signatures(items, world) -> None:
    for item in items:
        if item.template in {"signed-first", "signed-match"}:
            dates = {o.code: when(world, o.code, "", "signed")[1] for o in item.options}
            if item.kind == "matching":
                assert [str(dates[o.code].year) for o in item.options] == list(item.key)
            else:
                first = min(dates, key=lambda c: dates[c].first)
                assert item.key == (first,)
                assert all(d.first > dates[first].last for c, d in dates.items() if c != first)
            assert not any(pact_digits(world.agreement(c)) for c in dates)


def test_who_left_has_no_consent_to_ask_about(record, world) -> None:
    paris = consents(record, world.agreement("PARIS-2015"))
    assert "IDN" in paris
    assert "USA" not in paris


def test_nothing_is_asked_of_programmes(record, world) -> None:
    kinds = {
        world.agreement(c).type
        for i in treaties(record)
        for c in i.given
        if c.isupper() and c in record.pacts
    }
    assert kinds
    assert not kinds & {"programme", "partnership"}
