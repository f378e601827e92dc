"""The partner brief: one to two pages on how two states cooperate."""

from collections.abc import Iterator
from typing import Final

from kerjasama.briefs.citations import Citations, Mark
from kerjasama.briefs.document import (
    Block,
    Bullets,
    Cell,
    Document,
    Paragraph,
    Section,
    Sentence,
    Table,
)
from kerjasama.briefs.gather import Flow, Pair, Reading, Side
from kerjasama.briefs.pictures import (
    flows_of,
    label,
    map_of,
    relation,
    strip_of,
    timeline_of,
)
from kerjasama.briefs.wording import (
    form_word,
    number_or_share,
    observed,
    own_date,
    rank_word,
    since,
    status_word,
)
from kerjasama.facts import When
from kerjasama.words import Words
from kerjasama.world import Membership, World
from kerjasama.world.status import Status
from kerjasama.world.things import FULL, Event

_NOTHING: Final[Mark] = ((), False)
_STANDING_OUT: Final = 4  # readings that a brief tells in words


def brief(world: World, pair: Pair, words: Words) -> Document:
    """Write a brief.

    Parameters
    ----------
    world
        Where the evidence lies.
    pair
        What `kerjasama.briefs.gather.gather` gathered.
    words
        The language.

    Examples
    --------
    >>> from kerjasama.briefs.gather import gather
    >>> world = World.load()
    >>> document = brief(world, gather(world, "IDN", "KOR"), Words("id"))
    >>> document.title
    'Indonesia dan Korea Selatan'
    """
    return _Brief(world, pair, words).document()


