"""The bank: every question for one country on one day, and a quiz drawn from it."""

from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import Final

from kerjasama.errors import BadRequestError
from kerjasama.facts import When
from kerjasama.lessons.questions.commerce import commerce
from kerjasama.lessons.questions.ideas import ideas
from kerjasama.lessons.questions.item import LEVELS, Item
from kerjasama.lessons.questions.joining import joining
from kerjasama.lessons.questions.record import Record
from kerjasama.lessons.questions.rosters import rosters
from kerjasama.lessons.questions.treaties import treaties
from kerjasama.words import N_, Text
from kerjasama.world import World

TOPICS: Final = (
    "membership",
    "organisations",
    "agreements",
    "relations",
    "trade",
    "forms",
    "claims",
)
MAKERS: Final[tuple[Callable[[Record], Iterator[Item]], ...]] = (
    joining,
    rosters,
    treaties,
    ideas,
    commerce,
)
"""Each makes the questions of one subject from what was read."""


def bank(world: World, country: str = "IDN", on: When | str | None = None) -> tuple[Item, ...]:
    """Every question for one country on one day.

    Parameters
    ----------
    country
        Any name of a state; its organisations, agreements and partners are asked about most.
    on
        The day; none later than the last on which a source was read.

    Returns
    -------
    items
        In the order of topics and templates; no two ask the same. The same data, country and day
        give the same bank.

    Raises
    ------
    UnknownNameError
        If there is no such state.

    Examples
    --------
    >>> found = bank(World.load(), "Indonesia", "2026-06-30")
    >>> len(found) >= 2000, found == bank(World.load(), "IDN", "2026-06-30")
    (True, True)
    """
    day = min(world.day(on), world.recorded)
    code = world.state(country).code

    def make() -> tuple[Item, ...]:
        record = Record(world, code, day)
        kept: dict[str, Item] = {}
        for maker in MAKERS:
            for item in maker(record):
                kept.setdefault(item.id, item.shuffled("bank"))
        return tuple(kept.values())

    return world.remembered(f"questions {code} {day}", make)


def quiz(
    world: World,
    topic: str = "",
    country: str = "IDN",
    *,
    level: str = "",
    n: int = 20,
    seed: int = 1,
    on: When | str | None = None,
) -> tuple[Item, ...]:
    """Questions drawn from the bank, of as many sorts as there are.

    Parameters
    ----------
    topic
        One of `TOPICS`, or any name of a state, an organisation or an agreement that the questions
        shall be about; everything if empty.
    level
        ``know``, ``apply`` or ``reason``; all if empty.
    n
        How many.
    seed
        Another seed draws other questions and puts the answers elsewhere.

    Raises
    ------
    BadRequestError
        If there is no such topic or level, fewer than one question is asked for, or there are not
        so many.

    Examples
    --------
    >>> found = quiz(World.load(), "ASEAN", n=5, on="2026-06-30")
    >>> len(found), all("ASEAN" in item.given or "ASEAN" in [o.code for o in item.options]
    ...                 for item in found)
    (5, True)
    """
    if level and level not in LEVELS:
        raise BadRequestError(
            Text(N_("There is no level {level!r}."), {"level": level}),
            Text(N_("Write one of {levels}."), {"levels": ", ".join(LEVELS)}),
        )
    if n < 1:
        raise BadRequestError(Text(N_("A quiz needs at least one question, not {n}."), {"n": n}))
    about = _about(world, topic)
    found = [
        item
        for item in bank(world, country, on)
        if (not level or item.level == level) and about(item)
    ]
    if len(found) < n:
        values: dict[str, object] = {"n": len(found), "asked": n}
        raise BadRequestError(
            Text(N_("There are {n} such questions, not {asked}."), values),
            Text(N_("Ask for fewer with --n, or for another topic or level.")),
        )
    return drawn(found, n, seed)


def drawn(items: Sequence[Item], n: int, seed: int) -> tuple[Item, ...]:
    """So many of some questions: template after template in turn, each in a drawn order.

    Examples
    --------
    >>> made = bank(World.load(), "IDN", "2026-06-30")
    >>> len({item.template for item in drawn(made, 12, seed=3)})
    12
    """
    chance = Random(f"quiz {seed}")  # noqa: S311 - a lottery, no secret
    by_template: dict[str, list[Item]] = {}
    for item in items:
        by_template.setdefault(item.template, []).append(item)
    piles = list(by_template.values())
    for pile in piles:
        chance.shuffle(pile)
    chance.shuffle(piles)
    picked: list[Item] = []
    while len(picked) < n:
        for pile in piles:
            if pile and len(picked) < n:
                picked.append(pile.pop())
    return tuple(item.shuffled(seed) for item in picked)


def _about(world: World, topic: str) -> Callable[[Item], bool]:
    """Whether a question belongs to a topic."""
    if not topic:
        return lambda _: True
    if topic in TOPICS:
        return lambda item: item.topic == topic
    try:
        code = world.find(topic).code
    except LookupError as e:
        known: dict[str, object] = {"topic": topic[:60], "topics": ", ".join(TOPICS)}
        raise BadRequestError(
            Text(N_("There are no questions on {topic!r}."), known),
            Text(
                N_("Write one of {topics}, or the name of a state, organisation or agreement."),
                known,
            ),
        ) from e
    return lambda item: code in item.given or code in {o.code for o in item.options}
