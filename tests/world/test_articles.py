"""The checklist: 207 numbers, each served, each verdict by whose definition."""

import pytest

from kerjasama.errors import BadRequestError
from kerjasama.world.articles import items

TYPES = {"CON", "TAX", "PRI", "DRV", "GOA", "BEN", "CHL", "MEC", "FAC", "HIS", "EX", "LRN"}
VERDICTS = {"true", "false", "was-true", "depends", "not-in-registry"}


def test_all_numbers_are_there_in_order(world) -> None:
    found = items(world.db, None)
    assert [i.number for i in found] == list(range(1, 208))
    assert {i.type for i in found} == TYPES
    assert {i.article for i in found} == {"A0", "A1", "A2", "A3", "A4"}


def test_every_number_has_a_title_in_both_languages_and_is_served(world) -> None:
    for item in items(world.db, None):
        assert item.title.en, item.number
        assert item.title.id, item.number
        assert item.served_by or item.concepts or item.verdicts, item.number


def test_what_serves_a_number_exists(world) -> None:
    tables = {"state": "state", "organisation": "organisation", "agreement": "agreement"}
    for item in items(world.db, None):
        for where in item.served_by:
            kind, _, code = where.partition(":")
            if kind in tables:
                assert world.find(code, kind).code == code, item.number
            elif kind == "concept":
                scheme, _, concept = code.partition("/")
                assert (scheme, concept) in {(c.scheme, c.code) for c in item.concepts}
            elif kind == "verdict":
                assert item.verdicts


def test_verdicts_say_why_in_both_languages_and_name_what_exists(world) -> None:
    seen = set()
    for item in items(world.db, None):
        for v in item.verdicts:
            seen.add(v.verdict)
            assert all((v.claim.en, v.claim.id, v.text.en, v.text.id)), item.number
            assert v.claim.en != v.claim.id
            assert v.article in ("A0", "A1", "A2", "A3", "A4", "all")
            assert [world.find(code).code for code in v.records] == list(v.records)
            assert world.evidence(v.subject), v.subject
    assert seen == VERDICTS


def test_one_number(world) -> None:
    (item,) = items(world.db, 179)
    assert item == items(world.db, None)[178]
    assert [v.verdict for v in item.verdicts] == ["true"]
    assert "UN" in item.verdicts[0].records


def test_a_number_that_is_not_there_is_refused(world) -> None:
    for number in (-1, 0, 208, 2**63 - 1):
        with pytest.raises(BadRequestError, match=f"no number {number}"):
            items(world.db, number)
