"""Documents about one state, organisation or agreement, and about lists of them."""

from collections.abc import Sequence
from dataclasses import replace

from kerjasama.briefs.agreement import agreement
from kerjasama.briefs.document import (
    Block,
    Cell,
    Document,
    Paragraph,
    Section,
    Sentence,
    Table,
)
from kerjasama.briefs.forms import form_blocks
from kerjasama.briefs.page import Page
from kerjasama.briefs.wording import kind_of_thing, language, moment, observed, since
from kerjasama.facts import When
from kerjasama.words import Words
from kerjasama.world import Membership, Organisation, State, World
from kerjasama.world.memberships import ENDED
from kerjasama.world.things import FULL, Thing
from kerjasama.world.ties import Ties


def show(world: World, thing: Thing, on: When, words: Words) -> Document:
    """Write what is known of a state, an organisation or an agreement on a day.

    Examples
    --------
    >>> world = World.load()
    >>> show(world, world.find("ASEAN"), When("2026-01-01"), Words("id")).sections[0].title
    'Profil'
    """
    page = Page(world, on, words)
    if isinstance(thing, State):
        return _state(page, thing)
    return _organisation(page, thing) if isinstance(thing, Organisation) else agreement(page, thing)


def _state(page: Page, state: State) -> Document:
    say = page.say
    regions = tuple(
        page.cite.sentence(
            f"{say(page.world.scheme_named(r.scheme))}: {r.name(say.lang)}.",
            page.cite.scheme(r.scheme),
        )
        for r in page.world.regions(state.code, page.on)
        if r.level == "region"
    )
    rows = [
        (say("Name"), state.name(say.lang), f"name_{say.lang}"),
        (say("Official name"), page.lang(state, "official"), f"official_{say.lang}"),
        (say("Codes"), ", ".join(filter(None, (state.code, state.iso2, state.m49))), "state"),
        (say("Correlates of War number"), str(state.cow or ""), "cow"),
        (say("Gleditsch–Ward number"), str(state.gw or ""), "gw"),
        (
            say("Official languages"),
            say.list([language(c, say) for c in state.languages]),
            "languages",
        ),
        (say("Capital"), page.lang(state, "capital"), f"capital_{say.lang}"),
        (say("Existed"), observed(state.span, say), "from"),
        (say("Recognition"), page.lang(state, "recognition"), f"recognition_{say.lang}"),
        (
            say("Successors"),
            say.list([say(page.world.named(c)) for c in state.successors]),
            "successors",
        ),
    ]
    profile: list[Block] = [page.profile(say("What is recorded"), state, rows)]
    if regions:
        profile.append(Paragraph(regions))
    held = page.world.memberships(state.code, page.on)
    table = _membership_table(
        page, held, say("Memberships on {date}", date=page.day), "organisation"
    )
    sections = (
        Section("profile", say("Profile"), tuple(profile)),
        Section("names", say("Former names"), _former(page, state.code)),
        Section("memberships", say("Memberships"), table),
        Section("figures", say("Dated figures"), tuple(page.observations(state.code))),
        Section(
            "doubts",
            say("Where sources disagree"),
            tuple(page.disagreements(m.subject for m in held)),
        ),
    )
    return page.document(state.name(say.lang), say("State profile"), sections)


def _former(page: Page, code: str) -> tuple[Block, ...]:
    say = page.say
    rows = [
        (Cell(n.name), page.cite.cell(observed(n.span, say), page.cite.of(n.subject, "name")))
        for n in page.world.former_names(code)
        if n.lang in (say.lang, "und")
    ]
    return (
        (Table(say("Names it has borne"), (say("Name"), say("When")), tuple(rows)),) if rows else ()
    )


def _membership_table(
    page: Page, held: Sequence[Membership], caption: str, by: str
) -> tuple[Block, ...]:
    if not held:
        return (
            Paragraph(
                (
                    Sentence(
                        page.say("None is recorded here {when}.", when=moment(page.on, page.say))
                    ),
                )
            ),
        )
    say = page.say
    rows = []
    for m in held:
        other = m.member if by == "member" else m.organisation
        left = m.span.possible[1] < page.on.first
        status = ENDED.get(m.ended_by, "former") if left else m.role
        role = say(page.world.concept("memberships", status)).lower()
        text = since(m.span, say, bare=True)
        if isinstance(m.span.end, When):
            text = observed(m.span, say)
        if not m.sure:
            text = say("{dates} (uncertain on this day)", dates=text)
        mark = (
            page.cite.of(m.subject, "from", "to")
            if isinstance(m.span.end, When)
            else page.cite.of(m.subject, "from")
        )
        rows.append(
            (
                Cell(other),
                Cell(say(page.world.named(other))),
                Cell(role),
                page.cite.cell(text, mark),
            )
        )
    head = (say("Code"), say("Name"), say("Role"), say("Since"))
    return (Table(caption, head, tuple(rows)),)


