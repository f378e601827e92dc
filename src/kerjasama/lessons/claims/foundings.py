"""When, by how many and by whom an organisation was founded, clause by clause."""

import re
from collections.abc import Iterator
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.clause_readings import clause_date
from kerjasama.lessons.claims.clauses import Clause, clauses, plain_text
from kerjasama.lessons.claims.lexicon import AFTER, MODALS
from kerjasama.lessons.claims.linking import Mention
from kerjasama.lessons.claims.membership_readings import founding_place, opening_date
from kerjasama.lessons.claims.parts import members, tense, term
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.templates import Template

_VERBS: Final = regex(
    r"\b(?:(?P<made>founded|(?:re-)?established|formed|created|set up|inaugurated|launched"
    r"|found(?= in <D)|commenced|dicanangkan|came into (?:being|existence)|dat(?:ing|es) back to"
    r"|didirikan"
    r"|berdiri|dibentuk|terbentuk|lahir|diresmikan|diprakarsai|digagas|dicetuskan|dideklarasikan)"
    r"|(?P<make>mendirikan|membentuk|memprakarsai))\b"
)
_ENGLISH: Final = regex(r"\bwas\b|\bwere\b|\bis\b|\bare\b|\bbeen\b|\bbeing\b")
_WHICH: Final = regex(r"\b(?:which|that)\b")
_ALONE: Final = regex(r"commenced|came|dat|found$")  # without "was"
_WHOLE: Final = regex(  # no object follows
    r"(?:$|[,.;)]| (?:in|on|at|by|as|with|under|from|during|after|when|since|for|through|back|via"
    r"|officially|formally|following|between|among|pada|di|oleh|tahun|tanggal|dengan|atas|sebagai"
    r"|untuk|melalui|setelah|sejak|secara|resmi|tepat|tepatnya|ketika|saat|dalam|berdasarkan|dari"
    r"|bulan|antara|lewat|<D\d+>)\b)"
)
_SUBJECTLESS: Final = regex(
    r"(?:Founded|Established|Formed|Created|Didirikan|Dibentuk|Berdiri|Terbentuk)"
    r"(?: (?:in|on|pada|tahun|tanggal|sejak|resmi|secara))* "
    r"(?P<when><D\d+>)"
)
_UNKNOWN: Final = regex(r"(?!<D)[^:]*, (?:the )?[A-Z][\w-]+ ")  # its name follows
_BESIDE: Final = regex(r" ?[,(–—-](?:[^;]{0,60}[ (–—-])?|(?: [a-z]+)?,? (?:which|that)\b.{0,60}")
_ELSEWHERE: Final = regex(r" (?:di|in) <S")  # another thing of that name
_PLACE: Final = regex(r"\b(?:di|in|at) [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*, $")  # then a state
_OBJECT: Final = regex(r" (?:the |organisasi |sebuah |berdirinya |pembentukan )*(?P<y><O\d+>)")
_BY: Final = regex(
    r"\b(?:by|oleh|with|dengan)(?: (?:its|the|a|group|of|just|hanya|sebanyak|only))* (?P<n><N\d+>)"
    r"(?: [\w-]+){0,3}? (?:countries|nations|states|members?|economies|negara|anggota|pendiri)\b"
)
_COUNTED: Final = regex(  # "six countries – France, … – set up the ECSC"
    r"(?P<n><N\d+>) (?:[a-z]+ )?(?:countries|states|nations|negara)\b[^<;.]{0,20}[-–—,:(]"
    r"(?P<x>(?:[^<;.]|<[SO]\d+>){5,400}?)[-–—,)] (?:together |jointly |later |kemudian )?(?:set up"
    r"|founded|established|formed|created|mendirikan|membentuk) (?:the )?(?P<y><O\d+>)"
)
_WHOLE_LIST: Final = regex(r" (?:and|dan|serta|&) (?:the )?<S\d+>$")
_BEGUN: Final = regex(r"prakarsa|gagas|pelopor|initiat")  # by some of the founders
_SURE: Final = 3  # so many names can be all founders
_PART: Final = regex(r"\b(?:more than|over|about|around|lebih dari|sekitar|hampir|other|lain)\b")


