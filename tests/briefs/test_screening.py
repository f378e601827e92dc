"""Rankings, written."""

import json
import re

import pytest

from kerjasama.briefs.document import Figure, Table
from kerjasama.briefs.render import html
from kerjasama.briefs.screening import Ranking, screening, screening_rows
from kerjasama.scenarios import screen as screens
from kerjasama.scenarios.baseline import one_sector
from kerjasama.scenarios.costs import effect_set
from kerjasama.scenarios.prospects import prospects
from kerjasama.words import Words

EN = Words("en")
RCEP = ("AUS", "CHN", "IDN", "JPN", "KOR", "MYS", "NZL", "SGP", "THA", "VNM")


@pytest.fixture(scope="module")
def ranked(world):
    day, economy, effects = world.at("2026-11-22"), one_sector(), effect_set()
    kept = {}

    def of(kind, *, afresh=False):
        if (kind, afresh) not in kept:
            found = prospects(day, economy.names, effects, afresh=afresh)
            solve = {
                "partners": lambda: screens.partners(economy, found.effect, "IDN", found.known),
                "groups": lambda: screens.groups(
                    economy, found.effect, ["IDN", "USA", "BRA", "KOR"], 3, found.known
                ),
                "accessions": lambda: screens.accessions(
                    economy, found.effect, RCEP, ["CHL", "IND", "TWN"], found.known
                ),
                "pairs": lambda: screens.all_pairs(economy, found.effect, found.known),
            }[kind]
            about = {"partners": "IDN", "accessions": "RCEP"}.get(kind, "")
            kept[kind, afresh] = Ranking(kind, about, day, solve(), found, effects, "balanced")
        return kept[kind, afresh]

    return of


def tables(document, section="ranking"):
    return [
        b for s in document.sections if s.id == section for b in s.blocks if isinstance(b, Table)
    ]


@pytest.mark.parametrize("kind", ["partners", "groups", "accessions", "pairs"])
def test_rows_are_ranked_and_every_gain_is_positive(ranked, kind) -> None:
    told = screening_rows(ranked(kind), EN)
    assert [r["rank"] for r in told] == list(range(1, len(told) + 1))
    by = [r["own"][0]["value"] if kind == "partners" else r["joint"]["value"] for r in told]
    assert by == sorted(by, reverse=True)
    for row in told:
        assert row["joint"]["low"] <= row["joint"]["value"] <= row["joint"]["high"]
        if row["joint"]["value"] > 0 and kind in ("partners", "pairs"):  # of two, both gain
            assert all(e["value"] > -1e-6 for e in row["own"])
            assert all(e["low"] <= e["value"] <= e["high"] for e in row["own"])
    (first, *_) = tables(screening(ranked(kind), EN))
    assert [row[0].text for row in first.rows] == [str(k + 1) for k in range(len(first.rows))]


def test_who_is_bound_as_deeply_adds_nothing_unless_afresh(ranked) -> None:
    bound, fresh = (
        {r["members"][1]: r for r in screening_rows(ranked("partners", afresh=a), EN)}
        for a in (False, True)
    )
    assert bound["KOR"]["in_force"]
    assert [e["value"] for e in bound["KOR"]["own"]] == [0, 0]
    assert fresh["KOR"]["own"][0]["value"] > 0
    assert fresh["USA"]["own"] == bound["USA"]["own"]
    shown = [row[1].text for row in tables(screening(ranked("partners"), EN))[0].rows]
    assert "South Korea" not in shown
    assert "United States" in shown


def test_what_binds_already_is_listed_with_its_depth(ranked) -> None:
    (table,) = tables(screening(ranked("partners"), EN), "bound")
    names = [row[0].text for row in table.rows]
    assert names == sorted(names)
    (korea,) = (row for row in table.rows if row[0].text == "South Korea")
    assert korea[1].text == "Deep"
    assert "IK-CEPA" in korea[2].text or korea[2].text.endswith("…")
    assert not tables(screening(ranked("groups"), EN), "bound")


def test_an_accession_tells_only_what_joins_the_candidate(ranked) -> None:
    for row in screening_rows(ranked("accessions"), EN):
        candidate, *members = row["members"]
        bonds = ranked("accessions").prospects.bonds
        of_members = {
            a.code
            for p, b in bonds.items()
            if candidate in p and set(p) - {candidate} <= set(members)
            for a in b.agreements
        }
        assert set(row["in_force"]) == of_members
        allowed = {
            pact.code
            for pair, told in ranked("accessions").prospects.under_way.items()
            if candidate in pair
            for pact, _ in told
        }
        assert {u["agreement"] for u in row["under_way"]} <= allowed
    (taiwan,) = (r for r in screening_rows(ranked("accessions"), EN) if r["members"][0] == "TWN")
    assert "RCEP" not in taiwan["in_force"]


def test_no_more_rows_than_asked(ranked) -> None:
    assert len(tables(screening(ranked("partners"), EN, 3))[0].rows) == 3


def test_drivers_are_there_for_two_only(ranked) -> None:
    (row,) = (r for r in screening_rows(ranked("partners"), EN) if r["members"][1] == "USA")
    assert len(row["drivers"]) == 3
    assert all(value is not None for value in row["drivers"].values())
    assert all(not r["drivers"] for r in screening_rows(ranked("groups"), EN))


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize("kind", ["partners", "groups", "accessions"])
def test_it_is_written_in_both_languages_with_references(ranked, kind, lang) -> None:
    words = Words(lang)
    document = screening(ranked(kind), words)
    page = html.render(document, words)
    body = re.sub(r"<(style|script)[^>]*>.*?</\1>", "", page, flags=re.DOTALL)
    assert not re.search(r"\{\w+\}", body)
    assert len(document.references) >= 2
    ranking = document.sections[0].blocks
    assert isinstance(ranking[0], Figure)
    assert all(s.refs for s in ranking[-1].sentences)


def test_plain_values_are_json(ranked) -> None:
    for kind in ("partners", "groups", "accessions"):
        rows = screening_rows(ranked(kind), Words("id"))
        assert json.loads(json.dumps(rows, allow_nan=False)) == rows


def test_nothing_left_is_said(world) -> None:
    day, economy, effects = world.at("2026-11-22"), one_sector(), effect_set()
    found = prospects(day, economy.names, effects)
    solved = screens.groups(economy, found.effect, ["IDN", "KOR", "JPN"], 3, found.known)
    document = screening(Ranking("groups", "", day, solved, found, effects, "balanced"), EN)
    (only,) = document.sections[0].blocks
    assert only.sentences[0].text == "No agreement is left that would add anything."
