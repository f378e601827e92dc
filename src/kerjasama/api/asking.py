"""How a request becomes an answer: language, world, tag, and the thread or worker that works."""

import asyncio
import hashlib
import logging
import re
from base64 import b64encode
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final, final
from urllib.parse import urlencode
from uuid import uuid4

from fastapi import Request, Response
from fastapi.responses import FileResponse
from starlette.background import BackgroundTask

from kerjasama.api.documents import MEDIA, named
from kerjasama.api.envelope import (
    LIMIT,
    PROGRAM,
    Told,
    csv_bytes,
    described,
    dumps,
    envelope,
    links,
    matches,
    tag,
)
from kerjasama.api.jobs import Asked
from kerjasama.api.kept import Content, Kept
from kerjasama.api.pool import Pool
from kerjasama.api.questions import Question
from kerjasama.api.refusals import BusyError, TooSlowError
from kerjasama.api.registry import Listing
from kerjasama.api.worlds import Generation, Worlds
from kerjasama.errors import KerjasamaError
from kerjasama.facts import When
from kerjasama.words import LANGUAGES, Words

LOG: Final = logging.getLogger("kerjasama.api")
_LIGHT_SECONDS: Final = 20.0
_LIGHT_WAITING: Final = 256
_CACHE: Final = "public, max-age=300"
_SCRIPT: Final = "text/javascript; charset=utf-8"
_FIXED: Final = "public, max-age=86400, immutable"
_SLOW: Final = ("practice/",)  # how names of data files begin that a worker makes
_STYLE: Final = re.compile(rb"<style[^>]*>(.*?)</style>", re.DOTALL)


@dataclass(frozen=True)
class Services:
    """What every request shares."""

    worlds: Worlds
    pool: Pool
    light: ThreadPoolExecutor
    files: ThreadPoolExecutor
    spool: Path
    kept: Kept = field(default_factory=Kept)
    turn: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(_LIGHT_WAITING))
    coming: dict[str, asyncio.Future[bytes]] = field(default_factory=dict)


def language(asked: str | None, header: str) -> str:
    """The language of an answer: as the parameter says, else as the header wishes, else English.

    Examples
    --------
    >>> language(None, "id-ID,id;q=0.9,en;q=0.8"), language(None, "fr"), language("en", "id")
    ('id', 'en', 'en')
    """
    if asked in LANGUAGES:
        return str(asked)
    wishes: list[tuple[float, int, str]] = []
    for place, part in enumerate(header.split(",")[:20]):
        name, _, weight = part.partition(";q=")
        with suppress(ValueError):
            wishes.append((-float(weight or 1), place, name.strip()[:2].lower()))
    return next((name for _, _, name in sorted(wishes) if name in LANGUAGES), "en")


