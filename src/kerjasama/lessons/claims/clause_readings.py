"""What the clauses of a sentence claim: agreements made, signed and replaced, seats, sorts."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from kerjasama.facts import When
from kerjasama.lessons.claims.agreement_patterns import LIST
from kerjasama.lessons.claims.body_patterns import AGENCY, SORT
from kerjasama.lessons.claims.body_readings import STANDS_FOR, renamed_in_brackets
from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.clauses import Clause, clauses, plain_text
from kerjasama.lessons.claims.lexicon import EVENTS, FIELDS, MODALS, SORTS, STEPS
from kerjasama.lessons.claims.linking import Mention
from kerjasama.lessons.claims.offices import office_claims
from kerjasama.lessons.claims.parts import NOT_ITS, form_word, members, tense, term, word
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.phrases import FORM
from kerjasama.lessons.claims.seats import seat_of_clause, seats
from kerjasama.lessons.claims.templates import Template

_HEADS: Final = regex(
    r"\b(?:(?P<is>(?:is|was|been|were|are|remains|represents|constitutes|menunjukkan|mencerminkan"
    r"|adalah|merupakan|ialah|menjadi|(?:bukan(?:lah)?|tergolong|termasuk)(?= (?:dalam |ke dalam "
    r"|salah satu |bentuk |contoh )*(?:kerja ?sama|organisasi|perjanjian|lembaga|forum"
    r"|perdagangan))"
    r"|(?:founded|established|created|didirikan|dibentuk|dikenal|known|stands|serves|acts|berfungsi"
    r"|berperan) (?:as|sebagai)|sebagai(?= (?:organisasi|forum|blok|lembaga|perjanjian|wadah"
    r"|bentuk))))"
    r"|(?P<force>entered into force|(?:came|went|put|brought) into (?:force|effect)"
    r"|took effect|(?:in|into) (?:force|effect)|effective|mulai efektif|menjadi efektif"
    r"|efektif berlaku|mulai berlaku|mulai diberlakukan|diberlakukan|berlaku(?: efektif)?)"
    r"|(?P<made>signed|adopted|agreed|concluded|created|established|formed|set up|drawn up"
    r"|negotiated|di ?tanda ?tangani|diratifikasi|diteken|diadopsi|disepakati|disahkan"
    r"|ditetapkan|dibentuk"
    r"|terbentuk|dibuat|dirumuskan|dideklarasikan|lahir)"
    r"|(?P<sign>(?:signed (?:and|dan) )?ratif(?:ied|ies)|menandatangani|meneken"
    r"|meratifikasi(?:nya)?"
    r"|mengesahkan|(?:menyerahkan|mendepositkan) (?:instrumen|piagam) (?:ratifikasi|aksesi"
    r"|pengesahan)|deposited (?:its|the|their) instruments? of [a-z]+|sign|signs|ratify|acceded to"
    r"|(?:re)?joined|tergabung|bergabung)"
    r"|(?P<left>withdrew|withdrawn|pulled out|exited|left|quit|menarik diri|mundur|keluar"
    r"|mengundurkan diri|hengkang|meninggalkan)"
    r"|(?P<replace>replaced|replaces|succeeded|superseded|supersedes|menggantikan)"
    r"|(?P<renamed>became|evolved into|developed into|grew into|(?:transformed|turned) into"
    r"|renamed|changed its name|digantikan|diganti|(?:berubah|berganti|bertransformasi|menjelma"
    r"|diubah(?= nama| menjadi)|beralih|berkembang)(?: nama(?:nya)?)?)"
    r"|(?P<field>(?:(?:bergerak|fokus|berfokus|bekerja(?: sama)?|berkecimpung)(?= (?:di|dalam|pada)"
    r"(?: dalam)? ?(?:bidang|sektor))|menangani|mengurusi|mengurus|membidangi|membawahi bidang"
    r"|deals? with|dealing with|is responsible for|speciali[sz](?:es|ing) in))"
    r"|(?P<over>expired|terminated|abolished|dissolved|berakhir|dibubarkan|dihapus(?:kan)?)"
    r"|(?P<home>headquartered|based|located|situated|bermarkas|berkantor pusat|berpusat|berbasis"
    r"|berkedudukan|berlokasi|terletak|bertempat)"
    r")\b"
)
_ENDS: Final = regex(
    r"(?:$|[.,]| (?:in|into|on|at|by|between|among|under|during|and|as|after|pada|di|oleh"
    r"|antara|tanggal|tahun|dan|saat|dalam|setelah|sejak|sebagai|untuk|dari|mulai)\b| <D)"
)
_BY_ONE: Final = regex(r" (?:by|oleh) (?:the )?<S\d+>(?!,| dan| and| serta| &)")
_FOR_ONE: Final = regex(r" (?:in|for|di|bagi|untuk) (?:the )?<S\d+>")
_BY: Final = regex(
    r"^(?:(?!host|held|chair|attend|witness|dihadir|dipimpin|digelar|but\b|not\b|except|kecuali"
    r"|belum|tetapi|namun)[^<.;]){0,60}?(?:<[DS]\d+>"
    r"(?:(?!host|held|chair|attend|witness|dihadir|dipimpin|digelar|but\b|not\b|except|kecuali"
    r"|belum|tetapi|namun)[^<.;]){0,60}?){0,2}"
    rf" (?:by|oleh|antara|between|among){LIST}"
)
_WHAT: Final = regex(  # what is signed, joined or left
    r"(?: (?:to|of|in|from|dalam|pada|dari|di|dengan|ke|the|its|an?|sebuah|suatu|untuk"
    r"|(?!amend|talks|negotiat|perundingan|negosiasi|meeting|pertemuan|committee|komite|protest"
    r"|statement|pernyataan|bill\b|rancangan|undang|campaign|debate|discussion|pembicaraan"
    r"|protokol tamb|accession|withdraw|letter|memorandum|decree|law)[\w’'-]+)){0,9}?"
    r" (?P<a><A\d+>)"
)
_OTHER: Final = regex(
    r"(?: (?:the|its|earlier|older|former|the \w+|\w+ lama|perjanjian|organisasi|kesepakatan"
    r"|pendahulunya|predecessor|treaty|agreement|yaitu|the old|pakta|pact),?){0,4} (?P<x><[OA]\d+>)"
)
_BY_WHAT: Final = regex(
    r"(?:(?: (?:in|on|pada|tahun|tanggal))* <D\d+>)?(?: (?:by|with|oleh|dengan|menjadi|into|to|as"
    r"|the|its|a|new|baru|perjanjian|organisasi|kesepakatan|nama|ke|karena|yang|lebih|besar|sebuah"
    r"|successor)){0,7} (?P<x><[OA]\d+>)"
    r"(?=$|[.,;]| (?:in|on|by|pada|di|dan|and|after|sejak|setelah|yang|which|when|with|as|karena"
    r"|through|melalui|untuk|tahun|tanggal|agreement|lewat|dengan|kita)\b)"
)
_CUT: Final = regex(
    r";|\b(?:which|that|yang|who|where|di ?mana|while|sedangkan|but|tetapi|namun|formed|founded"
    r"|established|created|signed|didirikan|dibentuk|ditandatangani|designed|whose|consisting"
    r"|comprising|made up|composed|beranggotakan|terdiri|aimed|bertujuan|guna|headquartered"
    r"|based|bermarkas|because|karena|since|sejak|with|dengan|untuk|to|seeking)\b"
)
_ASIDE: Final = regex(
    r" (?:in|on|for|by|at|against|dalam|di|bagi|oleh|pada|terhadap|from|seperti|about"
    r"|of (?!the (?:most|largest|world)|<N)) "
)
_COOPERATION: Final = (
    r"(?:co-?operation|organi[sz]ations?|agreements?|treat(?:y|ies)|forums?|blocs?|union"
    r"|group(?:ing|s)?"
    r"|bod(?:y|ies)|associations?|alliances?|pacts?|institutions?|communit(?:y|ies)|conventions?"
    r"|protocol|accord)"
)
_KERJA_SAMA: Final = (
    r"(?:kerja ?sama|organisasi|forum|perjanjian|kesepakatan|persetujuan|lembaga|badan|blok"
    r"|perhimpunan|asosiasi|kelompok|aliansi|kemitraan|traktat|konvensi|wadah|pakta)"
)
_FORMED: Final = regex(
    rf"^(?: (?:bersifat|the|a|not))* {FORM.replace('P<form>', ':')}(?=$|[.,])"
    rf"|\b{FORM}(?:,? (?:and )?(?!dialog)[a-z-]+){{0,4}}? {_COOPERATION}\b"
    rf"|{_KERJA_SAMA}(?:(?: (?:dan|yang|bersifat))* (?!bagi|untuk|di\b"
    rf"|dalam\b)[a-z-]+){{0,4}}? {FORM.replace('P<form>', ':')}\b",
    re.IGNORECASE,
)
_SORT: Final = regex(
    rf"\b(?!aliansi internasional){SORT}(?! (?:with|dengan|negotiations|talks))", re.IGNORECASE
)
_AGENCY: Final = regex(
    rf"\b{AGENCY}(?: [a-z-]+| <R\d+>){{0,3}}?(?: (?:of|within|under|in|from|with|affiliated"
    rf"|associated|dari"
    rf"|di bawah(?: naungan)?|milik"
    r"|dalam|naungan|bentukan|the))* (?P<parent><O\d+>)(?! (?:yang|that) tidak)"
)
_UNDER: Final = regex(
    r"(?P<said>organisasi|lembaga|badan|organi[sz]ation|body)(?: [a-z]+){0,3} (?:di ?bawah"
    r"(?: naungan)?|milik|bentukan|dalam (?:sistem|lingkungan|keluarga)"
    r"|under(?: the (?:umbrella|auspices) of)?|within)(?: the)?"
    r" (?P<parent><O\d+>)"
)
_ITS_AGENCY: Final = regex(rf"(?P<parent><O\d+>)(?:['’]s)? {AGENCY}\b")
_STANDING: Final = regex(  # in force now, and from no day on
    r"(?:in (?:force|effect)|berlaku)(?=$|[.,;]| (?:hingga|sampai) (?:kini|saat ini|sekarang|hari"
    r" ini)| today| between| antara| di | among)"
)
_FIELD: Final = regex(
    r"(?:(?: (?:di|dalam|pada|on|in|with|for|dengan|yang|berkaitan|terkait))*(?: (?:bidang|urusan"
    r"|masalah|the field of|matters of|issues of|bidang-bidang))?(?:nya)?) (?P<field>[^<.;]{3,60})"
)
_WORKS: Final = regex(
    r"\bkerja ?sama(?: di bidang)? (?P<field>ekonomi|perdagangan|keuangan|keamanan|pertahanan)"
    r"\b(?! (?:dan|bebas))"
)
_SPECIAL: Final = regex(r"speciali[sz]ed|khusus|otonom")
_BY_TWO: Final = regex(r"(?: (?:in|on|pada|tahun|tanggal))*(?: <D\d+>)? (?:by|oleh)\b")
_TALKS: Final = regex(  # of an agreement, and not itself
    r" (?:talks|negotiations?|process|committee|secretariat|members?|countries|states|meeting)\b"
)
_LAW: Final = regex(r"\b(?:UU|[Uu]ndang-[Uu]ndang|Keppres|Perpres|Peraturan)\b")  # has its own day
_UNRATIFIED: Final = regex(  # after "signed"
    r"[^.;]{0,60}?\b(?:but|though|although|yet|tetapi|tapi|namun|meski(?:pun)?|walau(?:pun)?)"
    r"[^.;]{0,30}? (?:belum|tidak|not(?: yet)?|never|yet to)(?: [a-z]+){0,3}? (?:(?:me)?ratif"
    r"|mengesahkan|menyerahkan|deposit)"
)
_INSTRUMENT: Final = regex(r"instrum|piagam")  # of ratification, of what is spoken of
_SINCE: Final = regex(
    r"(?: (?:on|from|as of|since|in|sejak|pada|dari|mulai|per|tanggal|tahun))* <D\d+>"
)
PASSIVE: Final = regex(r"\b(?:was|were|been|being|be|is|are)\b(?! (?:also|one of)\b)")
_LED: Final = regex(
    r"(?:^|[;:] |, (?:and|dan) |\b(?:[Kk]emudian|[Ll]alu|[Tt]hen|[Ll]ater),? )"
    r"(?i:pada|dalam|di|in|on|at|tahun|tanggal|sejak|during|by|<D)[^;]*$"
)
_JOINT: Final = regex(  # the date of two verbs that "and" joins
    r"(?: [a-z-]+){0,3} (?:and|dan)(?: [a-z-]+){1,5}? (?:(?:in|on|pada|tahun|tanggal|sejak) )+"
    r"(?P<d><D\d+>)"
)
_VERB: Final = regex(
    r"\b(?:was|were|is|are|has|had|yang|which|that|who|di(?:dirikan|bentuk|tandatangani|gelar)"
    r"|founded"
    r"|joined|bergabung|signed|after|setelah|before|sebelum|adalah|menjadi|ketika|when)\b"
)
_APPOSED: Final = regex(
    r"(?P<x><[OA]\d+>),(?= (?:an?|the|sebuah|suatu|salah satu|organisasi|badan|lembaga|perjanjian"
    r"|blok|forum|aliansi|pakta|kelompok) )"
)


_PARTY: Final = regex(
    r"(?: (?:an?|the|all|both|also|not|yet|currently|now|original|one|of|salah|satu|negara|among"
    r"|dari|resmi))* (?:party|parties|signator(?:y|ies)|members?|part|pihak|penandatangan|anggota"
    r"|bagian)(?: (?:to|of|in|dari|dalam|pada|di|the|treaty|agreement|perjanjian|kesepakatan))*"
    r" (?P<a><A\d+>)"
    r"|(?: [\w-]+| <[NRO]\d+>){0,6} (?:that|which|who|to|yang)(?: (?:have|has|telah|sudah|first))*"
    r" (?:signed|ratified|joined|acceded to|sign|ratify|join|accede to|menandatangani|meratifikasi"
    r"|mengesahkan"
    r"|(?:bergabung|berpartisipasi) (?:dengan|dalam))(?: (?:the|perjanjian"
    r"|kesepakatan))* (?P<b><A\d+>)"
)
_HEIR: Final = regex(
    r"(?: (?:an?|the|direct|legal|sebagai|organisasi|lembaga|badan))*"
    r" (?:successor|replacement|penerus|pengganti|kelanjutan|(?P<before>predecessor|precursor"
    r"|forerunner|pendahulu|cikal bakal|cikal-bakal|embrio))(?:nya)?(?: (?:organi[sz]ation|treaty"
    r"|agreement|body))?(?: (?:of|to|for|dari|bagi|the|terbentuknya|berdirinya|lahirnya))*"
    r" (?P<x><[OA]\d+>)"
)


def clause_claims(template: Template) -> list[Claim]:
    """Claims of the clauses of a sentence.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> told = "RCEP, perjanjian besar itu, resmi ditandatangani di Hanoi pada 2020."
    >>> [(c.kind, c.word) for c in clause_claims(templates_of(World.load(), told)[0])]
    [('event', 'signed')]
    """
    text = plain_text(template.text)
    found: list[Claim] = []
    for name, clause in clauses(text, _HEADS):
        if not MODALS.search(text, 0, clause.end):
            found += _READ[name](template, clause)
    for apposed in _APPOSED.finditer(text):
        said = Clause("", apposed["x"], "", ",", text[apposed.end() :].split(",")[0], apposed.end())
        if not MODALS.search(text, 0, apposed.end()):
            found += _what(template, said)
    return [
        *found,
        *renamed_in_brackets(template),
        *seats(template, text),
        *office_claims(template, text),
    ]


def clause_date(template: Template, clause: Clause) -> When | None:
    """The date of a clause: after its verb, before it, or before its subject.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> told = "On 15 November 2020 the RCEP was signed."
    >>> [t] = templates_of(World.load(), told)
    >>> str(clause_date(t, Clause("On <D0> the ", "<A1>", " was", "signed", ".", 19)))
    '2020-11-15'
    """
    for said in (clause.after, clause.between):
        for slot in re.finditer(r"<D\d+>", said):
            if not NOT_ITS.search(said[: slot.start()]):
                return term(template, slot.group())[0]
    led = _LED.search(clause.lead)
    if led and len(re.findall(r"<[DY]\d+>", led.group())) == 1 and not _VERB.search(led.group()):
        return term(template, led.group())[0]
    joint = _JOINT.match(clause.rest)
    return term(template, joint["d"])[0] if joint and not _HEADS.search(joint.group()) else None


def _force(template: Template, clause: Clause) -> Iterator[Claim]:
    when = clause_date(template, clause)
    over = "no longer" in clause.between or clause.rest.startswith(" lagi")
    if over or _STANDING.match(clause.verb + clause.rest):
        now, negated = tense(clause.between)
        now = "ended" if over else now
        for a in template.mentions(clause.subject, "A"):
            yield Claim("stands", (a.code,), tense=now, negated=negated and not over)
    if when is None or over or _FOR_ONE.match(clause.after):
        return
    if clause.verb == "effective" and not _SINCE.match(clause.after):
        return
    negated = tense(clause.between)[1]
    for a in template.mentions(clause.subject, "A"):
        yield Claim("event", (a.code,), "entered-into-force", when, negated=negated)


def _over(template: Template, clause: Clause) -> Iterator[Claim]:
    negated = tense(clause.between)[1]
    for a in template.mentions(clause.subject, "A"):
        yield Claim("stands", (a.code,), tense="ended", negated=negated)


def _made(template: Template, clause: Clause) -> Iterator[Claim]:
    """An agreement that was signed, or states that signed one."""
    if "A" not in clause.subject:
        yield from _sign(template, clause)
        return
    if not (clause.verb.startswith("di") or _ENDS.match(clause.rest)):
        return
    negated = tense(clause.between)[1]
    when, said = clause_date(template, clause), word(EVENTS, clause.verb)
    for a in template.mentions(clause.subject, "A"):
        if when and said and not _BY_ONE.match(clause.after):
            yield Claim("event", (a.code,), said, when, negated=negated)
    yield from _parties(template, clause, when)


def _parties(template: Template, clause: Clause, when: When | None) -> Iterator[Claim]:
    """The states by which an agreement was signed or ratified, if they are listed."""
    negated = tense(clause.between)[1]
    by = _BY.match(clause.rest)
    step = "party" if negated else word(STEPS, clause.verb) or "party"
    only = when if _BY_ONE.match(clause.after) else None
    for a in template.mentions(clause.subject, "A"):
        for x in members(template, by["x"], "SO") if by else ():
            yield Claim("party", (x.code, a.code), step, only, tense="defined", negated=negated)


def _sign(template: Template, clause: Clause) -> Iterator[Claim]:
    """States that signed, ratified or joined an agreement."""
    if "A" in clause.subject and PASSIVE.search(clause.between):
        yield from _parties(template, clause, None)
        return
    what = _WHAT.match(clause.rest)
    spoken = template.accord if _INSTRUMENT.search(clause.verb) else _it(template, clause)
    if PASSIVE.search(clause.between) or (what and _TALKS.match(clause.rest, what.end())):
        return
    now, negated = tense(clause.between)
    step = "party" if negated else word(STEPS, clause.verb) or "party"
    when = None if _LAW.search(clause.after) else clause_date(template, clause)
    a = template.mention(what["a"]) if what else spoken
    if a is None:
        return
    if step == "signed" and what and _UNRATIFIED.match(clause.rest, what.end()):
        now = "waiting"
    elif now == "now":
        now = "past"  # that it joined stays true when it has left, or when the agreement has ended
    among = "SO" if "<S" in clause.subject else "S"  # a union that signs beside states
    for x in members(template, clause.subject, among):
        yield Claim("party", (x.code, a.code), step, when, tense=now, negated=negated)


def _it(template: Template, clause: Clause) -> Mention | None:
    """The agreement that "it" or "-nya" stands for as an object."""
    if not (clause.verb.endswith("nya") or re.match(r" it\b", clause.rest)):
        return None
    before = template.mentions(clause.lead, "A")
    return before[-1] if before else None if "<O" in clause.lead else template.accord


def _left(template: Template, clause: Clause) -> Iterator[Claim]:
    what = _WHAT.match(clause.rest)
    spoken = template.topic or template.accord
    if clause.person or not (what or (spoken and _SINCE.match(clause.rest))):
        return
    left = template.mention(what["a"]) if what else spoken
    if left is None or (not what and template.mentions(template.text, "OA")):
        return
    negated = tense(clause.between)[1]
    when = clause_date(template, clause)
    for x in members(template, clause.subject):
        yield Claim("left", (x.code, left.code), when=when, negated=negated)


def _replace(template: Template, clause: Clause) -> Iterator[Claim]:
    """What replaced something; or what was replaced by something."""
    passive = PASSIVE.search(clause.between) or _BY_TWO.match(clause.rest)
    if passive:
        yield from _renamed(template, clause)
        return
    other = _OTHER.match(clause.rest)
    if other:
        when = _day_of_change(template, clause, other)
        yield from _successor(template, clause, clause.subject, other["x"], when)


def _renamed(template: Template, clause: Clause) -> Iterator[Claim]:
    other = _BY_WHAT.match(clause.rest)
    if other:
        when = _day_of_change(template, clause, other)
        yield from _successor(template, clause, other["x"], clause.subject, when)
    elif clause.verb == "became":
        yield from _what(template, clause)


def _day_of_change(template: Template, clause: Clause, other: re.Match[str]) -> When | None:
    """The date beside the two things, and not of something that is said of one of them."""
    beside = _SINCE.match(clause.rest, other.end())
    slot = re.search(r"<D\d+>", clause.rest[: other.start("x")] + (beside[0] if beside else ""))
    before = Clause(clause.lead, clause.subject, clause.between, clause.verb, "", clause.end)
    return term(template, slot[0])[0] if slot else clause_date(template, before)


def _successor(
    template: Template, clause: Clause, new: str, old: str, when: When | None
) -> Iterator[Claim]:
    one, two = template.mentions(new)[:1], template.mentions(old)[-1:]
    if len(template.mentions(old)) > 1:
        return
    negated = tense(clause.between)[1]
    for n, o in zip(one, two, strict=True):
        name = template.said(old).split(" (")[0] if n.code == o.code else ""
        if n.kind == o.kind and n.kind in "OA" and name != template.said(new):
            yield Claim("replaced", (n.code, o.code), name, when, negated=negated)


def _what(template: Template, clause: Clause) -> Iterator[Claim]:
    """What an organisation or an agreement is: its form, sort, and whose agency it is."""
    said = _CUT.split(clause.rest, maxsplit=1)[0]
    if STANDS_FOR.search(said):
        return
    now, negated = tense(f"{clause.between} {clause.verb}{clause.rest[:8]}")
    party = _PARTY.match(clause.rest)
    for x in members(template, clause.subject, "SO") if party else ():
        a = template.mention(party["a"] or party["b"]) if party else x
        when = clause_date(template, clause)
        if now == "ended":
            yield Claim("left", (x.code, a.code), when=when)
        else:
            yield Claim("party", (x.code, a.code), "party", when, tense=now, negated=negated)
    heir = _HEIR.match(clause.rest)
    if heir:
        one, two = clause.subject, heir["x"]
        old, new = (one, two) if heir["before"] else (two, one)
        yield from _successor(template, clause, new, old, _day_of_change(template, clause, heir))
    things = template.mentions(clause.subject, "OA")
    for y in things:
        formed, sort = (_no_name(said, p.search(said)) for p in (_FORMED, _SORT))
        if (works := _WORKS.search(said)) and not _ASIDE.search(said[: works.start()]):
            fields = [name for name, pattern in FIELDS if pattern.search(works["field"])]
            yield Claim("field", (y.code,), " ".join(fields), negated=negated)
        if formed and not _ASIDE.search(said[: formed.start()]):
            label = form_word(formed.group())
            yield Claim("form", (y.code,), label, negated=negated)
        if sort and not _ASIDE.search(said[: sort.start()]) and clause.verb != "menjadi":
            yield Claim("type", (y.code,), word(SORTS, sort["sort"]), negated=negated)
    whose = _AGENCY.search(said) or _ITS_AGENCY.search(said) or _UNDER.search(said)
    if whose and not _ASIDE.search(said[: whose.start()]):
        parent = template.mention(whose["parent"]).code
        special = "specialised " if _SPECIAL.search(whose["said"]) else ""
        for y in things:
            if y.kind == "O" and y.code != parent:
                yield Claim("agency", (y.code,), f"{special}{parent}", negated=negated)


def _no_name(said: str, found: re.Match[str] | None) -> re.Match[str] | None:
    """A word that is no part of what an agreement of two is called: "<S1>-<S2> Free Trade"."""
    return None if found and re.search(r"> [A-Z]", said[: found.start() + 1][-3:]) else found


def _field(template: Template, clause: Clause) -> Iterator[Claim]:
    """The fields that something works in."""
    said = _FIELD.match(clause.rest)
    fields = [name for name, pattern in FIELDS if said and pattern.search(said["field"])]
    things = template.mentions(clause.subject, "OA")
    if fields and len(things) == 1:
        negated = tense(clause.between)[1]
        yield Claim("field", (things[0].code,), " ".join(fields), negated=negated)


_READ: Final[dict[str, Callable[[Template, Clause], Iterator[Claim]]]] = {
    "force": _force,
    "made": _made,
    "sign": _sign,
    "left": _left,
    "replace": _replace,
    "renamed": _renamed,
    "home": seat_of_clause,
    "over": _over,
    "field": _field,
    "is": _what,
}
