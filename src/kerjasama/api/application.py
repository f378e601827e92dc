"""The application: its routes, made of the questions, and what holds them together."""

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from kerjasama.api import laboratory, site, teaching
from kerjasama.api.asking import LOG, Asker, Services, page_policy
from kerjasama.api.documents import MEDIA, SLOW, Form
from kerjasama.api.dressing import Ask, api_responses, refused, words_of
from kerjasama.api.envelope import LIMIT, PROGRAM
from kerjasama.api.jobs import Asked
from kerjasama.api.manual import manual
from kerjasama.api.pairs import MEASURE_LISTS, SINGLES, Single
from kerjasama.api.pool import Pool, Process
from kerjasama.api.questions import Limit, Name, Offset, On, Question, day
from kerjasama.api.registry import LISTS, Listing
from kerjasama.api.shapes import Health, Metadata, row, shapes
from kerjasama.api.shield import Shield
from kerjasama.api.worlds import Loader, Worlds
from kerjasama.errors import KerjasamaError
from kerjasama.places import web_dir

PREFIX: Final = "/api/v1"
_LIGHT_THREADS: Final = 4
_LOOK: Final = 30.0  # seconds between looks for newer data
_AGAIN: Final = 5.0  # and after a failure, while there are none
_BUILD_SECONDS: Final = 900.0
_ABOUT: Final = (
    "Sourced facts of international cooperation, measures, briefs and scenarios. Everything can be"
    " read and nothing written. Each answer names the data that it rests on and its sources."
)


def app(world_loader: Loader | None = None, *, web: Path | None = None) -> FastAPI:
    """Make the application.

    Parameters
    ----------
    world_loader
        Returns the path of a finished store. By default the store of the embedded data, built in
        a process of its own where it is not there yet; it is asked again from time to time, and
        another store takes over without a pause.
    web
        Folder of the built pages; by default the package's own.

    Returns
    -------
    app
        An ASGI application.

    Examples
    --------
    >>> sorted(app().openapi()["paths"])[1:3]
    ['/api/v1/agreements', '/api/v1/agreements.csv']
    """
    made = FastAPI(
        title="kerjasama",
        version=PROGRAM,
        description=_ABOUT,
        docs_url=None,
        redoc_url=None,
        openapi_url=f"{PREFIX}/openapi.json",
        redirect_slashes=False,
        lifespan=_lifespan(world_loader or built),
        middleware=[
            Middleware(Shield),
            # Brotli at this price makes a list 9 % smaller and a state 6 %: not worth a package.
            Middleware(GZipMiddleware, minimum_size=1000, compresslevel=5),
        ],
    )
    api = APIRouter(prefix=PREFIX)
    _itself(api)
    for listing in (*LISTS, *MEASURE_LISTS, *teaching.LESSON_LISTS):
        _list(api, listing)
    api.include_router(laboratory.router)
    api.include_router(teaching.router)
    _documents(api)
    for single in SINGLES:
        _single(api, single)
    made.include_router(api)
    _pages(made, web or web_dir())
    for kind in (KerjasamaError, RequestValidationError, HTTPException):
        made.add_exception_handler(kind, _refuse)
    return made


def built() -> Path:
    """Path of the store of the embedded data; where it is not there, a process builds it."""
    from kerjasama.world.store import store_path

    path = store_path()
    if path.exists():
        return path
    process = Process()
    try:
        return Path(process.ask("store", Asked("", "en", None, ""), _BUILD_SECONDS))
    finally:
        process.end()


def _lifespan(load: Loader) -> Callable[[FastAPI], Any]:
    @asynccontextmanager
    async def lifespan(made: FastAPI) -> AsyncIterator[None]:
        worlds, pool = Worlds(load), Pool()
        light = ThreadPoolExecutor(_LIGHT_THREADS, "kerjasama-light")
        files = ThreadPoolExecutor(1, "kerjasama-files")
        with TemporaryDirectory(prefix="kerjasama-", ignore_cleanup_errors=True) as spool:
            made.state.services = Services(worlds, pool, light, files, Path(spool))
            watch = asyncio.create_task(_watch(made, worlds))
            try:
                yield
            finally:
                watch.cancel()
                with suppress(asyncio.CancelledError):
                    await watch
                pool.close()
                light.shutdown(wait=True, cancel_futures=True)
                files.shutdown(wait=True, cancel_futures=True)
                worlds.close()

    return lifespan


async def _watch(made: FastAPI, worlds: Worlds) -> None:
    """Load the first store, and every later one."""
    while True:
        try:
            if await asyncio.to_thread(worlds.reload):
                LOG.info("serving data %s", worlds.version)
                await asyncio.to_thread(made.openapi)  # takes long once, and is kept
        except Exception:  # noqa: BLE001 - data in the making: the old go on
            LOG.exception("the store cannot be loaded")
        await asyncio.sleep(_LOOK if worlds.ready else _AGAIN)


