"""What packages of questions have in common: XML, name, and the sources of each answer."""

from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Final
from xml.etree import ElementTree as ET

from kerjasama.briefs.citations import Citations
from kerjasama.briefs.document import Reference, clean
from kerjasama.lessons.questions.item import Item
from kerjasama.lessons.questions.sheet import cited
from kerjasama.words import Words
from kerjasama.world import World

_MOST: Final = 6  # sources that are shown with one answer: a roster rests on many pages
_FACTS: Final = 12  # of which so many facts are looked up


def element(tag: str, *inner: ET.Element | str, **attributes: str) -> ET.Element:
    """One XML element with what it holds; texts come first.

    Examples
    --------
    >>> ET.tostring(element("p", "a < b", element("br"), lang="en"), encoding="unicode")
    '<p lang="en">a &lt; b<br /></p>'
    """
    made = ET.Element(tag, {name: clean(value) for name, value in attributes.items()})
    for one in inner:
        if isinstance(one, str):
            made.text = (made.text or "") + clean(one)
        else:
            made.append(one)
    return made


def document(root: ET.Element, schemas: Mapping[str, str]) -> str:
    """An XML file that names its namespaces and their schemas.

    Parameters
    ----------
    schemas
        Address of the schema of each namespace; the first is that of elements without a prefix.

    Examples
    --------
    >>> document(element("a"), {"urn:x": "x.xsd"}).splitlines()[1][:18]
    '<a xmlns="urn:x" x'
    """
    root.set("xmlns", next(iter(schemas)))
    root.set("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
    root.set("xsi:schemaLocation", " ".join(f"{space} {xsd}" for space, xsd in schemas.items()))
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def identifier(items: Sequence[Item], say: Words) -> str:
    """Name of a quiz by what it asks and in which language, which XML takes as an identifier.

    Examples
    --------
    >>> from kerjasama.lessons.questions import quiz
    >>> items = quiz(World.load(), "forms", n=2, on="2026-06-30")
    >>> identifier(items, Words("id"))[:5], identifier(items, Words("id"))[-3:]
    ('quiz-', '-id')
    """
    asked = ";".join(item.id for item in items)
    return f"quiz-{blake2b(asked.encode(), digest_size=8).hexdigest()}-{say.lang}"


def references(world: World, items: Sequence[Item], say: Words) -> list[tuple[Reference, ...]]:
    """Sources of each answer, a few at most, each once an answer.

    Examples
    --------
    >>> from kerjasama.lessons.questions import quiz
    >>> world = World.load()
    >>> [found] = references(world, quiz(world, "trade", n=1, on="2026-06-30"), Words("en"))
    >>> found[0].address.startswith("https://")
    True
    """
    cite = Citations(world, say)
    numbers = [cited(cite, item.facts[:_FACTS])[0][:_MOST] for item in items]
    listed = cite.references
    return [tuple(listed[n - 1] for n in some) for some in numbers]
