"""A solved scenario: what it promises of signs, sizes, draws and refusals."""

from dataclasses import replace

import numpy as np
import pytest

from kerjasama.errors import BadRequestError, ConvergenceError
from kerjasama.scenarios import Break, Deepen, Join, Leave, Shock, Sign, Tariff, suppose
from kerjasama.scenarios.whatif import Options, _merged, whatif
from kerjasama.world.elasticities import sector_groups
from kerjasama.world.series import table

IDN_USA = Sign("IDN", "USA")
DRAWN = {"draws": 20}


def of(found, *names):
    return np.array([found.real_income[found.names.index(name)] for name in names])


def test_both_models_know_who_gains(solve) -> None:
    found = solve(IDN_USA, **DRAWN)
    one = np.log(found.one.real_income)
    for name in ("IDN", "USA"):
        assert of(found, name) > 0
        assert one[found.names.index(name)] > 0
    others = [k for k, name in enumerate(found.names) if name not in ("IDN", "USA")]
    assert np.abs(found.real_income[others]).max() < of(found, "IDN")


def test_the_many_sector_model_speaks_where_it_is_there(solve) -> None:
    many, one = solve(IDN_USA), solve(IDN_USA, groups=0)
    assert (many.real_income == np.log(many.many.real_income)).all()
    assert one.many is None
    assert (one.real_income == np.log(one.one.real_income)).all()
    assert many.one.real_income.tobytes() == one.one.real_income.tobytes()
    assert (one.income > 0).all()
    assert one.income.sum() == pytest.approx(many.income.sum(), rel=0.05)  # both US$ of 2022


def test_breaking_takes_what_signing_gave(solve, world) -> None:
    """Signed and broken leaves no change; of costs alone, each is the other's inverse."""
    day = world.at("2026-11-22")
    both = suppose(suppose(day, IDN_USA), Break("IDN", "USA"))
    assert ("IDN", "USA") not in both.bonds(("IDN", "USA"))
    with pytest.raises(BadRequestError, match="Nothing changes"):
        solve(IDN_USA, Break("IDN", "USA"))
    up = solve(Shock("border-cost", 0.25, "IDN", "USA"), groups=0)
    down = solve(Shock("border-cost", -0.2, "IDN", "USA"), groups=0)  # 1.25 × 0.8 = 1
    none = solve(
        Shock("border-cost", 0.25, "IDN", "USA"),
        Shock("border-cost", -0.2, "USA", "IDN"),
        Shock("productivity", 1e-12, "IDN"),
        groups=0,
    )
    assert (of(up, "IDN", "USA") < 0).all()
    assert (of(down, "IDN", "USA") > 0).all()
    assert np.abs(none.real_income).max() < 1e-10


def test_what_is_signed_after_a_break_binds(world) -> None:
    codes = ("IDN", "JPN", "KOR")
    day = world.at("2026-11-22")
    assert suppose(day).bonds(codes)["IDN", "JPN"].depth == "deep"
    for other in (
        suppose(day, Break("IDN", "JPN"), Sign("IDN", "JPN", "goods-only")),
        suppose(suppose(day, Break("IDN", "JPN")), Sign("IDN", "JPN", "goods-only")),
    ):
        bond = other.bonds(codes)["IDN", "JPN"]
        assert (bond.depth, len(bond.agreements)) == ("goods-only", 1)
        again = suppose(other, Break("IDN", "JPN"))
        assert ("IDN", "JPN") not in again.bonds(codes)
        assert ("IDN", "KOR") in again.bonds(codes)


def test_a_supposed_world_still_tells_of_changes(world) -> None:
    day = world.at("2026-11-22")
    assert suppose(day, IDN_USA).changes("2020", "2020") == day.changes("2020", "2020")


def test_the_turned_question_is_the_broken_one(solve) -> None:
    turned, broken = solve(Sign("IDN", "KOR")), solve(Break("IDN", "KOR"))
    assert (turned.turned, broken.turned) == (True, False)
    assert turned.real_income.tobytes() == broken.real_income.tobytes()
    assert (of(turned, "IDN", "KOR") < 0).all()
    assert turned.supposed.supposed == broken.supposed.supposed
    assert turned.asked == (Sign("IDN", "KOR"),)
    assert turned.focus == broken.focus


def test_a_customs_union_on_top_does_not_end_what_reaches_services(solve) -> None:
    """By an effect that knows no classes, it adds nothing: the question is turned round."""
    found = solve(Sign("IDN", "KOR", "union"), effect="guide")
    assert found.turned
    up = solve(Deepen("IDN", "KOR", "union"))
    assert (of(up, "IDN", "KOR") > 0).all()


def test_the_same_seed_draws_the_same_bytes(solve, world) -> None:
    found = solve(IDN_USA, **DRAWN)
    again = whatif(world.at("2026-11-22"), IDN_USA, options=Options(draws=20, groups=10))
    assert again.many_draws.tobytes() == found.many_draws.tobytes()
    assert again.interval.tobytes() == found.interval.tobytes()
    assert again.one_draws.real_income.tobytes() == found.one_draws.real_income.tobytes()
    other = solve(IDN_USA, seed=2, **DRAWN)
    assert other.many_draws.tobytes() != found.many_draws.tobytes()
    assert other.real_income.tobytes() == found.real_income.tobytes()


def test_scenarios_share_their_draws(solve) -> None:
    """Whatever else differs between scenarios, draw for draw they have the same elasticity."""
    one = solve(Sign("IDN", "USA"), groups=0, **DRAWN)
    other = solve(Sign("IDN", "BRA"), Tariff("USA", "CHN", 0.1), groups=0, **DRAWN)
    deeper = solve(Deepen("IDN", "KOR", "market"), groups=0, **DRAWN)
    for found in (other, deeper):
        assert found.one_draws.theta.tobytes() == one.one_draws.theta.tobytes()
    assert one.one_draws.theta.std() > 0.3


