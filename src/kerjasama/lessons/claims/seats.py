"""Where organisations have their seats, as sentences say it with a noun or with a verb."""

import re
from collections.abc import Iterator
from typing import Final

from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.clauses import BODY_OF, Clause
from kerjasama.lessons.claims.lexicon import BEGINNINGS, MODALS
from kerjasama.lessons.claims.linking import Mention
from kerjasama.lessons.claims.parts import inside, tense
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.templates import Template

PLACE: Final = (
    r"(?:kota |negara |gedung |the city of "
    r"|the (?!Hague)(?=[A-Z]))*(?P<place>(?:[Tt]he (?=Hague))?[A-Z][\w.]*"
    r"(?:,? (?:DC|D\.C\.?|[A-Z]\w+))*|<S\d+>)"
)
_NOUN: Final = regex(
    r"\b(?i:(?:permanent |main |world |general |current )*(?:headquarters?|hq|secretariat|seat)"
    r"(?: (?:complex|building))?|markas(?: besar| pusat| utama)?|kantor pusat"
    r"|sekretariat(?: jenderal| tetap| umum)?)(?P<its>nya)?\b"
)
_OWNER_AFTER: Final = regex(r"(?: (?:of|dari|organisasi|utama|the))* (?P<y><O\d+>)")
_OWNER_BEFORE: Final = regex(r"(?P<y><O\d+>)(?:['’]s?)? $")
_HOLDER: Final = regex(  # who has a seat
    r"(?P<y><O\d+>(?: (?:dan|and|serta) <O\d+>)*)(?:[^<;.]|<[DSN]\d+>){0,110}? (?:has|have|had"
    r"|maintains|with|dengan|memiliki"
    r"|mempunyai)"
    r"(?: (?:its|an?|the))? $"
)
_PART: Final = regex(  # who has it is only a part of it
    r"(?: [a-z-]+){0,2} (?:command|committee|commission|council|court|parliament|bank|board|office"
    r"|fund|centre|center|komite|komando|mahkamah|dewan)\b"
)
_SECRETARIAT: Final = regex(r"\b[Ss]e[ck]retariat (?:of|dari)(?: the)? $")
_ITS: Final = regex(r"\b(?i:its|their) $")
_BARE: Final = regex(r"^(?:The )?$")
_LINK: Final = regex(  # between the noun and the place
    r"(?:,? (?:is|are|was|were|not|has|have|been|now|currently|today|still|also|first|permanently"
    r"|headquartered|right|here"
    r"|officially|originally|established|set up|opened|didirikan|located|based|situated|housed"
    r"|found|yang|adalah|tetap|utama|resmi"
    r"|saat|ini|kini|hingga|sampai|sekarang"
    r"|masih|tidak|bukan|pada|awalnya|mulanya|pertama|kali|berada|berlokasi|terletak"
    r"|bertempat|berkedudukan|berpusat|bermarkas|ada|pernah|dulunya|semula|secara|tepatnya"
    r"|itu|sendiri|terbesar|which|that|<D\d+>|in(?= <D)|ditetapkan|di(?= kota))\b,?)*"
    r" (?:in|di|at) "
)
_MOVED: Final = regex(
    r"(?:[^<.;]|<D\d+>){0,50}? (?:moved|relocated|transferred|shifted|dipindahkan|berpindah|pindah)"
    r"(?: back| kembali)?(?:,? (?:from|dari) [^;.]{3,50}?)?,? (?:to|ke) "
)
_MOVES: Final = regex(r"\b(?:moved|relocated|transferred|memindahkan)(?: (?:its|the))? $")
_TO: Final = regex(r"(?: (?:from|dari) [^;.]{3,50}?)?,? (?:to|ke) ")
_WHERE: Final = regex(PLACE)
_AT: Final = regex(r"\b(?:at|di|in|to|from|dari|ke)(?: the)? $")  # what was done there
_PAST: Final = regex(r"\b(?:was|were|had|first|pertama|pernah|dulunya)\b")
_TOWN: Final = regex(  # what follows a first name of a place, up to the town
    r"(?:(?: (?:international|internasional|de|du|di|in|at|la|of|kota|near|dekat|the|city)|,)*"
    r" (?:[A-Z][\w’'.-]*|<S\d+>))+"
)
_HOSTS: Final = regex(
    rf"^(?:The city of |Kota )?{PLACE}(?:,[^,;.]{{2,60}},|, <S\d+>,?)?(?P<mod>[^<.;,]{{0,30}}?)"
    r" (?:hosts?|houses|is (?:the )?(?:home (?:of|to)|seat of|site of)|where|tempat"
    r"|(?:menjadi|merupakan|adalah)(?: (?:lokasi|tempat|kota|kedudukan|tuan rumah|bagi|rumah))+)"
    r"\b(?P<rest>[^.;]*)"
)
_HOSTED: Final = regex(
    r"(?P<y><O\d+>)(?:['’]s)? (?:\w+ )?(?:headquarters|[Ss]ecretariat|(?:is|are) (?:headquartered"
    r"|based|located))\b|(?:headquarters|seat|[Ss]ecretariat|markas(?: besar)?|kantor pusat"
    r"|sekretariat)"
    r"(?: (?:of|dari|for|bagi))?(?: the)? (?P<z><O\d+>)"
)
_SITED: Final = regex(
    r"^(?:(?:[A-Z][a-z]+ed|Di[a-z]+) (?:[^;.<]|<[DSR]\d+>){0,80}? (?:and"
    r"|dan) )?(?:[Hh]eadquartered|[Bb]ased|[Bb]ermarkas(?: besar)?"
    rf"|[Bb]erkantor pusat|[Bb]erkedudukan) (?:in|di) {PLACE}(?:,? <S\d+>)?,? ?(?P<rest>[^;.]*)"
)
_ASIDE: Final = regex(
    r"(?P<y><O\d+>),? [(–—-] ?(?:located|based|headquartered|bermarkas(?: besar| pusat)?|berpusat"
    rf"|berkedudukan|berkantor pusat|markas|kantor pusat)(?: besar)? (?:in|di|at) {PLACE}"
)
_CHOSEN: Final = regex(
    rf"\b(?:menetapkan|memilih|menjadikan|chose|made|designated) {PLACE}(?:,? <S\d+>)? (?:sebagai"
    r"|as)(?: (?:tempat|lokasi|kota|the|its))* (?:markas|kantor pusat|sekretariat|kedudukan|seat"
    r"|headquarters)(?: (?:besar|pusat))?(?P<its>nya)?(?! (?:of|for|untuk"
    r"|bagi) (?!(?:the )?<O))(?:(?: (?:of|dari|for|the))* (?P<y><O\d+>))?"
)
_APPOSED: Final = regex(r"^((?:the )?<O\d+>), (?:an?|the|sebuah|suatu|salah satu) [^,;.]*,")
_SITE: Final = regex(rf"[^<;.]{{0,30}}? (?:in|at|di) {PLACE}")
_REGION: Final = regex(
    r"(?:North|South|East|West|Central|Middle)(?:ern)?\b|(?:Asia|Afrika|Eropa|Timur Tengah|Africa"
    r"|Europe|Oseania|Oceania|Amerika (?:Utara|Selatan|Latin|Tengah))\b|[Tt]he (?:Pacific|Arab"
    r"|Gulf)"
)
_EARLIER: Final = regex(r"\b(?:was|were|first|pertama|pernah|had|sempat)\b")
_NATIONS: Final = regex(r"\b(?:negara|countries|states|nations|members|anggota)\b")
_ITS_OFFICE: Final = regex(r"the [Ss]ecretariat [^.;<]*\bof (?:the )?(?P<y><O\d+>)")
_AFTER_IT: Final = regex(r"(?:the |organisasi |forum )?(?P<y><O\d+>)")


