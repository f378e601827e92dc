"""Estimation of structural gravity by Poisson pseudo maximum likelihood (PPML).

* `ppml`: a formula and a panel → an `Estimate`; `ols` for comparison, `reset` to test the form
* `tensor`, `Effects`, `estimate`: the same from arrays
* `separated`: which observations have no maximum
"""

from kerjasama.models.gravity.effects import Effects
from kerjasama.models.gravity.estimate import estimate, ols, ppml, reset
from kerjasama.models.gravity.result import Estimate
from kerjasama.models.gravity.separation import Separation, separated
from kerjasama.models.gravity.tensor import Tensor, tensor

__all__ = [
    "Effects",
    "Estimate",
    "Separation",
    "Tensor",
    "estimate",
    "ols",
    "ppml",
    "reset",
    "separated",
    "tensor",
]
