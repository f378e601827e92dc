"""A page in the making: its language, its world, its citations, and blocks that pages share."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal

from kerjasama.briefs.citations import Citations
from kerjasama.briefs.document import (
    Block,
    Bullets,
    Cell,
    Document,
    Paragraph,
    Section,
    Sentence,
    Table,
)
from kerjasama.briefs.wording import observed
from kerjasama.facts import When
from kerjasama.words import N_, Words
from kerjasama.world import Observation, World
from kerjasama.world.things import Thing

_UNITS: Final = {
    "billion US dollars": N_("US$ {n} billion"),
    "doses": N_("{n} doses"),
    "economies": N_("{n} economies"),
    "edition": N_("no. {n}"),
    "items": N_("{n} items"),
    "members": N_("{n} members"),
    "missions": N_("{n} missions"),
    "organisations": N_("{n} organisations"),
    "parties": N_("{n} parties"),
    "persons": N_("{n} persons"),
    "pilgrims": N_("{n} pilgrims"),
    "rank": N_("no. {n}"),
    "states": N_("{n} states"),
    "students": N_("{n} students"),
    "votes": N_("{n} votes"),
}


class Page:
    """A document in the making: its language, its world and its citations."""

    def __init__(self, world: World, on: When, words: Words) -> None:
        """Start with no citations."""
        self.world, self.on, self.say = world, on, words
        self.cite = Citations(world, words)
        self.day = words.date(str(on))

    def lang(self, thing: object, stem: str) -> str:
        """Text of a thing in the language of the page."""
        return str(getattr(thing, f"{stem}_{self.say.lang}"))

    def document(self, title: str, subtitle: str, sections: Iterable[Section]) -> Document:
        """Put sections together; those without blocks are left out."""
        facts = ((self.say("As of"), self.day), (self.say("Data version"), self.world.version[:8]))
        lang: Literal["en", "id"] = "id" if self.say.lang == "id" else "en"
        shown = tuple(s for s in sections if s.blocks)
        footer = supposed(self.world, self.say)
        if self.on.first > self.world.recorded.last:
            footer = (*footer, Sentence(later(self.world, self.say)))
        return Document(
            title, subtitle, lang, shown, self.cite.references, facts, Paragraph(footer)
        )

    def profile(self, caption: str, thing: Thing, rows: Sequence[tuple[str, str, str]]) -> Table:
        """Two columns: what, and its value with who says so; empty values are left out."""
        cells = tuple(
            (Cell(name), self.cite.cell(text, self.cite.of(thing.subject, prop)))
            for name, text, prop in rows
            if text
        )
        return Table(caption, ("", thing.code), cells)

    def fields(self, codes: tuple[str, ...]) -> str:
        """Names of fields of cooperation, in a row."""
        return ", ".join(self.say(self.world.concept("fields", c)).lower() for c in codes)

    def observations(self, about: str) -> Iterator[Block]:
        """Dated figures about something, as a table."""
        rows = tuple(self._observation(o) for o in self.world.observations(about))
        if rows:
            head = (self.say("On"), self.say("What"), self.say("Value"))
            yield Table(self.say("Dated figures"), head, rows, "llr")

    def _observation(self, o: Observation) -> tuple[Cell, ...]:
        value = _value(o, self.say)
        what = self.lang(o, "definition") or o.property.replace("-", " ")
        return (
            Cell(self.say.date(str(o.on))),
            Cell(what),
            self.cite.cell(value, self.cite.of(o.subject, "value")),
        )

    def disagreements(self, subjects: Iterable[str]) -> Iterator[Block]:
        """Where sources disagree about these things."""
        told = []
        about = tuple(subjects)
        for d in self.world.disagreements(*about) if about else ():
            by = {e.source: e.publisher for e in self.world.evidence(d.subject)}
            text = self.say(
                "{what}, {property}: {publisher} gives {kept}, {other_publisher} {other}.",
                what=d.subject.split(":", 1)[1],
                property=d.property,
                publisher=by.get(d.kept_source, d.kept_source),
                kept=observed(d.kept, self.say),
                other_publisher=by.get(d.other_source, d.other_source),
                other=observed(d.other, self.say),
            )
            mark = self.cite.of(d.subject, d.property)
            told.append(Paragraph((self.cite.sentence(text, mark),)))
        if told:
            yield Bullets(tuple(told))


def _value(o: Observation, words: Words) -> str:
    """Write a dated figure with its unit; a date as a date."""
    if o.unit == "date":
        return observed(o.value, words)
    number = words.number(int(o.value)) if o.value.isdecimal() else o.value
    if o.unit in _UNITS:
        return words(_UNITS[o.unit], n=number)
    return f"{number} {o.unit}".strip()


def supposed(world: World, words: Words) -> tuple[Sentence, ...]:
    """Say what a supposed world takes for granted without evidence; nothing of the real one."""
    if not world.supposed:
        return ()
    what = " ".join(words(text) for text in world.supposed)
    return (Sentence(words("Supposed, without evidence: {what}", what=what)),)


def later(world: World, words: Words) -> str:
    """Say that a day lies after the last reading of any source."""
    return words(
        "The sources were last read on {date}; for later days no change is assumed.",
        date=words.date(str(world.recorded)),
    )


def warnings(world: World, about: list[str], words: Words) -> list[str]:
    """Warnings: how much of the answer is unchecked, and where sources disagree."""
    found = []
    recalled = sum(
        any(e.fate == "kept" and e.basis == "recalled" for e in world.evidence(s)) for s in about
    )
    if recalled:
        found.append(
            words(
                N_("{recalled} of {all} records rest on memory and are unchecked."),
                recalled=recalled,
                all=len(about),
            )
        )
    if world.day().first > world.recorded.last:
        found.append(later(world, words))
    conflicts = len(world.disagreements(*about)) if about else 0
    if conflicts:
        found.append(
            words.plural(
                "Sources disagree in {n} place.", "Sources disagree in {n} places.", conflicts
            )
        )
    return found
