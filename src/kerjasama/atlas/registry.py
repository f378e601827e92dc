"""Files of the registry as a whole: what changed, what does not bind, what can be found."""

from collections.abc import Iterator
from typing import Any, Final

from kerjasama.atlas.agreement import status
from kerjasama.atlas.once import once
from kerjasama.atlas.state import standing, tie_name, ties
from kerjasama.atlas.support import speakers
from kerjasama.atlas.texts import Two, both, said
from kerjasama.atlas.texts import names as short_names
from kerjasama.briefs.changes import kind_word
from kerjasama.facts import When
from kerjasama.world import World
from kerjasama.world.changes import Change
from kerjasama.world.gaps import NO_FORCE, Gap
from kerjasama.world.lives import remembered_lives
from kerjasama.world.status import BOUND

File = dict[str, Any]
_TEN: Final = 10
_DATES: Final = (  # where changes come from
    ("membership", "from"),
    ("membership", "to"),
    ("event", "date"),
    ("tie", "from"),
    ("tie", "to"),
    ("state", "from"),
    ("state", "to"),
    ("organisation", "founded"),
    ("organisation", "ended"),
)


# changes


@once
def decades(world: World) -> list[int]:
    """First years of the decades in which anything changed, up to the world's day.

    Examples
    --------
    >>> 1990 in decades(World.load()), decades(World.load().at("1999"))[-1]
    (True, 1990)
    """
    parts = (
        f'SELECT substr("{column}", 1, 3) FROM "{table}" WHERE "{column}" GLOB \'[0-9]*\''  # noqa: S608 - our own tables
        for table, column in _DATES
    )
    found = {_TEN * int(text) for (text,) in world.db.execute(" UNION ".join(parts))}
    return sorted(decade for decade in found if decade <= world.day().year)


def changes(world: World, decade: int) -> File:
    """What changed in the ten years from a year on, the oldest first.

    Examples
    --------
    >>> rows = changes(World.load(), 1940)["rows"]
    >>> [row["text"][0] for row in rows if (row["who"], row["about"]) == ("POL", "UN")]
    ['became a member of']
    """
    end = min(When(str(decade + _TEN - 1)), world.day(), key=lambda day: day.last)
    found = world.changes(When(f"{decade:04}"), end)
    return {"rows": [_change(world, change) for change in reversed(found)]}


def _change(world: World, change: Change) -> File:
    return {
        "date": str(change.date),
        "group": change.group,
        "kind": change.kind,
        "who": " ".join(change.who),
        "about": change.about,
        "name": _about(world, change),
        "text": said(lambda say: kind_word(change, say)),
        "standing": standing(change),
    }


@once
def _relations(world: World) -> dict[str, Two]:
    return {tie.subject: tie_name(tie) for tie in ties(world)}


def _about(world: World, change: Change) -> Two:
    if change.group == "relations":
        return _relations(world)[change.subject]
    return short_names(world)[change.about]


# gaps


def gaps(world: World) -> File:
    """Agreements that do not bind all who signed them, and what they wait for.

    Examples
    --------
    >>> told = gaps(World.load().at("2026-01"))
    >>> next(row["kind"] for row in told["rows"] if row["agreement"] == "ICA-CEPA")
    'waits-for-others'
    """
    return {"rows": [_gap(world, gap) for gap in (*_signed_only(world), *world.gaps())]}


def _signed_only(world: World) -> Iterator[Gap]:
    """Agreements in force that some signed whom they do not bind."""
    day = world.day().last.toordinal()
    for agreement in world.agreements():
        life = remembered_lives(world, [agreement])[agreement.code]
        if agreement.type in NO_FORCE or life.status(day) not in BOUND:
            continue
        told = {code: life.party(code, day) for code in sorted({*life.listed, *life.own})}
        missing = tuple(code for code, status in told.items() if status == "signed")
        if missing:
            bound = tuple(code for code, status in told.items() if status in BOUND)
            whole = world.status(agreement.code)
            yield Gap(agreement, "waits-for-us", whole, None, bound, missing, ())


def _gap(world: World, gap: Gap) -> File:
    thing, event = gap.agreement, gap.whole.event
    return {
        "agreement": thing.code,
        "name": short_names(world)[thing.code],
        "kind": gap.kind,
        **status(gap.whole),
        "needsParties": thing.needs_parties,
        "stillNeeded": gap.still_needed,
        "condition": both(thing, "condition"),
        "consented": list(gap.consented),
        "missing": list(gap.missing),
        "sources": speakers(world, event.subject) if event else [],
    }


# names


def names(world: World) -> File:
    """Everything that can be found, with every name that it bears besides.

    Examples
    --------
    >>> rows = names(World.load())["rows"]
    >>> next("Burma" in row["names"] for row in rows if row["code"] == "MMR")
    True
    """
    others: dict[tuple[str, str], dict[str, None]] = {}
    query = "SELECT DISTINCT kind, code, name FROM lookup WHERE style != 'code' ORDER BY 1, 2, 3"
    for kind, code, name in world.db.execute(query):
        others.setdefault((kind, code), {})[name] = None
    rows = []
    for row in world.names():
        kind, code, name = row["kind"], row["code"], (row["name_en"], row["name_id"])
        more = [other for other in others.get((kind, code), ()) if other not in (code, *name)]
        rows.append({"kind": kind, "code": code, "name": name, "names": more})
    return {"rows": rows}
