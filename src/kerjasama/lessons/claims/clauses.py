"""Clauses of a sentence: a verb, whose it is, and what is said after it.

A subject stands where a clause can begin. Between it and its verb may stand what changes neither:
adverbs, auxiliaries, asides between commas, phrases with a preposition, "is a treaty that was". A
verb after "and" shares the subject of the one before it; one after "which" or "yang" belongs to the
name before that word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.phrases import REST, SEPARATOR, START

_BRACKETS: Final = regex(r" ?\([^()]*\)|[“”\"‘]")
_LONE: Final = regex(r"(?<=[a-z]) \((<[OA]\d+>)\)")  # the name of what words tell
_PEOPLE: Final = (  # who acts for a state
    r"(?:(?:the )?(?:[a-z]+ )?(?:governments?|presidents?|leaders|ministers|representatives"
    r"|heads of (?:state|government))(?: of| from)? (?:the )?|(?:para )?(?:pemerintah|pemimpin"
    r"|presiden|perwakilan|delegasi|menteri(?: [a-z]+)?) )?"
)
_NAMED: Final = (  # what an agreement is called before its name
    r"(?:(?:isi|teks|naskah|the (?:final )?text of|perjanjian|kesepakatan|persetujuan|protokol"
    r"|traktat|konvensi|pakta|piagam|the|negara|organisasi|lembaga|badan|forum|blok) )*"
)
_TOLD: Final = (  # before what somebody says
    r"\b(?:only|menyebut(?:kan)?|mengatakan|menyatakan|menilai|menjelaskan|diketahui|says|said"
    r"|noted"
    r"|(?:disebut|dikenal|disingkat)(?: dengan| sebagai)?(?: sebutan| nama)?|known as|called) "
)
_SUBJECT: Final = regex(
    rf"(?:{START}|{_TOLD})(?P<who>(?i:{_PEOPLE}))(?i:{_NAMED})(?P<x><[SOA]\d+>(?:{SEPARATOR}<[SOA]\d+>)*)"
    r"(?: [Aa]greement\b)?(?!['’-])"
)
_LISTED: Final = regex(r"(?P<kind><[SOA])\d+>, (?:and |dan |serta )?(?:the )?$")
_TOWN: Final = regex(r"\b(?:in|at|di|kota) (?:[A-Z][\w.’'-]*,? ?){1,4}, (?:the )?$")
_GOES_ON: Final = regex(
    r"[,.;]|$| (?:on|in|by|between|and|with|after|pada|tanggal|tahun|oleh|antara|dan|dengan"
    r"|setelah)\b"
)
_EXAMPLES: Final = regex(  # three words and more after another name: its verb and object
    r"<[SOA]\d+>(?: [a-z-]+){3,}? (?:seperti|misalnya|termasuk|such as|including|like)"
    r"(?: the| negara)* $"
)
BODY_OF: Final = regex(
    r"(?P<x><O\d+>)(?:,| (?:adalah|merupakan|ialah|is|was))(?: (?!yang\b|that\b"
    r"|which\b)[a-z-]+){0,4}?"
    r" (?:organisasi|badan|lembaga|agency|organ|organi[sz]ation|body|program|programme)"
    r"(?: (?:khusus|utama|otonom|induk|of|dari|milik|the|di|bawah|naungan))* $"
)
_REST: Final = regex(REST)
_FREE: Final = frozenset(
    "is are was were be been being has have had did does do not never also then later now still"
    " both all first jointly since once again itself themselves soon already yet no longer only"
    " which that who yang itu ini tersebut sendiri telah sudah pernah resmi secara akhirnya"
    " kemudian lalu juga turut ikut mulai sempat kembali pun masih baru tidak tak belum bukan"
    " bersama bersama-sama pertama kali awalnya semula mulanya saat kini sekarang adalah merupakan"
    " ialah berhasil sepakat setuju memutuskan agreed decided chose became instead"
    " today currently eventually lagi tetap hanya sama-sama selanjutnya akhirnya yakni yaitu"
    " however terlebih dahulu menyatakan mengatakan mengumumkan itulah inilah sejatinya"
    " dulunya dulu came together met gathered berkumpul bertemu".split()
)
_BEGIN: Final = frozenset(
    "in on at by during since from after before under within for to as with through following"
    " di pada dalam sejak oleh dari setelah sebelum melalui untuk sebagai dengan antara tahun"
    " tanggal hingga sampai selama of establishing creating concerning tentang mengenai".split()
)
_IS: Final = frozenset(
    "is was are were adalah merupakan ialah became sebagai as yaitu yakni".split()
)
_BERARTI: Final = frozenset("adalah merupakan ialah yaitu yakni".split())
_ARTICLE: Final = frozenset("a an the sebuah suatu salah one satu".split())
_KIN: Final = frozenset(  # words before another thing, whose verb may follow
    "successor predecessor penerus pengganti pendahulu rival counterpart counterweight response"
    " reaction tanggapan".split()
)
_NO_NOUN: Final = _KIN | frozenset(  # words that begin another clause
    "means meant said says think when while if because although whereas berarti kata ketika jika"
    " karena meskipun sedangkan but namun tetapi bahwa based berdasarkan".split()
)
_PHRASE: Final = 6  # words that a phrase with a preposition holds at most
_DEFINED: Final = 14  # words of "is a treaty between … that was"
_AGAIN: Final = regex(
    r"(?:,? (?:and|dan|serta|lalu|kemudian|then|but|tetapi|namun|before|sebelum|which|yang|karena"
    r"|because)|,)$"
)
_OPEN: Final = regex(  # after what a name stands for itself, and is no part of a phrase
    r"(?:^|[,;:–—] |\b(?:the|and|dan|serta|to|with|in|under|on|called|named|dengan|dalam|ke|pada"
    r"|bernama"
    r"|yaitu|yakni|namely|perjanjian|kesepakatan|persetujuan|protokol|konvensi|pakta|piagam"
    r"|organisasi|lembaga|badan) )$",
    re.IGNORECASE,
)
_OF: Final = regex(r"\b(?:of|dari)(?: the)? $")
_RELATIVE: Final = regex(r"(?P<apart>,)? (?:which|that|yang|who)\b")
_PARTICIPLE: Final = regex(r"[a-z]+ed\b|drawn up|set up")
_APPOSED: Final = regex(  # one aside with commas of its own
    r"^, (?:an?|the|or|atau|yang|which|formerly|singkatan|sebuah|suatu) [^;]{2,170},(?= )"
)
_SITED: Final = regex(  # "yang bermarkas di Jenewa"
    r"^ (?:yang|which is|which was) (?:bermarkas|berkantor pusat|berpusat|berkedudukan|berdiri"
    r"|didirikan|dibentuk|ditandatangani|disepakati|diadopsi|disahkan|based|headquartered"
    r"|founded)(?:[^,;<]|<D\d+>){2,60}?"
    r"(?=$| (?:adalah|merupakan|ialah|is|was)\b)"
)
_OWN: Final = regex(  # another subject after "and"
    r"(?:,|\b(?:and|dan|but|tetapi)) (?:(?:the |an? )?<S|(?:all |its |the |semua )*(?:<N\d+> )?"
    r"(?:member (?:states|countries)|members|countries|(?:negara )?anggota(?:nya)?)\b)"
)
_THEIR_OWN: Final = regex(  # "and all four member states take part in"
    r"(?:,|\b(?:and|dan|but|tetapi)) (?:all |its |semua )+(?:<N\d+> )?(?:member (?:states"
    r"|countries)|members|countries|(?:negara )?anggota(?:nya)?)\b"
)
_OF_ANOTHER: Final = regex(  # "was preceded by the old body, which"
    r"\b(?:by|oleh|from|dari|preceded|with|dengan|joined|like|unlike|than)\b[^,;]*,? (?:which"
    r"|yang)$"
)
_NEAR: Final = 170  # letters between a subject and a verb that shares it with one not known here


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb with its subject.

    Attributes
    ----------
    lead
        What stands before the subject in its clause, with a date if there is one.
    subject
        Slots of whom or what it is said.
    between
        Adverbs, auxiliaries and asides between the subject and the verb.
    verb
        The verb.
    rest
        Everything that follows it in the sentence.
    end
        Where the verb ends in the sentence.
    own
        Whether the subject stands before the verb itself, and not before another one.
    person
        Who acts for the subject, such as "presidents of"; often empty.
    """

    lead: str
    subject: str
    between: str
    verb: str
    rest: str
    end: int
    own: bool = True
    person: str = ""

    @property
    def after(self) -> str:
        """What follows the verb, up to the next clause."""
        cut = _REST.match(self.rest)
        return cut.group() if cut else ""


