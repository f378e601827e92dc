"""Several estimates side by side, as papers show them: a column each, errors in brackets."""

from collections.abc import Sequence
from typing import Final

from kerjasama.errors import BadRequestError
from kerjasama.models.gravity.result import Estimate, told
from kerjasama.models.gravity.tables import Format, render
from kerjasama.words import N_, Text, Words

_DIGITS: Final = 4
_METHODS: Final = {"ppml": "PPML", "ols": N_("least squares")}


def compare(
    *estimates: Estimate,
    labels: Sequence[str] = (),
    format_: Format = "text",
    lang: str = "en",
    digits: int = _DIGITS,
) -> str:
    """Show estimates side by side.

    No stars: the error says more, and a coefficient whose p lies at 0.06 is not another one than
    that at 0.04.

    Parameters
    ----------
    estimates
        Two or more, by whatever method.
    labels
        What to call each; numbers in brackets by default.
    format_
        ``text``, ``markdown``, ``html`` or ``latex``.
    lang
        ``en`` or ``id``.
    digits
        Decimals of coefficients and errors.

    Raises
    ------
    BadRequestError
        If there is no estimate, or labels are not as many.

    Examples
    --------
    >>> from kerjasama.models.gravity import ols, ppml
    >>> import numpy as np
    >>> o, d = np.divmod(np.arange(25), 5)
    >>> rows = {"trade": 10.0 + o + 80 * (o == d), "home": (o == d) * 1.0, "iso3_o": o, "iso3_d": d}
    >>> formula = "trade ~ home | exporter + importer"
    >>> print(compare(ppml(formula, rows), ols(formula, rows), labels=["PPML", "OLS"]))
                            PPML            OLS
    -------------  -------------  -------------
    home                  2.0409         2.0438
                        (0.0144)       (0.0290)
    -------------  -------------  -------------
    Method                  PPML  least squares
    ...
    """
    if not estimates or (labels and len(labels) != len(estimates)):
        values: dict[str, object] = {"n": len(estimates), "labels": len(labels)}
        what = Text(N_("There are {n} estimates and {labels} labels."), values)
        raise BadRequestError(what, Text(N_("Give one estimate or more, and a label for each.")))
    say = Words(lang)
    head = ["", *(labels or [f"({k + 1})" for k in range(len(estimates))])]
    names = dict.fromkeys(n for e in estimates for n in (*e.names, *e.collinear))
    body = [[name, *(_coefficient(e, name, say, digits) for e in estimates)] for name in names]
    foot = _foot(estimates, say)
    notes = [say(N_("Standard errors in brackets."))]
    if any(e.collinear for e in estimates):
        notes.append(say(N_("×: left out as collinear.")))
    missing = dict.fromkeys(e.why_no_error for e in estimates)
    notes += [say(why) for why in missing if why is not None]
    if any(e.correction is not None for e in estimates):
        notes.append(say(N_("Corrected: for the bias of three-way effects.")))
    return render(format_, head, body + foot, notes, len(foot))


def _coefficient(estimate: Estimate, name: str, say: Words, digits: int) -> str:
    if name in estimate.collinear:
        return "×"
    if name not in estimate.names:
        return ""
    value, se = estimate[name]
    return f"{told(say, value, digits)}\n({told(say, se, digits)})"


def _foot(estimates: Sequence[Estimate], say: Words) -> list[list[str]]:
    def row(name: str, *cells: str) -> list[str]:
        return [say(name), *cells]

    def method(e: Estimate) -> str:
        name = say(_METHODS[e.method])
        return name if e.correction is None else f"{name}, {say(N_('corrected'))}"

    effects = [e.effects_named(say).replace(", ", "\n") for e in estimates]
    clusters = ["\n".join(e.clusters) or say(N_("none, robust")) for e in estimates]
    rows = [
        row(N_("Method"), *map(method, estimates)),
        row(N_("Fixed effects"), *effects),
        row(N_("Clusters"), *clusters),
        row(N_("Cells"), *(say.number(e.cells) for e in estimates)),
        row(N_("(Pseudo) R²"), *(told(say, e.pseudo_r2, 4) for e in estimates)),
    ]
    gone = [sum(e.left_out.values()) + (e.separated.cells if e.separated else 0) for e in estimates]
    if any(gone):
        rows.insert(4, row(N_("Cells left out"), *map(say.number, gone)))
    if any(e.why for e in estimates):
        rows.append(row(N_("Estimated by"), *(e.engine for e in estimates)))
    return rows
