"""Our rosters beside an independent one: who stands in both, who in one, and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from kerjasama.facts import When
from kerjasama.words import Named
from kerjasama.world import rows
from kerjasama.world.things import FULL

if TYPE_CHECKING:
    from kerjasama.world.world import World

_OURS: Final = (
    "SELECT member, role FROM membership WHERE organisation = ? AND first <= ? AND last >= ?"
)
_RULES: Final = "SELECT r.* FROM roster_rule r JOIN organisation USING (organisation) ORDER BY 1"
_FACTBOOK: Final = "cia_memberships"
_MEMBER: Final = "member"
_MEMBERS: Final = (_MEMBER, "suspended")


@dataclass(frozen=True, slots=True)
class Difference:
    """One whom only one of two rosters names, and the reason if it is known."""

    member: str
    here: bool
    why: Named | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """One organisation's full members on a day, ours and those of an independent roster.

    Attributes
    ----------
    name, series
        What the other source calls the organisation, and the series that holds its roster.
    on
        The day that the other source speaks of.
    both
        Codes that stand in both.
    others
        ``(member, role)`` of those whom the other roster lists in a lesser role, where it tells.
    """

    organisation: str
    name: str
    series: str
    on: When
    both: tuple[str, ...]
    differences: tuple[Difference, ...]
    others: tuple[tuple[str, str], ...]

    @property
    def unexplained(self) -> tuple[str, ...]:
        """Members whose difference has no written reason."""
        return tuple(d.member for d in self.differences if d.why is None)


def compared(world: "World") -> list[Comparison]:
    """Compare every organisation that an independent roster names, by code.

    `data/rules/rosters.yaml` names the rosters (the last edition of The World Factbook, and for
    what it does not list an open data set), what they call each organisation, and why ours differ.
    """
    found = []
    for rule in rows.rows(world.db, _RULES):
        on = When(rule["on"])
        listed = _listed(rule["table"]).get(rule["name"], frozenset())
        theirs = {code for code, status in listed if status in _MEMBERS}
        others = tuple(sorted(pair for pair in listed if pair[1] not in _MEMBERS))
        day = on.first.toordinal()
        ours = {
            member
            for member, role in world.db.execute(_OURS, (rule["organisation"], day, day))
            if role in FULL
        }
        why = _reasons(world, rule["organisation"])
        differences = tuple(
            Difference(code, code in ours, why.get(code)) for code in sorted(ours ^ theirs)
        )
        both = tuple(sorted(ours & theirs))
        named = (rule["organisation"], rule["name"], rule["series"], on)
        found.append(Comparison(*named, both, differences, others))
    return found


def _reasons(world: "World", organisation: str) -> Mapping[str, Named]:
    query = "SELECT member, why_en, why_id FROM roster_reason WHERE organisation = ?"
    return {m: Named(en, id_) for m, en, id_ in world.db.execute(query, (organisation,))}


@cache
def _listed(name: str) -> dict[str, frozenset[tuple[str, str]]]:
    """Members and their status by the roster's name of the organisation."""
    from kerjasama.world.series import table

    columns = table(name, "iso3", "organisation")
    statuses = [_MEMBER] * len(columns["iso3"])
    if name == _FACTBOOK:
        statuses = table(name, "status")["status"].tolist()
    found: dict[str, set[tuple[str, str]]] = {}
    told = (columns["iso3"].tolist(), columns["organisation"].tolist(), statuses)
    for code, organisation, status in zip(*told, strict=True):
        found.setdefault(organisation, set()).add((code, status))
    return {organisation: frozenset(pairs) for organisation, pairs in found.items()}
