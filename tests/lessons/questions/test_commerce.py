"""Trade, added up again from the cells of the table."""

import numpy as np
import pytest

from kerjasama.facts import When
from kerjasama.lessons.questions.commerce import commerce
from kerjasama.lessons.questions.record import Record
from kerjasama.world.series import table


@pytest.fixture(scope="module")
def cube():
    """Sales by sector, seller and buyer, without those at home, and the codes."""
    codes = table("oecd_economies", "iso3")["iso3"].tolist()
    sectors = len(table("oecd_sectors", "sector")["sector"])
    sales = table("oecd_flows", "total")["total"].reshape(sectors, len(codes), len(codes)).copy()
    for n in range(len(codes)):
        sales[:, n, n] = 0
    return codes, sales.astype(float)


def fit(sold: np.ndarray, bought: np.ndarray) -> float:
    """Share that two mixes have in common."""
    return float(np.minimum(sold / sold.sum(), bought / bought.sum()).sum())


def test_the_largest_is_the_key(items, cube) -> None:
    codes, sales = cube
    own = codes.index("IDN")
    value = {
        "sells-most": lambda c: sales[:, own, c].sum(),
        "buys-most": lambda c: sales[:, c, own].sum(),
        "sells-what-it-buys": lambda c: fit(sales[:, own].sum(1), sales[:, :, c].sum(1)),
        "buys-what-it-sells": lambda c: fit(sales[:, c].sum(1), sales[:, :, own].sum(1)),
    }
    found = [i for i in items if i.template in value]
    assert {i.template for i in found} == set(value)
    for item in found:
        told = {o.code: value[item.template](codes.index(o.code)) for o in item.options}
        first, second, *_ = sorted(told.values(), reverse=True)
        assert item.key == (max(told, key=lambda c: told[c]),), item.id
        assert first > 1.04 * second, item.id


def test_an_economy_that_the_table_leaves_out_is_not_asked_about(world) -> None:
    assert list(commerce(Record(world, "TLS", When("2026-06-30")))) == []
    assert list(commerce(Record(world, "IDN", When("2021")))) == []
