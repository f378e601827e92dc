"""What a fit to a tensor leaves behind, for those who ask it for errors and tests."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kerjasama.models.gravity.effects import Floats


@dataclass(frozen=True, slots=True)
class Fit:
    """Where Newton's method ended.

    Attributes
    ----------
    beta
        Coefficients of the regressors that were kept, length K.
    kept
        Which regressors were kept, length of those given; the others are collinear.
    mu
        Fitted means, shape (T, N, M); 0 outside the sample.
    alpha, gamma, delta
        Coefficients of each kept regressor on the effects, at the fitted weights: (T, K, N),
        (T, K, M) and (S, K, N, M), S sets of pair effects. What is left of the regressor is its
        annihilated form.
    information
        Weighted cross products of the annihilated regressors, shape (K, K).
    objective
        What was minimised: sum of μ − y log μ, or of squared residuals.
    iterations, steps
        Of Newton in double precision, and of conjugate gradients in them.
    residual
        Largest change of a coefficient that another step would make, at most.
    runaway
        Cells whose predictor still fell in the last step, shape (T, N, M): probably separated.
    """

    beta: Floats
    kept: NDArray[np.bool_]
    mu: Floats
    alpha: Floats
    gamma: Floats
    delta: Floats
    information: Floats
    objective: float
    iterations: int
    steps: int
    residual: float
    runaway: NDArray[np.bool_] | None