def plain_text(text: str) -> str:
    """A sentence without brackets and quotes.

    Examples
    --------
    >>> plain_text("<A0> (the treaty) was “signed”.")
    '<A0> was signed.'
    """
    return _BRACKETS.sub("", _LONE.sub(r" \1", text))


def clauses(
    text: str, heads: re.Pattern[str], light: frozenset[str] = frozenset()
) -> Iterator[tuple[str, Clause]]:
    """Clauses whose verb is known, with the name of the group that knows it.

    Parameters
    ----------
    text
        A sentence with slots, without brackets (`plain_text`).
    heads
        Verbs, in named groups.
    light
        Words that may stand before these verbs too, such as "held" before "the chair of".

    Examples
    --------
    >>> verbs = regex(r"(?P<made>adopted)|(?P<force>took effect)")
    >>> said = "<A0>, a long treaty, was adopted in <D1> and later took effect in <D2>"
    >>> [(name, c.subject, c.after) for name, c in clauses(said, verbs)]
    [('made', '<A0>', ' in <D1>'), ('force', '<A0>', ' in <D2>')]
    """
    found = list(heads.finditer(text))
    if not found:
        return
    found_subjects = [m for m in _SUBJECT.finditer(text) if not _goes_on(text, m)]
    no_subjects = (_is_place, _is_parent, _is_example)
    subjects = [m for m in found_subjects if not any(no(text, m) for no in no_subjects)]
    last: Clause | None = None
    for head in found:
        told = _subject(text, head, subjects, light) or _relative(text, head, light)
        told = told or _shared(text, head, subjects, last)
        if told is None:
            continue
        last = told
        yield str(head.lastgroup), told


