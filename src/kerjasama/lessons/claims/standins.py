"""The words that stand for a state: "the country", "negara itu"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from kerjasama.lessons.claims.linking import Mention
from kerjasama.lessons.claims.templates import Template

_COUNTRY: Final = re.compile(
    r"^(?P<before>(?:(?:Namun|Kemudian|Lalu|But|However|Then|Later|Akhirnya|Sebelumnya|Tetapi),? )?"
    r"(?:(?i:pada|di|in|on|tahun|tanggal) )*(?:<D\d+>,? )?)"
    r"(?P<it>(?:[Nn]egara|[Bb]angsa) (?:itu|tersebut|ini)|[Tt]h(?:e|at|is) (?:country"
    r"|nation|state))"
    r"(?=,? [a-z])(?! (?:anggota|of|in|that|which|yang|members?)\b)"
)


def with_states(templates: Iterable[Template]) -> Iterator[Template]:
    """Put the state that the sentence before was about where a sentence begins with "the country".

    Examples
    --------
    >>> from kerjasama.lessons.claims.linking import Linker
    >>> from kerjasama.lessons.claims.sentences import sentences
    >>> from kerjasama.lessons.claims.templates import templates
    >>> from kerjasama.world import World
    >>> told = sentences("Fiji joined the Commonwealth in 1970. The country left in 1987.")
    >>> [t.text for t in with_states(templates(Linker(World.load()), told))]
    ['<S0> joined the <O1> in <D2>.', '<S1> left in <D0>.']
    """
    last: Mention | None = None
    for template in templates:
        states = {m.code: m for m in template.mentions(template.text, "S")}
        match = None if states else _COUNTRY.match(template.text)
        told = template
        if match and last:
            at = max(template.sentence.text.find(match["it"]), 0)
            stands = replace(last, start=at, end=at + len(match["it"]))
            slot = f"<S{len(template.slots)}>"
            text = match["before"] + slot + template.text[match.end() :]
            told = replace(template, text=text, slots=(*template.slots, stands))
        elif states:
            first = template.text.startswith("<S")
            last = next(iter(states.values())) if len(states) == 1 or first else None
        else:
            last = None
        yield told
