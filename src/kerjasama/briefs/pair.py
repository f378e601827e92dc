"""The partner brief: one to two pages on how two states cooperate."""

from collections.abc import Iterator

from kerjasama.briefs.bonds import bonds
from kerjasama.briefs.document import Block, Document, Paragraph, Section, Sentence
from kerjasama.briefs.doubts import doubts
from kerjasama.briefs.drivers import drivers
from kerjasama.briefs.flows import flows
from kerjasama.briefs.gather import Pair
from kerjasama.briefs.page import supposed
from kerjasama.briefs.sides import sides
from kerjasama.briefs.summary import summary
from kerjasama.briefs.writer import Writer
from kerjasama.words import Words
from kerjasama.world import World


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
    w = Writer(world, pair, words)
    sections = tuple(Section(i, title, blocks) for i, title, blocks in _parts(w) if blocks)
    facts = [(words("As of"), w.day), (words("Data version"), world.version[:8])]
    if pair.flows is not None:
        facts.append((words("Flows"), "2022"))
    footer = words("Made by kerjasama from sourced facts.")
    title = words("{a} and {b}", a=w.a, b=w.b)
    return Document(
        title[:1].upper() + title[1:],
        words("How the two cooperate"),
        "id" if words.lang == "id" else "en",
        sections,
        w.cite.references,
        tuple(facts),
        Paragraph((*supposed(world, words), Sentence(footer))),
    )


def _parts(w: Writer) -> Iterator[tuple[str, str, tuple[Block, ...]]]:
    say = w.say
    yield "summary", say("In short"), (summary(w),)
    yield "states", say("Who they are"), tuple(sides(w))
    yield "ties", say("What ties them"), tuple(bonds(w))
    yield "flows", say("What they sell each other"), tuple(flows(w))
    yield "drivers", say("Drivers and challenges"), tuple(drivers(w))
    yield "doubts", say("Where sources disagree, and what is not known"), tuple(doubts(w))
