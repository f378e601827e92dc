"""Live parts of a lesson: what the registry holds of the lesson's state on the lesson's day."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from kerjasama.briefs.document import Block, Bullets, Cell, Paragraph, Sentence, Table
from kerjasama.briefs.forms import because
from kerjasama.briefs.wording import (
    event_word,
    form_word,
    moment,
    observed,
    opened,
    since,
    status_told,
)
from kerjasama.facts import Span, When
from kerjasama.lessons.course.clubs import (
    Club,
    clubs,
    form_of,
    newest_of_two,
    own_region,
    proven,
    stays,
    widest,
)
from kerjasama.lessons.course.maps import roster
from kerjasama.lessons.course.telling import LessonPage
from kerjasama.measures import border
from kerjasama.words import Words
from kerjasama.world import Agreement, Standing
from kerjasama.world import rows as read
from kerjasama.world.naming import the
from kerjasama.world.things import Tie

_MOST: Final = 8
_ROLES: Final = ("founding", "elected", "permanent", "chair")
_AFTER_WAR: Final = date(1945, 9, 2)  # the day of the last surrender of the Second World War


def first_look(page: LessonPage) -> Iterator[Block]:
    """How much the state takes part in, and what of it is widest."""
    say, own = page.say, clubs(page)
    organisations = sum(c.organisation for c in own)
    text = say(
        "On {date}, {country} takes part in {organisations} organisations and is bound by "
        "{agreements} agreements that are recorded here.",
        date=page.day,
        country=page.called,
        organisations=say.number(organisations),
        agreements=say.number(len(own) - organisations),
    )
    yield Paragraph((page.cite.sentence(text, page.cite.claims()),))
    yield from three_forms(page)


def three_forms(page: LessonPage) -> Iterator[Block]:
    """One example of each form, and why it has that form."""
    yield from example_table(page)
    if chosen := _three(page):
        yield Bullets(tuple(_why(page, c) for c in chosen))


def example_table(page: LessonPage) -> Iterator[Block]:
    """One example of each form, and since when."""
    say = page.say
    rows = tuple(
        (
            Cell(form_word(c.form.label, say)),
            Cell(c.thing.short(say.lang)),
            Cell(say.number(c.form.parties)),
            stays(page, c),
        )
        for c in _three(page)
    )
    if rows:
        head = (
            say("Form"),
            say("Example"),
            say("Parties"),
            say("{country} since", country=page.name),
        )
        yield Table(say("Worked examples: {country}", country=page.name), head, rows, "llrl")


def _three(page: LessonPage) -> list[Club]:
    return [c for c in (newest_of_two(page), own_region(page), widest(page)) if c is not None]


def _why(page: LessonPage, club: Club) -> Paragraph:
    name = Sentence(f"{club.thing.short(page.say.lang)}:")
    return Paragraph((name, *because(club.form, page.cite, page.say)))


def neighbours(page: LessonPage) -> Iterator[Block]:
    """States that share a border with the state, and what ties it to the first of them."""
    say, code = page.say, page.country.code
    measure = border(page.world)
    near = [
        s
        for s in page.world.states()
        if s.type == "state" and measure.between(code, s.code) and s.span.covers(page.on)
    ]
    if not near:
        text = opened(say("{country} has no land border with another state.", country=page.called))
        yield Paragraph(
            (page.cite.sentence(text, *map(page.cite.series, _series(measure.series))),)
        )
        return
    names = say.list([the(s.name(say.lang), say) for s in near])
    text = say("Geography: {country} borders on {names}.", country=page.called, names=names)
    marks = map(page.cite.series, _series(measure.series))
    told = [page.cite.sentence(text, *marks)]
    for state in near:
        ties = page.world.ties(code, state.code)
        told.append(
            page.cite.sentence(
                say(
                    "With {other} it sits together in {organisations} organisations; "
                    "agreements of the two that are recorded here: {agreements}.",
                    other=the(state.name(say.lang), say),
                    organisations=say.number(len(ties.organisations)),
                    agreements=say.number(len(ties.bilateral)),
                ),
                page.cite.claims(),
            )
        )
    yield Paragraph(tuple(told))


def _series(names: Sequence[str]) -> list[str]:
    return [name for name in names if name != "claims"]


def by_field(page: LessonPage) -> Iterator[Block]:
    """The state's widest club of each field."""
    top = {code: page.world.top_field(code) for code in page.world.fields()}
    every = dict.fromkeys(top.values())
    groups = [
        (page.say(page.world.concept("fields", f)), [c for c in clubs(page) if _main(c, top) == f])
        for f in every
    ]
    yield from _groups(page, page.say("Field"), groups)


