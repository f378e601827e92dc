"""A sentence with slots for what it names: what the grammar is written for."""

import re
from dataclasses import dataclass, replace

from kerjasama.facts import When
from kerjasama.lessons.claims.linking import Linker, Mention
from kerjasama.lessons.claims.quantities import Quantity, quantities
from kerjasama.lessons.claims.sentences import Sentence

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
_THIS = {  # what speaks of an organisation, or of an agreement, without its name
    "O": re.compile(
        rf"\b(?:{_NOT_SEVERAL}(?i:{_BADAN}) (?:[a-z]+ )?(?:ini|tersebut|itu)\b|(?:[Tt]he"
        rf"|[Tt]his(?: "
        rf"[\w-]+){{0,2}}) (?i:{_BODY})\b(?! of\b|-)"
        r"(?= (?!members|countries|states|secretariat)|[.,;]|['’]s? (?:headquarters|seat"
        r"|secretariat|members|membership|founding)))"
        r"|^\W*(?P<it>It|Its|Ini(?= (?:adalah|merupakan)))\b"
    ),
    "A": re.compile(
        rf"\b(?:{_NOT_SEVERAL}(?i:{_PERJANJIAN}) (?:[a-z]+ ){{0,3}}(?:ini|tersebut"
        rf"|itu)(?: sendiri)?\b|[Tt]h(?:e"
        rf"|is) "
        rf"(?i:{_TREATY})\b"
        r"(?! (?:of|on|between|with|establishing|that|to)\b))"
        r"|^\W*(?P<it>It|Ini(?= (?:adalah|merupakan)))\b"
    ),
}
THIS_AGENCY = re.compile(  # an agency of the UN that was named before
    rf"(?:(?i:{_BADAN})(?: [a-z]+)? (?:PBB|Perserikatan Bangsa-Bangsa) (?:ini|itu|tersebut)\b"
    rf"|[Tt]h(?:is|e) (?:UN|United Nations) (?i:{_BODY})\b(?! of\b))"
)
_PAIRED = {  # what speaks of two that were named together
    kind: re.compile(
        rf"(?:^\W*|(?<=, ))(?P<one>[Kk]edua|[Bb]oth|[Tt]he two) (?P<two>(?:{nouns})\b"
        r"(?: (?:ini|itu|tersebut)\b)?)(?! anggota| members?)"
    )
    for kind, nouns in (
        ("S", "negara|countries|nations|states"),
        ("O", "organisasi|lembaga|badan|institusi|organi[sz]ations|institutions|bodies|agencies"),
    )
}
_SIDE_BY_SIDE = re.compile(r"(<([SO])\d+>) (?=<\2\d+>[ ,])")
_OTHER = re.compile(  # a sentence about something that the registry does not know
    r"^(?!The (?:General |Permanent )?(?:Secretariat|Headquarters))(?:(?:The )?[A-Z]\w+(?: "
    r"[A-Z(][\w.)&-]*| of| dan| and| the){1,8}),?(?: \([^()]*\))?(?:,[^.;,]{3,80},)?"
    r" (?:adalah|merupakan|ialah|is|was) "
)
_RIVAL = re.compile(  # and is itself an organisation or an agreement
    rf"{_OTHER.pattern}(?:an? |the |sebuah |suatu )?(?:[a-z-]+ ){{0,3}}(?:{_BODY}|{_BADAN}"
    rf"|{_TREATY}"
    rf"|{_PERJANJIAN})\b",
    re.IGNORECASE,
)
_STRANGE = re.compile(  # begins with the name of one
    r"^(?:The )?(?:(?!The )[A-Z][\w’'-]+ (?:(?:of|for|the|and|dan|untuk) )*){2,10}\([A-Z][\w-]+\)"
    r"|^(?:The )?(?:(?!The )[A-Z]\w+ (?:of )?){1,5}(?:League|Organi[sz]ation|Union|Pact|Community"
    r"|Association|Alliance|Agreement|Treaty)\b|^(?:Liga|Organisasi|Uni|Pakta|Masyarakat|Asosiasi"
    r"|Perhimpunan|Perjanjian|Aliansi) [A-Z]"
)
_NEW = re.compile(  # an agreement that is spoken of and not named
    rf"\b(?:(?:an?|another|sebuah|suatu) (?:[\w-]+ ){{0,4}}{_TREATY}|menandatangani (?:sebuah )?"
    rf"(?:{_PERJANJIAN}))\b(?! (?:ini|tersebut|itu)\b)",
    re.IGNORECASE,
)
_GENERIC = re.compile(  # headings that do not change what a text is about
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
_STEP = re.compile(  # a line about the treaty, or the organisation, that a heading has named
    r"\W*(?:Signed|Ratified|Adopted|(?:Came|Entered) into (?:force|effect)|In force|Effective"
    r"|Ditandatangani|Disahkan|Diratifikasi|Mulai berlaku|Berlaku|Founded|Established|Didirikan"
    r"|Berdiri|Dibentuk|Based|Headquartered|Bermarkas)\b[^<]*(?:<[DS]\d+>|[A-Z])",
    re.IGNORECASE,
)
_HEADING = 70  # letters: a shorter line without an end is a heading
_MARKER = re.compile(
    r"^(?:(?:[-*•·–—\u2022-\u27bf\ufe0f\U0001f300-\U0001faff]+|<N\d+>[.)]|[a-zA-Z][.)]"
    r"|\(<N\d+>\)) ?)+"
)
_DATELINE = re.compile(  # where and by whom a report was written
    r"^(?:\(?(?:[A-Z][\w.,/()]*|[a-z]+\.(?:com|id|co\.id|net)),? ?){1,6}(?: date)? ?[-–—]{1,2} "
    r"(?=[A-Z<])"
)
_LONG = re.compile(  # a long name as the registry does not write it, with the short one behind it
    r"(?:[A-Z][\w’'-]*(?: (?:of|the|and|for|dan|untuk|on|atau|or|[Nn]egara-negara|[A-Z][\w’'-]*))+)"
    r" (?:\( ?(<[OA]\d+>) ?\)|(?:atau|or) (<[OA]\d+>)(?= (?:adalah|merupakan|ialah|is|was|didirikan"
    r"|dibentuk|berdiri)\b))"
)
_BETWEEN = re.compile(  # an agreement told by its parties, with its name behind them
    r"(?:Agreement|Treaty|Perjanjian|Persetujuan)(?: [Bb]etween| [Aa]mong| [Aa]ntara)(?: the)?"
    r" <[SO]\d+>(?:(?:, | and | dan |, and |, dan )(?:the )?<[SO]\d+>)+ \((<A\d+>)\)"
)
_SPELT_OUT = re.compile(  # "ASEAN Association of Sout East Asia Nations merupakan": misspelt
    r"(?P<y><[OA](?P<n>\d+)>) (?P<name>[A-Z][\w’'-]*(?: (?:of|the|and|for|dan|untuk|on"
    r"|[A-Z][\w’'-]*))+)"
    r"(?= (?:adalah|merupakan|ialah|is|was)\b)"
)
_OR = re.compile(  # another name of the same thing
    r"(?<=>) (?:atau|or|alias) [A-Z][\w’'-]*(?: (?:of|the|and|for|dan|untuk|[A-Z][\w’'-]*))+"
    r"(?= (?:adalah|merupakan|ialah|is|was)\b)"
)
_AGAIN = re.compile(  # the same thing once more, in brackets
    r"(?<=>)(?: \((?:(?:dahulu|dulu|formerly|sebelumnya|now|kini) )?<[OA]\d+>\))+"
)
_APART = re.compile(  # what is left of "X, or Y, is" when both are one name
    r"(?<=>), (?=(?:is|was|adalah|merupakan|ialah)\b)"
)
_CAPITAL = re.compile(  # no names, though written large: "WTO Resmi Didirikan"
    r"(?<=> )(?:Resmi|Adalah|Merupakan|Ialah|Yaitu|Yakni|Secara|Didirikan|Dibentuk|Berdiri"
    r"|Terbentuk"
    r"|Beranggotakan|Memiliki|Mempunyai|Terdiri|Bergabung|Menjadi|Anggota|Negara|Dan|Serta|Yang"
    r"|Is|Was|Are|Were|And|Has|Founded|Established)\b(?: (?:Resmi|Didirikan|Dibentuk"
    r"|Dari|Atas|Anggota|Negara|Of|The|Was|Is)\b)*"
)
_NOTE = re.compile(r"\[<N\d+>\]")  # the number of a footnote
_YEAR = re.compile(r"(?P<name><A\d+>) <D(?P<year>\d+)>")  # part of a name: "UNCLOS 1982"
_SPECIAL = (  # nouns that are a part of names
    frozenset({"protocol", "protokol"}),
    frozenset({"charter", "piagam"}),
    frozenset({"declaration", "deklarasi"}),
    frozenset({"convention", "konvensi"}),
)
_JOINED_LATER = re.compile(  # another is only what somebody left for
    r"\b(?:to join|in order to join|in favou?r of|untuk bergabung (?:dengan|ke)|demi bergabung"
    r" (?:dengan|ke))(?: the)? <O\d+>"
)
_NAMESAKES = {"ASEAN-DECLARATION": ("BIMSTEC",)}  # whose founding text bears the same name
_IS_TREATY = re.compile(
    r",?(?: (?:is|was|adalah|merupakan|ialah|yaitu|an?|the|sebuah|suatu))*(?: [a-z-]+){0,4}?"
    r" (?:treaty|pact|agreement|pakta|perjanjian|persetujuan|traktat)(?: [a-z]+){0,2}?(?: yang"
    r"| that was| which was)? (?:signed|concluded|ditandatangani)\b"
)
_KEY_LINE = re.compile(  # its value is the next line
    r"\W*(?:markas(?: besar| pusat)?|kantor pusat|sekretariat|headquarters|seat|didirikan|berdiri"
    r"|founded|established|tanggal berdiri|lokasi|pusat)\W*",
    re.IGNORECASE,
)
_MEMORY = 6  # sentences: what was not named for longer is not spoken of any more
_EARLY = 60  # letters: what a sentence names so soon is what it is about


@dataclass(frozen=True, slots=True)
class Template:
    """A sentence whose names, dates and numbers are slots, such as ``<S0> joined <O1> in <D2>``.

    Attributes
    ----------
    text
        The sentence with slots: ``S`` state, ``O`` organisation, ``A`` agreement, ``D`` date,
        ``Y`` years, ``N`` number, ``R`` place in an order.
    slots
        What fills them.
    topic, accord
        The organisation, and the agreement, that the text speaks of here, if it is one.
    """

    sentence: Sentence
    text: str
    slots: tuple[Mention | Quantity, ...]
    topic: Mention | None = None
    accord: Mention | None = None

    def mention(self, slot: str) -> Mention:
        """The thing that fills a slot such as ``"<S0>"``."""
        found = self.slots[int(slot[2:-1])]
        assert isinstance(found, Mention)  # noqa: S101 - the letter says so
        return found

    def mentions(self, text: str, kinds: str = "SOA") -> list[Mention]:
        """Things in a part of the template, in its order."""
        return [self.mention(slot) for slot in re.findall(rf"<[{kinds}]\d+>", text)]

    def said(self, text: str) -> str:
        """A part of the template in the words of the sentence."""

        def words(slot: re.Match[str]) -> str:
            filler = self.slots[int(slot[1])]
            return self.sentence.text[filler.start : filler.end]

        return re.sub(r"<[A-Z](\d+)>", words, text)

    def when(self, text: str) -> When | tuple[When, When] | None:
        """The first date or term in a part of the template."""
        slot = re.search(r"<[DY](\d+)>", text or "")
        found = self.slots[int(slot[1])] if slot else None
        value = found.value if isinstance(found, Quantity) else None
        return None if isinstance(value, int) else value

    def number(self, text: str, kind: str = "N") -> int | None:
        """The first number, or place in an order, in a part of the template."""
        slot = re.search(rf"<{kind}(\d+)>", text or "")
        found = self.slots[int(slot[1])] if slot else None
        value = found.value if isinstance(found, Quantity) else None
        return value if isinstance(value, int) else None


def templates(linker: Linker, sentences: list[Sentence]) -> list[Template]:
    """Put slots into sentences; "this organisation" is the one that the paragraph speaks of.

    Examples
    --------
    >>> from kerjasama.lessons.claims.sentences import sentences
    >>> from kerjasama.world import World
    >>> told = sentences("ASEAN is a bloc. It was founded in 1967.")
    >>> [t.text for t in templates(Linker(World.load()), told)]
    ['<O0> is a bloc.', '<O0> was founded in <D1>.']
    """
    found: list[Template] = []
    topics: dict[str, Mention | None] = {"O": None, "A": None}
    silent = dict.fromkeys(topics, 0)
    pairs: dict[str, tuple[Mention, ...]] = {}
    paragraph, lead = -1, ""
    for sentence in sentences:
        mentions = linker.mentions(sentence.text)
        first, paragraph = sentence.paragraph != paragraph, sentence.paragraph
        made = _template(sentence, mentions)
        unnamed = not any(m.kind in "OA" for m in mentions)
        valued = bool(found) and _KEY_LINE.fullmatch(found[-1].text) is not None
        unnamed = unnamed and not valued
        if unnamed and (_is_rival(made.text) or (first and _changes_subject(made.text))):
            topics = dict.fromkeys(topics)
        mentions += _of_both(sentence.text, mentions, pairs)
        told = _with_topics(sentence.text, sorted(mentions, key=_place), topics, silent, lead)
        told = [m for m in told if _fits(linker, sentence.text, m)]
        spoken = told
        told = [_as_treaty(linker, sentence.text, m) for m in told]
        about = {m.code for m in told if m.kind == "O"} or {m.code for m in (topics["O"],) if m}
        told = [m for m in told if about.isdisjoint(_NAMESAKES.get(m.code, ()))]
        lead = next((m.kind for m in told if m.kind in "OA"), lead)
        late = topics["O"] is not None and silent["O"] < silent["A"]  # another was named since
        accord = None if late else topics["A"]
        found.append(replace(_template(sentence, told), topic=topics["O"], accord=accord))
        for kind in _PAIRED:
            pairs[kind] = _pair(told, kind, pairs.get(kind, ()))
        for kind in topics:
            silent[kind] = 0 if any(m.kind == kind for m in told) else silent[kind] + _prose(made)
            if silent[kind] > _MEMORY:
                topics[kind] = None
            topics[kind] = _next_topic(
                spoken if kind == "O" else told, kind, topics[kind], made.text, first=first
            )
        if not any(m.kind == "A" for m in told) and _NEW.search(made.text):
            topics["A"] = None
    return found


def _as_treaty(linker: Linker, text: str, mention: Mention) -> Mention:
    """A treaty where a sentence defines an organisation as one: "ANZUS is a pact signed in"."""
    if mention.kind != "O" or not _IS_TREATY.match(text, mention.end):
        return mention
    code = linker.treaty(mention.code)
    return replace(mention, kind="A", code=code) if code else mention


def _fits(linker: Linker, text: str, mention: Mention) -> bool:
    """Whether "the protocol" stands for something that has a protocol's name."""
    this = _THIS["A"].match(text, mention.start) if mention.kind == "A" else None
    said = this.group().lower() if this else ""
    nouns = next((n for n in _SPECIAL if any(word in said for word in n)), None)
    return nouns is None or linker.is_called(mention.code, nouns)


def _place(mention: Mention) -> int:
    return mention.start


def _pair(mentions: list[Mention], kind: str, before: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The two things of a kind that a text speaks of after a sentence; none if there are more."""
    named = {m.code: m for m in mentions if m.kind == kind}
    if len(named) == 2:  # noqa: PLR2004 - a pair
        return tuple(named.values())
    return before if set(named) <= {m.code for m in before} else ()


def _of_both(
    text: str, mentions: list[Mention], pairs: dict[str, tuple[Mention, ...]]
) -> list[Mention]:
    """What "both countries" or "kedua organisasi" stands for, each on a word of its own."""
    return [
        Mention(kind, m.code, *both.span(word))
        for kind, pair in pairs.items()
        if pair and (both := _PAIRED[kind].search(text))
        if all(both.end() <= m.start or m.end <= both.start() for m in mentions)
        for word, m in zip(("one", "two"), pair, strict=True)
    ]


def _prose(template: Template) -> bool:
    return template.text[-1:] in ".!?"


def _next_topic(
    mentions: list[Mention], kind: str, topic: Mention | None, text: str, *, first: bool
) -> Mention | None:
    """What is spoken of after a sentence: what it named early, or alone."""
    named = {m.code: m for m in mentions if m.kind == kind}
    early = [m for m in mentions if m.kind == kind and m.start < _EARLY]
    if not named:
        return topic
    if len(named) == 1:
        (only,) = named.values()
        if topic and topic.code != only.code and _JOINED_LATER.search(text) and not first:
            return topic
        return only if early or first or topic is None or topic.code == only.code else None
    listed = len(early) > 1 and early[1].start - early[0].end < len(", dan ")
    if early and not listed and not _is_heading(text):
        return early[0]
    return topic if topic and topic.code in named else None


def _is_heading(text: str) -> bool:
    return len(text) < _HEADING and text[-1:] not in ".!?:;,"


def _changes_subject(text: str) -> bool:
    """Whether a line begins to speak of something that is not known by name here."""
    bare = re.sub(r"[:.]$", "", text)
    if _STEP.match(text):
        return False
    if _OTHER.match(text):
        return True
    listed = re.fullmatch(r"(?:the )?<S\d+>.*", text)
    plain = ":" in bare or "|" in bare or listed
    return _is_heading(text) and bool(bare) and not plain and not _GENERIC.match(bare)


def _is_rival(text: str) -> bool:
    """Whether a sentence is about another organisation or agreement than those known by name."""
    defined = _OTHER.match(text) and _RIVAL.match(text)
    return bool(defined or _STRANGE.match(text))


def _with_topics(
    text: str,
    mentions: list[Mention],
    topics: dict[str, Mention | None],
    silent: dict[str, int],
    lead: str,
) -> list[Mention]:
    """Names, and the words that stand for what the text speaks of."""
    told, body = list(mentions), topics["O"]
    for this in THIS_AGENCY.finditer(text) if body is None or body.code != "UN" else ():
        told = [m for m in told if m.end <= this.start() or this.end() <= m.start]
        told += [Mention("O", body.code, *this.span())] if body else []
    for kind, topic in topics.items():
        for this in _THIS[kind].finditer(text) if topic else ():
            start, end = this.span("it") if this["it"] else this.span()
            free = all(end <= m.start or m.end <= start for m in told)
            others = [m for m in mentions if m.kind == kind and m.end <= start]
            other = "A" if kind == "O" else "O"
            both = this["it"] in ("It", "Ini") and topics[other] and silent[other] <= silent[kind]
            both = both and not (lead == kind and silent[other] == silent[kind])
            if topic and free and not both and all(m.code == topic.code for m in others):
                told.append(Mention(kind, topic.code, start, end))
    return sorted(told, key=_place)


def _without_year(match: re.Match[str], slots: list[Mention | Quantity]) -> str:
    value = slots[int(match["year"])].value  # type: ignore[union-attr]
    return match["name"] if isinstance(value, When) and value.precision == "year" else match[0]


def _without_name(match: re.Match[str], said: str, slots: list[Mention | Quantity]) -> str:
    """A short name without the long one behind it, if that has its letters."""
    short = said[slots[int(match["n"])].start : slots[int(match["n"])].end]
    letters = "".join(c for c in match["name"] if c.isupper())
    return match["y"] if letters == short.upper() else match[0]


def _template(sentence: Sentence, mentions: list[Mention]) -> Template:
    free = [
        q
        for q in quantities(sentence.text)
        if all(q.end <= m.start or m.end <= q.start for m in mentions)
    ]
    named: list[Mention | Quantity] = [*mentions, *free]
    slots = sorted(named, key=lambda s: s.start)
    pieces, at = [], 0
    for number, slot in enumerate(slots):
        pieces += [sentence.text[at : slot.start], f"<{slot.kind}{number}>"]
        at = slot.end
    pieces.append(sentence.text[at:])
    plain = [p if i % 2 else p.translate({60: " ", 62: " "}) for i, p in enumerate(pieces)]
    text = _MARKER.sub("", re.sub(r"\s+", " ", "".join(plain)).strip())
    text = _CAPITAL.sub(lambda m: m.group().lower(), _NOTE.sub("", text))
    text = _LONG.sub(r"\1\2", re.sub(r"\bThe (?=<)", "the ", _DATELINE.sub("", text)))
    text = _BETWEEN.sub(r"\1", text)
    text = _SPELT_OUT.sub(lambda m: _without_name(m, sentence.text, slots), text)
    text = _APART.sub(" ", _OR.sub("", _AGAIN.sub("", text)))
    if any(p.search(sentence.text) for p in _PAIRED.values()):
        text = _SIDE_BY_SIDE.sub(r"\1 dan ", text)
    text = _YEAR.sub(lambda m: _without_year(m, slots), text)
    return Template(sentence, text, tuple(slots))
