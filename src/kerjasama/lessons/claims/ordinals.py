"""Who joined as the so-manyth: "anggota ASEAN yang ke-11", "the UN's 60th member"."""

from collections.abc import Iterator
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.lexicon import MODALS, NEGATED
from kerjasama.lessons.claims.parts import inside
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.templates import Template

_LEAST: Final = 3  # a first or second one may be the first in another way
_NTH: Final = regex(
    r"(?P<x><S\d+>)[^<.;]{0,45}?"
    r"(?:\b(?:negara )?[Aa]nggota(?: (?:penuh|resmi|baru))?(?: (?P<y><O\d+>))?(?:,? yang)?"
    r" (?P<r><R\d+>)(?! (?:yang|untuk))(?:,? (?:dari |di )?(?P<z><O\d+>))?"
    r"|\b(?:the|its|as|(?:the )?(?P<v><O\d+>)['’]s?) (?P<q><R\d+>)(?: (?:full|and newest))?"
    r" (?:member(?:[ -]state)?|state)\b(?! (?:to|that|which))"
    r"(?: (?:of|in) (?:the )?(?P<w><O\d+>))?)"
)


def ordinals(template: Template) -> Iterator[Claim]:
    """Claims of a place in the order of joining.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> [t] = templates_of(World.load(), "Timor-Leste adalah anggota ASEAN yang ke-11.")
    >>> [(c.kind, c.about, c.number) for c in ordinals(t)]
    [('joined', ('TLS', 'ASEAN'), 11)]
    """
    text = template.text
    for m in _NTH.finditer(text) if "<R" in text else ():
        number = template.number(m["r"] or m["q"], "R") or 0
        said = m["v"] or m["y"] or m["z"] or m["w"]
        body = template.mention(said) if said else template.topic if "<O" not in text else None
        denied = NEGATED.search(text[: m.end()]) or MODALS.search(text[: m.end()])
        if body and number >= _LEAST and not denied and not inside(text, m.start()):
            about = (template.mention(m["x"]).code, body.code)
            yield Claim("joined", about, number=number)
