"""The small signs that every format shares: daggers, numbers, legends, citations."""

import re
import unicodedata
from typing import Final, Literal

from kerjasama.briefs.document import Document, Figure, Reference, clean
from kerjasama.words import Words

DAGGER: Final = "†"
"""Follows whatever nobody has checked yet."""


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


def basis(reference: Reference, words: Words) -> str:
    """How a reference is known, with its licence.

    Parameters
    ----------
    reference
        An entry of the list.
    words
        The language.

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
            said = words("Read.")
            if reference.read_on:
                said = words("Read on {date}.", date=_date(reference.read_on, words))
        case "recalled":
            said = words("Recalled, not yet checked.")
        case "computed":
            said = words("Computed here.")
    if reference.licence:
        said = f"{said} {words('Licence: {licence}.', licence=reference.licence.rstrip('.'))}"
    return clean(said)


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


def _date(iso: str, words: Words) -> str:
    return words.date(iso) if re.fullmatch(r"\d{4}(-\d{2}){0,2}", iso) else iso
