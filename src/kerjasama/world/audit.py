"""How far the registry can be trusted: what was read, checked, disputed, and grew old."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from kerjasama.world import rows
from kerjasama.world.rosters import Comparison, compared
from kerjasama.world.things import FULL, Observation

if TYPE_CHECKING:
    from kerjasama.facts import When
    from kerjasama.world.world import World

STALE: Final = timedelta(days=365)
KINDS: Final = (
    "state",
    "name",
    "organisation",
    "membership",
    "agreement",
    "event",
    "tie",
    "observation",
    "verdict",
)


@dataclass(frozen=True, slots=True)
class Tally:
    """Facts of one kind, or of one organisation or agreement, by how they are supported.

    Attributes
    ----------
    recalled
        Rest on memory only.
    read
        Rest on one source that was read.
    checked
        Are said by a second source that was read.
    conflicts
        Values on which sources disagree.
    """

    code: str
    facts: int
    recalled: int
    read: int
    checked: int
    conflicts: int


@dataclass(frozen=True, slots=True)
class Dates:
    """Dates of one sort, and how many an independent source supports.

    Attributes
    ----------
    dates
        Known dates of beginnings and ends.
    confirmed
        Dates that a source that was read gives, beside the word that they rest on.
    listed
        Of the others, those whose membership an independent roster of today bears out: that it
        holds or holds no longer, not the day.
    """

    code: str
    dates: int
    confirmed: int
    listed: int

    @property
    def share(self) -> float:
        """Share that an independent source supports, the one way or the other."""
        return (self.confirmed + self.listed) / self.dates if self.dates else 1.0


@dataclass(frozen=True, slots=True)
class Audit:
    """What the registry holds and how well it is supported, as of a day."""

    statements: int
    read: int
    recalled: int
    unsourced: int
    sources: int
    kinds: tuple[Tally, ...]
    organisations: tuple[Tally, ...]
    agreements: tuple[Tally, ...]
    memberships: tuple[Dates, ...]
    dates: tuple[Dates, ...]
    rosters: tuple[Comparison, ...]
    stale: tuple[Observation, ...]
    conflicts: int
    corrections: int


def audit(world: "World", on: "When") -> Audit:
    """Count what is supported and how.

    Parameters
    ----------
    on
        Figures whose newest value is more than a year older than this day are stale.

    Examples
    --------
    >>> from kerjasama.world import World
    >>> world = World.load()
    >>> audit(world, world.day()).unsourced
    0
    """
    one = world.db.execute
    statements, read, unsourced = one(
        "SELECT count(*), sum(basis = 'read'), sum(s.source NOT IN (SELECT name FROM source))"
        " FROM statement s"
    ).fetchone()
    rosters = tuple(compared(world))
    memberships = _memberships(world, rosters)
    force = [
        Dates(code, counted[0], counted[1], 0)
        for code, party in (("entered-into-force", "= ''"), ("party-entered-into-force", "!= ''"))
        for counted in one(_FORCE.format(party=party))
    ]
    return Audit(
        statements,
        read,
        statements - read,
        unsourced,
        one("SELECT count(*) FROM source").fetchone()[0],
        tuple(_kind(world, kind) for kind in KINDS),
        tuple(_tallies(world, "membership", "organisation")),
        tuple(_tallies(world, "event", "agreement")),
        memberships,
        (_sum("membership", memberships), *force, _sum("all", (*memberships, *force))),
        rosters,
        tuple(_stale(world, on.last)),
        one("SELECT count(*) FROM conflict").fetchone()[0],
        one("SELECT count(*) FROM correction").fetchone()[0],
    )


_FORCE: Final = (
    "SELECT count(*), coalesce(sum(t.confirmed), 0) FROM trust t JOIN event e USING (subject)"
    " WHERE e.event = 'entered-into-force' AND e.party {party}"
)


def _sum(code: str, parts: tuple[Dates, ...]) -> Dates:
    return Dates(
        code,
        sum(d.dates for d in parts),
        sum(d.confirmed for d in parts),
        sum(d.listed for d in parts),
    )


def _kind(world: "World", kind: str) -> Tally:
    query = (
        f"SELECT count(*), sum(standing = 0), sum(standing = 1), sum(standing = 2),"  # noqa: S608 - our own tables
        f" (SELECT count(*) FROM conflict WHERE subject LIKE '{kind}:%') FROM \"{kind}\""
    )
    return Tally(kind, *(n or 0 for n in world.db.execute(query).fetchone()))


def _tallies(world: "World", table: str, by: str) -> list[Tally]:
    query = (
        f'SELECT x."{by}", count(*), sum(standing = 0), sum(standing = 1), sum(standing = 2),'  # noqa: S608 - our own tables
        f" sum((SELECT count(*) FROM conflict c WHERE c.subject = x.subject))"
        f' FROM "{table}" x GROUP BY 1 ORDER BY 1'
    )
    return [Tally(*row) for row in world.db.execute(query)]


def _memberships(world: "World", rosters: tuple[Comparison, ...]) -> tuple[Dates, ...]:
    """Dates of memberships by organisation; a roster bears out what it agrees with."""
    by_code = {r.organisation: r for r in rosters}
    counted: dict[str, list[int]] = {}
    query = (
        "SELECT m.organisation, m.member, m.role, m.first, m.last, t.property, t.confirmed"
        " FROM membership m JOIN trust t ON t.subject = m.subject ORDER BY m.organisation"
    )
    for row in rows.rows(world.db, query):
        counts = counted.setdefault(row["organisation"], [0, 0, 0])
        counts[0] += 1
        if row["confirmed"]:
            counts[1] += 1
        elif row["organisation"] in by_code:
            counts[2] += _borne_out(row, by_code[row["organisation"]])
    return tuple(Dates(code, *counts) for code, counts in counted.items())


def _borne_out(row: rows.Row, roster: Comparison) -> bool:
    """Whether a roster agrees that a membership held, or held no longer, on its day."""
    edition = roster.on.first.toordinal()
    if row["first"] > edition:
        return False
    if row["role"] in FULL:
        return row["member"] not in {d.member for d in roster.differences}
    return row["last"] > edition and (row["member"], row["role"]) in roster.others


def _stale(world: "World", today: date) -> list[Observation]:
    """Newest values of every figure that are more than a year old."""
    newest: dict[tuple[str, str], Observation] = {}
    for row in rows.rows(world.db, 'SELECT * FROM observation ORDER BY "on"'):
        newest[row["about"], row["property"]] = rows.observation(row)
    limit = today - STALE
    return [o for _, o in sorted(newest.items()) if o.on.last < limit]
