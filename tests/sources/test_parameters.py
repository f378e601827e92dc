"""Parameters of models: what a file must say."""

import pytest

from kerjasama.errors import BadSourceError
from kerjasama.sources.parameters import read_blocs, read_effects

GOOD = """
effects:
  - code: one
    kind: cited
    name: {en: One, id: Satu}
    note: {en: A note, id: Catatan}
    coefficients: {any: 0.5}
    covariance: [[0.01]]
    classes: {deep: any}
    citation: A paper
    basis: read
"""


def test_a_good_set_is_read(tmp_path) -> None:
    path = tmp_path / "effects.yaml"
    path.write_text(GOOD, "utf-8")
    (found,) = read_effects(path)
    assert (found.coefficients, found.covariance, found.classes["deep"]) == (
        {"any": 0.5},
        ((0.01,),),
        "any",
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("deep: any", "deep: other", "effects.one.classes.deep: no coefficient is called 'other'"),
        ("[[0.01]]", "[[0.01, 1]]", "it needs one row of numbers for each coefficient"),
        ("any: 0.5", "any: much", "coefficients and covariance must be numbers"),
        ("id: Satu", "xx: Satu", "effects.one.name.id: this text is missing"),
        ("basis: read", "basis: heard", "'heard' is not one of read, recalled, computed"),
        ("citation: A paper", "x: 1", "effects.one.citation: this key must be filled"),
        ("effects:", "affects:", "effects: this key must be filled"),
    ],
)
def test_flaws_are_told_with_their_place(tmp_path, old, new, told) -> None:
    path = tmp_path / "effects.yaml"
    path.write_text(GOOD.replace(old, new), "utf-8")
    with pytest.raises(BadSourceError) as error:
        read_effects(path)
    assert told in str(error.value)


def test_blocs_say_agreement_organisation_and_basis(tmp_path) -> None:
    path = tmp_path / "blocs.yaml"
    path.write_text("blocs: [{agreement: ROME-1957, basis: guessed}]", "utf-8")
    with pytest.raises(BadSourceError) as error:
        read_blocs(path)
    assert "blocs.0.organisation: this key must be filled" in str(error.value)
    assert "blocs.0.basis: 'guessed' is not one of" in str(error.value)