def _goes_on(text: str, subject: re.Match[str]) -> bool:
    """Whether a list goes on here that has begun in another phrase."""
    listed = _LISTED.search(text, 0, subject.start("x"))
    return listed is not None and subject["x"].startswith(listed["kind"])


def _is_place(text: str, subject: re.Match[str]) -> bool:
    """Whether a state only says where a town is: "in Kyoto, Japan, on …"."""
    state = subject["x"].startswith("<S") and "> " not in subject["x"]
    town = state and _TOWN.search(text, 0, subject.start("x"))
    return bool(town and _GOES_ON.match(text, subject.end()))


def _is_parent(text: str, subject: re.Match[str]) -> bool:
    """Whether a name only says whose body another one is: "UNICEF adalah badan PBB"."""
    return BODY_OF.search(text, 0, subject.start("x")) is not None


def _is_example(text: str, subject: re.Match[str]) -> bool:
    """Whether states are named as examples of an object: "A met oil producers such as B and C"."""
    return _EXAMPLES.search(text, 0, subject.start("x")) is not None


def _clause(
    text: str, head: re.Match[str], subject: re.Match[str], between: str, *, own: bool
) -> Clause:
    lead = text[: subject.start("x")] if own else ""
    person = (subject.groupdict().get("who") or "").strip()
    rest = text[head.end() :]
    return Clause(lead, subject["x"], between, head.group(), rest, head.end(), own, person)


def _subject(
    text: str, head: re.Match[str], subjects: list[re.Match[str]], light: frozenset[str]
) -> Clause | None:
    """The verb with the nearest subject that nothing parts it from."""
    for subject in reversed(subjects):
        if subject.end() > head.start():
            continue
        between = _bare(text[subject.end() : head.start()])
        if is_free(between, light):
            return _clause(text, head, subject, between, own=True)
        return None
    return None


