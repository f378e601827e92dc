"""Number the references of a document as they are first used."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from kerjasama.briefs.document import Basis, Cell, Reference, Sentence
from kerjasama.words import Words
from kerjasama.world import Evidence, World

Mark = tuple[tuple[int, ...], bool]
"""Numbers of references, and whether what they support is still unchecked."""


class Citations:
    """Collects references while a document is written.

    Examples
    --------
    >>> cite = Citations(World.load(), Words("en"))
    >>> numbers, unchecked = cite.of("membership:IDN@UN/full/1", "from")
    >>> numbers[0], unchecked
    (1, False)
    """

    def __init__(self, world: World, words: Words) -> None:
        """Start with an empty list."""
        self._world, self._words = world, words
        self._numbers: dict[tuple[str, ...], int] = {}
        self._made: list[Reference] = []
        self.unchecked: dict[str, None] = {}  # things that rest on memory, as they were first cited
        self._heard: dict[str, list[Evidence]] = {}
        self._series: dict[str, int] = {}

    @property
    def references(self) -> tuple[Reference, ...]:
        """All references so far, by number."""
        return tuple(self._made)

    def of(self, subject: str, *properties: str) -> Mark:
        """Cite who speaks for these properties of a thing: one source each, read if one was."""
        best: dict[str, Evidence] = {}
        for e in self._evidence(subject):
            if (properties and e.property not in properties) or e.fate not in ("kept", "agrees"):
                continue
            if e.property not in best or (e.basis == "read" and best[e.property].basis != "read"):
                best[e.property] = e
        numbers = {self._told(e) for e in best.values()}
        unchecked = any(e.basis != "read" for e in best.values()) or not best
        if unchecked:
            self.unchecked[subject] = None
        return tuple(sorted(numbers)), unchecked

    def against(self, subject: str, property_: str, source: str) -> Mark:
        """Cite a source that says otherwise."""
        told = [e for e in self._evidence(subject) if (e.property, e.source) == (property_, source)]
        return tuple(sorted({self._told(e) for e in told})), any(e.basis != "read" for e in told)

    def _evidence(self, subject: str) -> list[Evidence]:
        if subject not in self._heard:
            self._heard[subject] = self._world.evidence(subject)
        return self._heard[subject]

    def _told(self, e: Evidence) -> int:
        text = f"{speaker(e)}, {brief_title(e.title)}"
        basis: Basis = "read" if e.basis == "read" else "recalled"
        return self._number((text, e.address, basis), text, e.address, basis, e.known, "")

    def many(self, marks: Iterable[Mark]) -> Mark:
        """Join the citations of several facts that one sentence states."""
        listed = list(marks)
        return tuple(sorted({n for refs, _ in listed for n in refs})), any(u for _, u in listed)

    def series(self, name: str) -> Mark:
        """Cite an embedded series."""
        if name not in self._series:
            raw = self._world.series(name)
            text = raw["citation"] or f"{raw['publisher']}, {raw['title']}"
            text = re.sub(r"[\s,]*https?://\S+", "", text).strip().rstrip(".")
            licence = re.split(r" \(|;", raw["licence"])[0]
            key = ("series", name, "")
            self._series[name] = self._number(key, text, raw["address"], "computed", "", licence)
        return (self._series[name],), False

    def scheme(self, code: str) -> Mark:
        """Cite who divides the world into these regions."""
        raw = self._world.scheme(code)
        text = f"{raw['publisher']}, {raw['title']}"
        basis: Basis = "read" if raw["basis"] == "read" else "recalled"
        key = ("scheme", code, "")
        number = self._number(key, text, raw["address"], basis, raw["read_on"], "")
        return (number,), basis != "read"

    def claims(self) -> Mark:
        """Cite the whole record, for what was counted over all of it."""
        text = self._words(
            "kerjasama, the whole registry, data version {version}",
            version=self._world.version[:8],
        )
        return (self._number(("claims", "", ""), text, "", "computed", "", ""),), False

    def paper(self, text: str, address: str, basis: Basis, read_on: str = "") -> Mark:
        """Cite a publication, or a computation of ours."""
        number = self._number((text, address, basis), text, address, basis, read_on, "")
        return (number,), basis == "recalled"

    def sentence(self, text: str, *marks: Mark) -> Sentence:
        """Make a sentence that carries these citations."""
        refs, unchecked = self.many(marks)
        return Sentence(text, refs, unchecked)

    def cell(self, text: str, *marks: Mark) -> Cell:
        """Make a table's cell that carries these citations."""
        refs, unchecked = self.many(marks)
        return Cell(text, refs, unchecked)

    def _number(
        self,
        key: tuple[str, ...],
        text: str,
        address: str,
        basis: Basis,
        read_on: str,
        licence: str,
    ) -> int:
        if key not in self._numbers:
            self._numbers[key] = len(self._made) + 1
            day = read_on if basis == "read" else ""
            self._made.append(Reference(self._numbers[key], text, address, basis, day, licence))
        return self._numbers[key]


def speaker(e: Evidence) -> str:
    """Who says so: the site of the page, or the publisher where no page is named.

    Examples
    --------
    >>> from kerjasama.world import World
    >>> speaker(World.load().evidence("membership:IDN@UN/full/1")[0]) != ""
    True
    """
    host = urlsplit(e.page).hostname
    return host.removeprefix("www.") if host else e.publisher


def brief_title(title: str) -> str:
    """Title of a data set without what it says of its coverage.

    Examples
    --------
    >>> brief_title("Members of the IMF with their dates of membership (partial: ASEAN states)")
    'Members of the IMF with their dates of membership'
    """
    return re.split(r" \(partial|: conventional|; | \(each ", title)[0].strip().rstrip(".")
