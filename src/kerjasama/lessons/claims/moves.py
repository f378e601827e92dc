"""Who came and who left, verb by verb: "Gabon joined in 1975, left in 1995 and came back in 2016".

A verb of coming or going has the states before it as its subject, or that of the verb before it in
the sentence. What is joined is named behind the verb, or is what the text speaks of. The date is
behind the verb, within its subject, or at the beginning of the sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kerjasama.facts import When
from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.lexicon import MODALS
from kerjasama.lessons.claims.linking import Mention
from kerjasama.lessons.claims.membership_readings import followers, opening_date
from kerjasama.lessons.claims.parts import inside, members, tense, term
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.phrases import REST, SEPARATOR, STOP
from kerjasama.lessons.claims.templates import Template

_JOIN: Final = (
    r"(?:re)?joined|joins|acceded|enter(?:ed|s)(?! (?:[\w<>-]+ ){0,3}(?:agreements?"
    r"|talks|negotiations?|wars?|treat(?:y|ies)|recession|crisis|period|phase|era|race)\b)"
    r"|(?:was|were|has been|have been) (?:re)?admitted"
    r"|(?:was|were) accepted|(?:became|becomes?) (?:an? |the |its )?(?:full |official )*members?"
    r"|(?:bergabung|masuk|diterima)(?: kembali(?= menjadi| sebagai))?"
    r"(?: (?:menjadi|sebagai) (?:negara )?anggota)?"
    r"|(?:followed|menyusul)(?= (?:(?:in|on|pada|tahun|tanggal) )+<D\d+>(?:[.,;]| and| dan))"
    r"|(?<=country )to join|(?<=state )to join|(?<=nation )to join|(?<=member )to join"
    r"|(?:was|were) welcomed back|returned to (?:the |full )?membership|(?:re)?gained (?:membership"
    r"|admission|readmission|readmittance)"
    r"|menjadi (?:negara |salah satu )*anggota|(?:became|becomes) (?:<O\d+>[’']s|the|its)(?= <R)"
)
_LEAVE: Final = (
    r"left|resigned|to resign|withdrew|dikeluarkan|(?:was|were) expelled|quit|exited|pulled out"
    r"|ceased to be|keluar"
    r"|mundur|mengundurkan diri|menarik diri|hengkang|(?:menghentikan"
    r"|mengakhiri|mencabut|terminated|ended|gave up)(?: its)?"
    r" (?:keanggotaan(?:nya)?|membership)"
)
_VERB: Final = regex(  # what something is may stand before it, and says no move
    rf"\b(?:(?P<join>{_JOIN})|(?P<leave>{_LEAVE})|adalah|merupakan|is|was)\b"
)
_ASIDE: Final = r"(?: \([^()]*\))?"
_STATES: Final = rf"(?P<x><S\d+>(?![’']){_ASIDE}(?:{SEPARATOR}<S\d+>(?![’']){_ASIDE})*)"
_MID: Final = (  # between a subject and its verb
    r"(?:,(?: [^<>;.,]+| <[OD]\d+>){1,12}(?=,))?(?:,? (?:juga|also|kemudian|then|later|lalu"
    r"|akhirnya|finally|eventually|resmi|secara resmi|officially|formally|baru|telah|sudah|has|have"
    r"|had|sempat|pernah|kembali|ikut|turut|both|all"
    r"|yang|which|who|memutuskan|memilih|untuk|decided to|chose to|tidak|belum|did not|never|negara"
    r"|(?:menjadi|adalah|are|is) (?:<N\d+> )?(?:negara|countries)(?: [A-Z][\w-]+){0,2} (?:yang"
    r"|that)"
    r"|and others|dan lain-lain|dan lainnya"
    r"|[a-z]+ed(?: [a-z’'-]+){0,5} and|me[a-z]+(?: [a-z-]+){0,5} dan"
    r"|sendiri|saat itu|pun|mulai|baru-baru ini|again|once|again|subsequently|first|dinyatakan"
    r"|(?:pada|in|on|tahun|tanggal|sejak|since|bulan)(?= (?:tahun |tanggal |bulan |akhir |awal "
    r"|early |late )*<D)|tahun|tanggal|bulan|awal|akhir|<D\d+>))*,?"
)
_SUBJECT: Final = regex(rf"{_STATES}(?P<mid>{_MID}) $")
_AGAIN: Final = regex(  # between a verb and the next one with the same subject
    r".*?(?:\b(?:dan|and|only|but|tetapi|tapi|namun|lalu|kemudian|then|before|sebelum|sempat|memilih"
    r"|memutuskan|later|country|state|nation|member)\b|[,;]).{0,60}$"
)
_BEGINS: Final = regex(  # what may stand before a subject
    r"(?:^|[,;:(\"“–—.-] ?|\b(?i:and|dan|but|tetapi|tapi|namun|sedangkan|while|that|bahwa|when"
    r"|ketika|saat|after|setelah|before|sebelum|since|sejak|karena|because|negara|both|kini|now"
    r"|today|where"
    r"|akhirnya|finally|kemudian|then|later|lalu|selanjutnya|secara resmi|officially|although"
    r"|meskipun|walaupun|sementara|meanwhile|whereas|even|bahkan|hanya|only"
    r"|(?<!with )(?<!of )(?<!from )(?<!to )(?<!by )(?<!for )(?<!against )the|pemerintah|berikutnya"
    r"|seperti|such as|including|termasuk|resmi|juga|adalah|yaitu|yakni) |<D\d+>\)?,? )$"
)
_THING: Final = regex(
    rf"(?:[^<;]|<R\d+>){{0,60}}?(?P<y><[OA]\d+>)(?P<whole>{STOP}| (?=<R)| members?"
    rf"| (?=along with))?"
)
_INTO: Final = regex(  # what may stand between such a verb and what is joined
    r"(?: (?:the|with|to|into|in|of|from|by|as|an?|its|again|officially|full|members?|membership"
    r"|dengan|dalam|di|ke|dari|pada|menjadi|sebagai|anggota(?:nya)?|keanggotaan|organisasi|forum"
    r"|blok|kelompok|aliansi|uni|ekonomi|perdagangan|negara|penuh|resmi|secara|kembali|lagi|salah"
    r"|satu|bagian|baru|berkembang|forces|<R\d+>))* (?=<)|,? (?:at|during|when|saat|ketika|dalam"
    r" (?:pertemuan|KTT|konferensi))\b"
)
_GUEST: Final = regex(
    r"[^.;]{0,60}\b(?:observers?|pengamat|associate|asosiasi|mitra|partners?|candidates?|calon"
    r"|dialog|talks|negotiations?|perundingan|negosiasi)\b"
)
_ACT: Final = regex(  # to be the first to do something else
    r"[^.;<]{0,10}(?:<R\d+>)?[^.;<]{0,40} to (?:ratify|sign|accede|leave|withdraw|host"
    r"|recogni[sz]e)\b|[^.;<]{0,10}\bfirst [^.;<]{0,40} to (?!(?:join|enter|become|gain|take"
    r"|be (?:admitted|accepted|a))\b)[a-z]+\b"
)
_FOR_ANOTHER: Final = regex(  # "resigned in 1994 to join the EU": from what is spoken of
    r"(?: (?:in|on|pada|tahun) <D\d+>)?,? (?:(?:in order )?to (?:join|enter)|untuk bergabung"
    r" (?:dengan|ke)|untuk masuk)(?: the)? (?P<y><O\d+>)"
)
_ELSEWHERE: Final = regex(  # what nobody knows by name is joined, or left
    r" (?:from|dari|the|an?|dengan|ke|to|into)(?: the)? (?!it\b|(?:its |full )?membership|full\b"
    r"|keanggotaan|anggota|dalam\b|organisasi|<)[A-Za-z]"
)
_NEXT: Final = regex(r"(?<! di)(?<! in)(?<!>,) (?:the )?(?=<S)")  # another comes into it
_LATER: Final = (
    r"(?:(?:in|on|pada|tahun|tanggal) )*<D\d+>,?"
    r"(?: (?:menyusul|disusul|diikuti|followed by|oleh))*$"
)
_AND_THEIRS: Final = regex(rf",? (?:and|dan|serta|lalu|then) {_LATER}")  # the date of another
_THEIRS: Final = regex(rf"(?:,|,? (?:and|dan|serta|lalu|then)) {_LATER}")
_NTH: Final = regex(
    r"[^.;<]{0,30}(?:<[OA]\d+>[^.;<]{0,20})?<R\d+>(?! (?:in|to|enlargement|wave|kali|time)\b)"
)
_REST: Final = regex(REST)
_NO_DATE: Final = regex(
    r"\b(?:until|sampai|hingga|setelah|after|before|sebelum|by|menjelang)\b[^<]*$"
)
_LEAD: Final = regex(
    r"(?:[A-Z][a-z]+,? )?(?:(?:in|on|pada|tahun|tanggal|sejak|bulan|akhir|awal) )*<D\d+>[,:]? ",
    re.IGNORECASE,
)
_WHEN: Final = regex(r"<D\d+>,? (?:when|ketika|saat) (?:the )?$")
_NOT_IN: Final = regex(
    r"masuk|bergabung|menjadi|joined|diterima|(?:was|were) admitted"
)  # who has not come in is no member
_NEXT_IN_TURN: Final = frozenset(["followed", "menyusul"])
_OFFICE: Final = regex(r"\b(?:presiden\w*|chair\w*|keketuaan|ketua)\b", re.IGNORECASE)
_WAITING: Final = regex(
    r"(?<!After )(?<!protracted )(?<!long )\b(?:menunggu|waiting|negotiat\w+|talks|referend\w+)\b"
)
_UNREAD: Final = regex(r"> (?:pada|sejak) (?:tanggal|tahun|bulan)\b(?! <D)")
_PLAINLY: Final = regex(  # nothing but that they joined is said
    r"(?: (?:later|subsequently|too|then|as (?:a )?(?:full )?members?|kemudian|juga"
    r"|(?:some|several|many|a few) years(?: (?:after|later)(?: [a-z]+){0,3})?))*[.;]?$"
)
_ALONG: Final = regex(  # who joined with the subject
    r" (?:along with|together with|bersama(?: dengan)?|bersamaan dengan) "
    r"(?P<x>(?:the )?<S\d+>(?:(?:,? (?:and|dan|serta)|,) (?:the )?<S\d+>)*)(?=[.,;]|$| [–—-]| in\b"
    r"| on\b| pada\b| tahun\b)"
)


def moves(template: Template) -> Iterator[Claim]:
    """Who joined and who left what, in one sentence.

    Examples
    --------
    >>> from kerjasama.lessons.claims.templates import templates_of
    >>> from kerjasama.world import World
    >>> told = "Gabon, which joined OPEC in 1975, left in 1995."
    >>> found = [c for t in templates_of(World.load(), told) for c in moves(t)]
    >>> [(c.kind, c.about, str(c.when)) for c in found]
    [('joined', ('GAB', 'OPEC'), '1975'), ('left', ('GAB', 'OPEC'), '1995')]
    """
    text = template.text
    if text.endswith("?") or "<S" not in text:
        return
    said: _Move | None = None
    for verb in _VERB.finditer(text):
        if MODALS.search(text, 0, verb.start()):
            return
        if verb.group() in _NEXT_IN_TURN and _OFFICE.search(text, 0, verb.start()):
            continue  # in an office, and not in an organisation
        said = _move(template, verb, said)
        if said and said.certain and (verb["join"] or verb["leave"]):
            yield from _claims(template, said)


@dataclass(frozen=True, slots=True)
class _Move:
    """A verb of coming or going with its subject, what is joined or left, and when."""

    verb: re.Match[str]
    subject: re.Match[str]
    states: str  # of the subject, and those who came along with it
    thing: Mention | None
    when: When | None
    told: str  # what is said behind the verb, up to the next one
    end: int  # of the thing and the date
    certain: bool


def _move(template: Template, verb: re.Match[str], said: _Move | None) -> _Move | None:
    """Read a verb; without a subject of its own it has that of the verb before."""
    text, before = template.text, template.text[: verb.start()]
    own = _SUBJECT.search(before)
    if own and (not _BEGINS.search(text[: own.start()]) or inside(text, own.start("x"))):
        return None
    start = said.verb.end() if said else 0
    shared = said and "<S" not in before[start:] and _AGAIN.match(before, start)
    subject = own or (said.subject if said and shared else None)
    if subject is None:
        return None
    following = _VERB.search(text, verb.end())
    rest = _REST.match(text, verb.end(), following.start() if following else len(text))
    told, *others = _NEXT.split(rest["rest"]) if rest else [""]
    told = (_THEIRS if others else _AND_THEIRS).sub("", told)
    named = _THING.match(told)
    thing = (
        template.mention(named["y"])
        if named
        else said.thing
        if said
        else _spoken_of(template, text[: verb.end()])
    )
    when = _date(template, told, own, before)
    dated = re.search(r"<D\d+>\)?", told)
    if verb["leave"] and (parted := _FOR_ANOTHER.match(text, verb.end())):
        said_of = said.thing if said else template.topic
        other = template.mention(parted["y"]).code
        left = said_of if said_of and said_of.code != other else None
        end = verb.end() + (dated.end() if (dated := re.search(r"<D\d+>", told)) else 0)
        return _Move(verb, subject, subject["x"], left, when, told, end, left is not None)
    whole = bool(when and not _ELSEWHERE.match(told))
    if verb["join"] and own and not said and not when and verb.group() != "masuk":
        whole = _PLAINLY.match(told) is not None and thing is not None
    along = _ALONG.search(rest["rest"]) if rest else None
    if named:
        whole = named["whole"] is not None and _INTO.match(told) is not None
    certain = (
        whole
        and not _GUEST.match(told)
        and not _ACT.match(text, verb.end())
        and not _WAITING.search(before)
    )
    end = verb.end() + max(m.end() for m in (named, dated) if m) if named or dated else verb.end()
    told_of = subject["x"] + (along["x"] if along else "")
    return _Move(verb, subject, told_of, thing, when, told, end, certain and thing is not None)


def _spoken_of(template: Template, before: str) -> Mention | None:
    """The one organisation that a sentence has named, or the one that the text speaks of."""
    named = {m.code: m for m in template.mentions(before, "O")}
    return next(iter(named.values())) if len(named) == 1 else None if named else template.topic


def _claims(template: Template, move: _Move) -> Iterator[Claim]:
    thing, verb, when = move.thing, move.verb, move.when
    assert thing is not None  # noqa: S101 - it is certain
    now, negated = tense(re.sub(r",[^,]*,", " ", move.subject["mid"]))  # without an aside
    nth = _NTH.match(move.told) if verb["join"] else None
    number = template.number(nth.group(), "R") if nth else None
    dated = _UNREAD.search(move.told) is not None  # on a day that is not written in full
    if verb.group().startswith("menjadi") and when is None and number is None and not dated:
        return  # to be a member is no entry
    again = re.search(
        r"\b(?:kembali|rejoined|readmitted|again|lagi)\b", verb.group() + move.told[:12]
    )
    for x in members(template, move.states):
        about = (x.code, thing.code)
        if negated and when is None and _NOT_IN.match(verb.group()):
            yield Claim("member", about, tense=now, negated=True)
        elif verb["leave"]:
            yield Claim("left", about, when=when, negated=negated)
        elif thing.kind == "A":
            yield Claim("party", about, "party", when, tense="past", negated=negated)
        else:
            word = "again" if again else ""
            yield Claim("joined", about, word, when, number=number, negated=negated)
    if verb["join"] and when:
        yield from followers(template, thing, move.end)


def _date(template: Template, told: str, own: re.Match[str] | None, before: str) -> When | None:
    """When it was: behind the verb, between it and its subject, or at the beginning."""
    behind = re.search(r"<[DY]\d+>", told)
    if behind and not _NO_DATE.search(told[: behind.start()]):
        return term(template, behind.group())[0] if behind.group()[1] == "D" else None
    if own is None:
        return None
    between = re.search(r"<D\d+>", own["mid"])
    if between:
        return term(template, between.group())[0]
    then = _WHEN.search(before[: own.start()])
    if then:
        return term(template, then.group())[0]
    lead = _LEAD.match(before)
    near = lead and lead.end() >= own.start() - len("the ")
    if lead and near:
        return term(template, lead.group())[0]
    return opening_date(template, own.start())
