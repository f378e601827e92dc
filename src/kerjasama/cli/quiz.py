"""The command that asks: a quiz from the registry, on the terminal or as a file."""

import sys
from collections import Counter
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

from kerjasama.cli.answers import SAY, open_world
from kerjasama.cli.commands import Json, Lang, On, Out
from kerjasama.words import N_

if TYPE_CHECKING:
    from kerjasama.lessons.questions.item import Item
    from kerjasama.words import Words
    from kerjasama.world import World

Paper = Literal["text", "html", "pdf", "docx", "md", "json"]
Platform = Literal["gift", "moodle", "gforms", "anki", "kahoot", "quizizz", "qti21", "scorm12"]
QuizAs = Annotated[
    Literal[Paper, Platform] | None,
    Parameter(
        name="--format",
        help=N_(
            "Format, when the file's name does not say; gift and moodle are for Moodle,"
            " gforms for Google Forms; a name that ends in .xlsx or .zip does not say."
        ),
    ),
]


def quiz(
    topic: Annotated[
        str,
        Parameter(
            help=N_(
                "membership, organisations, agreements, relations, trade, forms, claims, or the"
                " name of a state, organisation or agreement; everything if left out."
            )
        ),
    ] = "",
    /,
    *,
    country: Annotated[str, Parameter(help=N_("The state whose pupils are asked."))] = "IDN",
    level: Annotated[
        Literal["know", "apply", "reason"] | None,
        Parameter(help=N_("How much thinking is asked for; all levels if left out.")),
    ] = None,
    n: Annotated[int, Parameter(name="--n", help=N_("How many questions."))] = 20,
    seed: Annotated[int, Parameter(help=N_("Another number draws other questions."))] = 1,
    key: Annotated[
        bool, Parameter(help=N_("Add the answers with their explanations and sources."))
    ] = False,
    on: On = None,
    out: Out = None,
    format_: QuizAs = None,
    lang: Lang = None,  # noqa: ARG001 - read before parsing, so that help and errors speak it
    json: Json = False,
) -> None:
    """Draw questions from the registry."""
    from kerjasama.cli.envelope import chosen, deliver
    from kerjasama.lessons.questions import quiz as drawn
    from kerjasama.lessons.questions.formats import ENDINGS, FORMATS

    say, kind = SAY.get(), chosen(format_, out, json=json, more=ENDINGS)
    world, unfit = open_world(on), Counter[str]()

    def fits(item: "Item") -> bool:
        flaw = FORMATS[kind].flaw(item, say) if kind in FORMATS else ""
        unfit[flaw] += 1
        return not flaw

    try:
        items = drawn(world, topic, country, level=level or "", n=n, seed=seed, fits=fits)
    finally:  # an error, too, is better understood with it
        del unfit[""]
        if unfit:
            why = ", ".join(f"{say(flaw)} ({say.number(n)})" for flaw, n in unfit.most_common())
            print(
                say(N_("Not drawn, as {format} cannot take them: {why}."), why=why, format=kind),
                file=sys.stderr,
            )
    deliver(_written(world, items, kind, say, key=key), kind, out, say)


def _written(
    world: "World", items: "tuple[Item, ...]", kind: str, say: "Words", *, key: bool
) -> str | bytes:
    from kerjasama.cli.envelope import envelope, rendered
    from kerjasama.lessons.questions.formats import FORMATS
    from kerjasama.lessons.questions.plain import plain, sources
    from kerjasama.lessons.questions.sheet import sheet

    if kind == "json":
        data = {"on": str(min(world.day(), world.recorded)), "items": plain(world, items, say)}
        return envelope("quiz", world, data, sources(world, items), [])
    if kind in FORMATS:
        return FORMATS[kind].write(world, items, say)
    day = str(min(world.day(), world.recorded))
    return rendered(sheet(world, items, say, key=key, on=day), kind, say)
