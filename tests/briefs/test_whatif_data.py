"""A scenario as plain values."""

import json

import numpy as np
import pytest

from kerjasama.briefs.whatif_data import data, rows
from kerjasama.scenarios import Deepen, Sign, Tariff
from kerjasama.words import Words


@pytest.fixture(scope="module")
def found(solved):
    return solved(Sign("IDN", "USA"), draws=20)


def test_a_row_for_each_economy(found) -> None:
    told = rows(found, Words("id"))
    assert [r["economy"] for r in told] == list(found.names)
    assert len(told) == 80
    assert len({tuple(r) for r in told}) == 1
    one = next(r for r in told if r["economy"] == "USA")
    at = found.names.index("USA")
    assert one["name"] == "Amerika Serikat"
    assert one["real_income_change"] == np.expm1(found.real_income[at])
    assert one["low"] < one["real_income_change"] < one["high"]
    assert one["usd_million"] == pytest.approx(found.income[at] * one["real_income_change"])


def test_without_draws_the_ends_are_unknown(solved) -> None:
    assert all(
        np.isnan(r["low"]) and np.isnan(r["high"])
        for r in rows(solved(Sign("IDN", "USA")), Words("en"))
    )


def test_partners_are_counted_once_each(found, solved) -> None:
    def partners(solution):
        return {r["economy"]: r["partners"] for r in rows(solution, Words("en")) if r["partners"]}

    assert partners(found) == {"IDN": 1, "USA": 1}
    assert partners(solved(Deepen("IDN", "KOR", "market"))) == {"IDN": 1, "KOR": 1}
    assert partners(solved(Tariff("USA", "CHN", 0.1))) == {}


@pytest.mark.parametrize("options", [{"draws": 20}, {}, {"groups": 0}])
def test_it_is_json_without_nan(solved, options) -> None:
    told = data(solved(Sign("IDN", "USA"), **options), Words("en"))
    again = json.loads(json.dumps(told, allow_nan=False))
    assert len(again["economies"]) == 80
    assert again["options"]["draws"] == options.get("draws", 0)
    assert (again["turned"], again["on"]) == (False, "2026-11-22")


def test_everything_that_was_asked_is_there(found) -> None:
    told = data(found, Words("id"))
    assert set(told) == {
        *("supposed", "turned", "on", "options", "effects", "touched", "economies", "focus"),
        *("solver", "notes"),
    }
    assert told["touched"] == [{"a": "IDN", "b": "USA", "before": "", "after": "deep"}]
    assert told["effects"]["coefficients"] == {"deep": found.effects.coefficients["deep"]}
    assert [f["economy"] for f in told["focus"]] == ["IDN", "USA"]
    assert all(0 <= s["residual"] < 1e-7 for s in told["solver"].values())
    assert all(s["iterations"] > 0 for s in told["solver"].values())
    for row, economy in zip(rows(found, Words("id")), told["economies"], strict=True):
        assert economy["real_income_change"] == pytest.approx(row["real_income_change"], abs=1e-9)


def test_focus_adds_up(found) -> None:
    told = data(found, Words("en"))
    for focus in told["focus"]:
        at = found.names.index(focus["economy"])
        before, after = found.trade
        assert len(focus["partners"]) == 79
        total = sum(p["exports_after"] for p in focus["partners"])
        assert total == pytest.approx(after[at].sum() - after[at, at], rel=1e-6)
        assert sum(p["imports"] for p in focus["partners"]) == pytest.approx(
            before[:, at].sum() - before[at, at], rel=1e-6
        )
        assert len(focus["sectors"]) == 10
        parts = sum(focus["one_sector_parts"].values())
        assert parts == pytest.approx(np.log(found.one.real_income[at]), abs=1e-7)
