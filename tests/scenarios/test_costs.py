"""What a supposed world changes in the costs of trade."""

import numpy as np
import pytest

from kerjasama.errors import BadRequestError
from kerjasama.scenarios import Break, Deepen, Join, Leave, Shock, Sign, Tariff, suppose
from kerjasama.scenarios.costs import costs, covariance, effect_set, modelled

NAMES = ("CAN", "CHN", "DEU", "FRA", "IDN", "JPN", "KOR", "USA")
AT = {name: i for i, name in enumerate(NAMES)}


@pytest.fixture(scope="module")
def found(world):
    def of(*changes, effect="own", on="2026-11-22"):
        return costs(suppose(world.at(on), *changes), NAMES, effect_set(effect))

    return of


def test_no_change_costs_nothing(found) -> None:
    assert found().nothing
    assert found().patterns.shape == (0, 8, 8)


def test_a_new_agreement_switches_its_class_on_both_ways(found) -> None:
    c = found(Sign("IDN", "USA", "goods-only"))
    assert c.coefficients == ("shallow",)
    expected = np.zeros((8, 8))
    expected[AT["IDN"], AT["USA"]] = expected[AT["USA"], AT["IDN"]] = 1
    assert (c.patterns[0] == expected).all()
    assert not c.services.any()
    assert [(t.a, t.b, t.before, t.after) for t in c.touched] == [("IDN", "USA", "", "goods-only")]


def test_deep_agreements_reach_services(found) -> None:
    c = found(Sign("IDN", "USA", "deep"))
    assert (c.services == c.patterns).all()


def test_a_further_agreement_of_the_same_depth_changes_nothing(found) -> None:
    assert found(Sign("IDN", "KOR", "deep")).nothing
    assert found(Deepen("IDN", "KOR", "market"), effect="guide").nothing


def test_a_deeper_one_takes_the_old_effect_away(found) -> None:
    c = found(Deepen("IDN", "KOR", "market"))
    assert c.coefficients == ("deep", "union")
    at = AT["IDN"], AT["KOR"]
    assert (c.patterns[0][at], c.patterns[1][at]) == (-1, 1)


def test_breaking_is_the_negative_of_signing(found) -> None:
    broken = found(Break("CAN", "USA"))
    assert broken.patterns[0][AT["CAN"], AT["USA"]] == -1


def test_leaving_a_union_touches_all_its_partners(found) -> None:
    c = found(Leave("DEU", "EU"))
    assert {(t.a, t.b) for t in c.touched} >= {("DEU", "FRA"), ("DEU", "JPN"), ("CAN", "DEU")}
    assert all("DEU" in (t.a, t.b) for t in c.touched)


def test_joining_counts_only_whom_it_brings_closer(found) -> None:
    c = found(Join("IDN", "CPTPP"))
    assert {(t.a, t.b) for t in c.touched} == {("CAN", "IDN")}  # Japan is bound as deeply already


def test_tariffs_fall_on_one_direction(found) -> None:
    c = found(Tariff("USA", "CHN", 0.25, was=0.1, sectors=("electronics", "C27")))
    before, after = c.tariffs
    sectors = [c.sectors.index(s) for s in ("C26", "C27")]
    assert (after[sectors, AT["CHN"], AT["USA"]] == 0.25).all()
    assert (before[sectors, AT["CHN"], AT["USA"]] == 0.1).all()
    assert np.count_nonzero(after) == 2
    everybody = found(Tariff("USA", "", 0.1)).tariffs[1]
    assert np.count_nonzero(everybody) == 7 * 26  # goods
    assert (everybody[c.sectors.index("A01"), :, AT["USA"]][:-1] == 0.1).all()


def test_shocks_are_logarithms(found) -> None:
    c = found(Shock("border-cost", -0.05, "DEU", "IDN"), Shock("productivity", 0.02, "IDN"))
    assert c.border[:, AT["DEU"], AT["IDN"]] == pytest.approx(np.full(50, np.log(0.95)))
    assert (c.border == c.border.swapaxes(1, 2)).all()
    assert c.productivity[:, AT["IDN"]] == pytest.approx(np.full(50, np.log(1.02)))
    assert not c.nothing
    some = found(Shock("productivity", 0.02, "IDN", sectors=("C13T15",)))
    assert np.count_nonzero(some.productivity) == 1


def test_everything_unknown_is_told_at_once(found) -> None:
    with pytest.raises(BadRequestError) as error:
        found(
            Shock("productivity", 0.02, "KEN"),
            Tariff("USA", "BRA", 0.1, sectors=("shoes",)),
            Shock("border-cost", 0.02, "KEN", "IDN"),
        )
    told = str(error.value)
    assert told.count("Kenya is not among the 8 economies") == 1
    assert "Brazil is not among" in told
    assert "No sector is called 'shoes'." in told


def test_organisations_stand_for_their_modelled_members(found, world) -> None:
    c = found(Shock("border-cost", 0.1, "EU", "IDN"))
    assert set(np.flatnonzero(c.border[0, AT["IDN"]])) == {AT["DEU"], AT["FRA"]}
    assert modelled(world.at("2026-11-22"), "EU", AT) == [AT["DEU"], AT["FRA"]]
    with pytest.raises(BadRequestError, match="Kenya is not among the 8 economies"):
        modelled(world, "KEN", AT)


def test_an_effect_is_a_set_or_a_number() -> None:
    assert effect_set("0.35:0.1").covariance == ((0.010000000000000002,),)
    assert effect_set("-0.2").covariance == ((),)
    for bad in ("much", "nan", "0.3:-1", "0.3:x", ""):
        with pytest.raises(BadRequestError, match="is no effect of agreements"):
            effect_set(bad)


def test_covariance_is_taken_by_name_and_zero_where_none_is_published() -> None:
    own, default = effect_set("own"), effect_set("default")
    V = covariance(own, ("union", "shallow"))
    assert V[0, 0] == own.covariance[2][2]
    assert V[0, 1] == own.covariance[2][0]
    assert covariance(default, ("union",)).tolist() == [[0.0]]
    assert covariance(own, ()).shape == (0, 0)
