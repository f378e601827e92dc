"""Claims of members, founders and numbers that matched patterns make."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.lexicon import AFTER, AGAIN, BEGINNINGS, COMPARED, NOW, ROLES
from kerjasama.lessons.claims.linking import Mention
from kerjasama.lessons.claims.parts import bodies, date, group, members, tense, term, word
from kerjasama.lessons.claims.templates import Template

_SINCE: Final = re.compile(r"\b(?:since|sejak|as of)\b", re.IGNORECASE)
_DATED: Final = re.compile(r"(<S\d+>) \([^()<]*(<D\d+>)[^()]*\)")
_NEXT: Final = re.compile(  # and who joined later
    r"(?: |[,;.]? (?:and |dan |serta |as did |then |kemudian |lalu |disusul (?:oleh )?|diikuti "
    r"(?:oleh )?"
    r"|followed by |yang )*|, |)(?P<x>(?:the )?<S\d+>(?:(?:, (?:and |dan )?| and | dan | serta )"
    r"(?:the )?"
    r"<S\d+>)*),?(?: (?:in|on|pada|tahun|tanggal|bergabung|joined|menyusul|masuk|tepatnya))*"
    r" ?\(?(?P<d><D\d+>)\)?"
)


def _member(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    now, negated = tense(group(match, "mod"))
    tail = group(match, "tail")
    when, until = term(template, tail or group(match, "lead"))
    if when and _SINCE.search(tail) and now == "now":
        now = "since"
    role = word(ROLES, group(match, "role"))
    listed = members(template, match["x"], "SO")
    for x in listed:
        for y in bodies(template, match):
            about = (x.code, y.code)
            if role == "founding":
                yield Claim("founder", about, negated=negated)
            else:
                yield Claim("member", about, role, when, until, tense=now, negated=negated)
    again = AGAIN.match(template.text, match.end())
    if again:
        when, until = term(template, again["tail"] or "")
        role = word(ROLES, again["role"])
        for x in listed:
            about = (x.code, template.mention(again["y"]).code)
            yield Claim("member", about, role, when, until, tense=now, negated=negated)
    for x in listed:
        for a in template.mentions(match["y"], "A"):
            yield Claim("party", (x.code, a.code), "party", when, tense=now, negated=negated)


_NOT_SO: Final = re.compile(  # no members now, or not all that can be meant
    r"\b(?:bukan|non|mantan|bekas|calon|former|ex|tidak|belum|pernah|new|baru|kecuali|except|potential"
    r"|prospective|menjadi|selain)\W*$",
    re.IGNORECASE,
)


def _listed(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    """The members, or founders, of an organisation in a list."""
    if _NOT_SO.search(match.string[: match.start()]):
        return
    now, negated = tense(group(match, "mod"))
    role = "permanent" if group(match, "permanent") else ""
    found = bodies(template, match, "OA")
    if not found and not group(match, "y") and template.topic and role:
        found = [template.topic]
    dates = dict(_DATED.findall(match["x"]))
    for y in found[-1:]:
        code = "UN-SC" if role and y.code == "UN" else y.code
        for slot in re.findall(r"<[SO]\d+>", re.sub(r"\([^()]*\)", "", match["x"])):
            about = (template.mention(slot).code, code)
            if y.kind == "A":
                yield Claim("party", about, "party", tense=now, negated=negated)
            elif group(match, "founding"):
                yield Claim("founder", about, negated=negated)
            elif slot in dates:
                yield Claim("joined", about, when=term(template, dates[slot])[0])
            else:
                yield Claim("member", about, role, tense=now, negated=negated)


def _founder(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    _, negated = tense(group(match, "mod"))
    with_them = re.search(
        r"\b(?:bersama|along with|together with)\b(?P<x>.*)", group(match, "rest")
    )
    listed = members(template, match["x"])
    listed += members(template, with_them["x"]) if with_them else []
    for y in bodies(template, match):
        for x in listed:
            yield Claim("founder", (x.code, y.code), negated=negated)


_AS_NTH: Final = re.compile(
    r"\b(?:as|sebagai|menjadi) (?:(?:the|its|their|anggota|negara) )*<R\d+>"
)


def _joined(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    _, negated = tense(group(match, "mod"))
    rest = group(match, "rest")
    if re.match(r" (?:di luar|outside|selain)\b", rest):  # the first of some, and not of all
        return
    nth = _AS_NTH.search(rest)
    said = group(match, "nth") + group(match, "tail") + (nth.group() if nth else "")
    number = template.number(said, "R")
    when = date(template, match)
    if when is None and number is None and "anggota" in match["mod"] + group(match, "nth"):
        return  # to be a member is no entry
    for y in bodies(template, match, "OA"):
        for x in members(template, match["x"]):
            yield _entry(x, y, when, number, negated=negated)
        yield from _later(template, match, y)


def _entry(
    x: Mention, y: Mention, when: object, number: int | None = None, *, negated: bool = False
) -> Claim:
    if y.kind == "A":
        return Claim("party", (x.code, y.code), "party", when, negated=negated)  # type: ignore[arg-type]
    return Claim("joined", (x.code, y.code), when=when, number=number, negated=negated)  # type: ignore[arg-type]


def _later(
    template: Template, match: re.Match[str], y: Mention, at: int | None = None
) -> Iterator[Claim]:
    """Those who joined the same thing later, as the sentence goes on."""
    if at is None:
        after = re.search(r"<D\d+>\)?", template.text[match.start("x") : match.end()])
        at = match.start("x") + after.end() if after else match.end()
    while following := _NEXT.match(template.text, at):
        when = term(template, following["d"])[0]
        for x in template.mentions(following["x"], "S"):
            yield _entry(x, y, when)
        at = following.end()


def _admitted(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    """Who joined when, where the paragraph says what they joined."""
    named = {m.code: m for m in template.mentions(template.text, "O")}
    topic = template.topic if not named else next(iter(named.values()))
    if topic is None or len(named) > 1:
        return
    number = template.number(group(match, "nth") + group(match, "then"), "R")
    when = date(template, match)
    if when is None:
        return
    for x in members(template, match["x"]):
        yield _entry(x, topic, when, number)
    yield from _later(template, match, topic)


def _welcomed(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    """Whom an organisation admitted, each with a date of its own, or all at the one before."""
    lead = term(template, group(match, "lead"))[0]
    for y in bodies(template, match):
        if lead:
            yield from (_entry(x, y, lead) for x in members(template, match["x"]))
        else:
            yield from _later(template, match, y, match.end())


def _left(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    _, negated = tense(group(match, "mod"))
    when = date(template, match)
    for x in members(template, match["x"]):
        for y in bodies(template, match, "OA"):
            yield Claim("left", (x.code, y.code), when=when, negated=negated)


_BY: Final = re.compile(
    r"\b(?:by|oleh|prakarsa|diprakarsai|namely|yaitu|yakni|initiative of)(?! (?i:raja|presiden"
    r"|president|king|the king|menteri|minister|prime))(?P<n>[^<.;(]{0,30}(?:<N\d+>"
    r"(?P<what>[^<.;]{0,70}))?(?:<O\d+>,? )?(?:namely |yaitu |yakni )?:? ?(?:the )?)"
    r"(?P<x>(?:<S\d+>(?:,? (?:and |dan |serta )?(?:the )?)?)*)"
)
_WITH: Final = re.compile(
    r"\b(?:with|dengan) (?P<n><N\d+>) [^<.;]{0,40}?(?:original|founding|initial|pendiri|awal)\b"
)
_NATIONS: Final = re.compile(
    r"negara|countries|nations|states|members|anggota|economies", re.IGNORECASE
)


def _founded(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    at = match.start("y") if group(match, "y") else match.start()
    if AFTER.search(template.text, 0, at):  # the date may be that of what followed
        return
    rest = group(match, "rest")
    when = date(template, match)
    _, negated = tense(group(match, "mod"))
    by = _BY.search(rest)
    number = template.number(by["n"]) if by and _NATIONS.search(by["what"] or "") else None
    first = _WITH.search(rest)
    number = template.number(first["n"]) if first else number
    for y in bodies(template, match):
        if when is not None:
            yield Claim("founded", (y.code,), when=when, negated=negated)
        if number is not None and not negated:
            yield Claim("founders", (y.code,), number=number)
        for x in template.mentions(by["x"], "S") if by else ():
            yield Claim("founder", (x.code, y.code), negated=negated)


def _count(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    subject = group(match, "y")
    found = bodies(template, match, "OA")
    if not subject and not group(match, "its") and template.accord:
        found = [template.accord]
    number = template.number(match["n"])
    if number is None or _once(template.text[: match.end("n")]):
        return
    _, negated = tense(group(match, "mod"))
    now, _ = tense(match.string[match.start() : match.start("n")])
    when, _ = term(template, group(match, "tail"))
    bound = word(COMPARED, group(match, "bound"))
    kind = "founders" if re.search(r"found|pendiri", group(match, "what")) else "count"
    for y in found[:1]:
        yield Claim(kind, (y.code,), "", when, None, number, bound, now, negated)


def _once(said: str) -> bool:
    """Whether what comes before a number speaks of the beginning, and not of now."""
    clause = re.split(r"; |, (?=(?:namun|tetapi|but|while|sedangkan)\b)", said)[-1]
    begun = list(BEGINNINGS.finditer(clause))
    return bool(begun) and not NOW.search(clause, begun[-1].end())


_OTHERS: Final = re.compile(r"(?:[^<;.]{0,80}<O\d+>)+")


def _composed(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    number = template.number(group(match, "n"))
    after = _OTHERS.match(template.text, match.end("n")) if number else None
    others = template.mentions(after.group(), "O") if after else []
    word_ = " ".join(m.code for m in others)
    yield Claim("composed", (template.mention(match["y"]).code,), word_, number=number)


READ: Final[dict[str, Callable[[Template, re.Match[str]], Iterator[Claim]]]] = {
    "member": _member,
    "listed": _listed,
    "founder": _founder,
    "joined": _joined,
    "admitted": _admitted,
    "welcomed": _welcomed,
    "left": _left,
    "founded": _founded,
    "count": _count,
    "composed": _composed,
}
