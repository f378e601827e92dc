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
_PERFECT: Final = 1e-6  # of y log y, a deviance that differences of sums tell too coarsely
_CELLS: Final = 100_000  # that are worked on together
_WHOLE: Final = np.log(np.cumprod([1, *range(1, int(_SHIFT))], dtype=float))  # of 0!, 1!, 2! …


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


@dataclass(frozen=True, slots=True)
class Flows:
    """What a likelihood needs of the flows, whatever the model.

    Attributes
    ----------
    total
        Sum of the flows y, each times its weight.
    logs
        Sum of y log y.
    factorials
        Sum of log Γ(y + 1).
    """

    total: float
    logs: float
    factorials: float


def of_flows(y: Floats, sample: NDArray[np.bool_], weights: Floats | None = None) -> Flows:
    """Sums over flows alone; parameters as of `likelihood`.

    Examples
    --------
    >>> of_flows(np.array([[[2.0, 1.0]]]), np.ones((1, 1, 2), bool)).total
    3.0
    """

    def work(c: slice) -> Floats:
        found, some = np.zeros(3), max(_CELLS // max(y[0].size, 1), 1)
        room = np.empty((_ROOM + 1, some * y[0].size))
        for first in range(c.start, c.stop, some):
            s = slice(first, min(first + some, c.stop))
            told = np.flatnonzero(sample[s] & (y[s] > 0))  # places are quicker than a mask
            flow = y[s].take(told)
            logs = np.log(flow, out=room[0, : len(flow)])
            factorials = _log_factorial(flow, logs, room[1:, : len(flow)])
            w = None if weights is None else weights[s].take(told)
            weighted = flow if w is None else flow * w
            found += (
                weighted.sum(),
                np.vdot(weighted, logs),
                factorials.sum() if w is None else np.vdot(w, factorials),
            )
        return found

    return Flows(*np.sum(over(len(y), work, y.size), axis=0).tolist())


def likelihood(
    y: Floats,
    mu: Floats,
    sample: NDArray[np.bool_],
    weights: Floats | None = None,
    told: Flows | None = None,
    objective: float | None = None,
) -> Likelihood:
    """Likelihood of flows for given means.

    Parameters
    ----------
    y, mu
        Flows and means, shape (T, N, M); means are positive in the sample where flows are, and 0
        outside it.
    sample
        Cells that take part, shape (T, N, M).
    weights
        Of the cells, shape (T, N, M); all alike if None.
    told
        What `of_flows` says of them, if somebody has asked it.
    objective
        Sum of μ − y log μ, if somebody knows it, and no weights: it spares the logarithms.

    Examples
    --------
    >>> y = np.array([[[3.0, 1.0]]])
    >>> likelihood(y, y, np.ones(y.shape, bool)).deviance
    0.0
    """
    flows = told or of_flows(y, sample, weights)
    mass = float(np.count_nonzero(sample) if weights is None else weights[sample].sum())
    constant = flows.total * float(np.log(flows.total / mass)) - flows.total - flows.factorials
    if objective is not None:
        deviance = 2 * (flows.logs - flows.total + objective)
        if deviance > _PERFECT * abs(flows.logs):
            return Likelihood(deviance, -objective - flows.factorials, constant)

    def work(c: slice) -> Floats:
        found, some = np.zeros(3), max(_CELLS // max(y[0].size, 1), 1)
        for first in range(c.start, c.stop, some):
            s = slice(first, min(first + some, c.stop))
            places = np.flatnonzero(sample[s] & (y[s] > 0))
            flow, mean = y[s].take(places), np.log(mu[s].take(places))
            weighted = flow if weights is None else flow * weights[s].take(places)
            found += (
                np.vdot(weighted, np.log(flow) - mean),
                np.vdot(weighted, mean),
                mu[s].sum() if weights is None else np.vdot(mu[s], weights[s]),
            )
        return found

    apart, fitted, total = np.sum(over(len(y), work, y.size), axis=0).tolist()
    deviance = 2 * (apart - flows.total + total)
    return Likelihood(deviance, fitted - total - flows.factorials, constant)


def log_factorial(y: Floats) -> Floats:
    """Logarithm of Γ(y + 1), to 1e-11: Stirling's series, after a shift by eight where y is small.

    Examples
    --------
    >>> log_factorial(np.array([3.0, 5.0])).round(6).tolist()
    [1.791759, 4.787492]
    """
    return _log_factorial(y, np.log(np.maximum(y, 1)), np.empty((_ROOM, len(y))))


def _log_factorial(y: Floats, logs: Floats, room: Floats) -> Floats:
    """As `log_factorial`, in arrays that are there already: fresh memory costs more.

    Parameters
    ----------
    logs
        Of y, where it is not small.
    """
    found: Floats = room[0]
    one, x, series = room[1], room[2], room[3]
    np.maximum(y, _SHIFT, out=x)
    np.add(x, 0.5, out=found)
    found *= logs
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
    places = np.flatnonzero(y < _SHIFT)
    if len(places):
        few = y.take(places)
        whole = few.astype(np.intp)
        found[places] = _WHOLE.take(whole) if (whole == few).all() else _shifted(few)
    return found


def _shifted(y: Floats) -> Floats:
    """As `log_factorial` where y is less than eight."""
    shift = y + 1.0
    for k in range(2, int(_SHIFT) + 1):
        shift *= y + k
    x = y + _SHIFT
    found = _log_factorial(x, np.log(x), np.empty((_ROOM, len(x))))
    found -= np.log(shift)
    return found
