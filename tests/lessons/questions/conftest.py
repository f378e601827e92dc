"""The banks that the tests look at, each made once."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from kerjasama.facts import When
from kerjasama.lessons.questions import Item, bank
from kerjasama.lessons.questions.item import Kind, Option
from kerjasama.lessons.questions.record import Record
from kerjasama.words import Named
from kerjasama.world import World

DAY = "2026-06-30"
HOSTILE = "\"b\" 'c' ~x =y #1 {z} <i>&amp; </script> ]]> \\n % $m$ 2 × 3 ≤ 7: é 🌏->"
MODULES = Path(__file__).parents[3] / "web" / "node_modules"


@pytest.fixture(scope="session")
def items(world: World) -> tuple[Item, ...]:
    """Every question for Indonesia."""
    return bank(world, "IDN", DAY)


@pytest.fixture(scope="session")
def record(world: World) -> Record:
    """What Indonesia's questions may rest on."""
    return Record(world, "IDN", When(DAY))


@pytest.fixture(scope="session")
def node() -> Callable[..., str]:
    """Run node, which finds the packages of the pages, and return what it prints."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    found = shutil.which("node", path=path)
    if found is None or not (MODULES / "gift-pegjs").exists():
        lacking = "node or gift-pegjs is not installed: make test, or npm ci in web/"
        if os.environ.get("KERJASAMA_BROWSER") == "required":  # where all has been installed
            pytest.fail(lacking)
        pytest.skip(lacking)

    def run(*words: str) -> str:
        env = {**os.environ, "NODE_PATH": str(MODULES)}
        done = subprocess.run([found, *words], env=env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr[:800]
        return done.stdout

    return run


def _hostile(kind: str) -> Item:
    codes = ("IDN", "MYS", "SGP") if kind == "map" else "abcd"
    options = tuple(Option(c, Named(f"{c} {HOSTILE}", f"{c} {HOSTILE}!")) for c in codes)
    keys = {
        "single": ("b",),
        "multiple": ("b", "d"),
        "ordering": ("c", "a", "d", "b"),
        "matching": ("z", "y", "x", "w"),
        "truth": ("false",),
        "short": (HOSTILE,),
        "numeric": ("1967",),
        "map": ("MYS",),
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
    return [_hostile(kind) for kind in get_args(Kind)]
