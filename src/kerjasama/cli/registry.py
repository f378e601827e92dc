"""The commands about the registry as a whole: its trust, its changes, its gaps, its export."""

import sys
from pathlib import Path
from typing import Annotated, Final, Literal

from cyclopts import Parameter

from kerjasama.cli.answers import SAY, doubts, open_world, waiting
from kerjasama.cli.commands import As, Json, Lang, On, Out
from kerjasama.words import N_, Text

_MOST: Final = 200
Group = Literal["memberships", "agreements", "relations", "things"]


def audit(
    name: Annotated[
        str, Parameter(help=N_("An organisation or agreement; the whole registry if left out."))
    ] = "",
    /,
    *,
    on: On = None,
    out: Out = None,
    format_: As = None,
    lang: Lang = None,  # noqa: ARG001 - read before parsing, so that help and errors speak it
    json: Json = False,
) -> None:
    """Say how far the registry can be trusted."""
    from kerjasama.briefs.audit import audit as written
    from kerjasama.briefs.audit import audit_of
    from kerjasama.briefs.plain import plain
    from kerjasama.cli.envelope import chosen, deliver, envelope, rendered
    from kerjasama.errors import BadRequestError
    from kerjasama.world import State

    say, kind = SAY.get(), chosen(format_, out, json=json)
    world = open_world(on)
    thing = world.find(name) if name else None
    if isinstance(thing, State):
        raise BadRequestError(
            Text(
                N_("{name} is a state; what is audited is an organisation or an agreement."),
                {"name": world.named(thing.code)},
            ),
            Text(N_("Name one, or leave the name out: kerjasama audit")),
        )
    found, day = world.audit(), world.day()
    if kind != "json":
        page = (
            written(world, found, day, say)
            if thing is None
            else audit_of(world, thing, found, day, say)
        )
        deliver(rendered(page, kind, say), kind, out, say)
        return
    data = plain(found, say)
    if thing is not None:
        keys = ("organisations", "agreements", "memberships", "rosters")
        data = {
            key: [x for x in data[key] if thing.code in (x.get("code"), x.get("organisation"))]
            for key in keys
        }
    deliver(envelope("audit", world, data, [], []), kind, out, say)


def changes(
    name: Annotated[
        str, Parameter(help=N_("A state, organisation or agreement; everything if left out."))
    ] = "",
    /,
    *,
    since: Annotated[
        str | None, Parameter(help=N_("First day, month or year; a year ago if left out."))
    ] = None,
    until: Annotated[str | None, Parameter(help=N_("Last day; today if left out."))] = None,
    only: Annotated[Group | None, Parameter(help=N_("Only changes of this sort."))] = None,
    out: Out = None,
    format_: As = None,
    lang: Lang = None,  # noqa: ARG001
    json: Json = False,
) -> None:
    """List what began, ended, was signed or entered into force."""
    from datetime import timedelta

    from kerjasama.briefs.changes import changes as written
    from kerjasama.briefs.changes import kind_word
    from kerjasama.briefs.plain import plain, sources
    from kerjasama.cli.answers import day_of
    from kerjasama.cli.envelope import chosen, deliver, envelope, rendered
    from kerjasama.errors import BadRequestError
    from kerjasama.facts import When

    say, kind = SAY.get(), chosen(format_, out, json=json)
    first, last = day_of(since), day_of(until)
    world = open_world()
    last = last or world.day()
    first = first or When(str(last.first - timedelta(days=365)))
    if last.last < first.first:
        values: dict[str, object] = {"since": str(first), "until": str(last)}
        raise BadRequestError(
            Text(N_("The time from {since} to {until} ends before it begins."), values),
            Text(N_("Give the earlier day to --since.")),
        )
    about = world.find(name).code if name else ""
    found = world.changes(first, last, about, only or "")
    if kind != "json":
        page = written(world, found, first, last, about, say)
        deliver(rendered(page, kind, say), kind, out, say)
        return
    subjects = list(dict.fromkeys(c.subject for c in found))
    data = {
        "since": str(first),
        "until": str(last),
        "about": about or None,
        "changes": [plain(c, say) | {"text": kind_word(c, say)} for c in found],
    }
    told = envelope("changes", world, data, sources(world, subjects), doubts(world, subjects))
    deliver(told, kind, out, say)


