"""How organisations decide, who has a veto and who is host, asked again of the world."""

from collections.abc import Mapping

import pytest

from kerjasama.facts import When
from kerjasama.lessons.questions.record import Record
from kerjasama.lessons.questions.rules import rules

PERMANENT = {"CHN", "FRA", "GBR", "RUS", "USA"}
NEAR = ("Consensus", "Unanimity", "First consensus", "Binding on those")
EQUAL = ("One member, one vote", "One delegate, one vote")
WEIGHTED = ("Weighted votes",)
TEMPLATES = ("rule-who", "rule-of", "rule-odd", "rule-match", "veto", "vetoes", "seat-host")


@pytest.fixture(scope="module")
def made(items) -> Mapping[str, list]:
    return {t: [i for i in items if i.template == t] for t in TEMPLATES}


def family(world, code: str) -> tuple[str, ...]:
    """Openings of the texts that are near to an organisation's own."""
    text = world.organisation(code).decision_en
    sorts = (NEAR, EQUAL, WEIGHTED, ("Qualified majority",), ("Veto",))
    return next(openings for openings in sorts if text.startswith(openings))


def test_each_is_asked(made) -> None:
    for template, least in zip(TEMPLATES, (25, 25, 30, 12, 5, 4, 12), strict=True):
        assert len(made[template]) >= least, template


def test_whose_rule_it_is(made, world) -> None:
    for item in made["rule-who"]:
        (right,) = item.key
        club = world.organisation(right)
        assert club.decision_en in item.stem.en
        assert club.decision_id in item.stem.id
        for name in (club.short_en, club.name_en, club.short_id, club.name_id):
            assert not name or (name not in item.stem.en and name not in item.stem.id), item.id
        wrong = [o.code for o in item.options if o.code != right]
        assert all(family(world, c) != family(world, right) for c in wrong), item.id
        organs = {world.organisation(o.code).type == "organ" for o in item.options}
        assert len(organs) == 1, item.id


def test_which_rule_is_an_organisations(made, world) -> None:
    for item in made["rule-of"]:
        assert item.key == item.given
        for option in item.options:
            club = world.organisation(option.code)
            assert (option.text.en, option.text.id) == (club.decision_en, club.decision_id)
        assert len({family(world, o.code) == family(world, item.key[0]) for o in item.options}) == 2
        assert [
            o.code for o in item.options if family(world, o.code) == family(world, item.key[0])
        ] == [*item.key]


def test_matches_are_of_four_sorts(made, world) -> None:
    for item in made["rule-match"]:
        assert [o.code for o in item.options] == list(item.key)
        assert len({family(world, o.code) for o in item.options}) == 4
        for match in item.matches:
            assert match.text.en == world.organisation(match.code).decision_en


def test_the_one_that_decides_otherwise(made, world) -> None:
    openings = {"consensus": "Consensus", "equal": "One member, one vote", "weighted": "Weighted"}
    for item in made["rule-odd"]:
        alike = [
            o.code
            for o in item.options
            if world.organisation(o.code).decision_en.startswith(openings[item.given[0]])
        ]
        assert {o.code for o in item.options} - {*alike} == {*item.key}, item.id
        if item.given[0] == "equal":  # where all must agree each has one vote, too
            assert family(world, item.key[0]) == WEIGHTED


def test_who_has_a_veto(made, world) -> None:
    held = {
        m.member
        for m in world.spells("UN-SC")
        if m.role == "permanent" and m.span.covers(When("2026"))
    }
    assert held == PERMANENT
    assert {i.key[0] for i in made["veto"]} == PERMANENT
    for item in (*made["veto"], *made["vetoes"]):
        assert {o.code for o in item.options} & PERMANENT == {*item.key}, item.id


def test_hosts_have_the_seat_in_their_capital(made, world) -> None:
    hosts = {i.given[0]: i.key[0] for i in made["seat-host"]}
    assert hosts["ASEAN"] == "IDN"
    assert hosts["OPEC"] == "AUT"
    for item in made["seat-host"]:
        seat = world.organisation(item.given[0]).seat_en
        capitals = [o.code for o in item.options if world.state(o.code).capital_en == seat]
        assert capitals == [*item.key], item.id


def test_no_key_rests_on_what_was_recalled(made, record) -> None:
    for found in made.values():
        assert all(record.read(*fact) for item in found for fact in item.facts)


@pytest.mark.parametrize("day", ["1920", "1980", "2010-06-30"])
def test_rules_of_today_are_not_asked_of_the_past(world, day: str) -> None:
    assert list(rules(Record(world, "IDN", When(day)))) == []