def _main(club: Club, top: dict[str, str]) -> str:
    return top[club.thing.fields[0]] if club.thing.fields else ""


def by_mechanism(page: LessonPage) -> Iterator[Block]:
    """The state's widest club of each mechanism."""
    codes = dict.fromkeys(code for club in clubs(page) for code in club.thing.mechanisms)
    groups = [
        (
            page.say(page.world.concept("mechanisms", code)),
            [c for c in clubs(page) if code in c.thing.mechanisms],
        )
        for code in codes
    ]
    yield from _groups(page, page.say("Mechanism"), groups)


def _groups(
    page: LessonPage, name: str, groups: Sequence[tuple[str, Sequence[Club]]]
) -> Iterator[Block]:
    say, rows = page.say, []
    for label, found in groups:
        if found:
            shown = min(found, key=_telling)
            number = say.number(len(found))
            rows.append(
                (Cell(label), Cell(number), Cell(shown.thing.short(say.lang)), stays(page, shown))
            )
    if rows:
        head = (name, say("How many"), say("Example"), say("{country} since", country=page.name))
        caption = say("Worked examples: {country}", country=page.name)
        yield Table(caption, head, tuple(rows), "lrll")


def _telling(club: Club) -> tuple[bool, bool]:
    """What was read comes first, and of it what school texts speak of; then the widest."""
    return club.standing is Standing.RECALLED, not club.thing.checklist


def organisations(page: LessonPage) -> Iterator[Block]:
    """Every organisation of the state: form, members, role, since when; and a map of one."""
    say, own = page.say, [c for c in clubs(page) if c.organisation]
    rows = tuple(
        (
            Cell(c.thing.short(say.lang)),
            Cell(c.thing.name(say.lang)),
            Cell(form_word(c.form.label, say)),
            Cell(say.number(c.form.parties)),
            Cell(say(page.world.concept("memberships", c.role)).lower()),
            stays(page, c),
        )
        for c in own
    )
    if rows:
        head = (say("Code"), say("Name"), say("Form"), say("Members"), say("Role"), say("Since"))
        caption = say("Organisations of {country} on {date}", country=page.name, date=page.day)
        yield Table(caption, head, rows, "lllrll")
    if (club := own_region(page)) is not None:
        yield roster(page, club.thing.code)


def timeline(page: LessonPage) -> Iterator[Block]:
    """Organisations by the day on which they began, and when the state came in."""
    say = page.say
    own = {c.thing.code: c for c in clubs(page)}
    begun = [
        o
        for o in page.world.organisations()
        if isinstance(o.span.start, When)
        and o.span.start.first <= page.on.last
        and o.type != "organ"
        and (o.checklist or o.span.start.first < _AFTER_WAR)
    ]
    rows = []
    for o in sorted(begun, key=lambda o: (o.span.possible[0], o.code)):
        club = own.get(o.code)
        rows.append(
            (
                page.cite.cell(since(o.span, say, bare=True), page.cite.of(o.subject, "founded")),
                Cell(o.name(say.lang)),
                stays(page, club) if club else _outside(page, o.code),
            )
        )
    head = (say("Founded"), say("Organisation"), say("{country} since", country=page.name))
    yield Table(say("Organisations through time"), head, tuple(rows))


def _outside(page: LessonPage, organisation: str) -> Cell:
    """What a state is to an organisation of which it is no full member."""
    told = page.world.membership_status(page.country.code, organisation)
    if told.membership is None:
        known = told.status == "never"
        return Cell(page.say("not a member") if known else page.say("not recorded here"))
    label = page.say(page.world.concept("memberships", told.status)).lower()
    return page.cite.cell(label, page.cite.of(told.membership.subject))


