from pathlib import Path

import pytest

from kerjasama.cli.catalogue import COMMANDS


@pytest.mark.parametrize("shell_name", ["bash", "zsh", "fish"])
def test_completion_goes_where_the_shell_looks(ask, home, shell_name) -> None:
    told = ask("completion", shell_name, "--json").data
    path = Path(told["path"])
    assert path.is_relative_to(home)
    script = path.read_text("utf-8")
    for name, *_ in COMMANDS:
        assert name in script
    again = ask("completion", shell_name)
    assert again.out.startswith(f"Written: {path}\n")
    assert "open a new shell" in again.out
    rc = [p.read_text("utf-8") for p in home.glob(".*rc")]
    assert all(text.count(str(path)) <= 2 for text in rc)  # asked twice, loaded once


def test_an_unwritable_home_is_told(ask, home, monkeypatch) -> None:
    (home / "file").write_text("", "utf-8")
    monkeypatch.setenv("HOME", str(home / "file"))
    told = ask("completion", "bash")
    assert told.status == 2
    assert told.err.startswith("The completion cannot be installed: ")
    assert told.err.count("\n") == 1
