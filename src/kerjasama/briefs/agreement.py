"""The document about one agreement: its status, life, parties, conditions and depth."""

from kerjasama.briefs.document import Block, Cell, Document, Paragraph, Section, Table
from kerjasama.briefs.forms import form_blocks
from kerjasama.briefs.page import Page
from kerjasama.briefs.wording import event_word, kind_of_thing, status_told
from kerjasama.words import Words
from kerjasama.world import Agreement
from kerjasama.world.depth import depth


def agreement(page: Page, thing: Agreement) -> Document:
    """Write what is known of an agreement on the day of the page."""
    say = page.say
    status = page.world.status(thing.code, page.on)
    word = status_told(status, say)
    listed = {
        prop: say.list([_agreement_name(page, c) for c in getattr(thing, prop)])
        for prop in ("replaces", "amends", "implements")
    }
    rows = [
        (say("Name"), thing.name(say.lang), f"name_{say.lang}"),
        (say("Kind"), kind_of_thing(thing.type, say), "type"),
        (say("Type of trade agreement"), _trade_type(thing.trade_type, say), "trade_type"),
        (say("Basis in WTO law"), _concepts(page, "wto-bases", thing.wto_basis), "wto_basis"),
        (say("Covers"), _concepts(page, "provisions", thing.covers), "covers"),
        (say("Depth"), _depth(page, thing), "covers"),
        (say("Fields"), page.fields(thing.fields), "fields"),
        (say("What it does"), page.lang(thing, "summary"), f"summary_{say.lang}"),
        (say("Depositary"), thing.depositary, "depositary"),
        (say("Entry into force"), page.lang(thing, "condition"), f"condition_{say.lang}"),
        (say("Consents needed"), _needed(page, thing), "needs_parties"),
        (say("Exit"), page.lang(thing, "notice"), f"notice_{say.lang}"),
        (say("Notice of exit"), _notice(thing, say), "notice_months"),
        (say("Replaces"), listed["replaces"], "replaces"),
        (say("Amends"), listed["amends"], "amends"),
        (say("Implements"), listed["implements"], "implements"),
    ]
    mark = page.cite.of(status.event.subject, "date") if status.event else ((), False)
    opening = page.cite.sentence(
        say("Status on {date}: {status}.", date=page.day, status=word), mark
    )
    blocks: list[Block] = [Paragraph((opening,)), *form_blocks(page, thing.code)]
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


def _trade_type(code: str, words: Words) -> str:
    return {
        "": "",
        "PSA": words("partial scope agreement"),
        "FTA": words("free trade agreement"),
        "EIA": words("economic integration agreement (services)"),
        "FTA-EIA": words("free trade agreement with services"),
        "CU": words("customs union"),
    }[code]


def _concepts(page: Page, scheme: str, codes: tuple[str, ...]) -> str:
    return ", ".join(page.say(page.world.concept(scheme, c)) for c in codes)


def _depth(page: Page, thing: Agreement) -> str:
    """Class of depth with its criterion, for trade agreements."""
    if thing.type != "trade":
        return ""
    code = depth(thing)
    label = page.say(page.world.concept("depth", code))
    return f"{label}: {page.say(page.world.definition('depth', code))}"


def _needed(page: Page, thing: Agreement) -> str:
    """What entry into force needs, in numbers."""
    say, told = page.say, []
    if thing.needs_parties is not None:
        told.append(say.plural("{n} party", "{n} parties", thing.needs_parties))
    if thing.needs_share is not None:
        told.append(say("{n}% by the measure of the condition", n=say.number(thing.needs_share)))
    if thing.needs_named:
        told.append(say.list([say(page.world.named(c)) for c in thing.needs_named]))
    if thing.delay_days is not None:
        told.append(say.plural("then {n} day", "then {n} days", thing.delay_days))
    return "; ".join(told)


def _notice(thing: Agreement, words: Words) -> str:
    """Notice period of exit, in numbers."""
    told = []
    if thing.notice_months is not None:
        told.append(words.plural("{n} month", "{n} months", thing.notice_months))
    if thing.lock_months:
        told.append(
            words.plural(
                "not before {n} month in force", "not before {n} months in force", thing.lock_months
            )
        )
    return "; ".join(told)


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
