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
        ("a.txt", "Perjanjian Paris".encode("utf-16")),
        ("a.txt", "Perjanjian Ottawa, 1997: café".encode("cp1252")),
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


def test_a_text_in_another_encoding_is_said_to_be_so(tmp_path) -> None:
    (tmp_path / "a.txt").write_bytes("Perjanjian Paris".encode("utf-16"))
    with pytest.raises(BadRequestError, match="UTF-8"):
        text_of(tmp_path / "a.txt")


def test_a_file_of_50_megabytes_is_refused_unread(tmp_path) -> None:
    file = tmp_path / "a.txt"
    with file.open("wb") as out:
        out.truncate(50_000_000)
    with pytest.raises(BadRequestError, match="too large"):
        text_of(file)


def test_a_scan_without_text_is_said_to_be_pictures(tmp_path) -> None:
    pypdf = pytest.importorskip("pypdf")
    writer = pypdf.PdfWriter()
    writer.add_blank_page(595, 842)
    writer.write(tmp_path / "scan.pdf")
    with pytest.raises(BadRequestError, match="pictures"):
        text_of(tmp_path / "scan.pdf")


def test_a_row_of_a_table_is_one_line(tmp_path) -> None:
    page = (
        "<table><tr><th>Negara</th><th>Tahun</th></tr><tr><td>Laos</td><td>1997</td></tr></table>"
    )
    (tmp_path / "a.html").write_text(page, "utf-8")
    assert text_of(tmp_path / "a.html") == "| Negara | Tahun\n| Laos | 1997"
    document = Document()
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Laos", "1997"
    document.save(str(tmp_path / "a.docx"))
    assert text_of(tmp_path / "a.docx") == "Laos | 1997"


def test_no_file_and_a_folder_are_refused(tmp_path) -> None:
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(BadRequestError):
            text_of(path)
