"""Sums, done again from what the question itself gives and from the table of flows."""

import re
from itertools import pairwise

import numpy as np
import pytest

from kerjasama.lessons.questions.reckoning import whole_shares
from kerjasama.measures.space import distance
from kerjasama.measures.trade import flows


def numbers(text: str) -> list[int]:
    return [int(n.replace(",", "")) for n in re.findall(r"\d[\d,]*", text)]


def test_balances_follow_from_what_is_given(items) -> None:
    f = flows()
    found = [i for i in items if i.template == "trade-balance"]
    assert len(found) > 20
    for item in found:
        _, sold, bought = numbers(item.stem.en)
        assert item.key == (str(abs(sold - bought)),), item.id
        assert ("surplus" in item.stem.en) == (sold >= bought)
        i, j = (f.codes.index(c) for c in item.given)
        assert sold == pytest.approx(f.bilateral[i, j], abs=0.5)
        assert bought == pytest.approx(f.bilateral[j, i], abs=0.5)


def test_shares_follow_from_what_is_given(items) -> None:
    found = [i for i in items if i.template == "trade-share"]
    assert found
    for item in found:
        _, every, sold = numbers(item.stem.en)
        assert abs(100 * sold / every - int(item.key[0])) <= item.tolerance == 0.5, item.id


def test_fits_follow_from_what_is_given(items) -> None:
    found = [i for i in items if i.template == "trade-fit"]
    assert len(found) > 20
    for item in found:
        percents = [int(n) for n in re.findall(r"(\d+) per cent[,.]", item.stem.en)]
        sells, buys = percents[:4], percents[4:]
        assert sum(sells) == sum(buys) == 100
        assert item.key == (str(sum(map(min, sells, buys))),), item.id


def test_distances_are_far_enough_apart(items, world) -> None:
    measure = distance(world)
    found = [i for i in items if i.template == "distance-order"]
    assert found
    for item in found:
        km = [measure.between("IDN", c) for c in item.key]
        assert all(b >= 1.3 * a for a, b in pairwise(km)), item.id


@pytest.mark.parametrize("values", [[1, 1, 1], [0, 0, 5], [1, 2, 4, 8], [1e-9, 1]])
def test_whole_shares_add_up(values) -> None:
    shares = whole_shares(np.array(values, dtype=float))
    assert sum(shares) == 100
    exact = 100 * np.array(values) / sum(values)
    assert all(abs(s - e) < 1 for s, e in zip(shares, exact, strict=True))


def test_no_sums_where_there_are_no_flows(world) -> None:
    from kerjasama.facts import When
    from kerjasama.lessons.questions.reckoning import reckoning
    from kerjasama.lessons.questions.record import Record

    asked = {i.template for i in reckoning(Record(world, "TLS", When("2026-06-30")))}
    assert asked <= {"distance-order"}
