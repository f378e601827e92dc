"""The time between two dates, when either may be unknown or still open."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Self

from kerjasama.errors import BadDateError
from kerjasama.facts.when import When
from kerjasama.words import N_, Text


class Edge(Enum):
    """An edge that is not a date. The two are different things (EDTF level 1).

    Examples
    --------
    >>> Edge("..").name, Edge("?").name
    ('OPEN', 'UNKNOWN')
    """

    OPEN = ".."  # at an end: still so; at a start: as far back as anyone asks
    UNKNOWN = "?"  # it began, or ended, and the source does not say when


@dataclass(frozen=True, slots=True)
class Span:
    """The time from `start` to `end`, both as exactly as the source gives them.

    The day of the end still belongs to the span by some reading (a state that leaves on
    20 January was a member on that day's morning), so `covers` says yes on it and
    `surely_covers` no.

    Examples
    --------
    >>> first = Span.of("1950-09-28", "1965-01-20")
    >>> first.covers(When("1960")), first.covers(When("1966"))
    (True, False)

    A source that only says "January 1965" leaves some days in doubt:

    >>> month = Span.of("1950-09-28", "1965-01")
    >>> month.covers(When("1965-01-10")), month.surely_covers(When("1965-01-10"))
    (True, False)

    Open is not unknown: one is still so, the other has ended on a day that nobody told us.

    >>> still, ended = Span.of("1950", ".."), Span.of("1950", "?")
    >>> still.surely_covers(When("2020")), ended.surely_covers(When("2020"))
    (True, False)
    >>> print(still, ended)
    1950/.. 1950/?
    """

    start: When | Edge
    end: When | Edge = Edge.OPEN

    def __post_init__(self) -> None:
        """Refuse a span that ends before it can have begun."""
        if (
            isinstance(self.start, When)
            and isinstance(self.end, When)
            and self.end.last < self.start.first
        ):
            values = {"start": self.start}
            raise BadDateError(str(self.end), Text(N_("it ends before it starts, {start}"), values))

    @classmethod
    def of(cls, start: str, end: str) -> Self:
        """Read both edges from text: a date, ``..`` for open, ``?`` for unknown."""
        return cls(*(_edge(text) for text in (start, end)))

    @property
    def possible(self) -> tuple[date, date]:
        """First and last day that some reading puts inside."""
        first = self.start.first if isinstance(self.start, When) else date.min
        last = self.end.last if isinstance(self.end, When) else date.max
        return first, last

    @property
    def sure(self) -> tuple[date, date] | None:
        """First day inside and first day no longer surely inside, by every reading."""
        if self.start is Edge.UNKNOWN or self.end is Edge.UNKNOWN:
            return None
        first = self.start.last if isinstance(self.start, When) else date.min
        last = self.end.first if isinstance(self.end, When) else date.max
        return first, last

    def covers(self, when: When) -> bool:
        """Whether some reading of the dates puts `when` inside."""
        first, last = self.possible
        return first <= when.last and when.first <= last

    def surely_covers(self, when: When) -> bool:
        """Whether every reading of the dates puts all of `when` inside."""
        if self.sure is None:
            return False
        first, last = self.sure
        return first <= when.first and (when.last < last or self.end is Edge.OPEN)

    def __str__(self) -> str:
        """Return both edges with a slash between, as EDTF writes intervals."""
        return "/".join(e.value if isinstance(e, Edge) else str(e) for e in (self.start, self.end))


def _edge(text: str) -> When | Edge:
    return Edge(text) if text in ("..", "?") else When(text)
