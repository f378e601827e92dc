"""The banks that the tests look at, each made once."""

import pytest

from kerjasama.facts import When
from kerjasama.lessons.questions import Item, bank
from kerjasama.lessons.questions.item import Option
from kerjasama.lessons.questions.record import Record
from kerjasama.words import Named
from kerjasama.world import World

DAY = "2026-06-30"
HOSTILE = "a \"b\" 'c' ~x =y #1 {z} <i>&amp; \\n % $E=mc^2$ : ∑ é ->"


@pytest.fixture(scope="session")
def items(world: World) -> tuple[Item, ...]:
    """Every question for Indonesia."""
    return bank(world, "IDN", DAY)


@pytest.fixture(scope="session")
def record(world: World) -> Record:
    """What Indonesia's questions may rest on."""
    return Record(world, "IDN", When(DAY))


def _hostile(kind: str) -> Item:
    options = tuple(Option(c, Named(f"{c} {HOSTILE}", f"{c} {HOSTILE}!")) for c in "abcd")
    keys = {
        "single": ("b",),
        "multiple": ("b", "d"),
        "ordering": ("c", "a", "d", "b"),
        "matching": ("z", "y", "x", "w"),
        "truth": ("false",),
        "short": (HOSTILE,),
        "numeric": ("1967",),
    }
    if kind == "truth":
        options = (Option("true", Named("T", "B")), Option("false", Named("F", "S")))
    if kind in {"short", "numeric"}:
        options = ()
    matches = (
        tuple(Option(c, Named(f"{c} {HOSTILE}", f"{c} {HOSTILE}!")) for c in "wxyz")
        if kind == "matching"
        else ()
    )
    text = Named(HOSTILE, HOSTILE + "!")
    return Item(
        f"hostile-{kind}", kind, "know", "claims", text, options, keys[kind], text, (), DAY,
        (("series", "oecd/icio-2022"),), (), matches,
    )  # fmt: skip


@pytest.fixture
def hostile() -> list[Item]:
    """One question of each kind whose texts are full of what formats use themselves."""
    kinds = ("single", "multiple", "matching", "ordering", "truth", "short", "numeric")
    return [_hostile(kind) for kind in kinds]
