"""An estimate with its uncertainty, and how to show it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import erfc, isfinite, log10, sqrt
from typing import TYPE_CHECKING, Final, Literal

import numpy as np

from kerjasama.errors import BadRequestError, MissingExtraError, short
from kerjasama.models.gravity.bias import Correction
from kerjasama.models.gravity.effects import Effects, Floats
from kerjasama.models.gravity.tables import Format, render
from kerjasama.words import N_, Text, Words

if TYPE_CHECKING:
    import pandas as pd

_NORMAL_95: Final = 1.959963984540054
_LONG: Final = 1e15
_EFFECTS: Final = {
    "exporter_year": N_("exporter-year"),
    "importer_year": N_("importer-year"),
    "directed": N_("pair, each way"),
    "symmetric": N_("pair, both ways alike"),
}
_IN_SECTORS: Final = {
    "exporter_year": N_("exporter-sector-year"),
    "importer_year": N_("importer-sector-year"),
    "directed": N_("pair by sector, each way"),
    "symmetric": N_("pair by sector, both ways alike"),
}
_QUALITY: Final = {
    "ppml": N_(
        "Pseudo R² {r2}, deviance {deviance}; converged, steps in double precision: {steps}."
    ),
    "ols": N_("R² {r2}, sum of squared residuals {deviance}."),
    "other": N_("Pseudo R² {r2}, deviance {deviance}."),
}
_METHODS: Final = {
    "fixed-effects": N_("groups of zeros"),
    "linear-programme": N_("linear programme"),
    "rectifier": N_("rectifier"),
}
_PAPERS: Final = (
    (
        "J. M. C. Santos Silva, S. Tenreyro (2006), The log of gravity, Review of Economics and"
        " Statistics 88(4)"
    ),
    (
        "S. Correia, P. Guimarães, T. Zylkin (2020), Fast Poisson estimation with high-dimensional"
        " fixed effects, Stata Journal 20(1)"
    ),
    (
        "M. Weidner, T. Zylkin (2021), Bias and consistency in three-way gravity models, Journal of"
        " International Economics 132"
    ),
)
_NO_ERROR: Final = N_("–: there is no error, as the covariance of these clusters is not positive.")
_NO_FREEDOM: Final = N_("–: there is no error, as no degree of freedom is left.")
_PYFIXEST: Final = (
    "The PyFixest Authors (2025), pyfixest: Fast high-dimensional fixed effect estimation in Python"
)


@dataclass(frozen=True, slots=True)
class Separated:
    """Cells that were left out because no maximum exists with them.

    Attributes
    ----------
    cells
        How many.
    regressors
        Names of those that take part in the separation.
    method
        How it was shown: ``linear-programme`` or ``rectifier``.
    certificate
        Largest violation of the proof on the other cells.
    """

    cells: int
    regressors: tuple[str, ...]
    method: str
    certificate: float


@dataclass(frozen=True, slots=True)
class Estimate:
    """Coefficients of a gravity equation.

    Attributes
    ----------
    method
        ``ppml`` or ``ols``.
    names, beta
        Regressors that were kept and their coefficients, length K.
    V
        Covariance, shape (K, K); NaN if no degree of freedom is left.
    clusters, n_clusters, small
        How the covariance was clustered, in how many clusters, with which small-sample factor.
    effects
        Fixed effects.
    cells
        Cells that took part.
    left_out
        Why and how many rows or cells did not.
    collinear
        Names of the regressors that others and the effects explain.
    separated
        What was left out because it is separated; None if nothing was.
    deviance, log_likelihood, pseudo_r2
        Of the Poisson model; of least squares the sum of squares, likelihood and R². NaN where
        there is none: if no degree of freedom is left, or the logarithms of all flows are alike.
    iterations, residual
        Steps of Newton's method in double precision, and the largest change of a coefficient that
        another would make.
    correction
        Of the incidental-parameter bias, where it was asked for.
    mu
        Fitted flows, shape (T, N, M); 0 outside the sample. Of another engine (n,).
    engine
        What estimated: ``kerjasama``, or another package with its version.
    why
        Why it was another package.
    absorbed
        Names of the effects that the other package absorbed; `effects` says nothing then.
    """

    method: Literal["ppml", "ols"]
    names: tuple[str, ...]
    beta: Floats
    V: Floats
    clusters: tuple[str, ...]
    n_clusters: int
    small: str
    effects: Effects
    cells: int
    left_out: Mapping[str, int]
    collinear: tuple[str, ...]
    separated: Separated | None
    deviance: float
    log_likelihood: float
    pseudo_r2: float
    iterations: int
    residual: float
    correction: Correction | None = None
    mu: Floats = field(default_factory=lambda: np.zeros((0, 0, 0)), repr=False)
    engine: str = "kerjasama"
    why: Text | None = None
    absorbed: tuple[str, ...] = ()

    @property
    def se(self) -> Floats:
        """Standard errors, length K; NaN where the covariance is not positive."""
        variance = np.diag(self.V)
        return np.sqrt(np.where(variance >= 0, variance, np.nan))

    @property
    def why_no_error(self) -> str | None:
        """Say why standard errors are missing, as a text for `Words`; None if none is."""
        if np.isfinite(self.se).all():
            return None
        return _NO_FREEDOM if np.isnan(self.V).all() else _NO_ERROR

    def __getitem__(self, name: str) -> tuple[float, float]:
        """Coefficient and standard error of a regressor."""
        if name not in self.names:
            values: dict[str, object] = {"name": short(name), "known": ", ".join(self.names)}
            what = Text(N_("There is no coefficient {name!r}."), values)
            raise BadRequestError(what, Text(N_("There are {known}."), values))
        k = self.names.index(name)
        return float(self.beta[k]), float(self.se[k])

    def rows(self) -> list[dict[str, float | str]]:
        """One row a coefficient: estimate, standard error, z, p, and the bounds of 95 %."""
        found: list[dict[str, float | str]] = []
        for name, b, se in zip(self.names, self.beta.tolist(), self.se.tolist(), strict=True):
            z = b / se if se else float("nan")
            found.append(
                {
                    "name": name,
                    "estimate": b,
                    "se": se,
                    "z": z,
                    "p": erfc(abs(z) / sqrt(2)),
                    "low": b - _NORMAL_95 * se,
                    "high": b + _NORMAL_95 * se,
                }
            )
        return found

    def to_pandas(self) -> "pd.DataFrame":
        """Return the rows as a data frame, indexed by name."""
        try:
            import pandas as pd
        except ImportError as e:
            raise MissingExtraError("pandas", "research") from e
        return pd.DataFrame(self.rows()).set_index("name")

    def table(self, format_: Format = "text", lang: str = "en") -> str:
        """Show the estimate as a table with its notes.

        Parameters
        ----------
        format_
            ``text``, ``markdown``, ``html`` or ``latex``.
        lang
            ``en`` or ``id``.
        """
        say = Words(lang)
        head = [say(N_("Regressor")), say(N_("Estimate")), say(N_("Std. error")), "z", "p"]
        head.append(say(N_("95 % interval")))
        body = [
            [
                str(r["name"]),
                *(told(say, float(r[k]), 4) for k in ("estimate", "se")),
                told(say, float(r["z"]), 2),
                told(say, float(r["p"]), 3),
                " … ".join(told(say, float(r[k]), 4) for k in ("low", "high")),
            ]
            for r in self.rows()
        ]
        return render(format_, head, body, self._notes(say))

    def plot(self, lang: str = "en") -> str:
        """Draw the coefficients with their intervals of 95 %, as SVG text.

        See `kerjasama.models.gravity.coefficient_plot` for several estimates in one drawing.
        """
        from kerjasama.models.gravity.plot import coefficient_plot

        return coefficient_plot([self], lang=lang)

    def effects_named(self, say: Words) -> str:
        """Name the fixed effects in a language; "none" where there are none."""
        if self.absorbed:
            return ", ".join(self.absorbed)
        kinds = [k for k in ("exporter_year", "importer_year") if getattr(self.effects, k)]
        names = [(_IN_SECTORS if self.effects.sectors > 1 else _EFFECTS)[k] for k in kinds]
        if self.effects.pair:
            by_sector = self.effects.pair_sector and self.effects.sectors > 1
            names.append((_IN_SECTORS if by_sector else _EFFECTS)[self.effects.pair])
        return ", ".join(map(say, names)) or say(N_("none"))

    def _repr_html_(self) -> str:
        return self.table("html")

    def __str__(self) -> str:
        """Show the table as text."""
        return self.table()

    def _notes(self, say: Words) -> list[str]:
        values: dict[str, object] = {
            "cells": say.number(self.cells),
            "effects": self.effects_named(say),
            "clusters": " + ".join(self.clusters) or say(N_("none, robust")),
            "n": say.number(self.n_clusters),
            "small": self.small,
        }
        kind = {
            "ppml": N_("PPML, {cells} cells; fixed effects: {effects}."),
            "ols": N_("Least squares of the logarithm, {cells} cells; fixed effects: {effects}."),
        }
        notes = [
            say(kind[self.method], **values),
            say(N_("Clusters: {clusters} ({n}); small-sample factor: {small}."), **values),
            say(
                _QUALITY["other" if self.why is not None else self.method],
                r2=told(say, self.pseudo_r2, 4),
                deviance=told(say, self.deviance, 2),
                steps=self.iterations,
            ),
        ]
        if self.why is not None:
            notes.append(say(N_("Estimated by {engine}. {why}"), engine=self.engine, why=self.why))
        if self.why_no_error is not None:
            notes.append(say(self.why_no_error))
        if self.correction is not None:
            notes.append(
                say(N_("Coefficients and errors are corrected for the bias of three-way effects."))
            )
        if self.collinear:
            notes.append(
                say(N_("Left out as collinear: {names}."), names=", ".join(self.collinear))
            )
        notes += [f"{say.number(n)}: {say(why)}." for why, n in self.left_out.items()]
        if self.separated is not None:
            notes.append(
                say(
                    N_(
                        "{n} separated cells were left out; regressors in them: {names} ({method})."
                    ),
                    n=say.number(self.separated.cells),
                    names=", ".join(self.separated.regressors) or say(N_("none")),
                    method=say(_METHODS[self.separated.method]),
                )
            )
        return notes

    def cite(self) -> tuple[str, ...]:
        """Papers of the methods that were used."""
        papers = _PAPERS if self.correction is not None else _PAPERS[:2]
        return (*papers, _PYFIXEST) if self.engine.startswith("pyfixest") else papers


def told(say: Words, value: float, digits: int) -> str:
    """Write a number in a language, with its power of ten if it is long, or a dash for none.

    Examples
    --------
    >>> told(Words("id"), 0.5, 2), told(Words("en"), float("nan"), 2), told(Words("en"), 4e30, 2)
    ('0,50', '–', '4.00e30')
    """
    if not isfinite(value):
        return "–"
    power = int(log10(abs(value))) if abs(value) >= _LONG else 0
    return say.number(value / 10.0**power, digits) + (f"e{power}" if power else "")