@final
class Asker:
    """One request on its way to its answer.

    Parameters
    ----------
    request
        Its query has been checked.
    services
        Where answers come from.
    """

    def __init__(self, request: Request, services: Services) -> None:
        """Find out the language."""
        self._request, self._services = request, services
        query = request.query_params
        header = request.headers.get("accept-language", "")
        self.words = Words(language(query.get("lang"), header))

    # answers of the world itself

    async def told(self, schema: str, question: Question) -> Response:
        """Answer with one thing."""

        def work(held: Generation) -> Content:
            told = question.tell(held.world(question.on), self.words)
            return envelope(schema, held.version, told, None), MEDIA["json"], {}

        return await self._light(work)

    async def rows(self, listing: Listing, question: Question, limit: int, offset: int) -> Response:
        """Answer with a page of a list."""
        path = self._request.url.path
        query = dict(self._request.query_params)

        def work(held: Generation) -> Content:
            told = question.tell(held.world(question.on), self.words)
            page = links(path, query, limit, offset, len(told.data))
            part = told.part(limit, offset)
            return envelope(listing.name, held.version, part, page), MEDIA["json"], _linked(page)

        return await self._light(work)

    async def table(
        self, listing: Listing, question: Question, limit: int, offset: int
    ) -> Response:
        """Answer with a page of a list as CSV."""
        name = listing.name

        def work(held: Generation) -> Content:
            rows = question.tell(held.world(question.on), self.words).data
            content = csv_bytes(listing.columns, rows[offset : offset + limit])
            headers = {"x-total-count": str(len(rows)), **_named(f"kerjasama-{name}.csv")}
            return content, MEDIA["csv"], headers

        return await self._light(work)

    async def metadata(self, listing: Listing, question: Question) -> Response:
        """Answer with what a list holds."""
        query = {
            k: v for k, v in self._request.query_params.items() if k not in ("limit", "offset")
        }
        address = self._request.url.path.removesuffix(".metadata.json")
        address += f"?{urlencode(query)}" if query else ""

        def work(held: Generation) -> Content:
            from kerjasama.briefs.cite import citations, text

            world = held.world(question.on)
            told, own = question.tell(world, self.words), citations(world, self.words)[0]
            whole = {
                "title": self.words(listing.about),
                "address": address,
                "columns": described(listing.columns, self.words),
                "rows": len(told.data),
                "version": {"kerjasama": PROGRAM, "data": held.version},
                "sources": list(told.sources),
                "citation": text(own, self.words),
                "licence": own["licence"],
                **told.more,
            }
            return dumps(whole), MEDIA["json"], {}

        return await self._light(work)

    async def written(self, page: str, form: str, options: dict[str, Any], on: Any) -> Response:
        """Answer with a document that is written in this process."""
        from kerjasama.api.documents import PAGES
        from kerjasama.api.jobs import rendered

        def work(held: Generation) -> Content:
            document = PAGES[page](held.world(on), self.words, **options)
            return rendered(document, form, self.words), MEDIA[form], _named(f"{page}.{form}")

        return await self._light(work)

    async def file(self, name: str) -> Response:
        """Answer with a data file of the atlas.

        They share a thread, whose world remembers what one file has in common with the next.
        """

        def work(held: Generation) -> Content:
            from kerjasama.atlas import data_file

            return data_file(held.world(), name, live=True), _SCRIPT, {}

        heavy = name.startswith(_SLOW)
        answer = await (self._made(name) if heavy else self._light(work, self._services.files))
        if name == "start":  # a visitor: what pairs share is ready when a pair is asked for
            self._services.files.submit(self._warm)
        del answer.headers["content-language"], answer.headers["vary"]  # it holds both languages
        fixed = bool(self._request.query_params.get("v"))  # another address for other data
        answer.headers["cache-control"] = _FIXED if fixed else "no-cache"
        return answer

    async def _made(self, name: str) -> Response:
        """Answer with a data file that a worker makes, once for a whole class that asks for it."""
        services = self._services
        with services.worlds.lease() as held:
            etag = self._tag(held)
            early = self._early(etag)
            if early is not None:
                return early
            key = f"{held.path} {name}"
            if key not in services.coming:
                asked = Asked(str(held.path), self.words.lang, None, "js", {"name": name})
                services.coming[key] = asyncio.ensure_future(services.pool.run("file", asked))
                services.coming[key].add_done_callback(lambda _: services.coming.pop(key))
            content = await asyncio.shield(services.coming[key])
            return self._answer(etag, (content, _SCRIPT, {}))

    def _warm(self) -> None:
        from kerjasama.atlas import data_file

        with suppress(KerjasamaError), self._services.worlds.lease() as held:
            data_file(held.world(), "links/IDN")

    async def _light(
        self,
        work: Callable[[Generation], Content],
        threads: ThreadPoolExecutor | None = None,
    ) -> Response:
        services = self._services
        with services.worlds.lease() as held:
            etag = self._tag(held)
            early = self._early(etag)
            if early is not None:
                return early
            return self._answer(etag, await self._soon(held, work, threads or services.light))

    async def _soon(
        self, held: Generation, work: Callable[[Generation], Content], threads: ThreadPoolExecutor
    ) -> Content:
        if self._services.turn.locked():
            raise BusyError
        loop = asyncio.get_running_loop()
        async with self._services.turn:
            running = loop.run_in_executor(threads, _held, held, work)
            try:
                return await asyncio.wait_for(running, _LIGHT_SECONDS)
            except TimeoutError:
                raise TooSlowError(_LIGHT_SECONDS) from None

    # answers of the workers

    async def worked(
        self, job: str, form: str, options: dict[str, Any], on: str | None, name: str
    ) -> Response:
        """Answer with what a worker computes."""
        services = self._services
        with services.worlds.lease() as held:
            etag = self._tag(held)
            early = self._early(etag)
            if early is not None:
                return early
            asked = Asked(str(held.path), self.words.lang, on, form, options)
            content: bytes = await services.pool.run(job, asked)
            media, file = named(form, name)
            return self._answer(etag, (content, media, {} if form == "json" else _named(file)))

    async def unkept(
        self, job: str, form: str, options: dict[str, Any], on: When | None, *, light: bool
    ) -> Response:
        """Answer what somebody sent; nothing of it is kept, here or on the way.

        Parameters
        ----------
        light
            Whether it is done so soon that no worker is needed.
        """
        with self._services.worlds.lease() as held:
            at = None if on is None else str(on)
            asked = Asked(str(held.path), self.words.lang, at, form, options)
            if light:
                from kerjasama.api.jobs import OF_WORLD

                def work(own: Generation) -> Content:
                    return OF_WORLD[job](own.world(on), self.words, asked), MEDIA[form], {}

                content, _, _ = await self._soon(held, work, self._services.light)
            else:
                content = await self._services.pool.run(job, asked)
        headers = self._headers() | {"cache-control": "no-store"}
        if form == "html":
            headers["content-security-policy"] = page_policy(content)
        return Response(content, headers=headers, media_type=MEDIA[form])

    async def streamed(self, form: str, options: dict[str, Any]) -> Response:
        """Answer with a large file, which a worker writes and nobody holds in memory."""
        services = self._services
        with services.worlds.lease() as held:
            etag = self._tag(held)
            early = self._early(etag)
            if early is not None:
                return early
            path = services.spool / f"{uuid4().hex}.{form}"
            asked = Asked(str(held.path), self.words.lang, None, form, options, str(path))
            try:
                await services.pool.run("panel", asked)
            except BaseException:
                path.unlink(missing_ok=True)
                raise
        headers = {"etag": etag, **self._headers(), **_named(f"kerjasama-panel.{form}")}
        gone = BackgroundTask(path.unlink, missing_ok=True)
        return FileResponse(path, headers=headers, media_type=MEDIA[form], background=gone)

    async def panel(self, options: dict[str, Any]) -> Response:
        """Answer with a page of the panel."""
        services = self._services
        with services.worlds.lease() as held:
            etag = self._tag(held)
            early = self._early(etag)
            if early is not None:
                return early
            asked = Asked(str(held.path), self.words.lang, None, "json", options)
            rows, columns, total = await services.pool.run("panel", asked)
            query = dict(self._request.query_params)
            page = links(self._request.url.path, query, options["limit"], options["offset"], total)
            page["links"].pop("metadata")
            told = Told({"rows": rows, "columns": columns})
            content = envelope("panel-rows", held.version, told, page)
            return self._answer(etag, (content, MEDIA["json"], _linked(page)))

    async def events(
        self, job: str, options: dict[str, Any], on: str | None, refuse: Callable[..., bytes]
    ) -> AsyncIterator[bytes]:
        """Tell how far a computation is, and what came of it, as server-sent events."""
        steps: asyncio.Queue[tuple[str, bytes]] = asyncio.Queue()

        def progress(done: int, of: int) -> None:
            steps.put_nowait(("progress", dumps({"done": done, "of": of})))

        async def run() -> None:
            try:
                with self._services.worlds.lease() as held:
                    asked = Asked(str(held.path), self.words.lang, on, "json", options)
                    steps.put_nowait(
                        ("result", await self._services.pool.run(job, asked, progress))
                    )
            except Exception as e:  # noqa: BLE001 - told to the client as every error is
                steps.put_nowait(("error", refuse(e)))

        work = asyncio.create_task(run())
        try:
            yield _event("progress", dumps({"done": 0, "of": None}))
            while True:
                try:
                    kind, content = await asyncio.wait_for(steps.get(), 10)
                except TimeoutError:
                    yield b": still computing\n\n"  # keeps proxies from closing
                    continue
                yield _event(kind, content)
                if kind != "progress":
                    return
        finally:
            work.cancel()

    # tags

    def _tag(self, held: Generation) -> str:
        query = urlencode(sorted(self._request.query_params.items()))
        today = date.today().isoformat()  # noqa: DTZ011 - the world's own day
        return tag(held.version, today, self.words.lang, self._request.url.path, query)

    def _early(self, etag: str) -> Response | None:
        """What needs no work: the client has it, or we had it a moment ago."""
        asked = self._request.headers.get("if-none-match", "")
        if asked and matches(asked, etag):
            return Response(status_code=304, headers={"etag": etag, **self._headers()})
        answer = self._services.kept.get(etag)
        return None if answer is None else self._answer(etag, answer)

    def _answer(self, etag: str, answer: Content) -> Response:
        self._services.kept.put(etag, answer)
        content, media, more = answer
        headers = {"etag": etag, **self._headers(), **more}
        if media.startswith("text/html"):
            headers["content-security-policy"] = page_policy(content)
        return Response(content, headers=headers, media_type=media)

    def _headers(self) -> dict[str, str]:
        return {
            "cache-control": _CACHE,
            "vary": "Accept-Language",
            "content-language": self.words.lang,
        }


