"""Questions with their key: what is right is asked of the registry when the question is put.

A question is only put where the registry knows the answer from a source that was read.
"""

from collections.abc import Callable
from dataclasses import dataclass

from kerjasama.briefs.document import Sentence
from kerjasama.briefs.wording import form_word, moment, opened, status_told
from kerjasama.facts import When
from kerjasama.lessons.course.clubs import (
    Club,
    clubs,
    form_of,
    newest_of_two,
    own_region,
    stays,
    widest,
)
from kerjasama.lessons.course.telling import LessonPage
from kerjasama.world import Standing, State
from kerjasama.world.naming import the_club, the_pact
from kerjasama.world.things import FULL


@dataclass(frozen=True, slots=True)
class Check:
    """A question with its key.

    Attributes
    ----------
    answer
        What is right, and why, with references.
    numbers
        Numbers of the checklist that it asks.
    """

    question: str
    answer: tuple[Sentence, ...]
    numbers: tuple[int, ...] = ()


Ask = Callable[[LessonPage], Check | None]
"""Puts a question for the page's state and day, or none where the answer is not known."""


def asked(page: LessonPage, asks: tuple[Ask, ...]) -> list[Check]:
    """The questions that can be put on a page; what they ask counts as taught.

    Examples
    --------
    >>> from kerjasama.words import Words
    >>> from kerjasama.world import World
    >>> world = World.load()
    >>> page = LessonPage(world.at("2019-12-31"), world.state("MYS"), Words("en"))
    >>> told = asked(page, (how_many("ASEAN"), member_since("APEC")))
    >>> [check.answer[0].text for check in told]
    ['On 31 December 2019: 10.', 'Malaysia joined in November 1989.']
    """
    found = [check for ask in asks if (check := ask(page)) is not None]
    found = [c for c in found if not any(said.unchecked for said in c.answer)]
    found = list({check.question: check for check in found}.values())
    for check in found:
        page.taught.update(check.numbers)
    return found


def meaning(scheme: str, code: str, *numbers: int) -> Ask:
    """Ask for a concept in the pupil's own words."""

    def ask(page: LessonPage) -> Check | None:
        label, text = page.meaning(scheme, code)
        if not text:
            return None
        question = page.say("Explain in your own words: {label}.", label=label)
        return Check(question, (page.cite.sentence(text, page.cite.claims()),), numbers)

    return ask


def member_since(organisation: str) -> Ask:
    """Ask when the state came into an organisation."""

    def ask(page: LessonPage) -> Check | None:
        say, code = page.say, page.country.code
        spells = [m for m in page.world.spells(organisation, code) if m.role in FULL]
        first = spells[0] if spells else None
        if first is None or not isinstance(first.span.start, When):
            return None
        if first.span.start.first > page.on.last:
            return None
        name = the_club(say(page.world.named(organisation)), say)
        question = say(
            "When did {country} become a member of {name}?", country=page.called, name=name
        )
        day = moment(first.span.start, say)
        answer = opened(say("{country} joined {day}.", country=page.called, day=day))
        return Check(question, (page.cite.sentence(answer, page.cite.of(first.subject, "from")),))

    return ask


def how_many(organisation: str) -> Ask:
    """Ask how many full members an organisation has, where its whole roster was read."""

    def ask(page: LessonPage) -> Check | None:
        world, say = page.world, page.say
        if not world.complete(organisation):
            return None
        members = [m for m in world.members(organisation) if m.role in FULL]
        if any(m.standing is Standing.RECALLED for m in members):
            return None
        name = the_club(say(world.named(organisation)), say)
        question = say(
            "How many full members does {name} have on {date}?", name=name, date=page.day
        )
        answer = say("On {date}: {n}.", date=page.day, n=say.number(len(members)))
        return Check(question, (page.cite.sentence(answer, page.cite.claims()),))

    return ask


