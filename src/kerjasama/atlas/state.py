"""The file of a state: what it takes part in, since when, and with whom."""

from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from kerjasama.atlas.bound import Bound, bound
from kerjasama.atlas.clubs import clubs, company, inside, organs, spells
from kerjasama.atlas.once import once
from kerjasama.atlas.support import disagreements, evidence, speakers
from kerjasama.atlas.texts import Two, both, said, two
from kerjasama.briefs.pictures import relation
from kerjasama.briefs.plain import edge
from kerjasama.briefs.sides import INCOMES
from kerjasama.briefs.wording import language
from kerjasama.facts import Span
from kerjasama.measures.size import latest
from kerjasama.words import N_
from kerjasama.world import Membership, Tie, World, rows
from kerjasama.world.lives import FOREVER
from kerjasama.world.series import table
from kerjasama.world.spells import Spell
from kerjasama.world.things import FULL

File = dict[str, Any]
_FIGURES: Final = (
    (N_("Population"), "population", "persons"),
    (N_("GDP, nominal"), "gdp_nominal", "USD"),
)


def state(world: World, code: str) -> File:
    """Everything that the atlas tells of one state.

    Parameters
    ----------
    code
        A state's code.

    Examples
    --------
    >>> told = state(World.load(), "KOR")
    >>> next(club["own"][0]["from"] for club in told["clubs"] if club["code"] == "IK-CEPA")
    '2023-01-01'
    """
    thing = world.state(code)
    stays = {club: told for club, told in held(world, code).items() if club not in organs(world)}
    related = [tie for tie in ties(world) if code in (tie.a, tie.b)]
    every = [
        *(_member(world, club, code, stays[club]) for club in sorted(stays)),
        *(_party(world, club, code, stays) for club in _pacts(world).get(code, ())),
    ]
    every.sort(key=_width)  # long lists of states are much alike, and pack better side by side
    events = (t.subject for c in _pacts(world).get(code, ()) for t in _steps(world, c, code))
    subjects = [
        thing.subject,
        *(m.subject for stay in stays.values() for m in stay),
        *events,
        *(tie.subject for tie in related),
    ]
    return {
        "code": code,
        "official": both(thing, "official"),
        "capital": both(thing, "capital"),
        "languages": [_language(tongue) for tongue in thing.languages],
        "recognition": both(thing, "recognition"),
        "span": span(thing.span),
        "standing": standing(thing),
        "regions": [
            {"scheme": two(world.scheme_named(r.scheme)), "name": both(r, "name")}
            for r in world.regions(code)
        ],
        "figures": list(_figures(code)),
        "clubs": every,
        "relations": [_relation(world, tie, code) for tie in related],
        "evidence": evidence(world, thing.subject),
        "disagreements": disagreements(world, subjects),
    }


def _width(club: File) -> tuple[int, str]:
    return -sum(len(codes) for _, _, codes in club["with"]), club["code"]


def span(told: Span) -> dict[str, str | None]:
    """Both ends of a time.

    Examples
    --------
    >>> span(Span.of("1949", "..")), span(Span.of("..", "?"))
    ({'from': '1949', 'to': None}, {'from': '..', 'to': '?'})
    """
    return {"from": edge(told.start) or "..", "to": edge(told.end)}


def standing(thing: Any) -> str:
    """How far a fact can be trusted: ``recalled``, ``read`` or ``checked``.

    Examples
    --------
    >>> standing(World.load().state("IDN"))
    'read'
    """
    return str(thing.standing.name.lower())


@cache
def _language(code: str) -> Two:
    return said(lambda say: language(code, say))


def _figures(code: str) -> Iterator[File]:
    """Population, output and income group, as briefs show them."""
    for name, measure, unit in _FIGURES:
        if code in latest(measure):
            value, year = latest(measure)[code]
            told = {"value": round(value), "unit": unit, "year": year, "source": "cia/factbook"}
            yield {"name": two(name), **told}
    if group := _groups().get(code):
        told = {"value": two(INCOMES[group]), "unit": "", "year": None, "source": "unsd/regions"}
        yield {"name": two(N_("Income group (World Bank)")), **told}


@cache
def _groups() -> dict[str, str]:
    columns = table("unsd_regions", "iso3", "income_group").values()
    return dict(zip(*(column.tolist() for column in columns), strict=True))


# what it takes part in


def held(world: World, code: str) -> dict[str, list[Membership]]:
    """Stays in every organisation, the oldest first, by its code.

    Examples
    --------
    >>> [stay.role for stay in held(World.load(), "IDN")["UN"]]
    ['full', 'full']
    """
    query = "SELECT * FROM membership WHERE member = ? ORDER BY first, role"
    found: dict[str, list[Membership]] = {}
    for row in sorted(rows.rows(world.db, query, (code,)), key=_spell):
        found.setdefault(row["organisation"], []).append(rows.membership(row))
    return found


