"""Who a sentence lists: the members, founders or parties of what it names."""

import re
from collections.abc import Iterator
from typing import Final

from kerjasama.facts import When
from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.cues import GUESTS, Cue, cue
from kerjasama.lessons.claims.lexicon import BEGINNINGS, MODALS, NOW
from kerjasama.lessons.claims.parts import members, tense, term
from kerjasama.lessons.claims.templates import Template

_ASIDE: Final = r"(?: ?\([^()]*\))?"
_MARK: Final = r"(?:\(?<N\d+>[.)] ?|\(?[a-z]\) ?)?"
_ITEM: Final = (
    rf"{_MARK}(?:the (?:\w+ ){{0,3}}(?:countries|states|[Rr]epublics) of |the |itu |negara |juga "
    rf"|also |<N\d+> )*<[SO]\d+>(?![’'])"
    rf"(?: (?:countries|members|states))?{_ASIDE}"
)
_STRANGER: Final = rf"{_MARK}(?:the )?[A-Z][\w’'.-]*(?: (?:[A-Z][\w’'.-]*|<S\d+>))*{_ASIDE}"
_AND: Final = (
    r"(?: ?[,;/] ?(?:and |dan |serta |as well as |juga |& )?| (?:and|dan|serta|&|as well as|maupun"
    r"|bersama|bareng|beserta|along with) | (?=<N\d+>[.)]))"
)
_LIST: Final = re.compile(
    rf"{_MARK}(?:the |negara )*<S\d+>(?![’']){_ASIDE}(?:{_AND}(?:{_ITEM}|{_STRANGER}))*"
)
_SLOT: Final = re.compile(
    rf"(?P<slot><[SO]\d+>)(?! (?:countries|members|states))(?P<aside>{_ASIDE})"
)
_WHOLE: Final = re.compile(rf"(?:and|dan|serta|&) (?:the |negara )*<S\d+>{_ASIDE}$")
_MORE: Final = re.compile(
    r",? ?(?:(?:and|dan|serta|as well as) )?(?:others?|lain|dll|etc|lainnya|sebagainya|<N\d+>|many"
    r"|several|beberapa)\b"
)
_GONE: Final = re.compile(
    r"observ|pengamat|suspend|beku|tangguh|left|keluar|former|candid|calon|partner", re.IGNORECASE
)
_SOUTH: Final = re.compile(r"\b[A-Z][\w-]+ $")  # of another name, as "Southern Yemen"
_LEAD: Final = re.compile(
    r"(?:In|On|Pada|Tahun|Sejak|Since|By|Dalam|tahun|tanggal|early|late| )*<D\d+>"
)
_TAIL: Final = re.compile(r",? ?(?:(?:in|on|pada|tahun|tanggal|since|sejak) )*\(?<D\d+>")
_THEY: Final = re.compile(  # a sentence that lists whom the one before spoke of
    r"\W*(?:Mereka|They|These|Those|The|Negara(?:-negara)?|countries|nations|members?|states|economies"
    r"|itu|tersebut|ini|anggota(?:nya)?|Yaitu|Yakni|Antara lain|Di antaranya|Adapun|Berikut|adalah"
    r"|are|were|include|namely|yaitu|yakni|antara lain|di antaranya|terdiri (?:dari|atas)|meliputi"
    r"|<[NR]\d+>|negara(?:-negara)?|pendiri(?:nya)?|daftarnya|[ ,:])+",
)
_NUMBERED: Final = re.compile(
    r"(?=.*<N\d+>).*?\b(?:(?P<founder>pendiri|founding|founders|(?:found|establish|form|creat)ed by"
    r"|(?:didirikan|dibentuk|diprakarsai|digagas|dipelopori) oleh)|anggota(?:nya)?|beranggotakan"
    r"|members?|terdiri (?:dari|atas)|consists? of|comprises|tergabung)\b"
)
_CAME: Final = re.compile(  # so many came then; the next sentence may say who
    r"(?=.*<D\d+>).*\b(?:countries|states|nations|members|negara|anggota)\b[^<.;]{0,30}"
    r"\b(?:joined|were admitted|bergabung|masuk|diterima)\b"
)
_TITLE: Final = (
    r"(?:(?:Presiden|President|Perdana Menteri|Prime Minister|King|Raja|Menteri Luar Negeri|Menlu"
    r"|Foreign Minister|Wakil Perdana Menteri|Deputy Prime Minister|Kaisar|Emperor|Jenderal|General"
    r"|<R\d+>|of|dari|the) )+"
)
_PERSON: Final = (
    rf"(?:(?:{_TITLE})?(?:[A-Z][\w.’'-]+ ){{1,6}}(?:dari |of |from |asal |\((?:dari )?)(?:negara "
    rf"|the )?<S\d+>\)?|{_TITLE}<S\d+>(?: <R\d+>)?,? \(?(?:[A-Z][\w.’'-]+ ?){{1,6}}\)?)"
)
_PEOPLE: Final = re.compile(rf"(?<=[a-z,:(] ){_PERSON}(?:{_AND}{_PERSON})+")
_EXCEPT: Final = re.compile(
    r"\b(?:[Ss]emua|[Ss]eluruh|[Ss]etiap|[Aa]ll|[Ee]very)\b[^.;<]{0,60}(?:<O\d+>)?[^.;<]{0,40}\b"
    r"(?:kecuali|except(?: for)?|with the exception of|selain)(?: negara| the)* "
    r"(?P<x><S\d+>(?:(?:,| and| dan) (?:the )?<S\d+>)*)(?:[^.;<]{0,60}(?:<O\d+>))?"
)
_OTHER_COUNCIL: Final = re.compile(  # with permanent members of its own
    r"\bLeague\b|\bLiga\b|(?<!Security )\bCouncil\b|\bDewan\b(?! Keamanan)"
)
_SURE: Final = 3  # so many names can be all founders