def test_draws_without_errors_are_the_centre(solve) -> None:
    found = solve(IDN_USA, draws=3, effect="0.35", theta_error=0.0)
    assert found.many_draws == pytest.approx(np.tile(found.real_income, (3, 1)), abs=1e-9)
    low, high = found.interval
    assert high - low == pytest.approx(np.zeros(80), abs=1e-9)


def test_the_interval_holds_the_centre(solve) -> None:
    found = solve(IDN_USA, **DRAWN)
    low, high = found.interval
    assert low.shape == (80,)
    at = [found.names.index(name) for name in ("IDN", "USA")]
    assert (low[at] < found.real_income[at]).all()
    assert (found.real_income[at] < high[at]).all()
    assert (low <= high).all()
    assert (low[at] > 0).all()
    assert solve(IDN_USA).interval is None


def test_goods_only_moves_goods_only(solve) -> None:
    """What services feel is general equilibrium; the shock itself reaches goods alone."""
    found = solve(Sign("IDN", "USA", "goods-only"))
    members = tuple(group.sectors for group in sector_groups(50))
    patterns = _merged(found.costs, members, "balanced")[0]
    kinds = table("oecd_sectors", "kind")["kind"] == "goods"
    assert (patterns[:, ~kinds] == 0).all()
    i, j = found.names.index("IDN"), found.names.index("USA")
    assert (patterns[0, kinds, i, j] == 1).all()
    deep = solve(IDN_USA)
    assert (_merged(deep.costs, members, "balanced")[0][0, :, i, j] == 1).all()
    assert (of(found, "IDN", "USA") < of(deep, "IDN", "USA")).all()


def test_trade_of_the_parties_grows(solve) -> None:
    found = solve(IDN_USA)
    before, after = found.trade
    i, j = found.names.index("IDN"), found.names.index("USA")
    assert after[i, j] > 1.2 * before[i, j]
    assert after[j, i] > 1.2 * before[j, i]
    assert found.exports[i] > 1
    assert found.imports[i] > 1
    k = found.names.index("ISL")
    assert found.exports[k] == pytest.approx(1, abs=1e-3)


def test_a_tariff_moves_one_direction_and_hurts_the_exporter(solve) -> None:
    found = solve(Tariff("USA", "CHN", 0.25))
    before, after = found.trade
    usa, chn = found.names.index("USA"), found.names.index("CHN")
    assert after[chn, usa] < 0.8 * before[chn, usa]
    assert of(found, "CHN") < 0
    assert found.costs.coefficients == ()
    assert set(found.focus) == {usa, chn}
    lowered = solve(Tariff("USA", "CHN", 0.0, 0.25))
    assert of(lowered, "CHN") > 0


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ((Sign("IDN", "KEN"),), "Kenya is not among the 80 economies of the model"),
        ((Sign("Nepal", "Bhutan"),), "Bhutan is not among the 80"),
        ((Join("KEN", "CPTPP"),), "Kenya is not among the 80"),
        ((Tariff("KEN", "TZA", 0.1),), "Tanzania is not among"),
        ((Tariff("USA", "CHN", 0.1, 0.1),), "what is supposed is as it was"),
        ((Shock("productivity", 0.0, "IDN"),), "what is supposed is as it was"),
        ((Tariff("USA", "CHN", -2),), "A tariff is above"),
        ((Tariff("USA", "CHN", -0.5),), "none below zero"),
        ((Tariff("USA", "USA", 0.5),), "stands on both sides"),
        ((Leave("NOR", "EU"),), "Norway is not in the EU"),
        ((Sign("IDN", "Atlantis"),), "'Atlantis'"),
    ],
)
def test_questions_without_an_answer_are_refused(solve, changes, said) -> None:
    with pytest.raises(BadRequestError, match=said):
        solve(*changes, groups=0)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"effect": "much"}, "is no effect of agreements"),
        ({"effect": "1e5"}, "is no effect of agreements"),
        ({"effect": "0.3:1e5"}, "is no effect of agreements"),
        ({"elasticities": "none"}, "No set of elasticities"),
        ({"flows": "none"}, "balanced or proportional"),
        ({"groups": 7}, "7"),
        ({"theta": -1.0}, "positive"),
    ],
)
def test_options_that_do_not_exist_are_refused(world, options, said) -> None:
    asked = replace(Options(draws=0, groups=10), **options)
    with pytest.raises(BadRequestError, match=said):
        whatif(world.at("2026-11-22"), IDN_USA, options=asked)


def test_a_world_that_has_no_equilibrium_is_told(solve) -> None:
    with pytest.raises(ConvergenceError):
        solve(Tariff("USA", "", 100.0), groups=10)


def test_focus_of_groups_is_on_those_who_change_most(solve) -> None:
    found = solve(Sign("ASEAN", "MERCOSUR", "goods-only"), groups=0)
    assert 1 <= len(found.focus) <= 4
    touched = {c for t in found.costs.touched for c in (t.a, t.b)}
    assert {found.names[k] for k in found.focus} <= touched
    named = solve(Sign("ASEAN", "USA", "goods-only"), groups=0)
    assert [named.names[k] for k in named.focus] == ["USA"]
    made = solve(Shock("productivity", 0.01, "ASEAN"), groups=0)
    assert made.names[made.focus[0]] == "IDN"  # the largest of those whose costs change
