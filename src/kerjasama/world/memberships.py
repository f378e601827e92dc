"""Which memberships hold on a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kerjasama.facts import When
from kerjasama.world import rows
from kerjasama.world.things import FULL, Membership

ENDED: Final = {"withdrew": "withdrawn", "expelled": "expelled"}
_SUSPENDED: Final = 2
_FULL: Final = 1


def current(found: Iterable[rows.Row], on: When, by: str) -> list[Membership]:
    """One membership for each value of the column `by` that some reading of its dates covers.

    A suspension speaks before full membership (unless nobody knows when it was lifted), that
    before any other role, and what begins on the day before what ends on it.
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
        height = _FULL if row["role"] in FULL else 0
        if row["role"] == "suspended" and (sure or row["to"] != "?"):
            height = _SUSPENDED
        order = (row["last"] > first, height, row["first"])
        if row[by] not in best or order > best[row[by]][0]:
            best[row[by]] = (order, rows.membership(row, sure=sure))
    return [best[key][1] for key in sorted(best)]


@dataclass(frozen=True, slots=True)
class MembershipStatus:
    """What a member is to an organisation on a day, and the spell that says so.

    Attributes
    ----------
    status
        A role while it holds; ``withdrawn``, ``expelled`` or ``former`` after it; ``never`` where
        the whole roster is known, else ``unknown``.
    sure
        Whether every reading of the dates agrees.
    """

    status: str
    membership: Membership | None
    sure: bool


def membership_status(
    spells: Iterable[Membership], now: Membership | None, on: When, *, complete: bool
) -> MembershipStatus:
    """Derive a status from the spells of one member in one organisation.

    Parameters
    ----------
    spells
        All of them, past ones too.
    now
        The one that holds on the day, as `current` chose it.
    complete
        Whether the organisation's whole roster is recorded.
    """
    if now is not None:
        return MembershipStatus(now.role, now, now.sure)
    past = [m for m in spells if m.span.possible[1] < on.first]
    if not past:
        return MembershipStatus("never" if complete else "unknown", None, complete)
    last = max(past, key=lambda m: m.span.possible)
    return MembershipStatus(ENDED.get(last.ended_by, "former"), last, sure=True)
