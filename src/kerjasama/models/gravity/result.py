"""An estimate with its uncertainty, and how to show it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from math import erfc, sqrt
from typing import TYPE_CHECKING, Final, Literal

import numpy as np

from kerjasama.errors import BadRequestError, MissingExtraError, short
from kerjasama.models.gravity.bias import Correction
from kerjasama.models.gravity.effects import Effects, Floats
from kerjasama.words import N_, Text, Words

if TYPE_CHECKING:
    import pandas as pd

Format = Literal["text", "markdown", "html", "latex"]
_NORMAL_95: Final = 1.959963984540054
_EFFECTS: Final = {
    "exporter_year": N_("exporter-year"),
    "importer_year": N_("importer-year"),
    "directed": N_("pair, each way"),
    "symmetric": N_("pair, both ways alike"),
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
        Covariance, shape (K, K).
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
        Of the Poisson model; of least squares the sum of squares, likelihood and R².
    iterations, residual
        Steps of Newton's method, and the largest change of a coefficient in the last.
    correction
        Of the incidental-parameter bias, where it was asked for.
    mu
        Fitted flows, shape (T, N, M); 0 outside the sample.
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

    @property
    def se(self) -> Floats:
        """Standard errors, length K."""
        return np.sqrt(np.diag(self.V))

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
                *(say.number(float(r[k]), 4) for k in ("estimate", "se")),
                say.number(float(r["z"]), 2),
                say.number(float(r["p"]), 3),
                " … ".join(say.number(float(r[k]), 4) for k in ("low", "high")),
            ]
            for r in self.rows()
        ]
        return _RENDER[format_](head, body, self._notes(say))

    def _repr_html_(self) -> str:
        return self.table("html")

    def __str__(self) -> str:
        """Show the table as text."""
        return self.table()

    def _notes(self, say: Words) -> list[str]:
        kinds = [k for k in ("exporter_year", "importer_year") if getattr(self.effects, k)]
        kinds += [self.effects.pair] if self.effects.pair else []
        effects = ", ".join(say(_EFFECTS[k]) for k in kinds) or say(N_("none"))
        values: dict[str, object] = {
            "cells": say.number(self.cells),
            "effects": effects,
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
                N_("Pseudo R² {r2}, deviance {deviance}; converged in {steps} steps.")
                if self.method == "ppml"
                else N_("R² {r2}, sum of squared residuals {deviance}."),
                r2=say.number(self.pseudo_r2, 4),
                deviance=say.number(self.deviance, 2),
                steps=self.iterations,
            ),
        ]
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
        return _PAPERS if self.correction is not None else _PAPERS[:2]


def _text(head: list[str], body: list[list[str]], notes: list[str]) -> str:
    widths = [max(len(row[c]) for row in (head, *body)) for c in range(len(head))]

    def line(row: list[str]) -> str:
        first, *others = (
            c.ljust(w) if k == 0 else c.rjust(w)
            for k, (c, w) in enumerate(zip(row, widths, strict=True))
        )
        return "  ".join([first, *others]).rstrip()

    rule = "  ".join("-" * w for w in widths)
    return "\n".join([line(head), rule, *(line(row) for row in body), rule, *notes])


def _markdown(head: list[str], body: list[list[str]], notes: list[str]) -> str:
    def line(row: list[str]) -> str:
        return "| " + " | ".join(c.replace("|", "\\|") for c in row) + " |"

    rule = "|---|" + "---:|" * (len(head) - 1)
    return "\n".join(
        [line(head), rule, *(line(row) for row in body), "", *(f"{n}  " for n in notes)]
    )


def _html(head: list[str], body: list[list[str]], notes: list[str]) -> str:
    th = "".join(f'<th scope="col">{escape(c)}</th>' for c in head)
    rows = "".join(
        f'<tr><th scope="row">{escape(row[0])}</th>'
        + "".join(f"<td>{escape(c)}</td>" for c in row[1:])
        + "</tr>"
        for row in body
    )
    foot = "<br>".join(escape(n) for n in notes)
    return f"<table><thead><tr>{th}</tr></thead><tbody>{rows}</tbody></table><p>{foot}</p>"


def _latex(head: list[str], body: list[list[str]], notes: list[str]) -> str:
    def line(row: list[str]) -> str:
        return " & ".join(c.translate(_TEX) for c in row) + r" \\"

    columns = "l" + "r" * (len(head) - 1)
    foot = [
        rf"\multicolumn{{{len(head)}}}{{l}}{{\footnotesize {n.translate(_TEX)}}} \\" for n in notes
    ]
    return "\n".join(
        [
            rf"\begin{{tabular}}{{{columns}}}",
            r"\toprule",
            line(head),
            r"\midrule",
            *(line(row) for row in body),
            r"\midrule",
            *foot,
            r"\bottomrule",
            r"\end{tabular}",
        ]
    )


_TEX: Final = str.maketrans(
    {
        **{c: "\\" + c for c in "&%_#$"},
        "\\": r"\textbackslash{}",
        "^": r"\^{}",
        "…": r"\ldots{}",
        "²": "$^2$",
    }
)
_RENDER: Final = {"text": _text, "markdown": _markdown, "html": _html, "latex": _latex}
