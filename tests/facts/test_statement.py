"""A statement's id follows the claim, not the place where it was printed."""

from dataclasses import FrozenInstanceError, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerjasama.facts import Basis, Span, Statement

IDN = Statement("membership:IDN@UN/full/1", "from", "1950-09-28", "un/members")


def test_the_id_is_the_same_wherever_it_was_printed_and_however_it_was_known() -> None:
    other = replace(
        IDN,
        page="https://example.org",
        locator="p. 3",
        basis=Basis.READ,
        known="2026-11-22",
        valid=Span.of("1950", ".."),
    )
    assert other.id == IDN.id
    assert len(IDN.id) == 16
    assert int(IDN.id, 16) >= 0


@pytest.mark.parametrize("part", ["subject", "property", "value", "source"])
def test_the_id_follows_every_part_of_the_claim(part: str) -> None:
    assert replace(IDN, **{part: "another"}).id != IDN.id


def test_the_id_is_stable_across_versions() -> None:
    assert Statement("a:b", "c", "d", "e/f").id == "5b8b8f2d09fd6be0"


@given(parts=st.lists(st.text("ab|/", min_size=1), min_size=4, max_size=4))
def test_parts_cannot_run_into_each_other(parts: list[str]) -> None:
    subject, name, value, source = parts
    moved = Statement(subject + name, "x", value, source)
    assert moved.id != Statement(subject, name + "x", value, source).id


def test_nobody_changes_a_statement() -> None:
    with pytest.raises(FrozenInstanceError):
        IDN.value = "1951"  # type: ignore[misc]


def test_recalled_unless_it_was_read() -> None:
    assert IDN.basis is Basis.RECALLED
    assert Basis("read") == "read"
