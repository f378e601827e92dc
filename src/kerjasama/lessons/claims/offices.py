"""Claims of who chairs, who hosts, and how two states stand to each other."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from kerjasama.facts import When
from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.clauses import Clause, clauses
from kerjasama.lessons.claims.lexicon import LEVELS, MODALS, NOW
from kerjasama.lessons.claims.parts import members, tense, term, word
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.templates import Template

_LEVEL: Final = (
    r"(?i:(?:comprehensive |special )?strategic (?:comprehensive )?partner(?:ship|s)?"
    r"|comprehensive partner(?:ship|s)?)|(?:[Mm]itra|[Kk]emitraan) (?:[Ss]trategis"
    r"(?: [Kk]omprehensif| [Kk]husus)?|[Kk]omprehensif)"
)
_HEADS: Final = regex(
    r"\b(?:(?P<chair>chaired|chairs?|chairmanship|[Pp]residenc(?:y|ies)|[Kk]eketuaan"
    r"|[Pp]residensi|[Kk]etua|[Kk]epemimpinan|[Pp]residen(?= (?:<O|bergilir)))"
    r"|(?P<host>hosted|hosts|host|[Tt]uan rumah|menyelenggarakan|menggelar|menghelat)"
    r"|(?P<ties>[Hh]ubungan diplomatik|diplomatic (?:relations|ties|relationship))"
    rf"|(?P<level>{_LEVEL}))\b"
)
_LIGHT: Final = frozenset(
    "held holds holding hold assumed assumes took takes over received receives given was is had"
    " memegang menjabat mengemban menjadi menduduki memangku menerima memperoleh mendapat"
    " mendapatkan dipercaya dipercayakan ditunjuk terpilih bertindak berperan bertugas sebagai"
    " posisi jabatan tongkat tampuk mandat kehormatan diberi kepercayaan kursi kesempatan giliran"
    " the a an its rotating"
    " bergilir atau presidensi menjalin menggalang membuka memulai memiliki mempunyai"
    " mengadakan meresmikan membangun meningkatkan established opened forged normalised"
    " have has full formal serving serve served served role position country state hubungan"
    " their relationship ties bilateral to into tingkat level relations current present"
    " upgraded raised elevated dua teman lama tetapi not just".split()
)
_CHAIRED: Final = regex(
    r"(?:,? (?:of|in|for|dari|di|pada|untuk|atau|presidensi|keketuaan|kepresidenan|bergilir|the"
    r"|organisasi|mandat|forum))* (?P<y><O\d+>)(?=$|[.,;)]| (?!summit|ministerial"
    r"|secretariat)[a-z<])"
)
_ALONE: Final = regex(r"$|[.,;]| (?:in|from|for|since|until|pada|tahun|sejak|untuk|periode)\b")
_YEARS: Final = regex(r"(?:<O\d+>|[Cc]hair|[Kk]etua) \((?P<d><[DY]\d+>)\)")
_SUMMIT: Final = (
    r"(?:KTT|Konferensi Tingkat Tinggi|[Ss]ummits?(?: of)?|konferensi|pertemuan|sidang)"
)
_HOSTED: Final = regex(
    r"(?:(?: (?:the|bagi|untuk|dari|atas|penyelenggaraan|pelaksanaan|diselenggarakannya|kegiatan"
    r"|terselenggaranya|ajang|acara|of|to|for|in|dalam|menyelenggarakan|sebuah|first|last|<[RN]\d+>"
    rf"|[IVX]+|ke-\d+|pemimpin|para|{_SUMMIT}|<D\d+>|annual|leaders['’]))* )"
    r"(?:(?P<y><O\d+>)(?P<after>(?:['’]s)?(?: [Ll]eaders['’])? [Ss]ummits?)?"
    r"|(?P<afro>(?:Konferensi Asia[- –](?:dan )?Afrika|KAA|(?:Asian[- –]African|Afro[- –]Asian"
    r"|Asia[- –]Africa|Bandung) [Cc]onference))|(?P<games>Asian Games))(?P<tail>[^.;]*)"
)
_HEIRS: Final = regex(  # who had it next
    r"(?:(?:followed|succeeded|diikuti|disusul|digantikan)(?: by| oleh)?|and|dan|,)(?: (?:then|the"
    r"|kemudian|lalu|by|oleh))* (?P<s><S\d+>)(?: (?:in|for|pada|untuk|tahun))+ (?P<d><[DY]\d+>)"
)
_OFFICE: Final = regex(  # something of the organisation, and not its summit
    r" (?!(?:in|on|pada|tahun|di|untuk|for|dan|and)\b)[A-Za-z]"
)
_WITH: Final = regex(
    r"(?:[^<.;]|<[DN]\d+>){0,40}? (?:dengan|with|bagi|of|dari)(?: the)? (?P<t><S\d+>)"
)
_OF: Final = regex(r"(?: (?:bagi|of|dari|dengan|with|utama))*(?: the)? (?P<t><S\d+>)")
_AT: Final = regex(r"(?:^|(?:[^<.;]|<[SNRO]\d+>){0,60}?\W)(?P<d><[DY]\d+>)(?!\))")
_LED: Final = regex(
    r"(?:^|[;:] )(?i:(?:pada|in|on|tahun|di|sejak|untuk|for|during) )*<[DY]\d+>,? (?:the )?$"
)


def office_claims(template: Template, text: str) -> list[Claim]:
    """Claims of chairs, hosts and relations in a sentence.

    Parameters
    ----------
    template
        A sentence with slots.
    text
        The same without brackets (`kerjasama.lessons.claims.clauses.plain_text`).

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> told = "Indonesia kembali memegang keketuaan ASEAN pada tahun 2023."
    >>> [t] = templates_of(World.load(), told)
    >>> [(c.kind, c.about, str(c.when)) for c in office_claims(t, t.text)]
    [('chaired', ('IDN', 'ASEAN'), '2023')]
    """
    found: list[Claim] = []
    for name, clause in clauses(text, _HEADS, _LIGHT):
        if not MODALS.search(text, 0, clause.end):
            found += _READ[name](template, clause)
    return found


def _when(template: Template, clause: Clause, tail: str) -> tuple[When | None, When | None]:
    """The date, or the years from and to, after what is said or before its subject."""
    at = _AT.match(tail)
    led = _LED.search(clause.lead)
    return term(template, at["d"] if at else led.group() if led else "")


def _chair(template: Template, clause: Clause) -> Iterator[Claim]:
    states = members(template, clause.subject)
    held = re.search(r"(?P<y><O\d+>)(?:['’]s)?(?: rotating)? $", clause.between)
    after = _CHAIRED.match(clause.rest)
    whose = held or after
    named = template.mention(whose["y"]) if whose else None
    if named is None and _ALONE.match(clause.rest) and not re.search(r"<O\d+>", template.text):
        named = template.topic
    if len(states) != 1 or named is None or clause.person:
        return
    negated = tense(clause.between)[1]
    when, until = _when(template, clause, clause.rest[after.end() if after and not held else 0 :])
    aside = _YEARS.search(template.text) if when is None else None
    if aside:
        when, until = term(template, aside["d"])
    current = "current" if NOW.search(clause.between) else ""
    yield Claim("chaired", (states[0].code, named.code), current, when, until, negated=negated)
    for heir in _HEIRS.finditer(clause.rest) if when and not negated else ():
        then, until = term(template, heir["d"])
        yield Claim("chaired", (template.mention(heir["s"]).code, named.code), "", then, until)


def _host(template: Template, clause: Clause) -> Iterator[Claim]:
    what = _HOSTED.match(clause.rest)
    states = members(template, clause.subject)
    if what is None or len(states) != 1 or clause.person:
        return
    before = clause.rest[: what.start("tail")]
    summit = what["after"] or re.search(_SUMMIT, before)
    if what["y"] and not summit and _OFFICE.match(what["tail"]):
        return
    when, _ = _when(template, clause, what["tail"])
    if when is None and (inner := re.search(r"<D\d+>", before)):
        when, _ = term(template, inner.group())
    body = [m.code for m in template.mentions(what["y"] or "", "O")]
    said = body[0] if body else "afro" if what["afro"] else "games"
    yield Claim("hosted", (states[0].code,), said, when, negated=tense(clause.between)[1])


def _ties(template: Template, clause: Clause) -> Iterator[Claim]:
    """Two states with diplomatic relations since a day, or with a partnership."""
    states = [m.code for m in members(template, clause.subject)]
    other = (_WITH if clause.verb[:1] in "Hhd" else _OF).match(clause.rest)
    tail = clause.rest[other.end() if other else 0 :]
    pair = [*states, template.mention(other["t"]).code] if other and len(states) == 1 else states
    now, negated = tense(clause.between)
    level = word(LEVELS, clause.verb)
    when, _ = _when(template, clause, tail)
    if len(pair) == 2 and (when or level != "diplomatic"):  # noqa: PLR2004 - two states
        yield Claim("level", (pair[0], pair[1]), level, when, tense=now, negated=negated)


_READ: Final[dict[str, Callable[[Template, Clause], Iterator[Claim]]]] = {
    "chair": _chair,
    "host": _host,
    "ties": _ties,
    "level": _ties,
}
