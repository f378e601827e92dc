"""One solved scenario serves many tests."""

from collections.abc import Callable
from functools import cache

import pytest

from kerjasama.scenarios.kinds import Change
from kerjasama.scenarios.whatif import Options, WhatIf, whatif
from kerjasama.world import World

Solve = Callable[..., WhatIf]


@pytest.fixture(scope="session")
def solve(world: World) -> Solve:
    """Solve changes on a day that does not move, once for each way to solve them."""
    day = world.at("2026-11-22")

    @cache
    def one(*changes: Change, **options: object) -> WhatIf:
        told = {"draws": 0, "groups": 10} | options
        return whatif(day, *changes, options=Options(**told))

    return one
