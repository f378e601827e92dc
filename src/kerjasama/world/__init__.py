"""Memory: what is known, dated and sourced, ready to be asked about any day."""

from kerjasama.world.forms import Form
from kerjasama.world.memberships import MembershipStatus
from kerjasama.world.panel import Panel
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
