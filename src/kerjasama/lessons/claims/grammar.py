"""The grammar of claims: patterns of both languages over sentences with slots."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kerjasama.facts import When
from kerjasama.lessons.claims.agreement_patterns import AGREEMENTS
from kerjasama.lessons.claims.lexicon import (
    AFTER,
    AGAIN,
    BEGINNINGS,
    COMPARED,
    ENDED,
    EVENTS,
    FIGURES,
    LEVELS,
    MODALS,
    NEGATED,
    PAST,
    ROLES,
    STEPS,
)
from kerjasama.lessons.claims.membership_patterns import MEMBERSHIPS
from kerjasama.lessons.claims.templates import Template

_LONGEST: Final = 3000  # letters: what is longer is no sentence


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that a sentence says and the registry can judge.

    Attributes
    ----------
    kind
        ``member``, ``joined``, ``left``, ``founder``, ``founded``, ``founders``, ``count``,
        ``composed``, ``event``, ``party``, ``stands``, ``form``, ``replaced``, ``level``, ``seat``,
        ``figure`` or ``first``.
    about
        Codes of the things, the subject first.
    word
        A role, event, form, level, place or figure, whichever the kind needs.
    when, until
        The date that is named, or the years from and to.
    bound
        ``more``, ``less`` or ``about`` before a number.
    tense
        ``now``, ``past``, ``ended`` (no longer), ``waiting`` (not yet) or ``since``.
    """

    kind: str
    about: tuple[str, ...]
    word: str = ""
    when: When | None = None
    until: When | None = None
    number: int | None = None
    bound: str = ""
    tense: str = "now"
    negated: bool = False


def claims(template: Template, context: str = "") -> list[Claim]:
    """Claims of one sentence, each once, in the order of the patterns.

    Parameters
    ----------
    template
        A sentence with slots.
    context
        A form of cooperation that the sentence is listed as an example of, or an empty text.

    Examples
    --------
    >>> from kerjasama.lessons.claims.linking import Linker
    >>> from kerjasama.lessons.claims.sentences import sentences
    >>> from kerjasama.lessons.claims.templates import templates
    >>> from kerjasama.world import World
    >>> told = sentences("Indonesia dan Malaysia bukan anggota NATO.")
    >>> [(c.kind, c.about, c.negated) for c in claims(templates(Linker(World.load()), told)[0])]
    [('member', ('IDN', 'NATO'), True), ('member', ('MYS', 'NATO'), True)]
    """
    text = template.text
    if text.endswith("?") or len(text) > _LONGEST:
        return []
    found: list[Claim] = []
    for kind, pattern in (*MEMBERSHIPS, *AGREEMENTS):
        for match in pattern.finditer(text):
            if not MODALS.search(text, 0, match.end()):
                found += _READ[kind](template, match)
    if context:
        listed = [m for m in template.mentions(text, "OA") if m.kind in "OA"][:1]
        found += [Claim("form", (m.code,), context) for m in listed]
        found += [Claim("stands", (m.code,)) for m in listed if m.kind == "A"]
    return [c for c in dict.fromkeys(found) if len(set(c.about)) == len(c.about)]


def _group(match: re.Match[str], name: str) -> str:
    return (match.groupdict().get(name) or "") if name in match.re.groupindex else ""


def _tense(said: str) -> tuple[str, bool]:
    """Tense and negation of a verb with its adverbs."""
    if re.search(r"\b(?:not yet|belum)\b", said, re.IGNORECASE):
        return "waiting", True
    if ENDED.search(said):
        return "ended", False
    tense = "past" if PAST.search(said) else "now"
    return tense, NEGATED.search(said) is not None


def _word(table: tuple[tuple[str, re.Pattern[str]], ...], said: str) -> str:
    return next((word for word, pattern in table if pattern.search(said)), "")


def _dates(template: Template, said: str) -> tuple[When | None, When | None]:
    when = template.when(said)
    return when if isinstance(when, tuple) else (when, None)


