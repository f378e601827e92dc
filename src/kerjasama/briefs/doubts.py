"""What the sources disagree on, and what is not known."""

from collections.abc import Iterator
from typing import Final

from kerjasama.briefs.citations import speaker
from kerjasama.briefs.document import Block, Bullets, Paragraph, Sentence
from kerjasama.briefs.pictures import relation
from kerjasama.briefs.wording import cropped, event_word, observed
from kerjasama.briefs.writer import Writer

_NAMED: Final = 6  # unchecked things that a brief names


def doubts(w: Writer) -> Iterator[Block]:
    """Bullets on contradictions and gaps."""
    told = (*_disagreements(w), *_unchecked(w), *_gaps(w))
    yield Bullets(tuple(Paragraph((s,)) for s in told))


def _disagreements(w: Writer) -> Iterator[Sentence]:
    for d in w.pair.disagreements:
        told = {e.source: e for e in w.world.evidence(d.subject) if e.property == d.property}
        one, other = told.get(d.kept_source), told.get(d.other_source)
        if one is None or other is None:
            continue
        text = w.say(
            "{what}: {publisher} gives {kept}, {other_publisher} gives {other}; the first is used.",
            what=_subject(w, d.subject),
            publisher=speaker(one),
            kept=observed(d.kept, w.say),
            other_publisher=speaker(other),
            other=observed(d.other, w.say),
        )
        marks = (
            w.cite.of(d.subject, d.property),
            w.cite.against(d.subject, d.property, d.other_source),
        )
        yield w.cite.sentence(text, *marks)
    if not w.pair.disagreements:
        yield Sentence(w.say("The sources used here do not contradict each other on this pair."))


def _unchecked(w: Writer) -> Iterator[Sentence]:
    """Name what was cited above from memory alone."""
    names = list(dict.fromkeys(filter(None, (_short(w, s) for s in w.cite.unchecked))))
    others = len(names[_NAMED:])
    if not w.cite.unchecked:
        yield Sentence(w.say("Everything above was read at a source."))
    elif not names[:_NAMED]:
        yield Sentence(w.say("Some names and notes above are unchecked (†)."), (), unchecked=True)
    else:
        listed = "; ".join(names[:_NAMED])
        text = w.say("Unchecked (†): {names}.", names=listed)
        if others:
            text = w.say("Unchecked (†): {names}; {n} more.", names=listed, n=w.say.number(others))
        yield Sentence(text)


def _short(w: Writer, subject: str) -> str:
    """As `_subject`, an agreement by its name alone; nothing for names and notes."""
    kind, stem = subject.split(":", 1)
    if kind == "event":
        return cropped(w.world.agreement(stem.split("/")[0]).short(w.lang))
    return _subject(w, subject) if kind in ("membership", "tie") else ""


def _subject(w: Writer, subject: str) -> str:
    """Words for a thing of the record: "South Korea in the UN", "IK-CEPA, signed"."""
    kind, stem = subject.split(":", 1)
    if kind == "membership":
        member, rest = stem.split("@")
        club = rest.split("/")[0]
        values = {"member": w.say(w.world.named(member)), "club": w.say(w.world.named(club))}
        return w.say("{member} in {club}", **values)
    if kind == "event":
        parts = stem.split("/")
        name = w.world.agreement(parts[0]).short(w.lang)
        return f"{name}, {event_word(parts[-2], w.say)}"
    return relation(stem.split("/")[1], w.say)


def _gaps(w: Writer) -> Iterator[Sentence]:
    say = w.say
    if w.pair.flows is None:
        yield Sentence(say("Bilateral flows by sector are not known here for this pair."))
    else:
        text = say(
            "Which buyers take final goods is imputed; only sales of inputs are the OECD's own "
            "figures."
        )
        yield Sentence(text)
    missing = dict.fromkeys(say(r.measure.name) for r in w.pair.readings if r.value is None)
    if any(r.value is not None for r in w.pair.readings) and missing:
        text = say("Not known for this pair: {measures}.", measures="; ".join(missing))
        yield Sentence(text)
    undated = [
        cropped(t.agreement.short(w.lang))
        for t in w.pair.ties.bilateral
        if t.status.event is not None
        and t.status.event.when is None
        and t.status.event.subject not in w.cite.unchecked  # named there already
    ]
    if undated:
        text = say("Day of the latest step not known: {names}.", names="; ".join(undated))
        yield Sentence(text)
    yield Sentence(
        say(
            "The record is not complete: agreements and organisations that are missing here may "
            "still exist."
        )
    )