async def _refuse(request: Request, error: Exception) -> Response:
    told = refused(error, request)
    return Response(told.body(), told.status, told.headers)


# routes


def _itself(api: APIRouter) -> None:
    @api.get("/health", response_model=Health, tags=["about"])
    async def health(request: Request) -> JSONResponse:
        """Whether the store is there, and which data answer."""
        worlds: Worlds = request.app.state.services.worlds
        status = "ready" if worlds.ready else "building"
        told = {"status": status, "kerjasama": PROGRAM, "data": worlds.version}
        return JSONResponse(told, headers={"cache-control": "no-store"})

    @api.get("", tags=["about"])
    async def resources(request: Request) -> JSONResponse:
        """Everything that can be asked for."""
        return JSONResponse({"resources": sorted(request.app.openapi()["paths"])})

    @api.get("/docs", include_in_schema=False)
    async def docs(request: Request) -> Response:
        page = manual(request.app.openapi(), words_of(request))
        headers = {"content-security-policy": page_policy(page), "vary": "Accept-Language"}
        return Response(page, headers=headers, media_type=MEDIA["html"])


def _list(api: APIRouter, listing: Listing) -> None:
    """Three addresses: the rows, the rows as CSV, and what they are."""
    name = listing.name.title().replace("-", "")
    asked = Annotated[Question, Depends(listing.ask)]
    about = str(listing.about)

    async def rows(
        ask: Ask, question: asked, limit: Limit = listing.limit, offset: Offset = 0
    ) -> Response:
        return await ask.rows(listing, question, limit, offset)

    async def table(
        ask: Ask, question: asked, limit: Limit = LIMIT, offset: Offset = 0
    ) -> Response:
        return await ask.table(listing, question, limit, offset)

    async def metadata(ask: Ask, question: asked) -> Response:
        return await ask.metadata(listing, question)

    shape = row(f"{name}Row", listing.columns)
    described: dict[int | str, Any] = api_responses(None)
    described[200] = {"model": Metadata}
    add = api.add_api_route
    text = api_responses(None, MEDIA["csv"])
    add(
        f"{listing.path}.csv",
        table,
        responses=text,
        description=f"{about}, as CSV.",
        name=f"{listing.name}-csv",
        tags=["lists"],
    )
    add(
        f"{listing.path}.metadata.json",
        metadata,
        responses=described,
        description=f"{about}: the columns, their sources and how to cite them.",
        name=f"{listing.name}-metadata",
        tags=["lists"],
    )
    add(
        listing.path,
        rows,
        responses=api_responses(None, rows=shape),
        description=f"{about}.",
        name=listing.name,
        tags=["lists"],
    )


def _single(api: APIRouter, single: Single) -> None:
    asked = Annotated[Question, Depends(single.ask)]

    async def told(ask: Ask, question: asked) -> Response:
        return await ask.told(single.name, question)

    name = single.path.strip("/").replace("/", "-").replace("{", "").replace("}", "")
    api.add_api_route(
        single.path,
        told,
        responses=api_responses(shapes()[single.shape]),
        description=f"{single.about}.",
        name=name,
        tags=["answers"],
    )


def _documents(api: APIRouter) -> None:
    @api.get(
        "/briefs/{a}/{b}.{form}", responses=api_responses(None, *MEDIA.values()), tags=["briefs"]
    )
    async def brief(ask: Ask, a: Name, b: Name, form: Form, on: On = None) -> Response:
        """The sourced brief on how two states cooperate."""
        from kerjasama.api.pairs import brief as told

        if form == "json":
            return await ask.told(
                "brief", Question(lambda w, s: told(w, s, a, b, day(on)), day(on))
            )
        options = {"a": a, "b": b, "on": on}
        if form in SLOW:
            return await ask.worked("document", form, {"page": "brief", **options}, on, "brief")
        return await ask.written("brief", form, options, day(on))

    @api.get("/show/{name}.{form}", responses=api_responses(None, *MEDIA.values()), tags=["briefs"])
    async def show(ask: Ask, name: Name, form: Form, on: On = None) -> Response:
        """The page of a state, an organisation or an agreement."""
        from kerjasama.api.pairs import shown

        if form == "json":
            return await ask.told("show", Question(lambda w, s: shown(w, s, name), day(on)))
        if form in SLOW:
            day(on)
            return await ask.worked("document", form, {"page": "show", "name": name}, on, "page")
        return await ask.written("show", form, {"name": name}, day(on))


def _pages(made: FastAPI, root: Path) -> None:
    @made.get("/data/{name:path}.js", include_in_schema=False)
    async def data(request: Request, name: str) -> Response:
        return await Asker(request, request.app.state.services).file(name)

    @made.get("/{path:path}", include_in_schema=False)
    async def page(request: Request, path: str) -> Response:
        found = None
        if not path.startswith("api/") and path != "api":
            found = site.answer(request, root, words_of(request))
        if found is None:
            raise HTTPException(404)
        return found