def _spell(row: rows.Row) -> int:
    """Number of a stay in its role: of one that nobody can date it tells its place."""
    return int(row["subject"].rsplit("/", 1)[1])


def _member(world: World, club: str, code: str, stays: list[Membership]) -> File:
    own = [
        {
            **span(m.span),
            "role": m.role,
            "standing": standing(m),
            "sources": speakers(world, m.subject),
        }
        for m in stays
    ]
    return {**clubs(world)[club], "own": own, "with": company(world, club, code)}


@once
def _pacts(world: World) -> dict[str, list[str]]:
    """Agreements that bind each state in some year, by code."""
    every, found = clubs(world), dict[str, list[str]]()
    for club, there in sorted(inside(world).items()):
        if every[club]["kind"] == "agreement":
            for code in there.seats:
                found.setdefault(code, []).append(club)
    return found


@once
def _through(world: World) -> dict[tuple[str, str], list[Spell]]:
    """Spells of states in agreements through a union, by state and agreement."""
    found: dict[tuple[str, str], list[Spell]] = {}
    for spell in spells(world):
        if spell.side != spell.state:
            found.setdefault((spell.state, spell.club), []).append(spell)
    return found


def _party(world: World, club: str, code: str, held: dict[str, list[Membership]]) -> File:
    """An agreement that binds a state, itself or through a union."""
    times = bound(world)[club]
    own = [_stay(world, time) for time in times.get(code, ())]
    for side in sorted({spell.side for spell in _through(world).get((code, club), ())}):
        members = [m for m in held.get(side, ()) if m.role in FULL]
        own += [
            _joint(world, time, m, side)
            for time in times[side]
            for m in members
            if max(time.first, _days(m)[0]) <= min(time.last, _days(m)[1])
        ]
    return {**clubs(world)[club], "own": own, "with": company(world, club, code)}


def _stay(world: World, time: Bound) -> File:
    return {
        "from": time.begun.date,
        "to": time.ended.date if time.ended else None,
        "role": time.status,
        "standing": standing(time.begun),
        "sources": _sources(world, time),
    }


def _joint(world: World, time: Bound, m: Membership, side: str) -> File:
    """A time in which a state is in a union that is bound: the later beginning, the earlier end."""
    told, (first, last) = _stay(world, time), _days(m)
    if first > time.first:
        told["from"] = span(m.span)["from"]
    if last < time.last:
        told["to"] = span(m.span)["to"]
    keys = [*told["sources"], *speakers(world, m.subject)]
    return {
        **told,
        "standing": min(m.standing, time.begun.standing).name.lower(),
        "through": side,
        "sources": list(dict.fromkeys(keys)),
    }


def _days(m: Membership) -> tuple[int, int]:
    first, last = m.span.possible
    return first.toordinal(), min(last.toordinal(), FOREVER)


def _sources(world: World, time: Bound) -> list[str]:
    steps = [time.begun, *([time.ended] if time.ended else [])]
    return speakers(world, *(step.subject for step in steps))


def _steps(world: World, club: str, code: str) -> Iterator[Any]:
    """Events that begin or end the times in which a state is bound itself."""
    for time in bound(world)[club].get(code, ()):
        yield time.begun
        if time.ended:
            yield time.ended


# relations


@once
def ties(world: World) -> list[Tie]:
    """Relations of two that are no treaty texts, the oldest first.

    Examples
    --------
    >>> len(ties(World.load())) > 400
    True
    """
    return [rows.tie(row) for row in rows.rows(world.db, "SELECT * FROM tie ORDER BY first, a, b")]


def tie_name(tie: Tie) -> Two:
    """What a relation is called: by its own name, else by its kind.

    Examples
    --------
    >>> world = World.load()
    >>> tie_name(world.ties("IDN", "KOR", on="2024").partnership)
    ('Special Strategic Partnership', 'Kemitraan Strategis Khusus')
    """
    if tie.name_en and tie.name_id:
        return both(tie, "name")
    return said(lambda say: relation(tie.tie, say))


def _relation(world: World, tie: Tie, code: str) -> File:
    return {
        "with": tie.b if tie.a == code else tie.a,
        "tie": tie.tie,
        "level": tie.level,
        "name": tie_name(tie),
        "text": both(tie, "text"),
        "span": span(tie.span),
        "endedBy": tie.ended_by,
        "standing": standing(tie),
        "sources": speakers(world, tie.subject),
    }
