"""Read a scenario from TOML, and tell everything that is wrong with it at once.

The format is `docs/reference/scenario.schema.json`, which `schema` makes.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from kerjasama.errors import BadDateError, BadSourceError, Flaw, KerjasamaError
from kerjasama.facts import When
from kerjasama.scenarios import kinds
from kerjasama.scenarios.costs import effect_set
from kerjasama.words import N_, Text

_LIMIT: Final = 1 << 20
_DEPTHS = kinds.Depth
_Text = Annotated[str, Field(min_length=1, max_length=200)]
_Sectors = Annotated[list[str], Field(default_factory=list, max_length=50)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _Sign(_Part):
    """Two parties put a new trade agreement into force."""

    kind: Literal["sign"]
    a: _Text = Field(description="A state or organisation, by any of its names.")
    b: _Text = Field(description="The other party.")
    depth: _DEPTHS = Field("deep", description="How deep it goes.")


class _Deepen(_Part):
    """Two parties that are bound put a deeper agreement into force."""

    kind: Literal["deepen"]
    a: _Text
    b: _Text
    depth: _DEPTHS


class _Join(_Part):
    """A state, or every member of an organisation, joins an organisation or agreement."""

    kind: Literal["join"]
    who: _Text
    what: _Text


class _Leave(_Part):
    """A state leaves an organisation or agreement."""

    kind: Literal["leave"]
    who: _Text
    what: _Text


class _Break(_Part):
    """The trade agreements of two parties end; or one agreement, named as `a` alone."""

    kind: Literal["break"]
    a: _Text
    b: Annotated[str, Field(max_length=200)] = ""


class _Tariff(_Part):
    """An importer changes its ad valorem tariff; rates are shares: 0.25 is 25 %."""

    kind: Literal["tariff"]
    importer: _Text
    exporter: Annotated[str, Field(max_length=200)] = Field(
        "", description="Everybody else if left out."
    )
    rate: float = Field(ge=0, le=100, strict=False)
    was: float = Field(0.0, ge=0, le=100, strict=False)
    sectors: _Sectors


class _Shock(_Part):
    """Border costs between two parties change, or productivity of one; -0.05 is 5 % less."""

    kind: Literal["shock"]
    target: kinds.Target
    change: float = Field(gt=-1, le=100, strict=False)
    a: _Text
    b: Annotated[str, Field(max_length=200)] = ""
    sectors: _Sectors


_Any = Annotated[
    _Sign | _Deepen | _Join | _Leave | _Break | _Tariff | _Shock, Field(discriminator="kind")
]


class _Options(_Part):
    """How it is solved; what is left out is as the command line has it."""

    effect: _Text | None = Field(
        default=None, description="A set of effects, or log points: 0.35:0.1."
    )
    theta: float | None = Field(default=None, ge=0.1, le=50, strict=False)
    theta_error: float | None = Field(default=None, ge=0, le=50, strict=False)
    draws: int | None = Field(default=None, ge=0, le=100_000)
    seed: int | None = Field(default=None, ge=0)
    groups: Literal[0, 10, 25, 50] | None = None
    elasticities: _Text | None = None
    flows: Literal["balanced", "proportional"] | None = None
    rule: Literal["multiplicative", "additive", "balanced"] | None = None


class _File(_Part):
    """A scenario: what is supposed, on which day, and how it is solved."""

    title: Annotated[str, Field(max_length=200)] = ""
    title_id: Annotated[str, Field(max_length=200)] = Field("", description="In Indonesian.")
    on: str | None = Field(None, description="The day, as exactly as wanted: YYYY[-MM[-DD]].")
    change: list[_Any] = Field(min_length=1, max_length=1000)
    options: _Options = Field(default_factory=_Options)


@dataclass(frozen=True, slots=True)
class Scenario:
    """A scenario as it was written down.

    Attributes
    ----------
    title, title_id
        What it is called in English and Indonesian; may be empty.
    on
        The day; None for today.
    changes
        What is supposed.
    options
        What it says of how to solve it, by name.
    """

    title: str
    title_id: str
    on: str | None
    changes: tuple[kinds.Change, ...]
    options: dict[str, Any]


def read(path: Path) -> Scenario:
    r"""Read a scenario file.

    Raises
    ------
    BadSourceError
        With everything that is wrong with it.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "a.toml")
    ...     _ = path.write_text('[[change]]\nkind = "sign"\na = "IDN"\nb = "USA"\n')
    ...     print(read(path).changes)
    (Sign(a='IDN', b='USA', depth='deep', kind='sign'),)
    """
    file = path.name or str(path)
    try:
        raw = path.read_bytes()
    except OSError as e:
        why = Text(N_("it cannot be read: {reason}"), {"reason": e.strerror or str(e)})
        raise BadSourceError([Flaw(file, 0, "", why)]) from e
    if len(raw) > _LIMIT:
        raise BadSourceError([Flaw(file, 0, "", Text(N_("it is larger than 1 MiB")))])
    try:
        told = tomllib.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as e:
        raise BadSourceError([Flaw(file, 0, "", Text(N_("it is not UTF-8")))]) from e
    except (tomllib.TOMLDecodeError, RecursionError) as e:
        why = Text(N_("it is not TOML: {reason}"), {"reason": e})
        raise BadSourceError([Flaw(file, 0, "", why)]) from e
    return parse(told, file)


def parse(told: dict[str, Any], file: str = "scenario") -> Scenario:
    """Check what a file says.

    Raises
    ------
    BadSourceError
        With everything that is wrong with it.

    Examples
    --------
    >>> try:
    ...     parse({"change": [{"kind": "sign", "a": "IDN"}, {"kind": "sing"}], "oops": 1})
    ... except BadSourceError as error:
    ...     print(error)
    scenario, change.1.b: this key must be filled
    scenario, change.2: 'sing' is not one of sign, deepen, join, leave, break, tariff, shock
    scenario, oops: no such key is known
    """
    flaws: list[Flaw] = []
    try:
        found = _File.model_validate(told)
    except ValidationError as e:
        flaws += (_flaw(detail, file) for detail in e.errors())
        found = None
    flaws += _texts(told, file)
    if flaws or found is None:
        raise BadSourceError(flaws)
    makers = {
        "sign": kinds.Sign,
        "deepen": kinds.Deepen,
        "join": kinds.Join,
        "leave": kinds.Leave,
        "break": kinds.Break,
        "tariff": kinds.Tariff,
        "shock": kinds.Shock,
    }
    changes = []
    for part in found.change:
        values = part.model_dump()
        if "sectors" in values:
            values["sectors"] = tuple(values["sectors"])
        changes.append(makers[part.kind](**values))
    options = found.options.model_dump(exclude_none=True)
    return Scenario(found.title, found.title_id, found.on, tuple(changes), options)


def schema() -> dict[str, Any]:
    """JSON Schema of the format (draft 2020-12).

    Examples
    --------
    >>> sorted(schema()["properties"])
    ['change', 'on', 'options', 'title', 'title_id']
    """
    made = _File.model_json_schema()
    made["title"] = "kerjasama scenario"
    told: dict[str, Any] = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    told.update(_public(made))
    return told


def _public(node: Any) -> Any:
    """The schema without the underscores of our own names."""
    if isinstance(node, dict):
        return {k.lstrip("_") if k.startswith("_") else k: _public(v) for k, v in node.items()}
    if isinstance(node, list):
        return [_public(v) for v in node]
    if isinstance(node, str):
        return node.replace("#/$defs/_", "#/$defs/").removeprefix("_")
    return node


def _texts(told: dict[str, Any], file: str) -> Iterator[Flaw]:
    """What the model cannot see: dates, names of effects, keys that depend on others."""
    on = told.get("on")
    if isinstance(on, str):
        try:
            When(on)
        except BadDateError as e:
            yield Flaw(file, 0, "on", e.sentences[0])
    parts = told.get("change")
    for number, part in enumerate(parts if isinstance(parts, list) else [], 1):
        if not isinstance(part, dict) or part.get("kind") != "shock":
            continue
        if part.get("target") == "border-cost" and part.get("b", "") == "":
            yield Flaw(file, 0, f"change.{number}.b", Text(N_("this key must be filled")))
        if part.get("target") == "productivity" and part.get("b"):
            why = Text(N_("productivity is of one state: leave this out"))
            yield Flaw(file, 0, f"change.{number}.b", why)
    options = told.get("options")
    effect = options.get("effect") if isinstance(options, dict) else None
    if isinstance(effect, str) and effect:
        try:
            effect_set(effect)
        except KerjasamaError as e:
            yield Flaw(file, 0, "options.effect", e.sentences[0])


def _flaw(detail: ErrorDetails, file: str) -> Flaw:
    """One of the model's complaints, in our words; lists count from one."""
    place = [p + 1 if isinstance(p, int) else p for p in detail["loc"]]
    known = {"sign", "deepen", "join", "leave", "break", "tariff", "shock"}
    if place[:1] == ["change"] and len(place) > 2 and place[2] in known:  # noqa: PLR2004
        del place[2]  # the tag by which the model told the kinds apart
    where = ".".join(map(str, place))
    kind, context = detail["type"], detail.get("ctx", {})
    given = str(detail.get("input"))[:40]
    if kind in ("union_tag_invalid", "literal_error", "enum"):
        allowed = str(context.get("expected_tags") or context.get("expected", ""))
        allowed = allowed.replace("'", "").replace(" or ", ", ")
        if kind == "union_tag_invalid":
            given = str(context.get("tag"))[:40]
        values: dict[str, object] = {"cell": given, "allowed": allowed}
        return Flaw(file, 0, where, Text(N_("{cell!r} is not one of {allowed}"), values))
    if kind == "union_tag_not_found":
        return Flaw(file, 0, f"{where}.kind", Text(N_("this key must be filled")))
    return Flaw(file, 0, where, _why(kind, context, given))


