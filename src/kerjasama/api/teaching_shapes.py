"""The shapes of what is taught, as OpenAPI tells them."""

from typing import Any, Generic, Literal, TypeVar

from pydantic import BaseModel, Field

from kerjasama.api.shapes import Both, Source, Version

T = TypeVar("T")


class Cited(BaseModel):
    """An entry of a document's list of references."""

    number: int
    text: str
    address: str
    basis: Literal["read", "recalled", "computed"]
    read_on: str
    licence: str


class Paper(BaseModel):
    """A document: sections of paragraphs, lists, tables and figures, told apart by their keys."""

    title: str
    subtitle: str
    lang: Literal["en", "id"]
    sections: list[dict[str, Any]]
    facts: list[tuple[str, str]]
    footer: dict[str, Any]


class Documented(BaseModel, Generic[T]):
    """A document; sentences and cells name its sources by their numbers."""

    schema_: str = Field(alias="schema", examples=["kerjasama/lesson/1"])
    version: Version
    data: T
    sources: list[Cited]
    warnings: list[str]


class Choice(BaseModel):
    """An option of a question."""

    code: str
    text: Both


class Asked(BaseModel):
    """A question with its key."""

    id: str
    template: str
    kind: str
    level: Literal["know", "apply", "reason"]
    topic: str
    stem: Both
    options: list[Choice]
    matches: list[Choice]
    key: list[str]
    why: Both
    given: list[str]
    on: str
    facts: list[dict[str, str]]
    sources: list[str]
    checklist: list[int]


class QuizData(BaseModel):
    """Questions as they are on a day."""

    on: str
    items: list[Asked]


class Judged(BaseModel):
    """A claim of a text, its place in letters, and what the registry says to it."""

    line: int
    start: int
    end: int
    sentence: str
    claim: dict[str, Any]
    verdict: Literal["true", "false", "was-true", "depends", "not-in-registry"]
    until: str | None
    answer: str
    sources: list[Source]


class CheckedText(BaseModel):
    """All claims of a text that the registry can judge."""

    on: str
    counts: dict[str, int]
    claims: list[Judged]
