"""Worked examples that reckon with distances, trade and consents."""

import numpy as np
import pytest

from kerjasama.lessons.course import reckoned
from kerjasama.lessons.course.telling import LessonPage
from kerjasama.measures import distance
from kerjasama.measures.trade import flows
from kerjasama.words import Words


def page(world, code="IDN", on="2026-11-22", lang="en") -> LessonPage:
    return LessonPage(world.at(on), world.state(code), Words(lang))


def told(here, tell) -> list[str]:
    found = []
    for block in tell(here):
        items = getattr(block, "items", (block,))
        found += [said.text for item in items for said in item.sentences]
    return found


def test_the_nearest_are_the_nearest(world) -> None:
    km, near = distance(world), reckoned.nearest(page(world, "CHE"))
    far = [km.between("CHE", code) for code in near]
    assert far == sorted(far)
    assert not any(
        (km.between("CHE", s.code) or np.inf) < far[-1]
        for s in world.states()
        if s.type == "state" and s.span.covers(world.day("2026")) and s.code not in near
    )


@pytest.mark.parametrize("lang", ["en", "id"])
def test_each_example_asks_reasons_and_answers(world, lang) -> None:
    for tell in (reckoned.drivers, reckoned.both_gain, reckoned.covered, reckoned.waiting):
        question, *steps, answer = told(page(world, lang=lang), tell)
        assert question.endswith("?")
        assert steps
        assert answer.startswith(("Answer: ", "Jawaban: "))


def test_trade_under_agreements_is_a_share_of_all_trade(world) -> None:
    f, here = flows(), page(world)
    row = f.bilateral[f.codes.index("IDN")]
    bound = [code for code in reckoned.free_trade(here) if code in f.codes]
    share = sum(row[f.codes.index(code)] for code in bound) / row.sum()
    assert 0.5 < share < 1
    assert Words("en").percent(float(share)) in told(here, reckoned.covered)[-1]
    assert {"JPN", "KOR", "AUS"} <= set(bound)
    assert "USA" not in bound


def test_members_of_a_union_are_bound_by_its_agreements(world) -> None:
    assert "DEU" in reckoned.free_trade(page(world, "SGP"))


def test_a_lesson_before_the_flows_knows_no_flows(world) -> None:
    here = page(world, on="2019-12-31")
    assert not reckoned.buyers(here, 5)
    assert [
        tuple(tell(here)) for tell in (reckoned.sold, reckoned.both_gain, reckoned.covered)
    ] == [
        (),
        (),
        (),
    ]


def test_what_waits_is_not_in_force(world) -> None:
    here = page(world, "MYS")
    assert "What does" in told(here, reckoned.waiting)[0]
    assert any("not in force" in text for text in told(here, reckoned.waiting))
    (table,) = reckoned.nearby(here)
    assert [row[0].text for row in table.rows][:2] == ["Singapore", "Indonesia"]
