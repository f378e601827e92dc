"""What is agreed but does not bind: signed and not ratified, or ratified and not in force."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kerjasama.facts import When
from kerjasama.world.status import BOUND, Status
from kerjasama.world.things import Agreement

if TYPE_CHECKING:
    from kerjasama.world.world import World

NO_FORCE: Final = ("declaration", "memorandum", "programme")
"""Types of words given, not treaties: they wait for nobody's consent."""
_DONE: Final = ("consented", *BOUND)
_OPEN: Final = ("announced", "negotiating", "concluded", "adopted", "signed", "unknown")
_OVER: Final = ("terminated", "replaced")


@dataclass(frozen=True, slots=True)
class Gap:
    """An agreement that does not bind, or does not bind one of those who signed it.

    Attributes
    ----------
    kind
        ``"waits-for-us"``: signed, while the state's own consent is missing;
        ``"waits-for-others"``: the state has done its part, or its part is not recorded, and the
        agreement is not in force; ``"not-signed"``: announced, negotiated or concluded only.
    whole, own
        Status of the agreement, and of the state in it (None when no state was named).
    consented, missing
        Parties known to have consented, and signatories or listed parties that are not known to.
    missing_named
        Those of them without whom it cannot enter into force.
    """

    agreement: Agreement
    kind: str
    whole: Status
    own: Status | None
    consented: tuple[str, ...]
    missing: tuple[str, ...]
    missing_named: tuple[str, ...]

    @property
    def still_needed(self) -> int | None:
        """How many more must consent, where the number is recorded."""
        if self.agreement.needs_parties is None:
            return None
        return max(0, self.agreement.needs_parties - len(self.consented))


def gaps(world: "World", party: str, on: When) -> list[Gap]:
    """Agreements that do not bind on a day, by kind and code.

    Parameters
    ----------
    party
        Code of a state or organisation whose agreements are meant; empty for every agreement that
        is not in force as a whole.
    """
    found, later = [], _later(world, on)
    for agreement in world.agreements():
        if agreement.type in NO_FORCE or agreement.code in later:
            continue
        whole = world.status(agreement.code, on)
        if whole.status in _OVER or (not party and whole.status not in _OPEN):
            continue
        parties = world.parties(agreement.code, on)
        own = world.party_status(agreement.code, party, on) if party else None
        if party and not _concerns(agreement, party, parties, own):
            continue
        kind = _kind(whole, own)
        if kind:
            found.append(_gap(agreement, kind, whole, own, parties))
    return sorted(found, key=lambda g: (_ORDER.index(g.kind), g.agreement.code))


def _later(world: "World", on: When) -> set[str]:
    """Agreements of which nothing had happened by then."""
    query = "SELECT agreement FROM event GROUP BY 1 HAVING min(first) > ?"
    return {code for (code,) in world.db.execute(query, (on.last.toordinal(),))}


_ORDER: Final = ("waits-for-us", "waits-for-others", "not-signed")


def _concerns(
    agreement: Agreement, party: str, parties: Mapping[str, Status], own: Status | None
) -> bool:
    return party in agreement.parties or party in parties or bool(own and own.event)


def _kind(whole: Status, own: Status | None) -> str:
    """Which gap this is, or an empty text."""
    if own is not None and own.status == "exited":
        return ""
    if whole.status in BOUND:
        return "waits-for-us" if own is not None and own.status == "signed" else ""
    if whole.status not in _OPEN:
        return ""
    if whole.status in ("signed", "adopted") or (own is not None and own.status in _DONE):
        waits = own is not None and own.event is not None and own.status == "signed"
        mine = waits and own is not None and own.event is not None and bool(own.event.party)
        return "waits-for-us" if mine else "waits-for-others"
    return "not-signed"


def _gap(
    agreement: Agreement,
    kind: str,
    whole: Status,
    own: Status | None,
    parties: Mapping[str, Status],
) -> Gap:
    consented = tuple(c for c, s in parties.items() if s.status in _DONE and s.event)
    listed = dict.fromkeys((*agreement.parties, *parties))
    gone = {c for c, s in parties.items() if s.status == "exited"}
    missing = tuple(c for c in listed if c not in consented and c not in gone)
    named = tuple(c for c in agreement.needs_named if c not in consented)
    return Gap(agreement, kind, whole, own, consented, missing, named)
