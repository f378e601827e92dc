"""What workers compute: scenarios, screens, the panel; the options are the command line's."""

from collections.abc import AsyncIterator
from typing import Annotated, Any, Final, Literal, get_args

from annotated_types import MaxLen
from fastapi import APIRouter, Depends, Path, Query, Request, Response
from fastapi.responses import StreamingResponse

from kerjasama.api.asking import Asker
from kerjasama.api.documents import MEDIA
from kerjasama.api.dressing import Ask, api_responses
from kerjasama.api.envelope import LIMIT
from kerjasama.api.questions import NAMED, Limit, Offset, On, ShortText, day
from kerjasama.api.shapes import shapes

router = APIRouter()
Depth = Literal["partial", "goods-only", "broad", "deep", "union", "market"]
Lab = Literal["html", "pdf", "docx", "md", "txt", "csv", "json"]
Table = Literal["csv", "parquet", "jsonl", "arrow"]
Changes = Annotated[list[ShortText], MaxLen(20)]
Effect = Annotated[
    ShortText | None,
    Query(description="What agreements do to trade: a set, see /effects, or 0.35, or 0.35:0.1."),
]
Theta = Annotated[
    float | None, Query(gt=0, le=50, description="Trade elasticity of all trade; 4 if left out.")
]
Flows = Annotated[
    Literal["balanced", "proportional"] | None, Query(description="How final sales were imputed.")
]
_YEARS: Final = (1816, 2100)


def _scenario(  # noqa: PLR0913, PLR0917 - the options of the command line
    sign: Annotated[
        Changes, Query(description="Two parties sign: A,B or A,B,DEPTH.", examples=[["IDN,USA"]])
    ] = [],  # noqa: B006 - never written to
    deepen: Annotated[Changes, Query(description="Two parties go deeper: A,B,DEPTH.")] = [],  # noqa: B006 - never written to
    join: Annotated[Changes, Query(description="WHO,WHAT joins.")] = [],  # noqa: B006 - never written to
    leave: Annotated[Changes, Query(description="WHO,WHAT leaves.")] = [],  # noqa: B006 - never written to
    break_: Annotated[
        Changes, Query(alias="break", description="Agreements end: A,B or AGREEMENT.")
    ] = [],  # noqa: B006 - never written to
    tariff: Annotated[
        Changes, Query(description="IMPORTER,EXPORTER,PER CENT; an exporter * is everybody.")
    ] = [],  # noqa: B006 - never written to
    border_cost: Annotated[
        Changes, Query(description="Costs of trade of two change: A,B,PER CENT.")
    ] = [],  # noqa: B006 - never written to
    productivity: Annotated[Changes, Query(description="A,PER CENT.")] = [],  # noqa: B006 - never written to
    effect: Effect = None,
    theta: Theta = None,
    theta_error: Annotated[
        float | None, Query(ge=0, le=50, description="Its standard error; 1 if left out.")
    ] = None,
    sectors: Annotated[
        Literal["0", "10", "25", "50"] | None,
        Query(description="Sectors of the model; 25 if left out.", examples=["10"]),
    ] = None,
    elasticities: Annotated[
        ShortText | None, Query(description="Set of the sectors' trade elasticities.")
    ] = None,
    flows: Flows = None,
    draws: Annotated[
        int | None,
        Query(ge=0, le=2000, description="Draws for the intervals; 200 if left out.", examples=[0]),
    ] = None,
    seed: Annotated[int | None, Query(ge=0, le=2**31, description="Of the draws.")] = None,
) -> dict[str, Any]:
    return {
        "sign": sign,
        "deepen": deepen,
        "join": join,
        "leave": leave,
        "break": break_,
        "tariff": tariff,
        "border-cost": border_cost,
        "productivity": productivity,
        "effect": effect,
        "theta": theta,
        "theta_error": theta_error,
        "groups": None if sectors is None else int(sectors),
        "elasticities": elasticities,
        "flows": flows,
        "draws": draws,
        "seed": seed,
    }


def _how(
    depth: Annotated[Depth, Query(description="How deep the agreement goes.")] = "deep",
    afresh: Annotated[  # noqa: FBT002
        bool, Query(description="Count a further agreement in full, as if none were in force.")
    ] = False,
    effect: Effect = None,
    theta: Theta = None,
    flows: Flows = None,
) -> dict[str, Any]:
    told = {"depth": depth, "afresh": afresh, "effect": effect, "theta": theta, "flows": flows}
    return told | {"limit": LIMIT, "offset": 0}


def _screened(
    how: Annotated[dict[str, Any], Depends(_how)],
    pairs: Annotated[bool, Query(description="Every pair of the world's economies.")] = False,  # noqa: FBT002
    groups: Annotated[int | None, Query(ge=2, le=6, description="Every group of so many.")] = None,
    among: Annotated[
        ShortText | None,
        Query(description="For groups: an organisation or region, or states A,B,C."),
    ] = None,
    accede: Annotated[
        ShortText | None,
        Query(description="Every state that could join it.", examples=["RCEP"]),
    ] = None,
    by: Annotated[
        Literal["joint", "worth", "first", "third", "lowest"], Query(description="What to rank by.")
    ] = "joint",
) -> dict[str, Any]:
    named = {"pairs": pairs, "groups": groups, "among": among, "accede": accede, "by": by}
    return how | named


Scenario = Annotated[dict[str, Any], Depends(_scenario)]
Screened = Annotated[dict[str, Any], Depends(_screened)]
How = Annotated[dict[str, Any], Depends(_how)]
State = Annotated[ShortText, Path(description=NAMED, examples=["IDN"])]
Form = Annotated[Lab, Path(description="Format.", examples=["csv"])]


