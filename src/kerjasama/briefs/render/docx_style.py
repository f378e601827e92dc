"""The styles of a Word brief: fonts, headings, the table style, the language."""

from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final, Literal

from kerjasama.briefs.palette import LIGHT

if TYPE_CHECKING:
    from docx.document import Document as Word

FONT: Final = "Calibri"
TABLE_STYLE: Final = "Brief Table"
REGION: Final = {"id": "id-ID", "en": "en-GB"}

_LOOKS: Final[dict[str, tuple[float, str, bool, float, float]]] = {
    # name: size in points, colour, bold, space above, space below
    "Normal": (9.2, LIGHT.ink, False, 0, 4),
    "Title": (21, LIGHT.ink, True, 0, 1),
    "Subtitle": (12, LIGHT.muted, False, 0, 4),
    "Heading 1": (12, LIGHT.ink, True, 9, 3),
    "List Bullet": (9.2, LIGHT.ink, False, 0, 2),
    "Caption": (8.5, LIGHT.muted, False, 2, 4),
    "Facts": (8.5, LIGHT.muted, False, 0, 2),
    "Reference": (6.8, LIGHT.ink, False, 0, 1),
    "Cell": (8, LIGHT.ink, False, 0, 0),
}


def dress(word: "Word", lang: Literal["en", "id"]) -> None:
    """Give a new Word document the styles, the page and the language of a brief.

    Parameters
    ----------
    word
        A document of python-docx, changed in place.
    lang
        Language of the text.

    Examples
    --------
    >>> from docx import Document
    >>> word = Document()
    >>> dress(word, "id")
    >>> word.styles["Heading 1"].font.name
    'Calibri'
    """
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml import parse_xml
    from docx.shared import Mm

    for name in ("Facts", "Reference", "Cell"):
        word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = word.styles["Normal"]
    for name in _LOOKS:
        _look(word.styles[name], name)
    table = files("kerjasama.briefs.render").joinpath("table-style.xml").read_text("utf-8")
    word.styles.element.append(parse_xml(table))
    _rules(word)
    _language(word, REGION[lang])
    page = word.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(18)
    page.top_margin, page.bottom_margin = Mm(18), Mm(15)


def _look(style: Any, name: str) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    size, ink, bold, above, below = _LOOKS[name]
    style.font.name, style.font.size, style.font.bold = FONT, Pt(size), bold
    style.font.italic = False
    style.font.color.rgb = RGBColor.from_string(ink.lstrip("#").upper())
    fonts = style.element.rPr.rFonts
    for side in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(side), None)
    for side in ("w:ascii", "w:hAnsi", "w:cs"):
        fonts.set(qn(side), FONT)
    for old in style.element.rPr.findall(qn("w:spacing")):
        style.element.rPr.remove(old)
    style.paragraph_format.space_before = Pt(above)
    style.paragraph_format.space_after = Pt(below)
    style.paragraph_format.line_spacing = 1.0


def _rules(word: "Word") -> None:
    """Take the rule under the title away and draw one above each heading."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls, qn

    title = word.styles["Title"].element.get_or_add_pPr()
    for border in title.findall(qn("w:pBdr")):
        title.remove(border)
    rule = f'<w:top w:val="single" w:sz="4" w:space="4" w:color="{LIGHT.ink[1:]}"/>'
    border = parse_xml(f"<w:pBdr {nsdecls('w')}>{rule}</w:pBdr>")
    heading = word.styles["Heading 1"].element.get_or_add_pPr()
    heading.find(qn("w:spacing")).addprevious(border)


def _language(word: "Word", region: str) -> None:
    from docx.oxml.ns import qn

    for lang in word.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), region)
        lang.set(qn("w:eastAsia"), region)