def form(*codes: str, numbers: tuple[int, ...] = ()) -> Ask:
    """Ask which form organisations or agreements have, and why."""

    def ask(page: LessonPage) -> Check | None:
        say, told, names, forms = page.say, list[Sentence](), list[str](), dict[str, None]()
        for code in codes:
            thing, found = page.world.find(code), form_of(page.world, code)
            if found is None or isinstance(thing, State):
                return None
            names.append(thing.short(say.lang))
            forms[found.label] = None
            word = form_word(found.label, say)
            text = say(
                "{name} is {form}: {n} parties on {date}.",
                name=names[-1],
                form=word,
                n=say.number(found.parties),
                date=page.day,
            )
            told.append(page.cite.sentence(text, page.cite.claims()))
        told += [said for label in forms for said in page.defined("forms", f"school-{label}")]
        listed = say.list(names)
        question = (
            say("Which form of cooperation is this, and why: {names}?", names=listed)
            if len(names) == 1
            else say("Which form of cooperation is each of these, and why: {names}?", names=listed)
        )
        return Check(question, tuple(told), numbers)

    return ask


def status(*codes: str) -> Ask:
    """Ask whether an agreement is in force; the first that binds the state is asked for."""

    def ask(page: LessonPage) -> Check | None:
        say, own = page.say, {c.thing.code: c for c in clubs(page) if not c.organisation}
        newest = newest_of_two(page)
        chosen = next((own[code] for code in codes if code in own), newest)
        if chosen is None:
            return None
        found = page.world.party_status(chosen.thing.code, page.country.code)
        name = the_pact(chosen.thing.short(say.lang), say)
        question = say(
            "Does {name} bind {country} on {date}? Since when?",
            name=name,
            country=page.called,
            date=page.day,
        )
        answer = f"{opened(status_told(found, say))}."
        return Check(
            question, (page.cite.sentence(answer, page.cite.of(chosen.subject, chosen.about)),)
        )

    return ask


def examples(page: LessonPage) -> Check | None:
    """Ask for one example of each form for the state."""
    say = page.say
    chosen = [c for c in (newest_of_two(page), own_region(page), widest(page)) if c is not None]
    if not chosen:
        return None
    question = say(
        "Give one example of bilateral, regional and multilateral cooperation for {country}, "
        "and say since when.",
        country=page.called,
    )
    return Check(question, tuple(_example(page, c) for c in chosen), (51,))


def _example(page: LessonPage, club: Club) -> Sentence:
    when = stays(page, club, bare=False)
    text = page.say(
        "{form}: {name} ({when}).",
        form=opened(form_word(club.form.label, page.say)),
        name=club.thing.short(page.say.lang),
        when=when.text,
    )
    return Sentence(text, when.refs, when.unchecked)


def labels(page: LessonPage) -> Check | None:
    """Ask for the three forms by name."""
    say = page.say
    question = say("Name three forms of international cooperation.")
    names = [form_word(x, say) for x in ("bilateral", "regional", "multilateral")]
    return Check(question, (Sentence(f"{opened(say.list(names))}."),), (49,))


def differences(page: LessonPage) -> Check | None:
    """Ask how the three forms differ."""
    codes = ("school-bilateral", "school-regional", "school-multilateral")
    told = [sentence for code in codes for sentence in page.defined("forms", code)]
    return Check(page.say("How do these three forms differ?"), tuple(told), (50,)) if told else None


def two_states(page: LessonPage) -> Check | None:
    """Ask what cooperation of two states is called."""
    say = page.say
    question = say("One form of cooperation, by two states, is called …")
    told = tuple(page.defined("forms", "bilateral"))
    return Check(question, told, (155,)) if told else None


FIVE: tuple[Ask, ...] = (
    meaning("basics", "international-cooperation", 48),
    labels,
    differences,
    examples,
    form("EU", "UN", numbers=(52,)),
)
"""The five questions of the school's worksheet."""
