import re

import pytest
from markdown_it import MarkdownIt

from kerjasama.briefs.document import Document
from kerjasama.briefs.render.markdown import escaped, render
from kerjasama.words import Words


def test_every_footnote_is_defined_once(brief: Document, words: Words) -> None:
    text = render(brief, words)
    used = set(re.findall(r"\[\^(\d+)\](?!:)", text))
    defined = re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)
    assert sorted(used) == defined == ["1", "2", "3"]


def test_a_figure_is_replaced_by_its_table_or_its_text(brief: Document, words: Words) -> None:
    text = render(brief, words)
    assert "<svg" not in text
    assert text.count("| Batu bara | 4.210[^2] | 1[^2] |") == 3
    assert "> Garis waktu ikatan" in text


def test_a_parser_reads_every_text_back(nasty: tuple[str, ...]) -> None:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    for text in (*nasty, "- x", "+ x", "---", "~~x~~", "&amp;", "***", "# x", "> x", "[^1]"):
        inline = [t for t in parser.parse(escaped(text)) if t.type == "inline"]
        assert len(inline) == 1
        children = inline[0].children or []
        assert {child.type for child in children} <= {"text", "text_special"}
        assert "".join(child.content for child in children) == text


def test_tables_keep_their_columns(wild: Document) -> None:
    parser = MarkdownIt("commonmark").enable("table")
    tokens = parser.parse(render(wild, Words("en")))
    assert sum(t.type == "table_open" for t in tokens) == len(wild.sections)
    assert sum(t.type == "td_open" for t in tokens) == 2 * len(wild.sections)


@pytest.mark.parametrize("lang", ["en", "id"])
def test_an_unchecked_sentence_carries_a_dagger(brief: Document, lang: str) -> None:
    text = render(brief, Words(lang))
    assert "Keduanya anggota G20.†[^3]" in text
    assert re.search(r"^† ", text, re.MULTILINE)
