"""What the school articles say, and what is right: a list of all, or a page about one."""

from collections.abc import Sequence
from typing import Literal

from kerjasama.briefs.citations import Citations
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
from kerjasama.words import Words
from kerjasama.world import Standing, World
from kerjasama.world.articles import Item


def listed(world: World, items: Sequence[Item], words: Words) -> Document:
    """Write all numbered things as one table."""
    rows = tuple(
        (
            Cell(str(i.number)),
            Cell(i.article),
            Cell(type_word(i.type, words)),
            Cell(words(i.title)),
            Cell(
                ", ".join(dict.fromkeys(verdict_word(v.verdict, words) for v in i.verdicts)),
                unchecked=any(v.standing is Standing.RECALLED for v in i.verdicts),
            ),
        )
        for i in items
    )
    head = (words("No."), words("Article"), words("Kind"), words("What it says"), words("Verdict"))
    table = Table(words("What the articles say"), head, rows, "rllll")
    title = words("What the five school articles say")
    return _document(
        world, title, (Section("list", title, (table,)),), Citations(world, words), words
    )


def one(world: World, item: Item, words: Words) -> Document:
    """Write a page about one numbered thing: concepts, verdicts, and where to go on."""
    cite = Citations(world, words)
    blocks: list[Block] = []
    for v in item.verdicts:
        opening = words("Article {article}: {claim}", article=v.article, claim=words(v.claim))
        verdict = words("Verdict: {verdict}.", verdict=verdict_word(v.verdict, words))
        mark = cite.of(v.subject, "verdict")
        blocks.append(
            Paragraph((Sentence(opening), Sentence(verdict), cite.sentence(words(v.text), mark)))
        )
    concepts = [
        Paragraph((Sentence(f"{words(c.label)}: {words(c.definition)}"),)) for c in item.concepts
    ]
    if concepts:
        blocks.append(Bullets(tuple(concepts)))
    if item.served_by:
        listed_ = ", ".join(item.served_by)
        blocks.append(Paragraph((Sentence(words("Recorded under: {where}.", where=listed_)),)))
    title = f"{item.number}. {words(item.title)}"
    section = Section("item", type_word(item.type, words), tuple(blocks))
    return _document(world, title, (section,), cite, words)


def _document(
    world: World, title: str, sections: tuple[Section, ...], cite: Citations, words: Words
) -> Document:
    facts = ((words("Data version"), world.version[:8]),)
    lang: Literal["en", "id"] = "id" if words.lang == "id" else "en"
    return Document(title, words("The articles' checklist"), lang, sections, cite.references, facts)


def verdict_word(verdict: str, words: Words) -> str:
    """Word for a verdict.

    Examples
    --------
    >>> verdict_word("was-true", Words("en"))
    'was true'
    """
    return {
        "true": words("true"),
        "false": words("false"),
        "was-true": words("was true"),
        "depends": words("depends on the definition"),
        "not-in-registry": words("not in the registry"),
    }[verdict]


def type_word(code: str, words: Words) -> str:
    """Word for a type of the checklist."""
    return {
        "CON": words("concept"),
        "TAX": words("classification"),
        "PRI": words("principle"),
        "DRV": words("driver"),
        "GOA": words("goal"),
        "BEN": words("benefit"),
        "CHL": words("challenge"),
        "MEC": words("mechanism"),
        "FAC": words("fact"),
        "HIS": words("history"),
        "EX": words("example"),
        "LRN": words("learning activity"),
    }[code]
