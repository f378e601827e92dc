"""A quiz as Moodle XML, which keeps feedback and fractions."""

from collections.abc import Sequence
from typing import Final
from xml.etree import ElementTree as ET

from kerjasama.briefs.document import clean
from kerjasama.lessons.questions.item import Item
from kerjasama.words import N_, Words

_TYPES: Final = {
    "single": "multichoice",
    "map": "multichoice",
    "multiple": "multichoice",
    "truth": "truefalse",
    "matching": "matching",
    "ordering": "matching",
    "short": "shortanswer",
    "numeric": "numerical",
}
_TRUTH: Final = ("true", "false")  # words of the format, in every language


def moodle(items: Sequence[Item], say: Words) -> str:
    """Write questions as Moodle XML, one language at a time.

    What must be put in order becomes a matching of places and answers, as in `gift`: a type for it
    is a plugin in older Moodles, and one that is missing stops the whole import.

    Examples
    --------
    >>> from kerjasama.lessons.questions import quiz
    >>> from kerjasama.world import World
    >>> text = moodle(quiz(World.load(), "forms", n=2, on="2026-06-30"), Words("id"))
    >>> text.count("<question type=")
    2
    """
    root = ET.Element("quiz")
    for item in items:
        _question(root, item, say)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _question(root: ET.Element, item: Item, say: Words) -> None:
    made = ET.SubElement(root, "question", type=_TYPES[item.kind])
    _text(ET.SubElement(made, "name"), item.id)
    _text(ET.SubElement(made, "questiontext", format="plain_text"), say(item.stem))
    _text(ET.SubElement(made, "generalfeedback", format="plain_text"), say(item.why))
    _leaf(made, "defaultgrade", "1")
    _leaf(made, "idnumber", item.id)
    match item.kind:
        case "single" | "map" | "multiple":
            _leaf(made, "single", "true" if item.one else "false")
            _leaf(made, "shuffleanswers", "1")
            _leaf(made, "answernumbering", "ABCD")
            share = shares(item)
            for o in item.options:
                _answer(made, say(o.text), share[o.code])
        case "truth":
            for word in _TRUTH:
                _answer(made, word, 100 if item.key == (word,) else 0)
        case "short":
            _leaf(made, "usecase", "0")
            for accepted in item.key:
                _answer(made, literal(accepted), 100)
        case "numeric":
            _leaf(_answer(made, item.key[0], 100), "tolerance", f"{item.tolerance:g}")
        case "matching" | "ordering":
            _leaf(made, "shuffleanswers", "1")
            for left, right in pairs(item, say):
                sub = ET.SubElement(made, "subquestion", format="plain_text")
                _leaf(sub, "text", left)
                _text(ET.SubElement(sub, "answer"), right)


def shares(item: Item) -> dict[str, float]:
    """What each option of a choice is worth, in per cent: all that are right make 100.

    Where several are right, all that are wrong take 100 away, so that choosing everything gives
    nothing.

    Examples
    --------
    >>> from kerjasama.lessons.questions import bank
    >>> from kerjasama.world import World
    >>> found = bank(World.load(), "IDN", "2026-06-30")
    >>> sorted(shares(next(i for i in found if i.kind == "single")).values())
    [0.0, 0.0, 0.0, 100.0]
    """
    right = 100 / len(item.key)
    wrong = 0.0 if item.one else -100 / max(len(item.options) - len(item.key), 1)
    return {o.code: right if o.code in item.key else wrong for o in item.options}


def literal(accepted: str) -> str:
    r"""Accepted text as Moodle compares it: its star, which would mean any text, made a star.

    Examples
    --------
    >>> literal("A*")
    'A\\*'
    """
    return accepted.replace("*", "\\*")


def pairs(item: Item, say: Words) -> list[tuple[str, str]]:
    """Left and right texts of a matching; of an ordering, places and answers.

    Examples
    --------
    >>> from kerjasama.lessons.questions import bank
    >>> from kerjasama.world import World
    >>> found = bank(World.load(), "IDN", "2026-06-30")
    >>> [left for left, _ in pairs(next(i for i in found if i.kind == "ordering"), Words("en"))]
    ['Place 1', 'Place 2', 'Place 3', 'Place 4']
    """
    text = {o.code: say(o.text) for o in (*item.options, *item.matches)}
    if item.kind == "ordering":
        return [(say(N_("Place {n}"), n=n), text[code]) for n, code in enumerate(item.key, 1)]
    return [(text[o.code], text[code]) for o, code in zip(item.options, item.key, strict=True)]


def _answer(made: ET.Element, text: str, fraction: float) -> ET.Element:
    element = ET.SubElement(made, "answer", fraction=f"{fraction:.5f}".rstrip("0").rstrip("."))
    _leaf(element, "text", text)
    return element


def _text(parent: ET.Element, text: str) -> None:
    _leaf(parent, "text", text)


def _leaf(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = clean(text)
