"""GitHub-flavoured Markdown: footnotes for references, tables for figures."""

import re

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
    link,
    reading,
    said_of,
)
from kerjasama.words import Words


def render(document: Document, words: Words) -> str:
    r"""Write a document as Markdown.

    Parameters
    ----------
    document
        A brief.
    words
        The language of labels such as "Figure".

    Returns
    -------
    str
        Markdown that ends with a line break; a figure becomes its table or, without one,
        its alternative text.

    Examples
    --------
    >>> print(render(Document("Costs *b*", "", "en", ()), Words("en")).splitlines()[0])
    # Costs \*b\*
    """
    parts = [f"# {escaped(document.title)}"]
    if document.subtitle:
        parts.append(f"*{escaped(document.subtitle)}*")
    if document.facts:
        facts = (f"- {escaped(name)}: {escaped(value)}" for name, value in document.facts)
        parts.append("\n".join(facts))
    for section in document.sections:
        parts += _section(section, words)
    if said := legend(document, words):
        parts.append(f"{DAGGER} {escaped(said)}")
    if document.footer.sentences:
        parts.append(_paragraph(document.footer))
    parts.append(escaped(citation(document, words)))
    if document.references:
        if read := reading(document, words):
            parts.append(escaped(read))
        day = common_day(document)
        parts.append("\n".join(_reference(one, words, day) for one in document.references))
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    r"""Text in which Markdown finds no markup.

    Parameters
    ----------
    text
        Any text.

    Returns
    -------
    str
        One line with a backslash before each sign that could mean something.

    Examples
    --------
    >>> print(escaped("1. a|b $x$ <c>"))
    1\. a\|b \$x\$ \<c\>
    """
    safe = re.sub(r"([\\`*_{}\[\]<>#|~$&^!])", r"\\\1", clean(text).strip())
    safe = re.sub(r"^([-+=])", r"\\\1", safe)
    return re.sub(r"^(\d+)([.)])(?=\s|$)", r"\1\\\2", safe)


def _section(section: Section, words: Words) -> list[str]:
    return [f"## {escaped(section.title)}", *(_block(block, words) for block in section.blocks)]


def _block(block: Block, words: Words) -> str:
    match block:
        case Paragraph():
            return _paragraph(block)
        case Bullets(items):
            return "\n".join(f"- {_paragraph(item)}" for item in items)
        case Table():
            return _table(block)
        case Figure():
            return _figure(block, words)


def _paragraph(paragraph: Paragraph) -> str:
    return " ".join(map(_sentence, paragraph.sentences))


def _sentence(said: Sentence | Cell) -> str:
    notes = "".join(f"[^{number}]" for number in said.refs)
    return escaped(said.text) + (DAGGER if said.unchecked else "") + notes


def _table(table: Table) -> str:
    rule = {"l": ":--", "r": "--:", "c": ":-:"}
    rows = [[escaped(name) for name in table.head], [rule[side] for side in table.alignment]]
    for row, span in zip(table.rows, table.spans, strict=True):
        rows.append([_sentence(cell) if n or span else "" for n, cell in enumerate(row)])
    lines = [f"| {' | '.join(row)} |" for row in rows]
    caption = f"**{escaped(table.caption)}**\n\n" if table.caption.strip() else ""
    note = f"\n\n{_sentence(table.note)}" if table.note else ""
    return caption + "\n".join(lines) + note


def _figure(figure: Figure, words: Words) -> str:
    label = f"**{escaped(words('Figure.'))}** {_paragraph(figure.caption)}".rstrip()
    if figure.table:
        return f"{label}\n\n{_table(figure.table)}"
    return f"{label}\n\n> {escaped(figure.alt)}"


def _reference(reference: Reference, words: Words, day: str) -> str:
    text = escaped(reference.text)
    if address := link(reference.address):
        safe = address.replace("(", "%28").replace(")", "%29").replace("|", "%7C")
        text = f"[{text}]({safe})"
    elif reference.address:
        text = f"{text}, {escaped(reference.address)}"
    else:
        text = escaped(ended(reference.text))
    told = escaped(said_of(reference, words, day))
    stop = "" if text.endswith(".") else "."
    return f"[^{reference.number}]: {text}{stop} {told}".rstrip()
