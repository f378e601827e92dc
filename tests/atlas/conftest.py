"""A world of a day that does not move, and its data files as a page receives them."""

import json
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from kerjasama.atlas import data_file
from kerjasama.world import World

Told = Callable[[str], Any]


@pytest.fixture(scope="session")
def today(world: World) -> World:
    """Ask the world about the last day on which a source was read."""
    return world.at(world.recorded)


@pytest.fixture(scope="session")
def told(today: World) -> Told:
    """Read a data file as a browser would: the value that the script hands on."""

    @cache
    def read(name: str) -> Any:
        script = data_file(today, name).decode("utf-8")
        head, tail = f'kerjasama.take("{name}",', ");\n"
        assert script.startswith(head)
        assert script.endswith(tail)
        return json.loads(script.removeprefix(head).removesuffix(tail))

    return read
