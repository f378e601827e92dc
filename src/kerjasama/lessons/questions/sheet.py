"""A quiz as a document: the pupils' sheet, and the key with explanations and sources."""

from collections.abc import Sequence
from typing import Final

from kerjasama.briefs.citations import Citations, Mark
from kerjasama.briefs.document import Block, Bullets, Document, Paragraph, Section, Sentence
from kerjasama.lessons.questions.item import Fact, Item
from kerjasama.words import N_, Text, Words
from kerjasama.world import World

LETTERS: Final = "ABCDEFGHIJ"
_MOST: Final = 12  # references of one answer: a roster rests on as many pages as it has members
_TASKS: Final = {
    "matching": N_("Write a letter beside each number."),
    "ordering": N_("Write the letters in the right order."),
    "map": N_("Without a map, choose from this list."),
    "short": N_("Write the answer."),
    "numeric": N_("Write a number."),
}


def sheet(
    world: World, items: Sequence[Item], say: Words, *, key: bool = False, on: str = ""
) -> Document:
    """A quiz as a document.

    Parameters
    ----------
    items
        The questions, in their order.
    say
        The language of the sheet.
    key
        Whether the answers follow, each with its explanation and its sources.
    on
        The day that the quiz was made for.

    Examples
    --------
    >>> from kerjasama.lessons.questions import quiz
    >>> world = World.load()
    >>> made = sheet(world, quiz(world, n=3, on="2026-06-30"), Words("en"), key=True)
    >>> [section.id for section in made.sections], len(made.references) > 0
    (['questions', 'answers'], True)
    """
    cite = Citations(world, say)
    asked = tuple(b for number, item in enumerate(items, 1) for b in _asked(number, item, say))
    sections = [Section("questions", say(N_("The questions")), asked)]
    if key:
        answers = tuple(_answered(n, item, cite, say) for n, item in enumerate(items, 1))
        sections.append(Section("answers", say(N_("Answer key")), answers))
    facts = [(say(N_("Number of questions")), say.number(len(items)))]
    if on:
        facts.append((say(N_("On date")), say.date(on)))
    if not key:
        facts += [(say(N_("Name of pupil")), "…" * 12), (say(N_("Class")), "…" * 6)]
    return Document(
        say(N_("International cooperation: a quiz")),
        say(
            N_("Made from the registry of kerjasama; every answer rests on a source that was read")
        ),
        "id" if say.lang == "id" else "en",
        tuple(sections),
        cite.references,
        tuple(facts),
    )


def answer(item: Item, say: Words) -> str:
    """The right answer in words, with its letters where there are any.

    Examples
    --------
    >>> from kerjasama.lessons.questions import quiz
    >>> item = quiz(World.load(), "forms", n=1, on="2026-06-30")[0]
    >>> answer(item, Words("en"))[1:3]
    '. '
    """
    places = {o.code: LETTERS[n] for n, o in enumerate(item.matches or item.options)}
    match item.kind:
        case "matching":
            pairs = (f"{n} – {places[code]}" for n, code in enumerate(item.key, 1))
            return "; ".join(pairs)
        case "ordering":
            return " – ".join(places[code] for code in item.key)
        case "short" | "numeric":
            return " / ".join(item.key)
        case "truth":
            return say(item.right[0].text)
    right = sorted(item.right, key=lambda o: places[o.code])
    return "; ".join(f"{places[o.code]}. {say(o.text)}" for o in right)


def cited(cite: Citations, facts: Sequence[Fact]) -> Mark:
    """References of what a key rests on.

    Examples
    --------
    >>> cited(Citations(World.load(), Words("en")), [("series", "oecd/icio-2022")])
    ((1,), False)
    """
    marks = [cite.series(name) if kind == "series" else cite.of(kind, name) for kind, name in facts]
    return cite.many(marks)


def _asked(number: int, item: Item, say: Words) -> list[Block]:
    said = [Sentence(f"{number}. {say(item.stem)}")]
    if item.kind in _TASKS:
        said.append(Sentence(say(_TASKS[item.kind])))
    blocks: list[Block] = [Paragraph(tuple(said))]
    lettered = item.matches or item.options
    if item.kind == "matching":
        left = (f"{n}. {say(o.text)}" for n, o in enumerate(item.options, 1))
        blocks.append(Bullets(tuple(Paragraph((Sentence(text),)) for text in left)))
    if lettered:
        texts = (f"{LETTERS[n]}. {say(o.text)}" for n, o in enumerate(lettered))
        blocks.append(Bullets(tuple(Paragraph((Sentence(text),)) for text in texts)))
    return blocks


def _answered(number: int, item: Item, cite: Citations, say: Words) -> Paragraph:
    right = Text(N_("{number}. Answer: {answer}."), {"number": number, "answer": answer(item, say)})
    refs, unchecked = cited(cite, item.facts[:_MOST])
    return Paragraph(
        (Sentence(say(right).replace("..", ".")), Sentence(say(item.why), refs, unchecked))
    )
