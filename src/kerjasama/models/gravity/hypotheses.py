"""Questions to an estimate: whether coefficients are zero, or equal, and what their sum is.

Phased-in agreements have a total effect, and agreements of several depths or forms one coefficient
each: whether the form matters is whether these are equal.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import erfc, exp, lgamma, log, sqrt
from typing import Final, Literal

import numpy as np

from kerjasama.errors import BadRequestError, short
from kerjasama.models.gravity.effects import Floats
from kerjasama.models.gravity.result import Estimate, told
from kerjasama.words import N_, Text, Words

_SIGNIFICANT: Final = 0.05
_DECIMALS: Final = 3


@dataclass(frozen=True, slots=True)
class Wald:
    """A Wald test of coefficients.

    Attributes
    ----------
    null
        What is tested: that all are ``zero``, or ``equal``.
    names
        The coefficients.
    statistic, df
        χ² and its degrees of freedom.
    p
        Probability of a statistic as large if the hypothesis holds.
    """

    null: Literal["zero", "equal"]
    names: tuple[str, ...]
    statistic: float
    df: int
    p: float

    @property
    def sentence(self) -> Text:
        """What was found, as a sentence."""
        values: dict[str, object] = {"names": ", ".join(self.names), **self._numbers(Words("en"))}
        return Text(_SENTENCES[self.null, self.p < _SIGNIFICANT], values)

    def say(self, lang: str = "en") -> str:
        """Say what was found, with the numbers as a language writes them."""
        words = Words(lang)
        values: dict[str, object] = {"names": ", ".join(self.names), **self._numbers(words)}
        return words(Text(self.sentence.template, values))

    def _numbers(self, words: Words) -> dict[str, object]:
        return {
            "chi2": told(words, self.statistic, 2),
            "df": self.df,
            "p": probability(self.p, words),
        }

    def __str__(self) -> str:
        """Return the English sentence."""
        return self.say()


def wald(estimate: Estimate, names: Sequence[str]) -> Wald:
    """Test that all of some coefficients are zero.

    Parameters
    ----------
    estimate
        Of which the coefficients are; its covariance is used as it is.
    names
        One or more of its regressors.

    Raises
    ------
    BadRequestError
        If a name is not there or stands twice, or the covariance of these is singular.

    Examples
    --------
    >>> from kerjasama.models.gravity import ppml
    >>> o, d = np.divmod(np.arange(64), 8)
    >>> rows = {"trade": np.exp(3 - 0.5 * (abs(o - d) > 1) + 0.3 * np.sin(np.arange(64))),
    ...         "far": (abs(o - d) > 1) * 1.0, "odd": (o + d) % 2 * 1.0, "iso3_o": o, "iso3_d": d}
    >>> found = wald(ppml("trade ~ far + odd | exporter + importer", rows, cluster=""), ["odd"])
    >>> found.df, found.p > 0.05
    (1, True)
    >>> print(found)
    The hypothesis of zero coefficients is not rejected for odd (χ²(1) = ..., p = ...).
    """
    return _tested(estimate, tuple(names), np.eye(len(names)), "zero")


def equal(estimate: Estimate, names: Sequence[str]) -> Wald:
    """Test that some coefficients are equal: whether depth, or form, of an agreement matters.

    Parameters are those of `wald`; two names at least.

    Examples
    --------
    >>> from kerjasama.models.gravity import ppml
    >>> o, d = np.divmod(np.arange(64), 8)
    >>> near, far = (abs(o - d) == 1) * 1.0, (abs(o - d) == 2) * 1.0
    >>> rows = {"trade": np.exp(3 + 2 * near + far + 0.3 * np.sin(np.arange(64))), "near": near,
    ...         "far": far, "iso3_o": o, "iso3_d": d}
    >>> found = equal(ppml("trade ~ near + far", rows, cluster=""), ["near", "far"])
    >>> found.null, found.df, found.p < 0.01
    ('equal', 1, True)
    """
    if len(names) < 2:
        what = Text(N_("Two coefficients or more can be equal, not {n}."), {"n": len(names)})
        raise BadRequestError(what, Text(N_("Name them: equal(estimate, ['rta_deep', …]).")))
    R = np.eye(len(names))[1:] - np.eye(len(names))[:1]
    return _tested(estimate, tuple(names), R, "equal")


def combination(
    estimate: Estimate, weights: Mapping[str, float] | Sequence[str]
) -> tuple[float, float]:
    """Sum of coefficients, weighted if weights are given, with its standard error.

    Examples
    --------
    The total effect of an agreement that is phased in:

    >>> from kerjasama.models.gravity import ppml
    >>> o, d = np.divmod(np.arange(64), 8)
    >>> now, soon = (abs(o - d) == 1) * 1.0, (abs(o - d) < 3) * 1.0
    >>> rows = {"trade": np.exp(3 + 0.2 * now + 0.3 * soon), "now": now, "soon": soon,
    ...         "iso3_o": o, "iso3_d": d}
    >>> total, se = combination(ppml("trade ~ now + soon", rows, cluster=""), ["now", "soon"])
    >>> round(total, 6)
    0.5
    """
    given = dict(weights) if isinstance(weights, Mapping) else dict.fromkeys(weights, 1.0)
    places = _places(estimate, tuple(given))
    w = np.array(list(given.values()), np.float64)
    V = estimate.V[np.ix_(places, places)]
    variance = float(w @ V @ w)
    error = sqrt(variance) if variance >= 0 else float("nan")
    return float(w @ estimate.beta[places]), error


def probability(p: float, words: Words) -> str:
    """Write the p of a test in a language: with three decimals, or as less than the least of these.

    Examples
    --------
    >>> probability(0.0312, Words("id")), probability(1e-9, Words("en"))
    ('p = 0,031', 'p < 0.001')
    """
    least = 10.0**-_DECIMALS
    sign, shown = ("=", p) if p >= least / 2 else ("<", least)
    return f"p {sign} {words.number(shown, _DECIMALS)}"


def chi2_tail(x: float, df: int) -> float:
    """Probability that χ² with so many degrees of freedom exceeds x.

    Examples
    --------
    >>> round(chi2_tail(5.991465, 2), 6), round(chi2_tail(7.814728, 3), 6)
    (0.05, 0.05)
    """
    half = x / 2
    if half <= 0:
        return 1.0
    found = erfc(sqrt(half)) if df % 2 else exp(-half)
    a = 0.5 if df % 2 else 1.0
    while a < df / 2:  # Γ(a + 1, x) = a Γ(a, x) + x^a exp(−x)
        found += exp(a * log(half) - half - lgamma(a + 1))
        a += 1
    return min(found, 1.0)


def _places(estimate: Estimate, names: tuple[str, ...]) -> list[int]:
    values: dict[str, object] = {"known": ", ".join(estimate.names)}
    unknown = [n for n in names if n not in estimate.names]
    if unknown:
        values["name"] = short(", ".join(unknown))
        collinear = [n for n in unknown if n in estimate.collinear]
        what = Text(N_("There is no coefficient {name!r}."), values)
        hint = Text(N_("There are {known}."), values)
        if collinear:
            told: dict[str, object] = {"names": ", ".join(collinear)}
            raise BadRequestError(what, Text(N_("Left out as collinear: {names}."), told), hint)
        raise BadRequestError(what, hint)
    if not names or len(set(names)) < len(names):
        what = Text(N_("Name one coefficient or more, each once."))
        raise BadRequestError(what, Text(N_("There are {known}."), values))
    return [estimate.names.index(n) for n in names]


def _tested(
    estimate: Estimate, names: tuple[str, ...], R: Floats, null: Literal["zero", "equal"]
) -> Wald:
    places = _places(estimate, names)
    b = R @ estimate.beta[places]
    V = R @ estimate.V[np.ix_(places, places)] @ R.T
    scale = np.sqrt(np.maximum(np.diag(V), 0.0))
    if not (scale > 0).all() or np.linalg.matrix_rank(V / np.outer(scale, scale)) < len(b):
        values: dict[str, object] = {"n": estimate.n_clusters}
        what = Text(N_("The covariance of these coefficients is singular ({n} clusters)."), values)
        raise BadRequestError(what, Text(N_("Test fewer coefficients, or cluster more finely.")))
    z = b / scale
    statistic = float(z @ np.linalg.solve(V / np.outer(scale, scale), z))
    return Wald(null, names, statistic, len(b), chi2_tail(statistic, len(b)))


_SENTENCES: Final = {
    ("zero", True): N_(
        "The hypothesis of zero coefficients is rejected for {names} (χ²({df}) = {chi2}, {p})."
    ),
    ("zero", False): N_(
        "The hypothesis of zero coefficients is not rejected for {names} (χ²({df}) = {chi2}, {p})."
    ),
    ("equal", True): N_(
        "The coefficients of {names} differ: that they are equal is rejected (χ²({df}) = {chi2},"
        " {p})."
    ),
    ("equal", False): N_(
        "That the coefficients of {names} are equal is not rejected (χ²({df}) = {chi2}, {p})."
    ),
}
