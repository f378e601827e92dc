from datetime import date, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document as Opened
from docx.oxml.ns import qn

from kerjasama.briefs.document import Document, Paragraph, Section, Sentence
from kerjasama.briefs.render import docx
from kerjasama.words import Words


@pytest.fixture(scope="module")
def made(brief: Document, words: Words) -> bytes:
    return docx.render(brief, words)


def test_headings_and_captions_have_their_styles(made: bytes) -> None:
    lines = [(p.style.name, p.text) for p in Opened(BytesIO(made)).paragraphs if p.style]
    assert ("Title", "Indonesia & Korea") in lines
    assert ("Heading 1", "Inti sari") in lines
    assert ("Caption", "Arus dagang, juta US$") in lines
    assert ("List Bullet", "Butir pertama.1") in lines


def test_tables_repeat_their_head(made: bytes) -> None:
    frame, table = Opened(BytesIO(made)).tables
    assert len(frame.rows[0].cells) == 2  # half figures side by side
    first = table.rows[0]._tr
    assert first.find(".//" + qn("w:tblHeader")) is not None
    assert [cell.text for cell in table.rows[1].cells] == ["Batu bara", "4.2102", "12"]
    assert table.rows[2].cells[2].text == "tidak diketahui†"


def test_pictures_have_their_texts(made: bytes) -> None:
    word = Opened(BytesIO(made))
    told = [e.get("descr") for e in word.element.body.iter(qn("wp:docPr"))]
    assert told == ["Diagram batang sektor", "Diagram batang sektor", "Garis waktu ikatan"]


def test_it_is_a4_in_its_language_with_its_properties(made: bytes) -> None:
    word = Opened(BytesIO(made))
    page = word.sections[0]
    assert page.page_width is not None
    assert page.page_height is not None
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
    langs = {e.get(qn("w:val")) for e in word.styles.element.iter(qn("w:lang"))}
    assert langs == {"id-ID"}
    core = word.core_properties
    assert (core.title, core.author, core.language) == ("Indonesia & Korea", "kerjasama", "id-ID")
    assert core.created is None


def test_references_are_linked(made: bytes) -> None:
    word = Opened(BytesIO(made))
    body = word.element.body
    marks = {e.get(qn("w:name")) for e in body.iter(qn("w:bookmarkStart"))}
    anchors = {e.get(qn("w:anchor")) for e in body.iter(qn("w:hyperlink"))} - {None}
    assert anchors == marks == {"ref-1", "ref-2", "ref-3"}
    out = [r.target_ref for r in word.part.rels.values() if r.is_external]
    assert out == ["https://example.org/a?b=1&c=2"]


def test_every_text_survives(wild: Document, nasty: tuple[str, ...]) -> None:
    word = Opened(BytesIO(docx.render(wild, Words("en"))))
    texts = [p.text for p in word.paragraphs]
    for one in nasty:
        assert sum(one in text for text in texts) >= 3


def test_control_characters_do_not_break_the_file() -> None:
    bad = "a\x00\x0bb\ud800\ufffe"
    section = Section("a", bad, (Paragraph((Sentence(bad),)),))
    word = Opened(BytesIO(docx.render(Document(bad, bad, "en", (section,)), Words("en"))))
    assert word.paragraphs[0].text == "ab"


def test_the_same_document_gives_the_same_bytes(brief: Document, words: Words, made: bytes) -> None:
    assert docx.render(brief, words) == made
    stamps = {info.date_time for info in ZipFile(BytesIO(made)).infolist()}
    assert stamps == {(1980, 1, 1, 0, 0, 0)}


def test_a_date_is_recorded_when_given(brief: Document, words: Words) -> None:
    core = Opened(BytesIO(docx.render(brief, words, made=date(2026, 11, 22)))).core_properties
    assert core.created is not None
    assert core.created.replace(tzinfo=None) == datetime(2026, 11, 22)  # noqa: DTZ001
