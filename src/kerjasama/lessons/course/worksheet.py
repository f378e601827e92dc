"""The group worksheet (LKPD) of a lesson, and the teacher's key to it."""

from collections.abc import Iterator
from typing import Final

from kerjasama.briefs.document import (
    Block,
    Cell,
    Document,
    Figure,
    Paragraph,
    Section,
    Sentence,
    Table,
)
from kerjasama.lessons.course import figures, maps
from kerjasama.lessons.course.checks import FIVE, Check, asked, two_states
from kerjasama.lessons.course.clubs import own_region
from kerjasama.lessons.course.lesson import (
    answers,
    bullets,
    dressed,
    meanings,
    title,
    told,
)
from kerjasama.lessons.course.telling import LessonPage
from kerjasama.lessons.course.topic import Topic
from kerjasama.words import N_, Words
from kerjasama.world import World

_LINE: Final = "…" * 12
_LINES: Final = 3
_STEPS: Final = (
    "read",
    "watch",
    "group-work",
    "discuss",
    "discuss-definition",
    "discuss-forms",
    "discuss-three-labels",
    "observe",
    "note-goals",
    "note-indonesia",
    "linked-worksheet",
)
_RUBRIC: Final = (
    (
        N_("Knowledge"),
        N_("All answers are right and explained."),
        N_("Most answers are right."),
        N_("Few answers are right."),
    ),
    (
        N_("Sources"),
        N_("Every fact has its source and its day."),
        N_("Most facts have a source."),
        N_("Sources are missing."),
    ),
    (
        N_("Work in the group"),
        N_("Everyone has a part in the result."),
        N_("Most took part."),
        N_("One did it all."),
    ),
    (
        N_("Presentation"),
        N_("Clear, short, and questions are answered."),
        N_("Clear, but questions stay open."),
        N_("Hard to follow."),
    ),
)


def worksheet(
    world: World, chosen: Topic, country: str, words: Words, grade: str = "IX", *, key: bool = False
) -> Document:
    """Write a worksheet for groups, or the teacher's key to it.

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
    grade
        The class, as it is to stand on the sheet.
    key
        Whether the answers are written, with explanation and source, instead of the sheet.

    Raises
    ------
    UnknownNameError
        If no state is called so.

    Examples
    --------
    >>> from kerjasama.lessons.course.topics import topic
    >>> world = World.load().at("2026-01-01")
    >>> sheet = worksheet(world, topic("forms"), "IDN", Words("en"))
    >>> [section.id for section in sheet.sections][:3]
    ['identity', 'aims', 'reading']
    """
    page = LessonPage(world, world.state(country), words)
    return keyed(page, chosen) if key else sheet(page, chosen, grade)


def sheet(page: LessonPage, chosen: Topic, grade: str = "IX") -> Document:
    """Write the pupils' sheet on a page, which then knows what was taught."""
    say = page.say
    apart = LessonPage(page.world, page.country, say)  # who answers is cited in the key alone
    checks = checks_of(apart, chosen)
    page.taught |= apart.taught
    sections = (
        Section("identity", say("Who we are"), (_identity(page, grade),)),
        Section("aims", say("What you learn"), (bullets(page, chosen.goals),)),
        Section("reading", say("Text to read"), tuple(_reading(page, chosen))),
        Section("steps", say("Steps"), tuple(_steps(page))),
        Section(
            "discuss", say("Discuss"), (told(page, chosen.opening), bullets(page, chosen.prompts))
        ),
        Section("tables", say("Fill in the tables"), tuple(_tables(page))),
        Section("activity", say("Do it yourself"), (bullets(page, chosen.activity),)),
        Section("map", say("Map to colour"), (_map(page),)),
        Section("questions", say("Questions"), tuple(_questions(checks))),
        Section("rubric", say("How the work is judged"), (_rubric(page),)),
    )
    name = say("Worksheet: {title}", title=title(page, chosen))
    return dressed(
        page, chosen.minutes, page.document(name, say("Group worksheet (LKPD)"), sections)
    )


