"""Scenarios side by side."""

import re

import numpy as np
import pytest

from kerjasama.briefs.comparison import comparison, comparison_rows
from kerjasama.briefs.document import Table
from kerjasama.briefs.render import html
from kerjasama.scenarios import Sign, Tariff
from kerjasama.words import Words

EN = Words("en")
SAME = "All scenarios are solved with the same draws"


@pytest.fixture(scope="module")
def pair(solved):
    return [
        ("One", solved(Sign("IDN", "USA"), draws=20)),
        ("Other", solved(Sign("IDN", "BRA"), draws=20)),
    ]


def table(document):
    (one,) = (b for b in document.sections[1].blocks if isinstance(b, Table))
    return one


def said(document):
    return document.sections[1].blocks[-1].sentences[0]


def test_two_are_told_with_their_difference(pair) -> None:
    found = table(comparison(pair, EN))
    assert found.head == ("Economy", "One", "Other", "difference", "95 % of draws")
    assert [row[0].text for row in found.rows[:3]] == ["Indonesia", "United States", "Brazil"]
    at = pair[0][1].names.index("IDN")
    one, other = (100 * np.expm1(f.real_income[at]) for _, f in pair)
    cells = [cell.text for cell in found.rows[0]]
    assert cells[1:4] == [
        f"{x:+.2f}".replace("-", "−") if abs(x) >= 0.1 else f"{x:+.3f}".replace("-", "−")
        for x in (one, other, other - one)
    ]
    assert {len(row) for row in found.rows} == {5}


def test_a_scenario_differs_from_itself_by_nothing(pair) -> None:
    found = table(comparison([pair[0], ("Again", pair[0][1])], EN))
    assert {row[3].text for row in found.rows} == {"0.0000"}
    assert {row[4].text for row in found.rows} == {"0.0000 … 0.0000"}


def test_three_have_no_difference(pair) -> None:
    found = table(comparison([*pair, ("Third", pair[0][1])], EN))
    assert found.head == ("Economy", "One", "Other", "Third")


def test_the_same_luck_is_claimed_only_where_it_is_so(pair, solved) -> None:
    assert said(comparison(pair, EN)).text.startswith(SAME)
    assert said(comparison(pair, EN)).refs
    for other in (
        solved(Sign("IDN", "BRA"), draws=20, seed=2),
        solved(Sign("IDN", "BRA"), draws=20, theta=5.0),
        solved(Sign("IDN", "BRA")),
    ):
        document = comparison([pair[0], ("Other", other)], EN)
        assert not said(document).text.startswith(SAME)
        assert table(document).head == ("Economy", "One", "Other", "difference")
        assert [s.id for s in document.sections[2:]] == ["method-1", "method-2"]


def test_every_scenario_is_told_by_its_title(pair) -> None:
    document = comparison(pair, EN)
    assert document.title == "Scenarios compared: One and Other"
    items = [item.sentences[0].text for item in document.sections[0].blocks[0].items]
    assert items[0].startswith("One: Indonesia and the United States put")
    assert items[1].startswith("Other: Indonesia and Brazil put")
    assert [s.id for s in document.sections] == ["scenarios", "gains", "method"]


def test_rows_name_scenario_and_economy_once(pair) -> None:
    told = comparison_rows(pair, EN)
    keys = {(r["scenario"], r["economy"]) for r in told}
    assert len(told) == len(keys) == 160
    assert all(r["low"] <= r["high"] for r in told)


@pytest.mark.parametrize("lang", ["en", "id"])
def test_it_is_written_in_both_languages(pair, solved, lang) -> None:
    words = Words(lang)
    other = ("<b>& {x}", solved(Tariff("USA", "CHN", 0.1)))
    page = html.render(comparison([*pair, other], words), words)
    assert "<b>& {x}" not in page
    assert "&lt;b&gt;&amp; {x}" in page
    body = re.sub(r"<(style|script)[^>]*>.*?</\1>", "", page, flags=re.DOTALL).replace("{x}", "")
    assert not re.search(r"\{\w+\}", body)
