"""General equilibrium of structural gravity, in exact hat algebra.

* `Economy`: the baseline, trade values and the trade elasticity
* `change`: one change of trade costs, by Newton's method, as a `Change`
* `pairs`: every pair of economies at once, as `PairChanges` or a `PairSummary`
"""

from kerjasama.models.equilibrium.economy import Deficits, Economy, cost_term
from kerjasama.models.equilibrium.pairs import PairChanges, PairSummary, pairs
from kerjasama.models.equilibrium.solve import Change, Mode, change, without_deficits

__all__ = [
    "Change",
    "Deficits",
    "Economy",
    "Mode",
    "PairChanges",
    "PairSummary",
    "change",
    "cost_term",
    "pairs",
    "without_deficits",
]
