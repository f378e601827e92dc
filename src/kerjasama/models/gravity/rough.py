"""Where a fit in single precision ended, and one step more from there."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from kerjasama.models.gravity.effects import Floats
from kerjasama.models.gravity.fits import Fit
from kerjasama.models.gravity.normal import Rest, information, score
from kerjasama.models.gravity.pairs import solved
from kerjasama.models.gravity.steps import Move, converted, moved, solution

if TYPE_CHECKING:
    from kerjasama.models.gravity.newton import Newton


@dataclass(frozen=True, slots=True)
class Ended:
    """Where a fit ended that need not be exact.

    Attributes
    ----------
    newton, fit
        Its state, and what it found.
    level
        The flow that is one in its unit.
    levels
        What was taken from the regressors, length K; effects make up for it.
    """

    newton: "Newton"
    fit: Fit
    level: float
    levels: Floats

    def move(self) -> Move:
        """Coefficients of all regressors, and effects on flows in the unit that was given."""
        beta = np.zeros(len(self.newton.kept))
        beta[self.newton.kept] = self.newton.at[0]
        a, b, d = (effect.astype(np.float64) for effect in self.newton.at[1:])
        return beta, a + (np.log(self.level) - self.levels @ beta), b, d

    def step(self, mu: Floats, rest: Rest) -> tuple[Move, Floats]:
        """Newton's step from other means and sums of y − μ; the regressors' effects of pairs."""
        one, unit, kind = self.newton, 1 / self.level, self.newton.y.dtype
        one.mu = converted(mu, kind, unit)
        Xr = rest.Xr - self.levels * rest.a.sum()
        parts = (rest.a, rest.b, rest.d, Xr[one.kept])
        ra, rb, rd, rx = ((unit * part).astype(kind) for part in parts)
        here = Rest(ra, rb, rd, rx, 0.0, 0.0)
        with np.errstate(all="ignore"):  # what fails here is done again with more care
            sums, XX = one.weighed(here)
            begin = np.zeros_like(sums.d)
            begin[:, :-1] = self.fit.delta
            found = solved(one.mu, one.effects, sums, begin, one.care.last, 0.0, one.room)
            a, b, d = found[:3]
            change = solution(information(sums, XX, a, b, d), score(here, a, b, d))
            _, a, b, e = (part.astype(np.float64) for part in moved(change, a, b, d))
        beta = np.zeros(len(one.kept))
        beta[one.kept] = change
        return (beta, a - self.levels @ beta, b, e), d[:, :-1]
