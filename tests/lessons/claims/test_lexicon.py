"""Words of both languages."""

import pytest

from kerjasama.lessons.claims.lexicon import COMPARED, ENDED, MODALS, NEGATED, PAST, ROLES


@pytest.mark.parametrize("word", ["bukan", "tidak", "never", "isn't"])
def test_negation(word) -> None:
    assert NEGATED.search(f"x {word} y")


def test_tense() -> None:
    assert PAST.search("pernah menjadi")
    assert ENDED.search("is no longer")
    assert MODALS.search("Jika Indonesia")
    assert not MODALS.search("Indonesia adalah anggota")


@pytest.mark.parametrize(
    ("said", "role"),
    [("tidak tetap", "elected"), ("non-permanent", "elected"), ("tetap", "permanent")],
)
def test_the_longer_word_for_a_role_speaks_first(said, role) -> None:
    assert next(w for w, p in ROLES if p.search(said)) == role


def test_bounds() -> None:
    told = [next(w for w, p in COMPARED if p.search(s)) for s in ("lebih dari", "up to", "hampir")]
    assert told == ["more", "less", "about"]
