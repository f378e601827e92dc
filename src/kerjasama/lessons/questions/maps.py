"""Questions that are answered on a map: which state joined, signed, or lies between two others."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

import numpy as np

from kerjasama.facts import When
from kerjasama.lessons.questions.item import Fact, Item, Option
from kerjasama.lessons.questions.record import Record
from kerjasama.lessons.questions.wording import (
    both,
    club_told,
    joined,
    listed,
    pact_name,
    state_name,
    state_told,
    timed,
)
from kerjasama.measures.space import border
from kerjasama.words import N_, Named
from kerjasama.world import Agreement, Organisation
from kerjasama.world.things import FULL

_FOUR: Final = 4
_NEAR: Final = 6  # states beside the right one, from which the wrong ones are drawn
_BORDERS: Final = 36
_CAPITALS: Final = 40
_STEM: Final = 4  # letters of a state's name by which "Dutch" is not, but "German" is, given away
_BINDING: Final = ("treaty", "trade", "alliance")
_KNOWN: Final = ("G20", "APEC", "OECD")  # whose members are no far-fetched partners
_PROPER: Final = re.compile(r"\w\w [A-Z]|[A-Z-]{4,}")  # “Lombok Treaty”, not “Peace treaty 1958”
_BORDER_SERIES: Final = ("series", "cia/factbook")


def maps(record: Record) -> Iterator[Item]:
    """All questions of this module for one country.

    Examples
    --------
    >>> from kerjasama.world import World
    >>> made = list(maps(Record(World.load(), "IDN", When("2026-06-30"))))
    >>> {item.kind for item in made}, sorted({item.template for item in made})[:3]
    ({'map'}, ['capital-of', 'joined-when', 'lies-between'])
    """
    for club in record.clubs.values():
        yield from _joined(record, club, 4 if club.code in record.own else 1)
    yield from _between(record)
    yield from _relations(record)
    yield from _partners(record)
    yield from _capitals(record)


def _options(record: Record, codes: Sequence[str]) -> tuple[Option, ...]:
    return tuple(Option(c, state_name(record.states[c])) for c in codes)


def _wrong(record: Record, key: str, right: str, pool: Sequence[str]) -> list[str]:
    """Three other states of a pool: of the right one's subregion first, then of its region."""
    near, wide = record.regions, record.continents
    others = [c for c in record.near(pool) if c != right]
    others.sort(key=lambda c: (near.get(c) != near.get(right), wide.get(c) != wide.get(right)))
    chance = record.chance("map", key)
    return chance.sample(others[:_NEAR], _FOUR - 1) if len(others) >= _FOUR - 1 else []


def _joined(record: Record, club: Organisation, most: int) -> Iterator[Item]:
    """The only state that joined in its year."""
    dates = record.joined(club.code)
    came = [m.span.start for m in record.spells(club.code) if m.role in (*FULL, "suspended")]
    if not record.world.complete(club.code, record.day):
        return
    if not all(isinstance(when, When) for when in came) or record.telling(club):
        return
    years = [when.year for when in came if isinstance(when, When)]
    alone = [c for c in record.near(dates) if years.count(dates[c].year) == 1]
    for code in alone[:most]:
        when = dates[code]
        wrong = _wrong(record, f"{club.code} {code}", code, list(dates))
        if not wrong:
            continue
        told = {"club": club_told(club), "time": timed(When(str(when.year)))}
        yield Item(
            "joined-when",
            "map",
            "know",
            "membership",
            both(N_("Show on the map: which state became a member of {club} {time}?"), **told),
            _options(record, (code, *wrong)),
            (code,),
            both(
                N_("{state} joined {club} {time}; no other state came in that year."),
                state=state_told(record.states[code]),
                club=club_told(club),
                time=timed(when),
            ),
            (club.code,),
            str(when.year),
            record.joined_fact(club.code, code, *wrong),
            club.checklist,
        )


def _neighbours(record: Record) -> dict[str, frozenset[str]]:
    """Land neighbours of every state that the source treats of."""
    measure = border(record.world)
    codes, touch = measure.codes, measure.values
    return {
        code: frozenset(codes[j] for j in np.flatnonzero(touch[i] == 1))
        for i, code in enumerate(codes)
        if code in record.states and not np.isnan(np.delete(touch[i], i)).all()
    }


def _between(record: Record) -> Iterator[Item]:
    """The one state that touches two others on land."""
    beside = _neighbours(record)
    made = 0
    for right in record.near(beside):
        pairs = [
            (one, two)
            for one, two in combinations(sorted(beside[right]), 2)
            if one in beside and two in beside and beside[one] & beside[two] == {right}
        ]
        if not pairs or made >= _BORDERS:
            continue
        one, two = record.chance("between", right).choice(pairs)
        near = [c for c in beside if c not in (one, two) and c not in beside[one] & beside[two]]
        touching = [c for c in near if c in beside[one] | beside[two]]
        pool = touching if len(touching) >= _FOUR - 1 else near
        wrong = _wrong(record, f"between {right}", right, pool)
        if not wrong:
            continue
        made += 1
        names = {"one": state_told(record.states[one]), "two": state_told(record.states[two])}
        others = [state_told(record.states[c]) for c in sorted(beside[right]) if c in record.states]
        yield Item(
            "lies-between",
            "map",
            "apply",
            "relations",
            both(
                N_(
                    "Show on the map: which state has a land border both with {one} and with {two}?"
                ),
                **names,
            ),
            _options(record, (right, *wrong)),
            (right,),
            joined(
                both(
                    N_("{state} has land borders with {others}."),
                    state=state_told(record.states[right]),
                    others=listed(others),
                ),
                both(N_("Neighbours have more to settle, and more reason to cooperate.")),
            ),
            (one, two),
            str(record.day),
            (_BORDER_SERIES,),
        )


