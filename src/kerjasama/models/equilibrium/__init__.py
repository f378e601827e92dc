"""General equilibrium of structural gravity, in exact hat algebra.

* `Economy`: the baseline, trade values and the trade elasticity
* `change`: one change of trade costs, productivity or `Tariffs`, by Newton's method, as a `Change`
* `origins`, `parts`, `terms_of_trade`: where it comes from
* `draws`: the same under many draws of its effects and of the elasticity, from `standard_draws`
* `as_published`: the Advanced Guide's loop, for comparison
* `pairs`: every pair of economies at once, as `PairChanges` or a `PairSummary`
* `many`: any `Sets` of cells, as groups or accessions, on threads, processes or a cluster
"""

from kerjasama.models.equilibrium.decompose import (
    Origins,
    Parts,
    acr_welfare,
    gains_from_trade,
    origins,
    parts,
    terms_of_trade,
)
from kerjasama.models.equilibrium.draws import Draws, draws
from kerjasama.models.equilibrium.economy import Deficits, Economy, border_costs, cost_term
from kerjasama.models.equilibrium.many import SetChanges, SetSummary, many
from kerjasama.models.equilibrium.market import Mode
from kerjasama.models.equilibrium.pairs import PairChanges, PairSummary, pairs
from kerjasama.models.equilibrium.published import EarlyStop, as_published
from kerjasama.models.equilibrium.result import Change
from kerjasama.models.equilibrium.sets import Sets
from kerjasama.models.equilibrium.solve import change, without_deficits
from kerjasama.models.equilibrium.streams import elasticities, normal_effects, standard_draws
from kerjasama.models.equilibrium.tariffs import Tariffs

__all__ = [
    "Change",
    "Deficits",
    "Draws",
    "EarlyStop",
    "Economy",
    "Mode",
    "Origins",
    "PairChanges",
    "PairSummary",
    "Parts",
    "SetChanges",
    "SetSummary",
    "Sets",
    "Tariffs",
    "acr_welfare",
    "as_published",
    "border_costs",
    "change",
    "cost_term",
    "draws",
    "elasticities",
    "gains_from_trade",
    "many",
    "normal_effects",
    "origins",
    "pairs",
    "parts",
    "standard_draws",
    "terms_of_trade",
    "without_deficits",
]
