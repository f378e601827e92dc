"""The commands: each asks the world one question and hands the answer on."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, Literal

from cyclopts import Parameter

from kerjasama.cli.answers import (
    SAY,
    day_of,
    doubts,
    open_world,
    print_json,
    print_page,
    progress,
    waiting,
)
from kerjasama.words import N_, Text

if TYPE_CHECKING:
    from kerjasama.world import World

_LARGEST: Final = 2**63 - 1  # that the store can look for
Format = Literal["text", "html", "pdf", "docx", "md", "json"]
Kind = Literal[
    "state",
    "organisation",
    "agreement",
    "source",
    "series",
    "field",
    "region",
    "economy",
    "sector",
    "depth",
]

On = Annotated[
    str | None, Parameter(help=N_("The day: YYYY, YYYY-MM or YYYY-MM-DD; today if left out."))
]
Lang = Annotated[Literal["en", "id"] | None, Parameter(help=N_("Language: en or id."))]
Json = Annotated[bool, Parameter(name="--json", help=N_("Answer as JSON."))]
Out = Annotated[Path | None, Parameter(help=N_("File to write; its ending names the format."))]
As = Annotated[
    Format | None, Parameter(name="--format", help=N_("Format, when the file's name does not say."))
]


def brief(
    a: Annotated[str, Parameter(help=N_("A state: code or name in either language."))],
    b: Annotated[str, Parameter(help=N_("Another state."))],
    /,
    *,
    on: On = None,
    out: Out = None,
    format_: As = None,
    lang: Lang = None,  # noqa: ARG001 - read before parsing, so that help and errors speak it
    json: Json = False,
) -> None:
    """Write a sourced brief on how two states cooperate."""
    from kerjasama.briefs.gather import gather
    from kerjasama.briefs.pair import brief as written
    from kerjasama.briefs.plain import plain, series_source, sources
    from kerjasama.cli.envelope import chosen, deliver, envelope, rendered

    say, kind = SAY.get(), chosen(format_, out, json=json)
    world = open_world(on)
    pair = gather(world, a, b, day_of(on))
    if kind != "json":
        deliver(rendered(written(world, pair, say), kind, say), kind, out, say)
        return
    ties = pair.ties
    subjects = [m.subject for s in (*ties.organisations, *ties.organs) for m in (s.a, s.b)]
    subjects += [e.subject for t in ties.bilateral for e in t.events]
    subjects += [t.subject for t in (*ties.relations, *ties.past)]
    series = sorted({s for r in pair.readings for s in r.measure.series if s != "claims"})
    told = [*sources(world, subjects), *map(series_source, series)]
    data = plain(pair, say)
    deliver(envelope("brief", world, data, told, doubts(world, subjects)), kind, out, say)


def show(
    name: Annotated[str, Parameter(help=N_("A state, organisation or agreement."))],
    /,
    *,
    on: On = None,
    out: Out = None,
    format_: As = None,
    lang: Lang = None,  # noqa: ARG001
    json: Json = False,
) -> None:
    """Show a state, an organisation or an agreement."""
    from kerjasama.briefs.plain import member, plain, sources
    from kerjasama.briefs.things import show as shown
    from kerjasama.cli.envelope import chosen, deliver, envelope, rendered
    from kerjasama.world import Agreement, Organisation

    say, kind = SAY.get(), chosen(format_, out, json=json)
    world = open_world(on)
    thing, day = world.find(name), world.day()
    if kind != "json":
        deliver(rendered(shown(world, thing, day, say), kind, say), kind, out, say)
        return
    data = plain(thing, say) | {"kind": type(thing).__name__.lower(), "on": str(day)}
    subjects = [thing.subject]
    if isinstance(thing, Agreement):
        events = world.events(thing.code)
        subjects += [e.subject for e in events]
        data["status"] = plain(world.status(thing.code, day), say)
        data["parties_on"] = plain(world.parties(thing.code, day), say)
        data["events"] = plain(events, say)
    elif isinstance(thing, Organisation):
        held = world.members(thing.code, day)
        subjects += [m.subject for m in held]
        data["members"] = [member(world, m, say) for m in held]
    else:
        stays = world.memberships(thing.code, day)
        subjects += [m.subject for m in stays]
        data["memberships"] = plain(stays, say)
        data["regions"] = plain(world.regions(thing.code, day), say)
    data["observations"] = plain(world.observations(thing.code), say)
    told = sources(world, subjects)
    deliver(envelope("show", world, data, told, doubts(world, subjects)), kind, out, say)


def form(
    name: Annotated[
        str, Parameter(help=N_("An organisation or agreement; or a party of a relation."))
    ],
    other: Annotated[str, Parameter(help=N_("The other party, when a relation is meant."))] = "",
    /,
    *,
    on: On = None,
    lang: Lang = None,  # noqa: ARG001
    json: Json = False,
) -> None:
    """Say whether something is bilateral, regional or multilateral, and why."""
    from kerjasama.briefs.forms import form as shown
    from kerjasama.briefs.plain import plain

    say, world = SAY.get(), open_world(on)
    day = world.day()
    found = world.form(name, other, day)
    if not json:
        about = " – ".join(say(world.named(c)) for c in found.about.split("~"))
        print_page(shown(world, about, found, day, say))
        return
    data = plain(found, say) | {"on": str(day), "because": " ".join(say(t) for t in found.because)}
    if found.region is not None:  # a rule and not a claim: it says its own basis
        data["region"]["basis"] = world.scheme(found.region.scheme)["basis"]
    print_json("form", world, data, [] if "~" in found.about else _counted(world, found.about))


def _counted(world: "World", code: str) -> list[str]:
    """What the form of an organisation or agreement rests on: itself and its parties."""
    from kerjasama.world import Organisation

    thing = world.find(code)
    if isinstance(thing, Organisation):
        return [thing.subject, *(m.subject for m in world.members(code))]
    events = (s.event for s in world.parties(code).values())
    return [thing.subject, *dict.fromkeys(e.subject for e in events if e is not None)]


def members(
    organisation: Annotated[str, Parameter(help=N_("An organisation: code or name."))],
    /,
    *,
    on: On = None,
    lang: Lang = None,  # noqa: ARG001
    json: Json = False,
) -> None:
    """List the members of an organisation on a day."""
    from kerjasama.briefs.plain import member
    from kerjasama.briefs.things import members as shown
    from kerjasama.world.things import FULL

    say, world = SAY.get(), open_world(on)
    found, day = world.organisation(organisation), world.day()
    if not json:
        print_page(shown(world, found, day, say))
        return
    held = world.members(found.code, day)
    data = {
        "organisation": found.code,
        "name": say(world.named(found.code)),
        "on": str(day),
        "count": sum(m.role in FULL for m in held),
        "complete": world.complete(found.code),
        "members": [member(world, m, say) for m in held],
    }
    print_json("members", world, data, [m.subject for m in held])


def ties(
    a: Annotated[str, Parameter(help=N_("A state: code or name in either language."))],
    b: Annotated[str, Parameter(help=N_("Another state."))],
    /,
    *,
    on: On = None,
    lang: Lang = None,  # noqa: ARG001
    json: Json = False,
) -> None:
    """List what ties two states on a day."""
    from kerjasama.briefs.plain import plain
    from kerjasama.briefs.things import ties as shown

    say, world = SAY.get(), open_world(on)
    found = world.ties(world.state(a).code, world.state(b).code)
    if not json:
        print_page(shown(world, found, say))
        return
    subjects = [m.subject for s in (*found.organisations, *found.organs) for m in (s.a, s.b)]
    subjects += [t.subject for t in (*found.relations, *found.past)]
    subjects += [e.subject for t in found.bilateral for e in t.events]
    partnership = plain(found.partnership, say)
    print_json("ties", world, plain(found, say) | {"partnership": partnership}, subjects)


def names(
    kind: Annotated[
        Kind | None, Parameter(help=N_("What to list; all things if left out."))
    ] = None,
    /,
    *,
    match: Annotated[str, Parameter(help=N_("Only names that hold this text."))] = "",
    lang: Lang = None,  # noqa: ARG001
    json: Json = False,
) -> None:
    """List the names that can be asked for."""
    from kerjasama.world.names import fold_name

    say, world = SAY.get(), open_world()
    part = fold_name(match)
    listed = [row for row in world.names(kind) if part in fold_name(" ".join(row.values()))]
    if json:
        print_json("names", world, listed, [])
        return
    width = max((len(row["code"]) for row in listed), default=0) + 2
    for row in listed:
        name = row["name_id"] if say.lang == "id" else row["name_en"]
        print((f"{row['kind']:<14}" if kind is None else "") + f"{row['code']:<{width}}{name}")
    if not listed:
        print(say(N_("No name holds {match!r}."), match=match[:60]), file=sys.stderr)


def articles(
    number: Annotated[
        int | None, Parameter(help=N_("A number of the checklist; all if left out."))
    ] = None,
    /,
    *,
    lang: Lang = None,  # noqa: ARG001
    json: Json = False,
) -> None:
    """Show what the school articles say, and what is right."""
    from kerjasama.briefs.articles import listed, one
    from kerjasama.briefs.plain import plain

    say, world = SAY.get(), open_world()
    items = world.checklist(None if number is None else min(number, _LARGEST))
    if json:
        print_json(
            "articles", world, plain(items, say), [v.subject for i in items for v in i.verdicts]
        )
    else:
        print_page(one(world, items[0], say) if number is not None else listed(world, items, say))


def panel(
    *,
    from_: Annotated[int, Parameter(name="--from", help=N_("First year."))] = 1950,
    to: Annotated[int | None, Parameter(help=N_("Last year; this year if left out."))] = None,
    out: Annotated[
        Path | None, Parameter(help=N_("File: .csv, .parquet, .jsonl, .arrow or .dta."))
    ] = None,
    lang: Lang = None,  # noqa: ARG001
    json: Json = False,
) -> None:
    """Write the dyad-year panel of all states to a file."""
    from kerjasama.cli.envelope import whole, written
    from kerjasama.errors import BadRequestError
    from kerjasama.world.panel import ENDINGS

    say, world = SAY.get(), open_world()
    if out is not None and out.suffix not in ENDINGS:
        values: dict[str, object] = {"name": out.name[:60], "endings": ", ".join(ENDINGS)}
        raise BadRequestError(
            Text(N_("A panel cannot be written to {name!r}."), values),
            Text(N_("End the name in one of {endings}."), values),
        )
    if out is None and not json:
        raise BadRequestError(
            Text(N_("A panel is too large for a terminal.")),
            Text(N_("Name a file with --out panel.csv, panel.parquet or panel.dta.")),
        )
    with waiting(say(N_("Counting what every pair shares"))):
        found = world.panel(from_, to if to is not None else world.day().year)
        if out is not None:
            with whole(out) as place:
                found.write(place)
    if out is not None:
        print(written(out, say), file=sys.stderr)
    if json:
        columns = [{"name": n, "label": say(found.labels[n])} for n in found.columns]
        print_json("panel", world, {"rows": len(found), "columns": columns}, [])
    else:
        print(
            say(
                N_("{rows} rows, {columns} columns."),
                rows=say.number(len(found)),
                columns=len(found.columns),
            )
        )


def check(
    path: Annotated[Path, Parameter(help=N_("A claims folder, or a folder of claims folders."))],
    /,
    *,
    lang: Lang = None,  # noqa: ARG001
    json: Json = False,
) -> None:
    """Check claims files against their format, promises and references."""
    from kerjasama.sources.check import check as checked

    say = SAY.get()
    found = checked(path)
    if json:
        data = [
            {"source": d.source.name, "kind": d.source.kind, "rows": len(d.rows)} for d in found
        ]
        print_json("check", open_world(), data, [])
        return
    for d in found:
        print(f"{d.source.name}: {say.plural('{n} row', '{n} rows', len(d.rows))}")
    print(say(N_("All is well.")))


def build(
    *,
    force: Annotated[bool, Parameter(help=N_("Build again even if the store is there."))] = False,
    lang: Lang = None,  # noqa: ARG001
    json: Json = False,
) -> None:
    """Build the compiled store of facts in the cache."""
    from kerjasama.measures import MEASURES
    from kerjasama.world import World
    from kerjasama.world.store import connect, ensure

    say = SAY.get()
    with progress() as told:
        path = ensure(None, told, force=force)
    world = World(connect(path))
    for measure in MEASURES:  # reads every series once, so that the first brief is as quick
        measure(world)
    if json:
        print_json("build", world, {"path": str(path), "bytes": path.stat().st_size}, [])
        return
    size = say.number(path.stat().st_size / 1e6, 1)
    print(say(N_("The store is ready: {path} ({size} MB)"), path=path, size=size))


def cite(
    name: Annotated[
        str, Parameter(help=N_("A source or series, such as oecd/icio-2022; all if left out."))
    ] = "",
    /,
    *,
    format_: Annotated[
        Literal["text", "bibtex"], Parameter(name="--format", help=N_("Format of the citation."))
    ] = "text",
    lang: Lang = None,  # noqa: ARG001
    json: Json = False,
) -> None:
    """Say how to cite kerjasama and its sources."""
    from kerjasama.briefs.cite import bibtex, citations, text

    world = open_world()
    found = citations(world, SAY.get(), name)
    if json:
        print_json("cite", world, found, [])
    elif format_ == "bibtex":
        print("\n".join(map(bibtex, found)))
    else:
        print("\n".join(text(c, SAY.get()) for c in found))
