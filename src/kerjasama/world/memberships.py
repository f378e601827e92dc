"""Which memberships hold on a day."""

from collections.abc import Iterable
from typing import Final

from kerjasama.facts import When
from kerjasama.world import rows
from kerjasama.world.things import FULL, Membership

_SUSPENDED: Final = 2
_FULL: Final = 1


def current(found: Iterable[rows.Row], on: When, by: str) -> list[Membership]:
    """One membership for each value of the column `by` that some reading of its dates covers.

    A suspension speaks before full membership, that before any other role, and what begins on the
    day before what ends on it.
    """
    first, last = on.first.toordinal(), on.last.toordinal()
    best: dict[str, tuple[tuple[bool, int, int], Membership]] = {}
    for row in found:
        if row["first"] > last or row["last"] < first:
            continue
        sure = (
            row["sure_first"] is not None
            and row["sure_first"] <= first
            and last <= row["sure_last"]
        )
        height = _SUSPENDED if row["role"] == "suspended" else _FULL if row["role"] in FULL else 0
        order = (row["last"] > first, height, row["first"])
        if row[by] not in best or order > best[row[by]][0]:
            best[row[by]] = (order, rows.membership(row, sure=sure))
    return [best[key][1] for key in sorted(best)]
