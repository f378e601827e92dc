"""One self-contained page: no script, no request, light and dark, screen and paper."""

from base64 import b64encode
from collections import Counter
from dataclasses import dataclass, field
from hashlib import sha256
from html import escape
from importlib.resources import files
from itertools import groupby
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
from kerjasama.briefs.palette import DARK, LIGHT, properties
from kerjasama.briefs.render.marks import (
    DAGGER,
    basis,
    citation,
    common_day,
    direction,
    ended,
    inlined,
    is_half,
    legend,
    link,
    reading,
)
from kerjasama.words import Words


def render(document: Document, words: Words) -> str:
    """Write a document as one HTML page.

    Parameters
    ----------
    document
        A brief.
    words
        The language of labels such as "References".

    Returns
    -------
    str
        A whole page that needs nothing else. It has no script and its content security
        policy allows none; the only style is its own, named by its hash.

    Examples
    --------
    >>> page = render(Document("Indonesia & Korea", "A brief", "en", ()), Words("en"))
    >>> "<h1>Indonesia &amp; Korea</h1>" in page and "<script" not in page
    True
    """
    return _Page(document, words).whole()


def style() -> str:
    """All rules of the page, with the colours of both modes.

    Returns
    -------
    str
        CSS.

    Examples
    --------
    >>> "prefers-color-scheme:dark" in style()
    True
    """
    light, dark = properties(LIGHT), properties(DARK)
    rules = files("kerjasama.briefs.render").joinpath("page.css").read_text("utf-8")
    modes = (
        f":root{{color-scheme:light dark;{light}}}"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}"
    )
    return modes + rules.replace("\n", "")


def _said(text: str) -> str:
    """Escape a text and isolate it where it runs from right to left."""
    safe = escape(clean(text))
    return f'<bdi dir="rtl">{safe}</bdi>' if direction(text) == "rtl" else safe


