"""What one state belongs to: organisations listed under "Organisasi yang diikuti Indonesia"."""

import re
from collections.abc import Iterator
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
_HEADING: Final = regex(  # of a list of what the state of the page is in
    r"\W*(?i:international organi[sz]ation participation|(?:international )?memberships?"
    r"(?: of| in)?(?: international)?(?: organi[sz]ations?)?|member of|keanggotaan(?: (?:dalam|di"
    r"|internasional|organisasi|pada))*|anggota(?: (?:dari|organisasi|internasional))+)\W*"
)
_IN_LINE: Final = regex(  # and such a list behind what it is
    r"(?P<x><S\d+>)?(?:(?: is|,)? (?i:a member of|member of|belongs to|menjadi anggota|anggota"
    r"|tergabung dalam)[^<:;.]{0,90}|:? ?" + _HEADING.pattern + r"): ?(?=(?:the )?<O|[A-Z])"
)
_PIECE: Final = regex(r"(?P<y><O\d+>)(?:/<O\d+>)?(?: ?\((?P<role>[^()]*)\))?\W*")
_ROLES: Final = (
    ("suspended", regex(r"\b(?:suspend|ditangguhkan|dibekukan)")),
    ("observer", regex(r"\b(?:observer|pengamat|peninjau)")),
    ("candidate", regex(r"\b(?:candidate|calon|kandidat)")),
    ("associate", regex(r"\b(?:associate|asosiasi)")),
    ("partner", regex(r"\b(?:partner|dialogue|mitra)")),
    ("", regex(r"\b(?:members?|anggota)\b|^$")),
)
_FEW: Final = 3  # names make a list
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
        self._page: Mention | None = None  # the one state of the first line
        self._begun = False
        self._headed = False  # whether the line before was a heading of such a list

    def claims(self, template: Template) -> list[Claim]:
        """What a line claims as an entry of such a list."""
        text = template.text
        headed, self._headed = self._headed, _HEADING.fullmatch(text) is not None
        if not self._begun:
            named = template.mentions(text)
            self._page = named[0] if len(named) == 1 and named[0].kind == "S" else None
            self._begun = True
        lead = _IN_LINE.match(text)
        whom = template.mention(lead["x"]) if lead and lead["x"] else self._page
        if whom and (lead or headed):
            told = list(_pieces(template, text[lead.end() if lead else 0 :], whom.code))
            if told:
                return told
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


def _pieces(template: Template, text: str, state: str) -> Iterator[Claim]:
    """What a line says that a state is in, and as what, if it names a few with commas between."""
    pieces = re.split(r"[,;] ?(?![^()]*\))", text)
    found = [m for piece in pieces if (m := _PIECE.fullmatch(re.sub(r"^(?:and|dan) ", "", piece)))]
    for m in found if len(found) >= _FEW else ():
        y = template.mention(m["y"])
        aside = re.search(r"\(([^()]*)\)$", template.said(m["y"]))
        named = aside and aside[1][:1].isupper() and "NGO" not in aside[1]  # no role
        told = m["role"] or (aside[1] if aside and not named else "")
        role = next((role for role, said in _ROLES if said.search(told)), None)
        if role is not None:
            yield Claim("member", (state, y.code), role)
