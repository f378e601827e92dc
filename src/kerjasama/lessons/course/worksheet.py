"""The group worksheet (LKPD) of a lesson, and the teacher's key to it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kerjasama.briefs.document import (
    Block,
    Cell,
    Document,
    Paragraph,
    Section,
    Sentence,
    Table,
)
from kerjasama.briefs.wording import form_word, opened
from kerjasama.lessons.course import figures, maps
from kerjasama.lessons.course.checks import FIVE, Check, asked, two_states
from kerjasama.lessons.course.grounds import ground
from kerjasama.lessons.course.lesson import (
    answers,
    bullets,
    dressed,
    explained,
    title,
    told,
)
from kerjasama.lessons.course.telling import LessonPage
from kerjasama.lessons.course.topic import Topic
from kerjasama.words import N_, Words
from kerjasama.world import World

_LINE: Final = "…" * 12
_SPACE: Final = "…" * 2
_LINES: Final = 3
_ROWS: Final = 6  # of a table to fill in
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
_SHORT: Final = ("read", "group-work", "discuss")
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
        Section("steps", say("Steps"), tuple(_steps(page, chosen))),
        Section(
            "discuss", say("Discuss"), (told(page, chosen.opening), bullets(page, chosen.prompts))
        ),
        Section("tables", say("Fill in the tables"), tuple(_tables(page, apart, chosen))),
        Section("activity", say("Do it yourself"), (bullets(page, chosen.activity),)),
        Section("map", say("Map to colour"), (maps.blank(page, ground(page, chosen.places)),)),
        Section("questions", say("Questions"), tuple(_questions(checks))),
        Section("rubric", say("How the work is judged"), (_rubric(page),)),
    )
    name = say("Worksheet: {title}", title=title(page, chosen))
    return dressed(page, chosen, page.document(name, say("Group worksheet (LKPD)"), sections))


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
        Section("tables", say("The tables, filled in"), tuple(_filled(page, chosen))),
        Section(
            "map", say("The map, coloured"), (maps.coloured(page, ground(page, chosen.places)),)
        ),
        Section("teacher", say("For the teacher"), (told(page, chosen.note),)),
    )
    name = say("Key: {title}", title=title(page, chosen))
    return dressed(page, chosen, page.document(name, say("Key to the group worksheet"), sections))


def checks_of(page: LessonPage, chosen: Topic) -> list[Check]:
    """Questions of a worksheet: those of the lesson, and before them in IX the five of school."""
    school = (*FIVE, two_states) if chosen.grade == "IX" else ()
    return asked(page, (*school, *chosen.asks))


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
        ideas = tuple(explained(page, part))
        if ideas:
            yield Paragraph((Sentence(f"{page.say(part.title)}:"),))
            yield from ideas


def _steps(page: LessonPage, chosen: Topic) -> Iterator[Block]:
    codes = _STEPS if chosen.grade == "IX" else _SHORT
    known = [page.meaning("learning", code) for code in codes]
    rows = tuple(
        (Cell(str(n)), Cell(label), Cell(text))
        for n, (label, text) in enumerate((told for told in known if told[1]), 1)
    )
    yield Table("", (page.say("No."), page.say("Step"), page.say("What you do")), rows, "rll")


def _tables(page: LessonPage, apart: LessonPage, chosen: Topic) -> Iterator[Block]:
    """Tables to fill in: in IX the three forms of the school's worksheet; and the lesson's own.

    Parameters
    ----------
    apart
        A page on which the answers are told, so that this one does not cite them.
    """
    if chosen.grade == "IX":
        yield from _of_school(page)
    own = _own_table(apart, chosen)
    page.taught |= apart.taught
    if own is not None:
        left = tuple((Cell(row[0].text), *(Cell(_SPACE) for _ in row[1:])) for row in own.rows)
        yield replace(own, rows=left, align="", note=None)


def _of_school(page: LessonPage) -> Iterator[Table]:
    say = page.say
    forms = [opened(form_word(x, say)) for x in ("bilateral", "regional", "multilateral")]
    head = (say("Form"), say("Example"), say("Partner"), say("Field"), say("Since"), say("Source"))
    rows = tuple((Cell(form), *(Cell(_SPACE) for _ in head[1:])) for form in forms)
    yield Table(say("Cooperation of {country}", country=page.name), head, rows)
    goal = tuple((Cell(form), Cell(_LINE * 2), Cell(_LINE)) for form in forms)
    yield Table(say("Goals of each form"), (say("Form"), say("Goal"), say("Source")), goal)


def _own_table(page: LessonPage, chosen: Topic) -> Table | None:
    """The table of a lesson, without what nobody has checked; None where nothing is known."""
    told = next((block for block in chosen.fill(page) if isinstance(block, Table)), None)
    if told is None:
        return None
    rows = [row for row in told.rows if not any(cell.unchecked for cell in row)][:_ROWS]
    return replace(told, rows=tuple(rows)) if rows else None


def _filled(page: LessonPage, chosen: Topic) -> Iterator[Block]:
    if chosen.grade == "IX" or chosen.fill is figures.example_table:
        yield from figures.example_table(page)
    own = _own_table(page, chosen)
    if own is not None and chosen.fill is not figures.example_table:
        yield own


def _questions(checks: list[Check]) -> Iterator[Block]:
    for number, check in enumerate(checks, 1):
        lines = tuple((Cell(_LINE * 4),) for _ in range(_LINES))
        yield Table("", (f"{number}. {check.question}",), lines)


def _rubric(page: LessonPage) -> Table:
    say = page.say
    rows = tuple(tuple(Cell(say(text)) for text in row) for row in _RUBRIC)
    head = (say("What"), say("Good (3)"), say("Fair (2)"), say("Not yet (1)"))
    return Table("", head, rows)
