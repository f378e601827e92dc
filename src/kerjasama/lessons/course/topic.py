"""What a lesson is made of before it is told for a state and a day."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kerjasama.briefs.document import Block
from kerjasama.lessons.course.checks import Ask
from kerjasama.lessons.course.telling import LessonPage

Live = Callable[[LessonPage], Iterator[Block]]
"""Tells what the registry holds of the page's state on its day."""


@dataclass(frozen=True, slots=True)
class Part:
    """Concepts that are explained together.

    Attributes
    ----------
    title
        English text, marked for translation.
    scheme, codes
        Which concepts, in the order in which they are taught.
    """

    title: str
    scheme: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """A lesson; every text in it is English and marked for translation.

    Texts may hold ``{country}``, the name of the pupils' state.

    Attributes
    ----------
    code
        What the command line calls it.
    minutes
        How long it takes in class.
    opening
        The question with which it begins.
    live
        Parts that are asked of the registry.
    numbers
        Numbers of the checklist whose claims are weighed.
    note
        For the teacher.
    """

    code: str
    title: str
    minutes: int
    opening: str
    goals: tuple[str, ...]
    parts: tuple[Part, ...]
    live: tuple[Live, ...]
    numbers: tuple[int, ...]
    prompts: tuple[str, ...]
    activity: tuple[str, ...]
    asks: tuple[Ask, ...]
    note: str
