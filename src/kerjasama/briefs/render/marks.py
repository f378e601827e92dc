"""The small signs that every format shares: daggers, numbers, legends, citations."""

import re
import unicodedata
from collections import Counter
from typing import Final, Literal

from kerjasama.briefs.document import Block, Document, Figure, Reference, Table, clean
from kerjasama.words import Words

DAGGER: Final = "†"
"""Follows whatever nobody has checked yet."""
_SOME: Final = 3  # pages that share a day before it is said for all
_ROOM: Final = {"full": 130, "half": 64}  # letters in a line of a table on paper
_LEAST: Final = 6.5  # of a column: a short bold head wraps below it in Word


def legend(document: Document, words: Words) -> str:
    """Say what the dagger means, or nothing where a document has none.

    Parameters
    ----------
    document
        A brief.
    words
        The language.

    Returns
    -------
    str
        One sentence, without the dagger itself, or an empty text.

    Examples
    --------
    >>> legend(Document("T", "", "en", ()), Words("en"))
    ''
    """
    if not document.has_unchecked:
        return ""
    return words("Stated from general knowledge; not yet checked against a source.")


def common_day(document: Document) -> str:
    """Day on which most of the pages were read, to be said once for all of them.

    Parameters
    ----------
    document
        A brief.

    Returns
    -------
    str
        ISO date, or an empty text where fewer than three pages share a day.

    Examples
    --------
    >>> pages = [Reference(n, "A", "", "read", "2026-11-22") for n in (1, 2, 3)]
    >>> common_day(Document("T", "", "en", (), tuple(pages)))
    '2026-11-22'
    """
    days = Counter(r.read_on for r in document.references if r.basis == "read" and r.read_on)
    day, count = max(days.items(), key=lambda d: (d[1], d[0]), default=("", 0))
    return day if count >= _SOME else ""


def reading(document: Document, words: Words) -> str:
    """Say once when the pages were read, or nothing where they share no day.

    Parameters
    ----------
    document
        A brief.
    words
        The language.

    Returns
    -------
    str
        One sentence, or an empty text.

    Examples
    --------
    >>> reading(Document("T", "", "en", ()), Words("en"))
    ''
    """
    day = common_day(document)
    if not day:
        return ""
    return words("Pages were read on {date} unless marked otherwise.", date=_date(day, words))


def said_of(reference: Reference, words: Words, day: str = "") -> str:
    """Everything behind a reference's text: how it is known, with a dagger where unchecked.

    Parameters
    ----------
    reference
        An entry of the list.
    words
        The language.
    day
        Day that needs no saying.

    Returns
    -------
    str
        Nothing, or one or two short sentences.

    Examples
    --------
    >>> said_of(Reference(1, "A", "", "recalled"), Words("en"))
    '† Recalled, not yet checked.'
    """
    mark = f"{DAGGER} " if reference.basis == "recalled" else ""
    return mark + basis(reference, words, day)


def is_half(block: Block) -> bool:
    """Whether a block leaves room for another beside it.

    Parameters
    ----------
    block
        Any block.

    Returns
    -------
    bool
        True for half figures and half tables.

    Examples
    --------
    >>> is_half(Table("", ("A",), (), width="half"))
    True
    """
    return isinstance(block, Figure | Table) and block.width == "half"


def ended(text: str) -> str:
    """Text that ends in a full stop, and in one only.

    Parameters
    ----------
    text
        A phrase or a sentence.

    Returns
    -------
    str
        The text with a full stop.

    Examples
    --------
    >>> ended("CLDR 47."), ended("CLDR 47")
    ('CLDR 47.', 'CLDR 47.')
    """
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."


def basis(reference: Reference, words: Words, day: str = "") -> str:
    """How a reference is known, with its licence.

    Parameters
    ----------
    reference
        An entry of the list.
    words
        The language.
    day
        Day that needs no saying, see `common_day`.

    Returns
    -------
    str
        Such as `Read on 22 November 2026. Licence: CC BY 4.0.`

    Examples
    --------
    >>> basis(Reference(1, "Model", "", "computed"), Words("en"))
    'Computed here.'
    """
    match reference.basis:
        case "read":
            said = "" if day else words("Read.")
            if reference.read_on and reference.read_on == day:
                said = ""
            elif reference.read_on:
                said = words("Read on {date}.", date=_date(reference.read_on, words))
        case "recalled":
            said = words("Recalled, not yet checked.")
        case "computed":
            said = "" if reference.licence else words("Computed here.")
    if reference.licence:
        said = f"{said} {words('Licence: {licence}.', licence=reference.licence.rstrip('.'))}"
    return clean(said).strip()