def keyed(page: LessonPage, chosen: Topic) -> Document:
    """Write the teacher's key on a page."""
    say = page.say
    checks = checks_of(page, chosen)
    asked_ = tuple((Cell(str(n)), Cell(check.question)) for n, check in enumerate(checks, 1))
    sections = (
        Section(
            "questions", say("Questions"), (Table("", (say("No."), say("Question")), asked_, "rl"),)
        ),
        Section("key", say("Answers"), tuple(answers(page, checks))),
        Section("tables", say("The tables, filled in"), tuple(figures.example_table(page))),
        Section("map", say("The map, coloured"), (_solution(page),)),
        Section("teacher", say("For the teacher"), (told(page, chosen.note),)),
    )
    name = say("Key: {title}", title=title(page, chosen))
    return dressed(
        page, chosen.minutes, page.document(name, say("Key to the group worksheet"), sections)
    )


def checks_of(page: LessonPage, chosen: Topic) -> list[Check]:
    """Questions of a worksheet: the five of school, one to complete, then those of the lesson."""
    return asked(page, (*FIVE, two_states, *chosen.asks))


def _identity(page: LessonPage, grade: str) -> Table:
    say = page.say
    rows = (
        (say("Names"), _LINE * 2),
        (say("Class"), grade),
        (say("Group"), _LINE),
        (say("Date"), _LINE),
    )
    cells = tuple((Cell(name), Cell(value)) for name, value in rows)
    return Table("", (say("School"), _LINE * 2), cells)


def _reading(page: LessonPage, chosen: Topic) -> Iterator[Block]:
    for part in chosen.parts:
        yield from meanings(page, part, page.say(part.title))


def _steps(page: LessonPage) -> Iterator[Block]:
    known = [page.meaning("learning", code) for code in _STEPS]
    rows = tuple(
        (Cell(str(n)), Cell(label), Cell(text))
        for n, (label, text) in enumerate((told for told in known if told[1]), 1)
    )
    yield Table("", (page.say("No."), page.say("Step"), page.say("What you do")), rows, "rll")


def _tables(page: LessonPage) -> Iterator[Block]:
    say = page.say
    forms = [
        say(page.world.concept("forms", f"school-{x}"))
        for x in ("bilateral", "regional", "multilateral")
    ]
    head = (say("Form"), say("Example"), say("Partner"), say("Field"), say("Since"), say("Source"))
    rows = tuple((Cell(form), *(Cell(_LINE[:4]) for _ in head[1:])) for form in forms)
    yield Table(say("Cooperation of {country}", country=page.name), head, rows)
    goal = tuple((Cell(form), Cell(_LINE * 2), Cell(_LINE)) for form in forms)
    yield Table(say("Goals of each form"), (say("Form"), say("Goal"), say("Source")), goal)


def _questions(checks: list[Check]) -> Iterator[Block]:
    for number, check in enumerate(checks, 1):
        lines = tuple((Cell(_LINE * 4),) for _ in range(_LINES))
        yield Table("", (f"{number}. {check.question}",), lines)


def _map(page: LessonPage) -> Figure:
    say = page.say
    text = say(
        "Colour the members of {name} on {date}, and write their names.",
        name=say(page.world.named(_coloured(page))),
        date=page.day,
    )
    note = say("Borders on this map imply no recognition.")
    return Figure(maps.drawn(page, text), Paragraph((Sentence(text), Sentence(note))), text)


def _solution(page: LessonPage) -> Figure:
    return maps.coloured(page, _coloured(page))


def _coloured(page: LessonPage) -> str:
    """Whose members are coloured: of the state's own region, or of the world."""
    own = own_region(page)
    return own.thing.code if own is not None else "UN"


def _rubric(page: LessonPage) -> Table:
    say = page.say
    rows = tuple(tuple(Cell(say(text)) for text in row) for row in _RUBRIC)
    head = (say("What"), say("Good (3)"), say("Fair (2)"), say("Not yet (1)"))
    return Table("", head, rows)
