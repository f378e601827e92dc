"""The document for a treaty office."""

from dataclasses import replace

import pytest

from kerjasama.briefs.document import Table
from kerjasama.briefs.gaps import gaps
from kerjasama.facts import When
from kerjasama.words import Words

DAY = When("2024-06-30")


def rows(document, key=""):
    return [
        [c.text for c in row]
        for section in document.sections
        for b in section.blocks
        if isinstance(b, Table) and key in ("", section.id)
        for row in b.rows
    ]


def told(document) -> str:
    return " ".join(said.text for said in document.sentences())


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize("party", ["IDN", "JPN", "EU", ""])
def test_every_gap_has_one_row(world, party, lang) -> None:
    found = world.gaps(party, DAY)
    page = gaps(world, party, found, DAY, Words(lang))
    assert page.lang == lang
    assert [row[0] for row in rows(page)] == [g.agreement.code for g in found]
    for kind in ("waits-for-us", "waits-for-others", "not-signed"):
        here = [g.agreement.code for g in found if g.kind == kind]
        assert [row[0] for row in rows(page, kind)] == here
    used = {number for said in page.sentences() for number in said.refs}
    assert used == {r.number for r in page.references}


def test_the_reader_is_told_not_to_rely_on_it(world) -> None:
    page = gaps(world, "IDN", world.gaps("IDN", DAY), DAY, Words("en"))
    assert "look at the depositary" in told(page)
    assert page.title == "Signed, not in force: Indonesia"


def test_nothing_is_said_to_be_nothing(world) -> None:
    page = gaps(world, "IDN", [], DAY, Words("en"))
    assert told(page).startswith("No such agreement is recorded here.")
    assert rows(page) == []
    assert "look at the depositary" not in told(page)


def waits(world, **changes) -> str:
    """What one gap of Indonesia waits for, with some of it changed."""
    (found,) = [g for g in world.gaps("IDN", "2021") if g.agreement.code == "IK-CEPA"]
    told_of = {k: changes.pop(k) for k in ("needs_parties", "condition_en") if k in changes}
    bare = {"needs_parties": None, "condition_en": "", "needs_named": ()}
    bent = replace(found, agreement=replace(found.agreement, **bare | told_of), **changes)
    ((*_, cell),) = rows(gaps(world, "IDN", [bent], When("2021"), Words("en")))
    return cell


def test_what_it_waits_for(world) -> None:
    names = ("IDN", "KOR")
    assert waits(world, missing=names) == "consent of Indonesia and South Korea not recorded"
    few = {"missing": names, "consented": ("JPN",)}
    assert waits(world, needs_parties=3, **few) == "2 of 3 consents still missing"
    named = waits(world, missing=names, missing_named=("KOR",))
    assert named == "the consent of South Korea"
    assert waits(world, missing=(), condition_en="After both tell.") == "After both tell"
    assert waits(world, missing=()) == "–"
    assert waits(world, missing=names, kind="not-signed") == "–"


def test_many_names_are_cut_short(world) -> None:
    many = tuple(s.code for s in world.states()[:20])
    assert "and 8 more" in waits(world, missing=many)


def test_a_treaty_that_binds_others_says_so(world) -> None:
    found = [g for g in world.gaps("IDN", DAY) if g.whole.status == "in-force"]
    assert found
    page = gaps(world, "IDN", found, DAY, Words("en"))
    assert all(row[3].startswith("in force for others") for row in rows(page))
