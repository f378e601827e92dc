"""What the school articles say: a list of all, and a page about each."""

import pytest

from kerjasama.briefs.articles import listed, one, type_word, verdict_word
from kerjasama.briefs.document import Bullets, Table
from kerjasama.words import Words

VERDICTS = ("true", "false", "was-true", "depends", "not-in-registry")
TYPES = ("CON", "TAX", "PRI", "DRV", "GOA", "BEN", "CHL", "MEC", "FAC", "HIS", "EX", "LRN")


@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_list_has_every_number_with_its_verdicts(world, lang) -> None:
    words, items = Words(lang), world.checklist()
    (section,) = listed(world, items, words).sections
    (table,) = section.blocks
    assert isinstance(table, Table)
    assert [row[0].text for row in table.rows] == [str(n) for n in range(1, 208)]
    for row, item in zip(table.rows, items, strict=True):
        assert row[1].text == item.article
        assert row[3].text == words(item.title)
        assert bool(row[4].text) == bool(item.verdicts)


@pytest.mark.parametrize("lang", ["en", "id"])
def test_every_number_has_a_page_that_says_something(world, lang) -> None:
    words = Words(lang)
    for item in world.checklist():
        page = one(world, item, words)
        said = [s.text for s in page.sentences()]
        assert said, item.number
        assert page.title == f"{item.number}. {words(item.title)}"
        for verdict in item.verdicts:
            assert words(verdict.text) in said
            assert any(words(verdict.claim) in text for text in said)
            cited = next(s for s in page.sentences() if s.text == words(verdict.text))
            assert cited.refs or cited.unchecked, item.number
        bullets = [b for s in page.sections for b in s.blocks if isinstance(b, Bullets)]
        assert sum(len(b.items) for b in bullets) == len(item.concepts)
        assert all(any(where in text for text in said) for where in item.served_by)


def test_verdicts_and_types_have_words_in_both_languages() -> None:
    for code, word in [(v, verdict_word) for v in VERDICTS] + [(t, type_word) for t in TYPES]:
        assert word(code, Words("en")) != word(code, Words("id")), code


def test_an_unknown_verdict_or_type_is_not_passed_over() -> None:
    with pytest.raises(KeyError):
        verdict_word("perhaps", Words("en"))
    with pytest.raises(KeyError):
        type_word("XXX", Words("en"))
