"""Claims about agreements, forms, chairs, names and figures that matched patterns make."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.lexicon import (
    EVENTS,
    FIGURES,
    LEVELS,
    MODALS,
    NOW,
    SORTS,
    STEPS,
)
from kerjasama.lessons.claims.linking import Mention
from kerjasama.lessons.claims.parts import (
    bodies,
    date,
    form_word,
    group,
    members,
    tense,
    term,
    word,
)
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.templates import Template
from kerjasama.lessons.claims.topics import THIS_AGENCY

STANDS_FOR: Final = regex(
    r"\b(?:singkatan|kepanjangan|kependekan|akronim|abbreviation|acronym|stands for"
    r"|disingkat (?:sebagai|menjadi|dengan))\b",
    re.IGNORECASE,
)


_ASIDE_NAME: Final = regex(
    r"(?: [Aa]greement| [Tt]reaty)? \((?:now|kini|sekarang|today|later|since renamed"
    r"|(?P<before>formerly|previously|originally|dahulu|dulu|dulunya|sebelumnya|semula))"
    r"(?: (?:known as|called|bernama|menjadi|disebut|the))* "
)
_DATED: Final = regex(r"(?P<s><S\d+>) \((?P<d><D\d+>)")
_BY_ONE: Final = regex(r" (?:by|oleh) (?:the )?<S\d+>(?!,| dan| and| serta| &)")
_FOR_ONE: Final = regex(r" (?:in|for|di|bagi|untuk) (?:the )?<S\d+>")


def _event(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    if _BY_ONE.match(group(match, "rest")):  # the day of one party, not of all
        return
    when = date(template, match)
    _, negated = tense(group(match, "mod"))
    said = word(EVENTS, match["event"]) or "signed"
    if said == "entered-into-force" and _FOR_ONE.match(group(match, "rest")):
        return
    for a in template.mentions(match["a"], "A"):
        if when is not None:
            yield Claim("event", (a.code,), said, when, negated=negated)


def _party(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    now, negated = tense(group(match, "mod"))
    said = word(STEPS, match["event"]) or "party"
    when = date(template, match)
    if negated:  # who has not signed is no party
        said = "party"
    accord = template.mention(match["a"]) if match["a"] else template.accord
    if "defined" in match.re.groupindex:  # whose agreement it is, or was
        now = "defined"
        planned = not group(match, "mod") and MODALS.search(match.string, match.end())
        accord = None if planned else accord  # and may never be
    signers = re.findall(r"\((<S\d+>)\)", match["x"])  # people, each with a state
    listed = template.mentions("".join(signers)) or members(template, match["x"], "SO")
    for x in listed if accord else ():
        if accord and x.kind in ("S", "O"):
            yield Claim("party", (x.code, accord.code), said, when, tense=now, negated=negated)


def _stands(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    now, negated = tense(group(match, "mod"))
    now = "ended" if group(match, "ended") else "past" if group(match, "over") else now
    begun, _ = term(template, group(match, "over"))
    for a in template.mentions(match["a"], "A"):
        yield Claim("stands", (a.code,), tense=now, negated=negated)
        if begun:
            yield Claim("event", (a.code,), "entered-into-force", begun, negated=negated)


def _form(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    _, negated = tense(group(match, "mod"))
    for m in template.mentions(match["y"], "OA"):
        yield Claim("form", (m.code,), form_word(match["form"]), negated=negated)


def _replaced(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    when, _ = term(template, group(match, "tail"))
    new, old = template.mention(match["new"]), template.mention(match["old"])
    _, negated = tense(group(match, "mod"))
    name = template.said(match["old"]).split(" (")[0] if new.code == old.code else ""
    if new.kind == old.kind and name != template.said(match["new"]):
        yield Claim("replaced", (new.code, old.code), name, when, negated=negated)


def _level(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    one, two = template.mention(match["s"]), template.mention(match["t"])
    now, negated = tense(group(match, "mod"))
    level = word(LEVELS, match["level"])
    when, _ = term(template, group(match, "tail"))
    yield Claim("level", (one.code, two.code), level, when, tense=now, negated=negated)


def _agency(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    _, negated = tense(group(match, "mod"))
    parent = template.mention(match["parent"]).code
    special = re.search(r"speciali[sz]ed|khusus|otonom", match["said"] or "")
    said = f"{'specialised ' if special else ''}{parent}"
    for y in template.mentions(match["y"], "O"):
        if y.code != parent:
            yield Claim("agency", (y.code,), said, negated=negated)


def _type(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    _, negated = tense(group(match, "mod"))
    sort = word(SORTS, match["sort"])
    for y in template.mentions(match["y"], "OA"):
        yield Claim("type", (y.code,), sort, negated=negated)


def _abbr(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    long = match["long"]
    own = template.mention(match["y"])
    said = template.mention(long).code if long.startswith("<") else long.strip()
    yield Claim("abbr", (own.code,), said)


def spelled_out(template: Template) -> Iterator[Claim]:
    """What the words of one mention say: its long name, or whose agency it is."""
    for m in template.slots:
        said = template.sentence.text[m.start : m.end]
        if isinstance(m, Mention) and m.kind in "OA" and STANDS_FOR.search(said):
            yield Claim("abbr", (m.code,), m.code)
        if isinstance(m, Mention) and m.code != "UN" and THIS_AGENCY.fullmatch(said):
            yield Claim("agency", (m.code,), "UN")


def renamed_in_brackets(template: Template) -> Iterator[Claim]:
    """What a bracket says of another name: "(now the EU)", "(formerly the OAU)"."""
    text = template.sentence.text
    for one, two in pairwise(template.slots):
        if not (isinstance(one, Mention) and isinstance(two, Mention) and one.kind == two.kind):
            continue
        said = _ASIDE_NAME.fullmatch(text[one.end : two.start])
        if said and one.kind in "OA" and one.code != two.code:
            new, old = (one, two) if said["before"] else (two, one)
            yield Claim("replaced", (new.code, old.code))


def _hosted(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    _, negated = tense(group(match, "mod"))
    body = [m.code for m in template.mentions(group(match, "y"), "O")]
    said = body[0] if body else "afro" if group(match, "afro") else "games"
    dated = list(_DATED.finditer(match["x"]))
    for one in dated:
        when, _ = term(template, one["d"])
        yield Claim("hosted", (template.mention(one["s"]).code,), said, when, negated=negated)
    for x in members(template, match["x"]) if not dated else ():
        yield Claim("hosted", (x.code,), said, date(template, match), negated=negated)


def _chaired(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    _, negated = tense(group(match, "mod"))
    when, until = term(template, group(match, "tail"))
    current = "current" if NOW.search(match.group()) else ""
    when = when or date(template, match)
    for y in bodies(template, match)[:1]:
        for x in members(template, match["x"]):
            yield Claim("chaired", (x.code, y.code), current, when, until, negated=negated)


def _figure(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    said = match.group()
    name = word(FIGURES, said)
    number = template.number(said, "R" if name.endswith("-rank") else "N")
    if name and number is not None:
        yield Claim("figure", (template.mention(match["x"]).code,), name, number=number)


_OWN_AFFAIR: Final = regex(r"\b(?:independen\w+|kemerdekaan\w*|merdeka|sovereignty|republics?)\b")


def _first(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    place = template.number(match["r"], "R")
    if place != 1 or _OWN_AFFAIR.search(match["rest"]):
        return
    bodies_ = [m.code for m in template.mentions(match["rest"], "OA")]
    yield Claim("first", (template.mention(match["x"]).code, *bodies_), match["rest"], number=place)


READ: Final[dict[str, Callable[[Template, re.Match[str]], Iterator[Claim]]]] = {
    "event": _event,
    "party": _party,
    "stands": _stands,
    "form": _form,
    "replaced": _replaced,
    "level": _level,
    "agency": _agency,
    "type": _type,
    "abbr": _abbr,
    "hosted": _hosted,
    "chaired": _chaired,
    "figure": _figure,
    "first": _first,
}
