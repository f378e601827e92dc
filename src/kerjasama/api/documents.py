"""Briefs and pages in every format: what is quick is written here, the rest by a worker."""

from collections.abc import Callable, Mapping
from typing import Any, Final, Literal

from kerjasama.words import Words
from kerjasama.world import World

Form = Literal["html", "pdf", "docx", "md", "txt", "json"]
MEDIA: Final = {
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "md": "text/markdown; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "parquet": "application/vnd.apache.parquet",
    "jsonl": "application/jsonl",
    "arrow": "application/vnd.apache.arrow.stream",
}
SLOW: Final = ("pdf", "docx")
"""Formats that a worker writes."""


def brief(world: World, words: Words, a: str, b: str, on: str | None = None) -> Any:
    """The brief of two states, as a document."""
    from kerjasama.briefs.gather import gather
    from kerjasama.briefs.pair import brief as written

    return written(world, gather(world, a, b, on), words)


def show(world: World, words: Words, name: str) -> Any:
    """The page of a state, organisation or agreement, as a document."""
    from kerjasama.briefs.things import show as written

    return written(world, world.find(name), world.day(), words)


def ties(world: World, words: Words, a: str, b: str) -> Any:
    """What ties two states, as a document."""
    from kerjasama.briefs.things import ties as written

    return written(world, world.ties(world.state(a).code, world.state(b).code), words)


def lesson(world: World, words: Words, topic: str, country: str, class_: str = "IX") -> Any:
    """A lesson of a course, as a document."""
    from kerjasama.lessons import course

    return course.lesson(world, course.topic(topic, course.grade_of(class_)), country, words)


def worksheet(
    world: World, words: Words, topic: str, country: str, class_: str = "IX", *, key: bool = False
) -> Any:
    """A group worksheet or its key, as a document."""
    from kerjasama.lessons import course

    chosen = course.topic(topic, course.grade_of(class_))
    return course.worksheet(world, chosen, country, words, class_, key=key)


def named(form: str, name: str) -> tuple[str, str]:
    """Media type of a format, and the name of its file.

    Parameters
    ----------
    form
        One of `MEDIA`, or of the formats of a quiz.

    Examples
    --------
    >>> named("gift", "quiz"), named("md", "brief")
    (('text/plain; charset=utf-8', 'quiz.gift'), ('text/markdown; charset=utf-8', 'brief.md'))
    """
    if form in MEDIA:
        return MEDIA[form], f"{name}.{form}"
    from kerjasama.lessons.questions.formats import FORMATS

    return FORMATS[form].media, f"{name}{FORMATS[form].ending}"


PAGES: Final[Mapping[str, Callable[..., Any]]] = {
    "brief": brief,
    "show": show,
    "ties": ties,
    "lesson": lesson,
    "worksheet": worksheet,
}
"""Every document by its name."""
