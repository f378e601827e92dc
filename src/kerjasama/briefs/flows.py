"""What the two sell each other: two sentences, two bar charts, and shares in all trade."""

from collections.abc import Iterator

from kerjasama.briefs.document import Block, Paragraph, Sentence
from kerjasama.briefs.gather import Flow, Partner
from kerjasama.briefs.pictures import flows_of
from kerjasama.briefs.wording import opened
from kerjasama.briefs.writer import Writer


def flows(w: Writer) -> Iterator[Block]:
    """Blocks on the flows of 2022 and on the lists of main partners."""
    shares = tuple(_shares(w))
    if w.pair.flows is None:
        text = w.say(
            "The embedded flows of 2022 cover 80 economies, and not both of these: what the two sell "
            "each other is not known here."
        )
        yield Paragraph((Sentence(text), *shares))
        return
    mark = w.cite.series("oecd/icio-2022")
    there, back = w.pair.flows
    texts = (_text(w, w.a, w.b, there), _text(w, w.b, w.a, back))
    yield Paragraph((*(w.cite.sentence(text, mark) for text in texts), *shares))
    (one, two), say = w.names.values(), w.say
    titles = (say("{a} to {b}", a=one, b=two), say("{a} to {b}", a=two, b=one))
    for flow, title in zip(w.pair.flows, titles, strict=True):
        yield flows_of(flow, title, say, mark[0])


def _text(w: Writer, a: str, b: str, flow: Flow) -> str:
    say = w.say
    values = {
        "a": a,
        "b": b,
        "inputs": say.money(flow.intermediate),
        "total": say.money(flow.total),
    }
    if flow.balanced is None:
        return say(
            "In 2022 industries in {b} bought inputs worth {inputs} from {a}; with final goods and "
            "services, imputed in the same proportions, sales come to about {total}.",
            **values,
        )
    return say(
        "In 2022 industries in {b} bought inputs worth {inputs} from {a}; with final goods and "
        "services, imputed in the same proportions, sales come to about {total} (or {balanced} when "
        "balanced to all exports and imports).",
        **values,
        balanced=say.money(flow.balanced),
    )


def _shares(w: Writer) -> Iterator[Sentence]:
    """The other's share in one's trade; where it is not listed, only if nothing else is known."""
    for p in w.pair.partners:
        if p.share is None and w.pair.flows is not None:
            continue
        yield w.cite.sentence(opened(_share(w, p)), w.cite.series("cia/factbook"))


def _share(w: Writer, p: Partner) -> str:
    say, export = w.say, p.direction == "export"
    one, other = (w.a, w.b) if p.of == w.pair.a.state.code else (w.b, w.a)
    values: dict[str, object] = {"one": one, "other": other, "year": p.year}
    if p.share is not None:
        values["share"] = say.number(p.share)
        if export:
            return say("{other} takes {share}% of the exports of {one} ({year}).", **values)
        return say("{other} supplies {share}% of the imports of {one} ({year}).", **values)
    values["least"] = say.number(p.least)
    if export:
        return say(
            "{other} is not among the main export partners listed for {one}, the least of which takes "
            "{least}% ({year}).",
            **values,
        )
    return say(
        "{other} is not among the main import partners listed for {one}, the least of which supplies "
        "{least}% ({year}).",
        **values,
    )
