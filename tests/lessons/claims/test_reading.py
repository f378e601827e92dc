"""Texts of files, and files that are none."""

import sys

import pytest
from docx import Document

from kerjasama.errors import BadRequestError, MissingExtraError
from kerjasama.lessons.claims.reading import text_of


def test_plain_text_in_utf_8(tmp_path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"\xef\xbb\xbfSatu\r\nDua")
    assert text_of(file) == "Satu\nDua"


def test_a_page_without_its_scripts(tmp_path) -> None:
    file = tmp_path / "a.html"
    page = "<html><head><title>x</title></head><body><p>Satu &amp; <b>dua</b></p>"
    file.write_text(page + "<script>alert(1)</script><ul><li>tiga</li></ul></body>", "utf-8")
    assert text_of(file) == "Satu & dua\n- tiga"


def test_a_word_file_with_a_table(tmp_path) -> None:
    document = Document()
    document.add_paragraph("Indonesia is a member of ASEAN.")
    document.add_table(1, 1).cell(0, 0).text = "In a cell."
    document.save(str(tmp_path / "a.docx"))
    assert text_of(tmp_path / "a.docx") == "Indonesia is a member of ASEAN.\nIn a cell."


def test_a_pdf(tmp_path) -> None:
    pytest.importorskip("pypdf")
    from kerjasama.briefs.document import Document as Brief
    from kerjasama.briefs.document import Paragraph, Section, Sentence
    from kerjasama.briefs.render import pdf
    from kerjasama.words import Words

    said = Paragraph((Sentence("Indonesia is a member of ASEAN."),))
    brief = Brief("A title", "A subtitle", "en", (Section("a", "A head", (said,)),), ())
    (tmp_path / "a.pdf").write_bytes(pdf.render(brief, Words("en")))
    assert "Indonesia is a member of ASEAN." in " ".join(text_of(tmp_path / "a.pdf").split())


def test_the_reader_of_pdf_is_an_extra(tmp_path, monkeypatch) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-")
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(MissingExtraError, match="documents"):
        text_of(tmp_path / "a.pdf")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", b""),
        ("a.txt", b" \n "),
        ("a.txt", b"a\0b"),
        ("a.txt", b"\xff\xfe"),
        ("a.exe", b"text"),
        ("a.docx", b"no zip"),
        ("a.pdf", b"no pdf"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path, name, content) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(BadRequestError, match=r"a\.\w+"):
        text_of(file)


def test_no_file_and_a_folder_are_refused(tmp_path) -> None:
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(BadRequestError):
            text_of(path)
