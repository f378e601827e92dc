"""Claims in no sentence: lists under a heading, tables, lines such as ``Founded: 1945``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.linking import Mention
from kerjasama.lessons.claims.parts import members, term
from kerjasama.lessons.claims.templates import Template

_MEMBERS: Final = re.compile(
    r"\b(?:anggota(?:nya)?|keanggotaan|members?|membership|member states|bergabung|tergabung"
    r"|joined)\b",
    re.IGNORECASE,
)
_FOUNDERS: Final = re.compile(
    r"\b(?:pendiri\w*|founding|founders?|original members?|pemrakarsa|penggagas)\b", re.IGNORECASE
)
_BUT_FOUNDERS: Final = re.compile(  # members who came later
    r"\b(?:selain|di luar|kecuali|other than|besides|apart from|except) (?:the |negara |anggota "
    r"|para )*"
    r"(?:pendiri|found|original)",
    re.IGNORECASE,
)
_NOT_NOW: Final = re.compile(
    r"\b(?:former|ex|observers?|pengamat|candidates?|calon|kandidat|mitra|partners?|keluar|mundur"
    r"|bekas|mantan|pernah|belum|not|bukan|non|left|suspended|associate|ditangguhkan|tujuan|peran"
    r"|manfaat|hak|kewajiban|syarat|role|rights|benefits|objectives|dialog|dialogue|flags?|bendera"
    r"|capitals?|ibu ?kota|kota|presidents?|presiden|wakil|menteri|tokoh|ministers?)\b",
    re.IGNORECASE,
)
_BESIDE: Final = re.compile(  # columns that may stand beside those of members
    r"\b(?:capitals?|ibu ?kota|bendera|flags?|presiden|presidents?)\b", re.IGNORECASE
)
_QUIZ: Final = re.compile(r"\.{3}|…|\b(?:kecuali|except)\b", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\W*\d+[.)]? ")
_DETAIL: Final = re.compile(r"(?!.*<[OA]\d+>)[A-Z][a-z]+(?: [a-z]+){0,3} ?: ?\S")  # of an entry
_OPENS: Final = re.compile(
    r"(?::|adalah|yaitu|yakni|antara lain|berikut|are|include|is)\W*$", re.IGNORECASE
)
_ON: Final = re.compile(  # a line that goes on with the list that was announced
    r"^(?:\W|<N\d+>|negara(?:[- ]negara)?|anggota|tersebut|selengkapnya|adalah|yaitu|antara lain"
    r"|berikut|sebagai|daftar(?:nya)?|these|they|are|the|following|as follows|no|nama|name|country"
    r"|countries"
    r"|states?|member|year|tahun|bergabung|joined|date|tanggal|masuk|regional|kawasan|pendiri|baru"
    r"|founding|new|original|of|accession|kemudian|yang)+$",
    re.IGNORECASE,
)
_ENTRY: Final = re.compile(
    r"^(?:\W|<N\d+>[.)]?|\d+[.)])*(?P<x>(?:the )?<S\d+>(?:(?:, (?:and |dan )?| and | dan | serta | "
    r"& )(?:the )?<S\d+>)*)(?P<rest>(?:[^<>.;]|<[DYS]\d+>|\.(?=$))*)$"
)
_QUIET: Final = re.compile(  # what may stand beside a name in a list
    r"(?:\W|[A-Z][\w’'-]*|<[DYS]\d+>|di|and|dan|the|of|sejak|since|as|pada|tahun|tanggal|bergabung"
    r"|joined"
    r"|in|on|resmi|secara|menjadi|founding|member|anggota|negara|pendiri|republik|kerajaan|ke"
    r"|masuk|kini|sekarang|dulu|dahulu|now|formerly)*"
)
_KEYS: Final = {
    "founded": re.compile(
        r"(?:date |tahun |tanggal )?(?:founded|established|established in|formed|founding date"
        r"|formation"
        r"|establishment|didirikan|berdiri(?:nya)?|dibentuk|tanggal berdiri|pendirian|pembentukan)"
        r"(?: on| pada)?",
        re.IGNORECASE,
    ),
    "seat": re.compile(
        r"(?:headquarters?|head ?office|hq|markas(?: besar| pusat)?|kantor pusat|seat|secretariat"
        r"|sekretariat(?: jenderal)?|kedudukan|location of headquarters)",
        re.IGNORECASE,
    ),
    "count": re.compile(
        r"(?:current |total |number of |no\. of |jumlah |negara |full )?(?:members?|member "
        r"(?:states"
        r"|countries|nations)|membership|anggota|negara anggota)",
        re.IGNORECASE,
    ),
    "founder": re.compile(
        r"(?:founding (?:members?|states|countries|fathers)|founders?|original members"
        r"|(?:negara |anggota )?pendiri|(?:\(<N\d+>\))?original members)",
        re.IGNORECASE,
    ),
}
_JOINED: Final = re.compile(
    r"^(?:(?:tanggal|tahun|waktu) (?:bergabung|masuk)(?: (?:dengan|ke|menjadi anggota))?|bergabung"
    r"|joined"
    r"|(?:date|year) (?:joined|of (?:accession|entry|joining|admission))|accession|member since"
    r"|(?:menjadi )?anggota sejak)(?: <O\d+>)? ?:(?P<value>.*)$",
    re.IGNORECASE,
)
_YEARLY: Final = re.compile(  # a year, and who joined in it
    r"^(?:\W)*(?P<when><D\d+>) ?(?::|–|—|-|\|) ?(?P<x>(?:the )?<S\d+>(?:(?:, (?:and |dan )?| and | "
    r"dan | & )"
    r"(?:the )?<S\d+>)*)\W*$"
)
_LINE: Final = re.compile(
    r"^(?P<key>[A-Za-z][A-Za-z. ]{1,40}?)(?: of| dari)?(?: (?:the )?(?P<y><O\d+>))?(?: ?[:|=] ?"
    r"| ?[–—] )(?P<value>[^.;]*(?:D\.C\.)?[^.;]*)\.?$"
)
_SHORT: Final = 90  # letters of a heading or an entry


@dataclass(frozen=True, slots=True)
class Roll:
    """A list that a text has begun: of members, or of founders, of one thing."""

    kind: str
    body: Mention


class Listing:
    r"""Reads the lists of a text, template by template.

    Examples
    --------
    >>> from kerjasama.lessons.claims.linking import Linker
    >>> from kerjasama.lessons.claims.sentences import sentences
    >>> from kerjasama.lessons.claims.templates import templates
    >>> from kerjasama.world import World
    >>> text = "Anggota ASEAN:\n- Laos (1997)\n- Thailand"
    >>> told = templates(Linker(World.load()), sentences(text))
    >>> listing = Listing()
    >>> [(c.kind, c.about) for t in told for c in listing.claims(t)]
    [('joined', ('LAO', 'ASEAN')), ('member', ('THA', 'ASEAN'))]
    """

    def __init__(self) -> None:
        """Begin outside of any list."""
        self._roll: Roll | None = None
        self._numbered: Roll | None = None  # a list whose numbered entries have text of their own
        self._said: Roll | None = None  # what the sentence before spoke of
        self._columns: tuple[str, ...] = ()
        self._state: Mention | None = None

    def claims(self, template: Template) -> list[Claim]:
        """What a line claims as a part of a list, a table or a profile."""
        if template.text.endswith("?"):
            return []
        if "|" in template.text:
            found = list(self._row(template))
            if found:
                return found
        yearly = _YEARLY.match(template.text)
        if yearly and self._roll and self._roll.body.kind == "O":
            return list(_together(template, yearly, self._roll))
        profile = _JOINED.match(template.text)
        if profile:
            return list(self._profile(template, profile))
        alone = _ENTRY.match(template.text)
        listed = members(template, alone["x"]) if alone else []
        if len(listed) == 1:
            self._state = listed[0]
        number = _NUMBER.match(template.sentence.text) is not None
        if alone and number and not alone["rest"] and len(listed) == 1:
            self._roll = self._roll or self._numbered
        if alone and self._roll and len(template.text) < _SHORT:
            quiet = _QUIET.fullmatch(alone["rest"])
            self._numbered = self._roll if number else None
            return list(_entries(template, alone, self._roll)) if quiet else []
        line = list(_line(template))
        self._roll = self._opened(template)
        heading = len(template.text) < _SHORT and template.text[-1:] not in ".!?;"
        if number or self._roll or heading:
            self._numbered = None
        return line

    def _opened(self, template: Template) -> Roll | None:
        """The list that a line opens, or goes on with."""
        text = template.text
        short = len(text) < _SHORT and text[-1:] not in ".!?;"
        if self._roll and short and _DETAIL.match(text):
            return self._roll
        if _QUIZ.search(text):
            return None
        if _NOT_NOW.search(_BESIDE.sub("", text) if "|" in text else text):
            return None
        founders = not _BUT_FOUNDERS.search(text) and _FOUNDERS.search(text)
        named = _MEMBERS.search(text)
        bodies = {m.code: m for m in template.mentions(text, "OA")}
        own = next(iter(bodies.values())) if len(bodies) == 1 else None
        body = own or (None if bodies else self._roll.body if self._roll else template.topic)
        states = template.mentions(text, "S")
        word = founders or named
        if word and body and own and text.endswith(":"):  # states before it are places
            states = template.mentions(text[word.end() :], "S")
        if body and (founders or named) and (short or _OPENS.search(text)) and not states:
            return Roll("founder" if founders else "member", body)
        said, self._said = self._said, None
        if (self._roll or said) and _ON.fullmatch(text):
            return self._roll or said
        if body and own and named and not states and not re.search(r"<[DY]\d+>", text):
            self._said = Roll("member", body)
        if body and named and re.search(r"<N\d+>", text) and not states:
            kind = "founder" if founders else "member"
            return Roll(kind, body)  # so many are members; the next line may say who
        return None

    def _profile(self, template: Template, line: re.Match[str]) -> Iterator[Claim]:
        """When the state joined that the lines before are about."""
        when, body = term(template, line["value"])[0], template.topic
        if self._state and body and when:
            yield Claim("joined", (self._state.code, body.code), when=when)

    def _row(self, template: Template) -> Iterator[Claim]:
        cells = [c.strip() for c in template.text.strip("| ").split("|")]
        heads = tuple(
            next((k for k, p in _KEYS.items() if p.search(c) and len(c) < 60), "")  # noqa: PLR2004
            for c in cells
        )
        if any(heads) and not re.search(r"<[OAS]\d+>", template.text):
            self._columns = heads
            return
        width = len(self._columns)
        for at in range(0, len(cells) - width + 1, width) if width else ():
            row = cells[at : at + width]
            subject = template.mentions(row[0], "O")
            for kind, cell in zip(self._columns[1:], row[1:], strict=True):
                if len({m.code for m in subject}) == 1:
                    yield from _value(template, kind, cell, subject[0])


def _entries(template: Template, entry: re.Match[str], roll: Roll) -> Iterator[Claim]:
    if re.search(r"<Y\d+>", entry["rest"]):  # came and went: more than a list says plainly
        return
    dates = re.findall(r"<D\d+>", entry["rest"])
    when = term(template, dates[0])[0] if len(dates) == 1 else None
    for x in members(template, entry["x"]):
        about = (x.code, roll.body.code)
        if roll.body.kind == "A":
            yield Claim("party", about, "party")
        elif roll.kind == "founder":
            yield Claim("founder", about)
        elif when is not None:
            yield Claim("joined", about, when=when)
        else:
            yield Claim("member", about)


def _together(template: Template, line: re.Match[str], roll: Roll) -> Iterator[Claim]:
    when = term(template, line["when"])[0]
    for x in members(template, line["x"]):
        yield Claim("joined", (x.code, roll.body.code), when=when)


def _line(template: Template) -> Iterator[Claim]:
    """A line of a profile: what is named, a colon, and its value."""
    match = _LINE.match(template.text)
    if match is None:
        return
    kind = next((k for k, p in _KEYS.items() if p.fullmatch(match["key"].strip())), "")
    body = template.mention(match["y"]) if match["y"] else template.topic
    if kind and body and body.kind == "O" and not _NOT_NOW.search(match["key"]):
        yield from _value(template, kind, match["value"], body)


def _value(template: Template, kind: str, value: str, body: Mention) -> Iterator[Claim]:
    when = term(template, value)[0]
    number = template.number(value)
    if kind == "founded" and when:
        yield Claim("founded", (body.code,), when=when)
    if kind == "seat":
        place = template.said(value).strip(" .,")
        if place[:1].isupper():
            yield Claim("seat", (body.code,), place)
    states = members(template, value)
    if kind in ("count", "founder") and len(states) > 1:
        dated = dict(re.findall(r"(<S\d+>) \([^()<]*(<D\d+>)[^()]*\)", value))
        for slot in re.findall(r"<S\d+>", re.sub(r"\([^()]*\)", "", value)):
            about = (template.mention(slot).code, body.code)
            if kind == "founder":
                yield Claim("founder", about)
            elif slot in dated:
                yield Claim("joined", about, when=term(template, dated[slot])[0])
            else:
                yield Claim("member", about)
    elif kind in ("count", "founder") and number is not None and not states:
        yield Claim("founders" if kind == "founder" else "count", (body.code,), number=number)
