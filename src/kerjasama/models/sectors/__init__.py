"""General equilibrium of many sectors with input-output links (Caliendo and Parro 2015).

* `SectorEconomy`: the baseline, with trade, cost shares, trade elasticities and tariffs
* `change`: one change of trade costs, tariffs or productivity, as a `SectorChange`
* `changes`: many of them, over draws of shocks and elasticities
* `aggregate`: the same economy with fewer sectors
"""

from kerjasama.models.sectors.aggregate import aggregate, pooled
from kerjasama.models.sectors.draws import changes
from kerjasama.models.sectors.economy import Rule, SectorEconomy
from kerjasama.models.sectors.result import FirstOrder, SectorChange
from kerjasama.models.sectors.solve import Shock, change

__all__ = [
    "FirstOrder",
    "Rule",
    "SectorChange",
    "SectorEconomy",
    "Shock",
    "aggregate",
    "change",
    "changes",
    "pooled",
]
