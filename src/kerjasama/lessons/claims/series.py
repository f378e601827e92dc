"""Who joined when, as lists with years tell it: ``Qatar (1961), Indonesia (1962–2008)``."""

import re
from collections.abc import Iterator
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.lexicon import MODALS
from kerjasama.lessons.claims.linking import Mention
from kerjasama.lessons.claims.parts import members, term
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.templates import Template

_JOINING: Final = regex(
    r"\b(?:join(?:ed|ing|s)?|rejoined|entered|admitted|accession|acceded|enlargements?|expan(?:ded"
    r"|sion)"
    r"|bergabung(?:lah)?|masuk|diterima|menyusul|disusul|perluasan|bertambah|diikuti"
    r"|(?:other|new|later|additional|subsequent) members?(?: (?:states|countries))?"
    r"|anggota (?:baru|lain(?:nya)?|tambahan|berikutnya))\b",
    re.IGNORECASE,
)
_OTHERWISE: Final = regex(  # years of something else, or of no full members
    r"\b(?:observers?|pengamat|candidates?|calon|mitra|partners?|associate|left|leave|keluar|mundur"
    r"|withdr\w+|host\w*|tuan rumah|ktt|summits?|conferences?|konferensi|chair\w*|ketua|presiden\w*"
    r"|presiden(?:cy|ts?)|former|mantan|bekas|tidak|belum|bukan|not|never|born|lahir|capital|ibu "
    r"?kota"
    r"|merdeka|kemerdekaan|independence|ratif\w+|signed|menandatangani)\b",
    re.IGNORECASE,
)
_SHOWN: Final = regex(  # a sentence that lists whom the one before spoke of
    r"^(?:Di antaranya|Antara lain|Mereka|Yaitu|Yakni|They|These|Those|Among|Including|Termasuk"
    r"|Selanjutnya|Kemudian|Lalu|Setelah itu|Disusul|Diikuti|Then|Later|Followed by"
    r"|Negara(?:-negara)? (?:itu|tersebut|ini))\b"
)
_STATES: Final = (
    r"(?P<x>(?:the )?<S\d+>(?: \([^()]*<S\d+>\))?(?:(?:, (?:and |dan |serta )?| and | dan | serta "
    r"| & )(?:the )?<S\d+>)*)"
)
_AT: Final = r"(?:in|on|since|sejak|pada|tahun|tanggal|joined|bergabung|masuk|the|year)"
_BRACKETED: Final = regex(rf"{_STATES} ?\((?:{_AT} )*(?P<d><[DY]\d+>)\)")
_DECADE: Final = r"(?:(?:awal|akhir|early|late) )?(?:19|20)\d0(?:-an|an|s)"
_CLAUSE: Final = rf"{_STATES},?(?: {_AT})+ (?P<d><D\d+>|{_DECADE})"
_GOES_ON: Final = regex(
    r"(?:[,;]? )?(?:and |dan |serta |then |later |kemudian |lalu |finally |akhirnya |followed by "
    r"|(?:disusul|diikuti)(?: oleh)? |menyusul )*" + _CLAUSE,
    re.IGNORECASE,
)
_NAMED: Final = regex(  # before a list of some of them
    r"(?:\b(?:termasuk|seperti|misalnya|contohnya|yaitu|yakni|antara lain|such as|including|namely"
    r"|like|to include)|:),? (?:negara )?(?=(?:the )?<S)"
)
_LEAVING: Final = regex(
    r"\b(?:keluar dari|meninggalkan|mundur dari|left|withdrew from|have left)\b", re.IGNORECASE
)
_NAME_BEFORE: Final = regex(r"\S \b[A-Z][\w-]+ $")  # the slot is only a part of a longer name
_AND: Final = regex(r" (?:and|dan|serta|&) ")
_MANY: Final = 2  # so many dates make a list


class Series:
    """Reads lists of who joined in which year, sentence by sentence.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> text = "OPEC later had other members: Qatar (1961) and Libya (1962)."
    >>> series = Series()
    >>> told = templates_of(World.load(), text)
    >>> [(c.kind, c.about, str(c.when)) for t in told for c in series.claims(t)]
    [('joined', ('QAT', 'OPEC'), '1961'), ('joined', ('LBY', 'OPEC'), '1962')]
    """

    def __init__(self) -> None:
        """Begin with nobody spoken of."""
        self._body: Mention | None = None  # what the sentence before said was joined

    def claims(self, template: Template) -> list[Claim]:
        """Who joined, and who is told to have left, in the years of a list."""
        text = template.text
        before, self._body = self._body, None
        if text.endswith("?"):
            return []
        if before and (found := list(_elided(template, before))):
            self._body = before
            return found
        named = list(_dated(template))
        if named:
            return named
        first = _BRACKETED.search(text)
        said = text[: first.start()] if first else text
        joining = _JOINING.search(said)
        if _OTHERWISE.search(said) or MODALS.search(said):
            return []
        body = _body(template, said)
        if joining:
            self._body = body
        elif _SHOWN.match(text):
            body = body and before
        else:
            return []
        return list(_listed(template, body)) if body else []


def _body(template: Template, said: str) -> Mention | None:
    """What is joined: the one organisation that is named, or the one that the text speaks of."""
    named = {m.code: m for m in template.mentions(said, "O")}
    if not named:
        return template.topic
    return next(iter(named.values())) if len(named) == 1 else None


def _dated(template: Template) -> Iterator[Claim]:
    """Some of those who came, or left, each with a date: "such as Qatar in 1961 and …"."""
    start = _NAMED.search(template.text)
    said = template.text[: start.start()] if start else ""
    groups, at = list[re.Match[str]](), start.end() if start else 0
    while start and (group := _GOES_ON.match(template.text, at)):
        groups.append(group)
        at = group.end()
    around = said + template.text[at:]
    body = _body(template, around)
    leaving = _LEAVING.search(around) is not None
    coming = _JOINING.search(around) and not _OTHERWISE.search(around)
    if len(groups) < _MANY or not body or not (leaving or coming) or MODALS.search(said):
        return
    for group in groups:
        when = term(template, group["d"])[0]
        for x in members(template, group["x"]):
            yield Claim("left" if leaving else "joined", (x.code, body.code), when=when)


def _listed(template: Template, body: Mention) -> Iterator[Claim]:
    """Entries with their years in brackets; one alone is no list."""
    entries = list(_BRACKETED.finditer(template.text))
    if len(entries) < _MANY:
        return
    for entry in entries:
        named = members(template, entry["x"])
        if _NAME_BEFORE.search(template.text[: entry.start()]):
            named = named[1:]
        if not _AND.search(entry["x"]):  # of names that only commas part, the last has the year
            yield from (Claim("joined", (x.code, body.code)) for x in named[:-1])
            named = named[-1:]
        yield from _entries(template, named, entry["d"], body)


def _elided(template: Template, body: Mention) -> Iterator[Claim]:
    """A sentence that leans on the verb of the one before: ``Laos in 1997.``."""
    at, found = 0, list[Claim]()
    while group := _GOES_ON.match(template.text, at):
        found += _entries(template, members(template, group["x"]), group["d"], body)
        at = group.end()
    if at and re.fullmatch(r"[.;]?", template.text[at:]):
        yield from found


def _entries(template: Template, named: list[Mention], slot: str, body: Mention) -> Iterator[Claim]:
    when, until = term(template, slot)
    for x in named:
        yield Claim("joined", (x.code, body.code), when=when)
        if until:
            yield Claim("left", (x.code, body.code), when=until)
