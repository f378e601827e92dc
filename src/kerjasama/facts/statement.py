"""The smallest thing that this package knows."""

import builtins
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b

from kerjasama.facts.span import Span


class Basis(StrEnum):
    """Whether the source was seen, or its words only remembered."""

    READ = "read"
    RECALLED = "recalled"


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim, by one source, about one property of one thing.

    Attributes
    ----------
    subject
        The thing: ``"membership:IDN@UN/full/1"``.
    property
        What is said of it: ``"from"``.
    value
        The cleaned value, always text: ``"1950-09-28"``.
    source
        Name of the `Source`: ``"un/members"``.
    valid
        When it held (valid time), or None for what has no time.
    page
        Address of the page it was read from, when not the source's own.
    locator
        The place inside the source: a section, a row, an article.
    basis
        Whether the source was read or recalled.
    known
        Since when we know it (known time): the day the source was read.

    Examples
    --------
    >>> s = Statement("membership:IDN@UN/full/1", "from", "1950-09-28", "un/members")
    >>> t = Statement(s.subject, s.property, s.value, s.source, locator="p. 3")
    >>> s.id == t.id  # the same claim by the same source, wherever it was printed
    True
    """

    subject: str
    property: str
    value: str
    source: str
    valid: Span | None = None
    page: str = ""
    locator: str = ""
    basis: Basis = Basis.RECALLED
    known: str = ""

    @builtins.property  # a field of this class is called property
    def id(self) -> str:
        """Sixteen hexadecimal digits that follow the claim, not its place."""
        key = f"{self.source}\x1f{self.subject}\x1f{self.property}\x1f{self.value}"
        return blake2b(key.encode(), digest_size=8).hexdigest()
