"""What a brief is made of, before anyone decides how it looks.

A document is sections of blocks; a block is sentences, cells and drawings; a
sentence or a cell names the references that it rests on by their numbers and
says when nobody has checked it yet. The renderers in `kerjasama.briefs.render`
turn one document into every format, so a fact is written down once.

Examples
--------
>>> said = Sentence("Indonesia joined the United Nations in 1950.", refs=(1,))
>>> source = Reference(1, "United Nations, Member States", "https://www.un.org/", "read",
...                    "2026-11-22", "terms of the publisher")
>>> brief = Document("Indonesia", "A brief", "en",
...                  (Section("un", "In the world", (Paragraph((said,)),)),), (source,))
>>> [sentence.refs for sentence in brief.sentences()]
[(1,)]
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, final

from kerjasama.errors import KerjasamaError
from kerjasama.words import Text

Basis = Literal["read", "recalled", "computed"]
"""How a reference is known: read by us, recalled and unchecked, or computed here."""

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_DANGER = re.compile(
    r"<!|<\?|<\s*(?:script|foreignobject|iframe|image|style)\b|\son\w+\s*=|href\s*=\s*[\"'](?!#)",
    re.IGNORECASE,
)


class BadDocumentError(KerjasamaError, ValueError):
    """A document that contradicts itself, such as a reference that is not listed.

    Examples
    --------
    >>> raise BadDocumentError("table 'Trade'", "it has no columns", "Give it a head.")
    Traceback (most recent call last):
    kerjasama.briefs.document.BadDocumentError: Brief, table 'Trade': it has no columns.
    Give it a head.
    """

    code = "bad_document"

    def __init__(self, where: str, why: str, hint: str) -> None:
        """Point at the place, the reason and the remedy (for who writes a brief's code)."""
        super().__init__(
            Text("Brief, {where}: {why}. {hint}", {"where": where, "why": why, "hint": hint})
        )


def clean(text: str) -> str:
    r"""Text without the characters that no XML, terminal or font can hold.

    Parameters
    ----------
    text
        Any text.

    Returns
    -------
    str
        The text with control characters and lone surrogates taken out and any
        run of tabs and line breaks turned into one space.

    Examples
    --------
    >>> clean("a\x00b\x1b[31mc\nd")
    'ab[31mc d'
    """
    return re.sub(r"[\t\r\n\u2028\u2029]+", " ", _ILLEGAL.sub("", text))


@final
@dataclass(frozen=True, slots=True)
class Sentence:
    """One statement in words, with the numbers of the references behind it."""

    text: str
    refs: tuple[int, ...] = ()
    unchecked: bool = False


@final
@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that belong together."""

    sentences: tuple[Sentence, ...]


@final
@dataclass(frozen=True, slots=True)
class Bullets:
    """A list in which the order says nothing."""

    items: tuple[Paragraph, ...]


@final
@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table, with the numbers of the references behind it."""

    text: str
    refs: tuple[int, ...] = ()
    unchecked: bool = False


@final
@dataclass(frozen=True, slots=True)
class Table:
    """A table.

    Attributes
    ----------
    align
        One letter a column: `l`, `r` or `c` (all `l` when empty).
    note
        What stands below it.
    width
        `half` lets a second half block stand beside it on wide pages.
    grouped
        Whether neighbouring rows that begin alike share their first cell.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    align: str = ""
    note: Sentence | None = None
    width: Literal["full", "half"] = "full"
    grouped: bool = False

    def __post_init__(self) -> None:
        """Refuse a table whose rows and columns do not fit together."""
        where, columns = f"table {self.caption!r}", len(self.head)
        if not columns:
            raise BadDocumentError(where, "it has no columns", "Give it a head.")
        if self.align and (len(self.align) != columns or set(self.align) - set("lrc")):
            why = f"align is {self.align!r} for {columns} columns"
            raise BadDocumentError(where, why, "Write one of l, r, c for each column.")
        for number, row in enumerate(self.rows, 1):
            if len(row) != columns:
                why = f"row {number} has {len(row)} cells for {columns} columns"
                raise BadDocumentError(where, why, "Give every row one cell for each column.")

    @property
    def alignment(self) -> str:
        """One letter a column, never empty."""
        return self.align or "l" * len(self.head)

    @property
    def spans(self) -> tuple[int, ...]:
        """How many rows each row's first cell stands for; 0 where the one above stands for it.

        Examples
        --------
        >>> cells = [(Cell("regional"), Cell("RCEP")), (Cell("regional"), Cell("ASEAN"))]
        >>> Table("", ("Form", "Tie"), tuple(cells), grouped=True).spans
        (2, 0)
        """
        made: list[int] = []
        for number, row in enumerate(self.rows):
            if self.grouped and number and row[0] == self.rows[number - 1][0]:
                first = next(n for n in range(number - 1, -1, -1) if made[n])
                made[first] += 1
                made.append(0)
            else:
                made.append(1)
        return tuple(made)


@final
@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing with its caption, its text for who cannot see it, and its data.

    The data stand in for the drawing where there are no drawings (text, Markdown), open on demand
    on a page, and are left out on paper.
    """

    svg: str
    caption: Paragraph
    alt: str
    width: Literal["full", "half"] = "full"
    table: Table | None = None

    def __post_init__(self) -> None:
        """Refuse a drawing that is not a plain, closed SVG."""
        if not self.svg.startswith("<svg") or not self.svg.rstrip().endswith("</svg>"):
            why = "the drawing is not one <svg> element"
            raise BadDocumentError("figure", why, "Make it with kerjasama.briefs.drawing.")
        if found := _DANGER.search(self.svg):
            why = f"the drawing holds {found.group().strip()!r}"
            raise BadDocumentError("figure", why, "A drawing may hold shapes and text only.")


Block = Paragraph | Bullets | Table | Figure


@final
@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its blocks; `id` is its anchor."""

    id: str
    title: str
    blocks: tuple[Block, ...]

    def __post_init__(self) -> None:
        """Refuse an anchor that a web page could not use."""
        if not re.fullmatch(r"[a-z][a-z0-9-]*", self.id):
            why = "an id is a letter, then letters, digits and hyphens, all lower case"
            raise BadDocumentError(f"section {self.id!r}", why, "Write for example 'trade-flows'.")


@final
@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of the list of references."""

    number: int
    text: str
    address: str
    basis: Basis
    read_on: str = ""
    licence: str = ""


@final
@dataclass(frozen=True, slots=True)
class Document:
    """A whole brief; `facts` are its meta lines, such as `("On date", "2026-11-22")`."""

    title: str
    subtitle: str
    lang: Literal["en", "id"]
    sections: tuple[Section, ...]
    references: tuple[Reference, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    footer: Paragraph = Paragraph(())

    def __post_init__(self) -> None:
        """Refuse a document with twin anchors, twin numbers or a missing reference."""
        ids = [section.id for section in self.sections]
        for twin in sorted({name for name in ids if ids.count(name) > 1}):
            raise BadDocumentError(f"section {twin!r}", "two sections have this id", "Rename one.")
        known = [reference.number for reference in self.references]
        for number in sorted({number for number in known if known.count(number) > 1}):
            why = "two references have this number"
            raise BadDocumentError(f"reference {number}", why, "Number them 1, 2, 3 and so on.")
        for said in self.sentences():
            for number in said.refs:
                if number not in known:
                    why = f"reference {number} is not in the list"
                    raise BadDocumentError(repr(said.text), why, "Add it to `references`.")

    def sentences(self) -> Iterator[Sentence | Cell]:
        """Everything said in the document, in reading order.

        Yields
        ------
        Sentence or Cell
            Also the captions' and notes' sentences and the cells of figures' tables.

        Examples
        --------
        >>> section = Section("a", "A", (Paragraph((Sentence("One."), Sentence("Two."))),))
        >>> [said.text for said in Document("T", "", "en", (section,)).sentences()]
        ['One.', 'Two.']
        """
        for section in self.sections:
            for block in section.blocks:
                yield from _said(block)
        yield from self.footer.sentences

    @property
    def has_unchecked(self) -> bool:
        """Whether anything said still waits for somebody to check it."""
        return any(said.unchecked for said in self.sentences())


def _said(block: Block) -> Iterator[Sentence | Cell]:
    match block:
        case Paragraph(sentences):
            yield from sentences
        case Bullets(items):
            for item in items:
                yield from item.sentences
        case Table(rows=rows, note=note):
            for row in rows:
                yield from row
            if note:
                yield note
        case Figure(caption=caption, table=table):
            yield from caption.sentences
            if table:
                yield from _said(table)
