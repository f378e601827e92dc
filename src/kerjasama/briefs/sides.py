"""Who the two states are: a small table, a map, and what others say of their standing."""

from collections.abc import Iterator
from typing import Final, Literal

from kerjasama.briefs.citations import Mark
from kerjasama.briefs.document import Block, Cell, Paragraph, Sentence, Table
from kerjasama.briefs.gather import Side
from kerjasama.briefs.pictures import map_of
from kerjasama.briefs.wording import observed, opened, since
from kerjasama.briefs.writer import NOTHING, Writer
from kerjasama.words import N_
from kerjasama.world.naming import the
from kerjasama.world.things import FULL

_LEVELS = {"subregion": 0, "region": 1}
INCOMES: Final = {
    "High": N_("high income"),
    "Upper middle": N_("upper middle income"),
    "Lower middle": N_("lower middle income"),
    "Low": N_("low income"),
}
"""The World Bank's groups of economies, as UNSD names them."""


def sides(w: Writer) -> Iterator[Block]:
    """Blocks on the two states one by one."""
    numbers, _ = w.cite.series("visionscarto/world") if _mapped(w) else NOTHING
    picture = map_of(w.pair, w.say, numbers) if numbers else None
    yield _table(w, "full" if picture is None else "half")
    if picture is not None:
        yield picture
    notes = tuple(_notes(w))
    if notes:
        yield Paragraph(notes)


def _mapped(w: Writer) -> bool:
    return not any(s.state.type == "former-state" for s in (w.pair.a, w.pair.b))


def _notes(w: Writer) -> Iterator[Sentence]:
    for side in (w.pair.a, w.pair.b):
        state = side.state
        note = state.recognition_id if w.lang == "id" else state.recognition_en
        if note:
            mark = w.cite.of(state.subject, f"recognition_{w.lang}")
            text = f"{opened(the(state.name(w.lang), w.say))}: {note}"
            yield w.cite.sentence(text, mark)
    if not _mapped(w):
        yield Sentence(w.say("No map is drawn: the embedded map shows the borders of today."))


def _table(w: Writer, width: Literal["full", "half"]) -> Table:
    say, both = w.say, (w.pair.a, w.pair.b)
    known = any(s.population or s.gdp for s in both)
    book = w.cite.series("cia/factbook") if known else NOTHING
    rows = (
        (say("Official name"), [_told(w, s, "official") for s in both]),
        (say("Capital"), [_told(w, s, "capital") for s in both]),
        (say("Region (UN M49)"), [_region(w, s) for s in both]),
        (say("Member of the UN"), [_un(w, s) for s in both]),
        (say("Population"), [_figure(w, s, "population", book) for s in both]),
        (say("GDP, nominal"), [_figure(w, s, "gdp", book) for s in both]),
        (say("Income group (World Bank)"), [_income(w, s) for s in both]),
    )
    cells = tuple((Cell(name), *told) for name, told in rows)
    return Table(say("The two states"), ("", *w.names.values()), cells, width=width)


def _told(w: Writer, side: Side, stem: str) -> Cell:
    text = str(getattr(side.state, f"{stem}_{w.lang}"))
    if not text:
        return Cell(w.say("not recorded"))
    return w.cite.cell(text, w.cite.of(side.state.subject, f"{stem}_{w.lang}"))


def _region(w: Writer, side: Side) -> Cell:
    found = [r for r in side.regions if r.scheme == "m49" and r.level in _LEVELS]
    found.sort(key=lambda r: _LEVELS[r.level])
    if not found:
        return Cell(w.say("not recorded"))
    return w.cite.cell(found[0].name(w.lang), w.cite.series("unsd/regions"))


def _un(w: Writer, side: Side) -> Cell:
    say, un = w.say, side.un
    if un is None:
        return w.cite.cell(say("no"), w.cite.claims())
    if un.role not in FULL:
        text = say("observer") if un.role == "observer" else say("no")
        return w.cite.cell(text, w.cite.of(un.subject, "from"))
    text, marks = since(un.span, say), [w.cite.of(un.subject, "from")]
    for spell in w.world.spells("UN", side.state.code):
        if spell.role in FULL and spell.span.possible[1] < w.pair.on.first:
            text += say("; earlier {span}", span=observed(spell.span, say))
            marks.append(w.cite.of(spell.subject, "from", "to"))
    return w.cite.cell(text, *marks)


def _figure(w: Writer, side: Side, name: str, book: Mark) -> Cell:
    found = getattr(side, name)
    if found is None:
        return Cell(w.say("not known"))
    people = name == "population"
    text = w.say.number(found.value) if people else w.say.money(found.value / 1e6)
    return w.cite.cell(f"{text} ({found.year})", book)


def _income(w: Writer, side: Side) -> Cell:
    if side.income_group not in INCOMES:
        return Cell(w.say("not classified"))
    return w.cite.cell(w.say(INCOMES[side.income_group]), w.cite.series("unsd/regions"))
