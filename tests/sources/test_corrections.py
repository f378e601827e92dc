"""A correction finds its one row, or says that it no longer fits."""

from pathlib import Path

import pytest
import yaml

from kerjasama.sources.corrections import Correction, corrected

ROWS = [
    (2, {"member": "IDN", "from": "1950", "to": ".."}),
    (3, {"member": "JPN", "from": "1956", "to": ""}),
]
GOOD = {
    "where": {"member": "IDN"},
    "column": "from",
    "was": 1950,
    "now": "1950-09-28",
    "why": "the register says so",
    "by": "un/members",
}
KEYS = "a correction has the keys by, column, now, was, where, why"


def written(tmp_path: Path, content: object) -> Path:
    path = tmp_path / "corrections.yaml"
    path.write_text(yaml.safe_dump(content), "utf-8")
    return path


def test_no_file_no_change(tmp_path: Path) -> None:
    assert corrected(ROWS, tmp_path / "corrections.yaml", "a/b") == (ROWS, [], [])


def test_a_correction_mends_one_cell_and_leaves_its_input_alone(tmp_path: Path) -> None:
    mended, _, flaws = corrected(ROWS, written(tmp_path, [GOOD]), "a/b")
    assert flaws == []
    assert mended[0] == (2, {"member": "IDN", "from": "1950-09-28", "to": ".."})
    assert mended[1] == ROWS[1]
    assert ROWS[0][1]["from"] == "1950"


def test_corrections_are_applied_in_their_order(tmp_path: Path) -> None:
    second = GOOD | {"was": "1950-09-28", "now": "1951"}
    mended, applied, flaws = corrected(ROWS, written(tmp_path, [GOOD, second]), "a/b")
    assert flaws == []
    assert mended[0][1]["from"] == "1951"
    assert [(c.was, c.now) for c in applied] == [("1950", "1950-09-28"), ("1950-09-28", "1951")]


def test_what_was_corrected_is_told_with_who_says_so(tmp_path: Path) -> None:
    where = {"member": "IDN", "to": ".."}
    path = written(tmp_path, [GOOD | {"where": where}, GOOD | {"was": "1949"}])
    _, applied, flaws = corrected(ROWS, path, "a/b")
    told = ("from", "1950", "1950-09-28", "the register says so", "un/members")
    assert applied == [Correction("IDN ..", *told)]
    assert len(flaws) == 1  # what did not fit is not told as applied


@pytest.mark.parametrize(
    ("item", "says"),
    [
        (GOOD | {"where": {"member": "XXX"}}, "it finds 0 rows, not one"),
        (GOOD | {"where": {}}, "it finds 2 rows, not one"),
        (GOOD | {"was": "1949"}, "the row says '1950', not '1949'"),
        ({k: v for k, v in GOOD.items() if k != "why"}, KEYS),
        (GOOD | {"who": "me"}, KEYS),
        ("text", KEYS),
    ],
)
def test_what_no_longer_fits_is_a_flaw(item: object, says: str, tmp_path: Path) -> None:
    mended, applied, flaws = corrected(ROWS, written(tmp_path, [item]), "a/b")
    assert (mended, applied) == (ROWS, [])
    assert [str(f) for f in flaws] == [f"a/b/corrections.yaml, #1: {says}"]


@pytest.mark.parametrize(
    "content",
    [
        5,
        "text",
        {"where": {}},
        [GOOD | {"where": "IDN"}],
        [GOOD | {"where": ["member"]}],
        [GOOD | {"where": None}],
        [GOOD | {"column": ["from"]}],
        [GOOD | {"column": "king", "was": ""}],
    ],
    ids=repr,
)
def test_nonsense_is_a_flaw_and_never_a_crash(content: object, tmp_path: Path) -> None:
    mended, applied, flaws = corrected(ROWS, written(tmp_path, content), "a/b")
    assert (mended, applied) == (ROWS, [])
    assert flaws


def test_an_empty_cell_can_be_filled(tmp_path: Path) -> None:
    for was in ("", None):
        item = GOOD | {"where": {"member": "JPN"}, "column": "to", "was": was, "now": ".."}
        mended, _, flaws = corrected(ROWS, written(tmp_path, [item]), "a/b")
        assert flaws == []
        assert mended[1][1]["to"] == ".."


def test_an_empty_file_corrects_nothing(tmp_path: Path) -> None:
    path = tmp_path / "corrections.yaml"
    path.write_text("# nothing yet\n", "utf-8")
    assert corrected(ROWS, path, "a/b") == (ROWS, [], [])
