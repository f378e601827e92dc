"""Sentences that a text has run together: ``… sixteen states.Members include Fiji …``."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.templates import Template

_GLUE: Final = regex(r"(?:(?<=[a-z]{3})|(?<=\d>))\.(?=[A-Z][a-z]+ |<[SO]\d+> |the <)")


def apart(templates: Iterable[Template]) -> Iterator[Template]:
    """Part sentences between which a text left out the space.

    What a later part speaks of is the one organisation that the parts before it name, if they name
    one.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> told = "ASEAN is a group of states.Members include Laos and Thailand."
    >>> [t.text for t in apart(templates_of(World.load(), told))]
    ['<O0> is a group of states.', 'Members include <S1> and <S2>.']
    """
    for template in templates:
        cuts = [m.end() for m in _GLUE.finditer(template.text)]
        topic = template.topic
        for start, end in zip([0, *cuts], [*cuts, len(template.text)], strict=True):
            text = template.text[start:end]
            yield replace(template, text=text, topic=topic)
            named = {m.code: m for m in template.mentions(text, "O")}
            if len(named) == 1:
                topic = next(iter(named.values()))
