"""A brief in a few sentences, the weightiest first."""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from kerjasama.briefs.document import Paragraph, Sentence
from kerjasama.briefs.wording import moment, opened, since, status_verb
from kerjasama.briefs.writer import Writer
from kerjasama.facts import When
from kerjasama.world import Tie
from kerjasama.world.naming import the, the_club, the_pact
from kerjasama.world.ties import BilateralTie

_NAMED: Final = 3  # organisations that a summary names
_PACTS: Final = 2  # agreements that it names
_BONDS: Final = ("union", "alliance")


def summary(w: Writer) -> Paragraph:
    """Tell the pair in a few sentences.

    Examples
    --------
    >>> from kerjasama.briefs.gather import gather
    >>> from kerjasama.words import Words
    >>> from kerjasama.world import World
    >>> world = World.load()
    >>> told = summary(Writer(world, gather(world, "IDN", "KOR", "2024"), Words("en")))
    >>> told.sentences[0].text.startswith("Indonesia and South Korea have")
    True
    """
    return Paragraph(
        tuple(chain(_past(w), _bonds(w), _relation(w), _trade(w), _shared(w), _sold(w)))
    )


def _past(w: Writer) -> Iterator[Sentence]:
    """Say so when a state had ended, or the brief speaks of an earlier day for its sake."""
    say, told = w.say, False
    for side in (w.pair.a, w.pair.b):
        end = side.state.span.end
        if not isinstance(end, When) or end.last >= w.pair.asked.first:
            continue
        told = True
        name = the(side.state.name(w.lang), say)
        mark = w.cite.of(side.state.subject, "to")
        text = say("{name} ended {moment}.", name=name, moment=moment(end, say))
        yield w.cite.sentence(opened(text), mark)
        heirs = [the(say(w.world.named(code)), say) for code in side.state.successors]
        if heirs:
            text = say("In its place stands {states}.", states=say.list(heirs))
            if len(heirs) > 1:
                text = say("In its place stand {states}.", states=say.list(heirs))
            yield w.cite.sentence(text, w.cite.of(side.state.subject, "successors"))
    if told and w.pair.on != w.pair.asked:
        yield Sentence(say("What follows describes {date}.", date=w.day))


def _bonds(w: Writer) -> Iterator[Sentence]:
    """Unions and alliances, the closest that two can share."""
    found = [
        s for s in w.pair.ties.organisations if w.world.organisation(s.organisation).type in _BONDS
    ]
    if found:
        listed = [the_club(w.say(w.world.named(s.organisation)), w.say) for s in found]
        text = w.say(
            "{a} and {b} are both members of {clubs}.", a=w.a, b=w.b, clubs=w.say.list(listed)
        )
        yield w.cite.sentence(opened(text), *(w.member_mark(s.a, s.b) for s in found))


def _relation(w: Writer) -> Iterator[Sentence]:
    """The partnership level and diplomatic relations, or that neither is recorded."""
    say, ties = w.say, w.pair.ties
    rung = ties.partnership
    kinds: dict[str, Tie] = {t.tie: t for t in ties.relations}
    relations = kinds.get("diplomatic-relations")
    if rung is not None:
        name = (rung.name_id if w.lang == "id" else rung.name_en) or say("Partnership")
        values = {"a": w.a, "b": w.b, "level": name, "since": since(rung.span, say)}
        marks = [w.cite.of(rung.subject, "from")]
        text = say("{a} and {b} have had a “{level}” {since}.", **values)
        if relations is not None:
            values["then"] = since(relations.span, say)
            text = say(
                "{a} and {b} have had a “{level}” {since} and diplomatic relations {then}.",
                **values,
            )
            marks.append(w.cite.of(relations.subject, "from"))
        yield w.cite.sentence(opened(text), *marks)
    elif relations is not None:
        first = since(relations.span, say)
        text = say("{a} and {b} have had diplomatic relations {since}.", a=w.a, b=w.b, since=first)
        yield w.cite.sentence(opened(text), w.cite.of(relations.subject, "from"))
    elif not ties.bilateral and not ties.relations:
        text = say(
            "No relation or agreement between {a} and {b} alone is recorded here for {date}; that "
            "is a gap in the record, not a finding.",
            a=w.a,
            b=w.b,
            date=w.day,
        )
        yield Sentence(text)


def _trade(w: Writer) -> Iterator[Sentence]:
    """Trade agreements, those in force first."""
    found = [t for t in w.pair.ties.bilateral if t.agreement.type == "trade"]
    found.sort(key=lambda t: t.status.status != "in-force")
    for t in found[:_PACTS]:
        yield w.cite.sentence(_pact_text(w, t), w.event_mark(t.status.event))


def _pact_text(w: Writer, tie: BilateralTie) -> str:
    name, status = tie.agreement.short(w.lang), status_verb(tie.status, w.say)
    if tie.through:
        union = the_club(w.say(w.world.named(tie.through)), w.say)
        return w.say(
            "The trade agreement {name}, which {union} made for its members, {status}.",
            name=name,
            union=union,
            status=status,
        )
    return w.say("Their trade agreement {name} {status}.", name=name, status=status)


def _shared(w: Writer) -> Iterator[Sentence]:
    """How many organisations and wider agreements they share, with the smallest as examples."""
    say, ties = w.say, w.pair.ties
    seats = (*ties.organisations, *ties.organs)
    if seats:
        named = sorted(
            ties.organisations or ties.organs, key=lambda s: w.pair.forms[s.organisation].parties
        )[:_NAMED]
        clubs = say.list([the_club(say(w.world.named(s.organisation)), say) for s in named])
        text = say.plural(
            "They sit together in one of the organisations and organs recorded here, {clubs}.",
            "They sit together in {n} of the organisations and organs recorded here, among them "
            "{clubs}.",
            len(seats),
            clubs=clubs,
        )
        yield w.cite.sentence(text, *(w.member_mark(s.a, s.b) for s in named))
    if ties.shared_agreements:
        sizes = {code: form.parties for code, form in w.pair.forms.items()} | w.pair.wide
        pacts = sorted(ties.shared_agreements, key=lambda s: sizes[s.agreement.code])
        names = say.list([the_pact(s.agreement.short(w.lang), say) for s in pacts[:_PACTS]])
        text = say.plural(
            "Both are bound by one wider agreement, {names}.",
            "Both are bound by {n} wider agreements, among them {names}.",
            len(pacts),
            names=names,
        )
        marks = [w.event_mark(side.event) for s in pacts[:_PACTS] for side in (s.a, s.b)]
        yield w.cite.sentence(text, *marks)


def _sold(w: Writer) -> Iterator[Sentence]:
    if w.pair.flows is None:
        return
    there, back = w.pair.flows
    text = w.say(
        "In 2022 {a} sold goods and services worth about {x} to {b} and bought {y} worth from it "
        "(totals imputed).",
        a=w.a,
        b=w.b,
        x=w.say.money(there.total),
        y=w.say.money(back.total),
    )
    yield w.cite.sentence(text, w.cite.series("oecd/icio-2022"))
