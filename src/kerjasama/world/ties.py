"""What ties two states on a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kerjasama.facts import When
from kerjasama.world import rows
from kerjasama.world.status import BOUND, Status, status
from kerjasama.world.things import FULL, Agreement, Event, Membership, Tie

if TYPE_CHECKING:
    from kerjasama.world.world import World

_TWO: Final = 2


@dataclass(frozen=True, slots=True)
class BilateralTie:
    """An agreement between just the two, or between one and a union that holds the other.

    Attributes
    ----------
    through
        Code of the union (``"EU"``) when it is the union that is the party.
    """

    agreement: Agreement
    status: Status
    events: tuple[Event, ...]
    through: str = ""


@dataclass(frozen=True, slots=True)
class SharedAgreement:
    """An agreement of more than two that binds both."""

    agreement: Agreement
    status: Status
    a: Status
    b: Status


@dataclass(frozen=True, slots=True)
class SharedOrganisation:
    """An organisation or organ in which both sit, with both memberships."""

    organisation: str
    a: Membership
    b: Membership


@dataclass(frozen=True, slots=True)
class Ties:
    """Everything known that ties two states on a day.

    Attributes
    ----------
    bilateral
        Agreements of the two, whatever their status on the day.
    shared_agreements
        Agreements of more than two in which both are bound on the day.
    organisations, organs
        Where both are full members on the day.
    relations
        Diplomatic relations, partnership levels and cooperation that hold on the day.
    past
        Relations and partnership levels that had ended by the day.
    """

    a: str
    b: str
    on: When
    bilateral: tuple[BilateralTie, ...]
    shared_agreements: tuple[SharedAgreement, ...]
    organisations: tuple[SharedOrganisation, ...]
    organs: tuple[SharedOrganisation, ...]
    relations: tuple[Tie, ...]
    past: tuple[Tie, ...]

    @property
    def partnership(self) -> Tie | None:
        """The partnership level that holds on the day: the latest rung."""
        return latest(self.relations)


def latest(relations: Iterable[Tie]) -> Tie | None:
    """The latest of some partnerships."""
    rungs = [t for t in relations if t.tie == "partnership"]
    return max(rungs, key=lambda t: t.span.possible[0], default=None)


def ties(world: "World", a: str, b: str, on: When) -> Ties:
    """Gather what ties two; see `World.ties`."""
    shared = _shared(world, a, b, on)
    organs = {o.code for o in world.organisations() if o.type == "organ"}
    known = relations(world, a, b)
    return Ties(
        a,
        b,
        on,
        _bilateral(world, a, b, on),
        _shared_agreements(world, a, b, on),
        tuple(s for s in shared if s.organisation not in organs),
        tuple(s for s in shared if s.organisation in organs),
        tuple(t for t in known if t.span.covers(on)),
        tuple(t for t in known if t.span.possible[1] < on.first),
    )


def _shared(world: "World", a: str, b: str, on: When) -> list[SharedOrganisation]:
    of_a, of_b = (
        {m.organisation: m for m in world.memberships(who, on) if m.role in FULL} for who in (a, b)
    )
    return [SharedOrganisation(o, of_a[o], of_b[o]) for o in sorted(of_a.keys() & of_b.keys())]


def relations(world: "World", a: str, b: str) -> list[Tie]:
    """Diplomatic relations and partnerships of two at any time, by codes; the earliest first."""
    query = "SELECT * FROM tie WHERE (a = ? AND b = ?) OR (a = ? AND b = ?) ORDER BY first, tie"
    return [rows.tie(row) for row in rows.rows(world.db, query, (a, b, b, a))]


def _bilateral(world: "World", a: str, b: str, on: When) -> tuple[BilateralTie, ...]:
    """Agreements of a with b, or of one with a union that the other belongs to."""
    unions = {o.code for o in world.organisations() if o.type == "union"}
    sides = {a: a, b: b}  # who can sign → whom it brings in
    for who in (a, b):
        sides |= {
            m.organisation: who
            for m in world.memberships(who, on)
            if m.role in FULL and m.organisation in unions
        }
    found = []
    for agreement in world.agreements_of(*sides):
        if len(agreement.parties) != _TWO:
            continue
        if {sides.get(p) for p in agreement.parties} == {a, b}:
            events = tuple(world.events(agreement.code))
            through = next((p for p in agreement.parties if p not in (a, b)), "")
            found.append(BilateralTie(agreement, status(events, on), events, through))
    return tuple(found)


def _shared_agreements(world: "World", a: str, b: str, on: When) -> tuple[SharedAgreement, ...]:
    one = "SELECT agreement FROM event WHERE party = ?"
    both = {code for (code,) in world.db.execute(f"{one} INTERSECT {one}", (a, b))}
    found = []
    for agreement in world.agreements_of(a):
        listed = a in agreement.parties and b in agreement.parties
        if len(agreement.parties) == _TWO or not (listed or agreement.code in both):
            continue
        of_a, of_b = (world.party_status(agreement.code, who, on) for who in (a, b))
        if of_a.status in BOUND and of_b.status in BOUND:
            found.append(SharedAgreement(agreement, world.status(agreement.code, on), of_a, of_b))
    return tuple(found)
