"""Drivers and challenges: what stands out, and the pair among all pairs."""

from collections.abc import Iterator
from typing import Final

from kerjasama.briefs.citations import Mark
from kerjasama.briefs.document import Block, Bullets, Cell, Paragraph, Sentence, Table
from kerjasama.briefs.gather import Reading
from kerjasama.briefs.pictures import label, short_label, strip_of
from kerjasama.briefs.wording import number_or_share, pull_word, rank_word
from kerjasama.briefs.writer import Writer

_STANDING_OUT: Final = 4  # readings that a brief tells in words
_CHALLENGES: Final = 2  # of them at most so many that hold apart, if there are any


def drivers(w: Writer) -> Iterator[Block]:
    """Blocks on what brings the two together and what holds them apart."""
    known = [r for r in w.pair.readings if r.value is not None]
    if not known:
        text = w.say("None of the measures is known for this pair.")
        yield Paragraph((Sentence(text),))
        return
    items = tuple(_standing_out(w, known))
    if items:
        yield Bullets(items)
    yield strip_of(w.pair.readings, w.say, w.names, _table(w))
    told = tuple(_yes_or_no(w, r) for r in known if r.measure.unit == "yes-no")
    if told:
        yield Paragraph(told)


def _standing_out(w: Writer, known: list[Reading]) -> Iterator[Paragraph]:
    """The readings that lie farthest from the middle, one a measure, challenges last."""
    telling = [r for r in known if r.pull in ("together", "apart") and r.percentile is not None]
    telling.sort(key=lambda r: -abs((r.percentile or 0) - 50))
    best = list({r.measure.key: r for r in reversed(telling)}.values())[::-1]
    best = [r for r in telling if r in best]
    challenges = [r for r in best if r.pull == "apart"][:_CHALLENGES]
    strongest = [r for r in best if r not in challenges][: _STANDING_OUT - len(challenges)]
    for r in (*strongest, *challenges):
        name = short_label(r, w.say, w.names)
        opening = (
            w.say("Driver: {name}", name=_small(name))
            if r.pull == "together"
            else w.say("Challenge: {name}", name=_small(name))
        )
        value = number_or_share(r.value or 0.0, r.measure.unit, w.say)
        told = f"{opening}: {value}, {rank_word(r, w.say)}."
        yield Paragraph((w.cite.sentence(told, *_marks(w, r)), Sentence(w.say(r.measure.plain))))


def _small(name: str) -> str:
    """Begin a name in small letters, unless it begins with an abbreviation."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def _yes_or_no(w: Writer, r: Reading) -> Sentence:
    value = number_or_share(r.value or 0.0, r.measure.unit, w.say)
    text = f"{label(r, w.say, w.names)}: {value}, {rank_word(r, w.say)}."
    return w.cite.sentence(text, *_marks(w, r))


def _table(w: Writer) -> Table:
    head = (w.say("Measure"), w.say("Value"), w.say("Next to all pairs"), w.say("Reading"))
    rows = tuple(_row(w, r) for r in w.pair.readings)
    return Table(w.say("Drivers and challenges as numbers"), head, rows, "lrll")


def _row(w: Writer, r: Reading) -> tuple[Cell, ...]:
    name = Cell(label(r, w.say, w.names))
    if r.value is None:
        return name, Cell(w.say("not known")), Cell("–"), Cell("–")
    value = number_or_share(r.value, r.measure.unit, w.say)
    return (
        name,
        w.cite.cell(value, *_marks(w, r)),
        Cell(rank_word(r, w.say)),
        Cell(pull_word(r.pull, w.say)),
    )


def _marks(w: Writer, r: Reading) -> list[Mark]:
    if r.measure.key == "region":
        return [w.cite.series("unsd/regions")]
    return [w.cite.claims() if s == "claims" else w.cite.series(s) for s in r.measure.series]
