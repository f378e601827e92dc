"""Claims in no sentence: lists under a heading, in lines or in the rows of a table."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from kerjasama.facts import When
from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.linking import Mention
from kerjasama.lessons.claims.parts import members, term
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.templates import Template

_MEMBERS: Final = regex(
    r"\b(?:anggota(?:nya)?|keanggotaan|beranggota(?:kan)?|members?|membership|member states"
    r"|bergabung|tergabung|joined|enlargements?|accessions?|perluasan|aksesi|signatories|parties"
    r"|penandatangan|negara pihak|peserta(?:nya)?)\b|\bnegara(?:-negara)?(?: di| peserta)? <O\d+>"
    r"|<O\d+> (?:countries|nations|states)\b|\b(?:countries|states) in (?:the )?<O\d+>"
    r"|\b(?:terdiri (?:dari|atas)|consists of|comprises) <N\d+>",
    re.IGNORECASE,
)
_JOINING: Final = regex(
    r"\b(?:bergabung|masuk|joined|enlargements?|accessions?|perluasan|aksesi|admitted)\b",
    re.IGNORECASE,
)
_FOUNDERS: Final = regex(
    r"\b(?:pendiri\w*|founding|founders?|original members?|pemrakarsa|penggagas)\b", re.IGNORECASE
)
_BUT_FOUNDERS: Final = regex(  # members who came later
    r"\b(?:selain|di luar|kecuali|other than|besides|apart from|except) (?:the |negara |anggota "
    r"|para |<N\d+> )*"
    r"(?:pendiri|found|original)",
    re.IGNORECASE,
)
_NOT_NOW: Final = regex(
    r"\b(?:former|ex|observers?|pengamat|candidates?|calon|kandidat|mitra|partners?|keluar|mundur"
    r"|bekas|mantan|pernah|belum|not|bukan|non|tidak|left|suspended|associate|ditangguhkan|tujuan"
    r"|peran|manfaat|hak|kewajiban|syarat|role|rights|benefits|objectives|dialog|dialogue|menteri"
    r"|wakil|tokoh|ministers?)\b",
    re.IGNORECASE,
)
_QUIZ: Final = regex(r"\.{3}|…|\b(?:kecuali|except)\b", re.IGNORECASE)
_NUMBER: Final = regex(r"\W*\d+[.)]? ")
_DETAIL: Final = regex(r"(?!.*<[OA]\d+>)[A-Z][a-z]+(?: [a-z]+){0,3} ?: ?\S")  # of an entry
_BESIDE_TEXT: Final = regex(  # what stands between the lines of a text and is not of it
    r"(?:Baca (?:juga|Juga)|BACA JUGA|Lihat [Jj]uga|Read (?:also|more)|See also|ADVERTISEMENT"
    r"|Advertisement|SCROLL|Iklan|Simak)\b"
)
_REGION: Final = regex(  # a heading within a list
    r"(?:\W|[A-Z]\.|Asia|Afrika|Africa|Eropa|Europe|Amerika|Americas?|Pasifik|Pacific|Oseania"
    r"|Oceania|Timur|Barat|Utara|Selatan|Tengah|Tenggara|Latin|Karibia|Caribbean|East|West|North"
    r"|South|Middle|Central|Kawasan|Benua|Region|kawasan|dan|and|the|negara|<N\d+>)+"
)
_OPENS: Final = regex(
    r"(?::|adalah|yaitu|yakni|antara lain|berikut|are|include|is)\W*(?:<N\d+>[.)]?)?$",
    re.IGNORECASE,
)
_ON: Final = regex(  # a line that goes on with the list that was announced
    r"^(?:\W|<N\d+>|negara(?:[- ]negara)?|anggota|tersebut|selengkapnya|adalah|yaitu|antara lain"
    r"|berikut|sebagai|daftar(?:nya)?|these|they|are|the|following|as follows|no|nama|name|country"
    r"|countries|lengkapnya|ini|list|here|is|member|members|full"
    r"|states?|year|tahun|bergabung|joined|joining|date|tanggal|masuk|regional|kawasan|pendiri|baru"
    r"|s|a|an|complete|comprehensive|current|all|their|its|below|in|alphabetical|order|di|bawah"
    r"|founding|new|original|of|accession|kemudian|yang)+$",
    re.IGNORECASE,
)
_STATES: Final = (
    r"(?P<x>(?:the )?<S\d+>(?:(?:, (?:and |dan )?| and | dan | serta | & )(?:the )?<S\d+>)*)"
)
_ENTRY: Final = regex(
    rf"^(?:\W|<N\d+>[.)]?|\d+[.)])*(?:negara )?{_STATES}(?P<rest>(?:[^<>;]|<[DYSN]\d+>)*)[;.]?$"
)
_FOUNDER: Final = regex(  # what is noted beside an entry
    r" ?\((?:(?:negara|anggota) )?(?:pendiri|founders?|founding (?:members?|states?))\)\W*"
)
_QUIET: Final = regex(  # what may stand beside a name in a list
    r"(?:\W|[A-Z][\w’'-]*|<[DYSN]\d+>|di|and|dan|the|of|sejak|since|as|pada|tahun|tanggal|bergabung"
    r"|joined|\d[\d.,]*|in|on|resmi|secara|menjadi|founding|member|anggota|negara|pendiri|republik"
    r"|kerajaan|ke|masuk|kini|sekarang|dulu|dahulu|now|formerly|founder|original)*"
)
_ASIDE: Final = regex(r" ?(?:[–—:|(,/]|- ).{0,90}$")  # what is told of an entry
_WORDS: Final = regex(
    r"\W*(?:(?:\d+|[a-z])[.)] ?)?(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})\W*"
)
_JOINED: Final = regex(
    r"^(?:(?:tanggal|tahun|waktu) (?:bergabung|masuk)(?: (?:dengan|ke|menjadi anggota))?|bergabung"
    r"|joined"
    r"|(?:date|year) (?:joined|of (?:accession|entry|joining|admission))|accession|member since"
    r"|(?:menjadi )?anggota sejak)(?: <O\d+>)? ?:(?P<value>.*)$",
    re.IGNORECASE,
)
_YEARLY: Final = regex(  # a year, and who joined in it
    rf"^\W*(?:(?:[Tt]ahun|[Pp]ada|[Ii]n) )*(?P<when><D\d+>) ?(?::|–|—|-|\||\))? ?{_STATES}\W*$"
)
_GLUED: Final = regex(r" [-–—:] <S\d+>[^<]*<D\d+>\W*$")  # a heading and its first entry
_YEAR: Final = regex(r"\W*(?:[Tt]ahun )?<D\d+>\W*")
_SHORT: Final = 90  # letters of a heading or an entry
_ALIEN: Final = 4  # lines in a row that a list may hold and that name no state


@dataclass(frozen=True, slots=True)
class Roll:
    """A list that a text has begun.

    Attributes
    ----------
    kind
        ``member``, ``founder`` or ``permanent``.
    body
        What they are members of, or founded.
    when
        The date that a heading has told for all, if it has.
    """

    kind: str
    body: Mention
    when: When | None = None


class Listing:
    r"""Reads the lists of a text, template by template.

    Parameters
    ----------
    misspelt
        The code of the state whose name a word nearly is, or none.

    Examples
    --------
    >>> from kerjasama.lessons.claims.linking import Linker
    >>> from kerjasama.lessons.claims.sentences import sentences
    >>> from kerjasama.lessons.claims.templates import templates
    >>> from kerjasama.world import World
    >>> text = "Anggota ASEAN:\n- Laos (1997)\n- Thailand"
    >>> linker = Linker(World.load())
    >>> listing = Listing(linker.misspelt)
    >>> [(c.kind, c.about) for t in templates(linker, sentences(text)) for c in listing.claims(t)]
    [('joined', ('LAO', 'ASEAN')), ('member', ('THA', 'ASEAN'))]
    """

    def __init__(self, misspelt: Callable[[str], str | None]) -> None:
        """Begin outside of any list."""
        self._misspelt = misspelt
        self._roll: Roll | None = None
        self._numbered: Roll | None = None  # a list whose numbered entries have text of their own
        self._said: Roll | None = None  # what the sentence before spoke of
        self._state: Mention | None = None
        self._alien = 0  # lines since the last entry
        self._began = False  # whether the list has an entry yet

    def claims(self, template: Template) -> list[Claim]:
        """What a line claims as a part of a list."""
        text = template.text
        if text.endswith("?") or _BESIDE_TEXT.match(text):
            return []
        yearly = _YEARLY.match(text)
        if yearly and self._roll and self._roll.body.kind == "O":
            when = term(template, yearly["when"])[0]
            return list(_listed(template, yearly, replace(self._roll, when=when)))
        profile = _JOINED.match(text)
        if profile:
            return list(self._profile(template, profile))
        entry = _ENTRY.match(text)
        listed = members(template, entry["x"]) if entry else []
        if len(listed) == 1:
            self._state = listed[0]
        number = _NUMBER.match(template.sentence.text) is not None
        if entry and number and not entry["rest"] and len(listed) == 1:
            self._roll = self._roll or self._numbered
        if entry and self._roll and len(text) < _SHORT:
            self._numbered = self._roll if number else None
            self._alien, self._began = 0, True
            return list(_listed(template, entry, self._roll))
        within = self._began or _REGION.fullmatch(text)
        if self._roll and within and self._is_alien(template):
            self._alien += 1
            return self._guessed(template, self._roll)
        self._roll = self._opened(template)
        self._alien, self._began = 0, self._began and self._roll is not None
        heading = len(text) < _SHORT and text[-1:] not in ".!?;"
        if number or self._roll or heading:
            self._numbered = None
        return []

    def _is_alien(self, template: Template) -> bool:
        """Whether a line is an entry that names nothing known, or a region within the list."""
        text = template.text
        if self._alien >= _ALIEN or re.search(r"<[SOADY]\d+>", text) or _NOT_NOW.search(text):
            return False
        return _WORDS.fullmatch(text) is not None or _REGION.fullmatch(text) is not None

    def _guessed(self, template: Template, roll: Roll) -> list[Claim]:
        """The claim of an entry that misspells the name of a state."""
        word = _WORDS.fullmatch(template.text)
        code = self._misspelt(word["name"]) if word else None
        return [_claim(code, roll)] if code else []

    def _opened(self, template: Template) -> Roll | None:
        """The list that a line opens, or goes on with."""
        text = template.text
        short = len(text) < _SHORT and text[-1:] not in ".!?;"
        dates = re.findall(r"<D\d+>", text)
        when = term(template, dates[0])[0] if len(dates) == 1 else None
        if self._roll and _YEAR.fullmatch(text):
            return replace(self._roll, when=when)
        if self._roll and short and _JOINING.search(text) and _GLUED.search(text):
            return replace(self._roll, kind="member", when=None)
        if self._roll and short and _DETAIL.match(text):
            return self._roll
        if _QUIZ.search(text) or _NOT_NOW.search(text):
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
        kind = "founder" if founders else "member"
        opens = short or _OPENS.search(text)
        if body and word and opens and not states:
            joined = when if kind == "member" and _JOINING.search(text) else None
            return Roll(_kind(text, body, kind), body, joined)
        said, self._said = self._said, None
        if (self._roll or said) and _ON.fullmatch(text):
            return self._roll or said
        if body and own and named and not states and not re.search(r"<[DY]\d+>", text):
            self._said = Roll("member", body)
        if body and word and re.search(r"<N\d+>", text) and not states:
            return Roll(kind, body)  # so many are members; the next line may say who
        return None

    def _profile(self, template: Template, line: re.Match[str]) -> Iterator[Claim]:
        """When the state joined that the lines before are about."""
        when, body = term(template, line["value"])[0], template.topic
        if self._state and body and when:
            yield Claim("joined", (self._state.code, body.code), when=when)
        after = template.mentions(line["value"], "S")
        self._state = after[0] if len(after) == 1 else self._state


def _kind(text: str, body: Mention, kind: str) -> str:
    """The role of those under a heading."""
    council = body.code in ("UN", "UN-SC") and re.search(r"\b(?:tetap|permanent)\b", text.lower())
    return "permanent" if council else kind


def _listed(template: Template, entry: re.Match[str], roll: Roll) -> Iterator[Claim]:
    """The states of an entry, unless what is told of them makes them something else."""
    rest = entry.groupdict().get("rest") or ""
    quiet = _QUIET.fullmatch(rest) is not None
    if not quiet and (not _ASIDE.match(rest) or _NOT_NOW.search(rest)):
        return
    later = roll.kind == "founder" and re.search(r"^ ?[a-z].*<D", rest)  # "joined in 1977"
    if roll.kind == "founder" and re.fullmatch(r" ?\(<D\d+>\)", rest):
        roll = replace(roll, kind="member")  # each came on a day of its own
    if later or re.search(r"<Y\d+>", rest):  # came and went: more than a list says plainly
        return
    if roll.kind == "member" and _FOUNDER.fullmatch(rest):
        found = (x.code for x in members(template, entry["x"]))
        yield from (Claim("founder", (code, roll.body.code)) for code in found)
        return
    dates = re.findall(r"<D\d+>", rest)
    dated = len(dates) == 1 and (quiet or _JOINING.search(rest))
    when = term(template, dates[0])[0] if dated else roll.when
    for x in members(template, entry["x"]):
        yield _claim(x.code, replace(roll, when=when))


def _claim(state: str, roll: Roll) -> Claim:
    about = (state, roll.body.code)
    if roll.body.kind == "A":
        return Claim("party", about, "party")
    if roll.kind == "permanent":
        return Claim("member", (state, "UN-SC"), "permanent")
    if roll.kind == "founder":
        return Claim("founder", about)
    if roll.when is not None:
        return Claim("joined", about, when=roll.when)
    return Claim("member", about)
