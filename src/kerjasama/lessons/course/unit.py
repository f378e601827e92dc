"""The whole unit: cover, every lesson, worksheet and key, a quiz; and where each number is."""

from collections.abc import Iterator
from dataclasses import replace

from kerjasama.briefs.document import Cell, Document, Section, Table
from kerjasama.lessons.course.lesson import lesson, time, title, told, written
from kerjasama.lessons.course.telling import HOME, LessonPage
from kerjasama.lessons.course.topic import CLASSES, Grade
from kerjasama.lessons.course.topics import COURSES, TOPICS
from kerjasama.lessons.course.worksheet import sheet, worksheet
from kerjasama.lessons.questions import quiz
from kerjasama.lessons.questions.sheet import sheet as questions
from kerjasama.words import N_, Words
from kerjasama.world import World

_AROUND = 3  # documents beside the lessons: the cover, the quiz and its key
_FIXED = 1  # seed of the quiz: the same facts make the same unit


def unit(
    world: World, country: str, words: Words, grade: Grade = "IX"
) -> Iterator[tuple[str, Document]]:
    """Write every document of a unit, one after the other.

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
    yield "00-unit", cover(world, country, words, grade)
    course = COURSES[grade]
    for number, topic in enumerate(course, 1):
        stem = f"{number:02}-{topic.code}"
        yield f"{stem}-lesson", lesson(world, topic, country, words)
        yield f"{stem}-worksheet", worksheet(world, topic, country, words, grade)
        yield f"{stem}-key", worksheet(world, topic, country, words, grade, key=True)
    level = "know" if grade == "VI" else ""
    n, on = CLASSES[grade].questions, str(min(world.day(), world.recorded))
    drawn = quiz(world, "", country, level=level, n=n, seed=_FIXED, on=world.day())
    stem = f"{len(course) + 1:02}-quiz"
    yield stem, questions(world, drawn, words, on=on)
    yield f"{stem}-key", questions(world, drawn, words, key=True, on=on)


def length(grade: Grade = "IX") -> int:
    """How many documents a unit has.

    Examples
    --------
    >>> length(), length("VI")
    (45, 18)
    """
    return _AROUND + 3 * len(COURSES[grade])


def cover(world: World, country: str, words: Words, grade: Grade = "IX") -> Document:
    """Write the cover of a unit: its lessons, and where each number of the checklist is taught.

    The shorter course does not teach them all, so its cover does not list them.
    """
    listed = contents(world, country, words, grade)
    if COURSES[grade] is not TOPICS:
        return listed
    where = taught(world, country, words)
    places = tuple(
        (Cell(str(item.number)), Cell(words(item.title)), Cell(", ".join(where[item.number])))
        for item in world.checklist()
        if item.number in where
    )
    title_ = words("Where the school articles' points are taught")
    table = Table("", (words("No."), words("What it says"), words("Lessons")), places, "rll")
    return replace(listed, sections=(*listed.sections, Section("checklist", title_, (table,))))


def contents(world: World, country: str, words: Words, grade: Grade = "IX") -> Document:
    """List the lessons of a unit with their meetings.

    Examples
    --------
    >>> document = contents(World.load(), "Malaysia", Words("en"))
    >>> [row[2].text for row in document.sections[0].blocks[1].rows][-2:]
    ['The role of Malaysia', 'Cases: partners, trade, climate and disasters']
    """
    page = LessonPage(world, world.state(country), words)
    say, rows, met = page.say, [], 0
    for number, topic in enumerate(COURSES[grade], 1):
        first, met = met + 1, met + topic.meetings
        when = say.number(first) if first == met else f"{say.number(first)}–{say.number(met)}"
        rows.append((Cell(str(number)), Cell(when), Cell(title(page, topic)), Cell(topic.code)))
    head = (say("No."), say("Meeting"), say("Lesson"), say("Code"))
    minutes = CLASSES[grade].minutes
    beside = told(page, N_("Every lesson has a worksheet and a key, in files of the same number."))
    section = Section("lessons", say("Lessons"), (beside, Table("", head, tuple(rows), "rrll")))
    name, below = say("World cooperation"), say(CLASSES[grade].unit)
    document = page.document(name, below, (section,))
    facts = (
        (say("State"), page.name),
        (say("Time in class"), time(page, met, met * minutes)),
    )
    return replace(document, facts=(*facts, *document.facts))


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
