"""What ties two states: relations, agreements, organisations, as tables and a timeline."""

from collections.abc import Iterable, Iterator
from typing import Final

from kerjasama.briefs.document import Block, Cell, Paragraph, Sentence, Table
from kerjasama.briefs.pictures import relation, timeline_of
from kerjasama.briefs.wording import (
    cropped,
    form_word,
    observed,
    opened,
    own_date,
    since,
    status_told,
)
from kerjasama.briefs.writer import Writer
from kerjasama.facts import When
from kerjasama.world import Tie
from kerjasama.world.naming import the_club
from kerjasama.world.status import CONSENT, Status

_FORMS: Final = ("bilateral", "regional", "multilateral")
_WORLDWIDE: Final = 100  # members of an organisation that says little about two of them
_FIELDS: Final = 2  # fields that a row names
_LATEST: Final = 1  # agreements open to others that are named in a field
_CLUBS: Final = 8  # organisations that the table dates, those of the fewest members first
Row = tuple[tuple[int, int, int], tuple[Cell, ...]]


def bonds(w: Writer) -> Iterator[Block]:
    """Blocks on what ties the two on the day of the brief."""
    rows = sorted([*_relations(w), *_pacts(w), *_wider(w)], key=lambda r: (r[0], r[1][1].text))
    if rows:
        head = (
            w.say("Form"),
            w.say("Tie"),
            w.say("Field"),
            w.say("Status on {date}", date=w.day),
        )
        caption = w.say("Relations and agreements, by form and field")
        yield Table(caption, head, tuple(row for _, row in rows), grouped=True)
    else:
        text = w.say("No relation or agreement of the two is recorded here for {date}.", date=w.day)
        yield Paragraph((Sentence(text),))
    if w.pair.wide:
        yield Paragraph((_open(w),))
    if w.pair.ties.past:
        yield Paragraph(tuple(_past(w, t) for t in w.pair.ties.past))
    picture = timeline_of(w.pair, w.world, w.say) if rows or w.pair.ties.past else None
    if picture is not None:
        yield picture
    yield _clubs(w, half=picture is not None)


def _order(w: Writer, fields: tuple[str, ...]) -> int:
    codes = list(w.world.fields())
    return codes.index(fields[0]) if fields and fields[0] in codes else len(codes)


def _fields(w: Writer, codes: tuple[str, ...]) -> str:
    return ", ".join(w.say(w.world.concept("fields", c)).lower() for c in codes[:_FIELDS])


def _relations(w: Writer) -> Iterator[Row]:
    for t in w.pair.ties.relations:
        name = t.name_id if w.lang == "id" else t.name_en
        fields = t.fields or ("politics",)
        cells = (
            Cell(form_word("bilateral", w.say)),
            Cell(name or relation(t.tie, w.say)),
            Cell(_fields(w, fields)),
            w.cite.cell(since(t.span, w.say), w.cite.of(t.subject, "from")),
        )
        yield (0, 0, 0 if t.tie != "cooperation" else 1), cells


def _pacts(w: Writer) -> Iterator[Row]:
    for t in w.pair.ties.bilateral:
        name = cropped(t.agreement.short(w.lang))
        if t.through:
            union = the_club(w.say(w.world.named(t.through)), w.say)
            name = w.say("{name} (through {union})", name=name, union=union)
        cells = (
            Cell(form_word("bilateral", w.say)),
            Cell(name),
            Cell(_fields(w, t.agreement.fields)),
            w.cite.cell(status_told(t.status, w.say), w.event_mark(t.status.event)),
        )
        yield (0, 1, _order(w, t.agreement.fields)), cells


def _wider(w: Writer) -> Iterator[Row]:
    for s in w.pair.ties.shared_agreements:
        if s.agreement.code in w.pair.wide:
            continue
        label = w.pair.forms[s.agreement.code].label
        later = _later(s.a, s.b)
        text = w.say("binds both, since when is not known")
        if later is not None:
            text = w.say("binds both {since}", since=own_date(later, w.say))
            if any(_by_consent(status, later) for status in (s.a, s.b)):
                text = w.say("binds both, {since} at the earliest", since=own_date(later, w.say))
        cells = (
            Cell(form_word(label, w.say)),
            Cell(s.agreement.short(w.lang)),
            Cell(_fields(w, s.agreement.fields)),
            w.cite.cell(text, w.event_mark(s.a.event), w.event_mark(s.b.event)),
        )
        yield (_FORMS.index(label), 1, _order(w, s.agreement.fields)), cells


