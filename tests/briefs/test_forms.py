"""What form something has, and why."""

import pytest

from kerjasama.briefs.citations import Citations
from kerjasama.briefs.document import Paragraph, Table
from kerjasama.briefs.forms import form, form_blocks, form_sentences
from kerjasama.briefs.page import Page
from kerjasama.facts import When
from kerjasama.words import Words

DAY = When("2024-06-30")


def cells(document):
    return [
        [c.text for c in row]
        for section in document.sections
        for b in section.blocks
        if isinstance(b, Table)
        for row in b.rows
    ]


def told(document) -> str:
    return " ".join(said.text for said in document.sentences())


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize("code", ["EU", "UN", "NATO", "APEC", "OIC", "G20", "IJEPA", "PARIS-2015"])
def test_form(world, code, lang) -> None:
    words = Words(lang)
    found = world.form(code, on=DAY)
    page = form(world, code, found, DAY, words)
    rows = cells(page)
    assert len(rows) == 4
    assert found.label in rows[0][1]
    assert rows[3][1] == words.number(found.parties)
    sentences = form_sentences(found, Citations(world, words), words)
    assert found.label in sentences[0].text
    assert [s.text for s in sentences[1:]] == [words(t) for t in found.because]
    assert all(s.text in told(page) for s in sentences[1:])


def test_every_count_and_spread_has_a_name_in_both_languages(world) -> None:
    for lang in ("en", "id"):
        named = set()
        for code in ("UN", "EU", "IJEPA", "NAFTA", "OIC", "G20"):
            found = world.form(code, on=DAY)
            rows = cells(form(world, code, found, DAY, Words(lang)))
            named.add((rows[1][1], rows[2][1]))
            assert "-" not in rows[1][1] + rows[2][1].replace("one-region", "-"), rows
        assert len(named) >= 4


def test_who_draws_the_region_is_cited(world) -> None:
    page = form(world, "EU", world.form("EU", on=DAY), DAY, Words("en"))
    assert page.references
    used = {number for said in page.sentences() for number in said.refs}
    assert used == {r.number for r in page.references}


def test_a_block_for_a_profile(world) -> None:
    words = Words("en")
    (block,) = form_blocks(Page(world, DAY, words), "ASEAN")
    assert isinstance(block, Paragraph)
    assert block.sentences[0].text == "Form: regional."


def test_where_too_little_is_known_there_is_no_block(world) -> None:
    assert form_blocks(Page(world, When("1900"), Words("en")), "EU") == []
