"""What a text speaks of from one sentence to the next, and the words that stand for it."""

import re
from collections.abc import Callable, Iterable
from operator import attrgetter

from kerjasama.lessons.claims.linking import Mention
from kerjasama.lessons.claims.patterns import regex

_BODY = (
    r"organi[sz]ations?|bloc|group(?:ing)?|forum|alliance|institution|union|association|agency|body"
    r"|movement|league|pact|community|council"
)
_BADAN = (
    r"organisasi|forum|lembaga|aliansi|badan|perhimpunan|kelompok|asosiasi|perkumpulan|blok"
    r"|persatuan|gerakan|liga|komunitas|dewan|wadah|serikat|pakta|persekutuan"
)
_TREATY = (
    r"(?:(?:free |trade |peace |climate |historic |landmark )*"
    r"(?:charter|declaration|agreement|treaty|accord|protocol|pact|convention|deal))"
)
_PERJANJIAN = r"piagam|deklarasi|perjanjian|kesepakatan|persetujuan|protokol|traktat|konvensi|pakta"
_NOT_SEVERAL = "".join(
    f"(?<!{word} )" for word in ("[Kk]edua", "[Kk]etiga", "[Ss]emua", "[Ss]etiap", "[Bb]erbagai")
)
THIS = {  # what speaks of an organisation, or of an agreement, without its name
    "O": regex(
        rf"\b(?:{_NOT_SEVERAL}(?i:{_BADAN}) (?:[a-z]+ )?(?:ini|tersebut|itu)\b|(?:[Tt]he"
        rf"|[Tt]his(?: "
        rf"[\w-]+){{0,2}}) (?i:{_BODY})\b(?! of\b|-)"
        r"(?= (?!members|countries|states|secretariat)|[.,;]|['’]s? (?:headquarters|seat"
        r"|secretariat|members|membership|founding)))"
        r"|^\W*(?P<it>It|Its|Ini(?= (?:adalah|merupakan)))\b"
    ),
    "A": regex(
        rf"\b(?:{_NOT_SEVERAL}(?i:{_PERJANJIAN}) (?:[a-z]+ ){{0,3}}(?:ini|tersebut"
        rf"|itu)(?: sendiri)?\b|[Tt]h(?:e"
        rf"|is) "
        rf"(?i:{_TREATY})\b"
        r"(?! (?:of|on|between|with|establishing|that|to)\b))"
        r"|^\W*(?P<it>It|Ini(?= (?:adalah|merupakan)))\b"
    ),
}
_OF_MEMBERS = regex(  # it tells what these did, and not what the organisation is
    r"\W*(?:All|Most|Almost all|Nearly all|Every|Semua|Seluruh|Hampir semua)\b[^.;<]{0,20}"
    r"\b(?:members?|member states|anggota)\b[^.;<]{0,15}<O\d+>[^.;]{0,60}"
    r"\b(?:signed|ratified|joined|menandatangani|meratifikasi|bergabung)\b"
)
_PACT = regex(r"\b(?:pact|treaty|pakta)\b", re.IGNORECASE)  # an alliance, or what was signed
THIS_AGENCY = regex(  # an agency of the UN that was named before
    rf"(?:(?i:{_BADAN})(?: [a-z]+)? (?:PBB|Perserikatan Bangsa-Bangsa) (?:ini|itu|tersebut)\b"
    rf"|[Tt]h(?:is|e) (?:UN|United Nations) (?i:{_BODY})\b(?! of\b))"
)
PAIRED = {  # what speaks of two that were named together
    kind: regex(
        rf"(?:^\W*|(?<=, ))(?P<one>[Kk]edua|[Bb]oth|[Tt]he two) (?P<two>(?:{nouns})\b"
        r"(?: (?:ini|itu|tersebut)\b)?)(?! anggota| members?)"
    )
    for kind, nouns in (
        ("S", "negara|countries|nations|states"),
        ("O", "organisasi|lembaga|badan|institusi|organi[sz]ations|institutions|bodies|agencies"),
    )
}
_OTHER = regex(  # a sentence about something that the registry does not know
    r"^(?!The (?:General |Permanent )?(?:Secretariat|Headquarters))(?:(?:The )?[A-Z]\w+(?: "
    r"[A-Z(][\w.)&-]*| of| dan| and| the){1,8}),?(?: \([^()]*\))?(?:,[^.;,]{3,80},)?"
    r" (?:adalah|merupakan|ialah|is|was) "
)
_RIVAL = regex(  # and is itself an organisation or an agreement
    rf"{_OTHER.pattern}(?:an? |the |sebuah |suatu )?(?:[a-z-]+ ){{0,3}}(?:{_BODY}|{_BADAN}"
    rf"|{_TREATY}"
    rf"|{_PERJANJIAN})\b",
    re.IGNORECASE,
)
_STRANGE = regex(  # begins with the name of one
    r"^(?:The )?(?:(?!The )[A-Z][\w’'-]+ (?:(?:of|for|the|and|dan|untuk) )*){2,10}\([A-Z][\w-]+\)"
    r"|^(?:The )?(?:(?!The )[A-Z]\w+ (?:of )?){1,5}(?:League|Organi[sz]ation|Union|Pact|Community"
    r"|Association|Alliance|Agreement|Treaty)\b|^(?:The )?(?:League|Union|Council|Association"
    r"|Alliance|Community) of [A-Z]|^(?:Liga|Organisasi|Uni|Pakta|Masyarakat|Asosiasi"
    r"|Perhimpunan|Perjanjian|Aliansi) [A-Z]"
)
NEW = regex(  # an agreement that is spoken of and not named
    rf"\b(?:(?:an?|another|sebuah|suatu) (?:[\w-]+ ){{0,4}}{_TREATY}|menandatangani (?:sebuah )?"
    rf"(?:{_PERJANJIAN}))\b(?! (?:ini|tersebut|itu)\b)",
    re.IGNORECASE,
)
_GENERIC = regex(  # headings that do not change what a text is about
    r"^\W*(?:(?:latar belakang|sejarah\w*|tujuan|anggota|keanggotaan|negara|members?|membership"
    r"|history|founding|founders?|pendiri\w*|background|objectives?|aims?|structure|struktur"
    r"|organisasi"
    r"|establishment|accession|enlargement|year|date|tahun|perluasan|new|original|current|countries"
    r"|states|list|daftar|peran|role|indonesia"
    r"|timeline"
    r"|fungsi|functions?|prinsip|asas|singkat|berdirinya|terbentuknya|pembentukan|profil|profile"
    r"|facts?"
    r"|about|tentang|headquarters?|markas|besar|pusat|kantor|sekretariat|seat|lokasi|hq"
    r"|struktur|the|of|dan|and|di|dalam|yang|bergabung|kemudian"
    r"|adalah|sebagai|berikut|selected|<[NDS]\d+>)\W*)+$",
    re.IGNORECASE,
)
_STEP = regex(  # a line about the treaty, or the organisation, that a heading has named
    r"\W*(?:Signed|Ratified|Adopted|(?:Came|Entered) into (?:force|effect)|In force|Effective"
    r"|Ditandatangani|Disahkan|Diratifikasi|Mulai berlaku|Berlaku|Founded|Established|Didirikan"
    r"|Berdiri|Dibentuk|Based|Headquartered|Bermarkas)\b[^<]*(?:<[DS]\d+>|[A-Z])",
    re.IGNORECASE,
)
_HEADING = 70  # letters: a shorter line without an end is a heading
_JOINED_LATER = regex(  # another is only what somebody left for
    r"\b(?:to join|in order to join|in favou?r of|untuk bergabung (?:dengan|ke)|demi bergabung"
    r" (?:dengan|ke))(?: the)? <O\d+>"
)
COMPARED = regex(  # with what it is compared, or what it came after
    r"(?:\b|(?=<R\d+> only))(?:lebih [a-z]+ (?:dari|daripada)"
    r"|(?:older|larger|smaller|bigger|younger|newer|wider) than"
    r"|(?:second|next|<R\d+>) only to|terbesar (?:kedua )?setelah"
    r"|taking over from|successor(?: of sorts)? (?:to|of)|menggantikan|pengganti(?: dari)?|penerus"
    r"|replac(?:ed|ing|es)|succeed(?:ed|ing)|unlike|berbeda (?:dari|dengan)|tidak seperti)"
    r"(?: the)? (?=<[OA]\d+>)",
    re.IGNORECASE,
)
_GOES_ON = regex(  # a sentence without a subject of its own speaks of what was spoken of
    r"\W*(?:Dibentuk|Didirikan|Berdiri|Bermarkas|Beranggotakan|Anggotanya|Pendirinya|Markasnya"
    r"|Sekretariatnya|Usianya|Launched|Born|Lahir|Founded|Established|Formed|Created|Headquartered|Based|Its)\b",
    re.IGNORECASE,
)
_UNLIKE = regex(
    r"\W*(?:[A-Z][a-z]+\. )?(?:Unlike|Like|Similar to|Berbeda dengan|Berbeda dari|Tidak seperti"
    r"|Seperti"
    r"|Layaknya)(?: the| halnya)? <"
)
_BEFORE_OR_AFTER = regex(  # a line of a profile
    r"\W*(?:Predecessor|Successor|Preceded by|Succeeded by|Pendahulu|Penerus|Pengganti"
    r"|Digantikan(?: oleh)?|Didahului(?: oleh)?|Replaced(?: by)?)\s?[:|]",
    re.IGNORECASE,
)
_BY_NOUN = regex(  # a part of a name that stands for the whole
    r"\b[Tt]he (?P<noun>Pact|League|Union|Community|Council|Forum|Alliance|Bank|Fund|Movement"
    r"|Commonwealth|Association|Organi[sz]ation)\b(?! (?:of|for|on)\b|(?:['’]s)? [A-Z])"
)
_SUBJECT = 15  # letters: what begins later is not the subject
_EARLY = 60  # letters: what a sentence names so soon is what it is about


