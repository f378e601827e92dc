"""Plain text for a terminal, wrapped, with tables and bars in columns."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import final

from kerjasama.briefs.document import (
    Block,
    Bullets,
    Cell,
    Document,
    Figure,
    Paragraph,
    Reference,
    Section,
    Sentence,
    Table,
    clean,
)
from kerjasama.briefs.render.marks import (
    DAGGER,
    citation,
    common_day,
    ended,
    legend,
    reading,
    said_of,
)
from kerjasama.words import Words

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_NARROWEST = 24
_SHORTEST = 8


def render(document: Document, words: Words, *, width: int = 80, colour: bool = False) -> str:
    """Write a document for a terminal.

    Parameters
    ----------
    document
        A brief.
    words
        The language of labels such as "References" and of the numbers in figures' tables.
    width
        Columns of the terminal, at least 24.
    colour
        Whether headings and daggers carry ANSI colours.

    Returns
    -------
    str
        Lines, each no wider than `width` unless one word is, ending with a line break.

    Examples
    --------
    >>> print(render(Document("Indonesia", "A brief", "en", ()), Words("en"), width=40))
    Indonesia
    =========
    A brief
    <BLANKLINE>
    Cite as: kerjasama, Indonesia: A brief.
    <BLANKLINE>
    """
    page = _Page(document, words, max(width, _NARROWEST))
    lines = list(page.lines())
    return _coloured(lines) if colour else "\n".join(line for _, line in lines) + "\n"


def columns(text: str) -> int:
    """Columns that a text takes in a terminal.

    Parameters
    ----------
    text
        One line.

    Returns
    -------
    int
        Two for a wide character or an emoji, none for a combining one.

    Examples
    --------
    >>> columns("kopi"), columns("한국")
    (4, 4)
    """
    if text.isascii():
        return len(text)
    width = 0
    for letter in text:
        if unicodedata.combining(letter) or unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
            continue
        width += 2 if unicodedata.east_asian_width(letter) in "WF" else 1
    return width


def wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """Break a text into lines.

    Parameters
    ----------
    text
        Words.
    width
        Columns.
    first, rest
        What the first and the other lines begin with.

    Returns
    -------
    list of str
        At least one line.

    Examples
    --------
    >>> wrapped("one two three", 9, "- ", "  ")
    ['- one two', '  three']
    """
    made, empty = [first], True
    for word in clean(text).split():
        longer = made[-1] + word if empty else f"{made[-1]} {word}"
        if columns(longer) > width and not empty:
            made.append(rest + word)
        else:
            made[-1] = longer
        empty = False
    return made


def _marked(said: Sentence | Cell) -> str:
    numbers = "·".join(str(number).translate(_RAISED) for number in said.refs)
    return clean(said.text) + (DAGGER if said.unchecked else "") + numbers


def _joined(paragraph: Paragraph) -> str:
    return " ".join(map(_marked, paragraph.sentences))


def _padded(text: str, width: int, side: str) -> str:
    room = width - columns(text)
    match side:
        case "r":
            return " " * room + text
        case "c":
            return " " * (room // 2) + text + " " * (room - room // 2)
        case _:
            return text + " " * room


@final
@dataclass(frozen=True, slots=True)
class _Page:
    document: Document
    words: Words
    width: int

    def lines(self) -> Iterator[tuple[str, str]]:
        """Lines with what they are: title, head, rule, strong or body."""
        document = self.document
        title = wrapped(document.title, self.width)
        yield from (("title", line) for line in title)
        yield "rule", "=" * max(map(columns, title))
        yield from self._body(document.subtitle)
        for name, value in document.facts:
            yield from self._body(f"{name}: {value}")
        for section in document.sections:
            yield from self._section(section)
        if said := legend(document, self.words):
            yield "body", ""
            yield from self._body(said, f"{DAGGER} ", "  ")
        if document.references:
            yield from self._head(self.words("References"))
            yield from self._body(reading(document, self.words))
            for reference in document.references:
                yield from self._reference(reference)
        for text in (_joined(document.footer), citation(document, self.words)):
            if text:
                yield "body", ""
                yield from self._body(text)

    def _body(self, text: str, first: str = "", rest: str = "") -> Iterator[tuple[str, str]]:
        if text.strip():
            for line in wrapped(text, self.width, first, rest):
                yield "body", line

    def _head(self, text: str) -> Iterator[tuple[str, str]]:
        yield "body", ""
        lines = wrapped(text, self.width)
        yield from (("head", line) for line in lines)
        yield "rule", "-" * max(map(columns, lines))

    def _section(self, section: Section) -> Iterator[tuple[str, str]]:
        yield from self._head(section.title)
        for number, block in enumerate(section.blocks):
            if number:
                yield "body", ""
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[tuple[str, str]]:
        match block:
            case Paragraph():
                yield from self._body(_joined(block))
            case Bullets(items):
                for item in items:
                    yield from self._body(_joined(item), "• ", "  ")
            case Table():
                yield from self._table(block)
            case Figure():
                yield from self._figure(block)

    def _table(self, table: Table) -> Iterator[tuple[str, str]]:
        yield from (("strong", line) for line in wrapped(table.caption, self.width) if line)
        rows = [[clean(name) for name in table.head]]
        for row, span in zip(table.rows, table.spans, strict=True):
            rows.append([_marked(cell) if n or span else "" for n, cell in enumerate(row)])
        sizes = _sizes(rows, self.width)
        for number, line_up in enumerate(rows):
            for line in _row(line_up, sizes, table.alignment):
                yield ("strong" if number == 0 else "body"), line
            if number == 0:
                yield "rule", "  ".join("-" * size for size in sizes)
        if table.note:
            yield from self._body(_marked(table.note))

    def _figure(self, figure: Figure) -> Iterator[tuple[str, str]]:
        caption = _joined(figure.caption) or clean(figure.alt)
        yield from (("strong", line) for line in wrapped(caption, self.width))
        bars = list(self._bars(figure.table)) if figure.table else []
        if bars:
            yield from (("body", line) for line in bars)
        elif figure.table:
            yield from self._table(figure.table)
        elif figure.caption.sentences:
            yield from self._body(figure.alt)

    def _bars(self, table: Table) -> Iterator[str]:
        """Bars for a table whose other columns are numbers and leave room, else nothing."""
        if set(table.alignment[1:]) != {"r"}:
            return
        values = [[self._number(cell.text) for cell in row[1:]] for row in table.rows]
        numeric = [v for row in values for v in row if v is not None]
        if not numeric or min(numeric) < 0 or max(numeric) <= 0:
            return
        heads = [clean(name) for name in table.head[1:]]
        left = max(map(columns, heads))
        right = max(columns(_marked(cell)) for row in table.rows for cell in row[1:])
        room = self.width - left - right - 4
        if room < _SHORTEST:
            return
        for row, numbers in zip(table.rows, values, strict=True):
            yield from wrapped(_marked(row[0]), self.width)
            for head, cell, value in zip(heads, row[1:], numbers, strict=True):
                bar = _bar((value or 0) / max(numeric), room)
                parts = filter(None, (_padded(head, left, "l"), bar, _marked(cell)))
                yield f"  {' '.join(parts)}".rstrip()

    def _number(self, text: str) -> float | None:
        plain = text.strip().replace("\u00a0", "").replace("\N{MINUS SIGN}", "-")
        if self.words.lang == "id":
            plain = plain.translate(str.maketrans(".,", ",."))
        plain = plain.replace(",", "")
        return float(plain) if re.fullmatch(r"-?\d+(\.\d+)?", plain) else None

    def _reference(self, reference: Reference) -> Iterator[tuple[str, str]]:
        head = f"{reference.number:>2}. "
        told = said_of(reference, self.words, common_day(self.document))
        text = f"{ended(reference.text)} {told}"
        yield from self._body(text, head, " " * len(head))
        yield from self._body(reference.address, " " * len(head), " " * len(head))


def _bar(share: float, room: int) -> str:
    eighths = round(share * room * 8)
    whole, part = divmod(eighths, 8)
    return "█" * whole + (" ▏▎▍▌▋▊▉"[part] if part else "")


def _sizes(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Widths of the columns: what they want, the widest cut until they fit."""
    sizes = [max(1, *(columns(row[n]) for row in rows)) for n in range(len(rows[0]))]
    while sum(sizes) + 2 * (len(sizes) - 1) > width and max(sizes) > 3:  # noqa: PLR2004
        sizes[sizes.index(max(sizes))] -= 1
    return sizes


