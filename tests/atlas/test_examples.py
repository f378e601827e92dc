"""Examples are live: they follow from the registry by the rules that are written down."""

import pytest

from kerjasama.atlas.clubs import forms
from kerjasama.atlas.examples import HOME, examples
from kerjasama.atlas.glossary import glossary, within
from kerjasama.measures import distance
from kerjasama.world import Agreement, Organisation
from kerjasama.world.depth import depth
from kerjasama.world.things import FULL


@pytest.fixture(scope="module")
def shown(today):
    def of(scheme: str, code: str):
        return examples(today, glossary(today)[scheme][code])

    return of


def codes(found) -> list[str]:
    return [e["code"] for e in found]


@pytest.mark.parametrize(
    ("concept", "axis", "value"),
    [
        ("school-regional", "label", "regional"),
        ("school-multilateral", "label", "multilateral"),
        ("school-bilateral", "label", "bilateral"),
        ("plurilateral", "count", "plurilateral"),
        ("multilateral-count", "count", "multilateral"),
        ("universal", "count", "universal"),
        ("interregional", "spread", "interregional"),
    ],
)
def test_what_shows_a_form_has_it(today, shown, concept, axis, value) -> None:
    found = shown("forms", concept)
    assert found
    for e in found:
        assert getattr(forms(today)[e["code"]], axis) == value
        assert e["why"][0] != e["why"][1]


def test_the_widest_region_that_indonesia_is_in_comes_first(today, shown) -> None:
    mine = {m.organisation for m in today.memberships(HOME) if m.role in FULL}
    sizes = {
        o.code: forms(today)[o.code].parties
        for o in today.organisations()
        if o.code in mine
        and o.type != "organ"
        and forms(today)[o.code]
        and forms(today)[o.code].label == "regional"
    }
    first = next(e for e in shown("forms", "school-regional") if e["kind"] == "organisation")
    assert sizes[first["code"]] == max(sizes.values())


@pytest.mark.parametrize("field", ["trade", "health", "environment", "defence-security"])
def test_what_shows_a_field_lies_in_it(today, shown, field) -> None:
    inside = within(today, glossary(today)["fields"][field])
    found = shown("fields", field)
    assert {e["kind"] for e in found} == {"organisation", "agreement"}
    for e in found:
        assert inside & set(today.find(e["code"], "organisation", "agreement").fields)


def test_the_world_trade_organisation_shows_trade(shown) -> None:
    assert "WTO" in codes(shown("fields", "trade"))
    assert "WHO" in codes(shown("fields", "health"))


def test_what_shows_a_mechanism_has_it(today, shown) -> None:
    for e in shown("mechanisms", "joint-exercise"):
        thing = today.find(e["code"], "organisation", "agreement")
        assert isinstance(thing, Organisation | Agreement)
        assert "joint-exercise" in thing.mechanisms


def test_a_measure_shows_the_pairs_at_its_ends(today, shown) -> None:
    km = distance(today)
    states = [s.code for s in today.states() if s.type in ("state", "economy")]
    far = {c: km.between(HOME, c) for c in states if km.between(HOME, c) is not None}
    near, away = shown("drivers", "geography")[:2]
    assert near["code"] == f"{HOME}/{min(far, key=far.get)}"
    assert away["code"] == f"{HOME}/{max(far, key=far.get)}"
    assert f"{round(min(far.values())):,} km" in near["why"][0]


def test_a_question_shows_those_for_whom_the_answer_is_yes(shown) -> None:
    assert codes(shown("drivers", "neighbourhood"))[:3] == ["IDN/MYS", "IDN/TLS", "IDN/PNG"]
    assert codes(shown("challenges", "language-and-culture")) == []


def test_a_class_of_depth_is_shown_by_agreements_of_it(today, shown) -> None:
    for code in ("deep", "goods-only", "union"):
        found = shown("depth", code)
        assert found
        assert all(depth(today.agreement(e["code"])) == code for e in found)
    assert "Indonesia is not one of them" in shown("depth", "union")[0]["why"][0]


def test_goals_are_shown_by_what_carries_their_numbers(today, shown) -> None:
    found = shown("goals", "human-rights")
    assert found
    for e in found:
        assert 74 in today.find(e["code"], "organisation", "agreement").checklist
        assert all(e["why"])


def test_a_number_of_the_broader_concept_alone_shows_nothing(shown) -> None:
    assert codes(shown("history", "antiquity"))
    assert codes(shown("history", "silk-road")) == []


def test_stays_of_indonesia_show_roles(today, shown) -> None:
    assert "UN-SC" in codes(shown("memberships", "elected"))
    left = {e["code"]: e["why"] for e in shown("memberships", "withdrawn")}
    assert left["UN"][1] == "Indonesia: 28 September 1950 – 20 Januari 1965."
    assert shown("memberships", "expelled") == []
    assert today.membership_status(HOME, "UN", "1965-06").status == "withdrawn"


def test_statuses_are_those_of_the_day(today, shown) -> None:
    for code in ("in-force", "signed", "negotiating", "replaced"):
        found = shown("statuses", code)
        assert found
        assert all(today.status(e["code"]).status == code for e in found)


def test_partnerships_are_those_with_states(today, shown) -> None:
    states = {s.code for s in today.states()}
    for e in shown("partnership-levels", "strategic"):
        one, other = e["code"].split("/")
        assert one == HOME
        assert other in states
        assert today.ties(one, other).partnership is not None


def test_no_more_than_four_and_none_twice(today) -> None:
    for concepts in glossary(today).values():
        for concept in concepts.values():
            found = codes(examples(today, concept))
            assert len(found) <= 4
            assert len(set(found)) == len(found)
