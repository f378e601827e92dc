"""Income and size."""

import numpy as np
import pytest

from kerjasama.measures import income_gap, size_gap
from kerjasama.measures.size import latest
from kerjasama.world import World
from kerjasama.world.series import query


@pytest.mark.parametrize("figure", ["gdp_nominal", "gdp_ppp_real_per_head", "population"])
def test_the_latest_value_has_its_own_year(figure: str) -> None:
    told = query("SELECT iso3, year, value FROM cia_macro WHERE measure = ?", figure)
    by = {
        (c, int(y)): v
        for c, y, v in zip(told["iso3"], told["year"], told["value"], strict=True)
        if not np.isnan(y)
    }
    found = latest(figure)
    assert len(found) > 150
    for code, (value, year) in found.items():
        assert by[code, year] == value
        assert year == max(y for c, y in by if c == code)
        assert value > 0, code  # its logarithm is taken


def test_gaps_are_logs_of_ratios(world: World) -> None:
    gdp = latest("gdp_nominal")
    ratio = gdp["USA"][0] / gdp["TUV"][0]
    assert size_gap(world).between("USA", "TUV") == pytest.approx(np.log(ratio))
    assert size_gap(world).between("TUV", "USA") == pytest.approx(np.log(ratio))


def test_rich_and_poor(world: World) -> None:
    gap = income_gap(world)
    assert gap.between("CHE", "BDI") > gap.between("DEU", "FRA")  # type: ignore[operator]
    assert gap.between("IDN", "SUN") is None
