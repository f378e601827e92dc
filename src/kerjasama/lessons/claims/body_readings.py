"""Claims about agreements, forms, seats, chairs and figures that matched patterns make."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.lexicon import (
    BEGINNINGS,
    EVENTS,
    FIELDS,
    FIGURES,
    LEVELS,
    SORTS,
    STEPS,
)
from kerjasama.lessons.claims.linking import Mention
from kerjasama.lessons.claims.parts import bodies, date, group, members, tense, term, word
from kerjasama.lessons.claims.templates import Template

_STANDS_FOR: Final = re.compile(
    r"\b(?:singkatan|kepanjangan|akronim|abbreviation|acronym|stands for)\b", re.IGNORECASE
)


_NO_MORE: Final = re.compile(  # where a seat was, and is not said to be
    r"\b(?:(?:was|were|first|pertama|pernah)(?: \w+){0,2}|had(?: its)?) ?$"
)


def _event(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    when = date(template, match)
    _, negated = tense(group(match, "mod"))
    said = word(EVENTS, match["event"]) or "signed"
    for a in template.mentions(match["a"], "A"):
        if when is not None:
            yield Claim("event", (a.code,), said, when, negated=negated)


def _party(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    now, negated = tense(group(match, "mod"))
    said = word(STEPS, match["event"])
    when = date(template, match)
    for x in members(template, match["x"]):
        about = (x.code, template.mention(match["a"]).code)
        yield Claim("party", about, said, when, tense=now, negated=negated)


def _stands(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    now, negated = tense(group(match, "mod"))
    for a in template.mentions(match["a"], "A"):
        yield Claim("stands", (a.code,), tense=now, negated=negated)


def _form(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    _, negated = tense(group(match, "mod"))
    said = match["form"].lower()
    label = next((f for f in ("bilateral", "regional") if f in said), "multilateral")
    for m in template.mentions(match["y"], "OA"):
        yield Claim("form", (m.code,), label, negated=negated)


def _replaced(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    when, _ = term(template, group(match, "tail"))
    new, old = template.mention(match["new"]), template.mention(match["old"])
    _, negated = tense(group(match, "mod"))
    if new.code != old.code:
        yield Claim("replaced", (new.code, old.code), when=when, negated=negated)


def _level(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    one, two = template.mention(match["s"]), template.mention(match["t"])
    now, negated = tense(group(match, "mod"))
    level = word(LEVELS, match["level"])
    yield Claim("level", (one.code, two.code), level, tense=now, negated=negated)


def _seat(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    _, negated = tense(group(match, "mod"))
    before = match.string[: match.start("its")] if group(match, "its") else match["mod"]
    if BEGINNINGS.search(match.group()) or _NO_MORE.search(before):
        return
    place = template.said(match["place"]).rstrip(".,")
    for y in bodies(template, match)[:1]:
        yield Claim("seat", (y.code,), place, negated=negated)


def _agency(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    _, negated = tense(group(match, "mod"))
    parent = template.mention(match["parent"]).code
    special = re.search(r"speciali[sz]ed|khusus|otonom", match["said"])
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
    """Abbreviations whose full name follows at once, so that both are one mention."""
    for m in template.slots:
        said = template.sentence.text[m.start : m.end]
        if isinstance(m, Mention) and m.kind in "OA" and _STANDS_FOR.search(said):
            yield Claim("abbr", (m.code,), m.code)


def _field(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    _, negated = tense(group(match, "mod"))
    fields = [name for name, pattern in FIELDS if pattern.search(match["field"])]
    for y in template.mentions(match["y"], "OA")[:1]:
        if fields:
            yield Claim("field", (y.code,), " ".join(fields), negated=negated)


def _hosted(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    _, negated = tense(group(match, "mod"))
    when = date(template, match)
    x = template.mention(match["x"]).code
    body = [m.code for m in template.mentions(group(match, "y"), "O")]
    said = body[0] if body else "afro" if group(match, "afro") else "games"
    yield Claim("hosted", (x,), said, when, negated=negated)


def _chaired(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    _, negated = tense(group(match, "mod"))
    when, until = term(template, group(match, "tail"))
    about = (template.mention(match["x"]).code, template.mention(match["y"]).code)
    yield Claim("chaired", about, "", when or date(template, match), until, negated=negated)


def _figure(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    said = match.group()
    name = word(FIGURES, said)
    number = template.number(said, "R" if name.endswith("-rank") else "N")
    if name and number is not None:
        yield Claim("figure", (template.mention(match["x"]).code,), name, number=number)


def _first(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    place = template.number(match["r"], "R")
    bodies_ = [m.code for m in template.mentions(match["rest"], "OA")]
    yield Claim("first", (template.mention(match["x"]).code, *bodies_), match["rest"], number=place)


READ: Final[dict[str, Callable[[Template, re.Match[str]], Iterator[Claim]]]] = {
    "event": _event,
    "party": _party,
    "stands": _stands,
    "form": _form,
    "replaced": _replaced,
    "level": _level,
    "seat": _seat,
    "agency": _agency,
    "type": _type,
    "abbr": _abbr,
    "field": _field,
    "hosted": _hosted,
    "chaired": _chaired,
    "figure": _figure,
    "first": _first,
}
