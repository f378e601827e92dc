"""A sentence with slots for what it names: what the grammar is written for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from kerjasama.facts import When
from kerjasama.lessons.claims.linking import Linker, Mention
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.quantities import Quantity, quantities
from kerjasama.lessons.claims.sentences import Sentence, sentences
from kerjasama.lessons.claims.topics import (
    NEW,
    PAIRED,
    THIS,
    by_noun,
    changes_subject,
    is_rival,
    next_topic,
    of_both,
    pair,
    with_topics,
)
from kerjasama.world import World

_SIDE_BY_SIDE = regex(r"(<([SO])\d+>) (?=<\2\d+>[ ,])")
_MARKER = regex(
    r"^(?:(?:[-*•·–—\u2022-\u27bf\ufe0f\U0001f300-\U0001faff]+|<N\d+>[.)]|[a-zA-Z][.)]"
    r"|\(<N\d+>\)) ?)+"
)
_DATELINE = regex(  # where and by whom a report was written
    r"^(?:\(?(?:[A-Z][\w.,/()]*|[a-z]+\.(?:com|id|co\.id|net)),? ?){1,6}(?: date)? ?[-–—]{1,2} "
    r"(?=[A-Z<])"
)
_LONG = regex(  # a long name as the registry does not write it, with the short one behind it
    r"(?:[A-Z][\w’'-]*(?: (?:of|the|and|for|dan|untuk|on|atau|or|[Nn]egara-negara|[A-Z][\w’'-]*))+)"
    r" (?:\( ?(<[OA]\d+>) ?\)|(?:atau|or) (<[OA]\d+>)(?= (?:adalah|merupakan|ialah|is|was|didirikan"
    r"|dibentuk|berdiri)\b))"
)
_BETWEEN = regex(  # an agreement told by its parties, with its name behind them
    r"(?:Agreement|Treaty|Perjanjian|Persetujuan)(?: [Bb]etween| [Aa]mong| [Aa]ntara)(?: the)?"
    r" <[SO]\d+>(?:(?:, | and | dan |, and |, dan )(?:the )?<[SO]\d+>)+ \((<A\d+>)\)"
)
_SPELT_OUT = regex(  # "ASEAN Association of Sout East Asia Nations merupakan": misspelt
    r"(?P<y><[OA](?P<n>\d+)>) (?P<name>[A-Z][\w’'-]*(?: (?:of|the|and|for|dan|untuk|on"
    r"|[A-Z][\w’'-]*))+)"
    r"(?= (?:adalah|merupakan|ialah|is|was)\b)"
)
_OR = regex(  # another name of the same thing
    r"(?<=>) (?:atau|or|alias) [A-Z][\w’'-]*(?: (?:of|the|and|for|dan|untuk|[A-Z][\w’'-]*))+"
    r"(?= (?:adalah|merupakan|ialah|is|was)\b)"
)
_AGAIN = regex(  # the same thing once more, in brackets
    r"(?<=>)(?: \((?:(?:dahulu|dulu|formerly|sebelumnya|now|kini) )?<[OA]\d+>\))+"
)
_APART = regex(  # what is left of "X, or Y, is" when both are one name
    r"(?<=>), (?=(?:is|was|adalah|merupakan|ialah)\b)"
)
_CAPITAL = regex(  # no names, though written large: "WTO Resmi Didirikan"
    r"(?<=> )(?:Resmi|Adalah|Merupakan|Ialah|Yaitu|Yakni|Secara|Didirikan|Dibentuk|Berdiri"
    r"|Terbentuk"
    r"|Beranggotakan|Memiliki|Mempunyai|Terdiri|Bergabung|Menjadi|Anggota|Negara|Dan|Serta|Yang"
    r"|Is|Was|Are|Were|And|Has|Founded|Established)\b(?: (?:Resmi|Didirikan|Dibentuk"
    r"|Dari|Atas|Anggota|Negara|Of|The|Was|Is)\b)*"
)
_NOTE = regex(r"\[<N\d+>\]")  # the number of a footnote
_YEAR = regex(r"(?P<name><A\d+>) <D(?P<year>\d+)>")  # part of a name: "UNCLOS 1982"
_CHARTER = frozenset({"charter", "piagam"})
_PLAIN_PACT = regex(r"agreement|deal|accord|kesepakatan|persetujuan")  # which a charter is not
_SPECIAL = (  # nouns that are a part of names
    frozenset({"protocol", "protokol"}),
    _CHARTER,
    frozenset({"declaration", "deklarasi"}),
    frozenset({"convention", "konvensi"}),
)
_NAMESAKES = {"ASEAN-DECLARATION": ("BIMSTEC",)}  # whose founding text bears the same name
_IS_TREATY = regex(
    r",?(?: (?:is|was|adalah|merupakan|ialah|yaitu|an?|the|sebuah|suatu))*(?: [a-z-]+){0,4}?"
    r" (?:treaty|pact|agreement|pakta|perjanjian|persetujuan|traktat)(?: [a-z]+){0,2}?(?: yang"
    r"| that was| which was)? (?:signed|concluded|ditandatangani)\b"
)
_KEY_LINE = regex(  # its value is the next line
    r"\W*(?:markas(?: besar| pusat)?|kantor pusat|sekretariat|headquarters|seat|didirikan|berdiri"
    r"|founded|established|tanggal berdiri|lokasi|pusat)\W*",
    re.IGNORECASE,
)
_PEOPLE = regex(  # who belong to something else than an organisation of states
    r"\b(?:service|crew|staff|family|team|cabinet|gang|faculty|coalition|cast|party|jury|band"
    r"|tribe|committee) members?\b"
    r"|\bmembers? of (?:(?:the|his|her|their|its|an?|this|that) )?(?:\w+ )?(?:coalition|parliament"
    r"|congress|public|family|team|staff|party|cabinet|delegation|press|crew|clergy|military"
    r"|police|jury|senate|audience|government|army|opposition)\b"
    r"|\banggota (?:DPR|MPR|DPD|parlemen|keluarga|polisi|TNI|polri|partai|kabinet|tim|pasukan"
    r"|delegasi|legislatif|koalisi|militer|kongres|senat)\b",
    re.IGNORECASE,
)
_MEMORY = 6  # sentences: what was not named for longer is not spoken of any more
_SUBJECT = {kind: regex(rf"\W*(?:[Tt]he )?<{kind}\d+>") for kind in "OA"}
_LONG_TEXT = 60  # sentences
_BESIDES = 0.07  # of them
_SHORT_TEXT = 6  # sentences of which the first may tell too little
_ON_OTHER = 0.2  # of a text that is about something else
_ON_COOPERATION = regex(  # words of those that are about cooperation
    r"kerja ?sama|cooperat|co-operat|perjanjian|persetujuan|traktat|konvensi|protokol|kemitraan"
    r"|\b(?:treat(?:y|ies)|pact|agreement|convention|partnership|bilateral|regional|multilateral"
    r"|organi[sz]ation|organisasi|anggota|members?(?:hip)?|bloc|alliance)\b|keanggotaan|aliansi|ratif"
    r"|hubungan (?:diplomatik|internasional)",
    re.IGNORECASE,
)


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


def templates_of(world: World, text: str) -> list[Template]:
    """The sentences of a text with slots.

    Examples
    --------
    >>> [t.text for t in templates_of(World.load(), "ASEAN grew. It began in 1967.")]
    ['<O0> grew.', '<O0> began in <D1>.']
    """
    return templates(Linker(world), sentences(text))


def templates(linker: Linker, cut: list[Sentence]) -> list[Template]:
    """Put slots into sentences; "this organisation" is the one that the paragraph speaks of.

    Examples
    --------
    >>> from kerjasama.world import World
    >>> told = "ASEAN is a bloc. It was founded in 1967."
    >>> [t.text for t in templates_of(World.load(), told)]
    ['<O0> is a bloc.', '<O0> was founded in <D1>.']
    """
    found: list[Template] = []
    topics: dict[str, Mention | None] = {"O": None, "A": None}
    silent = dict.fromkeys(topics, 0)
    pairs: dict[str, tuple[Mention, ...]] = {}
    paragraph, lead = -1, ""
    bodies: dict[str, None] = {}
    named = [linker.mentions(sentence.text) for sentence in cut]
    passing = in_passing(
        [(s.text, any(m.kind in "OA" for m in ms)) for s, ms in zip(cut, named, strict=True)]
    )
    for sentence, linked in zip(cut, named, strict=True):
        mentions = linked + by_noun(sentence.text, linked, bodies, linker.is_called)
        mentions.sort(key=attrgetter("start"))
        for m in mentions:
            if m.kind == "O":  # the last named last
                bodies.pop(m.code, None)
                bodies[m.code] = None
        first, paragraph = sentence.paragraph != paragraph, sentence.paragraph
        made = _template(sentence, mentions)
        unnamed = not any(m.kind in "OA" for m in mentions)
        valued = bool(found) and _KEY_LINE.fullmatch(found[-1].text) is not None
        unnamed = unnamed and not valued
        if unnamed and (is_rival(made.text) or (first and changes_subject(made.text))):
            topics = dict.fromkeys(topics)
        mentions += of_both(sentence.text, mentions, pairs)
        told = with_topics(
            sentence.text, sorted(mentions, key=attrgetter("start")), topics, silent, lead
        )
        told = [m for m in told if _fits(linker, sentence.text, m)]
        spoken = told
        told = [_as_treaty(linker, sentence.text, m) for m in told]
        about = {m.code for m in told if m.kind == "O"} or {m.code for m in (topics["O"],) if m}
        told = [m for m in told if about.isdisjoint(_NAMESAKES.get(m.code, ()))]
        lead = next((m.kind for m in told if m.kind in "OA"), lead)
        late = topics["O"] is not None and silent["O"] < silent["A"]  # another was named since
        accord = None if late else topics["A"]
        found.append(replace(_template(sentence, told), topic=topics["O"], accord=accord))
        for kind in PAIRED:
            pairs[kind] = pair(told, kind, pairs.get(kind, ()))
        for kind in topics:
            silent[kind] = 0 if any(m.kind == kind for m in told) else silent[kind] + _prose(made)
            if silent[kind] > (0 if passing else _MEMORY):
                topics[kind] = None
            topics[kind] = next_topic(
                spoken if kind == "O" else told, kind, topics[kind], made.text, first=first
            )
            if passing and not _SUBJECT[kind].match(made.text):
                topics[kind] = None
        if not any(m.kind == "A" for m in told) and NEW.search(made.text):
            topics["A"] = None
    return found


def in_passing(told: Sequence[tuple[str, bool]]) -> bool:
    """Whether a text names organisations and agreements in passing, as one on a state does.

    Parameters
    ----------
    told
        Its sentences, and whether each names one.

    Examples
    --------
    >>> in_passing([("On a farm", False)] * 9 + [("In the EU", True)])
    True
    >>> in_passing([("A member", False)] * 9 + [("In the EU", True)])
    False
    """
    names = sum(named for _, named in told)
    about = sum(named or _ON_COOPERATION.search(text) is not None for text, named in told)
    if len(told) > _LONG_TEXT and names < _BESIDES * len(told):
        return True
    titled = any(named for _, named in told[:1])
    return not titled and len(told) > _SHORT_TEXT and about < _ON_OTHER * len(told)


def _as_treaty(linker: Linker, text: str, mention: Mention) -> Mention:
    """A treaty where a sentence defines an organisation as one: "ANZUS is a pact signed in"."""
    if mention.kind != "O" or not _IS_TREATY.match(text, mention.end):
        return mention
    code = linker.treaty(mention.code)
    return replace(mention, kind="A", code=code) if code else mention


def _fits(linker: Linker, text: str, mention: Mention) -> bool:
    """Whether "the protocol" stands for something that has a protocol's name."""
    this = THIS["A"].match(text, mention.start) if mention.kind == "A" else None
    said = this.group().lower() if this else ""
    nouns = next((n for n in _SPECIAL if any(word in said for word in n)), None)
    if _PLAIN_PACT.search(said) and linker.is_called(mention.code, _CHARTER):
        return False
    return nouns is None or linker.is_called(mention.code, nouns)


def _prose(template: Template) -> bool:
    return template.text[-1:] in ".!?"


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
    if any(p.search(sentence.text) for p in PAIRED.values()):
        text = _SIDE_BY_SIDE.sub(r"\1 dan ", text)
    text = _PEOPLE.sub("people", _YEAR.sub(lambda m: _without_year(m, slots), text))
    return Template(sentence, text, tuple(slots))
