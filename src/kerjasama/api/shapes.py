"""The shapes of answers, as OpenAPI tells them: made from the records that are answered."""

import types
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from inspect import getdoc
from typing import (
    Any,
    Final,
    Generic,
    Literal,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from pydantic import BaseModel, ConfigDict, Field, create_model

from kerjasama.api.envelope import Column
from kerjasama.facts import Edge, Span, When
from kerjasama.measures import Measure
from kerjasama.words import Named, Text
from kerjasama.world import Standing

T = TypeVar("T")


class Between(BaseModel):
    """A time: null is open, ``?`` is unknown."""

    from_: str | None = Field(alias="from", examples=["1950-09-28"])
    to: str | None


class Both(BaseModel):
    """A name or sentence in both languages."""

    en: str
    id: str


class Source(BaseModel):
    """Who says so."""

    source: str = Field(examples=["asean/members"])
    title: str | None
    publisher: str | None
    address: str | None
    licence: str | None
    rank: int | None
    basis: str
    read_on: str | None


class Version(BaseModel):
    """Of the program, and the hash of the data that answered."""

    kerjasama: str
    data: str


class Links(BaseModel):
    """Other pages of the same list, and the same as other formats."""

    self_: str = Field(alias="self")
    next_: str | None = Field(alias="next")
    previous: str | None
    csv: str
    metadata: str


class Page(BaseModel):
    """Which rows of all these are."""

    limit: int
    offset: int
    total: int
    links: Links | None = None


class Answer(BaseModel, Generic[T]):
    """What every question is answered with; see ``docs/reference/json.md``."""

    schema_: str = Field(alias="schema", examples=["kerjasama/ties/1"])
    version: Version
    data: T
    sources: list[Source]
    warnings: list[str]


class Paged(Answer[T], Generic[T]):
    """An answer that lists a page of its rows."""

    page: Page


class Rows(Paged[list[T]], Generic[T]):
    """A page of a list."""


class Wrong(BaseModel):
    """What went wrong."""

    code: str = Field(examples=["unknown_name"])
    message: str = Field(examples=["No state is called 'Atlantis'."])
    hint: str
    id: str = Field(description="By which the server's log knows the request.")


class Problem(BaseModel):
    """Every error has this shape."""

    error: Wrong


class ColumnShape(BaseModel):
    """A column of a list."""

    name: str
    type: str
    label: str


class Metadata(BaseModel):
    """What a list holds, and how to cite it."""

    title: str
    address: str
    columns: list[ColumnShape]
    rows: int
    version: Version
    sources: list[Source]
    citation: str
    licence: str


class Health(BaseModel):
    """Whether the store is there."""

    status: Literal["ready", "building"]
    kerjasama: str
    data: str | None


class Interval(BaseModel):
    """A value with the ends of its interval; unknown is null."""

    value: float | None
    low: float | None
    high: float | None


class ScreenRow(BaseModel):
    """One agreement that could be."""

    rank: int
    members: list[str]
    own: list[Interval]
    joint: Interval
    third: Interval
    loser: str | None
    loss: Interval
    winner: str | None
    gain: Interval
    in_force: list[str]
    under_way: list[dict[str, Any]]


class ScreenData(BaseModel):
    """A ranking."""

    kind: str
    about: str | None
    depth: str
    effect: dict[str, Any]
    theta: float
    rows: list[ScreenRow]


class Economy(BaseModel):
    """What a scenario does to one economy; changes are shares: 0.01 is 1 %."""

    economy: str
    name: str
    real_income_change: float | None
    low: float | None
    high: float | None
    usd_million: float | None
    exports_change: float | None
    imports_change: float | None


class WhatIfData(BaseModel):
    """A solved scenario."""

    supposed: list[str]
    turned: bool
    on: str
    options: dict[str, Any]
    effects: dict[str, Any]
    touched: list[dict[str, Any]]
    economies: list[Economy]
    focus: list[dict[str, Any]]
    solver: dict[str, Any]
    notes: list[str]


class Written(BaseModel):
    """A document as text."""

    form: Literal["md"]
    text: str


class MeasureShape(BaseModel):
    """A measure without its values."""

    key: str
    name: str
    meaning: str
    unit: str
    formula: str
    series: list[str]
    years: str
    paper: str
    imputed: str
    coverage: dict[str, int]


_PLAIN: Final[Mapping[Any, Any]] = {
    When: str,
    Edge: str | None,
    Text: str,
    date: str,
    Span: Between,
    Named: Both,
    Measure: MeasureShape,
    Standing: Literal["recalled", "read", "checked"],
}
_PYTHON: Final[Mapping[str, Any]] = {
    "text": str | None,
    "date": str | None,
    "integer": int | None,
    "number": float | None,
    "boolean": bool | None,
    "list": list[str] | None,
}


def row(name: str, columns: Iterable[Column]) -> type[BaseModel]:
    """The shape of a row of these columns.

    Examples
    --------
    >>> row("Row", [Column("code", "text", Text("Code"))]).model_json_schema()["required"]
    ['code']
    """
    told: dict[str, Any] = {
        f"{c.name}_": (_PYTHON[c.kind], Field(alias=c.name, description=str(c.label)))
        for c in columns
    }
    return create_model(name, **told)


@cache
def shape(record: type) -> type[BaseModel]:
    """The shape that `kerjasama.briefs.plain.plain` gives a frozen record.

    Examples
    --------
    >>> from kerjasama.world.things import Region
    >>> sorted(shape(Region).model_json_schema()["properties"])
    ['code', 'level', 'name_en', 'name_id', 'scheme', 'within']
    """
    hints = get_type_hints(record)
    told: dict[str, Any] = {
        f"{f.name}_": (_type(hints[f.name]), Field(alias=f.name)) for f in fields(record)
    }
    about = (getdoc(record) or "").splitlines()[0]
    return create_model(record.__name__, __doc__=about, **told)


def _type(hint: Any) -> Any:
    if hint in _PLAIN:
        return _PLAIN[hint]
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return Union[tuple(_type(h) for h in inner)]  # noqa: UP007 - made here
    if origin is tuple:
        same = len(inner) == 2 and inner[1] is Ellipsis  # noqa: PLR2004
        one = _type(inner[0]) if same else Union[tuple(_type(h) for h in inner)]  # noqa: UP007
        return list[one]  # type: ignore[valid-type]
    if origin in (dict, Mapping):
        return dict[str, _type(inner[1])]  # type: ignore[misc]
    if isinstance(hint, type) and is_dataclass(hint):
        return shape(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return str
    return float | None if hint is float else hint


class _More(BaseModel):
    model_config = ConfigDict(extra="allow")


def _with(record: type, **more: Any) -> type[BaseModel]:
    """A record's shape with further keys."""
    told: dict[str, Any] = {f"{k}_": (hint, Field(alias=k)) for k, hint in more.items()}
    return create_model(f"{record.__name__}Answer", __base__=shape(record), **told)


@cache
def shapes() -> dict[str, Any]:
    """Shape of the data of every single answer, by name."""
    from kerjasama.briefs.gather import Pair, Reading
    from kerjasama.world.articles import Item
    from kerjasama.world.forms import Form
    from kerjasama.world.status import Status
    from kerjasama.world.things import (
        Agreement,
        Event,
        Membership,
        Observation,
        Organisation,
        Region,
        State,
        Tie,
    )
    from kerjasama.world.ties import Ties

    seen: Any = list[shape(Observation)]  # type: ignore[misc]
    member = create_model(
        "Member",
        state=str,
        name=str,
        role=str,
        from_=(str | None, Field(alias="from")),
        to=str | None,
        sure=bool,
        standing=str,
        ended_by=str | None,
    )
    state = _with(
        State,
        kind=Literal["state"],
        on=str,
        memberships=list[shape(Membership)],  # type: ignore[misc]
        regions=list[shape(Region)],  # type: ignore[misc]
        observations=seen,
    )
    organisation = _with(
        Organisation,
        kind=Literal["organisation"],
        on=str,
        members=list[member],  # type: ignore[valid-type]
        observations=seen,
    )
    agreement = _with(
        Agreement,
        kind=Literal["agreement"],
        on=str,
        status=shape(Status),
        parties_on=dict[str, shape(Status)],  # type: ignore[misc]
        events=list[shape(Event)],  # type: ignore[misc]
        observations=seen,
    )
    place = create_model("Place", __base__=shape(Region), basis=(str, ...))
    return {
        "state": state,
        "organisation": organisation,
        "agreement": agreement,
        "thing": Union[state, organisation, agreement],  # noqa: UP007 - made here
        "ties": _with(Ties, partnership=shape(Tie) | None),
        "brief": shape(Pair),
        "readings": list[shape(Reading)],  # type: ignore[misc]
        "form": _with(Form, because=str, on=str, region=place | None),
        "audit": dict[str, Any],
        "articles": list[shape(Item)],  # type: ignore[misc]
        "effects": dict[str, Any],
        "citation": dict[str, str],
        "whatif": WhatIfData,
        "screen": ScreenData,
    }