def citation(document: Document, words: Words) -> str:
    """How to cite the brief itself.

    Parameters
    ----------
    document
        A brief.
    words
        The language.

    Returns
    -------
    str
        One line with the title and the document's facts.

    Examples
    --------
    >>> brief = Document("Indonesia and Korea", "A brief", "en", (), (), (("Data", "2026.1"),))
    >>> citation(brief, Words("en"))
    'Cite as: kerjasama, Indonesia and Korea: A brief. Data: 2026.1.'
    """
    title = f"{document.title}: {document.subtitle}" if document.subtitle else document.title
    facts = "; ".join(f"{name}: {value}" for name, value in document.facts)
    what = f"{title}. {facts}." if facts else f"{title}."
    return clean(words("Cite as: kerjasama, {what}", what=what))


def link(address: str) -> str:
    """Let through an address that may be followed: web addresses only.

    Parameters
    ----------
    address
        What a reference gives as its address.

    Returns
    -------
    str
        The address, or an empty text for anything that is not `http` or `https`.

    Examples
    --------
    >>> link("https://asean.org/"), link("javascript:alert(1)")
    ('https://asean.org/', '')
    """
    tidy = clean(address).strip()
    return tidy if re.fullmatch(r"https?://[^\s<>\"]+", tidy) else ""


def direction(text: str) -> Literal["ltr", "rtl"]:
    """Find the reading direction of a text, by its first letter that has one.

    Parameters
    ----------
    text
        Any text.

    Returns
    -------
    {"ltr", "rtl"}
        The direction; left to right where no letter says.

    Examples
    --------
    >>> direction("ASEAN"), direction("1. رابطة")
    ('ltr', 'rtl')
    """
    kinds = (unicodedata.bidirectional(letter) for letter in text)
    first = next((kind for kind in kinds if kind in {"L", "R", "AL"}), "L")
    return "ltr" if first == "L" else "rtl"


def inlined(figure: Figure, prefix: str) -> str:
    """Give a figure's drawing ids of its own, so that several fit on one page.

    Parameters
    ----------
    figure
        A figure.
    prefix
        What to put before each id, such as `figure-1-`.

    Returns
    -------
    str
        The SVG.

    Examples
    --------
    >>> from kerjasama.briefs.document import Paragraph
    >>> svg = '<svg aria-labelledby="a b"><g id="a"/><g id="b" fill="url(#a)"/></svg>'
    >>> inlined(Figure(svg, Paragraph(()), ""), "f1-")
    '<svg aria-labelledby="f1-a f1-b"><g id="f1-a"/><g id="f1-b" fill="url(#f1-a)"/></svg>'
    """
    svg = re.sub(r'(\bid="|url\(#|href="#)', rf"\g<1>{prefix}", figure.svg)

    def named(found: re.Match[str]) -> str:
        ids = " ".join(prefix + name for name in found[2].split())
        return f'{found[1]}"{ids}"'

    return re.sub(r'(aria-(?:labelledby|describedby)=)"([^"]*)"', named, svg)


def is_map(figure: Figure) -> bool:
    """Whether a figure's drawing is a map, which needs less room than a chart.

    Parameters
    ----------
    figure
        A figure.

    Returns
    -------
    bool
        True for a full-width drawing of `world_map`.

    Examples
    --------
    >>> from kerjasama.briefs.document import Paragraph
    >>> is_map(Figure("<svg></svg>", Paragraph(()), ""))
    False
    """
    return figure.width == "full" and 'class="map"' in figure.svg.partition(">")[0]


def shares(table: Table) -> list[float]:
    """Share of the width that each column wants, by what is in it.

    Short columns get what they need; long ones share what is left.

    Parameters
    ----------
    table
        A table.

    Returns
    -------
    list of float
        One share a column; together 1.

    Examples
    --------
    >>> from kerjasama.briefs.document import Cell
    >>> row = (Cell("bilateral"), Cell("A long name that needs a lot of room " * 3))
    >>> [round(share, 1) for share in shares(Table("", ("Form", "Tie"), (row,)))]
    [0.1, 0.9]
    """
    room = _ROOM[table.width] - 2.5 * len(table.head)
    texts = [[head, *(row[n].text for row in table.rows)] for n, head in enumerate(table.head)]
    marks = [max((len(row[n].refs) for row in table.rows), default=0) for n in range(len(texts))]
    whole = [max(map(len, column)) for column in texts]
    longest = [
        max((len(w) for text in column for w in text.split()), default=0) for column in texts
    ]
    wanted, words = (
        [max(_LEAST, n + 1.5 * m + 2) for n, m in zip(sizes, marks, strict=True)]
        for sizes in (whole, longest)
    )
    while sum(wanted) > room:
        most = max(range(len(wanted)), key=lambda n: wanted[n] - words[n])
        if wanted[most] <= words[most]:
            break
        wanted[most] = max(words[most], wanted[most] - 1)
    return [size / sum(wanted) for size in wanted]


def _date(iso: str, words: Words) -> str:
    return words.date(iso) if re.fullmatch(r"\d{4}(-\d{2}){0,2}", iso) else iso
