"""The page about one agreement."""

from dataclasses import replace

import pytest

from kerjasama.briefs.agreement import agreement
from kerjasama.briefs.document import Table
from kerjasama.briefs.page import Page
from kerjasama.facts import When
from kerjasama.words import Words
from kerjasama.world.depth import depth

DAY = When("2024-06-30")
TRADE_TYPES = ("PSA", "FTA", "EIA", "FTA-EIA", "CU")


def shown(world, thing, lang="en", on=DAY):
    return agreement(Page(world, on, Words(lang)), thing)


def cells(document, key):
    found = next((s for s in document.sections if s.id == key), None)
    blocks = found.blocks if found else ()
    return [[c.text for c in row] for b in blocks if isinstance(b, Table) for row in b.rows]


def profile(document) -> dict[str, str]:
    return {row[0]: row[1] for row in cells(document, "profile")}


def told(document) -> str:
    return " ".join(said.text for said in document.sentences())


def test_a_trade_agreement_tells_its_depth_and_why(world) -> None:
    for code in ("RCEP", "ATIGA", "APTA"):
        thing = world.agreement(code)
        for lang in ("en", "id"):
            label = world.concept("depth", depth(thing))
            row = profile(shown(world, thing, lang))[{"en": "Depth", "id": "Kedalaman"}[lang]]
            assert row.startswith(f"{Words(lang)(label)}: "), code
            assert row.endswith(Words(lang)(world.definition("depth", depth(thing))))


def test_what_is_no_trade_agreement_has_no_depth(world) -> None:
    for code in ("PARIS-2015", "CRC"):
        assert "Depth" not in profile(shown(world, world.agreement(code)))


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize("trade_type", TRADE_TYPES)
def test_types_of_trade_agreements_are_words(world, trade_type, lang) -> None:
    thing = replace(world.agreement("RCEP"), trade_type=trade_type)
    told_type = list(profile(shown(world, thing, lang)).values())[2]
    assert trade_type not in told_type
    assert len(told_type.split()) >= 2


def test_conditions_in_numbers(world) -> None:
    thing = replace(
        world.agreement("PARIS-2015"),
        needs_parties=55,
        needs_share=55,
        needs_named=("IDN", "KOR"),
        delay_days=30,
        notice_months=12,
        lock_months=36,
    )
    rows = profile(shown(world, thing))
    needed = rows["Consents needed"].split("; ")
    assert needed == [
        "55 parties",
        "55% by the measure of the condition",
        "Indonesia and South Korea",
        "then 30 days",
    ]
    assert rows["Notice of exit"] == "12 months; not before 36 months in force"
    one = replace(thing, needs_parties=1, needs_share=None, needs_named=(), delay_days=1)
    assert profile(shown(world, one))["Consents needed"] == "1 party; then 1 day"


def test_a_condition_that_nobody_recorded_is_left_out(world) -> None:
    thing = replace(
        world.agreement("PARIS-2015"),
        **dict.fromkeys(("needs_parties", "needs_share", "delay_days")),
        **dict.fromkeys(("notice_months", "lock_months")),
        needs_named=(),
    )
    assert not {"Consents needed", "Notice of exit"} & set(profile(shown(world, thing)))
    zero = replace(thing, delay_days=0, notice_months=0)
    assert profile(shown(world, zero))["Consents needed"] == "then 0 days"
    assert profile(shown(world, zero))["Notice of exit"] == "0 months"


def test_the_status_is_that_of_the_day(world) -> None:
    thing = world.agreement("IK-CEPA")
    early, late = shown(world, thing, on=When("2021")), shown(world, thing)
    assert "Status on 2021: signed" in told(early)
    assert "not in force" in told(early)
    assert "Status on 30 June 2024: in force" in told(late)
    assert "not in force" not in told(late)


def test_its_life_is_told_in_order(world) -> None:
    for code in ("IK-CEPA", "PARIS-2015", "NAFTA"):
        rows = cells(shown(world, world.agreement(code)), "events")
        whole = [e for e in world.events(code) if not e.party]
        assert len(rows) == len(whole)


def test_its_parties_are_those_of_the_day(world) -> None:
    thing = world.agreement("PARIS-2015")
    for on in ("2016-12-31", "2024-06-30"):
        rows = cells(shown(world, thing, on=When(on)), "parties")
        assert [row[0] for row in rows] == list(world.parties("PARIS-2015", on))
    before = shown(world, thing, on=When("2014"))
    assert cells(before, "parties") == []


def test_lineage_is_told_by_names(world) -> None:
    heirs = [a for a in world.agreements() if a.replaces]
    assert heirs
    for heir in heirs:
        row = profile(shown(world, heir))["Replaces"]
        for code in heir.replaces:
            assert world.agreement(code).short("en") in row


def test_every_note_is_used_and_every_value_filled(world) -> None:
    for code in ("RCEP", "PARIS-2015", "IK-CEPA", "NAFTA"):
        for lang in ("en", "id"):
            page = shown(world, world.agreement(code), lang)
            used = {number for said in page.sentences() for number in said.refs}
            assert used == {r.number for r in page.references}
            assert all(row[1] for row in cells(page, "profile"))
