import pytest

from kerjasama.briefs.document import (
    BadDocumentError,
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


def test_every_sentence_is_reached_in_reading_order(brief: Document) -> None:
    said = [one.text for one in brief.sentences()]
    assert said[:3] == [
        "Hubungan diplomatik dibuka pada 1973.",
        "Keduanya anggota G20.",
        "Butir pertama.",
    ]
    assert said[-1] == "Batas tidak menyatakan pengakuan."
    assert "310,5" in said


def test_a_cell_of_a_figures_table_can_be_unchecked() -> None:
    table = Table("", ("a",), ((Cell("x", (), unchecked=True),),))
    figure = Figure("<svg></svg>", Paragraph(()), "", "full", table)
    assert Document("T", "", "en", (Section("a", "A", (figure,)),)).has_unchecked
    assert not Document("T", "", "en", ()).has_unchecked


@pytest.mark.parametrize(
    ("rows", "align", "why"),
    [
        (((Cell("a"),),), "", "row 1 has 1 cells for 2 columns"),
        ((), "lx", "align is 'lx' for 2 columns"),
        ((), "l", "align is 'l' for 2 columns"),
    ],
)
def test_a_crooked_table_is_refused(
    rows: tuple[tuple[Cell, ...], ...], align: str, why: str
) -> None:
    with pytest.raises(BadDocumentError, match=why):
        Table("T", ("a", "b"), rows, align)


@pytest.mark.parametrize(
    "svg",
    [
        "<p>no</p>",
        "<svg><script>x</script></svg>",
        '<svg><a href="https://example.org"/></svg>',
        "<svg onload=alert(1)></svg>",
        '<!DOCTYPE svg [<!ENTITY a "b">]><svg></svg>',
        "<svg><foreignObject/></svg>",
    ],
)
def test_a_drawing_with_more_than_shapes_is_refused(svg: str) -> None:
    with pytest.raises(BadDocumentError):
        Figure(svg, Paragraph(()), "")


def test_a_missing_reference_is_named() -> None:
    section = Section("a", "A", (Paragraph((Sentence("Said.", (7,)),)),))
    with pytest.raises(BadDocumentError, match="reference 7 is not in the list"):
        Document("T", "", "en", (section,))


def test_twins_are_refused() -> None:
    one = Reference(1, "a", "", "read")
    with pytest.raises(BadDocumentError, match="two references"):
        Document("T", "", "en", (), (one, one))
    section = Section("a", "A", ())
    with pytest.raises(BadDocumentError, match="two sections"):
        Document("T", "", "en", (section, section))


@pytest.mark.parametrize("name", ["", "A", "1a", "a b", 'a"'])
def test_an_anchor_is_plain(name: str) -> None:
    with pytest.raises(BadDocumentError, match="an id is"):
        Section(name, "A", ())


def test_control_characters_are_taken_out() -> None:
    assert clean("a\x00\x1b[1m\ud800b\u2028c\td") == "a[1mb c d"
