"""Worked examples: a question that the registry answers step by step, as pupils shall do it.

Each is for the lesson's state on the lesson's day, and is left out where the registry does not hold
what it needs.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from kerjasama.briefs.document import Block, Bullets, Paragraph, Sentence
from kerjasama.briefs.forms import because
from kerjasama.briefs.wording import form_word, moment, observed, opened, status_told
from kerjasama.facts import Edge, When
from kerjasama.lessons.course.clubs import Club, newest_of_two, own_region, proven, widest
from kerjasama.lessons.course.telling import LessonPage
from kerjasama.words import Words
from kerjasama.world import Event, Membership, Organisation
from kerjasama.world.naming import the, the_club, the_pact
from kerjasama.world.things import FULL

_CASES: Final = ("IJEPA", "IK-CEPA")
_SHORT: Final = 12  # parties that are named one by one


def steps(page: LessonPage, question: str, told: list[Sentence], answer: str) -> Iterator[Block]:
    """Lay a worked example out: the question, the steps, the answer."""
    say = page.say
    yield Paragraph((Sentence(question),))
    numbered = (
        Sentence(say("Step {n}. {text}", n=say.number(n), text=s.text), s.refs, s.unchecked)
        for n, s in enumerate(told, 1)
    )
    yield Bullets(tuple(Paragraph((s,)) for s in numbered))
    yield Paragraph((Sentence(say("Answer: {text}", text=answer)),))


def definition(page: LessonPage) -> Iterator[Block]:
    """Whether an agreement of two is international cooperation, by the parts of the definition."""
    if (club := newest_of_two(page)) is None:
        return
    say, name = page.say, the_pact(club.thing.short(page.say.lang), page.say)
    told = [
        _parties(page, club),
        _fields(page, club),
        _status(page, club),
    ]
    answer = say(
        "Yes. Two states, a common matter and an agreement that binds both: these are the parts "
        "of the definition."
    )
    question = say("Is {name} international cooperation?", name=name)
    yield from steps(page, question, told, answer)


def _parties(page: LessonPage, club: Club) -> Sentence:
    say = page.say
    codes = list(page.world.parties(club.thing.code))
    n = say.number(club.form.parties)
    if len(codes) > _SHORT:
        text = say(
            "Who takes part? {n} parties; {country} is one of them.", n=n, country=page.called
        )
    else:
        names = say.list([the(say(page.world.named(code)), say) for code in codes])
        text = say("Who takes part? These {n}: {names}.", names=names, n=n)
    return page.cite.sentence(text, page.cite.claims())


def _fields(page: LessonPage, club: Club) -> Sentence:
    say = page.say
    names = [say(page.world.concept("fields", code)).lower() for code in club.thing.fields]
    text = say(
        "What is it about? Its fields, the main one first: {fields}.", fields=say.list(names)
    )
    return page.cite.sentence(text, page.cite.of(club.thing.subject, "fields"))


def _status(page: LessonPage, club: Club) -> Sentence:
    say = page.say
    status = page.world.party_status(club.thing.code, page.country.code)
    text = say(
        "How far is it? For {country}: {status}.",
        country=page.called,
        status=status_told(status, say),
    )
    return page.cite.sentence(text, page.cite.of(club.subject, club.about))


def votes(page: LessonPage) -> Iterator[Block]:
    """How two organisations decide: of the state's region, and of the world."""
    told, say = [], page.say
    for club in (own_region(page), widest(page)):
        if club is None or not (text := page.fitting(page.lang(club.thing, "decision"))):
            continue
        name = opened(the_club(club.thing.short(say.lang), say))
        mark = page.cite.of(club.thing.subject, f"decision_{say.lang}")
        told.append(page.cite.sentence(f"{name}: {text}", mark))
    if not told:
        return
    answer = say(
        "Where all must agree, every state is equal and one can stop all; where votes decide, a "
        "body can act, and some states are outvoted. Equality and effect pull in two directions."
    )
    question = say("Who decides, and what does that say about equality?")
    yield from steps(page, question, told, answer)


def two_questions(page: LessonPage) -> Iterator[Block]:
    """The form of the state's regional organisation, by number and by region."""
    club = own_region(page) or widest(page)
    if club is None:
        return
    say, name = page.say, the_club(club.thing.short(page.say.lang), page.say)
    count = say("How many take part? {n}.", n=say.number(club.form.parties))
    told = [
        page.cite.sentence(count, page.cite.claims()),
        *because(club.form, page.cite, say),
    ]
    word = form_word(club.form.label, say)
    answer = say("In the words of school it is {form}.", form=word)
    question = say("Which form of cooperation is {name}?", name=name)
    yield from steps(page, question, told, answer)


