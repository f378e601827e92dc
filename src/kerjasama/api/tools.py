"""What an assistant may ask: the API's questions as tools, with typed parameters and answers."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from inspect import Parameter, signature
from typing import Annotated, Any, Final, Literal

from annotated_types import MaxLen
from fastapi import Query, params
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict, ValidationError, create_model

from kerjasama.api.documents import PAGES
from kerjasama.api.envelope import Told
from kerjasama.api.jobs import rendered
from kerjasama.api.laboratory import How, Scenario, State
from kerjasama.api.pairs import MEASURE_LISTS, SINGLES
from kerjasama.api.pairs import brief as resting
from kerjasama.api.questions import Limit, Name, Offset, On, Question, ShortText, day
from kerjasama.api.refusals import unknown_parameter
from kerjasama.api.registry import LISTS
from kerjasama.api.shapes import Answer, Paged, Rows, Written, row, shapes
from kerjasama.api.shield import TEXT
from kerjasama.api.teaching import Class, Country, Quizzed, Topic, written
from kerjasama.api.teaching_shapes import CheckedText, Documented, QuizData
from kerjasama.briefs.plain import plain
from kerjasama.words import N_, Text, Words
from kerjasama.world import World

Lang = Annotated[
    Literal["en", "id"] | None,
    Query(description="Language of the answer; the server's own if left out."),
]
_RANKED: Final = 10  # of those to sign with next, if no other number is asked for


@dataclass(frozen=True, slots=True)
class Job:
    """What a worker computes.

    Attributes
    ----------
    name
        Of the job in `kerjasama.api.jobs.JOBS`.
    on
        The day, or None for today.
    """

    name: str
    options: Mapping[str, Any]
    on: str | None


@dataclass(frozen=True, slots=True, eq=False)
class Tool:
    """One thing that an assistant may ask.

    Attributes
    ----------
    about
        What it answers, for the model that chooses.
    ask
        Makes the question from the arguments, as it does for the API.
    schema
        Of the envelope.
    shape
        Makes the type of the envelope.
    rows
        Of a list: how many are told if no other number is asked for; else 0.
    read
        Writes what a model reads instead of the JSON, from the world, the language and the data.
    """

    name: str
    about: Text
    ask: Callable[..., Question | Job]
    schema: str
    shape: Callable[[], type[BaseModel]]
    rows: int = 0
    read: Callable[[World, Words, Any], str] | None = None


@cache
def parameters(tool: Tool) -> type[BaseModel]:
    """The type of a tool's arguments.

    Examples
    --------
    >>> (tool,) = [tool for tool in TOOLS if tool.name == "members"]
    >>> sorted(parameters(tool).model_json_schema()["properties"])
    ['code', 'lang', 'limit', 'offset', 'on']
    """
    given: dict[str, Any] = {
        p.name: (p.annotation, ... if p.default is Parameter.empty else p.default)
        for p in _flat(tool.ask)
    }
    if tool.rows:
        given |= {"limit": (Limit, tool.rows), "offset": (Offset, 0)}
    given["lang"] = (Lang, None)
    return create_model(tool.name, __config__=ConfigDict(extra="forbid"), **given)


def asked(tool: Tool, arguments: Mapping[str, Any]) -> tuple[Question | Job, dict[str, Any]]:
    """Read arguments: what they ask, and ``lang``, ``limit`` and ``offset`` if the tool has them.

    Raises
    ------
    BadRequestError
        If the tool has no such parameter.
    RequestValidationError
        With all that is wrong with the values.
    BadDateError
        If a day is none.

    Examples
    --------
    >>> (tool,) = [tool for tool in TOOLS if tool.name == "members"]
    >>> question, rest = asked(tool, {"code": "ASEAN", "on": "1998"})
    >>> question.on, rest["limit"]
    (When(text='1998'), 100)
    """
    model = parameters(tool)
    known = [field.alias or name for name, field in model.model_fields.items()]
    for name in arguments:
        if name not in known:
            raise unknown_parameter(name, known)
    try:
        read = dict(model.model_validate(dict(arguments)))
    except ValidationError as e:
        raise RequestValidationError(e.errors()) from e
    return _called(tool.ask, read), read


def _flat(ask: Callable[..., Any]) -> Iterator[Parameter]:
    """Parameters of a question, those of what it depends on too."""
    for p in signature(ask).parameters.values():
        inner = _dependency(p)
        yield from [p] if inner is None else _flat(inner)


def _called(ask: Callable[..., Any], values: dict[str, Any]) -> Any:
    """Ask, and take the values that this needs away."""
    given = {}
    for name, p in signature(ask).parameters.items():
        inner = _dependency(p)
        given[name] = values.pop(name) if inner is None else _called(inner, values)
    return ask(**given)


def _dependency(parameter: Parameter) -> Callable[..., Any] | None:
    told = getattr(parameter.annotation, "__metadata__", ())
    return next((mark.dependency for mark in told if isinstance(mark, params.Depends)), None)


# questions that only assistants ask in this form


def _brief(a: Name, b: Name, on: On = None) -> Question:
    def tell(world: World, words: Words) -> Told:
        told = resting(world, words, a, b, day(on))
        page = _page(world, words, "brief", a=a, b=b, on=on)
        return Told({"form": "md", "text": page}, told.sources, told.warnings)

    return Question(tell, day(on))


def _form(
    name: Name,
    other: Annotated[
        ShortText, Query(description="The other party, when a relation is meant.")
    ] = "",
    on: On = None,
) -> Question:
    question: Question = _single("/forms/{name}/{other}").ask(name, other, on)
    return question


def _whatif(options: Scenario, on: On = None) -> Job:
    day(on)  # a bad date is told before a worker hears of it
    return Job("whatif", options, on)


def _lesson(
    topic: Topic, country: Country = "IDN", class_: Class = "IX", on: On = None
) -> Question:
    def tell(world: World, words: Words) -> Told:
        page = PAGES["lesson"](world, words, topic=topic, country=country, class_=class_)
        text = rendered(page, "md", words).decode()
        return Told({"form": "md", "text": text}, plain(page.references, words))

    return Question(tell, day(on))


def _quiz(options: Quizzed, on: On = None) -> Job:
    day(on)
    return Job("quiz", options, on)


def _check(
    text: Annotated[
        str,
        MaxLen(TEXT),
        Query(description="A lesson or an article, in Indonesian or English."),
    ],
    on: On = None,
) -> Job:
    day(on)
    return Job("check", {"text": written(text)}, on)


def _next(state: State, options: How, on: On = None) -> Job:
    day(on)
    return Job("screen", options | {"state": state}, on)


# what a model reads


def _page(world: World, words: Words, page: str, **options: Any) -> str:
    return rendered(PAGES[page](world, words, **options), "md", words).decode()


def _thing(world: World, words: Words, data: Any) -> str:
    return _page(world, words, "show", name=data["code"])


def _tied(world: World, words: Words, data: Any) -> str:
    return _page(world, words, "ties", a=data["a"], b=data["b"])


# tools of the API's questions


def _single(path: str) -> Any:
    return next(single for single in SINGLES if single.path == path)


def _shape(name: str, whole: Any = Answer) -> Callable[[], Any]:
    return lambda: whole[shapes()[name]]


def _one(name: str, path: str, about: str, read: Any = None) -> Tool:
    single = _single(path)
    return Tool(name, Text(about), single.ask, single.name, _shape(single.shape), read=read)


def _many(name: str, listed: str, about: str) -> Tool:
    listing = next(one for one in (*LISTS, *MEASURE_LISTS) if one.name == listed)
    shape: Any = row(f"{name.title()}Row", listing.columns)
    return Tool(name, Text(about), listing.ask, listing.name, lambda: Rows[shape], listing.limit)


TOOLS: Final = (
    _many(
        "search",
        "search",
        N_(
            "Find states, organisations and agreements by anything like their names, each with the"
            " code that other tools take. Mistakes are forgiven."
        ),
    ),
    _one(
        "state",
        "/states/{code}",
        N_("What is known of a state on a day: names, memberships, regions and dated figures."),
        _thing,
    ),
    _one(
        "organisation",
        "/organisations/{code}",
        N_("What is known of an organisation on a day: fields, seat and members."),
        _thing,
    ),
    _one(
        "agreement",
        "/agreements/{code}",
        N_("What is known of an agreement on a day: status, parties and the steps of its life."),
        _thing,
    ),
    _many(
        "members",
        "organisation-members",
        N_("Members of an organisation on a day: in which role, since when, and how sure it is."),
    ),
    _many(
        "parties",
        "parties",
        N_("Parties of an agreement on a day, with the status of each: signed, in force, exited."),
    ),
    _many(
        "memberships",
        "memberships",
        N_("Who is in what on a day: name a member, an organisation, or both."),
    ),
    _one(
        "ties",
        "/ties/{a}/{b}",
        N_("Everything that ties two states on a day: agreements, organisations and relations."),
        _tied,
    ),
    Tool(
        "brief",
        Text(N_("A brief on how two states cooperate, with its sources, to be read or passed on.")),
        _brief,
        "document",
        lambda: Answer[Written],
        read=lambda _, __, data: str(data["text"]),
    ),
    Tool(
        "form",
        Text(
            N_(
                "Whether an organisation, an agreement or the relation of two is bilateral,"
                " regional or multilateral, and why."
            )
        ),
        _form,
        "form",
        _shape("form"),
    ),
    _one(
        "measures",
        "/measures/{a}/{b}",
        N_(
            "Every measure of two states, such as distance, shared memberships and trade, with its"
            " formula, its source and its rank among all pairs."
        ),
    ),
    _many(
        "changes",
        "changes",
        N_("What began, ended, was signed or entered into force in a time, the newest first."),
    ),
    _many(
        "gaps",
        "gaps",
        N_("What is agreed and does not bind on a day, and what it still waits for."),
    ),
    _one(
        "audit",
        "/audit",
        N_(
            "How far what is said of an organisation or agreement can be trusted: what was read,"
            " what is recalled, where sources differ. Without a name the whole registry, at length."
        ),
    ),
    _many(
        "sources",
        "sources",
        N_("Every source and series of the registry, with publisher, edition and licence."),
    ),
    Tool(
        "lesson",
        Text(
            N_(
                "A lesson on world cooperation for the pupils of a state, with aims, live tables,"
                " questions and a key, all from the registry."
            )
        ),
        _lesson,
        "lesson",
        lambda: Documented[Written],
        read=lambda _, __, data: str(data["text"]),
    ),
    Tool(
        "quiz",
        Text(
            N_(
                "Questions drawn from the registry at a level of thinking, in both languages, each"
                " with its key, the explanation and its sources."
            )
        ),
        _quiz,
        "quiz",
        lambda: Answer[QuizData],
    ),
    Tool(
        "check",
        Text(
            N_(
                "Judge what a text claims about states, organisations and agreements: true, false,"
                " true until a day, a matter of definition, or not in the registry; with sources."
            )
        ),
        _check,
        "cek",
        lambda: Answer[CheckedText],
    ),
    Tool(
        "whatif",
        Text(
            N_(
                "Suppose new, deeper or broken agreements, tariffs or shocks, and compute what they"
                " do to the real income and trade of 80 economies. A scenario, not a forecast."
            )
        ),
        _whatif,
        "whatif",
        _shape("whatif"),
    ),
    Tool(
        "next",
        Text(
            N_(
                "Rank whom a state could sign a trade agreement with next, by its own gain in real"
                " income. Scenarios, not forecasts."
            )
        ),
        _next,
        "next",
        _shape("screen", Paged),
        _RANKED,
    ),
)
"""Every tool."""