def gap(
    name: Annotated[
        str, Parameter(help=N_("A state or organisation; every agreement if left out."))
    ] = "",
    /,
    *,
    on: On = None,
    out: Out = None,
    format_: As = None,
    lang: Lang = None,  # noqa: ARG001
    json: Json = False,
) -> None:
    """List what is signed and not in force, and what it waits for."""
    from kerjasama.briefs.gaps import gaps as written
    from kerjasama.briefs.plain import plain, sources
    from kerjasama.cli.envelope import chosen, deliver, envelope, rendered

    say, kind = SAY.get(), chosen(format_, out, json=json)
    world = open_world(on)
    code, day = world.party(name).code if name else "", world.day()
    found = world.gaps(code)
    if kind != "json":
        deliver(rendered(written(world, code, found, day, say), kind, say), kind, out, say)
        return
    subjects = [g.agreement.subject for g in found]
    subjects += [s.event.subject for g in found for s in (g.whole, g.own) if s and s.event]
    subjects = list(dict.fromkeys(subjects))
    data = {
        "party": code or None,
        "on": str(day),
        "gaps": [
            {
                "agreement": g.agreement.code,
                "name": g.agreement.name(say.lang),
                "kind": g.kind,
                "status": g.whole.status,
                "own_status": g.own.status if g.own else None,
                "needs_parties": g.agreement.needs_parties,
                "still_needed": g.still_needed,
                "condition": plain(getattr(g.agreement, f"condition_{say.lang}"), say) or None,
                "consented": list(g.consented),
                "missing": list(g.missing),
                "missing_named": list(g.missing_named),
            }
            for g in found
        ],
    }
    told = envelope("gap", world, data, sources(world, subjects), doubts(world, subjects))
    deliver(told, kind, out, say)


def export(
    folder: Annotated[Path, Parameter(help=N_("The folder to write to; it must be empty or new."))],
    /,
    *,
    format_: Annotated[
        Literal["csv", "parquet", "jsonld", "graphml", "datapackage"],
        Parameter(name="--format", help=N_("Format; a datapackage is CSV with its description.")),
    ] = "datapackage",
    panel_from: Annotated[
        int, Parameter(name="--panel-from", help=N_("First year of the panel of pairs."))
    ] = 1945,
    lang: Lang = None,  # noqa: ARG001
    json: Json = False,
) -> None:
    """Write the whole registry as open data, with codebook and licence."""
    from kerjasama.cli.answers import print_json
    from kerjasama.cli.refusals import printable
    from kerjasama.exports import export as written

    say, world = SAY.get(), open_world()
    with waiting(say(N_("Writing the registry"))):
        files = written(world, folder, format_, panel_from)
    if json:
        listed = [{"path": f.name, "bytes": f.stat().st_size} for f in files]
        print_json("export", world, {"folder": str(folder), "files": listed}, [])
        return
    size = say.number(sum(f.stat().st_size for f in files) / 1e6, 1)
    count = say.plural("{n} file", "{n} files", len(files))
    where = printable(str(folder.resolve()))
    print(say(N_("{files}, {size} MB, in {path}"), files=count, size=size, path=where))


def search(
    text: Annotated[str, Parameter(help=N_("A name or a part of it; mistakes are forgiven."))],
    /,
    *,
    limit: Annotated[int, Parameter(help=N_("How many to list at most."))] = 10,
    lang: Lang = None,  # noqa: ARG001
    json: Json = False,
) -> None:
    """Find states, organisations and agreements whose names are like a text."""
    from kerjasama.cli.answers import print_json
    from kerjasama.errors import BadRequestError

    say, world = SAY.get(), open_world()
    if not 1 <= limit <= _MOST:
        values: dict[str, object] = {"limit": limit, "most": _MOST}
        raise BadRequestError(
            Text(N_("Cannot list {limit} results."), values),
            Text(N_("Write a number from 1 to {most}."), values),
        )
    found = world.search(text, limit=limit)
    if json:
        listed = [
            {
                "kind": type(thing).__name__.lower(),
                "code": thing.code,
                "name_en": thing.name_en,
                "name_id": thing.name_id,
                "found": name,
                "score": round(score, 3),
            }
            for thing, name, score in found
        ]
        print_json("search", world, listed, [])
        return
    width = max((len(thing.code) for thing, _, _ in found), default=0) + 2
    for thing, name, _ in found:
        own = thing.name(say.lang)
        also = "" if name in (own, thing.code) else f" ({name})"
        print(f"{thing.code:<{width}}{own}{also}")
    if not found:
        print(say(N_("No name is like {text!r}."), text=text[:60]), file=sys.stderr)
