"""The registry, exported once in every format that a test asks for."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kerjasama.exports import export
from kerjasama.world import World

Exported = Callable[[str], Path]
DAY = "2026-11-22"


@pytest.fixture(scope="session")
def today(world: World) -> World:
    """Ask the world about a day that does not move."""
    return world.at(DAY)


@pytest.fixture(scope="session")
def exported(today: World, tmp_path_factory: pytest.TempPathFactory) -> Exported:
    """Export in a format, the panel from 2024 on, once."""
    root = tmp_path_factory.mktemp("exports")

    def folder(format_: str) -> Path:
        place = root / format_
        if not place.exists():
            export(today, place, format_, 2024)
        return place

    return folder
