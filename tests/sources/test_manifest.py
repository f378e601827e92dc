"""What source.yaml says, and what is wrong with it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kerjasama.places import data_dir
from kerjasama.sources import read_all
from kerjasama.sources.manifest import load_yaml, read_manifest

Claims = Callable[..., Path]


def test_a_good_manifest_is_a_source(claims: Claims) -> None:
    promises = {
        "rows": {"min": 1, "max": 2},
        "unique": ["member"],
        "values": {"role": ["full"]},
        "range": {"from": [1945, "2026-11-22"]},
        "complete": {"organisation": "UN", "on": "2026-11-22", "count": 1},
    }
    source, flaws = read_manifest(claims("un/members", "membership", [], promises))
    assert flaws == []
    assert source is not None
    assert (source.name, source.kind, source.rank) == ("un/members", "membership", 1)
    assert source.promises.rows == (1, 2)
    assert source.promises.range == {"from": ("1945", "2026-11-22")}
    assert source.promises.complete["count"] == 1


def test_an_address_may_be_empty(claims: Claims) -> None:
    source, flaws = read_manifest(claims("a/b", "state", [], address=""))
    assert flaws == []
    assert source is not None
    assert source.address == ""


def test_an_editor_may_leave_notes_and_say_whose_lists_were_followed(claims: Claims) -> None:
    keys = {"notes": "Left out: observers.", "follows": ["un/members", "who/members"]}
    source, flaws = read_manifest(claims("a/b", "membership", [], **keys))
    assert flaws == []
    assert source is not None
    assert source.notes == "Left out: observers."
    assert source.follows == ("un/members", "who/members")


def test_without_notes_there_are_none(claims: Claims) -> None:
    source, _ = read_manifest(claims("a/b", "membership", []))
    assert source is not None
    assert (source.notes, source.follows) == ("", ())


@pytest.mark.parametrize("follows", ["un/members", {"un": "members"}, 5])
def test_what_is_followed_is_a_list(claims: Claims, follows: object) -> None:
    source, flaws = read_manifest(claims("a/b", "membership", [], follows=follows))
    assert source is None
    assert [str(f) for f in flaws] == ["a/b/source.yaml, follows: it is not a list of data sets"]


def test_what_is_followed_exists() -> None:
    """Memory that follows a list nobody knows would count as a word of its own."""
    sources = {d.source.name: d.source for d in read_all(data_dir() / "claims")}
    lost = {
        (name, other) for name, s in sources.items() for other in s.follows if other not in sources
    }
    assert lost == set()
    assert not [name for name, s in sources.items() if name in s.follows]


def test_on_is_a_word_and_true_a_truth(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text("on: yes\noff: no\nt: true\nf: false\nd: 2026-11-22\n", "utf-8")
    raw, flaws = load_yaml(path, "x.yaml")
    assert flaws == []
    assert {k: raw[k] for k in ("on", "off", "t", "f")} == {
        "on": "yes",
        "off": "no",
        "t": True,
        "f": False,
    }


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a: [1", "x.yaml, line 2: not readable as YAML: "),
        ("a: b: c", "x.yaml, line 1: not readable as YAML: "),
        ("a: !!python/object/apply:os.system [ls]", "x.yaml, line 1: not readable as YAML: "),
        ("a: 2026-13-45", "x.yaml: not readable as YAML: month must be in 1..12"),
        ("\x00", "x.yaml: not readable as YAML: "),
        ("a: " + "[" * 5000, "x.yaml"),
        ("{[1]: {2: 3}}: 4", "x.yaml"),
    ],
)
def test_what_is_no_yaml_is_a_flaw_with_its_line(text: str, says: str, tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text(text, "utf-8")
    raw, flaws = load_yaml(tmp_path / "x.yaml", "x.yaml")
    assert raw is None
    assert [str(f).startswith(says) for f in flaws] == [True]


@pytest.mark.parametrize("content", [b"\xff\xfe\xff", b"a: \xff"])
def test_bytes_that_are_no_text_are_a_flaw(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_bytes(content)
    raw, flaws = load_yaml(tmp_path / "x.yaml", "x.yaml")
    assert raw is None
    assert len(flaws) == 1


def test_a_missing_file_is_a_flaw(tmp_path: Path) -> None:
    raw, flaws = load_yaml(tmp_path / "x.yaml", "x.yaml")
    assert raw is None
    assert str(flaws[0]) == "x.yaml: the file is missing or cannot be read"