def _row(row: Sequence[str], sizes: Sequence[int], sides: str) -> Iterator[str]:
    cells = [_folded(text, size) for text, size in zip(row, sizes, strict=True)]
    for number in range(max(map(len, cells))):
        parts = [
            _padded(cell[number] if number < len(cell) else "", size, side)
            for cell, size, side in zip(cells, sizes, sides, strict=True)
        ]
        yield "  ".join(parts).rstrip()


def _folded(text: str, size: int) -> list[str]:
    """Lines of a cell; a word wider than the column is cut into pieces."""
    made = []
    for line in wrapped(text, size):
        piece = ""
        for letter in line:
            if piece and columns(piece + letter) > size:
                made.append(piece)
                piece = ""
            piece += letter
        made.append(piece)
    return made


def _coloured(lines: Sequence[tuple[str, str]]) -> str:
    from rich.console import Console
    from rich.text import Text

    looks = {"title": "bold", "head": "bold cyan", "strong": "bold", "rule": "dim", "body": ""}
    console = Console(
        color_system="standard", force_terminal=True, width=10_000, legacy_windows=False
    )
    with console.capture() as kept:
        for kind, line in lines:
            text = Text(line, style=looks[kind])
            text.highlight_regex(DAGGER, "yellow")
            console.print(text, soft_wrap=True, highlight=False)
    return kept.get()
