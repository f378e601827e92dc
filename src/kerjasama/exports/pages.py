"""A page for every organisation and data set, and where what is taught; in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from kerjasama.briefs.document import Cell, Document, Paragraph, Section, Sentence, Table
from kerjasama.briefs.render.markdown import render
from kerjasama.briefs.things import show
from kerjasama.lessons.course import cover
from kerjasama.lessons.course.telling import HOME
from kerjasama.words import LANGUAGES, N_, Words
from kerjasama.world import World, rows
from kerjasama.world.things import FULL


def pages(world: World) -> Iterator[tuple[str, str]]:
    """Yield every page as ``(path, text)``; the path is relative to the folder of pages.

    The day of all pages is the last one on which a source was read, so that the same facts make
    the same pages.
    """
    heard = _heard(world)
    for lang in LANGUAGES:
        words = Words(lang)
        yield f"{lang}/README.md", _index(world, heard, words)
        taught = cover(world.at(world.recorded), HOME, words)
        yield f"{lang}/taught.md", render(_plain(taught), words)
        for organisation in world.organisations():
            document = show(world, organisation, world.recorded, words)
            path = f"{lang}/organisations/{organisation.code.lower()}.md"
            yield path, render(_plain(document), words)
        for row in rows.rows(world.db, "SELECT * FROM source ORDER BY name"):
            path = f"{lang}/sources/{row['name'].replace('/', '-')}.md"
            yield path, render(_source(world, row, heard[row["name"]], words), words)


@dataclass
class _Heard:
    """What a data set says, counted."""

    statements: int = 0
    read: int = 0
    kept: int = 0
    differs: int = 0
    pages: dict[str, set[str]] = field(default_factory=dict)
    codes: set[str] = field(default_factory=set)


def _heard(world: World) -> dict[str, _Heard]:
    """All data sets, in one pass over what they say."""
    found = {name: _Heard() for (name,) in world.db.execute("SELECT name FROM source")}
    query = "SELECT source, subject, property, value, page, basis, fate FROM statement"
    for source, subject, property_, value, page, basis, fate in world.db.execute(query):
        heard = found[source]
        heard.statements += 1
        heard.read += basis == "read"
        heard.kept += fate == "kept"
        heard.differs += fate == "differs"
        if page and basis == "read":
            heard.pages.setdefault(page, set()).add(subject)
        if property_ in ("organisation", "agreement", "state"):
            heard.codes.add(value)
    return found


def write(world: World, folder: Path) -> int:
    """Write every page below a folder, remove those that are no longer made, count them."""
    made = dict(pages(world))
    for old in folder.rglob("*.md"):
        if old.relative_to(folder).as_posix() not in made:
            old.unlink()
    for path, text in made.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")
    return len(made)


def _plain(document: Document) -> Document:
    """Leave out the data version, which changes with every edit anywhere."""
    return Document(
        document.title,
        document.subtitle,
        document.lang,
        document.sections,
        document.references,
        document.facts[:1],
        document.footer,
    )


def _index(world: World, heard: Mapping[str, _Heard], say: Words) -> str:
    lines = [f"# {say(N_('The registry'))}", ""]
    day = world.recorded
    lines += [
        say(
            N_("Made from the facts as of {date} by `make docs`; change the facts, not the pages."),
            date=say.date(str(day)),
        ),
        "",
        f"## {say(N_('Organisations'))}",
        "",
        f"| {say(N_('Organisation'))} | {say(N_('Full members'))} | {say(N_('Founded'))} |",
        "|---|--:|---|",
    ]
    for o in world.organisations():
        spells = world.spells(o.code)  # who is suspended is still a member
        count = len({m.member for m in spells if m.role in FULL and m.span.covers(day)})
        founded = str(o.span.start) if o.span.start else ""
        link = f"[{o.short(say.lang)}: {o.name(say.lang)}](organisations/{o.code.lower()}.md)"
        lines.append(f"| {link} | {count or '–'} | {founded} |")
    lines += ["", f"[{say(N_('What the lessons teach, and where'))}](taught.md)"]
    lines += ["", f"## {say(N_('Data sets'))}", ""]
    lines.append(f"| {say(N_('Data set'))} | {say(N_('Publisher'))} | {say(N_('Statements'))} |")
    lines.append("|---|---|--:|")
    for name, publisher in world.db.execute("SELECT name, publisher FROM source ORDER BY name"):
        count = heard[name].statements
        link = f"[{name}](sources/{name.replace('/', '-')}.md)"
        lines.append(f"| {link} | {publisher} | {count} |")
    return "\n".join([*lines, ""])


def _source(world: World, row: rows.Row, heard: _Heard, say: Words) -> Document:
    lang: Literal["en", "id"] = "id" if say.lang == "id" else "en"
    sections = [
        Section("profile", say("Profile"), (_profile(row, heard, say),)),
        Section("pages", say("Pages that were read"), _read(heard, say)),
        Section("subjects", say("What it speaks of"), _subjects(heard)),
        Section("differs", say("Where it differs from others"), _differs(world, row["name"], say)),
        Section("corrections", say("Corrections"), _corrections(world, row["name"], say)),
    ]
    title, publisher = row["title"], row["publisher"]
    return Document(title, publisher, lang, tuple(s for s in sections if s.blocks))


def _profile(row: rows.Row, heard: _Heard, say: Words) -> Table:
    told = (
        (say("Data set"), row["name"]),
        (say("Address"), row["address"]),
        (say("Licence or terms of the page"), row["licence"]),
        (say("Read or written down"), say.date(row["retrieved"])),
        (say("Rank"), str(row["rank"])),
        (say("Statements"), say.number(heard.statements)),
        (say("Read in the source"), say.number(heard.read)),
        (say("Kept as the speaking value"), say.number(heard.kept)),
        (say("Differ from the speaking value"), say.number(heard.differs)),
        (say("Notes of the editor (in English)"), row["notes"]),
    )
    cells = tuple((Cell(name), Cell(text)) for name, text in told if text)
    return Table(say("What is recorded"), ("", row["name"]), cells)


def _read(heard: _Heard, say: Words) -> tuple[Table, ...]:
    found = tuple(
        (Cell(page), Cell(say.number(len(subjects))))
        for page, subjects in sorted(heard.pages.items())
    )
    head = (say("Page"), say("Records"))
    return (Table(say("Pages that were read"), head, found, "lr"),) if found else ()


def _subjects(heard: _Heard) -> tuple[Paragraph, ...]:
    if not heard.codes:
        return ()
    return (Paragraph((Sentence(", ".join(sorted(heard.codes))),)),)


def _differs(world: World, name: str, say: Words) -> tuple[Table, ...]:
    query = (
        "SELECT * FROM conflict WHERE kept_source = ? OR other_source = ?"
        " ORDER BY subject, property, other_source"
    )
    found = tuple(
        (
            Cell(row["subject"].split(":", 1)[1]),
            Cell(row["property"]),
            Cell(f"{row['kept']} ({row['kept_source']})"),
            Cell(f"{row['other']} ({row['other_source']})"),
        )
        for row in rows.rows(world.db, query, (name, name))
    )
    head = (say("Record"), say("Property"), say("Kept"), say("Other"))
    return (Table(say("Values that differ"), head, found),) if found else ()


def _corrections(world: World, name: str, say: Words) -> tuple[Table, ...]:
    found = tuple(
        tuple(Cell(row[c]) for c in ("where", "column", "was", "now", "why", "by"))
        for row in rows.rows(world.db, "SELECT * FROM correction WHERE source = ?", (name,))
    )
    head = (say("Row"), say("Column"), say("It says"), say("Right is"), say("Why"), say("By"))
    return (Table(say("Corrected in writing"), head, found),) if found else ()
