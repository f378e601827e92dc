"""The file of a state agrees with the world: partners of a year, dates of stays, relations."""

import random
from collections import defaultdict

import numpy as np
import pytest

from kerjasama.atlas.clubs import spells
from kerjasama.atlas.state import held, span, standing, tie_name, ties
from kerjasama.facts import Span, When
from kerjasama.world import World
from kerjasama.world.things import FULL

STATES = ("IDN", "FRA", "GBR", "USA", "CHE", "TWN", "SUN", "SSD", "NRU", "MNE")
YEARS = tuple(sorted(random.Random(5).sample(range(1900, 2027), 10)))  # noqa: S311 - a sample


def partners(file, year: int) -> dict[str, set[str]]:
    """Partners of a year by club, as a page reads them."""
    found = defaultdict(set)
    for club in file["clubs"]:
        for first, last, codes in club["with"]:
            if first <= year <= last:
                found[club["code"]] |= set(codes.split(" "))
    return dict(found)


@pytest.fixture(scope="module")
def sides(today: World):
    """Sides through which each state is in each club in a year."""
    every, states = spells(today), {s.code for s in today.states()}

    def of(year: int) -> dict[str, dict[str, set[str]]]:
        found = defaultdict(lambda: defaultdict(set))
        for s in every:
            if s.years[0] <= year <= s.years[1] and s.state in states:
                found[s.club][s.state].add(s.side)
        return found

    return of


@pytest.mark.parametrize("year", YEARS)
def test_partners_of_a_year_are_those_of_the_spells(told, sides, year) -> None:
    inside = sides(year)
    for code in STATES:
        wanted = {
            club: others
            for club, seats in inside.items()
            if code in seats
            and (
                others := {
                    other
                    for other, side in seats.items()
                    if other != code and not side & seats[code]
                }
            )
        }
        assert partners(told(f"state/{code}"), year) == wanted, code


@pytest.mark.parametrize("year", [1975, 2022])
def test_partners_are_counted_as_in_the_panel(today, told, year) -> None:
    columns = today.panel(year, year).columns
    for code in ("IDN", "DEU", "POL"):
        counted = {"organisation": defaultdict(int), "agreement": defaultdict(int)}
        kinds = {club["code"]: club["kind"] for club in told(f"state/{code}")["clubs"]}
        for club, others in partners(told(f"state/{code}"), year).items():
            for other in others:
                counted[kinds[club]][other] += 1
        rows = np.flatnonzero(columns["iso3_o"] == code)
        if not len(rows):
            continue
        for other, shared, pacts in zip(
            columns["iso3_d"][rows].tolist(),
            columns["shared_organisations"][rows].tolist(),
            columns["agreements"][rows].tolist(),
            strict=True,
        ):
            assert counted["organisation"][other] == shared, (code, other)
            assert counted["agreement"][other] == pacts, (code, other)


def test_members_of_a_union_are_no_partners_by_its_own_agreement(told) -> None:
    france = {c["code"]: c for c in told("state/FRA")["clubs"]}
    assert france["EU-JAPAN-EPA"]["with"] == [[2019, 9999, "JPN"]]
    assert "DEU" in france["EU"]["with"][0][2]
    japan = {c["code"]: c for c in told("state/JPN")["clubs"]}["EU-JAPAN-EPA"]["with"]
    assert {code for *_, codes in japan for code in codes.split()} >= {"FRA", "DEU", "GBR"}
    assert [row for row in japan if "GBR" in row[2]] == [[2019, 2020, "GBR"]]


def test_a_stay_through_a_union_has_the_later_beginning_and_the_earlier_end(told) -> None:
    stays = {c["code"]: c["own"] for c in told("state/GBR")["clubs"]}["EU-JAPAN-EPA"]
    assert [(s["from"], s["to"], s["through"]) for s in stays] == [
        ("2019-02-01", "2020-01-31", "EU")
    ]
    assert "eu/members" in stays[0]["sources"]


@pytest.mark.parametrize("code", ["IDN", "SUN", "TLS"])
def test_memberships_are_those_of_the_world(today, told, code) -> None:
    for club in told(f"state/{code}")["clubs"]:
        if club["kind"] == "organisation":
            wanted = [
                {**span(m.span), "role": m.role, "standing": standing(m)}
                for m in today.spells(club["code"], code)
            ]
            keys = ("from", "to", "role", "standing")
            stays = [{key: stay[key] for key in keys} for stay in club["own"]]
            assert sorted(stays, key=str) == sorted(wanted, key=str), club["code"]
            assert all(stay["sources"] for stay in club["own"])