def treaty_life(page: LessonPage) -> Iterator[Block]:
    """The steps of one treaty of the state, from the talks to its entry into force."""
    if (club := newest_of_two(page)) is not None and isinstance(club.thing, Agreement):
        yield from agreement(page, club.thing)


def agreement(page: LessonPage, thing: Agreement) -> Iterator[Block]:
    """An agreement on the lesson's day: status, parties, steps so far."""
    say = page.say
    status = page.world.status(thing.code)
    marks = [page.cite.of(status.event.subject, "date")] if status.event else []
    told = [
        page.cite.sentence(
            say("{name}: {status}.", name=thing.name(say.lang), status=status_told(status, say)),
            *marks,
        )
    ]
    if (form := form_of(page.world, thing.code)) is not None:
        text = say("Parties counted on {date}: {n}.", date=page.day, n=say.number(form.parties))
        told.append(page.cite.sentence(text, page.cite.claims()))
        told += because(form, page.cite, say)
    summary = page.fitting(page.lang(thing, "summary")) if page.current else ""
    if summary:
        told.append(page.cite.sentence(summary, page.cite.of(thing.subject, f"summary_{say.lang}")))
    yield Paragraph(tuple(told))
    rows = tuple(
        (
            page.cite.cell(say.date(str(e.when)), page.cite.of(e.subject, "date")),
            Cell(event_word(e.event, say)),
        )
        for e in page.world.events(thing.code)
        if not e.party and e.when is not None and e.when.last <= page.on.last
    )
    if rows:
        caption = say("Life of {name}", name=thing.short(say.lang))
        yield Table(caption, (say("Date"), say("Step")), rows)


def decisions(page: LessonPage) -> Iterator[Block]:
    """How organisations of the state decide: principles at work."""
    yield from _texts(page, "decision", page.say("How it decides"))


def aims(page: LessonPage) -> Iterator[Block]:
    """What organisations of the state say that they are for."""
    yield from _texts(page, "goals", page.say("Goals"))


def _texts(page: LessonPage, stem: str, name: str) -> Iterator[Block]:
    say, rows = page.say, []
    for club in clubs(page):
        text = page.fitting(page.lang(club.thing, stem)) if club.organisation else ""
        if text and club.thing.checklist:
            mark = page.cite.of(club.thing.subject, f"{stem}_{say.lang}")
            rows.append((Cell(club.thing.short(say.lang)), page.cite.cell(text, mark)))
    if rows:
        yield Table(
            say("Organisations of {country}", country=page.name),
            (say("Code"), name),
            tuple(rows[:_MOST]),
        )


def unfinished(page: LessonPage) -> Iterator[Block]:
    """What the state signed and what does not bind it yet; and what it left."""
    say = page.say
    gaps = page.world.gaps(page.country.code)
    text = say(
        "Agreements of {country} that are agreed and do not bind on {date}: {n}.",
        country=page.called,
        date=page.day,
        n=say.number(len(gaps)),
    )
    yield Paragraph((page.cite.sentence(text, page.cite.claims()),))
    rows = []
    for gap in gaps[:_MOST]:
        status = gap.own or gap.whole
        marks = [page.cite.of(status.event.subject, "date")] if status.event else []
        name = Cell(gap.agreement.short(say.lang))
        rows.append((name, page.cite.cell(status_told(status, say), *marks)))
    if rows:
        yield Table(say("Agreed and not binding"), (say("Agreement"), say("Status")), tuple(rows))


def terms(page: LessonPage) -> Iterator[Block]:
    """What the state founded, led or was elected to, up to the lesson's day."""
    say, code, last = page.say, page.country.code, page.on.last
    rows = [
        (m.role, m.span.possible[0], o, m)
        for o in page.world.organisations()
        for m in page.world.spells(o.code, code)
        if m.role in _ROLES and m.span.possible[0] <= last
    ]
    rows.sort(key=lambda row: (row[0], row[1], row[2].code))
    cells = tuple(
        (
            Cell(say(page.world.concept("memberships", role)).lower()),
            Cell(o.short(say.lang)),
            page.cite.cell(_when(m.span, say), page.cite.of(m.subject, "from")),
        )
        for role, _, o, m in rows
    )
    if cells:
        head = (say("Role"), say("Organisation"), say("When"))
        yield Table(say("Roles of {country}", country=page.name), head, cells, grouped=True)


