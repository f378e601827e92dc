"""The bank: every question for one country on one day, and a quiz drawn from it."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import Final

from kerjasama.errors import BadRequestError
from kerjasama.facts import When
from kerjasama.lessons.questions.bodies import bodies
from kerjasama.lessons.questions.chairs import chairs
from kerjasama.lessons.questions.commerce import commerce
from kerjasama.lessons.questions.councils import councils
from kerjasama.lessons.questions.fields import fields
from kerjasama.lessons.questions.ideas import ideas
from kerjasama.lessons.questions.item import LEVELS, Item
from kerjasama.lessons.questions.joining import joining
from kerjasama.lessons.questions.maps import maps
from kerjasama.lessons.questions.parties import parties
from kerjasama.lessons.questions.partnerships import partnerships
from kerjasama.lessons.questions.reckoning import reckoning
from kerjasama.lessons.questions.record import Record
from kerjasama.lessons.questions.rosters import rosters
from kerjasama.lessons.questions.rules import rules
from kerjasama.lessons.questions.signatures import signatures
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
    chairs,
    councils,
    fields,
    bodies,
    parties,
    signatures,
    partnerships,
    maps,
    reckoning,
    rules,
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


def quiz(  # noqa: PLR0913 - one parameter for each choice
    world: World,
    topic: str = "",
    country: str = "IDN",
    *,
    level: str = "",
    n: int = 20,
    seed: int = 1,
    on: When | str | None = None,
    fits: Callable[[Item], bool] | None = None,
) -> tuple[Item, ...]:
    """Questions drawn from the bank, of as many sorts, levels and topics as there are.

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
    fits
        Whether a question may be drawn, where not every one can be used; it is asked of those of
        the topic and level.

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
    fitting = [item for item in found if fits(item)] if fits else found
    if len(fitting) < n:
        values: dict[str, object] = {"n": len(fitting), "asked": n}
        few = N_("There are {n} such questions, not {asked}.")
        if len(fitting) < len(found):
            few = N_("There are {n} such questions that fit the format, not {asked}.")
        raise BadRequestError(
            Text(few, values),
            Text(N_("Ask for fewer with --n, or for another topic or level.")),
        )
    return drawn(fitting, n, seed)


def drawn(items: Sequence[Item], n: int, seed: int) -> tuple[Item, ...]:
    """So many of some questions, of every sort in turn.

    Each comes from a template of which the fewest were drawn yet; among these from the level, and
    then from the topic, of which the fewest were drawn; chance decides the rest.

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
    had = Counter[str]()
    while len(picked) < n:
        pile = min(
            filter(None, piles),
            key=lambda p: [had[p[-1].template], had[p[-1].level], had[p[-1].topic]],
        )
        item = pile.pop()
        had.update((item.template, item.level, item.topic))
        picked.append(item)
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
