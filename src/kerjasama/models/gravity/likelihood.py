"""Deviance and log likelihood of a Poisson model, slice by slice in the cache."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kerjasama.models.threads import over

Floats = NDArray[np.float64]
_SHIFT: Final = 8.0
_STIRLING: Final = (1188, 1680, 1260, 360, 12)  # divisors of the series in -1/x²
_ROOM: Final = 4


@dataclass(frozen=True, slots=True)
class Likelihood:
    """How well a Poisson model fits.

    Attributes
    ----------
    deviance
        Twice the difference of log likelihoods from that of a perfect fit.
    fitted, constant
        Log likelihood of the model, and of a model with a constant alone.
    """

    deviance: float
    fitted: float
    constant: float

    @property
    def pseudo_r2(self) -> float:
        """McFadden's: one less the ratio of the log likelihoods."""
        return 1 - self.fitted / self.constant


def likelihood(
    y: Floats, mu: Floats, sample: NDArray[np.bool_], weights: Floats | None = None
) -> Likelihood:
    """Likelihood of flows for given means.

    Parameters
    ----------
    y, mu
        Flows and means, shape (T, N, M); means are positive in the sample where flows are.
    sample
        Cells that take part, shape (T, N, M).
    weights
        Of the cells, shape (T, N, M); all alike if None.

    Examples
    --------
    >>> y = np.array([[[3.0, 1.0]]])
    >>> likelihood(y, y, np.ones(y.shape, bool)).deviance
    0.0
    """

    def work(c: slice) -> Floats:
        found, room = np.zeros(4), np.empty((_ROOM, y[0].size))
        for s in range(c.start, c.stop):
            told = np.flatnonzero(sample[s] & (y[s] > 0))  # places are quicker than a mask
            flow, mean = y[s].take(told), mu[s].take(told)
            w = None if weights is None else weights[s].take(told)
            weighted = flow if w is None else flow * w
            factorials = _log_factorial(flow, room[:, : len(flow)])
            np.log(mean, out=mean)
            found[1:] += (
                np.vdot(weighted, mean),
                factorials.sum() if w is None else np.vdot(w, factorials),
                weighted.sum(),
            )
            mean -= np.log(flow, out=flow if w is not None else room[0, : len(flow)])
            found[0] -= np.vdot(weighted, mean)
        return found

    parts = np.sum(over(len(y), work, y.size), axis=0).tolist()
    apart, fitted, factorials, flows = parts
    means = mu if weights is None else mu * weights
    total = float(np.sum(means[sample])) if not sample.all() else float(means.sum())
    mass = float(np.count_nonzero(sample) if weights is None else weights[sample].sum())
    return Likelihood(
        2 * (apart - flows + total),
        fitted - total - factorials,
        flows * float(np.log(flows / mass)) - flows - factorials,
    )


def log_factorial(y: Floats) -> Floats:
    """Logarithm of Γ(y + 1), to 1e-11: Stirling's series, after a shift by eight where y is small.

    Examples
    --------
    >>> log_factorial(np.array([3.0, 5.0])).round(6).tolist()
    [1.791759, 4.787492]
    """
    return _log_factorial(y, np.empty((_ROOM, len(y))))


def _log_factorial(y: Floats, room: Floats) -> Floats:
    """As `log_factorial`, in arrays that are there already: fresh memory costs more."""
    found: Floats = room[0]
    x, one, series = room[1], room[2], room[3]
    small = y < _SHIFT
    np.multiply(small, _SHIFT, out=x)
    x += y
    np.log(x, out=found)
    np.add(x, 0.5, out=one)
    found *= one
    found -= x
    np.divide(1.0, x, out=one)
    np.multiply(one, one, out=x)
    np.negative(x, out=x)
    np.multiply(x, 1 / _STIRLING[0], out=series)
    for divisor in _STIRLING[1:]:
        series += 1 / divisor
        series *= x if divisor != _STIRLING[-1] else one
    found += series
    found += 0.5 * np.log(2 * np.pi)
    places = np.flatnonzero(small)
    few = y.take(places)
    shift = few + 1.0
    for k in range(2, int(_SHIFT) + 1):
        few += 1.0 if k > 2 else 2.0
        shift *= few
    found[places] -= np.log(shift, out=shift)
    return found
