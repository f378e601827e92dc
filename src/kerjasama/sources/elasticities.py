"""Read trade elasticities by sector, and how sectors are taken together, from `data/rules`."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kerjasama.errors import BadSourceError
from kerjasama.sources.rule_file import Raw, RuleFile
from kerjasama.words import N_, Named


@dataclass(frozen=True, slots=True)
class Elasticities:
    """One set of trade elasticities, all from one source.

    Attributes
    ----------
    code, name, about
        What it is called, and what to know before it is used.
    theta
        OECD sector → by how many per cent its trade falls when trade costs rise by one.
    citation, page, locator, basis, read_on
        Where the numbers come from: read there on that day, or recalled.
    """

    code: str
    name: Named
    about: Named
    theta: Mapping[str, float]
    citation: str
    page: str
    locator: str
    basis: str
    read_on: str


@dataclass(frozen=True, slots=True)
class Group:
    """Sectors taken together."""

    code: str
    name: Named
    sectors: tuple[str, ...]


def read_elasticities(path: Path, sectors: Collection[str]) -> tuple[Elasticities, ...]:
    """Read the sets of elasticities, the default first.

    Parameters
    ----------
    path
        ``elasticities.yaml``.
    sectors
        Codes of all sectors that a set must cover.

    Raises
    ------
    BadSourceError
        With every flaw of the file.

    Examples
    --------
    >>> from kerjasama.places import data_dir
    >>> from kerjasama.sources.series._sectors import SECTORS
    >>> codes = [sector[0] for sector in SECTORS]
    >>> first = read_elasticities(data_dir() / "rules" / "elasticities.yaml", codes)[0]
    >>> first.code, first.theta["C10T12"]
    ('caliendo-parro', 2.62)
    """
    raw = RuleFile(path)
    industries: dict[str, list[str]] = {}
    for entry in raw.entries("industries"):
        code = raw.filled(entry, "code", "industries")
        industries[code] = [str(sector) for sector in entry.get("oecd") or ()]
        for sector in sorted(set(industries[code]) - set(sectors)):
            raw.flaw(f"industries.{code}", N_("no sector is called {name!r}"), name=sector)
    found = [_set(raw, entry, industries, sectors) for entry in raw.entries("sets")]
    codes = [one.code for one in found]
    for code in sorted({code for code in codes if codes.count(code) > 1}):
        raw.flaw(f"sets.{code}", N_("this code stands more than once"))
    default = str(raw.content.get("default") or "")
    if found and default not in codes:
        raw.flaw("default", N_("no set is called {name!r}"), name=default)
    if raw.flaws:
        raise BadSourceError(raw.flaws)
    return tuple(sorted(found, key=lambda one: one.code != default))


def read_groupings(path: Path, sectors: Collection[str]) -> dict[str, tuple[Group, ...]]:
    """Read how sectors are taken together.

    Parameters
    ----------
    path
        ``sectors.yaml``.
    sectors
        Codes of all sectors; each stands in one group of each scheme.

    Returns
    -------
    groups
        By code of the scheme, which is the number of its groups.

    Raises
    ------
    BadSourceError
        With every flaw of the file.

    Examples
    --------
    >>> from kerjasama.places import data_dir
    >>> from kerjasama.sources.series._sectors import SECTORS
    >>> codes = [sector[0] for sector in SECTORS]
    >>> schemes = read_groupings(data_dir() / "rules" / "sectors.yaml", codes)
    >>> {code: len(groups) for code, groups in schemes.items()}
    {'10': 10, '25': 25}
    """
    raw = RuleFile(path)
    schemes = {}
    for entry in raw.entries("schemes"):
        scheme = raw.filled(entry, "code", "schemes")
        where = f"schemes.{scheme}"
        groups = [
            Group(
                raw.filled(group, "code", where),
                raw.both(group, "name", f"{where}.{group.get('code')}"),
                tuple(map(str, group.get("sectors") or ())),
            )
            for group in entry.get("groups") or ()
        ]
        listed = [sector for group in groups for sector in group.sectors]
        for sector in sorted(set(listed) - set(sectors)):
            raw.flaw(where, N_("no sector is called {name!r}"), name=sector)
        for sector in sectors:
            if listed.count(sector) != 1:
                values = {"name": sector, "n": listed.count(sector)}
                raw.flaw(where, N_("{name!r} stands in {n} groups, not in one"), **values)
        if scheme != str(len(groups)):
            raw.flaw(where, N_("its code is not the number of its groups, {n}"), n=len(groups))
        schemes[scheme] = tuple(groups)
    if raw.flaws:
        raise BadSourceError(raw.flaws)
    return schemes


def _set(
    raw: RuleFile, entry: Raw, industries: Mapping[str, list[str]], sectors: Collection[str]
) -> Elasticities:
    code = raw.filled(entry, "code", "sets")
    where = f"sets.{code}"
    texts = {key: raw.filled(entry, key, where) for key in ("citation", "basis", "locator")}
    raw.one_of(texts["basis"], ("read", "recalled"), f"{where}.basis")
    seen = {key: str(entry.get(key) or "") for key in ("page", "read_on")}
    if texts["basis"] == "read":
        seen = {key: raw.filled(entry, key, where) for key in seen}
    name, about = raw.both(entry, "name", where), raw.both(entry, "about", where)
    theta = dict(_theta(raw, entry, where, industries, sectors))
    return Elasticities(code, name, about, theta, **texts, **seen)


def _theta(
    raw: RuleFile,
    entry: Raw,
    where: str,
    industries: Mapping[str, list[str]],
    sectors: Collection[str],
) -> Iterator[tuple[str, float]]:
    """Elasticity of each sector: the mean of the industries that it stands in."""
    if "every" in entry:
        value = raw.positive(entry["every"], f"{where}.every")
        yield from ((sector, value) for sector in sectors)
        return
    told = entry.get("theta")
    given = told if isinstance(told, Mapping) else {}
    for industry in sorted(set(map(str, given)) - set(industries)):
        raw.flaw(f"{where}.theta", N_("no industry is called {name!r}"), name=industry)
    values = {
        industry: raw.positive(given.get(industry), f"{where}.theta.{industry}")
        for industry in industries
    }
    for sector in sectors:
        within = [values[industry] for industry, members in industries.items() if sector in members]
        if within:
            yield sector, sum(within) / len(within)
        else:
            raw.flaw(where, N_("{name!r} stands in no industry"), name=sector)
