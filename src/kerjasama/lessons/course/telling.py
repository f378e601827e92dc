"""A page of a lesson: for one state and one day, it says nothing of later days or other states."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from kerjasama.briefs.document import Sentence
from kerjasama.briefs.page import Page
from kerjasama.errors import BadRequestError
from kerjasama.facts import When
from kerjasama.words import LANGUAGES, N_, Text, Words
from kerjasama.world import State, World
from kerjasama.world.articles import ConceptNote, Item, Verdict
from kerjasama.world.naming import the

HOME: Final = "IDN"
"""The state whose school texts were read: their words name it."""
_ENDS: Final = re.compile(r"(?<=[.!?]) (?=[A-Z\"“])")
_HOME_NAME: Final = re.compile(r"\bIndonesia")
Concept = tuple[str, str]
"""Scheme and code."""


class LessonPage(Page):
    """A document in the making that teaches one state's pupils on one day.

    Parameters
    ----------
    world
        Asked about its own day.
    country
        The pupils' state.
    words
        The language.

    Raises
    ------
    BadRequestError
        If the state does not exist on that day.

    Attributes
    ----------
    name, called : str
        The state's name, alone and as a sentence has it.
    taught : set of int
        Numbers of the checklist that were taught so far.

    Examples
    --------
    >>> world = World.load()
    >>> page = LessonPage(world.at("2019-12-31"), world.state("MYS"), Words("en"))
    >>> page.name
    'Malaysia'
    """

    def __init__(self, world: World, country: State, words: Words) -> None:
        """Start with nothing taught."""
        super().__init__(world, world.day(), words)
        if not country.span.covers(self.on):
            values: dict[str, object] = {"name": world.named(country.code), "date": str(self.on)}
            raise BadRequestError(
                Text(N_("There is no lesson for {name} on {date}: it did not exist."), values),
                Text(N_("Name another state with --country, or another day with --on.")),
            )
        self.country, self.name = country, country.name(words.lang)
        self.called = the(self.name, words)
        self.taught: set[int] = set()

    @property
    def current(self) -> bool:
        """Whether the day lies in the year in which the sources were read, or later.

        What somebody wrote of a thing as a whole, without days, is told only then.
        """
        return self.on.last.year >= self.world.recorded.first.year

    def meaning(self, scheme: str, code: str) -> tuple[str, str]:
        """Label and definition of a concept, two empty texts where it is of another state.

        What the definition tells of days after the lesson's, or of Indonesia in another state's
        lesson, is left out.

        Examples
        --------
        >>> world = World.load()
        >>> for on in ("2019-12-31", "2026-01-01"):
        ...     page = LessonPage(world.at(on), world.state("IDN"), Words("en"))
        ...     print(page.meaning("region-schemes", "southeast-asia")[1])
        The eleven states between India, China and Australia.
        The eleven states between India, China and Australia; since 26 October 2025 all of them \
are members of ASEAN.
        """
        note, numbers = _concepts(self.world)[scheme, code]
        label = self.fitting(self.say(note.label))
        text = self.fitting(self.say(note.definition))
        if not label or not text:
            return "", ""
        if text == self.say(note.definition):  # who is told a part is not told Indonesia's own
            self.taught |= numbers
        return label, text

    def verdicts(self, numbers: Iterable[int]) -> list[tuple[Item, Verdict]]:
        """What the school texts claim, with what is right; none that speaks of a later day.

        A verdict is of the day on which the sources were read: a lesson for an earlier year has
        none.
        """
        found: list[tuple[Item, Verdict]] = []
        if not self.current:
            return found
        items = {item.number: item for item in _items(self.world)}
        for number in numbers:
            for verdict in items[number].verdicts:
                told = f"{self.say(verdict.claim)} {self.say(verdict.text)}"
                if self.fitting(told) == told:
                    found.append((items[number], verdict))
                    self.taught.add(number)
        return found

    def fitting(self, text: str) -> str:
        """The sentences of a text that fit the lesson's state and day.

        Of a sentence that names a later day, what stands before its last semicolon may stay.
        """
        return " ".join(filter(None, map(self._kept, _ENDS.split(text))))

    def _kept(self, sentence: str) -> str:
        if self._fits(sentence):
            return sentence
        before, mark, _ = sentence.rpartition("; ")
        return f"{before}." if mark and self._fits(before) else ""

    def _fits(self, text: str) -> bool:
        if self.country.code != HOME and _HOME_NAME.search(text):
            return False
        recorded = self.world.recorded.last
        return not any(self.on.last < day.first <= recorded for day in _days(text))

    def defined(self, scheme: str, code: str) -> list[Sentence]:
        """A concept as a sentence, or nothing."""
        label, text = self.meaning(scheme, code)
        return [self.cite.sentence(f"{label}: {text}", self.cite.claims())] if text else []


def _items(world: World) -> tuple[Item, ...]:
    return world.remembered("lessons checklist", lambda: tuple(world.checklist()))


def _concepts(world: World) -> dict[Concept, tuple[ConceptNote, frozenset[int]]]:
    """Every concept that carries numbers, with them."""

    def read() -> dict[Concept, tuple[ConceptNote, frozenset[int]]]:
        found: dict[Concept, tuple[ConceptNote, frozenset[int]]] = {}
        for item in _items(world):
            for note in item.concepts:
                _, numbers = found.get((note.scheme, note.code), (note, frozenset()))
                found[note.scheme, note.code] = note, numbers | {item.number}
        return found

    return world.remembered("lessons concepts", read)


@cache
def _dates() -> tuple[re.Pattern[str], dict[str, int]]:
    """How dates are written in both languages, and the number of each month."""
    from babel import Locale

    months = {
        str(name): number
        for lang in LANGUAGES
        for number, name in Locale(lang).months["format"]["wide"].items()
    }
    named = "|".join(months)
    return re.compile(rf"\b(?:(?:(\d{{1,2}}) )?({named}) )?(1[0-9]{{3}}|20\d\d)\b"), months


def _days(text: str) -> list[When]:
    pattern, months = _dates()
    found = []
    for day, month, year in pattern.findall(text):
        parts = [year]
        if month:
            parts.append(f"{months[month]:02}")
            parts += [f"{int(day):02}"] if day else []
        found.append(When("-".join(parts)))
    return found
