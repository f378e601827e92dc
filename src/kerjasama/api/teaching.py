"""What the registry teaches: lessons, worksheets, quizzes, and the check of a text."""

import json
from typing import Annotated, Any, Final, Literal, get_args

from annotated_types import MaxLen
from fastapi import APIRouter, Depends, Path, Query, Request, Response
from starlette.exceptions import HTTPException

from kerjasama.api.asking import Asker
from kerjasama.api.documents import MEDIA, PAGES, SLOW, Form, named
from kerjasama.api.dressing import Ask, api_responses
from kerjasama.api.envelope import Row, Told
from kerjasama.api.questions import On, Question, ShortText, columns, day
from kerjasama.api.registry import Listing
from kerjasama.api.shapes import Answer, Problem
from kerjasama.api.shield import TEXT
from kerjasama.api.teaching_shapes import CheckedText, Documented, Paper, QuizData
from kerjasama.briefs.plain import plain
from kerjasama.errors import BadRequestError, short
from kerjasama.lessons.questions.formats import FORMATS
from kerjasama.words import N_, Text, Words
from kerjasama.world import World

router = APIRouter()
_QUICK: Final = 20_000  # letters of a text that are checked without a worker
_MOST: Final = 200  # questions of one quiz
QUIZ_FORMS: Final = ("json", "html", "pdf", "docx", "md", "txt", *FORMATS)
"""What a quiz can be written as; a format that the table of exports gains is one more."""

Country = Annotated[ShortText, Query(description="The pupils' state.", examples=["IDN"])]
Topic = Annotated[ShortText, Path(description="Code of a lesson.", examples=["forms"])]
As = Annotated[Form, Query(description="Format.", examples=["html"])]
Key = Annotated[bool, Query(description="The teacher's key instead of the sheet.")]
Class = Annotated[
    Annotated[str, MaxLen(20)],
    Query(
        alias="class",
        description="The class; VI (or 6) has a shorter course, any other that of grade IX.",
        examples=["IX"],
    ),
]
_TEXT: Final = {
    "requestBody": {
        "required": True,
        "description": f"A lesson or an article in UTF-8, at most {TEXT} bytes.",
        "content": {
            "text/plain": {
                "schema": {"type": "string", "minLength": 1},
                "example": "Indonesia is a member of ASEAN.",
            },
            "application/json": {
                "schema": {
                    "type": "object",
                    "required": ["text"],
                    "properties": {"text": {"type": "string", "minLength": 1}},
                    "additionalProperties": False,
                },
                "example": {"text": "Indonesia adalah anggota ASEAN."},
            },
        },
    }
}


_HINT: Final = Text(
    N_("Send the text in UTF-8, or JSON of the form {form}."), {"form": '{"text": "…"}'}
)
_REFUSED: Final[dict[int | str, dict[str, Any]]] = {
    413: {"model": Problem, "description": "The text is too long"},
    415: {"model": Problem, "description": "Neither text nor JSON"},
}


# lessons

_LESSONS: Final = columns("code title minutes goals")


def _lessons(country: Country = "IDN", class_: Class = "IX", on: On = None) -> Question:
    def tell(world: World, words: Words) -> Told:
        from kerjasama.lessons import course
        from kerjasama.lessons.course.lesson import title
        from kerjasama.lessons.course.telling import LessonPage

        page = LessonPage(world, world.state(country), words)
        rows: list[Row] = [
            {
                "code": one.code,
                "title": title(page, one),
                "minutes": one.minutes,
                "goals": [words(goal, country=page.called) for goal in one.goals],
            }
            for one in course.COURSES[course.grade_of(class_)]
        ]
        return Told(rows)

    return Question(tell, day(on))


LESSON_LISTS: Final = (
    Listing("lessons", "/lessons", Text(N_("Lessons of the course")), _LESSONS, _lessons),
)
"""The course as a list."""


def _document(page: str, on: str | None, **options: Any) -> Question:
    """The question of a document that is told as JSON."""

    def tell(world: World, words: Words) -> Told:
        told = plain(PAGES[page](world, words, **options), words)
        return Told(told, told.pop("references"))

    return Question(tell, day(on))


async def _written(
    ask: Asker, schema: str, page: str, form: str, on: str | None, options: dict[str, Any]
) -> Response:
    if form == "json":
        return await ask.told(schema, _document(page, on, **options))
    if form in SLOW:
        day(on)  # a bad date is told before a worker hears of it
        return await ask.worked("document", form, {"page": page, **options}, on, page)
    return await ask.written(page, form, options, day(on))


def _kinds(model: Any, *media: str) -> dict[int | str, dict[str, Any]]:
    """How a route answers in JSON and in other formats, and how it refuses."""
    told = api_responses(None, *(m for m in media if m != MEDIA["json"]))
    told[200] |= {"model": model, "description": "JSON, or the format that was asked for"}
    return told


_PAPER: Final = _kinds(Documented[Paper], *(MEDIA[form] for form in get_args(Form)))


