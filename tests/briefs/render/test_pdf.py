import os
import subprocess
import sys
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from kerjasama.briefs.document import Document
from kerjasama.briefs.render import pdf
from kerjasama.words import Words


@pytest.fixture(scope="module")
def made(brief: Document, words: Words) -> bytes:
    return pdf.render(brief, words)


def test_it_is_short_and_a4_and_says_everything(made: bytes) -> None:
    reader = PdfReader(BytesIO(made))
    assert 1 <= len(reader.pages) <= 2
    box = reader.pages[0].mediabox
    assert (round(box.width), round(box.height)) == (595, 842)
    text = " ".join(page.extract_text() for page in reader.pages)
    for said in ("Indonesia & Korea", "Hubungan diplomatik", "4.210", "CC BY 4.0", "†"):
        assert said in text


def test_it_has_a_title_an_author_a_language_and_tags(made: bytes) -> None:
    reader = PdfReader(BytesIO(made))
    assert reader.metadata is not None
    assert reader.metadata.title == "Indonesia & Korea"
    assert reader.metadata.author == "kerjasama"
    root = reader.root_object
    assert str(root["/Lang"]).startswith("id")
    assert "/StructTreeRoot" in root
    assert b"pdfuaid" in made


def test_it_carries_the_shipped_font_only(made: bytes) -> None:
    assert b"SourceSans3" in made


def test_links_lead_to_references_and_out(made: bytes) -> None:
    reader = PdfReader(BytesIO(made))
    notes = [note.get_object() for page in reader.pages for note in page.get("/Annots", [])]
    out = [str(n["/A"]["/URI"]) for n in notes if "/URI" in n.get("/A", {})]
    assert set(out) == {"https://example.org/a?b=1&c=2"}
    assert len(notes) > len(out)


def test_every_text_survives(wild: Document, nasty: tuple[str, ...]) -> None:
    reader = PdfReader(BytesIO(pdf.render(wild, Words("en"))))
    text = "".join(page.extract_text() for page in reader.pages)
    flat = "".join(text.split())
    for one in nasty[:8]:
        assert "".join(one.split()) in flat


def test_the_same_document_gives_the_same_bytes(brief: Document, words: Words, made: bytes) -> None:
    assert pdf.render(brief, words) == made
    dated = pdf.render(brief, words, made=date(2026, 11, 22))
    assert dated == pdf.render(brief, words, made=date(2026, 11, 22))


@pytest.mark.parametrize("kind", ["pdf", "docx", "html"])
def test_the_order_of_hashes_changes_nothing(kind: str) -> None:
    code = (
        "import hashlib;from kerjasama.words import Words;"
        "from kerjasama.briefs.document import *;from kerjasama.briefs import drawing;"
        f"from kerjasama.briefs.render import {kind} as k;"
        "w=Words('en');t=drawing.strip([drawing.Dot('a',1.0),drawing.Dot('b',None)],w,title='T');"
        "m=drawing.world_map({c:'M0 0h9' for c in {'A','B','C'}},w,title='M',highlight={},"
        "points={c:(5,5) for c in {'A','B'}},names={});"
        "f=[Figure(s,Paragraph((Sentence('s',(1,)),)),'a') for s in (t,m)];"
        "d=Document('T','','en',(Section('a','A',tuple(f)),),(Reference(1,'r','','read'),));"
        "b=k.render(d,w);b=b if isinstance(b,bytes) else b.encode();"
        "print(hashlib.sha256(b).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1


def test_a_picture_has_the_size_asked_for() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 32"></svg>'
    png = pdf.picture(svg, inches=2, ppi=200)
    assert (int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")) == (400, 200)
