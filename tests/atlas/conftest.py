"""A world of a day that does not move, and its data files as a page receives them."""

import json
from collections.abc import Callable
from functools import cache, partial
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
def script(today: World) -> Callable[[str], bytes]:
    """Make a data file once for all tests."""
    return cache(partial(data_file, today))


@pytest.fixture(scope="session")
def told(script: Callable[[str], bytes]) -> Told:
    """Read a data file as a browser would: the value that the script hands on."""

    @cache
    def read(name: str) -> Any:
        text = script(name).decode("utf-8")
        head, tail = f'kerjasama.take("{name}",', ");\n"
        assert text.startswith(head)
        assert text.endswith(tail)
        return json.loads(text.removeprefix(head).removesuffix(tail))

    return read