def _relative(text: str, head: re.Match[str], light: frozenset[str]) -> Clause | None:
    """A verb that belongs to the name before it: "the treaty, signed in", "yang diadopsi"."""
    names = list(re.finditer(r"(?P<x><[SOA]\d+>)", text[: head.start()]))
    if not names:
        return None
    told = BODY_OF.search(text, 0, names[-1].start())
    if told:  # "UNICEF adalah badan PBB yang menangani": of the body, and not of its parent
        names.append(told)
    between = text[(names[-2] if told else names[-1]).end() : head.start()]
    joint = _RELATIVE.match(between)
    words = between[joint.end() if joint else 0 :].strip(" ,").split()
    if not all(_is_adverb(w) or w in light for w in words) or not (
        joint or _PARTICIPLE.match(head.group())
    ):
        return None
    if told:
        return _clause(text, head, told, between, own=False) if joint else None
    apart = joint and joint["apart"]
    before = text[: names[-1].start()]
    if names[-1]["x"].startswith("<S") and (not apart or _OF.search(before)):
        return None
    if not apart and (not _OPEN.search(before) or _OF.search(before)):
        return None
    return _clause(text, head, names[-1], between, own=False)


def _shared(
    text: str, head: re.Match[str], subjects: list[re.Match[str]], last: Clause | None
) -> Clause | None:
    """A verb after "and" with the subject of the verb before it, or of the whole sentence."""
    before = text[: head.start()].rstrip()
    adverbs = ""
    while not _AGAIN.search(before):
        word = re.search(r" ([\w-]+)$", before)
        if word is None or not _is_adverb(word[1]):
            return None
        adverbs, before = f" {word[1]}{adverbs}", before[: word.start()]
    if last:
        if _THEIR_OWN.search(text, last.end, head.start()):
            return None
        rest = text[head.end() :]
        own, who = False, last.person
        return Clause("", last.subject, adverbs, head.group(), rest, head.end(), own, who)
    if not subjects or subjects[0].start() or len(before) > _NEAR:
        return None
    between = before[subjects[0].end() :]
    if _OF_ANOTHER.search(between):
        return None
    if ";" in between or re.search(r"<[OA]\d+>", between) or _own_subject(between):
        return None
    if not _KIN.isdisjoint(between.split()):
        return None
    return _clause(text, head, subjects[0], adverbs, own=False)


def _own_subject(between: str) -> bool:
    return _OWN.search(between) is not None


def _bare(between: str) -> str:
    """Without what stands between two commas or dashes."""
    bare = re.sub(r" [–—-] [^–—]{2,120} [–—-](?= )", "", between)
    bare = re.sub(_APPOSED, "", bare)
    bare = re.sub(_SITED, "", bare)
    return re.sub(r",(?![^,]*\b(?:and|dan) <S)[^,]{2,120},(?= |$)", "", bare)


def is_free(between: str, light: frozenset[str] = frozenset()) -> bool:
    """Whether what stands between a subject and a verb leaves them together.

    Examples
    --------
    >>> is_free(" was, after years of talks, formally"), is_free(" leaders"), is_free(" yang resmi")
    (True, False, True)
    >>> is_free(" in <D1> was"), is_free(" adalah perjanjian yang"), is_free(" means that it was")
    (True, True, False)
    """
    if ";" in between or _THEIR_OWN.search(between):
        return False
    bare = _bare(between)
    inside = 0  # words that the phrase may still hold
    before = ""
    for word in re.sub(r",| [–—-](?= |$)", " ", bare).split():
        if word in _NO_NOUN:
            return False
        if word in light or (light and word.startswith(("<R", "<O"))):
            inside, before = 0, word
            continue
        if (word in _ARTICLE and before in _IS) or (
            before in _BERARTI and word not in _FREE and word not in _BEGIN
        ):
            inside = _DEFINED
        elif _is_adverb(word):
            inside = max(inside - 1, 0) if inside > _PHRASE else 0
        elif word in _BEGIN:
            inside = max(inside - 1, _PHRASE)
        elif inside == 0 or word.startswith("<A"):
            return False
        else:
            inside -= 1
        before = word
    return True


def _is_adverb(word: str) -> bool:
    return word in _FREE or (word.endswith("ly") and word.islower())
