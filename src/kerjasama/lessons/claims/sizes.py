"""How many members there are, told in passing: "the 56-member body", "bagi 10 negara anggotanya".

The patterns of `founding_patterns` know how a number is said of its subject. Here the number stands
beside a word that means members, and the organisation is the only one that the sentence names, or
the one that the text speaks of. A sentence that speaks of some members only says nothing.
"""

import re
from collections.abc import Iterator
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.lexicon import BEGINNINGS, COMPARED, ENDED, MODALS
from kerjasama.lessons.claims.linking import Mention
from kerjasama.lessons.claims.parts import word
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.phrases import HEDGE
from kerjasama.lessons.claims.templates import Template

_SORTS: Final = r"(?:(?:current|full|sovereign|independent|total|different|active) )*"
_SIZE: Final = regex(
    rf"(?:\b(?P<all>(?i:all|semua|seluruh|ke-|has|have|memiliki|mempunyai|with|dengan))(?: of)?"
    r"(?: its| the)? |\b(?:its|the|of|dari|oleh|bagi|para|kepada|antara|between|among|by|for|to"
    rf"|menjadi|total|current|in) |(?=<N\d+>-)){HEDGE}(?P<n><N\d+>)(?: \(<N\d+>\))?"
    rf"(?: {_SORTS}(?:member[ -](?:states?|countries|nations|economies)|members"
    r"|(?:negara(?:-negara)? )?anggota(?:nya)?)\b(?! (?:that|which|who|yang)\b)"
    r"|-(?:member|nation|country|state)\b(?= (?:body|bloc|group|grouping|organi[sz]ation|alliance"
    r"|association|union|forum|club|pact|community|league|economic|regional|<O)))"
)
_AFTER_NOUN: Final = regex(  # "anggota 57 negara", "anggotanya yang berjumlah 190 negara"
    r"\b(?:anggota(?:nya)?|keanggotaan(?:nya)?|member (?:states|countries)|members|membership)"
    r"(?: (?:yang|berjumlah|sebanyak|sejumlah|mencapai|menjadi|kini|saat ini|sudah|telah|was|were"
    r"|is|are|now|raised|rose|increased|grown|grew|stands|at|to|of|has|have|been))* "
    rf"{HEDGE}(?P<n><N\d+>)(?: \(<N\d+>\)| \(\d+\))?(?= (?:negara|states|countries|nations)\b"
    rf"|[.,;)]|$)"
)
_OF_IT: Final = regex(  # "There are 15 CARICOM countries", "the total to twelve"
    rf"\b(?:[Tt]here are|[Tt]erdapat|[Aa]da|[Tt]he|[Aa]ll|[Ss]emua|[Ss]eluruh)(?: now)? {HEDGE}"
    r"(?P<n><N\d+>) (?:(?:negara )?(?P<y><O\d+>)(?: (?:countries|members|states|member states"
    r"|nations))?(?=[ .,])(?<!>)|countries (?:in|of) (?P<z><O\d+>))"
)
_THIS: Final = regex(  # "klub negara maju yang bermarkas di Paris itu beranggotakan 38 negara"
    r"\b(?i:klub|organisasi|kelompok|blok|forum|lembaga|grup)\b[^.;]{0,80}? (?:itu|ini|tersebut)"
    r"(?: (?:kini|saat ini|telah|sudah))* (?:beranggotakan|memiliki|mempunyai|menghimpun)"
    rf" {HEDGE}(?P<n><N\d+>) (?:negara(?: anggota)?|anggota)\b"
)
_TOTAL: Final = regex(
    r"\b(?:taking|bringing|raising|increasing) (?:the|its) (?:total|number|membership)"
    r"(?: number)?(?: of (?:members|states|countries))? to (?P<bound>)(?P<n><N\d+>)(?=[ .,;]|$)"
)
_WITHIN: Final = regex(  # "four states that are members of EFTA"
    rf"{HEDGE}(?P<n><N\d+>) (?:negara|countries|states|nations) (?:(?:yang|that|which) )?(?:are )?"
    r"(?:(?:tergabung|bergabung)(?: (?:di|dalam|dengan|ke))+|menjadi anggota(?: (?:dari|di))?"
    r"|members of|belonging to)(?: (?:the|organisasi))? (?P<y><O\d+>)"
)
_SOME: Final = regex(  # of some only, or of others
    r"\b(?:other|another|lain|lainnya|new|newest|baru|founding|original|initial|pendiri|pertama"
    r"|first|permanent|tetap|non-permanent|observers?|pengamat|associate|asosiasi|mitra|partners?"
    r"|candidates?|former|mantan|bekas|sisa|remaining|additional|tambahan|separuh|half|among"
    r"|ratif\w+|meratifikasi|diratifikasi|sign(?!ifi)\w*|menandatangani|attended|dihadiri|menghadiri"
    r"|diikuti|hadir|vote[ds]?|voting|suara|consent|approval|persetujuan|required|requires"
    r"|minimal|minimum|joined|bergabung|admitted|invited|left|keluar|withdrew|abstain\w*|menolak"
    r"|diklasifikasi\w*|classified|divided|dibagi|dikelompokkan|against|only|hanya|board|dewan"
    r"|council|committee|komite|kelompok kerja|eu-?ro|zone|zona"
    r"|antara lain|including|termasuk|seperti|such as|out of|each|setiap|per)\b",
    re.IGNORECASE,
)
_FOUNDED: Final = regex(  # by so many
    r"\b(?:founded|formed|established|created|didirikan|dibentuk|berdiri)\b[^<;.]{0,40}$"
)
_FEW: Final = 5
_DATED: Final = regex(r"<[DY]\d+>")


