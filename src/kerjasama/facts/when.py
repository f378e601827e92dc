"""Dates as sources give them: sometimes a day, sometimes only a month or a year.

A treaty register says "1950-09-28", a textbook "1967". Both are kept as written: a `When`
remembers its own precision and never invents a day that it was not told.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, total_ordering
from typing import Final, Self

from kerjasama.errors import BadDateError
from kerjasama.words import N_, Text

_SHAPE: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_LAST_MONTH: Final = 12


@total_ordering
@dataclass(frozen=True, slots=True)
class When:
    """A day, a month or a year (EDTF level 0).

    Parameters
    ----------
    text
        ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``.

    Raises
    ------
    BadDateError
        If the text is none of the three, or names a day that does not exist.

    Examples
    --------
    >>> When("1967").first, When("1967").last
    (datetime.date(1967, 1, 1), datetime.date(1967, 12, 31))
    >>> When("1967-08") < When("1967-08-08") < When("1968")
    True
    >>> When("1967-02-30")
    Traceback (most recent call last):
    kerjasama.errors.BadDateError: Cannot read '1967-02-30' as a date: day must be in 1..28.
    Write YYYY, YYYY-MM or YYYY-MM-DD, as exactly as the source does.
    """

    text: str

    def __post_init__(self) -> None:
        """Refuse text that is not a date, at the door."""
        _readings(self.text)

    @classmethod
    def today(cls) -> Self:
        """Return this day, by the machine's clock."""
        return cls(date.today().isoformat())  # noqa: DTZ011 - a calendar day, where the user is

    @property
    def precision(self) -> str:
        """Which of ``"year"``, ``"month"`` and ``"day"`` is known."""
        return ("year", "month", "day")[self.text.count("-")]

    @property
    def first(self) -> date:
        """The earliest day that this can mean."""
        return _readings(self.text)[0]

    @property
    def last(self) -> date:
        """The latest day that this can mean."""
        return _readings(self.text)[1]

    @property
    def year(self) -> int:
        """The year, which every precision knows."""
        return int(self.text[:4])

    def contains(self, other: "When") -> bool:
        """Whether every reading of `other` is a reading of this date.

        Examples
        --------
        >>> When("1967").contains(When("1967-08-08")), When("1967-08").contains(When("1967"))
        (True, False)
        """
        return self.first <= other.first and other.last <= self.last

    def __lt__(self, other: "When") -> bool:
        """Order by the earliest reading, then the coarser one first."""
        return (self.first, self.text.count("-")) < (other.first, other.text.count("-"))

    def __str__(self) -> str:
        """Return the text exactly as the source wrote it."""
        return self.text


@lru_cache(maxsize=1 << 16)  # the same few thousand dates are read over and over
def _readings(text: str) -> tuple[date, date]:
    """Earliest and latest day that a text can mean."""
    shape = _SHAPE.fullmatch(text)
    if shape is None:
        raise BadDateError(text, Text(N_("it is not a year, a month or a day")))
    year, month, day = (int(part) if part else None for part in shape.groups())
    if not year:
        raise BadDateError(text, Text(N_("there is no year 0")))
    if month is None:
        return date(year, 1, 1), date(year, _LAST_MONTH, 31)
    if not 1 <= month <= _LAST_MONTH:
        raise BadDateError(text, Text(N_("month must be in 1..12")))
    days = monthrange(year, month)[1]
    if day is None:
        return date(year, month, 1), date(year, month, days)
    if not 1 <= day <= days:
        raise BadDateError(text, Text(N_("day must be in 1..{days}"), {"days": days}))
    return date(year, month, day), date(year, month, day)
