"""Numbers between states are those of the measures, the flows and the screen."""

import numpy as np
import pytest

from kerjasama.atlas.links import rounded
from kerjasama.briefs.gather import Reading, measures
from kerjasama.measures import MEASURES
from kerjasama.measures.trade import flows
from kerjasama.scenarios.baseline import one_sector
from kerjasama.scenarios.costs import effect_set
from kerjasama.scenarios.prospects import prospects
from kerjasama.scenarios.screen import partners
from kerjasama.world.elasticities import sector_groups


@pytest.mark.parametrize("code", ["IDN", "DEU", "TUV"])
def test_values_are_those_between_two(today, told, code) -> None:
    found = {m["key"]: m for m in told(f"links/{code}")["measures"]}
    assert len(found) == len(MEASURES)
    for measure in measures(today, today.day()):
        values = found[measure.key]["values"]
        known = {c for c in measure.codes if measure.between(code, c) is not None}
        assert set(values) == known, measure.key
        for other in sorted(known)[::17]:
            value, percentile = values[other]
            assert value == pytest.approx(measure.between(code, other), rel=1e-3)
            assert percentile == pytest.approx(measure.percentile(code, other), abs=0.051)


def test_what_goes_one_way_is_told_back(today, told) -> None:
    for measure, file in zip(
        measures(today, today.day()), told("links/IDN")["measures"], strict=True
    ):
        assert (file["back"] is not None) == measure.directed
        if file["back"]:
            value, percentile = file["back"]["KOR"]
            assert value == pytest.approx(measure.between("KOR", "IDN"), rel=1e-3)
            assert percentile == pytest.approx(measure.percentile("KOR", "IDN"), abs=0.051)


def test_ends_mean_what_briefs_say(today, told) -> None:
    for measure, file in zip(
        measures(today, today.day()), told("links/IDN")["measures"], strict=True
    ):
        for other in list(file["values"])[::29]:
            percentile = measure.percentile("IDN", other)
            value = measure.between("IDN", other)
            pull = Reading(measure, "IDN", other, value, percentile).pull
            if measure.unit == "yes-no":
                assert pull == (file["high"] if value else "little")
            elif pull in ("together", "apart"):
                assert pull == file["high" if percentile > 50 else "low"]


def test_the_sources_of_measures_can_be_found(told) -> None:
    keys = {row["key"] for row in told("sources")["rows"]} | {"kerjasama"}
    for measure in told("links/IDN")["measures"]:
        assert measure["sources"]
        assert set(measure["sources"]) <= keys


def test_who_has_ended_has_no_numbers(told) -> None:
    file = told("links/SUN")
    assert (file["trade"], file["next"]) == (None, None)
    assert all(m["values"] == {} for m in file["measures"])


# trade


def test_flows_by_group_add_up(told) -> None:
    f = flows()
    trade = told("links/IDN")["trade"]
    assert [s["code"] for s in trade["sectors"]] == [g.code for g in sector_groups(25)]
    assert set(trade["partners"]) == set(f.codes) - {"IDN"}
    one, two = f.codes.index("IDN"), f.codes.index("KOR")
    korea = trade["partners"]["KOR"]
    assert sum(korea["exports"]) == pytest.approx(f.bilateral[one, two], abs=2)
    assert sum(korea["imports"]) == pytest.approx(f.bilateral[two, one], abs=2)
    fuels = [s["code"] for s in trade["sectors"]].index("fuels")
    sectors = [f.sectors.index(code) for code in ("B05", "B06")]
    assert korea["exports"][fuels] == pytest.approx(
        f.total[sectors, one, two].sum(dtype=np.float64), abs=0.06
    )


def test_what_one_sells_the_other_buys(told) -> None:
    here, there = told("links/IDN")["trade"], told("links/JPN")["trade"]
    assert here["partners"]["JPN"]["exports"] == there["partners"]["IDN"]["imports"]


def test_the_imputation_is_named(told) -> None:
    assert "in proportion" in told("links/IDN")["trade"]["note"][0]
    assert told("links/TUV")["trade"] is None


# the next agreement


def test_gains_are_those_of_the_command(today, told) -> None:
    economy = one_sector()
    found = prospects(today, economy.names, effect_set())
    screen = partners(economy, found.effect, "IDN", found.known)
    told_ = {n["with"]: n for n in told("links/IDN")["next"]["partners"]}
    assert len(told_) == len(economy.names) - 1
    for row in screen.rows():
        one = told_[row.members[1]]
        for key, gain in (("own", row.own[0]), ("partner", row.own[1])):
            wanted = [100 * np.expm1(x) for x in (gain.value, gain.low, gain.high)]
            assert one[key] == pytest.approx(wanted, rel=1e-3, abs=1e-9), row.members


def test_what_there_is_already_is_told(told) -> None:
    states = {n["with"]: n["state"] for n in told("links/IDN")["next"]["partners"]}
    assert states["KOR"] == "exists"
    assert states["USA"] == "negotiating"
    assert states["BGD"] in ("negotiating", "none")


def test_both_sides_of_a_pair_tell_the_same(told) -> None:
    here = next(n for n in told("links/IDN")["next"]["partners"] if n["with"] == "TUR")
    there = next(n for n in told("links/TUR")["next"]["partners"] if n["with"] == "IDN")
    assert (here["own"], here["partner"]) == (there["partner"], there["own"])


def test_the_method_says_what_is_supposed(told) -> None:
    english, indonesian = told("links/IDN")["next"]["method"]
    assert "one-sector structural gravity" in english
    assert "gravitasi struktural satu sektor" in indonesian


@pytest.mark.parametrize(("x", "y"), [(0.0, 0.0), (-0.000123456, -0.0001235), (5123.4, 5123.0)])
def test_four_digits(x, y) -> None:
    assert rounded(x) == y