def pair(mentions: list[Mention], kind: str, before: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The two things of a kind that a text speaks of after a sentence; none if there are more.

    Examples
    --------
    >>> two = [Mention("S", "IDN", 0, 9), Mention("S", "JPN", 10, 15)]
    >>> [m.code for m in pair(two, "S", ())]
    ['IDN', 'JPN']
    """
    named = {m.code: m for m in mentions if m.kind == kind}
    if len(named) == 2:  # noqa: PLR2004 - a pair
        return tuple(named.values())
    return before if set(named) <= {m.code for m in before} else ()


def of_both(
    text: str, mentions: list[Mention], pairs: dict[str, tuple[Mention, ...]]
) -> list[Mention]:
    """What "both countries" or "kedua organisasi" stands for, each on a word of its own.

    Examples
    --------
    >>> two = (Mention("S", "IDN", 0, 9), Mention("S", "JPN", 10, 15))
    >>> [(m.code, m.start) for m in of_both("Both countries agreed.", [], {"S": two})]
    [('IDN', 0), ('JPN', 5)]
    """
    return [
        Mention(kind, m.code, *both.span(word))
        for kind, pair in pairs.items()
        if pair and (both := PAIRED[kind].search(text))
        if all(both.end() <= m.start or m.end <= both.start() for m in mentions)
        for word, m in zip(("one", "two"), pair, strict=True)
    ]


def next_topic(
    mentions: list[Mention], kind: str, topic: Mention | None, text: str, *, first: bool
) -> Mention | None:
    """What is spoken of after a sentence: what it named early, or alone.

    Examples
    --------
    >>> nato = Mention("O", "NATO", 0, 4)
    >>> next_topic([nato], "O", None, "<O0> grew.", first=True).code
    'NATO'
    """
    named = {m.code: m for m in mentions if m.kind == kind}
    if topic and _BEFORE_OR_AFTER.match(text):
        return topic
    compared = _UNLIKE.match(text)  # "Unlike the EU, it …"
    if compared and topic:
        mentions = mentions[1:]
        named = {m.code: m for m in mentions if m.kind == kind}
    early = [m for m in mentions if m.kind == kind and m.start < _EARLY]
    if not named:
        return topic
    if len(named) == 1:
        (only,) = named.values()
        if kind == "O" and _OF_MEMBERS.match(text) and not (topic and topic.code == only.code):
            return None
        if topic and topic.code != only.code and _JOINED_LATER.search(text) and not first:
            return topic
        if topic and only.start > _SUBJECT and (_GOES_ON.match(text) or COMPARED.search(text)):
            return topic
        return only if early or first or topic is None or topic.code == only.code else None
    listed = len(early) > 1 and early[1].start - early[0].end < len(", dan ")
    if early and not listed and not _is_heading(text):
        return early[0]
    return topic if topic and topic.code in named else None


def _is_heading(text: str) -> bool:
    return len(text) < _HEADING and text[-1:] not in ".!?:;,"


def changes_subject(text: str) -> bool:
    """Whether a line begins to speak of something that is not known by name here.

    Examples
    --------
    >>> changes_subject("League of Old Towns"), changes_subject("Headquarters")
    (True, False)
    """
    bare = re.sub(r"[:.]$", "", text)
    if _STEP.match(text) or bare[:1].islower():  # a small letter goes on
        return False
    if _OTHER.match(text):
        return True
    listed = re.fullmatch(r"(?:the )?<S\d+>.*", text)
    plain = ":" in bare or "|" in bare or listed
    return _is_heading(text) and bool(bare) and not plain and not _GENERIC.match(bare)


def is_rival(text: str) -> bool:
    """Whether a sentence is about another organisation or agreement than those known by name.

    Examples
    --------
    >>> is_rival("The Hanseatic League is an alliance."), is_rival("It is an alliance.")
    (True, False)
    """
    defined = _OTHER.match(text) and _RIVAL.match(text)
    return bool(defined or _STRANGE.match(text))


def by_noun(
    text: str,
    mentions: list[Mention],
    bodies: Iterable[str],
    is_called: Callable[[str, frozenset[str]], bool],
) -> list[Mention]:
    """What "the Pact" or "the League" is: of what was named before, the last with such a name.

    Examples
    --------
    >>> known = lambda code, words: code == "WARSAW-PACT" and "pact" in words
    >>> said = "Albania left the Pact in 1968."
    >>> [(m.code, m.start) for m in by_noun(said, [], ["WARSAW-PACT", "NATO"], known)]
    [('WARSAW-PACT', 13)]
    """
    named = list(bodies)[::-1]
    found = []
    for this in _BY_NOUN.finditer(text):
        word = frozenset([this["noun"].lower().replace("z", "s")])
        code = next((b for b in named if is_called(b, word)), None)
        if code and all(m.end <= this.start() or this.end() <= m.start for m in mentions):
            found.append(Mention("O", code, *this.span()))
    return found


def with_topics(
    text: str,
    mentions: list[Mention],
    topics: dict[str, Mention | None],
    silent: dict[str, int],
    lead: str,
) -> list[Mention]:
    """Names, and the words that stand for what the text speaks of.

    Examples
    --------
    >>> topics = {"O": Mention("O", "NATO", 0, 4), "A": None}
    >>> [m.code for m in with_topics("The alliance grew.", [], topics, {"O": 0, "A": 0}, "O")]
    ['NATO']
    """
    told, body = list(mentions), topics["O"]
    for this in THIS_AGENCY.finditer(text) if body is None or body.code != "UN" else ():
        told = [m for m in told if m.end <= this.start() or this.end() <= m.start]
        told += [Mention("O", body.code, *this.span())] if body else []
    for kind, topic in topics.items():
        for this in THIS[kind].finditer(text) if topic else ():
            start, end = this.span("it") if this["it"] else this.span()
            free = all(end <= m.start or m.end <= start for m in told)
            # "Its council" names the council alone
            part = this["it"] == "Its" and any(m.start == end + 1 for m in mentions)
            others = [m for m in mentions if m.kind == kind and m.end <= start]
            other = "A" if kind == "O" else "O"
            both = this["it"] in ("It", "Ini") and topics[other] and silent[other] <= silent[kind]
            both = both and not (lead == kind and silent[other] == silent[kind])
            treaty = kind == "O" and topics["A"] and silent["A"] < silent["O"]
            named = this["it"] == "Its" or _PACT.search(this.group()) is not None
            both = both or bool(treaty and named)
            if topic and free and not (both or part) and all(m.code == topic.code for m in others):
                told.append(Mention(kind, topic.code, start, end))
    return sorted(told, key=attrgetter("start"))