def seats(template: Template, text: str) -> Iterator[Claim]:
    """Claims of seats in a sentence.

    Parameters
    ----------
    template
        A sentence with slots.
    text
        The same without brackets (`kerjasama.lessons.claims.clauses.plain_text`).

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> told = "Kantor pusat WTO hingga kini terletak di Jenewa."
    >>> [t] = templates_of(World.load(), told)
    >>> [(c.about, c.word) for c in seats(t, t.text)]
    [(('WTO',), 'Jenewa')]
    """
    for noun in _NOUN.finditer(text):
        yield from _of_noun(template, text, noun)
    for aside in _ASIDE.finditer(template.text):
        yield _claim(template, template.mention(aside["y"]), aside["place"], "")
    hosts = _HOSTS.match(text)
    hosted = _HOSTED.search(hosts["rest"]) if hosts else None
    if hosts and hosted and not MODALS.search(text, 0, hosts.start("rest")):
        y = template.mention(hosted["y"] or hosted["z"])
        yield _claim(template, y, hosts["place"], hosts["mod"])
    chosen = _CHOSEN.search(text)
    if chosen and not MODALS.search(text, 0, chosen.start()):
        named = {m.code: m for m in template.mentions(chosen["y"] or text[: chosen.start()], "O")}
        for y in named.values() if len(named) == 1 else ():
            yield _claim(template, y, chosen["place"], "was")
    sited = _SITED.match(text)
    if sited:
        after = _AFTER_IT.match(sited["rest"]) or _ITS_OFFICE.match(sited["rest"])
        alone = template.topic if not re.search(r"<O\d+>", text) else None
        owner = template.mention(after["y"]) if after else alone
        if owner:
            yield _claim(template, owner, sited["place"], "")


