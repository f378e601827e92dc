"""Estimation of structural gravity by Poisson pseudo maximum likelihood (PPML).

* `ppml`: a formula and a panel → an `Estimate`; `ols` for comparison
* `phased`, `borders`, `by_class`: regressors that a panel implies
* `compare`, `coefficient_plot`: several estimates side by side
* `wald`, `equal`, `combination`: questions to the coefficients
* `reset`, `park`, `gauss_newton`: tests of the form of the equation, and of the variance
* `bootstrap`: draws of pairs, where no formula for the errors is trusted
* `tensor`, `Effects`, `estimate`: the same from arrays
* `separated`: which observations have no maximum
"""

from kerjasama.models.gravity.bootstrap import Bootstrap, bootstrap
from kerjasama.models.gravity.columns import compare
from kerjasama.models.gravity.effects import Effects
from kerjasama.models.gravity.estimate import estimate, ols, ppml, reset
from kerjasama.models.gravity.fallback import FallbackWarning
from kerjasama.models.gravity.heteroskedasticity import VarianceTest, gauss_newton, park
from kerjasama.models.gravity.hypotheses import Wald, combination, equal, wald
from kerjasama.models.gravity.plot import coefficient_plot
from kerjasama.models.gravity.regressors import borders, by_class, phased
from kerjasama.models.gravity.result import Estimate
from kerjasama.models.gravity.separation import Separation, separated
from kerjasama.models.gravity.tensor import Tensor, tensor

__all__ = [
    "Bootstrap",
    "Effects",
    "Estimate",
    "FallbackWarning",
    "Separation",
    "Tensor",
    "VarianceTest",
    "Wald",
    "bootstrap",
    "borders",
    "by_class",
    "coefficient_plot",
    "combination",
    "compare",
    "equal",
    "estimate",
    "gauss_newton",
    "ols",
    "park",
    "phased",
    "ppml",
    "reset",
    "separated",
    "tensor",
    "wald",
]
