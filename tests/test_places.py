"""Where data and cache lie."""

from pathlib import Path

import pytest

from kerjasama.places import cache_dir, data_dir


def test_the_data_lie_beside_the_code() -> None:
    assert {"claims", "rules", "series", "words"} <= {p.name for p in data_dir().iterdir()}


def test_the_cache_can_be_moved(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("KERJASAMA_CACHE", str(tmp_path))
    assert cache_dir() == tmp_path


@pytest.mark.parametrize("value", [None, ""])
def test_unset_or_empty_means_the_users_own(
    value: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if value is None:
        monkeypatch.delenv("KERJASAMA_CACHE")
    else:
        monkeypatch.setenv("KERJASAMA_CACHE", value)
    assert cache_dir().name == "kerjasama"
    assert cache_dir().is_absolute()


def test_a_relative_cache_is_made_absolute(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KERJASAMA_CACHE", "here")
    assert cache_dir() == Path.cwd() / "here"


def test_a_home_sign_is_understood(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KERJASAMA_CACHE", "~/here")
    assert cache_dir() == Path.home() / "here"
