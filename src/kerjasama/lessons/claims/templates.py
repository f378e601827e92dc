"""A sentence with slots for what it names: what the grammar is written for."""

import re
from dataclasses import dataclass

from kerjasama.facts import When
from kerjasama.lessons.claims.linking import Linker, Mention
from kerjasama.lessons.claims.quantities import Quantity, quantities
from kerjasama.lessons.claims.sentences import Sentence

_THIS = re.compile(
    r"(?:(?:Organisasi|Forum|Lembaga|Aliansi|Badan|Perhimpunan|Kelompok) (?:ini|tersebut|itu)"
    r"|(?:The|This) (?:organi[sz]ation|bloc|group|forum|alliance|institution|union)|It)\b"
)
_THAT = re.compile(
    r"(?:(?:Perjanjian|Kesepakatan|Persetujuan|Protokol|Traktat) (?:ini|tersebut|itu)"
    r"|(?:The|This) (?:agreement|treaty|accord|protocol|pact)|It)\b"
)
_MARKER = re.compile(r"^(?:[-*•·–—]|<N\d+>[.)]) ")
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
    topic
        What the paragraph speaks of, if it is one thing.
    """

    sentence: Sentence
    text: str
    slots: tuple[Mention | Quantity, ...]
    topic: Mention | None = None

    def mention(self, slot: str) -> Mention:
        """The thing that fills a slot such as ``"<S0>"``."""
        found = self.slots[int(slot[2:-1])]
        assert isinstance(found, Mention)  # noqa: S101 - the letter says so
        return found

    def mentions(self, text: str, kinds: str = "SOA") -> list[Mention]:
        """Things in a part of the template, in its order."""
        return [self.mention(slot) for slot in re.findall(rf"<[{kinds}]\d+>", text)]

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
    topic: Mention | None = None
    paragraph = -1
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            topic, paragraph = None, sentence.paragraph
        mentions = linker.mentions(sentence.text)
        this = (_THAT if topic and topic.kind == "A" else _THIS).match(sentence.text)
        if topic and this and not any(m.start < this.end() for m in mentions):
            mentions.insert(0, Mention(topic.kind, topic.code, this.start(), this.end()))
        found.append(_template(sentence, mentions, topic))
        early = [m for m in mentions if m.kind in "OA" and m.start < _EARLY]
        if early:
            topic = early[0]
        elif len({m.code for m in mentions if m.kind in "OA"}) > 1:
            topic = None
    return found


def _template(sentence: Sentence, mentions: list[Mention], topic: Mention | None) -> Template:
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
    text = re.sub(r"\bThe (?=<)", "the ", text)
    return Template(sentence, text, tuple(slots), topic)