def _open(w: Writer) -> Sentence:
    """Agreements open to others, by field: how many, and which came to bind both last."""
    by_field: dict[str, list[tuple[int, str]]] = {}
    for s in w.pair.ties.shared_agreements:
        if s.agreement.code in w.pair.wide:
            later = _later(s.a, s.b)
            day = later.last.toordinal() if later is not None else 0
            field = w.world.top_field(s.agreement.fields[0])
            by_field.setdefault(field, []).append((-day, s.agreement.short(w.lang)))
    parts = []
    for code in sorted(by_field, key=lambda code: _order(w, (code,))):
        latest = ", ".join(name for _, name in sorted(by_field[code])[:_LATEST])
        field, n = w.say(w.world.concept("fields", code)).lower(), len(by_field[code])
        parts.append(f"{field} {w.say.number(n)} ({latest})")
    text = w.say.plural(
        "Both are also bound by one agreement that is open to others: {listed}.",
        "Both are also bound by {n} agreements that are open to others, by field with the latest: "
        "{listed}.",
        len(w.pair.wide),
        listed="; ".join(parts),
    )
    return w.cite.sentence(text, w.cite.claims())


def _by_consent(status: Status, day: When) -> bool:
    """Whether the day is one of consent: entry into force for that party came on it or later."""
    event = status.event
    return event is not None and event.when == day and event.event in CONSENT


def _later(a: Status, b: Status) -> When | None:
    days = [s.event.when for s in (a, b) if s.event is not None]
    known = [d for d in days if d is not None]
    return max(known) if len(known) == 2 else None  # noqa: PLR2004 - both or nothing


def _past(w: Writer, tie: Tie) -> Sentence:
    name = (tie.name_id if w.lang == "id" else tie.name_en) or relation(tie.tie, w.say)
    text = w.say("Earlier: {name} ({span}).", name=name, span=observed(tie.span, w.say))
    return w.cite.sentence(text, w.cite.of(tie.subject, "from", "to"))


def _clubs(w: Writer, *, half: bool) -> Block:
    """Organisations and organs in which both sit, with the day on which each came in."""
    say, ties = w.say, w.pair.ties
    seats = [*ties.organisations, *ties.organs]
    if not seats:
        text = say(
            "In none of the organisations recorded here are both full members on {date}.",
            date=w.day,
        )
        return Paragraph((Sentence(text),))
    dated = _dated(w)
    rows = []
    for s in seats:
        if s.organisation not in dated:
            continue
        name = say(w.world.named(s.organisation))
        dates = (
            w.cite.cell(since(m.span, say, bare=True), w.cite.of(m.subject, "from"))
            for m in (s.a, s.b)
        )
        form = _FORMS.index(w.pair.forms[s.organisation].label)
        rows.append(((form, s in ties.organs, name), (Cell(name), *dates)))
    head = (say("Organisation"), *(say("{name} since", name=name) for name in w.names.values()))
    table = tuple(cells for _, cells in sorted(rows, key=lambda r: r[0]))
    note = Sentence(" ".join(_notes(w, dated)))
    caption = say("Where both are members")
    return Table(caption, head, table, "", note, "half" if half else "full")


def _dated(w: Writer) -> frozenset[str]:
    """Organisations that say most about two of their members: those with the fewest."""
    sizes = {code: w.pair.forms[code].parties for code in w.pair.complete}
    few = sorted((n, code) for code, n in sizes.items() if n < _WORLDWIDE)[:_CLUBS]
    return frozenset(code for _, code in few)


def _notes(w: Writer, dated: frozenset[str]) -> Iterator[str]:
    """What they share besides, the form of what is dated, and which rosters are not whole."""
    say = w.say
    forms = {c: w.pair.forms[c].label for c in w.pair.complete if c in dated}
    wide = {c for c in w.pair.complete if w.pair.forms[c].parties >= _WORLDWIDE}
    larger = {c for c in w.pair.complete if c not in dated} - wide
    if larger:
        yield say("Also in {clubs}.", clubs=_listed(w, larger))
    if wide:
        yield say.plural(
            "Both are also in one organisation of {least} members or more: {clubs}.",
            "Both are also in {n} organisations of {least} members or more: {clubs}.",
            len(wide),
            least=say.number(_WORLDWIDE),
            clubs=_listed(w, wide),
        )
    labels = [label for label in _FORMS if label in forms.values()]
    if len(labels) == 1:
        yield say("All in the table are {form}.", form=form_word(labels[0], say))
    elif labels:
        for label in labels[:-1]:
            clubs = _listed(w, {c for c in forms if forms[c] == label})
            yield opened(say("{form}: {clubs}.", form=form_word(label, say), clubs=clubs))
        yield say("The others in the table are {form}.", form=form_word(labels[-1], say))
    partial = {c for c, whole in w.pair.complete.items() if not whole}
    if partial:
        names = _listed(w, partial)
        yield say("Only some members are recorded here of: {organisations}.", organisations=names)


def _listed(w: Writer, codes: Iterable[str]) -> str:
    """Short names of organisations, in the order of the alphabet."""
    return ", ".join(sorted(w.say(w.world.named(c)) for c in codes))
