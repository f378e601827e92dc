"""The commands that screen: whom to sign with next, and every agreement that could be."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from cyclopts import Parameter

from kerjasama.cli.answers import SAY, counted, open_world
from kerjasama.cli.commands import Json, Lang, On, Out
from kerjasama.cli.laboratory import Effect, Flows, LabAs, Theta
from kerjasama.words import N_, Text

if TYPE_CHECKING:
    from kerjasama.briefs.screening import Ranking
    from kerjasama.scenarios.ranking import Screen
    from kerjasama.scenarios.screen import How
    from kerjasama.world import World

Depth = Annotated[
    Literal["partial", "goods-only", "broad", "deep", "union", "market"],
    Parameter(help=N_("How deep the agreement goes.")),
]
Afresh = Annotated[
    bool, Parameter(help=N_("Count a further agreement in full, as if nothing were in force."))
]
Most = Annotated[int, Parameter(help=N_("How many to list at most."))]
Resume = Annotated[
    Path | None, Parameter(help=N_("A folder to keep what is solved, to go on after a break."))
]
Workers = Annotated[
    str | None,
    Parameter(help=N_("A running dask.distributed cluster that solves: tcp://HOST:PORT.")),
]


def next_(
    name: Annotated[str, Parameter(help=N_("A state among the 80 economies of the model."))],
    /,
    *,
    depth: Depth = "deep",
    afresh: Afresh = False,
    on: On = None,
    effect: Effect = None,
    theta: Theta = None,
    flows: Flows = None,
    limit: Most = 25,
    out: Out = None,
    format_: LabAs = None,
    lang: Lang = None,  # noqa: ARG001 - read before parsing, so that help and errors speak it
    json: Json = False,
) -> None:
    """Rank whom a state could sign a trade agreement with next."""
    from kerjasama.scenarios.named import economy_of
    from kerjasama.scenarios.screen import partners

    def solve(economy: Any, found: Any, how: "How", world: "World") -> "tuple[str, Screen]":
        code = economy_of(world, economy, name)
        return code, partners(economy, found.effect, code, found.known, how)

    kind = _format(limit, out, format_, json=json)
    ranking = _solved("partners", solve, (depth, afresh), on, effect, theta, flows)
    _told("next", ranking, limit, out, kind)


def screen(
    *,
    all_pairs: Annotated[bool, Parameter(help=N_("Every pair of the world's economies."))] = False,
    groups: Annotated[int | None, Parameter(help=N_("Every group of so many."))] = None,
    among: Annotated[
        str | None,
        Parameter(help=N_("For groups: an organisation or region, or states A,B,C; else all.")),
    ] = None,
    accede: Annotated[
        str | None, Parameter(help=N_("Every state that could join an organisation or agreement."))
    ] = None,
    by: Annotated[
        Literal["joint", "worth", "first", "third", "lowest"],
        Parameter(
            help=N_(
                "What to rank by: joint gain, its worth, the first member's gain, "
                "third states, or the least harm to anyone."
            )
        ),
    ] = "joint",
    depth: Depth = "deep",
    afresh: Afresh = False,
    on: On = None,
    effect: Effect = None,
    theta: Theta = None,
    flows: Flows = None,
    limit: Most = 25,
    resume: Resume = None,
    executor: Workers = None,
    out: Out = None,
    format_: LabAs = None,
    lang: Lang = None,  # noqa: ARG001
    json: Json = False,
) -> None:
    """Solve every agreement of a kind that could be, and rank them."""
    from kerjasama.errors import BadRequestError
    from kerjasama.scenarios import named
    from kerjasama.scenarios import screen as screens

    asked = [all_pairs, groups is not None, accede is not None]
    if sum(asked) != 1:
        raise BadRequestError(
            Text(N_("Screen one thing: --all-pairs, --groups N or --accede NAME.")),
            Text(N_("For example: kerjasama screen --accede RCEP")),
        )
    if among is not None and groups is None:
        raise BadRequestError(Text(N_("--among goes with --groups.")))

    def solve(economy: Any, found: Any, how: "How", world: "World") -> "tuple[str, Screen]":
        if all_pairs:
            return "", screens.all_pairs(economy, found.effect, found.known, how)
        if groups is not None:
            inside = named.among(world, economy, among)
            return "", screens.groups(economy, found.effect, inside, groups, found.known, how)
        code, bloc = named.bloc(world, economy, str(accede))
        return code, screens.accessions(economy, found.effect, bloc, None, found.known, how)

    kind = "pairs" if all_pairs else "groups" if groups is not None else "accessions"
    written = _format(limit, out, format_, json=json)
    ranking = _solved(kind, solve, (depth, afresh), on, effect, theta, flows, resume, executor, by)
    _told("screen", ranking, limit, out, written)


def _solved(  # noqa: PLR0917
    kind: str,
    solve: Callable[..., "tuple[str, Screen]"],
    supposed: tuple[str, bool],
    on: str | None,
    effect: str | None,
    theta: float | None,
    flows: Any,
    resume: Path | None = None,
    executor: str | None = None,
    by: Any = None,
) -> "Ranking":
    from kerjasama.briefs.screening import Ranking
    from kerjasama.errors import BadRequestError
    from kerjasama.scenarios.baseline import one_sector
    from kerjasama.scenarios.cluster import executor as cluster
    from kerjasama.scenarios.costs import effect_set
    from kerjasama.scenarios.prospects import prospects
    from kerjasama.scenarios.screen import How
    from kerjasama.scenarios.whatif import THETA

    if theta is not None and not 0 < theta <= 50:  # noqa: PLR2004
        values: dict[str, object] = {"value": theta}
        raise BadRequestError(Text(N_("--theta {value} is not between 0.1 and 50."), values))
    chosen = effect_set(effect or "default")
    world = open_world(on)
    economy = one_sector(flows or "balanced", theta or THETA)
    depth, afresh = supposed
    found = prospects(world, economy.names, chosen, depth, afresh=afresh)
    with counted(SAY.get()(N_("Solving scenarios"))) as progress:
        if executor is None:
            about, solved = solve(economy, found, How(resume=resume, progress=progress), world)
        else:
            with cluster(executor) as workers:
                how = How(executor=workers, resume=resume, progress=progress)
                about, solved = solve(economy, found, how, world)
    if by is not None:
        solved = solved.by(by)
    return Ranking(kind, about, world, solved, found, chosen, flows or "balanced")


def _format(limit: int, out: Path | None, format_: Any, *, json: bool) -> str:
    """What to write, refused before hours of solving rather than after."""
    from kerjasama.cli.envelope import chosen
    from kerjasama.errors import BadRequestError

    if limit < 1:
        raise BadRequestError(
            Text(N_("Cannot list {limit} results."), {"limit": limit}),
            Text(N_("Write a number above zero.")),
        )
    return chosen(format_, out, json=json, more={".csv": "csv"})


def _told(schema: str, ranking: "Ranking", limit: int, out: Path | None, kind: str) -> None:
    from kerjasama.briefs.plain import series_source
    from kerjasama.briefs.screening import screening, screening_rows
    from kerjasama.cli.envelope import deliver, envelope, rendered
    from kerjasama.cli.laboratory import csv_text
    from kerjasama.scenarios.baseline import SERIES

    say = SAY.get()
    if kind == "json":
        rows = screening_rows(ranking, say)
        told = {
            "kind": ranking.kind,
            "about": ranking.about or None,
            "depth": ranking.prospects.depth,
            "effect": {
                "set": ranking.effects.code,
                "log": ranking.prospects.effect.log,
                "error": ranking.prospects.effect.error,
            },
            "theta": ranking.screen.economy.theta,
            "rows": rows,
        }
        warnings = [say(N_("Scenarios, not forecasts; what is supposed has no evidence."))]
        sources = [series_source(SERIES)]
        deliver(envelope(schema, ranking.world, told, sources, warnings), kind, out, say)
    elif kind == "csv":
        deliver(csv_text([_flat(r) for r in screening_rows(ranking, say)]), kind, out, say)
    else:
        deliver(rendered(screening(ranking, say, limit), kind, say), kind, out, say)


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    """One row of a table: lists joined, the three ends of an interval in three columns."""
    flat: dict[str, Any] = {"rank": row["rank"], "members": ";".join(row["members"])}
    flat["own"] = ";".join("" if e["value"] is None else f"{e['value']:.9g}" for e in row["own"])
    for key in ("joint", "third", "loss", "gain"):
        flat |= {f"{key}_{end}": row[key][end] for end in ("value", "low", "high")}
    flat |= {key: row[key] or "" for key in ("loser", "winner")}
    flat["in_force"] = ";".join(row["in_force"])
    flat["under_way"] = ";".join(f"{u['agreement']}:{u['status']}" for u in row["under_way"])
    return flat
