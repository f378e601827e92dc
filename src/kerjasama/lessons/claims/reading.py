"""Texts of lessons and articles, from the files that teachers have."""

import sys
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Final, NoReturn

from kerjasama.errors import BadRequestError, MissingExtraError, short
from kerjasama.words import N_, Text

ENDINGS: Final = (".txt", ".md", ".docx", ".pdf", ".html", ".htm")
_LARGEST: Final = 20_000_000  # bytes of a file
_LONGEST: Final = 2_000_000  # letters of a text
_BLOCKS: Final = frozenset(
    "address article aside blockquote br caption dd div dl dt figcaption figure footer form h1 h2"
    " h3 h4 h5 h6 header hr legend li main nav ol option p pre section table title tr"
    " ul".split()
)
_CELLS: Final = frozenset(["td", "th"])
_SILENT: Final = frozenset(["script", "style", "template", "noscript", "head", "svg"])


def text_of(path: Path) -> str:
    """Read the text of a file, or of standard input for ``-``.

    Parameters
    ----------
    path
        A file that ends in .txt, .md, .docx, .pdf, .html or .htm; text without an ending is read
        as plain text.

    Raises
    ------
    BadRequestError
        If there is no such file, or it is empty, binary, not UTF-8, damaged or too large.
    MissingExtraError
        If a PDF is named and the package that reads it is not installed.
    """
    name = short(str(path), 120)
    if str(path) == "-":
        return _whole(_plain(sys.stdin.buffer.read(_LARGEST + 1), name), name)
    ending = path.suffix.lower()
    if ending and ending not in ENDINGS:
        _refuse(N_("{name}: no text is read from files that end in {ending}."), name, ending=ending)
    try:
        content = path.read_bytes() if path.stat().st_size <= _LARGEST else b"x" * (_LARGEST + 1)
    except IsADirectoryError:
        _refuse(N_("{name} is a folder."), name)
    except (OSError, ValueError):
        _refuse(N_("There is no file {name} that can be read."), name)
    return _whole(_READERS.get(ending, _plain)(content, name), name)


def _refuse(why: str, name: str, **values: object) -> NoReturn:
    raise BadRequestError(
        Text(why, {"name": name, **values}),
        Text(N_("Give a text as {endings}, in UTF-8."), {"endings": ", ".join(ENDINGS)}),
    )


def _whole(text: str, name: str) -> str:
    if not text.strip():
        _refuse(N_("{name} holds no text."), name)
    if len(text) > _LONGEST:
        _refuse(N_("{name} is too large to be a lesson."), name)
    return text


def _plain(content: bytes, name: str) -> str:
    if len(content) > _LARGEST:
        _refuse(N_("{name} is too large to be a lesson."), name)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):  # UTF-16 is full of zeros, but is text
        _refuse(N_("{name} is not written in UTF-8."), name)
    if b"\0" in content:
        _refuse(N_("{name} is not a text: it holds binary data."), name)
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        _refuse(N_("{name} is not written in UTF-8."), name)
        raise


def _html(content: bytes, name: str) -> str:
    reader = _Page()
    reader.feed(_plain(content, name))
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.told).split("\n"))
    return "\n".join(line for line in lines if line)  # a row of a table is one line


class _Page(HTMLParser):
    """Keeps the text of a page: one line a block, nothing of scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._silent += tag in _SILENT
        if tag in _BLOCKS:
            self.told.append("\n- " if tag == "li" else "\n")
        if tag in _CELLS:
            self.told.append(" | ")

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in _SILENT))
        if tag in _BLOCKS:
            self.told.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.told.append(data.replace("\n", " "))


def _docx(content: bytes, name: str) -> str:
    from docx import Document
    from docx.table import Table

    try:
        document = Document(BytesIO(content))
        lines: list[str] = []
        for block in document.iter_inner_content():
            if isinstance(block, Table):
                lines += [" | ".join(cell.text for cell in row.cells) for row in block.rows]
            else:
                lines.append(block.text)
    except Exception as e:
        raise _damaged(name) from e
    return "\n".join(lines)


def _pdf(content: bytes, name: str) -> str:
    try:
        from pypdf import PdfReader
    except ImportError as e:
        package, extra = "pypdf", "documents"
        raise MissingExtraError(package, extra) from e
    try:
        told = "\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    except Exception as e:
        raise _damaged(name) from e
    if not told.strip():
        _refuse(N_("{name} holds no text: its pages may be pictures."), name)
    return told


def _damaged(name: str) -> BadRequestError:
    return BadRequestError(
        Text(
            N_("{name} cannot be read: it is damaged, or is not what its ending says."),
            {"name": name},
        ),
        Text(N_("Give a text as {endings}, in UTF-8."), {"endings": ", ".join(ENDINGS)}),
    )


_READERS: Final = {".html": _html, ".htm": _html, ".docx": _docx, ".pdf": _pdf}