async def _answered(
    ask: Asker, job: str, form: str, options: dict[str, Any], on: str | None, name: str
) -> Response:
    day(on)  # a bad date is told before a worker hears of it
    return await ask.worked(job, form, options, on, name)


def _events(
    request: Request, ask: Asker, job: str, options: dict[str, Any], on: str | None
) -> StreamingResponse:
    from kerjasama.api.dressing import refused

    day(on)

    def refuse(error: Exception) -> bytes:
        return refused(error, request).body()

    told: AsyncIterator[bytes] = ask.events(job, options, on, refuse)
    headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
    return StreamingResponse(told, media_type="text/event-stream", headers=headers)


_EVENTS: Final = api_responses(
    None, "text/event-stream", "progress, result and error, one JSON value each"
)


@router.get("/whatif/events", responses=_EVENTS, tags=["laboratory"], name="whatif-events")
async def whatif_events(
    request: Request, ask: Ask, options: Scenario, on: On = None
) -> StreamingResponse:
    """Solve a scenario, told as server-sent events: progress, then result or error."""
    return _events(request, ask, "whatif", options, on)


@router.get("/whatif.{form}", responses=api_responses(None, *MEDIA.values()), tags=["laboratory"])
async def whatif_as(ask: Ask, form: Form, options: Scenario, on: On = None) -> Response:
    """Solve a scenario, as a document or as rows."""
    return await _answered(ask, "whatif", form, options, on, "whatif")


@router.get("/whatif", responses=api_responses(shapes()["whatif"]), tags=["laboratory"])
async def whatif(ask: Ask, options: Scenario, on: On = None) -> Response:
    """Suppose a change and compute what it does to every economy."""
    return await _answered(ask, "whatif", "json", options, on, "whatif")


@router.get("/next/{state}/events", responses=_EVENTS, tags=["laboratory"])
async def next_events(
    request: Request, ask: Ask, state: State, how: How, on: On = None
) -> StreamingResponse:
    """Rank whom a state could sign with next, told as server-sent events."""
    return _events(request, ask, "screen", how | {"state": state}, on)


@router.get(
    "/next/{state}.{form}", responses=api_responses(None, *MEDIA.values()), tags=["laboratory"]
)
async def next_as(
    ask: Ask, form: Form, state: State, how: How, on: On = None, limit: Limit = 25
) -> Response:
    """Rank whom a state could sign with next, as a document or as rows."""
    options = how | {"state": state, "limit": limit}
    return await _answered(ask, "screen", form, options, on, "next")


@router.get(
    "/next/{state}", responses=api_responses(shapes()["screen"], page=True), tags=["laboratory"]
)
async def next_(
    ask: Ask, state: State, how: How, on: On = None, limit: Limit = 100, offset: Offset = 0
) -> Response:
    """Rank whom a state could sign a trade agreement with next."""
    paged = how | {"state": state, "limit": limit, "offset": offset}
    return await _answered(ask, "screen", "json", paged, on, "next")


@router.get("/screen/events", responses=_EVENTS, tags=["laboratory"])
async def screen_events(
    request: Request, ask: Ask, options: Screened, on: On = None
) -> StreamingResponse:
    """Solve every agreement of a kind that could be, told as server-sent events."""
    return _events(request, ask, "screen", options, on)


@router.get("/screen.{form}", responses=api_responses(None, *MEDIA.values()), tags=["laboratory"])
async def screen_as(
    ask: Ask, form: Form, options: Screened, on: On = None, limit: Limit = 25
) -> Response:
    """Solve every agreement of a kind that could be, as a document or as rows."""
    return await _answered(ask, "screen", form, options | {"limit": limit}, on, "screen")


@router.get("/screen", responses=api_responses(shapes()["screen"], page=True), tags=["laboratory"])
async def screen(
    ask: Ask, options: Screened, on: On = None, limit: Limit = 100, offset: Offset = 0
) -> Response:
    """Solve every agreement of a kind that could be, and rank them."""
    paged = options | {"limit": limit, "offset": offset}
    return await _answered(ask, "screen", "json", paged, on, "screen")


# the panel


def _panelled(
    from_: Annotated[
        int, Query(alias="from", ge=_YEARS[0], le=_YEARS[1], description="First year.")
    ] = 2020,
    to: Annotated[int, Query(ge=_YEARS[0], le=_YEARS[1], description="Last year.")] = 2024,
    origin: Annotated[str, Query(description="Only from these states.", examples=["IDN,MYS"])] = "",
    destination: Annotated[str, Query(description="Only to these states.", examples=["KOR"])] = "",
    columns: Annotated[
        str,
        Query(
            description="Only these columns.",
            examples=["iso3_o,iso3_d,year,shared_organisations"],
        ),
    ] = "",
) -> dict[str, Any]:
    lists = {"origin": origin, "destination": destination, "columns": columns}
    split = {k: tuple(x.strip() for x in v.split(",") if x.strip()) for k, v in lists.items()}
    return {"from_": from_, "to": to, **split}


Panelled = Annotated[dict[str, Any], Depends(_panelled)]


@router.get(
    "/panel.{form}",
    responses=api_responses(None, *(MEDIA[form] for form in get_args(Table))),
    tags=["panel"],
)
async def panel_as(
    ask: Ask,
    form: Annotated[Table, Path(description="Format.")],
    options: Panelled,
) -> Response:
    """The dyad-year panel as a file."""
    return await ask.streamed(form, options)


@router.get("/panel", responses=api_responses(dict[str, Any], page=True), tags=["panel"])
async def panel(ask: Ask, options: Panelled, limit: Limit = 100, offset: Offset = 0) -> Response:
    """A page of the dyad-year panel, with what its columns are."""
    return await ask.panel(options | {"limit": limit, "offset": offset})
