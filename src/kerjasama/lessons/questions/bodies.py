"""Questions about kinds of bodies: a forum, a specialised agency, an organ, an alliance."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from kerjasama.lessons.questions.item import Fact, Item, Option
from kerjasama.lessons.questions.record import Record
from kerjasama.lessons.questions.wording import both, club_name, club_told, joined
from kerjasama.words import N_, Named
from kerjasama.world import Organisation

_FOUR: Final = 4
_SETS: Final = 16
_KINDS: Final = {
    "forum": N_("Forum: states meet regularly, without a founding treaty"),
    "agency": N_("Specialised agency: a body of its own, for one field of work"),
    "organ": N_("Organ: a part of a larger organisation"),
    "alliance": N_("Alliance: its members promise each other help if one is attacked"),
}
_WHICH: Final = {
    "forum": (
        N_("Which of these is a forum?"),
        N_("Three of these are forums. Which is not?"),
    ),
    "agency": (
        N_("Which of these is a specialised agency?"),
        N_("Three of these are specialised agencies. Which is not?"),
    ),
    "organ": (
        N_("Which of these is an organ of a larger organisation?"),
        N_("Three of these are organs of a larger organisation. Which is not?"),
    ),
    "alliance": (
        N_("Which of these is an alliance?"),
        N_("Three of these are alliances. Which is not?"),
    ),
}


def bodies(record: Record) -> Iterator[Item]:
    """All questions of this module for one country.

    Examples
    --------
    >>> from kerjasama.facts import When
    >>> from kerjasama.world import World
    >>> made = bodies(Record(World.load(), "IDN", When("2026-06-30")))
    >>> sorted({item.template for item in made})
    ['body-kind', 'body-match', 'body-odd', 'body-who']
    """
    found: dict[str, list[Organisation]] = {}
    for club in record.clubs.values():
        if club.type in _KINDS and record.read(club.subject, "type"):
            found.setdefault(club.type, []).append(club)
    for clubs in found.values():
        for club in clubs:
            yield _kind(record, club)
    yield from _choices(record, found)
    if len(found) == len(_KINDS):
        yield from _matches(record, found)


def _fact(club: Organisation) -> Fact:
    return club.subject, "type"


def _told(*clubs: Organisation) -> Named:
    """Of which kind each of them is."""
    kinds = [
        both(N_("{name} – {kind}."), name=club_name(c), kind=both(_KINDS[c.type])) for c in clubs
    ]
    return joined(*kinds)


def _options() -> tuple[Option, ...]:
    return tuple(Option(kind, both(text)) for kind, text in _KINDS.items())


def _kind(record: Record, club: Organisation) -> Item:
    return Item(
        "body-kind",
        "single",
        "apply",
        "organisations",
        both(N_("What kind of body is {club}?"), club=club_told(club)),
        _options(),
        (club.type,),
        _told(club),
        (club.code,),
        str(record.day),
        (_fact(club),),
        club.checklist,
    )


def _choices(record: Record, found: Mapping[str, Sequence[Organisation]]) -> Iterator[Item]:
    """The one of four that is of a kind, or the one that is not."""
    chance, seen = record.chance("body-odd"), set[frozenset[str]]()
    for number in range(_SETS * bool(found)):
        odd, kind = number % 2 == 1, chance.choice(sorted(found))
        inside = found[kind]
        outside = [c for other, clubs in found.items() if other != kind for c in clubs]
        many, few = (inside, outside) if odd else (outside, inside)
        if len(many) < _FOUR - 1 or not few:
            continue
        four = [chance.choice(few), *chance.sample(many, _FOUR - 1)]
        codes = frozenset(c.code for c in four)
        if codes in seen:
            continue
        seen.add(codes)
        yield Item(
            "body-odd" if odd else "body-who",
            "single",
            "reason" if odd else "know",
            "organisations",
            both(_WHICH[kind][odd]),
            tuple(Option(c.code, club_name(c)) for c in four),
            (four[0].code,),
            _told(*four),
            (kind,),
            str(record.day),
            tuple(map(_fact, four)),
            tuple(sorted({n for c in four for n in c.checklist})),
        )


def _matches(record: Record, found: Mapping[str, Sequence[Organisation]]) -> Iterator[Item]:
    """One body of each kind."""
    chance, seen = record.chance("body-match"), set[tuple[str, ...]]()
    for _ in range(_SETS):
        four = [chance.choice(found[kind]) for kind in _KINDS]
        codes = tuple(c.code for c in four)
        if codes in seen:
            continue
        seen.add(codes)
        yield Item(
            "body-match",
            "matching",
            "apply",
            "organisations",
            both(N_("Match each body with its kind.")),
            tuple(Option(c.code, club_name(c)) for c in four),
            tuple(c.type for c in four),
            _told(*four),
            (),
            str(record.day),
            tuple(map(_fact, four)),
            tuple(sorted({n for c in four for n in c.checklist})),
            _options(),
        )