def main_field(page: LessonPage) -> Iterator[Block]:
    """An agreement that lies in several fields: which is its main one."""
    own = [c for c in proven(page) if not c.organisation and len(c.thing.fields) > 1]
    if not own:
        return
    club = max(
        own,
        key=lambda c: (
            bool(c.thing.checklist),
            c.thing.type == "trade",
            len(c.thing.fields),
            c.begun,
        ),
    )
    say, world = page.say, page.world
    name = the_pact(club.thing.short(say.lang), say)
    top = world.top_field(club.thing.fields[0])
    told = [
        _fields(page, club),
        page.cite.sentence(
            say(
                "Where does the first of them belong? {field} belongs to: {top}.",
                field=say(world.concept("fields", club.thing.fields[0])),
                top=say(world.concept("fields", top)).lower(),
            ),
            page.cite.claims(),
        ),
    ]
    answer = say(
        "Its main field is {top}; the others are named after it.",
        top=say(world.concept("fields", top)).lower(),
    )
    question = say("In which field does {name} lie?", name=name)
    yield from steps(page, question, told, answer)


def from_signature(page: LessonPage) -> Iterator[Block]:
    """How long a treaty took from its signature to its entry into force."""
    treaties = (c for c in proven(page) if not c.organisation)
    for club in sorted(treaties, key=lambda c: (c.form.count != "bilateral", -c.begun)):
        signed, force = (_dated(page, club, e) for e in ("signed", "entered-into-force"))
        if signed is None or force is None:
            continue
        start, end = signed.when, force.when
        if start is None or end is None or end.first <= start.first:
            continue
        say, name = page.say, the_pact(club.thing.short(page.say.lang), page.say)
        told = [
            _event(page, say("It was signed {day}.", day=moment(start, say)), signed),
            _event(page, say("It entered into force {day}.", day=moment(end, say)), force),
        ]
        days = (end.first - start.first).days
        text = say(
            "{n} days lie between them. In this time the parties ratified it, each by its own law.",
            n=say.number(days),
        )
        question = say("How long did {name} wait between signature and force?", name=name)
        yield from steps(page, question, told, text)
        return


def _dated(page: LessonPage, club: Club, event: str) -> Event | None:
    """A step of a whole agreement of which the day is known."""
    day = 10
    return next(
        (
            e
            for e in page.world.events(club.thing.code)
            if e.event == event
            and not e.party
            and e.when is not None
            and len(str(e.when)) == day
            and e.when.last <= page.on.last
        ),
        None,
    )


def _event(page: LessonPage, text: str, event: Event) -> Sentence:
    return page.cite.sentence(text, page.cite.of(event.subject, "date"))


def years_between(page: LessonPage) -> Iterator[Block]:
    """How many years after its founding the state came into the widest organisation."""
    club = widest(page)
    if club is None or not isinstance(club.thing, Organisation):
        return
    first = _first_stay(page, club.thing.code)
    founded = club.thing.span.start
    if first is None or not isinstance(founded, When) or not isinstance(first.span.start, When):
        return
    say, name = page.say, the_club(club.thing.short(page.say.lang), page.say)
    joined = first.span.start
    told = [
        page.cite.sentence(
            opened(say("{name} was founded {day}.", name=name, day=moment(founded, say))),
            page.cite.of(club.thing.subject, "founded"),
        ),
        page.cite.sentence(
            opened(say("{country} joined {day}.", country=page.called, day=moment(joined, say))),
            page.cite.of(first.subject, "from"),
        ),
    ]
    n = joined.year - founded.year
    answer = (
        say("From the beginning: it was among those who founded it or came in the same year.")
        if not n
        else say(
            "It came {years} later. Ask next: was it a state of its own when {name} was founded?",
            years=say.plural("{n} year", "{n} years", n),
            name=name,
        )
    )
    question = say(
        "How long after its founding did {country} join {name}?", country=page.called, name=name
    )
    yield from steps(page, question, told, answer)


def _first_stay(page: LessonPage, organisation: str) -> Membership | None:
    stays = page.world.spells(organisation, page.country.code)
    own = (m for m in stays if m.role in FULL and m.span.possible[0] <= page.on.last)
    return min(own, key=lambda m: m.span.possible[0], default=None)