def seat_of_clause(template: Template, clause: Clause) -> Iterator[Claim]:
    """Claims of a verb such as "is based in", with its subject.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> [t] = templates_of(World.load(), "The WTO is based in Geneva.")
    >>> based = Clause("", "<O0>", " is", "based", " in Geneva.", 22)
    >>> [(c.about, c.word) for c in seat_of_clause(t, based)]
    [(('WTO',), 'Geneva')]
    """
    where = _SITE.match(clause.rest)
    if where is None or _NATIONS.search(clause.between):
        return
    once = _EARLIER.search(clause.between) or BEGINNINGS.search(clause.between + clause.rest)
    negated = tense(clause.between)[1]
    told = template.said(place(clause.rest, where)).rstrip(".,")
    if _REGION.match(told):
        return
    for y in template.mentions(clause.subject, "O"):
        yield Claim("seat", (y.code,), told, tense="past" if once else "now", negated=negated)


def _of_noun(template: Template, text: str, noun: re.Match[str]) -> Iterator[Claim]:
    before, end = text[: noun.start()], noun.end()
    after = _OWNER_AFTER.match(text, end)
    owner = _OWNER_BEFORE.search(before) or after
    named = [template.mention(owner["y"])] if owner else _holders(template, before, noun)
    if MODALS.search(before):
        return
    end = after.end() if after and owner is after else end
    moves = _MOVES.search(before)
    link = _TO.match(text, end) if moves else _MOVED.match(text, end) or _LINK.match(text, end)
    where = _WHERE.match(text, link.end()) if link else None
    start = owner.start() if owner and owner is not after else noun.start()
    if (
        link is None
        or where is None
        or (link.group() in (" in ", " at ", " di ") and _AT.search(text[:start]))
    ):
        return
    past = "was" if moves or "move" in link.group() or "pindah" in link.group() else ""
    said = f"{before.rsplit(',', 1)[-1]}{past}{link.group()}"
    for y in named:
        yield _claim(template, y, place(text, where), said)


def place(text: str, where: re.Match[str]) -> str:
    """A place as a text tells it, with the town behind a house.

    Examples
    --------
    >>> said = "in Marlborough House in London"
    >>> place(said, regex(PLACE).search(said, 3))
    'Marlborough House in London'
    """
    town = _TOWN.match(text, where.end("place"))
    return where["place"] + (town.group() if town else "")


def _holders(template: Template, before: str, noun: re.Match[str]) -> list[Mention]:
    """Whose seat it is, where no name stands beside it."""
    holder = _HOLDER.search(before)
    if holder:
        start = holder.start("y")
        of_one = BODY_OF.search(before, 0, start)
        if of_one:
            return template.mentions(of_one["x"])
        part = inside(before, start) and not _SECRETARIAT.search(before, 0, start)
        part = part or _PART.match(before, holder.end("y")) is not None
        return [] if part else template.mentions(holder["y"])
    if not (noun["its"] or _ITS.search(before) or _BARE.match(before) or _MOVES.search(before)):
        return []
    apposed = _APPOSED.sub(r"\1", before)
    named = {m.code: m for m in template.mentions(apposed, "O")}
    if len(named) == 1:
        return list(named.values())
    return [template.topic] if template.topic and not named else []


def _claim(template: Template, y: Mention, place: str, said: str) -> Claim:
    once = _PAST.search(said) or BEGINNINGS.search(said)
    told = template.said(place).rstrip(".,")
    when = "past" if once else "now"
    return Claim("seat", (y.code,), told, tense=when, negated=tense(said)[1])