def _organisation(page: Page, thing: Organisation) -> Document:
    say = page.say
    rows = [
        (say("Name"), thing.name(say.lang), f"name_{say.lang}"),
        (say("Abbreviation"), thing.short(say.lang), f"short_{say.lang}"),
        (say("Kind"), kind_of_thing(thing.type, say), "type"),
        (say("Part of"), say(page.world.named(thing.parent)) if thing.parent else "", "parent"),
        (
            say("Founded"),
            observed(thing.span.start.text, say) if isinstance(thing.span.start, When) else "",
            "founded",
        ),
        (
            say("Ended"),
            observed(thing.span.end.text, say) if isinstance(thing.span.end, When) else "",
            "ended",
        ),
        (say("Founding instrument"), page.lang(thing, "instrument"), f"instrument_{say.lang}"),
        (say("Seat"), page.lang(thing, "seat"), f"seat_{say.lang}"),
        (say("How it decides"), page.lang(thing, "decision"), f"decision_{say.lang}"),
        (say("Fields"), page.fields(thing.fields), "fields"),
        (say("Goals"), page.lang(thing, "goals"), f"goals_{say.lang}"),
    ]
    members = page.world.members(thing.code, page.on)
    full = [m for m in members if m.role in FULL]
    count = say.plural(
        "{n} full member on {date}.", "{n} full members on {date}.", len(full), date=page.day
    )
    if not page.world.complete(thing.code, page.on):
        count = say.plural(
            "{n} full member on {date} is recorded here; the roster is not complete.",
            "{n} full members on {date} are recorded here; the roster is not complete.",
            len(full),
            date=page.day,
        )
    counted = [Sentence(count)]
    if suspended := sum(m.role == "suspended" for m in members):
        counted.append(
            Sentence(say.plural("{n} more is suspended.", "{n} more are suspended.", suspended))
        )
    caption = say("Members on {date}", date=page.day)
    blocks: list[Block] = [Paragraph(tuple(counted)), *form_blocks(page, thing.code)]
    blocks += _membership_table(page, members, caption, "member")
    spells = page.world.spells(thing.code)
    past = [
        m
        for m in spells
        if m.role != "elected"
        and m.span.possible[1] < page.on.first
        and m.role in FULL
        and m.ended_by != "upgraded"
    ]
    sections = (
        Section("profile", say("Profile"), (page.profile(say("What is recorded"), thing, rows),)),
        Section("members", say("Members"), tuple(blocks)),
        Section("terms", say("Elected terms"), _terms(page, spells, "elected")),
        Section("chairs", say("Chairs"), _terms(page, spells, "chair")),
        Section(
            "past",
            say("Past memberships"),
            _membership_table(page, past, say("Ended by {date}", date=page.day), "member")
            if past
            else (),
        ),
        Section("figures", say("Dated figures"), tuple(page.observations(thing.code))),
        Section(
            "doubts",
            say("Where sources disagree"),
            tuple(page.disagreements(m.subject for m in members)),
        ),
    )
    return page.document(thing.name(say.lang), say("Organisation profile"), sections)


def _terms(page: Page, spells: Sequence[Membership], role: str) -> tuple[Block, ...]:
    """Terms of elected members or chairs: one row a member, its terms in a row."""
    say, by_member = page.say, dict[str, list[Membership]]()
    for m in spells:
        if m.role == role and m.span.possible[0] <= page.on.last:
            by_member.setdefault(m.member, []).append(m)
    rows = []
    for code in sorted(by_member):
        terms = by_member[code]
        marks = [page.cite.of(m.subject, "from", "to") for m in terms]
        text = ", ".join(_years(m) for m in terms)
        rows.append((Cell(code), Cell(say(page.world.named(code))), page.cite.cell(text, *marks)))
    caption = say.plural("{n} member", "{n} members", len(rows))
    head = (say("Code"), say("Name"), say("Terms"))
    return (Table(caption, head, tuple(rows)),) if rows else ()


def _years(m: Membership) -> str:
    """Years of a term: ``1973–1974``."""
    first, last = (
        e.first.year if isinstance(e, When) else None for e in (m.span.start, m.span.end)
    )
    if first is None or last is None or first == last:
        return str(first or last or "?")
    return f"{first}–{last}"


def members(world: World, organisation: Organisation, on: When, words: Words) -> Document:
    """Write the roster of an organisation on a day."""
    page = Page(world, on, words)
    found = world.members(organisation.code, on)
    full = sum(m.role in FULL for m in found)
    caption = words.plural("{n} full member", "{n} full members", full)
    table = _membership_table(page, found, caption, "member")
    title = words("Members of {name}", name=words(world.named(organisation.code)))
    return page.document(title, page.day, (Section("members", title, table),))


def ties(world: World, found: Ties, words: Words) -> Document:
    """Write what ties two states on a day, as tables."""
    from kerjasama.briefs.gather import gather
    from kerjasama.briefs.pair import brief

    pair = gather(world, found.a, found.b, found.on)
    whole = brief(world, pair, words)
    kept = tuple(s for s in whole.sections if s.id in ("ties", "organisations"))
    shown = replace(whole, sections=kept, footer=Paragraph(()))
    cited = {number for said in shown.sentences() for number in said.refs}
    return replace(shown, references=tuple(r for r in shown.references if r.number in cited))
