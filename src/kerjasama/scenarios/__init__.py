"""Another world: what is supposed, what it does to trade, and which agreement to sign next.

* `suppose`: a world and changes → another world, which answers like any other
* `Sign`, `Deepen`, `Join`, `Leave`, `Break`, `Tariff`, `Shock`: what can be supposed
"""

from kerjasama.scenarios.kinds import (
    Break,
    Change,
    Deepen,
    Join,
    Leave,
    Shock,
    Sign,
    Tariff,
)
from kerjasama.scenarios.suppose import Supposed, suppose

__all__ = [
    "Break",
    "Change",
    "Deepen",
    "Join",
    "Leave",
    "Shock",
    "Sign",
    "Supposed",
    "Tariff",
    "suppose",
]
