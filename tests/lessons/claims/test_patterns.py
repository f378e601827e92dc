"""Regular expressions that are read back are those that were compiled."""

import re
import subprocess
import sys

import pytest

from kerjasama.lessons.claims import checking, grammar, patterns
from kerjasama.lessons.claims.patterns import keep_patterns, regex

TOLD = (r"(?i:join)(?P<past>ed)? <(?P<slot>[SO])\d+>", re.MULTILINE)
SEEN = "It Joined <S1>."


@pytest.fixture
def cache(monkeypatch, tmp_path):
    """A folder of its own, and nothing known."""
    monkeypatch.setenv("KERJASAMA_CACHE", str(tmp_path))
    monkeypatch.setattr(patterns, "_new", {})
    patterns._kept.cache_clear()
    yield tmp_path
    patterns._kept.cache_clear()


def told(folder):
    (file,) = folder.iterdir()
    return file


def test_what_is_read_back_is_what_was_compiled(cache, monkeypatch):
    first = regex(*TOLD)
    keep_patterns()
    patterns._kept.cache_clear()

    def fails(*_):
        raise AssertionError

    monkeypatch.setattr(patterns, "_made", fails)
    again, plain = regex(*TOLD), re.compile(*TOLD)
    for one in (first, again):
        assert (one.pattern, one.flags, one.groups) == (plain.pattern, plain.flags, plain.groups)
        assert dict(one.groupindex) == dict(plain.groupindex)
        found = one.search(SEEN)
        assert found is not None
        assert found.groupdict() == {"past": "ed", "slot": "S"}
        assert found.lastgroup == plain.search(SEEN).lastgroup
    assert told(cache).stat().st_size < 10_000


def test_what_others_kept_stays(cache):
    regex("one")
    keep_patterns()
    patterns._kept.cache_clear()
    regex("two")
    keep_patterns()
    patterns._kept.cache_clear()
    assert {key for key, _ in patterns._kept()} == {"one", "two"}
    before = told(cache).stat().st_mtime_ns
    regex("two")
    keep_patterns()  # nothing is new
    assert told(cache).stat().st_mtime_ns == before


@pytest.mark.parametrize("content", [b"", b"nonsense", b"\xe9\x01\x00\x00\x00", None])
def test_a_damaged_file_costs_time_alone(cache, content):
    regex(*TOLD)
    keep_patterns()
    kept = told(cache).read_bytes()
    told(cache).write_bytes(kept[: len(kept) // 2] if content is None else content)
    patterns._kept.cache_clear()
    assert regex(*TOLD).search(SEEN)


@pytest.mark.usefixtures("cache")
def test_code_that_the_engine_refuses_is_compiled_anew():
    whole, code, *rest = patterns._made("join", 0)
    patterns._kept()[TOLD[0], int(TOLD[1])] = (whole, code[4:] + code[:4], *rest)
    found = regex(*TOLD).search(SEEN)
    assert found is not None
    assert found["past"] == "ed"


@pytest.mark.usefixtures("cache")
def test_a_wrong_pattern_is_told_as_ever():
    with pytest.raises(re.error, match="unterminated"):
        regex("(")


def test_a_folder_that_cannot_be_written_costs_time_alone(cache, monkeypatch):
    (cache / "file").write_text("")
    monkeypatch.setenv("KERJASAMA_CACHE", str(cache / "file"))
    regex(*TOLD)
    keep_patterns()
    assert regex(*TOLD).search(SEEN)


@pytest.mark.usefixtures("cache")
def test_the_second_process_compiles_nothing():
    program = (
        "from kerjasama.lessons.claims import checking, patterns\n"
        "patterns.keep_patterns = lambda: print(len(patterns._new))\n"
        "n = len(patterns._new); checking.keep_patterns(); print(n)"
    )
    counts = [
        int(
            subprocess.run(
                [sys.executable, "-c", program], capture_output=True, text=True, check=True
            ).stdout.splitlines()[-1]
        )
        for _ in range(2)
    ]
    assert counts[0] > 500
    assert counts[1] == 0
    assert checking.keep_patterns is keep_patterns
    assert all(isinstance(p, re.Pattern) for _, p in grammar._PATTERNS)
