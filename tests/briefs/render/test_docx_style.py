from docx import Document as Opened
from docx.oxml.ns import qn

from kerjasama.briefs.render.docx_style import FONT, TABLE_STYLE, dress


def test_no_style_keeps_a_theme_font() -> None:
    word = Opened()
    dress(word, "en")
    fonts = word.styles["Heading 1"].element.rPr.rFonts
    assert fonts.get(qn("w:ascii")) == FONT
    assert fonts.get(qn("w:asciiTheme")) is None
    assert TABLE_STYLE in [style.name for style in word.styles]
