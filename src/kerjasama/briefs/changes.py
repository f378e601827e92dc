"""The change log: what began, ended, was signed or entered into force, the newest first."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from kerjasama.briefs.document import Cell, Document, Paragraph, Section, Sentence, Table
from kerjasama.briefs.page import Page
from kerjasama.briefs.wording import event_word
from kerjasama.facts import When
from kerjasama.words import N_, Words
from kerjasama.world import State, World
from kerjasama.world.changes import Change

_KINDS: Final = {
    "joined": N_("became a member of"),
    "elected": N_("took an elected seat in"),
    "observer": N_("became an observer of"),
    "associate": N_("became an associate of"),
    "candidate": N_("became a candidate for"),
    "partner": N_("became a partner of"),
    "suspended": N_("was suspended from"),
    "chair": N_("took the chair of"),
    "left": N_("left"),
    "expelled": N_("was expelled from"),
    "state-ended": N_("ended as a member of"),
    "organisation-ended": N_("was a member at the end of"),
    "restored": N_("was no longer suspended from"),
    "elected-ended": N_("ended its term in"),
    "observer-ended": N_("was no longer an observer of"),
    "associate-ended": N_("was no longer an associate of"),
    "candidate-ended": N_("was no longer a candidate for"),
    "partner-ended": N_("was no longer a partner of"),
    "state-began": N_("began as a state"),
    "state-ended-itself": N_("ended as a state"),
    "organisation-began": N_("was founded"),
    "organisation-ended-itself": N_("came to an end"),
    "diplomatic-relations-began": N_("established diplomatic relations"),
    "diplomatic-relations-ended": N_("broke off diplomatic relations"),
    "consular-relations-began": N_("established consular relations"),
    "consular-relations-ended": N_("ended consular relations"),
    "partnership-began": N_("entered a partnership"),
    "partnership-ended": N_("ended a partnership, or raised it"),
    "cooperation-began": N_("began to cooperate"),
    "cooperation-ended": N_("ended a cooperation"),
}


def kind_word(change: Change, words: Words) -> str:
    """Say what happened, as the verb of a sentence about those to whom it happened."""
    if change.group == "agreements":
        return event_word(change.kind, words)
    return words(_KINDS[_key(change)])


def _key(change: Change) -> str:
    itself = change.group == "things" and change.kind.endswith("-ended")
    return f"{change.kind}-itself" if itself else change.kind


def changes(
    world: World, found: Sequence[Change], since: When, until: When, about: str, words: Words
) -> Document:
    """Write the changes of a time, one section a year.

    Parameters
    ----------
    about
        Code of what was asked for, or an empty text.
    """
    page = Page(world, until, words)
    sections = []
    for year, of_year in groupby(found, key=lambda c: c.date.first.year):
        rows = tuple(_row(page, c) for c in of_year)
        head = (words("Date"), words("Who"), words("What"), words("About"))
        caption = words.plural("{n} change", "{n} changes", len(rows))
        sections.append(Section(f"y{year}", str(year), (Table(caption, head, rows),)))
    if not found:
        nothing = Sentence(words("No change is recorded here."))
        sections.append(Section("none", words("Changes"), (Paragraph((nothing,)),)))
    name = _name(world, about, words) if about else words("the world")
    title = words("What changed: {name}", name=name)
    dates = {"since": words.date(str(since)), "until": words.date(str(until))}
    return page.document(title, words("{since} to {until}", **dates), sections)


def _row(page: Page, change: Change) -> tuple[Cell, ...]:
    say = page.say
    who = say.list([say(page.world.named(c)) for c in change.who]) if change.who else "–"
    about = "" if change.about in change.who else _about(page.world, change, say)
    mark = page.cite.of(change.subject, change.property)
    day = page.cite.cell(say.date(str(change.date)), mark)
    return (day, Cell(who), Cell(kind_word(change, say)), Cell(about))


def _about(world: World, change: Change, words: Words) -> str:
    if change.group == "relations":
        return words(world.concept("partnership-levels", change.about)) if change.about else ""
    return _name(world, change.about, words)


def _name(world: World, code: str, words: Words) -> str:
    """Short name of an organisation or agreement, or the name of a state."""
    thing = world.find(code)
    return thing.name(words.lang) if isinstance(thing, State) else thing.short(words.lang)
