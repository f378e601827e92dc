"""The audit as a document."""

import pytest

from kerjasama.briefs.audit import audit, audit_of
from kerjasama.briefs.document import Table
from kerjasama.facts import When
from kerjasama.words import Words

DAY = When("2026-11-22")


@pytest.fixture(scope="module")
def found(world):
    """The audit of the whole registry."""
    return world.audit(DAY)


def tables(document, key):
    return [b for s in document.sections if s.id == key for b in s.blocks if isinstance(b, Table)]


def rows(document, key):
    return [[c.text for c in row] for t in tables(document, key) for row in t.rows]


def told(document) -> str:
    return " ".join(said.text for said in document.sentences())


@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_whole_audit(world, found, lang) -> None:
    words = Words(lang)
    page = audit(world, found, DAY, words)
    assert page.lang == lang
    assert words.number(found.statements) in told(page)
    assert words.number(found.recalled) in told(page)
    assert len(rows(page, "kinds")) == len(found.kinds)
    assert len(rows(page, "organisations")) == len(found.memberships)
    assert len(rows(page, "agreements")) == len(found.agreements)
    assert len(rows(page, "stale")) == len(found.stale)
    assert [row[1] for row in rows(page, "kinds")] == [words.number(t.facts) for t in found.kinds]
    used = {number for said in page.sentences() for number in said.refs}
    assert used == {r.number for r in page.references}


def test_the_two_languages_say_the_same_numbers_in_their_own_words(world, found) -> None:
    pages = {lang: audit(world, found, DAY, Words(lang)) for lang in ("en", "id")}
    shares = {lang: rows(page, "whole") for lang, page in pages.items()}
    assert [r[1].replace(",", ".") for r in shares["en"]] == [r[1] for r in shares["id"]]
    assert all(a[0] != b[0] for a, b in zip(shares["en"], shares["id"], strict=True))
    assert not {s.title for s in pages["en"].sections} & {s.title for s in pages["id"].sections}


def test_rosters_that_differ_are_listed_with_their_reasons(world, found) -> None:
    page = audit(world, found, DAY, Words("en"))
    listed = rows(page, "rosters")
    differing = [r for r in found.rosters if r.differences]
    assert {row[0] for row in listed} == {str(world.named(r.organisation).en) for r in differing}
    assert all(row[2] in ("only here", "only there") for row in listed)
    reasons = {d.why.en for r in differing for d in r.differences if d.why}
    assert {row[3] for row in listed} == reasons
    equal = len(found.rosters) - len(differing)
    assert f"{equal} of {len(found.rosters)} rosters equal" in told(page)


@pytest.mark.parametrize("lang", ["en", "id"])
def test_one_organisation(world, found, lang) -> None:
    words = Words(lang)
    page = audit_of(world, world.organisation("ASEAN"), found, DAY, words)
    dated = [
        e for m in world.spells("ASEAN") for e in (m.span.start, m.span.end) if isinstance(e, When)
    ]
    listed = rows(page, "dates")
    assert sorted(row[1] for row in listed) == sorted(words.date(str(e)) for e in dated)
    assert "ASEAN" in page.title
    assert len(tables(page, "rosters")) == 1


def test_every_date_says_how_it_is_supported(world, found) -> None:
    for name in ("UN", "EU", "PARIS-2015"):
        page = audit_of(world, world.find(name), found, DAY, Words("en"))
        for _, _, witnesses, support in rows(page, "dates"):
            assert support in ("memory only", "read once", "checked")
            if support == "memory only":
                assert witnesses == "0"
            if support == "read once":
                assert witnesses != "0"


def test_the_support_is_what_the_audit_counts(world, found) -> None:
    for d in found.memberships:
        if d.code in ("ASEAN", "NATO", "OPEC", "MERCOSUR"):
            page = audit_of(world, world.organisation(d.code), found, DAY, Words("en"))
            listed = [row[3] for row in rows(page, "dates")]
            assert (len(listed), listed.count("checked")) == (d.dates, d.confirmed), d.code


def test_one_agreement_has_no_roster(world, found) -> None:
    page = audit_of(world, world.agreement("PARIS-2015"), found, DAY, Words("en"))
    assert tables(page, "rosters") == []
    dated = [e for e in world.events("PARIS-2015") if e.when is not None]
    assert len(rows(page, "dates")) == len(dated) > 190


def test_an_agreement_of_no_date_has_an_empty_audit(world, found) -> None:
    bare = [
        a for a in world.agreements() if not any(e.when is not None for e in world.events(a.code))
    ]
    for agreement in bare[:3]:
        page = audit_of(world, agreement, found, DAY, Words("id"))
        assert rows(page, "dates") == []
