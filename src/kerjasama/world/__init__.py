"""Memory: what is known, dated and sourced, ready to be asked about any day."""

from typing import TYPE_CHECKING

from kerjasama.world.forms import Form
from kerjasama.world.memberships import MembershipStatus
from kerjasama.world.status import Status
from kerjasama.world.things import (
    Agreement,
    Disagreement,
    Event,
    Evidence,
    Membership,
    Observation,
    Organisation,
    Region,
    Standing,
    State,
    Tie,
)
from kerjasama.world.ties import Ties
from kerjasama.world.world import World

if TYPE_CHECKING:
    from kerjasama.world.panel import Panel

__all__ = [
    "Agreement",
    "Disagreement",
    "Event",
    "Evidence",
    "Form",
    "Membership",
    "MembershipStatus",
    "Observation",
    "Organisation",
    "Panel",
    "Region",
    "Standing",
    "State",
    "Status",
    "Tie",
    "Ties",
    "World",
]


def __getattr__(name: str) -> object:
    """Import what needs NumPy when it is asked for: most questions to a world need none."""
    if name != "Panel":
        raise AttributeError(name)
    from kerjasama.world.panel import Panel

    return Panel
