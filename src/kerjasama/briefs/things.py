"""Documents about one state, organisation or agreement, and about lists of them."""

from collections.abc import Sequence
from dataclasses import replace

from kerjasama.briefs.citations import Citations
from kerjasama.briefs.document import (
    Block,
    Cell,
    Document,
    Paragraph,
    Section,
    Sentence,
    Table,
)
from kerjasama.briefs.page import Page
from kerjasama.briefs.wording import event_word, form_word, moment, observed, since, status_told
from kerjasama.errors import BadRequestError
from kerjasama.facts import When
from kerjasama.words import Words
from kerjasama.world import Agreement, Form, Membership, Organisation, State, World
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
    return (
        _organisation(page, thing) if isinstance(thing, Organisation) else _agreement(page, thing)
    )


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
        Section("memberships", say("Memberships"), table),
        Section("figures", say("Dated figures"), tuple(page.observations(state.code))),
        Section(
            "doubts",
            say("Where sources disagree"),
            tuple(page.disagreements(m.subject for m in held)),
        ),
    )
    return page.document(state.name(say.lang), say("State profile"), sections)


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
        (say("Kind"), _kind(thing.type, say), "type"),
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
    caption = say("Members on {date}", date=page.day)
    blocks: list[Block] = [Paragraph((Sentence(count),)), *_form_blocks(page, thing.code)]
    blocks += _membership_table(page, members, caption, "member")
    past = [
        m
        for m in page.world.spells(thing.code)
        if m.span.possible[1] < page.on.first and m.role in FULL and m.ended_by != "upgraded"
    ]
    sections = (
        Section("profile", say("Profile"), (page.profile(say("What is recorded"), thing, rows),)),
        Section("members", say("Members"), tuple(blocks)),
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


def _form_blocks(page: Page, code: str) -> list[Block]:
    try:
        form = page.world.form(code, on=page.on)
    except BadRequestError:
        return []
    return [Paragraph(tuple(form_sentences(form, page.cite, page.say)))]


def form_sentences(form: Form, cite: Citations, words: Words) -> list[Sentence]:
    """Say what form something has, and why."""
    opening = words("Form: {label}.", label=form_word(form.label, words))
    return [Sentence(opening), *because(form, cite, words)]


def because(form: Form, cite: Citations, words: Words) -> list[Sentence]:
    """Say why, with who draws the region that decides and the regions that are counted."""
    told = []
    for number, text in enumerate(form.because):
        schemes = [form.region.scheme] if form.region is not None and number == 0 else []
        schemes += ["m49"] if "listed" in text.values else []
        told.append(cite.sentence(words(text), *map(cite.scheme, schemes)))
    return told


def _kind(code: str, words: Words) -> str:
    return {
        "organisation": words("organisation"),
        "organ": words("organ"),
        "agency": words("specialised agency"),
        "fund": words("fund"),
        "bank": words("bank"),
        "forum": words("forum"),
        "alliance": words("alliance"),
        "union": words("union"),
        "treaty": words("treaty"),
        "trade": words("trade agreement"),
        "partnership": words("partnership"),
        "memorandum": words("memorandum"),
        "declaration": words("declaration"),
        "programme": words("programme"),
    }[code]


def _agreement(page: Page, thing: Agreement) -> Document:
    say = page.say
    status = page.world.status(thing.code, page.on)
    word = status_told(status, say)
    listed = {
        prop: say.list([_agreement_name(page, c) for c in getattr(thing, prop)])
        for prop in ("replaces", "amends", "implements")
    }
    rows = [
        (say("Name"), thing.name(say.lang), f"name_{say.lang}"),
        (say("Kind"), _kind(thing.type, say), "type"),
        (say("Fields"), page.fields(thing.fields), "fields"),
        (say("What it does"), page.lang(thing, "summary"), f"summary_{say.lang}"),
        (say("Depositary"), thing.depositary, "depositary"),
        (say("Entry into force"), page.lang(thing, "condition"), f"condition_{say.lang}"),
        (say("Exit"), page.lang(thing, "notice"), f"notice_{say.lang}"),
        (say("Replaces"), listed["replaces"], "replaces"),
        (say("Amends"), listed["amends"], "amends"),
        (say("Implements"), listed["implements"], "implements"),
    ]
    mark = page.cite.of(status.event.subject, "date") if status.event else ((), False)
    opening = page.cite.sentence(
        say("Status on {date}: {status}.", date=page.day, status=word), mark
    )
    blocks: list[Block] = [Paragraph((opening,)), *_form_blocks(page, thing.code)]
    blocks.append(page.profile(say("What is recorded"), thing, rows))
    events = page.world.events(thing.code)
    sections = (
        Section("profile", say("Profile"), tuple(blocks)),
        Section("events", say("Life of the agreement"), _events(page, thing)),
        Section("parties", say("Parties"), _parties(page, thing)),
        Section(
            "doubts",
            say("Where sources disagree"),
            tuple(page.disagreements(e.subject for e in events)),
        ),
    )
    return page.document(thing.short(say.lang), say("Agreement profile"), sections)


def _agreement_name(page: Page, code: str) -> str:
    return page.world.agreement(code).short(page.say.lang)


def _events(page: Page, thing: Agreement) -> tuple[Block, ...]:
    say = page.say
    rows = []
    for e in page.world.events(thing.code):
        if not e.party:
            date = say.date(str(e.when)) if e.when else say("unknown")
            rows.append(
                (
                    page.cite.cell(date, page.cite.of(e.subject, "date")),
                    Cell(event_word(e.event, say)),
                    Cell(page.lang(e, "detail")),
                )
            )
    head = (say("Date"), say("Event"), say("Detail"))
    return (Table(say("Events"), head, tuple(rows)),) if rows else ()


def _parties(page: Page, thing: Agreement) -> tuple[Block, ...]:
    say = page.say
    parties = page.world.parties(thing.code, page.on)
    rows = []
    for code, status in parties.items():
        text = status_told(status, say)
        mark = page.cite.of(status.event.subject, "date") if status.event else ((), False)
        rows.append((Cell(code), Cell(say(page.world.named(code))), page.cite.cell(text, mark)))
    head = (say("Code"), say("Party"), say("Status on {date}", date=page.day))
    return (Table(say("Parties and their status"), head, tuple(rows)),) if rows else ()


def members(world: World, organisation: Organisation, on: When, words: Words) -> Document:
    """Write the roster of an organisation on a day."""
    page = Page(world, on, words)
    found = world.members(organisation.code, on)
    full = sum(m.role in FULL for m in found)
    caption = words.plural("{n} full member", "{n} full members", full)
    table = _membership_table(page, found, caption, "member")
    title = words("Members of {name}", name=words(world.named(organisation.code)))
    return page.document(title, page.day, (Section("members", title, table),))


def form(world: World, about: str, found: Form, on: When, words: Words) -> Document:
    """Write what form something has, on both axes, and why."""
    page = Page(world, on, words)
    rows = (
        (Cell(words("School label")), Cell(form_word(found.label, words))),
        (
            Cell(words("By number")),
            Cell(words(world.concept("forms", _count(found.count))).lower()),
        ),
        (Cell(words("By region")), Cell(words(world.concept("forms", found.spread)).lower())),
        (Cell(words("Parties counted")), Cell(words.number(found.parties))),
    )
    table = Table(words("By number and by region"), ("", about), rows)
    why = Paragraph(tuple(because(found, page.cite, words)))
    return page.document(
        about, words("Form of cooperation"), (Section("form", words("Form"), (table, why)),)
    )


def _count(code: str) -> str:
    return "multilateral-count" if code == "multilateral" else code


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