@router.get("/lessons/{topic}", responses=_PAPER, tags=["teaching"])
async def lesson(
    ask: Ask,
    topic: Topic,
    country: Country = "IDN",
    class_: Class = "IX",
    on: On = None,
    format: As = "json",  # noqa: A002 - the name of the parameter
) -> Response:
    """A lesson of the course, for the pupils of one state and on one day."""
    options = {"topic": topic, "country": country, "class_": class_}
    return await _written(ask, "lesson", "lesson", format, on, options)


@router.get("/worksheets/{topic}", responses=_PAPER, tags=["teaching"])
async def worksheet(
    ask: Ask,
    topic: Topic,
    country: Country = "IDN",
    class_: Class = "IX",
    key: Key = False,  # noqa: FBT002
    on: On = None,
    format: As = "json",  # noqa: A002
) -> Response:
    """A group worksheet, or the teacher's key to it."""
    options = {"topic": topic, "country": country, "class_": class_, "key": key}
    return await _written(ask, "lkpd", "worksheet", format, on, options)


# quizzes


def quizzed(
    topic: Annotated[
        ShortText,
        Query(
            description="membership, organisations, agreements, relations, trade, forms, claims,"
            " or the name of a state, organisation or agreement; everything if left out.",
            examples=["ASEAN"],
        ),
    ] = "",
    country: Country = "IDN",
    level: Annotated[
        Literal["know", "apply", "reason"] | None,
        Query(description="How much thinking is asked for; all levels if left out."),
    ] = None,
    n: Annotated[int, Query(ge=1, le=_MOST, description="How many questions.", examples=[5])] = 20,
    seed: Annotated[
        int, Query(ge=0, le=2**31, description="Another number draws other questions.")
    ] = 1,
    key: Annotated[  # noqa: FBT002
        bool, Query(description="Add the answers to a sheet; other formats have them anyway.")
    ] = False,
) -> dict[str, Any]:
    """Options of a quiz as its job reads them."""
    return {
        "topic": topic,
        "country": country,
        "level": level or "",
        "n": n,
        "seed": seed,
        "key": key,
    }


Quizzed = Annotated[dict[str, Any], Depends(quizzed)]
_QUIZ: Final = _kinds(Answer[QuizData], *(named(form, "")[0] for form in QUIZ_FORMS))


@router.get("/quiz", responses=_QUIZ, tags=["teaching"])
async def quiz(
    ask: Ask,
    options: Quizzed,
    on: On = None,
    format: Annotated[  # noqa: A002
        ShortText, Query(description="Format.", json_schema_extra={"enum": list(QUIZ_FORMS)})
    ] = "json",
) -> Response:
    """Questions drawn from the registry, with their answers, for paper or a learning platform."""
    if format not in QUIZ_FORMS:
        values: dict[str, object] = {
            "name": "format",
            "value": short(format),
            "choices": ", ".join(QUIZ_FORMS),
        }
        raise BadRequestError(
            Text(N_("{name} cannot be {value!r}: choose from {choices}."), values)
        )
    day(on)
    return await ask.worked("quiz", format, options, on, "quiz")


# the check of a text


@router.post(
    "/check",
    responses=_kinds(Answer[CheckedText], MEDIA["html"]) | _REFUSED,
    openapi_extra=_TEXT,
    tags=["teaching"],
)
async def check(
    request: Request,
    ask: Ask,
    on: On = None,
    format: Annotated[  # noqa: A002
        Literal["json", "html"], Query(description="Findings, or a page with the text marked.")
    ] = "json",
) -> Response:
    """Check the claims of a text against the registry; neither text nor answer is kept."""
    text = _sent(request.headers.get("content-type", ""), await request.body())
    return await ask.unkept("check", format, {"text": text}, day(on), light=len(text) <= _QUICK)


def _sent(media: str, body: bytes) -> str:
    """The text that a request brings.

    Raises
    ------
    HTTPException
        Status 415, if it says that it is neither text nor JSON.
    BadRequestError
        If there is no text, or none that can be read.

    Examples
    --------
    >>> _sent("text/plain", b"ASEAN"), _sent("application/json; charset=utf-8", b'{"text": "PBB"}')
    ('ASEAN', 'PBB')
    """
    kind = media.partition(";")[0].strip().lower()
    if kind not in ("", "text/plain", "application/json"):
        raise HTTPException(415)
    try:
        text = body.decode("utf-8-sig")
        told: Any = json.loads(text) if kind == "application/json" else {"text": text}
    except ValueError as e:
        raise BadRequestError(Text(N_("The text cannot be read.")), _HINT) from e
    if not isinstance(told, dict) or set(told) != {"text"} or not isinstance(told["text"], str):
        raise BadRequestError(Text(N_("The text cannot be read.")), _HINT)
    return written(told["text"])


def written(text: str) -> str:
    r"""A text as it can be checked.

    Raises
    ------
    BadRequestError
        If nothing is written there.

    Examples
    --------
    >>> written("ASEAN\0")
    'ASEAN'
    """
    readable = text.replace("\0", "").encode("utf-8", "replace").decode()
    if not readable.strip():
        raise BadRequestError(Text(N_("There is no text to check.")), _HINT)
    return readable
