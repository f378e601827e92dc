"""What a state takes part in on a day: organisations, and agreements that bind it."""

from dataclasses import dataclass
from typing import Final

from kerjasama.briefs.document import Cell
from kerjasama.briefs.wording import observed, since
from kerjasama.errors import BadRequestError
from kerjasama.facts import Edge, Span
from kerjasama.lessons.course.telling import LessonPage
from kerjasama.world import Agreement, Form, Organisation, World
from kerjasama.world.status import BOUND
from kerjasama.world.things import FULL, Standing

_KEPT: Final = 4  # states and days of which a world remembers the clubs
_PARTS: Final = ("organ", "fund")  # of another organisation


@dataclass(frozen=True, slots=True)
class Club:
    """An organisation or agreement in which a state takes part.

    Attributes
    ----------
    span
        Since when.
    subject, about
        What says since when, for `kerjasama.briefs.citations.Citations.of`.
    standing
        How far that can be trusted.
    role
        Its role in an organisation, such as ``"full"``; of an agreement, ``""``.
    """

    thing: Organisation | Agreement
    form: Form
    span: Span
    subject: str
    about: str
    standing: Standing
    role: str = ""

    @property
    def begun(self) -> int:
        """First possible day of taking part, as an ordinal."""
        return self.span.possible[0].toordinal()

    @property
    def organisation(self) -> bool:
        """Whether it is an organisation."""
        return isinstance(self.thing, Organisation)


def clubs(page: LessonPage) -> list[Club]:
    """What the lesson's state takes part in on the lesson's day, the widest first.

    Examples
    --------
    >>> from kerjasama.words import Words
    >>> from kerjasama.world import World
    >>> world = World.load()
    >>> page = LessonPage(world.at("2026-01-01"), world.state("IDN"), Words("en"))
    >>> {"UN", "ASEAN", "PARIS-2015"} <= {club.thing.code for club in clubs(page)}
    True
    """
    kept = page.world.remembered("lessons clubs", dict[tuple[str, str], list[Club]])
    key = page.country.code, str(page.on)
    if key not in kept:
        while len(kept) >= _KEPT:
            del kept[next(iter(kept))]
        found = [*_organisations(page), *_agreements(page)]
        kept[key] = sorted(found, key=lambda c: (-c.form.parties, c.thing.code))
    return kept[key]


def _organisations(page: LessonPage) -> list[Club]:
    found = []
    for m in page.world.memberships(page.country.code):
        thing = page.world.organisation(m.organisation)
        form = form_of(page.world, thing.code)
        if m.role in FULL and thing.type not in _PARTS and form is not None:
            found.append(Club(thing, form, m.span, m.subject, "from", m.standing, m.role))
    return found


def _agreements(page: LessonPage) -> list[Club]:
    world, code, found = page.world, page.country.code, []
    for thing in world.agreements_of(code):
        status = world.party_status(thing.code, code)
        if status.status not in BOUND or status.event is None or status.event.when is None:
            continue
        if (form := form_of(world, thing.code)) is not None:
            span = Span.of(str(status.event.when), "..")
            event = status.event
            found.append(Club(thing, form, span, event.subject, "date", event.standing))
    return found


def form_of(world: World, code: str) -> Form | None:
    """Form of an organisation or agreement on the world's day, or None where nobody knows it.

    Examples
    --------
    >>> form_of(World.load().at("2020"), "ASEAN").label
    'regional'
    """
    try:
        return world.form(code)
    except BadRequestError:
        return None


def proven(page: LessonPage) -> list[Club]:
    """Those of `clubs` of which a source that was read says since when: fit for worked examples."""
    return [c for c in clubs(page) if c.standing > Standing.RECALLED and c.begun > 1]


def newest_of_two(page: LessonPage) -> Club | None:
    """The newest treaty of two that binds the lesson's state, trade agreements first.

    Examples
    --------
    >>> from kerjasama.words import Words
    >>> from kerjasama.world import World
    >>> world = World.load()
    >>> page = LessonPage(world.at("2023-06-30"), world.state("IDN"), Words("en"))
    >>> newest_of_two(page).thing.code
    'IK-CEPA'
    """
    of_two = [c for c in proven(page) if not c.organisation and c.form.count == "bilateral"]
    return max(of_two, key=lambda c: (c.thing.type == "trade", c.begun), default=None)


def own_region(page: LessonPage) -> Club | None:
    """The regional organisation of the lesson's state with most fields and parts, then the oldest.

    Examples
    --------
    >>> from kerjasama.words import Words
    >>> from kerjasama.world import World
    >>> world = World.load()
    >>> page = LessonPage(world.at("2026-01-01"), world.state("DEU"), Words("en"))
    >>> own_region(page).thing.code, widest(page).thing.code
    ('EU', 'UN')
    """
    own = [c for c in proven(page) if c.organisation and c.form.label == "regional"]
    return min(own, key=lambda c: (-_breadth(page, c), -_parts(page, c), c.begun), default=None)


def widest(page: LessonPage) -> Club | None:
    """The organisation open to all that has most parts and fields, then the oldest."""
    own = [c for c in proven(page) if c.organisation and c.form.label == "multilateral"]
    return min(
        own,
        key=lambda c: (c.form.count != "universal", -_parts(page, c), -_breadth(page, c), c.begun),
        default=None,
    )


def _breadth(page: LessonPage, club: Club) -> int:
    return len({page.world.top_field(field) for field in club.thing.fields})


def _parts(page: LessonPage, club: Club) -> int:
    return sum(o.parent == club.thing.code for o in page.world.organisations())


def stays(page: LessonPage, club: Club, *, bare: bool = True) -> Cell:
    """Since when the state takes part; all its stays where it left and came back.

    Parameters
    ----------
    bare
        Leaves out the "since".

    Examples
    --------
    >>> from kerjasama.words import Words
    >>> from kerjasama.world import World
    >>> world = World.load()
    >>> page = LessonPage(world.at("2026-01-01"), world.state("IDN"), Words("en"))
    >>> stays(page, widest(page)).text
    '28 September 1950 – 20 January 1965; 28 September 1966 – now'
    """
    code = club.thing.code
    spells = page.world.spells(code, page.country.code) if club.organisation else []
    full = [m for m in spells if m.role in FULL and m.span.possible[0] <= page.on.last]
    full.sort(key=lambda m: (m.span.end is Edge.OPEN, m.span.possible[0]))
    if len(full) <= 1:
        text = since(club.span, page.say, bare=bare)
        return page.cite.cell(text, page.cite.of(club.subject, club.about))
    text = "; ".join(observed(m.span, page.say) for m in full)
    return page.cite.cell(text, *(page.cite.of(m.subject, "from") for m in full))
