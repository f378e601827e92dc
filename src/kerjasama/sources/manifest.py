"""Read the ``source.yaml`` of a claims folder."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

import yaml

from kerjasama.errors import BadDateError, Flaw
from kerjasama.facts import Promises, Source, Span, When
from kerjasama.sources.kinds import KINDS
from kerjasama.words import N_, Text

_TEXTS: Final = ("name", "kind", "title", "publisher", "address", "licence", "retrieved")
_MAY_BE_EMPTY: Final = ("address",)
_RANKS: Final = range(1, 5)
_PROMISES: Final = {"rows", "unique", "values", "range", "complete"}


def read_manifest(folder: Path) -> tuple[Source | None, list[Flaw]]:
    """Read who says it and what the rows promise.

    Returns
    -------
    source
        None when it cannot be read far enough to go on.
    flaws
        Everything wrong with the file.
    """
    name = "/".join(folder.resolve().parts[-2:])
    file = f"{name}/source.yaml"
    raw, flaws = load_yaml(folder / "source.yaml", file)
    if not isinstance(raw, Mapping):
        return None, flaws or [Flaw(file, 0, "", Text(N_("it is not a list of keys")))]
    texts = {}
    for key in _TEXTS:
        value = raw.get(key)
        texts[key] = value.isoformat() if isinstance(value, date) else str(value or "").strip()
        if not texts[key] and key not in _MAY_BE_EMPTY:
            flaws.append(Flaw(file, 0, key, Text(N_("this key must be filled"))))
    for key in sorted(set(map(str, raw)) - {*_TEXTS, "rank", "promises", "notes", "follows"}):
        flaws.append(Flaw(file, 0, key, Text(N_("no such key is known"))))
    if texts["name"] and texts["name"] != name:
        values: dict[str, object] = {"name": texts["name"], "folder": name}
        flaws.append(
            Flaw(file, 0, "name", Text(N_("{name!r} lies in the folder {folder}"), values))
        )
    if texts["kind"] and texts["kind"] not in KINDS:
        values = {"cell": texts["kind"], "allowed": ", ".join(KINDS)}
        flaws.append(Flaw(file, 0, "kind", Text(N_("{cell!r} is not one of {allowed}"), values)))
    if texts["retrieved"]:
        try:
            When(texts["retrieved"])
        except BadDateError as e:
            flaws.append(Flaw(file, 0, "retrieved", e.sentences[0]))
    if raw.get("rank") not in _RANKS:
        flaws.append(Flaw(file, 0, "rank", Text(N_("it must be 1, 2, 3 or 4"))))
    follows = raw.get("follows") or []
    if not isinstance(follows, list):
        flaws.append(Flaw(file, 0, "follows", Text(N_("it is not a list of data sets"))))
    promises = _promises(raw.get("promises"), file, texts["kind"], flaws)
    if flaws or promises is None:
        return None, flaws
    notes, heard = str(raw.get("notes") or ""), tuple(map(str, follows))
    return Source(**texts, rank=raw["rank"], promises=promises, notes=notes, follows=heard), []


def load_yaml(path: Path, file: str) -> tuple[Any, list[Flaw]]:
    """Load a YAML file; what is wrong with it comes back as flaws."""
    try:
        return yaml.load(path.read_bytes(), _Loader), []  # noqa: S506 - a safe loader with fewer truths
    except OSError:
        return None, [Flaw(file, 0, "", Text(N_("the file is missing or cannot be read")))]
    except (yaml.YAMLError, UnicodeDecodeError, ValueError) as e:
        mark = getattr(e, "problem_mark", None)
        why = Text(N_("not readable as YAML: {reason}"), {"reason": getattr(e, "problem", e)})
        return None, [Flaw(file, mark.line + 1 if mark else 0, "", why)]


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML in which only true and false are truth values: `on` is a word (YAML 1.2)."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - PyYAML's own name and shape
        first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), ["t", "f"])


def _promises(raw: Any, file: str, kind: str, flaws: list[Flaw]) -> Promises | None:
    where = "promises"
    if not isinstance(raw, Mapping):
        flaws.append(Flaw(file, 0, where, Text(N_("this key must be filled"))))
        return None
    known = {c.name for c in KINDS[kind].columns} if kind in KINDS else set()
    unknown = sorted(set(map(str, raw)) - _PROMISES)
    flaws += [Flaw(file, 0, f"{where}.{key}", Text(N_("no such key is known"))) for key in unknown]
    try:
        rows = (int(raw["rows"]["min"]), int(raw["rows"]["max"]))
        unique = tuple(map(str, raw.get("unique", ())))
        values = {str(k): tuple(map(str, v)) for k, v in raw.get("values", {}).items()}
        span = {str(k): (str(v[0]), str(v[1])) for k, v in raw.get("range", {}).items()}
        complete = _complete(raw.get("complete"), kind)
        for low, high in span.values():
            if not (is_number(low) and is_number(high)):
                Span(When(low), When(high))
    except BadDateError as e:
        flaws.append(Flaw(file, 0, where, e.sentences[0]))
        return None
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as e:
        why = Text(N_("it cannot be understood ({reason})"), {"reason": repr(e)})
        flaws.append(Flaw(file, 0, where, why))
        return None
    flaws += [
        Flaw(file, 0, where, Text(N_("no column is called {name!r}"), {"name": column}))
        for column in sorted({*unique, *values, *span} - known)
    ]
    return Promises(rows, unique, values, span, complete)


def _complete(raw: Any, kind: str) -> dict[str, object]:
    """Read the promise of a full roster, which only memberships can make."""
    if not raw:
        return {}
    if kind != "membership":
        raise ValueError(kind)
    return {
        **raw,
        "organisation": str(raw["organisation"]),
        "on": str(When(str(raw["on"]))),
        "count": int(raw["count"]),
        "since": str(When(str(raw.get("since", "0001")))),
    }


def is_number(text: str) -> bool:
    """Whether a bound of a range is a plain number; four digits alone are a year.

    Examples
    --------
    >>> is_number("12.5"), is_number("1950"), is_number("1950-09-28")
    (True, False, False)
    """
    try:
        float(text)
    except ValueError:
        return False
    return not (len(text) == len("YYYY") and text.isdecimal())
