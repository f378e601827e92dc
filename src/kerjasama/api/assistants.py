"""The face for assistants: the tools over the Model Context Protocol, on the standard streams."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import Any, Final, TypeVar, final
from urllib.parse import unquote, urlsplit

from kerjasama.api.application import built
from kerjasama.api.documents import PAGES
from kerjasama.api.dressing import refusal
from kerjasama.api.envelope import PROGRAM, envelope
from kerjasama.api.jobs import Asked, rendered
from kerjasama.api.pool import Pool
from kerjasama.api.questions import Question
from kerjasama.api.refusals import request_id
from kerjasama.api.tools import TOOLS, Job, Tool, asked, parameters
from kerjasama.api.worlds import Generation, Loader, Worlds
from kerjasama.errors import MissingExtraError, short
from kerjasama.words import N_, Text, Words

try:
    from mcp import MCPError, types
    from mcp.server import Server, ServerRequestContext
    from mcp.server.stdio import stdio_server
except ImportError as error:
    raise MissingExtraError("mcp", "mcp") from error

T = TypeVar("T")
_SCHEME: Final = "kerjasama"
_MARKDOWN: Final = "text/markdown"
_PAGES: Final = {  # what their addresses name
    "brief": (("a", "b"), N_("The sourced brief on how two states cooperate.")),
    "show": (("name",), N_("The page of a state, an organisation or an agreement.")),
}
_TOOLS: Final = {tool.name: tool for tool in TOOLS}
_SEE: Final = Text(N_("Each tool says what it takes; names are found with the tool search."))
_ABOUT: Final = N_(
    "Sourced facts of international cooperation: states, organisations, agreements and what ties"
    " them, on any day; measures of pairs; scenarios of trade. Give codes or names in English or"
    " Indonesian; the tool search finds both. Each answer names its sources: pass them on. Its"
    " warnings tell what nobody has checked; a scenario is no forecast."
)


@final
class Desk:
    """Where the questions of one assistant are answered.

    A thread reads the world, which remembers from one question to the next; a worker computes.

    Parameters
    ----------
    load
        Returns the path of a finished store; called with the first question.
    lang
        Of the answers to who asks for none.

    Examples
    --------
    >>> import asyncio
    >>> from kerjasama.api.tools import TOOLS
    >>> from kerjasama.world.store import ensure
    >>> desk = Desk(ensure, "en")
    >>> content, _ = asyncio.run(desk.answer(TOOLS[0], {"q": "ASEAN"}))
    >>> content[:29]
    b'{"schema":"kerjasama/search/1'
    >>> desk.close()
    """

    def __init__(self, load: Loader, lang: str) -> None:
        """Load nothing yet."""
        self.words = Words(lang)
        self._worlds, self._pool = Worlds(load), Pool(workers=1)
        self._thread = ThreadPoolExecutor(1, "kerjasama-assistant")

    async def answer(self, tool: Tool, arguments: Mapping[str, Any]) -> tuple[bytes, str]:
        """Ask a tool.

        Returns
        -------
        content, text
            The envelope as JSON, and what a model reads.

        Raises
        ------
        KerjasamaError, RequestValidationError
            As `kerjasama.api.tools.asked`, or if the question has no answer.
        """
        question, rest = asked(tool, arguments)
        words = Words(rest.pop("lang") or self.words.lang)
        if isinstance(question, Job):
            store = await self._read(lambda held: str(held.path))
            told = Asked(store, words.lang, question.on, "json", {**question.options, **rest})
            content: bytes = await self._pool.run(question.name, told)
            return content, content.decode()
        return await self._read(lambda held: _told(held, tool, question, rest, words))

    async def page(self, name: str, options: Mapping[str, str]) -> str:
        """Write a page as Markdown.

        Parameters
        ----------
        name
            Of `kerjasama.api.documents.PAGES`, with its options.
        """
        return await self._read(
            lambda held: rendered(
                PAGES[name](held.world(), self.words, **options), "md", self.words
            ).decode()
        )

    def spoken(self, arguments: Mapping[str, Any]) -> Words:
        """The language that arguments ask for, whatever else is wrong with them."""
        lang = arguments.get("lang")
        return Words(lang) if lang in ("en", "id") else self.words

    async def _read(self, work: Callable[[Generation], T]) -> T:
        def read() -> T:
            if not self._worlds.ready:
                self._worlds.reload()
            with self._worlds.lease() as held:
                return work(held)

        return await asyncio.get_running_loop().run_in_executor(self._thread, read)

    def close(self) -> None:
        """End what is being computed, and close the store."""
        self._pool.close()
        self._thread.shutdown(wait=True, cancel_futures=True)
        self._worlds.close()


def _told(
    held: Generation, tool: Tool, question: Question, rest: Mapping[str, Any], words: Words
) -> tuple[bytes, str]:
    world = held.world(question.on)
    told, page = question.tell(world, words), None
    if tool.rows:
        limit, offset = rest["limit"], rest["offset"]
        page = {"limit": limit, "offset": offset, "total": len(told.data)}
        told = told.part(limit, offset)
    content = envelope(tool.schema, held.version, told, page)
    return content, content.decode() if tool.read is None else tool.read(world, words, told.data)


def server(lang: str, load: Loader = built) -> Server[Desk]:
    """Make the server.

    Parameters
    ----------
    lang
        Of descriptions, and of answers to who asks for no other.
    load
        Returns the path of a finished store; by default of the embedded data.

    Examples
    --------
    >>> server("en").name
    'kerjasama'
    """

    @asynccontextmanager
    async def lifespan(_: Server[Desk]) -> AsyncIterator[Desk]:
        desk = Desk(load, lang)
        try:
            yield desk
        finally:
            desk.close()

    return Server(
        "kerjasama",
        version=PROGRAM,
        instructions=Words(lang)(_ABOUT),
        lifespan=lifespan,
        on_list_tools=_tools,
        on_call_tool=_call,
        on_list_resources=_resources,
        on_list_resource_templates=_templates,
        on_read_resource=_read,
    )


def serve(lang: str) -> None:
    """Serve on the standard streams until the other side leaves.

    Parameters
    ----------
    lang
        As of `server`.
    """

    async def run() -> None:
        made = server(lang)
        async with stdio_server() as (heard, said):
            await made.run(heard, said, made.create_initialization_options())

    asyncio.run(run())


# what the protocol asks

Context = ServerRequestContext[Desk, Any]


async def _tools(context: Context, _: Any) -> types.ListToolsResult:
    words = context.lifespan_context.words
    reading = types.ToolAnnotations(read_only_hint=True, open_world_hint=False)
    told = [
        types.Tool(
            name=tool.name,
            description=words(tool.about),
            input_schema=parameters(tool).model_json_schema(),
            output_schema=tool.shape().model_json_schema(),
            annotations=reading,
        )
        for tool in TOOLS
    ]
    return types.ListToolsResult(tools=told)


async def _call(context: Context, params: types.CallToolRequestParams) -> types.CallToolResult:
    desk, given = context.lifespan_context, params.arguments or {}
    tool = _TOOLS.get(params.name)
    if tool is None:
        raise MCPError(
            types.INVALID_PARAMS,
            desk.words(N_("There is no tool {name!r}."), name=short(params.name)),
        )
    try:
        content, text = await desk.answer(tool, given)
    except Exception as e:  # noqa: BLE001 - told to the assistant as every error is
        content = refusal(e, desk.spoken(given), request_id(), tool.name, _SEE).body()
        return _result(content, content.decode(), failed=True)
    return _result(content, text)


def _result(content: bytes, text: str, *, failed: bool = False) -> types.CallToolResult:
    return types.CallToolResult(
        content=[types.TextContent(text=text)],
        structured_content=json.loads(content),
        is_error=failed,
    )


async def _resources(_: Context, __: Any) -> types.ListResourcesResult:
    return types.ListResourcesResult(resources=[])  # there are too many: see the templates


async def _templates(context: Context, _: Any) -> types.ListResourceTemplatesResult:
    told = [
        types.ResourceTemplate(
            name=page,
            uri_template="/".join((f"{_SCHEME}:/", page, *(f"{{{name}}}" for name in names))),
            description=context.lifespan_context.words(about),
            mime_type=_MARKDOWN,
        )
        for page, (names, about) in _PAGES.items()
    ]
    return types.ListResourceTemplatesResult(resource_templates=told)


async def _read(
    context: Context, params: types.ReadResourceRequestParams
) -> types.ReadResourceResult:
    desk, address = context.lifespan_context, urlsplit(params.uri)
    page, named = address.netloc, [unquote(part) for part in address.path.split("/")[1:]]
    names, _ = _PAGES.get(page, ((), ""))
    if address.scheme != _SCHEME or not names or len(names) != len(named):
        message = desk.words(N_("There is nothing at this address."))
        raise MCPError(types.INVALID_PARAMS, message, {"uri": params.uri})
    try:
        text = await desk.page(page, dict(zip(names, named, strict=True)))
    except Exception as e:
        told = refusal(e, desk.words, request_id(), params.uri, _SEE)
        code = types.INTERNAL_ERROR if told.code == "internal" else types.INVALID_PARAMS
        message = f"{told.message} {told.hint}".strip()
        raise MCPError(code, message, json.loads(told.body())) from e
    found = types.TextResourceContents(uri=params.uri, mime_type=_MARKDOWN, text=text)
    return types.ReadResourceResult(contents=[found])
