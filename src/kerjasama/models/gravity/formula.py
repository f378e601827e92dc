"""Formulas such as ``trade ~ rta + log(dist) | exporter^year + importer^year + pair``."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from kerjasama.errors import BadRequestError, MissingExtraError, NotATensorError, short
from kerjasama.models.gravity.effects import Effects, Pair
from kerjasama.words import N_, Text

_KINDS: Final = {
    frozenset({"exporter"}): "exporter_year",
    frozenset({"importer"}): "importer_year",
    frozenset({"exporter", "importer"}): "directed",
    frozenset({"pair"}): "directed",
    frozenset({"symmetric-pair"}): "symmetric",
}
_PAIRS: Final = ("directed", "symmetric")
_KNOWN: Final = "exporter^year, importer^year, pair, symmetric-pair, exporter, importer"
_SECTORS: Final = (
    "exporter^sector^year, importer^sector^year, pair^sector, symmetric-pair^sector, pair,"
    " symmetric-pair"
)


@dataclass(frozen=True, slots=True)
class Parts:
    """What a formula says: the flow, the regressors as written, and the effects."""

    flow: str
    regressors: str
    effects: Effects


def parts(formula: str, *, panel: bool = True, sectors: bool = False) -> Parts:
    """Take a formula apart.

    Parameters
    ----------
    panel
        Whether there are several years: ``exporter`` alone is then no effect of this model, in a
        cross-section it is that of the exporter-year.
    sectors
        Whether there are several sectors: effects of exporters and importers are then those of each
        sector, and those of pairs may be.

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
    pairs: set[tuple[str, bool]] = set()
    for term in filter(None, (t.strip() for t in named.replace("#", "^").split("+"))):
        kind, by_sector = _kind(term, panel=panel, sectors=sectors)
        if kind in _PAIRS:
            pairs.add((kind, by_sector and sectors))
        else:
            found[kind] = True
    pair, pair_sector = _finest(pairs)
    effects = Effects(**found, pair=pair, pair_sector=pair_sector)
    return Parts(left.strip(), regressors.strip(), effects)


def _kind(term: str, *, panel: bool, sectors: bool) -> tuple[str, bool]:
    """Effect that a term names, and whether it says ``sector``."""
    said = {p.strip() for p in term.split("^")}
    kind = _KINDS.get(frozenset(said - {"year", "sector"}))
    if kind in _PAIRS and "year" not in said:
        return str(kind), "sector" in said
    right_year = "year" in said or not panel
    right_sector = "sector" in said or not sectors
    if kind is not None and kind not in _PAIRS and right_year and right_sector:
        return kind, "sector" in said
    values: dict[str, object] = {"term": short(term), "known": _SECTORS if sectors else _KNOWN}
    if sectors:
        what = N_("{term!r} is no fixed effect of a tensor with sectors; there are {known}.")
    else:
        what = N_("{term!r} is no fixed effect of a gravity tensor; there are {known}.")
    hint = N_("For other effects there is the package pyfixest.")
    raise NotATensorError(Text(what, values), Text(hint))


def _finest(pairs: set[tuple[str, bool]]) -> tuple[Pair, bool]:
    """Of several effects of pairs, that which contains all others."""
    if not pairs:
        return "", False
    directed = any(kind == "directed" for kind, _ in pairs)
    by_sector = any(by for _, by in pairs)
    kind: Pair = "directed" if directed else "symmetric"
    if (kind, by_sector) not in pairs:
        what = Text(
            N_("Effects of pairs by sector and of pairs of another kind do not go together.")
        )
        raise NotATensorError(what, Text(N_("Write one of them: pair^sector contains the others.")))
    return kind, by_sector


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
