"""A Word document with real styles: headings, captions, tables, links, alternative texts."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from io import BytesIO
from itertools import count, groupby
from typing import TYPE_CHECKING, Any, Final, final
from zipfile import ZipFile

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
from kerjasama.briefs.palette import LIGHT
from kerjasama.briefs.render.archive import packed
from kerjasama.briefs.render.docx_style import REGION, TABLE_STYLE, dress
from kerjasama.briefs.render.marks import (
    DAGGER,
    basis,
    citation,
    common_day,
    direction,
    ended,
    is_half,
    is_map,
    legend,
    link,
    reading,
    shares,
)
from kerjasama.briefs.render.pdf import picture
from kerjasama.words import Words

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.text.paragraph import Paragraph as Line

_WIDE: Final = 17.4
_WIDTHS: Final = {"full": _WIDE, "half": 8.6}
_MAP: Final = 13.0
_DOTS: Final = 200


def render(document: Document, words: Words, *, made: date | None = None) -> bytes:
    """Write a document for Word, LibreOffice and their like.

    Parameters
    ----------
    document
        A brief.
    words
        The language of labels such as "References".
    made
        Date to record in the file; none is recorded when left out, and the clock is
        never asked, so that the same document gives the same bytes.

    Returns
    -------
    bytes
        A `.docx` file on A4.

    Examples
    --------
    >>> render(Document("Indonesia", "A brief", "en", ()), Words("en"))[:2]
    b'PK'
    """
    from docx import Document as new  # noqa: N813 - python-docx is heavy

    word = new()
    dress(word, document.lang)
    _properties(word, document, made)
    _Paper(word, document, words).write()
    kept = BytesIO()
    word.save(kept)
    with ZipFile(kept) as archive:  # which python-docx stamps with the time of day
        return packed({name: archive.read(name) for name in archive.namelist()})


def _properties(word: "Word", document: Document, made: date | None) -> None:
    core = word.core_properties
    core.title, core.subject = clean(document.title)[:255], clean(document.subtitle)[:255]
    core.author = core.last_modified_by = "kerjasama"
    core.comments, core.keywords = "", "kerjasama"
    core.language, core.revision = REGION[document.lang], 1
    stamp = datetime(made.year, made.month, made.day, tzinfo=UTC) if made else None
    for name in ("created", "modified"):
        if stamp:
            setattr(core, name, stamp.replace(tzinfo=None))
            continue
        # python-docx cannot unset a date, and its template carries one of its own
        inside: Any = core._element  # noqa: SLF001
        for child in [c for c in inside if c.tag.endswith("}" + name)]:
            inside.remove(child)


@final
@dataclass(slots=True)
class _Paper:
    word: "Word"
    document: Document
    words: Words
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    place: Any = None
    wide: float = _WIDE

    def __post_init__(self) -> None:
        self.place = self.word

    def write(self) -> None:
        document, words = self.document, self.words
        self._running()
        self._line("Title", document.title)
        if document.subtitle:
            self._line("Subtitle", document.subtitle)
        if document.facts:
            self._line("Facts", " · ".join(f"{name}: {value}" for name, value in document.facts))
        for section in document.sections:
            self._section(section)
        if said := legend(document, words):
            self._line("Facts", f"{DAGGER} {said}")
        if document.references:
            self._line("Heading 1", words("References"))
            if read := reading(document, words):
                self._line("Facts", read)
            self._columns(2)
            for reference in document.references:
                self._reference(reference)
            self._columns(1)
        if document.footer.sentences:
            self._said(self._line("Facts"), document.footer)
        self._line("Facts", citation(document, words))

    def _line(self, style: str, text: str = "") -> "Line":
        line: Line = self.place.add_paragraph(style=self.word.styles[style])
        if text:
            _run(line, text)
        return line

    def _running(self) -> None:
        """Put the title above and the page number below every page."""
        from docx.enum.text import WD_ALIGN_PARAGRAPH

        page = self.word.sections[0]
        head, foot = page.header.paragraphs[0], page.footer.paragraphs[0]
        head.style = foot.style = self.word.styles["Facts"]
        _run(head, f"kerjasama · {self.document.title}")
        foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        _run(foot, f"{self.words('Page')} ")
        _page_number(foot)

    def _columns(self, count: int) -> None:
        """Go on below in so many columns."""
        from docx.enum.section import WD_SECTION
        from docx.oxml.ns import qn

        part = self.word.add_section(WD_SECTION.CONTINUOUS)._sectPr  # noqa: SLF001
        for old in part.findall(qn("w:cols")):
            part.remove(old)
        part.append(_element("cols", num=str(count), space="400"))

    def _section(self, section: Section) -> None:
        self._line("Heading 1", section.title)
        for half, group in groupby(section.blocks, key=is_half):
            blocks = list(group)
            if half and len(blocks) > 1:
                self._beside(blocks)
            else:
                for block in blocks:
                    self._block(block)

    def _beside(self, blocks: list[Block]) -> None:
        """Set half blocks side by side, two and two."""
        from docx.shared import Cm

        rows = -(-len(blocks) // 2)
        frame = self.word.add_table(rows, 2)
        frame.autofit = False
        for column in frame.columns:
            column.width = Cm(_WIDE / 2)
        self.wide = _WIDE / 2 - 0.4
        for number, block in enumerate(blocks):
            cell = frame.cell(number // 2, number % 2)
            cell.width = Cm(_WIDE / 2)
            self.place = cell
            self._block(block)
            first = cell.paragraphs[0]._p  # noqa: SLF001 - Word begins every cell with one
            first.getparent().remove(first)
        self.place, self.wide = self.word, _WIDE

    def _block(self, block: Block) -> None:
        match block:
            case Paragraph():
                self._said(self._line("Normal"), block)
            case Bullets(items):
                for item in items:
                    self._said(self._line("List Bullet"), item)
            case Table():
                self._table(block)
            case Figure():
                self._figure(block)

    def _said(self, line: "Line", paragraph: Paragraph) -> None:
        for position, said in enumerate(paragraph.sentences):
            if position:
                line.add_run(" ")
            self._sentence(line, said)

    def _sentence(self, line: "Line", said: Sentence | Cell) -> None:
        _run(line, said.text)
        if said.unchecked:
            run = line.add_run(DAGGER)
            run.font.superscript, run.font.bold = True, True
        for position, number in enumerate(said.refs):
            if position:
                line.add_run(",").font.superscript = True
            _inside_link(line, f"ref-{number}", str(number))

    def _table(self, table: Table) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Cm, Pt

        if table.caption.strip():
            caption = self._line("Caption", table.caption)
            caption.paragraph_format.keep_with_next = True
            caption.paragraph_format.space_after = Pt(3)
            caption.runs[0].font.bold = True
        sides = {
            "l": WD_ALIGN_PARAGRAPH.LEFT,
            "r": WD_ALIGN_PARAGRAPH.RIGHT,
            "c": WD_ALIGN_PARAGRAPH.CENTER,
        }
        grid = self.place.add_table(len(table.rows) + 1, len(table.head))
        grid.style = self.word.styles[TABLE_STYLE]
        _repeat_head(grid, table.caption)
        rows: list[tuple[Sentence | Cell, ...]] = [tuple(map(Cell, table.head)), *table.rows]
        sizes = [self.wide * share for share in shares(table)]
        grid.autofit = False
        for column, size in zip(grid.columns, sizes, strict=True):
            column.width = Cm(size)
        for cells, row, span in zip(rows, grid.rows, (1, *table.spans), strict=True):
            for said, box, side, size in zip(cells, row.cells, table.alignment, sizes, strict=True):
                box.width = Cm(size)
                line = box.paragraphs[0]
                line.style, line.alignment = self.word.styles["Cell"], sides[side]
                if span or said is not cells[0]:
                    self._sentence(line, said)
        for number, span in enumerate(table.spans, 1):
            if span > 1:
                grid.cell(number, 0).merge(grid.cell(number + span - 1, 0))
                for empty in grid.cell(number, 0).paragraphs[1:]:
                    empty._p.getparent().remove(empty._p)  # noqa: SLF001
        for box in grid.rows[0].cells:
            box.paragraphs[0].runs[0].font.bold = True
        below = self._line("Caption")
        if table.note:
            self._sentence(below, table.note)
        else:  # Word wants a line between tables, not a gap
            below.paragraph_format.line_spacing = Pt(5)
            below.paragraph_format.space_before = below.paragraph_format.space_after = Pt(0)

    def _figure(self, figure: Figure) -> None:
        from docx.shared import Cm

        line = self._line("Normal")
        line.paragraph_format.keep_with_next = bool(figure.caption.sentences)
        wide = self.wide
        if wide == _WIDE:
            wide = _MAP if is_map(figure) else _WIDTHS[figure.width]
        drawn = picture(figure.svg, inches=wide / 2.54, ppi=_DOTS)
        shape: Any = line.add_run().add_picture(BytesIO(drawn), width=Cm(wide))
        inline = shape._inline  # noqa: SLF001 - python-docx has no other way to it
        for side in "TBLR":
            inline.set(f"dist{side}", "0")
        told = inline.docPr
        told.set("descr", clean(figure.alt))
        told.set("name", f"{self.words('Figure')} {next(self.numbers)}")
        if figure.caption.sentences:
            self._said(self._line("Caption"), figure.caption)

    def _reference(self, reference: Reference) -> None:
        line = self._line("Reference")
        _bookmark(line, f"ref-{reference.number}", reference.number, f"{reference.number}.")
        line.add_run(" ")
        if address := link(reference.address):
            _outside_link(line, address, ended(reference.text))
        else:
            _run(line, ended(", ".join(filter(None, (reference.text, reference.address)))))
        mark = f"{DAGGER} " if reference.basis == "recalled" else ""
        if told := mark + basis(reference, self.words, common_day(self.document)):
            _run(line, f" {told}")


def _run(line: "Line", text: str) -> None:
    run = line.add_run(clean(text))
    if direction(text) == "rtl":
        run.font.rtl = True


def _element(name: str, /, **attributes: str) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def _inside_link(line: "Line", anchor: str, text: str) -> None:
    run = line.add_run(text)
    run.font.superscript = True
    link_to = _element("hyperlink", anchor=anchor, history="1")
    line._p.append(link_to)  # noqa: SLF001
    link_to.append(run._r)  # noqa: SLF001


def _outside_link(line: "Line", address: str, text: str) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml.ns import qn
    from docx.shared import RGBColor

    known = line.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    run = line.add_run(clean(text))
    run.font.underline = True
    run.font.color.rgb = RGBColor.from_string(LIGHT.link.lstrip("#").upper())
    link_to = _element("hyperlink", history="1")
    link_to.set(qn("r:id"), known)
    line._p.append(link_to)  # noqa: SLF001
    link_to.append(run._r)  # noqa: SLF001


def _bookmark(line: "Line", name: str, number: int, text: str) -> None:
    inside = line._p  # noqa: SLF001
    inside.append(_element("bookmarkStart", id=str(number), name=name))
    line.add_run(text)
    inside.append(_element("bookmarkEnd", id=str(number)))


def _page_number(line: "Line") -> None:
    for kind in ("begin", "instr", "separate", "text", "end"):
        run = line.add_run("1" if kind == "text" else "")
        if kind == "instr":
            code = _element("instrText")
            code.text = "PAGE"
            run._r.append(code)  # noqa: SLF001
        elif kind != "text":
            run._r.append(_element("fldChar", fldCharType=kind))  # noqa: SLF001


def _repeat_head(grid: Any, caption: str) -> None:
    """Repeat the head on every page, keep rows whole, and give the table its text."""
    for number, row in enumerate(grid.rows):
        settings = row._tr.get_or_add_trPr()  # noqa: SLF001
        settings.append(_element("cantSplit"))
        if number == 0:
            settings.append(_element("tblHeader"))
    settings = grid._tbl.tblPr  # noqa: SLF001
    settings.append(_element("tblCaption", val=clean(caption)))
