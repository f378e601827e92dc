"""The audit as a document: how far the registry can be trusted, and where it cannot."""

from collections.abc import Iterable
from typing import Final

from kerjasama.briefs.document import Block, Cell, Document, Paragraph, Section, Sentence, Table
from kerjasama.briefs.page import Page
from kerjasama.facts import When
from kerjasama.words import N_, Words
from kerjasama.world import Organisation, World
from kerjasama.world.audit import Audit, Dates, Tally
from kerjasama.world.rosters import Comparison
from kerjasama.world.things import Agreement, State

KINDS: Final = {
    "state": N_("States and territories"),
    "name": N_("Names"),
    "organisation": N_("Organisations"),
    "membership": N_("Memberships"),
    "agreement": N_("Agreements"),
    "event": N_("Events of agreements"),
    "tie": N_("Relations"),
    "observation": N_("Dated figures"),
    "verdict": N_("Verdicts on the articles"),
}
_DATES: Final = {
    "membership": N_("Dates of memberships"),
    "entered-into-force": N_("Dates of entry into force, agreements as wholes"),
    "party-entered-into-force": N_("Dates of entry into force, single parties"),
    "all": N_("All of these"),
}
_MOST: Final = 15


def audit(world: World, found: Audit, on: When, words: Words) -> Document:
    """Write the whole audit."""
    page = Page(world, on, words)
    sections = (
        Section("whole", words("The whole"), tuple(_whole(page, found))),
        Section("kinds", words("By kind"), (_tallies(page, found.kinds, by_kind=True),)),
        Section("organisations", words("By organisation"), (_organisations(page, found),)),
        Section("rosters", words("Beside an independent roster"), tuple(_rosters(page, found))),
        Section("agreements", words("By agreement"), (_tallies(page, found.agreements),)),
        Section("stale", words("Figures that grew old"), tuple(_stale(page, found))),
    )
    return page.document(words("Audit of the registry"), page.day, sections)


def audit_of(
    world: World, thing: Organisation | Agreement, found: Audit, on: When, words: Words
) -> Document:
    """Write the audit of one organisation or agreement: every date, and who supports it."""
    page = Page(world, on, words)
    listed: list[tuple[str, str, str, str]] = []
    if isinstance(thing, Organisation):
        for m in world.spells(thing.code):
            name = words(world.named(m.member))
            role = words(world.concept("memberships", m.role)).lower()
            listed += [
                (f"{name} ({role})", column, str(edge), m.subject)
                for column, edge in (("from", m.span.start), ("to", m.span.end))
                if isinstance(edge, When)
            ]
        rosters = [r for r in found.rosters if r.organisation == thing.code]
    else:
        for e in world.events(thing.code):
            who = words(world.named(e.party)) if e.party else words("as a whole")
            if e.when is not None:
                listed.append((f"{who}: {e.event}", "date", str(e.when), e.subject))
        rosters = []
    rows = tuple(_dated(page, *item) for item in listed)
    head = (words("What"), words("Date"), words("Independent sources read"), words("Support"))
    blocks: tuple[Block, ...] = (Table(words("Dates and their support"), head, rows, "llrl"),)
    sections = [Section("dates", words("Every date"), blocks if rows else ())]
    if rosters:
        text = words("Beside an independent roster")
        sections.append(Section("rosters", text, (_roster_table(page, rosters),)))
    subjects = [item[3] for item in listed]
    doubts = tuple(page.disagreements(dict.fromkeys(subjects)))
    sections.append(Section("doubts", words("Where sources disagree"), doubts))
    title = words("Audit: {name}", name=thing.short(words.lang))
    return page.document(title, page.day, sections)


def _dated(page: Page, what: str, property_: str, date: str, subject: str) -> tuple[Cell, ...]:
    say = page.say
    witnesses, confirmed = page.world.support(subject, property_)
    support = say("memory only")
    if confirmed:
        support = say("checked")
    elif witnesses:
        support = say("read once")
    cell = page.cite.cell(say.date(date), page.cite.of(subject, property_))
    return (Cell(what), cell, Cell(say.number(witnesses)), Cell(support))


