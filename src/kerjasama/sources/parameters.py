"""Read the parameters of models in `data/rules`: blocs, effects of agreements."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kerjasama.errors import BadSourceError
from kerjasama.sources.rule_file import Raw, RuleFile
from kerjasama.words import N_, Named

_BASES: Final = ("read", "recalled", "computed")


@dataclass(frozen=True, slots=True)
class Bloc:
    """A trade bloc whose founding treaty binds the full members of an organisation.

    Attributes
    ----------
    without
        Members that take no part in its free trade.
    """

    agreement: str
    organisation: str
    without: frozenset[str]
    basis: str


@dataclass(frozen=True, slots=True)
class EffectSet:
    """What agreements do to trade, by depth: log points of trade between two parties.

    Attributes
    ----------
    code, name, note
        What it is called, and what to know before it is used.
    kind
        ``own`` for an estimate of ours, ``cited`` for a published number.
    coefficients
        Name → value; ``further`` is what one more agreement adds to another.
    covariance
        Of the coefficients in that order, as rows; an empty row for one without a published error.
    classes
        Class of depth → the coefficient that it takes.
    citation, page, basis, read_on
        Where it comes from.
    """

    code: str
    name: Named
    kind: str
    note: Named
    coefficients: Mapping[str, float]
    covariance: tuple[tuple[float, ...], ...]
    classes: Mapping[str, str]
    citation: str
    page: str
    basis: str
    read_on: str


def read_blocs(path: Path) -> tuple[Bloc, ...]:
    """Read the blocs.

    Raises
    ------
    BadSourceError
        With every flaw of the file.

    Examples
    --------
    >>> from kerjasama.places import data_dir
    >>> read_blocs(data_dir() / "rules" / "blocs.yaml")[0].organisation
    'EU'
    """
    file = RuleFile(path)
    found = []
    for number, raw in enumerate(file.entries("blocs")):
        where = f"blocs.{number}"
        texts = {k: file.filled(raw, k, where) for k in ("agreement", "organisation", "basis")}
        file.one_of(texts["basis"], _BASES, f"{where}.basis")
        found.append(Bloc(**texts, without=frozenset(map(str, raw.get("without") or ()))))
    if file.flaws:
        raise BadSourceError(file.flaws)
    return tuple(found)


def read_effects(path: Path) -> tuple[EffectSet, ...]:
    """Read the sets of effects, the default first.

    Raises
    ------
    BadSourceError
        With every flaw of the file.

    Examples
    --------
    >>> from kerjasama.places import data_dir
    >>> [s.code for s in read_effects(data_dir() / "rules" / "effects.yaml")][:2]
    ['default', 'own']
    """
    file = RuleFile(path)
    found = [_effects(file, raw, number) for number, raw in enumerate(file.entries("effects"))]
    if file.flaws:
        raise BadSourceError(file.flaws)
    return tuple(found)


def _effects(file: RuleFile, raw: Raw, number: int) -> EffectSet:
    where = f"effects.{raw.get('code') or number}"
    texts = {k: file.filled(raw, k, where) for k in ("code", "kind", "citation", "basis")}
    file.one_of(texts["basis"], _BASES, f"{where}.basis")
    values, spread = _numbers(file, raw, where)
    classes = {str(k): str(v) for k, v in dict(raw.get("classes") or {}).items()}
    for depth, name in classes.items():
        if name not in values:
            template = N_("no coefficient is called {name!r}")
            file.flaw(f"{where}.classes.{depth}", template, name=name)
    return EffectSet(
        name=file.both(raw, "name", where),
        note=file.both(raw, "note", where),
        coefficients=values,
        covariance=spread,
        classes=classes,
        page=str(raw.get("page") or ""),
        read_on=str(raw.get("read_on") or ""),
        **texts,
    )


def _numbers(
    file: RuleFile, raw: Raw, where: str
) -> tuple[dict[str, float], tuple[tuple[float, ...], ...]]:
    """Coefficients and their covariance."""
    try:
        values = {str(k): float(v) for k, v in dict(raw["coefficients"]).items()}
        spread = tuple(tuple(float(x) for x in row) for row in raw["covariance"])
    except (KeyError, TypeError, ValueError):
        file.flaw(f"{where}.coefficients", N_("coefficients and covariance must be numbers"))
        return {}, ()
    if len(spread) != len(values) or any(len(row) not in (0, len(values)) for row in spread):
        template = N_("it needs one row of numbers for each coefficient, or an empty one")
        file.flaw(f"{where}.covariance", template)
    return values, spread
