"""How deep a trade agreement goes."""

from dataclasses import replace

import pytest

from kerjasama.world import World
from kerjasama.world.depth import BEHIND_THE_BORDER, depth
from kerjasama.world.things import Agreement

ORDER = ("partial", "goods-only", "broad", "deep", "union", "market")


@pytest.fixture(scope="module")
def plain(world: World) -> Agreement:
    """Some agreement that says nothing of its type and provisions."""
    return replace(world.agreement("AFTA-1992"), trade_type="", covers=())


@pytest.mark.parametrize(
    ("trade_type", "covers", "told"),
    [
        ("", "", "unclassified"),
        ("FTA", "", "unclassified"),
        ("PSA", "", "partial"),
        ("PSA", "goods services", "partial"),
        ("FTA", "goods", "goods-only"),
        ("FTA", "goods competition procurement labour", "goods-only"),
        ("EIA", "services", "broad"),
        ("FTA", "goods investment", "broad"),
        ("FTA-EIA", "goods services competition labour", "broad"),
        ("FTA-EIA", "goods services competition labour procurement", "deep"),
        ("CU", "", "union"),
        ("CU", "goods services competition labour procurement", "union"),
        ("FTA", "goods common-external-tariff", "union"),
        ("CU", "goods single-market", "market"),
        ("", "common-currency", "market"),
    ],
)
def test_classes(plain: Agreement, trade_type: str, covers: str, told: str) -> None:
    some = replace(plain, trade_type=trade_type, covers=tuple(covers.split()))
    assert depth(some) == told


def test_environment_and_sustainable_development_are_one_rule(plain: Agreement) -> None:
    both = ("services", "environment", "sustainable-development", "labour")
    assert depth(replace(plain, covers=both)) == "broad"
    assert depth(replace(plain, covers=(*both, "competition"))) == "deep"


def test_more_provisions_never_make_it_shallower(plain: Agreement) -> None:
    covers: tuple[str, ...] = ("goods",)
    last = 0
    more = ("competition", "services", "investment", *sorted(BEHIND_THE_BORDER))
    for provision in (*more, "common-external-tariff", "single-market"):
        covers = (*covers, provision)
        now = ORDER.index(depth(replace(plain, covers=covers)))
        assert now >= last, provision
        last = now
    assert last == ORDER.index("market")


def test_every_class_is_a_concept_with_a_definition(world: World) -> None:
    for code in (*ORDER, "unclassified"):
        label, definition = world.concept("depth", code), world.definition("depth", code)
        assert label.en != code
        assert definition.en != definition.id


@pytest.mark.parametrize(
    ("code", "told"),
    [("RCEP", "deep"), ("CPTPP", "deep"), ("ATIGA", "goods-only"), ("APTA", "partial")],
)
def test_agreements_that_the_literature_knows(world: World, code: str, told: str) -> None:
    assert depth(world.agreement(code)) == told


def test_free_trade_in_goods_is_said_only_of_what_covers_goods(world: World) -> None:
    wrong = [
        a.code
        for a in world.agreements()
        if a.type == "trade" and depth(a) == "goods-only" and "goods" not in a.covers
    ]
    assert wrong == []
