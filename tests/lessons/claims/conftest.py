"""Texts checked on one day, told shortly."""

from collections.abc import Callable

import pytest

from kerjasama.lessons.claims.checking import checked
from kerjasama.world import World

Told = list[tuple[str, str]]


@pytest.fixture(scope="session")
def today(world: World) -> World:
    """The world on the day that these tests were written for."""
    return world.at("2026-11-22")


@pytest.fixture(scope="session")
def told(today: World) -> Callable[[str], list[str]]:
    """Every claim in a text as a label has it: kind, things, verdict."""

    def labels(text: str) -> list[str]:
        return [
            f"{f.claim.kind} {' '.join(f.claim.about)} {f.judgement.verdict}"
            for f in checked(today, text)
        ]

    return labels


@pytest.fixture(scope="session")
def verdicts(today: World) -> Callable[[str], Told]:
    """Kind and verdict of every claim in a text."""

    def told(text: str) -> Told:
        return [(f.claim.kind, f.judgement.verdict) for f in checked(today, text)]

    return told
