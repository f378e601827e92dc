"""Questions about rules: how organisations decide, who has a veto, which state is their host."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kerjasama.lessons.questions.item import Fact, Item, Kind, Option
from kerjasama.lessons.questions.record import Record
from kerjasama.lessons.questions.wording import (
    both,
    club_name,
    club_short,
    club_told,
    joined,
    listed,
    state_name,
    state_told,
)
from kerjasama.words import N_, Named
from kerjasama.world import Organisation
from kerjasama.world.things import FULL

_FOUR: Final = 4
_SETS: Final = 12
_TRIES: Final = 10
_NEAR: Final = 8
_COUNCIL: Final = "UN-SC"
_SINCE: Final = 2017  # since then the EU decides as it does; the pages tell of their own day
_RULES: Final = {
    "Consensus": "consensus",
    "Unanimity": "unanimity",
    "First consensus": "fallback",
    "One member, one vote": "equal",
    "One delegate, one vote": "delegates",
    "Weighted votes": "weighted",
    "Qualified majority": "double",
    "Veto": "veto",
    "Binding on those": "accepting",
}
"""The rule by the words with which a text on decisions that was read begins."""
_FAMILIES: Final = {
    "unanimity": "consensus",
    "fallback": "consensus",
    "accepting": "consensus",
    "delegates": "equal",
}
_THREE: Final = {
    "consensus": (
        N_("In three of these organisations consensus is the rule. In which is it not?"),
        ("equal", "delegates", "weighted", "double"),
    ),
    "equal": (
        N_(
            "In three of these organisations each member has one vote, and votes are counted. In"
            " which is it not so?"
        ),
        ("weighted",),
    ),
    "weighted": (
        N_(
            "In three of these organisations some members have more votes than others, by what"
            " they have paid in. In which is it not so?"
        ),
        ("consensus", "unanimity", "fallback", "equal", "delegates"),
    ),
}
"""What is asked of three of a rule, and the rules that a fourth may have."""


@dataclass(frozen=True, slots=True)
class _Decider:
    """An organisation of which was read how it decides."""

    club: Organisation
    rule: str

    @property
    def family(self) -> str:
        """The rules that might be taken for this one are of the same family."""
        return _FAMILIES.get(self.rule, self.rule)

    @property
    def text(self) -> Named:
        """How it decides."""
        return Named(self.club.decision_en, self.club.decision_id)

    @property
    def facts(self) -> tuple[Fact, ...]:
        return (self.club.subject, "decision_en"), (self.club.subject, "decision_id")


def rules(record: Record) -> Iterator[Item]:
    """All questions of this module for one country.

    Examples
    --------
    >>> from kerjasama.facts import When
    >>> from kerjasama.world import World
    >>> made = rules(Record(World.load(), "IDN", When("2026-06-30")))
    >>> sorted({item.template for item in made})
    ['rule-match', 'rule-odd', 'rule-of', 'rule-who', 'seat-host', 'veto', 'vetoes']
    """
    if record.day.year < _SINCE:
        return
    deciders = _deciders(record)
    yield from _whose(record, deciders)
    yield from _odd(record, deciders)
    yield from _matches(record, deciders)
    yield from _vetoes(record, deciders)
    yield from _hosts(record)


def _deciders(record: Record) -> list[_Decider]:
    """Those of which both texts were read, were told by rule, and do not tell the name."""
    found = []
    for club in record.clubs.values():
        read = all(record.read(club.subject, f"decision_{lang}") for lang in ("en", "id"))
        rule = next((r for start, r in _RULES.items() if club.decision_en.startswith(start)), "")
        coded = club.short_en in record.states  # NAM is Namibia's code, too
        if read and rule and not coded and not _named(club):
            found.append(_Decider(club, rule))
    return found


def _named(club: Organisation) -> bool:
    """Whether the text on its decisions names the organisation."""
    return any(
        name in text
        for lang, text in (("en", club.decision_en), ("id", club.decision_id))
        for name in (club.short(lang), club.name(lang), club.code)
    )


def _by_family(deciders: Sequence[_Decider]) -> dict[str, list[_Decider]]:
    """Deciders whose rules are so near that one might be taken for another, together."""
    found: dict[str, list[_Decider]] = {}
    for d in deciders:
        found.setdefault(d.family, []).append(d)
    return found


def _kin(one: Organisation, two: Organisation) -> bool:
    """Whether two bodies are of a kind: both organs of a larger one, or neither."""
    return (one.type == "organ") == (two.type == "organ")


def _sayings(deciders: Sequence[_Decider]) -> Named:
    told = N_("{name}: {rule}")
    return joined(*(both(told, name=club_short(d.club), rule=d.text) for d in deciders))


def _checklist(deciders: Sequence[_Decider]) -> tuple[int, ...]:
    return tuple(sorted({n for d in deciders for n in d.club.checklist}))


def _facts(deciders: Sequence[_Decider]) -> tuple[Fact, ...]:
    return tuple(f for d in deciders for f in d.facts)


def _whose(record: Record, deciders: Sequence[_Decider]) -> Iterator[Item]:
    """Which organisation decides so, and how one decides."""
    for one in deciders:
        others = [d for d in deciders if d.family != one.family]
        kin = [d for d in others if _kin(d.club, one.club)]
        chance = record.chance("rule", one.club.code)
        if len(kin) >= _FOUR - 1:
            four = [one, *chance.sample(kin, _FOUR - 1)]
            yield Item(
                "rule-who",
                "single",
                "know",
                "organisations",
                both(N_("Which of these organisations decides so? “{rule}”"), rule=one.text),
                tuple(Option(d.club.code, club_name(d.club)) for d in four),
                (one.club.code,),
                _sayings(four),
                (one.rule,),
                str(record.day),
                _facts(four),
                one.club.checklist,
            )
        by_family = _by_family(others)
        if len(by_family) >= _FOUR - 1:
            wrong = [
                chance.choice(by_family[r]) for r in chance.sample(sorted(by_family), _FOUR - 1)
            ]
            four = [one, *wrong]
            yield Item(
                "rule-of",
                "single",
                "know",
                "organisations",
                both(N_("How does {club} decide?"), club=club_told(one.club)),
                tuple(Option(d.club.code, d.text) for d in four),
                (one.club.code,),
                both(N_("{name}: {rule}"), name=club_told(one.club), rule=one.text),
                (one.club.code,),
                str(record.day),
                _facts(four),
                one.club.checklist,
            )


def _odd(record: Record, deciders: Sequence[_Decider]) -> Iterator[Item]:
    """The one of four with another rule."""
    plain = [d for d in deciders if d.club.type != "organ"]
    for rule, (stem, other) in _THREE.items():
        inside = [d for d in plain if d.rule == rule]
        outside = [d for d in plain if d.rule in other]
        if len(inside) < _FOUR - 1 or not outside:
            continue
        chance, seen = record.chance("rule-odd", rule), set[frozenset[str]]()
        for _ in range(_SETS * _TRIES):
            four = [chance.choice(outside), *chance.sample(inside, _FOUR - 1)]
            codes = frozenset(d.club.code for d in four)
            if codes in seen or len(seen) >= _SETS:
                continue
            seen.add(codes)
            yield Item(
                "rule-odd",
                "single",
                "reason",
                "organisations",
                both(stem),
                tuple(Option(d.club.code, club_name(d.club)) for d in four),
                (four[0].club.code,),
                _sayings(four),
                (rule,),
                str(record.day),
                _facts(four),
                _checklist(four),
            )


def _matches(record: Record, deciders: Sequence[_Decider]) -> Iterator[Item]:
    """Bodies of different rules, each to be matched with its own."""
    by_family = _by_family(deciders)
    if len(by_family) < _FOUR:
        return
    chance, seen = record.chance("rule-match"), set[frozenset[str]]()
    for _ in range(_SETS * _TRIES):
        four = [chance.choice(by_family[r]) for r in chance.sample(sorted(by_family), _FOUR)]
        codes = frozenset(d.club.code for d in four)
        if codes in seen or len(seen) >= _SETS:
            continue
        seen.add(codes)
        yield Item(
            "rule-match",
            "matching",
            "apply",
            "organisations",
            both(N_("Match each body with the way in which it decides.")),
            tuple(Option(d.club.code, club_name(d.club)) for d in four),
            tuple(d.club.code for d in four),
            _sayings(four),
            (),
            str(record.day),
            _facts(four),
            _checklist(four),
            tuple(Option(d.club.code, d.text) for d in four),
        )


def _vetoes(record: Record, deciders: Sequence[_Decider]) -> Iterator[Item]:
    """Who can stop a decision of the Security Council alone, on a map and among six."""
    council = next((d for d in deciders if d.club.code == _COUNCIL and d.rule == "veto"), None)
    held = [
        m for m in record.spells(_COUNCIL) if m.role == "permanent" and m.span.covers(record.day)
    ]
    sure = all(record.read(m.subject, "role") and m.span.surely_covers(record.day) for m in held)
    seats = {m.member: (m.subject, "role") for m in held if m.member in record.states}
    if council is None or not sure or len(seats) < len(held) or not seats:
        return
    facts = (*council.facts, *seats.values())
    names = listed([state_told(record.states[c]) for c in seats])
    told = {"club": club_told(council.club), "states": names}
    why = joined(
        both(N_("The permanent members of {club} are {states}."), **told),
        council.text,
    )
    large = {m.member for club in ("G20", "ASEAN") for m in record.world.members(club)}
    free = [c for c in record.near(large & set(record.states)) if c not in seats]
    chance = record.chance("veto")
    if len(free) < _FOUR - 1:
        return
    alone = N_("Show on the map: which state can stop a decision of {club} by its vote alone?")
    among = N_("Which of these states have a veto in {club}? Choose all.")
    asked: list[tuple[str, Kind, str, list[str]]] = [
        ("veto", "map", alone, [code]) for code in seats
    ]
    asked += [
        ("vetoes", "multiple", among, chance.sample(sorted(seats), _FOUR - 1)) for _ in range(_FOUR)
    ]
    for template, kind, stem, right in asked:
        codes = (*right, *chance.sample(free, _FOUR - 1))
        yield Item(
            template,
            kind,
            "know",
            "organisations",
            both(stem, **told),
            tuple(Option(c, state_name(record.states[c])) for c in codes),
            tuple(right),
            why,
            (_COUNCIL,),
            str(record.day),
            facts,
            council.club.checklist,
        )


def _hosts(record: Record) -> Iterator[Item]:
    """Which state is host to an organisation whose seat is its capital.

    The wrong ones are other members near home; of a universal organisation, hosts of others.
    """
    capitals = _capitals(record)
    seats = {
        club.code: capitals[club.seat_en]
        for club in record.clubs.values()
        if club.seat_en in capitals
        and record.read(club.subject, "seat_en")
        and record.read(club.subject, "seat_id")
    }
    for code, host in seats.items():
        club, state = record.clubs[code], record.states[host]
        full = [m.member for m in record.world.members(code, record.day) if m.role in FULL]
        inside = [c for c in record.near(full) if c in record.states and c != host]
        others = [c for c in record.near({*seats.values()}) if c != host]
        pool = others if club.universal == "yes" or len(inside) < _FOUR - 1 else inside[:_NEAR]
        if record.telling(club) or len(pool) < _FOUR - 1:
            continue
        wrong = record.chance("seat-host", code).sample(pool, _FOUR - 1)
        seat = Named(club.seat_en, club.seat_id)
        told = {"club": club_told(club), "state": state_told(state), "seat": seat}
        yield Item(
            "seat-host",
            "map",
            "know",
            "organisations",
            both(N_("Show on the map: in which state does {club} have its seat?"), **told),
            tuple(Option(c, state_name(record.states[c])) for c in (host, *wrong)),
            (host,),
            both(N_("{seat} is the seat of {club}; {state} is its host."), **told),
            (code,),
            str(record.day),
            (
                (club.subject, "seat_en"),
                (club.subject, "seat_id"),
                (state.subject, "capital_en"),
            ),
            club.checklist,
        )


def _capitals(record: Record) -> Mapping[str, str]:
    """The state of each capital that was read and whose name no other state's has."""
    found: dict[str, list[str]] = {}
    for code, state in record.states.items():
        found.setdefault(state.capital_en, []).append(code)
    return {
        city: codes[0]
        for city, codes in found.items()
        if city and len(codes) == 1 and record.read(record.states[codes[0]].subject, "capital_en")
    }