def _whole(page: Page, found: Audit) -> Iterable[Block]:
    say = page.say
    text = say(
        "{statements} statements from {sources} data sets: {read} were read in a source, {recalled}"
        " are written from memory and marked so wherever they are shown, {unsourced} have no"
        " source.",
        statements=say.number(found.statements),
        sources=say.number(found.sources),
        read=say.number(found.read),
        recalled=say.number(found.recalled),
        unsourced=say.number(found.unsourced),
    )
    more = say(
        "Sources disagree on {conflicts} values, which are kept and shown; {corrections} cells are"
        " corrected in writing.",
        conflicts=say.number(found.conflicts),
        corrections=say.number(found.corrections),
    )
    yield Paragraph((Sentence(text), Sentence(more)))
    rows = tuple(_dates(page, say(_DATES[d.code]), d) for d in found.dates)
    yield Table(say("Dates beside a second word"), _head(page, say("Dates of")), rows, "lrrrr")
    yield Paragraph(
        (
            Sentence(
                say(
                    "Confirmed: a source that was read gives the date, beside another source or"
                    " what had been written from memory; or the date follows by the treaty's own"
                    " rule from a deposit that was read. By a roster: an independent roster of"
                    " today bears out the membership, but not its day."
                )
            ),
        )
    )


def _head(page: Page, first: str) -> tuple[str, ...]:
    say = page.say
    return (first, say("Known"), say("Confirmed"), say("By a roster"), say("Together"))


def _dates(page: Page, name: str, d: Dates) -> tuple[Cell, ...]:
    say = page.say
    numbers = (d.dates, d.confirmed, d.listed)
    return (Cell(name), *(Cell(say.number(n)) for n in numbers), Cell(say.percent(d.share, 1)))


def _organisations(page: Page, found: Audit) -> Table:
    say = page.say
    rows = tuple(_dates(page, say(page.world.named(d.code)), d) for d in found.memberships)
    return Table(say("Dates of memberships"), _head(page, say("Organisation")), rows, "lrrrr")


def _tallies(page: Page, found: Iterable[Tally], *, by_kind: bool = False) -> Table:
    say = page.say
    rows = []
    for tally in found:
        if by_kind:
            name = say(KINDS[tally.code])
        else:
            name = page.world.agreement(tally.code).short(say.lang)
        numbers = (tally.facts, tally.recalled, tally.read, tally.checked, tally.conflicts)
        rows.append((Cell(name), *(Cell(say.number(n)) for n in numbers)))
    head = (
        "",
        say("Facts"),
        say("Memory only"),
        say("Read once"),
        say("Read twice or more"),
        say("Conflicts"),
    )
    return Table(say("Facts by their support"), head, tuple(rows), "lrrrrr")


def _rosters(page: Page, found: Audit) -> Iterable[Block]:
    say = page.say
    equal = [r for r in found.rosters if not r.differences]
    text = say(
        "{equal} of {all} rosters equal an independent one; the others differ for the reasons"
        " given.",
        equal=say.number(len(equal)),
        all=say.number(len(found.rosters)),
    )
    marks = [page.cite.series(name) for name in dict.fromkeys(r.series for r in found.rosters)]
    yield Paragraph((page.cite.sentence(text, *marks),))
    differing = [r for r in found.rosters if r.differences]
    if differing:
        yield _roster_table(page, differing)


def _roster_table(page: Page, found: Iterable[Comparison]) -> Table:
    say, rows = page.say, []
    for roster in found:
        name = say(page.world.named(roster.organisation))
        whys = dict.fromkeys((d.here, say(d.why) if d.why else "") for d in roster.differences)
        for here, why in whys:
            members = [
                say(page.world.named(d.member))
                for d in roster.differences
                if (d.here, say(d.why) if d.why else "") == (here, why)
            ]
            shown = ", ".join(members[:_MOST])
            if len(members) > _MOST:
                more = say.number(len(members) - _MOST)
                shown = say("{names} and {n} more", names=shown, n=more)
            where = say("only here") if here else say("only there")
            rows.append((Cell(name), Cell(shown), Cell(where), Cell(why or say("not explained"))))
        if not roster.differences:
            rows.append((Cell(name), Cell("–"), Cell(say("equal")), Cell("")))
    head = (say("Organisation"), say("Members"), say("Where"), say("Why"))
    return Table(say("Differences from the roster"), head, tuple(rows))


def _stale(page: Page, found: Audit) -> Iterable[Block]:
    say = page.say
    rows = []
    for o in found.stale:
        thing = page.world.find(o.about)
        name = thing.name(say.lang) if isinstance(thing, State) else thing.short(say.lang)
        what = page.lang(o, "definition") or o.property.replace("-", " ")
        rows.append((Cell(name), Cell(what), Cell(say.date(str(o.on)))))
    if rows:
        head = (say("About"), say("What"), say("Newest value of"))
        yield Table(say("Newest value more than a year old"), head, tuple(rows))