class Rosters:
    """Reads the lists of sentences, one after the other.

    Examples
    --------
    >>> from kerjasama.lessons.claims.linking import Linker
    >>> from kerjasama.lessons.claims.sentences import sentences
    >>> from kerjasama.lessons.claims.templates import templates
    >>> from kerjasama.world import World
    >>> told = sentences("ASEAN has five founding members. They are Laos and Malaysia.")
    >>> rosters = Rosters()
    >>> found = (rosters.claims(t) for t in templates(Linker(World.load()), told))
    >>> [(c.kind, c.about) for claims in found for c in claims]
    [('founder', ('LAO', 'ASEAN')), ('founder', ('MYS', 'ASEAN'))]
    """

    def __init__(self) -> None:
        """Begin with nothing announced."""
        self._said: Cue | None = None  # of what the sentence before told a number

    def claims(self, template: Template) -> list[Claim]:
        """Claims of the lists of one sentence."""
        text = template.text
        if text.endswith("?"):
            return []
        said, self._said = self._said, _announced(template)
        found = [*_excepted(template)]
        for listed in _LIST.finditer(text):
            before = text[: listed.start()]
            if MODALS.search(before):
                continue
            told = cue(template, before, len(members(template, listed.group()))) if before else None
            if told is None and said and _THEY.fullmatch(before):
                told = said
            if told and (told.role != "party" or told.body.kind == "A"):  # no one signs a bank
                found += _claims(template, listed, told)
        return found + [c for m in _PEOPLE.finditer(text) for c in _persons(template, m)]


def _announced(template: Template) -> Cue | None:
    """What the next sentence may list: the members, or founders, whose number this one tells."""
    text = template.text
    match = _NUMBERED.search(text)
    joined = None if match else _CAME.search(text)
    if joined and not template.mentions(text, "S"):
        match = joined
    if match is None or GUESTS.search(text) or MODALS.search(text):
        return None
    named = {m.code: m for m in template.mentions(text, "O")}
    body = next(iter(named.values())) if len(named) == 1 else None if named else template.topic
    if body is None:
        return None
    if match is joined:
        return Cue("joined", body, some=True, start=0, when=term(template, text)[0])
    return Cue("founder" if match["founder"] else "member", body, some=True, start=0)


def _persons(template: Template, listed: re.Match[str]) -> Iterator[Claim]:
    """Founders that are told by their heads: "by Nasser of Egypt and Nkrumah of Ghana"."""
    told = cue(template, template.text[: listed.start()], _SURE)
    if told and told.role == "founder" and told.body.kind == "O":
        slots = members(template, listed.group().translate({40: " ", 41: " "}))
        yield from (Claim("founder", (x.code, told.body.code)) for x in slots)
        if not told.some and len(slots) >= _SURE and not _MORE.match(template.text, listed.end()):
            yield Claim("founders", (told.body.code,), number=len(slots))


def _excepted(template: Template) -> Iterator[Claim]:
    """Who alone is told not to be a member: "all states of Africa except Morocco"."""
    match = _EXCEPT.search(template.text)
    bodies = template.mentions(match.group(), "O") if match else []
    if match and len({m.code for m in bodies}) == 1:
        for x in members(template, match["x"]):
            yield Claim("member", (x.code, bodies[0].code), negated=True)


def _claims(template: Template, listed: re.Match[str], by: Cue) -> Iterator[Claim]:
    """The claims of each of a list, and that they are all founders."""
    text, code = template.text, by.body.code
    before = text[: listed.start()]
    now, negated = tense(text[by.start : listed.start()])
    if now == "now" and BEGINNINGS.search(before) and not NOW.search(before):
        now = "past"
    if negated:
        return
    role = "party" if by.body.kind == "A" else by.role
    if role == "permanent" and code == "UN":
        if _OTHER_COUNCIL.search(template.sentence.text):
            return
        code = "UN-SC"
    when = (by.when or _date(template, listed, by)) if role == "joined" else None
    named = 0
    for item in _SLOT.finditer(listed.group()):
        about = (template.mention(item["slot"]).code, code)
        if (
            _SOUTH.search(listed.group()[: item.start()])
            or _GONE.search(item["aside"])
            or about[0] == code
        ):
            continue
        named += 1
        own = re.search(r"<[DY]\d+>", item["aside"])
        if role == "party":
            yield Claim("party", about, "party", tense="defined")
        elif role == "founder":
            yield Claim("founder", about)
        elif own or role == "joined":
            begun, end = term(template, own.group()) if own else (when, None)
            yield Claim("joined", about, when=begun)
            if end:
                yield Claim("left", about, when=end)
        else:
            yield Claim("member", about, "permanent" if role == "permanent" else "", tense=now)
    whole = _WHOLE.search(listed.group()) and not _MORE.match(text, listed.end())
    if role == "founder" and not by.some and whole and named >= _SURE:
        yield Claim("founders", (code,), number=named)


def _date(template: Template, listed: re.Match[str], by: Cue) -> When | None:
    """When those of a list joined: said with the verb, before it, or behind the list."""
    text = template.text
    within = re.search(r"<D\d+>", text[by.start : listed.start()])
    found = within or _TAIL.match(text, listed.end()) or _LEAD.match(text)
    return term(template, found.group())[0] if found else None
