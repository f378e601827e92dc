"""Questions about the form of agreements and organisations: how many take part, and from where."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kerjasama.errors import BadRequestError
from kerjasama.lessons.questions.item import Fact, Item, Option
from kerjasama.lessons.questions.record import Record
from kerjasama.lessons.questions.rosters import FORMS, LESSONS
from kerjasama.lessons.questions.treaties import consents
from kerjasama.lessons.questions.wording import (
    both,
    club_told,
    joined,
    listed,
    pact_name,
    plain,
    state_told,
    timed,
)
from kerjasama.words import N_, Named
from kerjasama.world.regions import continents

_FOUR: Final = 4
_MANY: Final = 40  # parties: more than any region of the school has states that all sign
_FEW: Final = 12
_SETS: Final = 30
_GLOBAL: Final = 5  # regions of UN M49
_NO_TREATIES: Final = ("programme", "partnership")
_REGIONS: Final = ("series", "unsd/regions")
_SPREADS: Final = (
    ("one-region", N_("Within one region")),
    ("interregional", N_("Between regions, but not all of them")),
    ("global", N_("In all regions of the world")),
)


@dataclass(frozen=True, slots=True)
class _Pact:
    """An agreement whose form is sure.

    Attributes
    ----------
    parties
        Codes of its states: all of them where it is closed, else those of which it was read.
    whole
        Whether these are all.
    """

    code: str
    name: Named
    form: str
    parties: tuple[str, ...]
    whole: bool
    facts: tuple[Fact, ...]
    checklist: tuple[int, ...]


def parties(record: Record) -> Iterator[Item]:
    """All questions of this module for one country.

    Examples
    --------
    >>> from kerjasama.facts import When
    >>> from kerjasama.world import World
    >>> made = parties(Record(World.load(), "IDN", When("2026-06-30")))
    >>> sorted({item.template for item in made})
    ['form-odd', 'form-of-pact', 'form-who', 'spread-of', 'spread-of-pact']
    """
    pacts = _pacts(record)
    for pact in pacts:
        yield _form_of(record, pact)
        if pact.whole:
            yield from _spread_of_pact(record, pact)
    yield from _choices(record, pacts)
    yield from _spreads(record)


def _pacts(record: Record) -> list[_Pact]:
    """Agreements that were signed by the day and whose form is sure, the country's own first."""
    found, own = [], record.pacts
    for pact in sorted(record.world.agreements(), key=lambda a: (a.code not in own, a.code)):
        if pact.type in _NO_TREATIES:
            continue
        few = [c for c in pact.parties if c in record.states]
        given = consents(record, pact) if not pact.parties and pact.code in own else {}
        if record.read(pact.subject, "parties") and len(few) == len(pact.parties) > 1:
            facts: tuple[Fact, ...] = ((pact.subject, "parties"),)
        elif len(given) >= _MANY:
            few = sorted(given)
            facts = tuple((given[c].event.subject, "date") for c in record.near(few)[:_FEW])
        else:
            continue
        try:
            form = record.world.form(pact.code)
        except BadRequestError:
            continue
        whole, wide = bool(pact.parties), len(_regions(record, few)) > 1
        if form.label == "regional" and (wide or not whole):
            continue  # regional only by a scheme that pupils may not have in mind, or for now
        if form.label == "multilateral" and not wide:
            continue
        begun = any(map(record.told, record.events(pact.code)))
        if begun and form.label in LESSONS and (form.parties == len(few) or not whole):
            made = _Pact(
                pact.code, pact_name(pact), form.label, tuple(few), whole, facts, pact.checklist
            )
            found.append(made)
    return found


