"""What a lesson is made of before it is told for a state and a day."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from kerjasama.briefs.document import Block
from kerjasama.lessons.course.checks import Ask
from kerjasama.lessons.course.grounds import Places
from kerjasama.lessons.course.telling import LessonPage
from kerjasama.words import N_

Live = Callable[[LessonPage], Iterator[Block]]
"""Tells what the registry holds of the page's state on its day."""
Grade = Literal["VI", "IX"]


@dataclass(frozen=True, slots=True)
class Class:
    """A class of the Indonesian school for which there is a course.

    Attributes
    ----------
    minutes
        Of one meeting.
    lesson, unit
        What stands below a title.
    questions
        How many a unit's quiz has.
    """

    minutes: int
    lesson: str
    unit: str
    questions: int


CLASSES: Final[dict[Grade, Class]] = {
    "IX": Class(80, N_("Lesson, grade IX"), N_("Unit for social studies, grade IX"), 30),
    "VI": Class(
        70, N_("Lesson, grade VI"), N_("Unit for natural and social sciences, grade VI"), 15
    ),
}


@dataclass(frozen=True, slots=True)
class Part:
    """Concepts that are explained together.

    Attributes
    ----------
    title, text
        English texts, marked for translation: the heading, and what a teacher says first.
    scheme, codes
        Which concepts, in the order in which they are taught.
    """

    title: str
    scheme: str
    codes: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A lesson; every text in it is English and marked for translation.

    Texts may hold ``{country}``, the name of the pupils' state.

    Attributes
    ----------
    code
        What the command line calls it.
    meetings
        How often the class meets for it.
    opening
        The question with which it begins.
    live
        Parts that are asked of the registry.
    worked
        Worked examples: the first for which the registry has what it needs is told.
    fill
        Tells the table that the worksheet leaves to be filled in.
    places
        Whom the map shows.
    grade
        For which class it is.
    numbers
        Numbers of the checklist whose claims are weighed.
    note
        For the teacher.
    """

    code: str
    title: str
    meetings: int
    opening: str
    goals: tuple[str, ...]
    parts: tuple[Part, ...]
    live: tuple[Live, ...]
    numbers: tuple[int, ...]
    prompts: tuple[str, ...]
    activity: tuple[str, ...]
    asks: tuple[Ask, ...]
    note: str
    worked: tuple[Live, ...]
    fill: Live
    places: Places
    grade: Grade = "IX"

    @property
    def minutes(self) -> int:
        """How long it takes in class."""
        return self.meetings * CLASSES[self.grade].minutes
