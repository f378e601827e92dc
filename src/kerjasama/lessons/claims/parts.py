"""What the readers of matched patterns share: tenses, words, dates, what is meant."""

import re
from typing import Final

from kerjasama.facts import When
from kerjasama.lessons.claims.lexicon import ENDED, NEGATED, PAST, Words
from kerjasama.lessons.claims.linking import Mention
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.templates import Template

NOT_ITS: Final = regex(  # a date of something else than the clause says
    r"\b(?:until|till|sampai|hingga|setelah|after|before|sebelum|by|menjelang)"
    r"(?: (?:the|tahun|tanggal|pada))*\W*$"
)

_PART_OF: Final = regex(
    r"\b(?!Organisasi|Forum|Lembaga|Badan|Perjanjian|Kesepakatan|Persetujuan|Sejarah|Tujuan|The"
    r"|Pada|Di|Dalam|In|On|At|Kini|Awalnya|Mulanya|Semula|Originally|Initially|Currently|Today"
    r"|Saat|Sedangkan|Sementara|Namun|Kemudian|Adapun|Although|While|When|Since|After|Before"
    r"|Setelah"
    r"|Ketika|Karena|Meskipun|Maka|Lalu|But|And|Dan|Tetapi|Both|Selain|Untuk|Dengan"
    r"|However|All|Semua|Seluruh|Many|Several|Most|Beberapa|Selanjutnya|Akhirnya|Sebelumnya"
    r"|Berikutnya|Kini|Sekarang|Then|Later|Finally|Meanwhile|Subsequently|Eventually|Recently|Also"
    r"|Sejak|Menurut|Sebagai|Bagi|Oleh|Bersama|Negara|Hanya|Bahkan|Only|Even|Now|As|For|With|By"
    r"|Masuknya|Bergabungnya|Keluarnya|Diterimanya|Mundurnya|Kembalinya|Keanggotaan|Kehadiran|Presiden"
    r"|From|Until|Hingga|Sampai|Menyusul|Disusul|Following|Joining|Like|Seperti|Serta)[A-Z][\w-]+ $"
)  # of a name
_BELONGS: Final = regex(r"\b(?:of|dari|milik)(?: the)? $")  # to what the clause is about


def inside(text: str, start: int) -> bool:
    """Whether what begins at a place is only a part of a longer name or phrase.

    Examples
    --------
    >>> inside("the Charter of <O0>", 15), inside("<O0> is", 0)
    (True, False)
    """
    before = text[:start]
    own = re.match(r"<\w+>(?:['’]|,? (?:which|that|yang)\b)", text[start:])
    if text[start] == "<" and not own and _BELONGS.search(before):
        return True
    return (text[start] == "<" or text[start].isupper()) and _PART_OF.search(before) is not None


def group(match: re.Match[str], name: str) -> str:
    """What a group of a pattern holds; an empty text if it holds nothing or is not there."""
    return (match.groupdict().get(name) or "") if name in match.re.groupindex else ""


def tense(said: str) -> tuple[str, bool]:
    """Tense and negation of a verb with its adverbs.

    Examples
    --------
    >>> tense(" is no longer"), tense(" belum"), tense(" pernah"), tense(" bukan")
    (('ended', False), ('waiting', True), ('past', False), ('now', True))
    """
    if re.search(r"\b(?:not yet|belum)\b", said, re.IGNORECASE):
        return "waiting", True
    if ENDED.search(said):
        return "ended", False
    return ("past" if PAST.search(said) else "now"), NEGATED.search(said) is not None


def word(table: Words, said: str) -> str:
    """The first word of a table that a text says, or an empty text."""
    return next((word for word, pattern in table if pattern.search(said)), "")


def form_word(said: str) -> str:
    """The form that a text calls ``regional``, ``bilateral`` or ``multilateral``.

    Examples
    --------
    >>> form_word("Regional"), form_word("mulitlateral")
    ('regional', 'multilateral')
    """
    return next((f for f in ("bilateral", "regional") if f in said.lower()), "multilateral")


def term(template: Template, said: str) -> tuple[When | None, When | None]:
    """The first date, or the years from and to, in a part of a template."""
    when = template.when(said)
    return when if isinstance(when, tuple) else (when, None)


def date(template: Template, match: re.Match[str]) -> When | None:
    """The date of a clause: after its verb, or before its subject."""
    for name in ("tail", "rest", "late", "lead"):
        said = group(match, name)
        slot = re.search(r"<D\d+>", said)
        if slot and not NOT_ITS.search(said[: slot.start()]):
            return term(template, slot.group())[0]
    if "x" in match.re.groupindex:
        then = re.search(r"(<D\d+>),? (?:ketika|saat|when) $", match.string[: match.start("x")])
        return term(template, then[1])[0] if then else None
    return None


def members(template: Template, said: str, kinds: str = "S") -> list[Mention]:
    """Things that a part of a template lists; what stands in brackets is an aside."""
    return template.mentions(re.sub(r"\([^()]*\)", "", said), kinds)


def bodies(template: Template, match: re.Match[str], kinds: str = "O") -> list[Mention]:
    """Things that a claim is about: named, or spoken of by the paragraph."""
    named = template.mentions(group(match, "y") or group(match, "its"), kinds)
    if named or group(match, "y") or not group(match, "its"):
        return named
    said = match.string[: match.start()]
    if re.search(r"\b(?:of|dari)(?: the)? <[OA]\d+> ", said):  # of something that is a part of it
        return []
    before = template.mentions(said, kinds)
    if len({m.code for m in before}) == 1:
        return before[:1]
    topic = template.topic
    return [topic] if topic and topic.kind in kinds and not before else []