def _told(record: Record, pact: _Pact) -> Named:
    """Who the parties are, or how many at least."""
    if pact.whole and len(pact.parties) <= _FEW:
        names = listed([state_told(record.states[c]) for c in pact.parties])
        return both(N_("Its parties are {states}."), states=names)
    return both(N_("More than {n} states take part."), n=plain((len(pact.parties) - 1) // 10 * 10))


def _form_of(record: Record, pact: _Pact) -> Item:
    return Item(
        "form-of-pact",
        "single",
        "apply",
        "forms",
        both(
            N_(
                "By the number and the place of its parties, which form has this agreement: {pact}?"
            ),
            pact=pact.name,
        ),
        tuple(Option(code, both(text)) for code, text in FORMS),
        (pact.form,),
        joined(_told(record, pact), both(LESSONS[pact.form])),
        (pact.code,),
        str(record.day),
        pact.facts,
        pact.checklist,
    )


def _regions(record: Record, codes: Sequence[str]) -> list[Named]:
    """Regions of UN M49 in which some states lie; none if one of them has no place in it."""
    found = continents(record.world.db, codes, record.day)
    return [name for name, _ in found] if sum(n for _, n in found) == len(codes) else []


def _spread(regions: Sequence[Named]) -> str:
    if len(regions) == 1:
        return "one-region"
    return "global" if len(regions) >= _GLOBAL else "interregional"


def _agreed(record: Record, code: str, regions: Sequence[Named]) -> bool:
    """Whether no other scheme of regions says otherwise: by M49 Cyprus lies in Asia."""
    try:
        return record.world.form(code).spread == _spread(regions)
    except BadRequestError:
        return False


def _spread_item(
    record: Record,
    about: tuple[str, str, Named],
    regions: Sequence[Named],
    facts: tuple[Fact, ...],
    checklist: tuple[int, ...],
) -> Item:
    """How far it reaches.

    Parameters
    ----------
    about
        Template, code and stem.
    """
    template, code, stem = about
    counted = N_("By UN M49 they lie in these regions: {regions}.")
    return Item(
        template,
        "single",
        "apply",
        "forms",
        stem,
        tuple(Option(spread, both(text)) for spread, text in _SPREADS),
        (_spread(regions),),
        joined(
            both(counted, regions=listed(list(regions))),
            both(N_("How many take part and how far apart they lie are two questions.")),
        ),
        (code,),
        str(record.day),
        (*facts, _REGIONS),
        checklist,
    )


def _spread_of_pact(record: Record, pact: _Pact) -> Iterator[Item]:
    regions = _regions(record, pact.parties)
    if regions and _agreed(record, pact.code, regions):
        stem = both(
            N_(
                "By the five regions of the United Nations, how far does this agreement reach:"
                " {pact}?"
            ),
            pact=pact.name,
        )
        about = ("spread-of-pact", pact.code, stem)
        yield _spread_item(record, about, regions, pact.facts, pact.checklist)


def _spreads(record: Record) -> Iterator[Item]:
    """How far an organisation reaches."""
    for club in record.clubs.values():
        inside = sorted(record.roster(club.code, record.day) or ())
        regions = _regions(record, inside) if inside else []
        if regions and _agreed(record, club.code, regions):
            stem = both(
                N_("By the five regions of the United Nations, how far does {club} reach {time}?"),
                club=club_told(club),
                time=timed(record.day),
            )
            facts = record.roster_facts(club.code, record.day)
            about = ("spread-of", club.code, stem)
            yield _spread_item(record, about, regions, facts, club.checklist)


_STEMS: Final = {
    "bilateral": (
        N_("Which of these agreements is bilateral?"),
        N_("Three of these agreements are bilateral. Which is not?"),
    ),
    "regional": (
        N_("Which of these agreements is regional?"),
        N_("Three of these agreements are regional. Which is not?"),
    ),
    "multilateral": (
        N_("Which of these agreements is multilateral?"),
        N_("Three of these agreements are multilateral. Which is not?"),
    ),
}


def _choices(record: Record, pacts: Sequence[_Pact]) -> Iterator[Item]:
    """The one of four that has a form, or the one that has it not."""
    chance, seen = record.chance("form-odd"), set[tuple[str, bool, frozenset[str]]]()
    for number in range(2 * _SETS):
        odd, form = number % 2 == 1, chance.choice(list(_STEMS))
        inside = [p for p in pacts if p.form == form]
        outside = [p for p in pacts if p.form != form]
        many, few = (inside, outside) if odd else (outside, inside)
        if len(many) < _FOUR - 1 or not few:
            continue
        four = [chance.choice(few), *chance.sample(many, _FOUR - 1)]
        kept = (form, odd, frozenset(p.code for p in four))
        if kept in seen or len(seen) >= _SETS:
            continue
        seen.add(kept)
        said = [both(N_("{name}: {form}."), name=p.name, form=_word(record, p)) for p in four]
        yield Item(
            "form-odd" if odd else "form-who",
            "single",
            "reason",
            "forms",
            both(_STEMS[form][odd]),
            tuple(Option(p.code, p.name) for p in four),
            (four[0].code,),
            joined(*said, both(LESSONS[form])),
            (form,),
            str(record.day),
            tuple(dict.fromkeys(f for p in four for f in p.facts)),
            tuple(sorted({n for p in four for n in p.checklist})),
        )


def _word(record: Record, pact: _Pact) -> Named:
    """The form inside a sentence."""
    label = record.world.concept("forms", pact.form)
    return Named(label.en.lower(), label.id.lower())
