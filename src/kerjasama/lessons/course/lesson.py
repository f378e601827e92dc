"""A lesson as a document: for one state, on one day, in one language."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kerjasama.briefs.articles import verdict_word
from kerjasama.briefs.document import (
    Block,
    Bullets,
    Cell,
    Document,
    Paragraph,
    Section,
    Sentence,
    Table,
)
from kerjasama.briefs.wording import opened
from kerjasama.lessons.course import maps
from kerjasama.lessons.course.checks import Check, asked
from kerjasama.lessons.course.grounds import ground
from kerjasama.lessons.course.telling import LessonPage
from kerjasama.lessons.course.topic import CLASSES, Part, Topic
from kerjasama.words import Words
from kerjasama.world import World


def lesson(world: World, chosen: Topic, country: str, words: Words) -> Document:
    """Write a lesson: aims, text, live parts, discussion, activity, questions, key, notes.

    Parameters
    ----------
    world
        Asked about its own day.
    chosen
        One of `kerjasama.lessons.course.topics.TOPICS`.
    country
        The pupils' state, by any name.
    words
        The language.

    Raises
    ------
    UnknownNameError
        If no state is called so.

    Examples
    --------
    >>> from kerjasama.lessons.course.topics import topic
    >>> document = lesson(World.load().at("2019-12-31"), topic("forms"), "Malaysia", Words("en"))
    >>> document.title, document.sections[0].title
    ('Forms of cooperation', 'What you learn')
    """
    page = LessonPage(world, world.state(country), words)
    return written(page, chosen)


def written(page: LessonPage, chosen: Topic) -> Document:
    """Write a lesson on a page, which then knows what was taught."""
    say = page.say
    checks: list[Check] = []
    sections = [
        Section("aims", say("What you learn"), (bullets(page, chosen.goals),)),
        Section("opening", say("To begin with"), (told(page, chosen.opening),)),
        *(
            Section(f"part-{n}", say(part.title), tuple(explained(page, part)))
            for n, part in enumerate(chosen.parts, 1)
        ),
        Section("worked", say("Worked example"), tuple(worked(page, chosen))),
        Section(
            "live",
            opened(say("{country} in the registry", country=page.called)),
            tuple(_live(page, chosen)),
        ),
        Section(
            "claims", say("What schoolbooks claim, and what is right"), tuple(claims(page, chosen))
        ),
        Section("discuss", say("Discuss"), (bullets(page, chosen.prompts),)),
        Section("activity", say("Do it yourself"), (bullets(page, chosen.activity),)),
    ]
    checks = asked(page, chosen.asks)
    sections = [section for section in sections if section.blocks]
    sections += [
        Section("questions", say("Check yourself"), tuple(questions(page, checks))),
        Section("key", say("Answers"), tuple(answers(page, checks))),
        Section("teacher", say("For the teacher"), (told(page, chosen.note),)),
    ]
    return dressed(
        page,
        chosen,
        page.document(title(page, chosen), say(CLASSES[chosen.grade].lesson), sections),
    )


def title(page: LessonPage, chosen: Topic) -> str:
    """What a lesson is called."""
    return page.say(chosen.title, country=page.called)


def dressed(page: LessonPage, chosen: Topic, document: Document) -> Document:
    """A document with the pupils' state and the time in class among its facts."""
    facts = (
        (page.say("State"), page.name),
        (page.say("Time in class"), time(page, chosen.meetings, chosen.minutes)),
    )
    return replace(document, facts=(*facts, *document.facts))


def time(page: LessonPage, meetings: int, minutes: int) -> str:
    """How long something takes in class."""
    say = page.say
    met = say.plural("{n} meeting", "{n} meetings", meetings)
    return say("{meetings}, {minutes} minutes", meetings=met, minutes=say.number(minutes))


def told(page: LessonPage, text: str) -> Paragraph:
    """One text of a lesson as a paragraph."""
    return Paragraph((Sentence(opened(page.say(text, country=page.called))),))


def bullets(page: LessonPage, texts: Sequence[str]) -> Bullets:
    """Texts of a lesson as a list."""
    return Bullets(tuple(told(page, text) for text in texts))


def explained(page: LessonPage, part: Part) -> Iterator[Block]:
    """A part: what a teacher says first, then its ideas."""
    ideas = tuple(meanings(page, part))
    if ideas:
        yield told(page, part.text)
        yield from ideas


def worked(page: LessonPage, chosen: Topic) -> Iterator[Block]:
    """The first worked example for which the registry has what it needs."""
    made = (tuple(tell(page)) for tell in chosen.worked)
    yield from next(filter(None, made), ())


def meanings(page: LessonPage, part: Part, caption: str = "") -> Iterator[Block]:
    """Concepts of a part with their meaning."""
    known = [page.meaning(part.scheme, code) for code in part.codes]
    rows = tuple((Cell(label), Cell(text)) for label, text in known if text)
    if rows:
        say = page.say
        note = page.cite.sentence(
            say("Meanings as this registry defines them."), page.cite.claims()
        )
        yield Table(caption, (say("Idea"), say("What it means")), rows, note=note)


def claims(page: LessonPage, chosen: Topic) -> Iterator[Block]:
    """What school texts claim with a verdict and what is right."""
    say = page.say
    rows = tuple(
        (
            Cell(str(item.number)),
            Cell(say(verdict.claim)),
            Cell(verdict_word(verdict.verdict, say)),
            page.cite.cell(say(verdict.text), page.cite.of(verdict.subject, "verdict")),
        )
        for item, verdict in page.verdicts(chosen.numbers)
    )
    if rows:
        head = (say("No."), say("Claim"), say("Verdict"), say("What is right"))
        yield Table("", head, rows, "rlll")


def questions(page: LessonPage, checks: Sequence[Check]) -> Iterator[Block]:
    """Numbered questions."""
    rows = tuple((Cell(str(n)), Cell(check.question)) for n, check in enumerate(checks, 1))
    if rows:
        yield Table("", (page.say("No."), page.say("Question")), rows, "rl")


def answers(page: LessonPage, checks: Sequence[Check]) -> Iterator[Block]:
    """The key: what is right, and why, with who says so."""
    rows = tuple(
        (
            Cell(str(n)),
            Cell(" ".join(said.text for said in check.answer), _refs(check)),
        )
        for n, check in enumerate(checks, 1)
    )
    if rows:
        yield Table("", (page.say("No."), page.say("Answer and why")), rows, "rl")


def _refs(check: Check) -> tuple[int, ...]:
    return tuple(sorted({number for said in check.answer for number in said.refs}))


def _live(page: LessonPage, chosen: Topic) -> Iterator[Block]:
    for tell in chosen.live:
        yield from tell(page)
    yield maps.coloured(page, ground(page, chosen.places))
