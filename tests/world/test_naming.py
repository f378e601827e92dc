"""Names of things as a sentence has them."""

import pytest

from kerjasama.words import Named, Words
from kerjasama.world.naming import the, told

EN, ID = Words("en"), Words("id")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Netherlands", "the Netherlands"),
        ("Marshall Islands", "the Marshall Islands"),
        ("Solomon Islands", "Solomon Islands"),
        ("Democratic Republic of the Congo", "the Democratic Republic of the Congo"),
        ("Japan", "Japan"),
    ],
)
def test_articles(name: str, said: str) -> None:
    assert the(name, EN) == said
    assert the(name, ID) == name


def test_each_kind_has_its_article_in_english_alone() -> None:
    assert told(Named("United States", "Amerika Serikat")) == Named(
        "the United States", "Amerika Serikat"
    )
    assert told(Named("ASEAN", "ASEAN"), "organisation").en == "ASEAN"
    assert told(Named("Paris Agreement", "Perjanjian Paris"), "agreement").en == (
        "the Paris Agreement"
    )
