"""The document for a treaty office: what is signed and does not bind, and what it waits for."""

from typing import Final

from kerjasama.briefs.document import Block, Cell, Document, Paragraph, Section, Sentence, Table
from kerjasama.briefs.page import Page
from kerjasama.briefs.wording import status_told
from kerjasama.facts import When
from kerjasama.words import N_, Words
from kerjasama.world import World
from kerjasama.world.gaps import Gap

_TITLES: Final = {
    "waits-for-us": N_("Signed, own consent not recorded"),
    "waits-for-others": N_("Waiting for others, or for its day"),
    "not-signed": N_("Announced, negotiated or concluded, not signed"),
}
_MOST: Final = 12


def gaps(world: World, party: str, found: list[Gap], on: When, words: Words) -> Document:
    """Write what is agreed and does not bind on a day.

    Parameters
    ----------
    party
        Code of the state that was asked for, or an empty text for every agreement.
    """
    page = Page(world, on, words)
    sections = []
    for kind, title in _TITLES.items():
        chosen = [g for g in found if g.kind == kind]
        if chosen:
            sections.append(Section(kind, words(title), _blocks(page, chosen)))
    if not found:
        nothing = Sentence(words("No such agreement is recorded here."))
        sections.append(Section("gaps", words("Gaps"), (Paragraph((nothing,)),)))
    else:
        caveat = words(
            "A missing consent means that none is recorded here: with the unchecked and the old,"
            " look at the depositary before you rely on it."
        )
        sections.append(
            Section("caveat", words("How to read this"), (Paragraph((Sentence(caveat),)),))
        )
    who = words(world.named(party)) if party else words("all states")
    title = words("Signed, not in force: {name}", name=who)
    return page.document(title, page.day, sections)


def _blocks(page: Page, found: list[Gap]) -> tuple[Block, ...]:
    say = page.say
    rows = []
    for gap in found:
        agreement = gap.agreement
        status = gap.own if gap.own is not None and gap.own.event is not None else gap.whole
        mark = page.cite.of(status.event.subject, "date") if status.event else ((), False)
        rows.append(
            (
                Cell(agreement.code),
                Cell(agreement.short(say.lang)),
                page.cite.cell(status_told(status, say), mark),
                _waits(page, gap),
            )
        )
    caption = say.plural("{n} agreement", "{n} agreements", len(rows))
    head = (say("Code"), say("Agreement"), say("Status"), say("What it waits for"))
    return (Table(caption, head, tuple(rows)),)


def _waits(page: Page, gap: Gap) -> Cell:
    """Say what entry into force waits for, as far as the record knows."""
    say, told = page.say, []
    marks = []
    if gap.still_needed:
        text = say(
            "{n} of {all} consents still missing",
            n=say.number(gap.still_needed),
            all=say.number(gap.agreement.needs_parties or 0),
        )
        told.append(text)
        marks.append(page.cite.of(gap.agreement.subject, "needs_parties"))
    if gap.missing_named:
        told.append(say("the consent of {names}", names=_names(page, gap.missing_named)))
        marks.append(page.cite.of(gap.agreement.subject, "needs_named"))
    elif gap.missing and gap.still_needed is None and gap.kind != "not-signed":
        told.append(say("consent of {names} not recorded", names=_names(page, gap.missing)))
    condition = page.lang(gap.agreement, "condition")
    if condition:
        told.append(condition.rstrip("."))
        marks.append(page.cite.of(gap.agreement.subject, f"condition_{say.lang}"))
    if gap.whole.status in ("in-force", "provisionally-applied"):
        told.insert(0, say("in force for others"))
    return page.cite.cell("; ".join(told) or "–", *marks)


def _names(page: Page, codes: tuple[str, ...]) -> str:
    names = [page.say(page.world.named(c)) for c in codes]
    if len(names) > _MOST:
        more = page.say.number(len(names) - _MOST)
        return page.say("{names} and {n} more", names=", ".join(names[:_MOST]), n=more)
    return page.say.list(names)
