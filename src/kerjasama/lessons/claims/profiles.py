"""Profiles: lines such as ``Founded: 1945``, and tables with such columns."""

import re
from collections.abc import Iterator
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.linking import Mention
from kerjasama.lessons.claims.parts import members, term
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.templates import Template

_KEYS: Final = {
    "founded": regex(
        r"(?:date |tahun |tanggal )?(?:founded|established|established in|formed|founding date"
        r"|formation"
        r"|establishment|didirikan|berdiri(?:nya)?|dibentuk|tanggal berdiri|pendirian|pembentukan)"
        r"(?: on| pada)?",
        re.IGNORECASE,
    ),
    "seat": regex(
        r"(?:headquarters?|head ?office|hq|markas(?: besar| pusat)?|kantor pusat|seat|secretariat"
        r"|sekretariat(?: jenderal)?|kedudukan|location of headquarters)",
        re.IGNORECASE,
    ),
    "count": regex(
        r"(?:current |total |number of |no\. of |jumlah |negara |full )?(?:members?|member "
        r"(?:states"
        r"|countries|nations)|membership|anggota|negara anggota)",
        re.IGNORECASE,
    ),
    "founder": regex(
        r"(?:founding (?:members?|states|countries|fathers)|founders?|original members"
        r"|(?:negara |anggota )?pendiri|(?:\(<N\d+>\))?original members)",
        re.IGNORECASE,
    ),
}
_GUESTS: Final = regex(
    r"\b(?:former|observers?|pengamat|candidates?|calon|mitra|partners?|associate|dialog\w*)\b",
    re.IGNORECASE,
)
_LINE: Final = regex(
    r"^(?P<key>[A-Za-z][A-Za-z. ]{1,40}?)(?: of| dari)?(?: (?:the )?(?P<y><O\d+>))?(?: ?[:|=] ?"
    r"| ?[–—] )(?P<value>[^.;]*(?:D\.C\.)?[^.;]*)\.?$"
)
_VALUE: Final = regex(  # a date, or a place, alone on its line
    r"(?:<D\d+>|(?:(?:Jl\. )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*|<S\d+>)(?:, (?:[A-Z][\w’'-]*"
    r"(?: [A-Z][\w’'-]*)*(?: D\.C)?|<S\d+>)){0,3})\.?"
)
_CELL: Final = 60  # letters of the heading of a column


class Profiles:
    r"""Reads the profiles of a text, template by template.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> told = templates_of(World.load(), "OPEC\nFounded: 1960")
    >>> profiles = Profiles()
    >>> [(c.kind, c.about, str(c.when)) for t in told for c in profiles.claims(t)]
    [('founded', ('OPEC',), '1960')]
    """

    def __init__(self) -> None:
        """Begin outside of any table."""
        self._columns: tuple[str, ...] = ()
        self._key = ""  # a line that holds a key alone

    def claims(self, template: Template) -> list[Claim]:
        """What a line or a row of a profile claims."""
        if template.text.endswith("?"):
            return []
        found = list(self._row(template)) if "|" in template.text else []
        key, self._key = self._key, _key(template.text)
        if key and template.topic and not self._key and _VALUE.fullmatch(template.text):
            found += _value(template, key, template.text, template.topic)
        return found or list(_line(template))

    def _row(self, template: Template) -> Iterator[Claim]:
        cells = [c.strip() for c in template.text.strip("| ").split("|")]
        heads = tuple(
            next((k for k, p in _KEYS.items() if p.search(c) and len(c) < _CELL), "") for c in cells
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


def _key(text: str) -> str:
    """The kind of a line that holds nothing but a key, such as ``Markas besar``."""
    bare = re.sub(r" ?:$", "", text)
    kinds = ("founded", "seat")
    return next((k for k in kinds if _KEYS[k].fullmatch(bare)), "")


def _line(template: Template) -> Iterator[Claim]:
    """A line of a profile: what is named, a colon, and its value."""
    match = _LINE.match(template.text)
    if match is None:
        return
    kind = next((k for k, p in _KEYS.items() if p.fullmatch(match["key"].strip())), "")
    body = template.mention(match["y"]) if match["y"] else template.topic
    if kind and body and body.kind == "O" and not _GUESTS.search(match["key"]):
        yield from _value(template, kind, match["value"], body)


def _value(template: Template, kind: str, value: str, body: Mention) -> Iterator[Claim]:
    """What the value of a line says; lists of states are read in `rosters`."""
    when = term(template, value)[0]
    number = template.number(value)
    several = len({str(template.when(d)) for d in re.findall(r"<D\d+>", value)}) > 1
    if kind == "founded" and when and not several:
        yield Claim("founded", (body.code,), when=when)
    if kind == "seat":
        place = template.said(value).strip(" .,")
        if place[:1].isupper():
            yield Claim("seat", (body.code,), place)
    if kind in ("count", "founder") and number is not None and not members(template, value):
        yield Claim("founders" if kind == "founder" else "count", (body.code,), number=number)
