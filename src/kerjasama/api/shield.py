"""What stands before every request: limits, the method, headers, and the last word on errors."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from contextlib import suppress
from dataclasses import replace
from typing import Any, Final, final

from kerjasama.api.asking import LOG, language
from kerjasama.api.refusals import Refusal, of_status, request_id
from kerjasama.words import N_, Words

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]
Header = tuple[bytes, bytes]

EMBEDDED: Final = "/embed.html"
"""The page that anybody may frame, from a file too."""
CHECK: Final = "/api/v1/check"
"""The one address that takes something: a text, of which nothing is kept."""
TEXT: Final = 200_000  # bytes of it
BODY: Final = 1 << 20  # bytes
URL: Final = 8 << 10
HEADERS: Final = 16 << 10
_DRAIN: Final = 4 << 20  # bytes of a refused body that are read, so that the refusal is heard
_DRAIN_SECONDS: Final = 5.0
_DATA_POLICY: Final = "default-src 'none'; frame-ancestors 'none'"
_ALWAYS: Final = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-frame-options": "SAMEORIGIN",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "content-security-policy": _DATA_POLICY,
}
_OPEN: Final = {  # anyone may read the data from anywhere, without who they are
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "ETag, Link, Retry-After, X-Request-Id, X-Total-Count",
    "cross-origin-resource-policy": "cross-origin",
}
_METHODS: Final = "GET, HEAD, OPTIONS"
_TAKES: Final = "POST, OPTIONS"
_SENT: Final = N_("A text is sent to this address, which cannot be read: use POST.")


@final
class Shield:
    """ASGI middleware before everything else.

    Parameters
    ----------
    app
        What answers `GET`, and `POST` at `CHECK`.
    """

    def __init__(self, app: App) -> None:
        """Stand before an application."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        id_ = request_id()
        started = False

        async def dressed(message: MutableMapping[str, Any]) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                message["headers"] = _dressed(message.get("headers", ()), scope["path"], id_)
            await send(message)

        async def refuse(status: int) -> None:
            words = Words(language(_lang(scope), _text(headers.get(b"accept-language"))))
            refusal = of_status(status, words, id_)
            if status == 405 and takes:  # noqa: PLR2004
                refusal = replace(refusal, allow=methods, message=words(_SENT))
            await _send(dressed, refusal, head=scope["method"] == "HEAD")

        takes = scope["path"] == CHECK
        methods = _TAKES if takes else _METHODS
        try:
            status, body = await _flaw(scope, headers, receive)
            if status:
                await refuse(status)
            elif scope["method"] == "OPTIONS":
                allowed = [(b"allow", methods.encode())]
                allowed += [(b"access-control-allow-methods", methods.encode())]
                allowed += [(b"access-control-allow-headers", b"Content-Type, If-None-Match")]
                allowed += [(b"access-control-max-age", b"86400"), (b"content-length", b"0")]
                start = {"type": "http.response.start", "status": 204, "headers": allowed}
                await dressed(start)
                await send({"type": "http.response.body", "body": b""})
            else:
                await self._answer(scope, _again(body, receive), dressed, id_)
        except Exception:
            LOG.exception("%s: %s", id_, scope["path"])
            if started:
                raise  # the connection is closed: half an answer is none
            await refuse(500)

    async def _answer(self, scope: Scope, receive: Receive, send: Send, id_: str) -> None:
        """Ask the application; of a HEAD request only the headers go out."""
        head = scope["method"] == "HEAD"
        inner = {**scope, "method": "GET"} if head else dict(scope)
        inner["state"] = {**scope.get("state", {}), "id": id_}
        done = False

        async def headless(message: MutableMapping[str, Any]) -> None:
            nonlocal done
            if message["type"] == "http.response.start":
                await send(message)
            elif not done and message["type"] == "http.response.body":
                done = True
                await send({"type": "http.response.body", "body": b""})

        await self._app(inner, receive, headless if head else send)


async def _flaw(scope: Scope, headers: dict[bytes, bytes], receive: Receive) -> tuple[int, bytes]:
    """Status of the refusal that a request deserves before anyone looks at what it asks, or 0.

    Beside it the body, where one is taken.
    """
    takes = scope["path"] == CHECK
    most = TEXT if takes and scope["method"] == "POST" else BODY
    body = b""
    target = len(scope.get("raw_path") or b"") + 1 + len(scope["query_string"])
    if target > URL:
        return 414, b""
    if sum(len(name) + len(value) for name, value in scope["headers"]) > HEADERS:
        return 431, b""
    length = _text(headers.get(b"content-length"))
    chunked = b"transfer-encoding" in headers
    if chunked or (length.isdigit() and int(length) > 0):
        fits = not length.isdigit() or int(length) <= most
        read = await _read(receive, most if fits else _DRAIN)
        if read is None or not fits:
            return 413, b""
        body = read
    allowed = scope["method"] in (_TAKES if takes else _METHODS).split(", ")
    return (0 if allowed else 405), (body if takes else b"")


def _again(body: bytes, receive: Receive) -> Receive:
    """A request whose body was read, to be read again."""
    told = False

    async def received() -> MutableMapping[str, Any]:
        nonlocal told
        if told:
            return await receive()
        told = True
        return {"type": "http.request", "body": body, "more_body": False}

    return received if body else receive


async def _read(receive: Receive, most: int) -> bytes | None:
    """Read a body, if it ends within so many bytes and soon."""
    size, pieces = 0, []
    with suppress(TimeoutError):
        async with asyncio.timeout(_DRAIN_SECONDS):
            while size <= most:
                message = await receive()
                if message["type"] == "http.disconnect":
                    return None
                pieces.append(message.get("body", b""))
                size += len(pieces[-1])
                if not message.get("more_body", False):
                    return b"".join(pieces) if size <= most else None
    return None


def _dressed(headers: Iterable[Header], path: str, id_: str) -> list[Header]:
    told = list(headers)
    known = {name.lower() for name, _ in told}
    more = {**_ALWAYS, "x-request-id": id_}
    if path.startswith("/api/"):
        more |= _OPEN
    if path == EMBEDDED:
        del more["x-frame-options"]
    told += [(k.encode(), v.encode()) for k, v in more.items() if k.encode() not in known]
    return told


async def _send(send: Send, refusal: Refusal, *, head: bool) -> None:
    body = refusal.body()
    headers = [(k.encode(), v.encode()) for k, v in refusal.headers.items()]
    headers.append((b"content-length", str(len(body)).encode()))
    if refusal.status == 413:  # noqa: PLR2004 - the rest of the body may still be on its way
        headers.append((b"connection", b"close"))
    await send({"type": "http.response.start", "status": refusal.status, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if head else body})


def _text(header: bytes | None) -> str:
    return (header or b"").decode("latin-1")


def _lang(scope: Scope) -> str | None:
    """The parameter ``lang`` of a request that may be too long to be parsed."""
    query: bytes = scope["query_string"][:URL]
    asked = [part[5:] for part in query.split(b"&") if part.startswith(b"lang=")]
    return asked[0].decode("latin-1") if asked else None
