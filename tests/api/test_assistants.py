"""An assistant of the SDK, and the real command."""

import asyncio
import os
import sys
from dataclasses import dataclass
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from mcp import Client, MCPError, StdioServerParameters, stdio_client

from kerjasama.api.assistants import Desk
from kerjasama.api.tools import TOOLS
from kerjasama.api.worlds import NotReadyError
from kerjasama.world.store import ensure

PROGRAM = "import sys; from kerjasama.cli import main; sys.exit(main(['mcp', *sys.argv[1:]]))"
CALLS = {
    "search": {"q": "indonsia", "kind": "state"},
    "state": {"code": "Indonesia", "on": "1960"},
    "organisation": {"code": "ASEAN"},
    "agreement": {"code": "RCEP"},
    "members": {"code": "ASEAN", "on": "1998", "limit": 3, "offset": 1},
    "parties": {"code": "RCEP"},
    "memberships": {"member": "IDN", "organisation": "ASEAN"},
    "ties": {"a": "IDN", "b": "KOR", "on": "2024-06-30"},
    "brief": {"a": "IDN", "b": "KOR", "lang": "id"},
    "form": {"name": "EU"},
    "measures": {"a": "IDN", "b": "MYS"},
    "changes": {"about": "IDN", "since": "2020", "until": "2022"},
    "gaps": {"party": "IDN"},
    "audit": {"about": "ASEAN"},
    "sources": {"limit": 5},
    "lesson": {"topic": "forms", "country": "MYS", "lang": "id"},
    "quiz": {"topic": "ASEAN", "n": 2},
    "check": {"text": "Thailand adalah anggota NATO."},
    "whatif": {"sign": ["IDN,USA"], "draws": 0, "sectors": "0"},
    "next": {"state": "IDN", "limit": 3},
}
SAME = {  # what the API answers to the same question
    "state": "/states/IDN?on=1960",
    "organisation": "/organisations/ASEAN",
    "agreement": "/agreements/RCEP",
    "parties": "/agreements/RCEP/parties",
    "ties": "/ties/IDN/KOR?on=2024-06-30",
    "form": "/forms/EU",
    "measures": "/measures/IDN/MYS",
    "changes": "/changes?about=IDN&since=2020&until=2022",
    "gaps": "/gaps?party=IDN",
    "audit": "/audit?about=ASEAN",
    "quiz": "/quiz?topic=ASEAN&n=2",
    "whatif": "/whatif?sign=IDN,USA&draws=0&sectors=0",
    "next": "/next/IDN?limit=3",
}
READ = ("state", "organisation", "agreement", "ties", "brief", "lesson")
WRONG = (
    ("state", {"code": "Atlantis"}, "unknown_name", "'Atlantis'"),
    ("members", {"code": "ASEAN", "on": "1998-13"}, "bad_date", "1998-13"),
    ("ties", {"a": "IDN", "b": "IDN"}, "bad_request", "itself"),
    ("state", {"cod": "IDN"}, "bad_request", "'cod'"),
    ("whatif", {"sign": "IDN,USA"}, "bad_request", "sign is a list"),
    ("lesson", {"topic": "astrology"}, "bad_request", "'astrology'"),
    ("quiz", {"n": 201}, "bad_request", "most is 200"),
    ("check", {"text": " "}, "bad_request", "no text"),
    ("check", {"text": "x" * 200_001}, "bad_request", "too long"),
    ("whatif", {}, "bad_request", "Nothing is supposed"),
    ("next", {"state": "TUV"}, "bad_request", "Tuvalu"),
)
ADDRESSES = {
    "kerjasama://brief/IDN/Korea%20Selatan": "# Indonesia and South Korea",
    "kerjasama://show/PBB": "# United Nations",
}
LOST = (
    "kerjasama://show/Atlantis",
    "kerjasama://brief/IDN",
    "kerjasama://x/y",
    "file:///etc/hosts",
)


@dataclass
class Heard:
    """What an assistant heard."""

    tools: dict[str, Any]
    calls: dict[str, Any]
    wrong: list[Any]
    lost: list[MCPError]
    templates: list[Any]
    pages: dict[str, Any]
    instructions: str


def session(*words, mode="auto"):
    program = StdioServerParameters(
        command=sys.executable, args=["-c", PROGRAM, *words], env=dict(os.environ)
    )
    return Client(stdio_client(program), mode=mode)


async def refused(asking):
    with pytest.raises(MCPError) as told:
        await asking
    return told.value


@pytest.fixture(scope="module")
def heard():
    async def ask():
        async with session() as client:
            return Heard(
                {tool.name: tool for tool in (await client.list_tools()).tools},
                {name: await client.call_tool(name, given) for name, given in CALLS.items()},
                [await client.call_tool(name, given) for name, given, _, _ in WRONG],
                [await refused(client.read_resource(uri)) for uri in LOST]
                + [await refused(client.call_tool("nothing", {}))],
                (await client.list_resource_templates()).resource_templates,
                {uri: (await client.read_resource(uri)).contents for uri in ADDRESSES},
                client.instructions,
            )

    return asyncio.run(ask())


