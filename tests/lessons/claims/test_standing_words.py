"""Words for being in, out, or in another role."""

import pytest

from kerjasama.lessons.claims.standing_words import IN, LIKEWISE, OUT, ROLES


@pytest.mark.parametrize(
    "text",
    [
        "is not a member",
        "have never joined",
        "belum menjadi anggota",
        "memilih tetap di luar",
        "tidak ikut serta",
    ],
)
def test_words_for_being_out(text) -> None:
    assert OUT.search(f"<S0> {text}.")


@pytest.mark.parametrize("text", ["is a member", "joined", "adalah anggota", "ikut serta"])
def test_words_for_being_in_are_none_for_being_out(text) -> None:
    assert not OUT.search(f"<S0> {text}.")


def test_words_behind_states_for_being_in() -> None:
    assert IN.match(" ada di dalamnya")
    assert not IN.match(" menjadi anggota sejak <D1>")


def test_another_is_told_to_be_likewise() -> None:
    found = LIKEWISE.search("Nor is <S0>.")
    assert found
    assert found["a"] == "<S0>"


def test_partners_in_trade_have_no_role() -> None:
    partner = dict(ROLES)["partner"]
    assert partner.search("dialogue partners")
    assert not partner.search("trading partners")
