"""Who a sentence lists: the members, founders or parties of what it names."""

import re
from collections.abc import Iterator
from typing import Final

from kerjasama.facts import When
from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.cues import GUESTS, Cue, cue
from kerjasama.lessons.claims.lexicon import BEGINNINGS, MODALS, NOW
from kerjasama.lessons.claims.parts import members, tense, term
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.templates import Template

_ASIDE: Final = r"(?: ?\([^()]*\))?"
_MARK: Final = r"(?:\(?<N\d+>[.)] ?|\(?[a-z]\) ?)?"
_ITEM: Final = (
    rf"{_MARK}(?:the (?:\w+ ){{0,3}}(?:countries|states|[Rr]epublics) of |the "
    rf"|(?:\w+ )?Republic of |itu |negara |juga "
    rf"|also |<N\d+> )*<[SO]\d+>(?![’'])"
    rf"(?: the [A-Z]\w+)?(?: (?:countries|members|states))?{_ASIDE}"
)
_STRANGER: Final = (
    rf"{_MARK}(?:the )?[A-Z][\w’'.-]*(?: (?:(?:the )?[A-Z][\w’'.-]*|<S\d+>))*{_ASIDE}"
)
_AND: Final = (
    r"(?: ?[,;/] ?(?:and |dan |serta |as well as |juga |& )?| (?:and|dan|serta|&|as well as|maupun"
    r"|bersama|bareng|beserta|along with) | (?=<N\d+>[.)]))"
)
_LIST: Final = regex(
    rf"{_MARK}(?:the |negara )*<S\d+>(?![’']){_ASIDE}(?:{_AND}(?:{_ITEM}|{_STRANGER}))*"
)
_SLOT: Final = regex(rf"(?P<slot><[SO]\d+>)(?! (?:countries|members|states))(?P<aside>{_ASIDE})")
_CLAUSE: Final = regex(r",? [a-z]{3,}(?<! and)(?<! dan)(?<! serta)\b")
_WHOLE: Final = regex(rf"(?:and|dan|serta|&) (?:the |negara )*<S\d+>{_ASIDE}$")
_MORE: Final = regex(
    r",? ?(?:(?:and|dan|serta|as well as) )?(?:others?|lain|dll|etc|lainnya|sebagainya|<N\d+>|many"
    r"|several|beberapa)\b"
)
_GONE: Final = regex(
    r"observ|pengamat|suspend|beku|tangguh|left|keluar|former|candid|calon|partner", re.IGNORECASE
)
_RENAMED: Final = regex(r"<S|\b(?:renamed|named|became|berganti|bernama|independen\w+|merdeka)\b")
_LINE: Final = regex(r"\w+ ?: ?<D\d+> [-–—•*] ?")  # the date of one, and the next one
_SOUTH: Final = regex(r"\b[A-Z][\w-]+ $")  # of another name, as "Southern Yemen"
_LEAD: Final = regex(r"(?:In|On|Pada|Tahun|Sejak|Since|By|Dalam|tahun|tanggal|early|late| )*<D\d+>")
_TAIL: Final = regex(r",? ?(?:(?:in|on|pada|tahun|tanggal|since|sejak) )*\(?<D\d+>")
_THEY: Final = regex(  # a sentence that lists whom the one before spoke of
    r"\W*(?:Mereka|Berbagai|Sejumlah|They|These|Those|The|Negara(?:-negara)?|countries|nations"
    r"|members?|states|economies"
    r"|itu|tersebut|ini|anggota(?:nya)?|Yaitu|Yakni|Antara lain|Di antaranya|Adapun|Berikut|adalah"
    r"|are|were|include|namely|yaitu|yakni|antara lain|di ?antaranya|terdiri (?:dari|atas)|meliputi"
    r"|<[NR]\d+>|terpilih|yang|negara(?:-negara)?|pendiri(?:nya)?|daftarnya|[ ,:])+",
)
_NUMBERED: Final = regex(
    r"(?=.*<N\d+>).*?\b(?:(?P<founder>pendiri|founding|founders|(?:found|establish|form|creat)ed by"
    r"|(?:didirikan|dibentuk|diprakarsai|digagas|dipelopori) oleh)|anggota(?:nya)?|beranggotakan"
    r"|members?|terdiri (?:dari|atas)|consists? of|comprises|tergabung)\b"
)
_SORT_OF: Final = regex(  # of which sort the members are
    r"(?:Para |The |Negara[- ]?)*(?:[Aa]nggota|[Mm]embers of)(?: dari| the)* <O\d+> (?:adalah|are"
    r"|merupakan|ialah) (?:[^<.;]*)(?:negara|states|countries|nations)"
)
_CAME: Final = regex(  # so many came then; the next sentence may say who
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
_PEOPLE: Final = regex(rf"(?<=[a-z,:(] ){_PERSON}(?:{_AND}{_PERSON})+")
_EXCEPT: Final = regex(
    r"\b(?:[Ss]emua|[Ss]eluruh|[Ss]etiap|[Aa]ll|[Ee]very)\b[^.;<]{0,60}(?:<O\d+>)?[^.;<]{0,40}\b"
    r"(?:kecuali|except(?: for)?|with the exception of|selain)(?: negara| the)* "
    r"(?P<x><S\d+>(?:(?:,| and| dan) (?:the )?<S\d+>)*)(?:[^.;<]{0,60}(?:<O\d+>))?"
)
_MEMBERS_ALL: Final = regex(  # who is excepted is one of them
    r"\b(?:[Ss]emua|[Ss]eluruh|[Ss]etiap|[Aa]ll|[Ee]very)(?: of)?(?: the)?(?: \w+)?"
    r" (?:<O\d+>(?:['’]s)? (?:members?|countries|states|nations)\b"
    r"|(?:members?|member states|anggota)(?: of)?(?: the)? <O\d+>)"
)
_OTHER_COUNCIL: Final = regex(  # with permanent members of its own
    r"\bLeague\b|\bLiga\b|(?<!Security )\bCouncil\b|\bDewan\b(?! Keamanan)"
)
_STRANGERS: Final = regex(rf"(?<= )[A-Z]\w+(?: [A-Z]\w+)*{_ASIDE}{_AND}(?=$|the $)")
_ELECTED: Final = regex(  # the next sentences may say who
    r"\b(?:terpilih|dipilih|elected|chosen)\b[^<.;]{0,40}\b(?:tidak tetap"
    r"|non-?permanent)\b[^<.;]{0,20}"
    r"(?P<y><O\d+>)",
    re.IGNORECASE,
)
_OUTSIDE: Final = regex(  # who is not in it
    r"\b(?:countries|nations|states|colonies|territories|negara)\b[^.;]{0,60}\b(?:not|never|tidak"
    r"|belum|bukan)(?: (?:yet|been|pernah|menjadi))*"
    r" (?:joined?|members?|bergabung|anggota)(?: (?:of|the|dengan|dalam|ke|di))* (?P<y><O\d+>)",
    re.IGNORECASE,
)
_SIGNERS: Final = regex(  # before a list of those who signed or ratified
    r"(?:\b(?:(?P<founding>founding|original|pendiri) )?(?:members?|states|countries|nations|negara"
    r"|anggota|leaders|ministers|parties|menteri luar negeri|pemimpin)(?: pendiri)?(?: yang| ikut| "
    r"have| juga| telah)* (?:signed|ratified|menandatangani|meratifikasi) (?:the )?(?P<a><A\d+>)"
    r"(?: (?:at the time|that day|then|in|on|at|pada|di|tahun|tanggal|<D\d+>))*(?: ?:| adalah"
    r"| yaitu"
    r"| yakni|, namely|, yaitu|, yakni)"
    r"|(?:(?P<b><A\d+>)[^<>.;,]{0,40}\b(?:diratifikasi|ditandatangani|disepakati|ratified|signed)"
    r" (?:oleh|by)|\b(?:signing of|penandatanganan) (?:the )?(?P<c><A\d+>) (?:by|between|oleh"
    r"|antara))(?: (?:the|<N\d+>|six|Six|negara-negara|negara|countries|nations|states|parties"
    r"|pihak))*(?: \(|:|,? yaitu|,? yakni| antara lain|,? seperti|,? termasuk|,? including"
    r"|,? namely"
    r"|,? such as|))(?: negara)? ?$",
    re.IGNORECASE,
)
_NOT_SIGNED: Final = regex(r"\b(?:not|tidak|belum|never|bukan)\b")
_PLAIN: Final = frozenset(["party", "founder", "elected", "outside"])
_WITH_MEMBERS: Final = regex(  # "With a membership of 21 economies, including …, APEC …"
    r"(?:Dengan|With)(?: [a-z]+){0,3} (?:keanggotaan|anggota|members|membership|member states)\b"
    r"[^<.;]*(?:<N\d+>[^<.;]*)?(?:termasuk|including|yaitu|yakni|seperti|such as|namely):?"
    r" (?:the )?"
)
_BODY_AFTER: Final = regex(r", (?:the )?(?P<y><O\d+>)$")
_ONE_MORE: Final = regex(  # "A, B, and C, D has …": D is who the sentence is about
    rf"(?:dan|and|serta) (?:the )?<S\d+>{_ASIDE}(?P<more>, (?:the )?<S\d+>)$"
)
_VERB: Final = regex(r" [a-z]")
_LAST: Final = regex(r",? (?:dan|and|serta) ")
_PREDICATE: Final = regex(
    r" (?:termasuk|juga|adalah|merupakan|menjadi|pernah|sempat|tidak|bukan|ikut|is|was|has|joined"
    r"|left)\b"
)
_FEW: Final = 2  # so many make a list
_SURE: Final = 3  # so many names can be all founders


class Rosters:
    """Reads the lists of sentences, one after the other.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> told = "ASEAN has five founding members. They are Laos and Malaysia."
    >>> rosters = Rosters()
    >>> found = (rosters.claims(t) for t in templates_of(World.load(), told))
    >>> [(c.kind, c.about) for claims in found for c in claims]
    [('founder', ('LAO', 'ASEAN')), ('founder', ('MYS', 'ASEAN'))]
    """

    def __init__(self) -> None:
        """Begin with nothing announced."""
        self._said: Cue | None = None  # of what the sentence before told a number
        self._elected = True  # whether that was told just before

    def claims(self, template: Template) -> list[Claim]:
        """Claims of the lists of one sentence."""
        text = template.text
        if text.endswith("?"):
            return []
        said, self._said = self._said, _announced(template)
        if self._said is None and said and said.role == "elected" and self._elected:
            self._said = said  # who was elected is often told a sentence later
        self._elected = self._said is not said
        found = [*_excepted(template)]
        for listed in (_own(text, m) for m in _LIST.finditer(text)):
            before = text[: listed.start()]
            if MODALS.search(before):
                continue
            told = cue(template, before, len(members(template, listed.group()))) if before else None
            if told is None and said and _THEY.fullmatch(_STRANGERS.sub("", before)):
                told = said
            last = _BODY_AFTER.search(listed.group()) if _WITH_MEMBERS.fullmatch(before) else None
            if told is None and last and re.match(r" [a-z]", text[listed.end() :]):
                told = Cue("member", template.mention(last["y"]), some=True, start=0)
            if told is None and (signed := _SIGNERS.search(before)):
                found += _signers(template, listed, signed)
            if told and (told.role != "party" or told.body.kind == "A"):  # no one signs a bank
                found += _claims(template, listed, told)
        return found + [c for m in _PEOPLE.finditer(text) for c in _persons(template, m)]


def _own(text: str, listed: re.Match[str]) -> re.Match[str]:
    """A list without the name with which a clause of its own begins: "…, and Iraq is one too"."""
    late = _ONE_MORE.search(listed.group())
    if late and _VERB.match(text, listed.end()):
        return _LIST.match(text, listed.start(), listed.start() + late.start("more")) or listed
    ends = [m.start() for m in _LAST.finditer(listed.group())]
    if len(ends) < _FEW or not _PREDICATE.match(text, listed.end()):
        return listed
    return _LIST.match(text, listed.start(), listed.start() + ends[-1]) or listed


def _signers(template: Template, listed: re.Match[str], signed: re.Match[str]) -> Iterator[Claim]:
    """The parties that a sentence lists; those who signed when it was founded founded it."""
    accord = template.mention(signed["a"] or signed["b"] or signed["c"])
    named = members(template, listed.group())
    if len(named) < _FEW or _NOT_SIGNED.search(signed.group()):
        return
    yield from (Claim("party", (x.code, accord.code), "party", tense="defined") for x in named)
    body = template.topic
    if signed["founding"] and body:
        yield from (Claim("founder", (x.code, body.code)) for x in named)
        if _WHOLE.search(listed.group()) and len(named) >= _SURE:
            codes = " ".join(x.code for x in named)
            yield Claim("founders", (body.code,), codes, number=len(named))


def _announced(template: Template) -> Cue | None:
    """What the next sentence may list: the members, or founders, whose number this one tells."""
    text = template.text
    elected = _ELECTED.search(text)
    if elected and template.mention(elected["y"]).code == "UN-SC":
        when = term(template, text[elected.end() :])[0]
        return Cue("elected", template.mention(elected["y"]), some=True, start=0, when=when)
    outside = _OUTSIDE.search(text)
    if outside and not template.mentions(text, "S"):
        return Cue("outside", template.mention(outside["y"]), some=True, start=0)
    match = _NUMBERED.search(text) or _SORT_OF.match(text)
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
    founded = match.groupdict().get("founder")
    return Cue("founder" if founded else "member", body, some=True, start=0)


def _persons(template: Template, listed: re.Match[str]) -> Iterator[Claim]:
    """Founders that are told by their heads: "by Nasser of Egypt and Nkrumah of Ghana"."""
    before = template.text[: listed.start()]
    if signed := _SIGNERS.search(before):
        yield from _signers(template, listed, signed)
    told = cue(template, before, _SURE)
    if told and told.role == "founder" and told.body.kind == "O":
        slots = members(template, listed.group().translate({40: " ", 41: " "}))
        yield from (Claim("founder", (x.code, told.body.code)) for x in slots)
        if not told.some and len(slots) >= _SURE and not _MORE.match(template.text, listed.end()):
            yield Claim("founders", (told.body.code,), number=len(slots))


def _excepted(template: Template) -> Iterator[Claim]:
    """Who alone is told not to be a member: "all states of Africa except Morocco"."""
    match = _EXCEPT.search(template.text)
    bodies = template.mentions(match.group(), "O") if match else []
    if match and len({m.code for m in bodies}) == 1 and not _MEMBERS_ALL.search(match.group()):
        for x in members(template, match["x"]):
            yield Claim("member", (x.code, bodies[0].code), negated=True)


def _claims(template: Template, listed: re.Match[str], by: Cue) -> Iterator[Claim]:
    """The claims of each of a list, and that they are all founders."""
    text, code = template.text, by.body.code
    before = text[: listed.start()]
    now, negated = tense(text[by.start : listed.start()])
    if now == "now" and BEGINNINGS.search(before) and not NOW.search(before):
        now = "past"
    if negated or _LINE.fullmatch(text[by.start : listed.start()]):
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
        at = listed.start() + item.start()
        if _CLAUSE.match(text, listed.start() + item.end()) and text[:at].endswith("; "):
            break  # what follows tells more of that one
        if (
            _SOUTH.search(listed.group()[: item.start()])
            or inside_brackets(listed.group(), item.start())
            or _GONE.search(item["aside"])
            or about[0] == code
        ):
            continue
        named += 1
        own = None if _RENAMED.search(item["aside"]) else re.search(r"<[DY]\d+>", item["aside"])
        if role in _PLAIN:
            yield _plain(role, about, by)
        elif own or when:
            begun, end = term(template, own.group()) if own else (when, None)
            yield Claim("joined", about, when=begun)
            if end:
                yield Claim("left", about, when=end)
        else:
            yield Claim("member", about, "permanent" if role == "permanent" else "", tense=now)
    whole = _WHOLE.search(listed.group()) and not _MORE.match(text, listed.end())
    if role == "founder" and not by.some and whole and named >= _SURE:
        codes = " ".join(x.code for x in members(template, listed.group(), "SO"))
        yield Claim("founders", (code,), codes, number=named)


def _plain(role: str, about: tuple[str, str], by: Cue) -> Claim:
    """The claim of one of a list whose role says all."""
    if role == "elected":
        return Claim("member", about, "elected", by.when, tense="past")
    if role == "outside":
        return Claim("member", about, negated=True)
    return (
        Claim("party", about, "party", tense="defined") if role == "party" else Claim(role, about)
    )


def inside_brackets(text: str, at: int) -> bool:
    """Whether a place of a text stands within brackets.

    Examples
    --------
    >>> inside_brackets("Aden (now <S0>), <S1>", 10), inside_brackets("Aden (now <S0>), <S1>", 17)
    (True, False)
    """
    return text.count("(", 0, at) > text.count(")", 0, at)


def _date(template: Template, listed: re.Match[str], by: Cue) -> When | None:
    """When those of a list joined: said with the verb, before it, or behind the list."""
    text = template.text
    within = re.search(r"<D\d+>", text[by.start : listed.start()])
    found = within or _TAIL.match(text, listed.end()) or _LEAD.match(text)
    return term(template, found.group())[0] if found else None
