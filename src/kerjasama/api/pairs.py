"""Questions with one answer: a thing, a pair, a form, a measure, the audit, the articles."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Annotated, Any, Final

from fastapi import Path, Query

from kerjasama.api.answers import subjects, ties_subjects
from kerjasama.api.envelope import Row, Told
from kerjasama.api.questions import NAMED, On, Question, ShortText, columns, day
from kerjasama.api.registry import Listing
from kerjasama.briefs.page import warnings
from kerjasama.briefs.plain import member as member_row
from kerjasama.briefs.plain import plain, series_source, sources
from kerjasama.errors import BadRequestError, UnknownNameError
from kerjasama.measures import Measure
from kerjasama.words import N_, Text, Words
from kerjasama.world import Agreement, Organisation, State, World

_LARGEST: Final = 10**6


@dataclass(frozen=True, slots=True)
class Single:
    """A question with one answer, at one address.

    Attributes
    ----------
    about
        What it answers, for OpenAPI.
    shape
        Name of the shape of its data in `kerjasama.api.shapes.SHAPES`.
    """

    name: str
    path: str
    about: str
    shape: str
    ask: Callable[..., Question]


def _evidenced(world: World, words: Words, data: Any, about: list[str]) -> Told:
    return Told(data, sources(world, about), warnings(world, about, words))


# things


def shown(world: World, words: Words, name: str, *kinds: str) -> Told:
    """What is known of a state, organisation or agreement, as ``show --json`` tells it."""
    thing, on = world.find(name, *kinds), world.day()
    data = plain(thing, words) | {"kind": type(thing).__name__.lower(), "on": str(on)}
    about = [thing.subject]
    if isinstance(thing, Agreement):
        events = world.events(thing.code)
        about += subjects(events)
        data["status"] = plain(world.status(thing.code), words)
        data["parties_on"] = plain(world.parties(thing.code), words)
        data["events"] = plain(events, words)
    elif isinstance(thing, Organisation):
        held = world.members(thing.code)
        about += subjects(held)
        data["members"] = [member_row(world, m, words) for m in held]
    else:
        held = world.memberships(thing.code)
        about += subjects(held)
        data["memberships"] = plain(held, words)
        data["regions"] = plain(world.regions(thing.code), words)
    data["observations"] = plain(world.observations(thing.code), words)
    return _evidenced(world, words, data, about)


def _state(
    code: Annotated[ShortText, Path(description=NAMED, examples=["IDN"])], on: On = None
) -> Question:
    return Question(lambda world, words: shown(world, words, code, "state"), day(on))


def _organisation(
    code: Annotated[ShortText, Path(description=NAMED, examples=["ASEAN"])], on: On = None
) -> Question:
    return Question(lambda world, words: shown(world, words, code, "organisation"), day(on))


def _agreement(
    code: Annotated[ShortText, Path(description=NAMED, examples=["IK-CEPA"])], on: On = None
) -> Question:
    return Question(lambda world, words: shown(world, words, code, "agreement"), day(on))


def _show(
    name: Annotated[ShortText, Path(description=NAMED, examples=["ASEAN"])], on: On = None
) -> Question:
    return Question(lambda world, words: shown(world, words, name), day(on))


# pairs


def _ties(
    a: Annotated[ShortText, Path(description=NAMED, examples=["IDN"])],
    b: Annotated[ShortText, Path(description=NAMED, examples=["KOR"])],
    on: On = None,
) -> Question:
    def tell(world: World, words: Words) -> Told:
        found = world.ties(world.state(a).code, world.state(b).code)
        data = plain(found, words) | {"partnership": plain(found.partnership, words)}
        return _evidenced(world, words, data, ties_subjects(found))

    return Question(tell, day(on))


def brief(world: World, words: Words, a: str, b: str, on: Any) -> Told:
    """Everything that a brief rests on, as ``brief --json`` tells it."""
    from kerjasama.briefs.gather import gather

    pair = gather(world, a, b, on)
    about = ties_subjects(pair.ties)
    told = [*sources(world, about), *_series(pair.readings)]
    return Told(plain(pair, words), told, warnings(world, about, words))


def _series(readings: Iterable[Any]) -> list[Row]:
    """The series that measures rest on, as sources."""
    named = {s for r in readings for s in r.measure.series if s != "claims"}
    return [series_source(name) for name in sorted(named)]


def _brief(
    a: Annotated[ShortText, Path(description=NAMED, examples=["IDN"])],
    b: Annotated[ShortText, Path(description=NAMED, examples=["KOR"])],
    on: On = None,
) -> Question:
    return Question(lambda world, words: brief(world, words, a, b, day(on)), day(on))


def _form(
    name: Annotated[ShortText, Path(description=NAMED, examples=["EU"])],
    on: On = None,
) -> Question:
    return Question(lambda world, words: _formed(world, words, name, ""), day(on))


def _relation(
    name: Annotated[ShortText, Path(description=NAMED, examples=["IDN"])],
    other: Annotated[ShortText, Path(description=NAMED, examples=["UN"])],
    on: On = None,
) -> Question:
    return Question(lambda world, words: _formed(world, words, name, other), day(on))


def _formed(world: World, words: Words, name: str, other: str) -> Told:
    found = world.form(name, other)
    data = plain(found, words)
    data |= {"on": str(world.day()), "because": " ".join(map(words, found.because))}
    if found.region is not None:  # a rule and not a claim: it says its own basis
        data["region"]["basis"] = world.scheme(found.region.scheme)["basis"]
    return _evidenced(world, words, data, _counted(world, found.about))


def _counted(world: World, code: str) -> list[str]:
    """What the form of an organisation or agreement rests on: itself and its parties."""
    if "~" in code:
        return []
    thing = world.find(code)
    if isinstance(thing, Organisation):
        return [thing.subject, *subjects(world.members(code))]
    events = (s.event for s in world.parties(code).values())
    return [thing.subject, *dict.fromkeys(e.subject for e in events if e is not None)]


# measures

_MEASURES: Final = columns("key name meaning unit formula series years paper")
_VALUES: Final = columns("a b value percentile")


def _all_measures(on: On = None) -> Question:
    def tell(world: World, words: Words) -> Told:
        from kerjasama.measures import MEASURES

        rows: list[Row] = []
        for measured in MEASURES:
            told = plain(measured(world), words)
            rows.append({c.name: told[c.name] or None for c in _MEASURES})
        return Told(rows)

    return Question(tell, day(on))


def _measure(
    key: Annotated[ShortText, Path(description=NAMED, examples=["distance"])],
    a: Annotated[
        ShortText, Query(description="Only of this state as the first.", examples=["IDN"])
    ] = "",
    b: Annotated[
        ShortText, Query(description="Only of this state as the second.", examples=["KOR"])
    ] = "",
    on: On = None,
) -> Question:
    def tell(world: World, words: Words) -> Told:
        measure = _measured(world, key)
        one = world.state(a).code if a else ""
        two = world.state(b).code if b else ""
        rows: list[Row] = [
            {"a": x, "b": y, "value": measure.between(x, y), "percentile": None}
            for x in ([one] if one else measure.codes)
            for y in ([two] if two else measure.codes)
            if x != y
        ]
        if one and two:
            rows = [row | {"percentile": measure.percentile(row["a"], row["b"])} for row in rows]
        told = [series_source(s) for s in measure.series if s != "claims"]
        return Told(plain(rows, words), told, more={"measure": plain(measure, words)})

    return Question(tell, day(on))


def _readings(
    a: Annotated[ShortText, Path(description=NAMED, examples=["IDN"])],
    b: Annotated[ShortText, Path(description=NAMED, examples=["KOR"])],
    on: On = None,
) -> Question:
    def tell(world: World, words: Words) -> Told:
        from kerjasama.briefs.gather import gather

        found = gather(world, a, b, day(on)).readings
        return Told(plain(found, words), _series(found))

    return Question(tell, day(on))


_BY_KEY: Final[dict[str, Callable[..., Measure]]] = {}


def _measured(world: World, key: str) -> Measure:
    from kerjasama.measures import MEASURES

    if not _BY_KEY:  # a measure says its key only when it is made
        _BY_KEY.update({measured(world).key: measured for measured in MEASURES})
    if key not in _BY_KEY:
        raise UnknownNameError("measure", key, list(_BY_KEY))
    return _BY_KEY[key](world)


MEASURE_LISTS: Final = (
    Listing("measures", "/measures", Text(N_("Measures of all pairs")), _MEASURES, _all_measures),
    Listing(
        "measure",
        "/measures/{key}",
        Text(N_("One measure of every pair of states")),
        _VALUES,
        _measure,
    ),
)


# the registry as a whole


def _audit(
    about: Annotated[
        ShortText,
        Query(
            description="An organisation or agreement; the whole registry if left out.",
            examples=["ASEAN"],
        ),
    ] = "",
    on: On = None,
) -> Question:
    def tell(world: World, words: Words) -> Told:
        thing = world.find(about) if about else None
        if isinstance(thing, State):
            values: dict[str, object] = {"name": world.named(thing.code)}
            raise BadRequestError(
                Text(
                    N_("{name} is a state; what is audited is an organisation or an agreement."),
                    values,
                )
            )
        data = plain(world.audit(), words)
        if thing is not None:
            keys = ("organisations", "agreements", "memberships", "rosters")
            data = {
                key: [x for x in data[key] if thing.code in (x.get("code"), x.get("organisation"))]
                for key in keys
            }
        return Told(data)

    return Question(tell, day(on))


def _articles() -> Question:
    return Question(lambda world, words: _items(world, words, None))


def _article(
    number: Annotated[
        int, Path(ge=0, le=_LARGEST, description="A number of the checklist.", examples=[179])
    ],
) -> Question:
    return Question(lambda world, words: _items(world, words, number))


def _items(world: World, words: Words, number: int | None) -> Told:
    found = world.checklist(number)
    about = [v.subject for i in found for v in i.verdicts]
    return _evidenced(world, words, plain(found, words), about)


def _effects() -> Question:
    def tell(world: World, words: Words) -> Told:
        from kerjasama.briefs.effects import estimated

        return _evidenced(world, words, estimated(None, words), [])

    return Question(tell)


def _source(
    name: Annotated[str, Path(max_length=200, examples=["oecd/icio-2022"])],
) -> Question:
    def tell(world: World, words: Words) -> Told:
        from kerjasama.briefs.cite import bibtex, citations, text

        found = citations(world, words, name)[0]
        return Told(found | {"text": text(found, words), "bibtex": bibtex(found)})

    return Question(tell)


SINGLES: Final = (
    Single("show", "/states/{code}", "A state", "state", _state),
    Single(
        "show",
        "/organisations/{code}",
        "An organisation",
        "organisation",
        _organisation,
    ),
    Single("show", "/agreements/{code}", "An agreement", "agreement", _agreement),
    Single(
        "show",
        "/show/{name}",
        "Whatever bears a name",
        "thing",
        _show,
    ),
    Single("ties", "/ties/{a}/{b}", "What ties two states", "ties", _ties),
    Single("brief", "/briefs/{a}/{b}", "What a brief of two states rests on", "brief", _brief),
    Single("readings", "/measures/{a}/{b}", "Every measure of two states", "readings", _readings),
    Single(
        "form",
        "/forms/{name}",
        "Whether it is bilateral, regional or multilateral, and why",
        "form",
        _form,
    ),
    Single(
        "form",
        "/forms/{name}/{other}",
        "The form of a relation of two",
        "form",
        _relation,
    ),
    Single("audit", "/audit", "How far the registry can be trusted", "audit", _audit),
    Single(
        "articles",
        "/articles",
        "What the five school articles say, and what is right",
        "articles",
        _articles,
    ),
    Single(
        "articles",
        "/articles/{number}",
        "One number of the checklist",
        "articles",
        _article,
    ),
    Single("effects", "/effects", "What agreements do to trade", "effects", _effects),
    Single("cite", "/sources/{name:path}", "How to cite a source", "citation", _source),
)
"""Everything that is no list."""
