"""The drawings of a scenario."""

import numpy as np
import pytest
from lxml import etree

from kerjasama.briefs.whatif_pictures import intervals_of, map_of, waterfall_of
from kerjasama.scenarios import Sign, Tariff
from kerjasama.words import Words


@pytest.fixture(scope="module")
def found(solved):
    return solved(Sign("IDN", "USA"), draws=20)


def gains(found):
    return 100 * np.expm1(found.real_income)


def number(text):
    return float(text.replace("−", "-"))


@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_map_is_well_formed_and_names_the_focus(found, lang) -> None:
    words = Words(lang)
    figure = map_of(found, gains(found), words, (1,))
    assert etree.fromstring(figure.svg.encode()).tag.endswith("svg")
    assert words(found.supposed.named("USA")) in figure.svg
    assert "{" not in figure.alt
    assert figure.caption.sentences[0].refs == (1,)
    assert "nan" not in figure.svg


def test_the_maps_table_tells_the_largest_changes(found) -> None:
    table = map_of(found, gains(found), Words("en"), (1,)).table
    assert [row[0].text for row in table.rows[:1]] == ["Indonesia"]
    sizes = [abs(number(row[1].text)) for row in table.rows]
    assert len(sizes) == 12
    assert sizes == sorted(sizes, reverse=True)


def test_intervals_are_drawn_only_where_there_are_draws(found, solved) -> None:
    gain, words = gains(found), Words("en")
    low, high = 100 * np.expm1(found.interval)
    figure = intervals_of(found, [found.names.index("IDN")], gain, (low, high), words)
    assert "Indonesia" in figure.svg
    assert intervals_of(found, [], gain, (low, high), words) is None
    assert intervals_of(solved(Sign("IDN", "USA")), [3], gain, (None, None), words) is None


@pytest.mark.parametrize("change", [Sign("IDN", "USA"), Tariff("USA", "CHN", 0.1)])
def test_a_waterfall_adds_up(solved, change) -> None:
    found = solved(change)
    for at in found.focus:
        figure = waterfall_of(found, at, Words("en"))
        *parts, total = [number(row[1].text) for row in figure.table.rows]
        assert sum(parts) == pytest.approx(total, abs=len(parts) * 10**-2)
        exact = 100 * np.log(found.one.real_income[at])
        assert total == pytest.approx(exact, abs=0.01)
        assert etree.fromstring(figure.svg.encode()) is not None


def test_a_tariff_shows_its_revenue(solved) -> None:
    found = solved(Tariff("USA", "CHN", 0.1))
    usa = waterfall_of(found, found.names.index("USA"), Words("en"))
    told = {row[0].text: number(row[1].text) for row in usa.table.rows}
    assert told["tariff revenue"] > 0 > told["tariffs that buyers pay"]