def sizes(template: Template) -> Iterator[Claim]:
    """Claims of how many members an organisation has, told in passing.

    Examples
    --------
    >>> from kerjasama.lessons.claims.linking import Linker
    >>> from kerjasama.lessons.claims.sentences import sentences
    >>> from kerjasama.lessons.claims.templates import templates
    >>> from kerjasama.world import World
    >>> linker = Linker(World.load())
    >>> told = "ASEAN adalah organisasi dengan anggota 11 negara. Two other members of it left."
    >>> [(c.about, c.number) for t in templates(linker, sentences(told)) for c in sizes(t)]
    [(('ASEAN',), 11)]
    """
    text = template.text
    if text.endswith("?") or "<N" not in text or _DATED.search(text) or _SOME.search(text):
        return
    for pattern in (_WITHIN, _SIZE, _AFTER_NOUN, _OF_IT, _TOTAL, _THIS):
        for match in pattern.finditer(text):
            number = template.number(match["n"])
            few = pattern is _SIZE and "-" not in match.group() and not match["all"]
            if number is None or (few and number < _FEW) or MODALS.search(text, 0, match.end()):
                continue  # "the two members" may be two of many
            body = _body(template, match)
            if body is None:
                continue
            before = text[: match.end()]
            now = (
                "first" if BEGINNINGS.search(before) else "ended" if ENDED.search(before) else "now"
            )
            bound = word(COMPARED, match["bound"] or "")
            begun = _FOUNDED.search(text, 0, match.start("n"))
            kind = "founders" if begun else "count"
            yield Claim(kind, (body.code,), "", None, None, number, bound, now)
            return


def _body(template: Template, match: re.Match[str]) -> Mention | None:
    """What is named beside the number, or alone in its sentence, or what the text speaks of."""
    beside = match.groupdict().get("y") or match.groupdict().get("z")
    if beside:
        return template.mention(beside)
    named = {m.code: m for m in template.mentions(template.text, "O")}
    if not named:
        return None if template.mentions(template.text, "A") else template.topic
    return next(iter(named.values())) if len(named) == 1 else None
