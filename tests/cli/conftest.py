"""Ask the command line in this process, and hear what it says."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest

from kerjasama.cli import main
from kerjasama.world import store


@dataclass(frozen=True)
class Answer:
    """What one command line said."""

    status: int
    out: str
    err: str

    @property
    def envelope(self) -> dict[str, Any]:
        """The whole answer of ``--json``, each key of an object once, no number that JSON lacks."""
        assert self.status == 0, self.err

        def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
            assert len({k for k, _ in pairs}) == len(pairs)
            return dict(pairs)

        def refuse(word: str) -> None:
            raise AssertionError(word)

        whole = json.loads(self.out, object_pairs_hook=once, parse_constant=refuse)
        assert isinstance(whole, dict)
        return whole

    @property
    def data(self) -> Any:
        return self.envelope["data"]


@pytest.fixture(scope="module", autouse=True)
def unchanging():
    """Hash the data once for all command lines in this process, which takes half their time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store, "data_version", cache(store.data_version))
        yield


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str], one_world: None) -> Callable[..., Answer]:  # noqa: ARG001
    """Run one command line."""

    def run(*words: str) -> Answer:
        capsys.readouterr()
        status = main(words)
        return Answer(status, *capsys.readouterr())

    return run


@pytest.fixture
def home(tmp_path, monkeypatch):
    """Give a home and a working folder that go away, so that no test writes anywhere else."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    for variable in ("ZSH", "ZSH_CUSTOM", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "ZDOTDIR"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.chdir(folder)
    return folder
