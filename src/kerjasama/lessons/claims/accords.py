"""Boxes about an agreement: lines such as ``Signed: 1951`` and ``Parties | 194``."""

import re
from collections.abc import Iterator
from typing import Final

from kerjasama.lessons.claims.body_patterns import SORT
from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.lexicon import SORTS
from kerjasama.lessons.claims.parts import members, term, word
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.templates import Template

_KEYS: Final = {
    "signed": (
        r"(?:date )?signed|(?:date of )?(?:signing|signature)|ditandatangani"
        r"|(?:tanggal )?penandatanganan"
    ),
    "adopted": r"(?:date )?adopted|(?:date of )?adoption|diadopsi|disahkan|(?:tanggal )?pengesahan",
    "entered-into-force": (
        r"(?:date )?effective|effective date|in force|(?:date of )?entry into force|entered into"
        r" force|(?:mulai )?berlaku|tanggal berlaku|efektif"
    ),
    "type": r"(?:agreement |treaty )?type|type of (?:agreement|treaty)|kind|jenis(?: perjanjian)?",
    "party": (
        r"(?:number of |jumlah )?(?:parties|signatories|member parties|negara pihak|(?:para )?pihak"
        r"|penandatangan)"
    ),
}
_LINE: Final = regex(
    r"^(?P<key>[A-Za-z][A-Za-z ]{1,30}?)(?: (?:on|pada|sejak|tanggal))* ?[:|=] ?(?P<value>[^;]*)$"
)
_STEP: Final = regex(  # "Signed 7 February 1992 by 12 member states"
    r"\W*(?:(?P<signed>signed|ditandatangani)|(?P<adopted>adopted|diadopsi|disahkan)"
    r"|(?P<force>(?:came|entered|went) into (?:force|effect)|took effect|(?:mulai )?berlaku))"
    r"(?:,? (?:in|on|at|di|pada|sejak|tanggal|tahun) (?:(?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*"
    r"|<S\d+>)"
    r"|,? (?:in|on|pada|sejak|tanggal|tahun)|,)* ?(?P<when><D\d+>)"
    r"(?: (?:by|oleh) (?:all )?(?P<n><N\d+>) (?:member states|members|countries|states|nations"
    r"|negara(?: anggota)?))?[.;]?",
    re.IGNORECASE,
)
_SORT: Final = regex(SORT, re.IGNORECASE)


def accord_lines(template: Template) -> Iterator[Claim]:
    r"""Claims of a line of a box about the agreement that the text speaks of.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> told = templates_of(World.load(), "RCEP\nEffective | 1 January 2022 |")
    >>> [(c.kind, c.about, str(c.when)) for t in told for c in accord_lines(t)]
    [('event', ('RCEP',), '2022-01-01')]
    """
    line, accord = _LINE.match(template.text), template.accord
    if accord and (step := _STEP.match(template.text)):
        yield from _stepped(template, step, (accord.code,))
    if line is None or accord is None:
        return
    name = next((k for k, p in _KEYS.items() if re.fullmatch(p, line["key"].lower())), "")
    value, about = line["value"], (accord.code,)
    if name == "party":
        number, listed = template.number(value), members(template, value, "SO")
        if number is not None and not listed:
            yield Claim("count", about, number=number)
        for x in listed:
            yield Claim("party", (x.code, accord.code), "party", tense="defined")
    elif name == "type":
        sort = _SORT.search(value)
        if sort:
            yield Claim("type", about, word(SORTS, sort["sort"]))
    elif name:
        when = term(template, value)[0]
        if when:
            yield Claim("event", about, name, when)


def _stepped(template: Template, step: re.Match[str], about: tuple[str, ...]) -> Iterator[Claim]:
    """Claims of a line that has no subject but the agreement above it."""
    if step.end() != len(template.text):
        return
    when = term(template, step["when"])[0]
    name = next(k for k in ("signed", "adopted", "force") if step[k])
    if when:
        yield Claim("event", about, "entered-into-force" if name == "force" else name, when)
