"""Number the references of a document as they are first used."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from kerjasama.briefs.document import Cell, Reference, Sentence
from kerjasama.words import Words
from kerjasama.world import World
from kerjasama.world.series import manifest

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

    @property
    def references(self) -> tuple[Reference, ...]:
        """All references so far, by number."""
        return tuple(self._made)

    def of(self, subject: str, *properties: str) -> Mark:
        """Cite who speaks for these properties of a thing, and one second source that agrees."""
        told = [e for e in self._world.evidence(subject) if not properties or e.property in properties]
        kept = [e for e in told if e.fate == "kept"]
        kept_sources = {e.source for e in kept}
        second = [
            e
            for e in told
            if e.fate == "agrees" and e.basis == "read" and e.source not in kept_sources
        ]
        numbers = []
        for e in [*kept, *second[:1]]:
            text = f"{e.publisher}, {e.title}"
            host = urlsplit(e.page).hostname
            if host:
                site = host.removeprefix("www.")
                text = self._words("{site}, read for “{title}”", site=site, title=e.title)
            key = (text, e.address, e.basis)
            basis = "read" if e.basis == "read" else "recalled"
            numbers.append(self._number(key, text, e.address, basis, e.known, ""))
        unchecked = any(e.basis == "recalled" for e in kept) or not kept
        return tuple(sorted(set(numbers))), unchecked

    def many(self, marks: Iterable[Mark]) -> Mark:
        """Join the citations of several facts that one sentence states."""
        listed = list(marks)
        return tuple(sorted({n for refs, _ in listed for n in refs})), any(u for _, u in listed)

    def series(self, name: str) -> Mark:
        """Cite an embedded series."""
        raw: dict[str, Any] = manifest(name)
        text = str(raw.get("citation") or f"{raw['publisher']}, {raw['title']}")
        number = self._number(
            ("series", name, ""),
            text,
            str(raw.get("address", "")),
            "computed",
            str(raw.get("retrieved", "")),
            str(raw.get("licence", "")),
        )
        return (number,), False

    def sentence(self, text: str, *marks: Mark) -> Sentence:
        """Make a sentence that carries these citations."""
        refs, unchecked = self.many(marks)
        return Sentence(text, refs, unchecked)

    def cell(self, text: str, *marks: Mark) -> Cell:
        """Make a table's cell that carries these citations."""
        refs, unchecked = self.many(marks)
        return Cell(text, refs, unchecked)

    def _number(  # noqa: PLR0913
        self, key: tuple[str, ...], text: str, address: str, basis: str, read_on: str, licence: str
    ) -> int:
        if key not in self._numbers:
            self._numbers[key] = len(self._made) + 1
            day = read_on if basis == "read" else ""
            self._made.append(
                Reference(self._numbers[key], text, address, basis, day, licence)  # type: ignore[arg-type]
            )
        return self._numbers[key]