def _member(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    said = _group(match, "mod")
    tense, negated = _tense(said)
    bodies = template.mentions(match["y"], "O")
    tail = _group(match, "tail")
    when, until = _dates(template, tail)
    if when and re.search(r"\b(?:since|sejak|as of)\b", tail, re.IGNORECASE) and tense == "now":
        tense = "since"
    role = _word(ROLES, _group(match, "role"))
    for x in template.mentions(match["x"], "SO"):
        for y in bodies:
            about = (x.code, y.code)
            if role == "founding":
                yield Claim("founder", about, negated=negated)
            else:
                yield Claim("member", about, role, when, until, tense=tense, negated=negated)
    again = AGAIN.match(template.text, match.end())
    if again:
        when, until = _dates(template, again["tail"] or "")
        for x in template.mentions(match["x"], "SO"):
            code = template.mention(again["y"]).code
            role = _word(ROLES, again["role"])
            yield Claim("member", (x.code, code), role, when, until, tense=tense, negated=negated)


def _listed(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    """The members, or founders, of an organisation in a list."""
    kind = "founder" if _group(match, "founding") else "member"
    tense, negated = _tense(_group(match, "mod"))
    for x in template.mentions(match["x"], "SO"):
        yield Claim(kind, (x.code, template.mention(match["y"]).code), tense=tense, negated=negated)


def _founder(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    _, negated = _tense(_group(match, "mod"))
    for y in template.mentions(match["y"], "O"):
        for x in template.mentions(match["x"], "S"):
            yield Claim("founder", (x.code, y.code), negated=negated)


def _joined(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    _, negated = _tense(_group(match, "mod"))
    tail = _group(match, "tail")
    when, _ = _dates(template, tail)
    for x in template.mentions(match["x"], "S"):
        for y in template.mentions(match["y"], "OA"):
            number = template.number(tail, "R")
            if y.kind == "O":
                about = (x.code, y.code)
                yield Claim("joined", about, when=when, number=number, negated=negated)


def _admitted(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    """Who joined when, where the paragraph says what they joined."""
    topic = template.topic
    if topic is None or topic.kind != "O":
        return
    said = match.group()
    for x, tail in re.findall(r"((?:<S\d+>(?:, | dan | and |, dan |, and )?)+)([^<]*<D\d+>)", said):
        when, _ = _dates(template, tail)
        for m in template.mentions(x, "S"):
            yield Claim("joined", (m.code, topic.code), when=when)


def _left(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    _, negated = _tense(_group(match, "mod"))
    when, _ = _dates(template, _group(match, "tail"))
    for x in template.mentions(match["x"], "S"):
        for y in template.mentions(match["y"], "OA"):
            yield Claim("left", (x.code, y.code), when=when, negated=negated)


def _founded(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    if AFTER.search(template.text, 0, match.start("y")):  # the date may be that of what followed
        return
    when, _ = _dates(template, _group(match, "tail"))
    number = template.number(_group(match, "by"))
    _, negated = _tense(_group(match, "mod"))
    for y in template.mentions(match["y"], "O"):
        if when is not None:
            yield Claim("founded", (y.code,), when=when, negated=negated)
        if number is not None and not negated:
            yield Claim("founders", (y.code,), number=number)
        for x in template.mentions(_group(match, "x"), "S"):
            yield Claim("founder", (x.code, y.code), negated=negated)


def _count(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    subject = _group(match, "y")
    y = template.mention(subject) if subject else template.topic
    number = template.number(match["n"])
    if BEGINNINGS.search(template.text):
        return
    if (
        y is None
        or number is None
        or y.kind == "S"
        or not (subject or y.kind == ("O" if _group(match, "its") else "A"))
    ):
        return
    tense, negated = _tense(_group(match, "mod"))
    when, _ = _dates(template, _group(match, "tail"))
    bound = _word(COMPARED, _group(match, "bound"))
    kind = "founders" if re.search(r"found|pendiri", _group(match, "what")) else "count"
    yield Claim(kind, (y.code,), "", when, None, number, bound, tense, negated)


def _composed(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    yield Claim("composed", (template.mention(match["y"]).code,))


def _event(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    when, _ = _dates(template, match["tail"])
    _, negated = _tense(_group(match, "mod"))
    for a in template.mentions(match["a"], "A"):
        word = _word(EVENTS, match["event"])
        yield Claim("event", (a.code,), word, when, negated=negated)


def _party(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    tense, negated = _tense(_group(match, "mod"))
    when, _ = _dates(template, _group(match, "tail"))
    word = _word(STEPS, match["event"])
    for x in template.mentions(match["x"], "S"):
        about = (x.code, template.mention(match["a"]).code)
        yield Claim("party", about, word, when, tense=tense, negated=negated)


def _stands(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    tense, negated = _tense(_group(match, "mod"))
    for a in template.mentions(match["a"], "A"):
        yield Claim("stands", (a.code,), tense=tense, negated=negated)


def _form(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    _, negated = _tense(_group(match, "mod"))
    said = match["form"].lower()
    label = next((f for f in ("bilateral", "regional") if f in said), "multilateral")
    for m in template.mentions(match["y"], "OA"):
        yield Claim("form", (m.code,), label, negated=negated)


def _replaced(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    when, _ = _dates(template, _group(match, "tail"))
    new, old = template.mention(match["new"]), template.mention(match["old"])
    _, negated = _tense(_group(match, "mod"))
    if new.kind == old.kind:
        yield Claim("replaced", (new.code, old.code), when=when, negated=negated)


def _level(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    one, two = template.mention(match["s"]), template.mention(match["t"])
    tense, negated = _tense(_group(match, "mod"))
    level = _word(LEVELS, match["level"])
    yield Claim("level", (one.code, two.code), level, tense=tense, negated=negated)


def _seat(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    _, negated = _tense(_group(match, "mod"))
    yield Claim(
        "seat", (template.mention(match["y"]).code,), match["place"].rstrip("."), negated=negated
    )


def _figure(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    said = match.group()
    word = _word(FIGURES, said)
    number = template.number(said, "R" if word.endswith("-rank") else "N")
    if word and number is not None:
        yield Claim("figure", (template.mention(match["x"]).code,), word, number=number)


def _first(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    place = template.number(match["r"], "R")
    bodies = [m.code for m in template.mentions(match["rest"], "OA")]
    yield Claim("first", (template.mention(match["x"]).code, *bodies), match["rest"], number=place)


_READ: Final = {
    "member": _member,
    "listed": _listed,
    "founder": _founder,
    "joined": _joined,
    "admitted": _admitted,
    "left": _left,
    "founded": _founded,
    "count": _count,
    "composed": _composed,
    "event": _event,
    "party": _party,
    "stands": _stands,
    "form": _form,
    "replaced": _replaced,
    "level": _level,
    "seat": _seat,
    "figure": _figure,
    "first": _first,
}
