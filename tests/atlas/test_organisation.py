"""The file of an organisation agrees with the world."""

import pytest

from kerjasama.atlas.organisation import form
from kerjasama.errors import BadRequestError
from kerjasama.facts import Span
from kerjasama.words import Words


def spans(member) -> Span:
    told = member["span"]
    return Span.of(told["from"], told["to"] or "..")


@pytest.mark.parametrize("code", ["ASEAN", "EU", "OPEC"])
@pytest.mark.parametrize("day", ["1970-06-30", "1998-01-01", "2020-02-01"])
def test_members_of_a_day_are_those_of_the_world(today, told, code, day) -> None:
    file, wanted = told(f"organisation/{code}"), {m.member for m in today.members(code, day)}
    when = today.at(day).day()
    assert {m["code"] for m in file["members"] if spans(m).covers(when)} == wanted


def test_every_stay_is_there(today, told) -> None:
    file = told("organisation/UN-SC")
    assert len(file["members"]) == len(today.spells("UN-SC"))
    terms = [m["span"]["from"] for m in file["members"] if m["code"] == "IDN"]
    assert len(terms) == 4
    assert all(m["sources"] for m in file["members"])


def test_what_ended_a_stay_is_told(told) -> None:
    left = next(
        m
        for m in told("organisation/UN")["members"]
        if m["code"] == "IDN" and m["endedBy"] == "withdrew"
    )
    assert left["span"]["to"] == "1965-01-20"
    assert all(left["reason"])


def test_an_organ_and_what_it_belongs_to_know_each_other(told) -> None:
    assert told("organisation/UN-SC")["parent"] == "UN"
    assert "UN-SC" in {child["code"] for child in told("organisation/UN")["children"]}


def test_complete_and_partial_rosters(today, told) -> None:
    for code in ("ASEAN", "UN", "CTBTO"):
        assert told(f"organisation/{code}")["complete"] == today.complete(code)


def test_forms_are_those_of_the_world(today, told) -> None:
    wanted = today.form("ASEAN")
    file = told("organisation/ASEAN")["form"]
    assert (file["label"], file["count"], file["spread"], file["parties"]) == (
        wanted.label,
        wanted.count,
        wanted.spread,
        wanted.parties,
    )
    assert file["because"] == [
        " ".join(Words(lang)(text) for text in wanted.because) for lang in ("en", "id")
    ]


def test_where_too_little_is_known_there_is_no_form(today, told) -> None:
    with pytest.raises(BadRequestError):
        today.form("CTBTO")
    assert told("organisation/CTBTO")["form"] is None
    assert form(None) is None


def test_observations_have_words_and_a_source(today, told) -> None:
    found = told("organisation/UN")["observations"]
    assert len(found) == len(today.observations("UN"))
    assert found[0]["value"] == "51"
    assert all(found[0]["definition"])
    assert {o["source"] for o in found} <= {row["key"] for row in told("sources")["rows"]}