def _held(held: Generation, work: Callable[[Generation], Content]) -> Content:
    """Work, counted as a reader even when the request has given up waiting."""
    held.enter()
    try:
        return work(held)
    finally:
        held.leave()


def _event(kind: str, content: bytes) -> bytes:
    return b"event: %s\ndata: %s\n\n" % (kind.encode(), content)


def _linked(page: dict[str, Any]) -> dict[str, str]:
    relations = (("next", "next"), ("previous", "prev"))
    told = [f'<{page["links"][k]}>; rel="{rel}"' for k, rel in relations if page["links"][k]]
    return {"link": ", ".join(told)} if told else {}


def _named(name: str) -> dict[str, str]:
    return {"content-disposition": f'inline; filename="{name}"'}


def page_policy(content: bytes) -> str:
    """Content security policy of a page that carries its own style and nothing else.

    Examples
    --------
    >>> "sha256-" in page_policy(b"<style>p{}</style>"), "unsafe" in page_policy(b"")
    (True, False)
    """
    digests = [hashlib.sha256(style).digest() for style in _STYLE.findall(content)]
    styles = " ".join(f"'sha256-{b64encode(d).decode()}'" for d in digests) or "'none'"
    return (
        f"default-src 'none'; style-src {styles}; img-src data:; base-uri 'none';"
        " form-action 'none'; frame-ancestors 'none'"
    )


__all__ = ["LIMIT", "LOG", "Asker", "Services", "language", "page_policy"]