def test_every_tool_is_listed_and_only_reads(heard):
    assert list(heard.tools) == [tool.name for tool in TOOLS]
    for tool in heard.tools.values():
        assert tool.description
        assert tool.annotations.read_only_hint
        assert tool.output_schema["type"] == "object"
    assert "search" in heard.instructions


@pytest.mark.parametrize("name", CALLS)
def test_every_answer_is_the_envelope_and_has_its_shape(heard, name):
    told = heard.calls[name]
    assert not told.is_error
    whole = told.structured_content
    Draft202012Validator(heard.tools[name].output_schema).validate(whole)
    assert list(whole)[:5] == ["schema", "version", "data", "sources", "warnings"]
    assert whole["sources"] or name in ("search", "sources", "audit")


@pytest.mark.parametrize("name", SAME)
def test_an_assistant_hears_what_the_web_says(api, heard, name):
    web, told = api.get(SAME[name]).json(), heard.calls[name].structured_content
    for key in ("schema", "version", "data", "sources", "warnings"):
        assert told[key] == web[key], key


@pytest.mark.parametrize("name", CALLS)
def test_a_model_reads_a_page_where_there_is_one_and_else_the_json(heard, name):
    told = heard.calls[name]
    (content,) = told.content
    if name in READ:
        assert content.text.startswith("# ")
    else:
        assert content.text.startswith('{"schema":')
    assert len(content.text) < 60_000


def test_lists_are_told_by_the_page(api, heard):
    told = heard.calls["members"].structured_content
    web = api.get("/organisations/ASEAN/members?on=1998&limit=3&offset=1").json()
    assert told["data"] == web["data"]
    assert told["page"] == {"limit": 3, "offset": 1, "total": web["page"]["total"]}
    ranked = heard.calls["next"].structured_content
    assert [row["rank"] for row in ranked["data"]["rows"]] == [1, 2, 3]


def test_a_brief_is_a_document_with_its_sources(heard):
    told = heard.calls["brief"].structured_content
    assert told["data"]["text"].startswith("# Indonesia dan Korea Selatan")
    assert told["data"]["text"] == heard.calls["brief"].content[0].text
    assert {"oecd/icio-2022", "geonames/distance"} & {s["source"] for s in told["sources"]}


@pytest.mark.parametrize("number", range(len(WRONG)), ids=lambda n: WRONG[n][0])
def test_what_cannot_be_asked_is_an_error_that_says_what_next(heard, number):
    told, (_, _, code, words) = heard.wrong[number], WRONG[number]
    assert told.is_error
    error = told.structured_content["error"]
    assert set(error) == {"code", "message", "hint", "id"}
    assert error["code"] == code
    assert words in error["message"]
    assert error["hint"]
    assert "/api/" not in error["hint"]
    assert "kerjasama " not in error["hint"]
    assert error["message"] in told.content[0].text


def test_pages_are_resources(heard):
    assert [t.uri_template for t in heard.templates] == [
        "kerjasama://brief/{a}/{b}",
        "kerjasama://show/{name}",
    ]
    for uri, begins in ADDRESSES.items():
        (page,) = heard.pages[uri]
        assert (page.uri, page.mime_type) == (uri, "text/markdown")
        assert page.text.startswith(begins)


def test_what_is_not_there_is_told_as_the_protocol_wants(heard):
    unknown, *others, tool = heard.lost
    assert "'Atlantis'" in str(unknown)
    assert unknown.data["error"]["code"] == "unknown_name"
    assert {str(error) for error in others} == {"There is nothing at this address."}
    assert str(tool) == "There is no tool 'nothing'."


def test_older_assistants_are_answered_and_in_the_language_of_the_command():
    async def ask():
        async with session("--lang", "id", mode="legacy") as client:
            told = await client.call_tool("state", {"code": "Atlantis"})
            other = await client.call_tool("state", {"code": "Atlantis", "lang": "en"})
            return told, other

    told, other = asyncio.run(ask())
    assert told.structured_content["error"]["message"].startswith("Tidak ada negara bernama")
    assert other.structured_content["error"]["message"].startswith("No state is called")


def test_a_store_that_cannot_be_loaded_is_asked_for_again():
    stores = [NotReadyError(), ensure()]

    def load():
        found = stores.pop(0)
        if isinstance(found, Exception):
            raise found
        return found

    desk, (tool, *_) = Desk(load, "en"), TOOLS

    async def ask():
        with pytest.raises(NotReadyError):
            await desk.answer(tool, {"q": "ASEAN"})
        return await desk.answer(tool, {"q": "ASEAN"})

    try:
        content, text = asyncio.run(ask())
    finally:
        desk.close()
    assert content.decode() == text
    assert '"code":"ASEAN"' in text


def test_our_own_faults_are_told_without_their_reason(monkeypatch, caplog):
    from kerjasama.api import assistants
    from kerjasama.world import World

    def broken(*_):
        raise ZeroDivisionError("/secret/path SELECT")

    monkeypatch.setattr(World, "ties", broken)

    async def ask():
        async with Client(assistants.server("en", ensure)) as client:
            return await client.call_tool("ties", {"a": "IDN", "b": "KOR"})

    told = asyncio.run(ask())
    assert told.structured_content["error"]["code"] == "internal"
    assert "secret" not in told.content[0].text
    assert "/secret/path" in caplog.text