def _why(kind: str, context: dict[str, Any], given: str) -> Text:
    fixed = {
        "missing": N_("this key must be filled"),
        "string_too_short": N_("this key must be filled"),
        "too_short": N_("it needs at least one entry"),
        "extra_forbidden": N_("no such key is known"),
        "string_type": N_("it must be a text in quotation marks"),
        "list_type": N_("it must be a list; write [[change]] for each change"),
        "bool_type": N_("it must be true or false"),
        "finite_number": N_("it must be a finite number"),
    }
    if kind in fixed:
        return Text(fixed[kind])
    if kind.startswith(("float", "int", "decimal")):
        return Text(N_("{cell!r} is not a number"), {"cell": given})
    bounds = {
        "greater_than": ("gt", N_("{cell} is not above {bound}")),
        "greater_than_equal": ("ge", N_("{cell} is below {bound}")),
        "less_than_equal": ("le", N_("{cell} is above {bound}")),
        "string_too_long": ("max_length", N_("it is longer than {bound} letters")),
        "too_long": ("max_length", N_("it has more than {bound} entries")),
    }
    if kind in bounds:
        key, template = bounds[kind]
        return Text(template, {"cell": given, "bound": context.get(key)})
    return Text(N_("{cell!r} cannot be used here"), {"cell": given})
