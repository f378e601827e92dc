"""The command that asks: a quiz from the registry, on the terminal or as a file."""

from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

from kerjasama.cli.answers import SAY, open_world
from kerjasama.cli.commands import Json, Lang, On, Out
from kerjasama.words import N_

if TYPE_CHECKING:
    from kerjasama.lessons.questions.item import Item
    from kerjasama.words import Words
    from kerjasama.world import World

QuizAs = Annotated[
    Literal["text", "html", "pdf", "docx", "md", "json", "gift", "xml", "gs"] | None,
    Parameter(
        name="--format",
        help=N_(
            "Format, when the file's name does not say; gift and xml are for Moodle,"
            " gs for Google Forms."
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

    say, kind = SAY.get(), chosen(format_, out, json=json, more=("gift", "xml", "gs"))
    world = open_world(on)
    items = drawn(world, topic, country, level=level or "", n=n, seed=seed)
    deliver(_written(world, items, kind, say, key=key), kind, out, say)


def _written(
    world: "World", items: "tuple[Item, ...]", kind: str, say: "Words", *, key: bool
) -> str | bytes:
    from kerjasama.cli.envelope import envelope, rendered
    from kerjasama.lessons.questions.forms import forms
    from kerjasama.lessons.questions.gift import gift
    from kerjasama.lessons.questions.moodle import moodle
    from kerjasama.lessons.questions.plain import plain, sources
    from kerjasama.lessons.questions.sheet import sheet

    if kind == "json":
        data = {"on": str(min(world.day(), world.recorded)), "items": plain(world, items, say)}
        return envelope("quiz", world, data, sources(world, items), [])
    if kind in {"gift", "xml", "gs"}:
        return {"gift": gift, "xml": moodle, "gs": forms}[kind](items, say)
    day = str(min(world.day(), world.recorded))
    return rendered(sheet(world, items, say, key=key, on=day), kind, say)
