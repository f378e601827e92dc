"""Questions about who is in an organisation, how many they are, and what form that makes."""

from collections.abc import Iterator
from typing import Final

from kerjasama.errors import BadRequestError
from kerjasama.facts import When
from kerjasama.lessons.questions.item import Item, Option
from kerjasama.lessons.questions.record import Record
from kerjasama.lessons.questions.wording import (
    both,
    club_name,
    club_told,
    joined,
    listed,
    plain,
    state_name,
    state_told,
    timed,
)
from kerjasama.words import N_, Named
from kerjasama.world import Organisation

_THREE: Final = 3
_FEW: Final = 12
FORMS: Final = (
    ("bilateral", N_("Bilateral: two parties")),
    ("regional", N_("Regional: several states of one region")),
    ("multilateral", N_("Multilateral: many states of several regions")),
)
LESSONS: Final = {
    "bilateral": N_("What counts first is the number: two parties are always bilateral."),
    "regional": N_("More than two parties that all lie in one region make cooperation regional."),
    "multilateral": N_(
        "More than two parties that do not all lie in one region make cooperation multilateral."
    ),
}


def rosters(record: Record) -> Iterator[Item]:
    """All questions of this module for one country.

    Examples
    --------
    >>> from kerjasama.world import World
    >>> made = rosters(Record(World.load(), "IDN", When("2026-06-30")))
    >>> next(made).template
    'not-member'
    """
    for club in record.clubs.values():
        own = club.code in record.own
        for day in _days(record, 5 if own else 4):
            if record.roster(club.code, day) is None or record.telling(club):
                continue
            yield from _odd(record, club, day, 3 if own else 1)
            yield from _multiple(record, club, day, 2 if own else 1)
            yield from _count(record, club, day)
        yield from _form(record, club)
    yield from _belongs(record)


def _days(record: Record, most: int) -> list[When]:
    """The day itself and the beginnings of earlier years."""
    year = record.day.year
    return [record.day, *(When(f"{year - back}-01-01") for back in (5, 10, 20, 30))][:most]


def _members_told(record: Record, club: Organisation, day: When) -> Named:
    """How many the members are, and who they are where they are few."""
    inside = sorted(record.roster(club.code, day) or ())
    values: dict[str, object] = {
        "time": timed(day),
        "club": club_told(club),
        "n": plain(len(inside)),
    }
    if len(inside) <= _FEW and all(c in record.states for c in inside):
        names = listed([state_told(record.states[c]) for c in inside])
        return both(N_("{time}, {club} had {n} members: {states}."), **values, states=names)
    return both(N_("{time}, {club} had {n} members."), **values)


def _odd(record: Record, club: Organisation, day: When, most: int) -> Iterator[Item]:
    inside = [c for c in sorted(record.roster(club.code, day) or ()) if c in record.states]
    outside = record.outside(club.code, day)
    if len(inside) < _THREE or not outside:
        return
    chance = record.chance("not-member", club.code, str(day))
    for _ in range(most):
        three, one = chance.sample(inside, _THREE), chance.choice(outside)
        where = N_("{state} was not a member {time}; the other three were.")
        yield Item(
            "not-member",
            "single",
            "apply",
            "membership",
            both(
                N_("Which of these states was not a member of {club} {time}?"),
                club=club_told(club),
                time=timed(day),
            ),
            tuple(Option(c, state_name(record.states[c])) for c in (one, *three)),
            (one,),
            joined(
                both(where, state=state_told(record.states[one]), time=timed(day)),
                _members_told(record, club, day),
            ),
            (club.code,),
            str(day),
            record.roster_facts(club.code, day),
            club.checklist,
        )


def _multiple(record: Record, club: Organisation, day: When, most: int) -> Iterator[Item]:
    inside = [c for c in sorted(record.roster(club.code, day) or ()) if c in record.states]
    outside = record.outside(club.code, day)
    chance = record.chance("members-among", club.code, str(day))
    for _ in range(most):
        right = chance.randint(2, 3)
        if len(inside) < right or len(outside) < 5 - right:
            return
        yes, no = chance.sample(inside, right), chance.sample(outside, 5 - right)
        names = listed([state_told(record.states[c]) for c in yes])
        yield Item(
            "members-among",
            "multiple",
            "apply",
            "membership",
            both(
                N_("Which of these states were members of {club} {time}? Choose all that were."),
                club=club_told(club),
                time=timed(day),
            ),
            tuple(Option(c, state_name(record.states[c])) for c in (*yes, *no)),
            tuple(yes),
            joined(
                both(N_("Members among these five were {states}."), states=names),
                _members_told(record, club, day),
            ),
            (club.code,),
            str(day),
            record.roster_facts(club.code, day),
            club.checklist,
        )


