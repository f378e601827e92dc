"""The document of a scenario."""

import re
from importlib import import_module

import numpy as np
import pytest

from kerjasama.briefs.document import Bullets, Figure, Paragraph, Table
from kerjasama.briefs.whatif import exported, whatif
from kerjasama.scenarios import Leave, Sign, Tariff
from kerjasama.words import Words

STARTS = {
    "text": "",
    "html": "<!doctype html>",
    "pdf": b"%PDF-",
    "docx": b"PK",
    "markdown": "# ",
}


@pytest.fixture(scope="module")
def found(solved):
    return solved(Sign("IDN", "USA"), draws=20)


def blocks(document, section):
    (one,) = (s for s in document.sections if s.id == section)
    return one.blocks


def sentences(document):
    """Every sentence of the running text, with its section."""
    for section in document.sections:
        for block in section.blocks:
            whole = block.items if isinstance(block, Bullets) else (block,)
            for part in whole:
                if isinstance(part, Paragraph):
                    yield from ((section.id, s) for s in part.sentences)


def texts(document):
    """Everything that can be read in a document."""
    yield from (document.title, document.subtitle)
    yield from (s.text for _, s in sentences(document))
    for section in document.sections:
        yield section.title
        for block in section.blocks:
            table = block.table if isinstance(block, Figure) else block
            if isinstance(block, Figure):
                yield block.alt
                yield block.svg
                yield from (s.text for s in block.caption.sentences)
            if isinstance(table, Table):
                yield table.caption
                yield from table.head
                yield from (cell.text for row in table.rows for cell in row)


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize("format_", STARTS)
def test_every_format_takes_it(found, lang, format_) -> None:
    words = Words(lang)
    renderer = import_module(f"kerjasama.briefs.render.{format_}")
    made = renderer.render(whatif(found, words), words)
    start = whatif(found, words).title[:20] if format_ == "text" else STARTS[format_]
    assert made[:20].lower().startswith(start.lower())
    assert len(made) > 3000


@pytest.mark.parametrize("lang", ["en", "id"])
def test_no_placeholder_and_no_python_is_left(found, lang) -> None:
    for text in texts(whatif(found, Words(lang))):
        assert not re.search(r"\{\w*\}|\bnan\b|None|Named\(|Text\(|np\.", text), text[:200]


def test_sections_tell_answer_first_and_method_last(found) -> None:
    ids = [s.id for s in whatif(found, Words("en")).sections]
    assert ids == ["answer", "winners", "economy-idn", "economy-usa", "sectors", "method"]


def test_sentences_with_results_carry_references(found) -> None:
    document = whatif(found, Words("en"))
    numbers = {r.number for r in document.references}
    for section, sentence in sentences(document):
        assert set(sentence.refs) <= numbers
        if section == "answer" and re.search(r"\d", sentence.text):
            assert sentence.refs, sentence.text
    assert {r.basis for r in document.references} >= {"computed", "recalled", "read"}


def test_what_rests_on_memory_is_marked(found) -> None:
    document = whatif(found, Words("en"))
    recalled = {r.number for r in document.references if r.basis == "recalled"}
    for _, sentence in sentences(document):
        if set(sentence.refs) & recalled:
            assert sentence.unchecked


def test_the_answer_says_the_numbers_that_were_solved(found) -> None:
    told = [s.text for section, s in sentences(whatif(found, Words("en"))) if section == "answer"]
    gain = 100 * np.expm1(found.real_income[found.names.index("IDN")])
    assert told[0].startswith("Supposed, without evidence: Indonesia and the United States put")
    assert f"Real income of Indonesia changes by +{gain:.2f} % (95 % of the draws: +" in told[1]
    assert "The 78 others change by" in told[3]


def test_without_draws_no_interval_is_shown(solved) -> None:
    document = whatif(solved(Sign("IDN", "USA")), Words("en"))
    assert not [t for t in texts(document) if "95 %" in t]
    assert "No intervals were asked for." in list(texts(document))


def test_winners_gain_losers_lose_and_both_are_sorted(found) -> None:
    winners, losers = blocks(whatif(found, Words("en")), "winners")
    for table, sign in ((winners, "+"), (losers, "−")):
        changes = [row[1].text for row in table.rows]
        assert all(text[0] == sign for text in changes)
        sizes = [float(text[1:]) for text in changes]
        assert sizes == sorted(sizes, reverse=True)
    assert winners.rows[0][0].text == "Indonesia"


def test_a_title_of_ones_own(found) -> None:
    assert whatif(found, Words("en"), "Deal {x}").title == "Deal {x}"
    assert whatif(found, Words("en")).title.startswith("What if: Indonesia and the United States")


@pytest.mark.parametrize("lang", ["en", "id"])
def test_a_turned_question_says_so_first(solved, lang) -> None:
    document = whatif(solved(Sign("IDN", "KOR")), Words(lang))
    first = next(s.text for _, s in sentences(document))
    assert first.startswith(("Indonesia", "Indonesia dan"))
    if lang == "en":
        assert "the question is turned round" in first


def test_one_sector_has_no_table_of_sectors(solved) -> None:
    document = whatif(solved(Tariff("USA", "CHN", 0.1), groups=0), Words("en"))
    assert "sectors" not in [s.id for s in document.sections]
    assert any("The data hold no tariffs" in text for text in texts(document))


def test_who_leaves_a_union_is_told_alone(solved) -> None:
    document = whatif(solved(Leave("DEU", "EU")), Words("en"))
    assert [s.id for s in document.sections if s.id.startswith("economy")] == ["economy-deu"]
    assert document.title == "What if: Germany leaves the EU"


def test_the_same_scenario_makes_the_same_page(found) -> None:
    html = import_module("kerjasama.briefs.render.html")
    words = Words("id")
    once, twice = (html.render(whatif(found, words), words) for _ in range(2))
    assert once == twice


def test_exports_leave_out_what_stays_at_home() -> None:
    trade = np.arange(18.0).reshape(2, 3, 3)
    assert exported(trade)[1].tolist() == [10 + 11, 12 + 14, 15 + 16]