@final
@dataclass(slots=True)
class _Page:
    document: Document
    words: Words
    cited: Counter[int] = field(default_factory=Counter)
    figures: int = 0

    def whole(self) -> str:
        document, words = self.document, self.words
        css = style()
        digest = b64encode(sha256(css.encode()).digest()).decode()
        policy = (
            f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
        )
        title = ": ".join(filter(None, (document.title, document.subtitle)))
        body = [self._section(section) for section in document.sections]
        foot = self._paragraph(document.footer)
        return "\n".join(
            [
                "<!DOCTYPE html>",
                f'<html lang="{document.lang}" dir="ltr">',
                "<head>",
                '<meta charset="utf-8">',
                f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
                '<meta name="viewport" content="width=device-width, initial-scale=1">',
                '<meta name="generator" content="kerjasama">',
                '<meta name="color-scheme" content="light dark">',
                f"<title>{escape(clean(title))}</title>",
                f"<style>{css}</style>",
                "</head>",
                "<body>",
                f'<a class="skip" href="#main">{escape(words("Skip to the content"))}</a>',
                '<div class="sheet">',
                self._header(),
                '<main id="main">',
                *body,
                self._legend(),
                self._references(),
                "</main>",
                f'<footer class="foot">{foot}<p>{_said(citation(document, words))}</p></footer>',
                "</div>",
                "</body>",
                "</html>",
                "",
            ]
        )

    def _header(self) -> str:
        document = self.document
        pairs = (
            f"<div><dt>{_said(name)}</dt><dd>{_said(value)}</dd></div>"
            for name, value in document.facts
        )
        facts = f'<dl class="facts">{"".join(pairs)}</dl>' if document.facts else ""
        subtitle = (
            f'<p class="subtitle">{_said(document.subtitle)}</p>' if document.subtitle else ""
        )
        top = f'<p class="imprint">kerjasama</p>\n<h1>{_said(document.title)}</h1>'
        return f"<header>\n{top}\n{subtitle}\n{facts}\n</header>"

    def _section(self, section: Section) -> str:
        anchor = f"s-{section.id}"
        parts = [f'<section aria-labelledby="{anchor}">']
        parts.append(f'<h2 id="{anchor}">{_said(section.title)}</h2>')
        for half, blocks in groupby(section.blocks, key=is_half):
            drawn = "\n".join(map(self._block, blocks))
            parts.append(f'<div class="pair">\n{drawn}\n</div>' if half else drawn)
        return "\n".join([*parts, "</section>"])

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph():
                return self._paragraph(block)
            case Bullets(items):
                rows = "".join(f"<li>{self._sentences(item)}</li>\n" for item in items)
                return f"<ul>\n{rows}</ul>"
            case Table():
                return self._table(block)
            case Figure():
                return self._figure(block)

    def _paragraph(self, paragraph: Paragraph) -> str:
        return f"<p>{self._sentences(paragraph)}</p>" if paragraph.sentences else ""

    def _sentences(self, paragraph: Paragraph) -> str:
        return " ".join(map(self._sentence, paragraph.sentences))

    def _sentence(self, said: Sentence | Cell) -> str:
        marks = []
        if said.unchecked:
            what = escape(self.words("not yet checked"))
            marks.append(f'<abbr class="dagger" title="{what}">{DAGGER}</abbr>')
        links = []
        for number in said.refs:
            self.cited[number] += 1
            here = f"cite-{number}-{self.cited[number]}"
            label = escape(self.words("Reference {number}", number=number))
            links.append(f'<a id="{here}" href="#ref-{number}" aria-label="{label}">{number}</a>')
        if links:
            marks.append(",".join(links))
        return _said(said.text) + (f"<sup>{' '.join(marks)}</sup>" if marks else "")

    def _table(self, table: Table) -> str:
        side = {"l": "", "r": ' class="r"', "c": ' class="c"'}
        sides = [side[letter] for letter in table.alignment]
        head = "".join(
            f'<th scope="col"{look}>{_said(name)}</th>' if name else f"<td{look}></td>"
            for name, look in zip(table.head, sides, strict=True)
        )
        rows = []
        for row, span in zip(table.rows, table.spans, strict=True):
            cells = [self._sentence(cell) for cell in row] if span else [""]
            if not span:
                cells += [self._sentence(cell) for cell in row[1:]]
            scope = f'"rowgroup" rowspan="{span}"' if span > 1 else '"row"'
            first = f"<th scope={scope}{sides[0]}>{cells[0]}</th>" if span else ""
            rest = (
                f"<td{look}>{cell}</td>" for cell, look in zip(cells[1:], sides[1:], strict=True)
            )
            rows.append(f"<tr>{first}{''.join(rest)}</tr>")
        note = f'\n<p class="note">{self._sentence(table.note)}</p>' if table.note else ""
        label = escape(clean(table.caption))
        kind = ' class="grouped"' if table.grouped else ""
        made = (
            f'<div class="scroll" tabindex="0" role="group" aria-label="{label}"><table{kind}>'
            f"<caption>{_said(table.caption)}</caption>\n<thead><tr>{head}</tr></thead>\n"
            f"<tbody>\n{chr(10).join(rows)}\n</tbody></table></div>{note}"
        )
        return f'<div class="half">{made}</div>' if table.width == "half" else made

    def _figure(self, figure: Figure) -> str:
        self.figures += 1
        svg = inlined(figure, f"figure-{self.figures}-")
        label = escape(clean(figure.alt))
        scroll = (
            f' tabindex="0" role="group" aria-label="{label}"' if figure.width == "full" else ""
        )
        caption = self._sentences(figure.caption)
        foot = f"\n<figcaption>{caption}</figcaption>" if caption else ""
        drawn = f'<div class="drawing"{scroll}>{svg}</div>'
        data = ""
        if figure.table:
            opened = escape(self.words("Data table"))
            table = self._table(figure.table)
            data = f'\n<details class="data"><summary>{opened}</summary>{table}</details>'
        return f'<figure class="{figure.width}">{drawn}{foot}{data}</figure>'

    def _legend(self) -> str:
        said = legend(self.document, self.words)
        mark = f'<span class="dagger">{DAGGER}</span>'
        return f'<p class="legend">{mark} {escape(said)}</p>' if said else ""

    def _references(self) -> str:
        if not self.document.references:
            return ""
        rows = "\n".join(map(self._reference, self.document.references))
        read = reading(self.document, self.words)
        once = f'<p class="once">{_said(read)}</p>\n' if read else ""
        return (
            '<section class="references" aria-labelledby="references">\n'
            f'<h2 id="references">{escape(self.words("References"))}</h2>\n'
            f"{once}<ol>\n{rows}\n</ol>\n</section>"
        )

    def _reference(self, reference: Reference) -> str:
        number, words = reference.number, self.words
        text = _said(ended(reference.text))
        if address := link(reference.address):
            text = f'<a href="{escape(address)}" rel="noopener noreferrer">{text}</a>'
        elif reference.address:
            text = f"{_said(reference.text)}, {_said(ended(reference.address))}"
        mark = f'<span class="dagger">{DAGGER}</span> ' if reference.basis == "recalled" else ""
        backs = []
        for count in range(1, self.cited[number] + 1):
            label = escape(
                words("Back to citation {count} of {number}", count=count, number=number)
            )
            backs.append(f'<a href="#cite-{number}-{count}" aria-label="{label}">↑</a>')
        back = f' <span class="back">{"".join(backs)}</span>' if backs else ""
        known = mark + _said(basis(reference, words, common_day(self.document)))
        told = f' <span class="basis">{known}</span>' if known else ""
        return (
            f'<li id="ref-{number}"><span class="n">{number}</span><span>{text}'
            f"{told}{back}</span></li>"
        )