def foundings(template: Template) -> Iterator[Claim]:
    """Claims of one sentence about the founding of organisations.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> told = "ASEAN, which unites ten states, was founded in 1967 by five states."
    >>> found = [c for t in templates_of(World.load(), told) for c in foundings(t)]
    >>> [(c.kind, c.about, str(c.when or c.number)) for c in found]
    [('founded', ('ASEAN',), '1967'), ('founders', ('ASEAN',), '5')]
    """
    text = plain_text(template.text)
    if text.endswith("?"):
        return
    alone = _SUBJECTLESS.match(text)
    unknown = alone and _UNKNOWN.match(text, alone.end())
    if alone and not unknown and template.topic and not template.mentions(text, "O"):
        when = term(template, alone["when"])[0]
        yield Claim("founded", (template.topic.code,), when=when)
        by = None if _BEGUN.search(text) else _BY.search(text)
        number = template.number(by["n"]) if by and not _PART.search(by.group()) else None
        if number is not None:
            yield Claim("founders", (template.topic.code,), number=number)
    for counted in _COUNTED.finditer(text):
        named = template.mentions(counted["x"], "S")
        if len(named) == template.number(counted["n"]) and not MODALS.search(
            text, 0, counted.end()
        ):
            yield from _all_founders(named, template.mention(counted["y"]).code)
    for name, clause in clauses(text, _VERBS):
        if MODALS.search(text, 0, clause.end) or AFTER.search(clause.lead):
            continue
        if _ELSEWHERE.match(clause.between):
            continue
        made = name == "made" and "O" in clause.subject
        yield from _made(template, clause) if made else _makers(template, clause)


def _all_founders(named: list[Mention], code: str) -> Iterator[Claim]:
    """That some states founded something, and that they are all who did."""
    yield from (Claim("founder", (x.code, code)) for x in named)
    codes = " ".join(x.code for x in named)
    yield Claim("founders", (code,), codes, number=len(named))


def _made(template: Template, clause: Clause) -> Iterator[Claim]:
    """An organisation that was founded."""
    english = clause.verb[-1] == "d" or clause.verb in ("set up", "found")
    apart = clause.between.rstrip().endswith(",") or not clause.own  # "ASEAN, founded in"
    passive = apart or _ENGLISH.search(clause.between) or _ALONE.match(clause.verb)
    if not clause.own and _ENGLISH.search(clause.between) and not _WHICH.search(clause.between):
        return  # "the secretariat to it was established"
    if not _WHOLE.match(clause.rest) or (english and not passive):
        return
    if english and not clause.own and not _ENGLISH.search(clause.between):
        before = template.text[: template.text.find(f"{clause.verb}{clause.rest}")]
        if not _BESIDE.fullmatch(before.rpartition(clause.subject)[2]):
            return  # "EU lawmakers voted on a case, launched in" that year
    negated = tense(clause.between)[1]
    when = clause_date(template, clause)
    if when is None and clause.own and not re.search(r"<[DY]", clause.rest):
        when = opening_date(template, template.text.find(clause.subject))
    by = _BY.search(clause.after)
    number = template.number(by["n"]) if by and not _PART.search(by.group()) else None
    for y in template.mentions(clause.subject, "O"):
        if when is not None:
            where = founding_place(clause.after)
            yield Claim("founded", (y.code,), where, when, negated=negated)
        if number is not None and not negated:
            yield Claim("founders", (y.code,), number=number)


def _makers(template: Template, clause: Clause) -> Iterator[Claim]:
    """States that founded an organisation."""
    thing = _OBJECT.match(clause.rest)
    if thing is None or _ENGLISH.search(clause.between) or "O" in clause.subject:
        return
    negated = tense(clause.between)[1]
    if _PLACE.search(clause.lead):
        return
    code = template.mention(thing["y"]).code
    listed = members(template, clause.subject)
    said = template.number(clause.lead)  # "six countries – …": so many, or some of them
    whole = len(listed) >= _SURE and said in (None, len(listed)) and clause.own and not negated
    if whole and _WHOLE_LIST.search(clause.subject):
        yield from _all_founders(listed, code)
    for x in listed:
        yield Claim("founder", (x.code, code), negated=negated)
    when = clause_date(template, clause)
    if when is not None and not negated:
        yield Claim("founded", (code,), when=when)
