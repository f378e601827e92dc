"""What is there already between economies that could sign."""

import numpy as np
import pytest

from kerjasama.errors import BadRequestError
from kerjasama.scenarios.costs import effect_set
from kerjasama.scenarios.prospects import UNDER_WAY, prospects
from kerjasama.world.trade_agreements import trade_agreements

CODES = ("BRA", "DEU", "FRA", "IDN", "JPN", "KOR", "USA")


@pytest.fixture(scope="module")
def day(world):
    return world.at("2026-11-22")


def test_where_nothing_binds_an_agreement_does_what_its_class_does(day) -> None:
    own = effect_set("own")
    found = prospects(day, CODES, own, "deep")
    assert found.effect.log == own.coefficients["deep"]
    at = list(own.coefficients).index("deep")
    assert found.effect.error == pytest.approx(np.sqrt(own.covariance[at][at]))


def test_bonds_are_those_of_the_world_and_their_depth_is_the_label(day) -> None:
    found = prospects(day, CODES, effect_set())
    assert found.bonds == trade_agreements(day, CODES)
    assert found.known.labels == {pair: bond.depth for pair, bond in found.bonds.items()}
    assert set(found.known.effects) == set(found.known.labels.values())


def test_the_same_class_again_adds_nothing_and_nothing_is_below_zero(day) -> None:
    for depth in ("goods-only", "deep", "market"):
        known = prospects(day, CODES, effect_set("own"), depth).known
        assert depth not in known.effects or known.effects[depth].log == 0
        assert all(e.log >= 0 and e.error >= 0 for e in known.effects.values())
    assert prospects(day, CODES, effect_set(), "deep").known.effects["deep"].log == 0
    assert prospects(day, CODES, effect_set(), "deep").known.effects["market"].log == 0


def test_deepening_adds_the_difference_with_its_own_error(day) -> None:
    own = effect_set("own")
    found = prospects(day, ("CHL", "IDN"), own, "deep")
    assert found.known.labels["CHL", "IDN"] == "goods-only"
    added = found.known.effects["goods-only"]
    a, b = (list(own.coefficients).index(c) for c in ("deep", "shallow"))
    V = np.array(own.covariance)
    assert added.log == pytest.approx(own.coefficients["deep"] - own.coefficients["shallow"])
    assert added.error == pytest.approx(np.sqrt(V[a, a] + V[b, b] - 2 * V[a, b]))


def test_afresh_forgets_what_binds_but_not_that_it_does(day) -> None:
    found = prospects(day, CODES, effect_set(), afresh=True)
    assert not found.known.effects
    assert found.known.labels


def test_what_is_under_way_is_not_in_force(day) -> None:
    found = prospects(day, CODES, effect_set())
    assert found.under_way
    for pair, told in found.under_way.items():
        assert pair == tuple(sorted(pair))
        assert set(pair) <= set(CODES)
        for pact, status in told:
            assert status.status in UNDER_WAY
            assert day.status(pact.code).status == status.status
    assert "ART" in {pact.short("en") for pact, _ in found.under_way["IDN", "USA"]}
    assert ("DEU", "IDN") in found.under_way  # through the European Union
    assert ("DEU", "FRA") not in found.under_way


def test_a_class_that_the_effect_does_not_know_is_refused(day) -> None:
    with pytest.raises(BadRequestError, match=r"does not know agreements of the class Deep\. It"):
        prospects(day, CODES, effect_set("single-market"), "deep")
    assert prospects(day, CODES, effect_set("single-market"), "market").effect.error == 0
