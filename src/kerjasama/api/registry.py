"""The lists of the registry: each a question whose answer is rows of named columns."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Any, Final, Literal

from fastapi import Path, Query

from kerjasama.api.answers import flat, status_row, subjects
from kerjasama.api.envelope import Column, Row, Told
from kerjasama.api.questions import NAMED, On, Question, ShortText, columns, day
from kerjasama.briefs.page import warnings
from kerjasama.briefs.plain import member as member_row
from kerjasama.briefs.plain import plain, sources
from kerjasama.errors import BadRequestError
from kerjasama.facts import When
from kerjasama.words import N_, Text, Words
from kerjasama.world import World

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
Group = Literal["memberships", "agreements", "relations", "things"]
_FOUND: Final = 200  # results of a search
_YEAR: Final = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Listing:
    """A list that can be asked for as JSON, CSV and with a description of its columns.

    Attributes
    ----------
    name
        Of the schema of its answer.
    path
        Below ``/api/v1``.
    about
        What it lists.
    ask
        Makes the question from the request's parameters.
    limit
        Rows of a page if none is asked for.
    """

    name: str
    path: str
    about: Text
    columns: tuple[Column, ...]
    ask: Callable[..., Question]
    limit: int = 100


def _evidenced(world: World, words: Words, rows: Sequence[Row], about: Iterable[str]) -> Told:
    told = list(dict.fromkeys(about))
    return Told(rows, sources(world, told), warnings(world, told, words))


_STATES: Final = columns(
    "code name name_en name_id iso2 m49 type capital from to languages standing"
)
_ORGANISATIONS: Final = columns(
    "code name name_en name_id short type parent seat from to fields standing"
)
_AGREEMENTS: Final = columns("code name name_en name_id short type parties fields summary standing")
_MEMBERS: Final = columns("state name role from to sure standing ended_by")
_PARTIES: Final = columns("party name status since")
_EVENTS: Final = columns("agreement party event from to detail standing")
_MEMBERSHIPS: Final = columns("member organisation role from to sure standing ended_by")
_NAMES: Final = columns("kind code name_en name_id")
_SEARCH: Final = columns("kind code name_en name_id found score")
_CHANGES: Final = columns("date group kind who about text subject property standing")
_GAPS: Final = columns(
    "agreement name kind status own_status needs_parties still_needed condition consented"
    " missing missing_named"
)
_SOURCES: Final = columns("key publisher title edition address licence retrieved")


def _states(
    type: Annotated[ShortText, Query(description="Only of this type.")] = "",  # noqa: A002
    on: Annotated[ShortText | None, Query(description="Only those that exist on this day.")] = None,
) -> Question:
    def tell(world: World, words: Words) -> Told:
        found = [s for s in world.states() if not type or s.type == type]
        if on is not None:
            at = When(on)
            found = [s for s in found if s.span.covers(at)]
        return Told([flat(s, _STATES, words) for s in found])

    return Question(tell, day(on))


def _organisations(
    type: Annotated[ShortText, Query(description="Only of this type.")] = "",  # noqa: A002
    field: Annotated[
        ShortText, Query(description="Only those active in this field.", examples=["economy"])
    ] = "",
) -> Question:
    def tell(world: World, words: Words) -> Told:
        found = [
            o
            for o in world.organisations()
            if (not type or o.type == type) and (not field or _within(world, o.fields, field))
        ]
        return Told([flat(o, _ORGANISATIONS, words) for o in found])

    return Question(tell)


def _within(world: World, fields: Iterable[str], field: str) -> bool:
    return any(field in (f, world.top_field(f)) for f in fields)


def _agreements(
    type: Annotated[  # noqa: A002
        ShortText, Query(description="Only of this type.", examples=["trade"])
    ] = "",
    field: Annotated[
        ShortText, Query(description="Only of this field.", examples=["economy"])
    ] = "",
    party: Annotated[
        ShortText, Query(description="Only those in which it takes part.", examples=["IDN"])
    ] = "",
) -> Question:
    def tell(world: World, words: Words) -> Told:
        told = world.agreements_of(world.party(party).code) if party else world.agreements()
        found = [
            a
            for a in told
            if (not type or a.type == type) and (not field or _within(world, a.fields, field))
        ]
        return Told([flat(a, _AGREEMENTS, words) for a in found])

    return Question(tell)


def _members(
    code: Annotated[ShortText, Path(description=NAMED, examples=["ASEAN"])], on: On = None
) -> Question:
    def tell(world: World, words: Words) -> Told:
        held = world.members(code)
        rows = [member_row(world, m, words) for m in held]
        return _evidenced(world, words, rows, subjects(held))

    return Question(tell, day(on))


def _parties(
    code: Annotated[ShortText, Path(description=NAMED, examples=["IK-CEPA"])], on: On = None
) -> Question:
    def tell(world: World, words: Words) -> Told:
        held = world.parties(code)
        rows = [
            status_row(party, plain(status, words)) | {"name": words(world.named(party))}
            for party, status in held.items()
        ]
        about = [s.event.subject for s in held.values() if s.event is not None]
        return _evidenced(world, words, rows, about)

    return Question(tell, day(on))


def _events(
    code: Annotated[ShortText, Path(description=NAMED, examples=["IK-CEPA"])],
    party: Annotated[
        ShortText, Query(description="Only the steps of this party.", examples=["IDN"])
    ] = "",
) -> Question:
    def tell(world: World, words: Words) -> Told:
        held = world.events(code, world.party(party).code if party else "")
        rows = [flat(e, _EVENTS, words, span=plain(e.date, words)) for e in held]
        return _evidenced(world, words, rows, subjects(held))

    return Question(tell)


def _memberships(
    member: Annotated[ShortText, Query(description="Only of this one.", examples=["IDN"])] = "",
    organisation: Annotated[
        ShortText, Query(description="Only in this organisation.", examples=["ASEAN"])
    ] = "",
    on: On = None,
) -> Question:
    def tell(world: World, words: Words) -> Told:
        code = world.organisation(organisation).code if organisation else ""
        who = world.party(member).code if member else ""
        if who:
            held = [m for m in world.memberships(who) if not code or m.organisation == code]
        else:
            clubs = [code] if code else [o.code for o in world.organisations()]
            held = [m for club in clubs for m in world.members(club)]
        rows = [flat(m, _MEMBERSHIPS, words) for m in held]
        if not who and not code:
            return Told(rows)
        return _evidenced(world, words, rows, subjects(held))

    return Question(tell, day(on))


def _names(
    kind: Annotated[
        Kind | None, Query(description="What to list; states, organisations and agreements else.")
    ] = None,
) -> Question:
    return Question(lambda world, _: Told(world.names(kind)))


def _search(
    q: Annotated[
        ShortText,
        Query(description="A name or a part of it; mistakes are forgiven.", examples=["indonsia"]),
    ],
    kind: Annotated[
        Literal["state", "organisation", "agreement"] | None, Query(description="Only this kind.")
    ] = None,
) -> Question:
    def tell(world: World, _: Words) -> Told:
        found = world.search(q, *([kind] if kind else []), limit=_FOUND)
        rows = [
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
        return Told(rows)

    return Question(tell)


def _changes(
    about: Annotated[
        ShortText,
        Query(description="Only what touches this state, organisation or agreement."),
    ] = "",
    since: Annotated[
        ShortText | None, Query(description="First day, month or year; a year ago if left out.")
    ] = None,
    until: Annotated[ShortText | None, Query(description="Last day; today if left out.")] = None,
    only: Annotated[Group | None, Query(description="Only changes of this sort.")] = None,
) -> Question:
    from kerjasama.briefs.changes import kind_word

    first, last = day(since), day(until)

    def tell(world: World, words: Words) -> Told:
        end = last or world.day()
        start = first or When(str(end.first - _YEAR))
        if end.last < start.first:
            values: dict[str, object] = {"since": str(start), "until": str(end)}
            raise BadRequestError(
                Text(N_("The time from {since} to {until} ends before it begins."), values),
                Text(N_("Give the earlier day to --since.")),
            )
        found = world.changes(start, end, about, only or "")
        rows = [flat(c, _CHANGES, words, text=kind_word(c, words)) for c in found]
        return Told(rows, evidence=lambda some: _evidenced(world, words, some, _about(some)))

    return Question(tell)


def _about(rows: Iterable[Row]) -> list[str]:
    return [row["subject"] for row in rows]


def _gaps(
    party: Annotated[
        ShortText, Query(description="A state or organisation; all if left out.", examples=["IDN"])
    ] = "",
    on: On = None,
) -> Question:
    def tell(world: World, words: Words) -> Told:
        found = world.gaps(world.party(party).code if party else "")
        about = [g.agreement.subject for g in found]
        about += [s.event.subject for g in found for s in (g.whole, g.own) if s and s.event]
        return _evidenced(world, words, [_gap(g, words) for g in found], about)

    return Question(tell, day(on))


def _gap(gap: Any, words: Words) -> Row:
    agreement = gap.agreement
    return {
        "agreement": agreement.code,
        "name": agreement.name(words.lang),
        "kind": gap.kind,
        "status": gap.whole.status,
        "own_status": gap.own.status if gap.own else None,
        "needs_parties": agreement.needs_parties,
        "still_needed": gap.still_needed,
        "condition": getattr(agreement, f"condition_{words.lang}") or None,
        "consented": list(gap.consented),
        "missing": list(gap.missing),
        "missing_named": list(gap.missing_named),
    }


def _sources() -> Question:
    def tell(world: World, words: Words) -> Told:
        from kerjasama.briefs.cite import citations

        return Told([{k: v or None for k, v in c.items()} for c in citations(world, words)])

    return Question(tell)


LISTS: Final = (
    Listing("states", "/states", Text(N_("States, past ones too")), _STATES, _states),
    Listing(
        "organisations",
        "/organisations",
        Text(N_("Organisations, organs, funds and forums")),
        _ORGANISATIONS,
        _organisations,
    ),
    Listing("agreements", "/agreements", Text(N_("Agreements")), _AGREEMENTS, _agreements),
    Listing(
        "organisation-members",
        "/organisations/{code}/members",
        Text(N_("Members of an organisation on a day")),
        _MEMBERS,
        _members,
    ),
    Listing(
        "parties",
        "/agreements/{code}/parties",
        Text(N_("Parties of an agreement on a day")),
        _PARTIES,
        _parties,
    ),
    Listing(
        "events",
        "/agreements/{code}/events",
        Text(N_("Steps in the life of an agreement")),
        _EVENTS,
        _events,
    ),
    Listing(
        "memberships",
        "/memberships",
        Text(N_("Who is in what on a day")),
        _MEMBERSHIPS,
        _memberships,
    ),
    Listing("names", "/names", Text(N_("Names that can be asked for")), _NAMES, _names),
    Listing(
        "search", "/search", Text(N_("Things whose names are like a text")), _SEARCH, _search, 10
    ),
    Listing("changes", "/changes", Text(N_("What changed in a time")), _CHANGES, _changes),
    Listing("gaps", "/gaps", Text(N_("What is agreed and does not bind")), _GAPS, _gaps),
    Listing("sources", "/sources", Text(N_("Sources and series")), _SOURCES, _sources),
)
"""Lists of the registry; of measures see `kerjasama.api.pairs`."""