class _Brief:
    def __init__(self, world: World, pair: Pair, words: Words) -> None:
        self.world, self.pair, self.say = world, pair, words
        self.cite = Citations(world, words)
        self.lang = "id" if words.lang == "id" else "en"
        self.names = {s.state.code: s.state.name(self.lang) for s in (pair.a, pair.b)}
        self.a, self.b = (self.names[s.state.code] for s in (pair.a, pair.b))
        self.day = words.date(str(pair.on))

    def document(self) -> Document:
        say = self.say
        parts = (
            ("summary", say("In short"), [self.summary()]),
            ("states", say("Who they are"), list(self.states())),
            ("ties", say("What ties them"), list(self.ties())),
            ("organisations", say("Where they sit together"), list(self.organisations())),
            ("flows", say("What they sell each other"), list(self.flows())),
            ("drivers", say("Drivers and challenges"), list(self.drivers())),
            ("doubts", say("What the sources disagree on, and what is not known"), list(self.doubts())),
        )
        sections = tuple(Section(i, title, tuple(blocks)) for i, title, blocks in parts if blocks)
        facts = (
            (say("As of"), self.day),
            (say("Data version"), self.world.version[:8]),
            (say("Flows"), "2022"),
        )
        footer = say(
            "Made by kerjasama from sourced facts. A dagger marks what was written from memory and "
            "not yet checked against its source."
        )
        return Document(
            say("{a} and {b}", a=self.a, b=self.b),
            say("How the two cooperate"),
            "id" if self.lang == "id" else "en",
            sections,
            self.cite.references,
            facts,
            Paragraph((Sentence(footer),)),
        )

    # summary

    def summary(self) -> Paragraph:
        sentences = [*self.past_states(), *self.summary_ties(), *self.summary_flows()]
        return Paragraph(tuple(sentences))

    def past_states(self) -> Iterator[Sentence]:
        """Say so when a state had ended, or the brief speaks of an earlier day for its sake."""
        for side in (self.pair.a, self.pair.b):
            end = side.state.span.end
            if not isinstance(end, When) or end.last >= self.pair.asked.first:
                continue
            name = self.names[side.state.code]
            mark = self.cite.of(side.state.subject, "to")
            text = self.say("{name} ended on {date}.", name=name, date=self.say.date(str(end)))
            if end.precision != "day":
                text = self.say("{name} ended in {date}.", name=name, date=self.say.date(str(end)))
            yield self.cite.sentence(text, mark)
            if side.state.successors:
                listed = [self.say(self.world.named(c)) for c in side.state.successors]
                text = self.say("Its successors are {states}.", states=self.say.list(listed))
                yield self.cite.sentence(text, self.cite.of(side.state.subject, "successors"))
        if self.pair.on != self.pair.asked:
            yield Sentence(self.say("This brief speaks of {date}.", date=self.day))

    def summary_ties(self) -> Iterator[Sentence]:
        ties, say = self.pair.ties, self.say
        rung = ties.partnership
        if rung is not None:
            name = rung.name_id if self.lang == "id" else rung.name_en
            text = say(
                "{a} and {b} have called their relation “{level}” {since}.",
                a=self.a,
                b=self.b,
                level=name,
                since=since(rung.span, say),
            )
            yield self.cite.sentence(text, self.cite.of(rung.subject, "from"))
        trade = [t for t in ties.bilateral if t.agreement.type == "trade"]
        for t in trade:
            text = say(
                "Their trade agreement {name} is {status}.",
                name=t.agreement.short(self.lang),
                status=self.status_since(t.status),
            )
            if t.through:
                text = say(
                    "The trade agreement {name}, which {union} makes for its members, is {status}.",
                    name=t.agreement.short(self.lang),
                    union=say(self.world.named(t.through)),
                    status=self.status_since(t.status),
                )
            yield self.cite.sentence(text, self.event_mark(t.status.event))
        n, m = len(ties.organisations), len(ties.shared_agreements)
        marks = [self.member_mark(s.a, s.b) for s in ties.organisations[:1]]
        if n:
            text = say.plural(
                "Of the organisations recorded here they share {n}.",
                "Of the organisations recorded here they share {n}.",
                n,
            )
            yield self.cite.sentence(text, *marks)
        if m:
            text = say.plural(
                "Both are bound by {n} agreement of more than two parties.",
                "Both are bound by {n} agreements of more than two parties.",
                m,
            )
            s = ties.shared_agreements[0]
            yield self.cite.sentence(text, self.event_mark(s.a.event), self.event_mark(s.b.event))
        if not (rung or trade or n or m or ties.bilateral or ties.relations):
            yield Sentence(
                say("Nothing that ties {a} and {b} on {date} is recorded here yet; that is a gap in the record, not a finding.", a=self.a, b=self.b, date=self.day)
            )

    def summary_flows(self) -> Iterator[Sentence]:
        if self.pair.flows is None:
            return
        there, back = self.pair.flows
        text = self.say(
            "In 2022 {a} sold {b} about {x}, and {b} sold {a} about {y} (goods and services, totals "
            "imputed).",
            a=self.a,
            b=self.b,
            x=self.say.money(there.total),
            y=self.say.money(back.total),
        )
        yield self.cite.sentence(text, self.cite.series("oecd/icio-2022"))

    # who they are

    def states(self) -> Iterator[Block]:
        say, sides = self.say, (self.pair.a, self.pair.b)
        book = self.cite.series("cia/factbook") if any(s.population or s.gdp for s in sides) else _NOTHING
        rows = [
            (say("Official name"), [self.told(s, "official") for s in sides]),
            (say("Capital"), [self.told(s, "capital") for s in sides]),
            (say("Region (UN M49)"), [self.region(s) for s in sides]),
            (say("Member of the UN"), [self.un(s) for s in sides]),
            (say("Population"), [self.figure(s, "population", book) for s in sides]),
            (say("GDP, nominal"), [self.figure(s, "gdp", book) for s in sides]),
            (say("Income group (World Bank)"), [self.income(s) for s in sides]),
        ]
        table = Table(
            say("The two states"),
            ("", self.a, self.b),
            tuple((Cell(name), *cells) for name, cells in rows),
        )
        yield table
        for side in sides:
            note = side.state.recognition_id if self.lang == "id" else side.state.recognition_en
            if note:
                mark = self.cite.of(side.state.subject, f"recognition_{self.lang}")
                text = f"{self.names[side.state.code]}: {note}"
                yield Paragraph((self.cite.sentence(text, mark),))
        numbers, _ = self.cite.series("visionscarto/world")
        picture = map_of(self.pair, say, numbers)
        if picture is not None:
            yield picture
        elif any(s.state.type == "former-state" for s in sides):
            text = say("No map is drawn: the embedded map shows the borders of today.")
            yield Paragraph((Sentence(text),))

    def told(self, side: Side, stem: str) -> Cell:
        text = str(getattr(side.state, f"{stem}_{self.lang}"))
        if not text:
            return Cell(self.say("not recorded"))
        return self.cite.cell(text, self.cite.of(side.state.subject, f"{stem}_{self.lang}"))

    def region(self, side: Side) -> Cell:
        found = [r for r in side.regions if r.scheme == "m49"]
        order = {"subregion": 0, "region": 1}
        named = sorted((r for r in found if r.level in order), key=lambda r: order[r.level])
        if not named:
            return Cell(self.say("not recorded"))
        text = ", ".join(dict.fromkeys(r.name(self.lang) for r in named))
        return self.cite.cell(text, self.cite.series("unsd/regions"))

    def un(self, side: Side) -> Cell:
        if side.un is None or side.un.role not in ("founding", "full"):
            role = side.un.role if side.un else ""
            text = self.say("observer") if role == "observer" else self.say("no")
            mark = self.cite.of(side.un.subject, "from") if side.un else _NOTHING
            return self.cite.cell(text, mark)
        text = since(side.un.span, self.say)
        marks = [self.cite.of(side.un.subject, "from")]
        for spell in self.world.spells("UN", side.state.code):
            if spell.role in FULL and spell.span.possible[1] < self.pair.on.first:
                text += self.say("; earlier {span}", span=observed(spell.span, self.say))
                marks.append(self.cite.of(spell.subject, "from", "to"))
        return self.cite.cell(text, *marks)

    def figure(self, side: Side, name: str, book: Mark) -> Cell:
        found = getattr(side, name)
        if found is None:
            return Cell(self.say("not known"))
        text = (
            self.say.number(found.value)
            if name == "population"
            else self.say.money(found.value / 1e6)
        )
        return self.cite.cell(f"{text} ({found.year})", book)

    def income(self, side: Side) -> Cell:
        words = {
            "High": self.say("high income"),
            "Upper middle": self.say("upper middle income"),
            "Lower middle": self.say("lower middle income"),
            "Low": self.say("low income"),
        }
        if side.income_group not in words:
            return Cell(self.say("not classified"))
        return self.cite.cell(words[side.income_group], self.cite.series("unsd/regions"))

    # ties

    def ties(self) -> Iterator[Block]:
        rows = [*self.relation_rows(), *self.bilateral_rows(), *self.shared_rows()]
        if rows:
            head = (
                self.say("Form"),
                self.say("Tie"),
                self.say("Field"),
                self.say("Status on {date}", date=self.day),
            )
            yield Table(self.say("Ties by form and field"), head, tuple(rows))
            picture = timeline_of(self.pair, self.world, self.say)
            if picture is not None:
                yield picture
        else:
            yield Paragraph((Sentence(self.say("No relation or agreement of the two is recorded here yet.")),))
        past = [self.past_row(t.subject, t.tie, t.name_id if self.lang == "id" else t.name_en, t.span) for t in self.pair.ties.past]
        if past:
            yield Bullets(tuple(past))

    def relation_rows(self) -> Iterator[tuple[Cell, ...]]:
        bilateral = form_word("bilateral", self.say)
        for t in self.pair.ties.relations:
            name = t.name_id if self.lang == "id" else t.name_en
            text = name or relation(t.tie, self.say)
            if t.tie == "cooperation" and name:
                text = name
            status = self.say("in place {since}", since=since(t.span, self.say))
            yield (
                Cell(bilateral),
                Cell(text),
                Cell(self.fields(t.fields) or self.say("politics")),
                self.cite.cell(status, self.cite.of(t.subject, "from")),
            )

    def bilateral_rows(self) -> Iterator[tuple[Cell, ...]]:
        for t in self.pair.ties.bilateral:
            name = t.agreement.short(self.lang)
            if t.through:
                name = self.say("{name} (through {union})", name=name, union=self.say(self.world.named(t.through)))
            yield (
                Cell(form_word("bilateral", self.say)),
                Cell(name),
                Cell(self.fields(t.agreement.fields)),
                self.cite.cell(self.status_since(t.status), self.event_mark(t.status.event)),
            )

    def shared_rows(self) -> Iterator[tuple[Cell, ...]]:
        for s in self.pair.ties.shared_agreements:
            later = self.later(s.a, s.b)
            text = self.say("binds both")
            if later is not None:
                text = self.say("binds both {since}", since=own_date(later, self.say))
            yield (
                Cell(form_word(self.pair.forms[s.agreement.code].label, self.say)),
                Cell(s.agreement.short(self.lang)),
                Cell(self.fields(s.agreement.fields)),
                self.cite.cell(text, self.event_mark(s.a.event), self.event_mark(s.b.event)),
            )

    def past_row(self, subject: str, tie: str, name: str, span: object) -> Paragraph:
        text = self.say(
            "Earlier: {name} ({span}).", name=name or relation(tie, self.say), span=observed(span, self.say)
        )
        return Paragraph((self.cite.sentence(text, self.cite.of(subject, "from", "to")),))

    @staticmethod
    def later(a: Status, b: Status) -> When | None:
        days = [s.event.when for s in (a, b) if s.event is not None]
        known = [d for d in days if d is not None]
        return max(known) if len(known) == 2 else None  # noqa: PLR2004 - both or nothing

    def fields(self, codes: tuple[str, ...]) -> str:
        return ", ".join(self.say(self.world.concept("fields", c)).lower() for c in codes)

    def status_since(self, status: Status) -> str:
        word = status_word(status.status, self.world, self.say)
        if status.event is None:
            return word
        if status.event.when is None:
            return self.say("{status}, since when is not known", status=word)
        return self.say("{status} {since}", status=word, since=own_date(status.event.when, self.say))

    def event_mark(self, event: Event | None) -> Mark:
        return self.cite.of(event.subject, "date") if event is not None else _NOTHING

    def member_mark(self, a: Membership, b: Membership) -> Mark:
        return self.cite.many((self.cite.of(a.subject, "from"), self.cite.of(b.subject, "from")))

    # organisations

    def organisations(self) -> Iterator[Block]:
        ties, say = self.pair.ties, self.say
        rows = []
        for s in (*ties.organisations, *ties.organs):
            organisation = self.world.organisation(s.organisation)
            marks = [self.cite.of(m.subject, "from") for m in (s.a, s.b)]
            dates = [since(m.span, say, bare=True) for m in (s.a, s.b)]
            rows.append(
                (
                    Cell(form_word(self.pair.forms[s.organisation].label, say)),
                    Cell(f"{organisation.name(self.lang)} ({organisation.short(self.lang)})"),
                    *(
                        self.cite.cell(date, mark)
                        for date, mark in zip(dates, marks, strict=True)
                    ),
                )
            )
        if not rows:
            text = say("In none of the organisations recorded here are both full members on {date}.", date=self.day)
            yield Paragraph((Sentence(text),))
            return
        rows.sort(key=lambda r: (r[0].text, r[1].text))
        head = (say("Form"), say("Organisation"), *(say("{name} since", name=n) for n in (self.a, self.b)))
        yield Table(say("Organisations and organs in which both are members"), head, tuple(rows))
        partial = [c for c, whole in self.pair.complete.items() if not whole]
        if partial:
            listed = say.list([say(self.world.named(c)) for c in partial])
            text = say("Of {organisations} only some memberships are recorded here yet.", organisations=listed)
            yield Paragraph((Sentence(text),))

    # flows

    def flows(self) -> Iterator[Block]:
        mark = self.cite.series("oecd/icio-2022") if self.pair.flows else _NOTHING
        if self.pair.flows is not None:
            there, back = self.pair.flows
            yield Paragraph(
                tuple(
                    self.cite.sentence(text, mark)
                    for text in (
                        self.flow_text(self.a, self.b, there),
                        self.flow_text(self.b, self.a, back),
                    )
                )
            )
            titles = [
                self.say("{a} to {b}", a=one, b=two)
                for one, two in ((self.a, self.b), (self.b, self.a))
            ]
            for flow, title in zip(self.pair.flows, titles, strict=True):
                yield flows_of(flow, title, self.say, mark[0])
        else:
            text = self.say(
                "The embedded flows of 2022 cover 80 economies, and not both of these: what the two sell each other is not known here."
            )
            yield Paragraph((Sentence(text),))
        partners = tuple(self.partner_sentences())
        if partners:
            yield Paragraph(partners)

    def flow_text(self, a: str, b: str, flow: Flow) -> str:
        say = self.say
        text = say(
            "In 2022 industries in {b} bought inputs for {inputs} from {a}; with final goods and services, "
            "imputed in the same proportions, sales come to about {total}",
            a=a,
            b=b,
            inputs=say.money(flow.intermediate),
            total=say.money(flow.total),
        )
        if flow.balanced is None:
            return text + "."
        return text + say(
            ", or {balanced} when balanced to all exports and imports.", balanced=say.money(flow.balanced)
        )

    def partner_sentences(self) -> Iterator[Sentence]:
        mark = self.cite.series("cia/factbook") if self.pair.partners else _NOTHING
        say = self.say
        for p in self.pair.partners:
            one = self.names[p.of]
            other = self.b if one == self.a else self.a
            if p.share is not None:
                text = (
                    say("{other} takes {share}% of the exports of {one} ({year}).", one=one, other=other, share=say.number(p.share), year=p.year)
                    if p.direction == "export"
                    else say("{other} supplies {share}% of the imports of {one} ({year}).", one=one, other=other, share=say.number(p.share), year=p.year)
                )
                yield self.cite.sentence(text, mark)
            elif self.pair.flows is None:
                text = (
                    say("{other} is not among the main export partners listed for {one}, the least of which takes {least}% ({year}).", one=one, other=other, least=say.number(p.least), year=p.year)
                    if p.direction == "export"
                    else say("{other} is not among the main import partners listed for {one}, the least of which supplies {least}% ({year}).", one=one, other=other, least=say.number(p.least), year=p.year)
                )
                yield self.cite.sentence(text, mark)

    # drivers and challenges

    def drivers(self) -> Iterator[Block]:
        known = [r for r in self.pair.readings if r.value is not None]
        if not known:
            text = self.say("None of the measures is known for this pair.")
            yield Paragraph((Sentence(text),))
            return
        yield from self.standing_out(known)
        yield strip_of(self.pair.readings, self.say, self.names)
        head = (self.say("Measure"), self.say("Value"), self.say("Next to all pairs"), self.say("Reading"))
        rows = tuple(self.reading_row(r) for r in self.pair.readings)
        note = Sentence(
            self.say(
                "A high percentile of distance or difference is no merit; the last column says which "
                "way a value pulls. Unknown is never counted as zero."
            )
        )
        yield Table(self.say("Drivers and challenges as numbers"), head, rows, "lrll", note)

    def reading_row(self, r: Reading) -> tuple[Cell, ...]:
        name = label(r, self.say, self.names)
        if r.value is None:
            unknown = self.say("not known")
            return Cell(name), Cell(unknown), Cell("–"), Cell("–")
        value = number_or_share(r.value, r.measure.unit, self.say)
        return (
            Cell(name),
            self.cite.cell(value, *self.measure_marks(r)),
            Cell(rank_word(r, self.say)),
            Cell(self.pull(r)),
        )

    def measure_marks(self, r: Reading) -> list[Mark]:
        names = [s for s in r.measure.series if s != "claims"]
        return [self.cite.series(name) for name in names]

    def pull(self, r: Reading) -> str:
        say = self.say
        return {
            "together": say("brings together"),
            "apart": say("holds apart"),
            "little": say("little pull"),
            "either": say("can pull either way"),
            "unknown": "–",
        }[r.pull]

    def standing_out(self, known: list[Reading]) -> Iterator[Block]:
        telling = [r for r in known if r.pull in ("together", "apart") and r.percentile is not None]
        telling.sort(key=lambda r: -abs((r.percentile or 0) - 50))
        best: list[Reading] = []
        for r in telling:
            if r.measure.key not in {t.measure.key for t in best}:
                best.append(r)
        items = []
        for r in best[:_STANDING_OUT]:
            opening = (
                self.say("Driver: {name}.", name=label(r, self.say, self.names))
                if r.pull == "together"
                else self.say("Challenge: {name}.", name=label(r, self.say, self.names))
            )
            value = number_or_share(r.value or 0.0, r.measure.unit, self.say)
            text = f"{opening} {self.say(r.measure.plain)} {self.say('Here: {value}, {rank}.', value=value, rank=rank_word(r, self.say))}"
            items.append(Paragraph((self.cite.sentence(text, *self.measure_marks(r)),)))
        if items:
            yield Bullets(tuple(items))

    # doubts

    def doubts(self) -> Iterator[Block]:
        items = [*self.disagreements(), *self.gaps()]
        if items:
            yield Bullets(tuple(Paragraph((s,)) for s in items))

    def disagreements(self) -> Iterator[Sentence]:
        for d in self.pair.disagreements:
            told = {e.source: e for e in self.world.evidence(d.subject) if e.property == d.property}
            one, other = told.get(d.kept_source), told.get(d.other_source)
            if one is None or other is None:
                continue
            text = self.say(
                "{what}: {publisher} gives {kept}, {other_publisher} {other}; the first is used.",
                what=self.subject(d.subject),
                publisher=one.publisher,
                kept=observed(d.kept, self.say),
                other_publisher=other.publisher,
                other=observed(d.other, self.say),
            )
            yield self.cite.sentence(text, self.cite.of(d.subject, d.property))
        if not self.pair.disagreements:
            yield Sentence(self.say("The sources used here do not contradict each other on this pair."))

    def subject(self, subject: str) -> str:
        """Words for a thing of the record: "Korea in the UN", "IK-CEPA, signed"."""
        kind, stem = subject.split(":", 1)
        if kind == "membership":
            member, rest = stem.split("@")
            club = rest.split("/")[0]
            values = {"member": self.say(self.world.named(member)), "club": self.say(self.world.named(club))}
            return self.say("{member} in {club}", **values)
        if kind == "event":
            parts = stem.split("/")
            name = self.world.agreement(parts[0]).short(self.lang)
            return f"{name}, {event_word(parts[-2], self.say)}"
        return relation(stem.split("/")[1], self.say)

    def gaps(self) -> Iterator[Sentence]:
        say = self.say
        if self.pair.flows is None:
            yield Sentence(say("Bilateral flows by sector are not known here for this pair."))
        else:
            yield Sentence(
                say("Which buyers take final goods is imputed; only sales of inputs are the OECD's own figures.")
            )
        missing = [label(r, say, self.names) for r in self.pair.readings if r.value is None]
        if missing:
            yield Sentence(say("Not known for this pair: {measures}.", measures=say.list(missing)))
        undated = [
            t.agreement.short(self.lang)
            for t in self.pair.ties.bilateral
            if t.status.event is not None and t.status.event.when is None
        ]
        if undated:
            yield Sentence(say("The date is not known for: {names}.", names=say.list(undated)))
        yield Sentence(
            say("The record is not complete: agreements and organisations that are missing here may still exist.")
        )
