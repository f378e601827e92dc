"""What a reader must know to judge the numbers."""

import pytest

from kerjasama.briefs.page import Page
from kerjasama.briefs.whatif_method import method
from kerjasama.scenarios import Shock, Sign, Tariff
from kerjasama.words import Words


@pytest.fixture(scope="module")
def told(solved):
    def of(*changes, lang="en", **options):
        found = solved(*changes, **options)
        page = Page(found.supposed, found.supposed.day(), Words(lang))
        (bullets,) = method(found, page)
        return [s for item in bullets.items for s in item.sentences], page

    return of


def text(sentences):
    return "\n".join(s.text for s in sentences)


def test_effects_are_told_with_their_source(told) -> None:
    for effect, word in (
        ("guide", "Advanced Guide"),
        ("default", "own estimate"),
        ("0.35", "the number given"),
    ):
        sentences, page = told(Sign("IDN", "USA"), effect=effect)
        (one,) = (s for s in sentences if "log points: " in s.text)
        assert word in one.text
        assert bool(one.refs) == (effect != "0.35")
        assert len(page.cite.references) == len({r.text for r in page.cite.references})
    assert "any agreement 0.350" in one.text


def test_a_tariff_has_no_effect_of_agreements(told) -> None:
    said = text(told(Tariff("USA", "CHN", 0.1))[0])
    assert "What agreements do to trade" not in said
    assert "The data hold no tariffs" in said
    assert "The data hold no tariffs" not in text(told(Shock("productivity", 0.01, "IDN"))[0])


def test_the_model_that_was_solved_is_named(told) -> None:
    many, one = (
        text(told(Sign("IDN", "USA"))[0]),
        text(told(Sign("IDN", "USA"), groups=0, theta=5.0)[0]),
    )
    assert "Model: 10 sectors with input-output links" in many
    assert "with one sector, full general equilibrium" in one
    assert "trade elasticity 5.0" in one


def test_draws_are_told_as_they_were(told) -> None:
    said = text(told(Sign("IDN", "USA"), draws=20)[0])
    assert "95 % of 20 draws" in said
    assert "seed 1." in said
    assert "No intervals were asked for." in text(told(Sign("IDN", "USA"))[0])


def test_imputation_follows_the_flows(told) -> None:
    balanced, proportional = (
        text(told(Sign("IDN", "USA"), groups=0, flows=flows)[0])
        for flows in ("balanced", "proportional")
    )
    assert "then balanced to exports and imports" in balanced
    assert "then balanced" not in proportional


@pytest.mark.parametrize("lang", ["en", "id"])
def test_nothing_is_left_unfilled(told, lang) -> None:
    for sentence in told(Sign("IDN", "USA"), lang=lang, draws=20)[0]:
        assert "{" not in sentence.text
        assert sentence.text.endswith((".", ")"))
