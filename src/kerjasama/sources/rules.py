"""Read `data/rules`: dated region schemes, concept schemes and the checklist."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kerjasama.errors import BadDateError, BadSourceError, Flaw
from kerjasama.facts import Span
from kerjasama.sources.manifest import load_yaml
from kerjasama.words import LANGUAGES, N_, Text


@dataclass(frozen=True, slots=True)
class Region:
    """One region of one scheme; `members` are ``(state, span)``."""

    scheme: str
    code: str
    names: Mapping[str, str]
    level: str
    within: str
    members: tuple[tuple[str, Span], ...]


@dataclass(frozen=True, slots=True)
class Scheme:
    """One way of dividing the world into regions, with who says so."""

    code: str
    names: Mapping[str, str]
    source: Mapping[str, str]
    regions: tuple[Region, ...]


@dataclass(frozen=True, slots=True)
class Concept:
    """One idea of the articles, as SKOS would have it."""

    scheme: str
    code: str
    labels: Mapping[str, str]
    alt: Mapping[str, tuple[str, ...]]
    definitions: Mapping[str, str]
    broader: str
    related: tuple[str, ...]
    checklist: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One of the numbered things that the articles say."""

    number: int
    type: str
    article: str
    titles: Mapping[str, str]
    flags: tuple[int, ...]
    where: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Roster:
    """An independent roster to compare ours with.

    Attributes
    ----------
    series, table
        The embedded series that holds it, and its table.
    on
        The day that it speaks of.
    names
        Our code of an organisation → what the roster calls it.
    """

    series: str
    table: str
    on: str
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Rosters:
    """All of them, and why ours differ.

    Attributes
    ----------
    reasons
        ``(organisation, member)`` → why the two differ, in both languages.
    """

    rosters: tuple[Roster, ...]
    reasons: Mapping[tuple[str, str], Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Rules:
    """All rules, read and found sound."""

    schemes: tuple[Scheme, ...]
    concept_names: Mapping[str, Mapping[str, str]]
    concepts: tuple[Concept, ...]
    checklist: tuple[Item, ...]
    rosters: Rosters


def read_rules(root: Path) -> Rules:
    """Read the rules below `root`.

    Raises
    ------
    BadSourceError
        With every flaw of every file.

    Examples
    --------
    >>> from kerjasama.places import data_dir
    >>> rules = read_rules(data_dir() / "rules")
    >>> len(rules.checklist)
    207
    """
    flaws: list[Flaw] = []
    schemes, concepts, names = [], [], {}
    for path in sorted((root / "regions").glob("*.yaml")):
        for raw in _documents(path, f"rules/regions/{path.name}", flaws):
            scheme = _scheme(raw, f"rules/regions/{path.name}", flaws)
            if scheme:
                schemes.append(scheme)
    for path in sorted((root / "concepts").glob("*.yaml")):
        for raw in _documents(path, f"rules/concepts/{path.name}", flaws):
            names[str(raw["scheme"])] = _both(raw.get("name"), path.name, "name", flaws)
            concepts += list(_concepts(raw, f"rules/concepts/{path.name}", flaws))
    items = list(_items(root / "checklist.yaml", flaws))
    rosters = _rosters(root / "rosters.yaml", flaws)
    if flaws:
        raise BadSourceError(flaws)
    return Rules(tuple(schemes), names, tuple(concepts), tuple(items), rosters)


def _documents(path: Path, file: str, flaws: list[Flaw]) -> list[Mapping[str, Any]]:
    raw, bad = load_yaml(path, file)
    flaws += bad
    found = raw if isinstance(raw, list) else [raw]
    if not bad and not all(isinstance(d, Mapping) and d.get("scheme") for d in found):
        flaws.append(Flaw(file, 0, "scheme", Text(N_("this key must be filled"))))
        return []
    return [] if bad else found


def _both(raw: Any, file: str, where: str, flaws: list[Flaw]) -> dict[str, str]:
    """Texts in both languages, or a flaw."""
    texts = raw if isinstance(raw, Mapping) else {}
    why = Text(N_("this text is missing"))
    flaws += [Flaw(file, 0, f"{where}.{lang}", why) for lang in LANGUAGES if not texts.get(lang)]
    return {lang: str(texts.get(lang, "")) for lang in LANGUAGES}


def _scheme(raw: Mapping[str, Any], file: str, flaws: list[Flaw]) -> Scheme | None:
    code, regions = str(raw["scheme"]), []
    for region in raw.get("regions", []):
        where = f"regions.{region.get('code')}"
        if not region.get("code"):
            flaws.append(Flaw(file, 0, "regions.code", Text(N_("this key must be filled"))))
            continue
        members = []
        for member in region.get("members", []):
            entry = member if isinstance(member, Mapping) else {"state": member}
            try:
                span = Span.of(str(entry.get("from", "..")), str(entry.get("to", "..")))
            except BadDateError as e:
                flaws.append(Flaw(file, 0, f"{where}.{entry.get('state')}", e.sentences[0]))
                continue
            members.append((str(entry["state"]), span))
        names = _both(region.get("name"), file, where, flaws)
        level, within = str(region.get("level", "region")), str(region.get("within", ""))
        regions.append(Region(code, str(region["code"]), names, level, within, tuple(members)))
    source = {k: str(v) for k, v in dict(raw.get("source", {})).items()}
    if not source.get("title") or source.get("basis") not in ("read", "recalled"):
        flaws.append(Flaw(file, 0, "source", Text(N_("a scheme says its source and basis"))))
    return Scheme(code, _both(raw.get("name"), file, "name", flaws), source, tuple(regions))


def _concepts(raw: Mapping[str, Any], file: str, flaws: list[Flaw]) -> Iterator[Concept]:
    entries = raw.get("concepts", [])
    codes = {str(c.get("code")) for c in entries}
    for c in entries:
        code = str(c.get("code"))
        broader = str(c.get("broader") or "")
        if broader and broader not in codes:
            values: dict[str, object] = {"kind": Text("concept"), "code": broader}
            why = Text(N_("no {kind} is called {code!r}"), values)
            flaws.append(Flaw(file, 0, f"{code}.broader", why))
        yield Concept(
            str(raw["scheme"]),
            code,
            _both(c.get("label"), file, f"{code}.label", flaws),
            {k: tuple(map(str, v)) for k, v in dict(c.get("alt") or {}).items()},
            _both(c.get("definition"), file, f"{code}.definition", flaws),
            broader,
            tuple(map(str, c.get("related") or ())),
            tuple(map(int, c.get("checklist") or ())),
        )


def _items(path: Path, flaws: list[Flaw]) -> Iterator[Item]:
    file = "rules/checklist.yaml"
    raw, bad = load_yaml(path, file)
    flaws += bad
    entries = raw if isinstance(raw, list) else (raw or {}).get("items", [])
    numbers = [int(e["number"]) for e in entries]
    if numbers != list(range(1, len(numbers) + 1)):
        flaws.append(Flaw(file, 0, "number", Text(N_("the numbers must run from 1 without a gap"))))
    for e in entries:
        yield Item(
            int(e["number"]),
            str(e["type"]),
            str(e["article"]),
            _both(e.get("title"), file, f"{e['number']}.title", flaws),
            tuple(map(int, e.get("flags") or ())),
            tuple(map(str, e.get("where") or ())),
        )


def _rosters(path: Path, flaws: list[Flaw]) -> Rosters:
    file = "rules/rosters.yaml"
    raw, bad = load_yaml(path, file)
    flaws += bad
    raw = raw if isinstance(raw, Mapping) else {}
    reasons: dict[tuple[str, str], Mapping[str, str]] = {}
    for entry in raw.get("reasons") or ():
        organisation = str(entry["organisation"])
        why = _both(entry.get("why"), file, f"reasons.{organisation}", flaws)
        reasons |= {(organisation, str(member)): why for member in entry["members"]}
    rosters = [
        Roster(
            str(entry["series"]),
            str(entry["table"]),
            str(entry["on"]),
            {str(k): str(v) for k, v in entry["organisations"].items()},
        )
        for entry in raw.get("rosters") or ()
    ]
    return Rosters(tuple(rosters), reasons)
