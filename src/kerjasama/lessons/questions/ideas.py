"""Questions about what is said of cooperation, and about the organisations themselves."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from kerjasama.facts import When
from kerjasama.lessons.questions.item import Item, Option
from kerjasama.lessons.questions.joining import drawn, years
from kerjasama.lessons.questions.record import Record
from kerjasama.lessons.questions.wording import (
    both,
    club_name,
    club_short,
    club_told,
    dated,
    joined,
    listed,
    plain,
    state_name,
    state_told,
    timed,
)
from kerjasama.words import N_, Named
from kerjasama.world import Organisation

_FOUR: Final = 4
_ARTICLE: Final = re.compile(r"\b[Tt]he (article|text|school)")  # pupils do not have it before them
_VERDICTS: Final = (
    ("true", N_("It is true.")),
    ("was-true", N_("It was true once, but is so no longer.")),
    ("depends", N_("It depends on what is meant or whose count is taken.")),
    ("false", N_("It is false.")),
)


def ideas(record: Record) -> Iterator[Item]:
    """All questions of this module for one country.

    Examples
    --------
    >>> from kerjasama.world import World
    >>> made = ideas(Record(World.load(), "IDN", When("2026-06-30")))
    >>> sorted({item.template for item in made})[:3]
    ['abbreviation', 'founded-first', 'founded-match']
    """
    yield from _claims(record)
    dates = {
        code: club.span.start
        for code, club in record.clubs.items()
        if isinstance(club.span.start, When) and record.read(club.subject, "founded")
    }
    yield from _founded(record, dates)
    yield from _sequences(record, dates)
    yield from _seats(record)
    yield from _short_names(record)
    yield from _relations(record)


def _claims(record: Record) -> Iterator[Item]:
    """Whether a statement about cooperation holds."""
    known, asked = dict(_VERDICTS), set[str]()
    for item in record.world.checklist():
        for verdict in item.verdicts:
            if verdict.claim.en in asked or verdict.verdict not in known:
                continue
            if not record.read(verdict.subject, "verdict") or _ARTICLE.search(verdict.text.en):
                continue
            asked.add(verdict.claim.en)
            yield Item(
                "is-it-so",
                "single",
                "reason",
                "claims",
                both(N_("How do you judge this statement? “{claim}”"), claim=verdict.claim),
                tuple(Option(code, both(text)) for code, text in _VERDICTS),
                (verdict.verdict,),
                verdict.text,
                (verdict.subject,),
                str(record.day),
                ((verdict.subject, "verdict"),),
                (item.number,),
            )


def _founded(record: Record, dates: Mapping[str, When]) -> Iterator[Item]:
    known = [when.year for when in dates.values()]
    for code, when in dates.items():
        club = record.clubs[code]
        wrong = years(record.chance("founded", code), when.year, known, record.day.year)
        yield Item(
            "founded-year",
            "single",
            "know",
            "organisations",
            both(N_("In which year did {club} begin?"), club=club_told(club)),
            tuple(Option(str(y), plain(y)) for y in (when.year, *wrong)),
            (str(when.year),),
            both(N_("{club} began {time}."), club=club_told(club), time=timed(when)),
            (code,),
            str(record.day),
            ((club.subject, "founded"),),
            club.checklist,
        )


def _sequences(record: Record, dates: Mapping[str, When]) -> Iterator[Item]:
    chance, found = record.chance("founded"), dict[tuple[str, ...], None]()
    for _ in range(60):
        if codes := drawn(chance, dates, list(dates)):
            found[codes] = None
    for number, codes in enumerate(found):
        clubs = [record.clubs[c] for c in codes]
        steps = [
            both(N_("{name} ({date})"), name=club_short(c), date=dated(dates[c.code]))
            for c in clubs
        ]
        why = both(N_("They began in this order: {steps}."), steps=listed(steps))
        options = tuple(Option(c.code, club_name(c)) for c in clubs)
        facts = tuple((c.subject, "founded") for c in clubs)
        checklist = tuple(sorted({n for c in clubs for n in c.checklist}))
        day = str(record.day)
        if number % 3 == 0:
            stem = both(N_("Which of these organisations began first?"))
            yield Item(
                "founded-first",
                "single",
                "reason",
                "organisations",
                stem,
                options,
                codes[:1],
                why,
                (),
                day,
                facts,
                checklist,
            )
        elif number % 3 == 1:
            stem = both(N_("Put these organisations in the order in which they began."))
            yield Item(
                "founded-order",
                "ordering",
                "reason",
                "organisations",
                stem,
                options,
                codes,
                why,
                (),
                day,
                facts,
                checklist,
            )
        elif len({dates[c].year for c in codes}) == _FOUR:
            stem = both(N_("Match each organisation with the year in which it began."))
            right = tuple(str(dates[c].year) for c in codes)
            yield Item(
                "founded-match",
                "matching",
                "know",
                "organisations",
                stem,
                options,
                right,
                why,
                (),
                day,
                facts,
                checklist,
                tuple(Option(y, plain(y)) for y in right),
            )


def _seats(record: Record) -> Iterator[Item]:
    """Where an organisation has its seat; the wrong answers are capitals of its members."""
    for club in record.clubs.values():
        if not (record.read(club.subject, "seat_en") and record.read(club.subject, "seat_id")):
            continue
        if ";" in club.seat_en or club.seat_en.lower().startswith("no seat"):
            continue  # not one place
        if club.seat_en in club.name_en or club.seat_id in club.name_id:
            continue  # the question would give it away
        chance, right = record.chance("seat", club.code), Named(club.seat_en, club.seat_id)
        cities = [
            Named(s.capital_en, s.capital_id)
            for s in record.states.values()
            if s.capital_en
            and s.capital_en not in right.en
            and right.en not in s.capital_en
            and s.code in ("BEL", "FRA", "GBR", "AUT", "USA", "NLD", "EGY", "IDN", "JPN", "ITA")
        ]
        wrong = chance.sample(cities, _FOUR - 1)
        yield Item(
            "seat",
            "single",
            "know",
            "organisations",
            both(N_("Where is the seat of {club}?"), club=club_told(club)),
            tuple(Option(n.en, n) for n in (right, *wrong)),
            (right.en,),
            both(N_("{seat} is the seat of {club}."), club=club_told(club), seat=right),
            (club.code,),
            str(record.day),
            ((club.subject, "seat_en"), (club.subject, "seat_id")),
            club.checklist,
        )


def _short_names(record: Record) -> Iterator[Item]:
    """The abbreviation of an organisation, to be written."""
    for club in record.clubs.values():
        read = all(record.read(club.subject, p) for p in ("name_en", "name_id"))
        local = (club.short_en, _initials(club.name_id))
        if not read or club.short_en != _initials(club.name_en) or club.short_id not in local:
            continue  # what is no row of initials cannot be told from the name
        bare = Named(f"the {club.name_en}", club.name_id)
        yield Item(
            "abbreviation",
            "short",
            "know",
            "organisations",
            both(N_("Write the usual abbreviation of {club}."), club=bare),
            (),
            tuple(dict.fromkeys((club.short_en, club.short_id))),
            _known_as(club, bare),
            (club.code,),
            str(record.day),
            ((club.subject, "name_en"), (club.subject, "name_id")),
            club.checklist,
        )


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s-]", name) if word[:1].isupper())


def _known_as(club: Organisation, bare: Named) -> Named:
    if club.short_en == club.short_id:
        return both(
            N_("{club} is known as {short} in English and in Indonesian."),
            club=bare,
            short=club.short_en,
        )
    return both(
        N_("{club} is known as {english} in English and as {local} in Indonesian."),
        club=bare,
        english=club.short_en,
        local=club.short_id,
    )


def _relations(record: Record) -> Iterator[Item]:
    """When the country opened diplomatic relations, and with whom first."""
    own, found = record.country.code, record.relations
    dates = {c: t.span.start for c, t in found.items() if isinstance(t.span.start, When)}
    known = [when.year for when in dates.values()]
    country = state_told(record.country)
    for other, when in dates.items():
        wrong = years(record.chance("relations", other), when.year, known, record.day.year)
        both_states = {"state": country, "other": state_told(record.states[other])}
        yield Item(
            "relations-year",
            "single",
            "know",
            "relations",
            both(
                N_("In which year did {state} and {other} open diplomatic relations?"),
                **both_states,
            ),
            tuple(Option(str(y), plain(y)) for y in (when.year, *wrong)),
            (str(when.year),),
            joined(
                both(
                    N_("{state} and {other} have had diplomatic relations since {date}."),
                    date=dated(when),
                    **both_states,
                ),
                both(N_("They are opened when both states agree, and are always bilateral.")),
            ),
            (own, other),
            str(record.day),
            ((found[other].subject, "from"),),
            found[other].checklist,
        )
    chance, sets = record.chance("relations"), dict[tuple[str, ...], None]()
    for _ in range(40):
        if codes := drawn(chance, dates, list(dates)):
            sets[codes] = None
    for codes in sets:
        steps = [
            both(N_("{name} ({date})"), name=state_name(record.states[c]), date=dated(dates[c]))
            for c in codes
        ]
        yield Item(
            "relations-first",
            "single",
            "reason",
            "relations",
            both(
                N_("With which of these states did {state} open diplomatic relations first?"),
                state=country,
            ),
            tuple(Option(c, state_name(record.states[c])) for c in codes),
            codes[:1],
            both(N_("Relations were opened in this order: {steps}."), steps=listed(steps)),
            (own,),
            str(record.day),
            tuple((found[c].subject, "from") for c in codes),
        )
