"""The courses: their lessons in the order in which they are taught."""

import re
from typing import Final

from kerjasama.errors import BadRequestError
from kerjasama.lessons.course.foundations import (
    BENEFITS,
    CHALLENGES,
    GOALS,
    PRINCIPLES,
    WHAT,
    WHY,
)
from kerjasama.lessons.course.practice import FIELDS, FORMS, MECHANISMS, ORGANISATIONS
from kerjasama.lessons.course.today import CASES, GLOBALISATION, HISTORY, ROLE
from kerjasama.lessons.course.topic import Grade, Topic
from kerjasama.lessons.course.younger import YOUNGER
from kerjasama.words import N_, Text

TOPICS: Final = (
    WHAT,
    WHY,
    PRINCIPLES,
    FORMS,
    FIELDS,
    MECHANISMS,
    HISTORY,
    GOALS,
    BENEFITS,
    CHALLENGES,
    GLOBALISATION,
    ORGANISATIONS,
    ROLE,
    CASES,
)


COURSES: Final[dict[Grade, tuple[Topic, ...]]] = {"IX": TOPICS, "VI": YOUNGER}
_SIX: Final = re.compile(r"\b(?:VI|6)(?![IVX\d])", re.IGNORECASE)


def grade_of(name: str) -> Grade:
    """For which course a class is, by its name: the shorter one for class VI, else that of IX.

    Examples
    --------
    >>> [grade_of(name) for name in ("IX", "9B", "VI", "6 A", "Kelas VI-C", "VIII")]
    ['IX', 'IX', 'VI', 'VI', 'VI', 'IX']
    """
    return "VI" if _SIX.search(name) else "IX"


def topic(code: str, grade: Grade = "IX") -> Topic:
    """Find a lesson of a course by its code.

    Raises
    ------
    BadRequestError
        If the course has no such lesson.

    Examples
    --------
    >>> topic("forms").minutes, topic("forms", "VI").minutes
    (160, 70)
    """
    course = COURSES[grade]
    found = next((one for one in course if one.code == code.strip().lower()), None)
    if found is None:
        codes = ", ".join(one.code for one in course)
        raise BadRequestError(
            Text(
                N_("The course of grade {grade} has no lesson {topic!r}."),
                {"grade": grade, "topic": code[:40]},
            ),
            Text(N_("Name one of these: {topics}."), {"topics": codes}),
        )
    return found