def _when(span: Span, words: Words) -> str:
    """A span in words; a year that it begins and ends in once."""
    return observed(span.start if span.start == span.end else span, words)


def partners(page: LessonPage) -> Iterator[Block]:
    """Partnership levels of the state that hold on the day, the newest first."""
    say, own = page.say, page.country.code
    query = "SELECT * FROM tie WHERE ? IN (a, b) AND tie = 'partnership' ORDER BY first DESC, a, b"
    newest: dict[str, Tie] = {}  # the first that is met is the latest rung
    for row in read.rows(page.world.db, query, (own,)):
        tie = read.tie(row)
        if tie.span.covers(page.on):
            newest.setdefault(tie.b if tie.a == own else tie.a, tie)
    rows = tuple(
        (
            Cell(say(page.world.named(code))),
            Cell(
                page.lang(tie, "name") or say(page.world.concept("partnership-levels", tie.level))
            ),
            page.cite.cell(since(tie.span, say, bare=True), page.cite.of(tie.subject, "from")),
        )
        for code, tie in newest.items()
    )
    if rows:
        head = (say("Partner"), say("Level"), say("Since"))
        yield Table(say("Partnerships of {country}", country=page.name), head, rows)


def latest(page: LessonPage) -> Iterator[Block]:
    """Trade agreements that bind the state, the newest first: markets that grew together."""
    say = page.say
    trade = [c for c in clubs(page) if not c.organisation and c.thing.type == "trade"]
    trade.sort(key=lambda c: (-c.begun, c.thing.code))
    text = say(
        "Trade agreements that bind {country} on {date}: {n}.",
        country=page.called,
        date=page.day,
        n=say.number(len(trade)),
    )
    yield Paragraph((page.cite.sentence(text, page.cite.claims()),))
    rows = tuple(
        (
            Cell(c.thing.short(say.lang)),
            Cell(form_word(c.form.label, say)),
            page.cite.cell(
                moment(c.span.start, say) if isinstance(c.span.start, When) else "–",
                page.cite.of(c.subject, c.about),
            ),
        )
        for c in trade[:_MOST]
    )
    if rows:
        head = (say("Agreement"), say("Form"), say("Binds since"))
        yield Table(say("The newest trade agreements"), head, rows)


def cases(page: LessonPage) -> Iterator[Block]:
    """Agreements that school texts name and that bind the state; the newest of two where none."""
    own = {c.thing.code: c.thing for c in clubs(page) if not c.organisation}
    chosen = [own[code] for code in ("IJEPA", "IK-CEPA", "PARIS-2015", "ASEAN-ACDM") if code in own]
    newest = newest_of_two(page)
    if newest is not None and newest.thing not in chosen:
        chosen.insert(0, newest.thing)
    for thing in chosen:
        if isinstance(thing, Agreement):
            yield from agreement(page, thing)


def sorted_clubs(page: LessonPage) -> Iterator[Block]:
    """Two organisations or agreements of each form, by name: to be sorted."""
    say, own = page.say, proven(page)
    chosen = [
        club
        for label in ("bilateral", "regional", "multilateral")
        for club in sorted(
            (c for c in own if c.form.label == label),
            key=lambda c: (not c.thing.checklist, -c.begun),
        )[:2]
    ]
    rows = tuple(
        (
            Cell(c.thing.short(say.lang)),
            Cell(say.number(c.form.parties)),
            Cell(say(page.world.concept("forms", c.form.spread)).lower()),
            Cell(form_word(c.form.label, say)),
            stays(page, c),
        )
        for c in sorted(chosen, key=lambda c: c.thing.short(say.lang))
    )
    if rows:
        head = (
            say("Example"),
            say("Parties"),
            say("By region"),
            say("Form"),
            say("{country} since", country=page.name),
        )
        yield Table(say("Which form is it?"), head, rows, "lrlll")
