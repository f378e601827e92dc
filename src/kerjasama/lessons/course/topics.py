"""The course: its lessons in the order in which they are taught."""

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
from kerjasama.lessons.course.topic import Topic
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


def topic(code: str) -> Topic:
    """Find a lesson by its code.

    Raises
    ------
    BadRequestError
        If the course has no such lesson.

    Examples
    --------
    >>> topic("forms").minutes
    80
    """
    found = next((one for one in TOPICS if one.code == code.strip().lower()), None)
    if found is None:
        codes = ", ".join(one.code for one in TOPICS)
        raise BadRequestError(
            Text(N_("The course has no lesson {topic!r}."), {"topic": code[:40]}),
            Text(N_("Name one of these: {topics}."), {"topics": codes}),
        )
    return found
