"""A sentence with what it may speak of: what surmises are made from."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from kerjasama.facts import When
from kerjasama.lessons.claims.claim import Claim
from kerjasama.lessons.claims.known_accords import Known
from kerjasama.lessons.claims.lexicon import MODALS, NEGATED
from kerjasama.lessons.claims.linking import Mention
from kerjasama.lessons.claims.parts import inside
from kerjasama.lessons.claims.patterns import regex
from kerjasama.lessons.claims.templates import Template

FEW: Final = 2  # so many make a list
SURE: Final = 3  # so many can be all founders
NEAR: Final = 50  # letters about a word that may deny or suppose it
FAR: Final = 80  # letters between a list and what is said of it
_SLOT: Final = regex(r"<[SOADYNR]\d+>")
_GAP: Final = regex(  # between two states of a run
    r"(?: ?\([^()]*\))?(?:[,/]| (?:and|dan|serta|maupun|plus|as well as|&|the|juga|also|negara"
    r"|lalu|kemudian|hingga|sampai|dengan|bersama)\b| )*(?:[A-Z]\w+ \((?:sekarang|kini|now) )?"
)
_PLACE: Final = regex(  # before a state where something is, or happened
    r"\b(?:[Ii]n|[Oo]ver|[Aa]t|[Dd]i|[Nn]ear|[Kk]ota|ibu ?kota|capital of|city of)"
    r"(?: (?:the|kota|[A-Z][\w’'-]+))*,? $"
)
_HOST: Final = regex(r",? (?:sebagai|selaku|as)(?: the)? (?:tuan rumah|hosts?)\b")


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence, what it may speak of, and whom to ask about it.

    Attributes
    ----------
    wide
        Organisations that a claim with a date may be of, the likeliest first.
    near
        Those that a claim without a date may be of.
    accords
        Agreements, likewise.
    state
        The state that the text speaks of; empty if it speaks of many.
    said
        What other readers have read in the sentence.
    verdict
        What the registry says to a claim.
    other
        States that were named last beside the one that the text speaks of.
    parent
        The organisation whose parts a list names, in an entry of it.
    sure
        What a sentence that names no organisation is about beyond doubt, or what it names.
    led
        Whether chairs are spoken of, here or shortly before.
    form
        The form of cooperation that the text gives examples of; empty if none.
    recent
        Organisations that were named before, the last first.
    previous, before
        The sentence before, and what was read in it.
    heading, announced
        The last heading, and the line that announced the list of which this is an entry.
    known
        Every agreement of the registry.
    """

    template: Template
    wide: tuple[str, ...]
    near: tuple[str, ...]
    accords: tuple[str, ...]
    state: str
    said: tuple[Claim, ...]
    verdict: Callable[[Claim], str]
    other: tuple[str, ...] = ()
    parent: str = ""
    sure: tuple[str, ...] = ()
    led: bool = False
    form: str = ""
    recent: tuple[str, ...] = ()
    previous: Template | None = None
    before: tuple[Claim, ...] = ()
    heading: Template | None = None
    announced: Template | None = None
    known: Callable[[], tuple[Known, ...]] = tuple

    @property
    def text(self) -> str:
        """The sentence with slots."""
        return self.template.text

    def codes(self, kinds: str, text: str | None = None) -> list[str]:
        """Things that the sentence, or a part of it, names."""
        return codes(self.template.mentions(self.text if text is None else text, kinds))

    def holds(self, claim: Claim) -> bool:
        """Whether the registry says that a claim is true."""
        return self.verdict(claim) == "true"

    def held(self, claims: Iterable[Claim]) -> list[Claim]:
        """Those claims that the registry says are true."""
        return [c for c in claims if self.holds(c)]

    def all_held(self, claims: list[Claim]) -> list[Claim]:
        """The claims, if the registry says that each of them is true."""
        return claims if all(map(self.holds, claims)) else []

    def subjects(self, kinds: str) -> list[str]:
        """Things that the sentence names for themselves, and not as a part of a longer name."""
        found = re.finditer(rf"<[{kinds}]\d+>", self.text)
        named = (m for m in found if not inside(self.text, m.start()))
        return codes(self.template.mention(m.group()) for m in named)

    def taken(self, *kinds: str) -> set[str]:
        """Of whom others have read such a claim."""
        return {c.about[0] for c in self.said if c.kind in kinds}

    def plain(self, start: int) -> bool:
        """Whether nothing about a place of the sentence denies or supposes."""
        about = self.text[max(0, start - FAR) : start + NEAR]
        return not NEGATED.search(about) and not MODALS.search(about)

    def actors(self, few: int = 1) -> Iterator[tuple[int, int, list[str]]]:
        """Runs of states without places and parts of names: not "in Canberra, Australia"."""
        for start, end, states in self.runs(few):
            place = _PLACE.search(self.text[:start]) or _HOST.match(self.text, end)
            if len(states) > 1 or not (place or inside(self.text, start)):
                yield start, end, states

    def nearby(self, few: int) -> list[str]:
        """Organisations that it may go back to, the nearest first, with so many named before."""
        heading = codes(self.heading.mentions(self.heading.text, "O")) if self.heading else []
        told = [*self.codes("O"), *self.near, *heading, *self.wide, *self.recent[:few]]
        return list(dict.fromkeys(told))

    def dates(self, text: str | None = None) -> list[When]:
        """Dates of the sentence, or of a part; a year is none beside one of its days."""
        found: list[When] = []
        for slot in re.findall(r"<[DY]\d+>", self.text if text is None else text):
            told = self.template.when(slot)
            found += [told] if isinstance(told, When) else list(told or ())
        finer = {d.year for d in found if d.precision == "day"}
        return [d for d in dict.fromkeys(found) if d.precision != "year" or d.year not in finer]

    def runs(self, few: int = FEW) -> Iterator[tuple[int, int, list[str]]]:
        """So many states and more that nothing parts: where they begin and end, and their codes."""
        text = self.text
        start, end, run = 0, -1, list[Mention]()
        for slot in (*_SLOT.finditer(text), None):
            kind = slot.group()[1] if slot else ""
            if run and kind and kind in "DYNR":
                continue
            if run and (slot is None or kind != "S" or not _GAP.fullmatch(text, end, slot.start())):
                if len(run) >= few:
                    yield start, end, codes(run)
                run = []
            if slot and kind == "S":
                start, end = (start if run else slot.start()), slot.end()
                run.append(self.template.mention(slot.group()))


def codes(mentions: Iterable[Mention]) -> list[str]:
    """Codes of what is named, each once.

    Examples
    --------
    >>> codes([Mention("S", "IDN", 0, 9), Mention("S", "IDN", 12, 21)])
    ['IDN']
    """
    return list(dict.fromkeys(m.code for m in mentions))
