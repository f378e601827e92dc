"""Regressors that a panel implies: phases of an agreement, borders by year, classes of agreements.

All are pure: columns in, new columns out, to be merged with ``panel | phased(panel, "rta", …)``
(or assigned to a data frame). Pairs may stand several times in a year, as in a panel by sector.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

from kerjasama.errors import BadRequestError, short
from kerjasama.models.gravity.effects import Floats
from kerjasama.words import N_, Text

Columns = dict[str, Floats]
_LABELS: Final = {
    "exporter": ("exporter", "iso3_o", "origin"),
    "importer": ("importer", "iso3_d", "destination"),
    "year": ("year", "period"),
}
_SHOWN: Final = 3
_NO_CLASS: Final = ("", "nan", "NaN", "<NA>", "None")


def phased(
    panel: Mapping[str, Any],
    column: str,
    lags: Sequence[int] = (),
    leads: Sequence[int] = (),
    *,
    outside: float | Literal["missing", "refuse"] = "missing",
    labels: Mapping[str, str] | None = None,
) -> Columns:
    """Values of a pair so many years earlier (lags) or later (leads).

    Lags tell how an agreement phases in; a lead that matters tells that trade rose before it, so
    that the agreement may follow trade rather than cause it.

    Parameters
    ----------
    panel
        Columns by name, a dict of arrays or a data frame, with exporter, importer and year. Give
        the years that are looked up too, and choose those of the estimate afterwards.
    column
        What is looked up, such as ``rta``.
    lags, leads
        Years, positive.
    outside
        What to do where the panel does not hold the pair in that year: ``missing`` gives NaN, which
        an estimate leaves out and counts; ``refuse`` is an error that counts; a number, such as 0,
        is put there.
    labels
        Names of the columns of exporter, importer and year, as in `ppml`.

    Returns
    -------
    columns
        ``rta_lag4``, ``rta_lead4`` and so on, each of the panel's length.

    Raises
    ------
    BadRequestError
        If a column is not there, years are not whole numbers, or a pair has several values a year.

    References
    ----------
    .. [baier2007] S. L. Baier, J. H. Bergstrand (2007), Do free trade agreements actually increase
       members' international trade?, Journal of International Economics 71(1).

    Examples
    --------
    >>> panel = {"iso3_o": ["a"] * 3, "iso3_d": ["b"] * 3, "year": [1990, 1994, 1998],
    ...          "rta": [0, 1, 1]}
    >>> {name: x.tolist() for name, x in phased(panel, "rta", lags=[4], leads=[4]).items()}
    {'rta_lag4': [nan, 0.0, 1.0], 'rta_lead4': [1.0, 1.0, nan]}
    """
    wrong = [k for k in (*lags, *leads) if k != int(k) or k < 1]
    if wrong or not (len(lags) or len(leads)):
        what = Text(N_("Lags and leads are whole years of one or more."))
        raise BadRequestError(what, Text(N_("Write phased(panel, 'rta', lags=(4, 8)).")))
    values, year, pair = _numbers(panel, column), _years(panel, labels), _pairs(panel, labels)
    _alike({column: values, "year": year, "exporter, importer": pair})
    base = int(year.min()) - max(leads, default=0) - max(lags, default=0)
    width = 2 * (max(leads, default=0) + max(lags, default=0)) + int(np.ptp(year)) + 1
    key = pair * width + (year - base)
    keys, first, place = np.unique(key, return_index=True, return_inverse=True)
    told = values[first]
    differ = ~((values == told[place]) | (np.isnan(values) & np.isnan(told[place])))
    if differ.any():
        named: dict[str, object] = {"name": short(column), "n": int(differ.sum())}
        what = Text(N_("{name} has several values for a pair in a year, in {n} rows."), named)
        raise BadRequestError(what, Text(N_("Phase values of pairs, not of sectors or products.")))
    found = {}
    for sign, kind, steps in ((-1, "lag", lags), (1, "lead", leads)):
        for k in steps:
            wanted = key + sign * int(k)
            at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
            there = keys[at] == wanted
            name = f"{column}_{kind}{int(k)}"
            if outside == "refuse" and not there.all():
                raise _outside(name, year[~there] + sign * int(k))
            filled = np.nan if isinstance(outside, str) else float(outside)
            found[name] = np.where(there, told[at], filled)
    return found


def borders(
    panel: Mapping[str, Any],
    base: int | None = None,
    *,
    name: str = "border",
    labels: Mapping[str, str] | None = None,
) -> Columns:
    """International borders by year: 1 for trade between two economies in that year, else 0.

    With pair effects they tell how trade across borders grew beside trade at home whatever the
    agreements did (globalisation), so that agreements are not credited with it.

    Parameters
    ----------
    panel
        Columns as in `phased`; trade at home (exporter = importer) must be among the rows.
    base
        Year that the others are compared with, the last by default: it has no column.
    name
        What the names of the columns begin with.

    Returns
    -------
    columns
        ``border_1986`` and so on.

    References
    ----------
    .. [bergstrand2015] J. H. Bergstrand, M. Larch, Y. V. Yotov (2015), Economic integration
       agreements, border effects, and distance elasticities in the gravity equation, European
       Economic Review 78.

    Examples
    --------
    >>> panel = {"exporter": list("aabb") * 2, "importer": list("abab") * 2,
    ...          "year": [2000] * 4 + [2004] * 4}
    >>> {name: x.tolist() for name, x in borders(panel).items()}
    {'border_2000': [0.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0]}
    """
    year = _years(panel, labels)
    ends = {what: _column(panel, what, labels) for what in ("exporter", "importer")}
    _alike({"year": year, **ends})
    abroad = ends["exporter"] != ends["importer"]
    if abroad.all():
        what = Text(N_("The panel has no trade at home (exporter = importer)."))
        hint = N_("Borders by year need it: without it the other effects explain them.")
        raise BadRequestError(what, Text(hint))
    years = np.unique(year).tolist()
    last = years[-1] if base is None else base
    if last not in years:
        values: dict[str, object] = {"year": last, "known": ", ".join(map(str, years))}
        what = Text(N_("The panel does not hold the year {year}; there are {known}."), values)
        raise BadRequestError(what, Text(N_("Choose the base among them.")))
    return {f"{name}_{y}": (abroad & (year == y)).astype(float) for y in years if y != last}


def by_class(panel: Mapping[str, Any], column: str, class_: str) -> Columns:
    """Split a regressor by the class of the agreement: by its depth, or by its form.

    Parameters
    ----------
    panel
        Columns by name.
    column
        What is split, such as ``rta``.
    class_
        Column with the class of each row: ``deep``, ``shallow``; ``bilateral``, ``multilateral``;
        1, 2, 3. What it says where `column` is 0 does not matter.

    Returns
    -------
    columns
        ``rta_deep`` and so on, in the order of the classes; they add up to the column. Ask
        `equal(estimate, names)` whether the class matters.

    Raises
    ------
    BadRequestError
        If a column is not there, or rows with an agreement have no class: they are counted.

    Examples
    --------
    >>> panel = {"rta": [0, 1, 1, 1], "depth": ["", "deep", "shallow", "deep"]}
    >>> {name: x.tolist() for name, x in by_class(panel, "rta", "depth").items()}
    {'rta_deep': [0.0, 1.0, 0.0, 1.0], 'rta_shallow': [0.0, 0.0, 1.0, 0.0]}
    """
    values = _numbers(panel, column)
    named = _plain(panel, class_)
    _alike({column: values, class_: named})
    missing = np.array([x is None or str(x).strip() in _NO_CLASS for x in named.tolist()])
    lost = missing & (values != 0) & ~np.isnan(values)
    if lost.any():
        told: dict[str, object] = {"n": int(lost.sum()), "name": short(column)}
        what = Text(N_("{n} rows have {name} but no class of it."), told)
        raise BadRequestError(what, Text(N_("Give each a class, 'other' if need be.")))
    classes = sorted(set(named[~missing & (values != 0)].tolist()))
    return {
        f"{column}_{c:g}" if isinstance(c, float) else f"{column}_{c}": np.where(
            np.isnan(values), np.nan, values * (~missing & (named == c))
        )
        for c in classes
    }


def _column(panel: Mapping[str, Any], what: str, labels: Mapping[str, str] | None) -> NDArray[Any]:
    named = (labels or {}).get(what)
    for name in (named,) if named else _LABELS[what]:
        if name in panel:
            return np.asarray(panel[name])
    values: dict[str, object] = {"what": what, "known": ", ".join(map(str, panel))}
    message = Text(N_("No column says the {what}; there are {known}."), values)
    raise BadRequestError(message, Text(N_("Name it: labels={'exporter': 'origin_code', …}.")))


def _plain(panel: Mapping[str, Any], name: str) -> NDArray[Any]:
    if name not in panel:
        values: dict[str, object] = {"names": short(name), "known": ", ".join(map(str, panel))}
        what = Text(N_("The data have no column {names}; there are {known}."), values)
        raise BadRequestError(what, Text(N_("Check the spelling.")))
    return np.asarray(panel[name])


def _numbers(panel: Mapping[str, Any], name: str) -> Floats:
    values = _plain(panel, name)
    try:
        return values.astype(np.float64)
    except (TypeError, ValueError) as e:
        what = Text(N_("The column {name} does not hold numbers."), {"name": short(name)})
        raise BadRequestError(what, Text(N_("Give one number a row."))) from e


def _years(panel: Mapping[str, Any], labels: Mapping[str, str] | None) -> NDArray[np.int64]:
    given = _column(panel, "year", labels)
    try:
        told = given.astype(np.float64)
        right = len(told) > 0 and bool((np.isfinite(told) & (told == np.rint(told))).all())
    except (TypeError, ValueError):
        right = False
    if not right:
        what = Text(N_("The years are not whole numbers."))
        raise BadRequestError(what, Text(N_("Give years as 1994, without missing ones.")))
    return told.astype(np.int64)


def _pairs(panel: Mapping[str, Any], labels: Mapping[str, str] | None) -> NDArray[np.int64]:
    ends = [_column(panel, what, labels).astype(str) for what in ("exporter", "importer")]
    codes = np.unique(np.concatenate(ends), return_inverse=True)[1].reshape(2, -1)
    found: NDArray[np.int64] = codes[0] * (int(codes.max(initial=0)) + 1) + codes[1]
    return found


def _alike(columns: Mapping[str, NDArray[Any]]) -> None:
    lengths = [f"{short(name)} ({x.size})" for name, x in columns.items()]
    if len({x.shape for x in columns.values()}) > 1:
        what = Text(N_("Columns differ in length: {columns}."), {"columns": ", ".join(lengths)})
        raise BadRequestError(what, Text(N_("Give columns of one length.")))


def _outside(name: str, years: NDArray[np.int64]) -> BadRequestError:
    shown = ", ".join(map(str, np.unique(years)[:_SHOWN].tolist()))
    values: dict[str, object] = {"name": name, "n": len(years), "years": shown}
    what = Text(N_("{name} looks outside of the panel in {n} rows: {years} …"), values)
    hint = N_("Add these years to the panel, or say outside='missing' or outside=0.")
    return BadRequestError(what, Text(hint))
