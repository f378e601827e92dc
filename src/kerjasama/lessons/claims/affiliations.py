"""What one state belongs to: organisations listed under "Organisasi yang diikuti Indonesia"."""

import re
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.linking import Mention
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.templates import Template

_WHOSE: Final = regex(
    r"\b(?i:organisasi|organi[sz]ations?|lembaga|badan|forum|kelompok|bod(?:y|ies)|groupings?|clubs?"
    r"|kerja ?sama)\b[^<.;]{0,60}?"
    r"(?: (?i:(?:yang|which|that)(?: (?:pernah|kini|juga))*) )?(?:(?i:di(?:ikuti|masuki)(?: oleh)?"
    r"|beranggotakan|with the membership of|to which|of which|joined by|diikuti oleh)) "
    r"(?:negara )?(?P<x><S\d+>)(?P<en> (?:belongs(?: to)?|is (?:a member|in)|has joined))?"
    r"(?:[,:;!(–-](?:[^<]|<[NRD]\d+>){0,80}|\W*)$"
)
_MEMBER_OF: Final = regex(
    r"^(?:[^<.;]{0,60} )?(?P<x><S\d+>) (?:is a member of|belongs to|menjadi anggota"
    r"|tergabung dalam)"
    r" (?:the )?(?:following|these|organisasi|berikut)[^<]*\W*$"
)
_NOT: Final = regex(
    r"\b(?:tidak|bukan|belum|pernah keluar|not|never|left|observer|pengamat|mitra|partner)\b",
    re.IGNORECASE,
)
_ENTRY: Final = regex(r"(?:\W|<N\d+>[.)]|\d+[.)])*(?P<y><O\d+>)(?:/<O\d+>\))?(?:\W|\([^()]*\))*")
_OTHER: Final = 12  # lines without an entry after which a list has ended


class Affiliations:
    r"""Reads which organisations a text lists as those of one state, template by template.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> text = "Organisasi internasional yang diikuti Indonesia\n1. ASEAN\nKerja sama luas.\n2. G20"
    >>> lists = Affiliations()
    >>> told = templates_of(World.load(), text)
    >>> [c.about for t in told for c in lists.claims(t)]
    [('IDN', 'ASEAN'), ('IDN', 'G20')]
    """

    def __init__(self) -> None:
        """Begin outside of any list."""
        self._state: Mention | None = None
        self._silent = 0  # sentences since the last entry

    def claims(self, template: Template) -> list[Claim]:
        """What a line claims as an entry of such a list."""
        text = template.text
        whose = _WHOSE.search(text) or _MEMBER_OF.match(text)
        if whose:
            self._state = None if _NOT.search(text) else template.mention(whose["x"])
            self._silent = 0
            return []
        entry = _ENTRY.fullmatch(text)
        if self._state is None or entry is None:
            self._silent += 1
            if self._silent > _OTHER:
                self._state = None
            return []
        self._silent = 0
        return [Claim("member", (self._state.code, template.mention(entry["y"]).code))]
