"""Questions about fields of cooperation: what an organisation or an agreement is about."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kerjasama.lessons.questions.item import Fact, Item, Option
from kerjasama.lessons.questions.record import Record
from kerjasama.lessons.questions.wording import (
    both,
    club_name,
    club_told,
    joined,
    pact_name,
)
from kerjasama.words import N_, Named
from kerjasama.world import Agreement, Organisation

_FOUR: Final = 4
_STEM: Final = 5  # letters by which a name gives a field away: "agric", "kesehatan" by "keseh"
_SETS: Final = 24
_TRIES: Final = 20
_NO_TREATIES: Final = ("programme", "partnership")
_GENERAL: Final = frozenset(
    ("politics", "diplomacy", "law")
)  # every treaty and parliament has them


@dataclass(frozen=True, slots=True)
class _Thing:
    """An organisation or agreement whose fields were read and lie within one wide field.

    Attributes
    ----------
    top
        The wide field that holds all its fields: a field of another one is surely none of its.
    name, told
        As a list and as a sentence have it.
    """

    what: Organisation | Agreement
    top: str
    name: Named
    told: Named

    @property
    def fact(self) -> Fact:
        return self.what.subject, "fields"


def fields(record: Record) -> Iterator[Item]:
    """All questions of this module for one country.

    Examples
    --------
    >>> from kerjasama.facts import When
    >>> from kerjasama.world import World
    >>> made = fields(Record(World.load(), "IDN", When("2026-06-30")))
    >>> sorted({item.template for item in made})[:3]
    ['field-match', 'field-odd', 'field-of']
    """
    tops = {f: record.world.top_field(f) for f in record.world.fields()}
    clubs = _clubs(record, tops)
    pacts = _pacts(record, tops)
    for topic, things in (("organisations", clubs), ("agreements", pacts)):
        yield from _field_of(record, topic, things, tops)
        yield from _matches(record, topic, things)
        yield from _choices(record, topic, things)


def _top(codes: Sequence[str], tops: Mapping[str, str]) -> str:
    """The one wide field of some fields; empty if there are several."""
    found = {tops[c] for c in codes}
    return found.pop() if len(found) == 1 else ""


def _clubs(record: Record, tops: Mapping[str, str]) -> list[_Thing]:
    return [
        _Thing(club, top, club_name(club), club_told(club))
        for club in record.clubs.values()
        if record.read(club.subject, "fields")
        and "politics" not in club.fields
        and (top := _top(club.fields, tops))
    ]


def _pacts(record: Record, tops: Mapping[str, str]) -> list[_Thing]:
    """Agreements that were signed by the day, those of the country first."""
    own, found = record.pacts, []
    for pact in sorted(record.world.agreements(), key=lambda a: (a.code not in own, a.code)):
        read = record.read(pact.subject, "fields") and pact.type not in _NO_TREATIES
        top = "" if _GENERAL & {*pact.fields} else _top(pact.fields, tops)
        if read and top and any(map(record.told, record.events(pact.code))):
            found.append(_Thing(pact, top, pact_name(pact), pact_name(pact)))
    return found


def _hinted(record: Record, name: Named, field: str) -> bool:
    """Whether a name says the name of a field, in either language."""
    label = record.world.concept("fields", field)
    said = f"{name.en} {name.id}".casefold()
    words = f"{label.en} {label.id}".casefold().split()
    return any(w[:_STEM] in said for w in words if len(w) >= _STEM)


def _label(record: Record, field: str) -> Named:
    return record.world.concept("fields", field)


def _within(record: Record, field: str) -> Named:
    """Name of a field inside a sentence."""
    label = _label(record, field)
    return Named(label.en[:1].lower() + label.en[1:], label.id[:1].lower() + label.id[1:])


def _works(record: Record, thing: _Thing) -> Named:
    """What its main fields are; a wide one is left out where a narrower one says more."""
    wide, codes = record.world.fields(), thing.what.fields
    narrow = [_within(record, f) for f in codes if f not in {wide[c] for c in codes}]
    names = Named("; ".join(n.en for n in narrow), "; ".join(n.id for n in narrow))
    return both(N_("{name}: {fields}."), name=thing.name, fields=names)


def _field_of(
    record: Record, topic: str, things: Sequence[_Thing], tops: Mapping[str, str]
) -> Iterator[Item]:
    """Which field is one of its own; the wrong ones lie in other wide fields."""
    wide = sorted({t for t in tops.values() if topic == "organisations" or t != "politics"})
    for thing in things:
        chance = record.chance("field-of", thing.what.code)
        open_ = [f for f in thing.what.fields if not _hinted(record, thing.name, f)]
        if not open_:
            continue
        right = chance.choice(open_)
        wrong = [
            chance.choice([f for f, t in sorted(tops.items()) if t == top != f])
            for top in chance.sample([t for t in wide if t != thing.top], _FOUR - 1)
        ]
        stem = (
            N_("Which of these is a main field of work of {name}?")
            if topic == "organisations"
            else N_("Which of these is a field of this agreement: {name}?")
        )
        yield Item(
            "field-of",
            "single",
            "know" if topic == "organisations" else "apply",
            topic,
            both(stem, name=thing.told),
            tuple(Option(f, _label(record, f)) for f in (right, *wrong)),
            (right,),
            joined(_works(record, thing), _meaning(record, right)),
            (thing.what.code,),
            str(record.day),
            (thing.fact,),
            thing.what.checklist,
        )


def _meaning(record: Record, field: str) -> Named:
    """What a field comprises."""
    told = record.world.definition("fields", field)
    return both(N_("{field}: {meaning}"), field=_label(record, field), meaning=told)


def _matches(record: Record, topic: str, things: Sequence[_Thing]) -> Iterator[Item]:
    """Four things of four wide fields, each to be matched with one of its own."""
    by_top: dict[str, list[tuple[_Thing, str]]] = {}
    for thing in things:
        for field in thing.what.fields:
            if not _hinted(record, thing.name, field):
                by_top.setdefault(thing.top, []).append((thing, field))
    if len(by_top) < _FOUR:
        return
    chance = record.chance("field-match", topic)
    for _ in range(_SETS // 2):
        four = [chance.choice(by_top[top]) for top in chance.sample(sorted(by_top), _FOUR)]
        yield Item(
            "field-match",
            "matching",
            "apply",
            topic,
            both(
                N_("Match each organisation with one of its main fields.")
                if topic == "organisations"
                else N_("Match each agreement with one of its fields.")
            ),
            tuple(Option(t.what.code, t.name) for t, _ in four),
            tuple(f for _, f in four),
            joined(*(_works(record, t) for t, _ in four)),
            (),
            str(record.day),
            tuple(t.fact for t, _ in four),
            tuple(sorted({n for t, _ in four for n in t.what.checklist})),
            tuple(Option(f, _label(record, f)) for _, f in four),
        )


def _choices(record: Record, topic: str, things: Sequence[_Thing]) -> Iterator[Item]:
    """The one of four that is in a field, or the one that is not."""
    chance, seen = record.chance("field-odd", topic), set[tuple[bool, str, frozenset[str]]]()
    every = sorted({f for t in things for f in t.what.fields})
    for number in range(_SETS * _TRIES if every else 0):
        odd, field = number % 2 == 1, chance.choice(every)
        inside = [t for t in things if field in t.what.fields]
        top = inside[0].top
        outside = [t for t in things if t.top != top]
        many, few = (inside, outside) if odd else (outside, inside)
        if len(many) < _FOUR - 1 or not few:
            continue
        one, three = chance.choice(few), chance.sample(many, _FOUR - 1)
        hints = sum(_hinted(record, t.name, field) for t in ((one,) if not odd else three))
        codes = frozenset(t.what.code for t in (one, *three))
        if hints > odd or (odd, field, codes) in seen or len(seen) >= _SETS:
            continue
        seen.add((odd, field, codes))
        yield _choice(record, topic, field, one, three, odd=odd)


def _choice(
    record: Record, topic: str, field: str, one: _Thing, three: Sequence[_Thing], *, odd: bool
) -> Item:
    stems = {
        ("organisations", False): N_(
            "For which of these organisations is {field} a main field of work?"
        ),
        ("organisations", True): N_(
            "For three of these organisations {field} is a main field of work. For which is it not?"
        ),
        ("agreements", False): N_("Which of these agreements is about {field}?"),
        ("agreements", True): N_("Three of these agreements are about {field}. Which is not?"),
    }
    return Item(
        "field-odd" if odd else "field-who",
        "single",
        "reason" if odd else "apply",
        topic,
        both(stems[topic, odd], field=_within(record, field)),
        tuple(Option(t.what.code, t.name) for t in (one, *three)),
        (one.what.code,),
        joined(*(_works(record, t) for t in (one, *three))),
        (field,),
        str(record.day),
        tuple(t.fact for t in (one, *three)),
        one.what.checklist,
    )
