"""The whole unit: cover with index, every lesson, worksheet and key; and where each number is."""

from collections.abc import Iterator
from dataclasses import replace

from kerjasama.briefs.document import Cell, Document, Section, Table
from kerjasama.lessons.course.lesson import dressed, lesson, title, told, written
from kerjasama.lessons.course.telling import HOME, LessonPage
from kerjasama.lessons.course.topics import TOPICS
from kerjasama.lessons.course.worksheet import sheet, worksheet
from kerjasama.words import N_, Words
from kerjasama.world import World


def unit(world: World, country: str, words: Words) -> Iterator[tuple[str, Document]]:
    """Write every document of the unit, one after the other.

    Yields
    ------
    stem, document
        The file's name without its ending, in the order of teaching, and what it holds.

    Raises
    ------
    UnknownNameError
        If no state is called so.

    Examples
    --------
    >>> stem, cover = next(unit(World.load(), "IDN", Words("en")))
    >>> stem, cover.title
    ('00-unit', 'World cooperation')
    """
    yield "00-unit", cover(world, country, words)
    for number, topic in enumerate(TOPICS, 1):
        stem = f"{number:02}-{topic.code}"
        yield f"{stem}-lesson", lesson(world, topic, country, words)
        yield f"{stem}-worksheet", worksheet(world, topic, country, words)
        yield f"{stem}-key", worksheet(world, topic, country, words, key=True)


def length() -> int:
    """How many documents a unit has.

    Examples
    --------
    >>> length() == 1 + 3 * len(TOPICS)
    True
    """
    return 1 + 3 * len(TOPICS)


def cover(world: World, country: str, words: Words) -> Document:
    """Write the cover of a unit: its lessons, and where each number of the checklist is taught."""
    where = sorted(taught(world, country, words).items())
    places = tuple((Cell(str(n)), Cell(", ".join(codes))) for n, codes in where)
    listed = contents(world, country, words)
    title_ = words("Where the school articles' points are taught")
    table = Table("", (words("No."), words("Lessons")), places, "rl")
    return replace(listed, sections=(*listed.sections, Section("checklist", title_, (table,))))


def contents(world: World, country: str, words: Words) -> Document:
    """List the lessons of a unit.

    Examples
    --------
    >>> document = contents(World.load(), "Malaysia", Words("en"))
    >>> [row[1].text for row in document.sections[0].blocks[1].rows][-2:]
    ['The role of Malaysia', 'Cases: partners, trade, climate and disasters']
    """
    page = LessonPage(world, world.state(country), words)
    say = page.say
    rows = tuple(
        (
            Cell(str(n)),
            Cell(title(page, topic)),
            Cell(say("{n} minutes", n=say.number(topic.minutes))),
            Cell(topic.code),
        )
        for n, topic in enumerate(TOPICS, 1)
    )
    head = (say("No."), say("Lesson"), say("Time in class"), say("Code"))
    beside = told(page, N_("Every lesson has a worksheet and a key, in files of the same number."))
    section = Section("lessons", say("Lessons"), (beside, Table("", head, rows, "rlll")))
    name, below = say("World cooperation"), say("Unit for social studies, grade IX")
    minutes = sum(topic.minutes for topic in TOPICS)
    return dressed(page, minutes, page.document(name, below, (section,)))


def taught(world: World, country: str = HOME, words: Words | None = None) -> dict[int, list[str]]:
    """Where each number of the checklist is taught, found by writing every lesson and worksheet.

    Returns
    -------
    places
        Number to the codes of lessons; what is Indonesia's own is taught there only.
    """
    found: dict[int, list[str]] = {}
    state = world.state(country)
    for topic in TOPICS:
        page = LessonPage(world, state, words or Words("en"))
        written(page, topic)
        sheet(page, topic)
        for number in page.taught:
            found.setdefault(number, []).append(topic.code)
    return found
