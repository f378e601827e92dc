"""Formulas such as ``trade ~ rta + log(dist) | exporter^year + importer^year + pair``."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from kerjasama.errors import BadRequestError, MissingExtraError, short
from kerjasama.models.gravity.effects import Effects, Pair
from kerjasama.words import N_, Text

_EFFECTS: Final = {
    frozenset({"exporter", "year"}): "exporter_year",
    frozenset({"importer", "year"}): "importer_year",
    frozenset({"exporter", "importer"}): "directed",
    frozenset({"pair"}): "directed",
    frozenset({"symmetric-pair"}): "symmetric",
}
_ALONE: Final = {"exporter": "exporter_year", "importer": "importer_year"}
_KNOWN: Final = "exporter^year, importer^year, pair, symmetric-pair, exporter, importer"


@dataclass(frozen=True, slots=True)
class Parts:
    """What a formula says: the flow, the regressors as written, and the effects."""

    flow: str
    regressors: str
    effects: Effects


def parts(formula: str, *, panel: bool = True) -> Parts:
    """Take a formula apart.

    Parameters
    ----------
    panel
        Whether there are several years: ``exporter`` alone is then no effect of this model, in a
        cross-section it is that of the exporter-year.

    Raises
    ------
    BadRequestError
        If a part is missing or an effect is not one of a gravity tensor.

    Examples
    --------
    >>> parts("trade ~ rta + log(dist) | exporter^year + importer^year + pair").effects.pair
    'directed'
    >>> parts("trade ~ rta | exporter + importer", panel=False).regressors
    'rta'
    """
    left, tilde, right = formula.partition("~")
    if not tilde or not left.strip() or not right.strip():
        what = Text(N_("Cannot read the formula {formula!r}."), {"formula": short(formula, 120)})
        hint = N_(
            "Write: flow ~ regressors | effects, as in trade ~ rta | exporter^year + importer^year."
        )
        raise BadRequestError(what, Text(hint))
    regressors, _, named = right.partition("|")
    found: dict[str, Any] = {"exporter_year": False, "importer_year": False}
    pair: Pair = ""
    for term in filter(None, (t.strip() for t in named.replace("#", "^").split("+"))):
        kind = _EFFECTS.get(frozenset(p.strip() for p in term.split("^")))
        if kind is None and not panel:
            kind = _ALONE.get(term)
        if kind == "directed":
            pair = "directed"
        elif kind == "symmetric":
            pair = "symmetric"
        elif kind is not None:
            found[kind] = True
        else:
            values: dict[str, object] = {"term": short(term), "known": _KNOWN}
            what = Text(
                N_("{term!r} is no fixed effect of a gravity tensor; there are {known}."), values
            )
            hint = N_("For other effects there is the package pyfixest.")
            raise BadRequestError(what, Text(hint))
    return Parts(left.strip(), regressors.strip(), Effects(**found, pair=pair))


def columns(regressors: str, data: Mapping[str, Any]) -> dict[str, Any]:
    """Values of the terms of a formula, by name: plain columns, or whatever formulaic understands.

    Raises
    ------
    BadRequestError
        If a column is not there, or a term cannot be computed.
    MissingExtraError
        If a term is more than a column and formulaic is not installed.

    Examples
    --------
    >>> columns("rta + cntg", {"rta": [0, 1], "cntg": [1, 1]})
    {'rta': [0, 1], 'cntg': [1, 1]}
    """
    terms = [t.strip() for t in regressors.split("+")]
    if all(t in data for t in terms):
        return {t: data[t] for t in terms}
    unknown = [t for t in terms if t.isidentifier() and t not in data]
    if unknown:
        values: dict[str, object] = {
            "names": ", ".join(unknown),
            "known": ", ".join(map(str, data)),
        }
        what = Text(N_("The data have no column {names}; there are {known}."), values)
        raise BadRequestError(what, Text(N_("Check the spelling.")))
    try:
        import pandas as pd
        from formulaic import model_matrix
    except ImportError as e:
        raise MissingExtraError("formulaic", "research") from e
    frame = pd.DataFrame({str(name): data[name] for name in data})
    try:
        matrix = model_matrix(f"0 + {regressors}", frame, na_action="ignore", output="pandas")
    except Exception as e:  # formulaic raises whatever the term raises
        values = {"terms": short(regressors, 120), "reason": short(str(e), 160)}
        what = Text(N_("Cannot compute {terms}: {reason}."), values)
        raise BadRequestError(what, Text(N_("Check the terms on the right of ~."))) from e
    return {str(name): matrix[name].to_numpy() for name in matrix.columns}