def goal_sorted(page: LessonPage) -> Iterator[Block]:
    """What an organisation says that it wants, and the fields in which it works."""
    club = own_region(page) or widest(page)
    text = page.fitting(page.lang(club.thing, "goals")) if club is not None else ""
    if club is None or not text:
        return
    say, name = page.say, the_club(club.thing.short(page.say.lang), page.say)
    told = [
        page.cite.sentence(
            say("What does it want? {text}", text=text),
            page.cite.of(club.thing.subject, f"goals_{say.lang}"),
        ),
        _fields(page, club),
    ]
    answer = say(
        "Each goal belongs to a field. Whether it was reached is another question: that would be "
        "a benefit, and needs evidence."
    )
    question = say("What is {name} for?", name=name)
    yield from steps(page, question, told, answer)


def right_until(page: LessonPage) -> Iterator[Block]:
    """Until when a number of members was right that a book may still have."""
    club = own_region(page) or widest(page)
    if club is None or not page.world.complete(club.thing.code):
        return
    say, world, code = page.say, page.world, club.thing.code
    members = [m for m in world.members(code) if m.role in FULL]
    begun = [m for m in members if isinstance(m.span.start, When)]
    last = max(begun, key=lambda m: m.span.possible[0], default=None)
    if last is None or not isinstance(last.span.start, When) or last.span.start.first == date.min:
        return
    now, name = len(members), the_club(club.thing.short(say.lang), say)
    together = [m for m in begun if m.span.start == last.span.start]
    names = say.list([the(say(world.named(m.member)), say) for m in together])
    told = [
        page.cite.sentence(
            say("Count the members on {date}: {n}.", date=page.day, n=say.number(now)),
            page.cite.claims(),
        ),
        page.cite.sentence(
            say("Who came last? {names}, {day}.", names=names, day=moment(last.span.start, say)),
            page.cite.of(last.subject, "from"),
        ),
        Sentence(
            say(
                "So before that day it had {n}, if nobody left since.",
                n=say.number(now - len(together)),
            )
        ),
    ]
    answer = say(
        "A book that says {before} was right before that day; today {now} is right.",
        before=say.number(now - len(together)),
        now=say.number(now),
    )
    question = say(
        "How many members does {name} have, and was another number right once?", name=name
    )
    yield from steps(page, question, told, answer)


def term(page: LessonPage) -> Iterator[Block]:
    """Whether a claim of a seat that ends is right on the lesson's day."""
    say, world, code = page.say, page.world, page.country.code
    found = [
        (m.span.possible[0], o, m)
        for o in world.organisations()
        for m in world.spells(o.code, code)
        if m.role == "elected" and m.span.possible[0] <= page.on.last
    ]
    if not found:
        return
    _, body, newest = max(found, key=lambda f: (bool(f[1].checklist), f[0], f[1].code))
    name = the_club(body.name(say.lang), say)
    stays = sorted(
        (m for _, o, m in found if o.code == body.code), key=lambda m: m.span.possible[0]
    )
    listed = "; ".join(_term(m, say) for m in stays)
    told = [
        page.cite.sentence(
            say("When was it elected? {terms}.", terms=listed),
            *(page.cite.of(m.subject, "from") for m in stays),
        ),
        Sentence(say("Does the last of these cover {date}?", date=page.day)),
    ]
    holds = newest.span.covers(page.on)
    answer = (
        say("Yes: the claim is right on this day, and ends with the term.")
        if holds
        else say("No: the claim was right once. Write it with its years.")
    )
    question = say(
        'A book says: "{country} is a member of {name}." Is that right?',
        country=opened(page.called),
        name=name,
    )
    yield from steps(page, question, told, answer)


def _term(stay: Membership, words: Words) -> str:
    span = stay.span
    if span.end is Edge.OPEN or span.start != span.end:
        return observed(span, words)
    return observed(span.start, words)


def profile(page: LessonPage) -> Iterator[Block]:
    """One agreement as a profile: parties, form, fields, status."""
    own = {c.thing.code: c for c in proven(page) if not c.organisation}
    club = next((own[code] for code in _CASES if code in own), newest_of_two(page) or widest(page))
    if club is None or club.organisation:
        return
    say = page.say
    form = say(
        "Which form? {form}, by the number of parties and where they lie.",
        form=opened(form_word(club.form.label, say)),
    )
    told = [
        _parties(page, club),
        page.cite.sentence(form, page.cite.claims()),
        _fields(page, club),
        _status(page, club),
    ]
    name = the_pact(club.thing.short(say.lang), say)
    answer = say("That is a profile. Add what each side wanted, and what it says came of it.")
    yield from steps(page, say("What is {name}, in four lines?", name=name), told, answer)
