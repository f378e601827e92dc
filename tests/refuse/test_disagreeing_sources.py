"""Two sound folders that make an impossible thing together are refused, not crashed upon."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kerjasama.errors import BadSourceError
from kerjasama.world import World

Claims = Callable[..., Path]


def test_a_state_that_would_end_before_it_begins(
    data: Path, claims: Claims, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("KERJASAMA_CACHE", str(tmp_path / "cache"))
    row = {"state": "OLD", "name_en": "Old", "name_id": "Lama", "type": "former-state"}
    claims("a/begins", "state", [row | {"from": "1960"}])
    claims("b/ends", "state", [row | {"to": "1950"}])
    with pytest.raises(BadSourceError, match="OLD"):
        World.load(data)
