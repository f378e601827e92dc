"""Claims of members, founders and numbers that matched patterns make."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from kerjasama.facts import When
from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.lexicon import AFTER, AGAIN, BEGINNINGS, COMPARED, NOW, ROLES
from kerjasama.lessons.claims.linking import Mention
from kerjasama.lessons.claims.parts import bodies, date, group, members, tense, term, word
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.phrases import STATES
from kerjasama.lessons.claims.templates import Template

_SINCE: Final = regex(r"\b(?:since|sejak|as of)\b", re.IGNORECASE)
_NEXT: Final = regex(  # and who joined later
    r"(?: |[,;.]? (?:and |dan |serta |as did |then |kemudian |lalu |disusul (?:oleh )?|diikuti "
    r"(?:oleh )?"
    r"|followed by |yang |as was |as were |lalu )*|, |)(?P<early>(?:(?:pada|in|on|tahun|tanggal) )*"
    r"<D\d+>,? (?:menyusul |disusul |diikuti |oleh |followed by |was |by )*)?"
    r"(?P<x>(?:the )?<S\d+>(?: \([^()]*<S\d+>\))?(?:(?:, (?:and |dan )?| and | dan | serta )"
    r"(?:the )?<S\d+>)*)"
    r"(?(early)(?: (?:joined|bergabung|menyusul|masuk|ikut|was|were|admitted|accepted))*"
    r"(?=$|[.,;]| (?:and|dan|serta) (?:pada|in|on|tahun|<D))"
    r"|,?(?: (?:in|on|pada|tahun|tanggal|bergabung|joined|menyusul|masuk|tepatnya|entered|ikut"
    r"|was|were|admitted|accepted|came|diterima|resmi|juga))* ?\(?(?P<d><D\d+>)\)?"
    r"(?! (?!and\b|dan\b|serta\b|as\b|sebagai|lalu|then|kemudian|while|sedangkan|after|setelah"
    r"|joined"
    r"|bergabung|menyusul|masuk|respectively|bringing|making|sehingga|yang|which)[a-z]))"
)


_WHILE: Final = regex(  # why or when something else was so
    r"\b(?:karena|sebab|because|ketika|saat|when|after|setelah|since)(?: (?:the|saat itu))? $"
)


def _member(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    now, negated = tense(group(match, "mod"))
    tail = group(match, "tail")
    when, until = term(template, tail or group(match, "lead"))
    if when and _SINCE.search(tail) and now == "now":
        now = "since"
    told = match.string[: match.start("x")]
    if now == "now" and not when and _WHILE.search(told) and re.search(r"<D\d+>", told):
        now = "past"
    role = word(ROLES, group(match, "role"))
    term_told = until is not None  # from when to when
    if (
        role == "elected"
        and now == "now"
        and (term_told or not when)
        and not NOW.search(template.text)
    ):
        now = "past"  # terms end
    listed = members(template, match["x"], "SO")
    for x in listed:
        for y in bodies(template, match):
            about = (x.code, y.code)
            if role == "founding":
                yield Claim("founder", about, negated=negated)
            else:
                yield Claim("member", about, role, when, until, tense=now, negated=negated)
            if now == "since" and not role and not negated:  # that says two things
                yield Claim("joined", about, when=when)
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


def _founder(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    _, negated = tense(group(match, "mod"))
    with_them = re.search(
        r"\b(?:bersama|along with|together with)\b(?P<x>.*)", group(match, "rest")
    )
    listed = members(template, match["x"])
    listed += members(template, with_them["x"]) if with_them else []
    all_of_them = re.fullmatch(r" (?:are|were)", group(match, "mod")) and " the " in match.group()
    for y in bodies(template, match):
        for x in listed:
            yield Claim("founder", (x.code, y.code), negated=negated)
        if all_of_them and len(listed) >= _LIST and not re.search("among|one of", match.group()):
            codes = " ".join(x.code for x in listed)
            yield Claim("founders", (y.code,), codes, number=len(listed))


_DATED_ASIDE: Final = regex(r"\([^()]*<[DY]")


def _entry(
    x: Mention, y: Mention, when: object, number: int | None = None, *, negated: bool = False
) -> Claim:
    if y.kind == "A":
        return Claim("party", (x.code, y.code), "party", when, tense="past", negated=negated)  # type: ignore[arg-type]
    return Claim("joined", (x.code, y.code), when=when, number=number, negated=negated)  # type: ignore[arg-type]


def _later(
    template: Template, match: re.Match[str], y: Mention, at: int | None = None
) -> Iterator[Claim]:
    """Those who joined the same thing later, as the sentence goes on."""
    if at is None:
        after = re.search(r"<D\d+>\)?", template.text[match.start("x") : match.end()])
        at = match.start("x") + after.end() if after else match.end()
    yield from followers(template, y, at)


def followers(template: Template, thing: Mention, at: int) -> Iterator[Claim]:
    """Those who joined a thing after others, from a place of a sentence on: "and Laos in 1997"."""
    while following := _NEXT.match(template.text, at):
        when = term(template, following["d"] or following["early"])[0]
        for x in members(template, following["x"]):
            yield _entry(x, thing, when)
        at = following.end()


def _admitted(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    """Who joined when, where the paragraph says what they joined."""
    named = {m.code: m for m in template.mentions(template.text, "O")}
    topic = template.topic if not named else next(iter(named.values()))
    if topic is None or len(named) > 1:
        return
    if _DATED_ASIDE.search(match["x"]):  # each has a date of its own: see `series`
        return
    number = template.number(group(match, "nth") + group(match, "then"), "R")
    when = date(template, match) or opening_date(template, match.start("x"))
    if when is None:
        return
    for x in members(template, match["x"]):
        yield _entry(x, topic, when, number)
    yield from _later(template, match, topic)


_WHERE: Final = regex(
    r"(?:(?:Maka|Akhirnya|Kemudian|Lalu|Then|Later|Beberapa|bulan|tahun|kemudian|tepatnya|yaitu"
    r"|yakni|minggu|hari"
    r"|Years|Months|later),? )*(?i:pada|dalam|di|in|on|at) "
)
_CLAUSES: Final = regex(
    r"[;.:]|\b(?:yang|which|that|who|was|were|is|are|adalah|menjadi|joined|bergabung|since|sejak"
    r"|didirikan|dibentuk|founded|setelah|after|before|sebelum|saw|melihat)\b"
)


def opening_date(template: Template, at: int) -> When | None:
    """The date that a sentence begins with, if it names no other: "In 1995 it grew when …"."""
    said = template.text[:at]
    alone = len(re.findall(r"<[DY]\d+>", template.text)) == 1 and ";" not in template.text
    lead = re.match(r"(?:In|On|Pada|Tahun|Tanggal|tahun|tanggal| )*<D\d+>,", said)
    if lead and alone:
        return term(template, lead.group())[0]
    once = len(re.findall(r"<[DY]\d+>", said)) == 1 and not _CLAUSES.search(said)
    return term(template, said)[0] if once and _WHERE.match(said) else None


_NEWCOMERS: Final = regex(
    r"(?:anggota baru|new members?|admitted|(?:expanded|enlarged|grew)[^<]* to (?:include"
    r"|incorporate)|memasukkan|menambahkan|mencakup)\b"
)
_AS_GUESTS: Final = regex(
    r"[^.;]*\b(?:observers?|partners?|candidates?|associate|guests?|pengamat|mitra|calon|tamu)\b"
)


def _welcomed(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    """Whom an organisation admitted, each with a date of its own, or all at the one before."""
    lead = term(template, group(match, "lead"))[0] or opening_date(template, match.start("x"))
    if _AS_GUESTS.match(template.text, match.end()):
        return
    for y in bodies(template, match):
        if lead:
            yield from (_entry(x, y, lead) for x in members(template, match["x"]))
        else:
            later = list(_later(template, match, y, match.end()))
            if not later and _NEWCOMERS.search(match.group()):
                later = [_entry(x, y, None) for x in _directly(template, match.end())]
            yield from later


def _directly(template: Template, at: int) -> list[Mention]:
    """The states that a text lists here, and nothing more is said of them."""
    listed = regex(STATES + r"(?=[.;]|$)").match(template.text, at)
    return members(template, listed["x"]) if listed else []


def _left(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    _, negated = tense(group(match, "mod"))
    years = re.search(r"<[DY]\d+>", group(match, "rest"))
    from_to = years and years.group().startswith("<Y")
    when = term(template, group(match, "rest"))[0] if from_to else date(template, match)
    for x in members(template, match["x"]):
        for y in bodies(template, match, "OA"):
            yield Claim("left", (x.code, y.code), when=when, negated=negated)


_BY: Final = regex(
    r"\b(?:by|oleh|prakarsa|diprakarsai|namely|yaitu|yakni|initiative of)(?! (?i:raja|presiden"
    r"|president|king|the king|menteri|minister|prime))(?!\W*(?:usul|gagasan|ide\b|proposal"
    r"|suggest|idea))(?P<n>[^<.;(]{0,30}(?:<N\d+>"
    r"(?P<what>[^<.;]{0,70}))?(?:<O\d+>,? )?(?:namely |yaitu |yakni )?:? ?\(?(?:the )?)"
    r"(?P<x>(?:<S\d+>(?!['’])(?: \([^()]*\))?(?:,? (?:and |dan |serta )?(?:the )?)?)*)"
)
_WHOLE: Final = regex(r"(?:,? (?:and|dan|serta|&) )(?:the )?<S\d+>(?: \([^()]*\))?\W*$")
_MORE: Final = regex(  # the list does not name all
    r"^,? ?(?:(?:and|dan|serta|as well as|juga) )?(?:<N\d+>|others?|several|some|many|lain|beberapa"
    r"|sejumlah|lainnya|sebagainya|the rest|negara)\b|^,? ?(?:and|dan|serta) [A-Z<]|\bdkk\b"
)
_SOME: Final = regex(
    r"\b(?:antara lain|di ?antaranya|among|including|termasuk|such as|seperti|led|dipimpin"
    r"|initiative|prakarsa|inisiatif|usul\w*|\w*pelopor\w*|digagas|countries such)\b"
)
_PLACE: Final = regex(
    r"<D\d+>,? (?:(?:in|at|di) (?:the city of |kota )?(?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*))"
)
_LIST: Final = 3  # so many names can be all founders
_WITH: Final = regex(
    r"\b(?:with|dengan) (?P<n><N\d+>) [^<.;]{0,40}?(?:original|founding|initial|pendiri|awal)\b"
    r"|^(?:[^,;<]|<[DS]\d+>){0,60} (?:with|dengan) (?P<n2><N\d+>) (?:countries|members?|member "
    r"states|nations|negara"
    r"|anggota)\b"
)
_NATIONS: Final = regex(r"negara|countries|nations|states|members|anggota|economies", re.IGNORECASE)


_LED: Final = regex(  # what else may be done by states
    r"\b(?:led|headed|chaired|run|owned|dominated|financed|funded|attended|followed|ratified"
    r"|signed|dipimpin|diketuai|dikuasai|dibiayai|dihadiri|diikuti|diratifikasi) (?:by|oleh)\b"
)


def _founded(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    at = match.start("y") if group(match, "y") else match.start()
    if AFTER.search(template.text, 0, at):  # the date may be that of what followed
        return
    rest = group(match, "rest")
    when = date(template, match)
    _, negated = tense(group(match, "mod"))
    by = _BY.search(rest)
    by = None if by and _LED.search(rest[: by.end()]) else by
    number = template.number(by["n"]) if by and _NATIONS.search(by["what"] or "") else None
    first = _WITH.search(rest)
    number = template.number(first["n"] or first["n2"]) if first else number
    listed = template.mentions(by["x"], "S") if by else []
    if number is None and by and _is_whole(by, listed):
        number = len(members(template, by["x"]))
    for y in bodies(template, match):
        if when is not None:
            yield Claim("founded", (y.code,), founding_place(rest), when, negated=negated)
        if number is not None and not negated:
            yield Claim("founders", (y.code,), number=number)
        for x in members(template, by["x"]) if by else ():
            yield Claim("founder", (x.code, y.code), negated=negated)


def founding_place(said: str) -> str:
    """The place where something was founded, as it is told behind the verb; often empty.

    Examples
    --------
    >>> founding_place(" on <D1> in Abu Dhabi, <S2>"), founding_place(" on <D1> in <S2>")
    ('Abu Dhabi', '')
    """
    place = _PLACE.search(said)
    return place["place"] if place else ""


def _is_whole(by: re.Match[str], listed: list[Mention]) -> bool:
    """Whether a list of those by whom something was founded names all of them."""
    after = by.string[by.end() :]
    return (
        len({x.code for x in listed}) >= _LIST
        and _WHOLE.search(by["x"]) is not None
        and not _MORE.match(after)
        and not _SOME.search(by.string[: by.start("x")])
    )


def _count(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    subject = group(match, "y")
    found = bodies(template, match, "OA")
    if (
        not subject
        and not found
        and template.accord
        and not (group(match, "its") and template.topic)
    ):
        found = [template.accord]
    if _ELSE.search(match.string[: match.start()]) and _THERE.match(match.group()):
        return  # "the members of one are so many members of another"
    number = template.number(match["n"])
    kind = "founders" if re.search(_FOUNDED_BY, group(match, "what")) else "count"
    once = kind == "count" and _once(template.text[: match.end("n")])
    begun = _BEGUN.search(match.string, match.start(), match.start("n"))
    if number is None or (once and (begun or any(y.kind == "A" for y in found))):
        return
    if group(match, "its") in ("The", "the") and number < _LIST + 2:
        return  # "the two members" may be two of many
    _, negated = tense(group(match, "mod"))
    now, _ = tense(match.string[match.start() : match.start("n")])
    now = "first" if once else now
    when, _ = term(template, group(match, "tail"))
    if _RAISED.match(group(match, "its")) and (
        before := re.findall(r"<D\d+>", match.string[: match.start()])
    ):
        when, now = term(template, before[-1])[0], "then"
    said = match.string[: match.start("y" if subject else "n")]
    if when is None and now == "now" and _ONCE.match(said) and not _CLAUSES.search(said):
        when, now = term(template, said)[0], "then"
    bound = word(COMPARED, group(match, "bound"))
    for y in found[:1]:
        yield Claim(kind, (y.code,), "", when, None, number, bound, now, negated)


_ELSE: Final = regex(r"\b(?:anggota|members of(?: the)?) <O\d+>,? $", re.IGNORECASE)
_THERE: Final = regex(r"terdapat|ada|there are", re.IGNORECASE)
_FOUNDED_BY: Final = r"found|pendiri|original|dirikan|membentuk|establish|creat|form"
_GROWN: Final = regex(
    r"\b(?:menjadi|hingga|memperluas|bertambah|berkembang|expanded|grown?|grew|increased)\b"
)
_ONCE: Final = regex(r"(?i:pada|dalam|di|in|on|at|by) [^<]*<D\d+>[^<]*$")
_RAISED: Final = regex(r"(?:bring|rais|increas|tak|mak|brought|mem|se|men)")
_BEGUN: Final = regex(r"\b(?:found|form|establish|creat|didirikan|dibentuk|berdiri)")


def _once(said: str) -> bool:
    """Whether what comes before a number speaks of the beginning, and not of now."""
    clause = re.split(r"; |, (?=(?:namun|tetapi|but|while|sedangkan)\b)", said)[-1]
    begun = list(BEGINNINGS.finditer(clause))
    at = begun[-1].end() if begun else 0
    return bool(begun) and not NOW.search(clause, at) and not _GROWN.search(clause, at)


_ANOTHER: Final = regex(r",? (?:yang|which|whose)\b")
_OTHERS: Final = regex(r"(?:(?:[^<;.]|<[DR]\d+>){0,80}<O\d+>)+")


def _composed(template: Template, match: re.Match[str]) -> Iterator[Claim]:
    number = template.number(group(match, "n"))
    after = _OTHERS.match(template.text, match.end("n")) if number else None
    others = template.mentions(after.group(), "O") if after else []
    about = (template.mention(match["y"]).code,)
    if after and _ANOTHER.match(template.text, after.end()):  # "57 states, and the WTO, which …"
        yield Claim("count", about, number=number)
        return
    yield Claim("composed", about, " ".join(m.code for m in others), number=number)


READ: Final[dict[str, Callable[[Template, re.Match[str]], Iterator[Claim]]]] = {
    "member": _member,
    "founder": _founder,
    "admitted": _admitted,
    "welcomed": _welcomed,
    "left": _left,
    "founded": _founded,
    "count": _count,
    "composed": _composed,
}