def _count(record: Record, club: Organisation, day: When) -> Iterator[Item]:
    n = len(record.roster(club.code, day) or ())
    if any(str(n) in name for name in (club.name_en, club.short_en, club.short_id)):
        return  # the name gives the answer away
    chance = record.chance("how-many", club.code, str(day))
    steps = [s for s in (n - 3, n - 2, n - 1, n + 1, n + 2, n + 3, n + 5) if s > 1]
    options = tuple(Option(str(k), plain(k)) for k in (n, *chance.sample(steps, 3)))
    numeric = chance.random() < 0.5  # noqa: PLR2004 - half of them
    yield Item(
        "how-many",
        "numeric" if numeric else "single",
        "apply",
        "membership",
        both(N_("How many members did {club} have {time}?"), club=club_told(club), time=timed(day)),
        () if numeric else options,
        (str(n),),
        joined(
            _members_told(record, club, day),
            both(N_("Observers and candidates do not count as members.")),
        ),
        (club.code,),
        str(day),
        record.roster_facts(club.code, day),
        club.checklist,
    )


def _form(record: Record, club: Organisation) -> Iterator[Item]:
    inside = record.roster(club.code, record.day)
    if inside is None or not inside <= set(record.states):
        return
    try:
        form = record.world.form(club.code, on=record.day)
    except BadRequestError:
        return
    if form.label not in LESSONS:
        return
    region = form.region
    where = None
    if region is not None:
        names = {"n": plain(len(inside)), "region": Named(region.name_en, region.name_id)}
        where = both(N_("All {n} members lie in one region: {region}."), **names)
    else:
        where = both(N_("Its {n} members lie in more than one region."), n=plain(len(inside)))
    yield Item(
        "form-of",
        "single",
        "reason",
        "forms",
        both(
            N_(
                "By the number and the place of its members {time}, which form of cooperation"
                " is {club}?"
            ),
            club=club_told(club),
            time=timed(record.day),
        ),
        tuple(Option(code, both(text)) for code, text in FORMS),
        (form.label,),
        joined(where, both(LESSONS[form.label])),
        (club.code,),
        str(record.day),
        record.roster_facts(club.code, record.day),
        club.checklist,
    )


def _belongs(record: Record) -> Iterator[Item]:
    """To which of four organisations the country belongs, on several days."""
    own, state = record.country.code, state_told(record.country)
    for day in _days(record, 5):
        clubs = [c for c, club in record.clubs.items() if not record.telling(club)]
        known = {c: record.roster(c, day) for c in clubs}
        yes = [c for c, inside in known.items() if inside and own in inside]
        no = [c for c, inside in known.items() if inside and own not in inside]
        no = [c for c in no if own in record.outside(c, day)]
        chance = record.chance("belongs", str(day))
        for number in range(24):
            odd = number % 2 == 1
            few, many = (no, yes) if odd else (yes, no)
            if not few or len(many) < _THREE:
                continue
            codes = (chance.choice(few), *chance.sample(many, _THREE))
            template = N_("Which of these organisations was {state} not a member of {time}?")
            if not odd:
                template = N_("Which of these organisations was {state} a member of {time}?")
            inside = [codes[0]] if not odd else list(codes[1:])
            names = listed([club_told(record.clubs[c]) for c in inside])
            facts = tuple(dict.fromkeys(f for c in codes for f in record.roster_facts(c, day)))
            yield Item(
                "not-in" if odd else "belongs-to",
                "single",
                "know",
                "membership",
                both(template, state=state, time=timed(day)),
                tuple(Option(c, club_name(record.clubs[c])) for c in codes),
                codes[:1],
                both(
                    N_("Of these four, {state} was a member of {clubs} {time}."),
                    state=state,
                    clubs=names,
                    time=timed(day),
                ),
                (own,),
                str(day),
                facts,
                tuple(sorted({n for c in codes for n in record.clubs[c].checklist})),
            )