def test_organs_are_no_clubs_of_a_state(today, told) -> None:
    organs = {o.code for o in today.organisations() if o.type == "organ"}
    assert "UN-SC" in organs & set(held(today, "IDN"))
    assert not organs & {club["code"] for club in told("state/IDN")["clubs"]}


def test_observers_have_a_stay_and_no_partners(told) -> None:
    club = next(c for c in told("state/IDN")["clubs"] if c["code"] == "OECD")
    assert [stay["role"] for stay in club["own"]] == ["candidate"]
    assert club["with"] == []


def test_fields_of_clubs_are_the_broadest(today, told) -> None:
    tops = {code for code, broader in today.fields().items() if not broader}
    for club in told("state/IDN")["clubs"]:
        assert set(club["fields"]) <= tops
        assert len(club["fields"]) == len(set(club["fields"]))


def test_a_stay_of_unknown_beginning_says_so(told) -> None:
    stays = [stay for club in told("state/ARE")["clubs"] for stay in club["own"]]
    assert "?" in {stay["from"] for stay in stays}
    with_ = next(c for c in told("state/ARE")["clubs"] if c["code"] == "AIIB")["with"]
    assert min(first for first, *_ in with_) >= 2015  # nobody joined before it was founded


def test_relations_are_told_from_both_sides(told) -> None:
    one, other = (
        [r for r in told(f"state/{code}")["relations"] if r["with"] == partner]
        for code, partner in (("IDN", "KOR"), ("KOR", "IDN"))
    )
    assert [r | {"with": ""} for r in one] == [r | {"with": ""} for r in other]
    assert {"diplomatic-relations", "partnership"} <= {r["tie"] for r in one}


def test_figures_have_year_and_source(told) -> None:
    told_ = {f["name"][0]: f for f in told("state/IDN")["figures"]}
    assert told_["Population"]["value"] > 270e6
    assert told_["Income group (World Bank)"]["value"][1] == "pendapatan menengah atas"
    keys = {row["key"] for row in told("sources")["rows"]}
    assert {f["source"] for f in told_.values()} <= keys
    assert told("state/SUN")["figures"] == []


def test_disagreements_about_a_state_touch_it(told) -> None:
    found = told("state/IDN")["disagreements"]
    assert found
    assert all("IDN" in d["subject"] or d["subject"].startswith("event:") for d in found)


def test_sources_of_stays_can_be_found(told) -> None:
    keys = {row["key"] for row in told("sources")["rows"]}
    for code in ("IDN", "FRA"):
        file = told(f"state/{code}")
        used = {key for club in file["clubs"] for stay in club["own"] for key in stay["sources"]}
        used |= {key for relation in file["relations"] for key in relation["sources"]}
        used |= {e["source"] for e in file["evidence"]}
        assert used <= keys


def test_a_state_has_its_own_evidence_only(today, told) -> None:
    assert len(told("state/IDN")["evidence"]) == len(today.evidence("state:IDN"))


def test_ends_of_spans() -> None:
    assert span(Span.of("1949-12", "..")) == {"from": "1949-12", "to": None}
    assert span(Span.of("?", "?")) == {"from": "?", "to": "?"}
    assert span(Span.of("..", "1991")) == {"from": "..", "to": "1991"}


def test_relations_without_a_name_are_called_by_their_kind(today) -> None:
    bare = next(tie for tie in ties(today) if not tie.name_en)
    assert tie_name(bare) == ("Diplomatic relations", "Hubungan diplomatik")


def test_stays_of_one_role_stand_in_their_order(today) -> None:
    full = [m.subject for m in held(today, "IDN")["FAO"] if m.role in FULL]
    assert full == ["membership:IDN@FAO/full/1", "membership:IDN@FAO/full/2"]


def test_what_one_signed_and_did_not_ratify_is_no_club(today, told) -> None:
    signed = today.agreement("ICA-CEPA").code
    assert today.party_status(signed, "IDN", When("2026")).status == "signed"
    assert signed not in {club["code"] for club in told("state/IDN")["clubs"]}
