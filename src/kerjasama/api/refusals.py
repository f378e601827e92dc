"""Every error in one shape, and never with a path, SQL or a stack."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from secrets import token_hex
from typing import Any, Final

from kerjasama.api.envelope import dumps
from kerjasama.errors import (
    AmbiguousNameError,
    BadDateError,
    BadRequestError,
    BadSourceError,
    ConvergenceError,
    ExecutorError,
    KerjasamaError,
    MissingExtraError,
    StoreError,
    UnknownNameError,
    either,
    short,
)
from kerjasama.words import N_, Text, Words

DOCS: Final = "/api/v1/docs"
_COMMAND: Final = re.compile(
    r"\bkerjasama (names|build|whatif|screen|next|audit|effects|articles|cite)\b"
)
SEE: Final = Text(N_("See what can be asked: {address}"), {"address": DOCS})
_STATUS: Final[tuple[tuple[type[KerjasamaError], int], ...]] = (
    (UnknownNameError, 404),
    (AmbiguousNameError, 422),
    (BadDateError, 422),
    (BadSourceError, 503),
    (BadRequestError, 422),
    (StoreError, 503),
    (MissingExtraError, 501),
    (ConvergenceError, 422),
    (ExecutorError, 503),
)
_OWN: Final = {  # of HTTP itself
    400: ("bad_request", N_("The request cannot be understood.")),
    404: ("not_found", N_("There is nothing at this address.")),
    405: ("not_allowed", N_("This address can only be read.")),
    413: ("too_large", N_("The request is too large.")),
    414: ("too_long", N_("The address is too long.")),
    415: ("bad_request", N_("The text must come as plain text or as JSON.")),
    431: ("too_large", N_("The headers of the request are too large.")),
    500: ("internal", N_("Something went wrong here.")),
    503: ("busy", N_("Too much is being computed at the moment.")),
}


@dataclass(frozen=True, slots=True)
class Refusal:
    """An error as a client sees it.

    Attributes
    ----------
    status
        Of HTTP.
    code
        One word for programs; see ``docs/reference/api.md``.
    hint
        What next, or an empty text.
    id
        By which the server's log knows the same request.
    allow
        Methods of the address, told when another was tried.
    """

    status: int
    code: str
    message: str
    hint: str
    id: str
    allow: str = "GET, HEAD, OPTIONS"

    def body(self) -> bytes:
        """The JSON that is sent."""
        told = {"code": self.code, "message": self.message, "hint": self.hint, "id": self.id}
        return dumps({"error": told})

    @property
    def headers(self) -> dict[str, str]:
        """What goes with it."""
        headers = {"content-type": "application/json", "cache-control": "no-store"}
        if self.status == 503:  # noqa: PLR2004
            headers["retry-after"] = "2"
        if self.status == 405:  # noqa: PLR2004
            headers["allow"] = self.allow
        return headers


class BusyError(KerjasamaError):
    """More heavy work is waiting than will be taken on."""

    code = "busy"

    def __init__(self) -> None:
        """Say so."""
        super().__init__(Text(_OWN[503][1]), Text(N_("Ask again in a moment.")))


class TooSlowError(KerjasamaError):
    """A computation that took longer than anyone may take."""

    code = "too_slow"

    def __init__(self, seconds: float) -> None:
        """Name the limit."""
        values: dict[str, object] = {"seconds": f"{seconds:g}"}
        super().__init__(
            Text(N_("This took more than {seconds} seconds and was stopped."), values),
            Text(N_("Ask for less: fewer draws, sectors, years or economies.")),
        )


def request_id() -> str:
    """A name for one request.

    Examples
    --------
    >>> len(request_id())
    12
    """
    return token_hex(6)


def of_status(status: int, words: Words, id_: str, see: Text = SEE) -> Refusal:
    """An error of HTTP itself.

    Parameters
    ----------
    see
        Where the client may read what can be asked; of the two functions below too.

    Examples
    --------
    >>> of_status(404, Words("id"), "0").code
    'not_found'
    """
    code, message = _OWN.get(status, _OWN[500 if status >= 500 else 400])  # noqa: PLR2004
    hint = words(Text(N_("Ask again in a moment.")) if status == 503 else see)  # noqa: PLR2004
    return Refusal(status, code, words(message), hint, id_)


def of_error(error: KerjasamaError, words: Words, id_: str, see: Text = SEE) -> Refusal:
    """An error of ours: its first sentence says what, the others what next.

    Hints that name commands of the terminal are left out: nobody can follow them here.

    Examples
    --------
    >>> told = of_error(UnknownNameError("state", "INA", ["IDN (Indonesia)"]), Words("en"), "0")
    >>> told.status, told.message, told.hint
    (404, "No state is called 'INA'.", 'Did you mean IDN (Indonesia)? See what can be asked: ...')
    """
    if isinstance(error, BusyError | TooSlowError):
        first, *after = error.sentences
        return Refusal(503, error.code, words(first), " ".join(map(words, after)), id_)
    status = next((s for kind, s in _STATUS if isinstance(error, kind)), 500)
    if status == 500:  # noqa: PLR2004
        return of_status(500, words, id_, see)
    if type(error) is StoreError or isinstance(error, BadSourceError):  # they name files
        message = words(N_("The store of facts cannot be read at the moment."))
        return Refusal(503, "store", message, words(N_("Ask again in a moment.")), id_)
    said = [words(s) for s in error.sentences]
    message, *rest = said or [words(_OWN[500][1])]
    flaws = [_web(s) for s in rest if not _COMMAND.search(s)]
    if len(flaws) < len(rest) or not rest:
        flaws.append(words(see))
    return Refusal(status, error.code, _web(message), " ".join(flaws), id_)


def _web(sentence: str) -> str:
    """A sentence with parameters as the web writes them: ``--draws`` is ``draws``."""
    return re.sub(r"--([a-z][a-z-]*)", lambda m: m[1].replace("-", "_"), sentence)


def of_parameters(
    flaws: Iterable[Mapping[str, Any]], words: Words, id_: str, see: Text = SEE
) -> Refusal:
    """What is wrong with the parameters, all at once.

    Parameters
    ----------
    flaws
        As pydantic tells them.

    Examples
    --------
    >>> flaw = {"loc": ("query", "limit"), "type": "int_parsing", "input": "x", "ctx": {}}
    >>> of_parameters([flaw], Words("en"), "0").message
    "limit cannot be 'x'."
    """
    told = list(dict.fromkeys(words(_flaw(flaw)) for flaw in flaws))
    return Refusal(422, "bad_request", " ".join(told), words(see), id_)


def _flaw(flaw: Mapping[str, Any]) -> Text:
    name = str(flaw["loc"][-1])
    ctx, kind = flaw.get("ctx") or {}, str(flaw["type"])
    values: dict[str, object] = {"name": name, "value": short(str(flaw.get("input", "")))}
    if kind == "missing":
        return Text(N_("{name} is missing."), values)
    if kind == "list_type":
        return Text(N_("{name} is a list, and {value!r} is none."), values)
    if kind == "literal_error":
        values["choices"] = re.sub(r"'|\s(?=or )", "", str(ctx["expected"])).replace("or ", ", ")
        values["choices"] = ", ".join(filter(None, re.split(r"[,\s]+", str(values["choices"]))))
        return Text(N_("{name} cannot be {value!r}: choose from {choices}."), values)
    bounds = {k: v for k, v in ctx.items() if k in ("ge", "gt", "le", "lt")}
    if bounds:
        values["bound"] = next(iter(bounds.values()))
        if set(bounds) & {"ge", "gt"}:
            return Text(N_("{name} cannot be {value}: the least is {bound}."), values)
        return Text(N_("{name} cannot be {value}: the most is {bound}."), values)
    if kind in ("string_too_long", "too_long"):
        values["bound"] = ctx["max_length"]
        return Text(N_("{name} is too long: the most is {bound}."), values)
    return Text(N_("{name} cannot be {value!r}."), values)


def unknown_parameter(name: str, known: Iterable[str]) -> BadRequestError:
    """A parameter that nobody asked for: a typing mistake should not be overlooked.

    Examples
    --------
    >>> str(unknown_parameter("form", ["from", "to"]))
    "There is no parameter 'form' here. Write from or to."
    """
    values: dict[str, object] = {"name": short(name)}
    what = Text(N_("There is no parameter {name!r} here."), values)
    return BadRequestError(what, Text(N_("Write {known}."), {"known": either(tuple(known))}))
