"""Who said it, how near they are to the fact, what they promise, and how to cite them."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Promises:
    """What a source's rows must keep; the build stops when one breaks.

    Attributes
    ----------
    rows
        Least and greatest number of rows.
    unique
        Columns that together name a row once.
    values
        Closed vocabularies: column → allowed values.
    range
        Column → least and greatest date or number.
    complete
        A roster that must come out of the rows: ``{organisation, role, on, count}``.
    """

    rows: tuple[int, int]
    unique: tuple[str, ...] = ()
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    range: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    complete: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Source:
    """One publication that makes claims.

    Attributes
    ----------
    name
        Short and stable, the folder it lives in: ``"un/members"``.
    kind
        What its rows are: ``"membership"``, ``"agreement"`` …
    rank
        When two sources disagree the lower rank speaks. 1 is the depositary or the organisation
        itself, 2 an official republication, 3 a reference work, 4 the press or a school text.
    notes
        What its editor says of it: what was left out, chosen or derived.
    follows
        Data sets whose lists were read before this one was written down from memory: where they
        agree, its memory is no word of its own.

    Examples
    --------
    >>> s = Source("un/members", "membership", "Growth in membership", "United Nations",
    ...            "https://www.un.org", "facts", "2026-11-22", 1, Promises((1, 300)))
    >>> s.cite()
    'United Nations, Growth in membership (2026-11-22), https://www.un.org'
    """

    name: str
    kind: str
    title: str
    publisher: str
    address: str
    licence: str
    retrieved: str
    rank: int
    promises: Promises
    notes: str = ""
    follows: tuple[str, ...] = ()

    def cite(self) -> str:
        """One line for a footnote."""
        line = f"{self.publisher}, {self.title} ({self.retrieved})"
        return f"{line}, {self.address}" if self.address else line
