"""A4 pages by Typst, in the shipped font, with the same bytes for the same document."""

from datetime import UTC, date, datetime
from importlib.resources import files
from itertools import groupby
from pathlib import Path

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
from kerjasama.briefs.palette import printed
from kerjasama.briefs.render.marks import (
    basis,
    citation,
    common_day,
    ended,
    is_half,
    is_map,
    legend,
    link,
    reading,
    shares,
)
from kerjasama.words import Words

FONTS = Path(__file__).parent.parent / "fonts"


def render(document: Document, words: Words, *, made: date | None = None) -> bytes:
    """Set a document on A4 pages.

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
        A tagged PDF with title, author, language and alternative texts; it meets PDF/UA-1
        unless a text holds signs for which no font is shipped.

    Examples
    --------
    >>> render(Document("Indonesia", "A brief", "en", ()), Words("en"))[:5]
    b'%PDF-'
    """
    import typst

    main = source(document, words).encode()
    stamp = datetime(made.year, made.month, made.day, tzinfo=UTC) if made else 0
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(FONTS)])
    try:
        return typst.compile(
            main, font_paths=fonts, ignore_system_fonts=True, timestamp=stamp, pdf_standards="ua-1"
        )
    except typst.TypstError:
        return typst.compile(main, font_paths=fonts, ignore_system_fonts=True, timestamp=stamp)


def source(document: Document, words: Words) -> str:
    """Typst source of a document: the layout, then calls whose texts are string literals.

    Parameters
    ----------
    document
        A brief.
    words
        The language of labels.

    Returns
    -------
    str
        A whole Typst file that needs only the font.

    Examples
    --------
    >>> 'brief("#let x"' in source(Document("#let x", "", "en", ()), Words("en"))
    True
    """
    layout = files("kerjasama.briefs.render").joinpath("brief.typ").read_text("utf-8")
    facts = "".join(f"({literal(n)}, {literal(v)})," for n, v in document.facts)
    last = " ".join(filter(None, (_sentences(document.footer), _text(citation(document, words)))))
    opening = ", ".join(
        (
            *map(literal, (document.title, document.subtitle, document.lang)),
            f"({facts})",
            literal(words("Page")),
            literal(document.title),
            f"[{last}]",
        )
    )
    parts = [layout, f"#show: it => brief({opening}, it)"]
    for section in document.sections:
        parts += _section(section)
    if said := legend(document, words):
        parts.append(f"#legend({literal(said)})")
    if document.references:
        day = common_day(document)
        columns = (
            f"({''.join(f'{_reference(one, words, day)}, ' for one in column)})"
            for column in _columns(document.references)
        )
        once = literal(reading(document, words))
        parts.append(f"#references({literal(words('References'))}, {once}, {', '.join(columns)})")
    return "\n".join(parts) + "\n"


def literal(text: str) -> str:
    r"""Quote a text as a Typst string, in which nothing is markup or code.

    Parameters
    ----------
    text
        Any text.

    Returns
    -------
    str
        The literal with its quotes.

    Examples
    --------
    >>> print(literal('#let "x"'))
    "#let \"x\""
    """
    safe = clean(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{safe}"'


def picture(svg: str, *, inches: float = 0, ppi: float = 200) -> bytes:
    """Turn a drawing into a PNG, in the shipped font and in the colours of light paper.

    Parameters
    ----------
    svg
        A drawing made with any palette.
    inches
        Width to draw it at; 72 units of the drawing are an inch when left out.
    ppi
        Dots an inch.

    Returns
    -------
    bytes
        A PNG.

    Examples
    --------
    >>> picture('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg>')[1:4]
    b'PNG'
    """
    import typst

    page = "#set page(width: auto, height: auto, margin: 0pt, fill: white)\n"
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(FONTS)])
    width = f"{inches:.4f}in" if inches else "auto"
    drawn = f'#image(bytes({literal(printed(svg))}), format: "svg", width: {width})'
    main = f"{page}{drawn}\n".encode()
    return typst.compile(main, format="png", ppi=ppi, font_paths=fonts, ignore_system_fonts=True)


def _text(text: str) -> str:
    return f"#{literal(text)};" if text else ""


def _section(section: Section) -> list[str]:
    parts = [f"#heading(level: 1, {literal(section.title)})"]
    for half, group in groupby(section.blocks, key=is_half):
        blocks = [_block(block) for block in group]
        if half and len(blocks) > 1:
            parts.append(f"#pair({', '.join(f'[{one}]' for one in blocks)})")
        elif half:
            parts.append(f"#pair([{blocks[0]}], [])")
        else:
            parts += blocks
    return parts


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            return f"#par[{_sentences(block)}]"
        case Bullets(items):
            return f"#list({', '.join(f'[{_sentences(item)}]' for item in items)})"
        case Table():
            return _table(block)
        case Figure():
            return _figure(block)


def _sentences(paragraph: Paragraph) -> str:
    return " ".join(map(_sentence, paragraph.sentences))


def _sentence(said: Sentence | Cell) -> str:
    if not said.refs and not said.unchecked:
        return _text(said.text)
    refs = "".join(f"{number}," for number in said.refs)
    unchecked = "true" if said.unchecked else "false"
    return f"#said({literal(said.text)}, refs: ({refs}), unchecked: {unchecked});"


def _table(table: Table) -> str:
    names = {"l": "left", "r": "right", "c": "center"}
    sides = "".join(f"{names[side]}," for side in table.alignment)
    head = "".join(f"{literal(name)}," for name in table.head)
    rows = ""
    for row, span in zip(table.rows, table.spans, strict=True):
        cells = [f"[{_sentence(cell)}]," for cell in row]
        if table.grouped:
            cells[0] = f"table.cell(rowspan: {span}, [{_sentence(row[0])}])," if span else ""
        rows += f"({''.join(cells)}),"
    columns = "".join(f"{share:.4f}fr," for share in shares(table))
    note = f"[{_sentence(table.note)}]" if table.note else "none"
    caption = literal(table.caption)
    return f"#data-table({caption}, ({columns}), ({sides}), ({head}), ({rows}), {note})"


def _figure(figure: Figure) -> str:
    caption = _sentences(figure.caption)
    width = "100%" if figure.width == "half" else "68%" if is_map(figure) else "100%"
    told = f"[{caption}]" if caption else "none"
    drawn = f"{literal(printed(figure.svg))}, {literal(figure.alt)}"
    return f"#drawing({drawn}, {told}, {width})"


def _columns(references: tuple[Reference, ...], most: int = 3) -> list[list[Reference]]:
    """Deal references into columns of about the same height."""
    heights = [len(one.text) // 50 + 1 + bool(one.licence) for one in references]
    made: list[list[Reference]] = [[] for _ in range(most)]
    gone = 0.0
    for one, height in zip(references, heights, strict=True):
        made[min(most - 1, int((gone + height / 2) * most / sum(heights)))].append(one)
        gone += height
    return made


def _reference(reference: Reference, words: Words, day: str) -> str:
    if address := link(reference.address):
        body = f"#link({literal(address)}, {literal(ended(reference.text))})"
    elif reference.address:
        body = f"#{literal(reference.text)}, #{literal(ended(reference.address))};"
    else:
        body = f"#{literal(ended(reference.text))};"
    mark = "#dagger " if reference.basis == "recalled" else ""
    told = f"{mark}#{literal(basis(reference, words, day))};"
    return f"reference({reference.number}, [{body}], [{told}])"