def _relations(record: Record) -> Iterator[Item]:
    """With whom the country opened relations on a day on which it did so with nobody else."""
    own, found = record.country.code, record.relations
    held = record.world.db.execute(
        "SELECT \"from\" FROM tie WHERE tie = 'diplomatic-relations' AND ? IN (a, b)", (own,)
    )
    starts = [text for (text,) in held]
    for other, tie in found.items():
        when = tie.span.start
        if not isinstance(when, When) or when.precision != "day" or starts.count(str(when)) > 1:
            continue
        wrong = _wrong(record, f"relations {other}", other, list(found))
        if not wrong:
            continue
        told = {"state": state_told(record.country), "time": timed(when)}
        stem = N_("Show on the map: with which state did {state} open diplomatic relations {time}?")
        why = N_("{state} and {other} have had diplomatic relations since that day.")
        yield Item(
            "relations-on",
            "map",
            "know",
            "relations",
            both(stem, **told),
            _options(record, (other, *wrong)),
            (other,),
            joined(
                both(why, other=state_told(record.states[other]), **told),
                both(N_("They are opened when both states agree, and are always bilateral.")),
            ),
            (own,),
            str(when),
            tuple((found[c].subject, "from") for c in (other, *wrong)),
            tie.checklist,
        )


def _partners(record: Record) -> Iterator[Item]:
    """The other party of an agreement whose name does not tell it."""
    large = {m.member for club in _KNOWN for m in record.world.members(club)} & set(record.states)
    for pact in sorted(record.world.agreements(), key=lambda a: a.code):
        sides = [c for c in pact.parties if c in record.states]
        read = record.read(pact.subject, "parties") and pact.type in _BINDING
        if not read or len(sides) != len(pact.parties) or len(sides) != 2:  # noqa: PLR2004
            continue
        known = record.country.code if record.country.code in sides else min(sides)
        right = next(c for c in sides if c != known)
        signed = _signed(record, pact)
        if signed is None or _named(record, pact, right) or not _proper(pact.short_en):
            continue
        wrong = _wrong(record, pact.code, right, sorted(large - {known}))
        if not wrong:
            continue
        told = {"state": state_told(record.states[known]), "pact": _short(pact)}
        stem = N_("Show on the map: which state concluded this agreement with {state}: {pact}?")
        full, names = pact_name(pact), {**told, "other": state_told(record.states[right])}
        alike = full.en == told["pact"].en or full.id == told["pact"].id
        yield Item(
            "partner-of",
            "map",
            "know",
            "agreements",
            both(stem, **told),
            _options(record, (right, *wrong)),
            (right,),
            joined(
                None if alike else both(N_("In full it is called “{name}”."), name=full),
                both(N_("Its parties are {state} and {other}."), **names),
                both(N_("It was signed {time}."), time=timed(signed[1])),
            ),
            (known, pact.code),
            str(record.day),
            ((pact.subject, "parties"), signed[0]),
            pact.checklist,
        )


def _signed(record: Record, pact: Agreement) -> tuple[Fact, When] | None:
    """When an agreement was signed, if once and by the day."""
    events = [e for e in record.events(pact.code) if e.event == "signed" and not e.party]
    if len(events) != 1 or not record.told(events[0]) or events[0].when is None:
        return None
    return (events[0].subject, "date"), events[0].when


def _proper(short: str) -> bool:
    """Whether a short name is one agreement's own and says no place in brackets."""
    return _PROPER.search(short) is not None and "(" not in short


def _short(pact: Agreement) -> Named:
    return Named(pact.short("en"), pact.short("id"))


def _named(record: Record, pact: Agreement, code: str) -> bool:
    """Whether the name of an agreement gives a state away, in either language."""
    state = record.states[code]
    said = f"{pact.short('en')} {pact.short('id')}".casefold()
    names = [*state.name_en.split(), *state.name_id.split()]
    names += [*state.capital_en.split(), *state.official_en.split()]
    return any(n[:_STEM].casefold() in said for n in names if n[0].isupper() and len(n) >= _STEM)


def _capitals(record: Record) -> Iterator[Item]:
    """Whose capital a city is, near home first; no city that names its state."""
    found = {
        code: state.capital_en
        for code, state in record.states.items()
        if record.read(state.subject, "capital_en")
        and state.capital_en == state.capital_id  # no second name that nobody has checked
        and state.name_en not in state.capital_en
        and state.capital_en[:_STEM] not in state.name_en + state.name_id
    }
    for code in record.near(found)[:_CAPITALS]:
        city = Named(found[code], found[code])
        wrong = _wrong(record, f"capital {code}", code, list(found))
        if not wrong:
            continue
        state = record.states[code]
        yield Item(
            "capital-of",
            "map",
            "know",
            "relations",
            both(
                N_("Show on the map: which state has the capital {city}?"),
                city=city,
            ),
            _options(record, (code, *wrong)),
            (code,),
            both(
                N_("{city} is the capital of {state}: there foreign states have their embassies."),
                city=city,
                state=state_told(state),
            ),
            (code,),
            str(record.day),
            tuple((record.states[c].subject, "capital_en") for c in (code, *wrong)),
        )
