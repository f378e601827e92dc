"""What every route shares: its asker, the check of its parameters, how its answers are told."""

from collections.abc import Iterator
from typing import Annotated, Any, Final

from fastapi import Depends, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel
from starlette.exceptions import HTTPException

from kerjasama.api import refusals
from kerjasama.api.asking import LOG, Asker, language
from kerjasama.api.questions import Lang
from kerjasama.api.refusals import Refusal, request_id
from kerjasama.api.shapes import Answer, Paged, Problem, Rows
from kerjasama.errors import KerjasamaError
from kerjasama.words import Text, Words

_STREAMED: Final[dict[str, Any]] = {
    "text/event-stream": {
        "type": "object",
        "required": ["event", "data"],
        "properties": {
            "event": {"enum": ["progress", "result", "error"]},
            "data": {"type": "string", "contentMediaType": "application/json"},
        },
    }
}


def _asker(request: Request, lang: Lang = None) -> Asker:  # noqa: ARG001 - told to OpenAPI
    known = _known(request.scope["route"])
    for name in request.query_params:
        if name not in known:
            raise refusals.unknown_parameter(name, known)
    return Asker(request, request.app.state.services)


def _known(route: Any) -> tuple[str, ...]:
    """Parameters that a route reads."""
    if not hasattr(route, "kerjasama_known"):
        route.kerjasama_known = tuple(dict.fromkeys(_read(route.dependant)))
    return route.kerjasama_known  # type: ignore[no-any-return]


def _read(dependant: Any) -> Iterator[str]:
    for parameter in dependant.query_params:
        yield parameter.alias
    for inner in dependant.dependencies:
        yield from _read(inner)


Ask = Annotated[Asker, Depends(_asker)]


def words_of(request: Request) -> Words:
    """The language of a request, whatever else is wrong with it."""
    asked = request.query_params.get("lang")
    return Words(language(asked, request.headers.get("accept-language", "")))


def refused(error: Exception, request: Request) -> Refusal:
    """Any error as its client may see it; what is our fault goes to the log with its id."""
    id_ = request.scope.get("state", {}).get("id") or request_id()
    return refusal(error, words_of(request), id_, request.url.path)


def refusal(
    error: Exception, words: Words, id_: str, asked: str, see: Text = refusals.SEE
) -> Refusal:
    """Any error of a question as who asked it may see it.

    Parameters
    ----------
    asked
        What was asked, for the log.
    see
        Where the client may read what can be asked.
    """
    if isinstance(error, KerjasamaError):
        told = refusals.of_error(error, words, id_, see)
        if told.status >= 500 and error.code not in ("busy", "too_slow", "not_ready"):  # noqa: PLR2004 - HTTP's own number
            LOG.error("%s: %s", id_, error)
        return told
    if isinstance(error, RequestValidationError):
        return refusals.of_parameters(error.errors(), words, id_, see)
    if isinstance(error, HTTPException):
        return refusals.of_status(error.status_code, words, id_, see)
    LOG.error("%s: %s", id_, asked, exc_info=error)
    return refusals.of_status(500, words, id_, see)


def api_responses(
    shape: Any, *media: str, page: bool = False, rows: type[BaseModel] | None = None
) -> dict[int | str, dict[str, Any]]:
    """Tell OpenAPI what a route answers, and how it refuses.

    Parameters
    ----------
    shape
        Of the envelope's data; None where it is no JSON.
    media
        Media types, or the one and its description.
    page
        Whether the envelope tells a page besides.
    rows
        Shape of a list's rows.
    """
    told: dict[int | str, dict[str, Any]] = {
        status: {"model": Problem, "description": text}
        for status, text in (
            (404, "Nobody bears this name"),
            (422, "The question cannot be asked"),
            (503, "The store is being built, or too much is being computed"),
        )
    }
    told["default"] = {"model": Problem, "description": "Any other refusal"}
    told[304] = {"description": "The client has it already"}
    if rows is not None:
        told[200] = {"model": Rows[rows]}  # type: ignore[valid-type]
    elif shape is not None:
        told[200] = {"model": Paged[shape] if page else Answer[shape]}
    else:
        kinds = [m for m in media if "/" in m]
        content = {m.split(";")[0]: {"schema": _STREAMED.get(m, {"type": "string"})} for m in kinds}
        told[200] = {"content": content, "description": "The same, in another format"}
    return told
