"""A quiz in GIFT, the text format that Moodle and others read."""

import re
from collections.abc import Sequence
from typing import Final

from kerjasama.briefs.document import clean
from kerjasama.lessons.questions.item import Item
from kerjasama.lessons.questions.moodle import literal, pairs, shares
from kerjasama.words import Words

_SPECIAL: Final = re.compile(r"([~=#{}:\\])")


def gift(items: Sequence[Item], say: Words) -> str:
    r"""Write questions in GIFT, one language at a time.

    What must be put in order becomes a matching of places and answers: GIFT has no ordering.

    Examples
    --------
    >>> from kerjasama.lessons.questions import quiz
    >>> from kerjasama.world import World
    >>> text = gift(quiz(World.load(), "forms", n=1, on="2026-06-30"), Words("en"))
    >>> text[:2], text.count("\n=")
    ('::', 1)
    """
    return "\n\n".join(_one(item, say) for item in items) + "\n"


def escaped(text: str) -> str:
    r"""Text in which no character means anything to GIFT.

    Examples
    --------
    >>> escaped("x = {a}: 5 ~ #1")
    'x \\= \\{a\\}\\: 5 \\~ \\#1'
    """
    return _SPECIAL.sub(r"\\\1", clean(text))


def _one(item: Item, say: Words) -> str:
    """One question: its name, stem, answers and feedback."""
    why = escaped(say(item.why))
    body = "\n".join(_answers(item, say))
    return f"::{item.id}::[plain]{escaped(say(item.stem))} {{\n{body}\n####{why}\n}}"


def _answers(item: Item, say: Words) -> list[str]:
    text = {o.code: escaped(say(o.text)) for o in (*item.options, *item.matches)}
    match item.kind:
        case "truth":
            return ["T" if item.key == ("true",) else "F"]
        case "numeric":
            return [f"#{item.key[0]}:{item.tolerance:g}"]
        case "short":
            return [f"={escaped(literal(k))}" for k in item.key]
        case "single" | "map":
            return [f"{'=' if o.code in item.key else '~'}{text[o.code]}" for o in item.options]
        case "multiple":
            share = shares(item)
            return [f"~%{share[o.code]:.5f}%{text[o.code]}" for o in item.options]
        case "matching" | "ordering":
            # An arrow parts left from right and cannot be escaped: in a text it becomes a real one.
            told = [
                [escaped(text.replace("->", "→")) for text in pair] for pair in pairs(item, say)
            ]
            return [f"={left} -> {right}" for left, right in told]
