"""Checking one folder or many, here or elsewhere."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kerjasama.errors import BadRequestError, BadSourceError
from kerjasama.places import data_dir
from kerjasama.sources.check import check

Claims = Callable[..., Path]
MEMBER = {"member": "IDN", "organisation": "UN", "role": "full", "from": "1950", "to": ".."}


def test_all_embedded_claims_pass() -> None:
    found = check(data_dir() / "claims")
    assert len(found) == len(list((data_dir() / "claims").rglob("source.yaml")))


def test_a_folder_elsewhere_may_refer_to_what_is_embedded(claims: Claims) -> None:
    assert [d.source.name for d in check(claims("my/members", "membership", [MEMBER]))] == [
        "my/members"
    ]


def test_a_code_that_names_nothing_is_told(claims: Claims) -> None:
    folder = claims("my/members", "membership", [MEMBER | {"member": "XXX"}])
    with pytest.raises(BadSourceError) as told:
        check(folder)
    expected = "my/members/rows.csv, line 2, column member: no member is called 'XXX'"
    assert str(told.value) == expected


@pytest.mark.parametrize("what", ["missing", "empty", "file"])
def test_where_no_claims_lie_it_says_so(what: str, tmp_path: Path) -> None:
    path = tmp_path / "x"
    if what == "empty":
        path.mkdir()
    elif what == "file":
        path.write_text("member\n", "utf-8")
    with pytest.raises(BadRequestError) as told:
        check(path)
    assert str(told.value) == (
        f"There is no claims folder at {path}: no source.yaml lies there."
        " Name a folder such as data/claims/asean/members."
    )


def test_a_folder_above_several_checks_all(claims: Claims, tmp_path: Path) -> None:
    claims("my/members", "membership", [MEMBER])
    claims("my/more", "membership", [MEMBER | {"role": "king"}])
    with pytest.raises(BadSourceError, match=r"my/more/rows\.csv"):
        check(tmp_path / "data")


def test_the_whole_data_folder_can_be_named_though_it_holds_series_too() -> None:
    assert check(data_dir())
