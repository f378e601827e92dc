"""What the two sell each other: two sentences, two bar charts, and shares in all trade."""

from collections.abc import Iterator

from kerjasama.briefs.document import Block, Paragraph, Sentence
from kerjasama.briefs.gather import Flow, Partner, Side
from kerjasama.briefs.pictures import flows_of
from kerjasama.briefs.wording import opened
from kerjasama.briefs.writer import Writer
from kerjasama.world.naming import the


def flows(w: Writer) -> Iterator[Block]:
    """Blocks on the flows of 2022 and on the lists of main partners."""
    shares = tuple(_shares(w))
    if w.pair.flows is None:
        text = w.say(
            "The embedded flows of 2022 cover 80 economies, and not both of these: what the two "
            "sell each other is not known here."
        )
        yield Paragraph((Sentence(text), *shares))
        return
    mark = w.cite.series("oecd/icio-2022")
    there, back = w.pair.flows
    told = (w.cite.sentence(opened(text), mark) for text in _texts(w, there, back))
    yield Paragraph((*told, *shares))
    (one, two), say = w.names.values(), w.say
    titles = (say("{a} to {b}", a=one, b=two), say("{a} to {b}", a=two, b=one))
    for flow, title in zip(w.pair.flows, titles, strict=True):
        yield flows_of(flow, title, say, mark[0])


def _texts(w: Writer, there: Flow, back: Flow) -> tuple[str, str]:
    say = w.say
    inputs = say(
        "In 2022 industries in {b} bought inputs worth {x} from {a}, and industries in {a} bought "
        "inputs worth {y} from {b}.",
        a=w.a,
        b=w.b,
        x=say.money(there.intermediate),
        y=say.money(back.intermediate),
    )
    totals = say(
        "With final goods and services, imputed in the same proportions, sales come to about {x} "
        "there and {y} back.",
        x=_total(w, there),
        y=_total(w, back),
    )
    return inputs, totals


def _total(w: Writer, flow: Flow) -> str:
    total = w.say.money(flow.total)
    if flow.balanced is None:
        return total
    balanced = w.say.money(flow.balanced)
    return w.say("{total} ({balanced} if balanced to all trade)", total=total, balanced=balanced)


def _shares(w: Writer) -> Iterator[Sentence]:
    """The other's share in one's trade; where it is not listed, only if nothing else is known."""
    if not w.pair.partners:
        return
    book = w.cite.series("cia/factbook")
    for one, other in ((w.pair.a, w.pair.b), (w.pair.b, w.pair.a)):
        found = [p for p in w.pair.partners if p.of == one.state.code]
        values = {"one": _name(w, one), "other": _name(w, other)}
        if len(found) == 2 and all(p.share is None for p in found):  # noqa: PLR2004 - both ways
            if w.pair.flows is None:
                yield w.cite.sentence(_unlisted(w, values, *found), book)
            continue
        for p in found:
            if p.share is not None or w.pair.flows is None:
                yield w.cite.sentence(_share(w, values, p), book)


def _name(w: Writer, side: Side) -> str:
    return the(side.state.name(w.lang), w.say)


def _unlisted(w: Writer, values: dict[str, str], exports: Partner, imports: Partner) -> str:
    text = w.say(
        "{other} is not among the main partners listed for {one}, the least of which takes {x}% of "
        "its exports and supplies {y}% of its imports ({year}).",
        **values,
        x=w.say.number(exports.least),
        y=w.say.number(imports.least),
        year=max(exports.year, imports.year),
    )
    return opened(text)


def _share(w: Writer, names: dict[str, str], p: Partner) -> str:
    say, export = w.say, p.direction == "export"
    values: dict[str, object] = {**names, "year": p.year}
    if p.share is not None:
        values["share"] = say.number(p.share)
        text = (
            say("{other} takes {share}% of the exports of {one} ({year}).", **values)
            if export
            else say("{other} supplies {share}% of the imports of {one} ({year}).", **values)
        )
        return opened(text)
    values["least"] = say.number(p.least)
    text = (
        say(
            "{other} is not among the main export partners listed for {one}, the least of which "
            "takes {least}% ({year}).",
            **values,
        )
        if export
        else say(
            "{other} is not among the main import partners listed for {one}, the least of which "
            "supplies {least}% ({year}).",
            **values,
        )
    )
    return opened(text)
